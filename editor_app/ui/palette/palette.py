"""The palette: a field, what it finds, and what the keys do. It lies over the window as a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from editor_app.ui.announcing import announce
from editor_app.ui.command import MenuTable
from editor_app.ui.drawing import Side, draw_words, fill, fill_round, width_of
from editor_app.ui.fading import fade_in
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.ui.models.rows import VALUE
from editor_app.ui.palette.entries import PREFIXES, Entry, of_prefix
from editor_app.ui.palette.results import Hit, lines
from editor_app.ui.palette.rows import HEAD, ROW, LineDelegate, LinesModel
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.key_caps import caps_width, draw_caps
from editor_app.ui.widgets.list_view import RowList
from editor_app.ui.widgets.popover import Popover
from editor_app.wording import N_

WIDTH, TOP = 640, 104
HEAD_HEIGHT, FOOT_HEIGHT = 56, 37
MOST_HEIGHT = 3 * HEAD + 9 * ROW
"""Of the list, px; what does not fit is scrolled to."""

RADIUS = 10
_SHADOW, _SHADOW_DROP = 40, 10

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class Query(QLineEdit):
    """The field; its arrows go through the list."""

    stepped = Signal(int)
    ran = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Enter runs, Esc closes; the rest is typing."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ran.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab stays: there is nothing else to reach."""
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whatever else takes the keys in this window closes the palette."""
        super().focusOutEvent(event)
        elsewhere = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in elsewhere:
            self.left.emit()


class Foot(QWidget):
    """What the keys do, and what a first character looks through."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(look.px(FOOT_HEIGHT))
        phrase = look.phrase
        self._keys = (
            (("↑", "↓"), phrase(N_("choose"))),
            ((phrase(N_("Enter")),), phrase(N_("run"))),
            ((phrase(N_("Esc")),), phrase(N_("close"))),
        )
        kinds = (N_("> commands"), N_("# claims"), N_("@ sources"), N_(": paragraph"))
        self._kinds = [phrase(kind) for kind in kinds]
        self.setAccessibleName(", ".join(self._kinds))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws both sides; the right one only where there is room."""
        look, px, painter = self._look, self._look.px, QPainter(self)
        quiet = (look.font("secondary"), look.color("text3"))
        left, line = float(px(16)), QRectF(self.rect())
        for keys, words in self._keys:
            width = caps_width(keys, look)
            draw_caps(painter, QRectF(left, 0, width, line.height()), keys, look)
            left += width + px(4)
            left += draw_words(painter, line.adjusted(left, 0, 0, 0), words, quiet) + px(14)
        right = line.right() - px(17)
        for words in reversed(self._kinds):
            width = width_of(words, quiet[0])
            if right - width < left:
                break
            place = QRectF(right - width, 0, width + 1, line.height())
            draw_words(painter, place, words, quiet, Side.AlignRight)
            right -= width + px(11)
        painter.end()


class Palette(QFrame):
    """Field, list and foot. `closed` says that it is done with."""

    closed = Signal()

    def __init__(self, window: MainWindow, menus: MenuTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = self._look = window.look
        self.setAccessibleName(look.phrase(N_("Find or run")))
        self._window, self._menus, self._over = window, menus, parent
        self._entries: dict[str, Sequence[Entry]] = {}
        self.query = Query()
        self.query.setObjectName("paletteQuery")
        self.query.setProperty("kind", "query")
        self.query.setFont(look.font("query"))
        self.query.setFrame(False)
        self.query.setPlaceholderText(look.phrase(N_("Find or run…")))
        self.query.setAccessibleName(look.phrase(N_("Find or run")))
        self.model = LinesModel(self)
        self.list = RowList(look, look.phrase(N_("Found")), uniform=False)
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.say_when_empty(look.phrase(N_("Nothing is called so.")))
        self._lay_out()
        self.query.textChanged.connect(self._find)
        self.query.stepped.connect(self._step)
        self.query.ran.connect(self._run_current)
        self.query.left.connect(self.closed)
        self.list.clicked.connect(self._run_at)
        self._find("")

    def _lay_out(self) -> None:
        px = self._look.px
        head = QWidget()
        head.setFixedHeight(px(HEAD_HEIGHT) - 2)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(18), 0, px(14), 0)
        row.setSpacing(px(10))
        row.addWidget(IconLabel(self._look, "search", size=18))
        row.addWidget(self.query, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(_line())
        self.list.setViewportMargins(0, px(2), 0, px(8))
        column.addWidget(self.list)
        column.addWidget(_line())
        column.addWidget(Foot(self._look))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _find(self, query: str) -> None:
        prefix = query[:1] if query[:1] in PREFIXES else ""
        if prefix not in self._entries:
            found = of_prefix(self._window, self._menus, prefix)
            self._entries[prefix] = tuple(found)
        entries = self._entries[prefix]
        words = query.removeprefix(prefix)
        if not query.strip():
            entries = tuple(self._of_commands())
        self.model.show_rows(lines(entries, words))
        self._choose(self._first())
        self._fit()

    def _of_commands(self) -> Sequence[Entry]:
        if ">" not in self._entries:
            self._entries[">"] = tuple(of_prefix(self._window, self._menus, ">"))
        return self._entries[">"]

    def _first(self) -> int:
        return next((n for n, row in enumerate(self.model.rows) if isinstance(row, Hit)), -1)

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        if row == self._first():
            self.list.scrollToTop()
        if index.isValid():
            announce(self.query, self.model.spoken(self.model.rows[row]))

    def _step(self, by: int) -> None:
        hits = [n for n, row in enumerate(self.model.rows) if isinstance(row, Hit)]
        if not hits:
            return
        at = self.list.currentIndex().row()
        place = hits.index(at) if at in hits else -1
        if abs(by) == 1:
            self._choose(hits[(place + by) % len(hits)])
        else:
            self._choose(hits[min(max(place + by, 0), len(hits) - 1)])

    def _run_current(self) -> None:
        self._run_at(self.list.currentIndex())

    def _run_at(self, index: QModelIndex) -> None:
        row = cast(object, index.data(VALUE))
        if not isinstance(row, Hit):
            return
        if row.entry.why:
            announce(self.query, row.entry.why)
            return
        # Closed first: what is run acts on what had the keys before, and may open a dialog.
        self.closed.emit()
        row.entry.run()

    def _fit(self) -> None:
        """Takes the height of what is found, and the width there is."""
        px, over = self._look.px, self._over
        heights = [px(ROW if isinstance(row, Hit) else HEAD) for row in self.model.rows]
        wanted = min(sum(heights) or px(ROW + 16), px(MOST_HEIGHT)) + px(10)
        least = px(HEAD_HEIGHT + FOOT_HEIGHT) + 3
        top = min(px(TOP), max(px(8), over.height() - least - px(HEAD + 3 * ROW)))
        listed = min(wanted, over.height() - top - least - px(8))
        width = min(px(WIDTH), over.width() - px(16))
        self.list.setFixedHeight(listed)
        self.setGeometry((over.width() - width) // 2, top, width, listed + least)

    def fit(self) -> None:
        """Follows the window's size."""
        self._fit()


class Scrim(QWidget):
    """Dims the window under the palette; a click on it closes."""

    def __init__(self, window: MainWindow, menus: MenuTable) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget = window.focusWidget() or window
        self._is_open = True
        self.setGeometry(window.rect())
        self.palette_frame = Palette(window, menus, self)
        self.palette_frame.closed.connect(self.dismiss)
        window.installEventFilter(self)
        self.show()
        self.raise_()
        self.palette_frame.query.setFocus(Qt.FocusReason.PopupFocusReason)
        fade_in(self, window.workspace.settings)

    def dismiss(self) -> None:
        """Closes the palette and gives the keys back."""
        if not self._is_open:
            return
        self._is_open = False
        had_keys = self.palette_frame.query.hasFocus()
        self._window.removeEventFilter(self)
        self.hide()
        if had_keys:
            # What had them may be gone by now, as the card of a comment after a reading.
            before = self._before if isValid(self._before) else self._window
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Goes with the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self._is_open:
            self.setGeometry(self._window.rect())
            self.palette_frame.fit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the palette means away."""
        self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dims, with a soft shadow round the palette."""
        painter, theme = QPainter(self), self._window.look.theme
        fill(painter, self.rect(), theme.scrim)
        frame = QRectF(self.palette_frame.geometry()).translated(0, _SHADOW_DROP)
        for spread in range(_SHADOW, 0, -2):
            ring = frame.adjusted(-spread, -spread, spread, spread)
            fill_round(painter, ring, theme.shadow, RADIUS + spread)
        painter.end()


def open_palette(window: MainWindow, menus: MenuTable) -> None:
    """Opens the palette over `window`; where it is open already it closes."""
    shown = [scrim for scrim in window.findChildren(Scrim) if not scrim.isHidden()]
    for scrim in shown:
        scrim.dismiss()
    if not shown:
        for popover in window.findChildren(Popover):
            popover.leave()
        Scrim(window, menus)


def _line() -> QFrame:
    made = QFrame()
    made.setProperty("role", "line")
    return made
