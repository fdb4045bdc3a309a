import hashlib
import os
import sys
from pathlib import Path

import pytest

from editor_app import paths
from editor_app.domain.errors import UnreadableFile
from editor_app.services import file_reading
from editor_app.wording import sentence


def refusal(path: Path, encoding: str | None = None) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        file_reading.read_file(path, encoding)
    return caught.value


def test_a_file_keeps_its_bytes_and_their_hash() -> None:
    data = paths.sample().read_bytes()

    read = file_reading.read_file(paths.sample())

    assert read.data == data
    assert read.sha256 == hashlib.sha256(data).hexdigest()
    assert (read.file_name, read.format) == (paths.sample().name, "text")


def test_reading_changes_nothing_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Bonjour\r\n")
    before = path.stat().st_mtime_ns

    file_reading.read_file(path)

    assert (path.stat().st_mtime_ns, path.read_bytes()) == (before, b"Bonjour\r\n")


def test_a_notice_names_the_file() -> None:
    read = file_reading.read_bytes("vieux.txt", "été".encode("cp1252"))

    assert read.notice is not None
    assert sentence(read.notice).startswith("vieux.txt is not UTF-8")


def test_a_refusal_names_the_file() -> None:
    with pytest.raises(UnreadableFile) as caught:
        file_reading.read_bytes("vide.txt", b"")

    assert sentence(caught.value.message).startswith("vide.txt is empty. Nothing was stored.")


@pytest.mark.parametrize("name", ["nulle-part.txt", "a.txt/b.txt", "nul\0.txt"])
def test_a_missing_file_is_said_to_be_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"Bonjour")

    assert refusal(tmp_path / name).message.code == "file_missing"


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    assert refusal(tmp_path).message.code == "file_is_folder"


def test_a_name_that_the_system_refuses_is_a_sentence(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("x" * 5000)).message.code == "file_unreadable"


def test_a_loop_of_links_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    assert refusal(tmp_path / "a").message.code == "file_unreadable"


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refusal(tmp_path / "pipe").message.code == "file_is_no_file"


@pytest.mark.skipif(sys.platform == "win32", reason="devices have no paths")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused_without_reading_it(device: str) -> None:
    assert refusal(Path(device)).message.code == "file_is_no_file"


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read everything"
)
def test_a_file_without_permission_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Bonjour")
    path.chmod(0)

    assert refusal(path).message.code == "file_not_permitted"


def test_a_file_over_2_megabytes_is_refused_and_one_of_2_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"mot mot\n" * 250_000)
    assert len(file_reading.read_file(path).text) == 2_000_000

    path.write_bytes(b"mot mot\n" * 250_000 + b"!")
    assert refusal(path).message.code == "file_is_too_large"


def test_a_name_that_is_no_unicode_can_be_shown() -> None:
    read = file_reading.read_bytes("caf\udce9.txt", b"Bonjour")

    assert read.file_name == "caf\\udce9.txt"


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Bonjour")
    free = _next_descriptor()

    file_reading.read_file(tmp_path / "a.txt")
    refusal(tmp_path)
    refusal(Path("/dev/null"))

    assert _next_descriptor() == free


def _next_descriptor() -> int:
    copy = os.dup(0)
    os.close(copy)
    return copy
