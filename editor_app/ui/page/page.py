"""The galley: an editor that shows the article exactly and speaks of every change in code points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from editor_app.domain.article import Block, Role
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span, TextEdit
from editor_app.ui.page import clipboard, keys
from editor_app.ui.page.geometry import visible_lines
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.marks import MarkSource, NoMarks
from editor_app.ui.page.mirror import Mirror
from editor_app.ui.page.painting import Scene, paint_ground, paint_gutters, paint_marks
from editor_app.ui.page.typography import Typography
from editor_app.ui.theme import BODY_PX, Theme

LEFT_GUTTER, MEASURE, RIGHT_GUTTER = 60, 540, 92
"""The page's columns, px (DESIGN.md, section 2)."""

NARROW_MEASURE, NARROW_GUTTER = 440, 60
"""The columns where the page would not fit (DESIGN.md, section 11)."""

ABOVE, TOP_PAD, BELOW = 20, 36, 44
ZOOM = range(14, 29)
"""The sizes of the body, px."""

LETTERS = frozenset("UCVWNDIO")
"""The keys of the statuses, which act on the locked page (DESIGN.md, section 5)."""

_EDITABLE = Qt.TextInteractionFlag.TextEditorInteraction
_READABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_KEEP = QTextCursor.MoveMode.KeepAnchor
_UNDOS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_CLIPBOARD = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)


class Page(QTextEdit):
    """The article on paper. Positions in and out are code points of the text it was given."""

    edited = Signal(object)
    """``tuple[TextEdit, ...]`` that the page shows already, each in the coordinates after the ones before."""
    claim_clicked = Signal(str)
    caret_moved = Signal(int)
    selection_changed = Signal(object)
    """The selected `Span`."""
    status_letter = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()
    paste_refused = Signal()
    """The clipboard held NUL or half a character; nothing was changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came and went would change the width inside the layout that asked for it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.document().setUseDesignMetrics(True)
        self.document().setDocumentMargin(0)
        self._mirror = Mirror(self.document(), self)
        self._lines = Lines()
        self._type = Typography(theme)
        self._marks: MarkSource = NoMarks()
        self._active: ClaimId | None = None
        self._hovered: ClaimId | None = None
        self._highlight: tuple[Span, ...] = ()
        self._zones: list[tuple[QRectF, ClaimId]] = []
        self._written_line: int | None = None
        self._pressed_at: QPoint | None = None
        self._before = ""
        self._mirror.typed.connect(self._was_typed)
        self._mirror.written.connect(self._was_written)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.selectionChanged.connect(self._selection_changed)

    # Showing

    def show_text(self, text: str, blocks: Sequence[Block] = ()) -> None:
        """Shows another text, the caret at its start."""
        self._mirror.show_text(text)
        self._before = text
        self._written_line = None
        self._highlight, self._active = (), None
        self._lines.read(text, blocks)
        self._dress_all()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Takes the roles of a reading of the present text; lines with a new role are set anew."""
        self._dress(self._lines.read(self._mirror.text, blocks))
        self.viewport().update()

    def apply(self, edits: Sequence[TextEdit]) -> None:
        """Changes the text from outside, exactly; nothing is emitted. The caret follows the last edit."""
        if not edits:
            return
        self._mirror.write(edits)
        self.place_caret(edits[-1].inserted.end)

    def shown_text(self) -> str:
        """The text as the widget holds it."""
        return self._mirror.shown_text()

    def set_theme(self, theme: Theme) -> None:
        """Draws in another theme."""
        self._type = Typography(theme, self._type.zoom)
        self._dress_all()

    def set_zoom(self, size: int) -> None:
        """Sets the body in `size` px, within `ZOOM`."""
        size = min(max(size, ZOOM.start), ZOOM.stop - 1)
        if size != self._type.zoom:
            self._type = Typography(self._type.theme, size)
            self._dress_all()

    @property
    def zoom(self) -> int:
        """The body's size in px."""
        return self._type.zoom

    # Marks

    def set_marks(self, source: MarkSource) -> None:
        """Asks `source` for the claims from now on."""
        self._marks = source
        self.refresh_marks()

    @Slot()
    def refresh_marks(self) -> None:
        """Draws the claims anew."""
        self.viewport().update()

    def set_active(self, claim: ClaimId | None) -> None:
        """Tints the words of one claim."""
        self._active = claim
        self.viewport().update()

    def set_highlight(self, spans: Sequence[Span]) -> None:
        """Tints the places of a finding or a source."""
        self._highlight = tuple(spans)
        self.viewport().update()

    # Caret and selection

    def caret(self) -> int:
        """Where the caret stands."""
        return self._mirror.offsets.points(self.textCursor().position())

    def place_caret(self, position: int) -> None:
        """Puts the caret at `position`."""
        self.setTextCursor(self._mirror.cursor_over(Span(position, position)))

    def selection(self) -> Span:
        """The selected span, empty at the caret without a selection."""
        return self._mirror.span_of(self.textCursor())

    def select(self, span: Span) -> None:
        """Selects `span`."""
        self.setTextCursor(self._mirror.cursor_over(span))

    def reveal(self, span: Span) -> None:
        """Scrolls so that `span` begins a third down the page, unless it is in view already."""
        top = self.cursorRect(self._mirror.cursor_over(Span(span.start, span.start))).top()
        bottom = self.cursorRect(self._mirror.cursor_over(Span(span.end, span.end))).bottom()
        height = self.viewport().height()
        if top < 0 or bottom > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def scroll_place(self) -> int:
        """The code point at the top of the view: a place that survives another width or zoom."""
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 1))
        return self._mirror.offsets.points(cursor.position())

    def scroll_to(self, place: int) -> None:
        """Brings a place of `scroll_place` to the top of the view."""
        if place > 0:
            rect = self.cursorRect(self._mirror.cursor_over(Span(place, place)))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top())

    def set_review_mode(self, reviewing: bool) -> None:
        """Locks the words; letters are verdicts then."""
        self.setTextInteractionFlags(_READABLE if reviewing else _EDITABLE)
        self.setCursorWidth(1)

    # Changes

    def write(self, edits: Sequence[TextEdit]) -> None:
        """Changes the text on behalf of the person at the keys: exact, and told by `edited`."""
        if edits and not self.isReadOnly():
            self._mirror.write(edits)
            self.place_caret(edits[-1].inserted.end)
            self.ensureCursorVisible()
            self.edited.emit(tuple(edits))

    @Slot(object)
    def _was_typed(self, edit: TextEdit) -> None:
        self.edited.emit((edit,))

    @Slot(object)
    def _was_written(self, edit: TextEdit) -> None:
        before, self._before = self._before, self._mirror.text
        self._highlight = ()
        if self._written_line is not None:
            self._written_line = None
        self._dress(self._lines.follow(edit, before, self._before))
        self.viewport().update()

    def _dress_all(self) -> None:
        self._lay_out()
        self._dress(range(len(self._lines.roles)))
        self.viewport().update()

    def _dress(self, lines: Sequence[int]) -> None:
        """Sets lines as their roles ask; formats are not changes of the text."""
        if not lines:
            return
        cursor = QTextCursor(self.document())
        with self._mirror.muted():
            cursor.beginEditBlock()
            for number in lines:
                self._dress_line(cursor, number)
            cursor.endEditBlock()

    def _dress_line(self, cursor: QTextCursor, number: int) -> None:
        block = self.document().findBlockByNumber(number)
        if not block.isValid():
            return
        role = self._lines.roles[number]
        face = self._type.face(role)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(
            self._type.line(self._lines.roles, number, is_written=number == self._written_line)
        )
        cursor.setBlockCharFormat(face)
        cursor.setPosition(block.position() + block.length() - 1, _KEEP)
        cursor.setCharFormat(face)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window: the document's own would lose the claims."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if any(event.matches(key) for key in _CLIPBOARD):
                event.accept()
                return True
            control = Qt.KeyboardModifier.ControlModifier
            is_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
            if any(event.matches(key) for key in _UNDOS) or (
                event.modifiers() & control and is_letter
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing, with the article's own paragraphs, or verdicts on the locked page."""
        if self._is_own_key(event):
            event.accept()
            return
        super().keyPressEvent(event)
        if event.key() in _ARROWS:
            self._leave_gap(event)

    def _is_own_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
        elif self.isReadOnly():
            return self._took_letter(event)
        else:
            edit = self._edit_of(event)
            if edit is None:
                return False
            self.write([edit])
        return True

    def _took_letter(self, event: QKeyEvent) -> bool:
        letter = event.text().upper()
        if (
            letter in LETTERS
            and letter
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        ):
            self.status_letter.emit(letter)
            return True
        return False

    def _edit_of(self, event: QKeyEvent) -> TextEdit | None:
        """The exact edit of a key that Qt would make in its own way."""
        selection, text, key = self.selection(), self._mirror.text, event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers == Qt.KeyboardModifier.ShiftModifier:
                return keys.replaced(selection, "\n")
            return keys.replaced(selection, keys.separator_of(text)) if not modifiers else None
        if selection or modifiers:
            return None
        if key == Qt.Key.Key_Backspace:
            return keys.erase_before(text, selection.start)
        return keys.erase_after(text, selection.start) if key == Qt.Key.Key_Delete else None

    def _leave_gap(self, event: QKeyEvent) -> None:
        """Steps over a single blank line, which is shown as a gap and not as a place."""
        cursor = self.textCursor()
        if self._lines.is_single_blank(cursor.blockNumber()):
            mode = _KEEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _MOVE
            cursor.movePosition(_ARROWS[Qt.Key(event.key())], mode)
            self.setTextCursor(cursor)

    @Slot()
    def _caret_moved(self) -> None:
        self._open_written_line(self.textCursor().blockNumber())
        self.caret_moved.emit(self.caret())
        self.viewport().update()

    @Slot()
    def _selection_changed(self) -> None:
        self.selection_changed.emit(self.selection())

    def _open_written_line(self, number: int) -> None:
        """Gives a blank line the height of words while the caret is in it, so that neither hides."""
        roles = self._lines.roles
        is_blank = number < len(roles) and roles[number] is Role.BLANK
        opened = number if is_blank and not self._lines.is_single_blank(number) else None
        if opened != self._written_line:
            changed = [line for line in (self._written_line, opened) if line is not None]
            self._written_line = opened
            self._dress([line for line in changed if line < len(roles)])

    # Clipboard and drag

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words exactly."""
        return clipboard.mime_of(self.selection().of(self._mirror.text))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether there is plain text to insert."""
        return clipboard.text_of(source) is not None

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes plain text as one exact edit."""
        words = clipboard.text_of(source)
        if words is None:
            self.paste_refused.emit()
        else:
            self.write([keys.replaced(self.selection(), words)])

    def cut(self) -> None:
        """Takes the selected words to the clipboard."""
        if self.selection() and not self.isReadOnly():
            self.copy()
            self.write([keys.replaced(self.selection(), "")])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leaves files to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Leaves files to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Drops words; a move inside the page is one compound edit with exact parts."""
        words = clipboard.text_of(event.mimeData())
        if words is None or self.isReadOnly():
            event.ignore()
            return
        cursor = self.cursorForPosition(event.position().toPoint())
        target, moved = self._mirror.offsets.points(cursor.position()), self.selection()
        own = event.source() in (self, self.viewport())
        is_move = own and event.dropAction() == Qt.DropAction.MoveAction
        if is_move and moved.start <= target <= moved.end:
            event.ignore()
            return
        event.acceptProposedAction()
        self.write(_move(moved, target, words) if is_move else [TextEdit(target, target, words)])

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A glyph in the gutter activates its claim and leaves the caret where it is."""
        claim = self._claim_in_gutter(event.position())
        self._pressed_at = None if claim else event.position().toPoint()
        if claim is not None:
            self.claim_clicked.emit(claim)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on underlined words puts the caret there and activates the claim."""
        super().mouseReleaseEvent(event)
        if self._pressed_at is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed_at = None
        if not self.textCursor().hasSelection():
            self._leave_clicked_gap(event.position())
            self._activate_at(self.caret())

    def _leave_clicked_gap(self, where: QPointF) -> None:
        cursor = self.textCursor()
        if self._lines.is_single_blank(cursor.blockNumber()):
            middle = self.cursorRect(cursor).center().y()
            up = where.y() < middle
            cursor.movePosition(
                QTextCursor.MoveOperation.Left if up else QTextCursor.MoveOperation.Right
            )
            self.setTextCursor(cursor)

    def _activate_at(self, position: int) -> None:
        """The innermost claim there; a further click goes to the next one outwards."""
        marks = [
            m for m in self._marks.marks_between(position, position) if m.span.covers(position)
        ]
        inner = sorted(marks, key=lambda mark: len(mark.span))
        if not inner:
            return
        claims = [mark.claim for mark in inner]
        at = claims.index(self._active) + 1 if self._active and self._active in claims else 0
        self.claim_clicked.emit(claims[at % len(claims)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows the number of the claim whose glyph the pointer is on."""
        super().mouseMoveEvent(event)
        hovered = self._claim_in_gutter(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
        if hovered is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif not event.buttons():
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def _claim_in_gutter(self, where: QPointF) -> ClaimId | None:
        return next((claim for zone, claim in self._zones if zone.contains(where)), None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips of claims, in the gutter and on their words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            claim = self._claim_under(event.pos())
            QToolTip.showText(event.globalPos(), self._marks.tooltip(claim) if claim else "", self)
            return True
        return super().viewportEvent(event)

    def _claim_under(self, where: QPoint) -> ClaimId | None:
        in_gutter = self._claim_in_gutter(QPointF(where))
        if in_gutter is not None:
            return in_gutter
        position = self._mirror.offsets.points(self.cursorForPosition(where).position())
        marks = self._marks.marks_between(position, position)
        covering = [mark for mark in marks if mark.span.covers(position)]
        return min(covering, key=lambda m: len(m.span)).claim if covering else None

    # Layout and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the paper centred."""
        self._lay_out()
        super().resizeEvent(event)

    def _columns(self) -> tuple[float, float, float]:
        """Where the paper, the words and their right edge begin, px."""
        width = self.viewport().width()
        left, measure, right = LEFT_GUTTER, MEASURE, RIGHT_GUTTER
        if width < left + measure + right + 16:
            measure, right = NARROW_MEASURE, NARROW_GUTTER
        scale = self._type.px(1) if self._type.zoom > BODY_PX else self._type.theme.px(1)
        measure = min(measure * scale, max(200.0, width - left - right - 16))
        paper = max(8.0, (width - left - measure - right) / 2)
        return paper, paper + left, paper + left + measure

    def _lay_out(self) -> None:
        _, left, right = self._columns()
        root = self.document().rootFrame()
        frame = root.frameFormat()
        frame.setLeftMargin(round(left))
        frame.setRightMargin(max(0, self.viewport().width() - round(right)))
        frame.setTopMargin(ABOVE + TOP_PAD)
        frame.setBottomMargin(ABOVE + BELOW)
        with self._mirror.muted():
            root.setFrameFormat(frame)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, then what is drawn around them."""
        scene = self._scene()
        ground = QPainter(self.viewport())
        paint_ground(ground, scene)
        ground.end()
        super().paintEvent(event)
        over = QPainter(self.viewport())
        paint_marks(over, scene)
        paint_gutters(over, scene, self._lines, self.textCursor().blockNumber())
        over.end()
        self._zones = scene.zones

    def _scene(self) -> Scene:
        lines = visible_lines(self, self._mirror)
        paper, left, right = self._columns()
        bottom = self.document().size().height() - ABOVE
        top = ABOVE - self.verticalScrollBar().value()
        gutter = RIGHT_GUTTER if self.viewport().width() >= 708 else NARROW_GUTTER
        marks = self._marks.marks_between(lines[0].span.start, lines[-1].span.end) if lines else ()
        return Scene(
            lines=lines,
            marks=marks,
            mirror=self._mirror,
            theme=self._type.theme,
            active=self._active,
            hovered=self._hovered,
            highlight=self._highlight,
            paper=QRectF(paper + 0.5, top + 0.5, right + gutter - paper, bottom - ABOVE),
            text_left=left,
            text_right=right,
        )

    def sizeHint(self) -> QSize:
        """Room for the whole measure."""
        return QSize(LEFT_GUTTER + MEASURE + RIGHT_GUTTER + 40, 600)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draws the caret's line as the current one."""
        super().focusInEvent(event)
        self.viewport().update()


_MOVE = QTextCursor.MoveMode.MoveAnchor
_ARROWS = {
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
    Qt.Key.Key_Left: QTextCursor.MoveOperation.Left,
    Qt.Key.Key_Right: QTextCursor.MoveOperation.Right,
}


def _move(moved: Span, target: int, words: str) -> list[TextEdit]:
    """Taking the selected words away and putting them down elsewhere."""
    landing = target - len(moved) if target > moved.end else target
    return [TextEdit(moved.start, moved.end, ""), TextEdit(landing, landing, words)]
