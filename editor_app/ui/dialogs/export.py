"""Export: which format, what of it, under which name, with a preview of the very file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.claim import Status
from editor_app.exporters.format import ExportFormat, Part
from editor_app.exporters.preview import Preview
from editor_app.ui.dialogs.export_formats import ROW, FormatDelegate, FormatsModel
from editor_app.ui.dialogs.preview import HEIGHT, WIDTH, PreviewSheet
from editor_app.ui.drawing import fill
from editor_app.ui.file_dialog import file_dialog
from editor_app.ui.icons import icon
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.check_box import CheckBox
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.list_view import RowList
from editor_app.wording import N_

LIST_WIDTH = 257
PARTS = {Part.OPEN_CLAIMS: N_("Open claims"), Part.EVIDENCE: N_("Evidence links")}


class ExportDialog(QDialog):
    """Asks where the reviewed version goes; title and button say which revision it is."""

    preview_wanted = Signal()
    """The format or its parts are others; `show_preview` answers."""

    def __init__(
        self, parent: QWidget | None, look: Look, number: int, formats: Sequence[ExportFormat]
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._title = look.phrase(N_("Export revision {number}")).format(number=number)
        self.setWindowTitle(self._title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setProperty("has_head", True)
        self._folder = Path.home()
        self._base = self._next_base = ""
        self.saves_first = self.replaces = False
        self.model = FormatsModel(look, self)
        self.list = RowList(look, look.phrase(N_("Format")))
        self.list.setObjectName("exportFormats")
        self.list.setModel(self.model)
        self.list.setItemDelegate(FormatDelegate(look, self.list))
        self.sheet = PreviewSheet(look)
        self.boxes = {part: CheckBox(look.phrase(words), look) for part, words in PARTS.items()}
        self.name = QLineEdit()
        self.name.setAccessibleName(look.phrase(N_("File name")))
        self._folder_button = button("")
        self._folder_button.setIcon(icon("folder", look))
        # Wider than the icon: a style sheet has no word for the gap to the words.
        self._folder_button.setIconSize(QSize(look.px(22), look.px(16)))
        self.accept_button = button(self._title, kind="primary")
        self.accept_button.setDefault(True)
        self._lay_out()
        self._connect()
        self.model.show_rows(sorted(formats, key=lambda each: each.order))
        self.list.setCurrentIndex(self.model.index(0))

    def _lay_out(self) -> None:
        look, px = self.look, self.look.px
        self.setMinimumWidth(px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._unsaved = Bar(look)
        self._taken = Bar(look)
        self._head_says = label("", "status")
        title = label(self._title)
        title.setFont(look.font("dialog_title"))
        head = _row(title, self._head_says, margins=(px(24), px(12), px(24), px(12)), gap=px(12))
        head.setFixedHeight(px(58))
        for part in (head, _line(), self._unsaved):
            column.addWidget(part)
        column.addWidget(self._middle(), 1)
        words = label(look.phrase(N_("File name")), "status")
        parts = (words, self.name, self._folder_button, self.accept_button)
        foot = _row(*parts, margins=(px(24), px(12), px(24), px(12)), gap=px(12))
        for part in (self._taken, _line(), foot):
            column.addWidget(part)

    def _middle(self) -> QWidget:
        px = self.look.px
        side = QWidget()
        side.setObjectName("exportSide")
        side.setFixedWidth(px(LIST_WIDTH))
        listed = QVBoxLayout(side)
        listed.setContentsMargins(0, px(8), 0, px(8))
        listed.addWidget(self.list)
        self.list.setMinimumHeight(px(ROW) * 3)
        shown = QVBoxLayout()
        shown.setContentsMargins(px(20), px(16), px(20), px(12))
        shown.setSpacing(px(10))
        self.sheet.setMaximumSize(px(WIDTH) * 2, px(HEIGHT) * 2)
        shown.addWidget(self.sheet, 1)
        boxes = QHBoxLayout()
        boxes.setSpacing(px(20))
        for box in self.boxes.values():
            boxes.addWidget(box)
        self._nothing_to_choose = label(
            self.look.phrase(N_("Nothing can be left out of it.")), "status"
        )
        boxes.addWidget(self._nothing_to_choose)
        boxes.addStretch(1)
        shown.addLayout(boxes)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(shown, 1)
        return middle

    def _connect(self) -> None:
        self.list.row_chosen.connect(self._follow_format)
        self.list.row_opened.connect(self._export)
        self.name.textChanged.connect(self._follow_name)
        self._folder_button.clicked.connect(self._choose_folder)
        self.accept_button.clicked.connect(self._export)
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self.preview_wanted)
        self.look.themes.changed.connect(self.sheet.set_again)

    def begin_with(self, base: str, folder: Path, saved: str) -> None:
        """Fills in the file's name without its suffix, the folder, and when the revision was saved."""
        self._base = base
        self._head_says.setText(saved)
        self._show_folder(folder)
        self._follow_format()
        px = self.look.px
        bar = self._unsaved.sizeHint().height() if self._unsaved.is_said else 0
        self.resize(px(800), px(584) + bar)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def warn_of_unsaved(self, number: int, words: str, next_base: str) -> None:
        """Says in `words` that unsaved edits will not be in the file; they can be saved first.

        The file is then called `next_base`, unless a person gave it a name.
        """
        self._next_base = next_base
        save = self.look.phrase(N_("Save and export revision {number}")).format(number=number + 1)
        self._unsaved.say(words, (save, self._save_first))

    @Slot()
    def _save_first(self) -> None:
        self.saves_first = True
        if self.name.text() == self._base + self.format.suffix:
            self.name.setText(self._next_base + self.format.suffix)
        self._export()

    @Slot()
    def _export(self) -> None:
        """Accepts, once it is certain that no other file is meant to stay."""
        if not self.accept_button.isEnabled():
            return
        if self.replaces or not self.path.exists():
            self.accept()
            return
        phrase = self.look.phrase
        words = phrase(N_("{name} is in this folder already.")).format(name=self.path.name)
        replace = (phrase(N_("Replace it")), self._replace)
        self._taken.say(words, (phrase(N_("Keep both")), self._keep_both), replace)

    @Slot()
    def _replace(self) -> None:
        self.replaces = True
        self.accept()

    @Slot()
    def _keep_both(self) -> None:
        stem, suffix = self.path.stem, self.path.suffix
        free = next(n for n in range(2, 10_000) if not self._named(stem, n, suffix).exists())
        self.name.setText(self._named(stem, free, suffix).name)
        self.accept()

    def _named(self, stem: str, number: int, suffix: str) -> Path:
        return self._folder / f"{stem}-{number}{suffix}"

    @property
    def format(self) -> ExportFormat:
        """The format that was chosen."""
        return self.model.rows[max(0, self.list.currentIndex().row())]

    @property
    def left_out(self) -> frozenset[Part]:
        """What of the format is not wanted."""
        return frozenset(p for p in self.format.parts if not self.boxes[p].isChecked())

    @property
    def path(self) -> Path:
        """Where the file goes."""
        return self._folder / self.name.text().strip()

    def show_preview(self, preview: Preview) -> None:
        """Shows how the file begins."""
        self.sheet.show_preview(preview)

    @Slot()
    def _follow_format(self) -> None:
        if self._base:
            self.name.setText(self._base + self.format.suffix)
        for part, box in self.boxes.items():
            box.setVisible(part in self.format.parts)
        self._nothing_to_choose.setVisible(not self.format.parts)
        self.preview_wanted.emit()

    @Slot()
    def _follow_name(self) -> None:
        self.replaces = False
        self._taken.say("")
        self.accept_button.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _choose_folder(self) -> None:
        dialog = file_dialog(self, self.look, self.look.phrase(N_("Folder")))
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.setOption(dialog.Option.ShowDirsOnly)
        dialog.setDirectory(str(self._folder))
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    @Slot(str)
    def _take_folder(self, folder: str) -> None:
        self._show_folder(Path(folder))
        self._follow_name()

    def _show_folder(self, folder: Path) -> None:
        self._folder = folder
        words = self.look.phrase(N_("Folder: {name}"))
        self._folder_button.setText(
            words.format(name=folder.name or str(folder)).replace("&", "&&")
        )
        self._folder_button.setToolTip(str(folder))


class Bar(QWidget):
    """One sentence on a tinted ground over the whole width, with buttons; hidden without words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = label("")
        self._words.setFont(look.font("ui_medium"))
        self._words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(24), look.px(4), look.px(24), look.px(4))
        self._row.setSpacing(look.px(10))
        self._row.addWidget(IconLabel(look, "flag", "warn", 18))
        self._row.addWidget(self._words, 1)
        self._buttons: list[QWidget] = []
        self.setMinimumHeight(look.px(40))
        self.hide()

    @property
    def is_said(self) -> bool:
        """Whether it is shown."""
        return bool(self._words.text())

    def say(self, words: str, *actions: tuple[str, object]) -> None:
        """Shows words and a button for each of `actions`, or hides without words."""
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        self._words.setText(words)
        for name, run in actions:
            made = button(name, kind="small")
            made.clicked.connect(run)
            self._buttons.append(made)
            self._row.addWidget(made)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the tint and a line under it."""
        theme, painter = self._look.theme, QPainter(self)
        rect = QRectF(self.rect())
        fill(painter, rect, theme.color("raised"))
        tint = theme.banner_tint(theme.status_color(Status.DISPUTED))
        fill(painter, rect, tint)
        fill(painter, QRectF(0, rect.bottom() - 1, rect.width(), 1), theme.color("line"))
        painter.end()


def _row(*parts: QWidget, margins: tuple[int, int, int, int], gap: int) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(*margins)
    row.setSpacing(gap)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
    if not any(isinstance(part, QLineEdit) for part in parts):
        row.addStretch(1)
    return made


def _line() -> QWidget:
    made = QWidget()
    made.setObjectName("hairline")
    made.setFixedHeight(1)
    return made
