"""What became of a claim's or a comment's words: those it had and has, side by side, and what to do."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.claim import Status
from editor_app.services.claim_view import ClaimView, Sentences
from editor_app.ui import dates
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.red_words import RedWords
from editor_app.wording import N_

SETTLE, CONFIRM, UNPLACE = "A", "P", "X"
"""The keys, as the claims list and the locked page take them."""

LETTERS: Mapping[str, str] = {
    SETTLE: N_("Settle again as it was"),
    CONFIRM: N_("It stands here"),
    UNPLACE: N_("Take it off these words"),
}


class ThenAndNow(QWidget):
    """Shown for what moved, and for a claim that lost its words or had them changed since its verdict."""

    asked = Signal(str)
    """The letter of what was asked for."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.head = label("", "warning")
        self.head.setWordWrap(True)
        self.then, self.now = RedWords(look, "dele"), RedWords(look, "ins")
        self.then_head = label(look.phrase(N_("Before")), "secondary")
        self.now_head = label(look.phrase(N_("Now")), "secondary")
        self.hint = label("", "secondary")
        self.hint.setWordWrap(True)
        self.buttons = {letter: self._button(letter) for letter in LETTERS}
        self._lay_out()
        self.hide()

    def _button(self, letter: str) -> QWidget:
        words = self._look.phrase(LETTERS[letter])
        made = button(f"{words}  {letter}")
        made.setAccessibleName(words)
        made.setProperty("letter", letter)
        made.clicked.connect(self._ask)
        return made

    def _ask(self) -> None:
        self.asked.emit(str(self.sender().property("letter")))

    def _lay_out(self) -> None:
        px = self._look.px
        title = QHBoxLayout()
        title.setSpacing(px(8))
        title.addWidget(IconLabel(self._look, "flag"), 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self.head, 1)
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(2))
        top = Qt.AlignmentFlag.AlignTop
        for column, parts in enumerate(((self.then_head, self.then), (self.now_head, self.now))):
            grid.setColumnStretch(column, 1)
            grid.addWidget(parts[0], 0, column)
            grid.addWidget(parts[1], 1, column, top)
        actions = QHBoxLayout()
        actions.setSpacing(px(8))
        for each in self.buttons.values():
            actions.addWidget(each)
        actions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(title)
        column.addLayout(grid)
        column.addWidget(self.hint)
        column.addLayout(actions)

    def show_claim(self, view: ClaimView, sentences: Sentences | None) -> None:
        """Shows what became of a claim's words, or nothing where all is as it was."""
        self.setVisible(sentences is not None)
        if sentences is None:
            return
        is_lost, is_moved = view.span is None, view.claim.moved is not None
        if is_moved and not is_lost:
            self.ask_for_place(sentences)
            return
        letters = (SETTLE,) if view.claim.is_lapsed and not is_lost else ()
        self._show(self._said(view), sentences, letters, is_lost=is_lost)

    def ask_for_place(self, sentences: Sentences) -> None:
        """Asks whether the words on which something was found again are its own."""
        head = self._look.phrase(N_("Moved: confirm"))
        self._show(head, sentences, (CONFIRM, UNPLACE), is_lost=False)
        self.show()

    def _show(
        self, head: str, sentences: Sentences, letters: Collection[str], *, is_lost: bool
    ) -> None:
        self.head.setText(head)
        self._show_words(sentences)
        for part in (self.now_head, self.now):
            part.setVisible(not is_lost)
        self._grid.setColumnStretch(1, 0 if is_lost else 1)
        self.hint.setVisible(is_lost)
        self.hint.setText(
            self._look.phrase(
                N_("It returns with its words: undo, paste them, or select others and attach it.")
            )
        )
        for letter, each in self.buttons.items():
            each.setVisible(letter in letters)

    def _said(self, view: ClaimView) -> str:
        look, settled = self._look, view.claim.settled
        if view.span is None:
            return look.phrase(N_("Its words are not in the text any more"))
        if settled is None:
            return ""
        is_verified = settled.status is Status.VERIFIED
        said = (
            N_("Changed since it was verified")
            if is_verified
            else N_("Changed since it was settled")
        )
        return f"{look.phrase(said)} ({settled.by} {dates.last(settled.at, look)})"

    def _show_words(self, sentences: Sentences) -> None:
        if not sentences.now:
            self.then.show_words(sentences.then, ())
            return
        from editor_app.services.comparing import changes

        found = changes(sentences.then, sentences.now)
        self.then.show_words(sentences.then, [c.old for c in found if c.old])
        self.now.show_words(sentences.now, [c.new for c in found if c.new])
