"""The settings of this PC: language, light or dark, its name, and where the database is."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.settings import LanguageChoice, Settings, ThemeChoice
from showroom_app.ui import theme
from showroom_app.ui.page import Page
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label

_WIDTH = 640


class ThisPcPage(Page):
    """Shows the settings of this PC; every change counts at once.

    `database` says in words where the data is, `file` where these settings are kept.
    """

    chosen = Signal(object)
    """Somebody chose other settings (`Settings`); the composition root saves and applies them."""

    def __init__(
        self, settings: Settings, database: str, file: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.language = Segmented(
            [
                Choice(LanguageChoice.SYSTEM, self.tr("As the system")),
                Choice(LanguageChoice.ENGLISH, "English"),
                Choice(LanguageChoice.DUTCH, "Nederlands"),
            ]
        )
        self.theme = Segmented(
            [
                Choice(ThemeChoice.SYSTEM, self.tr("As the system")),
                Choice(ThemeChoice.LIGHT, self.tr("Light")),
                Choice(ThemeChoice.DARK, self.tr("Dark")),
            ]
        )
        self.station = Field(self.tr("Name of this PC"), settings.station_name)
        self.database = Field(self.tr("Where the data is"))
        self.file = Field(self.tr("Where these settings are kept"))
        for field, text in ((self.database, database), (self.file, file)):
            field.line.setReadOnly(True)
            field.line.setText(text)
            field.line.setCursorPosition(0)
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        self._lay_out()
        self._show(settings)
        self._connect()
        self._fit()

    def say(self, problem: str) -> None:
        """Say why a choice could not be kept; "" when it was."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _lay_out(self) -> None:
        page = self._page = QVBoxLayout(self)
        page.setSpacing(16)
        page.addWidget(Label(self.tr("Settings"), "page_title"))
        look = Card(self.tr("Language and colours"))
        grid = QGridLayout()
        grid.setContentsMargins(15, 4, 15, 15)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(2, 1)
        for row, (name, choice) in enumerate(
            ((self.tr("Language"), self.language), (self.tr("Colours"), self.theme))
        ):
            grid.addWidget(Label(name, tone=2), row, 0)
            grid.addWidget(choice, row, 1)
        look.column.addLayout(grid)
        here = Card(self.tr("This PC"))
        fields = QVBoxLayout()
        fields.setContentsMargins(15, 4, 15, 15)
        fields.setSpacing(12)
        fields.addWidget(self.station)
        fields.addWidget(
            Label(self.tr("The floor log keeps it with every act."), "small", 3, wrap=True)
        )
        fields.addWidget(self.database)
        fields.addWidget(self.file)
        fields.addWidget(self.problem)
        here.column.addLayout(fields)
        for card in (look, here):
            card.setFixedWidth(_WIDTH)
            beside = QHBoxLayout()
            beside.addWidget(card)
            beside.addStretch(1)
            page.addLayout(beside)
        page.addStretch(1)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        self._page.setContentsMargins(side, top, side, top)

    def _show(self, settings: Settings) -> None:
        self.language.choose(settings.language)
        self.theme.choose(settings.theme)
        self.station.line.setText(settings.station)

    def _connect(self) -> None:
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        self.station.line.editingFinished.connect(self._name_station)
        theme.look().changed.connect(self._fit)

    def _choose_language(self, language: object) -> None:
        self._change(replace(self._settings, language=cast(LanguageChoice, language)))

    def _choose_theme(self, colours: object) -> None:
        self._change(replace(self._settings, theme=cast(ThemeChoice, colours)))

    def _name_station(self) -> None:
        self._change(replace(self._settings, station=self.station.text))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.chosen.emit(settings)
