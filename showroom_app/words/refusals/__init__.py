"""Why a rule says no, by its code: what happened, what still works, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.refusals.anywhere import ANYWHERE
from showroom_app.words.refusals.customers import CUSTOMERS
from showroom_app.words.refusals.floor import FLOOR
from showroom_app.words.refusals.floor_log import FLOOR_LOG
from showroom_app.words.refusals.leads import LEADS
from showroom_app.words.refusals.mail import MAIL
from showroom_app.words.refusals.months import MONTHS
from showroom_app.words.refusals.people import PEOPLE
from showroom_app.words.refusals.sales import SALES
from showroom_app.words.refusals.visits import VISITS

SUBJECTS: tuple[Mapping[str, str], ...] = (
    ANYWHERE,
    FLOOR,
    VISITS,
    FLOOR_LOG,
    LEADS,
    MAIL,
    CUSTOMERS,
    SALES,
    MONTHS,
    PEOPLE,
)

REFUSALS: Mapping[str, str] = {code: said for each in SUBJECTS for code, said in each.items()}
