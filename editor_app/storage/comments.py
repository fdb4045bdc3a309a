"""Comments: one row each, a reply naming the first one of its thread."""

from __future__ import annotations

from editor_app.domain.comment import About, Comment, CommentKind
from editor_app.domain.errors import NotFound
from editor_app.domain.ids import ArticleId, ClaimId, CommentId
from editor_app.storage.connection import Connection, Row
from editor_app.storage.table import Table, maybe_text, text


def _encode(comment: Comment) -> Row:
    return {
        "id": comment.id,
        "article": comment.article,
        "kind": comment.kind.value,
        "about": comment.about.value,
        "claim": comment.claim,
        "answers": comment.answers,
        "words": comment.words,
        "body": comment.body,
        "edited_at": comment.edited_at,
        "resolved_by": comment.resolved_by,
        "resolved_at": comment.resolved_at,
        "moved": comment.moved,
        "by": comment.by,
        "at": comment.at,
    }


def _decode(row: Row) -> Comment:
    return Comment(
        id=CommentId(text(row["id"])),
        article=ArticleId(text(row["article"])),
        kind=CommentKind(row["kind"]),
        about=About(row["about"]),
        claim=ClaimId(text(row["claim"])) if row["claim"] else None,
        answers=CommentId(text(row["answers"])) if row["answers"] else None,
        words=text(row["words"]),
        body=text(row["body"]),
        edited_at=maybe_text(row["edited_at"]),
        resolved_by=maybe_text(row["resolved_by"]),
        resolved_at=maybe_text(row["resolved_at"]),
        moved=maybe_text(row["moved"]),
        by=text(row["by"]),
        at=text(row["at"]),
    )


COMMENT = Table("comment", ("id",), _encode, _decode)


def of_article(connection: Connection, article: ArticleId) -> tuple[Comment, ...]:
    """The comments of `article`, replies too, in the order they were written."""
    rows = connection.rows(
        "select * from comment where article = :article order by at, rowid", {"article": article}
    )
    return connection.decoded(_decode, rows)


def read(connection: Connection, comment: CommentId) -> Comment:
    """One comment, by its whole id.

    Raises:
        NotFound: where there is none.
    """
    row = connection.row("select * from comment where id = :id", {"id": comment})
    if row is None:
        raise NotFound("comment_not_found")
    return connection.decoded(_decode, [row])[0]


def ids_of_article(connection: Connection, article: ArticleId) -> frozenset[CommentId]:
    """The ids of the comments of `article`."""
    rows = connection.rows("select id from comment where article = :article", {"article": article})
    return frozenset(CommentId(text(row["id"])) for row in rows)
