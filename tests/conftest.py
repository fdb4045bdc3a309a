"""What every test gets: no screen, a home of its own, and no loose ends.

This file knows nothing of Qt, so that the tests below `ui` run where PySide6 is missing.
"""

from __future__ import annotations

import hashlib
import importlib
import itertools
import logging
import os
import pkgutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from editor_app import checks, language, paths
from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Metadata
from editor_app.domain.claim import Attribution, ClaimType, Proposal
from editor_app.domain.ids import ArticleId, ProposalId
from editor_app.domain.message import message
from editor_app.domain.revision import Content, Newline, Original
from editor_app.services import revisions
from editor_app.services.ids import new_id
from editor_app.services.session import Session

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine makes drawing slow, which says nothing about the code under test.
settings.register_profile("local", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci", settings.get_profile("local"), derandomize=True, database=None, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "local")

ROOT = Path(__file__).resolve().parent.parent
THREAD_PATIENCE_S = 5.0
ENVIRONMENT = dict(os.environ)
FOLDERS = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
    "APPDATA": "config",
    "LOCALAPPDATA": "data",
}


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty home folder in place of the user's, English words, nobody named."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable, name in FOLDERS.items():
            (folder / name).mkdir(mode=0o700, exist_ok=True)
            patch.setenv(variable, str(folder / name))
        for variable in ("HOME", "USERPROFILE"):
            patch.setenv(variable, str(folder))
        for variable in ("GALLEY_LIBRARY", "GALLEY_REVIEWER", "LC_MESSAGES"):
            patch.delenv(variable, raising=False)
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.setenv("LANGUAGE", "en")
        yield folder


@pytest.fixture(autouse=True)
def no_settings(home: Path) -> Iterator[None]:
    """Leaves no settings of one test to the next."""
    yield
    paths.settings().unlink(missing_ok=True)


@pytest.fixture(scope="session")
def users_environment() -> dict[str, str]:
    """The environment before `home` changed it, for pip, which has its cache and settings there."""
    return dict(ENVIRONMENT)


@pytest.fixture(scope="session")
def sample_path() -> Path:
    """The sample article, as it lies in the checkout."""
    return ROOT / "seeds" / "000_5637e12483d4f1c0.txt"


@pytest.fixture
def clock() -> Callable[[], str]:
    """A clock that goes on by a second each time it is asked, from 09:00 on 2 January 2026."""
    seconds = itertools.count()
    return lambda: "2026-01-02T09:{:02}:{:02}.000Z".format(*divmod(next(seconds), 60))


@pytest.fixture(scope="session")
def new_library(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A library as it is made; made once, because that waits for the disk."""
    path = tmp_path_factory.mktemp("new") / "desk.db"
    Session.open(path, by="Ann").close()
    return path.read_bytes()


@pytest.fixture
def session(tmp_path: Path, clock: Callable[[], str], new_library: bytes) -> Iterator[Session]:
    """Ann's session on a new library, ``desk.db`` in `tmp_path`."""
    (tmp_path / "desk.db").write_bytes(new_library)
    with Session.open(tmp_path / "desk.db", by="Ann", clock=clock) as opened:
        yield opened


Store = Callable[..., ArticleId]


@pytest.fixture
def store() -> Store:
    """Stores a text with one proposed claim for each of `claims`, words that stand in it."""

    def stored(
        session: Session, text: str, claims: tuple[str, ...] = (), **known: str
    ) -> ArticleId:
        metadata = Metadata(headline=known.get("headline", text.partition("\n")[0]))
        proposals = tuple(_proposal(text, number, words) for number, words in enumerate(claims, 1))
        analysis = Analysis("fr", text, (), metadata, (), (), proposals, (), ())
        content = Content(text, metadata)
        step = session.run(message("stored"), revisions.store, _original(text), content, analysis)
        return ArticleId(step.result)

    return stored


def _proposal(text: str, number: int, words: str) -> Proposal:
    start = text.index(words)
    return Proposal(
        id=ProposalId(f"c{number}"),
        start=start,
        end=start + len(words),
        types=(ClaimType.QUANTITY,),
        score=2,
        reasons=(message("has_figure", words=words),),
        attribution=Attribution.UNSOURCED,
    )


def _original(text: str) -> Original:
    data = text.encode()
    return Original(
        article=ArticleId(new_id()),
        file_name="article.txt",
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        format="plain_text",
        encoding="utf-8",
        mark=b"",
        newline=Newline.LF,
        imported_at="",
    )


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    """A package's modules, those of its packages too."""
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield importlib.import_module(found.name)


@pytest.fixture(scope="session")
def rooms() -> tuple[ModuleType, ...]:
    """Every module of language and checks."""
    return (*_modules(language), *_modules(checks))


@pytest.fixture(scope="session")
def memories(rooms: tuple[ModuleType, ...]) -> tuple[Any, ...]:
    """The functions that remember what they read; tables that hold a language are none."""
    found = {
        id(value): value
        for module in rooms
        for value in vars(module).values()
        if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None
    }
    return tuple(found.values())


@pytest.fixture
def forget(memories: tuple[Any, ...]) -> Callable[[], None]:
    """Makes the reading forget every line."""

    def forgetting() -> None:
        for remembered in memories:
            remembered.cache_clear()

    return forgetting


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Fails a test that leaves a thread of Python running."""
    before = set(threading.enumerate())
    yield
    late = time.monotonic() + THREAD_PATIENCE_S
    while (left := _started_since(before)) and time.monotonic() < late:
        left[0].join(late - time.monotonic())
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def no_warning_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test in which Galley logs a warning, unless the test asks for `caplog`."""
    kept = _Kept(logging.WARNING)
    logger = logging.getLogger("editor_app")
    logger.addHandler(kept)
    yield
    logger.removeHandler(kept)
    if "caplog" not in request.fixturenames:
        assert not kept.lines, "Galley logged:\n" + "\n".join(kept.lines)


class _Kept(logging.Handler):
    """Keeps what was logged, formatted at once."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


def _started_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads not in `before`; a thread of Qt's that once ran Python stays listed as a dummy."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
