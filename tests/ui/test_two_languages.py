"""No English words in the French window, no French ones in the English window, Qt's own included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from editor_app import bootstrap, paths

DIALOGS = [
    "claim.add_evidence",
    "claim.dismiss",
    "article.export",
    "app.shortcuts",
]
PANELS = ("claims", "sources", "checks", "metadata", "comments")
CATALOGUE = paths.resources() / "locale" / "fr" / "LC_MESSAGES" / "galley.po"
SAME_IN_BOTH = {"Notes", "Article"}


def foreign_to(language: str) -> list[re.Pattern[str]]:
    """The other language's sentences, as far as they are not this one's too."""
    with CATALOGUE.open("rb") as file:
        entries = [entry for entry in read_po(file, locale="fr") if entry.id]
    english: set[str] = set()
    french: set[str] = set()
    for entry in entries:
        ids = entry.id if isinstance(entry.id, tuple) else (entry.id,)
        words = entry.string if isinstance(entry.string, tuple) else (entry.string,)
        english |= set(ids)
        french |= set(words)
    others = english - french if language == "fr" else french - english
    long_enough = (each for each in others if re.search(r"[^\W\d_]{4}", re.sub(r"{\w+}", "", each)))
    return [_pattern(each) for each in long_enough if each not in SAME_IN_BOTH]


def _pattern(words: str) -> re.Pattern[str]:
    parts = re.split(r"{\w+}", words)
    return re.compile(".+".join(re.escape(part.replace("&", "")) for part in parts))


def shown(window: QWidget) -> Iterator[str]:
    """Every word of the interface in sight or read out; words of the article are left out."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield widget.toolTip()
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    yield from _read_out(QAccessible.queryAccessibleInterface(window))


def _read_out(interface: Any) -> Iterator[str]:
    yield interface.text(QAccessible.Text.Name)
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _read_out(child)


@pytest.fixture(params=["fr", "en"])
def window(request: Any, qtbot: Any, tmp_path: Path, sample_path: Path) -> Iterator[Any]:
    made = bootstrap.build_window(tmp_path / "galley.db", by="Ann", ui_language=request.param)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_at_start([sample_path])
    space = made.workspace
    qtbot.waitUntil(lambda: space.open is not None and space.open.is_read, timeout=20_000)
    yield made
    made.close()
    made.deleteLater()


def test_every_screen_speaks_one_language(window: Any) -> None:
    foreign = foreign_to(window.look.translator.language)
    said: set[str] = {action.text() for action in window.actions_by_id.values()}
    said |= {action.text() for action in window.menuBar().actions()}
    window.workspace.tour.next_claim(1)
    window.workspace.decisions.verify_on("https://example.org/x")
    for panel in PANELS:
        window.show_panel(panel)
        QApplication.processEvents()
        said |= set(shown(window))
    for name in DIALOGS:
        window.workspace.tour.next_claim(1)
        window.actions_by_id[name].trigger()
        dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
        said |= set(shown(dialog)) | {dialog.windowTitle()}
        dialog.reject()
        QApplication.processEvents()
    window.actions_by_id["revision.save"].trigger()
    said |= set(shown(window))
    window.actions_by_id["app.palette"].trigger()
    said |= set(shown(window))
    window.actions_by_id["app.palette"].trigger()
    assert len(said) > 100
    wrong = [w for w in said if w and any(p.fullmatch(w.replace("&", "")) for p in foreign)]
    assert wrong == []


def test_qts_own_words_follow(window: Any) -> None:
    is_french = window.look.translator.language == "fr"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    field = QLineEdit()
    menu = field.createStandardContextMenu()
    said = [action.text().replace("&", "").split("\t")[0] for action in menu.actions()]
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    for made in (buttons, field, menu):
        made.deleteLater()
    assert cancel == ("Annuler" if is_french else "Cancel")
    assert ("Copier" if is_french else "Copy") in said
