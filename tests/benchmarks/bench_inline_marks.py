"""What bold, italic and links cost: a key in a text that has many of them, beside one without."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app import bootstrap
from editor_app.domain.inline import InlineKind, Marking
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.services.manuscript import Manuscript

PARAGRAPH = (
    "Le maire de Lyon a parlé mardi devant les élus de la ville, qui l’ont écouté longtemps. " * 5
)
SIZE, MARKS, KEYS = 100_000, 1_000, 60
LABEL = message("format_bold")
RATIO, EXTRA_MS = 1.25, 0.5
"""What a key in a text with marks may take longer than in one without."""

STORE_MARKS, STORE_US = 10_000, 150
"""So many marks, and the time that they may take at a key, microseconds, on a busy machine."""


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Any, Any]]:
    """The same text in two windows, plain and with many marks."""
    made = [_window(qtbot, tmp_path / name) for name in ("plain", "marked")]
    space = made[1].workspace
    step = len(space.text) // MARKS
    space.mark([_marking(number, number * step, step // 2) for number in range(MARKS)], LABEL)
    assert len(space.open.manuscript.inline) == MARKS
    yield made[0], made[1]
    for window in made:
        window.close()
        window.deleteLater()


def _window(qtbot: QtBot, folder: Path) -> Any:
    folder.mkdir()
    path = folder / "long.txt"
    path.write_text("\n\n".join([PARAGRAPH] * (SIZE // len(PARAGRAPH))), encoding="utf-8")
    made = bootstrap.build_window(folder / "galley.db", by="Ann", ui_language="en")
    made.resize(1200, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.open_at_start((path,))
    space = made.workspace
    qtbot.waitUntil(lambda: space.open is not None and space.open.is_read, timeout=60_000)
    made.page.place_caret(made.page.text().index("\n\n", SIZE // 2) - 10)
    made.page.ensureCursorVisible()
    return made


def _marking(number: int, start: int, length: int) -> Marking:
    kind = tuple(InlineKind)[number % 3]
    target = "https://a.example" if kind is InlineKind.LINK else ""
    return Marking(kind, Span(start, start + length), is_on=True, target=target)


def test_a_key_is_as_fast_in_a_text_with_many_marks(qtbot: QtBot, windows: Any) -> None:
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(KEYS):
        for window, times in zip(windows, taken, strict=True):
            began = time.perf_counter()
            qtbot.keyClick(window.page, "a")
            QApplication.processEvents()
            times.append((time.perf_counter() - began) * 1000)
    plain, marked = map(median, taken)
    print(f"\na key: {plain:.2f} ms without marks, {marked:.2f} ms with {MARKS}")
    assert marked <= plain * RATIO + EXTRA_MS


def _taken(act: Callable[[], object]) -> float:
    taken: list[float] = []
    for _ in range(KEYS):
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def test_marks_are_moved_at_a_key_as_fast_as_spans() -> None:
    text = "mot " * (STORE_MARKS * 3)
    sheets = [Manuscript(Content(text)) for _ in range(2)]
    sheets[1].mark(
        Marking(InlineKind.BOLD, Span(n * 12, n * 12 + 3), is_on=True) for n in range(STORE_MARKS)
    )
    taken = [_taken(_typing(sheet, len(text) // 2)) * 1000 for sheet in sheets]
    print(f"\n{STORE_MARKS} marks: {taken[1] - taken[0]:.0f} microseconds a key")
    assert taken[1] - taken[0] <= STORE_US


def _typing(sheet: Manuscript, at: int) -> Callable[[], object]:
    return lambda: sheet.apply((TextEdit(at, at, "x"),), is_typed=True)
