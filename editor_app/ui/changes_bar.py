"""The bar over the page while changes are marked: since when, which one, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from editor_app.ui.announcing import announce
from editor_app.ui.look import Look
from editor_app.ui.marked_changes import MarkedChanges
from editor_app.ui.widgets.buttons import ActionButton, icon_button, label
from editor_app.ui.widgets.line_label import LineLabel
from editor_app.wording import N_, NN_


class ChangesBar(QWidget):
    """Says how many changes there are and lets one be kept or put back."""

    def __init__(
        self,
        marked: MarkedChanges,
        look: Look,
        actions: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)  # shown without one it would be a window for a moment
        self.setObjectName("changesBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(look.phrase(N_("Changes")))
        self._marked = marked
        self._look = look
        self.counted = label("", "section")
        self.hidden = label("", "secondary")
        self.about = LineLabel(look, "secondary", "text2")
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.restore = ActionButton(
            actions["changes.put_back"], look.phrase(N_("Restore old text"))
        )
        self.keep = ActionButton(actions["changes.keep"], look.phrase(N_("Keep")))
        self.previous = icon_button("up", look.phrase(N_("Previous change")), look)
        self.next = icon_button("down", look.phrase(N_("Next change")), look)
        self.close_button = icon_button("x", look.phrase(N_("Clean page")), look)
        self._lay_out()
        self.previous.clicked.connect(actions["changes.previous"].trigger)
        self.next.clicked.connect(actions["changes.next"].trigger)
        self.close_button.clicked.connect(actions["changes.clean"].trigger)
        marked.changed.connect(self.show_state)
        marked.line_changed.connect(self.show_state)
        self.show_state()

    def _lay_out(self) -> None:
        px = self._look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(5), px(12), px(5))
        row.setSpacing(px(8))
        for words in (self.counted, self.hidden):
            words.setMinimumWidth(1)  # where there is little room they give way to the buttons
        row.addWidget(self.counted)
        row.addWidget(self.hidden)
        row.addWidget(self.about, 1)
        for part in (self.restore, self.keep, self.previous, self.next, self.close_button):
            row.addWidget(part)

    @Slot()
    def show_state(self) -> None:
        """Says what there is now; hidden where nothing is marked."""
        marked, look = self._marked, self._look
        self.setVisible(marked.is_on)
        if not marked.is_on:
            return
        count, hidden = marked.counts()
        counted = look.count(NN_("{count} change", "{count} changes"), count)
        counted = f"{counted} {look.sentence(marked.earlier)}"
        if counted != self.counted.text() and self.isVisible():
            announce(self, counted)
        self.counted.setText(counted)
        self.counted.setToolTip(counted)
        words = NN_(
            "{count} of spaces and marks not marked", "{count} of spaces and marks not marked"
        )
        self.hidden.setText(look.count(words, hidden) if hidden else "")
        self.hidden.setVisible(bool(hidden))
        self.about.show_words(self._told())
        for part in (self.previous, self.next):
            part.setEnabled(count > 0)

    def _told(self) -> str:
        """The change at the caret: which one it is, what went, whose it is."""
        from editor_app.ui.changes_link import told_of

        change = self._marked.current
        return told_of(self._marked, change, self._look) if change is not None else ""
