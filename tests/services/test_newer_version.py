"""Recognising a newer version of an article that the library has."""

from __future__ import annotations

import pytest

from editor_app.domain.article import Metadata
from editor_app.domain.ids import ArticleId
from editor_app.services import importing, replacing
from editor_app.services.newer_version import Candidate, best, candidates, recognised, shared
from editor_app.services.reading import analyse
from editor_app.services.session import Session

BODY = "\n\n".join(f"Phrase numéro {n} de cet article sur la ville de Lyon." for n in range(12))
TEXT = f"La ville de Lyon annonce un plan\n\n{BODY}\n"
NEWER = (
    TEXT.replace("numéro 3", "trois").replace("Lyon.", "Lyon même.", 1) + "\nUne phrase de plus.\n"
)


def stored(session: Session, text: str, metadata: Metadata) -> ArticleId:
    from editor_app.domain.values import replace

    imported = replace(importing.read_bytes("a.txt", text.encode()), metadata=metadata)
    return importing.store(session, imported, analyse(text)).id


def test_the_same_headline_with_most_words_the_same_is_recognised(session: Session) -> None:
    known = stored(session, TEXT, Metadata(headline="Lyon annonce un plan", publisher="AFP"))
    found = recognised(session, NEWER, Metadata(headline="Lyon annonce son plan", publisher="AFP"))
    assert found is not None
    assert (found.id, found.headline) == (known, "Lyon annonce un plan")
    assert found.score > 0.9


@pytest.mark.parametrize(
    "metadata",
    [
        Metadata(headline="Lyon annonce un plan", publisher="Reuters"),
        Metadata(headline="Un tout autre titre", publisher="AFP"),
        Metadata(),
    ],
)
def test_another_publisher_or_headline_is_another_article(
    session: Session, metadata: Metadata
) -> None:
    stored(session, TEXT, Metadata(headline="Lyon annonce un plan", publisher="AFP"))
    assert recognised(session, NEWER, metadata) is None


def test_the_same_headline_over_other_words_is_another_article(session: Session) -> None:
    metadata = Metadata(headline="La météo du jour", publisher="AFP")
    stored(session, TEXT, metadata)
    other = "La météo du jour\n\nIl pleut partout, et le vent se lève sur les côtes du Finistère."
    assert recognised(session, other, metadata) is None


def test_the_same_address_needs_no_headline(session: Session) -> None:
    known = stored(session, TEXT, Metadata(headline="Avant", url="https://example.org/a"))
    stored(session, TEXT + "x", Metadata(headline="Avant", url="https://example.org/b"))
    metadata = Metadata(headline="Un titre refait", url="https://example.org/a")
    found = recognised(session, NEWER, metadata)
    assert found is not None
    assert found.id == known
    assert [each.has_same_address for each in candidates(session, metadata)] == [True]


def test_the_closest_of_several_is_meant() -> None:
    near = Candidate(ArticleId("a"), "A", NEWER, has_same_address=False)
    far = Candidate(ArticleId("b"), "B", TEXT, has_same_address=False)
    found = best((far, near), NEWER)
    assert found is not None
    assert found.id == "a"


@pytest.mark.parametrize(("old", "new"), [("", ""), ("", "x"), ("x", "")])
def test_empty_texts_share_nothing(old: str, new: str) -> None:
    assert shared(old, new) == 0


def test_notes_of_a_line_are_never_taken_for_versions() -> None:
    assert shared("Titre numéro 1\n\nUne phrase.", "Titre numéro 2\n\nUne phrase.") == 0


def test_the_recognised_article_takes_the_text_as_a_revision(session: Session) -> None:
    article = stored(session, TEXT, Metadata(headline="A"))
    saved = replacing.replace_text(session, article, NEWER, note="", analysis=analyse(NEWER))
    assert session.library.revision(article).content.text == NEWER
    assert saved.revision.number == 2
