"""Focus mode: the page alone, with one quiet bar under it (picture 12)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.ui.look import Look
from editor_app.ui.page.page import Page
from editor_app.ui.status_bar import StatusBar
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_


class FocusMode(QObject):
    """Hides what is around the page and shows it again.

    Whatever shows one of the hidden parts (a tab by its shortcut, another article) ends it.
    """

    changed = Signal()

    def __init__(
        self, page: Page, bar: StatusBar, around: Sequence[QWidget], workspace: Workspace
    ) -> None:
        super().__init__(page)
        self._page = page
        self._bar = bar
        self._around = tuple(around)
        self._space = workspace
        self._shown: tuple[QWidget, ...] = ()
        self._is_on = False
        self._has_locked = False
        self._field: QLineEdit | None = None
        self._then: Callable[[str], object] = _nothing
        for part in self._around:
            part.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the page is alone."""
        return self._is_on

    def enter(self) -> None:
        """Leaves nothing but the page and its bar."""
        if self._is_on:
            return
        self._shown = tuple(part for part in self._around if not part.isHidden())
        for part in self._shown:
            part.hide()
        self._is_on = True
        self._bar.set_focus_mode(on=True)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def leave(self) -> None:
        """Shows everything that was there before."""
        if not self._is_on:
            return
        self._is_on = False
        self._forget_question()
        self._bar.set_focus_mode(on=False)
        for part in self._shown:
            part.show()
        if self._has_locked:
            self._has_locked = False
            self._space.set_reviewing(False)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def judge_here(self) -> None:
        """Lets letters decide on the page, since the list they act in is hidden."""
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self._space.is_reviewing:
            self._space.set_reviewing(True)
            self._has_locked = True

    def keep_mode(self) -> None:
        """Leaves the mode as it is: a person has chosen it."""
        self._has_locked = False

    def ask_what_for(self, look: Look, then: Callable[[str], object]) -> None:
        """Asks in the bar what the active claim is verified on; `then` gets the line, empty or not."""
        self._then = then
        if self._field is None:
            self._field = _question(look)
            self._field.returnPressed.connect(self._answer)
            self._field.installEventFilter(self)
            self._bar.put_in_middle(self._field)
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        if self._field is not None:
            words = self._field.text().strip()
            self._forget_question()
            self._then(words)

    def _forget_question(self) -> None:
        if self._field is not None and not self._field.isHidden():
            self._field.clear()
            self._field.hide()
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ends focus mode where a hidden part is shown; Esc takes the question back."""
        if watched is self._field:
            if _is_escape(event):
                self._forget_question()
                return True
        elif self._is_on and event.type() == QEvent.Type.ShowToParent:
            self.leave()
        return False


def _is_escape(event: QEvent) -> bool:
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Escape


def _nothing(_: str) -> None:
    pass


def _question(look: Look) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName("focusBasis")
    field.setPlaceholderText(look.phrase(N_("Verified on what? A link, a file or a note")))
    field.setAccessibleName(look.phrase(N_("Verified on what?")))
    field.setMinimumWidth(look.px(360))
    return field
