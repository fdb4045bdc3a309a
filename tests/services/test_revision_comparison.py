"""Two revisions compared: whose each change is, where it stands, and what it did to the claims."""

from __future__ import annotations

import pytest

from editor_app.domain.claim import Basis, Status
from editor_app.domain.errors import NotFound
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.domain.redline import HunkKind
from editor_app.domain.text import TextEdit
from editor_app.services import review
from editor_app.services.open_article import OpenArticle
from editor_app.services.revision_comparison import (
    Comparison,
    Fate,
    Version,
    compare,
    gather,
)
from editor_app.services.session import Session

TEXT = """Douze morts à Erbil

La police parle de douze morts dans la ville, mardi soir.

Le ministre annonce une enquête sur les tirs de missiles.

Trois avions ont quitté la base avant la nuit, selon l'armée.
"""
CLAIMS = (
    "douze morts dans la ville",
    "une enquête sur les tirs",
    "Trois avions ont quitté la base",
    "selon l'armée",
)


@pytest.fixture
def article(session: Session, store) -> ArticleId:
    return store(session, TEXT, CLAIMS)


def verify(session: Session, opened: OpenArticle, number: int) -> None:
    view = next(v for v in opened.claims() if v.claim.number == number)
    opened.decide(
        message("a_step"),
        review.judge,
        view.claim.id,
        Status.VERIFIED,
        Basis.FACT,
        words=view.words,
    )


def rewrite(opened: OpenArticle, old: str, new: str) -> None:
    start = opened.text.index(old)
    opened.edit([TextEdit(start, start + len(old), new)])


def compared(session: Session, article: ArticleId, old: int, new: int | None = None) -> Comparison:
    return compare(gather(session, article, old, new))


def fates(found: Comparison) -> list[list[tuple[int, Fate]]]:
    return [[(claim.number, claim.fate) for claim in change.claims] for change in found.changes]


def test_a_change_says_where_it_stands_and_who_made_it_when(session, article, tmp_path) -> None:
    opened = OpenArticle(session, article)
    rewrite(opened, "mardi soir", "mardi matin")
    opened.save("L'heure")
    other = Session.open
    session.close()
    with other(tmp_path / "desk.db", by="Bo", clock=lambda: "2026-01-02T11:00:00.000Z") as bo:
        again = OpenArticle(bo, article)
        rewrite(again, "une enquête", "deux enquêtes")
        again.save("Le nombre")
        found = compared(bo, article, 1, 3)
    said = [(c.place, c.versions[0].author, c.versions[0].number) for c in found.changes]
    assert said == [
        (message("place_paragraph", number=1), "Ann", 2),
        (message("place_paragraph", number=2), "Bo", 3),
    ]
    assert found.changes[1].versions[0].at == "2026-01-02T11:00:00.000Z"


def test_claims_beside_a_change_say_what_became_of_them(session, article) -> None:
    opened = OpenArticle(session, article)
    verify(session, opened, 1)
    rewrite(opened, "Erbil", "Bagdad")
    opened.save("")
    rewrite(opened, "douze morts dans", "treize morts dans")
    rewrite(opened, "une enquête sur", "une vaste enquête sur")
    rewrite(opened, ", selon l'armée", "")
    opened.save("")
    found = compared(session, article, 2, 3)
    assert fates(found) == [[(1, Fate.LAPSED)], [(2, Fate.REWORDED)], [(4, Fate.LOST)]]
    assert found.changes[0].claims[0].message == message("claim_was_lapsed", number=1)
    assert found.changes[1].claims[0].message == message("claim_stays_unchecked", number=2)


def test_a_claim_settled_again_on_its_new_words_says_so(session, article) -> None:
    opened = OpenArticle(session, article)
    rewrite(opened, "douze morts dans", "treize morts dans")
    verify(session, opened, 1)
    opened.save("")
    found = compared(session, article, 1, 2)
    assert fates(found) == [[(1, Fate.SETTLED)]]
    said = found.changes[0].claims[0].message
    assert said == message("verdict_verified_fact", number=1)


def test_a_space_changed_in_a_settled_claim_leaves_it_as_it_was(session, article) -> None:
    opened = OpenArticle(session, article)
    verify(session, opened, 1)
    rewrite(opened, "Erbil", "Bagdad")
    opened.save("")
    rewrite(opened, "douze morts dans", "douze\u00a0morts dans")
    opened.save("")
    found = compared(session, article, 2, 3)
    assert [change.hunk.cosmetic for change in found.changes] == [True]
    assert fates(found) == [[(1, Fate.UNCHANGED)]]


def test_a_paragraph_that_moved_takes_its_claims_along(session, article) -> None:
    opened = OpenArticle(session, article)
    last = "Trois avions ont quitté la base avant la nuit, selon l'armée.\n"
    start = opened.text.index("La police")
    opened.edit([TextEdit(opened.text.index(last), opened.text.index(last) + len(last), "")])
    opened.edit([TextEdit(start, start, last + "\n")])
    rest = len(opened.text.rstrip("\n")) + 1
    opened.edit([TextEdit(rest, len(opened.text), "")])
    opened.save("")
    found = compared(session, article, 1, 2)
    (change,) = [c for c in found.changes if c.hunk.kind is HunkKind.MOVED]
    assert change.place == message("place_paragraph", number=1)


def test_unsaved_words_are_compared_as_the_last_version(session, article) -> None:
    opened = OpenArticle(session, article)
    rewrite(opened, "mardi", "mercredi")
    opened.keep_draft()
    found = compared(session, article, 1)
    (change,) = found.changes
    assert change.versions == (Version(None, "Ann", change.versions[0].at, opened.text),)
    assert found.ends[1].number is None


def test_words_not_kept_yet_are_compared_where_they_are_handed_in(session, article) -> None:
    opened = OpenArticle(session, article)
    rewrite(opened, "mardi", "mercredi")
    found = compare(gather(session, article, 1, None, opened.manuscript.content()))
    assert [c.hunk.new.of(opened.text) for c in found.changes] == ["mercredi"]


def test_verdicts_are_those_that_stood_with_the_revision(session, article) -> None:
    opened = OpenArticle(session, article)
    rewrite(opened, "douze morts dans", "treize morts dans")
    opened.save("")
    rewrite(opened, "mardi", "mercredi")
    opened.save("")
    verify(session, opened, 1)
    assert fates(compared(session, article, 1, 2)) == [[(1, Fate.REWORDED)]]
    assert fates(compared(session, article, 1, 3))[0] == [(1, Fate.SETTLED)]


def test_a_paragraph_that_is_gone_is_told_by_its_old_place(session, article) -> None:
    opened = OpenArticle(session, article)
    rewrite(opened, "Le ministre annonce une enquête sur les tirs de missiles.\n\n", "")
    opened.save("")
    (change,) = compared(session, article, 1, 2).changes
    assert change.hunk.kind is HunkKind.REMOVED
    assert change.place == message("place_paragraph", number=2)


def test_a_revision_that_is_not_there_is_refused(session, article) -> None:
    with pytest.raises(NotFound):
        gather(session, article, 1, 7)
