"""Stations in words: what a PC is there for, who takes in, when a PC was last heard of."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

STATION_KINDS: Mapping[str, str] = {
    "reception": QT_TRANSLATE_NOOP("words", "Reception"),
    "kiosk": QT_TRANSLATE_NOOP("words", "Kiosk"),
    "wallboard": QT_TRANSLATE_NOOP("words", "Wallboard"),
    "desk": QT_TRANSLATE_NOOP("words", "Desk"),
    "back-office": QT_TRANSLATE_NOOP("words", "Back office"),
}

OPENS: Mapping[str, str] = {
    "reception": QT_TRANSLATE_NOOP("words", "At the door. Opens with the board."),
    "kiosk": QT_TRANSLATE_NOOP(
        "words", "Reps sign in with their PIN, on a touch screen. Opens with their names."
    ),
    "wallboard": QT_TRANSLATE_NOOP(
        "words", "A television in the showroom. Opens with the line, full screen."
    ),
    "desk": QT_TRANSLATE_NOOP("words", "Where reps answer leads. Opens with the leads."),
    "back-office": QT_TRANSLATE_NOOP(
        "words", "The manager's or administration's. Opens with the overview of the month."
    ),
}
"""What each kind is there for, and what opens at its start."""

INTAKE_ELSEWHERE = QT_TRANSLATE_NOOP(
    "words",
    "{station} reads the mailboxes and sends mail, since {since}. One PC does at a time; another "
    "takes over within a minute when it is switched off.",
)
"""What `showroom fetch` says when another program has the intake."""

INTAKE_OURS = QT_TRANSLATE_NOOP("words", "This program reads the mailboxes and sends mail now.")

INTAKE_NOBODY = QT_TRANSLATE_NOOP(
    "words", "Nobody reads the mailboxes just now; a PC that runs does so within a minute."
)

STATION_CALLED = QT_TRANSLATE_NOOP(
    "words",
    "This PC is called {name} here. Another name can be given under Settings > Stations.",
)
STATION_IS = QT_TRANSLATE_NOOP(
    "words",
    "This PC is set up as “{kind}” from now on. What belongs to that opens at its next start.",
)
"""What was decided about this PC elsewhere."""

YESTERDAY = QT_TRANSLATE_NOOP("words", "yesterday, {time}")
DAYS_AGO = QT_TRANSLATE_NOOP("words", "{n} days ago")
"""When a PC was last heard of."""

OLDER_PROGRAM = QT_TRANSLATE_NOOP("words", "older than {program} on this PC")
NEWER_PROGRAM = QT_TRANSLATE_NOOP("words", "newer than {program} on this PC")
"""About the version of the program on another PC."""
