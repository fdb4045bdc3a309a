"""Whether two wordings say the same: the rule by which a verdict stays (DESIGN.md section 5)."""

from __future__ import annotations

import re
from unicodedata import normalize

from editor_app.domain.text import common_end, common_start

_MARKS = str.maketrans(
    dict.fromkeys("«»“”„‟", '"')
    | dict.fromkeys("’‘‛ʼ", "'")
    | dict.fromkeys("\u200b\u2060\ufeff", " ")
)
# Compiled when they are first needed, and kept by `re`.
_CAPITAL_WITH_ACCENTS = "([A-Z])[\u0300\u0301\u0302\u0308\u0327]+"
_GROUPED = r"(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f]+\d{3})+(?!\d)"
_SPACES = r"\s+"
_BETWEEN_NUMBERS = r"(?:(?<=\d)|(?<=\d[.,:/])|(?<=[-+−]))\s+(?=[.,:/]?\d)"
_KEPT = "\x00"


def same_words(old: str, new: str) -> bool:
    """Whether the wordings differ at most in spaces, quotation marks' shape and accents on capitals.

    A quotation mark more or less, and any other letter, sign or digit, is a difference
    ("accuse" and "accusé"). So is a space that parts two numbers ("1 2" and "12"), where
    it does not only group digits ("12 000" and "12000").
    """
    if old == new:
        return True
    start = common_start(old, new)
    end = common_end(old, new, start)
    if _is_letters_more_or_less(old[start : len(old) - end], new[start : len(new) - end]):
        return False
    start, end = _safe_start(old, start), _safe_end(old, end)
    return core(old[start : len(old) - end]) == core(new[start : len(new) - end])


def _is_letters_more_or_less(old: str, new: str) -> bool:
    """Whether one is letters and digits and the other nothing: the quick answer for a key."""
    return (not old and new.isalnum()) or (not new and old.isalnum())


def _safe_start(words: str, length: int) -> int:
    """The last place among the first `length` that can be cut without a rule reading over it."""
    for place in range(length - 1, 0, -1):
        if _is_plain(words[place - 1]) and _is_plain(words[place]):
            return place
    return 0


def _safe_end(words: str, length: int) -> int:
    """The same from the end: how many of the last `length` can be cut off."""
    for place in range(len(words) - length + 1, len(words)):
        if _is_plain(words[place - 1]) and _is_plain(words[place]):
            return len(words) - place
    return 0


def _is_plain(char: str) -> bool:
    return char.isascii() and char.isalpha()


def core(words: str) -> str:
    """What has to stay for the wording to say the same."""
    plain = re.sub(_CAPITAL_WITH_ACCENTS, r"\1", normalize("NFD", words)).translate(_MARKS)
    grouped = re.sub(_GROUPED, lambda number: re.sub(_SPACES, "", number[0]), plain)
    return re.sub(_SPACES, "", re.sub(_BETWEEN_NUMBERS, _KEPT, grouped))
