"""Small pictures of the screens, kept in the repository: `python -m tests.screens.keep` renews them.

Only block means are compared, so that another font renderer changes nothing, while a panel that
vanished or a wrong colour does.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

FOLDER = Path(__file__).resolve().parent.parent / "data" / "screens"
WIDTH, HEIGHT = 36, 22
"""Blocks of about 40 px."""

KEPT = (
    ("01-review", "light", "en"),
    ("01-review", "dark", "en"),
    ("01-review", "light", "fr"),
    ("01-review-small", "light", "en"),
    ("03-sources", "light", "en"),
    ("04-findings", "dark", "en"),
    ("05-metadata", "light", "en"),
    ("08-export", "light", "en"),
    ("09-empty", "light", "fr"),
    ("10-palette-all", "light", "en"),
    ("12-focus", "dark", "en"),
    ("01-review-smallest", "light", "fr"),
    ("11-components", "light", "en"),
    ("11-components", "dark", "fr"),
    ("13-comments", "light", "en"),
    ("30-encoding", "light", "en"),
    ("31-import-failed", "dark", "fr"),
    ("32-write-failed", "light", "fr"),
    ("32-write-failed-small", "dark", "en"),
    ("33-library-busy", "light", "en"),
    ("34-library-newer", "light", "fr"),
    ("35-no-claims", "light", "en"),
    ("36-filter-empty", "dark", "en"),
    ("37-language-unknown", "light", "fr"),
)
"""Screen, theme, language."""

MOST_OF_A_BLOCK, MOST_ON_AVERAGE = 40, 3.5
"""By how much a colour channel of one block, and of all on average, may differ (of 255)."""

APART, MOST_APART = 6, 0.2
"""How many blocks, of all, may differ by more than that: a ground in another colour changes more."""


def small(picture: QImage) -> QImage:
    """The means of the picture's blocks."""
    ignore, smooth = (
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return picture.scaled(WIDTH, HEIGHT, ignore, smooth).convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> tuple[int, float, float]:
    """The largest and the mean difference of a channel, and the share of blocks that are apart."""
    places = [(x, y) for y in range(HEIGHT) for x in range(WIDTH)]
    blocks = [_apart(one.pixelColor(*at), other.pixelColor(*at)) for at in places]
    largest = [max(block) for block in blocks]
    mean = sum(sum(block) for block in blocks) / (3 * len(blocks))
    return max(largest), mean, sum(each > APART for each in largest) / len(blocks)


def _apart(one: QColor, other: QColor) -> tuple[int, int, int]:
    return (
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )


def main() -> None:
    """Takes the pictures anew."""
    from tests.screens.__main__ import become_nobody

    become_nobody()
    from tests.screens.shots import Camera

    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        camera = Camera(Path(scratch), FOLDER)
        for name, theme, language in KEPT:
            small(camera.picture(name, theme, language)).save(
                str(FOLDER / f"{name}-{theme}-{language}.png")
            )


if __name__ == "__main__":
    main()
