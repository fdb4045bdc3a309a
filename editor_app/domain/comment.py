"""Comments: what people say to each other about an article, and what they ask its author."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.errors import Refused
from editor_app.domain.ids import ArticleId, ClaimId, CommentId
from editor_app.domain.values import frozen, replace


class CommentKind(StrEnum):
    """A remark among colleagues, or a question that waits for the author's answer."""

    REMARK = "remark"
    QUERY = "query"


class About(StrEnum):
    """What a thread hangs on."""

    WORDS = "words"
    CLAIM = "claim"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


@frozen
class Comment:
    """The first comment of a thread, or a reply (then `answers` names the first one).

    `words` are those the thread was begun on; where they stand now the manuscript knows.
    `claim` is set where it is about one. Times are UTC, ISO 8601. Only the first comment of a
    thread is ever resolved, or found again by likeness only: then `moved` is the sentence that its
    words stood in, until a person confirms the place.
    """

    id: CommentId
    article: ArticleId
    kind: CommentKind
    about: About
    words: str
    body: str
    by: str
    at: str
    claim: ClaimId | None = None
    answers: CommentId | None = None
    edited_at: str | None = None
    resolved_by: str | None = None
    resolved_at: str | None = None
    moved: str | None = None

    @property
    def is_resolved(self) -> bool:
        """Whether the thread it begins is closed."""
        return self.resolved_at is not None

    @property
    def stands_on_words(self) -> bool:
        """Whether it has a place of its own in the text, as the first on words or a paragraph has."""
        return self.answers is None and self.about in (About.WORDS, About.PARAGRAPH)

    def reworded(self, body: str, *, by: str, at: str) -> Comment:
        """This comment with other words.

        Raises:
            Refused: for somebody else's comment, or without words.
        """
        if by != self.by:
            raise Refused("comment_of_another", by=self.by)
        return replace(self, body=said(body), edited_at=at)

    def in_doubt(self, was: str) -> Comment:
        """This comment on words that may not be its own; what it had at first it keeps."""
        return self if self.moved is not None else replace(self, moved=was)

    def confirmed(self, words: str) -> Comment:
        """This comment on `words`, where it was found."""
        return replace(self, words=words, moved=None)

    def unplaced(self) -> Comment:
        """This comment with the words that it had before it was found on others."""
        return replace(self, moved=None)

    def resolved(self, *, by: str, at: str) -> Comment:
        """This comment with its thread closed."""
        return replace(self, resolved_by=by, resolved_at=at)

    def reopened(self) -> Comment:
        """This comment with its thread open again."""
        return replace(self, resolved_by=None, resolved_at=None)


def said(body: str) -> str:
    """What a comment says, without the space around it.

    Raises:
        Refused: where nothing is left.
    """
    if not body.strip():
        raise Refused("comment_needs_words")
    return body.strip()
