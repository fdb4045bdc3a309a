"""Sources: who speaks in an article."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.ids import QuoteId, SourceId
from editor_app.domain.text import Span
from editor_app.domain.values import frozen


class SourceKind(StrEnum):
    """What kind of source it is. Wire and social post are channels, not kinds of person."""

    PERSON = "person"
    INSTITUTION = "institution"
    AGENCY = "agency"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    SOCIAL = "social"
    MEDIA = "media"
    GROUP = "group"


@frozen
class Source:
    """One source with its mentions.

    `share` is the words of its quotations over the words of all paragraphs, 0 to 1. `relays`
    are the article's words for whom it only passes on: "an unnamed port official" in "the
    agency, citing an unnamed port official, reported".
    """

    id: SourceId
    name: str
    kind: SourceKind
    role: str | None
    organisation: str | None
    mentions: tuple[Span, ...]
    quotes: tuple[QuoteId, ...]
    share: float
    relays: str | None = None
