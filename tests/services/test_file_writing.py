import os
import stat
import sys
import time
from pathlib import Path

import pytest

from editor_app.domain.errors import Refused
from editor_app.services.file_writing import write_whole

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="told by POSIX names")


def refusal(path: Path, *, force: bool = False) -> str:
    with pytest.raises(Refused) as caught:
        write_whole(b"neu", path, force=force)
    return caught.value.message.code


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    assert write_whole(b"neu", tmp_path / "a.txt") == tmp_path / "a.txt"

    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == b"neu"


def test_a_file_is_never_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"alt")

    assert refusal(tmp_path / "a.txt") == "export_file_exists"
    assert (tmp_path / "a.txt").read_bytes() == b"alt"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_is_replaced_where_that_is_asked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"alt")
    (tmp_path / "a.txt").chmod(0o600)

    write_whole(b"neu", tmp_path / "a.txt", force=True)

    assert (tmp_path / "a.txt").read_bytes() == b"neu"
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o600
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_came_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    real_fsync = os.fsync

    def someone_is_faster(opened: int) -> None:
        real_fsync(opened)
        path.write_bytes(b"alt")

    monkeypatch.setattr(os, "fsync", someone_is_faster)

    assert refusal(path) == "export_file_exists"
    assert path.read_bytes() == b"alt"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_full_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"alt")

    def disk_is_full(opened: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_is_full)

    assert refusal(path, force=True) == "export_failed"
    assert path.read_bytes() == b"alt"
    assert len(list(tmp_path.iterdir())) == 1


def test_without_hard_links_a_file_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)

    write_whole(b"neu", tmp_path / "a.txt")

    assert (tmp_path / "a.txt").read_bytes() == b"neu"
    assert refusal(tmp_path / "a.txt") == "export_file_exists"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_a_missing_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_bytes(b"alt")

    assert refusal(tmp_path, force=True) == "export_is_folder"
    assert refusal(tmp_path / "pipe", force=True) == "export_is_no_file"
    assert refusal(tmp_path / "nulle" / "part") == "export_folder_missing"
    assert refusal(tmp_path / "a.txt" / "b.txt") == "export_folder_missing"
    assert refusal(tmp_path / "a\0b") == "export_failed"
    assert refusal(tmp_path / ("x" * 300)) == "export_failed"


def test_a_library_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "galley.db").write_bytes(b"SQLite format 3\0 and pages")

    assert refusal(tmp_path / "galley.db", force=True) == "export_over_library"


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"alt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")

    write_whole(b"neu", tmp_path / "link.txt", force=True)

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"neu"


def test_file_and_folder_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    real_fsync = os.fsync

    def seen(opened: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(opened).st_mode))
        real_fsync(opened)

    monkeypatch.setattr(os, "fsync", seen)
    write_whole(b"neu", tmp_path / "a.txt")

    assert synced == [False, True]


def test_what_a_killed_program_left_behind_goes_at_the_next_writing(tmp_path: Path) -> None:
    old, new = (tmp_path / f".galley-{letter * 16}.tmp" for letter in "ab")
    kept = [new, tmp_path / ".galley-notes.tmp", tmp_path / "x.galley-aaaaaaaaaaaaaaaa.tmp"]
    for path in (old, *kept):
        path.write_bytes(b"half")
    folder = tmp_path / f".galley-{'c' * 16}.tmp"
    folder.mkdir()
    link = tmp_path / f".galley-{'d' * 16}.tmp"
    link.symlink_to(kept[1])
    two_days_ago = time.time() - 2 * 24 * 60 * 60
    for path in (old, *kept[1:], folder):
        os.utime(path, (two_days_ago, two_days_ago))
    os.utime(link, (two_days_ago, two_days_ago), follow_symlinks=False)
    write_whole(b"whole", tmp_path / "a.txt")
    assert not old.exists()
    assert all(path.read_bytes() == b"half" for path in (*kept, link))
    assert folder.is_dir()
