"""What is noted at this board while the database is away, and what becomes of it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.noted import Dismissal, NotedArrival
from showroom_app.domain.people import Actor
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.noted_rows import NotedLook
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.on_screen import OnScreen
from showroom_app.ui.desk import Desk
from showroom_app.ui.noting import Noting
from showroom_app.ui.words import clock


class Noter(QObject):
    """Notes arrivals, fills in who they were, and enters each of them once, one key each.

    `looks` is how things stand for each, read anew whenever the floor has changed.
    """

    shown = Signal()
    """There is something else to show: other arrivals, or how things stand for one."""

    said = Signal(str)
    """What became of an arrival, as a sentence."""

    noticed = Signal(str)
    """What was struck out or brought back, or why nothing was, as a sentence."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        here: OnScreen,
        noting: Noting,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._here = here
        self._noting = noting
        self._under_way: set[str] = set()
        self._learned: dict[str, dict[str, Any]] = {}
        self._struck: tuple[NotedArrival, datetime] | None = None
        self.looks: Mapping[str, NotedLook] = {}
        noting.changed.connect(self._changed)
        desk.entered.connect(self._forget_struck)

    @property
    def open(self) -> tuple[NotedArrival, ...]:
        """What was noted on this PC and is not dealt with."""
        return self._noting.open

    @property
    def others(self) -> tuple[NotedArrival, ...]:
        """What was noted on this PC for databases that are not the open one."""
        return self._noting.others

    @property
    def is_lost(self) -> bool:
        """Whether the database is away: then arrivals are noted, and nothing can be entered."""
        return self._desk.is_lost

    def describe(
        self,
        actor: Actor,
        kind: ArrivalKind,
        floor: int,
        *,
        name: str = "",
        phone: str = "",
        email: str = "",
        rep: int | None = None,
        appointment: int | None = None,
        note: str = "",
    ) -> NotedArrival:
        """An arrival at this moment, with the id of the act by which it will be entered."""
        # Nobody notes before the window is painted.
        from uuid import uuid4

        view = self._here.view
        tabs = view.floors if view is not None else ()
        stood_up = view.up_now.rep if view is not None and view.up_now is not None else None
        return NotedArrival(
            uuid4().hex,
            self._here.now(),
            kind,
            floor,
            next((tab.name for tab in tabs if tab.floor == floor), ""),
            actor.station,
            user=actor.user.id if actor.user else None,
            name=name,
            phone=phone,
            email=email,
            note=note,
            rep=rep,
            appointment=appointment,
            stood_up=stood_up,
        )

    def keep(
        self,
        arrival: NotedArrival,
        then: Callable[[], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Note it on this PC."""
        self._forget_struck()
        self._noting.note(arrival, then, failed)

    def change(self, noted: str, details: Mapping[str, object]) -> None:
        """Fill in what was learned about who came."""
        self._learned[noted] = self._learned.get(noted, {}) | dict(details)
        self._noting.change(noted, details)

    def strike_out(self, noted: str) -> None:
        """It was no arrival; for as long as an act can be undone it can be brought back."""
        arrival = self._noting.arrival(noted)
        if arrival is None:
            return
        # What was typed a moment ago is perhaps not on the disk yet.
        arrival = replace(arrival, **self._learned.pop(noted, {}))
        self._struck = (arrival, self._here.now())
        self._noting.end(noted, "struck-out")
        self.noticed.emit(
            self.tr("Struck out: {what}. Ctrl+Z brings it back.").format(what=self._named(arrival))
        )

    def bring_back(self) -> bool:
        """Note again what was just struck out, as it was; False where there is nothing."""
        struck, self._struck = self._struck, None
        if struck is None or not self._is_young(struck[1]):
            return False
        arrival, _ = struck
        self._noting.again(arrival)
        self.noticed.emit(self.tr("Noted again: {what}.").format(what=self._named(arrival)))
        return True

    def strike_newest(self) -> bool:
        """Strike out what was noted last, if that is not too long ago; False for nothing."""
        newest = max(self.open, key=lambda each: each.at, default=None)
        if newest is None:
            return False
        if self._is_young(newest.at):
            self.strike_out(newest.id)
        else:
            said = self.tr(
                "Nothing was noted in the last {n} minutes. Strike an older arrival out in its row."
            )
            self.noticed.emit(said.format(n=self._undo_minutes))
        return True

    @property
    def _undo_minutes(self) -> int:
        view = self._here.view
        return view.undo_minutes if view is not None else 2

    def _is_young(self, at: datetime) -> bool:
        return self._here.now() - at <= timedelta(minutes=self._undo_minutes)

    def _forget_struck(self) -> None:
        self._struck = None

    def _named(self, arrival: NotedArrival) -> str:
        """What came and when, and the name: "Walk-in 14:11, Jan de Groot"."""
        what = f"{say.arrival(arrival.kind)} {self.time_of(arrival.at)}"
        return ", ".join(filter(None, (what, arrival.name)))

    def reread(self) -> None:
        """Look what another program on this PC has noted or dealt with since."""
        self._noting.look()

    def look(self) -> None:
        """Ask how things stand for what is open; what was entered already is dealt with."""
        arrivals = self.open
        if arrivals and not self._desk.is_lost:
            self._desk.ask(lambda: self._services.reception.look_at_noted(arrivals), self._looked)

    def enter(self, noted: str, taken_by: int | None = None, *, gone: bool = False) -> None:
        """Enter an arrival: for who is up now, for who took it meanwhile, or as gone."""
        arrival = self._noting.arrival(noted)
        if arrival is None or noted in self._under_way:
            return
        actor = self._actor()
        self._do(
            arrival,
            lambda: self._services.reception.enter_noted(
                actor, arrival, taken_by=taken_by, gone=gone
            ),
            "gone" if gone else "entered",
        )

    def dismiss(self, noted: str, reason: Dismissal) -> None:
        """Do not enter an arrival, and say why."""
        arrival = self._noting.arrival(noted)
        if arrival is None or noted in self._under_way:
            return
        actor = self._actor()
        self._do(
            arrival,
            lambda: self._services.reception.dismiss_noted(actor, arrival, reason),
            "dismissed",
        )

    def told(self, arrival: NotedArrival, done: Done) -> str:
        """What became of an arrival: "Walk-in 14:11: entered, Anna Visser"."""
        what = f"{say.arrival(arrival.kind)} {self.time_of(arrival.at)}"
        names = self._here.view.names if self._here.view is not None else {}
        if done.kind == "dismiss-noted":
            return self.tr("{what}: not entered").format(what=what)
        if done.assigned is not None and done.assigned in names:
            name = names[done.assigned]
            return self.tr("{what}: entered, {name}").format(what=what, name=name)
        if done.lead is not None:
            return self.tr("{what}: entered in the lead inbox").format(what=what)
        return self.tr("{what}: entered").format(what=what)

    def time_of(self, at: datetime) -> str:
        """A moment as the dealership's clock shows it."""
        return clock(at, self._here.zone)

    def _do(self, arrival: NotedArrival, act: Callable[[], Done], how: str) -> None:
        self._under_way.add(arrival.id)
        self._desk.do(
            act,
            partial(self._dealt_with, arrival, how),
            over=partial(self._under_way.discard, arrival.id),
            what=f"{say.arrival(arrival.kind)} {self.time_of(arrival.at)}",
        )

    def _dealt_with(self, arrival: NotedArrival, how: str, done: Done) -> None:
        self._noting.end(arrival.id, how)
        self.said.emit(self.told(arrival, done))

    def _looked(self, looks: tuple[NotedLook, ...]) -> None:
        self.looks = {look.id: look for look in looks}
        for arrival in self.open:
            look = self.looks.get(arrival.id)
            if look is not None and look.done is not None and arrival.id not in self._under_way:
                # Its act was cut off and came through all the same, or another window was first.
                self._dealt_with(arrival, "entered", look.done)
        self.shown.emit()

    def _changed(self) -> None:
        self.shown.emit()
        self.look()
