"""Picture 11: the program's own widgets in all their states, light and dark side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.claim import Basis, Status
from editor_app.domain.finding import Level
from editor_app.domain.ids import ClaimId
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.services.claim_view import ClaimView
from editor_app.ui.drawing import draw_words, fill_round, ring, width_of
from editor_app.ui.focus_ring import ring_for
from editor_app.ui.glyphs import paint_level, paint_status
from editor_app.ui.look import Look
from editor_app.ui.message_bar import Banner
from editor_app.ui.models.claims import ClaimDelegate, ClaimsModel
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.page.marks import Mark
from editor_app.ui.page.strokes import Strokes
from editor_app.ui.theme import ThemeController
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.form_field import FormField
from editor_app.ui.widgets.key_caps import draw_caps
from editor_app.ui.widgets.list_view import RowList
from editor_app.ui.widgets.status_control import LETTERS, StatusButton, StatusControl
from editor_app.wording import terms
from tests.screens.stage import Stage

SIZE = (1440, 900)
_WORDS = "une dizaine de"
_SHOWN = (9, 5, 8, 8)
"""The claims of the rows, by number: at rest, at rest, selected, selected with the keys."""


class Statuses(QWidget):
    """Each status: glyphs, word, underlined words at rest and active, and its key."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(7 * 33 + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws a row a status, with the painters of list and page."""
        look = self._look
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            fill_round(painter, rect, look.color("page"), 3)
            ring(painter, rect, look.color("line"), 1, 3)
            for number, status in enumerate(Status):
                self._row(painter, 22 + 33 * number, status)

    def _row(self, painter: QPainter, middle: float, status: Status) -> None:
        look = self._look
        basis = Basis.SAID if status is Status.VERIFIED else None
        glyphs = ((16, 12, None), (42, 16, None), *(((74, 16, basis),) if basis else ()))
        for left, side, shown in glyphs:
            box = QRectF(left, round(middle - side / 2), side, side)
            paint_status(painter, box, status, shown, look.theme)
        word = look.phrase(terms.STATUSES[status.value])
        line = QRectF(104, middle - 14, 150, 28)
        draw_words(painter, line, word, (look.font("ui_medium"), look.color("text")))
        strokes = Strokes(look.theme, self.devicePixelRatioF())
        mark = Mark(ClaimId("1"), 1, Span(0, 1), status, basis, 3)
        width = width_of(_WORDS, look.font("body"))
        for left, is_active in ((300, False), (440, True)):
            place = QRectF(left, middle - 15, width, 28)
            if is_active:
                tinted = place.adjusted(-4, 1, 4, 1)
                fill_round(painter, tinted, look.theme.active_tint(status), 4)
            draw_words(painter, place, _WORDS, (look.font("body"), look.color("text")))
            strokes.draw(painter, mark, place.adjusted(0, 0, 0, -8), is_active=is_active)
        letters = [each for each, (chosen, _) in LETTERS.items() if chosen is status]
        right = 612 + 27 * (len(letters) - 1)
        draw_caps(painter, QRectF(500, middle - 14, right - 500, 28), letters, look, raised=True)


class Half(QWidget):
    """All of it in one theme; `focused` and `hovered` are drawn with the keys, and under the pointer."""

    def __init__(self, theme: str, look: Look, claims: dict[int, ClaimView]) -> None:
        super().__init__()
        self.look = Look(ThemeController(theme), look.translator)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFont(self.look.font("ui"))
        # The palette is the window's, in its own theme: plain words take the sheet's colour.
        plain = f"QLabel {{ color: {self.look.color('text').name()}; }}"
        self.setStyleSheet(plain + self.look.theme.style_sheet())
        self.focused: list[QWidget] = []
        self.hovered: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 24, 32, 16)
        self._column.setSpacing(8)
        title = label(theme.capitalize())
        title.setFont(self.look.font("drop"))
        self._column.addWidget(title)
        self._add("Status: term, glyph, underline, active, key", Statuses(self.look))
        self._add("Status control", *self._controls())
        self._add("Buttons: rest, hover, pressed, focus, disabled", *self._buttons("primary"))
        self._add("", *self._buttons("plain"))
        self._add("Fields: rest, focus, error, read-only", *self._fields())
        rows = [self._row(claims[number], state) for state, number in enumerate(_SHOWN)]
        self._add("Claim row: rest, selected, selected and focused", *rows[:2])
        self._add("", *rows[2:])
        self._add("Banner: a write failed (stays until solved)", self._banner())
        self._add("Chips, finding levels", *self._chips(), Levels(self.look))
        self._column.addStretch(1)

    def _add(self, words: str, *parts: QWidget) -> None:
        if words:
            self._column.addWidget(label(words, "section"))
        top, usual = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag(0)
        row = QHBoxLayout()
        row.setSpacing(16 if words != "Chips, finding levels" else 8)
        for part in parts:
            row.addWidget(part, 0, top if isinstance(part, FormField) else usual)
        if parts and not isinstance(parts[0], Statuses | StatusControl | RowList | Banner):
            row.addStretch(1)
        self._column.addLayout(row)

    def _controls(self) -> list[StatusControl]:
        first, second = StatusControl(self.look), StatusControl(self.look)
        first.show_verdict(8, Status.VERIFIED, Basis.SAID)
        second.show_verdict(9, Status.CHECKING, None)
        segments = {each.status: each for each in second.findChildren(StatusButton)}
        self.hovered.append(segments[Status.DISPUTED])
        self.focused.append(segments[Status.CHECKING])
        return [first, second]

    def _buttons(self, kind: str) -> list[QPushButton]:
        words = "Next" if kind == "primary" else "Sign off…"
        made = [button(words, kind=kind) for _ in range(5)]
        for each in made:
            each.setFixedSize(104, 30)
        made[2].setDown(True)
        made[4].setEnabled(False)
        self.hovered.append(made[1])
        self.focused.append(made[3])
        return made

    def _fields(self) -> list[FormField]:
        words = ("BFMTV", "Jeanne Bulant", "31 Feb 2020", "3 062 bytes")
        names = ("Publisher", "Byline", "Published", "Size")
        made = [FormField("field", name, self.look) for name in names]
        for each, value in zip(made, words, strict=True):
            each.show_value(value, "")
            each.setFixedWidth(150)
        made[2].show_wrong("No such day")
        made[3].set_read_only()
        self.focused.append(made[1].input)
        return made

    def _row(self, view: ClaimView, state: int) -> RowList:
        rows = RowList(self.look, "Claims")
        model = ClaimsModel(self.look, rows)
        model.show_rows((view,))
        rows.setModel(model)
        rows.setItemDelegate(ClaimDelegate(self.look, rows))
        rows.setFixedHeight(50)
        if state >= 2:
            rows.setCurrentIndex(model.index(0))
        if state == 3:
            self.focused.append(rows)
        return rows

    def _banner(self) -> Banner:
        told = message("disk_full", library="galley.db", folder="/home/ad/desk")
        ways = tuple(
            NoticeAction(message(code), lambda: None) for code in ("save_copy", "try_again")
        )
        return Banner(Notice(told, NoticeLevel.ERROR, ways), self.look)

    def _chips(self) -> list[Chip]:
        shown = (
            ("In review", "plain"),
            ("Person", "plain"),
            ("Supports", "ins"),
            ("Contradicts", "dele"),
            ("Unnamed", "warn"),
        )
        made = [Chip(self.look) for _ in shown]
        for chip, (words, tone) in zip(made, shown, strict=True):
            chip.say(words, tone)
        return made


class Levels(QWidget):
    """The three silhouettes of the findings."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(90, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws them side by side."""
        with QPainter(self) as painter:
            for number, level in enumerate(Level):
                box = QRectF(8 + 26 * number, 1, 16, 16)
                paint_level(painter, box, level, self._look.theme)


class Sheet(QWidget):
    """Both halves; a `picture` has every widget that needs the keys drawn with them."""

    def __init__(self, look: Look, claims: dict[int, ClaimView]) -> None:
        super().__init__()
        self.setFixedSize(*SIZE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._halves = [Half(theme, look, claims) for theme in ("light", "dark")]
        for half in self._halves:
            row.addWidget(half, 1)

    def picture(self) -> QPixmap:
        """Only one widget has the keys at a time: each is drawn while it has them."""
        self.setFocus()
        for widget in (each for half in self._halves for each in half.hovered):
            widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
            middle = QPointF(widget.rect().center())
            there, no = widget.mapToGlobal(middle), Qt.MouseButton.NoButton
            move = QEvent.Type.MouseMove
            moved = QMouseEvent(move, middle, there, no, no, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(widget, moved)
        picture = self.grab()
        with QPainter(picture) as painter:
            for widget in (each for half in self._halves for each in half.focused):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                place = widget.mapTo(self, QPoint())
                widget.render(painter, place, QRegion(), QWidget.RenderFlag.DrawChildren)
                half = next(each for each in self._halves if each.isAncestorOf(widget))
                if (ring := ring_for(widget, half.look)) is not None:
                    ring.render(painter, ring.pos(), QRegion(), QWidget.RenderFlag(0))
                    ring.leave()
        return picture


def components(stage: Stage) -> None:
    """Shows the sheet in place of the window."""
    claims = {view.claim.number: view for view in stage.window.workspace.claims}
    usual = next(iter(claims.values()))
    shown = {number: claims.get(number, usual) for number in _SHOWN}
    sheet = Sheet(stage.window.look, shown)
    stage.sheet = sheet
    sheet.show()
    sheet.activateWindow()
    stage.settle()
