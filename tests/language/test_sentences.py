from editor_app.language import sentences
from editor_app.language.lines import Line


def sentences_of(text: str) -> list[str]:
    return [span.of(text) for span in sentences.in_line(Line(text))]


def test_two_marks_at_one_end_end_one_sentence() -> None:
    assert sentences_of("They do not want that…. They left. He said no.") == [
        "They do not want that….",
        "They left.",
        "He said no.",
    ]
