"""Export: which format, under which name, in which folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from editor_app.exporters.format import ExportFormat
from editor_app.ui.dialogs.dialog import FormDialog
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.wording import N_


class ExportDialog(FormDialog):
    """Asks where the reviewed version goes; title and button say which revision it is."""

    def __init__(
        self, parent: QWidget | None, look: Look, number: int, formats: Sequence[ExportFormat]
    ) -> None:
        title = look.phrase(N_("Export revision {number}")).format(number=number)
        super().__init__(parent, look, title, title)
        self.setMinimumWidth(look.px(560))
        self._formats = {plugin.id: plugin for plugin in formats}
        self._folder = Path.home()
        self._base = self._next_base = ""
        self.saves_first = False
        self._list = QListWidget()
        self._list.setAccessibleName(look.phrase(N_("Format")))
        for plugin in formats:
            words = f"{look.sentence(plugin.title)}   {plugin.suffix}"
            item = QListWidgetItem(words, self._list)
            item.setData(Qt.ItemDataRole.UserRole, plugin.id)
        self._list.setFixedHeight(look.px(30) * len(formats) + 12)
        self._name = QLineEdit()
        self._name.setAccessibleName(look.phrase(N_("File name")))
        self._folder_button = button("")
        self._folder_button.clicked.connect(self._choose_folder)
        self._lay_out()
        self._list.currentItemChanged.connect(self._follow_format)
        self._list.itemDoubleClicked.connect(self.accept)
        self._list.setCurrentRow(0)
        self._name.textChanged.connect(self._follow_name)

    def _lay_out(self) -> None:
        phrase = self.look.phrase
        self.form.addRow(self._list)
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(self._folder_button)
        self.form.addRow(phrase(N_("File name")), row)

    def begin_with(self, base: str, folder: Path) -> None:
        """Fills in the file's name without its suffix, and the folder."""
        self._base = base
        self._show_folder(folder)
        self._follow_format()

    def warn_of_unsaved(self, number: int, next_base: str) -> None:
        """Says that unsaved words will not be in the file, and offers to save them first.

        The file is then called `next_base`, unless a person gave it a name.
        """
        self._next_base = next_base
        phrase = self.look.phrase
        words = phrase(N_("Edits made since revision {number} will not be in this file."))
        row = QHBoxLayout()
        row.addWidget(label(words.format(number=number), "warning"), 1)
        save = phrase(N_("Save and export revision {number}")).format(number=number + 1)
        save_button = button(save)
        save_button.clicked.connect(self._save_first)
        row.addWidget(save_button)
        self.column.insertLayout(0, row)

    @Slot()
    def _save_first(self) -> None:
        self.saves_first = True
        if self._name.text() == self._base + self.format.suffix:
            self._name.setText(self._next_base + self.format.suffix)
        self.accept()

    @property
    def format(self) -> ExportFormat:
        """The format that was chosen."""
        return self._formats[self._list.currentItem().data(Qt.ItemDataRole.UserRole)]

    @property
    def path(self) -> Path:
        """Where the file goes."""
        return self._folder / self._name.text().strip()

    @Slot()
    def _follow_format(self) -> None:
        if self._base:
            self._name.setText(self._base + self.format.suffix)

    @Slot()
    def _follow_name(self) -> None:
        self.accept_button.setEnabled(bool(self._name.text().strip()))

    @Slot()
    def _choose_folder(self) -> None:
        title = self.look.phrase(N_("Folder"))
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if chosen:
            self._show_folder(Path(chosen))

    def _show_folder(self, folder: Path) -> None:
        self._folder = folder
        words = self.look.phrase(N_("Folder: {name}"))
        self._folder_button.setText(words.format(name=folder.name or str(folder)))
        self._folder_button.setToolTip(str(folder))
