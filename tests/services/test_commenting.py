"""Comments: threads that stay on their words, whatever is done to the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from editor_app.domain.comment import About, CommentKind
from editor_app.domain.errors import Refused
from editor_app.domain.ids import ArticleId, CommentId
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.services import commenting
from editor_app.services.ids import new_id
from editor_app.services.open_article import Entry, OpenArticle
from editor_app.services.reading import analyse
from editor_app.services.replacing import replace_text
from editor_app.services.session import Session
from editor_app.services.threads import Thread

TEXT = "Une base touchée\n\nDouze missiles ont été tirés mardi. Le 7 janvier, 80 personnes sont mortes."
CLAIM = "Douze missiles ont été tirés mardi"
WORDS = "80 personnes"
STEP = message("step")


@pytest.fixture
def opened(session: Session, store: Callable[..., ArticleId]) -> OpenArticle:
    """An article with one claim."""
    return OpenArticle(session, store(session, TEXT, (CLAIM,)))


def place(opened: OpenArticle, words: str = WORDS) -> Span:
    start = opened.text.index(words)
    return Span(start, start + len(words))


def comment(opened: OpenArticle, body: str = "Which count?", words: str = WORDS) -> Entry:
    return opened.comment(body, about=About.WORDS, span=place(opened, words))


def threads(opened: OpenArticle) -> tuple[Thread, ...]:
    return opened.threads(opened.analysis.blocks if opened.analysis else ())


def only(opened: OpenArticle) -> Thread:
    (thread,) = threads(opened)
    return thread


def answer(opened: OpenArticle, thread: Thread, body: str) -> Entry:
    return opened.decide(STEP, commenting.reply, thread.id, CommentId(new_id()), body)


def test_a_thread_says_who_wrote_what_on_which_words(opened: OpenArticle) -> None:
    comment(opened)
    answer(opened, only(opened), "The Pentagon's.")
    thread = only(opened)
    assert (thread.words, thread.first.body, thread.first.by) == (WORDS, "Which count?", "Ann")
    assert [reply.body for reply in thread.replies] == ["The Pentagon's."]
    assert thread.is_open


def test_a_comment_follows_its_words_and_is_there_after_saving_and_reopening(
    opened: OpenArticle, session: Session
) -> None:
    comment(opened)
    opened.edit((TextEdit(0, 0, "Alerte. "),))
    assert only(opened).span == place(opened)
    opened.save("")
    assert threads(OpenArticle(session, opened.id))[0].words == WORDS


def test_deleted_words_leave_the_comment_with_them_and_undo_brings_its_place_back(
    opened: OpenArticle,
) -> None:
    comment(opened)
    span = place(opened)
    cut = opened.edit((TextEdit(span.start, span.end, ""),))
    assert only(opened).lost_its_words
    assert only(opened).words == WORDS
    opened.take_back(cut)
    assert only(opened).span == span


def test_writing_answering_and_resolving_are_steps_that_can_be_taken_back(
    opened: OpenArticle,
) -> None:
    written = comment(opened)
    thread = only(opened)
    resolved = opened.decide(STEP, commenting.resolve, thread.id)
    assert not only(opened).is_open
    reopened = opened.decide(STEP, commenting.reopen, thread.id)
    assert only(opened).is_open
    opened.take_back(reopened)
    opened.take_back(resolved)
    assert only(opened).is_open
    gone = opened.take_back(written)
    assert threads(opened) == ()
    opened.do_again(gone)
    assert only(opened).span == place(opened)


def test_threads_stand_in_text_order_after_those_on_the_whole_article(opened: OpenArticle) -> None:
    comment(opened, "late")
    comment(opened, "early", "Une base")
    opened.comment("all", about=About.ARTICLE)
    assert [thread.first.body for thread in threads(opened)] == ["all", "early", "late"]


def test_a_comment_on_a_claim_goes_where_the_claim_goes_and_keeps_it_from_being_withdrawn(
    opened: OpenArticle,
) -> None:
    claim = opened.claims()[0]
    opened.comment("Source?", about=About.CLAIM, claim=claim.claim.id, kind=CommentKind.QUERY)
    assert only(opened).span == claim.span
    assert only(opened).is_query
    opened.edit((TextEdit(place(opened, "Douze").start, place(opened, "tirés").end, "Rien"),))
    assert opened.accept(analyse(opened.text, "fr"))
    assert [view.claim.id for view in opened.claims() if view.claim.id == claim.claim.id]
    assert only(opened).first.claim == claim.claim.id


def test_a_newer_version_of_the_text_carries_comments_along(
    opened: OpenArticle, session: Session
) -> None:
    comment(opened)
    opened.save("")
    newer = "Deux bases touchées\n\nAu moins douze. Le 7 janvier, 80 personnes sont mortes.\n"
    replace_text(session, opened.id, newer, note="")
    again = OpenArticle(session, opened.id)
    assert only(again).span == place(again)


def test_an_older_revision_restored_carries_comments_back(opened: OpenArticle) -> None:
    comment(opened)
    opened.edit((TextEdit(0, 0, "Alerte. "),))
    opened.save("")
    opened.restore(1)
    assert only(opened).span == place(opened)


def test_a_comment_without_words_and_an_answer_to_a_closed_thread_are_refused(
    opened: OpenArticle,
) -> None:
    with pytest.raises(Refused, match="comment_needs_words"):
        comment(opened, "  \n ")
    assert threads(opened) == ()
    comment(opened)
    opened.decide(STEP, commenting.resolve, only(opened).id)
    with pytest.raises(Refused, match="thread_is_resolved"):
        answer(opened, only(opened), "too late")


def test_a_comment_is_edited_by_its_author_only(opened: OpenArticle, session: Session) -> None:
    comment(opened)
    reword = partial(opened.decide, STEP, commenting.reword, only(opened).id)
    reword("Whose count?")
    assert only(opened).first.body == "Whose count?"
    assert only(opened).first.edited_at is not None
    session.by = "TK"
    with pytest.raises(Refused, match="comment_of_another"):
        reword("Mine now")
