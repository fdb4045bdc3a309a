"""English news sentences: who says what, by which rule."""

from __future__ import annotations

import pytest

from editor_app.language.reading import read


def found(text: str) -> list[tuple[str, str | None, str]]:
    """Rule, speaker and words of each quotation."""
    return [
        (
            quote.rule,
            quote.speaker.of(text) if quote.speaker else None,
            " … ".join(span.of(text) for span in quote.content),
        )
        for quote in read(text, "en").quotes
    ]


@pytest.mark.parametrize(
    ("text", "rule", "speaker", "words"),
    [
        (
            "“It is over,” Anna Moore said on Friday.",
            "marks_before",
            "Anna Moore",
            "“It is over,”",
        ),
        (
            "“It is over,” said Tom Field, a clerk at the port.",
            "marks_before",
            "Tom Field",
            "“It is over,”",
        ),
        (
            "The mayor said the bridge would stay shut.",
            "bare_clause",
            "The mayor",
            "the bridge would stay shut",
        ),
        (
            "The company announced that it would sell the mill.",
            "clause",
            "The company",
            "that it would sell the mill",
        ),
        (
            "The bridge will stay shut, officials said.",
            "clause_before",
            "officials",
            "The bridge will stay shut",
        ),
        (
            "According to the report, wages have fallen.",
            "source",
            "the report",
            "wages have fallen",
        ),
        (
            "Moore called the plan “a mistake.”",
            "object",
            "Moore",
            "the plan “a mistake.”",
        ),
        ("He replied: “Not today.”", "colon_marks", "He", "“Not today.”"),
        (
            "Victor Hale, who served two terms, said the vote was fair.",
            "bare_clause",
            "Victor Hale",
            "the vote was fair",
        ),
        (
            "Field’s claim that the mill was sold is false.",
            "noun",
            "Field",
            "that the mill was sold is false",
        ),
    ],
)
def test_a_rule_finds_words_and_speaker(text: str, rule: str, speaker: str, words: str):
    assert found(text) == [(rule, speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The United States and the tax rate are in the notes.",
        "The film “The Apprentice” opened on Monday.",
        "His announced plans were dropped.",
        "The report reports to nobody.",
    ],
)
def test_nouns_and_titles_are_no_quotations(text: str):
    assert found(text) == []


def test_a_quotation_parted_by_its_attribution_is_one():
    text = "“It is over,” Anna Moore said. “We are going home.”"
    ((_, speaker, words),) = found(text)
    assert speaker == "Anna Moore"
    assert words == "“It is over,” … “We are going home.”"


def test_a_quotation_over_paragraphs_is_one():
    text = "Moore said:\n\n“It is over.\n\n“We are going home.”"
    ((rule, speaker, words),) = found(text)
    assert (rule, speaker) == ("announced", "Moore")
    assert words == "“It is over. … “We are going home.”"


def test_a_transcript_gives_each_turn_its_speaker():
    text = "MOORE: We shall see about that tomorrow.\n\nFIELD: I doubt it very much, madam."
    assert [(rule, speaker) for rule, speaker, _ in found(text)] == [
        ("dialogue", "MOORE"),
        ("dialogue", "FIELD"),
    ]


def test_a_headline_gives_words_to_those_who_speak_below():
    text = (
        "Moore: Bridge Will Stay Shut All Winter\n\n"
        "The bridge over the river will stay shut, Mayor Anna Moore said on Friday at the port.\n\n"
        "Nobody had expected it to take so long. The works began in the spring of last year.\n"
    )
    assert found(text)[0][:2] == ("headline_colon", "Moore")
