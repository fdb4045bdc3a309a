"""One piece of evidence in the detail of a claim."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.evidence import Evidence, EvidenceKind, Stance
from editor_app.ui import dates
from editor_app.ui.drawing import SEPARATOR, fill_round
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.line_label import LineLabel
from editor_app.wording import N_, terms

_ICONS = {
    EvidenceKind.LINK: "link",
    EvidenceKind.DOCUMENT: "doc",
    EvidenceKind.CALL: "phone",
    EvidenceKind.NOTE: "pen",
}
_TONES = {Stance.SUPPORTS: "ins", Stance.CONTRADICTS: "dele", Stance.PENDING: "plain"}


class IconBox(QWidget):
    """An icon on a quiet square."""

    def __init__(self, look: Look, icon_name: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon_name
        self.setFixedSize(look.px(28), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground and icon."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill_round(painter, rect, self._look.color("chip"), 5)
        inset = self._look.px(7)
        box = rect.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, box, self._icon, self._look.color("text2"))
        painter.end()


class EvidenceRow(QWidget):
    """Icon, title, where and when, and what it says of the claim."""

    def __init__(self, piece: Evidence, look: Look) -> None:
        super().__init__()
        title, facts = LineLabel(look, "ui_medium"), LineLabel(look, "secondary", "text3")
        title.show_words(piece.title or piece.target)
        facts.show_words(_facts(piece, look))
        stance = Chip(look)
        said = look.phrase(terms.STANCES[piece.stance.value])
        stance.say(said, _TONES[piece.stance])
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.addWidget(title, 1)
        first.addWidget(stance)
        words.addLayout(first)
        words.addWidget(facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        row.addWidget(IconBox(look, _ICONS[piece.kind]))
        row.addLayout(words, 1)
        self.setAccessibleName(f"{title.words}, {facts.words}, {said}")


def _facts(piece: Evidence, look: Look) -> str:
    """Where it is and when it was looked at; its note where it has one."""
    parts: list[str] = []
    if piece.title and piece.kind is EvidenceKind.LINK:
        parts.append(_host(piece.target))
    elif piece.title:
        parts.append(piece.target)
    if piece.kind is EvidenceKind.LINK and piece.accessed:
        opened = look.phrase(N_("opened {day}")).format(day=dates.day(piece.accessed, look))
        parts.append(opened)
    else:
        parts.append(f"{piece.by} {dates.moment(piece.at, look)}".strip())
    parts.append(piece.note)
    return SEPARATOR.join(part for part in parts if part)


def _host(address: str) -> str:
    bare = address.partition("://")[2] or address
    return bare.partition("/")[0].removeprefix("www.")
