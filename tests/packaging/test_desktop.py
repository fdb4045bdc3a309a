"""What a Linux desktop reads: valid by its own tools, in both languages, and one icon everywhere."""

from __future__ import annotations

import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from editor_app import bootstrap, paths

FOLDER = paths.resources() / "desktop"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.mark.parametrize(
    "command",
    [
        ("desktop-file-validate", "galley.desktop"),
        ("appstreamcli", "validate", "--no-net", "galley.metainfo.xml"),
    ],
    ids=lambda command: command[0],
)
def test_the_desktops_own_tools_find_nothing_wrong(command: tuple[str, ...]) -> None:
    tool = shutil.which(command[0])
    if tool is None:
        pytest.skip(f"{command[0]} is not installed")
    line = [tool, *command[1:-1], str(FOLDER / command[-1])]
    ran = subprocess.run(line, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_entry_is_in_both_languages_and_opens_files() -> None:
    parser = RawConfigParser(delimiters=("=",), comment_prefixes=("#",), strict=True)
    parser.optionxform = str
    parser.read(FOLDER / "galley.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[fr]"]
        assert entry[f"{key}[fr]"] != entry[key]
    assert entry["Exec"] == "galley %F"
    assert (FOLDER / f"{entry['Icon']}.svg").is_file()


def test_every_sentence_of_the_description_is_in_both_languages() -> None:
    root = ElementTree.parse(FOLDER / "galley.metainfo.xml").getroot()
    for parent in root.iter():
        for tag in ("summary", "p", "li"):
            told = [child.get(XML_LANG, "en") for child in parent.findall(tag)]
            assert told.count("en") == told.count("fr")
    assert root.findtext("launchable") == "galley.desktop"


def test_the_window_shows_the_same_icon(qapp) -> None:
    from editor_app.ui.application import program_icon

    drawn = program_icon().pixmap(16, 16).toImage()
    colors = {drawn.pixelColor(x, y).name() for x in range(16) for y in range(16)}
    assert drawn.width() == 16
    assert "#237a43" in colors
    assert len(colors) > 10


def test_the_entry_names_an_installed_program(qapp) -> None:
    script = Path(bootstrap.__file__).parents[1] / "pyproject.toml"
    if script.is_file():
        assert 'galley = "editor_app.bootstrap:main"' in script.read_text(encoding="utf-8")
