"""Who speaks, as a tree: sources, largest share first, and under each its quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from editor_app.domain.analysis import Analysis
from editor_app.domain.ids import SourceId
from editor_app.domain.message import Message
from editor_app.domain.source import Source, SourceKind
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.services.claim_view import ClaimView, Places
from editor_app.ui.drawing import (
    SEPARATOR,
    Side,
    chip_width,
    draw_bar,
    draw_chip,
    draw_words,
    elided,
    fill,
    row_ground,
    width_of,
)
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.models.rows import NO_INDEX, VALUE, Index, rect_of, row_state
from editor_app.ui.models.source_icons import SOURCE_ICONS
from editor_app.wording import N_, NN_, terms


@frozen
class QuoteLine:
    """One quotation: its words, the words that report it and where it stands."""

    words: str
    cue: str
    place: Message
    spans: tuple[Span, ...]


@frozen
class SourceLine:
    """A source, how many claims rest on it, and its quotations in text order."""

    source: Source
    claims: int
    quotes: tuple[QuoteLine, ...]


def source_lines(analysis: Analysis, claims: Sequence[ClaimView]) -> tuple[SourceLine, ...]:
    """The sources of a reading, largest share first."""
    resting = Counter(view.source.id for view in claims if view.source is not None)
    quotes = _quotes(analysis)
    lines = [
        SourceLine(source, resting[source.id], tuple(quotes.get(source.id, ())))
        for source in analysis.sources
    ]
    return tuple(sorted(lines, key=lambda line: -line.source.share))


def _quotes(analysis: Analysis) -> Mapping[SourceId, Sequence[QuoteLine]]:
    places, found = Places(analysis.blocks), dict[SourceId, list[QuoteLine]]()
    for quote in analysis.quotes:
        if quote.source is not None:
            found.setdefault(quote.source, []).append(
                QuoteLine(
                    quote.extent.of(analysis.text),
                    quote.cue.span.of(analysis.text) if quote.cue else "",
                    places.of(quote.extent.start),
                    quote.content,
                )
            )
    return found


class SourcesModel(QAbstractItemModel):
    """`SourceLine`s with their `QuoteLine`s; an index of a quotation carries its source's row + 1."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.lines: tuple[SourceLine, ...] = ()

    def show_lines(self, lines: Sequence[SourceLine]) -> bool:
        """Shows other sources; `False` where they are the same."""
        if tuple(lines) == self.lines:
            return False
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()
        return True

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """The place of a row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = NO_INDEX) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        """A quotation's source."""
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(int(child.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Sources, or the quotations of one."""
        if not parent.isValid():
            return len(self.lines)
        return 0 if parent.internalId() else len(self.lines[parent.row()].quotes)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's value, its words, or what a screen reader says."""
        line = self._line(index)
        if line is None or role == VALUE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words if isinstance(line, QuoteLine) else line.source.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _line(self, index: Index) -> SourceLine | QuoteLine | None:
        if not index.isValid():
            return None
        above = int(index.internalId())
        return self.lines[above - 1].quotes[index.row()] if above else self.lines[index.row()]

    def _spoken(self, line: SourceLine | QuoteLine) -> str:
        look = self._look
        if isinstance(line, QuoteLine):
            return ", ".join(p for p in (line.words, line.cue, look.sentence(line.place)) if p)
        kind = look.phrase(terms.SOURCE_KINDS[line.source.kind.value])
        said = (percent(line.source.share), counts(line, look), relays(line.source, look))
        parts = (line.source.name, kind, *said)
        return ", ".join(part for part in parts if part)


def percent(share: float) -> str:
    """A share in words: "20 %"."""
    return f"{round(share * 100)} %"


def relays(source: Source, look: Look) -> str:
    """Whom a source only passes on, in words; empty where it speaks for itself."""
    if not source.relays:
        return ""
    return look.phrase(N_("Only passes on what others say: {names}")).format(names=source.relays)


def counts(line: SourceLine, look: Look) -> str:
    """How much rests on a source: "3 claims, 2 quotes"."""
    parts: list[str] = []
    if line.claims:
        parts.append(look.count(NN_("{count} claim", "{count} claims"), line.claims))
    if line.quotes:
        parts.append(look.count(NN_("{count} quote", "{count} quotes"), len(line.quotes)))
    return ", ".join(parts)


class SourceDelegate(QStyledItemDelegate):
    """Draws a source with its share on an absolute scale, and a quotation on two lines."""

    def __init__(self, look: Look, view: QTreeView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """55 px for a source, 43 for a quotation."""
        px = self._look.px
        return QSize(px(200), px(43 if isinstance(index.data(VALUE), QuoteLine) else 55))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        line, px = index.data(VALUE), self._look.px
        rect = rect_of(option)
        state = row_state(option, index)
        ground = QRectF(px(8), rect.top() + 1, rect.right() - px(16), rect.height() - 2)
        row_ground(painter, ground, self._look, state)
        if isinstance(line, SourceLine):
            opened = self._view.isExpanded(index)
            sign = ("down" if opened else "right") if line.quotes else ""
            self._paint_source(painter, ground, line, sign, is_selected=state[0])
        elif isinstance(line, QuoteLine):
            self._paint_quote(painter, ground, line, is_selected=state[0])

    def _paint_source(
        self, painter: QPainter, ground: QRectF, line: SourceLine, sign: str, *, is_selected: bool
    ) -> None:
        look, px = self._look, self._look.px
        middle = ground.top() + px(19)
        if sign:
            box = QRectF(ground.left() + px(6), middle - px(6), px(12), px(12))
            paint_icon(painter, box, sign, look.color("text2"))
        box = QRectF(ground.left() + px(25), middle - px(8), px(16), px(16))
        paint_icon(painter, box, SOURCE_ICONS[line.source.kind], look.color("text2"))
        inner = ground.adjusted(px(50), 0, -px(8), 0)
        upper = QRectF(inner.left(), ground.top() + px(6), inner.width(), px(20))
        self._paint_name(painter, upper, line.source)
        lower = upper.translated(0, px(19))
        quiet = (look.font("secondary"), look.color("text2"))
        width = draw_words(painter, lower, counts(line, look), quiet, Side.AlignRight)
        role = line.source.role or line.source.organisation or relays(line.source, look)
        about = (look.font("secondary"), look.color("text2" if is_selected else "text3"))
        draw_words(painter, lower.adjusted(0, 0, -width - px(12), 0), role, about)
        bar = QRectF(inner.left(), ground.bottom() - px(7), inner.width(), px(3))
        draw_bar(painter, bar, line.source.share, (look.color("text3"), look.color("line")))

    def _paint_name(self, painter: QPainter, upper: QRectF, source: Source) -> None:
        look, px = self._look, self._look.px
        strong = (look.font("ui_bold"), look.color("text"))
        width = draw_words(painter, upper, percent(source.share), strong, Side.AlignRight)
        kind = look.phrase(terms.SOURCE_KINDS[source.kind.value])
        chip = chip_width(kind, look)
        room = upper.width() - width - chip - px(22)
        name = elided(source.name, strong[0], room)
        draw_words(painter, QRectF(upper.left(), upper.top(), room, upper.height()), name, strong)
        left = upper.left() + width_of(name, strong[0]) + px(10)
        box = QRectF(left, upper.center().y() - px(9), chip, px(18))
        if source.kind is SourceKind.ANONYMOUS:
            color = look.color("warn")
            draw_chip(painter, box, kind, (color, look.theme.chip_tint(look.color("warn"))), look)
        else:
            draw_chip(painter, box, kind, (look.color("text2"), look.color("chip")), look)

    def _paint_quote(
        self, painter: QPainter, ground: QRectF, line: QuoteLine, *, is_selected: bool
    ) -> None:
        look, px = self._look, self._look.px
        bar = QRectF(ground.left() + px(32), ground.top() + px(1), 1, ground.height() - px(2))
        fill(painter, bar, look.color("edge"))
        inner = ground.adjusted(px(50), 0, -px(8), 0)
        upper = QRectF(inner.left(), ground.top() + px(3), inner.width(), px(18))
        draw_words(painter, upper, line.words, (look.font("words"), look.color("text")))
        place = look.sentence(line.place)
        place = place[:1].lower() + place[1:] if line.cue else place
        facts = SEPARATOR.join(part for part in (line.cue, place) if part)
        quiet = look.color("text2" if is_selected else "text3")
        draw_words(painter, upper.translated(0, px(18)), facts, (look.font("secondary"), quiet))


def line_at(index: QModelIndex | QPersistentModelIndex) -> SourceLine | QuoteLine | None:
    """The value of a row."""
    line = index.data(VALUE)
    return line if isinstance(line, SourceLine | QuoteLine) else None
