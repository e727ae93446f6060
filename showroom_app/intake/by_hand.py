"""What somebody types about a person who asks, as a prospect: from the window or a command."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from showroom_app.domain.prospect import Prospect, Vehicle
from showroom_app.intake import names, vehicles
from showroom_app.services.phones import phone_of


def by_hand(
    source: str,
    country: str,
    *,
    name: str = "",
    first: str = "",
    last: str = "",
    company: str = "",
    phones: Iterable[str] = (),
    emails: Iterable[str] = (),
    vehicle: Vehicle | str = "",
    message: str = "",
    asked_for_rep: str = "",
    requested_at: datetime | None = None,
    once: str = "",
) -> Prospect:
    """The prospect; `country` is where numbers without one belong, `once` the source's number.

    A vehicle in words is read as one of a message would be. Whether the person can be reached or
    named is to be asked of the result.
    """
    who = names.person(name, first, last, company=company)
    typed = (phone_of(each, country) for each in phones)
    car = vehicle if isinstance(vehicle, Vehicle) else vehicles.from_text(vehicle)
    return Prospect(
        source=source,
        provider_id=once,
        provider_id_source=source if once else "",
        name=who.name,
        first=who.first,
        last=who.last,
        company=who.company,
        placeholder_name=who.placeholder,
        emails=tuple(each.strip() for each in emails if each.strip()),
        phones=tuple(each for each in typed if each is not None),
        vehicle=None if car.is_empty() else car,
        message=message.strip(),
        asked_for_rep=asked_for_rep,
        requested_at=requested_at,
    )
