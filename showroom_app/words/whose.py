"""What reception's search answers, in one line: whose customer it is, and what Enter does."""

from __future__ import annotations

from dataclasses import replace

from showroom_app.services.whose import Answer, AnswerCode
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.sentences import Saying

WHOSE = {
    "named": QT_TRANSLATE_NOOP("words", "Asks for {rep}, who is on file"),
    "named-without-record": QT_TRANSLATE_NOOP("words", "Asks for {rep}, no record on file"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment with {rep} at {at}"),
    "appointment-of-a-lead": QT_TRANSLATE_NOOP("words", "Lead of {rep}, appointment {at}"),
    "lead": QT_TRANSLATE_NOOP("words", "Lead of {rep}"),
    "sale": QT_TRANSLATE_NOOP("words", "Bought from {rep}"),
    "visit": QT_TRANSLATE_NOOP("words", "Was here with {rep}"),
    "other-appointment": QT_TRANSLATE_NOOP("words", "Had an appointment with {rep}"),
    "not-a-buyer": QT_TRANSLATE_NOOP("words", "Not a buyer"),
    "service": QT_TRANSLATE_NOOP("words", "Service referral"),
    "walk-in": QT_TRANSLATE_NOOP("words", "Nobody's customer yet"),
}
"""Whose customer it is, by the codes of `AnswerCode`."""

ENTER = {
    "calls": QT_TRANSLATE_NOOP("words", "call {to}, no turn used"),
    "takes-turn": QT_TRANSLATE_NOOP("words", "to {to}, uses a turn"),
    "stands-in": QT_TRANSLATE_NOOP("words", "{rep} is not in, {to} comes, no turn used"),
    "waits-for": QT_TRANSLATE_NOOP("words", "waits for {rep}, who is with a customer"),
    "waits": QT_TRANSLATE_NOOP("words", "waits, nobody is free"),
    "nobody": QT_TRANSLATE_NOOP("words", "noted, nobody is called"),
}
"""What becomes of the customer when Enter is pressed, by the codes of `Enter`."""


NAMESAKE = QT_TRANSLATE_NOOP("words", "{number} of {count} of this name, {contact}")
"""Which of several customers of one name an answer is about."""

NO_CONTACT = QT_TRANSLATE_NOOP("words", "no number on file")


def choices(answer: Answer) -> tuple[Answer, ...]:
    """The answer and those for the other customers of the name: what can be chosen from."""
    return (replace(answer, others=()), *answer.others)


def namesake(answer: Answer, number: int, count: int, saying: Saying) -> str:
    """Which of several customers of one name this is, and by what to tell them apart.

    `count` are those told; the sentence counts those who are not as well.
    """
    count += answer.unlisted
    contact = answer.phone or answer.email or saying.translate(NO_CONTACT)
    return saying.say(NAMESAKE, {"number": number, "count": count, "contact": contact})


def whose(answer: Answer, saying: Saying) -> tuple[str, str]:
    """Whose customer it is, and what Enter does: the two halves of one line."""
    code = answer.code.value
    if answer.code is AnswerCode.APPOINTMENT and answer.from_lead:
        code = "appointment-of-a-lead"
    facts = {"rep": answer.rep, "to": answer.taker, "at": answer.at}
    first = saying.say(WHOSE[code], facts)
    return first, saying.say(ENTER[answer.enter.value], facts)
