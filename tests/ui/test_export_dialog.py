"""The export dialog: the preview is the file, nothing is written over unasked, parts can be left out."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from editor_app.domain.claim import Status
from editor_app.exporters.format import Part
from editor_app.ui.dialogs.export import ExportDialog


@pytest.fixture
def sample(driver: Any, sample_path: Path, tmp_path: Path) -> Any:
    driver.open(sample_path)
    driver.window.workspace.session.remember("export folder", str(tmp_path))
    return driver


def opened(driver: Any, suffix: str = ".txt") -> ExportDialog:
    driver.act("article.export")
    dialog = next(d for d in driver.window.findChildren(QDialog) if d.isVisible())
    assert isinstance(dialog, ExportDialog)
    choose(driver, dialog, suffix)
    return dialog


def choose(driver: Any, dialog: ExportDialog, suffix: str) -> None:
    row = next(n for n, each in enumerate(dialog.model.rows) if each.suffix == suffix)
    dialog.sheet.show_preview(type(dialog.sheet._preview)(()))
    dialog.list.setCurrentIndex(dialog.model.index((row + 1) % len(dialog.model.rows)))
    dialog.list.setCurrentIndex(dialog.model.index(row))
    driver.qtbot.waitUntil(lambda: bool(dialog.sheet.words()))


def press(dialog: QDialog, words: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == words)
    assert button.isVisible()
    button.click()


def names(folder: Path) -> set[str]:
    return (
        {path.name for path in folder.iterdir()}
        - {"galley.db"}
        - {path.name for path in folder.glob("galley.db*")}
    )


def test_the_preview_of_each_format_has_the_words_of_its_file(sample: Any) -> None:
    dialog = opened(sample, ".txt")
    first = sample.window.workspace.text.split("\n")[4]
    for suffix in (".txt", ".html", ".csv", ".json"):
        choose(sample, dialog, suffix)
        sample.qtbot.waitUntil(
            lambda suffix=suffix: (
                first[:12].replace('"', "")
                in dialog.sheet.words().replace("\\", "").replace('"', "")
            ),
        )
        assert dialog.name.text().endswith(f"-r1{suffix}")
    dialog.reject()


def test_markup_in_the_article_is_only_words_in_the_preview(driver: Any, tmp_path: Path) -> None:
    path = tmp_path / "trap.txt"
    words = '<img src="file:///etc/passwd"> <b>bold</b> &amp; <script>x</script> said <a href="x">he</a>.'
    path.write_text(f"A headline\n\n{words}\n")
    driver.open(path)
    dialog = opened(driver, ".html")
    assert words in dialog.sheet.words()
    choose(driver, dialog, ".txt")
    assert words in dialog.sheet.words()
    dialog.reject()


def test_open_claims_and_evidence_can_be_left_out(sample: Any, tmp_path: Path) -> None:
    sample.press("F8")
    space = sample.window.workspace
    space.decisions.verify_on("https://example.org/statement")
    dialog = opened(sample, ".csv")
    assert dialog.sheet.words().count("\n") == len(space.claims)
    dialog.boxes[Part.OPEN_CLAIMS].click()
    sample.qtbot.waitUntil(lambda: dialog.sheet.words().count("\n") == 1)
    dialog.boxes[Part.EVIDENCE].click()
    path = dialog.path
    dialog.accept_button.click()
    sample.wait_until_written()
    (row,) = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
    assert row["status"] == Status.VERIFIED
    assert row["evidence"] == ""


def test_a_page_without_its_open_claims_does_not_say_that_all_are_settled(
    sample: Any, tmp_path: Path
) -> None:
    sample.press("F8")
    sample.window.workspace.decisions.verify_on("seen")
    dialog = opened(sample, ".html")
    dialog.boxes[Part.OPEN_CLAIMS].click()
    path = dialog.path
    dialog.accept_button.click()
    sample.wait_until_written()
    page = path.read_text("utf-8")
    assert "1 of 22" in page
    assert page.count("<mark ") == 1


def test_a_format_offers_only_the_parts_that_it_has(sample: Any) -> None:
    dialog = opened(sample, ".txt")
    assert not any(box.isVisible() for box in dialog.boxes.values())
    choose(sample, dialog, ".csv")
    assert all(box.isVisible() for box in dialog.boxes.values())
    dialog.reject()


def test_a_file_that_is_there_stays_unless_its_replacement_is_asked_for(
    sample: Any, tmp_path: Path
) -> None:
    dialog = opened(sample)
    taken = dialog.path
    taken.write_text("somebody's")
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert taken.read_text() == "somebody's"
    press(dialog, "Keep both")
    sample.wait_until_written()
    assert taken.read_text() == "somebody's"
    assert (tmp_path / f"{taken.stem}-2.txt").read_bytes()
    dialog = opened(sample)
    dialog.accept_button.click()
    press(dialog, "Replace it")
    sample.wait_until_written()
    assert taken.read_bytes() == (tmp_path / f"{taken.stem}-2.txt").read_bytes()


def test_another_name_takes_the_question_back(sample: Any) -> None:
    dialog = opened(sample)
    dialog.path.write_text("somebody's")
    dialog.accept_button.click()
    dialog.name.setText("other.txt")
    assert not any(
        b.isVisible() for b in dialog.findChildren(QPushButton) if b.text() == "Replace it"
    )
    dialog.reject()


def test_unsaved_edits_are_counted_and_can_be_saved_first(sample: Any, tmp_path: Path) -> None:
    page = sample.window.page
    page.setFocus()
    page.place_caret(len(sample.window.workspace.text))
    sample.type("x", page)
    sample.wait_until_read()
    dialog = opened(sample)
    bar = dialog.findChild(QPushButton, "") and dialog
    assert bar is not None
    assert "1 edit made since revision 1 will not be in this file." in shown_words(dialog)
    assert not dialog.sheet.words().rstrip().endswith("x")
    press(dialog, "Save and export revision 2")
    sample.wait_until_written()
    (written,) = tmp_path.glob("*-r2.txt")
    assert written.read_text("utf-8") == sample.window.workspace.text


def shown_words(dialog: QDialog) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def test_the_dialog_follows_the_theme_while_it_is_open(sample: Any) -> None:
    dialog = opened(sample)
    look = sample.window.look
    look.themes.choose("dark")
    QApplication.processEvents()
    image = dialog.grab().toImage()
    assert image.pixelColor(image.width() // 2, 4) == look.color("raised")
    sheet = dialog.sheet
    middle = sheet.mapTo(dialog, sheet.rect().center())
    assert image.pixelColor(
        sheet.mapTo(dialog, sheet.rect().topLeft()).x() + 20, middle.y()
    ) == look.color("backdrop")
    assert image.pixelColor(middle.x() - 150, middle.y()) == look.color("page")
    dialog.reject()
