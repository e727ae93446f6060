"""What this PC plays at which occasion, and how loud."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from showroom_app.settings import Settings, Tone, Volume
from showroom_app.ui.sound import Ear, Sounds
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label


class SoundsCard(Card):
    """A sound for each occasion with a button to hear it; says when this PC cannot be heard."""

    chosen = Signal(str, object)
    """Somebody chose another value: the field of Settings, the value."""

    def __init__(self, settings: Settings, sounds: Sounds, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("SoundsCard", "Sounds of this PC"), parent=parent
        )
        self._sounds = sounds
        self.volume = Segmented(
            [
                Choice(Volume.OFF, self.tr("Off")),
                Choice(Volume.SOFT, self.tr("Soft")),
                Choice(Volume.NORMAL, self.tr("Normal")),
                Choice(Volume.LOUD, self.tr("Loud")),
            ]
        )
        self.boxes: dict[str, PickBox] = {}
        self.tries: dict[str, Button] = {}
        self.ear = Label("", "small", 3, wrap=True)
        self._lay_out()
        self.volume.chosen.connect(self._choose_volume)
        sounds.ear_changed.connect(self._say_ear)
        self.show_settings(settings)
        self._say_ear(sounds.ear)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self.volume.choose(settings.volume)
        for field, box in self.boxes.items():
            box.setCurrentIndex(box.findData(getattr(settings, field)))
        self._free()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(self.tr("Volume"), tone=2), 0, 0)
        grid.addWidget(self.volume, 0, 1, 1, 2)
        tones = {
            Tone.NONE: self.tr("No sound"),
            Tone.CHIME: self.tr("Chime"),
            Tone.BELL: self.tr("Bell"),
            Tone.WOOD: self.tr("Wood"),
            Tone.GLASS: self.tr("Glass"),
        }
        occasions = {
            "sound_turn": self.tr("A turn comes"),
            "sound_recall": self.tr("Somebody is called back"),
            "sound_waiting": self.tr("A customer waits too long"),
            "sound_lead": self.tr("A new lead"),
            "sound_lead_warned": self.tr("A lead has to be answered soon"),
            "sound_lead_expired": self.tr("A lead was not answered in time"),
        }
        for row, (field, name) in enumerate(occasions.items(), start=1):
            box = self.boxes[field] = PickBox()
            box.setAccessibleName(name)
            for tone, said in tones.items():
                box.addItem(said, tone)
            box.activated.connect(partial(self._choose_tone, field))
            hear = self.tries[field] = Button(self.tr("Hear it"), "ph.speaker-high-bold")
            hear.setAccessibleDescription(name)
            hear.clicked.connect(partial(self._try_out, field))
            grid.addWidget(Label(name, tone=2), row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(hear, row, 2)
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(self.ear)
        self.column.addLayout(column)

    def _choose_volume(self, volume: object) -> None:
        self.chosen.emit("volume", volume)
        self._free()

    def _choose_tone(self, field: str, _index: int) -> None:
        self.chosen.emit(field, self._tone(field))
        self._free()

    def _try_out(self, field: str, _checked: bool = False) -> None:
        self._sounds.try_out(self._tone(field))

    def _tone(self, field: str) -> Tone:
        # Qt keeps the text of a choice, not the choice itself.
        return Tone(self.boxes[field].currentData())

    def _free(self) -> None:
        """What makes no sound cannot be heard."""
        is_off = self.volume.current is Volume.OFF
        for field, hear in self.tries.items():
            hear.setEnabled(not is_off and self._tone(field) is not Tone.NONE)

    def _say_ear(self, ear: Ear) -> None:
        said = {
            Ear.NO_DEVICE: self.tr(
                "There is no sound device on this PC, so it stays silent. Everything else works; "
                "plug one in and press “Hear it”."
            ),
            Ear.NO_LIBRARY: self.tr(
                "The library that plays sounds is not there on this PC, so it stays silent. "
                "Everything else works."
            ),
        }
        self.ear.setText(said.get(ear, ""))
        self.ear.setVisible(ear in said)
