"""The command that needs no screen, with the real window drawn off it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from editor_app.bootstrap import main
from editor_app.ui.picture import HEIGHT, WIDTH


def test_the_demo_leaves_a_picture_of_the_window(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["demo", "--to", str(tmp_path / "demo"), "--by", "Alma Diaz"])
    said = capsys.readouterr()

    picture = QImage(str(tmp_path / "demo" / "window.png"))
    assert (code, said.err) == (0, "")
    assert (picture.width(), picture.height()) == (WIDTH, HEIGHT)
    assert len({picture.pixel(x, 450) for x in range(0, WIDTH, 7)}) > 10
    for name in ("galley.db", "reviewed.txt", "reviewed.html", "reviewed.csv", "reviewed.json"):
        assert (tmp_path / "demo" / name).exists()
        assert name in said.out


def test_a_second_demo_says_that_it_left_the_first_alone(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["demo", "--to", str(tmp_path)])
    capsys.readouterr()

    assert main(["demo", "--to", str(tmp_path)]) == 0
    assert "these files carry the number 2" in capsys.readouterr().out
    assert (tmp_path / "window-2.png").exists()
