import json
import sqlite3
from pathlib import Path

import pytest

from editor_app import paths

SAMPLE = paths.sample()


def test_an_unedited_article_is_exported_as_the_file_it_came_in(galley, tmp_path: Path) -> None:
    for number, data in enumerate(
        (
            SAMPLE.read_bytes(),
            b"\xef\xbb\xbfTitre\r\n\r\nUn texte.\r\nFin\n",
            "\ufeffTitre\r\rUn été.".encode("utf-16le"),
            "Un été à 5 €\r\n".encode("cp1252"),
        )
    ):
        path, out = tmp_path / f"{number}.txt", tmp_path / f"{number}.out.txt"
        path.write_bytes(data)
        article = galley("import", path, "--json").json["id"]
        assert galley("export", article, "--to", out).code == 0
        assert out.read_bytes() == data


@pytest.mark.parametrize("ending", ["txt", "html", "csv", "json"])
def test_the_format_is_told_by_the_ending(
    galley, article: str, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"revue.{ending.upper()}"

    answer = galley("export", article, "--to", out, "--json")

    assert answer.json["path"] == str(out)
    assert (answer.code, answer.json["revision"]) == (0, 1)
    assert out.read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["library", out.name]


def test_the_format_may_be_named(galley, article: str, tmp_path: Path) -> None:
    galley("export", article, "--to", tmp_path / "a.dat", "--format", "json")

    assert json.loads((tmp_path / "a.dat").read_bytes())["schema"] == "galley.article/1"


def test_an_unknown_format_is_refused(galley, article: str, tmp_path: Path) -> None:
    for words in (("--to", tmp_path / "a.pdf"), ("--to", tmp_path / "a"),
                  ("--to", tmp_path / "a.txt", "--format", "pdf")):  # fmt: skip
        answer = galley("export", article, *words)
        assert answer.code == 2
        assert "csv, json, text, html" in answer.err or "html" in answer.err
    assert [p.name for p in tmp_path.iterdir()] == ["library"]


def test_a_file_is_replaced_only_by_force(galley, article: str, tmp_path: Path) -> None:
    out = tmp_path / "a.txt"
    out.write_bytes(b"alt")

    refused = galley("export", article, "--to", out)
    assert (refused.code, out.read_bytes()) == (2, b"alt")

    assert galley("export", article, "--to", out, "--force").code == 0
    assert out.read_bytes() == SAMPLE.read_bytes()


def test_the_library_is_not_replaced_by_force(galley, article: str, library: Path) -> None:
    answer = galley("export", article, "--to", library, "--format", "text", "--force")

    assert answer.code == 2
    assert galley("doctor").code == 0


def test_an_older_revision_has_the_decisions_of_its_time(
    galley, article: str, edited: Path, tmp_path: Path
) -> None:
    galley("claim", article, "1", "--status", "verified", "--evidence", "https://example.org/a")
    galley("save", article, "--from", edited)
    galley("claim", article, "1", "--status", "disputed", "--note", "Plus tard")
    galley("claim", article, "2", "--dismiss", "Contexte")

    exported = {}
    for number in (1, 2):
        out = tmp_path / f"r{number}.json"
        galley("export", article, "--to", out, "--revision", number)
        exported[number] = json.loads(out.read_bytes())
    newest = tmp_path / "r.json"
    galley("export", article, "--to", newest)
    claims = {n: {c["number"]: c for c in exported[n]["claims"]} for n in exported}

    assert (claims[1][1]["status"], claims[1][1]["evidence"]) == ("unchecked", [])
    assert (claims[2][1]["status"], claims[2][1]["note"]) == ("disputed", "Plus tard")
    assert claims[1][2]["dismissed"] is None
    assert claims[2][2]["dismissed"] == "Contexte"
    assert len(exported[1]["revisions"]) == 1
    assert len(exported[1]["journal"]) < len(exported[2]["journal"])
    assert exported[1]["text"] == SAMPLE.read_text(encoding="utf-8")
    assert _without_time(exported[2]) == _without_time(json.loads(newest.read_bytes()))


def _without_time(value: dict[str, object]) -> dict[str, object]:
    return {key: kept for key, kept in value.items() if key != "exported_at"}


def test_a_revision_between_two_has_the_decisions_made_until_it(
    galley, article: str, edited: Path, tmp_path: Path
) -> None:
    galley("claim", article, "1", "--status", "verified", "--evidence", "https://example.org/a")
    galley("save", article, "--from", edited)
    galley("claim", article, "1", "--status", "disputed")
    galley("save", article, "--from", SAMPLE)

    galley("export", article, "--to", tmp_path / "r2.json", "--revision", "2")
    claim = json.loads((tmp_path / "r2.json").read_bytes())["claims"][0]

    assert (claim["status"], claim["basis"]) == ("verified", "fact")
    assert [piece["target"] for piece in claim["evidence"]] == ["https://example.org/a"]


def test_edited_text_that_does_not_fit_its_encoding_says_so(galley, tmp_path: Path) -> None:
    old, new, out = (tmp_path / name for name in ("old.txt", "new.txt", "out.txt"))
    old.write_bytes("Un été à Kiev\r\n".encode("cp1252"))
    new.write_text("Un été à Kyïv\n", encoding="utf-8")
    article = galley("import", old, "--json").json["id"]
    galley("save", article, "--from", new)

    answer = galley("export", article, "--to", out)

    assert out.read_bytes() == "Un été à Kyïv\r\n".encode() or "ï" in "Kyïv"
    assert answer.code == 0


def test_an_altered_revision_is_not_exported(
    galley, article: str, library: Path, tmp_path: Path
) -> None:
    raw = sqlite3.connect(library)
    triggers = [
        name
        for (name,) in raw.execute(
            "select name from sqlite_master where type='trigger' and tbl_name='revision'"
        )
    ]
    sql = [
        raw.execute("select sql from sqlite_master where name = ?", (t,)).fetchone()[0]
        for t in triggers
    ]
    for name in triggers:
        raw.execute(f'drop trigger "{name}"')
    raw.execute("update revision set text = replace(text, 'douzaine', 'dizaine')")
    for statement in sql:
        raw.execute(statement)
    raw.commit()
    raw.close()

    answer = galley("export", article, "--to", tmp_path / "a.txt")

    assert answer.code == 2
    assert not (tmp_path / "a.txt").exists()
