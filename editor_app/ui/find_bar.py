"""The bar over the page in which words are looked for and replaced."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.services.searching import Query
from editor_app.ui.announcing import announce
from editor_app.ui.finder import Finder
from editor_app.ui.icons import icon
from editor_app.ui.look import Look, repolish
from editor_app.ui.widgets.buttons import button, icon_button, label
from editor_app.wording import N_

_TOGGLES = (
    ("match_case", "Aa", N_("Match case")),
    ("whole_words", "ab|", N_("Whole words")),
    ("exact", "é", N_("Accents, spaces and marks exactly as typed")),
    ("expression", ".*", N_("Regular expression")),
)
"""Fields of `Query`, what stands on the button, and its name."""


class _Field(QLineEdit):
    """A line whose Enter goes on, with Shift back."""

    entered = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, with Shift or without; the rest is typing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.entered.emit(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """A row for what to find, and one for what to put in its place."""

    left = Signal()
    """Esc, or the x: the page gets the keys."""

    def __init__(self, finder: Finder, look: Look) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(look.phrase(N_("Find in the article")))
        self.finder = finder
        self._look = look
        self.words = self._field(N_("Find in the article"))
        self.template = self._field(N_("Replace with"))
        self.count = label("", "secondary")
        self.fault = label("", "danger")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.toggles = {name: self._toggle(*rest) for name, *rest in _TOGGLES}
        self.replace_one = self._button(N_("Replace"))
        self.replace_all = self._button(N_("Replace all"))
        self._lay_out()
        self._connect()
        self.hide()

    def _field(self, name: str) -> _Field:
        made = _Field()
        made.setPlaceholderText(self._look.phrase(name))
        made.setAccessibleName(self._look.phrase(name))
        made.setFixedHeight(self._look.px(30))
        made.setMinimumWidth(self._look.px(120))
        return made

    def _toggle(self, sign: str, name: str) -> QToolButton:
        made = QToolButton()
        made.setText(sign)
        made.setCheckable(True)
        made.setProperty("kind", "option")
        made.setFixedSize(self._look.px(32), self._look.px(28))
        made.setAccessibleName(self._look.phrase(name))
        made.setToolTip(self._look.phrase(name))
        return made

    def _button(self, name: str) -> QPushButton:
        made = button(self._look.phrase(name))
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return made

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        self._sign = self.words.addAction(
            icon("search", look, "text3"), QLineEdit.ActionPosition.LeadingPosition
        )
        # As wide as the longest count, so that the field does not jump as one types.
        widest = QFontMetrics(look.font("secondary")).horizontalAdvance("0000 / 0000 mm")
        self.count.setMinimumWidth(widest)
        self.previous = icon_button("up", look.phrase(N_("Previous place")), look)
        self.next = icon_button("down", look.phrase(N_("Next place")), look)
        self.close_button = icon_button("x", look.phrase(N_("Close")), look)
        find_row = QHBoxLayout()
        find_row.setSpacing(px(4))
        find_row.addWidget(self.words, 1)
        for toggle in self.toggles.values():
            find_row.addWidget(toggle)
        find_row.addSpacing(px(4))
        for part in (self.count, self.previous, self.next, self.close_button):
            find_row.addWidget(part)
        self._replace_row = QWidget()
        replace_row = QHBoxLayout(self._replace_row)
        replace_row.setContentsMargins(0, 0, 0, 0)
        replace_row.setSpacing(px(6))
        replace_row.addWidget(self.template, 1)
        replace_row.addWidget(self.replace_one)
        replace_row.addWidget(self.replace_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(7), px(12), px(8))
        column.setSpacing(px(6))
        column.addLayout(find_row)
        column.addWidget(self.fault)
        column.addWidget(self._replace_row)
        self._replace_row.hide()

    def _connect(self) -> None:
        self.words.textChanged.connect(self._look_for)
        self.words.entered.connect(self.finder.go)
        self.template.entered.connect(self._replace_one)
        for toggle in self.toggles.values():
            toggle.toggled.connect(self._look_for)
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.close_button.clicked.connect(self.left)
        self.replace_one.clicked.connect(self._replace_one)
        self.replace_all.clicked.connect(self._replace_all)
        self.finder.changed.connect(self.show_state)

    # Opening and closing

    def open(self, words: str, *, replacing: bool) -> None:
        """Shows the bar with `words` to find, or with those of the last time."""
        self._replace_row.setVisible(replacing)
        self.show()
        field = self.words
        if words and words != self.words.text():
            self.words.setText(words)
        elif self.words.text():
            self._look_for()
        if replacing and self.words.text():
            field = self.template
        field.selectAll()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Looking

    @Slot()
    def _look_for(self) -> None:
        chosen = {name: toggle.isChecked() for name, toggle in self.toggles.items()}
        self.finder.look_for(Query(self.words.text(), **chosen))

    @Slot()
    def _go_on(self) -> None:
        self.finder.go(1)

    @Slot()
    def _go_back(self) -> None:
        self.finder.go(-1)

    @Slot()
    def _replace_one(self) -> None:
        self.finder.replace_one(self.template.text())

    @Slot()
    def _replace_all(self) -> None:
        self.finder.replace_all(self.template.text())

    @Slot()
    def show_state(self) -> None:
        """Says how many places there are and which one is selected."""
        finder, look = self.finder, self._look
        fault = look.sentence(finder.fault) if finder.fault is not None else ""
        counted = ""
        if self.words.text() and not fault:
            form = N_("{number} of {total}") if finder.total else N_("Nothing found")
            counted = look.phrase(form).format(number=finder.number, total=finder.total)
        is_new = (counted, fault) != (self.count.text(), self.fault.text())
        self.count.setText(counted)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self._paint_fault(is_wrong=bool(fault))
        self.replace_one.setEnabled(finder.can_replace)
        self.replace_all.setEnabled(finder.can_replace)
        for part in (self.previous, self.next):
            part.setEnabled(finder.total > 0)
        if is_new and self.isVisible() and (fault or counted):
            announce(self, fault or counted)

    def _paint_fault(self, *, is_wrong: bool) -> None:
        if self.words.property("wrong") != is_wrong:
            self.words.setProperty("wrong", is_wrong)
            repolish(self.words)
