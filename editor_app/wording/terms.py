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

LANGUAGES: Mapping[str, str] = {
    "en": N_("English"),
    "fr": N_("French"),
}
"""The languages whose words are known; to be chosen among in this order."""

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

RULES: Mapping[str, str] = {
    "accent_missing": N_("Missing accent"),
    "age_mismatch": N_("Age and year of birth do not agree"),
    "agency_unused": N_("Agency credited and never named"),
    "anonymous_source": N_("Unnamed source: who, and why unnamed?"),
    "check_failed": N_("A check failed"),
    "chrome_line": N_("Line that is not of the article"),
    "dateline_missing": N_("No dateline"),
    "day_conflict": N_("Two times for one event"),
    "floating_quote": N_("Quoted words without a speaker"),
    "headline_body_mismatch": N_("Title says more than the text"),
    "headline_quote_unsourced": N_("Quotation in the title without a source"),
    "loaded_word": N_("Word that judges"),
    "misplaced_nbsp": N_("No-break space out of place"),
    "name_variant": N_("Two spellings of one name"),
    "number_conflict": N_("Two numbers for one thing"),
    "paragraph_repeated": N_("Paragraph that stands twice"),
    "punctuation_space": N_("Space at a punctuation mark"),
    "quote_altered": N_("One quotation in two forms"),
    "quote_unbalanced": N_("Quotation mark without its pair"),
    "shares_sum": N_("Shares that do not add up"),
    "source_plural": N_("One source called several"),
    "straight_quotes": N_("Straight quotation marks"),
    "time_without_zone": N_("Time without a time zone"),
    "trailing_space": N_("Space at the end of a line"),
    "undefined_acronym": N_("Short form never spelled out"),
    "weekday_mismatch": N_("Weekday and date do not agree"),
    "year_missing": N_("Date without a year"),
}
"""What a finding is called in one line; its message says more."""

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
