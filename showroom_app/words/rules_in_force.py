"""The rules in force as plain text: what the board tells whoever asks how turns are given.

The numbers are those of the dealer's settings; a rule that a setting switches off says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from showroom_app.domain.policy import Policy
from showroom_app.domain.values import dataclass
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.sentences import Saying


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: an English sentence of the catalogue and the numbers in it."""

    sentence: str
    numbers: Mapping[str, int] = field(default_factory=dict)

    def said(self, saying: Saying) -> str:
        """The rule in the language of `saying`."""
        return saying.say(self.sentence, self.numbers)


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rules of one subject under its title, which is a text of the catalogue."""

    title: str
    rules: tuple[Rule, ...]


def rules_in_force(policy: Policy) -> tuple[Chapter, ...]:
    """Every rule of the floor with the dealer's numbers, by subject."""
    return (
        Chapter(QT_TRANSLATE_NOOP("words", "The line"), tuple(_line(policy))),
        Chapter(QT_TRANSLATE_NOOP("words", "Who gets the customer"), tuple(_door(policy))),
        Chapter(QT_TRANSLATE_NOOP("words", "Lead desk and prospecting"), tuple(_desk(policy))),
        Chapter(QT_TRANSLATE_NOOP("words", "Corrections"), tuple(_corrections(policy))),
        Chapter(QT_TRANSLATE_NOOP("words", "Blocks"), tuple(_blocks(policy))),
        Chapter(QT_TRANSLATE_NOOP("words", "End of the day"), tuple(_day(policy))),
    )


def _line(policy: Policy) -> Iterator[Rule]:
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "Who checks in joins the end. Who is first and on the floor is up now.",
        )
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "After a visit that used a turn a rep joins the end; after any other visit the place "
            "is kept.",
        )
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "A break keeps the place and is marked late after {minutes} min.",
        ),
        {"minutes": policy.break_minutes},
    )


def _door(policy: Policy) -> Iterator[Rule]:
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "A walk-in and a service referral without an owner go to who is up now and use a turn.",
        )
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "An appointment within {hours} h, a delivery and a be-back with a record go to their "
            "own rep and use no turn. Without a record a be-back is a walk-in.",
        ),
        {"hours": policy.appointment_window_hours},
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "A customer belongs to the rep of the open lead, else of the last sale, else of the "
            "last visit, for {days} days.",
        ),
        {"days": policy.protection_days},
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "When nobody is free the customer waits and the first rep at the desk is called back; "
            "after {minutes} min the manager is told. Who becomes free takes the one who has "
            "waited longest.",
        ),
        {"minutes": policy.waiting_alert_minutes},
    )
    if policy.reps_log_arrivals:
        yield Rule(QT_TRANSLATE_NOOP("words", "Reps may enter arrivals themselves, with a PIN."))
    else:
        yield Rule(QT_TRANSLATE_NOOP("words", "Arrivals are entered by reception."))


def _desk(policy: Policy) -> Iterator[Rule]:
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "From place {place} on a hybrid is sent to the lead desk while {least} others stay "
            "on the floor; a showroom rep is offered prospecting. The place is kept.",
        ),
        {"place": policy.desk_from, "least": policy.floor_min},
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "The program proposes when to be back, {minutes} min at the latest; earlier may be "
            "agreed, later not.",
        ),
        {"minutes": policy.desk_block_minutes},
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "Called back from place {place} on, at the agreed time, or when fewer than {least} "
            "are on the floor. Late after {minutes} min more.",
        ),
        {"place": policy.recall_at, "least": policy.floor_min, "minutes": policy.grace_minutes},
    )


def _corrections(policy: Policy) -> Iterator[Rule]:
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "Not an up: ended within {minutes} min as left, wrong department or asked the way, "
            "the former place comes back; {times} times a day for each rep.",
        ),
        {"minutes": policy.quick_return_minutes, "times": policy.quick_returns_a_day},
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "Skipped within {minutes} min of being given a customer: the customer goes to the "
            "next, the former place comes back. A second skip on the same day without a turn "
            "between them goes to the end.",
        ),
        {"minutes": policy.given_back_minutes},
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "Called and not there after {seconds} s: the next takes the customer and uses the "
            "turn; it is counted as a miss.",
        ),
        {"seconds": policy.call_seconds},
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "An entry can be undone for {minutes} min by whoever made it; a manager can undo any "
            "entry of the day, and move a rep with a reason that the board shows.",
        ),
        {"minutes": policy.undo_minutes},
    )
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "A rep may flag an entry on the same day; a manager sees the board before and after "
            "and rules on it.",
        )
    )


def _blocks(policy: Policy) -> Iterator[Rule]:
    if policy.block_open_visits:
        yield Rule(
            QT_TRANSLATE_NOOP(
                "words",
                "Who has visits of an earlier day without an outcome is passed over until they "
                "are finished or a manager lifts it.",
            )
        )
    if policy.block_follow_ups:
        yield Rule(
            QT_TRANSLATE_NOOP(
                "words",
                "Who has overdue follow-ups at check-in is passed over until they are done or a "
                "manager lifts it.",
            )
        )
    if not (policy.block_open_visits or policy.block_follow_ups):
        yield Rule(QT_TRANSLATE_NOOP("words", "Nobody is passed over for work left undone."))


def _day(policy: Policy) -> Iterator[Rule]:
    yield Rule(
        QT_TRANSLATE_NOOP(
            "words",
            "The day is closed by hand, or by itself {minutes} min after closing time when no "
            "visit is open. The next day starts empty, in the order of checking in.",
        ),
        {"minutes": policy.day_close_minutes},
    )
