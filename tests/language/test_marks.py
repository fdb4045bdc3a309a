from __future__ import annotations

import pytest

from editor_app.domain.article import Block, Role
from editor_app.language import marks
from editor_app.language.lines import split


def paired(text: str) -> list[str]:
    return [text[p.start : p.end] for p in find(text).pairs]


def find(text: str) -> marks.Marks:
    blocks: list[Block] = []
    lines = split(text)
    for start, line in lines:
        role = Role.PARAGRAPH if line.words else Role.BLANK
        blocks.append(Block(role, start, start + len(line.raw)))
    return marks.find(lines, blocks)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il dit « oui » et part.", ["« oui »"]),
        ("She said “yes” and left.", ["“yes”"]),
        ('Il dit "oui" et part.', ['"oui"']),
        ("Er sagt „ja“ und geht.", ["„ja“"]),
        ("She said ''yes'' and left.", ["''yes''"]),
        ("He's “in the ‘zone’ now,” she said.", ["“in the ‘zone’ now,”", "‘zone’"]),
        ("Don't say the voters' choice is ours.", []),
        ("L'élu n'est pas d'accord, aujourd'hui.", []),
        ("The '90s were 'great' for him.", ["'great'"]),
        ("He is 6'3\" tall.", []),
        ("« Elle a dit “non” », note-t-il.", ["« Elle a dit “non” »", "“non”"]),
        ('"a", "b" et "c".', ['"a"', '"b"', '"c"']),
    ],
)
def test_marks_of_every_style_are_paired(text: str, words: list[str]):
    assert paired(text) == words
    assert not find(text).orphans


def test_a_lone_closing_mark_is_an_orphan():
    found = find('Des missiles" tirés hier. "Vraiment", dit-il.')
    assert [(o.start, o.is_opening) for o in found.orphans] == [(12, False)]
    assert len(found.pairs) == 1


def test_a_lone_opening_mark_is_an_orphan():
    found = find("Il dit « oui et part.\nElle reste.")
    assert [(o.start, o.is_opening) for o in found.orphans] == [(7, True)]


def test_a_quotation_opened_again_in_each_paragraph_goes_on():
    text = "“One.\n\n“Two.\n\n“Three,” he said."
    found = find(text)
    assert [p.continues for p in found.pairs] == [True, True, False]
    assert not found.orphans


def test_a_quotation_closed_in_a_later_paragraph_goes_on():
    text = "Il dit : « Un.\nDeux », et part."
    found = find(text)
    assert paired(text) == ["« Un.", "Deux »"]
    assert not found.orphans


def test_inside_leaves_out_both_marks():
    text = "a ''b'' c"
    (pair,) = find(text).pairs
    assert pair.inside.of(text) == "b"
