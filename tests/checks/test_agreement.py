"""Checks of what the article says against what it says elsewhere: words, numbers, days, sources."""

from __future__ import annotations

import pytest

from editor_app.domain.finding import Level
from editor_app.services.reading import analyse

TITLE = {
    "fr": "Le port de Brest reste ouvert cet hiver",
    "en": "The port of Brest stays open in winter",
}


def found(rule, text, language):
    """The findings of one rule as (level, words of each place)."""
    return [
        (finding.level, [span.of(text) for span in finding.spans])
        for finding in analyse(text, language).findings
        if finding.rule == rule
    ]


def article(*paragraphs, language="fr", title=None, published=None):
    dated = {"fr": f"Publié le {published}", "en": f"Published {published}"}[language]
    lines = [title or TITLE[language], *([dated] if published else []), *paragraphs]
    return "\n\n".join(lines) + "\n"


FR_DUTY = "« Nous avons le devoir de garder ce port ouvert aux marins du monde entier »"
EN_DUTY = "“We have a duty to keep this port open to sailors from all over the world”"


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("fr", f"{FR_DUTY}, a déclaré le maire Paul Morel.", f"{FR_DUTY.replace('garder', 'laisser')}, a dit Paul Morel."),
        ("en", f"{EN_DUTY}, said the mayor, Paul Moore.", f"{EN_DUTY.replace('a duty', 'no duty')}, Paul Moore said."),
    ],
)  # fmt: skip
def test_one_quotation_with_another_word_inside_is_a_warning(language, one, two):
    ((level, words),) = found("quote_altered", article(one, two, language=language), language)

    assert level is Level.WARNING
    assert len(words) == 2


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("fr", f"{FR_DUTY}, a déclaré le maire Paul Morel.", f"{FR_DUTY}, a répété Paul Morel."),
        ("fr", f"{FR_DUTY}, a déclaré Paul Morel.", "« Nous avons le devoir de garder ce port ouvert », a dit Paul Morel."),
        ("fr", f"{FR_DUTY}, a déclaré Paul Morel.", "« Nous avons le devoir [...] ce port ouvert aux marins du monde entier », a dit Paul Morel."),
        ("fr", f"{FR_DUTY}, a déclaré Paul Morel.", f"{FR_DUTY.replace('garder', 'laisser')}, a dit Luc Durand."),
        ("en", f"{EN_DUTY}, said Paul Moore.", "“We have a duty to tell our children the truth about it”, Paul Moore said."),
    ],
)  # fmt: skip
def test_the_same_words_a_part_of_them_or_another_speaker_are_no_altered_quotation(
    language, one, two
):
    assert not found("quote_altered", article(one, two, language=language), language)


@pytest.mark.parametrize(
    ("language", "title", "body", "level"),
    [
        ("fr", "Le ministre va partir, selon des sources", "Une source proche du ministre a affirmé lundi qu'il allait partir.", Level.WARNING),
        ("fr", None, "Une source policière a indiqué que le pont était fermé. Des sources ont ajouté qu'il le resterait.", Level.SUGGESTION),
        ("en", None, "A source said the bridge was closed. Sources said it would stay so.", Level.SUGGESTION),
    ],
)  # fmt: skip
def test_sources_in_the_plural_where_one_is_told_of(language, title, body, level):
    text = article(body, language=language, title=title)

    assert [each for each, _ in found("source_plural", text, language)] == [level]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fr", "Une source policière a dit que le pont était fermé. Une autre source a dit l'inverse. Des sources ont ri."),
        ("fr", "Des sources concordantes ont affirmé que le ministre allait partir."),
        ("en", "A source said the bridge was closed. Two sources said it would stay so."),
        ("en", "The city has sources of energy, the mayor said. A source said so."),
    ],
)  # fmt: skip
def test_several_sources_may_be_called_several(language, body):
    assert not found("source_plural", article(body, language=language), language)


def test_an_agency_that_only_the_byline_names_is_a_suggestion():
    text = article("Le port est ouvert.", "La mairie est fermée.") + "\nJeanne Morel avec AFP\n"

    assert found("agency_unused", text, "fr") == [(Level.SUGGESTION, ["Jeanne Morel avec AFP"])]


@pytest.mark.parametrize(
    "text",
    [
        article("Le port est ouvert, a dit le maire à l'AFP.", "La mairie est fermée.") + "\nJeanne Morel avec AFP\n",
        article("Le port est ouvert.", "La mairie est fermée.") + "\nAFP\n",
        article("BREST (AFP) - Le port est ouvert.", "La mairie est fermée.") + "\nJeanne Morel avec AFP\n",
    ],
)  # fmt: skip
def test_an_agency_that_is_cited_or_wrote_it_all_is_left_alone(text):
    assert not found("agency_unused", text, "fr")


TOLD = "Le conseil municipal a voté mardi soir le budget de la ville, qui prévoit 12 millions d'euros pour le port."


def test_a_paragraph_that_stands_twice_is_a_warning():
    text = article(TOLD, "Le maire est content.", TOLD)

    ((level, words),) = found("paragraph_repeated", text, "fr")
    assert (level, words) == (Level.WARNING, [TOLD, TOLD])


def test_a_paragraph_in_two_forms_is_a_suggestion():
    text = article(TOLD, "Le maire est content.", TOLD.replace("mardi soir ", ""))

    assert [level for level, _ in found("paragraph_repeated", text, "fr")] == [Level.SUGGESTION]


def test_paragraphs_that_begin_alike_are_two_paragraphs():
    other = "Le conseil municipal a voté mardi soir la fermeture de trois écoles du centre, faute d'élèves depuis dix ans."

    assert not found("paragraph_repeated", article(TOLD, other), "fr")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Les sièges sont répartis ainsi : 45 % pour la gauche, 38 % pour la droite et 27 % pour le centre."),
        ("fr", "Les habitants se répartissent entre 40 % d'actifs, 25 % de retraités et 15 % d'élèves."),
        ("fr", "Le port reçoit 60 % de pétrole, 30 % de blé et 20 % de bois, le reste étant du sel."),
        ("en", "The fleet is divided into 50 percent trawlers, 30 percent ferries and 35 percent yachts."),
        ("en", "In the poll, 48 percent were for it, 41 percent against and 21 percent were undecided."),
    ],
)  # fmt: skip
def test_shares_of_one_whole_have_to_make_a_hundred(language, sentence):
    ((level, words),) = found("shares_sum", article(sentence, language=language), language)

    assert level is Level.WARNING
    assert len(words) == 3


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Les sièges sont répartis ainsi : 45,3 % pour la gauche, 38,4 % pour la droite et 16,2 % pour le centre."),
        ("fr", "La maire a obtenu 38,1 % des voix, Paul Ferrand 31,4 % et Jean-Luc Perrin 18,9 %."),
        ("fr", "Le taux a atteint 60 % à Brest, 70 % à Lyon et 80 % à Lille."),
        ("fr", "Le port reçoit 50 % de pétrole, 30 % de blé et 10 % de bois, le reste étant du sel."),
        ("en", "Among men, 48 percent were for it, up from 41 percent, and 21 percent were undecided."),
        ("en", "About 40 percent of the budget is divided among schools, 30 percent among roads, 10 percent elsewhere."),
    ],
)  # fmt: skip
def test_percentages_that_need_not_make_a_hundred_are_left_alone(language, sentence):
    assert not found("shares_sum", article(sentence, language=language), language)


@pytest.mark.parametrize(
    ("language", "published", "body"),
    [
        ("fr", "12 mars 2020", "Paul Morel, 58 ans, est né en 1951 à Brest."),
        ("fr", "12 mars 2020", "Paul Morel est âgé de 71 ans. Il est né le 3 mai 1960 à Brest."),
        ("en", "March 12, 2020", "Paul Moore, 58, was born in Leeds in 1951."),
        ("en", "March 12, 2020", "The 71-year-old sailor, born in 1960, lives in Hull."),
    ],
)
def test_an_age_that_does_not_follow_from_the_birth_is_a_warning(language, published, body):
    text = article(body, language=language, published=published)

    ((level, words),) = found("age_mismatch", text, language)
    assert level is Level.WARNING
    assert len(words) == 2


@pytest.mark.parametrize(
    ("language", "published", "body"),
    [
        ("fr", "12 mars 2020", "Paul Morel, 58 ans, est né en 1961 à Brest."),
        ("fr", "12 mars 2020", "Paul Morel, 59 ans, est né en 1961 à Brest."),
        ("fr", None, "Paul Morel, 58 ans, est né en 1951 à Brest."),
        ("fr", "12 mars 2020", "Né en 1951, Paul Morel a quitté l'école à 14 ans."),
        ("fr", "12 mars 2020", "Paul Morel, 58 ans, est le fils d'un marin né en 1921."),
        ("fr", "12 mars 2020", "Né en 1931, l'acteur est mort à Brest à l'âge de 70 ans."),
        ("en", "March 12, 2020", "Born in 1951, he was 14 years old when the port closed."),
    ],
)
def test_an_age_of_that_time_or_of_somebody_else_is_left_alone(language, published, body):
    text = article(body, language=language, published=published)

    assert not found("age_mismatch", text, language)


BODY = ("La route est fermée.", "Le maire a promis une enquête à Brest.")


@pytest.mark.parametrize(
    ("title", "body", "levels"),
    [
        ("Douze morts dans un accident à Brest", BODY, [Level.WARNING]),
        ("Le port reçoit 140 bateaux cet hiver", BODY, [Level.SUGGESTION]),
        ("Douze morts dans un accident à Brest", ("Un accident a fait 12 morts.", *BODY), []),
        ("Près de 140 bateaux attendus au port", ("Le port attend 137 bateaux.", *BODY), []),
        ("Cinq choses à savoir sur le port", BODY, []),
        ("Le port fermé 10 ans", BODY, []),
        ("Deux marins à Brest", BODY, []),
    ],
)
def test_a_number_of_the_headline_has_to_stand_in_the_text(title, body, levels):
    text = article(*body, title=title)

    assert [level for level, _ in found("headline_body_mismatch", text, "fr")] == levels


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fr", "Le port a fermé mardi 7 janvier. Il a rouvert mardi 15 janvier."),
        ("en", "The port closed on Tuesday, January 7. It opened again on Tuesday, January 15."),
    ],
)
def test_two_weekdays_that_fit_no_year_together_are_a_warning(language, body):
    text = article(body, language=language)

    ((level, words),) = found("weekday_mismatch", text, language)
    assert level is Level.WARNING
    assert len(words) == 2


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fr", "Le port a fermé mardi 7 janvier. Il a rouvert mercredi 15 janvier."),
        ("fr", "Le port a fermé mardi 7 janvier. Il rouvrira le vendredi 18 novembre."),
        ("en", "The port closed on Friday, February 28. It opened on Sunday, March 1."),
    ],
)
def test_weekdays_that_fit_some_year_are_left_alone(language, body):
    assert not found("weekday_mismatch", article(body, language=language), language)
