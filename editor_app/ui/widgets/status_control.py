"""The verdict of a claim: seven glyphs over their keys; the chosen one opens and says its word."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QSizePolicy, QWidget

from editor_app.domain.claim import Basis, Status
from editor_app.ui.drawing import Side, draw_words, fill, fill_round, ring, width_of
from editor_app.ui.glyphs import paint_status
from editor_app.ui.look import Look
from editor_app.wording import N_, NN_, terms

LETTERS: dict[str, tuple[Status, Basis | None]] = {
    "U": (Status.UNCHECKED, None),
    "C": (Status.CHECKING, None),
    "V": (Status.VERIFIED, Basis.FACT),
    "W": (Status.VERIFIED, Basis.SAID),
    "N": (Status.UNCONFIRMED, None),
    "D": (Status.DISPUTED, None),
    "I": (Status.INCORRECT, None),
    "O": (Status.NOT_CHECKABLE, None),
}
"""The keys of section 5."""

HEIGHT = 46
_OPEN = 150
_GLYPH = 14
_BASIS_GAP = 18
_BASIS_FONTS = ("count", "count_bold")


def letter_of(status: Status) -> str:
    """The key that chooses `status`."""
    return next(letter for letter, (chosen, _) in LETTERS.items() if chosen is status)


class StatusButton(QAbstractButton):
    """One status; the chosen Verified lets a person choose what was verified."""

    basis_chosen = Signal(object)
    hovered = Signal(bool)
    stepped = Signal(int)

    def __init__(self, status: Status, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self.basis: Basis | None = None
        self._look = look
        self.word = look.phrase(terms.STATUSES[status.value])
        self.setCheckable(True)
        self.setAccessibleName(self.word)
        self.setMouseTracking(True)

    def open_width(self) -> int:
        """How wide it is when chosen: 150 px, or what its words need."""
        look = self._look
        word = width_of(self.word, look.font("ui_bold")) + look.px(54)
        return round(max(look.px(_OPEN), word, self._basis_width() + look.px(24)))

    def _basis_width(self) -> float:
        look = self._look
        if self.status is not Status.VERIFIED:
            return 0
        words = (look.phrase(terms.BASES[basis.value]) for basis in Basis)
        return sum(width_of(word, look.font("count_bold")) for word in words) + look.px(_BASIS_GAP)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tells that its word is to be said at once."""
        self.hovered.emit(True)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Tells that the pointer is gone."""
        self.hovered.emit(False)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move without deciding, Enter decides as Space does."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a basis where one was pressed."""
        for basis, rect in self._bases().items():
            if self.isChecked() and rect.contains(event.position()):
                self.basis_chosen.emit(basis)
                return
        super().mousePressEvent(event)

    def _bases(self) -> dict[Basis, QRectF]:
        """Where the words "as fact" and "as said" stand, while it is open."""
        if self.status is not Status.VERIFIED or not self.isChecked():
            return {}
        look = self._look
        left = (self.width() - self._basis_width()) / 2
        found: dict[Basis, QRectF] = {}
        for basis in Basis:
            width = width_of(look.phrase(terms.BASES[basis.value]), look.font("count_bold"))
            found[basis] = QRectF(left, look.px(21), width, look.px(18))
            left += width + look.px(_BASIS_GAP)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws glyph over letter, or the opened segment."""
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        if self.isChecked():
            self._paint_open(painter, rect)
        else:
            self._paint_closed(painter, rect)
        if self.hasFocus():
            ring(painter, QRectF(self.rect()), self._look.color("accent"), 2, 8)
        painter.end()

    def _paint_closed(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        if self.underMouse() and self.isEnabled():
            fill_round(painter, rect, look.color("hover"), 6)
        upper, lower = self._halves()
        self._glyph(painter, upper.center().x() - look.px(_GLYPH) / 2, upper.center().y())
        ink = (look.font("count"), look.color("text2" if self.isEnabled() else "disabled"))
        draw_words(painter, lower, letter_of(self.status), ink, Side.AlignHCenter)

    def _paint_open(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        fill_round(painter, rect, look.color("raised"), 7)
        ring(painter, rect, look.theme.status_color(self.status), 1.5, 7)
        bases = self._bases()
        upper = QRectF(0, look.px(4), self.width(), look.px(19))
        line = upper if bases else QRectF(self.rect())
        font = look.font("ui_bold")
        width = width_of(self.word, font) + look.px(_GLYPH + 8)
        left = line.center().x() - width / 2
        self._glyph(painter, left, line.center().y())
        rest = QRectF(left + look.px(_GLYPH + 8), line.top(), width, line.height())
        draw_words(painter, rest, self.word, (font, look.color("text")))
        for basis, place in bases.items():
            self._paint_basis(painter, place, basis)

    def _paint_basis(self, painter: QPainter, place: QRectF, basis: Basis) -> None:
        look = self._look
        is_on = basis is self.basis
        font = look.font(_BASIS_FONTS[is_on])
        words = look.phrase(terms.BASES[basis.value])
        draw_words(
            painter,
            place.adjusted(0, -1, 2, -1),
            words,
            (font, look.color("text" if is_on else "text2")),
        )
        if is_on:
            line = QRectF(place.left(), place.bottom() - look.px(2), place.width(), look.px(2))
            fill(painter, line, look.theme.status_color(Status.VERIFIED))

    def _halves(self) -> tuple[QRectF, QRectF]:
        look = self._look
        upper = QRectF(0, look.px(5), self.width(), look.px(20))
        return upper, QRectF(0, look.px(24), self.width(), look.px(17))

    def _glyph(self, painter: QPainter, left: float, middle: float) -> None:
        size = self._look.px(_GLYPH)
        box = QRectF(round(left), round(middle - size / 2), size, size)
        paint_status(painter, box, self.status, self.basis, self._look.theme)


class StatusControl(QWidget):
    """A radio group of the seven statuses; arrows move, letters jump."""

    chosen = Signal(object, object)
    """The `Status` and, for Verified, the `Basis` or `None` for the usual one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self._buttons = tuple(StatusButton(status, look, self) for status in Status)
        for one in self._buttons:
            self._group.addButton(one)
            one.clicked.connect(self._tell)
            one.basis_chosen.connect(self._tell_basis)
            one.hovered.connect(partial(self._say, one))
            one.stepped.connect(partial(self._step, one))
        # A child of the window, because a tooltip of Qt's waits before it comes up.
        self._said = QLabel(self)
        self._said.setProperty("role", "tip")
        self._said.hide()
        self.setFixedHeight(look.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_verdict(0, Status.UNCHECKED, None)

    def show_verdict(self, number: int, status: Status, basis: Basis | None) -> None:
        """Shows the verdict of claim `number`."""
        name = self._look.phrase(N_("Status of claim {number}")).format(number=number)
        self._show(name, status, basis)

    def show_several(self, count: int, status: Status | None, basis: Basis | None) -> None:
        """Shows what `count` claims have in common; no status is chosen where they differ."""
        forms = NN_("Status of {count} claim", "Status of {count} claims")
        self._show(self._look.count(forms, count), status, basis)

    def _show(self, name: str, status: Status | None, basis: Basis | None) -> None:
        self.setAccessibleName(name)
        # An exclusive group would not let go of its last one.
        self._group.setExclusive(False)
        for one in self._buttons:
            one.basis = basis if one.status is status else None
            one.setChecked(one.status is status)
            is_way_in = one.status is (status or Status.UNCHECKED)
            policy = Qt.FocusPolicy.StrongFocus if is_way_in else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)
            one.update()
        self._group.setExclusive(True)
        self._place()

    def sizeHint(self) -> QSize:
        """Room for seven and an open one."""
        return QSize(self._look.px(340), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """28 px for each closed one."""
        widest = max(one.open_width() for one in self._buttons)
        return QSize(widest + 6 * self._look.px(28), self._look.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the chosen one its width and the others what is left."""
        self._place()

    def _step(self, segment: StatusButton, by: int) -> None:
        """Gives the keys to the next segment, round the end."""
        at = (self._buttons.index(segment) + by) % len(self._buttons)
        self._buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, segment: StatusButton, shown: bool) -> None:
        """Shows the word of the closed segment under the pointer, just below it."""
        if not shown or segment.isChecked():
            self._said.hide()
            return
        window = self.window()
        self._said.setParent(window)
        self._said.setText(f"{segment.word} ({letter_of(segment.status)})")
        self._said.adjustSize()
        below = segment.mapTo(window, QPoint(0, segment.height() + 2))
        right = window.width() - self._said.width()
        self._said.move(max(0, min(below.x(), right)), below.y())
        self._said.show()
        self._said.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        """Takes the word away with the control."""
        self._said.hide()

    def _place(self) -> None:
        wide = next((one.open_width() for one in self._buttons if one.isChecked()), 0)
        closed = sum(not one.isChecked() for one in self._buttons)
        rest = (self.width() - 6 - wide) / closed
        left = 3.0
        for one in self._buttons:
            width = wide if one.isChecked() else rest
            one.setGeometry(round(left), 2, round(left + width) - round(left), self.height() - 4)
            left += width

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the frame around the segments."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill_round(painter, rect, self._look.color("window"), 8)
        ring(painter, rect, self._look.color("edge"), 1, 8)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters decide at once."""
        found = LETTERS.get(event.text().upper())
        if found is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self.chosen.emit(*found)

    def _tell(self) -> None:
        pressed = self._group.checkedButton()
        if isinstance(pressed, StatusButton):
            self._place()
            self.chosen.emit(pressed.status, None)

    def _tell_basis(self, basis: Basis) -> None:
        self.chosen.emit(Status.VERIFIED, basis)
