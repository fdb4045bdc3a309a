"""Words and signs of a text, with their places."""

from __future__ import annotations

import re

from editor_app.domain.values import frozen
from editor_app.language.lines import Line

_PRONOUN = r"(?:ils?|elles?|on|je|tu|nous|vous|ce)"
_TOKEN = re.compile(
    rf"""
    (?=\S)(?:
    [^\W_]++(?:(?=[ \n\u00a0()[\]«»“”";!?])|(?=,)(?<!\d))                # plain words, the most
  | [^\w\s'’.-]                                                          # plain signs
  | (?:https?://|www\.)[^\s<>"«»“”]{{1,200}}
  | \b(?:[dljmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[\w«“"‘'’])      # elided words
  | -(?:t-)?{_PRONOUN}\b                                                # a-t-il, dit-elle
  | \b(?:Mr|Mrs|Ms|Dr|Drs|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Cmdr|Sgt|Adm|Rev|Prof|St|Ste|Jr|Sr
      |Messrs|Inc|Corp|Ltd|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mt|Ft|Hon|Pres|Supt|MM|Pr|Mgr|etc|approx
      |Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb
      |Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.
  | \b[ap]\.m\.
  | \b(?:[^\W\d_]\.){{2,}}                                                # U.S., N.Y.
  | \b[A-ZÀ-Þ]\.(?=[\s-]?\ ?[A-ZÀ-Þ])                                        # initials, M. Dupont
  | [^\W\d_]+n['’]t\b
  | ['’](?:s|re|ve|ll|d|m)\b
  | [^\W_](?:[\w\u0300-\u036f]|[-‑](?!(?:t-)?{_PRONOUN}\b)(?=[^\W_])|[.,](?=\d)(?<=\d[.,]))*
  | --+|\.\.\.|[^\w\s]
  | _
    )""",
    re.VERBOSE | re.IGNORECASE,
)

ENDERS = frozenset({".", "!", "?", "…", "..."})
"""Signs that may end a sentence."""


@frozen
class Tokens:
    """Parallel sequences, one entry a token.

    `starts` and `ends` are code points; `words` are in lower case with straight apostrophes.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)

    def raw(self, index: int) -> str:
        """The token as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def is_capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.text[self.starts[index]].isupper()


def in_line(line: Line) -> Tokens:
    """The tokens of a line, with offsets into it."""
    return tokenize(line.raw)


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of ``text[start:end]``."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        first, last = match.span()
        starts.append(first)
        ends.append(last)
        words.append(match[0])
    lowered = "\n".join(words).lower().replace("’", "'").split("\n") if words else []
    return Tokens(text, tuple(starts), tuple(ends), tuple(lowered))
