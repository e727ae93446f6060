"""A connection breaks while an act is being committed: done once or not done, and told which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Timer

import pytest
from sqlalchemy import make_url

from showroom_app.domain.rights import UseCase
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import Status, receive_messages
from showroom_app.services import Services, open_services
from showroom_app.services.acts import under
from showroom_app.services.done import Done
from showroom_app.services.inbox_view import Tab
from showroom_app.services.lost_answers import AnswerLost
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.store import open_store
from tests.faults.acts import ACTS, Showroom
from tests.faults.road import Break, Road
from tests.services.dealership import OFFICE, STATION


@dataclass
class Pc:
    """A PC whose road to the server breaks, and a showroom whose road does not."""

    showroom: Showroom
    services: Services
    road: Road

    def stored(self, act: str) -> int:
        """How many acts of this id, or that follow from it, are in the audit."""
        with self.showroom.dealership.store.read() as work:
            return len(work.audit.find(act))


@pytest.fixture
def pc(postgres_url: str) -> Iterator[Pc]:
    port = make_url(postgres_url).port
    assert port is not None
    road = Road(port)
    showroom = Showroom.opened(postgres_url)
    store = open_store(road.url(postgres_url), upgrade=False, at=showroom.dealership.now)
    yield Pc(showroom, open_services(store), road)
    road.close()
    store.close()
    showroom.dealership.store.close()


@pytest.mark.parametrize("kind", ACTS)
def test_an_act_whose_commit_was_cut_off_is_done_once_or_not_and_told_which(
    pc: Pc, kind: UseCase
) -> None:
    for moment in Break:
        act = ACTS[kind](pc.showroom)
        pc.road.break_at(moment)
        with pytest.raises(AnswerLost) as lost:
            act(pc.services)
        assert pc.road.broke.wait(60)
        assert lost.value.use_case == kind
        pc.road.mend()

        # What is under way still comes in while it is looked for.
        late = Timer(0.05, pc.road.deliver)
        late.start()
        done = pc.services.lost_answers.came_of(lost.value.act, patient=True)
        late.join()
        assert (done is not None) is (moment is not Break.BEFORE)
        assert pc.stored(lost.value.act) == (0 if done is None else 1)

        # Who asks for it once more, under the same id, gets it once.
        with under(lost.value.act):
            again = act(pc.services)
        assert pc.stored(lost.value.act) == 1
        if done is not None and isinstance(again, Done):
            assert again == done


_ADF = """<?xml version="1.0"?><?adf version="1.0"?><adf><prospect>
<requestdate>2026-10-22T09:{minute}:00+02:00</requestdate>
<vehicle interest="buy"><year>2024</year><make>Toyota</make><model>Yaris</model></vehicle>
<customer><contact><name part="full">Eva Smeets {minute}</name>
<email>eva{minute}@example.nl</email></contact></customer>
<vendor><contact><name part="full">Toyota</name></contact></vendor>
<provider><name part="full">Website</name></provider></prospect></adf>"""


def test_a_mail_whose_storing_was_cut_off_becomes_one_lead_when_it_is_read_again(pc: Pc) -> None:
    for number, moment in enumerate(Break):
        content = _ADF.format(minute=20 + number).encode()
        mail = RawMessage(f"{moment}.xml", 0, content, Kind.ADF, size=len(content))
        pc.road.break_at(moment)
        with pytest.raises(DatabaseProblem) as lost:
            list(receive_messages(pc.services, STATION, [mail]))
        assert lost.value.may_be_stored
        pc.road.mend()
        late = Timer(0.05, pc.road.deliver)
        late.start()
        (again,) = receive_messages(pc.services, STATION, [mail])
        late.join()
        assert again.status is (Status.IMPORTED if moment is Break.BEFORE else Status.DUPLICATE)
        assert pc.showroom.services.inbox.page(OFFICE, Tab.ALL).total == number + 1
