"""The galley: the article on paper, with its claims drawn under and beside the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.article import Block
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span, TextEdit
from editor_app.ui.drawing import fill
from editor_app.ui.page import gaps
from editor_app.ui.page.canvas import REACH, Canvas
from editor_app.ui.page.changed import ChangeSource
from editor_app.ui.page.columns import ABOVE, BELOW, columns
from editor_app.ui.page.editor import Editor
from editor_app.ui.page.found import FoundPlaces
from editor_app.ui.page.geometry import Geometry
from editor_app.ui.page.marks import MarkSource
from editor_app.ui.page.mirror import Followed
from editor_app.ui.page.pointer import Pointer
from editor_app.ui.theme import Theme

ZOOM = range(14, 29)
"""The sizes of the body, px."""

NOTCH = 120
"""What one notch of a wheel turns, in eighths of a degree (QWheelEvent); a touchpad turns less at once."""

_USUAL_WIDTH = 800

_FEW = 20
"""So many edits at once are drawn one by one; after more all that is in view is drawn again."""

_PAINT = QEvent.Type.Paint
_RESIZED = frozenset({QEvent.Type.Resize, QEvent.Type.DevicePixelRatioChange})


class Page(Editor):
    """The editor with its paper, marks and gutters. Knows nothing of where any of it is kept."""

    claim_clicked = Signal(str)
    comments_clicked = Signal(int)
    """The number from 0 of the line of text whose bubble was clicked."""
    zoom_requested = Signal(int)
    """Ctrl and the wheel: how many steps larger, less than 0 for smaller."""
    status_menu_requested = Signal(object)
    """A glyph was clicked twice: where on the screen; its claim is the active one by then."""
    menu_requested = Signal(object, object)
    """The `QMenu` about to be shown and the `ClaimId` under the pointer, or `None`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("page")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came and went would change the width inside the layout that asked for it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAutoFillBackground(False)
        # All of it is painted here, so that what lies below is not painted at every key.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._canvas = Canvas(Geometry(self._mirror), self._dresser.lines, self._dresser.type)
        self._pointer = Pointer(self, self._canvas)
        self._pointer.claim_clicked.connect(self.claim_clicked)
        self._pointer.comments_clicked.connect(self.comments_clicked)
        self._pointer.claim_hovered.connect(self._hover)
        self._mirror.followed.connect(self._move_shapes)
        self._mirror.settled.connect(self._redraw_edited)
        self._dresser.dressed.connect(self._redraw_dressed)
        self.document().documentLayout().documentSizeChanged.connect(self.viewport().update)
        self.cursorPositionChanged.connect(self._follow_caret)
        # Qt would copy what stays in view; which number is the bold one depends on what is in view.
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self._line = self._turned = 0
        self.menu_place = 0
        """Where the menu was asked for."""
        self.setPalette(theme.palette())
        self.viewport().installEventFilter(self._pointer)
        self._lay_out()

    # Showing

    def show_text(self, text: str, blocks: Sequence[Block] = ()) -> None:
        """Shows another text, the caret at its start. Without `blocks` lines are paragraphs."""
        self._canvas.active, self._canvas.hovered, self._canvas.highlight = None, None, ()
        self._canvas.geometry.found = FoundPlaces()
        super().show_text(text, blocks)
        self.refresh_marks()

    def apply(self, edits: Sequence[TextEdit]) -> None:
        """As the editor does; what a search has found is not moved over many edits.

        Each would move all places behind it, and after any edit they are looked for anew.
        """
        if len(edits) > _FEW:
            self._canvas.geometry.found = FoundPlaces()
        super().apply(edits)

    def set_theme(self, theme: Theme) -> None:
        """Draws in another theme."""
        self._set_anew(theme, self.zoom)

    def set_zoom(self, size: int) -> None:
        """Sets the body in `size` px, within `ZOOM`; the row at the top stays there."""
        size = min(max(size, ZOOM.start), ZOOM.stop - 1)
        if size != self.zoom:
            self._set_anew(self._dresser.type.theme, size)

    def _set_anew(self, theme: Theme, zoom: int) -> None:
        place = self.scroll_place()
        self.setPalette(theme.palette())
        super()._set_anew(theme, zoom)
        self._lay_out()
        self.scroll_to(place)
        self.update()

    @property
    def zoom(self) -> int:
        """The body's size in px."""
        return self._dresser.type.zoom

    @property
    def shows_invisibles(self) -> bool:
        """Whether signs stand for what is not seen."""
        return self._canvas.geometry.shows_invisibles

    def show_invisibles(self, shown: bool) -> None:
        """Draws signs for spaces, line ends and what has no width, or no longer."""
        self._canvas.geometry.shows_invisibles = shown
        self.refresh_marks()

    # Marks

    def set_marks(self, source: MarkSource) -> None:
        """Asks `source` for the claims from now on."""
        self._canvas.geometry.source = source
        self.refresh_marks()

    def set_changes(self, source: ChangeSource) -> None:
        """Asks `source` for what changed from now on."""
        self._canvas.geometry.changes = source
        self.refresh_marks()

    @Slot()
    def refresh_line(self) -> None:
        """Asks for what stands on the line of the caret again, and on those in view that changed."""
        self._redraw_lines((self.textCursor().blockNumber(),))

    @Slot()
    def refresh_marks(self) -> None:
        """Asks for the claims again and draws them."""
        self._canvas.geometry.forget()
        self.viewport().update()

    def set_active(self, claim: ClaimId | None) -> None:
        """Tints the words of one claim."""
        self._canvas.active = claim
        self.viewport().update()

    def set_highlight(self, spans: Sequence[Span]) -> None:
        """Tints the places of a finding or a source, until the next edit."""
        self._canvas.highlight = tuple(spans)
        self.viewport().update()

    def show_found(self, spans: Iterable[Span], current: Span | None = None) -> None:
        """Tints the places that a search has found, with a ring around the current one."""
        self._canvas.geometry.found = FoundPlaces(spans)
        self._canvas.geometry.found.current = current
        self.refresh_marks()

    def show_current(self, span: Span | None) -> None:
        """Puts the ring around another of the places that were found."""
        self._canvas.geometry.found.current = span
        self.viewport().update()

    @Slot(object)
    def _hover(self, claim: ClaimId | None) -> None:
        self._canvas.hovered = claim
        self.viewport().update()

    # Scrolling

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
        if self.verticalScrollBar().value() <= ABOVE:
            return 0
        cursor = self.cursorForPosition(QPoint(self._canvas.columns.text + 1, 0))
        return self._mirror.offsets.points(cursor.position())

    def scroll_to(self, place: int) -> None:
        """Brings a place of `scroll_place` to the top of the view."""
        bar = self.verticalScrollBar()
        place = min(place, len(self._mirror.words))
        top = self.cursorRect(self._mirror.cursor_over(Span(place, place))).top()
        bar.setValue(bar.value() + top if place > 0 else 0)

    # Drawing

    def _filtered(self, kind: QEvent.Type, event: QEvent) -> bool:
        """Keeps the paper in the middle, on the backdrop, whatever the size of the widget."""
        if kind in _RESIZED:
            self._lay_out()
        elif kind is _PAINT:
            with QPainter(self) as painter:
                fill(painter, self.rect(), self._dresser.type.theme.color("backdrop"))
        elif isinstance(event, QWheelEvent):
            # Beside the view the editor would let it go by.
            self.wheelEvent(event)
            return True
        return super()._filtered(kind, event)

    def _lay_out(self) -> None:
        """Places the view, as wide as the paper: another width of the widget moves it only.

        Margins inside the document would have all of it laid out at every step of a resize.
        """
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        chosen = columns(room, self._dresser.type.scale)
        beside = max(0, room - chosen.width)
        self.setViewportMargins(beside // 2, 0, beside - beside // 2, 0)
        self._canvas.prepare(self._dresser.type, self.devicePixelRatioF(), chosen)
        self._dresser.lay_out(chosen)
        self.refresh_marks()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, then what is drawn around them."""
        scroll = self.verticalScrollBar().value()
        clip = event.rect().translated(0, scroll)
        scene = self._canvas.scene(clip, self.textCursor().blockNumber())
        bottom = self._bottom()
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -scroll)
            self._canvas.paint_ground(painter, scene, clip, bottom)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -scroll)
            self._canvas.paint_over(painter, scene)
        if self._canvas.geometry.is_missing:
            QTimer.singleShot(0, self, self._canvas.geometry.lay_out_missing)

    def _bottom(self) -> float:
        """Where the backdrop ends; asking the document would have it lay out all it has."""
        hidden, height = self.verticalScrollBar().maximum(), self.viewport().height()
        return hidden + height if hidden else height - ABOVE + BELOW

    @Slot(object)
    def _redraw_edited(self, followed: Sequence[Followed]) -> None:
        self._canvas.highlight = ()
        is_wide = len(followed) > _FEW
        if is_wide or any(each.added_lines or each.removed_lines for each in followed):
            self.viewport().update()
        else:
            self._redraw_lines(each.line for each in followed)

    @Slot(object)
    def _move_shapes(self, each: Followed) -> None:
        if self._canvas.geometry.found:
            self._canvas.geometry.found.follow(each.edit)
        self._canvas.geometry.move(each.line, each.removed_lines, each.added_lines)

    @Slot(int, int)
    def _redraw_dressed(self, first: int, last: int) -> None:
        self._canvas.geometry.forget(range(first, last + 1))
        self.viewport().update()

    @Slot()
    def _follow_caret(self) -> None:
        """The number of the paragraph with the caret is the bold one."""
        line = self.textCursor().blockNumber()
        if line != self._line:
            left, self._line = self._line, line
            self._redraw_lines((left, line))

    def _redraw_lines(self, numbers: Iterable[int]) -> None:
        """Draws some lines again where they are in view; Qt asked for no more than their words."""
        lines, layout = set(numbers), self.document().documentLayout()
        self._canvas.geometry.forget(lines)
        view, scroll = self.viewport(), self.verticalScrollBar().value()
        for number in lines:
            box = layout.blockBoundingRect(self.document().findBlockByNumber(number))
            top = int(box.top()) - scroll - REACH
            view.update(QRect(0, top, view.width(), int(box.height()) + 2 * REACH))

    def sizeHint(self) -> QSize:
        """Room for the whole measure."""
        return QSize(columns(_USUAL_WIDTH).width + self.verticalScrollBar().sizeHint().width(), 600)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A glyph in the gutter is clicked without moving the caret."""
        if self._pointer.press(event):
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a glyph the claim's verdicts are asked for; on words the word is selected."""
        if self._pointer.press(event):
            event.accept()
            self.status_menu_requested.emit(event.globalPosition().toPoint())
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click puts the caret on words, never into a gap, and activates the claim there."""
        super().mouseReleaseEvent(event)
        self._leave_clicked_gap(event)
        self._open_line()
        self._pointer.release(event)

    def _leave_clicked_gap(self, event: QMouseEvent) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection() or not self._dresser.lines.is_gap(cursor.blockNumber()):
            return
        below = event.position().y() > self.cursorRect(cursor).center().y()
        gaps.nearest_line(cursor, is_below_middle=below)
        self.setTextCursor(cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows the number of the claim whose glyph the pointer is on."""
        super().mouseMoveEvent(event)
        self._pointer.move(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel ask for another size; the window decides."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            steps = int(self._turned / NOTCH)
            if steps:
                self._turned -= steps * NOTCH
                self.zoom_requested.emit(steps)
            event.accept()
        else:
            super().wheelEvent(event)

    def createStandardContextMenu(self, position: QPoint | None = None) -> QMenu:
        """Qt's menu without its undo, which has no part in ours."""
        menu = super().createStandardContextMenu(position or QPoint())
        for action in menu.actions():
            is_undo = action.objectName() in ("edit-undo", "edit-redo")
            if is_undo or (action.objectName() == "link-copy" and not action.isEnabled()):
                menu.removeAction(action)
        first = next(iter(menu.actions()), None)
        if first is not None and first.isSeparator():
            menu.removeAction(first)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Activates the claim under the pointer and offers the editor's menu, to be added to."""
        claim = self._pointer.claim_at(event.pos())
        if claim is not None:
            self.claim_clicked.emit(claim)
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pointed_at = self.cursorForPosition(event.pos()).position()
        self.menu_place = self._mirror.offsets.points(pointed_at)
        self.menu_requested.emit(menu, claim)
        menu.popup(event.globalPos())
