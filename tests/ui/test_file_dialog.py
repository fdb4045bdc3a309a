"""The dialogs that ask for files: in the interface's language, for every format there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from editor_app.services.file_reading import formats
from editor_app.ui.dialogs.evidence import EvidenceDialog
from editor_app.ui.dialogs.export import ExportDialog
from editor_app.ui.file_dialog import article_filters, file_dialog, name_filter
from editor_app.ui.i18n import Translator, speak
from editor_app.ui.look import Look
from editor_app.ui.theme import ThemeController


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_the_french_dialog_has_no_english_word(qtbot: Any, qapp: Any, mode: Any) -> None:
    speak("fr")
    try:
        parent = QWidget()
        qtbot.addWidget(parent)
        look = Look(ThemeController("light"), Translator("fr"))
        dialog = file_dialog(parent, look, "Ouvrir")
        dialog.setAcceptMode(mode)
        shown = [
            each.text() for each in dialog.findChildren(QLabel) + dialog.findChildren(QPushButton)
        ]
    finally:
        speak("en")
    assert len(shown) >= 4
    assert not [each for each in shown if "Look" in each or "Files" in each or "Cancel" in each]


def test_every_import_format_is_offered_and_any_file(look: Look) -> None:
    first, *_, last = article_filters(look)
    for suffix in (suffix for kind in formats() for suffix in kind.suffixes):
        assert f"*{suffix}" in first.rstrip(")").replace("(", " ").split(" ")
    assert last == "All files (*)"


def test_a_filter_names_its_suffixes() -> None:
    assert name_filter("Articles", (".md", ".txt")) == "Articles (*.md *.txt)"


def test_a_file_for_evidence_fills_address_and_title(
    qtbot: Any, look: Look, tmp_path: Path
) -> None:
    paper = tmp_path / "statement.pdf"
    paper.write_bytes(b"%PDF")
    dialog = EvidenceDialog(None, look, 8)
    qtbot.addWidget(dialog)
    dialog._choose_file()
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(paper))
    asked.reject()
    assert (dialog.target, dialog.title) == (str(paper), "statement.pdf")


def test_the_folder_of_an_export_is_asked_for_without_waiting(
    driver: Any, sample_path: Path, tmp_path: Path
) -> None:
    window = driver.open(sample_path)
    driver.act("article.export")
    (dialog,) = window.findChildren(ExportDialog)
    dialog._choose_folder()
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path))
    asked.reject()
    assert dialog.path.parent == tmp_path


def test_what_can_be_undone_is_named_in_the_new_language(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    space = window.workspace
    driver.act("claim.next")
    driver.act("claim.status.checking")
    english = space.history.stack.undoText()
    space.translator = Translator("fr")
    space.show_again()
    assert english
    assert space.history.stack.undoText() != english
    space.undo()
    assert not space.history.stack.canUndo()
