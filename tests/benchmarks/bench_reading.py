"""What reading costs: words a second, an edit against the whole, and memory.

The text is 10,000 words: the project's own articles again and again, each time with other
consonants in the words that no rule knows, so that no two paragraphs are alike. Each figure stands beside a bare counterpart measured in the same run:
one expression that finds the words of the same text. Run by `make bench`; times are of the
processor, and only what no noise can reach is asserted.
"""

from __future__ import annotations

import gc
import importlib
import json
import pkgutil
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from editor_app import checks, language
from editor_app.domain.values import fields
from editor_app.language.lexicon.tables import cue_table, lexicon
from editor_app.services.reading import Reader, analyse

ARTICLES = sorted((Path(__file__).parents[1] / "data" / "articles").glob("*.txt"))
WORDS = 10_000
EDITS = 9
MOST_OF_THE_WHOLE = 0.16
"""A tenth is wanted; 0.11 to 0.14 is what joining the lines costs, the rest is noise."""
LETTERS = "bcdfglmnprtv"
_WORD = re.compile(r"\w+")
_MEMORY = """
import json, resource, sys
def rss():
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * resource.getpagesize()
text, before = sys.stdin.read(), rss()
from editor_app.services.reading import analyse
imported = rss()
analyse(text, sys.argv[1])
print(json.dumps({"imported": imported - before, "read": rss() - before}))
"""


def text_of(code: str) -> str:
    """10,000 words in `code`: the articles again and again, each time of other things."""
    articles = [path.read_text("utf-8") for path in ARTICLES if path.stem.startswith(code)]
    kept = frozenset(cue_table(code)) | frozenset(known_words(code))
    told: list[str] = []
    while sum(len(text.split()) for text in told) < WORDS:
        turn, article = divmod(len(told), len(articles))
        told.append(_WORD.sub(partial(renamed, kept=kept, turn=turn), articles[article]))
    return "\n\n".join(told)


def known_words(code: str) -> Iterator[str]:
    """The small words and nouns that the rules know."""
    words = lexicon(code)
    for value in fields(words).values():
        if isinstance(value, frozenset):
            yield from value


def renamed(match: re.Match[str], *, kept: frozenset[str], turn: int) -> str:
    """A name or longer word that no rule knows, with other consonants at each turn."""
    word = match[0]
    if (word.islower() and len(word) < 5) or word.lower() in kept or not word.isalpha():
        return word
    return word[0] + word[1:].translate(str.maketrans(LETTERS, LETTERS[turn:] + LETTERS[:turn]))


def memories() -> Iterator[Any]:
    """The functions of language and checks that remember lines."""
    for package in (language, checks):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            for value in vars(importlib.import_module(found.name)).values():
                if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"]:
                    yield value


def taken(work: Callable[[], object]) -> float:
    """Processor seconds of one run; no garbage is looked for, as in the window's pool."""
    gc.collect()
    gc.disable()
    started = time.process_time()
    work()
    seconds = time.process_time() - started
    gc.enable()
    return seconds


def afresh(work: Callable[[], object]) -> float:
    """Processor seconds of the best of five runs that remember nothing."""
    runs: list[float] = []
    for _ in range(5):
        for remembered in memories():
            remembered.cache_clear()
        runs.append(taken(work))
    return min(runs)


@pytest.mark.parametrize("code", ["fr", "en"])
def test_words_a_second_against_finding_the_words(code: str) -> None:
    text = text_of(code)
    count = len(text.split())
    analyse(text[:2_000], code)
    whole = afresh(lambda: analyse(text, code))
    bare = min(taken(lambda: _WORD.findall(text)) for _ in range(5))
    print(f"\n{code}: {count / whole:,.0f} words/s, {whole / bare:,.0f} times finding them", end="")


@pytest.mark.parametrize("code", ["fr", "en"])
def test_an_edit_against_the_whole(code: str) -> None:
    text = text_of(code)
    analyse(text[:2_000], code)
    whole = afresh(lambda: analyse(text, code))
    reader = Reader()
    reader.analyse(text, code)
    edits: list[float] = []
    for number in range(EDITS):
        place = text.find(" ", len(text) * (number + 1) // (EDITS + 1))
        text = text[:place] + " maybe" + text[place:]
        edits.append(taken(lambda words=text: reader.analyse(words, code)))
    ratio = median(edits) / whole
    print(f"\n{code}, analysis after an edit: {ratio:.3f} of the whole", end="")
    assert ratio < MOST_OF_THE_WHOLE


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="asks Linux for the memory")
@pytest.mark.parametrize("code", ["fr", "en"])
def test_memory_added(code: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _MEMORY, code],
        input=text_of(code),
        capture_output=True,
        text=True,
        check=True,
    )
    told = {name: value / 2**20 for name, value in json.loads(ran.stdout).items()}
    print(f"\n{code}: {told['imported']:.1f} MiB imported, {told['read']:.1f} read", end="")
    assert told["read"] < 60


def test_importing_against_importing_the_standard_library() -> None:
    def run(modules: str) -> float:
        code = f"import time; s = time.process_time(); import {modules}; print(time.process_time() - s)"
        runs = (
            subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
            for _ in range(5)
        )
        return min(float(done.stdout) for done in runs)

    ours = run("editor_app.language.reading")
    bare = run("dataclasses, re, enum, json, datetime, logging")
    print(f"\nimport: {ours * 1000:.0f} ms, {ours / bare:.1f} times a few of the library", end="")
