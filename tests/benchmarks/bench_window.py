"""What a key costs in the whole window, from the key to painted, beside a bare editor in the same run.

The article is read by the rules and has the claims they find in it; the reading and the draft
that follow a key are held back, so that what is measured is the key. Run by `make bench`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from editor_app import bootstrap
from editor_app.ui.main_window import MainWindow
from editor_app.ui.theme import load_theme
from tests.benchmarks.bench_page import Paints, Timed, key, shown

SENTENCE = (
    "Le {} janvier, le porte-parole a annoncé « la mort de {} soldats » à Kharkiv. Selon lui, {} "
    "blessés ont été évacués vers {} hôpitaux avant la fin de la semaine, par le train."
)
SIZES = {"3 kB": 3_000, "100 kB": 100_000, "1 MB": 1_000_000}
EXTRA_MS, RATIO = 6.0, 2.5
"""What the window may take longer than a bare editor, and at 1 MB as a multiple of it; while a
key asked for all claims it took 115 times as long there."""

ROUNDS = 60


def text_of(size: int) -> str:
    """Paragraphs of two sentences with figures of their own, about `size` bytes of UTF-8."""
    count = max(2, size // (len(SENTENCE.encode()) + 2))
    return "\n\n".join(
        SENTENCE.format(n % 28 + 1, 100 + n, 2000 + n, n % 9 + 2) for n in range(count)
    )


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = bootstrap.build_window(tmp_path / "galley.db", by="Alix", ui_language="en")
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def opened(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.open_at_start((file,))
    space = window.workspace
    qtbot.waitUntil(
        lambda: space.open is not None and space.open.is_read and space.reading.is_idle,
        timeout=300_000,
    )
    space.text_changed.disconnect(space.reading.read_soon)


@pytest.mark.parametrize("size", SIZES)
def test_a_key_in_the_window_against_a_bare_editor(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, size: str
) -> None:
    text, bare = text_of(SIZES[size]), QTextEdit()
    bare.setFont(load_theme("light").font("body"))
    bare.document().setDocumentMargin(110)
    file = tmp_path / "article.txt"
    file.write_text(text)
    opened(window, qtbot, file)
    bare.setPlainText(text)
    both = (shown(bare, qtbot), Timed(window.page, Paints(window.page.viewport())))
    for timed in both:
        timed.editor.document().size()
        cursor = timed.editor.textCursor()
        cursor.setPosition(text.index("Selon lui", len(text) // 2) + 3)
        timed.run(lambda editor, to=cursor: (editor.setTextCursor(to), editor.viewport().update()))
    window.page.ensureCursorVisible()
    for timed in both:
        timed.taken.clear()
    for number in range(ROUNDS):
        for timed in both:
            timed.run(key(Qt.Key.Key_Backspace) if number % 2 else key(Qt.Key.Key_X, "x"))
            qtbot.wait(1)  # what one has left to do is not the other's
    taken, claims = [median(timed.taken) for timed in both], len(window.workspace.claims)
    print(
        f"\nkey in the window at {size} with {claims} claims: bare {taken[0]:.2f} ms, "
        f"window {taken[1]:.2f} ms, x{taken[1] / taken[0]:.2f}"
    )
    assert taken[1] <= (taken[0] * RATIO if size == "1 MB" else taken[0]) + EXTRA_MS
