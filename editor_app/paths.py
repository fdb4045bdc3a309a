"""Where Galley's own files and the user's files lie."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("Galley", appauthor=False)
_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder that lies beside the package in a checkout and inside it in a wheel."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Icons, themes, fonts, catalogues and templates."""
    return _shipped("resources")


def sample() -> Path:
    """The sample article that the program opens on first start."""
    return _shipped("seeds") / "000_5637e12483d4f1c0.txt"


def library(chosen: str = "") -> Path:
    """The library used where a command names none.

    `GALLEY_LIBRARY`, else the one `chosen` in the settings, else in the user's data folder.
    """
    named = os.environ.get("GALLEY_LIBRARY") or chosen
    return Path(named).expanduser() if named else Path(_DIRS.user_data_dir) / "galley.db"


def settings() -> Path:
    """The settings file: `GALLEY_SETTINGS`, else in the user's configuration folder."""
    named = os.environ.get("GALLEY_SETTINGS")
    return Path(named) if named else Path(_DIRS.user_config_dir) / "settings.toml"


def runtime() -> Path:
    """A folder for sockets: the session's own where the system gives one, else the temporary one."""
    import tempfile

    given = os.environ.get("XDG_RUNTIME_DIR")
    return Path(given if given and Path(given).is_dir() else tempfile.gettempdir())


def log() -> Path:
    """The log file."""
    return Path(_DIRS.user_log_dir) / "galley.log"
