"""The open questions to the author as plain text: numbered, with the words they are about."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.comment import CommentKind
from editor_app.domain.message import message
from editor_app.domain.values import frozen
from editor_app.exporters.format import ExportFormat, Snapshot
from editor_app.wording import sentence


@frozen
class Question:
    """What is asked, about which words, and what was answered so far."""

    words: str
    body: str
    answers: tuple[str, ...] = ()


def write(snapshot: Snapshot) -> bytes:
    """The questions nobody resolved, in text order, in UTF-8."""
    first = [item for item in snapshot.comments if item.comment.answers is None]
    end = len(snapshot.text)
    first.sort(key=lambda item: (item.span.start if item.span else end, item.comment.at))
    questions = (
        Question(
            item.words(snapshot.text),
            item.comment.body,
            tuple(
                reply.comment.body
                for reply in snapshot.comments
                if reply.comment.answers == item.comment.id
            ),
        )
        for item in first
        if item.comment.kind is CommentKind.QUERY and not item.comment.is_resolved
    )
    return listed(snapshot.headline, questions, snapshot.language).encode()


def listed(headline: str, questions: Iterable[Question], language: str) -> str:
    """The questions as a person sends them to the author."""
    blocks = [_block(number, each, language) for number, each in enumerate(questions, start=1)]
    if not blocks:
        blocks = [sentence(message("no_queries"), language)]
    head = sentence(message("queries_about", headline=headline), language)
    return "\n\n".join((head, *blocks)) + "\n"


def _block(number: int, question: Question, language: str) -> str:
    lines = question.body.splitlines()
    if question.words:
        words = " ".join(question.words.split("\n"))
        lines.insert(0, sentence(message("query_quotes", words=words), language))
    for answer in question.answers:
        lines += sentence(message("query_answered", words=answer), language).splitlines()
    mark = f"{number}. "
    return "\n".join((mark if i == 0 else " " * len(mark)) + line for i, line in enumerate(lines))


PLUGIN = ExportFormat(
    id="queries",
    title=message("format_queries"),
    suffix=".queries.txt",
    write=write,
    about=message("about_queries"),
    icon="comment",
    order=60,
)
