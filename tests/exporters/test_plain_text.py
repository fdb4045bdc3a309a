import codecs

from hypothesis import given
from hypothesis import strategies as st

from editor_app import paths
from editor_app.domain.errors import UnreadableFile
from editor_app.domain.ids import ArticleId
from editor_app.domain.revision import Content, Newline, Original
from editor_app.domain.values import replace
from editor_app.exporters import plain_text
from editor_app.exporters.format import Snapshot
from editor_app.importers import plain_text as importer

MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16le": codecs.BOM_UTF16_LE,
    "utf-16be": codecs.BOM_UTF16_BE,
    "utf-32le": codecs.BOM_UTF32_LE,
    "utf-32be": codecs.BOM_UTF32_BE,
}
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(
    "\u00a0\u202f\u2028\u2029e\u0301\ufeff\U0001f1eb\u200d\u202e\u05d0\u0628\ufffd«»’"
)
WRITTEN = st.lists(st.text(CHARACTERS, max_size=12) | st.sampled_from(["\n", "\r\n", "\r"])).map(
    "".join
)


def original(data: bytes) -> tuple[Original, str]:
    read = importer.read(data, None)
    kept = Original(
        article=ArticleId("a" * 32),
        file_name="a.txt",
        data=data,
        sha256="",
        format="text",
        encoding=read.encoding,
        mark=read.mark,
        newline=read.newline,
        imported_at="",
    )
    return kept, read.text


def with_text(snapshot: Snapshot, kept: Original, text: str) -> Snapshot:
    return replace(snapshot, original=kept, content=Content(text))


@given(written=WRITTEN, encoding=st.sampled_from(["cp1252", "utf-8", *MARKS]), marked=st.booleans())
def test_unedited_text_is_exported_as_the_file_it_came_in(
    snapshot: Snapshot, written: str, encoding: str, marked: bool
) -> None:
    data = (MARKS.get(encoding, b"") if marked else b"") + written.encode(encoding, "ignore")
    try:
        kept, text = original(data)
    except UnreadableFile:
        return

    assert plain_text.write(with_text(snapshot, kept, text)) == data


@given(data=st.binary(max_size=60) | st.text("aé \r\n\x02€").map(lambda t: t.encode("cp1252")))
def test_whatever_bytes_can_be_read_come_back(snapshot: Snapshot, data: bytes) -> None:
    try:
        kept, text = original(data)
    except UnreadableFile:
        return

    assert plain_text.write(with_text(snapshot, kept, text)) == data


@given(written=WRITTEN, encoding=st.sampled_from([*MARKS]), more=st.text(CHARACTERS, min_size=1))
def test_edited_text_is_read_back_as_it_was_written(
    snapshot: Snapshot, written: str, encoding: str, more: str
) -> None:
    data = MARKS[encoding] + ("Texte " + written).encode(encoding)
    kept, text = original(data)

    out = plain_text.write(with_text(snapshot, kept, text + more))

    assert out.startswith(kept.mark)
    assert importer.read(out, None).text == text + more


def test_the_sample_comes_back_byte_for_byte(snapshot: Snapshot) -> None:
    assert plain_text.write(snapshot) == paths.sample().read_bytes()


def test_edited_text_keeps_mark_encoding_and_the_commonest_newline(snapshot: Snapshot) -> None:
    kept, text = original(codecs.BOM_UTF16_LE + "a\r\nb\nc\r\n".encode("utf-16le"))

    out = plain_text.write(with_text(snapshot, kept, text + "é"))

    assert out == codecs.BOM_UTF16_LE + "a\r\nb\r\nc\r\né".encode("utf-16le")
    assert plain_text.notice(with_text(snapshot, kept, text + "é")) is None


def test_a_character_that_does_not_fit_makes_the_file_utf8_and_says_so(snapshot: Snapshot) -> None:
    kept, text = original("L'été\r\n".encode("cp1252"))
    edited = with_text(snapshot, kept, text + "→ Kyïv")

    notice = plain_text.notice(edited)

    assert plain_text.write(edited) == "L'été\r\n→ Kyïv".encode()
    assert notice is not None
    assert (notice.code, notice.params["character"]) == ("exported_as_utf8", "→")


def test_a_character_that_fits_needs_no_notice(snapshot: Snapshot) -> None:
    kept, text = original("L'été".encode("cp1252"))

    assert plain_text.write(with_text(snapshot, kept, text + " €")) == "L'été €".encode("cp1252")
    assert plain_text.notice(with_text(snapshot, kept, text + " €")) is None


def test_nothing_is_normalised(snapshot: Snapshot) -> None:
    kept, text = original("e\u0301\u2028\u0085 ".encode())

    assert plain_text.write(with_text(snapshot, kept, text + "\ufb01\n")) == (
        "e\u0301\u2028\u0085 \ufb01\n".encode()
    )


def test_an_original_of_another_format_never_stands_for_the_text(snapshot: Snapshot) -> None:
    kept = replace(snapshot.original, data=b"PK\x03\x04\xff\xfe", newline=Newline.LF)

    assert plain_text.write(with_text(snapshot, kept, "Texte\n")) == b"Texte\n"
