"""The catalogues hold every word that the sources mark, translated, and are compiled from what they say."""

from __future__ import annotations

import ast
import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from editor_app.wording import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS = {"N_": None, "NN_": (1, 2), "phrase": None}
"""What `make catalogues` looks for."""

Words = str | tuple[str, ...]


def marked_in_the_sources() -> set[Words]:
    found = extract_from_dir(ROOT / "editor_app", keywords=KEYWORDS)
    return {words for _, _, words, _, _ in found}


def catalogue(language: str, suffix: str) -> Path:
    return ROOT / "resources" / "locale" / language / "LC_MESSAGES" / f"galley{suffix}"


@pytest.fixture(params=LANGUAGES[1:])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def written(language: str) -> Catalog:
    with catalogue(language, ".po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def test_every_marked_word_is_translated_and_nothing_else_is_kept(written: Catalog) -> None:
    translated = {entry.id for entry in written if entry.id and all(_forms(entry.string))}
    assert translated == marked_in_the_sources()
    assert not [entry.id for entry in written if entry.id and entry.fuzzy]


def test_no_marked_word_is_overlooked_because_of_where_it_stands() -> None:
    """The extractor passes over a mark inside another call's further arguments."""
    found = {words if isinstance(words, str) else words[0] for words in marked_in_the_sources()}
    for path in (ROOT / "editor_app").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_mark = isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
            if is_mark and call.func.id in ("N_", "NN_") and isinstance(call.args[0], ast.Constant):
                assert call.args[0].value in found, f"{path.name}:{call.lineno}"


def test_the_compiled_catalogue_says_what_the_written_one_says(
    written: Catalog, language: str
) -> None:
    with catalogue(language, ".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for entry in written:
        if isinstance(entry.id, str) and entry.id:
            assert compiled.gettext(entry.id) == entry.string
        elif entry.id:
            forms = tuple(compiled.ngettext(*entry.id, count) for count in (1, 2))
            assert forms == tuple(entry.string)


def _forms(words: Words) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)
