"""Quotations that nothing in their own sentence attributes by a verb.

They may be announced by the sentence before ("He said:"), signed ("- Name"), spoken in a
dialogue ("NAME: ..."), carried on from a quotation before, or float.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.domain.article import Role
from editor_app.domain.quote import Confidence, Cue, QuoteKind
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace
from editor_app.language.conjugation import Form
from editor_app.language.quoting.drafts import Draft, Statement, cue_of, draft, spoken
from editor_app.language.quoting.phrases import phrase
from editor_app.language.quoting.speakers import is_somebody, main_subject, speaker_of, told_by
from editor_app.language.quoting.units import SIGNS, Units
from editor_app.language.tokens import Tokens

FLOATING_WORDS = 5
"""Fewer words between marks are a title or a doubtful word, not a quotation that floats."""

HEADLINE_WORDS = 3
"""So many words between marks in a headline are taken for somebody's."""

_BEFORE_INCISE = frozenset({",", "?", "!", "…", "..."})
_DASHES = frozenset({"―", "—", "–", "--", "-"})


@frozen
class Context:
    """The statement before in the same line, and the line's quotations found so far.

    `is_behind_open` tells whether the last quotation of the lines before was left open.
    """

    before: Statement | None
    known: Sequence[Draft]
    here: Sequence[Draft] = ()
    is_behind_open: bool = False


@frozen
class Announcement:
    """The words at the end of a line that announce what the next one quotes: "He said:"."""

    cue: Cue
    speaker: Span
    name: Span

    def moved(self, by: int) -> Announcement:
        """The same words `by` code points further on."""
        cue = Cue(self.cue.start + by, self.cue.end + by, self.cue.lemma)
        return Announcement(cue, self.speaker.moved(by), self.name.moved(by))


def announcement(statement: Statement) -> Announcement | None:
    """What the last statement of a line announces with a cue and a colon."""
    units = statement.units
    if not statement.hits or units.word(len(units) - 1) != ":":
        return None
    hit = statement.hits[-1]
    speaker = speaker_of(statement, hit)
    if speaker is None:
        return None
    place = spoken(units, speaker.first, speaker.last)
    return Announcement(cue_of(units, hit), place, spoken(units, speaker.head, speaker.head_last))


def announced(statement: Statement, by: Announcement | None) -> list[Draft]:
    """A quotation that the line before announces."""
    if by is None or not statement.units.is_quoted(0):
        return []
    one = draft(statement, [(0, 1)], None, None, "announced")
    return [replace(one, cue=by.cue, speaker=by.speaker, name=by.name)] if one else []


def signed(statement: Statement) -> list[Draft]:
    """A quotation with the name of its speaker behind a dash, or before a colon."""
    return _signed_behind(statement) or _dashed(statement) or _dialogue(statement)


def _dashed(statement: Statement) -> list[Draft]:
    """What somebody says in a dialogue told with dashes: "— Je pars, dit-il."."""
    units = statement.units
    if units.word(0) not in _DASHES:
        return []
    if statement.lexicon.language == "en":
        return _dashed_english(statement)
    for hit in statement.hits:
        speaker = told_by(statement, hit) if hit.form is Form.FINITE else None
        turned = speaker is not None and speaker.first >= hit.verb
        if turned and units.word(hit.first - 1) in _BEFORE_INCISE:
            one = draft(statement, [(1, hit.first)], hit, speaker, "dashed")
            return [one] if one else []
    return []


def _dashed_english(statement: Statement) -> list[Draft]:
    """The same in English, where the subject may stand before the verb: "— Go, he said."."""
    units = statement.units
    for hit in statement.hits:
        speaker = speaker_of(statement, hit) if hit.form is Form.FINITE else None
        if speaker is None:
            continue
        first = min(speaker.first, hit.first)
        if first > 1 and units.word(first - 1) in _BEFORE_INCISE:
            one = draft(statement, [(1, first)], hit, speaker, "dashed")
            return [one] if one else []
    return []


def _signed_behind(statement: Statement) -> list[Draft]:
    """A quotation, a dash, a name, and nothing more."""
    units = statement.units
    if not units.is_quoted(0) or units.word(1) not in _DASHES | {"("}:
        return []
    end = len(units)
    while end > 2 and units.words[end - 1] in SIGNS:
        end -= 1
    named = all(units.is_capital(k) for k in (2, end - 1)) if end > 2 else False
    if not named or end > 8:
        return []
    one = draft(statement, [(0, 1)], None, phrase(2, end), "signed")
    return [one] if one else []


def _dialogue(statement: Statement) -> list[Draft]:
    """A name in capitals, a colon, and what is said: a transcript."""
    units = statement.units
    end = name_before_colon(units)
    if not end or not all(
        units.text[units.starts[k] : units.ends[k]].isupper() for k in range(end)
    ):
        return []
    one = draft(statement, [(end + 1, len(units))], None, phrase(0, end), "dialogue")
    return [one] if one else []


def name_before_colon(units: Units) -> int:
    """How many capitalised words stand before a colon at the start; 0 for none."""
    for k in range(min(5, len(units) - 1)):
        if units.words[k] == ":":
            return k
        if not units.is_capital(k) and not units.words[k][:1].isdigit():
            return 0
    return 0


def floating(statement: Statement, context: Context) -> list[Draft]:
    """Quotations between marks that no rule took and that stand for themselves."""
    made: list[Draft] = []
    for place, pair in statement.units.pairs.items():
        known = [*context.known[-12:], *context.here, *made]
        covered = any(span.overlap(pair.span) for one in known for span in one.content)
        if covered or not _is_quotation(
            statement, place, known, is_behind_open=context.is_behind_open
        ):
            continue
        one = draft(statement, [(place, place + 1)], None, None, "floating", Confidence.LOW)
        if one:
            named = _named_inside(statement.units, place)
            made.append(
                replace(one, rule="dialogue", speaker=named, name=named)
                if named
                else _inherited(replace(one, floating=True), statement, context)
            )
    return made


def _named_inside(units: Units, place: int) -> Span | None:
    """The name in capitals a quotation begins with, as transcripts have it: "NAME: ..."."""
    inside = units.pairs[place].inside
    match = _TURN.match(units.text, inside.start, inside.end)
    return Span(*match.span("name")) if match else None


_TURN = re.compile(r"\s{0,8}(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,40}): ")


def _is_quotation(
    statement: Statement, place: int, known: Sequence[Draft], *, is_behind_open: bool
) -> bool:
    """Whether marks without a cue hold a quotation and not a title or a doubtful word."""
    units = statement.units
    inside = units.pairs[place].inside.of(units.text)
    count = sum(word[:1].isalnum() for word in inside.split())
    if statement.role is Role.HEADLINE:
        return count >= HEADLINE_WORDS
    alone = place == 0 and all(not word[:1].isalnum() for word in units.words[1:])
    alone = alone or (bool(known) and _is_led_in(units, place))
    alone = alone or (place == 0 and units.word(1) == ":" and units.text[units.starts[0]] == "«")
    open_before = is_left_open(known[-1], units.text) if known else is_behind_open
    return alone and (count >= FLOATING_WORDS or (bool(known) and count >= 2) or open_before)


def _is_led_in(units: Units, place: int) -> bool:
    """Whether a few words without a subject and a colon lead a quotation in: Puis, plus bas : «."""
    ends = all(not word[:1].isalnum() for word in units.words[place + 1 :])
    few = 2 <= place <= LONGEST_LEAD and units.word(place - 1) == ":"
    return ends and few and not any(units.is_capital(k) for k in range(1, place))


LONGEST_LEAD = 8
"""So many units the words before such a colon have at most."""


def is_left_open(one: Draft, text: str) -> bool:
    """Whether a quotation begins with a mark and ends without one."""
    said = one.content[-1].of(text)
    return said[:1] in tuple('«“"') and said[-1:] not in tuple('»”"')


def _inherited(one: Draft, statement: Statement, context: Context) -> Draft:
    """A floating quotation with the speaker the words before it suggest."""
    if statement.role is Role.HEADLINE:
        return replace(one, kind=QuoteKind.MIXED)
    said = next(
        (d for d in reversed([*context.known[-12:], *context.here]) if d.speaker),
        None,
    )
    if said:
        return replace(one, speaker=said.speaker, name=said.name)
    before = context.before
    subject = main_subject(before) if before else None
    if before is None or subject is None or not is_somebody(before, subject):
        return one
    place = spoken(before.units, subject.first, subject.last)
    return replace(one, speaker=place, name=place)


def headline(tokens: Tokens, number: int, found: Sequence[Draft]) -> Draft | None:
    """The words a headline gives to somebody who speaks in the article.

    "Dupont: prices will rise" is read so only where Dupont is a speaker elsewhere.
    """
    end = next((k for k in range(1, min(6, len(tokens) - 1)) if tokens.words[k] == ":"), 0)
    if not end or not _speaks(tokens, end, found):
        return None
    name = Span(tokens.starts[0], tokens.ends[end - 1])
    said = Span(tokens.starts[end + 1], tokens.ends[-1])
    marked = any(mark in said.of(tokens.text) for mark in '«“"‘')
    kind = QuoteKind.MIXED if marked else QuoteKind.INDIRECT
    rule, sure = "headline_colon", Confidence.MEDIUM
    return Draft((said,), kind, rule, sure, None, name, name, line=number)


def _speaks(tokens: Tokens, end: int, found: Sequence[Draft]) -> bool:
    """Whether the last word before the colon is in the name of a speaker."""
    last = tokens.raw(end - 1)
    return last[:1].isupper() and any(
        one.name and last in one.name.of(tokens.text).split() for one in found
    )
