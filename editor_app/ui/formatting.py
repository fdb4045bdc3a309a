"""Bold, italic and links from the window: what the commands of formatting act on, and what they show."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor_app.domain.inline import InlineKind, InlineMark, Marking
from editor_app.domain.message import Message, message
from editor_app.domain.text import Span
from editor_app.services import formatting
from editor_app.services.open_article import OpenArticle
from editor_app.ui.focus import field_with_keys
from editor_app.ui.frame import Frame
from editor_app.ui.notifier import Notice, NoticeLevel

COMMANDS = {"format.bold": InlineKind.BOLD, "format.italic": InlineKind.ITALIC}
"""The commands with a tick, by id."""

_ON_LINK = ("format.open_link", "format.link", "format.unlink")


class Formatting(QObject):
    """Sets words of the page in `window`; each command is one step of undo and changes no words."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._space = window.workspace
        self._shown: frozenset[InlineKind] = frozenset()
        window.page.caret_moved.connect(self._follow_caret)
        window.page.selection_changed.connect(self.follow)
        self._space.draft_changed.connect(self.follow)
        self._space.article_changed.connect(self._forget)

    # Bold and italic

    def toggle(self, kind: InlineKind) -> None:
        """Sets the selected words, or the one that the caret is inside, or what is typed next."""
        opened = self._writable()
        if opened is None:
            self.follow()  # the action has ticked itself
            return
        words = formatting.words_meant(opened.text, self._window.page.selection())
        if words:
            marking = formatting.toggled(opened.manuscript, kind, words)
            self._space.mark((marking,), message(f"format_{kind}"))
        else:
            typed = {**self._space.typed_kinds, kind: kind not in self._kinds()}
            self._space.typed_kinds = typed
        self.follow()

    def clear(self) -> None:
        """Leaves the selected words, or the one that the caret is inside, plain."""
        opened = self._writable()
        if opened is not None:
            words = formatting.words_meant(opened.text, self._window.page.selection())
            self._space.mark(formatting.cleared(words), message("format_cleared"))

    def _writable(self) -> OpenArticle | None:
        """The article whose words are being written; none while another field has the keys."""
        if field_with_keys(self._window) is not None or not self._window.page.isVisible():
            return None
        return self._space.open

    def _kinds(self) -> frozenset[InlineKind]:
        """What the selected words are, or what is typed next will be."""
        opened = self._space.open
        if opened is None:
            return frozenset()
        found = formatting.kinds_at(opened.manuscript, self._window.page.selection())
        typed = self._space.typed_kinds
        on, off = ({kind for kind in typed if typed[kind] is state} for state in (True, False))
        return (found | on) - off

    def checked(self) -> dict[str, bool]:
        """The states of the commands with a tick."""
        return {name: kind in self._shown for name, kind in COMMANDS.items()}

    @Slot()
    def follow(self) -> None:
        """Ticks what the words are at the caret."""
        opened = self._space.open
        has_any = opened is not None and (opened.manuscript.has_inline or self._space.typed_kinds)
        self._shown = self._kinds() if has_any else frozenset()
        for name, state in self.checked().items():
            if name in self._window.actions_by_id:
                self._window.actions_by_id[name].setChecked(state)

    @Slot()
    def _follow_caret(self) -> None:
        # What is written in one piece moves the caret before the words are known: that is typing.
        typed = self._space.typed_kinds
        if typed and len(self._window.page.text()) == len(self._space.text):
            self._space.typed_kinds = {}
        self.follow()

    @Slot()
    def _forget(self) -> None:
        self._space.typed_kinds = {}
        self.follow()

    # Links

    def link_here(self, place: int | None = None) -> InlineMark | None:
        """The link at `place`, by default at the caret or in the selection."""
        opened = self._space.open
        if opened is None:
            return None
        at = self._window.page.selection() if place is None else Span(place, place)
        return formatting.link_at(opened.manuscript, at)

    def ask_for_link(self) -> None:
        """Asks where the selected words lead; in a link, where it is to lead instead."""
        from editor_app.ui.dialogs.link import LinkDialog

        opened = self._writable()
        if opened is None:
            return
        selection, link = self._window.page.selection(), self.link_here()
        words = formatting.words_meant(opened.text, selection)
        if link is not None and not selection:
            words = link.span
        if not words.of(opened.text).strip():
            self._tell(message("link_needs_words"))
            return
        self._dialog = LinkDialog(self._window, self._window.look, words.of(opened.text), link)
        self._words, self._on = words, (opened.manuscript, opened.manuscript.version)
        self._dialog.accepted.connect(self._set_link)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    @Slot()
    def _set_link(self) -> None:
        target, sheet = self._dialog.target, self._space.open and self._space.open.manuscript
        if sheet is not None and (sheet, sheet.version) == self._on:
            marking = Marking(InlineKind.LINK, self._words, bool(target), target)
            self._space.mark((marking,), message("format_link"))

    def unlink(self) -> None:
        """Takes the link at the caret, or those of the selected words, away; the words stay."""
        opened, selection = self._writable(), self._window.page.selection()
        link = self.link_here()
        if opened is not None and link is not None:
            words = selection or link.span
            marking = Marking(InlineKind.LINK, words, is_on=False)
            self._space.mark((marking,), message("format_link"))
        elif opened is not None:
            self._tell(message("no_link_here"))

    def open_link(self) -> None:
        """Has another program show where the link at the caret leads; nothing else ever does."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        from editor_app.domain.addresses import is_safe

        link = self.link_here()
        if link is None:
            self._tell(message("no_link_here"))
        elif is_safe(link.target) and (url := QUrl(link.target)).isValid():
            QDesktopServices.openUrl(url)
        else:
            self._tell(message("link_not_opened", target=link.target))

    def extend_menu(self, menu: QMenu, place: int) -> None:
        """Adds what can be done with the link at `place`, where there is one."""
        if self.link_here(place) is None:
            return
        menu.addSeparator()
        for name in _ON_LINK:
            command = self._window.actions_by_id[name]
            entry = menu.addAction(command.text())
            entry.setObjectName(name)
            entry.setData(place)
            entry.setEnabled(command.isEnabled())
            entry.triggered.connect(self._run_at)

    @Slot()
    def _run_at(self) -> None:
        """Runs an entry of the menu on the link that it was raised over."""
        entry = self.sender()
        if isinstance(entry, QAction):
            self._window.page.place_caret(int(entry.data()))
            self._window.actions_by_id[entry.objectName()].trigger()

    def _tell(self, words: Message) -> None:
        self._space.notice.emit(Notice(words, NoticeLevel.WARNING, key="link"))
