"""Comments as a screen shows them: threads in the order of the text, with the words they are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from editor_app.domain.article import Block
from editor_app.domain.comment import About, Comment, CommentKind
from editor_app.domain.ids import AnchorId, CommentId
from editor_app.domain.message import Message, message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.services.claim_view import NOWHERE, Places


@frozen
class Thread:
    """A first comment with its replies, oldest first.

    `span` is where its words stand now and `words` what they are; without a span they are the
    words it was written on, which are gone, or none where it is about the whole article. `sentence`
    is the one they stand in, of a thread that `waits_for_place`.
    """

    first: Comment
    replies: tuple[Comment, ...]
    span: Span | None
    words: str
    place: Message
    sentence: str = ""

    @property
    def id(self) -> CommentId:
        """The id of its first comment."""
        return self.first.id

    @property
    def anchor(self) -> AnchorId:
        """What its place is known by: the claim's id where it is about one, else its own."""
        return self.first.id if self.first.claim is None else self.first.claim

    @property
    def is_open(self) -> bool:
        """Whether it waits for somebody."""
        return not self.first.is_resolved

    @property
    def is_query(self) -> bool:
        """Whether it asks the author something."""
        return self.first.kind is CommentKind.QUERY

    @property
    def lost_its_words(self) -> bool:
        """Whether the words it was written on are gone."""
        return self.span is None and self.first.about is not About.ARTICLE

    @property
    def waits_for_place(self) -> bool:
        """Whether its words were found again by likeness only, and a person has to confirm them."""
        return self.first.moved is not None and self.span is not None


def threads(
    comments: Sequence[Comment],
    text: str,
    blocks: Sequence[Block],
    span_of: Callable[[AnchorId], Span | None],
) -> tuple[Thread, ...]:
    """The threads of an article: the whole article's first, then in text order, the lost ones last."""
    replies: dict[CommentId, list[Comment]] = {}
    for comment in comments:
        if comment.answers is not None:
            replies.setdefault(comment.answers, []).append(comment)
    places = Places(blocks)
    found = [
        _thread(comment, replies.get(comment.id, ()), text, places, span_of)
        for comment in comments
        if comment.answers is None
    ]
    return tuple(sorted(found, key=_order))


def _thread(
    first: Comment,
    replies: Sequence[Comment],
    text: str,
    places: Places,
    span_of: Callable[[AnchorId], Span | None],
) -> Thread:
    span = span_of(first.claim if first.claim is not None else first.id)
    words = span.of(text) if span else first.words
    if first.about is About.ARTICLE:
        place = message("place_article")
    else:
        place = places.of(span.start) if span else NOWHERE
    sentence = _sentence(text, span) if span and first.moved is not None else ""
    return Thread(first, tuple(replies), span, words, place, sentence)


def _sentence(text: str, span: Span) -> str:
    # The likeness of wordings takes a library that the first paint would wait for.
    from editor_app.services.following import sentence_around

    return sentence_around(text, span)


def _order(thread: Thread) -> tuple[int, int, str]:
    if thread.first.about is About.ARTICLE:
        return 0, 0, thread.first.at
    if thread.span is None:
        return 2, 0, thread.first.at
    return 1, thread.span.start, thread.first.at
