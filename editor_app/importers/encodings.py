"""Which encoding a file of plain text is in, and its byte-order mark.

A mark decides; without one a file is UTF-8 where all of it is valid UTF-8, else Windows-1252
(the WHATWG Encoding Standard's and the desk's fallback for Western text). What a person
chooses goes before all that.
"""

from __future__ import annotations

import codecs

from editor_app.domain.errors import UnreadableFile
from editor_app.domain.values import frozen

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
"""UTF-32 before UTF-16: the mark of UTF-16 LE is the beginning of that of UTF-32 LE."""

FALLBACK = "windows-1252"

ENCODINGS = (
    "utf-8",
    "windows-1252",
    "iso-8859-15",
    "iso-8859-1",
    "macintosh",
    "cp850",
    "cp437",
    "utf-16le",
    "utf-16be",
    "utf-32le",
    "utf-32be",
    "windows-1250",
    "iso-8859-2",
    "windows-1251",
    "koi8-r",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "shift_jis",
    "euc-jp",
    "gb18030",
    "big5",
    "euc-kr",
)
"""What a person may choose, the likeliest first. Not every codec of Python: some are no
encodings of text, and some (idna, punycode) take quadratic time."""

_WITHOUT_ORDER = {"utf-8-sig": "utf-8", "utf-16": "utf-16le", "utf-32": "utf-32le"}


@frozen
class Decoding:
    """How a file's bytes are to be read; `guessed` where neither mark nor person nor bytes say it."""

    encoding: str
    mark: bytes = b""
    guessed: bool = False


def recognise(data: bytes, chosen: str | None = None) -> Decoding:
    """The encoding and the mark of a file with these bytes.

    Raises:
        UnreadableFile: if `chosen` is not an encoding that a person may choose.
    """
    mark, marked = _mark_of(data)
    if chosen is not None:
        return _as_chosen(chosen, mark, marked)
    if marked is not None:
        return Decoding(marked, mark)
    if _is_utf8(data):
        return Decoding("utf-8")
    return Decoding(FALLBACK, guessed=True)


def decode(data: bytes, decoding: Decoding) -> str:
    """The text of `data` without its mark; every byte is accounted for.

    Raises:
        UnreadableFile: where a byte has no meaning in the encoding, or stands for half a
            surrogate pair.
    """
    body = data[len(decoding.mark) :]
    try:
        return body.decode(decoding.encoding)
    except UnicodeDecodeError as error:
        raise _refusal(body, decoding, error.start) from error


def _mark_of(data: bytes) -> tuple[bytes, str | None]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    return b"", None


def _as_chosen(chosen: str, mark: bytes, marked: str | None) -> Decoding:
    """The chosen encoding; a mark counts as one where it is that encoding's."""
    codec = _codec_name(chosen)
    family = codec in ("utf-16", "utf-32") and marked is not None and marked.startswith(codec)
    name = marked if family and marked else _WITHOUT_ORDER.get(codec) or _known(codec)
    if name is None:
        raise UnreadableFile("encoding_unknown", encoding=chosen)
    return Decoding(name, mark if name == marked else b"")


def _known(codec: str) -> str | None:
    # Not a table: looking up the codecs costs 12 ms, and hardly anybody chooses one.
    return next((name for name in ENCODINGS if codec and _codec_name(name) == codec), None)


def _codec_name(chosen: str) -> str:
    try:
        return codecs.lookup(chosen).name
    except (LookupError, ValueError):
        return ""


def _is_utf8(data: bytes) -> bool:
    """Whether it was meant as UTF-8: halves of surrogate pairs count, so that they are refused."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _refusal(body: bytes, decoding: Decoding, at: int) -> UnreadableFile:
    if decoding.encoding.startswith("utf") and _has_surrogates(body, decoding.encoding):
        return UnreadableFile("file_has_surrogates")
    code = "file_undecodable" if decoding.guessed else "file_not_in_encoding"
    return UnreadableFile(
        code, encoding=decoding.encoding, byte=f"0x{body[at]:02X}", position=at + len(decoding.mark)
    )


def _has_surrogates(body: bytes, encoding: str) -> bool:
    try:
        body.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True
