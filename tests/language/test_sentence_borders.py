from __future__ import annotations

import pytest

from editor_app.language.lines import Line
from editor_app.language.sentences import in_line
from editor_app.language.tokens import tokenize


def split(text: str) -> list[str]:
    return [span.of(text) for span in in_line(Line(text))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Il part. Elle reste.", 2),
        ("M. Dupont part. Mme Roy reste.", 2),
        ("Mr. Smith of the U.S. Senate left. She stayed.", 2),
        ("It costs 1.5 million in the U.S. He pays.", 2),
        ("Il coûte 2,50 euros... et plus.", 1),
        ("« Oui ! » Il part.", 2),
        ("“Why?” asked the man. “Because.”", 2),
        ("Rendez-vous à 17 h. 30 personnes viennent.", 2),
        ("Sen. J. D. Vance left.", 1),
        ("", 0),
    ],
)
def test_sentences_end_at_marks_that_end_them(text: str, count: int):
    assert len(split(text)) == count


def test_tokens_keep_clitics_hyphens_and_numbers():
    tokens = tokenize("L’élu a-t-il versé 1,5 million au porte-parole d'Aïn al-Assad ?")
    assert tokens.words[:5] == ("l'", "élu", "a", "-t-il", "versé")
    assert {"1,5", "porte-parole", "d'", "al-assad"} <= set(tokens.words)
