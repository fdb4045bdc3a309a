"""What every import format must keep."""

import random

import pytest

from editor_app.domain.errors import UnreadableFile
from editor_app.domain.message import Message
from editor_app.importers.format import ImportFormat
from editor_app.services import importing
from editor_app.wording import sentence

FORMATS = importing.formats()


@pytest.fixture(params=FORMATS, ids=lambda plugin: plugin.id)
def plugin(request: pytest.FixtureRequest) -> ImportFormat:
    return request.param


def test_ids_are_unique() -> None:
    assert len({plugin.id for plugin in FORMATS}) == len(FORMATS)


def test_a_format_has_a_title_in_both_languages(plugin: ImportFormat) -> None:
    assert all(sentence(plugin.title, language) for language in ("en", "fr"))


def test_suffixes_begin_with_a_dot_in_lower_case(plugin: ImportFormat) -> None:
    assert plugin.suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in plugin.suffixes)


@pytest.mark.parametrize("head", [b"", b"\0" * 4096, bytes(range(256)) * 16, b"Bonjour"])
def test_a_score_lies_between_0_and_1(plugin: ImportFormat, head: bytes) -> None:
    assert 0 <= plugin.score(head) <= 1


def test_any_bytes_are_read_or_refused_in_words(plugin: ImportFormat) -> None:
    chance = random.Random(7)
    for size in (0, 1, 2, 3, 4, 7, 64, 1000, 5000):
        for _ in range(40):
            _read_or_refuse(plugin, chance.randbytes(size))


def _read_or_refuse(plugin: ImportFormat, data: bytes) -> None:
    try:
        read = plugin.read(data, None)
    except UnreadableFile as error:
        named = Message(error.message.code, {**error.message.params, "name": "a.txt"})
        assert "Nothing was stored" in sentence(named)
    else:
        assert "\r" not in read.text
        assert "\0" not in read.text
        read.text.encode()
