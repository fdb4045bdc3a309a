"""What the centre shows while no article is open: a place to drop one, and three ways to begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.claim import Status
from editor_app.domain.library import ArticleRow
from editor_app.ui import glyphs
from editor_app.ui.drawing import SEPARATOR, draw_words, fill, fill_round, ring
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.recent import title_of
from editor_app.ui.widgets.buttons import label
from editor_app.wording import N_

WIDTH = 560
HEIGHT = 550
"""Of the whole without recent articles."""

WAYS = (
    ("article.open", "folder", N_("Open a file…"), N_("From disk, or several at once")),
    (
        "article.paste",
        "paste",
        N_("New from clipboard"),
        N_("Starts an article with the words you copied"),
    ),
    (
        "article.sample",
        "news",
        N_("Open the sample article"),
        N_("A news story with 22 claims to practise on"),
    ),
)


class DropPlace(QWidget):
    """The dashed card with a small galley in it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(look.phrase(N_("Drop an article here")))

    def sizeHint(self) -> QSize:
        """As drawn in the design."""
        return QSize(self._look.px(WIDTH), self._look.px(236))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, the small galley and two lines of words."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        pen = QPen(look.color("lineStrong"), 1.6)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(look.color("page"))
        painter.drawRoundedRect(rect, 10, 10)
        self._paint_galley(painter, QPointF(rect.center().x() - 74, look.px(33)))
        lines = (
            ("drop", "text", N_("Drop an article here"), 154),
            ("ui", "text2", N_("Text"), 180),
            ("ui", "text2", N_("Nothing leaves this computer"), 200),
        )
        for font, color, words, top in lines:
            line = QRectF(0, look.px(top), self.width(), look.px(24))
            ink = (look.font(font), look.color(color))
            draw_words(painter, line, look.phrase(words), ink, Qt.AlignmentFlag.AlignHCenter)
        painter.end()

    def _paint_galley(self, painter: QPainter, corner: QPointF) -> None:
        look, theme = self._look, self._look.theme
        sheet = QRectF(corner.x(), corner.y(), 148, 104)
        fill_round(painter, sheet, look.color("raised"), 4)
        ring(painter, sheet, look.color("line"), 1.5, 4)
        bars = ((16, 74, "text2", 7), (37, 92, "scroll", 4), (53, 84, "scroll", 4))
        bars += ((69, 92, "scroll", 4), (85, 60, "scroll", 4))
        for top, width, token, height in bars:
            bar = QRectF(sheet.left() + 16, sheet.top() + top, width, height)
            fill_round(painter, bar, look.color(token), 2)
        shown = ((32, Status.VERIFIED), (64, Status.DISPUTED), (79, Status.UNCHECKED))
        for top, status in shown:
            place = QRectF(sheet.left() + 121, sheet.top() + top, 13, 13)
            glyphs.paint_status(painter, place, status, None, theme)
            start = QPointF(sheet.left() + (36 if top > 60 else 56), sheet.top() + top + 11)
            self._paint_underline(painter, start, 72 if status is Status.DISPUTED else 42, status)

    def _paint_underline(
        self, painter: QPainter, start: QPointF, width: float, status: Status
    ) -> None:
        pen = QPen(self._look.theme.status_color(status), 1.3)
        if status is Status.UNCHECKED:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(start, start + QPointF(width, 0))
        if status is Status.DISPUTED:
            painter.drawLine(start + QPointF(0, 3), start + QPointF(width, 3))


class Way(QAbstractButton):
    """One way to begin: an icon, a name, what it does, and its keys."""

    def __init__(self, look: Look, icon: str, words: tuple[str, str], keys: str = "") -> None:
        """`words` are the name and what it does, in the interface's language or the article's."""
        super().__init__()
        self._look = look
        self._icon, self._keys = icon, keys
        self.is_last = False
        self._name, self._words = words
        self.setAccessibleName(self._name.rstrip("…"))
        self.setAccessibleDescription(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @classmethod
    def of(cls, action: QAction, row: tuple[str, str, str, str], look: Look) -> Way:
        """One that runs an action."""
        _, icon, name, does = row
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        made = cls(look, icon, (look.phrase(name), look.phrase(does)), keys.replace("+", " "))
        made.clicked.connect(action.trigger)
        return made

    def sizeHint(self) -> QSize:
        """As drawn in the design."""
        return QSize(self._look.px(WIDTH), self._look.px(61))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, two lines, keys, and a hairline under them."""
        look = self._look
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            fill_round(painter, rect.adjusted(0, 1, 0, -2), look.color("hover"), 7)
        if self.hasFocus():
            ring(painter, rect.adjusted(1, 1, -1, -2), look.color("accent"), 2, 7)
        side = look.px(22)
        middle = rect.center().y()
        place = QRectF(look.px(18), middle - side / 2, side, side)
        paint_icon(painter, place, self._icon, look.color("text2"))
        left, right = look.px(58), rect.width() - look.px(18)
        half = look.px(21)
        name = QRectF(left, middle - half, right - left, half)
        words = QRectF(left, middle, right - left, half)
        draw_words(painter, name, self._name, (look.font("title"), look.color("text")))
        draw_words(painter, words, self._words, (look.font("ui"), look.color("text2")))
        keys = (look.font("secondary_medium"), look.color("text3"))
        line = QRectF(left, rect.top(), right - left, rect.height())
        draw_words(painter, line, self._keys, keys, Qt.AlignmentFlag.AlignRight)
        if not self.is_last:
            fill(painter, QRectF(0, rect.bottom() - 1, rect.width(), 1), look.color("line"))
        painter.end()


class EmptyState(QWidget):
    """The whole centre without an article."""

    article_chosen = Signal(str)
    shown = Signal()
    """It comes into view: what is recent may have changed."""

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("emptyState")
        self._look = look
        card = QWidget()
        card.setMaximumWidth(look.px(WIDTH))
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        brand = label("Galley")
        brand.setFont(look.font("brand"))
        column.addWidget(brand)
        under = label(look.phrase(N_("Check an article before it runs.")), "lead")
        column.addSpacing(look.px(4))
        column.addWidget(under)
        column.addSpacing(look.px(24))
        column.addWidget(DropPlace(look))
        column.addSpacing(look.px(16))
        self.ways = [Way.of(actions[row[0]], row, look) for row in WAYS]
        for way in self.ways:
            column.addWidget(way)
        self.recent: list[Way] = []
        self._column = column
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)
        card.setMinimumWidth(min(look.px(WIDTH), 420))

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for what is recent."""
        super().showEvent(event)
        self.shown.emit()

    def show_recent(self, rows: Sequence[ArticleRow]) -> None:
        """Offers articles of the library too, the one changed last first."""
        for way in self.recent:
            self._column.removeWidget(way)
            way.deleteLater()
        self.recent = [self._recent(row) for row in rows]
        for way in self.recent:
            self._column.addWidget(way)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offers as many recent articles as there is room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        free = self.height() - self._look.px(HEIGHT)
        for number, way in enumerate(self.recent, 1):
            way.setVisible(number * way.sizeHint().height() <= free)
        shown = [way for way in (*self.ways, *self.recent) if not way.isHidden()]
        for way in (*self.ways, *self.recent):
            way.is_last = way is shown[-1]

    def _recent(self, row: ArticleRow) -> Way:
        settled = self._look.phrase(N_("{settled} of {total} settled"))
        says = settled.format(settled=row.settled, total=row.claims)
        if row.publisher:
            says = f"{row.publisher}{SEPARATOR}{says}"
        way = Way(self._look, "doc", (title_of(row), says))
        way.setProperty("article", row.id)
        way.clicked.connect(self._choose)
        return way

    @Slot()
    def _choose(self) -> None:
        self.article_chosen.emit(str(self.sender().property("article")))
