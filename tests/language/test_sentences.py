from editor_app.language import sentences
from editor_app.language.tokens import tokenize


def sentences_of(text: str) -> list[str]:
    tokens = tokenize(text)
    return [span.of(text) for span in sentences.spans(tokens, sentences.ranges(tokens))]


def test_two_marks_at_one_end_end_one_sentence() -> None:
    assert sentences_of("They do not want that…. They left. He said no.") == [
        "They do not want that….",
        "They left.",
        "He said no.",
    ]
