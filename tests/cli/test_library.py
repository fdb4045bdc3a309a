import json
import os
import sqlite3
from pathlib import Path

import pytest

from editor_app import paths

SAMPLE = paths.sample()


def test_import_stores_an_article_with_its_claims(galley) -> None:
    stored = galley("import", SAMPLE, "--json").json

    assert set(stored) == {"id", "headline", "claims", "known", "looks_like"}
    assert len(stored["id"]) == 32
    assert stored["headline"].startswith("L'Iran tire")
    assert stored["claims"] == len(galley("claims", stored["id"], "--json").json["claims"])
    assert stored["known"] is False


def test_the_same_bytes_give_the_same_article(galley, article: str, tmp_path: Path) -> None:
    copy = tmp_path / "copie.txt"
    copy.write_bytes(SAMPLE.read_bytes())

    again = galley("import", copy, "--json").json

    assert (again["id"], again["known"]) == (article, True)
    assert len(galley("articles", "--json").json["articles"]) == 1


def test_import_says_id_and_headline(galley) -> None:
    answer = galley("import", SAMPLE)

    assert answer.out.split("  ", 1)[1].startswith("L'Iran tire")


def test_nothing_is_stored_where_one_file_of_several_cannot_be_read(
    galley, library: Path, tmp_path: Path
) -> None:
    answer = galley("import", SAMPLE, tmp_path / "nulle-part.txt", tmp_path)

    assert answer.code == 2
    assert len(answer.err.splitlines()) == 2
    assert not library.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("vide.txt", b""),
        ("blanc.txt", b" \n\n"),
        ("nul.txt", b"a\0b"),
        ("moitie.txt", b"a \xed\xa0\x80 b"),
        ("trou.txt", b"a \x81 b"),
        ("image.png", b"\x89PNG\r\n\x1a\n...."),
        ("bruit.bin", bytes(range(1, 200)) * 9),
        ("long.txt", b"x" * 20_001),
        ("gros.txt", b"mot mot\n" * 260_000),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(
    galley, library: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    answer = galley("import", path)

    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1
    assert name in answer.err
    assert "Nothing was stored" in answer.err
    assert not library.exists()


def test_a_file_whose_name_is_no_unicode_is_stored(galley, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"Un titre\n\nUn paragraphe.\n")

    assert galley("import", os.fsdecode(path)).code == 0
    assert galley("articles", "--json").code == 0


def test_articles_have_the_contracts_fields(galley, article: str) -> None:
    (row,) = galley("articles", "--json").json["articles"]

    assert list(row) == [
        "id",
        "headline",
        "publisher",
        "stage",
        "claims",
        "settled",
        "revision",
        "updated",
    ]
    assert (row["id"], row["publisher"], row["revision"], row["settled"]) == (
        article,
        "BFMTV",
        1,
        0,
    )


def test_articles_are_found_by_their_words(galley, article: str) -> None:
    found = galley("articles", "--search", "deliberement", "--json").json["articles"]
    here = galley("articles", "--search", "missiles pentagone", "--json").json["articles"]

    assert found == []
    assert [row["id"] for row in here] == [article]
    assert "No articles." in galley("articles", "--search", "deliberement").out


def test_articles_without_a_library_are_refused_and_none_is_made(galley, library: Path) -> None:
    answer = galley("articles")

    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1
    assert not library.exists()


def test_doctor_finds_a_sound_library_sound(galley, article: str) -> None:
    answer = galley("doctor", "--json")

    assert (answer.code, answer.json) == (0, {"ok": True, "problems": []})
    assert galley("doctor").code == 0


def test_doctor_says_what_was_altered(galley, article: str, library: Path) -> None:
    with sqlite3.connect(library) as raw:
        raw.execute("drop trigger if exists revision_is_never_updated")
        for (name,) in raw.execute(
            "select name from sqlite_master where type = 'trigger'"
        ).fetchall():
            raw.execute(f'drop trigger "{name}"')
        raw.execute("update revision set text = replace(text, 'douzaine', 'dizaine')")
    raw.close()

    answer = galley("doctor", "--json")

    assert answer.code == 1
    assert answer.json["ok"] is False
    assert answer.json["problems"]
    assert all(problem["message"] for problem in answer.json["problems"])


@pytest.mark.parametrize("data", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 900])
def test_doctor_finds_damage_in_what_is_no_library(galley, library: Path, data: bytes) -> None:
    library.parent.mkdir()
    library.write_bytes(data)

    answer = galley("doctor", "--json")

    assert (answer.code, answer.json["ok"]) == (1, False)
    assert library.read_bytes() == data
    assert galley("articles").code == 2


def test_doctor_without_a_library_is_wrong_usage(galley, library: Path) -> None:
    assert galley("doctor").code == 2
    assert not library.exists()


def test_a_library_is_read_while_somebody_writes_it_and_not_written(
    galley, article: str, library: Path
) -> None:
    from editor_app.services.session import Session

    with Session.open(library, by="Somebody"):
        assert galley("articles", "--json").code == 0
        assert galley("claims", article, "--json").code == 0
        refused = galley("claim", article, "1", "--status", "checking")

    assert refused.code == 2
    assert len(refused.err.splitlines()) == 1
    claim = galley("claims", article, "--json").json["claims"][0]
    assert claim["status"] == "unchecked"


def test_json_is_the_same_in_any_locale(galley, article: str) -> None:
    assert json.loads(galley("articles", "--json").out)["articles"][0]["headline"].endswith("Irak")


def test_import_says_what_looks_like_a_newer_version(galley, tmp_path):
    text = paths.sample().read_text(encoding="utf-8")
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace("roquettes", "fusées"), encoding="utf-8")
    first = galley("import", old, "--json").json
    assert first["looks_like"] is None
    assert galley("import", new, "--json").json["looks_like"] == first["id"]
    again = galley("import", new)
    assert "newer version" not in again.out  # the same bytes are known


def test_import_of_words_that_a_revision_has_stores_nothing(galley, tmp_path):
    text = paths.sample().read_text(encoding="utf-8")
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace("roquettes", "fusées"), encoding="utf-8")
    first = galley("import", old, "--json").json["id"]
    galley("save", first, "--from", new)
    again = galley("import", new, "--json").json
    assert (again["id"], again["known"], again["revision"]) == (first, True, 2)
    assert "new.txt is revision 2" in galley("import", new).out
    assert len(galley("articles", "--json").json["articles"]) == 1
