"""Dates and times in French and English, as values."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.date import DateKind, DayPart
from editor_app.language import dates


def only(text, language):
    (mention,) = dates.find(text, language)
    return mention, text[mention.start : mention.end]


@pytest.mark.parametrize(
    ("text", "language", "words", "year", "month", "day", "weekday"),
    [
        ("Il est né le 11 février 1955 à Nancy.", "fr", "le 11 février 1955", 1955, 2, 11, None),
        ("Le vote a eu lieu mardi 5 mai.", "fr", "mardi 5 mai", None, 5, 5, 1),
        ("Depuis le 1er juin, tout change.", "fr", "le 1er juin", None, 6, 1, None),
        ("Le décret du 07/01/2020 est publié.", "fr", "07/01/2020", 2020, 1, 7, None),
        ("It closed on Tuesday, January 7, 2020.", "en", "Tuesday, January 7, 2020", 2020, 1, 7, 1),
        ("It opens on 7 March.", "en", "7 March", None, 3, 7, None),
        ("It was Jan. 3 in Berlin.", "en", "Jan. 3", None, 1, 3, None),
        ("Stand: 2020-01-07.", "de", "2020-01-07", 2020, 1, 7, None),
    ],
)
def test_a_day_is_read_with_what_it_states(text, language, words, year, month, day, weekday):
    mention, found = only(text, language)

    assert (found, mention.kind) == (words, DateKind.DAY)
    assert (mention.year, mention.month, mention.day, mention.weekday) == (
        year,
        month,
        day,
        weekday,
    )


@pytest.mark.parametrize(
    ("text", "language", "words", "hour", "minute", "zone"),
    [
        ("Vers 17h30, tout bascule.", "fr", "17h30", 17, 30, None),
        ("Rendez-vous à 20 heures.", "fr", "20 heures", 20, None, None),
        (
            "Il est mort à 14 h 05 heure de Paris.",
            "fr",
            "14 h 05 heure de Paris",
            14,
            5,
            "heure de Paris",
        ),
        ("Le tir a eu lieu à 15h30 GMT.", "fr", "15h30 GMT", 15, 30, "GMT"),
        (
            "The train left at 5:30 p.m. local time.",
            "en",
            "5:30 p.m. local time",
            17,
            30,
            "local time",
        ),
        ("Doors close at noon.", "en", "noon", 12, None, None),
        ("It began at 12 a.m. sharp.", "en", "12 a.m.", 0, None, None),
    ],
)
def test_a_clock_time_is_read_with_its_zone(text, language, words, hour, minute, zone):
    mention, found = only(text, language)

    assert (found, mention.kind) == (words, DateKind.CLOCK)
    assert (mention.hour, mention.minute, mention.zone) == (hour, minute, zone)


def test_the_night_between_two_days_has_both():
    mention, found = only("Ils sont tombés dans la nuit de mardi à mercredi.", "fr")

    assert found == "dans la nuit de mardi à mercredi"
    assert (mention.weekday, mention.until, mention.part) == (1, 2, DayPart.NIGHT)


@pytest.mark.parametrize(
    ("text", "language", "weekday", "part"),
    [
        ("Il l'a dit ce mardi soir.", "fr", 1, DayPart.EVENING),
        ("Il parlera jeudi.", "fr", 3, None),
        ("He spoke late Friday.", "en", 4, DayPart.EVENING),
        ("She won on Monday night.", "en", 0, DayPart.NIGHT),
    ],
)
def test_a_weekday_is_read_with_its_part_of_the_day(text, language, weekday, part):
    mention, _ = only(text, language)

    assert (mention.kind, mention.weekday, mention.part) == (DateKind.WEEKDAY, weekday, part)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("La mesure date de l'an dernier.", "fr", DateKind.RELATIVE),
        ("Il y a trois jours, la digue a cédé.", "fr", DateKind.RELATIVE),
        ("Le stade a ouvert en 1922.", "fr", DateKind.YEAR),
        ("Les attaques durent depuis fin octobre.", "fr", DateKind.MONTH),
        ("La réunion a duré deux heures.", "fr", DateKind.DURATION),
        ("The bridge closed two years ago.", "en", DateKind.RELATIVE),
        ("The 2016 vote was close.", "en", DateKind.YEAR),
        ("It ended in March 2015.", "en", DateKind.MONTH),
        ("They waited for three weeks.", "en", DateKind.DURATION),
    ],
)
def test_other_words_of_time_have_their_kind(text, language, kind):
    assert only(text, language)[0].kind is kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quelque 2000 soldats sont partis.", "fr"),
        ("Il a gagné 3:2 devant son public.", "fr"),
        ("The Sunday Times reported it.", "en"),
        ("About 2000 protesters came.", "en"),
        ("The 31 February edition.", "en"),
    ],
)
def test_numbers_and_names_that_look_like_dates_are_none(text, language):
    assert not dates.find(text, language)


def test_tomorrow_is_one_day_after_publication():
    assert only("Je parlerai demain matin.", "fr")[0].offset == 1


@given(st.text(max_size=300), st.sampled_from(["fr", "en", "und"]))
def test_any_text_gives_mentions_inside_it_and_apart(text, language):
    found = dates.find(text, language)

    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
