"""The galley: the article on paper, with its claims drawn under and beside the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from editor_app.domain.article import Block
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.ui.page import gaps
from editor_app.ui.page.canvas import Canvas
from editor_app.ui.page.columns import ABOVE, BELOW, LEFT_GUTTER, MEASURE, RIGHT_GUTTER
from editor_app.ui.page.editor import Editor
from editor_app.ui.page.geometry import Geometry
from editor_app.ui.page.marks import MarkSource
from editor_app.ui.page.mirror import Followed
from editor_app.ui.page.pointer import Pointer
from editor_app.ui.theme import Theme

ZOOM = range(14, 29)
"""The sizes of the body, px."""


class Page(Editor):
    """The editor with its paper, marks and gutters. Knows nothing of where any of it is kept."""

    claim_clicked = Signal(str)
    zoom_requested = Signal(int)
    """Ctrl and the wheel: 1 for larger, -1 for smaller."""
    menu_requested = Signal(object, object)
    """The `QMenu` about to be shown and the `ClaimId` under the pointer, or `None`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("page")
        self.setAccessibleName("Article")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came and went would change the width inside the layout that asked for it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self._canvas = Canvas(Geometry(self._mirror), self._dresser.lines, self._dresser.type)
        self._pointer = Pointer(self, self._canvas)
        self._pointer.claim_clicked.connect(self.claim_clicked)
        self._pointer.claim_hovered.connect(self._hover)
        self._mirror.settled.connect(self._redraw_edited)
        self._dresser.dressed.connect(self._redraw_dressed)
        self.document().documentLayout().documentSizeChanged.connect(self.viewport().update)
        self.cursorPositionChanged.connect(self._follow_caret)
        self._line = 0
        self._lay_out()

    # Showing

    def show_text(self, text: str, blocks: Sequence[Block] = ()) -> None:
        """Shows another text, the caret at its start. Without `blocks` lines are paragraphs."""
        self._canvas.active, self._canvas.hovered, self._canvas.highlight = None, None, ()
        super().show_text(text, blocks)
        self._lay_out()
        self.refresh_marks()

    def set_theme(self, theme: Theme) -> None:
        """Draws in another theme."""
        self._dresser.dress_all(theme=theme)
        self._lay_out()

    def set_zoom(self, size: int) -> None:
        """Sets the body in `size` px, within `ZOOM`; the row at the top stays there."""
        size = min(max(size, ZOOM.start), ZOOM.stop - 1)
        if size != self.zoom:
            place = self.scroll_place()
            self._dresser.dress_all(zoom=size)
            self._lay_out()
            self.scroll_to(place)

    @property
    def zoom(self) -> int:
        """The body's size in px."""
        return self._dresser.type.zoom

    # Marks

    def set_marks(self, source: MarkSource) -> None:
        """Asks `source` for the claims from now on."""
        self._canvas.geometry.source = source
        self.refresh_marks()

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
        place = min(place, len(self.text()))
        top = self.cursorRect(self._mirror.cursor_over(Span(place, place))).top()
        bar.setValue(bar.value() + top if place > 0 else 0)

    # Drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the paper centred."""
        self._lay_out()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draws anew on a screen with other pixels."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out()

    def _lay_out(self) -> None:
        width = self.viewport().width()
        self._canvas.prepare(self._dresser.type, self.devicePixelRatioF(), width)
        self._dresser.lay_out(self._canvas.columns, width)
        self.refresh_marks()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, then what is drawn around them."""
        scroll = self.verticalScrollBar().value()
        clip = event.rect().translated(0, scroll)
        scene = self._canvas.scene(clip, self._line)
        painter = self._painter(scroll)
        bottom = max(self.document().size().height(), self.viewport().height() - ABOVE + BELOW)
        self._canvas.paint_ground(painter, scene, clip, bottom)
        painter.end()
        super().paintEvent(event)
        painter = self._painter(scroll)
        self._canvas.paint_over(painter, scene)
        painter.end()

    def _painter(self, scroll: int) -> QPainter:
        painter = QPainter(self.viewport())
        painter.translate(0, -scroll)
        return painter

    @Slot(object)
    def _redraw_edited(self, followed: Sequence[Followed]) -> None:
        self._canvas.highlight = ()
        if any(each.added_lines or each.removed_lines for each in followed):
            self.refresh_marks()
        else:
            self._redraw_lines(each.line for each in followed)

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
        lines = list(numbers)
        self._canvas.geometry.forget(lines)
        layout, scroll = self.document().documentLayout(), self.verticalScrollBar().value()
        for number in lines:
            box = layout.blockBoundingRect(self.document().findBlockByNumber(number))
            top = int(box.top()) - scroll - 8
            self.viewport().update(QRect(0, top, self.viewport().width(), int(box.height()) + 18))

    def sizeHint(self) -> QSize:
        """Room for the whole measure."""
        return QSize(LEFT_GUTTER + MEASURE + RIGHT_GUTTER + 40, 600)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A glyph in the gutter is clicked without moving the caret."""
        if self._pointer.press(event):
            event.accept()
        else:
            super().mousePressEvent(event)

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

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips of claims, in the gutter and on their words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._pointer.show_tooltip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel ask for another size; the window decides."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu without its undo, which has no part in ours; the window adds to it."""
        claim = self._pointer.claim_at(event.pos())
        menu = self.createStandardContextMenu(event.pos())
        for action in menu.actions()[:3]:
            if not self.isReadOnly():
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if claim is not None:
            self.claim_clicked.emit(claim)
        self.menu_requested.emit(menu, claim)
        menu.popup(event.globalPos())
