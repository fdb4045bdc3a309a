"""The checks on whole articles: what they find in the sample, and how quiet they are on good ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor_app import paths, wording
from editor_app.domain.finding import Level
from editor_app.domain.text import apply_edits
from editor_app.services.reading import analyse
from tests.language import annotated

DATA = Path(__file__).parents[1] / "data"
EXPECTED = {
    item["rule"]: item for item in json.loads((DATA / "sample.json").read_text("utf-8"))["findings"]
}
ANNOTATED = [annotated.load(path) for path in sorted(annotated.FOLDER.rglob("*.txt"))]
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


def test_fix_all_25_mends_24_and_leaves_the_orphan(found):
    text = paths.sample().read_text(encoding="utf-8")
    finding = found["straight_quotes"]

    mended = apply_edits(text, finding.fixes[0].edits)
    assert len(finding.spans) == text.count('"') == 25
    assert finding.fixes[0].safe
    assert (mended.count("«"), mended.count("»"), mended.count('"')) == (12, 12, 1)
    assert 'Des missiles" tirés' in mended


def test_both_places_of_a_conflict_are_quoted(found):
    for rule in ("number_conflict", "day_conflict", "headline_body_mismatch", "name_variant"):
        text = paths.sample().read_text(encoding="utf-8")
        places = {span.of(text) for span in found[rule].spans}
        said = wording.sentence(found[rule].message)

        assert sum(f"“{words}”" in said for words in quoted(found[rule].message, text)) == 2
        assert len(places) >= 2


def quoted(message, text):
    """The words of the article that a message repeats."""
    return [words for words in message.params.values() if words in text]


def test_each_pattern_is_one_finding():
    rules = [f.rule for f in analyse(paths.sample().read_text(encoding="utf-8")).findings]

    assert len(rules) == len(set(rules))


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


@pytest.mark.parametrize("article", ANNOTATED, ids=lambda article: article.name)
def test_neither_has_any_of_the_annotated_articles_but_for_sources_without_a_name(article):
    findings = analyse(article.text, article.language).findings

    assert not [finding.rule for finding in findings if finding.level is Level.ERROR]
    warned = {finding.rule for finding in findings if finding.level is Level.WARNING}
    assert warned <= {"anonymous_source"}
