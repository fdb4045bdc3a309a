"""A finding put aside stays away through edits and readings, as far as was said, no further."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor_app.domain.ids import ArticleId
from editor_app.domain.library import Scope
from editor_app.domain.message import message
from editor_app.domain.text import TextEdit
from editor_app.services import ignoring, review
from editor_app.services.open_article import OpenArticle
from editor_app.services.reading import analyse
from editor_app.services.session import Session

TEXT = (
    "Le port de Brest ferme\n\n"
    "Le maire a parlé à la presse lundi. Ce fiasco a coûté cher à la ville, qui paiera encore.\n\n"
    "Le BRXQ a fermé le port, et la ville attend de savoir pourquoi.\n"
)


def opened_on(session: Session, article: ArticleId) -> OpenArticle:
    opened = OpenArticle(session, article)
    opened.accept(analyse(opened.text, "fr"))
    return opened


@pytest.fixture
def opened(session: Session, store: Callable[..., ArticleId]) -> OpenArticle:
    return opened_on(session, store(session, TEXT))


def put_aside(opened: OpenArticle, rule: str, scope: Scope) -> None:
    finding = next(finding for finding in opened.findings if finding.rule == rule)
    words, context = ignoring.context_of(opened.text, finding)
    opened.decide(
        message("finding_ignored", rule=rule),
        review.ignore_finding,
        opened.id,
        rule=rule,
        words=words,
        context=context,
        scope=scope,
    )


def replaced(opened: OpenArticle, old: str, new: str) -> None:
    start = opened.text.index(old)
    opened.edit((TextEdit(start, start + len(old), new),))
    opened.accept(analyse(opened.text, "fr"))


def rules(opened: OpenArticle) -> set[str]:
    return {finding.rule for finding in opened.findings}


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("rule", ["loaded_word", "undefined_acronym"])
def test_it_stays_away_through_edits_and_another_sitting(opened, session, rule, scope):
    put_aside(opened, rule, scope)
    assert rule not in rules(opened)

    replaced(opened, "Le maire a parlé", "Mercredi, le maire de la ville a longuement parlé")
    replaced(opened, "lundi. Ce", "lundi soir. Ce")
    assert rule not in rules(opened)

    opened.keep_draft()
    assert rule not in rules(opened_on(session, opened.id))


@pytest.mark.parametrize("scope", Scope)
def test_it_returns_when_its_words_change(opened, scope):
    put_aside(opened, "loaded_word", scope)

    replaced(opened, "fiasco", "cafouillage")

    assert "loaded_word" in rules(opened)


def test_one_more_abbreviation_is_another_finding(opened):
    put_aside(opened, "undefined_acronym", Scope.ARTICLE)

    replaced(opened, "la ville attend", "la VQTW attend")

    assert "undefined_acronym" in rules(opened)


def test_put_aside_here_it_is_shown_at_another_place(opened):
    put_aside(opened, "loaded_word", Scope.HERE)

    replaced(opened, "Ce fiasco a coûté cher à la ville, qui paiera encore.", "Il pleut.")
    replaced(opened, "et la ville attend", "un fiasco dont personne ne veut parler")

    assert "loaded_word" in rules(opened)


def test_put_aside_in_the_article_it_is_away_at_another_place(opened):
    put_aside(opened, "loaded_word", Scope.ARTICLE)

    replaced(opened, "Ce fiasco a coûté cher à la ville, qui paiera encore.", "Il pleut.")
    replaced(opened, "et la ville attend", "un fiasco dont personne ne veut parler")

    assert "loaded_word" not in rules(opened)


@pytest.mark.parametrize(("scope", "is_away"), [(Scope.DESK, True), (Scope.ARTICLE, False)])
def test_only_what_is_put_aside_for_the_desk_is_away_in_other_articles(
    opened, session, store, scope, is_away
):
    put_aside(opened, "loaded_word", scope)

    other = store(session, "Un autre titre\n\nLe fiasco du port a coûté cher à tous.\n")

    assert ("loaded_word" not in rules(opened_on(session, other))) is is_away


def test_a_pattern_of_one_sign_stays_away_when_it_grows(session, store):
    opened = opened_on(session, store(session, 'Un titre\n\nIl dit "oui" et "non" au maire.\n'))
    put_aside(opened, "straight_quotes", Scope.ARTICLE)

    replaced(opened, "au maire", 'au "maire"')

    assert "straight_quotes" not in rules(opened)
