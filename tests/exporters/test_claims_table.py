import csv
import io

import pytest

from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.exporters import claims_table
from editor_app.exporters.format import Snapshot


def rows_of(snapshot: Snapshot) -> list[dict[str, str]]:
    written = claims_table.write(snapshot).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_the_table_begins_with_a_mark_and_the_columns(snapshot: Snapshot) -> None:
    lines = claims_table.write(snapshot).split(b"\r\n")

    assert lines[0] == (
        b"\xef\xbb\xbfnumber,status,basis,words,types,score,reasons,source,evidence,note,start,end"
    )


def test_claims_stand_in_text_order_without_dismissed_ones(snapshot: Snapshot) -> None:
    assert [row["number"] for row in rows_of(snapshot)] == ["1", "2", "3", "5"]


def test_a_claim_without_words_in_the_text_has_no_place(snapshot: Snapshot) -> None:
    lost = rows_of(snapshot)[-1]

    assert (lost["words"], lost["start"], lost["end"]) == ("Des mots <partis>", "", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(
    snapshot: Snapshot, start: str
) -> None:
    item = snapshot.claims[1]
    trap = start + 'HYPERLINK("http://x")'
    claim = replace(item.claim, note=trap, source=trap, words=trap)
    evidence = (replace(item.evidence[0], target=trap),)
    text = trap.replace("\r", "\n")
    row = rows_of(
        replace(
            snapshot,
            content=Content(text),
            claims=(replace(item, claim=claim, evidence=evidence, span=None),),
        )
    )[0]

    for column in ("note", "source", "words", "evidence"):
        assert row[column].startswith("'" + start)


def test_words_with_quotes_and_newlines_come_back_from_the_table(snapshot: Snapshot) -> None:
    text = 'Il dit "oui",\nelle dit "non".'
    item = replace(snapshot.claims[0], span=Span(0, len(text)))

    row = rows_of(replace(snapshot, content=Content(text), claims=(item,)))[0]

    assert row["words"] == text
