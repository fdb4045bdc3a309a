"""The checks on whole articles: what they find in the sample, and how quiet they are on good ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor_app import paths
from editor_app.domain.finding import Level
from editor_app.services.reading import analyse

DATA = Path(__file__).parents[1] / "data"
EXPECTED = {
    item["rule"]: item for item in json.loads((DATA / "sample.json").read_text("utf-8"))["findings"]
}
ARTICLES = sorted((DATA / "articles").glob("*.txt"))


@pytest.fixture(scope="module")
def found():
    analysis = analyse(paths.sample().read_text(encoding="utf-8"))
    return {finding.rule: finding for finding in analysis.findings}


@pytest.mark.parametrize("rule", EXPECTED)
def test_the_sample_shows_each_thing_a_person_noticed(found, rule):
    wanted, finding = EXPECTED[rule], found[rule]

    assert finding.level == wanted["level"]
    touched = [
        any(span.start < end and start < span.end for span in finding.spans)
        for start, end in wanted["spans"]
    ]
    assert all(touched)
    assert len(finding.spans) == len(wanted["spans"])


def test_the_unbalanced_mark_has_two_equal_repairs_and_a_question(found):
    add, remove, ask = found["quote_unbalanced"].fixes

    assert [fix.label.code for fix in (add, remove, ask)] == [
        "fix_add_mark",
        "fix_remove_mark",
        "fix_ask_author",
    ]
    assert all(fix.asks and not fix.safe for fix in (add, remove, ask))
    assert not ask.edits


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_well_edited_article_has_no_error_and_at_most_one_warning(path):
    findings = analyse(path.read_text(encoding="utf-8")).findings

    assert not [finding.rule for finding in findings if finding.level is Level.ERROR]
    assert len([finding.rule for finding in findings if finding.level is Level.WARNING]) <= 1


def test_ten_well_edited_articles_have_hardly_a_warning_together():
    warnings = [
        finding.rule
        for path in ARTICLES
        for finding in analyse(path.read_text(encoding="utf-8")).findings
        if finding.level is Level.WARNING
    ]

    assert len(ARTICLES) == 10
    assert len(warnings) <= 3
