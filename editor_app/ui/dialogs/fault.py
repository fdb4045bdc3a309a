"""A fault of the program: what is safe, and a report to hand on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.wording import N_

_KEPT = N_("Your words are kept as a draft, and your decisions are in the library. You can go on working.")  # fmt: skip
_NOT_KEPT = N_("Your decisions are in the library. The last words could not be written to it: they are safe while this window is open, so copy them before you close it.")  # fmt: skip


class FaultDialog(QDialog):
    """Says that the fault is the program's, what is safe, and shows the report."""

    def __init__(self, parent: QWidget, look: Look, report: str, *, is_kept: bool) -> None:
        super().__init__(parent)
        self.setObjectName("faultDialog")
        self.setWindowTitle("Galley")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(look.px(620), look.px(460))
        self._look = look
        title = label(look.phrase(N_("Galley made a mistake")))
        title.setFont(look.font("dialog_title"))
        safe = label(look.phrase(_KEPT if is_kept else _NOT_KEPT))
        safe.setWordWrap(True)
        ask = look.phrase(N_("Please hand the report on. It names versions and places in the program and holds no word of your articles."))  # fmt: skip
        asked = label(ask, "secondary")
        asked.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(look.phrase(N_("Report")))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(look.px(12))
        self.report.setFont(fixed)
        self.copy_button = button(look.phrase(N_("Copy report")))
        self.copy_button.clicked.connect(self._copy)
        self.go_on = button(look.phrase(N_("Go on")), kind="primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self._lay_out((title, safe, asked))
        self.go_on.setFocus()

    def _lay_out(self, words: tuple[QWidget, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(self._look.px(24),) * 4)
        column.setSpacing(self._look.px(12))
        for each in words:
            column.addWidget(each)
        column.addWidget(self.report, 1)
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(self.go_on)
        column.addLayout(row)

    def add(self, report: str) -> None:
        """Puts another fault under the first."""
        self.report.appendPlainText("\n" + report)

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self._look.phrase(N_("Copied")))
