"""What every check must keep, on articles good and bad, and on any row of words and marks."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app import paths, wording
from editor_app.domain.finding import Level
from editor_app.domain.text import apply_edits
from editor_app.language.reading import read
from editor_app.services.reading import installed_checks

ARTICLES = sorted((Path(__file__).parents[1] / "data/articles").glob("*.txt"))
CHECKS = installed_checks()
GRAVITY = {Level.SUGGESTION: 0, Level.WARNING: 1, Level.ERROR: 2}
PARTS = st.lists(st.sampled_from(
    ["Le maire", " a dit", " 12 morts", ", ", ". ", "«", "» ", "“", "”", '"', "'", "’", "\n", "\n\n",
     " mardi 7 janvier 2020", " mardi soir", " 17h30 en Iran et en Irak", "Etat ", "États-Unis", " \n",
     "\u00a0", "\u202f", " !", "!", ":", " ;", " ,", "une dizaine de roquettes", "plus de 12 missiles",
     "dans un premier temps", "e\u0301", "🙂", "CNXQ", "à al-Assad", "Aïn al-Assad", "http://a.b/?c:d",
     " né en 1960", " âgé de 70 ans", " réparti en 60 %, 50 % et 30 %", " des sources", " une source a dit que",
     " Publié le 3 mars 2020\n", " mercredi 9 janvier", "nous avons le devoir de garder ce port", "12 morts"]), max_size=50)  # fmt: skip


def texts():
    sample = paths.sample().read_text(encoding="utf-8")
    return [sample, "", "\n", "Un titre", *(path.read_text(encoding="utf-8") for path in ARTICLES)]


READINGS = [read(text, language) for text in texts() for language in ("fr", "en", "xx")]


def letters(text):
    """What of a text a safe repair may not change: its letters and digits without accents."""
    plain = unicodedata.normalize("NFD", text)
    return "".join(c for c in plain if c.isalnum() and not unicodedata.combining(c))


def assert_keeps_the_contract(check, reading):
    text = reading.text
    for finding in check.run(reading):
        assert GRAVITY[finding.level] <= GRAVITY[check.level]
        assert finding.rule == check.id
        assert finding.spans
        assert all(0 <= span.start <= span.end <= len(text) for span in finding.spans)
        assert list(finding.spans) == sorted(finding.spans)
        assert wording.sentence(finding.message)
        for fix in finding.fixes:
            assert_is_sound(fix, text)


def assert_is_sound(fix, text):
    assert wording.sentence(fix.label)
    assert fix.edits or fix.asks
    places = [edit.start for edit in fix.edits]
    assert places == sorted(places, reverse=True)
    assert all(edit.end <= len(text) for edit in fix.edits)
    assert all(
        later.end <= earlier.start for earlier, later in zip(fix.edits, fix.edits[1:], strict=False)
    )
    if fix.edits:
        assert apply_edits(text, fix.edits) != text
    if fix.safe:
        assert letters(apply_edits(text, fix.edits)) == letters(text)
        assert apply_edits(text, fix.edits).count("\n") == text.count("\n")
    if fix.asks:
        assert wording.sentence(fix.label).endswith("…")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_finding_stands_inside_the_text_and_can_be_said(check):
    for reading in READINGS:
        assert_keeps_the_contract(check, reading)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_same_reading_gives_the_same_findings(check):
    assert list(check.run(READINGS[0])) == list(check.run(READINGS[0]))


@settings(max_examples=60)
@given(PARTS, st.sampled_from(["fr", "en"]))
def test_any_row_of_words_and_marks_keeps_every_check_sound(parts, language):
    reading = read("".join(parts), language)
    for check in CHECKS:
        assert_keeps_the_contract(check, reading)


def test_every_rule_of_the_contract_is_installed():
    named = """quote_unbalanced number_conflict headline_body_mismatch time_without_zone day_conflict
        weekday_mismatch year_missing accent_missing name_variant floating_quote
        headline_quote_unsourced anonymous_source chrome_line straight_quotes punctuation_space
        trailing_space misplaced_nbsp dateline_missing undefined_acronym loaded_word
        quote_altered source_plural agency_unused paragraph_repeated shares_sum age_mismatch"""

    assert set(named.split()) <= {check.id for check in CHECKS}
