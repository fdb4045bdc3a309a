from pathlib import Path

import pytest

from editor_app import paths
from editor_app.domain.inline import InlineKind, Marking
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.services.open_article import OpenArticle
from editor_app.services.session import Session

SAMPLE = paths.sample()


def test_show_has_the_contracts_fields(galley, article: str) -> None:
    value = galley("show", article[:6], "--json").json

    assert list(value) == [
        "id",
        "revision",
        "sha256",
        "text",
        "blocks",
        "metadata",
        "stage",
        "inline",
    ]
    assert value["text"] == SAMPLE.read_text(encoding="utf-8")
    assert value["metadata"]["authors"] == ["Jeanne Bulant"]
    assert value["blocks"][0] == {"role": "publisher", "start": 0, "end": 5}
    assert (value["revision"], value["stage"]) == (1, "new")


def test_show_prints_the_words_for_people(galley, article: str) -> None:
    answer = galley("show", article)

    assert SAMPLE.read_text(encoding="utf-8") in answer.out
    assert "Publisher: BFMTV" in answer.out


@pytest.mark.parametrize("name", ["zzz", "", "%", "_", "' or 1=1 --"])
def test_an_article_that_is_not_there_is_one_sentence(galley, article: str, name: str) -> None:
    answer = galley("show", name)

    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1


def test_a_revision_that_is_not_there_is_one_sentence(galley, article: str) -> None:
    for number in ("7", "0", "-1", "99999999999999999999"):
        answer = galley("show", article, f"--revision={number}")
        assert (answer.code, answer.out) == (2, "")


def test_saving_makes_a_revision_that_keeps_claims_and_evidence(
    galley, article: str, edited: Path
) -> None:
    galley("claim", article, "1", "--status", "verified", "--evidence", "https://example.org/a")
    before = {c["number"]: c for c in galley("claims", article, "--json").json["claims"]}

    saved = galley("save", article, "--from", edited, "--message", "Trois jours", "--json")
    after = {c["number"]: c for c in galley("claims", article, "--json").json["claims"]}

    assert saved.code == 0
    assert saved.json["revision"] == 2
    assert after[1]["status"] == "verified"
    assert after[1]["evidence"] == before[1]["evidence"]
    text = galley("show", article, "--json").json["text"]
    assert text == edited.read_text(encoding="utf-8")
    for claim in after.values():
        assert text[claim["start"] : claim["end"]] == claim["text"]


def test_a_settled_claim_whose_words_change_goes_back_and_says_so(
    galley, article: str, edited: Path
) -> None:
    claims = galley("claims", article, "--json").json["claims"]
    touched = next(c["number"] for c in claims if "24 heures" in c["text"])
    galley("claim", article, touched, "--status", "incorrect")

    saved = galley("save", article, "--from", edited)

    after = {c["number"]: c for c in galley("claims", article, "--json").json["claims"]}
    assert f"Claim {touched} went back to Unchecked." in saved.out
    assert after[touched]["status"] == "unchecked"
    assert "trois jours" in after[touched]["text"]


def test_the_same_words_make_no_revision(galley, article: str) -> None:
    answer = galley("save", article, "--from", SAMPLE)

    assert answer.code == 2
    assert len(galley("history", article, "--json").json["revisions"]) == 1


def test_an_unreadable_file_makes_no_revision(galley, article: str, tmp_path: Path) -> None:
    assert galley("save", article, "--from", tmp_path).code == 2
    assert len(galley("history", article, "--json").json["revisions"]) == 1


def test_history_has_the_contracts_fields(galley, article: str, edited: Path) -> None:
    galley("save", article, "--from", edited, "--message", "Trois jours")

    first, second = galley("history", article, "--json").json["revisions"]

    assert list(first) == ["number", "sha256", "author", "message", "at", "kind"]
    assert (first["number"], first["kind"]) == (1, "received")
    assert (second["author"], second["message"], second["kind"]) == (
        "Alma Diaz",
        "Trois jours",
        "saved",
    )
    assert "Trois jours" in galley("history", article).out


def test_diff_names_the_words_and_the_claims(galley, article: str, edited: Path) -> None:
    galley("save", article, "--from", edited)

    answer = galley("diff", article, "1", "2", "--json")
    (change,) = answer.json["changes"]

    assert answer.code == 1
    assert set(change) >= {"kind", "old", "new", "claims"}
    assert (change["author"], change["revision"], change["cosmetic"]) == ("Alma Diaz", 2, False)
    assert set(change["fates"]) == set(change["claims"])
    assert change["kind"] == "replace"
    assert "24 heures" in change["old"]["text"]
    assert "trois jours" in change["new"]["text"]
    text = galley("show", article, "--json").json["text"]
    assert text[change["new"]["start"] : change["new"]["end"]] == change["new"]["text"]
    assert change["claims"]


def test_diff_backwards_tells_the_same_the_other_way_round(
    galley, article: str, edited: Path
) -> None:
    galley("save", article, "--from", edited)

    (there,) = galley("diff", article, "1", "2", "--json").json["changes"]
    (back,) = galley("diff", article, "2", "1", "--json").json["changes"]

    assert (back["old"], back["new"]) == (there["new"], there["old"])


def test_diff_leaves_changes_of_spaces_out_when_asked(galley, article: str, tmp_path: Path) -> None:
    text = galley("show", article, "--json").json["text"]
    spaced = tmp_path / "spaced.txt"
    spaced.write_text(text.replace(" missiles", "\u00a0missiles", 1), encoding="utf-8")
    galley("save", article, "--from", spaced)

    (change,) = galley("diff", article, "1", "2", "--json").json["changes"]

    assert change["cosmetic"]
    assert galley("diff", article, "1", "2", "--no-cosmetic").code == 0


def test_diff_of_the_same_words_is_empty(galley, article: str) -> None:
    assert galley("diff", article, "1", "1", "--json").json == {"changes": []}
    assert galley("diff", article, "1", "1").code == 0


def test_diff_prints_old_and_new_words(galley, article: str, edited: Path) -> None:
    galley("save", article, "--from", edited)

    out = galley("diff", article, "1", "2").out

    assert "  - " in out
    assert "trois jours" in out


def _leave_a_draft(library: Path, article: str, words: str) -> None:
    from editor_app.domain.values import replace

    with Session.open(library, by="Somebody") as session:
        row = session.library.article(article)
        content = session.library.revision(row.id).content
        anchors = {} if words else content.anchors
        session.keep_draft(row.id, replace(content, text=content.text + words, anchors=anchors), 1)


def test_an_unsaved_draft_is_named_and_never_lost(
    galley, article: str, library: Path, edited: Path, tmp_path: Path
) -> None:
    _leave_a_draft(library, article, "Encore une phrase.")

    shown, claims = galley("show", article), galley("claims", article)
    exported = galley("export", article, "--to", tmp_path / "a.txt")
    saved = galley("save", article, "--from", edited)

    for answer in (shown, claims, exported):
        assert answer.code == 0
        assert "Edits made since revision 1 are not in this." in answer.err
    assert (tmp_path / "a.txt").read_bytes() == SAMPLE.read_bytes()
    assert saved.code == 2
    assert len(galley("history", article, "--json").json["revisions"]) == 1


def test_a_draft_with_the_same_words_is_no_reason_to_warn(
    galley, article: str, library: Path, edited: Path
) -> None:
    _leave_a_draft(library, article, "")

    assert galley("show", article).err == ""
    assert galley("save", article, "--from", edited).code == 0


def test_diff_tells_words_that_are_set_otherwise(galley, article: str, library: Path) -> None:
    with Session.open(library, by="Ann") as session:
        opened = OpenArticle(session, session.library.articles()[0].id)
        marking = Marking(InlineKind.BOLD, Span(0, 5), is_on=True)
        opened.mark((marking,), message("format_bold"))
        words = opened.text[:5]
        opened.save("Bold")
    (change,) = galley("diff", article, "1", "2", "--json").json["changes"]
    assert (change["kind"], change["cosmetic"]) == ("format", False)
    assert (change["old"]["text"], change["new"]["text"]) == (words, words)
    assert change["settings"] == ["Now bold"]
    (back,) = galley("diff", article, "2", "1", "--json").json["changes"]
    assert back["settings"] == ["No longer bold"]
    assert galley("diff", article, "1", "2", "--no-cosmetic").code == 1
    shown = galley("show", article, "--json").json
    assert shown["inline"] == [{"kind": "bold", "start": 0, "end": 5}]
