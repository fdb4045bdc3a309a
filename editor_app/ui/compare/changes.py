"""The changes as rows of a list: what went and what came, where, whose, and the claims beside it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from editor_app.domain.claim import Status
from editor_app.domain.redline import HunkKind
from editor_app.domain.redlined import LINE_END
from editor_app.domain.values import frozen
from editor_app.services.revision_comparison import ClaimChange, Comparison, Fate
from editor_app.ui import dates
from editor_app.ui.drawing import SEPARATOR
from editor_app.ui.look import Look
from editor_app.ui.models.rows import RowsModel
from editor_app.wording import N_

_SPACES = {" ": "␣", "\u00a0": "⍽", "\u202f": "⍽", "\u2009": "␣", "\t": "⇥", "\n": LINE_END}
"""What a change of spaces alone is shown as."""


@frozen
class ChangeRow:
    """One change: its index and number, the words that went and came, and what is said of it."""

    hunk: int
    number: int
    kind: HunkKind
    old: str
    new: str
    about: str
    by: str
    claims: tuple[ClaimChange, ...]


class ChangesModel(RowsModel[ChangeRow]):
    """`ChangeRow`s in reading order."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def key(self, row: ChangeRow) -> Hashable:
        """A change is the same one while its words and its place are."""
        return row.hunk, row.old, row.new

    def text(self, row: ChangeRow) -> str:
        """The words."""
        return " ".join(part for part in (row.old, row.new) if part)

    def spoken(self, row: ChangeRow) -> str:
        """What a screen reader says: number, kind, words, place, author, claims."""
        look = self._look
        name = look.phrase(N_("Change {number}")).format(number=row.number)
        said = [name, look.phrase(KINDS[row.kind])]
        if row.old and row.kind is not HunkKind.MOVED:
            said.append(look.phrase(N_("was: {words}")).format(words=row.old))
        if row.new:
            said.append(look.phrase(N_("is: {words}")).format(words=row.new))
        said += [row.about, row.by, *(look.sentence(claim.message) for claim in row.claims)]
        return ", ".join(said)


KINDS = {
    HunkKind.ADDED: N_("added"),
    HunkKind.REMOVED: N_("removed"),
    HunkKind.REPLACED: N_("replaced"),
    HunkKind.MOVED: N_("moved"),
    HunkKind.FORMATTED: N_("set otherwise"),
}


def rows_of(found: Comparison, numbers: dict[int, int], look: Look) -> Sequence[ChangeRow]:
    """The rows of the changes that have a number."""
    line = found.redline
    made: list[ChangeRow] = []
    for hunk, number in numbers.items():
        change = found.changes[hunk]
        version = change.versions[0]
        when = dates.last(version.at, look)
        about = SEPARATOR.join((look.sentence(change.place), f"{initials(version.author)} {when}"))
        if change.hunk.kind is HunkKind.MOVED:
            about = look.phrase(N_("Moved")) + SEPARATOR + about
        about = SEPARATOR.join((*map(look.sentence, change.hunk.says), about))
        moved = change.hunk.kind in (HunkKind.MOVED, HunkKind.FORMATTED)
        made.append(
            ChangeRow(
                hunk,
                number,
                change.hunk.kind,
                "" if moved else told(change.hunk.old.of(line.old)),
                told(change.hunk.new.of(line.new)),
                about,
                ", ".join(dict.fromkeys(v.author for v in change.versions)),
                tuple(claim for claim in change.claims if _is_news(claim)),
            )
        )
    return made


def _is_news(claim: ClaimChange) -> bool:
    """Whether something happened to a claim that a reader has to know of."""
    stays_open = claim.fate is Fate.REWORDED and claim.status is Status.UNCHECKED
    return claim.fate is not Fate.UNCHANGED and not stays_open


def told(words: str) -> str:
    """Words on one line; where they are spaces only, by signs."""
    if words.strip():
        return " ".join(words.split())
    return "".join(_SPACES.get(char, char) for char in words)


def initials(name: str) -> str:
    """Alix Durand as AD; a single word is told whole."""
    parts = name.replace("-", " ").split()
    return "".join(part[0].upper() for part in parts) if len(parts) > 1 else name
