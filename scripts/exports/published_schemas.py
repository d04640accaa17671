"""JSON Schemas of the JSON beside each record's page: what a contributor writes, and what the handbook adds to it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from scripts.model.claim import Claim
from scripts.model.figure import Figure
from scripts.model.recommendation import Recommendation
from scripts.model.source import Source
from scripts.model.table import Cell, Table

Schema = dict[str, Any]
FOLDER = "data/schemas/published"
_NOT_PUBLISHED = ("path", "locator", "exclusions")
_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_IDS: Schema = {"type": "array", "items": _TEXT}


def published_schemas() -> dict[str, Schema]:
    """The schema of each kind of record that has a page of its own, by its kind."""
    return {
        "claim": _schema(Claim, {
            **_placed(), **_quotable(), "heading": _said("The heading above its paragraph."),
            "note": _said("The table, figure or footnote, where there is one.", or_nothing=True),
            "recommendations": _listed("Recommendations that rest on it."),
        }),
        "recommendation": _schema(Recommendation, {
            **_placed(), **_quotable(), "heading": _said("The heading above its paragraph."),
            "asked_by_name": _said("The name of the organisation that asks."),
        }),
        "table": _schema(Table, {
            **_placed(), **_quotable(),
            "cells": {"description": "The cells as printed.", "type": "array", "items": _part(Cell)},
        }),
        "source": _schema(Source, {
            "url": _said("The address of its page from the site's root."),
            "coverage": {
                "description": "How many of its printed figures are in records or left out for a reason.",
                "type": "object",
                "properties": {
                    **dict.fromkeys(("printed", "in_records", "excluded", "left"), _COUNT),
                    "share_percent": {"type": "number", "minimum": 0, "maximum": 100},
                },
                "required": ["printed", "in_records", "excluded", "left", "share_percent"],
                "additionalProperties": False,
            },
        }),
    }


def _schema(shape: type[BaseModel], added: Schema) -> Schema:
    """The schema of a record as published; every property is there, empty or not, and there is no other."""
    schema = _part(shape)
    for name in _NOT_PUBLISHED:
        schema["properties"].pop(name, None)
    closed = _closed({**schema, "properties": {**schema["properties"], **added}})
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **closed}


def _closed(schema: Schema) -> Schema:
    return {**schema, "required": sorted(schema["properties"]), "additionalProperties": False}


def _placed() -> Schema:
    return {
        "url": _said("The address of its page from the site's root."),
        "paragraph": {"description": "The paragraph of the source that prints it.", "type": "integer", "minimum": 1},
        "version": {"description": "Which version it is of.", "type": "integer", "minimum": 1},
    }


def _quotable() -> Schema:
    return {
        "figures": {"description": "Its figures, each with the sentence that quotes it.", "type": "array",
                    "items": _figure()},
        "derivations": {
            "description": "Recomputations that it has a part in, with their verdicts.", "type": "array",
            "items": _closed({"type": "object", "properties": {"id": _TEXT, "verdict": _TEXT}}),
        },
        "disagreements": _listed("Disagreements it has a part in."),
        "overtaken_by": _listed("Updates that overtake it."),
    }


def _figure() -> Schema:
    schema = _part(Figure)
    or_nothing = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}]}
    return _closed({**schema, "properties": {
        **schema["properties"],
        "id": _said("Its permanent id."),
        "url": _said("Its address from the site's root."),
        "paragraph": {**or_nothing, "description": "The paragraph that prints it."},
        "attributed_to": _said("Who the figure comes from."),
        "value": {"description": "The number it stands for.", "type": "number"},
        "value_high": {"description": "The upper end of a range.", "anyOf": [{"type": "number"}, {"type": "null"}]},
        "words": _said("The figure with its hedge."),
        "sentence": _said("One sentence that can stand alone."),
        "must_say": _said("The caveat that no use of it may lose.", or_nothing=True),
        "overtaken_by": _listed("Updates that overtake it."),
        "version": {"description": "Which version it is of.", "type": "integer", "minimum": 1},
    }})


def _part(shape: type[BaseModel]) -> Schema:
    return shape.model_json_schema(by_alias=False)


def _said(description: str, or_nothing: bool = False) -> Schema:
    kind: Schema = {"anyOf": [_TEXT, {"type": "null"}]} if or_nothing else _TEXT
    return {"description": description, **kind}


def _listed(description: str) -> Schema:
    return {"description": description, **_IDS}
