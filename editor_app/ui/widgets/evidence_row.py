"""One piece of evidence in the detail of a claim."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.evidence import Evidence, EvidenceKind, Stance
from editor_app.ui import dates
from editor_app.ui.drawing import SEPARATOR, fill_round, ring
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.line_label import LineLabel
from editor_app.wording import N_, terms

_ICONS = {
    EvidenceKind.LINK: "link",
    EvidenceKind.DOCUMENT: "doc",
    EvidenceKind.CALL: "phone",
    EvidenceKind.NOTE: "pen",
}
_TONES = {Stance.SUPPORTS: "ins", Stance.CONTRADICTS: "dele", Stance.PENDING: "plain"}


class IconBox(QWidget):
    """An icon on a quiet square."""

    def __init__(self, look: Look, icon_name: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon_name
        self.setFixedSize(look.px(28), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground and icon."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill_round(painter, rect, self._look.color("chip"), 5)
        inset = self._look.px(7)
        box = rect.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, box, self._icon, self._look.color("text2"))
        painter.end()


class EvidenceRow(QAbstractButton):
    """Icon, title, where and when, and what it says of the claim; pressed, it offers what to do."""

    opened = Signal(object)
    edit_asked = Signal(object)
    removed = Signal(object)
    """Each with its `Evidence`."""

    def __init__(self, piece: Evidence, look: Look) -> None:
        super().__init__()
        self.piece = piece
        self._look = look
        title, facts = LineLabel(look, "ui_medium"), LineLabel(look, "secondary", "text3")
        title.show_words(piece.title or piece.target)
        facts.show_words(_facts(piece, look))
        stance = Chip(look)
        said = look.phrase(terms.STANCES[piece.stance.value])
        stance.say(said, _TONES[piece.stance])
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.addWidget(title, 1)
        first.addWidget(stance)
        words.addLayout(first)
        words.addWidget(facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        row.addWidget(IconBox(look, _ICONS[piece.kind]))
        row.addLayout(words, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{title.words}, {facts.words}, {said}")
        self.clicked.connect(self._offer)

    @property
    def can_be_opened(self) -> bool:
        """Whether it is a page or a file that another program can show."""
        return self.piece.kind in (EvidenceKind.LINK, EvidenceKind.DOCUMENT)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        phrase = self._look.phrase
        if self.can_be_opened:
            menu.addAction(phrase(N_("Open"))).triggered.connect(self._open)
        menu.addAction(phrase(N_("Edit…")), "F2").triggered.connect(self._edit)
        menu.addAction(phrase(N_("Remove")), "Del").triggered.connect(self._remove)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        menu.setActiveAction(menu.actions()[0])

    def _open(self) -> None:
        self.opened.emit(self.piece)

    def _edit(self) -> None:
        self.edit_asked.emit(self.piece)

    def _remove(self) -> None:
        self.removed.emit(self.piece)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter offers what to do, F2 edits, Delete removes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_F2:
            self._edit()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Two lines."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its words can be elided."""
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its ground under the pointer, and the ring."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            fill_round(painter, rect, self._look.color("hover"), 5)
        if self.hasFocus():
            ring(painter, rect, self._look.color("accent"), 2, 5)
        painter.end()


def _facts(piece: Evidence, look: Look) -> str:
    """Where it is and when it was looked at; its note where it has one."""
    parts: list[str] = []
    if piece.title and piece.kind is EvidenceKind.LINK:
        parts.append(_host(piece.target))
    elif piece.title:
        parts.append(piece.target)
    if piece.kind is EvidenceKind.LINK and piece.accessed:
        opened = look.phrase(N_("opened {day}")).format(day=dates.day(piece.accessed, look))
        parts.append(opened)
    else:
        parts.append(f"{piece.by} {dates.moment(piece.at, look)}".strip())
    parts.append(piece.note)
    return SEPARATOR.join(part for part in parts if part)


def _host(address: str) -> str:
    bare = address.partition("://")[2] or address
    return bare.partition("/")[0].removeprefix("www.")
