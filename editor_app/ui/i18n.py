"""The interface's language: one `Translator`, passed to whatever shows words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from editor_app import wording
from editor_app.domain.message import Message
from editor_app.domain.values import frozen


def system_language() -> str:
    """The first language of the system that the interface speaks, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.split("-")[0]
        if code in wording.LANGUAGES:
            return code
    return wording.LANGUAGES[0]


def speak(language: str) -> None:
    """Has Qt's own words in `language` from now on: its dialogs, its menus, the names of keys."""
    application = QCoreApplication.instance()
    if application is None:
        return
    QLocale.setDefault(QLocale(language))
    for spoken in application.findChildren(QTranslator, _QT_WORDS):
        QCoreApplication.removeTranslator(spoken)
        spoken.deleteLater()
    if language == wording.LANGUAGES[0]:
        return
    words = QTranslator(application)
    words.setObjectName(_QT_WORDS)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{language}", folder):
        QCoreApplication.installTranslator(words)


_QT_WORDS = "words of Qt"


@frozen
class Translator:
    """Words for people in one language: `en` or `fr`."""

    language: str

    @classmethod
    def chosen(cls, name: str | None) -> Translator:
        """The one for `name`, or for the system's language where none is named."""
        return cls(name if name in wording.LANGUAGES else system_language())

    def sentence(self, message: Message) -> str:
        """A message as a sentence."""
        return wording.sentence(message, self.language)

    def phrase(self, text: str) -> str:
        """A fixed word of the interface; mark it with `N_` where it stands."""
        return wording.phrase(text, self.language)

    def count(self, one: str, many: str, number: int, **words: str) -> str:
        """The form of `number` with ``{count}`` and `words` filled in; mark the pair with `NN_`."""
        catalogue = wording.translations(self.language)
        return catalogue.ngettext(one, many, number).format(count=number, **words)
