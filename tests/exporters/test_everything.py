import base64
import json

from editor_app import paths
from editor_app.exporters import everything
from editor_app.exporters.format import Snapshot


def test_offsets_fit_the_text_in_the_same_object(snapshot: Snapshot) -> None:
    value = json.loads(everything.write(snapshot))

    assert value["schema"] == "galley.article/1"
    for claim in value["claims"][:4]:
        assert value["text"][claim["start"] : claim["end"]] == claim["text"]


def test_the_original_is_in_it_byte_for_byte(snapshot: Snapshot) -> None:
    value = json.loads(everything.write(snapshot))

    assert base64.b64decode(value["original"]["data"]) == paths.sample().read_bytes()


def test_dismissed_claims_are_in_it_with_their_reason(snapshot: Snapshot) -> None:
    value = json.loads(everything.write(snapshot))

    assert [claim["dismissed"] for claim in value["claims"]] == [
        None,
        None,
        None,
        "Le nom du journal",
        None,
    ]


def test_all_parts_are_there(snapshot: Snapshot) -> None:
    value = json.loads(everything.write(snapshot))

    assert set(value) >= {
        "article",
        "text",
        "revisions",
        "claims",
        "sources",
        "findings",
        "journal",
        "metadata",
        "blocks",
        "original",
        "exported_at",
    }
    assert value["claims"][0]["evidence"][0]["target"] == "https://www.defense.gov/?a=1&b=2"
