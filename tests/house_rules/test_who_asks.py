"""Nobody reads or does anything without saying who he or she is, but for what is named here."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

import showroom_app.services as services
from showroom_app.domain.people import Actor
from showroom_app.storage.store import Work

_TELLS = frozenset({Actor, Work})
"""Who acts; or a transaction of somebody whose rights were looked at when it began."""

MAY: Mapping[str, str] = {
    "board, wallboard and kiosk show it to everybody, and it names no customer": """
        Floor.disputed Floor.line Floor.log Floor.proposed_return Floor.state_of Floor.why
        Boards.frame Wallboard.quota Wallboard.view Kiosk.door Leads.claimants
    """,
    "who works here, by name and role: it is read to sign in, or to say who is meant": """
        People.find_rep People.has_manager People.has_pin People.rep People.reps People.users
        Users.named People.find_floor People.floor_name People.floors
    """,
    "everybody takes leads or lists in, and sees by these how they are read before it is done": """
        Readers.column_maps Readers.rules
    """,
    "who works with leads is told that no mail comes in or goes out, and by which name": """
        Mailboxes.unread Replies.can_send
    """,
    "this is how one proves who one is": """
        People.prove People.sign_in People.sign_in_rep
    """,
    "rules and settings in force, PCs, servers and templates: no person is in them": """
        Settings.in_force Months.is_closed Inbox.sources Prospecting.today Privacy.copies
        Templates.every Templates.find Templates.signature Checking.check FloorDays.replay
        Stations.find Stations.here Stations.of_key Stations.proposal Stations.view RuleLab.day
    """,
    "the program asks itself while it reads and sends mail; nobody is shown it": """
        Dispatch.begin Dispatch.due Dispatch.failed Dispatch.keep Dispatch.put_off Dispatch.sent
        Dispatch.take Mailboxes.begin_at Mailboxes.dealt_with Mailboxes.failed Mailboxes.for_intake
        Mailboxes.give_back Mailboxes.keep Mailboxes.looked Mailboxes.taken_in IntakeLease.give_back
        IntakeLease.has IntakeLease.intake IntakeLease.take Customers.settle Customers.settle_all
        Replies.count_unsent
    """,
    "other services ask, which looked at the rights before": """
        Tending.alarms Tending.every_alarm Overview.whole Appointments.of_lead
    """,
    "who asks has it already: what this PC noted or did itself, by an id that nobody can guess": """
        Reception.look_at_noted Reception.noted_for LostAnswers.came_of
    """,
}
"""By the reason why: what takes no actor. A new one needs an actor, not a line here."""


def _services() -> Iterator[type]:
    for name, made in vars(services.Services).items():
        if isinstance(made, cached_property) and not name.startswith("_"):
            yield _made_by(made.func)


def _made_by(function: Callable[..., object]) -> type:
    """The class of a service, loaded as the service itself is."""
    name: str = function.__annotations__["return"]
    loaded = re.search(rf"from ([\w.]+) import {name}\n", inspect.getsource(function))
    assert loaded is not None, name
    made: type = getattr(importlib.import_module(loaded[1]), name)
    return made


def _unasked(service: type) -> Iterator[str]:
    """The public methods of a service that do not ask who it is."""
    for name, each in inspect.getmembers(service, callable):
        if not name.startswith("_") and not any(_tells(hint) for hint in _hints(each)):
            yield name


def _hints(method: Callable[..., object]) -> tuple[str, ...]:
    return tuple(str(each.annotation) for each in inspect.signature(method).parameters.values())


def _tells(hint: str) -> bool:
    return any(each.__name__ in hint.split(" | ") for each in _TELLS)


def test_a_service_that_forgets_to_ask_is_found() -> None:
    class Forgets:
        def all_customers(self) -> tuple[str, ...]:
            return ()

        def one(self, actor: Actor) -> str:
            return actor.station

        def inside(self, work: Work, customer: int) -> str:
            return f"{work} {customer}"

    assert list(_unasked(Forgets)) == ["all_customers"]


def test_every_method_of_a_service_is_told_who_asks_or_says_here_why_not() -> None:
    found = {f"{each.__name__}.{name}" for each in _services() for name in _unasked(each)}
    named = {name for names in MAY.values() for name in names.split()}
    assert found - named == set(), "new: give it an actor, and check the rights"
    assert named - found == set(), "gone: take it off the list"
