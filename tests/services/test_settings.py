"""Settings: declared once, kept as TOML, and one bad line never costs the others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from editor_app import wording
from editor_app.domain.errors import Refused
from editor_app.services import settings_file
from editor_app.services.reading import installed_checks
from editor_app.services.settings import BLOCKERS, Choice, Settings, by_name
from editor_app.wording import settings as words
from editor_app.wording import terms

EVERYTHING = {
    "reviewer": "Zoé « Z » Ünal",
    "role": "Copy chief",
    "language": "fr",
    "theme": "dark",
    "text_size": "150",
    "motion": "none",
    "library": "/srv/desk/été.db",
    "rules_off": ("loaded_word", "straight_quotes"),
    "blockers_off": ("open",),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def written(file: Path, content: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def test_without_a_file_everything_is_as_galley_has_it(file: Path) -> None:
    loaded = settings_file.load(file)
    assert not loaded.settings.differing(Settings())
    assert (loaded.wrong, loaded.fault) == ((), None)
    assert not file.parent.exists()


def test_what_is_saved_is_there_again(file: Path) -> None:
    assert set(EVERYTHING) == set(by_name())
    chosen = Settings(**EVERYTHING)
    settings_file.save(file, Settings(), chosen)
    assert not settings_file.load(file).settings.differing(chosen)
    settings_file.save(file, chosen, Settings())
    assert not settings_file.load(file).settings.differing(Settings())


def test_only_what_was_changed_is_written(file: Path) -> None:
    settings_file.save(file, Settings(), Settings(theme="dark"))
    assert "dark" in file.read_text(encoding="utf-8")
    assert "reviewer" not in file.read_text(encoding="utf-8")


def test_comments_order_and_what_a_newer_galley_knows_stay(file: Path) -> None:
    kept = (
        '# mine\n[future]\nsetting = [1, 2]\n\n[window]\ntheme = "dark" # at night\nglow = true\n'
    )
    old = settings_file.load(written(file, kept)).settings
    settings_file.save(file, old, old.changed(theme="light", reviewer="Ann"))
    now = file.read_text(encoding="utf-8")
    for line in ("# mine", "setting = [1, 2]", 'theme = "light" # at night', "glow = true"):
        assert line in now
    assert settings_file.load(file).settings.reviewer == "Ann"


def test_what_another_window_wrote_meanwhile_stays(file: Path) -> None:
    before = settings_file.load(file).settings
    settings_file.save(file, before, before.changed(role="Editor"))
    settings_file.save(file, before, before.changed(theme="dark"))
    assert settings_file.load(file).settings.role == "Editor"


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("[window]\ntheme = 'pink'\n", ("window.theme",)),
        ("[window]\ntheme = 5\ntext_size = 150\n", ("window.theme", "window.text_size")),
        ("[reviewer]\nname = ['Ann']\n", ("reviewer.name",)),
        (f"[reviewer]\nname = '{'x' * 200}'\n", ("reviewer.name",)),
        ('[reviewer]\nname = "a\\u0007b"\n', ("reviewer.name",)),
        ("[library]\nfile = 'desk.db'\n", ("library.file",)),
        ("[findings]\nrules_off = 'all'\n", ("findings.rules_off",)),
        ("[findings]\nrules_off = [3]\n", ("findings.rules_off",)),
        ("[[sign_off]]\nblockers_off = []\n", ("sign_off",)),
        ("window = 3\n", ("window",)),
    ],
)
def test_a_bad_value_is_reset_alone_and_the_old_file_is_kept(
    file: Path, content: str, wrong: tuple[str, ...]
) -> None:
    content = "# mine\nother = 1\n" + content + "[role]\nx = 1\n"
    loaded = settings_file.load(written(file, content))
    assert loaded.wrong == wrong
    told = settings_file.repair(file, loaded.wrong)
    assert Path(str(told.params["kept"])).read_text(encoding="utf-8") == content
    assert all(name in wording.sentence(told, "fr") for name in wrong)
    after = settings_file.load(file)
    assert (after.wrong, after.fault) == ((), None)
    assert "# mine" in file.read_text(encoding="utf-8")
    assert not after.settings.differing(loaded.settings)


def test_a_good_value_beside_a_bad_one_holds(file: Path) -> None:
    loaded = settings_file.load(written(file, "[window]\ntheme = 'pink'\nlanguage = 'fr'\n"))
    assert loaded.settings.language == "fr"
    assert loaded.settings.theme == "system"


@pytest.mark.parametrize("data", [b"[window", b"\xff\xfe[\x00", b"a = " + b"[" * 5000, b"\0"])
def test_what_is_no_toml_is_kept_aside_whole(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    loaded = settings_file.load(file)
    assert not loaded.settings.differing(Settings())
    told = settings_file.repair(file, loaded.wrong)
    assert Path(str(told.params["kept"])).read_bytes() == data
    assert settings_file.load(file).wrong == ()


def test_kept_files_are_never_written_over(file: Path) -> None:
    kept = set()
    for theme in ("pink", "mauve", "puce"):
        wrong = settings_file.load(written(file, f"[window]\ntheme = '{theme}'\n")).wrong
        kept.add(settings_file.repair(file, wrong).params["kept"])
    assert len(kept) == 3


def test_a_file_that_cannot_be_read_is_left_alone(file: Path) -> None:
    file.mkdir(parents=True)
    loaded = settings_file.load(file)
    assert loaded.fault is not None
    assert wording.sentence(loaded.fault)
    assert loaded.wrong == ()


def test_a_place_that_takes_no_file_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        settings_file.save(blocked / "settings.toml", Settings(), Settings(theme="dark"))
    assert refused.value.message.code == "settings_unwritten"
    assert wording.sentence(refused.value.message)


def test_saving_nothing_new_writes_nothing(file: Path) -> None:
    settings_file.save(file, Settings(), Settings())
    assert not file.exists()


def test_everything_has_a_name() -> None:
    for setting in by_name().values():
        assert wording.sentence(setting.label)
        if isinstance(setting, Choice):
            assert set(setting.values) <= set(words.VALUES)
    assert set(words.BLOCKERS) == set(BLOCKERS)
    assert {check.id for check in installed_checks()} <= set(terms.RULES)


def test_keys_and_options_are_told_apart() -> None:
    table = by_name().values()
    assert len({setting.key for setting in table}) == len(table)
    options = [setting.option for setting in table if setting.option]
    assert len(set(options)) == len(options)


def test_a_start_without_a_file_reads_no_toml() -> None:
    program = (
        "import sys; from pathlib import Path; from editor_app.services import settings_file;"
        "settings_file.load(Path('nowhere'));"
        "print([name for name in ('tomllib', 'tomlkit') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"
