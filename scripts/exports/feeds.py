"""Feeds of changes, whole and per topic, as Atom and as JSON Feed.

An entry is an update, or a new version of a record. Addresses are from the site's root, since no host is known here;
ids are names that never change.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as Xml

from scripts.model.handbook import Handbook
from scripts.model.vocabulary import TOPICS
from scripts.versions.content import versioned_records
from scripts.versions.ledger import Version

ATOM = "http://www.w3.org/2005/Atom"
_EARLIEST = "2026-01-01"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed: when, what, why and where to read it."""

    name: str
    date: str
    title: str
    text: str
    address: str
    topics: tuple[str, ...]


def changes(handbook: Handbook, published: Mapping[str, list[Version]]) -> list[Change]:
    """Every update and every later version of a record, newest first; first versions are no news."""
    found = [
        Change(
            f"updates/{each.id}", each.date if len(each.date) > 7 else f"{each.date}-01", each.title, each.what,
            f"/updates/#{each.id}", each.topics,
        )
        for each in handbook.updates.values()
    ]
    records = versioned_records(handbook)
    for name, versions in published.items():
        for version in versions[1:]:
            topics = records[name].topics if name in records else ()
            title = f"{version.content['title']} (version {version.number})"
            found.append(Change(
                f"{name}/v/{version.number}", version.date, title, version.reason, f"/{name}/v/{version.number - 1}/",
                topics,
            ))
    return sorted(found, key=lambda each: (each.date, each.name), reverse=True)


def feed_files(handbook: Handbook, published: Mapping[str, list[Version]]) -> dict[str, str]:
    """The feeds by address: ``feeds/all.atom``, ``feeds/all.json``, and the same for each topic."""
    every = changes(handbook, published)
    files = _feeds("all", "SEND Evidence Handbook: what changed", every)
    for topic, title in TOPICS.items():
        on_topic = [each for each in every if topic in each.topics]
        files |= _feeds(topic, f"SEND Evidence Handbook: {title}", on_topic)
    return files


def _feeds(name: str, title: str, entries: list[Change]) -> dict[str, str]:
    return {f"feeds/{name}.atom": _atom(name, title, entries), f"feeds/{name}.json": _json_feed(name, title, entries)}


def _atom(name: str, title: str, entries: list[Change]) -> str:
    Xml.register_namespace("", ATOM)
    feed = Xml.Element(f"{{{ATOM}}}feed")
    _text(feed, "id", f"urn:send-evidence-handbook:feeds:{name}")
    _text(feed, "title", title)
    _text(feed, "updated", _moment(entries[0].date if entries else _EARLIEST))
    _text(Xml.SubElement(feed, f"{{{ATOM}}}author"), "name", "SEND Evidence Handbook")
    Xml.SubElement(feed, f"{{{ATOM}}}link", rel="self", href=f"/feeds/{name}.atom")
    for each in entries:
        entry = Xml.SubElement(feed, f"{{{ATOM}}}entry")
        _text(entry, "id", f"urn:send-evidence-handbook:{each.name}")
        _text(entry, "title", each.title)
        _text(entry, "updated", _moment(each.date))
        Xml.SubElement(entry, f"{{{ATOM}}}link", href=each.address)
        _text(entry, "summary", each.text)
        for topic in each.topics:
            Xml.SubElement(entry, f"{{{ATOM}}}category", term=topic, label=TOPICS[topic])
    Xml.indent(feed)
    return Xml.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _json_feed(name: str, title: str, entries: list[Change]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "feed_url": f"/feeds/{name}.json",
        "items": [
            {
                "id": f"urn:send-evidence-handbook:{each.name}", "title": each.title, "content_text": each.text,
                "url": each.address, "date_published": _moment(each.date), "tags": list(each.topics),
            }
            for each in entries
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _text(parent: Xml.Element, tag: str, text: str) -> None:
    Xml.SubElement(parent, f"{{{ATOM}}}{tag}").text = text


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
