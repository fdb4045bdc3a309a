"""Parts of a claim's detail: why it was flagged, and who says it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.source import Source, SourceKind
from editor_app.services.claim_view import ClaimView
from editor_app.ui.look import Look
from editor_app.ui.models.claims import source_words
from editor_app.ui.models.source_icons import SOURCE_ICONS
from editor_app.ui.widgets.buttons import label
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.wording import N_


def clear(layout: QBoxLayout) -> None:
    """Takes every widget out of a column or row."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Reasons(QWidget):
    """One flag a reason, with the score beside the first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look.px(2))

    def show_reasons(self, reasons: Sequence[str], score: int) -> None:
        """Shows reasons in plain words."""
        clear(self._lines)
        told = self._look.phrase(N_("Score {score}")).format(score=score) if score else ""
        for number, words in enumerate(reasons):
            self._lines.addWidget(self._line(words, "" if number else told))
        self.setVisible(bool(reasons))

    def _line(self, words: str, score: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        said = label(words)
        said.setWordWrap(True)
        row.addWidget(IconLabel(self._look, "flag"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        if score:
            row.addWidget(label(score, "secondary"), 0, Qt.AlignmentFlag.AlignTop)
        return line


class SaidBy(QWidget):
    """The source as a chip, and the words that report it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chip = Chip(look, large=True)
        self._cue = label()
        self._head = label(look.phrase(N_("Said by")), "section")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for part in (self._head, self._chip, self._cue):
            row.addWidget(part)
        row.addStretch(1)

    def show_source(self, view: ClaimView, cue: str) -> None:
        """Shows who says the claim; `cue` are the article's words that say so."""
        name = source_words(view, self._look)
        tone, sign = _shape(view.source) if view.source else ("plain", "none")
        self._chip.say(name, tone, sign)
        font = self._look.font("words")
        font.setItalic(True)
        self._cue.setFont(font)
        self._cue.setText(cue)
        self.setVisible(bool(name))


def _shape(source: Source) -> tuple[str, str]:
    tone = "warn" if source.kind is SourceKind.ANONYMOUS else "plain"
    return tone, SOURCE_ICONS[source.kind]
