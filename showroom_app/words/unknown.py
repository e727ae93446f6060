"""What is said of a name that nobody and nothing has, or several have."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

UNKNOWN: Mapping[str, str] = {
    "rep": QT_TRANSLATE_NOOP("words", "No rep is called {name}."),
    "floor": QT_TRANSLATE_NOOP("words", "No floor is called {name}."),
    "lead": QT_TRANSLATE_NOOP("words", "There is no lead {name}."),
    "visit": QT_TRANSLATE_NOOP("words", "There is no visit {name}."),
    "prospecting": QT_TRANSLATE_NOOP("words", "There is no entry {name} in the prospecting log."),
    "act": QT_TRANSLATE_NOOP("words", "There is no such entry: {name}."),
    "waiting": QT_TRANSLATE_NOOP("words", "Nobody with the number {name} waits in service."),
    "sale": QT_TRANSLATE_NOOP("words", "There is no sale {name}."),
    "sale-import": QT_TRANSLATE_NOOP("words", "There is no import {name}."),
    "user": QT_TRANSLATE_NOOP("words", "No user is called {name}."),
    "appointment": QT_TRANSLATE_NOOP("words", "There is no appointment {name}."),
    "coaching": QT_TRANSLATE_NOOP("words", "There is no coaching entry {name}."),
    "absence": QT_TRANSLATE_NOOP("words", "There is no absence {name}."),
    "person-key": QT_TRANSLATE_NOOP("words", "This customer is not known by {name}."),
    "message": QT_TRANSLATE_NOOP("words", "There is no message {name}."),
    "mailbox": QT_TRANSLATE_NOOP("words", "No mailbox is called {name}."),
    "station": QT_TRANSLATE_NOOP("words", "No PC is called {name}."),
    "mail": QT_TRANSLATE_NOOP("words", "There is no e-mail {name}."),
    "template": QT_TRANSLATE_NOOP("words", "No template is called {name}."),
    "person": QT_TRANSLATE_NOOP("words", "There is no customer {name}."),
    "several": QT_TRANSLATE_NOOP("words", "{name} can be {choices}. Write more of the name."),
    "which-rep": QT_TRANSLATE_NOOP("words", "Say which rep: {choices}."),
    "no-rep": QT_TRANSLATE_NOOP("words", "There is no rep yet. Add one first."),
    "which-floor": QT_TRANSLATE_NOOP(
        "words",
        "There are several floors ({choices}). Say which one: --floor NAME.",
    ),
    "no-floor": QT_TRANSLATE_NOOP(
        "words",
        "There is no floor yet. Add a rep first: showroom rep add NAME --role "
        "showroom --floor FLOOR.",
    ),
}
"""What was named and does not exist."""
