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
        "claims", "figures", "findings",
    ]  # fmt: skip
    assert found["schema"] == "galley.analysis/1"
    assert json.loads(json.dumps(found, allow_nan=False)) == found


@given(st.text(max_size=400), st.sampled_from([None, "fr", "en", "xx"]))
def test_any_text_gives_an_analysis_with_offsets_inside_it(text, language):
    analysis = analyse(text, language)

    spans = [claim.span for claim in analysis.claims] + [figure.span for figure in analysis.figures]
    spans += [span for finding in analysis.findings for span in finding.spans]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert not [finding for finding in analysis.findings if finding.rule == "check_failed"]
