"""The settings from the command line, and what the commands do with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app import paths, reviewer
from editor_app.bootstrap import window_arguments
from editor_app.services import settings_file
from editor_app.services.settings import Settings, by_name

ODD = 'Un titre\n\nIl a dit "non" puis «\u00a0oui" hier.\n'


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "settings.toml"
    monkeypatch.setenv("GALLEY_SETTINGS", str(path))
    return path


def test_every_setting_is_listed(galley) -> None:
    listed = galley("settings", "--json").json["settings"]
    assert list(listed) == [setting.key for setting in by_name().values()]
    assert "window.theme" in galley("settings").out


def test_a_setting_is_written(galley, file: Path) -> None:
    assert galley("settings", "window.theme", "dark").code == 0
    assert galley("settings", "findings.rules_off", "loaded_word, straight_quotes").code == 0
    loaded = settings_file.load(file).settings
    assert loaded.theme == "dark"
    assert loaded.rules_off == ("loaded_word", "straight_quotes")
    assert "dark" in galley("settings", "window.theme").out


@pytest.mark.parametrize("words", [("window.theme", "pink"), ("window.thema", "dark")])
def test_what_cannot_be_is_refused(galley, file: Path, words: tuple[str, str]) -> None:
    answer = galley("settings", *words)
    assert answer.code == 2
    assert answer.err
    assert not file.exists()


def test_a_rule_switched_off_does_not_run_in_check_unless_asked(
    galley, tmp_path: Path, file: Path
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ODD, encoding="utf-8")
    galley("import", article)
    known = galley("articles", "--json").json["articles"][0]["id"]
    settings_file.save(file, Settings(), Settings(rules_off=["quote_unbalanced"]))
    for name in (article, known):
        found = galley("check", name, "--json").json["findings"]
        everything = galley("check", name, "--json", "--all-rules").json["findings"]
        assert "quote_unbalanced" not in {finding["rule"] for finding in found}
        assert "quote_unbalanced" in {finding["rule"] for finding in everything}
    analysed = galley("analyse", article, "--json").json["findings"]
    assert "quote_unbalanced" in {finding["rule"] for finding in analysed}


def test_what_cannot_be_used_is_said_and_left(galley, tmp_path: Path, file: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ODD, encoding="utf-8")
    file.write_text("[findings]\nrules_off = 3\n", encoding="utf-8")
    answer = galley("check", article, "--json")
    assert "findings.rules_off" in answer.err
    assert answer.json["findings"]
    assert file.read_text(encoding="utf-8") == "[findings]\nrules_off = 3\n"


def test_the_command_line_goes_before_the_environment_and_that_before_the_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert reviewer.name(None, "Set") == "Set"
    assert paths.library("/set.db") == Path("/set.db")
    monkeypatch.setenv("GALLEY_REVIEWER", "Env")
    monkeypatch.setenv("GALLEY_LIBRARY", "/env.db")
    assert reviewer.name(None, "Set") == "Env"
    assert reviewer.name("Given", "Set") == "Given"
    assert paths.library("/set.db") == Path("/env.db")


def test_the_windows_options_are_those_of_the_table() -> None:
    for setting in by_name().values():
        if setting.option:
            assert window_arguments([setting.option]) is None
