"""Claims that were found again by likeness only, on a real library."""

from __future__ import annotations

import pytest

from editor_app.domain.claim import Basis, Claim, Status
from editor_app.domain.comment import About
from editor_app.domain.errors import Refused
from editor_app.domain.ids import ArticleId, CommentId
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.services import importing, replacing, review
from editor_app.services.open_article import OpenArticle
from editor_app.services.reading import analyse
from editor_app.services.session import Session
from editor_app.services.threads import Thread

FIRST = "Le Pentagone a confirmé les tirs de mardi soir."
CLAIM = "Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité"
LAST = "La Maison-Blanche suit la situation de près."
TEXT = f"{FIRST}\n\n{CLAIM}.\n\n{LAST}\n"
NOW = "Plusieurs missiles ont touché la base d'Aïn al-Assad, a-t-on appris d'une source sûre"
MOVED = f"{FIRST}\n\n{LAST}\n\nRien d'autre n'a été dit hier.\n\n{NOW}.\n"


@pytest.fixture
def article(session: Session) -> ArticleId:
    imported = importing.read_bytes("a.txt", TEXT.encode())
    return importing.store(session, imported, analyse(imported.text)).id


@pytest.fixture
def claim(session: Session, article: ArticleId) -> Claim:
    """A claim on the whole sentence, verified as said."""
    opened = OpenArticle(session, article)
    start = TEXT.index(CLAIM)
    entry = opened.flag(Span(start, start + len(CLAIM)))
    assert entry.claim is not None
    verdict = (Status.VERIFIED, Basis.SAID)
    opened.decide(message("typing"), review.judge, entry.claim, *verdict, words=CLAIM)
    opened.keep_draft()
    return session.library.claim(entry.claim)


def test_a_doubtful_claim_is_marked_and_its_verdict_waits(session, article, claim) -> None:
    saved = replacing.replace_text(session, article, MOVED, note="")
    found = session.library.claim(claim.id)

    assert saved.moved == (claim.number,)
    assert session.library.anchors(article)[claim.id].of(MOVED) == NOW
    assert found.status is Status.UNCHECKED
    assert found.moved is not None
    assert found.moved.params == {"was": f"{CLAIM}.", "words": CLAIM}
    assert found.settled == claim.settled


def test_a_confirmed_claim_stays_unchecked_on_other_words(session, article, claim) -> None:
    replacing.replace_text(session, article, MOVED, note="")
    opened = OpenArticle(session, article)
    opened.confirm(claim.id)
    found = session.library.claim(claim.id)

    assert found.moved is None
    assert found.is_lapsed
    assert found.words == NOW


def test_an_unplaced_claim_has_its_old_words_until_undo(session, article, claim) -> None:
    replacing.replace_text(session, article, MOVED, note="")
    opened = OpenArticle(session, article)
    entry = opened.unplace(claim.id)
    found = session.library.claim(claim.id)
    assert (found.words, found.moved) == (CLAIM, None)
    assert opened.manuscript.span(claim.id) is None
    opened.keep_draft()
    assert claim.id not in session.library.page(article).anchors

    opened.take_back(entry)
    assert opened.manuscript.words(claim.id) == NOW
    assert opened.claim(claim.id).moved is not None


def test_a_verdict_given_there_confirms_the_place(session, article, claim) -> None:
    replacing.replace_text(session, article, MOVED, note="")
    session.run(message("typing"), review.judge, claim.id, Status.VERIFIED, Basis.FACT, words=NOW)
    assert session.library.claim(claim.id).moved is None


def test_what_is_not_moved_cannot_be_confirmed(session, article, claim) -> None:
    with pytest.raises(Refused, match="claim_is_not_moved"):
        OpenArticle(session, article).confirm(claim.id)


def test_a_claim_found_nowhere_is_unplaced_and_keeps_its_words(session, article, claim) -> None:
    saved = replacing.replace_text(session, article, f"{FIRST}\n\n{LAST}\n", note="")

    assert saved.moved == ()
    assert claim.id not in session.library.anchors(article)
    assert session.library.claim(claim.id).words == CLAIM
    assert session.library.claim(claim.id).is_lapsed


def test_restoring_puts_the_claim_where_it_stood_then(session, article, claim) -> None:
    replacing.replace_text(session, article, MOVED, note="")
    again = OpenArticle(session, article)
    again.restore(1)
    place = again.manuscript.span(claim.id)
    assert place is not None
    assert place.of(again.text) == CLAIM
    found = session.library.claim(claim.id)
    assert (found.status, found.moved) == (Status.VERIFIED, None)


def test_a_claim_returns_with_its_verdict_when_its_words_do(session, article, claim) -> None:
    replacing.replace_text(session, article, f"{FIRST}\n\n{LAST}\n", note="")
    replacing.replace_text(session, article, f"{LAST}\n\n{CLAIM}.\n", note="")

    text = session.library.revision(article).content.text
    assert session.library.anchors(article)[claim.id].of(text) == CLAIM
    assert session.library.claim(claim.id).status is Status.VERIFIED


def test_words_edited_while_the_place_waits_get_no_verdict_by_confirming(session) -> None:
    words = "12 missiles tirés"
    old = f"Un bilan : {words} dans la nuit, dit la police.\n\n{LAST}\n"
    new = f"{LAST}\n\nHier {words} au nord.\n\nRien {words} au sud.\n"
    opened = _verified(session, old, words)
    (claim,) = (view.claim for view in opened.claims() if view.claim.status.is_settled)
    replacing.replace_text(session, opened.id, new, note="")
    again = OpenArticle(session, opened.id)
    assert again.claim(claim.id).moved is not None
    span = again.manuscript.span(claim.id)
    assert span is not None
    again.type_in((TextEdit(span.start, span.start + 2, "99"),))

    again.confirm(claim.id)
    assert again.manuscript.words(claim.id) == "99 missiles tirés"
    assert again.claim(claim.id).status is Status.UNCHECKED


def test_a_claim_found_on_other_words_twice_still_knows_its_own(session, article, claim) -> None:
    replacing.replace_text(session, article, MOVED, note="")
    later = "Plusieurs missiles ont visé la caserne d'Aïn al-Kébir, a-t-on su d'un proche sûr"
    again = f"{later}.\n\n{FIRST}\n\nAutre chose.\n\n{LAST}\n"
    saved = replacing.replace_text(session, article, again, note="")
    found = session.library.claim(claim.id)
    assert saved.moved == (claim.number,)
    assert session.library.anchors(article)[claim.id].of(again) == later
    assert found.moved is not None
    assert found.moved.params == {"was": f"{CLAIM}.", "words": CLAIM}
    OpenArticle(session, article).unplace(claim.id)
    assert session.library.claim(claim.id).words == CLAIM


def _verified(session: Session, text: str, words: str) -> OpenArticle:
    imported = importing.read_bytes("b.txt", text.encode())
    opened = OpenArticle(session, importing.store(session, imported, analyse(text)).id)
    start = text.index(words)
    entry = opened.flag(Span(start, start + len(words)))
    assert entry.claim is not None
    verdict = (Status.VERIFIED, Basis.FACT)
    opened.decide(message("typing"), review.judge, entry.claim, *verdict, words=words)
    opened.keep_draft()
    return opened


@pytest.fixture
def thread(session: Session, article: ArticleId) -> CommentId:
    """A comment on the whole sentence."""
    opened = OpenArticle(session, article)
    start = TEXT.index(CLAIM)
    opened.comment("Who says?", about=About.WORDS, span=Span(start, start + len(CLAIM)))
    opened.keep_draft()
    return session.library.comments(article)[0].id


def only_thread(opened: OpenArticle) -> Thread:
    (found,) = opened.threads(())
    return found


def test_a_comment_found_on_similar_words_waits_to_be_confirmed(session, article, thread) -> None:
    saved = replacing.replace_text(session, article, MOVED, note="")
    found = only_thread(OpenArticle(session, article))

    assert saved.moved_comments == 1
    assert found.waits_for_place
    assert (found.words, found.sentence) == (NOW, f"{NOW}.")
    assert (found.first.words, found.first.moved) == (CLAIM, f"{CLAIM}.")


def test_nothing_is_to_be_confirmed_whose_similar_words_went_too(
    session, article, claim, thread
) -> None:
    saved = replacing.replace_text(session, article, MOVED, note="")
    assert (saved.moved, saved.moved_comments) == ((claim.number,), 1)
    saved = replacing.replace_text(session, article, f"{FIRST}\n\n{LAST}\n", note="")
    assert session.library.anchors(article).keys().isdisjoint({claim.id, thread})
    assert (saved.moved, saved.moved_comments) == ((), 0)


def test_a_confirmed_comment_is_about_the_words_it_was_found_on(session, article, thread) -> None:
    replacing.replace_text(session, article, MOVED, note="")
    opened = OpenArticle(session, article)
    entry = opened.confirm_comment(thread)
    assert not only_thread(opened).waits_for_place
    assert session.library.comments(article)[0].words == NOW

    opened.take_back(entry)
    assert only_thread(opened).waits_for_place
    assert session.library.comments(article)[0].words == CLAIM


def test_a_refused_comment_has_its_old_words_until_undo(session, article, thread) -> None:
    replacing.replace_text(session, article, MOVED, note="")
    opened = OpenArticle(session, article)
    entry = opened.unplace_comment(thread)
    found = only_thread(opened)
    assert (found.words, found.lost_its_words, found.waits_for_place) == (CLAIM, True, False)

    opened.take_back(entry)
    assert only_thread(opened).waits_for_place


@pytest.mark.parametrize("refuse", [False, True])
def test_a_comment_stands_on_its_own_words_again_where_they_come_back(
    session, article, thread, refuse: bool
) -> None:
    replacing.replace_text(session, article, MOVED, note="")
    if refuse:
        opened = OpenArticle(session, article)
        opened.unplace_comment(thread)
        opened.save("Refused")
    replacing.replace_text(session, article, TEXT, note="")
    found = only_thread(OpenArticle(session, article))
    assert (found.words, found.waits_for_place) == (CLAIM, False)


def test_restoring_has_a_comment_wait_on_similar_words(session, article) -> None:
    later = "Plusieurs engins ont touché la base irakienne, selon une source de sécurité"
    text = TEXT.replace(CLAIM, later)
    replacing.replace_text(session, article, text, note="")
    opened = OpenArticle(session, article)
    start = text.index(later)
    opened.comment("Who says?", about=About.WORDS, span=Span(start, start + len(later)))
    opened.restore(1)
    assert only_thread(opened).waits_for_place
    assert only_thread(opened).words == CLAIM


def test_a_comment_that_has_its_words_cannot_be_confirmed(session, article, thread) -> None:
    with pytest.raises(Refused, match="comment_is_not_moved"):
        OpenArticle(session, article).confirm_comment(thread)
