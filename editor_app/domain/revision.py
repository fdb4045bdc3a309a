"""Revisions, the draft and the original: the states of an article's text."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from editor_app.domain.article import Metadata, Role
from editor_app.domain.ids import AnchorId, ArticleId
from editor_app.domain.inline import InlineMarks
from editor_app.domain.text import Span
from editor_app.domain.values import field, frozen


class RevisionKind(StrEnum):
    """Why a revision was made."""

    RECEIVED = "received"
    SAVED = "saved"
    RESTORED = "restored"
    SIGNED = "signed"


class Newline(StrEnum):
    """The dominant newline of the original file, by name."""

    LF = "\n"
    CRLF = "\r\n"
    CR = "\r"


@frozen
class Content:
    """What a revision or a draft holds: the text and everything that stands on it.

    `roles` are those a person set, by line number from 0; the others are read from the
    text. `anchors` says where claims and comments stand; one that is missing has lost its words.
    `inline` are bold, italic and links.
    """

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    roles: Mapping[int, Role] = field(default_factory=dict[int, Role])
    anchors: Mapping[AnchorId, Span] = field(default_factory=dict[AnchorId, Span])
    inline: InlineMarks = ()


@frozen
class RevisionInfo:
    """A revision without its text. `at` is UTC, ISO 8601; `sha256` is of its content.

    `parent` is the revision before it, for a restored one the revision it was restored from.
    `sequence` is its place in the journal: the decisions up to there stood when it was made.
    """

    article: ArticleId
    number: int
    sha256: str
    author: str
    message: str
    at: str
    kind: RevisionKind
    parent: int | None
    sequence: int = 0


@frozen
class Revision:
    """An immutable state of the article; compared with its hash whenever it is read."""

    info: RevisionInfo
    content: Content


@frozen
class Draft:
    """The words since revision `base`, kept while they are not a revision yet."""

    article: ArticleId
    base: int
    content: Content
    edits: int
    at: str


@frozen
class Original:
    """The file as it came: every byte, and how it was read."""

    article: ArticleId
    file_name: str
    data: bytes
    sha256: str
    format: str
    encoding: str
    mark: bytes
    newline: Newline
    imported_at: str
