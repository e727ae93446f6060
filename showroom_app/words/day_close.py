"""What stays open when a day is closed, in words."""

from __future__ import annotations

from showroom_app.services.day_close import OpenAtClose
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.sentences import Saying

LEFT_OPEN = {
    "visits": QT_TRANSLATE_NOOP("words", "Without an outcome: {visits}."),
    "waiting": QT_TRANSLATE_NOOP("words", "Left while waiting: {visits}."),
    "not-back": QT_TRANSLATE_NOOP("words", "Not back from desk or break: {reps}."),
    "untouched": QT_TRANSLATE_NOOP("words", "Leads nobody has answered yet: {untouched}."),
}
"""One sentence for each kind of thing that stays open."""

VISIT_OF = QT_TRANSLATE_NOOP("words", "visit {visit} of {rep}")
VISIT = QT_TRANSLATE_NOOP("words", "visit {visit}")


def left_open(left: OpenAtClose, saying: Saying) -> list[str]:
    """A sentence for each kind of thing that a close leaves open; nothing when all is done."""
    said: list[str] = []
    for code, visits in (("visits", left.visits), ("waiting", left.waiting)):
        if visits:
            named = tuple(
                saying.say(
                    VISIT_OF if each.rep is not None else VISIT,
                    {"visit": each.visit, "rep": each.rep},
                )
                for each in visits
            )
            said.append(saying.say(LEFT_OPEN[code], {"visits": named}))
    if left.not_back:
        reps = tuple(each.name for each in left.not_back)
        said.append(saying.say(LEFT_OPEN["not-back"], {"reps": reps}))
    if left.untouched:
        said.append(saying.say(LEFT_OPEN["untouched"], {"untouched": left.untouched}))
    return said
