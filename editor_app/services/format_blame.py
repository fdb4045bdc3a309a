"""Which of several versions of a text set its words and lines as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from editor_app.domain.article import Role
from editor_app.domain.inline import InlineKind, InlineMark, InlineMarks, joined
from editor_app.domain.inline_store import InlineStore
from editor_app.domain.lines import line_span, line_starts, moved_roles
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import frozen
from editor_app.services.format_changes import differing


@frozen
class SetText:
    """A version's words, and how they were set in it."""

    text: str
    inline: InlineMarks
    roles: Mapping[int, Role]


class FormatBlame:
    """Which of several versions of a text set its words as they are.

    `versions` are oldest first; `steps` are the edits from each to the next.
    """

    def __init__(self, versions: Sequence[SetText], steps: Sequence[Sequence[TextEdit]]) -> None:
        self._reset: list[tuple[int, InlineStore]] = []
        for number, edits in enumerate(steps, start=1):
            before, after = versions[number - 1], versions[number]
            carried = InlineStore(before.inline)
            roles = _follow(before, edits, [carried, *(store for _, store in self._reset)])
            found = differing(carried.in_order(), after.inline, Span(0, len(after.text)))
            spans = [span for span, _, _ in found]
            spans += _lines(after.text, roles, after.roles)
            # Any kind will do: what counts is where.
            places = (InlineMark(InlineKind.BOLD, span) for span in _apart(spans))
            self._reset.append((number, InlineStore(joined(places))))

    def of(self, new: Span) -> tuple[int, ...]:
        """The versions that set words of the newest text, the last one first."""
        found = [
            number
            for number, store in self._reset
            if any(mark.span.overlap(new) for mark in store.between(new.start, new.end))
        ]
        return tuple(reversed(found)) or (len(self._reset),)


def _follow(
    version: SetText, edits: Iterable[TextEdit], stores: Sequence[InlineStore]
) -> Mapping[int, Role]:
    """Moves `stores` over edits of a version; the roles of its lines after them."""
    text, roles = version.text, version.roles
    for edit in edits:
        for store in stores:
            store.follow(edit, text)
        roles = moved_roles(roles, edit, text)
        text = edit.apply(text)
    return roles


def _lines(text: str, was: Mapping[int, Role], now: Mapping[int, Role]) -> list[Span]:
    """The lines of `text` that are something else now."""
    if was == now:
        return []
    starts = line_starts(text)
    other = (n for n in {*was, *now} if was.get(n) != now.get(n) and n < len(starts))
    return [line_span(text, starts[n]) for n in other]


def _apart(spans: Iterable[Span]) -> Iterable[Span]:
    """The same places without any that overlap."""
    end = 0
    for span in sorted(spans, key=lambda each: (each.start, each.end)):
        if span.end > end:
            yield Span(max(span.start, end), span.end)
            end = span.end
