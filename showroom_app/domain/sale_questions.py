"""What about a sale is put to the manager: sales outside a rep's role, many cars to one company."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from showroom_app.domain.people import Role
from showroom_app.domain.sale import Answer, Buyer, Channel, Sale


class Question(StrEnum):
    """What about a sale is put to a person with the manager's rights."""

    INTERNET_WALK_IN = "internet-walk-in"
    SHOWROOM_LEAD = "showroom-lead"
    SEVERAL_TO_ONE_COMPANY = "several-to-one-company"


Asked = tuple[tuple[Question, int | None], ...]
"""Questions, each with the rep it is about, or None."""


def questions(sale: Sale, roles: Mapping[int, Role], cars_to_company: int = 1) -> Asked:
    """What the manager is asked: sales outside a rep's role, several cars to one company.

    `cars_to_company`: cars to the same company around this sale, this one included. Each question
    comes with the rep it is about, or None.
    """
    asked: list[tuple[Question, int | None]] = []
    for each in sale.shares:
        match roles.get(each.rep), sale.channel:
            case Role.INTERNET, Channel.WALK_IN | Channel.SERVICE:
                asked.append((Question.INTERNET_WALK_IN, each.rep))
            case Role.SHOWROOM, Channel.LEAD | Channel.PHONE:
                asked.append((Question.SHOWROOM_LEAD, each.rep))
    if cars_to_company > 1 and sale.buyer is not Buyer.FLEET:
        asked.append((Question.SEVERAL_TO_ONE_COMPANY, None))
    return tuple(asked)


def answer_of(before: Sale, after: Sale) -> Answer:
    """What a manager's confirmation says to the questions of a sale, by what he or she changed."""
    if after.buyer is Buyer.FLEET and before.buyer is not Buyer.FLEET:
        return Answer.FLEET
    if (after.shares, after.channel) != (before.shares, before.channel):
        return Answer.CHANGED
    return Answer.STANDS
