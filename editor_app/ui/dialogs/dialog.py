"""What the dialogs share: a title, a form and one row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button
from editor_app.wording import N_


class FormDialog(QDialog):
    """A window-modal form; `form` takes the rows, `accept` is the primary button's."""

    def __init__(self, parent: QWidget | None, look: Look, title: str, accept_words: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(look.px(440))
        self.look = look
        self.form = QFormLayout()
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.form.setVerticalSpacing(look.px(10))
        self.form.setHorizontalSpacing(look.px(16))
        self.accept_button = button(accept_words, kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        cancel = button(look.phrase(N_("Cancel")))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addStretch(1)
        for each in (cancel, self.accept_button):
            buttons.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(16))
        self.column = column
        column.addLayout(self.form)
        column.addLayout(buttons)
