"""Models keep Qt's rules, and rows say what a screen reader needs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from editor_app.domain.article import Block, Role
from editor_app.domain.claim import Basis, Claim, ClaimType, Origin, Status
from editor_app.domain.finding import Finding, Fix, Level
from editor_app.domain.ids import ArticleId, ClaimId, SourceId
from editor_app.domain.library import ArticleRow, Stage
from editor_app.domain.message import message
from editor_app.domain.source import Source, SourceKind
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import replace
from editor_app.services.claim_view import ClaimView
from editor_app.ui.look import Look
from editor_app.ui.models.articles import ArticlesModel, Head, lines
from editor_app.ui.models.claims import ClaimFilter, ClaimsModel
from editor_app.ui.models.findings import (
    FindingRow,
    FindingsModel,
    FoldRow,
    LevelHead,
    finding_rows,
)
from editor_app.ui.models.sources import SourcesModel, source_lines
from editor_app.ui.workspace import Workspace

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def view(
    number: int, status: Status = Status.UNCHECKED, words: str = "douze missiles"
) -> ClaimView:
    claim = Claim(
        ClaimId(f"{number:032x}"),
        ArticleId("a"),
        number,
        Origin.MACHINE,
        words,
        types=(ClaimType.QUANTITY, ClaimType.PLACE),
        status=status,
        basis=Basis.SAID if status is Status.VERIFIED else None,
        source="Pentagone",
    )
    return ClaimView(claim, Span(0, len(words)), words)


def article(number: int, stage: Stage) -> ArticleRow:
    return ArticleRow(
        ArticleId(f"{number:032x}"),
        f"Title {number}",
        "Desk",
        None,
        stage,
        4,
        1,
        1,
        "",
        "fr",
        "a.txt",
    )


def test_claims_keep_the_rules_of_models(look: Look, qtmodeltester: ModelTester) -> None:
    model = ClaimsModel(look)
    model.show_rows([view(1), view(2, Status.VERIFIED)])
    chosen = ClaimFilter()
    chosen.setSourceModel(model)
    for tested in (model, chosen):
        qtmodeltester.check(tested)
    chosen.choose(Status.VERIFIED)
    assert chosen.rowCount() == 1


def test_a_claim_row_says_number_verdict_kind_words_and_evidence(look: Look) -> None:
    model = ClaimsModel(look)
    model.show_rows([view(8, Status.VERIFIED)])
    said = model.index(0).data(SPOKEN)
    assert said == (
        "Claim 8, verified as said, quantity, place, douze missiles, 0 pieces of evidence"
    )


def test_claims_are_searched_in_words_and_sources(look: Look) -> None:
    model = ClaimsModel(look)
    model.show_rows([view(1), view(2, words="vers minuit")])
    chosen = ClaimFilter()
    chosen.setSourceModel(model)
    chosen.search("MINUIT")
    assert chosen.rowCount() == 1
    chosen.search("pentagone")
    assert chosen.rowCount() == 2


def test_a_changed_claim_is_told_without_starting_over(look: Look) -> None:
    model = ClaimsModel(look)
    model.show_rows([view(1), view(2), view(3)])
    changed: list[int] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: resets.append(True))
    model.show_rows([view(1), view(2, Status.DISPUTED), view(3)])
    assert (changed, resets) == ([1], [])
    model.show_rows([view(1), view(3)])
    assert resets == [True]


def test_articles_stand_under_the_heads_of_their_stages(
    look: Look, qtmodeltester: ModelTester
) -> None:
    model = ArticlesModel(look)
    model.show_rows(lines([article(1, Stage.NEW), article(2, Stage.IN_REVIEW)]))
    qtmodeltester.check(model)
    heads = [row.stage for row in model.rows if isinstance(row, Head)]
    assert heads == [Stage.IN_REVIEW, Stage.NEW]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1).data(SPOKEN) == "Title 2, Desk, 1 of 4 claims settled"


TEXT = 'Des missiles" tirés vers 17h30.'
BLOCKS = (Block(Role.PARAGRAPH, 0, len(TEXT)),)


def finding(level: Level, start: int, end: int, *fixes: Fix) -> Finding:
    span = (Span(start, end),)
    return Finding("quote_unbalanced", level, span, message("claim_made"), fixes)


def rows(*findings: Finding, look: Look, unfolded: bool = False) -> tuple[object, ...]:
    return finding_rows(findings, TEXT, BLOCKS, look, unfolded=unfolded)


def test_findings_stand_by_level_and_suggestions_are_folded(look: Look) -> None:
    found = rows(
        finding(Level.SUGGESTION, 0, 3),
        finding(Level.WARNING, 25, 30),
        finding(Level.ERROR, 0, 13),
        look=look,
    )
    kinds = [type(row) for row in found]
    assert kinds == [LevelHead, FindingRow, LevelHead, FindingRow, LevelHead, FoldRow]


def test_the_fold_says_what_its_suggestions_are_about(look: Look) -> None:
    other = replace(finding(Level.SUGGESTION, 25, 30), rule="number_conflict")
    twice = (finding(Level.SUGGESTION, 0, 3), finding(Level.SUGGESTION, 4, 9))
    found = rows(other, *twice, look=look)
    model = FindingsModel(look)
    model.show_rows(found)
    assert model.index(1).data(SPOKEN) == (
        "House style, language, wording, Quotation mark without its pair, Two numbers for one thing, Show all 3"
    )


def test_an_open_fold_shows_its_suggestions(look: Look) -> None:
    found = rows(finding(Level.SUGGESTION, 0, 3), look=look, unfolded=True)
    assert [type(row) for row in found] == [LevelHead, FoldRow, FindingRow]


def test_a_finding_shows_what_its_only_repair_makes_of_the_words(look: Look) -> None:
    fix = Fix(message("claim_made"), safe=False, edits=(TextEdit(30, 30, " [Washington]"),))
    row = rows(finding(Level.WARNING, 25, 30, fix), look=look)[1]
    assert isinstance(row, FindingRow)
    assert (row.words, row.better) == (("17h30",), "17h30 [Washington]")


def test_a_finding_on_a_mark_shows_the_words_around_it(look: Look) -> None:
    row = rows(finding(Level.WARNING, 12, 13), look=look)[1]
    assert isinstance(row, FindingRow)
    assert "missiles" in row.words[0]


def test_findings_keep_the_rules_of_models(look: Look, qtmodeltester: ModelTester) -> None:
    model = FindingsModel(look)
    model.show_rows(finding_rows([finding(Level.ERROR, 0, 3)], TEXT, BLOCKS, look))
    qtmodeltester.check(model)
    assert "Must fix" in str(model.index(1).data(SPOKEN))


def test_sources_keep_the_rules_of_models(
    look: Look, workspace: Workspace, qtmodeltester: ModelTester
) -> None:
    assert workspace.analysis is not None
    model = SourcesModel(look)
    model.show_lines(source_lines(workspace.analysis, workspace.claims))
    qtmodeltester.check(model)
    shares = [line.source.share for line in model.lines]
    assert shares == sorted(shares, reverse=True)


def test_a_quotation_lies_under_its_source(look: Look, workspace: Workspace) -> None:
    assert workspace.analysis is not None
    model = SourcesModel(look)
    model.show_lines(source_lines(workspace.analysis, workspace.claims))
    row = next(n for n, line in enumerate(model.lines) if line.quotes)
    source = model.index(row, 0)
    quote = model.index(0, 0, source)
    assert quote.parent() == source
    assert model.rowCount(quote) == 0
    assert model.parent(source) == QModelIndex()


@pytest.mark.parametrize("count", [0, 1, 5000])
def test_many_claims_are_shown_at_once(look: Look, count: int) -> None:
    model = ClaimsModel(look)
    views = [view(number + 1) for number in range(count)]
    model.show_rows(views)
    model.show_rows([replace(one) for one in views])
    assert model.rowCount() == count


def test_rows_that_look_as_before_are_not_drawn_again_though_their_source_stands_elsewhere(
    look: Look,
) -> None:
    model, told = ClaimsModel(look), list[tuple[int, int]]()
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    sources = [
        Source(SourceId("s1"), "Pentagone", SourceKind.INSTITUTION, None, None, places, (), 0.5)
        for places in ((Span(1, 4),), (Span(2, 5),))
    ]
    old = tuple(replace(view(number), source=sources[0]) for number in range(6))
    moved = [replace(each, span=Span(3, 9), source=sources[1]) for each in old]
    model.show_rows(old)
    model.show_rows(moved)
    assert not told
    assert model.rows == tuple(moved)
    for number in (1, 2, 4):
        moved[number] = replace(moved[number], words="treize missiles")
    model.show_rows(moved)
    assert told == [(1, 2), (4, 4)]
