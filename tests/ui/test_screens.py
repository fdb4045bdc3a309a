"""The screens stay as they were drawn: block means of each against those kept (`python -m tests.screens.keep`)."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from editor_app.ui import dates
from editor_app.ui.fonts import load_fonts
from tests.screens.keep import (
    FOLDER,
    KEPT,
    MOST_APART,
    MOST_OF_A_BLOCK,
    MOST_ON_AVERAGE,
    difference,
    small,
)
from tests.screens.shots import Camera


@pytest.fixture
def camera(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Camera]:
    monkeypatch.setattr(dates, "now", dates.now)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    load_fonts()
    style = qapp.style().objectName()
    qapp.setStyle("Fusion")
    flash = qapp.cursorFlashTime()
    yield Camera(tmp_path, tmp_path)
    qapp.setCursorFlashTime(flash)
    qapp.setStyle(style)


@pytest.mark.skipif(sys.platform != "linux", reason="another system has other faces")
@pytest.mark.parametrize(("name", "theme", "language"), KEPT)
def test_a_screen_looks_as_it_did(
    camera: Any, caplog: pytest.LogCaptureFixture, name: str, theme: str, language: str
) -> None:
    kept = QImage(str(FOLDER / f"{name}-{theme}-{language}.png"))
    assert not kept.isNull()
    most, mean, apart = difference(small(camera.picture(name, theme, language)), kept)
    assert mean <= MOST_ON_AVERAGE, mean
    assert most <= MOST_OF_A_BLOCK, most
    assert apart <= MOST_APART, apart
    warnings = [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]
    assert [each for each in warnings if not each.startswith("refused: ")] == []


def test_the_kept_pictures_are_few_and_small() -> None:
    files = list(FOLDER.glob("*.png"))
    assert {path.stem for path in files} == {"-".join(each) for each in KEPT}
    assert sum(path.stat().st_size for path in files) < 200_000
