"""`showroom floor lab`: a month that is over, replayed under other settings."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from showroom_app.cli import times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session
from showroom_app.domain.rule_lab import SETTINGS, LabSettings, Measured, Side
from showroom_app.services.rule_lab import LabView
from showroom_app.words import rule_lab


def lab(options: argparse.Namespace, session: Session) -> int:
    """Print what happened beside what the lab makes of it, a line a rep and one for all; 0."""
    settings = _settings(options.tried)
    month = times.month(options.month) if options.month else None
    floor = session.floor(options.floor).id if options.floor else None
    view = session.services.rule_lab.run(session.actor, settings, month, floor)
    for row in view.rows:
        both = {"happened": _object(row.happened), "lab": _object(row.lab)}
        role = row.role.value if row.role else None
        if not session.put(
            {"rep": row.name, "role": role, "month": f"{view.plan.month:%Y-%m}", **both},
            _line(row.name, row.happened, row.lab),
        ):
            return 0
    _put_whole(view, session)
    return 0


def _settings(tried: Sequence[str]) -> LabSettings:
    chosen: dict[str, int] = {}
    for each in tried:
        name, _, value = each.partition("=")
        name = name.strip().replace("-", "_")
        if name not in SETTINGS:
            raise Unparsable(f"{name!r} cannot be tried. Name one of: {', '.join(SETTINGS)}.")
        try:
            chosen[name] = int(value)
        except ValueError:
            raise Unparsable(f"{each!r} sets nothing. Write it as {name}=4.") from None
    return LabSettings(**chosen)


def _put_whole(view: LabView, session: Session) -> None:
    whole = view.whole
    said = [
        _line("all together", whole.happened.total, whole.lab.total),
        (
            f"{whole.days} days, {whole.same} of them exactly as they were under their own "
            f"settings; {whole.not_begun} stays at the desk would not have begun, "
            f"{whole.not_repeated} acts by hand made no sense any more."
        ),
        session.saying.translate(rule_lab.LIMITS),
    ]
    session.put(
        {
            "rep": None,
            "month": f"{view.plan.month:%Y-%m}",
            "tried": dict(view.settings.chosen),
            "then": {name: list(values) for name, values in view.plan.then.items()},
            "days": whole.days,
            "same": whole.same,
            "not_begun": whole.not_begun,
            "not_repeated": whole.not_repeated,
            "happened": {**_object(whole.happened.total), **_door(whole.happened)},
            "lab": {**_object(whole.lab.total), **_door(whole.lab)},
            "limits": session.saying.translate(rule_lab.LIMITS),
        },
        "\n".join(said),
    )


def _object(measured: Measured) -> dict[str, Any]:
    return {
        "turns": measured.turns,
        "quick_returns": measured.quick_returns,
        "stays": measured.stays,
        "at_desk_minutes": _minutes(measured.at_desk),
        "recalls": measured.recalls,
        "waited": measured.waited,
        "waiting_minutes": _minutes(measured.waiting),
    }


def _door(side: Side) -> dict[str, Any]:
    return {
        "left": side.left,
        "left_waiting_minutes": _minutes(side.left_waiting),
        "longest_wait_minutes": _minutes(side.longest),
    }


def _line(name: str, happened: Measured, lab: Measured) -> str:
    return (
        f"{name:<24} {happened.turns} > {lab.turns} ups, "
        f"{happened.waited} > {lab.waited} waited "
        f"({_minutes(happened.waiting):g} > {_minutes(lab.waiting):g} min), "
        f"{happened.recalls} > {lab.recalls} recalls, "
        f"{happened.stays} > {lab.stays} times at the desk"
    )


def _minutes(length: timedelta) -> float:
    return round(length / timedelta(minutes=1), 1)
