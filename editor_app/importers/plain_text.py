"""Plain text: every byte accounted for, or one clear refusal."""

from __future__ import annotations

import re
import unicodedata

from editor_app.domain.errors import UnreadableFile
from editor_app.domain.message import Message, message
from editor_app.domain.revision import Newline
from editor_app.importers import encodings
from editor_app.importers.format import MOST_BYTES, ImportFormat, ReadFile

LONGEST_LINE = 20_000
"""In code points. The longest paragraph of the development set has under 3,000."""

_OTHER_FILES = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP, Word or OpenDocument",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "Word 97",
    b"{\\rtf": "RTF",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
    b"SQLite format 3\x00": "SQLite",
    b"\x7fELF": "ELF",
    b"%!PS": "PostScript",
}
"""How files begin that are no plain text, by the name of their format."""

_CONTROL_BYTE = re.compile(rb"[\x01-\x08\x0e-\x1f\x7f]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters that are no white space; NUL is refused by itself."""


def score(head: bytes) -> float:
    """Low for anything that may be text, so that a format that knows its files goes first."""
    return 0.05 if _kind_of(head) else 0.1


def read(data: bytes, encoding: str | None) -> ReadFile:
    """The text of a plain-text file.

    Raises:
        UnreadableFile: if it is no plain text, has no words, or cannot be decoded entirely.
    """
    _refuse_format(data)
    decoding = encodings.recognise(data, encoding)
    if encoding is None and not decoding.mark:
        _refuse_binary(data)
    written = encodings.decode(data, decoding)
    text = written.replace("\r\n", "\n").replace("\r", "\n")
    _refuse_text(text)
    return ReadFile(
        text, decoding.encoding, decoding.mark, dominant_newline(written), _notice(decoding)
    )


def dominant_newline(written: str) -> Newline:
    """The commonest newline; among equals LF before CRLF before CR."""
    pairs = written.count("\r\n")
    counts = {
        Newline.LF: written.count("\n") - pairs,
        Newline.CRLF: pairs,
        Newline.CR: written.count("\r") - pairs,
    }
    return max(counts, key=lambda newline: counts[newline])


def _notice(decoding: encodings.Decoding) -> Message | None:
    return message("read_as_windows_1252") if decoding.guessed else None


def _kind_of(head: bytes) -> str | None:
    return next((kind for magic, kind in _OTHER_FILES.items() if head.startswith(magic)), None)


def _refuse_format(data: bytes) -> None:
    if not data:
        raise UnreadableFile("file_is_empty")
    if len(data) > MOST_BYTES:
        raise UnreadableFile("file_is_too_large", megabytes=MOST_BYTES // 1_000_000)
    if kind := _kind_of(data):
        raise UnreadableFile("file_is_another_format", kind=kind)


def _refuse_binary(data: bytes) -> None:
    """Refuse by the bytes what no encoding without a mark makes text: clearer than a later word."""
    if _are_many(len(_CONTROL_BYTE.findall(data)), len(data)):
        raise UnreadableFile("file_is_binary")
    if b"\0" in data:
        raise UnreadableFile("file_has_nul")


def _refuse_text(text: str) -> None:
    if "\0" in text:
        raise UnreadableFile("file_has_nul")
    if _are_many(len(_CONTROL.findall(text)), len(text)):
        raise UnreadableFile("file_is_binary")
    if all(char.isspace() or unicodedata.category(char) == "Cf" for char in text):
        raise UnreadableFile("file_is_blank")
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise UnreadableFile(
                "file_line_too_long", line=number, length=len(line), most=LONGEST_LINE
            )


def _are_many(controls: int, of: int) -> bool:
    """More than two, and more than one in a hundred: some wires leave one or two in a text."""
    return controls > 2 and controls * 100 > of


PLUGIN = ImportFormat(
    id="text",
    title=message("format_plain_text"),
    suffixes=(".txt", ".text", ".md"),
    score=score,
    read=read,
)
