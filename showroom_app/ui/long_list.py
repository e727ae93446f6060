"""A long list on a page: read part by part, on at either end, or from any place of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from showroom_app.domain.people import Actor
from showroom_app.ui.desk import Desk
from showroom_app.ui.stretch import Stretch
from showroom_app.ui.widgets.reading_list import ReadingList

Question = TypeVar("Question")
Answer = TypeVar("Answer")
Row = TypeVar("Row")
Key = TypeVar("Key")


class Scale(Protocol[Key]):
    """From a place in the whole list, 0 to 1, to the key behind which its rows come, and back."""

    def place(self, key: Key) -> float:
        """Where a key stands."""

    def key(self, place: float) -> Key:
        """The key behind which the rows of a place come."""


@dataclass(frozen=True, slots=True)
class Reach(Generic[Key]):
    """Which rows are to be read: `limit` behind `after`, or else those that end above `before`."""

    after: Key | None
    before: Key | None
    limit: int


@dataclass(frozen=True, slots=True)
class Part(Generic[Row, Key]):
    """Rows that were read, each with its key; `before` and `after` as a `Stretch` has them.

    `scale` comes with the first rows of a list that goes on.
    """

    rows: Sequence[Row]
    keys: Sequence[Key]
    before: Key | None
    after: Key | None
    scale: Scale[Key] | None


@dataclass(frozen=True, slots=True)
class _Wanted(Generic[Question, Key]):
    """What is asked, and from where: an answer to anything else is of no use any more.

    The rows begin behind the key `after`, or at the end of the list; `jumps` counts those that went
    to another place of the same list.
    """

    question: Question
    after: Key | None = None
    at_end: bool = False
    jumps: int = 0


class LongList(Generic[Question, Answer, Row, Key]):
    """Asks for what a list shows, and says where in the whole it stands.

    `read` is called on the database thread; `part` takes the rows out of its answer. Who looks on
    is told of an answer in `shown` (it stands in place of what there was) and `grown` (its rows
    stand above or below). A page has `page` rows, `most` are kept, and the key `end` is that of the
    last page; `identity` tells a row that has changed from another one.
    """

    def __init__(
        self,
        desk: Desk,
        view: ReadingList,
        actor: Callable[[], Actor],
        read: Callable[[Actor, Question, Reach[Key]], Answer],
        part: Callable[[Answer], Part[Row, Key]],
        question: Question,
        *,
        identity: Callable[[Row], Hashable],
        page: int,
        most: int,
        end: Key,
        shown: Callable[[Answer], object],
        grown: Callable[[Answer], object],
    ) -> None:
        self._desk = desk
        self._view = view
        self._actor = actor
        self._read = read
        self._part = part
        self._page = page
        self._end = end
        self._tell_shown = shown
        self._tell_grown = grown
        self._stretch: Stretch[Row, Key] = Stretch(most, identity)
        self._wanted: _Wanted[Question, Key] = _Wanted(question)
        self._here: _Wanted[Question, Key] | None = None
        self._scale: Scale[Key] | None = None
        self._is_fetching = False
        view.end_near.connect(self._ask_below)
        view.start_near.connect(self._ask_above)

    @property
    def question(self) -> Question:
        """What is asked."""
        return self._wanted.question

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are there, which are a part of the list."""
        return self._stretch.rows

    @property
    def is_at_end(self) -> bool:
        """Whether the last row of the list is among them."""
        return self._stretch.after is None

    def become(self, question: Question) -> None:
        """Ask something else from now on, from the beginning of its list."""
        self._wanted = _Wanted(question)
        self._scale = None
        self._view.scrollToTop()

    def ask(self) -> None:
        """Read what is on the screen again, or what is to be there."""
        wanted, there = self._wanted, self._stretch
        reach = Reach(wanted.after, self._end if wanted.at_end else None, self._page)
        if self._here == wanted:
            reach = Reach(there.before, None, max(self._page, len(there.rows)))
        self._ask(reach, self._show)

    def go_to_place(self, place: float) -> None:
        """Show another part of the list: from 0, its beginning, to 1, its end."""
        wanted = self._wanted
        after = self._scale.key(place) if 0 < place < 1 and self._scale is not None else None
        self._wanted = replace(wanted, after=after, at_end=place >= 1, jumps=wanted.jumps + 1)
        self.ask()

    def say_place(self) -> None:
        """Tell the list on the screen, once it has these rows, where in the whole they stand."""
        there, scale = self._stretch, self._scale
        place = None
        if scale is not None and there.keys:
            begins = 0.0 if there.before is None else scale.place(there.keys[0])
            place = begins, 1.0 if there.after is None else scale.place(there.keys[-1])
        above, below = there.before is not None, there.after is not None
        self._view.show_part(above=above, below=below, place=place)

    def _ask(
        self, reach: Reach[Key], then: Callable[[tuple[_Wanted[Question, Key], Answer]], object]
    ) -> None:
        wanted, actor = self._wanted, self._actor()
        self._desk.ask(lambda: (wanted, self._read(actor, wanted.question, reach)), then)

    def _ask_below(self) -> None:
        """Read the page below, once the last rows are nearly in sight."""
        after = self._stretch.after
        if after is not None and self._may_fetch():
            self._ask(Reach(after, None, self._page), self._add_below)

    def _ask_above(self) -> None:
        """Read the page above, once the first rows are nearly in sight."""
        there = self._stretch
        if there.before is not None and self._may_fetch():
            # Where nothing is left, the page ends where the list went on behind.
            first = there.keys[0] if there.keys else there.before
            self._ask(Reach(None, first, self._page), self._add_above)

    def _may_fetch(self) -> bool:
        """Whether the next page may be read now: one at a time, of the list on the screen."""
        if self._is_fetching or self._here != self._wanted:
            return False
        self._is_fetching = True
        return True

    def _show(self, read: tuple[_Wanted[Question, Key], Answer]) -> None:
        wanted, answer = read
        if wanted != self._wanted:
            return
        jumped = wanted.jumps > 0 and self._here != wanted
        if jumped:
            # What comes is another part: it is seen from its beginning, or from the list's end,
            # and rows that stand in both are not kept in place.
            self._view.goes_on_above = False
            self._view.scrollToTop()
        part = self._part(answer)
        self._is_fetching = False
        self._stretch.show(part.rows, part.keys, part.before, part.after)
        self._here = wanted
        self._scale = part.scale or self._scale
        self._tell_shown(answer)
        if jumped and wanted.at_end:
            self._view.scrollToBottom()

    def _add_below(self, read: tuple[_Wanted[Question, Key], Answer]) -> None:
        self._is_fetching = False
        wanted, answer = read
        if wanted == self._wanted:
            part = self._part(answer)
            self._stretch.add_below(part.rows, part.keys, part.after)
            self._tell_grown(answer)

    def _add_above(self, read: tuple[_Wanted[Question, Key], Answer]) -> None:
        self._is_fetching = False
        wanted, answer = read
        if wanted == self._wanted:
            part = self._part(answer)
            self._stretch.add_above(part.rows, part.keys, part.before)
            self._tell_grown(answer)
