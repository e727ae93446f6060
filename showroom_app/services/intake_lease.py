"""The intake: which program reads the mailboxes, sends mail, tends the leads and closes days.

Leases go by the real time, the server's where there is one. A mailbox has a lease of its own
(`mailboxes`) and its mails their numbers: were two programs ever to believe that they have the
intake, they would still store nothing twice.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta

from showroom_app.domain.intake_lease import LEASE, LOOK, Holder, Program, may_take
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.domain.station import StationKind
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.storage.repositories.leases import LeaseRow
from showroom_app.storage.store import Store, Work

_INTAKE, _CHOSEN = "intake", "intake-chosen"
_FRESH = 2 / 3
"""With so much of it left nobody has to say once more that it goes on."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Who takes in, None for nobody; `chosen` is the key of the station a manager chose, or ""."""

    holder: Holder | None
    chosen: str


class IntakeLease:
    """Takes, keeps and gives back the intake."""

    def __init__(self, store: Store, lease: timedelta = LEASE, look: timedelta = LOOK) -> None:
        self._store = store
        self._lease = lease
        self._look = look

    def intake(self) -> Intake:
        """Who takes in now."""
        with self._store.read() as work:
            return intake_of(work)

    def has(self, run: str) -> bool:
        """Whether this program has the intake now."""
        holder = self.intake().holder
        return holder is not None and holder.program.run == run

    def take(self, program: Program) -> Holder | None:
        """Have the intake, or keep it; who has it then, this program or another one, or nobody.

        Nobody has it for a moment when the last one died and others are to be preferred. Who looks
        on writes nothing.
        """
        with self._store.read() as work:
            row = work.leases.row(_INTAKE)
            holder, chosen, now = _holder(row), work.leases.row(_CHOSEN).owner, work.recorded
        if not may_take(program, holder, row.until, chosen, now, self._look):
            return holder if holder is not None and now < holder.until else None
        is_ours = holder is not None and holder.program == program
        if holder is not None and is_ours and holder.until - now > _FRESH * self._lease:
            return holder
        is_change = holder is None or holder.program.run != program.run
        # Who loses it, or waits for it, looks at once; that it goes on is nobody's business.
        with self._store.write(Topic.MAIL) if is_change else self._store.write_unseen() as work:
            if not row.owner:
                work.leases.make(_INTAKE)
            since = work.recorded if is_change or holder is None else holder.since
            taken = Holder(program, since, work.recorded + self._lease)
            if work.leases.pass_on(_INTAKE, row, LeaseRow(_text(taken), taken.until)):
                return taken
            return _live(_holder(work.leases.row(_INTAKE)), work.recorded)

    def give_back(self, run: str) -> None:
        """Let another program have it at once; nothing happens when this one has it no more."""
        with self._store.read() as work:
            row = work.leases.row(_INTAKE)
        holder = _holder(row)
        if holder is None or holder.program.run != run:
            return
        with self._store.write(Topic.MAIL) as work:
            work.leases.pass_on(_INTAKE, row, LeaseRow("", work.recorded))

    def choose(self, actor: Actor, station: int | None, *, act: str | None = None) -> Done:
        """Say which station takes in whenever it runs; None: whichever comes first.

        Raises NotFound("station"), Refused("not-allowed").
        """

        def body(work: Work, act: str) -> Done:
            chosen = work.stations.station(station) if station is not None else None
            if station is not None and chosen is None:
                raise NotFound("station", str(station))
            work.leases.make(_CHOSEN)
            before = work.leases.row(_CHOSEN)
            now = LeaseRow(chosen.key if chosen is not None else "", None)
            work.leases.pass_on(_CHOSEN, before, now)
            return Done("choose-intake", act, station=chosen.name if chosen is not None else "")

        return perform(self._store, actor, UseCase.CHANGE_STATIONS, act, (Topic.MAIL,), body)


def intake_of(work: Work) -> Intake:
    """Who takes in now, in a transaction that reads more."""
    holder = _live(_holder(work.leases.row(_INTAKE)), work.recorded)
    return Intake(holder, work.leases.row(_CHOSEN).owner)


def _live(holder: Holder | None, now: datetime) -> Holder | None:
    return holder if holder is not None and now < holder.until else None


def _text(holder: Holder) -> str:
    plain = {**asdict(holder.program), "since": holder.since.isoformat()}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def _holder(row: LeaseRow) -> Holder | None:
    """The holder as it was written; who cannot be read is still somebody, of a later version."""
    if not row.owner or row.until is None:
        return None
    plain: dict[str, object] = {}
    with suppress(ValueError):
        read = json.loads(row.owner)
        plain = read if isinstance(read, dict) else {}
    since, kind = row.until, StationKind.DESK
    with suppress(ValueError):
        since = datetime.fromisoformat(str(plain.get("since")))
    with suppress(ValueError):
        kind = StationKind(str(plain.get("kind")))
    program = Program(
        str(plain.get("run", row.owner)),
        str(plain.get("key", "")),
        str(plain.get("station", "?")),
        kind,
        plain.get("is_able") is not False,
    )
    return Holder(program, since, row.until)
