"""Where a new thread is written: a field that says what it will be about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from editor_app.domain.comment import About, CommentKind
from editor_app.domain.text import TextEdit, shift
from editor_app.domain.values import replace
from editor_app.ui.conversation import WHOLE, Target
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.field_words import field_words
from editor_app.wording import N_

_LINES = 3

_REMARK_ON = {
    About.WORDS: N_("Comment on the selected words"),
    About.CLAIM: N_("Comment on claim {number}"),
    About.PARAGRAPH: N_("Comment on {place}"),
    About.ARTICLE: N_("Comment on the whole article"),
}
_QUERY_ON = {
    About.WORDS: N_("Ask the author about the selected words"),
    About.CLAIM: N_("Ask the author about claim {number}"),
    About.PARAGRAPH: N_("Ask the author about {place}"),
    About.ARTICLE: N_("Ask the author about the whole article"),
}


class Composer(QWidget):
    """Field, hint and button; Ctrl Enter sends."""

    sent = Signal(object, object, str)
    """The `Target`, the `CommentKind` and the words."""
    reworded = Signal(str)
    """The new words of the comment that is being edited."""
    targets_asked = Signal()
    writing = Signal(str)
    """A new thread, as far as it is written."""
    rewriting = Signal(str)
    """A comment that is being edited, as far as it is written."""
    given_up = Signal()
    """A person wants what they began last to be forgotten."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("composer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._target, self._kind = WHOLE, CommentKind.REMARK
        self._is_editing = False
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.document().setDocumentMargin(0)
        line = QFontMetricsF(look.font("ui")).lineSpacing()
        self.field.setFixedHeight(round(line * _LINES) + look.px(14))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._tell)
        self.send = button("")
        self.send.clicked.connect(self._send)
        self.where = button(look.phrase(N_("Comment on…")), kind="link")
        self.where.clicked.connect(self.targets_asked)
        self._lay_out()
        self.begin(WHOLE, CommentKind.REMARK)

    def _lay_out(self) -> None:
        look = self._look
        foot = QHBoxLayout()
        foot.setSpacing(look.px(10))
        foot.addWidget(label(look.phrase(N_("Ctrl Enter sends")), "secondary"))
        foot.addWidget(self.where)
        foot.addStretch(1)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        column.setSpacing(look.px(9))
        column.addWidget(self.field)
        column.addLayout(foot)

    @property
    def is_busy(self) -> bool:
        """Whether a person is writing, so that it stays about what it is about."""
        return self._is_editing or self.field.hasFocus() or bool(field_words(self.field).strip())

    @property
    def is_editing(self) -> bool:
        """Whether a comment is being changed."""
        return self._is_editing

    @property
    def target(self) -> Target:
        """What a new thread would be about."""
        return self._target

    @property
    def kind(self) -> CommentKind:
        """What will be written: a remark or a query."""
        return self._kind

    def begin(self, target: Target, kind: CommentKind, words: str = "") -> None:
        """Is about `target` from now on; `words` are put in where there are none yet."""
        self._target, self._kind, self._is_editing = target, kind, False
        about = self._about(target, kind)
        self.field.setPlaceholderText(about)
        self.field.setAccessibleName(about)
        is_query = kind is CommentKind.QUERY
        self.send.setText(self._look.phrase(N_("Ask") if is_query else N_("Comment")))
        self.where.show()
        if words and not field_words(self.field).strip():
            self.field.setPlainText(words)
        elif field_words(self.field).strip():
            self._tell()

    def _about(self, target: Target, kind: CommentKind) -> str:
        templates = _QUERY_ON if kind is CommentKind.QUERY else _REMARK_ON
        place = self._look.sentence(target.place) if target.place else ""
        place = place[:1].lower() + place[1:]
        return self._look.phrase(templates[target.about]).format(number=target.number, place=place)

    @property
    def words(self) -> str:
        """What stands in the field."""
        return field_words(self.field)

    def edit(self, words: str) -> None:
        """Takes the words of a comment to be changed."""
        self._is_editing = True
        self.field.setPlainText(words)
        self.field.setAccessibleName(self._look.phrase(N_("Edit the comment")))
        self.send.setText(self._look.phrase(N_("Save")))
        self.where.hide()

    def follow(self, edits: Sequence[TextEdit]) -> None:
        """Stays about the same words while the text around them changes; without them, about all."""
        span = self._target.span
        if span is not None:
            for edit in edits:
                span = shift(span, edit)
            self._target = replace(self._target, span=span) if span else WHOLE

    def take_keys(self) -> None:
        """Puts the caret behind the words."""
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, targets: tuple[Target, ...]) -> None:
        """Opens a menu of what it can be about."""
        menu = QMenu(self)
        for kind in CommentKind:
            for target in targets:
                action = menu.addAction(self._about(target, kind))
                action.triggered.connect(partial(self._turn_to, target, kind))
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.where.mapToGlobal(self.where.rect().topLeft()))

    def _turn_to(self, target: Target, kind: CommentKind) -> None:
        self.begin(target, kind)
        self.take_keys()

    def clear(self) -> None:
        """Is empty again, and a remark."""
        with QSignalBlocker(self.field):
            self.field.clear()
        self.begin(self._target, CommentKind.REMARK)

    def _tell(self) -> None:
        told = self.rewriting if self._is_editing else self.writing
        told.emit(field_words(self.field))

    def _send(self) -> None:
        words = field_words(self.field)
        if self._is_editing:
            self.reworded.emit(words)
        else:
            self.sent.emit(self._target, self._kind, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl Enter sends, here before the window's shortcut; Esc gives up what was begun last."""
        if not isinstance(event, QKeyEvent):
            return False
        sends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if event.type() == QEvent.Type.ShortcutOverride and sends:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if sends:
            self._send()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        return sends
