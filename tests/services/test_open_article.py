"""The article on the desk: edits, decisions, undo, readings, and a library that may refuse."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from editor_app.domain.claim import Basis, Status
from editor_app.domain.errors import LibraryRefused
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import replace
from editor_app.services import reading, review
from editor_app.services.open_article import Entry, OpenArticle
from editor_app.services.reading import analyse
from editor_app.services.session import Session

TEXT = "Une base touchée\n\nDouze missiles ont été tirés mardi. Le 7 janvier, 80 personnes sont mortes."
FIRST, SECOND = "Douze missiles ont été tirés mardi", "80 personnes sont mortes"


@pytest.fixture
def opened(session: Session, store: Callable[..., ArticleId]) -> OpenArticle:
    """An article with two claims."""
    return OpenArticle(session, store(session, TEXT, (FIRST, SECOND)))


@contextmanager
def refusing(path: Path) -> Generator[None]:
    """The library is not where it was, and comes back."""
    path.rename(path.with_suffix(".away"))
    yield
    path.with_suffix(".away").rename(path)


def verify(opened: OpenArticle, claim: ClaimId) -> Entry:
    words = opened.manuscript.words(claim)
    arguments = (claim, Status.VERIFIED, Basis.FACT)
    return opened.decide(message("step"), review.judge, *arguments, claim=claim, words=words)


def first(opened: OpenArticle) -> ClaimId:
    return opened.claims()[0].claim.id


def reopened(opened: OpenArticle, session: Session) -> OpenArticle:
    opened.keep_draft()
    return OpenArticle(session, opened.id)


def inside(opened: OpenArticle, claim: ClaimId, words: str = "s") -> tuple[TextEdit]:
    span = opened.manuscript.span(claim)
    assert span is not None
    return (TextEdit(span.start + 5, span.start + 5, words),)


def test_a_verdict_that_lapsed_while_the_library_was_away_is_written_with_the_next_decision(
    opened: OpenArticle, session: Session
) -> None:
    claim, other = (view.claim.id for view in opened.claims())
    verify(opened, claim)
    with refusing(session.path):
        opened.edit(inside(opened, claim))
    assert opened.claim(claim).status is Status.UNCHECKED
    verify(opened, other)
    assert opened.claim(claim).status is Status.UNCHECKED
    again = reopened(opened, session)
    assert again.claim(claim).status is Status.UNCHECKED
    assert again.text == opened.text


def test_taking_words_back_restores_a_verdict_that_lapsed_in_memory_only(
    opened: OpenArticle, session: Session
) -> None:
    claim = first(opened)
    verify(opened, claim)
    with refusing(session.path):
        entry = opened.edit(inside(opened, claim))
        undone = opened.take_back(entry)
        assert opened.claim(claim).status is Status.VERIFIED
        redone = opened.do_again(undone)
        assert opened.claim(claim).status is Status.UNCHECKED
    assert reopened(opened, session).claim(claim).status is Status.UNCHECKED
    opened.take_back(redone)
    assert reopened(opened, session).claim(claim).status is Status.VERIFIED


def test_taking_words_back_restores_a_verdict_whose_lapse_was_written_later(
    opened: OpenArticle, session: Session
) -> None:
    claim = first(opened)
    verify(opened, claim)
    with refusing(session.path):
        entry = opened.edit(inside(opened, claim))
    opened.keep_draft()
    undone = opened.take_back(entry)
    assert opened.text == TEXT
    assert reopened(opened, session).claim(claim).status is Status.VERIFIED
    opened.do_again(undone)
    assert reopened(opened, session).claim(claim).status is Status.UNCHECKED


def test_a_refused_undo_changes_nothing(opened: OpenArticle, session: Session) -> None:
    claim = first(opened)
    verify(opened, claim)
    entry = opened.edit(inside(opened, claim))
    text, span = opened.text, opened.manuscript.span(claim)
    with refusing(session.path), pytest.raises(LibraryRefused):
        opened.take_back(entry)
    assert (opened.text, opened.manuscript.span(claim)) == (text, span)
    assert opened.claim(claim).status is Status.UNCHECKED
    opened.take_back(entry)
    assert opened.text == TEXT
    assert opened.claim(claim).status is Status.VERIFIED


def test_claims_that_could_not_be_stored_are_proposed_again(
    session: Session, store: Callable[..., ArticleId]
) -> None:
    opened = OpenArticle(session, store(session, TEXT))
    analysis = reading.analyse(TEXT)
    assert analysis.claims
    with refusing(session.path), pytest.raises(LibraryRefused):
        opened.accept(analysis)
    assert opened.manuscript.ids() == []
    assert opened.is_read
    opened.accept(analysis)
    assert len(opened.claims()) == len(analysis.claims)
    assert len(reopened(opened, session).claims()) == len(analysis.claims)


def test_a_claim_made_between_two_readings_keeps_its_place(
    opened: OpenArticle, session: Session
) -> None:
    start = TEXT.index("mortes")
    claim = opened.flag(Span(start, start + 6)).claim
    assert claim is not None
    opened.edit((TextEdit(0, 3, "La"),))
    opened.accept(reading.analyse(opened.text))
    assert opened.manuscript.words(claim) == "mortes"
    assert reopened(opened, session).manuscript.words(claim) == "mortes"


def test_a_dismissed_claim_does_not_return(opened: OpenArticle) -> None:
    opened.accept(reading.analyse(opened.text))
    view = opened.claims()[-1]
    claim = view.claim.id
    opened.decide(message("step"), review.dismiss, claim, "no claim", claim=claim)
    opened.edit((TextEdit(0, 3, "La"),))
    opened.accept(reading.analyse(opened.text))
    assert view.words not in [other.words for other in opened.claims()]


def test_a_dismissed_claim_does_not_say_that_it_went_back(opened: OpenArticle) -> None:
    claim = first(opened)
    verify(opened, claim)
    opened.decide(message("step"), review.dismiss, claim, "no claim", claim=claim)
    assert opened.edit(inside(opened, claim)).step is None


def test_a_restored_revision_has_no_reading_of_other_words(
    opened: OpenArticle, session: Session
) -> None:
    opened.accept(reading.analyse(TEXT))
    opened.edit((TextEdit(0, 3, "La"),))
    opened.accept(reading.analyse(opened.text))
    opened.restore(1)
    assert opened.text == TEXT
    assert opened.analysis is None or opened.is_read
    assert [info.kind.value for info in session.library.revisions(opened.id)] == [
        "received",
        "saved",
        "restored",
    ]


def test_undo_across_a_save_counts_as_an_edit_since_it(
    opened: OpenArticle, session: Session
) -> None:
    entry = opened.edit((TextEdit(0, 3, "La"),))
    opened.save("")
    undone = opened.take_back(entry)
    assert opened.edits == 1
    opened.keep_draft()
    draft = session.library.draft(opened.id)
    assert draft is not None
    assert draft.edits == 1
    opened.do_again(undone)
    assert opened.edits == 0


BURNT = "The ministry said on Monday that 12 people were killed in the fire.\n"


def test_a_reading_without_it_leaves_a_claim_with_evidence_of_an_earlier_sitting(
    session: Session, store: Callable[..., ArticleId]
) -> None:
    article = store(session, BURNT)
    first = OpenArticle(session, article)
    first.accept(analyse(BURNT))
    claim = first.claims()[0].claim.id
    first.decide(
        message("evidence_added", number=1),
        review.add_evidence,
        claim,
        NewEvidence(EvidenceKind.NOTE, "Seen myself"),
        claim=claim,
    )
    again = OpenArticle(session, article)
    again.accept(replace(analyse(BURNT), claims=()))
    kept = {view.claim.id: view.span for view in again.claims()}
    assert kept[claim] is not None


def test_edges_a_person_moved_stay_when_the_article_is_opened_again(
    opened: OpenArticle, session: Session
) -> None:
    claim = first(opened)
    opened.move_edges(claim, Span(TEXT.index("missiles"), TEXT.index(" mardi")))
    again = reopened(opened, session)
    again.accept(reading.analyse(TEXT))
    assert again.manuscript.words(claim) == "missiles ont été tirés"


def test_an_older_revision_is_restored_after_unsaved_words_were_taken_back(
    opened: OpenArticle,
) -> None:
    entry = opened.edit((TextEdit(0, 3, "La"),))
    opened.keep_draft()
    opened.take_back(entry)
    opened.restore(1)
    assert opened.text == TEXT
    assert opened.revision.number == 2


def test_a_verdict_done_again_stands_on_the_words_it_was_given_for(opened: OpenArticle) -> None:
    claim = first(opened)
    span = opened.manuscript.span(claim)
    assert span is not None
    edit = opened.edit((TextEdit(span.end, span.end, " soir"),))
    read = analyse(opened.text, "fr")
    wider = next(made for made in read.claims if made.span.overlap(span))
    wider = replace(wider, start=span.start, end=span.end + len(" soir"))
    assert opened.accept(replace(read, claims=(wider,)))
    words = opened.manuscript.words(claim)
    assert words.endswith("mardi soir")
    verdict = verify(opened, claim)
    verdict = opened.take_back(verdict)
    edit = opened.take_back(edit)
    opened.do_again(edit)
    opened.do_again(verdict)
    assert opened.claim(claim).status is Status.VERIFIED
    assert opened.manuscript.words(claim) == words
