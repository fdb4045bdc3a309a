"""What a key sets in motion in the whole window: as much in a long article as in a short one.

Counted are calls of Python functions, which no load of the machine changes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

PARAGRAPH = (
    "Le {} janvier, le porte-parole numéro {} a annoncé « la mort de {} soldats » à Kharkiv. "
    "Selon lui, {} blessés ont été évacués vers {} hôpitaux."
)
SHORT, LONG = 12, 240
KEYS = "les mots"


def article(path: Path, paragraphs: int) -> Path:
    lines = (
        PARAGRAPH.format(n % 28 + 1, n, 100 + n, 2000 + n, 3 + n % 9) for n in range(paragraphs)
    )
    path.write_text("\n\n".join(lines))
    return path


def calls_of_a_key(driver, file: Path) -> int:
    """How many calls the keys of one word take, its repaints included; the library is new."""
    driver.library = file.with_suffix(".db")
    window = driver.open(file)
    page = window.page
    page.place_caret(page.text().index("Selon lui", len(page.text()) // 2))
    page.setFocus()
    driver.type("x")
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        driver.type(KEYS)
    finally:
        sys.setprofile(None)
    driver.wait_until_read()
    return calls


def test_a_key_takes_no_more_steps_in_an_article_twenty_times_as_long(driver, tmp_path) -> None:
    short = calls_of_a_key(driver, article(tmp_path / "short.txt", SHORT))
    long = calls_of_a_key(driver, article(tmp_path / "long.txt", LONG))
    assert long < 1.5 * short
