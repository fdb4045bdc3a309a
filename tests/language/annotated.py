"""Articles of our own with what is to be found in them written into the text.

``[role] ...`` opens a line with its role, ``⟦3|...⟧`` is what is said in quotation 3 (twice
where an incise parts it) and ``{3,4|...}`` who says quotations 3 and 4. Behind ``====`` stand
the sources, ``name | kind | quotations``, and the metadata, ``field = value``.
"""

from __future__ import annotations

import re
from pathlib import Path

from editor_app.domain.quote import Quote
from editor_app.domain.text import Span
from editor_app.domain.values import frozen

FOLDER = Path(__file__).parents[1] / "data" / "annotated"

_SIGN = re.compile(r"⟦(?P<opens>\d+)\||⟧|\{(?P<said>[\d,]+)\|(?P<name>[^{}]*)\}")
_ROLE = re.compile(r"\[(?P<role>\w+)\] ?")


@frozen
class Said:
    """One quotation as a person marked it."""

    content: tuple[Span, ...]
    speakers: tuple[Span, ...]

    def is_found(self, quotes: list[Quote], share: float) -> Quote | None:
        """The quotation that covers more than `share` of its words."""
        whole = sum(len(span) for span in self.content)
        for quote in quotes:
            both = sum(one.overlap(two) for one in self.content for two in quote.content)
            if both > share * whole:
                return quote
        return None


@frozen
class Article:
    """An article with its notes."""

    name: str
    text: str
    said: tuple[Said, ...]
    kinds: dict[str, str]
    metadata: dict[str, str]

    @property
    def language(self) -> str:
        """The language, by the file's name."""
        return self.name[:2]


def load(path: Path) -> Article:
    """The article of a file."""
    body, _, tail = path.read_text("utf-8").partition("====\n")
    content: dict[str, list[Span]] = {}
    speakers: dict[str, list[Span]] = {}
    text = ""
    for line in body.rstrip("\n").split("\n"):
        text += _unmarked(_ROLE.sub("", line, count=1), len(text), content, speakers) + "\n"
    said = [Said(tuple(content[n]), tuple(speakers.get(n, ()))) for n in content]
    rows = [line.split(" | ") for line in tail.splitlines() if " | " in line]
    pairs = [line.split(" = ", 1) for line in tail.splitlines() if " = " in line]
    kinds = {row[0]: row[1] for row in rows}
    return Article(path.stem, text, tuple(said), kinds, dict(pairs))


def _unmarked(
    line: str, start: int, content: dict[str, list[Span]], speakers: dict[str, list[Span]]
) -> str:
    """A line without its signs, whose places are added to `content` and `speakers`."""
    text, opened, behind = "", [("", 0)], 0
    for match in _SIGN.finditer(line):
        text += line[behind : match.start()]
        behind = match.end()
        here = start + len(text)
        if match["opens"]:
            opened.append((match["opens"], here))
        elif match["said"]:
            text += match["name"]
            for number in match["said"].split(","):
                speakers.setdefault(number, []).append(Span(here, start + len(text)))
        else:
            number, first = opened.pop()
            content.setdefault(number, []).append(Span(first, here))
    return text + line[behind:]
