"""The main job on the sample without a screen, through the services and the real window."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app import paths
from editor_app.domain.claim import Claim, Status
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import ArticleId
from editor_app.domain.values import frozen
from editor_app.exporters.format import Snapshot
from editor_app.services import deciding, exporting, importing, replacing
from editor_app.services.deciding import Decision
from editor_app.services.file_writing import make_folder
from editor_app.services.reading import analyse
from editor_app.services.session import Session

if TYPE_CHECKING:
    from editor_app.ui.main_window import MainWindow

OLD_WORDS, NEW_WORDS = "un peu plus de 24 heures", "à peine plus de 24 heures"
"""The edit, in the sample's last paragraph."""

_EVIDENCE = ("https://example.org/statement", "https://example.org/recording")
_PICTURE = "window"


@frozen
class DemoReport:
    """What was done and where it lies.

    `verified` are the numbers of two claims, `lapsed` those that the edit took back. `picture`
    is None where there is no window (no Qt on this machine). `run` counts the demos in the folder, from 1.
    """

    run: int
    library: Path
    article: ArticleId
    headline: str
    claims: int
    verified: tuple[int, ...]
    lapsed: tuple[int, ...]
    revision: int
    exports: tuple[Path, ...]
    picture: Path | None


def run(
    folder: Path,
    *,
    by: str,
    build_window: Callable[[Path], MainWindow] | None = None,
    language: str = "en",
) -> DemoReport:
    """Does the main job in `folder`, which is made where it is missing.

    Nothing there is replaced: where an earlier run left its files, this one's carry the next
    number. `build_window` is the composition root's.

    Raises:
        Refused: where the folder takes no files.
        LibraryRefused: where it takes no library.
    """
    make_folder(folder)
    number, names = _free_names(folder)
    with Session.open(names["library"], by=by) as session:
        stored = _import(session)
        verified = _verify_two(session, stored.id)
        text = session.library.revision(stored.id).content.text
        new_text = text.replace(OLD_WORDS, NEW_WORDS)
        saved = replacing.replace_text(session, stored.id, new_text, note="Une phrase revue")
        session.remember("article", stored.id)
        taken = exporting.snapshot(session, stored.id, language=language)
    return DemoReport(
        run=number,
        library=names["library"],
        article=stored.id,
        headline=stored.headline,
        claims=saved.claims,
        verified=verified,
        lapsed=saved.lapsed,
        revision=saved.revision.number,
        exports=_export(taken, names),
        picture=_draw(names["library"], names[_PICTURE], build_window),
    )


def _free_names(folder: Path) -> tuple[int, dict[str, Path]]:
    """The first run whose files are not there yet, and their paths."""
    for number in count(1):
        names = dict(_names(folder, "" if number == 1 else f"-{number}"))
        if not any(path.exists() for path in names.values()):
            return number, names
    raise AssertionError("count() has no end")


def _names(folder: Path, mark: str) -> Iterator[tuple[str, Path]]:
    yield "library", folder / f"galley{mark}.db"
    yield _PICTURE, folder / f"window{mark}.png"
    for plugin in exporting.formats():
        yield plugin.id, folder / f"reviewed{mark}{plugin.suffix}"


def _import(session: Session) -> importing.Stored:
    imported = importing.read_file(paths.sample())
    return importing.store(session, imported, analyse(imported.text))


def _verify_two(session: Session, article: ArticleId) -> tuple[int, ...]:
    """Verifies the first two claims that the edit leaves alone, each on a link."""
    row = session.library.article(article)
    untouched = [c for c in session.library.claims(article) if OLD_WORDS not in c.words]
    chosen: list[Claim] = []
    for claim, address in zip(untouched, _EVIDENCE, strict=False):
        evidence = (NewEvidence(EvidenceKind.LINK, address),)
        decision = Decision(status=Status.VERIFIED, evidence=evidence)
        chosen.append(deciding.decide(session, row, claim, decision))
    return tuple(claim.number for claim in chosen)


def _export(taken: Snapshot, names: dict[str, Path]) -> tuple[Path, ...]:
    return tuple(exporting.write(taken, plugin, names[plugin.id]) for plugin in exporting.formats())


def _draw(
    library: Path, path: Path, build_window: Callable[[Path], MainWindow] | None
) -> Path | None:
    if build_window is None:
        return None
    # Before Qt is imported: it looks for a screen once, when the application is made.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from editor_app.ui.picture import save_picture
    except ImportError as error:
        if (error.name or "").startswith("editor_app"):
            raise
        return None
    save_picture(build_window, library, path)
    return path
