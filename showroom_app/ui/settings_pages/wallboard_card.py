"""Where this PC hangs its wallboard, and which floor it shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.settings import Settings
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.text import Label

_NAMES = 120


class WallboardCard(Card):
    """The screen by the system's name for it, and the floor by name; "" is the usual one."""

    chosen = Signal(str, object)
    """Somebody chose another value: the field of Settings, the value."""

    asked = Signal()
    """Somebody wants the wallboard opened now."""

    def __init__(
        self, settings: Settings, *, can_open: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("WallboardCard", "Wallboard"), parent=parent)
        self._settings = settings
        self._floors: tuple[str, ...] = ()
        self.screen_box = PickBox()
        self.floor_box = PickBox()
        self.open = Button(self.tr("Open the wallboard"), "ph.monitor-bold")
        self.open.clicked.connect(self.asked)
        self._lay_out()
        self.open.setVisible(can_open)
        self.screen_box.activated.connect(
            lambda _: self.chosen.emit("wallboard_screen", self.screen_box.currentData())
        )
        self.floor_box.activated.connect(
            lambda _: self.chosen.emit("wallboard_floor", self.floor_box.currentData())
        )
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._show_screens)
        app.screenRemoved.connect(self._show_screens)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self._settings = settings
        self._show_screens()
        self.show_floors(self._floors)

    def show_floors(self, floors: Sequence[str]) -> None:
        """Offer these floors; a chosen one that is gone stays to be seen."""
        self._floors = tuple(floors)
        entries = [(self.tr("The first floor"), "")]
        entries += [(name, name) for name in self._floors]
        chosen = self._settings.wallboard_floor
        if chosen and chosen not in self._floors and self._floors:
            entries.append((self.tr("{name}, no longer there").format(name=chosen), chosen))
        elif chosen and not self._floors:
            entries.append((chosen, chosen))
        _fill(self.floor_box, entries, chosen)

    def _show_screens(self, _screen: QScreen | None = None) -> None:
        screens = QGuiApplication.screens()
        second = self.tr("The second screen, else the only one")
        entries = [(second, "")]
        for screen in screens:
            size = screen.size() * screen.devicePixelRatio()
            said = f"{screen.name()}, {size.width()} × {size.height()}"
            entries.append((said, screen.name()))
        chosen = self._settings.wallboard_screen
        if chosen and chosen not in {screen.name() for screen in screens}:
            gone = self.tr("{name}, not connected: opens as a window")
            entries.append((gone.format(name=chosen), chosen))
        _fill(self.screen_box, entries, chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        for name, box in (
            (self.tr("Screen"), self.screen_box),
            (self.tr("Floor"), self.floor_box),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            label = Label(name, tone=2)
            label.setFixedWidth(_NAMES)
            box.setAccessibleName(name)
            row.addWidget(label)
            row.addWidget(box, 1)
            column.addLayout(row)
        said = self.tr(
            "Full screen and dark, without the name of any customer. F11 or Esc makes it a window."
        )
        column.addWidget(Label(said, "small", 3, wrap=True))
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(column)


def _fill(box: PickBox, entries: Sequence[tuple[str, str]], chosen: str) -> None:
    with QSignalBlocker(box):
        box.clear()
        for said, value in entries:
            box.addItem(said, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
