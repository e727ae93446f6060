"""What is said of an act whose answer was lost, before and after it is known what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

LOST_ANSWERS: Mapping[str, str] = {
    "unknown": QT_TRANSLATE_NOOP(
        "words",
        "The connection to {database} broke while this was being entered, so it is not known yet "
        "whether it was. It is looked up as soon as the database answers; do not enter it again "
        "before that.",
    ),
    "unknown-here": QT_TRANSLATE_NOOP(
        "words",
        "The connection to {database} broke while this was being entered, so it is not known "
        "whether it was. `showroom act {act}` says it once the server answers, and the same "
        "command with --act-id {act} is never entered twice.",
    ),
    "not-done": QT_TRANSLATE_NOOP(
        "words", "Act {act} was not done and will not be. Nothing was changed; enter it again."
    ),
}
"""By what is known of the act; `act` is its id."""
