"""What the checks noticed, as rows by level; suggestions are folded under one row."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.article import Block
from editor_app.domain.finding import Finding, Fix, Level
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.services.claim_view import Places
from editor_app.ui.look import Look
from editor_app.ui.models.rows import VALUE, Index, RowsModel
from editor_app.wording import N_, NN_, terms

_MOST_WORDS = 2
"""Places whose words a row shows."""

_GROUPS = {
    Level.ERROR: N_("Must fix"),
    Level.WARNING: N_("Look at"),
    Level.SUGGESTION: N_("Suggestions"),
}


@frozen
class LevelHead:
    """The name of a level and how many findings it has."""

    level: Level
    count: int


@frozen
class FindingRow:
    """A finding with its words, where they stand, and what the first repair makes of them."""

    finding: Finding
    words: tuple[str, ...]
    place: str
    better: str = ""

    @property
    def first_fix(self) -> Fix | None:
        """The repair that stands before the others; none where several are of equal standing."""
        fixes = self.finding.fixes
        return fixes[0] if len(fixes) == 1 or (fixes and not fixes[0].asks) else None


@frozen
class FoldRow:
    """The row that stands for the suggestions: how many, and what they are called in text order."""

    count: int
    titles: tuple[str, ...]
    is_open: bool


Row = LevelHead | FindingRow | FoldRow


def finding_rows(
    findings: Sequence[Finding],
    text: str,
    blocks: Sequence[Block],
    look: Look,
    *,
    unfolded: bool = False,
) -> tuple[Row, ...]:
    """Findings by level in text order; offsets are code points into `text`."""
    rows: list[Row] = []
    places = Places(blocks)
    for level in Level:
        group = [finding for finding in findings if finding.level is level]
        if not group:
            continue
        rows.append(LevelHead(level, len(group)))
        ordered = sorted(group, key=lambda f: f.spans[0].start if f.spans else 0)
        if level is Level.SUGGESTION:
            titles = dict.fromkeys(title(finding, look) for finding in ordered)
            rows.append(FoldRow(len(group), tuple(titles), unfolded))
        if level is not Level.SUGGESTION or unfolded:
            rows += [_row(finding, text, places, look) for finding in ordered]
    return tuple(rows)


def _row(finding: Finding, text: str, places: Places, look: Look) -> FindingRow:
    words = tuple(_shown(span, text) for span in finding.spans[:_MOST_WORDS])
    return FindingRow(finding, words, _place(finding, places, look), _better(finding, text))


def _shown(span: Span, text: str) -> str:
    """The words at `span`; where it covers marks or spaces only, the words around them."""
    words = span.of(text)
    if any(char.isalnum() for char in words):
        return words
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - 24)
    end = text.find("\n", span.end)
    return text[start : min(span.end + 24, end if end >= 0 else len(text))].strip()


def _place(finding: Finding, places: Places, look: Look) -> str:
    if not finding.spans:
        return ""
    place = look.sentence(places.of(finding.spans[0].start))
    more = len(finding.spans) - 1
    if not more:
        return place
    others = look.count(NN_("and {count} more", "and {count} more"), more)
    return f"{place} {others}"


def _better(finding: Finding, text: str) -> str:
    """What the words become, where there is one place and one repair with new words."""
    if len(finding.fixes) != 1 or len(finding.spans) != 1 or len(finding.fixes[0].edits) != 1:
        return ""
    edit, span = finding.fixes[0].edits[0], finding.spans[0]
    if not span.contains(edit.span) or not any(char.isalnum() for char in span.of(text)):
        return ""
    return text[span.start : edit.start] + edit.text + text[edit.end : span.end]


class FindingsModel(RowsModel[Row]):
    """Heads, findings and the fold."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def key(self, row: Row) -> Hashable:
        """What stays the same when only the words around it move."""
        if isinstance(row, FindingRow):
            return row.finding.rule, row.finding.message, row.words, row.place
        return row

    def text(self, row: Row) -> str:
        """What the finding is called, or the group's name."""
        if isinstance(row, FindingRow):
            return title(row.finding, self._look)
        if isinstance(row, LevelHead):
            return self._look.phrase(_GROUPS[row.level])
        return self._look.phrase(N_("House style, language, wording"))

    def spoken(self, row: Row) -> str:
        """Level, finding, place and words."""
        if isinstance(row, LevelHead):
            return f"{self.text(row)}, {row.count}"
        if isinstance(row, FoldRow):
            return ", ".join((self.text(row), *row.titles, fold_words(row, self._look)))
        level = self._look.phrase(terms.LEVELS[row.finding.level.value])
        said = self._look.sentence(row.finding.message)
        parts = (level, self.text(row), row.place, *row.words, said)
        return ", ".join(part for part in parts if part)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's data; the whole message is its tooltip."""
        row = index.data(VALUE) if role == Qt.ItemDataRole.ToolTipRole else None
        if isinstance(row, FindingRow):
            return self._look.sentence(row.finding.message)
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads can be neither chosen nor reached."""
        if isinstance(index.data(VALUE), LevelHead):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def title(finding: Finding, look: Look) -> str:
    """What a finding is called in one line; its whole message for a rule without a name."""
    name = terms.RULES.get(finding.rule)
    return look.phrase(name) if name else look.sentence(finding.message)


def fold_words(row: FoldRow, look: Look) -> str:
    """What the fold's link says."""
    if row.is_open:
        return look.phrase(N_("Fold"))
    return look.count(NN_("Show {count}", "Show all {count}"), row.count)


def row_at(index: QModelIndex | QPersistentModelIndex) -> Row | None:
    """The value of a row."""
    row = index.data(VALUE)
    return row if isinstance(row, LevelHead | FindingRow | FoldRow) else None
