"""The metadata panel: each field with where its value comes from, and the original file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from editor_app.services import fields
from editor_app.ui import dates
from editor_app.ui.look import Look
from editor_app.ui.panels.panel import Panel
from editor_app.ui.widgets.buttons import label
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.form_field import ChoiceField, FormField, ProposingField
from editor_app.ui.widgets.when_seen import WhenSeen
from editor_app.wording import N_, NN_, terms

if TYPE_CHECKING:
    from editor_app.services.open_article import OpenArticle
    from editor_app.ui.workspace import Workspace

_LINES = {"headline": 2, "standfirst": 4}
"""Fields of several lines; they take the whole width."""

_DAYS = frozenset({"published", "modified"})
_ORIGINAL = {
    "name": N_("Name"),
    "size": N_("Size"),
    "imported": N_("Imported"),
    "sha256": "SHA-256",
}


class MetadataPanel(QScrollArea):
    """Shows the workspace's metadata; a changed field is a decision."""

    def __init__(self, workspace: Workspace, look: Look) -> None:
        super().__init__()
        self.setObjectName("metadataForm")
        self.setAccessibleName(look.phrase(N_("Metadata")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._workspace = workspace
        self._look = look
        self.fields = {name: self._field(name) for name in fields.FIELDS}
        self.language = ChoiceField(look.phrase(N_("Language")), look)
        self.language.chosen.connect(self._choose_language)
        self.assigned = ProposingField(fields.ASSIGNED, look.phrase(N_("Assigned to")), look)
        self.assigned.written.connect(self._assign)
        self.original = {name: self._fact(name, words) for name, words in _ORIGINAL.items()}
        self._unchanged = Chip(look)
        self._unchanged.say(look.phrase(N_("Kept as it came")), "ins")
        self.setWidget(self._column())
        of_fields, of_article = (
            WhenSeen(self, refresh) for refresh in (self.show_metadata, self._show_article)
        )
        workspace.reading_changed.connect(of_fields.due)
        workspace.claims_changed.connect(of_fields.due)
        workspace.article_changed.connect(of_article.due)
        self._show_article()

    def _field(self, name: str) -> FormField:
        words = self._look.phrase(terms.METADATA_FIELDS[name])
        field = FormField(name, words, self._look, lines=_LINES.get(name, 1))
        field.written.connect(self._decide)
        return field

    def _fact(self, name: str, words: str) -> FormField:
        field = FormField(name, self._look.phrase(words), self._look)
        field.set_read_only()
        return field

    def _column(self) -> QWidget:
        px, inside = self._look.px, QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(12))
        for name in _LINES:
            column.addWidget(self.fields[name])
        column.addLayout(self._grid(self._short_fields()))
        column.addWidget(self.fields["url"])
        line = QFrame()
        line.setProperty("role", "line")
        column.addWidget(line)
        column.addLayout(self._original_head())
        column.addWidget(self.original["name"])
        column.addLayout(self._grid([self.original["size"], self.original["imported"]]))
        column.addWidget(self.original["sha256"])
        column.addStretch(1)
        return inside

    def _short_fields(self) -> list[QWidget]:
        """The fields of half the width, in the order of the design's picture."""
        before: dict[str, QWidget] = {"published": self.language, "modified": self.assigned}
        shown: list[QWidget] = []
        for name, field in self.fields.items():
            if name in before:
                shown.append(before[name])
            if name not in _LINES and name != "url":
                shown.append(field)
        return shown

    def _original_head(self) -> QGridLayout:
        head = QGridLayout()
        head.addWidget(label(self._look.phrase(N_("Original file")), "section"), 0, 0)
        head.addWidget(self._unchanged, 0, 1, Qt.AlignmentFlag.AlignRight)
        return head

    def _grid(self, parts: Sequence[QWidget]) -> QGridLayout:
        """Fields side by side, two in a row."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(12))
        grid.setVerticalSpacing(self._look.px(12))
        for number, part in enumerate(parts):
            grid.addWidget(part, number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _show_article(self) -> None:
        self.show_metadata()
        opened = self._workspace.open
        self.setEnabled(opened is not None)
        if opened is None:
            return
        look = self._look
        original = self._workspace.session.library.original(opened.id)
        forms = NN_("{size} byte", "{size} bytes")
        count = len(original.data)
        size = look.count(forms, count, size=dates.number(count, look))
        values = {
            "name": original.file_name,
            "size": f"{size}, {original.encoding.upper()}",
            "imported": dates.moment(original.imported_at, look),
            "sha256": original.sha256,
        }
        for name, words in values.items():
            self.original[name].show_value(words, "")

    def show_metadata(self) -> None:
        """Shows every field as it is known now."""
        metadata = self._workspace.metadata
        for name, field in self.fields.items():
            value: str | tuple[str, ...] | None = getattr(metadata, name)
            words = ", ".join(value) if isinstance(value, tuple) else value or ""
            if name == "published" and not words:
                look = self._look
                hint = look.phrase(N_("No publication date"))
                field.show_missing(hint, look.phrase(N_("Not in the file; add it")))
            else:
                field.show_value(words, self._origin(metadata.origin.get(name, "")))
        if (opened := self._workspace.open) is not None:
            self._show_language(opened)
            self.assigned.show_value(opened.assigned, "")
            library, by = self._workspace.session.library, self._workspace.session.by
            self.assigned.propose(sorted({by, *library.people(opened.id)}, key=str.casefold))

    def _show_language(self, opened: OpenArticle) -> None:
        look, chosen = self._look, opened.language or ""
        analysis = self._workspace.analysis
        found = analysis.language if analysis is not None else opened.row.language
        choices = [(look.phrase(words), code) for code, words in terms.LANGUAGES.items()]
        if chosen:
            self.language.show_choices([*choices, (look.phrase(N_("As recognised")), "")], chosen)
            self.language.say_below(look.phrase(N_("Decided here")), "secondary")
        elif found in terms.LANGUAGES:
            self.language.show_choices(choices, found)
            self.language.say_below(look.phrase(N_("Recognised")), "secondary")
        else:
            self.language.show_choices([(look.phrase(N_("Not recognised")), ""), *choices], "")
            self.language.say_below(look.phrase(N_("Choose one to find quotations")), "warning")

    def ask_for_language(self) -> None:
        """Leads to the field of the language, and opens it."""
        self.ensureWidgetVisible(self.language)
        self.language.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self.language.choice.showPopup()

    def _choose_language(self, code: str) -> None:
        self._workspace.decisions.choose_language(code)
        self.show_metadata()

    def _assign(self, _field: str, name: str) -> None:
        self._workspace.decisions.assign(name)
        self.show_metadata()

    def _origin(self, origin: str) -> str:
        look = self._look
        if origin == "person":
            return look.phrase(N_("Decided here"))
        if origin.startswith("line "):
            said = look.phrase(N_("From line {number}"))
            return said.format(number=origin.removeprefix("line "))
        return look.phrase(N_("From {origin}")).format(origin=origin) if origin else ""

    def _decide(self, name: str, words: str) -> None:
        if name in _DAYS and words and not is_day(words):
            wrong = N_("Not a day: write it as 2026-01-31")
            self.fields[name].show_wrong(self._look.phrase(wrong))
            return
        self._workspace.decisions.set_metadata(name, words)
        self.show_metadata()


def is_day(words: str) -> bool:
    """Whether `words` are a day or a time in ISO 8601."""
    try:
        date.fromisoformat(words)
    except ValueError:
        try:
            datetime.fromisoformat(words)
        except ValueError:
            return False
    return True


PLUGIN = Panel("metadata", N_("Metadata"), 4, MetadataPanel)
