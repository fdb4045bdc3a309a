"""An article's structure and metadata."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from editor_app.domain.text import Span
from editor_app.domain.values import field, frozen


class Role(StrEnum):
    """What a line of the article is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    SECTION = "section"
    LABEL = "label"
    CAPTION = "caption"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    BLANK = "blank"


BODY_ROLES = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.LIST_ITEM})
"""The roles whose words count as the article's body."""


@frozen
class Block:
    """One line of the text and its role; `end` lies before the line feed."""

    role: Role
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The line without its line feed."""
        return Span(self.start, self.end)


@frozen
class Metadata:
    """What is known of the article beside its words.

    Dates are ISO 8601 (``2020-01-07`` or with a time). `origin` says for each field that
    has a value where it was read: ``line 3``, ``json-ld``, ``person``.
    """

    publisher: str | None = None
    section: str | None = None
    label: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    dateline: str | None = None
    url: str | None = None
    origin: Mapping[str, str] = field(default_factory=dict[str, str])
