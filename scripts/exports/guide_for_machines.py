"""``llms.txt``: what is here and what must not be lost, for programs that read the site for people."""

from __future__ import annotations

from scripts.exports.data_package import CAVEATS
from scripts.model.handbook import Handbook
from scripts.model.vocabulary import TOPICS


def guide_for_machines(handbook: Handbook) -> str:
    """The text of ``llms.txt``."""
    topics = "\n".join(f"- [{title}](/topics/{topic}/)" for topic, title in TOPICS.items())
    sources = "\n".join(
        f"- [{source.short_title}](/sources/{source.id}/): {source.title}" for source in handbook.sources.values()
    )
    return (
        "# SEND Evidence Handbook\n\n"
        "> Every figure, claim and recommendation of five documents about special educational needs and disabilities "
        "in England, each with its source, period, population and caveats.\n\n"
        f"{CAVEATS}\n## Data\n\n- [Every figure](/data/figures.csv)\n- [Claims](/data/claims.json)\n"
        "- [Recommendations](/data/recommendations.json)\n- [Positions](/data/positions.json)\n"
        "- [Disagreements](/data/disagreements.json)\n- [Derivations](/data/derivations.json)\n"
        "- [Updates](/data/updates.json)\n"
        "- [What the calculators assume and how they were checked](/data/model-assurance.json)\n"
        "- [Data package](/data/datapackage.json)\n\n"
        f"## Topics\n\n{topics}\n\n## Documents\n\n{sources}\n"
    )
