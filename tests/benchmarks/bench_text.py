"""What the text costs: a key with its spans, and the difference of two versions.

Each figure stands beside a bare counterpart measured in the same run: the replacement in the
`str` for a key, moving a plain list of spans for the store, one longest common subsequence of
all words for the difference. Run by `make bench`; prints ratios and asserts nothing timed.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from statistics import median

import pytest
from rapidfuzz.distance import LCSseq

from editor_app.domain.ids import ClaimId
from editor_app.domain.revision import Content
from editor_app.domain.spans import SpanStore
from editor_app.domain.text import Span, TextEdit, apply_edits, shift
from editor_app.domain.tokens import split
from editor_app.services.comparing import edits
from editor_app.services.differences import differences
from editor_app.services.manuscript import Manuscript
from editor_app.services.redlines import redline
from editor_app.services.standing_changes import ChangesSince

SENTENCE = (
    "Point {}. Le 7 janvier vers 17h30, le porte-parole a annoncé la mort de 80\u00a0soldats. "
)
SIZES = {
    "3 kB, 27 spans": (3_000, 27),
    "100 kB, 500 spans": (100_000, 500),
    "1 MB, 10,000 spans": (1_000_000, 10_000),
}
KEYS = 300


def text_of(length: int) -> str:
    """Different sentences, five to a paragraph."""
    dice = random.Random(length)
    sentences = (
        SENTENCE.format(dice.randrange(10_000)) + "\n\n" * (n % 5 == 4)
        for n in range(length // len(SENTENCE) + 1)
    )
    return "".join(sentences)[:length]


def spans_of(length: int, count: int) -> dict[ClaimId, Span]:
    step = length // count
    return {ClaimId(str(n)): Span(n * step, min(n * step + 40, length)) for n in range(count)}


def taken(work: Callable[[int], object], times: int = KEYS) -> float:
    """The median of one run, in microseconds."""
    runs: list[float] = []
    for number in range(times):
        start = time.perf_counter()
        work(number)
        runs.append(time.perf_counter() - start)
    return median(runs) * 1e6


def report(what: str, micros: float, bare: float) -> None:
    print(f"\n{what}: {micros:,.0f} µs, bare {bare:,.0f} µs, ratio {micros / bare:.2f}", end="")


@pytest.mark.parametrize("size", SIZES)
def test_a_key_against_the_bare_replacement_in_the_text(size: str) -> None:
    length, count = SIZES[size]
    text = text_of(length)
    sheet = Manuscript(Content(text, anchors=spans_of(length, count)))
    caret = length // 2

    def key(number: int) -> None:
        sheet.apply([TextEdit(caret + number, caret + number, "x" if number % 6 else " ")])

    def bare(number: int) -> str:
        return TextEdit(caret, caret, "x").apply(sheet.text)

    report(f"key, {size}", taken(key), taken(bare))
    assert len(sheet.ids()) == count


def test_moving_10000_spans_against_a_plain_list() -> None:
    spans = spans_of(1_000_000, 10_000)
    store, caret = SpanStore(spans), 500_000
    edit = TextEdit(caret, caret, "x")

    def key(_: int) -> None:
        reached = store.take(caret - 5, caret + 5)
        store.shift(caret, 1)
        for span, claim in reached:
            store.put(claim, shift(span, edit))

    def bare(_: int) -> list[Span]:
        return [shift(span, edit) for span in spans.values()]

    report("10,000 spans at a key", taken(key), taken(bare, 20))
    assert len(store) == 10_000


@pytest.mark.parametrize("share", [0.0, 0.03])
def test_the_difference_of_two_100_kb_versions(share: float) -> None:
    old = text_of(100_000)
    tokens = split(old)
    dice = random.Random(1)
    places = [n for n, token in enumerate(tokens) if token.isalpha()]
    for place in dice.sample(places, max(1, round(share * len(places)))):
        tokens[place] = "autrement"
    new = "".join(tokens)

    micros = taken(lambda _: differences(old, new), 7)
    bare = taken(lambda _: LCSseq.opcodes(split(old), split(new)), 2)
    report(f"difference with {share:.0%} of the words changed", micros, bare)
    whole = taken(lambda _: redline(old, new), 7)
    report(f"redline with {share:.0%} of the words changed", whole, bare)
    assert apply_edits(old, edits(old, new)) == new


@pytest.mark.parametrize("length", [100_000, 1_000_000])
def test_a_key_followed_by_the_changes_marked_on_the_page(length: int) -> None:
    old = text_of(length)
    tokens = split(old)
    places = [n for n, token in enumerate(tokens) if token.isalpha()]
    for place in random.Random(1).sample(places, round(0.03 * len(places))):
        tokens[place] = "autrement"
    line = redline(old, "".join(tokens))
    since = ChangesSince(line)
    middle = len(line.new) // 2

    def key(number: int) -> None:
        since.follow([TextEdit(middle + number, middle + number, "x")])

    micros = taken(key, KEYS)
    bare = taken(lambda _: redline(old, line.new), 1)
    report(f"key among {len(line.hunks)} marked changes of {length // 1000} kB", micros, bare)
    assert since.text.count("x" * KEYS) == 1
