"""A new text in place of an article's, on a real library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app import paths
from editor_app.domain.article import Role
from editor_app.domain.claim import Basis, Status
from editor_app.domain.errors import NotFound, Refused
from editor_app.domain.ids import ArticleId
from editor_app.domain.library import ArticleRow
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.services import importing, replacing, review, revisions
from editor_app.services.reading import analyse
from editor_app.services.session import Session

TEXT = paths.sample().read_text(encoding="utf-8")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(tmp_path / "galley.db", by="Alma Diaz") as opened:
        yield opened


@pytest.fixture
def article(session: Session) -> ArticleRow:
    imported = importing.read_file(paths.sample())
    return session.library.article(importing.store(session, imported, analyse(imported.text)).id)


def test_it_is_one_step(session: Session, article: ArticleRow) -> None:
    before = len(session.library.journal(article.id))

    replacing.replace_text(session, article.id, TEXT + "\n", note="Ligne")

    assert len(session.library.journal(article.id)) == before + 1


def test_claims_stand_on_their_words_in_the_new_text(session: Session, article: ArticleRow) -> None:
    text = "Une ligne de plus\n\n" + TEXT.replace("mardi soir", "ce mardi au soir")

    replacing.replace_text(session, article.id, text, note="")

    anchors = session.library.anchors(article.id)
    claims = session.library.claims(article.id)
    assert {claim.id for claim in claims} == set(anchors)
    assert all(anchors[claim.id].of(text) == claim.words for claim in claims)


def test_a_verdict_stays_where_its_words_stay(session: Session, article: ArticleRow) -> None:
    claim = session.library.claims(article.id)[0]
    session.run(
        message("typing"), review.judge, claim.id, Status.VERIFIED, Basis.FACT, words=claim.words
    )

    saved = replacing.replace_text(session, article.id, "Titre\n" + TEXT, note="")

    assert saved.lapsed == ()
    assert session.library.claim(claim.id).status is Status.VERIFIED


def test_a_claim_with_evidence_is_not_withdrawn(session: Session, article: ArticleRow) -> None:
    from editor_app.domain.evidence import EvidenceKind, NewEvidence

    claim = session.library.claims(article.id)[3]
    session.run(
        message("typing"), review.add_evidence, claim.id, NewEvidence(EvidenceKind.NOTE, "Vu")
    )

    replacing.replace_text(session, article.id, "Un tout autre texte.\n", note="")

    assert claim.id in {kept.id for kept in session.library.claims(article.id)}


def test_a_role_moves_with_its_line(session: Session, article: ArticleRow) -> None:
    content = session.library.revision(article.id).content
    with_role = Content(content.text, content.metadata, {2: Role.CAPTION}, content.anchors)
    session.run(message("typing"), revisions.save, article.id, with_role, message="")

    replacing.replace_text(session, article.id, "Une ligne\n" + TEXT, note="")

    assert session.library.revision(article.id).content.roles == {3: Role.CAPTION}


def test_a_step_that_is_refused_changes_nothing(session: Session, article: ArticleRow) -> None:
    with pytest.raises(Refused):
        replacing.replace_text(session, article.id, TEXT, note="")
    with pytest.raises(NotFound):
        replacing.replace_text(session, ArticleId("zz"), TEXT, note="")

    assert len(session.library.journal()) == 1
