"""A reading as a whole: pure, whole whatever fails, and in the contract's shape."""

from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app import paths, wording
from editor_app.checks.check import Check
from editor_app.domain.finding import Level
from editor_app.language.reading import read
from editor_app.services.reading import analyse, as_json, examine


@pytest.fixture(scope="module")
def sample():
    return paths.sample().read_text(encoding="utf-8")


def test_the_same_text_gives_the_same_analysis(sample):
    assert analyse(sample) == analyse(sample)


def test_an_analysis_can_be_sent_to_another_process(sample):
    analysis = analyse(sample)

    assert pickle.loads(pickle.dumps(analysis)) == analysis


def test_a_failing_check_is_one_suggestion_and_the_others_still_run(sample, caplog):
    def fails(reading):
        raise ValueError("broken")

    findings = examine(read(sample), [Check("broken_check", Level.ERROR, fails)])

    assert [(finding.rule, finding.level) for finding in findings] == [
        ("check_failed", Level.SUGGESTION)
    ]
    assert "broken_check" in wording.sentence(findings[0].message)
    caplog.clear()


def test_the_json_has_the_fields_of_the_contract(sample):
    found = as_json(analyse(sample), file="a.txt", sha256="0" * 64, say=wording.sentence)

    assert list(found) == [
        "schema", "file", "sha256", "language", "text", "blocks", "metadata", "quotes", "sources",
        "claims", "figures", "findings", "repeats", "notes",
    ]  # fmt: skip
    assert found["schema"] == "galley.analysis/1"
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_a_language_that_is_not_recognised_is_said(sample):
    codes = [note.code for note in analyse("Zyx qwv bnm\n\nHjk poi uyt rew 12.\n").notes]

    assert codes == ["language_not_recognised"]
    assert not analyse(sample).notes


GERMAN = (
    "Die Brücke über die Weser ist gesperrt\n\n"
    "Das Rathaus teilt mit: „Die Brücke bleibt bis zum 3.5.2021 gesperrt, und das ist nicht gut.“ \n\n"
    "Der Bau hat 12 % mehr gekostet , und 120 Busse fahren um 17:30 GMT nicht.\n\n"
    "Die „Lösung ist nicht einfach, und der Kreis hat das Geld nicht.\n"
)


def test_marks_figures_dates_and_typography_are_read_in_another_language():
    analysis = analyse(GERMAN)

    assert analysis.language == "de"
    assert [note.code for note in analysis.notes] == ["language_not_read"]
    assert {"12 %", "120"} <= {f.span.of(GERMAN) for f in analysis.figures}
    assert {"trailing_space", "quote_unbalanced"} <= {f.rule for f in analysis.findings}
    assert any("120 Busse" in claim.span.of(GERMAN) for claim in analysis.claims)


def test_a_colon_says_who_speaks_in_another_language():
    (quote, *_) = analyse(GERMAN).quotes

    assert quote.content[0].of(GERMAN).startswith("„Die Brücke bleibt")
    assert quote.speaker is None or quote.speaker.of(GERMAN) == "Das Rathaus"


@given(st.text(max_size=400), st.sampled_from([None, "fr", "en", "xx"]))
def test_any_text_gives_an_analysis_with_offsets_inside_it(text, language):
    analysis = analyse(text, language)

    spans = [claim.span for claim in analysis.claims] + [figure.span for figure in analysis.figures]
    spans += [span for finding in analysis.findings for span in finding.spans]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert not [finding for finding in analysis.findings if finding.rule == "check_failed"]
