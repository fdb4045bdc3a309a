"""The revisions strip: folded to one line, or open as a row of dots, oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.revision import RevisionInfo
from editor_app.ui import dates
from editor_app.ui.look import Look
from editor_app.ui.revision_dots import HEIGHT, Dots
from editor_app.ui.widgets.buttons import ActionButton, icon_button, label
from editor_app.wording import N_, NN_

FOLDED, OPEN = 40, 40 + HEIGHT


class Timeline(QWidget):
    """The strip under the page."""

    revision_opened = Signal(int)
    ends_chosen = Signal(int, int)
    """The numbers of two revisions to be compared."""

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("revisionsStrip")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._toggle = actions["view.timeline"]
        self._chevron = icon_button("right", look.phrase(N_("Show revisions")), look)
        self._chevron.clicked.connect(self._toggle.trigger)
        self._title = label(look.phrase(N_("Revisions")))
        self._title.setFont(look.font("ui_bold"))
        self._state = label("", "secondary")
        self.save_button = ActionButton(
            actions["revision.save"], look.phrase(N_("Save revision")), kind="small"
        )
        self._hint = label(
            look.phrase(N_("Click one revision, then Ctrl-click another")), "secondary"
        )
        self._hint.hide()
        self.dots = Dots(look)
        self.dots.opened.connect(self.revision_opened)
        self.dots.ends_chosen.connect(self.ends_chosen)
        self._scroll = _Sideways()
        self._scroll.setWidget(self.dots)
        self._lay_out()
        self.set_open(False)

    def _lay_out(self) -> None:
        px = self._look.px
        head = QWidget()
        head.setFixedHeight(px(FOLDED) - 1)
        row = self._row = QHBoxLayout(head)
        row.setContentsMargins(px(8), 0, px(12), 0)
        row.setSpacing(px(8))
        for part in (self._chevron, self._title, self._state):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out how many there are where there is no room for it."""
        super().resizeEvent(event)
        self.dots.fold_into(self.width())
        self._fit()

    def _fit(self) -> None:
        self._state.show()
        self._state.setVisible(self._row.minimumSize().width() <= self.width())
        if self._state.isHidden() and not self._hint.isHidden():
            self._hint.setVisible(self._row.minimumSize().width() <= self.width())

    def set_comparing(self, is_comparing: bool) -> None:
        """Says how two revisions are chosen, where that is what it is for."""
        self.save_button.setVisible(not is_comparing)
        self._hint.setVisible(is_comparing)
        self._fit()

    @property
    def is_open(self) -> bool:
        """Whether the dots are shown."""
        return not self._scroll.isHidden()

    @Slot(bool)
    def set_open(self, is_open: bool) -> None:
        """Opens or folds it."""
        from editor_app.ui.icons import icon

        self._scroll.setVisible(is_open)
        self._chevron.setIcon(icon("down" if is_open else "right", self._look))
        words = N_("Fold revisions") if is_open else N_("Show revisions")
        self._chevron.setAccessibleName(self._look.phrase(words))
        self._chevron.setToolTip(self._look.phrase(words))
        self.setFixedHeight(self._look.px(OPEN if is_open else FOLDED))

    def show_revisions(self, revisions: Sequence[RevisionInfo]) -> None:
        """Shows an article's revisions, oldest first."""
        look = self._look
        self.dots.show_revisions(revisions)
        self._scroll.show_end()
        if not revisions:
            self._state.setText("")
            return
        newest = revisions[-1]
        forms = NN_("{count} saved, last {time} by {name}", "{count} saved, last {time} by {name}")
        when = dates.last(newest.at, look)
        self._state.setText(look.count(forms, len(revisions), time=when, name=newest.author))
        self._fit()


class _Sideways(QScrollArea):
    """Scrolls along with the wheel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_end(self) -> None:
        """Brings the newest revision into view."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up is towards the oldest."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())
