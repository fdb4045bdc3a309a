"""The mouse on the page: claims under it, clicks on them, tooltips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QTextEdit, QToolTip

from editor_app.domain.ids import ClaimId
from editor_app.ui.page.canvas import Canvas

_Shape = Qt.CursorShape


class Pointer(QObject):
    """Says which claim the mouse means. Positions come in coordinates of the view."""

    claim_clicked = Signal(str)
    comments_clicked = Signal(int)
    """The number from 0 of the line of text whose bubble was clicked."""
    claim_hovered = Signal(object)
    """A `ClaimId` whose glyph the pointer is on now, or `None`."""

    def __init__(self, page: QTextEdit, canvas: Canvas) -> None:
        super().__init__(page)
        self._page = page
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._clicked_at: QPoint | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees what happens on the view: tooltips of claims, and that the pointer has left."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.show_tooltip(event)
            return True
        if event.type() == QEvent.Type.Leave and self._canvas.hovered is not None:
            self.claim_hovered.emit(None)
        return False

    def press(self, event: QMouseEvent) -> bool:
        """A press; `True` where it was on a glyph and the editor must not see it."""
        self._pressed = None
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        claim = self._canvas.claim_in_gutter(self.in_document(event.position()))
        if claim is not None:
            self.claim_clicked.emit(claim)
            return True
        line = self._canvas.comments_in_gutter(self.in_document(event.position()))
        if line is not None:
            self.comments_clicked.emit(line)
            return True
        self._pressed = event.position()
        return False

    def release(self, event: QMouseEvent) -> None:
        """A release that ends a click in words activates their claim; dragging does not."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._page.textCursor().hasSelection():
            return
        claims = self._canvas.claims_in_words(self.in_document(pressed))
        if claims:
            self.claim_clicked.emit(self._next_of(list(claims), pressed.toPoint()))

    def _next_of(self, claims: list[ClaimId], at: QPoint) -> ClaimId:
        """The innermost claim; clicked again at the same place the next one outwards."""
        again = self._clicked_at is not None and (at - self._clicked_at).manhattanLength() < 4
        self._clicked_at = at
        active = self._canvas.active
        if again and active is not None and active in claims:
            return claims[(claims.index(active) + 1) % len(claims)]
        return claims[0]

    def move(self, event: QMouseEvent) -> None:
        """Tells which glyph is hovered and shows what a click would do."""
        point = self.in_document(event.position())
        claim = self._canvas.claim_in_gutter(point)
        if claim != self._canvas.hovered:
            self.claim_hovered.emit(claim)
        if not event.buttons():
            self._page.viewport().setCursor(self._shape_at(point, claim))

    def _shape_at(self, point: QPointF, claim: ClaimId | None) -> Qt.CursorShape:
        if claim is not None or self._canvas.comments_in_gutter(point) is not None:
            return _Shape.PointingHandCursor
        columns = self._canvas.columns
        is_text = columns.text - 8 <= point.x() <= columns.text_end + 8
        return _Shape.IBeamCursor if is_text else _Shape.ArrowCursor

    def claim_at(self, where: QPoint) -> ClaimId | None:
        """The claim whose glyph, or else whose words, are at a point of the view."""
        point = self.in_document(QPointF(where))
        in_gutter = self._canvas.claim_in_gutter(point)
        if in_gutter is not None:
            return in_gutter
        return next(iter(self._canvas.claims_in_words(point)), None)

    def show_tooltip(self, event: QHelpEvent) -> None:
        """Says what is known of the claim under the pointer; the words stay plain text."""
        claim = self.claim_at(event.pos())
        words = self._canvas.geometry.source.tooltip(claim) if claim else ""
        change = self._canvas.change_at(self.in_document(QPointF(event.pos())))
        if change is not None:
            about = self._canvas.geometry.changes.about_change(change.span)
            words = "\n".join(part for part in (about, words) if part)
        if words:
            # A tooltip takes words that look like HTML for HTML.
            from html import escape

            words = f"<div style='white-space: pre-wrap'>{escape(words)}</div>"
        QToolTip.showText(event.globalPos(), words, self._page.viewport())

    def in_document(self, where: QPointF) -> QPointF:
        """A point of the view in coordinates of the document."""
        return where + QPointF(
            self._page.horizontalScrollBar().value(), self._page.verticalScrollBar().value()
        )
