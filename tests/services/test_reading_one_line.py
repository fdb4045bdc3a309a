"""A text that came without line feeds is read in steps that grow as its length does, not faster.

Counted are calls of Python functions, which no load of the machine changes.
"""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from editor_app.services.reading import Reader

FRENCH = "Le {} janvier, « {} soldats sont morts », a annoncé le porte-parole à {} heures. "
ENGLISH = (
    '"About {} people left the city of Leeds on Monday," Ann Smith said at {}. It has {} shops. '
)


def calls(text: str) -> int:
    """How many calls a reading of `text` takes."""
    counted = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal counted
        counted += event == "call"

    reader = Reader()
    sys.setprofile(count)
    try:
        reader.analyse(text)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("sentence", [FRENCH, ENGLISH])
def test_four_times_the_length_takes_hardly_more_than_four_times_the_steps(sentence: str) -> None:
    sentences = [sentence.format(n % 28 + 1, 100 + n, n % 9 + 1) for n in range(400)]
    short, long = "".join(sentences[:100]), "".join(sentences)
    calls(long)  # what is made once a run
    assert calls(long) < 5.5 * calls(short)
