"""Words to find as an expression that finds what a reader takes for the same words.

A plain letter stands for itself with any accent; an accented one for itself alone (asymmetric
search: Unicode Technical Standard 10, section 8.2). A space stands for any run of spaces,
no-break and narrow ones among them; apostrophes, quotation marks, hyphens and points of
suspension stand for each other's shapes. Soft hyphens within words are read over.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import combining, normalize

SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""The spaces of a line, as the inside of a character class."""

_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_LIGATURES = {"oe": "œ", "ae": "æ"}
_CLINGING = "[\u00ad\u0300-\u036f\u200b\u2060]*"
"""What may follow a letter unseen: soft hyphens, joiners, accents written apart."""

_ALIKE = {
    **dict.fromkeys("'’‘ʼ‛", "['’‘ʼ‛]"),
    **dict.fromkeys('"“”„‟', f'(?:["“”„‟]|«[{SPACES}]?|[{SPACES}]?»)'),
    **dict.fromkeys("-‐‑", "[-‐‑]"),
    "…": r"(?:…|\.\.\.)",
    "...": r"(?:…|\.\.\.)",
}
_PIECES = re.compile(rf"\.\.\.|oe|ae|[{SPACES}]+|.", re.IGNORECASE | re.DOTALL)


def folded(words: str) -> str:
    """An expression for `re` that finds `words`; nothing in it goes back and forth."""
    return "".join(map(_piece, _PIECES.findall(normalize("NFC", words))))


def _piece(piece: str) -> str:
    if piece.isspace() and piece != "\n":
        return f"[{SPACES}]+"
    if piece in _ALIKE:
        return _ALIKE[piece]
    if piece.lower() in _LIGATURES:
        apart = "".join(map(_letter, piece))
        return f"(?:{apart}|{_LIGATURES[piece.lower()]}{_CLINGING})"
    return _letter(piece)


def _letter(char: str) -> str:
    if not char.isalpha():
        return re.escape(char)
    same = _accented().get(char.lower(), "")
    if same:
        return f"[{char}{same if char.islower() else _upper(same)}]{_CLINGING}"
    apart = normalize("NFD", char)
    if len(apart) > 1:
        return f"(?:{re.escape(char)}|{re.escape(apart)})\u00ad*"
    return re.escape(char) + _CLINGING


def _upper(letters: str) -> str:
    """Their capitals, where these are single letters."""
    return "".join(char.upper() for char in letters if len(char.upper()) == 1)


@cache
def _accented() -> dict[str, str]:
    """The small Latin letters with accents, by the letter without any."""
    found: dict[str, str] = {}
    for char in map(chr, _LATIN):
        plain = "".join(mark for mark in normalize("NFD", char) if not combining(mark))
        if char.islower() and plain != char and len(plain) == 1 and plain.isascii():
            found[plain] = found.get(plain, "") + char
    return found
