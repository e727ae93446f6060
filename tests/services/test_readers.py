"""What a manager teaches the readers: rules of portals and maps of columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import pytest

from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.portal_rule import ColumnMap, PortalRule
from showroom_app.domain.refused import Refused
from tests.services.dealership import STATION, Dealership


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    """An empty dealership: the test runs once on SQLite, once on PostgreSQL."""
    made = Dealership(database_url)
    yield made
    made.store.close()


def rule(
    domain: str = "portal.example",
    *,
    number: int = 0,
    name: str = "Portal",
    labels: Mapping[str, tuple[str, ...]] = MappingProxyType({"name": ("Koper",)}),
    active: bool = True,
) -> PortalRule:
    """A rule of a portal."""
    return PortalRule(number, name, domain, labels, active)


@pytest.mark.parametrize(
    "typed",
    ["portal.example", "WWW.Portal.example", "leads@portal.example", "https://portal.example/x?y"],
)
def test_a_domain_may_be_typed_as_an_address_or_a_link(dealership: Dealership, typed: str) -> None:
    readers = dealership.services.readers
    labels = {"name": (" Koper: ", "Koper", ""), "phone": ("",)}
    readers.keep_rule(STATION, rule(typed, name=" Mijn  portal ", labels=labels))
    (kept,) = readers.rules()
    assert (kept.name, kept.domain, dict(kept.labels)) == (
        "Mijn portal", "portal.example", {"name": ("Koper",)},
    )  # fmt: skip


def test_a_rule_is_changed_switched_off_and_forgotten(dealership: Dealership) -> None:
    readers = dealership.services.readers
    readers.keep_rule(STATION, rule())
    (kept,) = readers.rules()
    readers.keep_rule(STATION, rule(number=kept.id, name="Ander", active=False))
    (changed,) = readers.rules()
    assert (changed.id, changed.name, changed.active) == (kept.id, "Ander", False)
    readers.remove_rule(STATION, kept.id)
    assert readers.rules() == ()
    readers.keep_rule(STATION, changed)
    assert [each.name for each in readers.rules()] == ["Ander"]


@pytest.mark.parametrize(
    ("refused", "code"),
    [
        (rule(name=" "), "rule-without-name"),
        (rule("portal"), "rule-without-domain"),
        (rule(""), "rule-without-domain"),
    ],
)
def test_a_rule_that_can_read_nothing_is_refused(
    dealership: Dealership, refused: PortalRule, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        dealership.services.readers.keep_rule(STATION, refused)
    assert dealership.services.readers.rules() == ()


def test_columns_are_mapped_and_guessed_again(dealership: Dealership) -> None:
    readers = dealership.services.readers
    for columns in ({"Wie": "name"}, {"Wie": "company"}):
        readers.keep_columns(STATION, ColumnMap("k" * 64, " Beurs  lijst ", columns))
    (kept,) = readers.column_maps()
    assert (kept.name, dict(kept.columns)) == ("Beurs lijst", {"Wie": "company"})
    readers.remove_columns(STATION, kept.header_key)
    assert readers.column_maps() == ()


def test_only_a_manager_teaches_the_readers(dealership: Dealership) -> None:
    rep = dealership.user("Kim", UserKind.REP, rep=dealership.rep("Kim", Role.INTERNET))
    manager = dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.readers.keep_rule(rep, rule())
    dealership.services.readers.keep_rule(manager, rule())
    assert len(dealership.services.readers.rules()) == 1
