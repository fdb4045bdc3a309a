"""The right-hand side: a tab a panel, each a plug-in of `panels`."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from editor_app.plugins import load_plugins
from editor_app.ui import panels
from editor_app.ui.drawing import fill
from editor_app.ui.look import Look
from editor_app.ui.panels.panel import Panel
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_

HEIGHT = 40
LEAST_GAP, MOST_GAP = 9, 28
"""Between two tabs, px; less than that hides all counts."""

BAR = 2.5


class Tabs(QTabBar):
    """Titles with small counts; the counts hide together when the words need the room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panelTabs")
        self.setAccessibleName(look.phrase(N_("Panels")))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = look
        self._widths: list[tuple[float, float]] = []
        self._has_room = True
        self._gap = 0.0

    def show_count(self, index: int, count: int) -> None:
        """Sets the number beside a title, 0 for none."""
        if self.tabData(index) != count:
            self.setTabData(index, count)
            words = self.tabText(index)
            self.setAccessibleTabName(index, f"{words} {count}" if count else words)
            self._share_out()

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the words, the count where all fit, and the gap to the next."""
        gap = self._gap if index < self.count() - 1 else 0
        return QSize(round(self._content(index) + gap), self._look.px(HEIGHT))

    def _content(self, index: int) -> float:
        words, count = self._widths[index] if index < len(self._widths) else (0.0, 0.0)
        return words + count if self._has_room else words

    def _measure(self) -> None:
        """Measures the words once a change: Qt asks for sizes hundreds of times."""
        titles = QFontMetricsF(self._look.font("ui_bold"))
        counts = QFontMetricsF(self._look.font("count"))
        self._widths = [
            (
                titles.horizontalAdvance(self.tabText(index)),
                counts.horizontalAdvance(str(count)) + self._look.px(5) if count else 0.0,
            )
            for index, count in ((i, self.tabData(i)) for i in range(self.count()))
        ]
        gaps = max(1, self.count() - 1)
        full = sum(words + count for words, count in self._widths)
        self._has_room = full + gaps * self._look.px(LEAST_GAP) <= self.width()
        taken = full if self._has_room else sum(words for words, _ in self._widths)
        free = (self.width() - taken) / gaps - 1
        self._gap = min(max(free, 2.0), self._look.px(MOST_GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the row out anew."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        # Qt asks for the sizes again only when a text changes.
        if self.count():
            self._measure()
            self.setTabText(0, self.tabText(0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, counts, and the bar under the current tab."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        look, chosen = self._look, index == self.currentIndex()
        box = QRectF(self.tabRect(index))
        words = self.tabText(index)
        font = look.font("ui_bold" if chosen else "ui_medium")
        enabled = self.isTabEnabled(index) and self.isEnabled()
        painter.setFont(font)
        painter.setPen(look.color(("text" if chosen else "text2") if enabled else "disabled"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle, words)
        width = QFontMetricsF(font).horizontalAdvance(words)
        if self.tabData(index) and self._has_room:
            painter.setFont(look.font("count"))
            painter.setPen(look.color("text2"))
            painter.drawText(
                box.translated(width + look.px(5), 1), middle, str(self.tabData(index))
            )
            width += self._widths[index][1]
        if chosen:
            ink = look.color("accent")
            fill(painter, QRectF(box.left(), box.bottom() - BAR, width, BAR), ink)
            if self.hasFocus():
                painter.setPen(QPen(ink, 2))
                ring = QRectF(box.left() + 1, box.top() + 6, width - 2, box.height() - 12)
                painter.drawRoundedRect(ring, 5, 5)

    def sizeHint(self) -> QSize:
        """The height of the design; the width is whatever there is."""
        return QSize(10, self._look.px(HEIGHT))


class PanelTabs(QWidget):
    """The tabs and the panel that is shown; the others are built when they are first asked for."""

    def __init__(self, workspace: Workspace, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        # As a drawer it lies over the page.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._space = workspace
        self._look = look
        self.plugins = tuple(sorted(load_plugins(panels, Panel), key=lambda panel: panel.order))
        self.tabs = Tabs(look)
        self.stack = QStackedWidget()
        self._built: dict[str, QWidget] = {}
        for plugin in self.plugins:
            self.tabs.addTab(look.phrase(plugin.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(look.px(16), 0, look.px(16), 0)
        row.addWidget(self.tabs)
        column.addLayout(row)
        column.addWidget(_hairline(self))
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._show_current)
        for signal in (workspace.claims_changed, workspace.reading_changed):
            signal.connect(self._count)
        self._show_current()
        self._count()

    def has_panel(self, panel_id: str) -> bool:
        """Whether there is a panel with this id."""
        return panel_id in self._ids()

    def panel(self, panel_id: str) -> QWidget:
        """One of the panels, shown or not."""
        if panel_id not in self._built:
            plugin = self.plugins[self._ids().index(panel_id)]
            self._built[panel_id] = plugin.build(self._space, self._look)
            self.stack.addWidget(self._built[panel_id])
        return self._built[panel_id]

    def build_all(self) -> None:
        """Builds the panels that nobody has asked for yet."""
        for panel_id in self._ids():
            self.panel(panel_id)

    def show_panel(self, panel_id: str) -> QWidget:
        """Brings one panel to the front and returns it."""
        self.tabs.setCurrentIndex(self._ids().index(panel_id))
        return self.panel(panel_id)

    @Slot()
    def _show_current(self) -> None:
        self.stack.setCurrentWidget(self.panel(self.current))

    def step(self, by: int) -> None:
        """Goes to the next or previous tab, round the end."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    @property
    def current(self) -> str:
        """The id of the panel that is shown."""
        return self._ids()[self.tabs.currentIndex()]

    def _ids(self) -> list[str]:
        return [plugin.id for plugin in self.plugins]

    @Slot()
    def _count(self) -> None:
        for index, plugin in enumerate(self.plugins):
            self.tabs.show_count(index, plugin.count(self._space))


def _hairline(parent: QWidget) -> QWidget:
    line = QWidget(parent)
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
