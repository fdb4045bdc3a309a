import json
from pathlib import Path

import pytest

from editor_app import paths

SAMPLE = paths.sample()


def test_analyse_answers_one_object_a_line(galley, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Un titre\u2028\u0085 court\n\nUn paragraphe.\n", encoding="utf-8")

    answer = galley("analyse", SAMPLE, other, "--json")
    first, second = (json.loads(line) for line in answer.out.splitlines())

    assert answer.code == 0
    assert first["schema"] == second["schema"] == "galley.analysis/1"
    assert first["text"] == SAMPLE.read_text(encoding="utf-8")
    assert first["file"] == str(SAMPLE)
    assert first["language"] == "fr"
    assert second["text"] == other.read_text(encoding="utf-8")
    assert "é" in answer.out


def test_analyse_has_every_part_of_the_contract(galley) -> None:
    value = galley("analyse", SAMPLE, "--json").json

    assert list(value) == [
        "schema",
        "file",
        "sha256",
        "language",
        "text",
        "blocks",
        "metadata",
        "quotes",
        "sources",
        "claims",
        "figures",
        "findings",
        "repeats",
        "notes",
    ]


def test_analyse_says_what_was_not_done_in_another_language(galley, tmp_path: Path) -> None:
    german = tmp_path / "deutsch.txt"
    german.write_text(
        "Die Brücke ist gesperrt\n\nDie Stadt und der Kreis haben das Geld nicht.\n",
        encoding="utf-8",
    )

    plain = galley("analyse", german).out
    (note,) = galley("analyse", german, "--json").json["notes"]

    assert note["code"] == "language_not_read"
    assert note["message"] in plain


def test_analyse_stores_nothing(galley, library: Path) -> None:
    galley("analyse", SAMPLE)

    assert not library.parent.exists()


def test_analyse_goes_on_after_a_file_it_cannot_read(galley, tmp_path: Path) -> None:
    answer = galley("analyse", tmp_path / "nulle-part.txt", SAMPLE, "--json")

    assert answer.code == 2
    assert json.loads(answer.out)["language"] == "fr"
    assert "nulle-part.txt is not there. Nothing was stored." in answer.err
    assert len(answer.err.splitlines()) == 1


def test_analyse_reads_in_the_language_that_is_named(galley) -> None:
    assert galley("analyse", SAMPLE, "--json", "--language", "en").json["language"] == "en"


def test_analyse_says_when_it_guessed_the_encoding(galley, tmp_path: Path) -> None:
    path = tmp_path / "vieux.txt"
    path.write_bytes("L'été à Erbil, « calme ».\n".encode("cp1252"))

    guessed = galley("analyse", path, "--json")
    told = galley("analyse", path, "--json", "--encoding", "macintosh")

    assert guessed.json["text"] == "L'été à Erbil, « calme ».\n"
    assert "it was read as Windows-1252" in guessed.err
    assert told.json["text"] != guessed.json["text"]
    assert told.err == ""


def test_people_get_sentences_in_their_language(galley) -> None:
    answer = galley("analyse", SAMPLE)

    assert answer.code == 0
    assert "Language: fr" in answer.out
    assert "L'Iran tire" in answer.out
    assert galley("--ui-language", "fr", "analyse", SAMPLE).code == 0


def test_a_text_cannot_drive_the_terminal(galley, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Titre \x1b[31mrouge\n\nIl y a 12 morts \x1b]0;x à Erbil." + " Un mot." * 40,
        encoding="utf-8",
    )

    answer = galley("analyse", path)

    assert "\x1b" not in answer.out
    assert json.loads(galley("analyse", path, "--json").out)["text"].count("\x1b") == 2


@pytest.mark.parametrize("level", ["error", "warning", "suggestion"])
def test_check_exits_with_1_where_there_is_a_finding_at_that_level(galley, level: str) -> None:
    order = ["error", "warning", "suggestion"]

    answer = galley("check", SAMPLE, "--level", level, "--json")

    bad = order[: order.index(level) + 1]
    found = any(finding["level"] in bad for finding in answer.json["findings"])
    assert answer.code == int(found)


def test_check_reads_an_article_as_it_reads_its_file(galley, article: str) -> None:
    by_file = galley("check", SAMPLE, "--json")
    by_article = galley("check", article[:8], "--json")

    assert (by_article.code, by_article.json) == (by_file.code, by_file.json)


def test_check_of_what_is_neither_file_nor_article_is_refused(galley, tmp_path: Path) -> None:
    galley("import", SAMPLE)

    answer = galley("check", tmp_path / "nulle-part")

    assert answer.code == 2
    assert "neither a file nor an article" in answer.err


@pytest.mark.parametrize("code", ["en", "EN", "en-GB", "en_US.UTF-8"])
def test_a_language_is_named_by_its_code(galley, code: str) -> None:
    answer = galley("analyse", paths.sample(), "--language", code, "--json")

    assert (answer.code, answer.json["language"]) == (0, "en")
