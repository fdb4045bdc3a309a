"""Statements that an article makes twice are linked, and others are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor_app import paths
from editor_app.services.reading import analyse

SAMPLE = json.loads((Path(__file__).parents[2] / "data/sample.json").read_text("utf-8"))
TITLE = {"fr": "Le point sur la situation à Brest", "en": "What is known in Brest"}
FILLING = {
    "fr": "La mairie a ouvert 12 bureaux à Lyon le 3 mai 2019.",
    "en": "The city opened 12 offices in Leeds on May 3, 2019.",
}


def linked(one, two, language):
    """Whether the claims of two paragraphs, parted by another, are linked."""
    text = "\n\n".join((TITLE[language], one, FILLING[language], two)) + "\n"
    analysis = analyse(text, language)
    line = {claim.id: text.count("\n", 0, claim.start) for claim in analysis.claims}
    return any({line[claim] for claim in group} >= {2, 6} for group in analysis.repeats)


def near(claims, place):
    """The claim that overlaps a place the most."""
    return max(claims, key=lambda c: min(c.end, place[1]) - max(c.start, place[0])).id


def test_the_repeats_that_a_person_found_in_the_sample_are_linked():
    analysis = analyse(paths.sample().read_text(encoding="utf-8"))

    for one, two in SAMPLE["repeats"]:
        pair = {near(analysis.claims, one), near(analysis.claims, two)}
        assert any(pair <= set(group) for group in analysis.repeats)


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("fr", "La crue a détruit 14 maisons à Redon mardi.", "Quatorze maisons de Redon ont été détruites par la crue."),
        ("fr", "Le ministre Paul Morel présentera sa réforme vendredi.", "« Je présenterai ma réforme vendredi », a dit Paul Morel."),
        ("fr", "La préfecture suit la situation des sinistrés de près.", "Les services de la préfecture suivaient de près la situation des sinistrés."),
        ("en", "The flood destroyed 14 houses in Redcar on Tuesday.", "Fourteen Redcar houses were destroyed by the flood."),
        ("en", "The board closed the Leeds plant in March 2019.", "In March 2019 the Leeds plant was closed by the board."),
    ],
)  # fmt: skip
def test_one_statement_in_other_words_is_linked(language, one, two):
    assert linked(one, two, language)


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("fr", "La crue a détruit 14 maisons à Redon mardi.", "La crue a détruit 40 maisons à Redon mardi."),
        ("fr", "La police a arrêté trois hommes à Lyon lundi.", "La police a arrêté trois hommes à Lyon jeudi."),
        ("fr", "Le maire de Redon a vendu le stade en 2019.", "Le maire de Redon n'a pas vendu le stade en 2019."),
        ("fr", "Le maire de Redon a inauguré le pont Morel avec 40 élus lundi.", "Le pont de Redon a été fermé par le préfet en 2015 après la crue du maire."),
        ("en", "The mayor of Redcar opened the Moore bridge with the prince.", "The Redcar bridge was closed in 2015 by police after a mayor fell."),
        ("en", "The flood destroyed 14 houses in Redcar.", "The storm closed two schools in Hull."),
        ("en", "The court convicted the mayor of fraud on Monday.", "The court never convicted the mayor of fraud."),
    ],
)  # fmt: skip
def test_other_numbers_days_or_a_denial_make_another_statement(language, one, two):
    assert not linked(one, two, language)


def test_claims_of_one_line_are_not_repeats_of_each_other():
    text = "Un titre court\n\nLe feu a détruit 12 maisons à Brest, alors que le feu a détruit 12 maisons à Brest.\n"

    assert not analyse(text, "fr").repeats
