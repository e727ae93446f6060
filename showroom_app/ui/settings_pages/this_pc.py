"""The settings of this PC: language, colours, its name, its wallboard, its sounds, the demo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from showroom_app.settings import DemoSpeed, LanguageChoice, Settings, ThemeChoice
from showroom_app.ui import theme
from showroom_app.ui.page import Page
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.sounds_card import SoundsCard
from showroom_app.ui.settings_pages.wallboard_card import WallboardCard
from showroom_app.ui.sound import Sounds
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told
from showroom_app.words.stations import STATION_KINDS


class ThisPcPage(Page):
    """Shows the settings of this PC; every change counts at once.

    `database` says in words where the data is, `file` where these settings are kept. `can_open`
    offers to open the wallboard from here, `is_demo` how fast the demo goes on.
    """

    chosen = Signal(object)
    """Somebody chose other settings (`Settings`); the composition root saves and applies them."""

    stations_wanted = Signal()
    """Somebody wants to change the name of this PC, or what it is there for."""

    wallboard_asked = Signal()
    """Somebody wants the wallboard opened now."""

    def __init__(
        self,
        settings: Settings,
        database: str,
        file: str,
        sounds: Sounds | None = None,
        parent: QWidget | None = None,
        *,
        can_open: bool = False,
        is_demo: bool = False,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._sounds = sounds or Sounds(settings, parent=self)
        self.title = Label(self.tr("Settings"), "page_title")
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
        self.speed = Segmented(
            [
                Choice(DemoSpeed.STOPPED, self.tr("Stands still")),
                Choice(DemoSpeed.REAL, self.tr("Real")),
                Choice(DemoSpeed.FIVE, self.tr("5 times")),
                Choice(DemoSpeed.TWENTY, self.tr("20 times")),
            ],
            self,
        )
        self.speed.setVisible(is_demo)
        self.station = Field(self.tr("Name of this PC"))
        self.rename = Button(self.tr("Name and kind"), kind=Kind.LINK, size=Size.SMALL)
        self.database = Field(self.tr("Where the data is"))
        self.file = Field(self.tr("Where these settings are kept"))
        self.station.line.setReadOnly(True)
        for field, text in ((self.database, database), (self.file, file)):
            field.line.setReadOnly(True)
            field.line.setText(text)
            field.line.setCursorPosition(0)
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        self.wallboard = WallboardCard(settings, can_open=can_open)
        self.sounds = SoundsCard(settings, self._sounds)
        self._lay_out(is_demo=is_demo)
        self._show(settings)
        self._connect()
        self._fit()

    @property
    def settings(self) -> Settings:
        """The settings as chosen."""
        return self._settings

    def show_station(self, settings: Settings) -> None:
        """Show what this PC is called and is there for."""
        self.station.line.setText(f"{settings.station_name} ({told(STATION_KINDS[settings.kind])})")
        self.station.line.setCursorPosition(0)

    def show_place(self, place: str) -> None:
        """Show in words where the data is."""
        self.database.line.setText(place)
        self.database.line.setCursorPosition(0)

    def say(self, problem: str) -> None:
        """Say why a choice could not be kept; "" when it was."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _lay_out(self, *, is_demo: bool) -> None:
        page = self._page = QVBoxLayout(self)
        page.setSpacing(12)
        page.addWidget(self.title)
        first: list[QWidget] = [self._look_card(), self._here_card()]
        second: list[QWidget] = [self.wallboard, self.sounds]
        if is_demo:
            second.append(self._demo_card())
        page.addWidget(Columns(first, second), 1)

    def _look_card(self) -> Card:
        card = Card(self.tr("Language and colours"))
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
        card.column.addLayout(grid)
        return card

    def _here_card(self) -> Card:
        card = Card(self.tr("This PC"))
        fields = QVBoxLayout()
        fields.setContentsMargins(15, 4, 15, 15)
        fields.setSpacing(12)
        fields.addWidget(self.station)
        fields.addWidget(self.rename, 0, Qt.AlignmentFlag.AlignLeft)
        fields.addWidget(
            Label(self.tr("The floor log keeps it with every act."), "small", 3, wrap=True)
        )
        fields.addWidget(self.database)
        fields.addWidget(self.file)
        fields.addWidget(self.problem)
        card.column.addLayout(fields)
        return card

    def _demo_card(self) -> Card:
        card = Card(self.tr("How fast the demo goes on"))
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(8)
        column.addWidget(self.speed)
        said = self.tr("Customers come in, leads arrive and reps return while the window is open.")
        column.addWidget(Label(said, "small", 3, wrap=True))
        card.column.addLayout(column)
        return card

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        self._page.setContentsMargins(0, 0, 0, 0)
        self.title.setContentsMargins(side, top, side, 0)

    def _show(self, settings: Settings) -> None:
        self.language.choose(settings.language)
        self.theme.choose(settings.theme)
        self.speed.choose(settings.demo_speed)
        self.show_station(settings)

    def _connect(self) -> None:
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        self.speed.chosen.connect(self._choose_speed)
        self.rename.clicked.connect(self.stations_wanted)
        self.wallboard.chosen.connect(self.choose)
        self.wallboard.asked.connect(self.wallboard_asked)
        self.sounds.chosen.connect(self.choose)
        theme.look().changed.connect(self._fit)

    def _choose_language(self, language: object) -> None:
        self._change(replace(self._settings, language=cast(LanguageChoice, language)))

    def _choose_theme(self, colours: object) -> None:
        self._change(replace(self._settings, theme=cast(ThemeChoice, colours)))

    def _choose_speed(self, speed: object) -> None:
        self._change(replace(self._settings, demo_speed=cast(DemoSpeed, speed)))

    def choose(self, field: str, value: object) -> None:
        """Give a setting of this PC another value, wherever it was chosen."""
        chosen: dict[str, Any] = {field: value}
        self._change(replace(self._settings, **chosen))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            # The next sound is already the new one, also the one that is only tried.
            self._sounds.apply(settings)
            self.chosen.emit(settings)
