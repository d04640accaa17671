"""A Wikipedia citation template for a document, found through the handbook."""

from __future__ import annotations

from scripts.cite.items import source_item
from scripts.model.source import Source

_SIGNS = {"<": "&lt;", ">": "&gt;", "{": "&#123;", "}": "&#125;"}


def wikitext(text: str) -> str:
    """Text that Wikipedia shows as it is: nothing in it is taken for a tag or a template.

    >>> wikitext("< 1%")
    '&lt; 1%'
    """
    return "".join(_SIGNS.get(sign, sign) for sign in text)


def cite_report(source: Source, paragraph: int | None, link: str) -> str:
    """``{{cite report |...}}`` with only what the document is known to say of itself.

    Args:
        source: the document.
        paragraph: where in it.
        link: the permalink of the handbook's page, which comes last.
    """
    item = source_item(source)
    fields: list[tuple[str, str]] = []
    for number, author in enumerate(item.get("author", []), start=1):
        if "literal" in author:
            fields.append((f"author{number}", author["literal"]))
        else:
            fields += [(f"last{number}", author["family"]), (f"first{number}", author["given"])]
    if "issued" in item:
        fields.append(("date", str(item["issued"]["date-parts"][0][0])))
    fields.append(("title", source.title))
    if "publisher" in item:
        fields.append(("publisher", item["publisher"]))
    if paragraph:
        fields.append(("at", f"Paragraph {paragraph}"))
    fields.append(("via", "SEND Evidence Handbook"))
    inside = " ".join(f"|{name}={wikitext(value).replace('|', '{{!}}')}" for name, value in fields)
    return f"{{{{cite report {inside} |url={link} }}}}"
