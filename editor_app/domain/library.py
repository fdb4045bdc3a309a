"""What the library knows of its articles beside their texts."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.ids import ArticleId
from editor_app.domain.values import frozen


class Stage(StrEnum):
    """How far an article is: nobody decided anything, somebody did, its newest revision is signed."""

    NEW = "new"
    IN_REVIEW = "in_review"
    SIGNED_OFF = "signed_off"


@frozen
class ArticleRecord:
    """What is stored of an article once: where it came from and what the list calls it.

    `published` is ISO 8601, `created` UTC.
    """

    id: ArticleId
    headline: str
    publisher: str | None
    published: str | None
    language: str
    file_name: str
    created: str


@frozen
class ArticleRow:
    """One line of the library list.

    `claims` counts those not dismissed, `settled` those of them with a settling verdict.
    `revision` is the newest number, `updated` (UTC, ISO 8601) the last change, a draft's too.
    """

    id: ArticleId
    headline: str
    publisher: str | None
    published: str | None
    stage: Stage
    claims: int
    settled: int
    revision: int
    updated: str
    language: str
    file_name: str


@frozen
class FieldDecision:
    """A metadata field as a person decided it; it wins over what the text says.

    Lists are written with commas; an empty `value` means that there is none, whatever was read.
    """

    article: ArticleId
    name: str
    value: str
    by: str
    at: str


class Scope(StrEnum):
    """How far a finding is ignored: at this place, in this article, at this desk."""

    HERE = "here"
    ARTICLE = "article"
    DESK = "desk"


@frozen
class IgnoredFinding:
    """A finding somebody put aside: its rule, its words, and these with 32 characters around them.

    `article` is where it was put aside; for the scope `desk` it only tells where that happened.
    """

    id: str
    article: ArticleId
    rule: str
    words: str
    context: str
    scope: Scope
    by: str
    at: str
