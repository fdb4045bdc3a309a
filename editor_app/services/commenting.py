"""What is done to comments: plain functions that `Session.run` runs as one step each."""

from __future__ import annotations

from editor_app.domain.comment import About, Comment, CommentKind, said
from editor_app.domain.errors import Refused
from editor_app.domain.ids import ArticleId, ClaimId, CommentId
from editor_app.storage.comments import COMMENT
from editor_app.storage.unit_of_work import UnitOfWork


def write(
    unit: UnitOfWork,
    article: ArticleId,
    comment_id: CommentId,
    body: str,
    *,
    about: About = About.ARTICLE,
    words: str = "",
    of_claim: ClaimId | None = None,
    kind: CommentKind = CommentKind.REMARK,
) -> Comment:
    """The first comment of a new thread; where its `words` stand is in the caller's draft.

    Raises:
        Refused: without words.
    """
    if (about is About.CLAIM) != (of_claim is not None):
        raise ValueError("a comment about a claim names it, another one does not")
    comment = Comment(
        id=comment_id,
        article=article,
        kind=kind,
        about=about,
        words=words,
        body=said(body),
        by=unit.by,
        at=unit.at,
        claim=of_claim,
    )
    unit.put(COMMENT, comment)
    return comment


def reply(unit: UnitOfWork, thread: CommentId, comment_id: CommentId, body: str) -> Comment:
    """An answer in a thread; on a query it is what the author answered.

    Raises:
        Refused: without words, or where the thread is resolved.
    """
    first = _first(unit, thread)
    if first.is_resolved:
        raise Refused("thread_is_resolved")
    comment = Comment(
        id=comment_id,
        article=first.article,
        kind=first.kind,
        about=first.about,
        words=first.words,
        body=said(body),
        by=unit.by,
        at=unit.at,
        claim=first.claim,
        answers=thread,
    )
    unit.put(COMMENT, comment)
    return comment


def reword(unit: UnitOfWork, comment_id: CommentId, body: str) -> Comment:
    """A comment of one's own with other words; the journal keeps the earlier ones.

    Raises:
        Refused: for somebody else's comment, or without words.
    """
    comment = unit.comment(comment_id)
    if comment.body == body.strip():
        return comment
    comment = comment.reworded(body, by=unit.by, at=unit.at)
    unit.put(COMMENT, comment)
    return comment


def resolve(unit: UnitOfWork, thread: CommentId) -> Comment:
    """The first comment of a thread that is closed now."""
    comment = _first(unit, thread)
    if not comment.is_resolved:
        comment = comment.resolved(by=unit.by, at=unit.at)
        unit.put(COMMENT, comment)
    return comment


def reopen(unit: UnitOfWork, thread: CommentId) -> Comment:
    """The first comment of a thread that is open again."""
    comment = _first(unit, thread).reopened()
    unit.put(COMMENT, comment)
    return comment


def _first(unit: UnitOfWork, thread: CommentId) -> Comment:
    comment = unit.comment(thread)
    if comment.answers is not None:
        raise ValueError("not the first comment of a thread")
    return comment
