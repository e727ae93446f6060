"""Who waits in the demo's service lane, and what a rep off turn makes of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from showroom_app.demo import cast
from showroom_app.demo.appointment_play import AppointmentPlay
from showroom_app.demo.floor_play import FloorPlay
from showroom_app.demo.stage import DOOR, Stage, weighted
from showroom_app.domain.line import State
from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.services.service_lane import Typed

_ANSWERS = (
    (ProspectResult.APPOINTMENT, 20),
    (ProspectResult.PROPOSAL, 30),
    (ProspectResult.SPOKE, 30),
    (ProspectResult.NOT_INTERESTED, 20),
)


class LanePlay:
    """The service lane of a day."""

    def __init__(self, stage: Stage, floor: FloorPlay, appointments: AppointmentPlay) -> None:
        self._stage = stage
        self._services = stage.services
        self._who = stage.who
        self._chance = stage.chance
        self._floor = floor
        self._appointments = appointments

    def find(self) -> None:
        """A rep off turn finds somebody in the service lane who comes along to the showroom."""
        chance = self._chance
        floor = chance.choice(tuple(self._who.floors.values()))
        line = self._stage.line(floor)
        free = [
            rep
            for rep, place in line.places().items()
            if place > 1 and rep in self._who.sellers and line.state(rep) is State.ON_FLOOR
        ]
        if free:
            rep = free[-1]
            waiting = who_waits(chance, self._stage.now)
            prospecting = self._services.prospecting
            found = prospecting.add(DOOR, waiting, floor=floor).waiting
            if found is not None and chance.random() < 0.6:
                kind = ProspectKind.SERVICE_LANE
                came = prospecting.visit(DOOR, rep, kind, found)
                self._floor.found.add(came.visit)
                self._floor.served(came)
            elif found is not None:
                kind, result = ProspectKind.SERVICE_LANE, weighted(chance, _ANSWERS)
                if result.is_typed:
                    prospecting.log(DOOR, rep, kind, found, result)
                else:
                    when = self._stage.appointment_time()
                    made = prospecting.appointment(DOOR, rep, kind, found, when)
                    self._appointments.expect_today(made, when)


def who_waits(chance: Random, now: datetime) -> Typed:
    """Somebody who waits in the service lane while the car is in the workshop."""
    who = cast.customer(chance)
    make, model, trim = chance.choice(cast.TRADE_INS)
    letters = "".join(chance.choice("BDFGHJKLNPRSTVXZ") for _ in range(5))
    return Typed(
        name=who.name,
        phone=who.phone,
        car=f"{make} {model} {trim}",
        plate=f"{letters[:2]}-{chance.randrange(100, 1000)}-{letters[2]}",
        car_year=now.year - chance.randrange(2, 11),
        waits_until=now + timedelta(minutes=5 * chance.randrange(5, 25)),
    )
