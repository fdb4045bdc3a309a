"""One field a kind of setting; each holds a value that its setting accepts, or says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.message import Message
from editor_app.services.settings import Choice, FileName, Line, Setting, SwitchedOff
from editor_app.ui.file_dialog import file_dialog, name_filter
from editor_app.ui.look import Look, repolish
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.check_box import CheckBox
from editor_app.ui.widgets.choice import Choice as ChoiceBox
from editor_app.wording import N_
from editor_app.wording.settings import VALUES

Doubt = Callable[[str], Message | None]


class SettingField(Protocol):
    """What the dialog needs of a field."""

    value_changed: Any

    @property
    def value(self) -> object:
        """What stands in it."""
        ...

    @property
    def is_sound(self) -> bool:
        """Whether its setting accepts that."""
        ...


class LineField(QLineEdit):
    """Words on one line."""

    value_changed = Signal()

    def __init__(self, setting: Line, value: str, look: Look) -> None:
        super().__init__(value)
        self._setting = setting
        self.setAccessibleName(look.sentence(setting.label))
        self.textChanged.connect(self.value_changed)

    @property
    def value(self) -> object:
        """The words."""
        return self.text()

    @property
    def is_sound(self) -> bool:
        """Whether they can be kept."""
        return _accepts(self._setting, self.text())


class ChoiceField(ChoiceBox):
    """One of a few words."""

    value_changed = Signal()

    def __init__(self, setting: Choice, value: str, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(look.sentence(setting.label))
        for each in setting.values:
            self.addItem(look.phrase(VALUES[each]), each)
        self.setCurrentIndex(setting.values.index(value))
        self.currentIndexChanged.connect(self.value_changed)

    @property
    def value(self) -> object:
        """What was chosen."""
        return self.currentData()

    is_sound = True


class FileField(QWidget):
    """A file's full name; what is wrong with it stands below."""

    value_changed = Signal()

    def __init__(
        self, setting: FileName, value: str, usual: Path, doubt: Doubt, look: Look
    ) -> None:
        super().__init__()
        self._setting, self._usual, self._doubt, self._look = setting, usual, doubt, look
        name = look.sentence(setting.label)
        self.line = QLineEdit(value)
        self.line.setPlaceholderText(str(usual))
        self.line.setAccessibleName(name)
        self._below = label("", "danger")
        self._below.setWordWrap(True)
        choose = button(look.phrase(N_("Choose…")))
        choose.setAccessibleName(f"{name}: {choose.text()}")
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.line, 1)
        row.addWidget(choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._below)
        self.line.textChanged.connect(self._follow)
        self._follow()

    @property
    def value(self) -> object:
        """The name as it was entered, without spaces around it."""
        return self.line.text().strip()

    @property
    def is_sound(self) -> bool:
        """Whether a library can be there."""
        return not self._below.text()

    @Slot()
    def _follow(self) -> None:
        words = str(self.value)
        if not _accepts(self._setting, words):
            said = self._look.phrase(N_("The full name of a file is needed, with its folder."))
        else:
            doubt = self._doubt(words) if words else None
            said = self._look.sentence(doubt) if doubt else ""
        self._below.setText(said)
        self._below.setVisible(bool(said))
        self.line.setProperty("wrong", bool(said))
        repolish(self.line)
        self.value_changed.emit()

    @Slot()
    def _choose(self) -> None:
        title = self._look.sentence(self._setting.label)
        dialog = file_dialog(self, self._look, title)
        dialog.setDirectory(str(Path(str(self.value) or self._usual).parent))
        dialog.setNameFilter(name_filter(self._look.phrase(N_("Libraries")), (".db",)))
        # A name that is not there yet is a new library; nothing is written over by choosing one.
        dialog.setFileMode(dialog.FileMode.AnyFile)
        dialog.setOption(dialog.Option.DontConfirmOverwrite)
        dialog.setLabelText(dialog.DialogLabel.Accept, self._look.phrase(N_("Choose")))
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()


class SwitchField(QWidget):
    """A tick for each thing that is on; ids that this version does not know stay switched off."""

    value_changed = Signal()
    is_sound = True

    def __init__(self, setting: SwitchedOff, value: tuple[str, ...], look: Look) -> None:
        super().__init__()
        self._look = look
        self._off = value
        self._boxes: dict[str, CheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._said = label("", "secondary")
        self._column.addWidget(self._said)
        self.setAccessibleName(look.sentence(setting.label))
        self.say("")

    def say(self, words: str) -> None:
        """Says why there is nothing to tick yet, or no longer."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def show_group(self, title: str, names: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
        """Adds a heading, where there is one, and a box for each id with its name."""
        if title:
            self._column.addSpacing(self._look.px(8) if self._boxes else 0)
            self._column.addWidget(label(title, "section"))
            self._column.addSpacing(self._look.px(4))
        for key, words in dict(names).items():
            box = CheckBox(words, self._look)
            box.setObjectName(key)
            box.setChecked(key not in self._off)
            box.toggled.connect(self.value_changed)
            self._boxes[key] = box
            self._column.addWidget(box)

    @property
    def value(self) -> object:
        """The ids that are switched off."""
        unknown = [key for key in self._off if key not in self._boxes]
        return (*unknown, *(key for key, box in self._boxes.items() if not box.isChecked()))


def _accepts(setting: Setting[Any], value: object) -> bool:
    try:
        setting.accepted(value)
    except ValueError:
        return False
    return True
