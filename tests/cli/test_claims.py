import hashlib
import os
from pathlib import Path

import pytest

from editor_app.domain.values import replace
from editor_app.services.session import Session


def test_claims_have_the_contracts_fields(galley, article: str) -> None:
    claims = galley("claims", article, "--json").json["claims"]

    assert set(claims[0]) == {
        "id",
        "number",
        "start",
        "end",
        "text",
        "types",
        "score",
        "reasons",
        "attribution",
        "source",
        "status",
        "basis",
        "evidence",
        "note",
        "origin",
    }
    assert [claim["number"] for claim in claims] == list(range(1, len(claims) + 1))
    assert all(reason["message"] for claim in claims for reason in claim["reasons"])


def test_a_claim_is_verified_with_evidence_in_one_go(galley, article: str, tmp_path: Path) -> None:
    proof = tmp_path / "preuve.txt"
    proof.write_bytes(b"Communique")

    answer = galley(
        "claim", article, "1", "--status", "verified", "--basis", "fact",
        "--evidence", "https://example.org/a?b=1", "--evidence", proof,
        "--note", "Lu au téléphone", "--json",
    )  # fmt: skip

    link, document = answer.json["evidence"]
    assert (answer.code, answer.json["status"], answer.json["basis"]) == (0, "verified", "fact")
    assert (link["kind"], link["target"]) == ("link", "https://example.org/a?b=1")
    assert (document["kind"], document["target"]) == ("document", str(proof))
    assert document["sha256"] == hashlib.sha256(b"Communique").hexdigest()
    assert (answer.json["note"], link["by"]) == ("Lu au téléphone", "Alma Diaz")
    assert answer.json == galley("claims", article, "--json").json["claims"][0]


def test_verified_means_said_inside_a_quotation_and_fact_elsewhere(galley, article: str) -> None:
    claims = galley("claims", article, "--json").json["claims"]
    quotes = galley("analyse", _sample(), "--json").json["quotes"]
    places = [(part["start"], part["end"]) for quote in quotes for part in quote["content"]]
    for claim in claims:
        inside = any(start <= claim["start"] and claim["end"] <= end for start, end in places)
        outside = all(end <= claim["start"] or claim["end"] <= start for start, end in places)
        if inside or outside:
            answer = galley(
                "claim", article, claim["number"], "--status", "verified", "--json"
            ).json
            assert answer["basis"] == ("said" if inside else "fact")


def _sample() -> Path:
    from editor_app import paths

    return paths.sample()


def test_a_claim_is_named_by_its_number_its_id_or_the_beginning_of_it(galley, article: str) -> None:
    claim = galley("claims", article, "--json").json["claims"][2]

    for name in (claim["number"], claim["id"], claim["id"][:12]):
        assert galley("claim", article, name, "--status", "checking").code == 0


def test_a_mistyped_number_never_decides_on_the_claim_whose_id_begins_so(galley, article) -> None:
    claims = galley("claims", article, "--json").json["claims"]

    for claim in claims:
        for name in (claim["id"][:3], claim["id"][:7]):
            if name not in {str(other["number"]) for other in claims}:
                assert galley("claim", article, name, "--status", "checking").code == 2


@pytest.mark.parametrize("name", ["999", "", "zz", "-1", "%"])
def test_a_claim_that_is_not_there_is_one_sentence(galley, article: str, name: str) -> None:
    answer = galley("claim", article, "--status", "checking", "--", name)

    assert answer.code == 2


def test_a_dismissed_claim_is_put_aside_with_its_reason(galley, article: str) -> None:
    count = len(galley("claims", article, "--json").json["claims"])

    assert galley("claim", article, "2", "--dismiss", "Contexte connu").code == 0

    left = galley("claims", article, "--json").json["claims"]
    everything = galley("claims", article, "--all", "--json").json["claims"]
    assert (len(left), len(everything)) == (count - 1, count)
    assert galley("claim", article, "2", "--status", "checking").code == 2


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--status", "maybe"),
        ("--basis", "fact"),
        ("--status", "incorrect", "--basis", "fact"),
        ("--dismiss", "  "),
        ("--status", "verified", "--evidence", "nulle/part.pdf"),
        ("--status", "verified", "--evidence", "javascript:alert(1)"),
        ("--status", "verified", "--evidence", ""),
        ("--status", "verified", "--note", "caf\udce9"),
        ("--status", "verified", "--dismiss", ""),
    ],
)
def test_a_decision_that_makes_no_sense_changes_nothing(
    galley, article: str, words: tuple[str, ...]
) -> None:
    before = galley("claims", article, "--json").out

    answer = galley("claim", article, "1", *words)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err
    assert galley("claims", article, "--json").out == before


def test_the_same_decision_twice_says_the_same(galley, article: str) -> None:
    first = galley("claim", article, "1", "--status", "verified", "--json")
    second = galley("claim", article, "1", "--status", "verified", "--json")

    assert first.json == second.json


def test_people_see_the_verdict_in_words(galley, article: str) -> None:
    galley("claim", article, "1", "--status", "verified", "--basis", "said")

    assert "Verified as said" in galley("claims", article).out


def test_a_decision_without_a_library_makes_none(galley, library: Path) -> None:
    for words in (
        ("claim", "a", "1", "--status", "checking"),
        ("save", "a", "--from", _sample()),
        ("export", "a", "--to", "a.txt"),
        ("claims", "a"),
        ("history", "a"),
        ("diff", "a", "1", "2"),
    ):
        assert galley(*words).code == 2
        assert not library.parent.exists()


def test_on_unsaved_words_a_verdict_is_given_and_said_to_be_on_them(
    galley, article: str, library: Path
) -> None:
    with Session.open(library, by="Ben") as session:
        saved = session.library.revision(session.library.article(article).id).content
        claim = session.library.claims(session.library.article(article).id)[0]
        place = saved.anchors[claim.id]
        text = f"{saved.text[: place.start]}Rien{saved.text[place.start + 4 :]}"
        session.keep_draft(claim.article, replace(saved, text=text), 1)

    answer = galley("claim", article, "1", "--status", "disputed", "--json")

    assert (answer.json["status"], answer.json["text"][:4]) == ("disputed", "Rien")
    assert "in no revision yet" in answer.err
    shown = galley("claims", article, "--json").json["claims"][0]
    assert (shown["status"], shown["text"]) == ("unchecked", place.of(saved.text))
    assert "since revision 1 are not in this" in galley("check", article).err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_no_evidence(galley, article: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    answer = galley("claim", article, "1", "--evidence", tmp_path / "pipe")
    assert (answer.code, answer.out) == (2, "")
