"""Words for people: turns a message code into an English or French sentence.

English templates stand in this package, one module per area, each with a `SENTENCES`
table from code to template; the French ones come from the gettext catalogue in
``resources/locale``. A template with two forms, ``(one, many)``, is chosen by the
parameter `count`. Only `ui`, `cli` and `exporters` may import this package.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from editor_app import paths
from editor_app.domain.message import Message

LANGUAGES = ("en", "fr")
"""The languages the interface speaks; the first is the language of the sources."""

Template = str | tuple[str, str]


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The catalogue of `language`, an empty one for English or an unknown language."""
    if language == LANGUAGES[0]:
        return gettext.NullTranslations()
    return gettext.translation("galley", paths.resources() / "locale", [language], fallback=True)


@cache
def sentences() -> Mapping[str, Template]:
    """Every template by its code."""
    table: dict[str, Template] = {}
    for info in iter_modules(__path__, __name__ + "."):
        table.update(getattr(import_module(info.name), "SENTENCES", {}))
    return table


def sentence(message: Message, language: str = "en") -> str:
    """`message` as a sentence in `language`.

    Raises:
        KeyError: for a code without a template; a test keeps this from happening.
    """
    template = sentences()[message.code]
    catalogue = translations(language)
    if isinstance(template, str):
        words = catalogue.gettext(template)
    else:
        words = catalogue.ngettext(*template, int(message.params["count"]))
    return words.format(**message.params)


def phrase(text: str, language: str = "en") -> str:
    """A fixed word or phrase of the interface in `language`; mark it with `N_` where it stands."""
    return translations(language).gettext(text) if text else ""


def N_(text: str) -> str:  # noqa: N802  (gettext's own name for "to be translated")
    """`text` itself; marks it for the catalogue."""
    return text


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """Both forms; marks them for the catalogue."""
    return one, many
