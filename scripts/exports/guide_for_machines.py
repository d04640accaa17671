"""``llms.txt``: what is here and what must not be lost, for programs that read the site for people."""

from __future__ import annotations

from scripts.exports.data_package import CAVEATS
from scripts.model.handbook import Handbook
from scripts.model.vocabulary import TOPICS
from scripts.pages.context import CALCULATOR_TITLES


def guide_for_machines(handbook: Handbook) -> str:
    """The text of ``llms.txt``."""
    topics = "\n".join(f"- [{title}](/topics/{topic}/)" for topic, title in TOPICS.items())
    sources = "\n".join(
        f"- [{source.short_title}](/sources/{source.id}/): {source.title}" for source in handbook.sources.values()
    )
    calculators = "\n".join(f"- [{title}](/calculators/{name}/)" for name, title in CALCULATOR_TITLES.items())
    return (
        "# SEND Evidence Handbook\n\n"
        "> Every figure, claim and recommendation of five documents about special educational needs and disabilities "
        "in England, each with its source, period, population and caveats.\n\n"
        f"{CAVEATS}\n## Data\n\n- [Every figure](/data/figures.csv)\n- [Claims](/data/claims.json)\n"
        "- [Recommendations](/data/recommendations.json)\n- [Positions](/data/positions.json)\n"
        "- [Disagreements](/data/disagreements.json)\n- [Derivations](/data/derivations.json)\n"
        "- [Updates](/data/updates.json)\n- [Tables](/data/tables.json)\n"
        "- [What the calculators assume and how they were checked](/data/model-assurance.json)\n"
        "- [Data package](/data/datapackage.json)\n- [Everything in one file](/data/send-evidence-handbook.zip)\n\n"
        "Beside the page of each claim, recommendation and table, such as /claims/<id>/, stand index.json (the record),"
        " copy.json (ready-made quotations, each with what must be said) and cite.json (citations in every style). "
        "Quote a figure only with the words of copy.json or with all that index.json says of it.\n\n"
        f"## Calculators\n\n{calculators}\n\n"
        f"## Topics\n\n{topics}\n\n## Documents\n\n{sources}\n"
    )
