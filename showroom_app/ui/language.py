"""The language of the window: the catalogue of our texts, Qt's own, and how numbers are written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from showroom_app.paths import resource
from showroom_app.settings import LanguageChoice

_LOCALES = {LanguageChoice.ENGLISH: "en_GB", LanguageChoice.DUTCH: "nl_NL"}


def spoken(choice: LanguageChoice) -> LanguageChoice:
    """The language that a choice means: English or Dutch."""
    if choice is not LanguageChoice.SYSTEM:
        return choice
    wishes = [wish.lower() for wish in QLocale.system().uiLanguages()]
    first = next((wish for wish in wishes if wish[:2] in ("nl", "en")), "en")
    return LanguageChoice(first[:2])


class Language:
    """Which language is in force; pages made before a change must be made anew."""

    def __init__(self, app: QCoreApplication, choice: LanguageChoice) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.choose(choice)

    def choose(self, choice: LanguageChoice) -> None:
        """Change to another language; a catalogue that is missing leaves the texts in English."""
        self.choice = choice
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        language = spoken(choice)
        QLocale.setDefault(QLocale(_LOCALES[language]))
        if language is LanguageChoice.ENGLISH:
            return
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{language.value}", qt_folder)
        self._install(f"showroom_{language.value}", str(resource("translations")))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)
