"""The command that compares revisions: diff."""

from __future__ import annotations

from collections.abc import Sequence

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import NUMBER, article_argument, common
from editor_app.domain import moment
from editor_app.domain.message import Message, message
from editor_app.domain.redline import HunkKind
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.exporters import json_values
from editor_app.services.revision_comparison import Change, Comparison, compare, gather

_KINDS = {
    HunkKind.ADDED: "insert",
    HunkKind.REMOVED: "delete",
    HunkKind.REPLACED: "replace",
    HunkKind.MOVED: "move",
    HunkKind.FORMATTED: "format",
}
_REVERSED = {"insert": "delete", "delete": "insert"}


@click.command("diff")
@article_argument
@click.argument("r1", type=NUMBER)
@click.argument("r2", type=NUMBER)
@click.option("--no-cosmetic", is_flag=True, help="Leave out changes of spaces and marks.")
@common
@click.pass_obj
def diff_command(desk: Desk, article: str, r1: int, r2: int, no_cosmetic: bool) -> Outcome:
    """Say which words differ between two revisions; exit with 1 where some do."""
    with desk.reading() as session:
        row = session.library.article(article)
        request = gather(session, row.id, min(r1, r2), max(r1, r2))
    found = compare(request)
    told = _Told(desk, found, backwards=r1 > r2)
    changes = [c for c in found.changes if not (no_cosmetic and c.hunk.cosmetic)]
    if desk.as_json:
        output.write_json({"changes": [told.as_json(change) for change in changes]})
    elif changes:
        for change in changes:
            told.say(change)
    else:
        desk.answer(message("revisions_are_the_same", old=r1, new=r2))
    return Outcome.NO if changes else Outcome.DONE


class _Told:
    """A comparison in the order a person asked for it: from `old` to `new`, or backwards."""

    def __init__(self, desk: Desk, found: Comparison, *, backwards: bool) -> None:
        self._desk = desk
        self._found = found
        self._backwards = backwards

    def _sides(self, change: Change) -> Sequence[tuple[Span, str]]:
        line = self._found.redline
        sides = ((change.hunk.old, line.old), (change.hunk.new, line.new))
        return sides[::-1] if self._backwards else sides

    def _settings(self, change: Change) -> Sequence[Message]:
        """What became of how words are set that stayed."""
        was, now = change.hunk.settings
        return replace(change.hunk, settings=(now, was) if self._backwards else (was, now)).says

    def as_json(self, change: Change) -> dict[str, object]:
        """The change as the contract has it, with whose it is and where."""
        kind = _KINDS[change.hunk.kind]
        version = change.versions[0]
        old, new = (
            {**json_values.of_span(span), "text": span.of(text)}
            for span, text in self._sides(change)
        )
        return {
            "kind": _REVERSED.get(kind, kind) if self._backwards else kind,
            "cosmetic": change.hunk.cosmetic,
            "settings": [self._desk.say(said) for said in self._settings(change)],
            "old": old,
            "new": new,
            "claims": [claim.id for claim in change.claims],
            "fates": {claim.id: claim.fate.value for claim in change.claims},
            "place": self._desk.say(change.place),
            "revision": version.number,
            "author": version.author,
            "at": version.at,
        }

    def say(self, change: Change) -> None:
        """The change in lines for a person."""
        version = change.versions[0]
        code = "change_moved" if change.hunk.kind is HunkKind.MOVED else "change_at"
        place, at = self._desk.say(change.place), moment.shown(version.at)
        self._desk.answer(message(code, place=place, author=version.author, at=at))
        sides = self._sides(change)
        is_same = change.hunk.kind in (HunkKind.MOVED, HunkKind.FORMATTED)
        shown = sides[1:] if is_same else sides
        for sign, (span, text) in zip("-+" if len(shown) > 1 else "=", shown, strict=True):
            if span:
                lines = span.of(text).strip("\n").split("\n")
                output.write("\n".join(f"  {sign} {part}" for part in lines))
        for said in self._settings(change):
            output.write(f"    {self._desk.say(said)}")
        for claim in change.claims:
            output.write(f"    {self._desk.say(claim.message)}")
