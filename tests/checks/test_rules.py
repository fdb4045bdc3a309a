"""Each rule by itself: what it notices, what it leaves alone, and what its repairs do."""

from __future__ import annotations

import pytest

from editor_app.domain.finding import Level
from editor_app.domain.text import apply_edits
from editor_app.services.reading import analyse

TITLE = {
    "fr": "Le port de Brest reste ouvert cet hiver\n\n",
    "en": "The port of Brest stays open in winter\n\n",
}


def findings(paragraphs, language="fr", title=None):
    text = (title if title is not None else TITLE[language]) + paragraphs + "\n"
    return text, analyse(text, language).findings


def of(rule, paragraphs, language="fr", title=None):
    text, found = findings(paragraphs, language, title)
    return [
        (finding, [span.of(text) for span in finding.spans], text)
        for finding in found
        if finding.rule == rule
    ]


@pytest.mark.parametrize(
    ("rule", "language", "paragraphs", "words"),
    [
        ("quote_unbalanced", "fr", "Le maire a dit « nous restons ici. Puis il est parti.", ["« nous restons ici"]),
        ("quote_unbalanced", "en", "“We stay here, the mayor said on Friday.", ["“We stay here, the mayor said on Friday"]),
        ("weekday_mismatch", "fr", "Il est né le lundi 7 janvier 2020 à Brest.", ["le lundi 7 janvier 2020"]),
        ("weekday_mismatch", "en", "He left on Monday, January 7, 2020.", ["Monday, January 7, 2020"]),
        ("time_without_zone", "fr", "L'Iran a tiré sur l'Irak à 17h30, selon Téhéran.", ["17h30"]),
        ("year_missing", "en", "The bridge closed on March 3.", ["March 3"]),
        ("accent_missing", "fr", "L'École est fermée. Les Ecoles aussi.", ["Ecoles"]),
        ("name_variant", "fr", "Le général Qassem Soleimani est mort. Qassem Suleimani avait 62 ans.", ["Soleimani", "Suleimani"]),
        ("trailing_space", "fr", "Le port est ouvert. \nLe pont aussi.", [" "]),
        ("misplaced_nbsp", "fr", "Le port\u00a0est ouvert à 12\u00a0000 bateaux.", ["\u00a0"]),
        ("punctuation_space", "fr", "Le port est ouvert! Voici pourquoi: il fait beau.", ["!", ":"]),
        ("punctuation_space", "en", "The port , they say , is open.", [" ", " "]),
        ("undefined_acronym", "fr", "Le BRXQ a fermé le port.", ["BRXQ"]),
        ("loaded_word", "fr", "Ce fiasco a coûté cher à la ville.", ["fiasco"]),
        ("anonymous_source", "fr", "Une source de sécurité évoquait une dizaine de roquettes.", ["Une source de sécurité"]),
        ("anonymous_source", "fr", "« C'est fini », confie un proche du ministre.", ["un proche du ministre"]),
        ("anonymous_source", "fr", "Selon un conseiller de l'Élysée, la réforme attendra.", ["un conseiller de l'Élysée"]),
        ("anonymous_source", "fr", "« C'est fini », a dit un élu, sous couvert d'anonymat.", ["sous couvert d'anonymat"]),
        ("anonymous_source", "en", "Two people familiar with the talks said the bank would close.", ["Two people familiar with the talks"]),
        ("anonymous_source", "en", "A senior White House official said the plan was dead.", ["A senior White House official"]),
        ("anonymous_source", "en", "“We lost,” one Democratic source said.", ["one Democratic source"]),
    ],
)  # fmt: skip
def test_a_rule_notices_its_pattern(rule, language, paragraphs, words):
    ((_, found, _),) = of(rule, paragraphs, language)

    assert found == words


@pytest.mark.parametrize(
    ("rule", "language", "paragraphs"),
    [
        ("quote_unbalanced", "fr", "« Nous restons », a dit le maire, « et nous gagnerons. »"),
        ("quote_unbalanced", "en", "The board is 12\" wide and the door 6'3\"."),
        ("quote_unbalanced", "en", "“We stay here,” he said.\n\n“We stay for good.\n\n“And we win,” said Paul Moore."),
        ("weekday_mismatch", "fr", "Il est né le mardi 7 janvier 2020 à Brest."),
        ("weekday_mismatch", "fr", "Il est parti le lundi 7 janvier."),
        ("time_without_zone", "fr", "L'Iran a tiré sur l'Irak à 17h30 GMT."),
        ("time_without_zone", "fr", "L'Iran a tiré sur l'Irak à 17h30, heure de Paris."),
        ("time_without_zone", "fr", "Le marché ouvre à 17h30 à Brest."),
        ("year_missing", "en", "The bridge closed on March 3, 2019."),
        ("accent_missing", "fr", "Les Ecoles sont fermées, et l'Etat le sait."),
        ("name_variant", "fr", "Jean Martin et Jean Martins ne sont pas Luc Durand ni Luc Morand."),
        ("misplaced_nbsp", "fr", "M.\u00a0Morel a payé 12\u00a0000\u00a0€\u00a0; «\u00a0enfin\u00a0», dit-il."),
        ("punctuation_space", "fr", "Voir http://exemple.fr/?a=1;b à 10:30 (!) sur 3\u00a0: oui\u202f!"),
        ("anonymous_source", "en", "The chief said a guard had reported smoke at 5:10 a.m."),
        ("anonymous_source", "en", "The euro crisis showed sharp differences, and all agreed that taxes would rise."),
        ("anonymous_source", "en", "A spokesman for the ministry said the road was closed."),
        ("anonymous_source", "en", "U.S. officials said the missile failed."),
        ("anonymous_source", "fr", "Le président, Marc Tessier, a demandé une indemnisation."),
        ("anonymous_source", "fr", "Le conseiller régional Paul Morel a dit que le port restait ouvert."),
        ("straight_quotes", "en", 'He said "no" and "yes".'),
        ("undefined_acronym", "fr", "La commission des routes du Brabant (CRB) a parlé. La CRB et l'ONU aussi."),
        ("undefined_acronym", "en", "The National Orchid Council met. The NOC and NATO agreed."),
        ("loaded_word", "fr", "« Ce fiasco a coûté cher », a dit le maire Paul Morel."),
        ("number_conflict", "fr", "Le port compte 12 bateaux et 300 marins. La ville a 40 bateaux."),
        ("number_conflict", "fr", "En mars, 3 soldats ont été tués à Gao. En mai, 5 soldats ont été blessés à Kidal."),
        ("number_conflict", "en", "In a four-way race the mayor leads in Brest by 4 points. In a two-way race the mayor leads in Brest by 5 points."),
        ("number_conflict", "en", "The port reached its goal of accepting 100 boats from Spain in May. The port had accepted 115 boats from Spain by May."),
        ("number_conflict", "en", "Hackers targeted voter systems of more than 20 states in June. In June hackers targeted the voter systems of at least two states."),
        ("day_conflict", "fr", "Une frappe a tué trois civils lundi à Gaza. Une frappe a tué trois civils mardi à Gaza."),
    ],
)  # fmt: skip
def test_a_rule_leaves_alone_what_is_right(rule, language, paragraphs):
    assert not of(rule, paragraphs, language)


def test_a_number_called_an_earlier_one_is_a_suggestion_with_all_places():
    ((finding, words, _),) = of(
        "number_conflict",
        "Une source évoquait dans un premier temps une dizaine de roquettes. Le ministre a compté 40 missiles.",
    )

    assert finding.level is Level.SUGGESTION
    assert words == ["une dizaine de roquettes", "40 missiles"]


def test_a_headline_that_counts_otherwise_than_the_body_is_a_warning():
    ((finding, words, _),) = of(
        "number_conflict",
        "Un accident a fait trois morts mardi à Brest, a indiqué la préfecture.\n\nLa route est fermée.",
        title="Cinq morts dans un accident à Brest\n\n",
    )

    assert finding.level is Level.WARNING
    assert words == ["Cinq morts", "trois morts"]


def test_a_title_that_says_killed_over_a_body_that_says_injured_is_a_warning():
    ((finding, _, _),) = of(
        "headline_body_mismatch",
        "The storm injured two sailors in the port on Monday.\n\nThe sailors went home.",
        "en",
        "Sailors killed in storm\n\n",
    )

    assert finding.level is Level.WARNING


def test_a_weekday_without_its_year_is_checked_around_the_publication_date():
    text = "Le port ferme en hiver\n\nPublié le 3 mars 2020\n\nLe port a fermé lundi 7 janvier 2020.\n\nIl rouvre mercredi 5 mai.\n"
    found = {f.level for f in analyse(text, "fr").findings if f.rule == "weekday_mismatch"}

    assert found == {Level.ERROR}


def test_straight_marks_become_guillemets_and_the_lone_one_is_left():
    paragraphs = 'Il dit "oui". Elle dit "non" et "peut-être. Ils partent.'
    ((finding, words, text),) = of("straight_quotes", paragraphs)

    mended = apply_edits(text, finding.fixes[0].edits)
    assert len(words) == 5
    assert "«\u00a0oui\u00a0»" in mended
    assert "«\u00a0non\u00a0»" in mended
    assert mended.count('"') == 1


def test_a_repair_inside_a_quotation_asks():
    ((finding, _, text),) = of("punctuation_space", "« C'est beau! » a dit le maire: il a souri.")
    plain, asking = finding.fixes

    assert (plain.asks, asking.asks) == (False, True)
    assert "maire\u00a0:" in apply_edits(text, plain.edits)
    assert "beau\u202f!" in apply_edits(text, asking.edits)


def test_adding_or_removing_a_mark_balances_the_text():
    ((finding, _, text),) = of("quote_unbalanced", 'Des tirs" ont eu lieu, a indiqué le maire.')
    add, remove, _ = finding.fixes

    assert '"Des tirs"' in apply_edits(text, add.edits)
    assert apply_edits(text, remove.edits).count('"') == 0


def test_a_mark_the_wrong_way_round_is_one_finding():
    ((finding, words, text),) = of("quote_unbalanced", "” We stay here for good,” he said.", "en")

    assert words == ["”"]
    assert "“ We stay here for good,”" in apply_edits(text, finding.fixes[0].edits)


def test_a_line_of_markup_has_no_quotation_marks():
    assert not of("quote_unbalanced", '<tweet author="he said so and left the town for good.', "en")


def test_many_lone_marks_are_one_finding():
    lines = "\n\n".join(f"Le maire {n} dit « non et s'en va." for n in range(6))

    assert len(of("quote_unbalanced", lines)) == 1


def test_a_witness_without_a_name_is_a_suggestion():
    ((finding, _, _),) = of(
        "anonymous_source", "« Il a pris la fuite », a raconté un témoin aux policiers."
    )

    assert finding.level is Level.SUGGESTION


def test_canadian_typography_is_not_called_wrong():
    assert not of("punctuation_space", "Voici pourquoi : il pleut! Et encore : il neige! Vraiment?")
