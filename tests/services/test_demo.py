"""The main job without a screen; its picture is tested with the window."""

import json
from pathlib import Path

import pytest

from editor_app import demo, paths
from editor_app.domain.claim import Status
from editor_app.domain.errors import Refused
from editor_app.services import exporting
from editor_app.services.session import Session


def test_the_library_holds_what_the_report_says(tmp_path: Path) -> None:
    report = demo.run(tmp_path / "demo", by="Alma Diaz")

    with Session.open(report.library, by="", read_only=True) as session:
        claims = {claim.number: claim for claim in session.library.claims(report.article)}
        evidence = {piece.claim for piece in session.library.evidence(report.article)}
        text = session.library.revision(report.article).content.text
        original = session.library.original(report.article)
    assert len(report.verified) == 2
    for number in report.verified:
        assert claims[number].status is Status.VERIFIED
        assert claims[number].id in evidence
    assert (report.revision, report.lapsed) == (2, ())
    assert demo.NEW_WORDS in text
    assert original.data == paths.sample().read_bytes()


def test_every_format_there_is_is_exported(tmp_path: Path) -> None:
    report = demo.run(tmp_path, by="Alma Diaz")

    suffixes = [p.suffix for p in exporting.formats()]
    assert all(path.name.endswith(s) for path, s in zip(report.exports, suffixes, strict=True))
    assert demo.NEW_WORDS in (tmp_path / "reviewed.txt").read_text(encoding="utf-8")
    exported = json.loads((tmp_path / "reviewed.json").read_bytes())
    verified = [c["number"] for c in exported["claims"] if c["status"] == "verified"]
    assert verified == list(report.verified)


def test_a_second_run_leaves_the_first_ones_files_alone(tmp_path: Path) -> None:
    first = demo.run(tmp_path, by="Alma Diaz")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    second = demo.run(tmp_path, by="Alma Diaz")

    assert (first.run, second.run) == (1, 2)
    assert second.library.name == "galley-2.db"
    assert {path: path.read_bytes() for path in before} == before


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")

    with pytest.raises(Refused):
        demo.run(tmp_path / "a.txt" / "demo", by="Alma Diaz")
