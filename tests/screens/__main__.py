"""Writes the pictures: `python -m tests.screens --to build/screenshots [--only 01-review ...]`."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

THEMES, LANGUAGES = ("light", "dark"), ("en", "fr")


def main() -> int:
    """Writes FOLDER/LIBRARY/SCREEN-THEME-LANGUAGE.png; 1 where a screen could not be shown."""
    arguments = _arguments()
    become_nobody()
    from tests.screens.desks import DESKS, nothing
    from tests.screens.shots import Camera
    from tests.screens.table import SCREENS

    chosen = [s for s in SCREENS if not arguments.only or s.name.startswith(tuple(arguments.only))]
    with tempfile.TemporaryDirectory() as folder:
        camera = Camera(Path(folder), arguments.to)
        for desk in arguments.desk or DESKS:
            for language in arguments.language or LANGUAGES:
                for screen in chosen:
                    make = screen.library or (nothing if screen.is_empty else DESKS[desk])
                    camera.take(desk, make, screen, language, THEMES)
    for line in camera.left_out:
        print(line)
    print(f"{camera.taken} pictures in {arguments.to}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="screens", description=__doc__)
    parser.add_argument("--to", type=Path, default=Path("build/screenshots"))
    parser.add_argument(
        "--only", nargs="*", default=(), help="screens, by the beginning of their names"
    )
    parser.add_argument("--desk", nargs="*", default=(), help="sample, desk")
    parser.add_argument("--language", nargs="*", default=(), help="en, fr")
    return parser.parse_args()


def become_nobody() -> None:
    """Off screen, in UTC, in a home of its own: no setting of the machine shows on a picture."""
    home = tempfile.mkdtemp(prefix="galley-screens-")
    import atexit

    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = home
    os.environ.update(QT_QPA_PLATFORM="offscreen", TZ="UTC", LC_ALL="C.UTF-8", LANGUAGE="en")
    os.environ.pop("GALLEY_LIBRARY", None)
    if hasattr(time, "tzset"):
        time.tzset()


if __name__ == "__main__":
    sys.exit(main())
