from __future__ import annotations

from functools import partial

import pytest

from editor_app.domain.errors import LibraryRefused, NotFound
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.domain.values import replace
from editor_app.services import review, revisions
from editor_app.services.session import Session

TEXT = "L’été à Téhéran\n\nDes élèves y vivent; l'Iran n'a rien dit de « cœur ».\n"
LABEL = message("a_step")


@pytest.fixture
def article(session, store):
    return store(session, TEXT, ("Des élèves",))


def test_articles_come_last_imported_first(session, store, article):
    second = store(session, "Autre\n\nTexte.")
    assert [row.id for row in session.library.articles()] == [second, article]


@pytest.mark.parametrize(
    "words",
    ["ete", "ÉTÉ teheran", "eleve", "iran", "l'iran", "  rien   dit ", "vivent des", "Iran n"],
)
def test_an_article_is_found_by_its_words_without_accents(session, store, article, words):
    store(session, "Autre\n\nTexte.")
    assert [row.id for row in session.library.articles(words)] == [article]


@pytest.mark.parametrize(
    "words",
    ["absent", "rien absent", '"', "«", "*", "rien OR absent", "NOT", "headline:x", "(", "-"],
)
def test_what_is_not_in_it_does_not_find_an_article(session, article, words):
    assert session.library.articles(words) == ()


def test_an_article_is_found_by_its_newest_words_only(session, store, article):
    content = session.library.revision(article).content
    newer = replace(content, text=TEXT.replace("rien", "tout"))
    session.run(LABEL, revisions.save, article, newer, message="")

    assert session.library.articles("rien") == ()
    assert [row.id for row in session.library.articles("tout")] == [article]
    assert session.library.problems() == ()


def test_only_its_whole_id_says_that_an_article_is_here(session, article):
    assert session.library.has_article(article)
    assert not session.library.has_article(article[:12])
    assert not session.library.has_article("0" * 32)


def test_an_article_is_found_by_the_beginning_of_its_id(session, store, article):
    store(session, "Autre\n\nTexte.")
    assert session.library.article(article).id == article
    assert session.library.article(f" {article[:12].upper()} ").id == article


@pytest.mark.parametrize("prefix", ["", " ", "zz", "%", "_"])
def test_a_prefix_of_no_id_is_said_so(session, article, prefix):
    with pytest.raises(NotFound, match="article_not_found"):
        session.library.article(prefix)


def test_a_prefix_of_two_ids_is_said_so(session, store):
    for number in range(17):
        store(session, f"Article {number}")
    first = [row.id[0] for row in session.library.articles()]
    shared = next(letter for letter in first if first.count(letter) > 1)

    with pytest.raises(NotFound, match="article_prefix_ambiguous"):
        session.library.article(shared)


def test_a_draft_shows_in_when_an_article_was_updated(session, article):
    kept = session.keep_draft(article, Content("one"), 1)
    assert session.library.article(article).updated == kept.at


def test_anchors_leave_out_claims_that_were_withdrawn(session, article):
    claim = session.library.claims(article)[0]
    assert set(session.library.anchors(article)) == {claim.id}
    session.run(LABEL, review.propose, article, TEXT, withdraw=(claim.id,))
    assert session.library.anchors(article) == {}


def test_anchors_are_those_of_the_saved_words_while_a_draft_has_others(session, article):
    saved = session.library.anchors(article)
    session.keep_draft(article, Content("Des élèves"), 1)
    assert session.library.anchors(article) == saved


def test_the_history_of_a_claim_is_its_own(session, store):
    article = store(session, TEXT, ("Des élèves", "l'Iran"))
    first, second = session.library.claims(article)
    for claim in (first, second):
        session.run(message(f"note_{claim.number}"), review.write_note, claim.id, "seen")

    codes = [row.label.code for row in session.library.history(second.id)]
    assert codes == ["stored", "note_2"]


def test_altered_words_are_not_shown(session, article, unguarded):
    session.close()
    unguarded("revision", "update revision set text = replace(text, 'rien', 'tout')")
    with Session.open(session.path, by="Ann") as again:
        with pytest.raises(LibraryRefused, match="revision_altered"):
            again.library.revision(article)
        assert again.library.claims(article)


@pytest.mark.parametrize(
    ("table", "change", "read", "code"),
    [
        ("revision", "content = replace(content, 'L’été', 'Eux')", "revision", "revision_altered"),
        ("original", "data = x'20'", "original", "original_altered"),
        ("draft", "text = text || ' '", "draft", "draft_altered"),
    ],
)
def test_whatever_carries_a_hash_is_compared_with_it(
    session, article, unguarded, table, change, read, code
):
    session.keep_draft(article, Content("one"), 1)
    session.close()
    unguarded(table, f"update {table} set {change}")

    with (
        Session.open(session.path, by="Ann") as again,
        pytest.raises(LibraryRefused, match=code),
    ):
        getattr(again.library, read)(article)


def test_what_is_read_at_once_is_of_one_moment(session, article):
    claim = session.library.claims(article)[0]
    write = partial(session.run, LABEL, review.write_note, claim.id, "meanwhile")
    with Session.open(session.path, by="Ben", read_only=True) as other:
        with other.library.at_once():
            before = other.library.claims(article)
            with pytest.raises(LibraryRefused, match="library_busy"):
                write()
            assert other.library.claims(article) == before
        write()
        assert other.library.claims(article)[0].note == "meanwhile"


def test_the_page_holds_the_unsaved_words_where_there_are_some(session, article):
    saved = session.library.revision(article).content
    assert session.library.page(article) == saved
    assert not session.library.has_unsaved_words(article)

    session.keep_draft(article, replace(saved, text=TEXT + "Plus."), 1)
    assert session.library.page(article).text == TEXT + "Plus."
    assert session.library.has_unsaved_words(article)

    session.keep_draft(article, saved, 1)
    assert not session.library.has_unsaved_words(article)


@pytest.mark.parametrize(
    "change",
    [
        "status = 'approved'",
        "words = cast(x'ff' as text)",
        "types = '['",
        "types = '[1'",
        "reasons = '[[]]'",
        "attribution = 'nobody'",
    ],
)
def test_a_row_that_galley_never_wrote_is_damage(session, article, meddle, change):
    meddle(f"update claim set {change}")
    with pytest.raises(LibraryRefused, match="library_damaged"):
        session.library.claims(article)
