"""What a reviewer saw of an article the last time."""

from __future__ import annotations

import pytest

from editor_app.domain.article import Role
from editor_app.domain.ids import ArticleId
from editor_app.domain.inline import InlineKind, InlineMark
from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.services import looks
from editor_app.services.looks import NEVER, Look
from editor_app.services.session import Session

ARTICLE = ArticleId("a" * 32)


PAGE = Content(
    "Des mots, non enregistrés.\n",
    roles={0: Role.SUBHEAD},
    inline=(InlineMark(InlineKind.LINK, Span(4, 8), "https://a.example/"),),
)


@pytest.mark.parametrize("look", [Look(3), Look(2, PAGE)])
def test_what_was_seen_is_known_again(session: Session, look: Look) -> None:
    looks.remember(session, ARTICLE, look)
    assert looks.recall(session, ARTICLE, 3) == look


def test_who_never_looked_has_seen_nothing_but_what_came(session: Session) -> None:
    assert looks.recall(session, ARTICLE, 3) == NEVER


@pytest.mark.parametrize(
    "kept", ["", "x", "[]", "{}", '{"revision": 9, "text": null}', "0", "null"]
)
def test_what_no_look_has_kept_counts_as_never(session: Session, kept: str) -> None:
    session.remember(f"looked:{ARTICLE}:{session.by}", kept)
    assert looks.recall(session, ARTICLE, 3) == NEVER


def test_the_number_that_earlier_versions_kept_is_understood(session: Session) -> None:
    session.remember(f"looked:{ARTICLE}:{session.by}", "2")
    assert looks.recall(session, ARTICLE, 3) == Look(2)


def test_words_that_earlier_versions_kept_are_understood(session: Session) -> None:
    session.remember(f"looked:{ARTICLE}:{session.by}", '{"revision": 2, "text": "Des mots."}')
    assert looks.recall(session, ARTICLE, 3) == Look(2, Content("Des mots."))
