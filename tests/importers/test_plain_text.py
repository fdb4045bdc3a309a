import codecs

import pytest

from editor_app import paths
from editor_app.domain.errors import UnreadableFile
from editor_app.domain.revision import Newline
from editor_app.importers import plain_text

FRENCH = "L'été à Erbil\nDes « frappes »\u00a0: 17\u202fh\n"


def refusal(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(UnreadableFile) as caught:
        plain_text.read(data, encoding)
    return caught.value.message.code


def test_the_sample_is_read_as_utf8_without_a_word() -> None:
    read = plain_text.read(paths.sample().read_bytes(), None)

    assert read.text == paths.sample().read_text(encoding="utf-8")
    assert (read.encoding, read.mark, read.newline) == ("utf-8", b"", Newline.LF)
    assert read.notice is None


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16le"),
        (codecs.BOM_UTF16_BE, "utf-16be"),
        (codecs.BOM_UTF32_LE, "utf-32le"),
        (codecs.BOM_UTF32_BE, "utf-32be"),
    ],
)
def test_a_mark_decides_the_encoding_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    read = plain_text.read(mark + FRENCH.encode(encoding), None)

    assert (read.text, read.encoding, read.mark, read.notice) == (FRENCH, encoding, mark, None)


def test_a_second_mark_is_a_character_of_the_text() -> None:
    read = plain_text.read(codecs.BOM_UTF8 * 2 + b"Texte", None)

    assert read.text == "\ufeffTexte"


def test_a_marked_file_that_breaks_its_encoding_is_not_read_otherwise() -> None:
    assert refusal(codecs.BOM_UTF8 + b"\xe9t\xe9") == "file_not_in_encoding"


def test_what_is_no_utf8_is_read_as_windows_1252_and_says_so() -> None:
    read = plain_text.read("« L’été » – 5 €".encode("cp1252"), None)

    assert (read.text, read.encoding) == ("« L’été » – 5 €", "windows-1252")
    assert read.notice is not None
    assert read.notice.code == "read_as_windows_1252"


def test_a_chosen_encoding_goes_before_the_guess_and_needs_no_notice() -> None:
    read = plain_text.read("L'été".encode("mac-roman"), "macintosh")

    assert (read.text, read.encoding, read.notice) == ("L'été", "macintosh", None)


@pytest.mark.parametrize(
    ("chosen", "data", "encoding", "mark"),
    [
        ("utf-16", codecs.BOM_UTF16_BE + "été".encode("utf-16be"), "utf-16be", b"\xfe\xff"),
        ("UTF-16", "été".encode("utf-16le"), "utf-16le", b""),
        ("utf8", codecs.BOM_UTF8 + "été".encode(), "utf-8", codecs.BOM_UTF8),
        ("latin-1", "été".encode("latin-1"), "iso-8859-1", b""),
        ("cp1252", "été".encode("cp1252"), "windows-1252", b""),
    ],
)
def test_a_chosen_encoding_may_have_any_of_its_names(
    chosen: str, data: bytes, encoding: str, mark: bytes
) -> None:
    read = plain_text.read(data, chosen)

    assert (read.text, read.encoding, read.mark) == ("été", encoding, mark)


@pytest.mark.parametrize(
    "name",
    ["", "rot13", "idna", "punycode", "hex", "unicode_escape", "utf-7", "é", "\0", "x" * 999],
)
def test_a_codec_that_is_no_encoding_of_text_is_refused(name: str) -> None:
    assert refusal(b"Texte", name) == "encoding_unknown"


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_bytes_that_windows_1252_leaves_open_are_refused(byte: int) -> None:
    assert refusal(b"Un texte " + bytes([byte]) + b" court") == "file_undecodable"


@pytest.mark.parametrize(
    ("data", "chosen"),
    [
        (b"Avant \xed\xa0\x80 apr\xc3\xa8s", None),
        (codecs.BOM_UTF8 + b"Avant \xed\xbf\xbf", None),
        (codecs.BOM_UTF16_LE + "Avant \ud800 après".encode("utf-16le", "surrogatepass"), None),
        ("\udc00 après".encode("utf-32be", "surrogatepass"), "utf-32be"),
    ],
)
def test_lone_surrogates_are_refused(data: bytes, chosen: str | None) -> None:
    assert refusal(data, chosen) == "file_has_surrogates"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_is_empty"),
        (codecs.BOM_UTF8, "file_is_blank"),
        (b" \t\r\n\n ", "file_is_blank"),
        ("\u00a0\u2028\u200b\n".encode(), "file_is_blank"),
        (b"Un texte\0 avec un z\xc3\xa9ro", "file_has_nul"),
        ("Sans marque".encode("utf-16le"), "file_has_nul"),
        (b"%PDF-1.7\nabc", "file_is_another_format"),
        (b"PK\x03\x04docx", "file_is_another_format"),
        (b"{\\rtf1 Bonjour}", "file_is_another_format"),
        (bytes(range(1, 256)) * 20, "file_is_binary"),
        (b"\x01\x02\x03\x04 court", "file_is_binary"),
        (b"mot\n" + b"a" * 20_001, "file_line_too_long"),
        (b"a" * 100 + b"\n" + b"b\n" * 1_000_000, "file_is_too_large"),
        (codecs.BOM_UTF16_LE + b"a", "file_not_in_encoding"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16le"), "file_has_nul"),
        (codecs.BOM_UTF16_LE + "a\x01\x02\x03".encode("utf-16le"), "file_is_binary"),
    ],
)
def test_what_is_no_article_is_refused_by_name(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_a_stray_control_character_of_a_wire_is_no_reason_to_refuse() -> None:
    read = plain_text.read(b"\x02Dakar, 7 janvier" + b" mot" * 100, None)

    assert read.text.startswith("\x02Dakar")


def test_two_control_characters_are_few_in_the_shortest_text() -> None:
    assert plain_text.read(b"\x02Dakar\x03", None).text == "\x02Dakar\x03"


def test_a_line_of_20000_characters_is_read() -> None:
    assert len(plain_text.read("é".encode() * 20_000, None).text) == 20_000


@pytest.mark.parametrize(
    ("written", "text", "newline"),
    [
        (b"a\r\nb\rc\nd\r\n", "a\nb\nc\nd\n", Newline.CRLF),
        (b"a\rb\rc\n", "a\nb\nc\n", Newline.CR),
        (b"a\r\nb\n", "a\nb\n", Newline.LF),
        (b"\r\r\na", "\n\na", Newline.CRLF),
        (b"a\n\rb", "a\n\nb", Newline.LF),
        (b"a", "a", Newline.LF),
    ],
)
def test_newlines_become_line_feeds_and_the_commonest_is_kept(
    written: bytes, text: str, newline: Newline
) -> None:
    read = plain_text.read(written, None)

    assert (read.text, read.newline) == (text, newline)


def test_nothing_is_normalised() -> None:
    text = "e\u0301 \ufb01n \u00a0\u202f\u2028\u0085\v\f\ufeff fin"

    assert plain_text.read(text.encode(), None).text == text
