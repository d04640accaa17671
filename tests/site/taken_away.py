"""Reading what a page lets its reader take away: saved files, and the text in a Word file."""

from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import Page

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def saved(page: Page, button: str) -> Path:
    """The file a button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path())


def said_in(xml: bytes, tag: str) -> list[str]:
    """The text of each element of a kind in a part of a Word file."""
    tree = ElementTree.fromstring(xml)
    return ["".join(each.text or "" for each in found.iter(f"{WORDS}t")) for found in tree.iter(f"{WORDS}{tag}")]


def referred_to(xml: bytes) -> list[str | None]:
    """The ids of the footnotes a document's body refers to, in order."""
    return [each.get(f"{WORDS}id") for each in ElementTree.fromstring(xml).iter(f"{WORDS}footnoteReference")]
