"""Settings: five pages of fields, made from the table of settings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app import reviewer
from editor_app.services.settings import (
    Choice,
    FileName,
    Line,
    Setting,
    Settings,
    SwitchedOff,
    by_name,
)
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.setting_fields import (
    ChoiceField,
    Doubt,
    FileField,
    LineField,
    SettingField,
    SwitchField,
)
from editor_app.wording import N_, terms
from editor_app.wording.settings import BLOCKERS

if TYPE_CHECKING:
    from editor_app.checks.check import Check

PAGES = {
    "reviewer": (
        N_("Reviewer"),
        N_("Verdicts, evidence and revisions are signed with your name. Without one it is that of your account. Your role is what you sign off as."),
    ),
    "window": (
        N_("Appearance"),
        N_("Shown at once. The words of articles stay as they are; their size is the zoom of each library."),
    ),
    "library": (
        N_("Library"),
        N_("One file holds every article with its decisions. Another file is opened at the next start; this one stays where it is."),
    ),
    "findings": (
        N_("Findings"),
        N_("Rules without a tick do not run, in this window and in `galley check`."),
    ),
    "sign_off": (
        N_("Sign-off"),
        N_("What keeps an article from being signed off. It is counted in the toolbar."),
    ),
}  # fmt: skip
"""The tables of the file: what their page is called, and what it says first."""

SIZE = (720, 500)


class SettingsDialog(QDialog):
    """Asks for settings; `chosen` is the answer. Nothing is changed before it is accepted."""

    def __init__(
        self, parent: QWidget | None, look: Look, settings: Settings, usual: Path, doubt: Doubt
    ) -> None:
        """`usual` is where the library lies without a choice; `doubt` says why a file is none."""
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(look.phrase(N_("Settings")))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._look, self._before, self._usual, self._doubt = look, settings, usual, doubt
        self._fields: dict[str, SettingField] = {}
        self.pages = QListWidget()
        self.pages.setObjectName("settingsPages")
        self.pages.setAccessibleName(look.phrase(N_("Pages")))
        self.pages.setFixedWidth(look.px(168))
        self._stack = QStackedWidget()
        self._lay_out()
        for table in PAGES:
            self._add_page(table)
        self.pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        self._follow()

    def _lay_out(self) -> None:
        look = self._look
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.pages)
        body.addWidget(self._stack, 1)
        cancel = button(look.phrase(N_("Cancel")))
        cancel.clicked.connect(self.reject)
        self.accept_button = button(look.phrase(N_("Save")), kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(*(look.px(n) for n in (24, 12, 24, 16)))
        row.setSpacing(look.px(8))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.accept_button)
        line = QFrame()
        line.setProperty("role", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(line)
        column.addLayout(row)

    def _add_page(self, table: str) -> None:
        look = self._look
        title, says = (look.phrase(words) for words in PAGES[table])
        self.pages.addItem(title)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*(look.px(n) for n in (24, 20, 24, 20)))
        column.setSpacing(look.px(6))
        said = label(says, "secondary")
        said.setWordWrap(True)
        column.addWidget(said)
        for name, setting in by_name().items():
            if setting.key.partition(".")[0] == table:
                field = self._field(name, setting)
                if not isinstance(setting, SwitchedOff):
                    column.addSpacing(look.px(8))
                    column.addWidget(label(look.sentence(setting.label), "section"))
                else:
                    column.addSpacing(look.px(8))
                column.addWidget(field)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self._stack.addWidget(area)

    def _field(self, name: str, setting: Setting[Any]) -> QWidget:
        field = self._made(setting)
        self._fields[name] = field
        field.value_changed.connect(self._follow)
        return field

    def _made(self, setting: Setting[Any]) -> LineField | ChoiceField | FileField | SwitchField:
        look, settings = self._look, self._before
        match setting:
            case Line():
                field = LineField(setting, setting.of(settings), look)
                if setting is Settings.reviewer:
                    field.setPlaceholderText(reviewer.name())
                return field
            case Choice():
                return ChoiceField(setting, setting.of(settings), look)
            case FileName():
                return FileField(setting, setting.of(settings), self._usual, self._doubt, look)
            case SwitchedOff():
                field = SwitchField(setting, setting.of(settings), look)
                if setting is Settings.blockers_off:
                    names = {key: look.phrase(words) for key, words in BLOCKERS.items()}
                    field.show_group("", names)
                else:
                    field.say(look.phrase(N_("The rules are being listed…")))
                return field
            case _:
                raise TypeError(setting)

    def show_page(self, page: str) -> None:
        """Brings one page to the front, by its table in the file."""
        self.pages.setCurrentRow(list(PAGES).index(page))

    def show_rules(self, checks: Sequence[Check]) -> None:
        """Lists the checks by level, by their names; they are loaded while the dialog is open."""
        field = self._fields["rules_off"]
        if not isinstance(field, SwitchField):
            return
        field.say("")
        language = self._look.translator.language
        for level in terms.LEVELS:
            named = [
                (check.id, terms.word(terms.RULES, check.id, language))
                for check in checks
                if check.level == level
            ]
            title = terms.word(terms.LEVELS, level, language)
            field.show_group(title, sorted(named, key=lambda pair: pair[1].casefold()))

    @Slot()
    def _follow(self) -> None:
        self.accept_button.setEnabled(all(field.is_sound for field in self._fields.values()))

    @property
    def chosen(self) -> Settings:
        """The settings as they were chosen."""
        return self._before.changed(**{name: f.value for name, f in self._fields.items()})
