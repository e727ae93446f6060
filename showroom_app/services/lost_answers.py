"""What came of an act whose answer was lost: done or not done, looked up by its own id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showroom_app.services.done import Done
from showroom_app.storage.problems import DatabaseProblem

# The window knows what a lost answer is before anything that speaks to a database is loaded.
if TYPE_CHECKING:
    from showroom_app.storage.store import Store


class AnswerLost(DatabaseProblem):
    """The connection broke while an act was being stored: it may be done, or may not.

    `act` is the id by which that can be looked up, `use_case` its code.
    """

    def __init__(self, problem: DatabaseProblem, act: str, use_case: str) -> None:
        super().__init__(problem.code, **problem.facts, act=act, use_case=use_case)
        self.act = act
        self.use_case = use_case


class LostAnswers:
    """Looks up acts; never does one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def came_of(self, act: str, *, patient: bool = False) -> Done | None:
        """What came of an act, None when it was not done, and from here on never will be.

        Its transaction may still be under way, of which only the answer was lost: then it is
        waited for, for a moment unless one is `patient`. Raises DatabaseProblem: "locked" is one
        that is not over yet.
        """
        with self._store.write_unseen() as work:
            stored = work.audit.settled(act, work.now, patient=patient)
        return None if stored is None else Done.of_json(stored)
