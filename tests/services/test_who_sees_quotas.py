"""Whose quota, sales and months are told to whom, once a manager exists."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.people import UserKind
from showroom_app.domain.refused import Refused
from tests.services.dealership import STATION, Dealership


def test_what_colleagues_have_to_sell_is_told_to_a_manager_only(
    small_dealership: Dealership,
) -> None:
    dealership, services = small_dealership, small_dealership.services
    sanne = dealership.rep("Sanne", checked_in=False)
    rob = dealership.rep("Rob", checked_in=False)
    dealership.sale(rob)
    erik = dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Sanne", UserKind.REP, rep=sanne)
    for actor in (own, STATION):
        for read in (
            lambda actor=actor: services.months.page(actor),
            lambda actor=actor: services.roles.history(actor, rob),
            lambda actor=actor: services.ledger.page(actor, rep=rob),
            lambda actor=actor: services.quota.ledger(actor, rob),
        ):
            with pytest.raises(Refused, match="not-allowed"):
                read()
    with pytest.raises(Refused, match="not-allowed"):
        services.ledger.page(STATION)
    assert services.ledger.page(own).rows == ()
    assert len(services.ledger.page(erik).rows) == len(services.quota.ledger(erik, rob)) == 1
    assert len(services.roles.history(own, sanne)) == 1
    assert services.months.page(erik).months[0].month == date(2026, 10, 1)


def test_the_roles_tell_quotas_as_far_as_the_wallboard_may(small_dealership: Dealership) -> None:
    dealership, services = small_dealership, small_dealership.services
    sanne = dealership.rep("Sanne", checked_in=False)
    dealership.rep("Rob", checked_in=False)
    erik = dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Sanne", UserKind.REP, rep=sanne)

    def quotas(shown: str) -> dict[str, int]:
        services.settings.change(erik, wallboard_quota=shown)
        rows = services.roles.page(own).rows
        return {row.rep.name: row.now.quota for row in rows if row.now is not None}

    assert quotas("nothing") == {"Sanne": 15}
    assert quotas("state") == {"Rob": 0, "Sanne": 15}
    assert quotas("numbers") == {"Rob": 15, "Sanne": 15}
    assert [row.with_quota for row in services.roles.page(STATION).rows] == [False, False]
    assert [row.with_quota for row in services.roles.page(erik).rows] == [True, True]
