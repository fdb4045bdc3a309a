"""The words of the review: statuses, kinds and fields, by their ids.

Each table gives the English phrase; `word` says it in a language.
"""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.article import Metadata
from editor_app.wording import N_, phrase

STATUSES: Mapping[str, str] = {
    "unchecked": N_("Unchecked"),
    "checking": N_("Checking"),
    "verified": N_("Verified"),
    "unconfirmed": N_("Unconfirmed"),
    "disputed": N_("Disputed"),
    "incorrect": N_("Incorrect"),
    "not_checkable": N_("Not checkable"),
}

BASES: Mapping[str, str] = {"fact": N_("as fact"), "said": N_("as said")}

STANCES: Mapping[str, str] = {
    "supports": N_("Supports"),
    "contradicts": N_("Contradicts"),
    "pending": N_("Pending"),
}

EVIDENCE_KINDS: Mapping[str, str] = {
    "link": N_("Link"),
    "document": N_("Document"),
    "call": N_("Call"),
    "note": N_("Note"),
}

SOURCE_KINDS: Mapping[str, str] = {
    "person": N_("Person"),
    "institution": N_("Institution"),
    "agency": N_("Agency"),
    "anonymous": N_("Unnamed"),
    "document": N_("Document"),
    "social": N_("Social media"),
    "media": N_("Media"),
    "group": N_("Group"),
}

METADATA_FIELDS: Mapping[str, str] = {
    "headline": N_("Headline"),
    "standfirst": N_("Standfirst"),
    "byline": N_("Byline"),
    "authors": N_("Authors"),
    "agencies": N_("Agencies"),
    "publisher": N_("Publisher"),
    "section": N_("Section"),
    "label": N_("Label"),
    "published": N_("Published"),
    "modified": N_("Modified"),
    "dateline": N_("Dateline"),
    "url": N_("Address"),
}

REVISION_KINDS: Mapping[str, str] = {
    "received": N_("Received"),
    "saved": N_("Saved"),
    "restored": N_("Restored"),
    "signed": N_("Signed"),
}

CLAIM_TYPES: Mapping[str, str] = {
    "quantity": N_("Quantity"),
    "casualties": N_("Casualties"),
    "date_time": N_("Time"),
    "place": N_("Place"),
    "action": N_("Action"),
    "superlative": N_("Superlative"),
    "comparison": N_("Comparison"),
    "causal": N_("Cause"),
    "rule": N_("Rule"),
    "prediction": N_("Prediction"),
    "quote_as_fact": N_("Quoted as fact"),
    "background": N_("Background"),
    "characterisation": N_("Characterisation"),
    "experience": N_("Experience"),
}

LEVELS: Mapping[str, str] = {
    "error": N_("Must fix"),
    "warning": N_("Look at"),
    "suggestion": N_("Suggestion"),
}


def word(table: Mapping[str, str], key: str, language: str = "en") -> str:
    """What `key` is called in `language`; the key itself where the table does not know it."""
    return phrase(table.get(key, key), language)


def verdict(status: str, basis: str | None, language: str = "en") -> str:
    """A status in words, with what Verified says: "Verified as fact"."""
    said = word(STATUSES, status, language)
    return f"{said} {word(BASES, basis, language)}" if basis else said


def known_fields(metadata: Metadata, language: str = "en") -> list[tuple[str, str]]:
    """What is known of an article: the name of each field in `language`, and its words."""
    values = {name: _words(getattr(metadata, name)) for name in METADATA_FIELDS}
    return [
        (word(METADATA_FIELDS, name, language), words) for name, words in values.items() if words
    ]


def _words(value: str | tuple[str, ...] | None) -> str:
    return ", ".join(value) if isinstance(value, tuple) else value or ""
