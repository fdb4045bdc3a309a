"""The faces: Source Serif Pro for words of the article, Inter for words of the program.

Where a file is missing the system's serif and sans serve.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from editor_app import paths

SERIF = "Source Serif Pro"
SANS = "Inter"

_SERIF_FILES = (
    "SourceSerifPro-Regular.otf",
    "SourceSerifPro-Semibold.otf",
    "SourceSerifPro-It.otf",
)
_MARKED_FILES = (
    "SourceSerifPro-Bold.otf",
    "SourceSerifPro-BoldIt.otf",
    "SourceSerifPro-SemiboldIt.otf",
)
"""Faces of words that a person set bold or italic: loaded when there are any."""
_SANS_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")


def load_fonts() -> None:
    """Loads the bundled faces; on Windows and macOS the system's sans is used instead of Inter."""
    loaded = set(QFontDatabase.families())
    if SERIF not in loaded:
        _load(_serif_folder(), _SERIF_FILES)
    if SANS not in loaded and _uses_own_sans():
        _load(paths.resources() / "fonts", _SANS_FILES)


def load_marked_faces() -> None:
    """Loads the faces of bold and italic words beside the others, the first time they are needed."""
    styles = QFontDatabase.styles(SERIF)
    if styles and "Bold" not in styles:
        _load(_serif_folder(), _MARKED_FILES)


def serif() -> QFont:
    """A font with the article's face, no size set."""
    font = QFont(SERIF)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def sans() -> QFont:
    """A font with the program's face, no size set."""
    if not _uses_own_sans():
        return QFont(QGuiApplication.font().family())
    font = QFont(SANS)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _uses_own_sans() -> bool:
    return sys.platform not in ("win32", "darwin")


def _serif_folder() -> Path | None:
    """Where the package's files lie; it is not imported, because that would read them all."""
    spec = find_spec("font_source_serif_pro")
    return Path(spec.origin).parent / "files" if spec and spec.origin else None


def _load(folder: Path | None, names: tuple[str, ...]) -> None:
    for name in names if folder else ():
        if folder and (folder / name).is_file():
            QFontDatabase.addApplicationFont(str(folder / name))
