"""Snapshots of a real library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app import paths
from editor_app.domain.article import Role
from editor_app.domain.claim import Status
from editor_app.domain.errors import NotFound, Refused
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.services import exporting, importing, review
from editor_app.services.reading import analyse
from editor_app.services.session import Session

NOW = "2020-01-08T09:12:00.000Z"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(tmp_path / "galley.db", by="Alma Diaz", clock=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def article(session: Session) -> ArticleId:
    imported = importing.read_file(paths.sample())
    return importing.store(session, imported, analyse(imported.text)).id


def taken(session: Session, article: ArticleId, number: int | None = None) -> exporting.Snapshot:
    return exporting.snapshot(session, article, number, clock=lambda: NOW)


def test_a_snapshot_holds_the_article_whole(session: Session, article: ArticleId) -> None:
    snapshot = taken(session, article)

    assert snapshot.text == paths.sample().read_text(encoding="utf-8")
    assert snapshot.original.data == paths.sample().read_bytes()
    assert snapshot.metadata.publisher == "BFMTV"
    assert len(snapshot.claims) == session.library.article(article).claims
    assert all(item.span for item in snapshot.claims)
    assert [row["sequence"] for row in snapshot.journal] == [1]


def test_the_same_snapshot_gives_the_same_bytes(session: Session, article: ArticleId) -> None:
    first, second = taken(session, article), taken(session, article)

    for plugin in exporting.formats():
        assert plugin.write(first) == plugin.write(second)


def test_a_field_that_was_decided_stands_in_the_newest_revision_only(
    session: Session, article: ArticleId
) -> None:
    content = session.library.revision(article).content
    longer = Content(content.text + "\n", content.metadata, content.roles, content.anchors)
    session.run(message("typing"), lambda unit: _save(unit, article, longer))
    session.run(message("field_decided"), review.set_metadata, article, "section", "Monde")

    assert taken(session, article).metadata.section == "Monde"
    assert taken(session, article, 1).metadata.section == "International"


def _save(unit: object, article: ArticleId, content: Content) -> object:
    from editor_app.services import revisions

    return revisions.save(unit, article, content, message="")  # type: ignore[arg-type]


def test_a_role_that_was_set_stands_over_the_one_read(session: Session, article: ArticleId) -> None:
    content = session.library.revision(article).content
    changed = Content(content.text, content.metadata, {2: Role.CAPTION}, content.anchors)
    session.run(message("typing"), lambda unit: _save(unit, article, changed))

    assert taken(session, article).blocks[2].role is Role.CAPTION


def test_a_finding_that_was_put_aside_is_left_out(session: Session, article: ArticleId) -> None:
    from editor_app.services.ignoring import context_of

    found = taken(session, article).findings[0]
    words, context = context_of(taken(session, article).text, found)
    session.run(
        message("finding_ignored"),
        review.ignore_finding,
        article,
        rule=found.rule,
        words=words,
        context=context,
    )

    assert found not in taken(session, article).findings


def test_a_claim_made_on_saved_words_stands_in_the_export(
    session: Session, article: ArticleId
) -> None:
    from editor_app.domain.ids import ClaimId

    made = ClaimId("f" * 32)
    session.run(message("claim_made"), review.create, article, made, words="BFMTV", span=Span(0, 5))

    item = next(item for item in taken(session, article).claims if item.claim.id == made)
    assert item.span == Span(0, 5)


def test_a_verdict_on_unsaved_words_is_not_shown_on_the_saved_ones(
    session: Session, article: ArticleId
) -> None:
    saved = session.library.revision(article).content
    claim, other = session.library.claims(article)[:2]
    places = {claim.id: Span(0, 9), other.id: saved.anchors[other.id]}
    page = replace(saved, text="Neuf mots" + saved.text[9:], anchors=places)
    session.keep_draft(article, page, 1)
    for each in (claim, other):
        words = places[each.id].of(page.text)
        session.run(message("v"), review.judge, each.id, Status.DISPUTED, None, words=words)

    shown = [item.claim.status for item in taken(session, article).claims[:2]]
    assert shown == [Status.UNCHECKED, Status.DISPUTED]
    text, on_page = exporting.claims_on_page(session.library, article)
    assert [item.claim.status for item in on_page[:2]] == [Status.DISPUTED, Status.DISPUTED]
    assert on_page[0].words(text) == "Neuf mots"


def test_an_unknown_revision_and_an_unknown_format_are_refused(
    session: Session, article: ArticleId
) -> None:
    with pytest.raises(NotFound):
        taken(session, article, 7)
    with pytest.raises(NotFound):
        exporting.format_for(Path("a.docx"))


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("article.txt", "article-r7"),
        ("../../etc/passwd", "passwd-r7"),
        ("a:b*c?.txt", "a b c-r7"),
        ("...", "article-r7"),
        ("x" * 300 + ".txt", "x" * 80 + "-r7"),
    ],
)
def test_a_proposed_name_fits_every_system(name: str, proposed: str) -> None:
    assert exporting.usual_stem(name, 7) == proposed


def test_a_file_is_not_replaced_unasked(
    session: Session, article: ArticleId, tmp_path: Path
) -> None:
    snapshot, chosen = taken(session, article), exporting.format_for(Path("a.txt"))
    path = exporting.write(snapshot, chosen, tmp_path / "a.txt")

    with pytest.raises(Refused):
        exporting.write(snapshot, chosen, path)
    assert path.read_bytes() == paths.sample().read_bytes()
