"""Metadata: what a person decided stands over what was read."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.article import Metadata
from editor_app.domain.values import replace

FIELDS = (
    "headline",
    "standfirst",
    "authors",
    "agencies",
    "publisher",
    "section",
    "label",
    "published",
    "modified",
    "dateline",
    "url",
)
"""The fields a person may decide, in the order of the form."""

LANGUAGE, ASSIGNED = "language", "assigned"
"""What a person says of the article that no line of it says: its language, and who reviews it."""

LISTS = frozenset({"authors", "agencies"})
"""The fields with several values, written with commas between them."""


def decided_over(read: Metadata, decided: Mapping[str, str]) -> Metadata:
    """`read` with the fields in `decided` in their place; their origin becomes ``person``.

    An empty decision means that the field has no value, whatever was read.
    """
    known = {name: value for name, value in decided.items() if name in FIELDS}
    values = {name: _value(name, value) for name, value in known.items()}
    origin = {**read.origin, **dict.fromkeys(known, "person")}
    return replace(read, **values, origin=origin)


def language_of(decided: Mapping[str, str]) -> str | None:
    """The language that a person chose for the article, as an ISO 639-1 code."""
    return decided.get(LANGUAGE) or None


def _value(name: str, value: str) -> str | tuple[str, ...] | None:
    if name in LISTS:
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value.strip() or None
