"""What went wrong, said above the page: what happened, what still works, what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import UserKind
from showroom_app.domain.refused import Refused
from showroom_app.ui import theme, words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk, Settled
from showroom_app.ui.noting import Noting
from showroom_app.ui.session import Session
from showroom_app.ui.theme import State, TypeName
from showroom_app.ui.widgets.banner import Banner
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.versions import moved, too_old

_NOTICE_MILLISECONDS = 12_000
_TRYING_MILLISECONDS = 3_000
"""A try of the database is over by then, or it does not answer."""


class Problems(QWidget):
    """At most one notice (a refusal) and one banner (the database) above the page.

    What could not be entered stands in the notice or the banner until the next act is done, and
    while the database is away until it is back. With `noting` the banner counts what is noted on
    this PC, and says what waits to be entered.
    """

    noted_asked = Signal()
    """Somebody wants to see what was noted on this PC."""

    erase_asked = Signal(object)
    """A manager wants what was noted here and cannot be read to be erased; then `tell_erased`."""

    another_asked = Signal()
    """Somebody wants to work with another database than the one that is away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._notice: Banner | None = None
        self._kept: Banner | None = None
        self._unread: tuple[str, ...] = ()
        """The files of which it tells that they cannot be read."""
        self._banner: Banner | None = None
        self._waiting: Banner | None = None
        self._is_lost = False
        self._read_at: datetime | None = None
        self._too_old = self._moved = ""
        self._lost_since = self._lost_briefly = ""
        self._not_entered: list[str] = []
        self._noting: Noting | None = None
        self._noted = ""
        self._put_away = ""
        self._back_at = ""
        self._missing = ""
        self._came_through: list[str] = []
        self._goes = QTimer(self)
        self._goes.setSingleShot(True)
        self._goes.setInterval(_NOTICE_MILLISECONDS)
        self._goes.timeout.connect(self._drop_notice)
        self._fit()
        theme.look().changed.connect(self._fit)
        self.hide()

    def follow(
        self,
        desk: Desk,
        feed: ChangeFeed,
        now: Callable[[], datetime],
        tz: tzinfo,
        noting: Noting | None = None,
        known_until: Callable[[], datetime] | None = None,
        session: Session | None = None,
    ) -> None:
        """Show what the desk and the feed report, and what is noted on this PC.

        `known_until` is until when the database was certainly there, when it is found to be lost;
        `session` who is here.
        """
        self._known_until = known_until or now
        self._session = session
        if session is not None:
            session.locked.connect(self._lock)
        self._noting = noting
        if noting is not None:
            noting.changed.connect(self._count_noted)
            noting.not_kept.connect(self._say_not_kept)
            noting.torn.connect(self._say_torn)
            noting.put_aside.connect(self._say_put_aside)
        self._feed = feed
        self._now = now
        self._tz = tz
        desk.refused.connect(self._say_refused)
        desk.failed.connect(self._say_failure)
        desk.done.connect(self._drop_refusal)
        desk.entered.connect(self._forget_missing)
        desk.not_entered.connect(self._note_not_entered)
        desk.settled.connect(self._note_settled)
        desk.waits.connect(self._show_waiting)
        feed.lost.connect(self._show_lost)
        feed.back.connect(self._show_back)

    def say(self, sentence: str, more: str = "") -> None:
        """Say a refusal; it goes with the next act that is done, with Esc, or after a while."""
        self._drop_notice()
        self._notice = self._add(State.ATTENTION, sentence, more, closes=True)
        self._notice.closed.connect(self._drop_notice)
        self._goes.start()

    def _say_refused(self, sentence: str) -> None:
        """Say a refusal; a rep who stands where reception does is told how that goes on."""
        user = self._session.user if self._session is not None else None
        not_allowed = Saying(translate=words.told).refusal(Refused("not-allowed"))
        if user is None or user.kind is not UserKind.REP or sentence != not_allowed:
            self.say(sentence)
            return
        here = self.tr("{name} is signed in here. F9 locks, and reception can go on.")
        self.say(sentence, here.format(name=user.name))
        assert self._notice is not None
        assert self._session is not None
        lock = Button(self.tr("Lock"), "ph.lock-key-bold", "F9", size=Size.SMALL)
        lock.clicked.connect(self._session.lock)
        self._notice.add(lock)
        self._goes.stop()

    def keep(self, sentence: str, more: str) -> None:
        """Say what stands until somebody closes it, whatever is done meanwhile."""
        self._drop_kept()
        self._kept = self._add(State.ATTENTION, sentence, more, closes=True)
        self._kept.closed.connect(self._drop_kept)

    def begin_away(self, read_at: datetime) -> None:
        """The program began without its database, with what was read at `read_at` (UTC).

        Nobody here knows since when it is away: until it is back, that moment is named, and
        another database is offered.
        """
        self._read_at = read_at

    @property
    def lost_since(self) -> str:
        """Until when the database is known to have been there, in few letters: time or day."""
        return self._lost_briefly

    def close_one(self) -> bool:
        """Close what can be closed; whether there was anything."""
        if self._notice is not None:
            self._drop_notice()
            return True
        if self._kept is not None:
            self._drop_kept()
            return True
        if self._banner is not None and not self._is_lost:
            self._close_banner()
            return True
        return False

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is being said, from top to bottom."""
        return tuple(
            banner.accessibleName()
            for banner in (self._banner, self._waiting, self._kept, self._notice)
            if banner is not None
        )

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        self._column.setContentsMargins(side, top, side, 0)

    def _say_failure(self, sentence: str) -> None:
        # While the database is lost its banner says all there is to say.
        if not self._is_lost:
            self.say(sentence)

    def _drop_refusal(self) -> None:
        # What is missing stays until somebody goes on entering, not until any program does.
        if not self._not_entered:
            self._drop_notice()

    def _forget_missing(self) -> None:
        if not self._is_lost:
            self._not_entered.clear()
            self._drop_notice()

    def _note_not_entered(self, what: str) -> None:
        at = words.clock(self._now(), self._tz)
        self._not_entered.append(f"{what} {at}")
        if self._is_lost:
            self._say_lost()
        elif self._notice is not None:
            self.say(self._notice.title.text(), self._what_is_missing())
            self._goes.stop()

    def _note_settled(self, settled: Settled) -> None:
        """Say what came of an act that was cut off; one that was not done is named by itself."""
        if settled.done is None or not settled.what or self._is_kept(settled.act):
            return
        self._came_through.append(settled.what)
        if self._back_at:
            self._say_back()
        else:
            self.say(self._what_came_through())

    def _is_kept(self, act: str) -> bool:
        """Whether it is an arrival that was noted: what became of it is told with the others."""
        return self._noting is not None and self._noting.arrival(act) is not None

    def _what_came_through(self) -> str:
        if not self._came_through:
            return ""
        done = ", ".join(self._came_through)
        return self.tr("Done all the same, when the connection broke: {what}.").format(what=done)

    def _what_is_missing(self) -> str:
        if not self._not_entered:
            return ""
        missing = ", ".join(self._not_entered)
        return self.tr("Not entered: {what}. Enter it again.").format(what=missing)

    def _show_waiting(self, acts: tuple[str, ...]) -> None:
        """Say that acts are held up, as long as they are."""
        waiting, self._waiting = self._waiting, None
        self._drop(waiting)
        if acts:
            self._waiting = self._add(
                State.LATE,
                self.tr("Waiting for the database"),
                self.tr(
                    "Not entered yet: {what}. It is entered as soon as the database answers; "
                    "press nothing again."
                ).format(what=", ".join(acts)),
            )

    def tell_noted(self, sentence: str) -> None:
        """Say what waits to be entered and what of it needs a look; "" when nothing waits."""
        if self._is_lost:
            # The board heard first that it is back: this is said with that.
            self._noted = sentence
            return
        if sentence and sentence == self._put_away:
            return
        self._noted, self._put_away = sentence, ""
        if sentence or self._back_at:
            self._say_back()
        else:
            self._drop_banner()

    def _show_lost(self, problem: Exception) -> None:
        self._drop_notice()
        self._is_lost = True
        saying = Saying(translate=words.told)
        self._too_old, self._moved = too_old(problem, saying), moved(problem, saying)
        self._back_at = self._put_away = self._noted = ""
        self._came_through.clear()
        known_until = self._read_at or self._known_until()
        now = self._now()
        self._lost_since = words.moment(known_until, now, self._tz)
        is_today = self._lost_since == words.clock(known_until, self._tz)
        on = known_until.astimezone(self._tz).date()
        self._lost_briefly = self._lost_since if is_today else words.short_day(on)
        self._say_lost()

    def _say_lost(self) -> None:
        self._drop_banner()
        if self._noting is None:
            known = self.tr(
                "The screen shows what was known then. Nothing can be entered until it is back; "
                "we keep trying."
            )
        else:
            known = self.tr(
                "Keep working: arrivals are noted on this PC with F1 to F5 and offered for entry "
                "when it is back. All else has to wait."
            )
        title = self.tr("Database unreachable since {time}")
        if self._read_at is not None:
            title = self.tr("Database unreachable, last read {time}")
        title = title.format(time=self._lost_since)
        if self._too_old or self._moved:
            title = self.tr("This PC needs the newer version of Showroom")
            if self._moved:
                title = self.tr("The data is on another server now")
            known = self._too_old or self._moved
            if self._noting is not None:
                known += " " + self.tr(
                    "Until then arrivals are noted on this PC with F1 to F5 and offered for entry "
                    "afterwards."
                )
        self._banner = self._add(State.LATE, title, f"{known} {self._what_is_missing()}".strip())
        if self._noting is not None and self._noting.open:
            self._banner.add(self._count(len(self._noting.open)))
        again = Button(self.tr("Try now"), "again", size=Size.SMALL)
        again.clicked.connect(lambda: self._try(again))
        self._banner.add(again)
        if self._moved or (self._read_at is not None and not self._too_old):
            another = Button(self.tr("Another database…"), size=Size.SMALL)
            another.clicked.connect(self.another_asked)
            self._banner.add(another)

    def _count(self, noted: int) -> QWidget:
        """How many are kept here, the number weightier than the words."""
        said = self.tr("{n} kept here")
        before, _, behind = said.partition("{n}")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(4)
        parts: tuple[tuple[str, TypeName], ...] = (
            (before, "small"),
            (str(noted), "body_strong"),
            (behind, "small"),
        )
        for text, kind in parts:
            if text.strip():
                label = Label(text.strip(), kind, 1 if kind == "body_strong" else 2, tabular=True)
                # A count that is cut off is wrong: the sentence beside it wraps instead.
                label.setMinimumWidth(label.sizeHint().width())
                row.addWidget(label)
        holder.setAccessibleName(said.format(n=noted))
        return holder

    def _try(self, again: Button) -> None:
        """Try at once, and let it be seen that it is being tried."""
        self._feed.try_now()
        again.setEnabled(False)
        QTimer.singleShot(_TRYING_MILLISECONDS, again, lambda: again.setEnabled(True))

    def _count_noted(self) -> None:
        if self._is_lost:
            self._say_lost()

    def _say_not_kept(self, said: str) -> None:
        what = self.tr("This PC could not keep it: {problem}").format(problem=said)
        self.keep(what, self.tr("Write the arrival down on paper until the disk takes it."))

    def _say_torn(self, lines: int) -> None:
        what = self.tr("{n} lines of what was noted on this PC cannot be read.").format(n=lines)
        more = self.tr(
            "The power went off while they were written, or a newer version of Showroom wrote "
            "them. They stay in the file; the rest is here."
        )
        self.keep(what, more)

    def _say_put_aside(self, files: tuple[str, ...]) -> None:
        what = self.tr("What was noted on this PC and cannot be read was put aside.")
        more = self.tr(
            "It is in {file} and may name customers. Ask who looks after Showroom here; a manager "
            "erases it when it has been seen."
        )
        self.keep(what, more.format(file=", ".join(files)))
        self._offer(self.tr("Erase…"), lambda: self._ask_erase(files))
        self._unread = files

    def _ask_erase(self, files: tuple[str, ...]) -> None:
        if self._may_erase:
            self.keep(
                self.tr("Erase what could not be read? Nothing brings it back."), ", ".join(files)
            )
            self._offer(self.tr("Erase"), lambda: self.erase_asked.emit(files))
        else:
            self.keep(
                self.tr("Only a manager erases it. Sign in with F9, and try again."),
                ", ".join(files),
            )
            self._offer(self.tr("Erase…"), lambda: self._ask_erase(files))
        self._unread = files

    def _lock(self) -> None:
        """Whoever asked to erase has left: the question is told as at the beginning."""
        self._drop_notice()
        if self._unread:
            self._say_put_aside(self._unread)

    @property
    def _may_erase(self) -> bool:
        """Whether a manager is here, or there is none yet."""
        session = self._session
        if session is None or not session.known.has_manager:
            return True
        return session.user is not None and session.user.kind is UserKind.MANAGER

    def tell_erased(self) -> None:
        """Say that what could not be read is erased."""
        self._drop_kept()
        self.say(self.tr("What could not be read is erased."))

    def _offer(self, text: str, act: Callable[[], object]) -> None:
        """Put a button into what stands until somebody closes it."""
        assert self._kept is not None
        button = Button(text, size=Size.SMALL)
        button.clicked.connect(act)
        self._kept.add(button)

    def _show_back(self) -> None:
        self._is_lost, self._read_at = False, None
        # What was refused because the database was away can be done now.
        self._drop_notice()
        self._back_at = words.clock(self._now(), self._tz)
        self._missing = self._what_is_missing()
        self._not_entered.clear()
        self._say_back()

    def _say_back(self) -> None:
        self._drop_banner()
        waits = self._noting is not None and bool(self._noting.open)
        if self._back_at:
            title = self.tr("Back online at {time}").format(time=self._back_at)
        elif waits:
            title = self.tr("Noted on this PC, not entered yet")
        elif self._noting is not None and self._noting.others:
            title = self.tr("Noted on this PC for another database")
        else:
            title = self.tr("Nothing noted is left to enter")
        fresh = self._noted or self.tr("The screen is up to date again.")
        self._banner = self._add(
            State.OK,
            title,
            " ".join(filter(None, (fresh, self._what_came_through(), self._missing))),
            closes=True,
        )
        if waits:
            show = Button(self.tr("Show"), size=Size.SMALL)
            show.clicked.connect(self.noted_asked)
            self._banner.add(show)
        self._banner.closed.connect(self._close_banner)

    def _close_banner(self) -> None:
        # It comes again when there is something else to say.
        self._put_away = self._noted
        self._back_at = self._missing = self._noted = ""
        self._came_through.clear()
        self._drop_banner()

    def _add(self, state: State, title: str, sentence: str, *, closes: bool = False) -> Banner:
        banner = Banner(state, title, sentence, close_name=self.tr("Close") if closes else "")
        if state is State.ATTENTION:
            self._column.addWidget(banner)
        else:
            self._column.insertWidget(0, banner)
        self.show()
        return banner

    def _drop_notice(self) -> None:
        self._goes.stop()
        notice, self._notice = self._notice, None
        self._drop(notice)

    def _drop_kept(self) -> None:
        self._unread = ()
        kept, self._kept = self._kept, None
        self._drop(kept)

    def _drop_banner(self) -> None:
        banner, self._banner = self._banner, None
        self._drop(banner)

    def _drop(self, banner: Banner | None) -> None:
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
            self.setVisible(self._column.count() > 0)
