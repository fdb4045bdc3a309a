"""Figures in French and English, normalised."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.figure import Qualifier
from editor_app.language import figures


def only(text, language):
    (figure,) = figures.find(text, language)
    return figure, text[figure.start : figure.end]


@pytest.mark.parametrize(
    ("text", "language", "words", "low", "high", "unit", "counted", "qualifier"),
    [
        (
            "Plus d'une douzaine de missiles",
            "fr",
            "Plus d'une douzaine",
            12,
            12,
            None,
            "missile",
            "more_than",
        ),
        ("une dizaine de roquettes", "fr", "une dizaine", 10, 10, None, "roquette", "about"),
        ("dont une quinzaine ont visé", "fr", "une quinzaine", 15, 15, None, None, "about"),
        ("Au moins deux bases touchées", "fr", "Au moins deux", 2, 2, None, "base", "at_least"),
        (
            "coûte 1,5 million d'euros",
            "fr",
            "1,5 million d'euros",
            1.5e6,
            1.5e6,
            "euro",
            None,
            "exact",
        ),
        ("12 000 manifestants", "fr", "12 000", 12000, 12000, None, "manifestant", "exact"),
        (
            "12\u00a0000 manifestants",
            "fr",
            "12\u00a0000",
            12000,
            12000,
            None,
            "manifestant",
            "exact",
        ),
        (
            "12\u202f000 manifestants",
            "fr",
            "12\u202f000",
            12000,
            12000,
            None,
            "manifestant",
            "exact",
        ),
        ("12.000 manifestants", "fr", "12.000", 12000, 12000, None, "manifestant", "exact"),
        ("en hausse de 3,2 %", "fr", "3,2 %", 3.2, 3.2, "percent", None, "exact"),
        ("entre 10 et 15 personnes", "fr", "entre 10 et 15", 10, 15, None, "personne", "range"),
        ("10 à 15 personnes", "fr", "10 à 15", 10, 15, None, "personne", "range"),
        ("quatre-vingt-dix-sept élus", "fr", "quatre-vingt-dix-sept", 97, 97, None, "élu", "exact"),
        (
            "trois cent mille tonnes",
            "fr",
            "trois cent mille tonnes",
            3e5,
            3e5,
            "tonne",
            None,
            "exact",
        ),
        (
            "deux millions et demi d'euros",
            "fr",
            "deux millions et demi d'euros",
            2.5e6,
            2.5e6,
            "euro",
            None,
            "exact",
        ),
        ("des centaines de maisons", "fr", "centaines", 200, 999, None, "maison", "range"),
        ("la 3e place", "fr", "3e", 3, 3, "ordinal", "place", "exact"),
        ("à l'âge de 44 ans", "fr", "44 ans", 44, 44, "year", "age", "exact"),
        ("Luc Morel, 52 ans, est maire", "fr", "52 ans", 52, 52, "year", "age", "exact"),
        ("un mort sur la route", "fr", "un", 1, 1, None, "mort", "exact"),
        ("jusqu'à 120 pigeons", "fr", "jusqu'à 120", 120, 120, None, "pigeon", "at_most"),
        ("two dozen British soldiers", "en", "two dozen", 24, 24, None, "soldier", "exact"),
        ("12,000 people marched", "en", "12,000", 12000, 12000, None, "person", "exact"),
        ("worth $5bn today", "en", "$5bn", 5e9, 5e9, "dollar", None, "exact"),
        (
            "more than £1.5 million",
            "en",
            "more than £1.5 million",
            1.5e6,
            1.5e6,
            "pound",
            None,
            "more_than",
        ),
        (
            "two hundred and fifty thousand votes",
            "en",
            "two hundred and fifty thousand",
            250e3,
            250e3,
            None,
            "vote",
            "exact",
        ),
        ("half a million homes", "en", "half a million", 5e5, 5e5, None, "home", "exact"),
        ("a 13-year-old boy", "en", "13-year", 13, 13, "year", "age", "exact"),
        ("Ann Carter, 76, said", "en", "76", 76, 76, "year", "age", "exact"),
        ("10 to 15 rockets", "en", "10 to 15", 10, 15, None, "rocket", "range"),
        ("at least three dead", "en", "at least three", 3, 3, None, "dead", "at_least"),
        ("the 22nd time", "en", "22nd", 22, 22, "ordinal", "time", "exact"),
        ("75 percent of voters", "en", "75 percent", 75, 75, "percent", None, "exact"),
        ("12 % der Stimmen", "de", "12 %", 12, 12, "percent", None, "exact"),
    ],
)
def test_a_figure_is_normalised(text, language, words, low, high, unit, counted, qualifier):
    figure, found = only(text, language)

    assert found == words
    assert (figure.low, figure.high) == (low, high)
    assert (figure.unit, figure.counted) == (unit, counted)
    assert figure.qualifier is Qualifier(qualifier)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("C'était le 7 janvier 2020 à 17h30.", "fr"),
        ("Une personne très connue.", "fr"),
        ("One of them left.", "en"),
        ("Call 604 662-6882 now", "en"),
        ("ref 783492272595750912", "en"),
        ("Appelez le 01 42 96 10 10.", "fr"),
        ("La route n° 12 est fermée.", "fr"),
        ("The Federal No. 2 mine", "en"),
    ],
)
def test_dates_articles_and_codes_are_no_figures(text, language):
    assert not figures.find(text, language)


def test_a_rise_from_one_number_to_another_is_two_figures():
    found = figures.find("Le taux est passé de 10 à 15 élèves.", "fr")

    assert [figure.low for figure in found] == [10, 15]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Police arrested 12 animal rights activists.", "activist"),
        ("The army sent 200 United States troops.", "soldier"),
        ("Two women drivers left.", "driver"),
        ("Some 40 soldiers killed rebels.", "soldier"),
        ("They had 30 missiles always ready.", "missile"),
    ],
)
def test_where_two_plurals_stand_together_the_last_is_counted(text, counted):
    assert figures.find(text, "en")[0].counted == counted


def test_the_counted_noun_is_part_of_the_wider_span():
    text = "On évoque une dizaine de roquettes."
    (figure,) = figures.find(text, "fr")

    assert figures.counted_span(text, figure, "fr").of(text) == "une dizaine de roquettes"


def test_missiles_and_rockets_are_one_class():
    rockets, missiles = figures.find("10 roquettes, puis 12 missiles", "fr")

    assert figures.class_of(rockets, "fr") == figures.class_of(missiles, "fr") == "projectile"


@given(st.text(alphabet=st.sampled_from("0123456789.,  \u00a0\u202f-€$%àdeun milliondouze'"), max_size=80),
       st.sampled_from(["fr", "en", "und"]))  # fmt: skip
def test_any_row_of_digits_and_words_gives_figures_inside_it(text, language):
    for figure in figures.find(text, language):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.low <= figure.high
