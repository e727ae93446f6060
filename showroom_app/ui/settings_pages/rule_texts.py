"""Every number and switch of the floor's rules: its name, what it does, and its unit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.values import dataclass

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RuleText:
    """One setting, named as the field of Policy; `choices` are values with their words."""

    setting: str
    name: str
    does: str
    unit: str = ""
    choices: tuple[tuple[object, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Settings of one subject."""

    title: str
    rules: tuple[RuleText, ...]


def chapters() -> tuple[Chapter, ...]:
    """All of them in the language in force."""
    return (
        Chapter(translate("FloorRules", "Lead desk and prospecting"), _desk()),
        Chapter(translate("FloorRules", "At the door"), _door()),
        Chapter(translate("FloorRules", "Corrections"), _corrections()),
        Chapter(translate("FloorRules", "Breaks, blocks and the end of the day"), _day()),
        Chapter(translate("FloorRules", "Wallboard"), _wallboard()),
        Chapter(translate("FloorRules", "Prospecting"), _prospecting()),
        Chapter(translate("FloorRules", "Goals of the overview"), _goals()),
    )


def _switch() -> tuple[tuple[object, str], ...]:
    return ((True, translate("FloorRules", "Yes")), (False, translate("FloorRules", "No")))


def _desk() -> tuple[RuleText, ...]:
    minutes = translate("FloorRules", "min")
    return (
        RuleText(
            "desk_from",
            translate("FloorRules", "To the lead desk from place"),
            translate(
                "FloorRules",
                "From this place on a hybrid is sent to the lead desk, and a showroom rep is "
                "offered prospecting.",
            ),
        ),
        RuleText(
            "recall_at",
            translate("FloorRules", "Called back at place"),
            translate("FloorRules", "Who reaches this place is called back to the floor."),
        ),
        RuleText(
            "grace_minutes",
            translate("FloorRules", "Time to walk back"),
            translate("FloorRules", "After a recall nobody is late before this time is over."),
            minutes,
        ),
        RuleText(
            "desk_block_minutes",
            translate("FloorRules", "Longest stay at the lead desk"),
            translate("FloorRules", "The program never proposes a later return."),
            minutes,
        ),
        RuleText(
            "floor_min",
            translate("FloorRules", "At least on the floor"),
            translate(
                "FloorRules",
                "With fewer nobody is sent to the desk, and who is there is called back.",
            ),
            translate("FloorRules", "reps"),
        ),
    )


def _door() -> tuple[RuleText, ...]:
    minutes = translate("FloorRules", "min")
    return (
        RuleText(
            "waiting_alert_minutes",
            translate("FloorRules", "A customer waits too long after"),
            translate("FloorRules", "Then the wait turns warm, and the manager is told."),
            minutes,
        ),
        RuleText(
            "call_seconds",
            translate("FloorRules", "Time to answer a call"),
            translate("FloorRules", "Who is called and not there by then has missed the customer."),
            translate("FloorRules", "s"),
        ),
        RuleText(
            "appointment_window_hours",
            translate("FloorRules", "An appointment counts within"),
            translate("FloorRules", "Further from its time it is treated as a be-back."),
            translate("FloorRules", "h"),
        ),
        RuleText(
            "protection_days",
            translate("FloorRules", "A customer stays with the rep for"),
            translate("FloorRules", "Counted from the last sale or visit."),
            translate("FloorRules", "days"),
        ),
        RuleText(
            "reps_log_arrivals",
            translate("FloorRules", "Reps enter arrivals"),
            translate(
                "FloorRules", "For a dealer without reception: with a PIN, and by name in the log."
            ),
            choices=_switch(),
        ),
    )


def _corrections() -> tuple[RuleText, ...]:
    minutes = translate("FloorRules", "min")
    return (
        RuleText(
            "undo_minutes",
            translate("FloorRules", "Own entries can be undone for"),
            translate("FloorRules", "A manager can undo any entry of an open day."),
            minutes,
        ),
        RuleText(
            "quick_return_minutes",
            translate("FloorRules", "Quick return within"),
            translate(
                "FloorRules",
                "A visit that ends so soon with left, wrong department or asked the way gives the "
                "former place back.",
            ),
            minutes,
        ),
        RuleText(
            "quick_returns_a_day",
            translate("FloorRules", "Quick returns for each rep"),
            translate("FloorRules", "After so many on one day a further one goes to the end."),
            translate("FloorRules", "a day"),
        ),
        RuleText(
            "given_back_minutes",
            translate("FloorRules", "A visit can be skipped or missed for"),
            translate("FloorRules", "An older visit stays with its rep."),
            minutes,
        ),
    )


def _day() -> tuple[RuleText, ...]:
    minutes = translate("FloorRules", "min")
    return (
        RuleText(
            "break_minutes",
            translate("FloorRules", "A break is too long after"),
            translate("FloorRules", "It is marked late; the place is never lost by itself."),
            minutes,
        ),
        RuleText(
            "block_open_visits",
            translate("FloorRules", "Block on visits without an outcome"),
            translate(
                "FloorRules",
                "Who left visits of an earlier day open is passed over until they are finished.",
            ),
            choices=_switch(),
        ),
        RuleText(
            "block_follow_ups",
            translate("FloorRules", "Block on overdue follow-ups"),
            translate("FloorRules", "Counts from the next check-in on."),
            choices=_switch(),
        ),
        RuleText(
            "day_close_minutes",
            translate("FloorRules", "The day closes by itself after"),
            translate("FloorRules", "Counted from closing time; it waits while a visit is open."),
            minutes,
        ),
    )


def _wallboard() -> tuple[RuleText, ...]:
    return (
        RuleText(
            "wallboard_quota",
            translate("FloorRules", "Gauges on the wallboard"),
            translate(
                "FloorRules",
                "Everybody in the showroom reads it. Without gauges it shows who is with a "
                "customer.",
            ),
            choices=(
                ("nothing", translate("FloorRules", "Nothing")),
                ("state", translate("FloorRules", "State")),
                ("numbers", translate("FloorRules", "Numbers")),
            ),
        ),
    )


def _prospecting() -> tuple[RuleText, ...]:
    days = translate("FloorRules", "days")
    return (
        RuleText(
            "happy_call_days",
            translate("FloorRules", "Happy call after"),
            translate("FloorRules", "Counted from the delivery of the car."),
            days,
        ),
        RuleText(
            "contract_ends_days",
            translate("FloorRules", "Own customers before their contract ends"),
            translate("FloorRules", "So long before the end they stand on the prospecting list."),
            days,
        ),
        RuleText(
            "car_age_years",
            translate("FloorRules", "Own customers whose car has an age of"),
            translate("FloorRules", "Counted from its sale; a contract that runs comes first."),
            translate("FloorRules", "years"),
        ),
    )


def _goals() -> tuple[RuleText, ...]:
    return (
        RuleText(
            "response_goal",
            translate("FloorRules", "First response, half of the leads within"),
            translate("FloorRules", "The median in opening hours, from arrival to first attempt."),
            translate("FloorRules", "min"),
        ),
        RuleText(
            "contact_goal",
            translate("FloorRules", "Leads that come to a dialogue"),
            translate("FloorRules", "Somebody of us and the customer spoke or wrote."),
            "%",
        ),
        RuleText(
            "show_goal",
            translate("FloorRules", "Appointments whose customer comes"),
            translate("FloorRules", "Of those whose day has passed; cancelled ones left out."),
            "%",
        ),
    )
