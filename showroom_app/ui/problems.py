"""What went wrong, said above the page: what happened, what still works, what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.ui import theme, words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.banner import Banner
from showroom_app.ui.widgets.button import Button, Size

_NOTICE_MILLISECONDS = 12_000


class Problems(QWidget):
    """At most one notice (a refusal) and one banner (the database) above the page.

    What could not be entered stands in the notice or the banner until the next act is done, and
    while the database is away until it is back.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._notice: Banner | None = None
        self._banner: Banner | None = None
        self._waiting: Banner | None = None
        self._is_lost = False
        self._lost_since = ""
        self._not_entered: list[str] = []
        self._goes = QTimer(self)
        self._goes.setSingleShot(True)
        self._goes.setInterval(_NOTICE_MILLISECONDS)
        self._goes.timeout.connect(self._drop_notice)
        self._fit()
        theme.look().changed.connect(self._fit)
        self.hide()

    def follow(self, desk: Desk, feed: ChangeFeed, now: Callable[[], datetime], tz: tzinfo) -> None:
        """Show what the desk and the feed report."""
        self._feed = feed
        self._now = now
        self._tz = tz
        desk.refused.connect(self.say)
        desk.failed.connect(self._say_failure)
        desk.done.connect(self._drop_refusal)
        desk.entered.connect(self._forget_missing)
        desk.not_entered.connect(self._note_not_entered)
        desk.waits.connect(self._show_waiting)
        feed.lost.connect(self._show_lost)
        feed.back.connect(self._show_back)

    def say(self, sentence: str, more: str = "") -> None:
        """Say a refusal; it goes with the next act that is done, with Esc, or after a while."""
        self._drop_notice()
        self._notice = self._add(State.ATTENTION, sentence, more, closes=True)
        self._notice.closed.connect(self._drop_notice)
        self._goes.start()

    def close_one(self) -> bool:
        """Close what can be closed; whether there was anything."""
        if self._notice is not None:
            self._drop_notice()
            return True
        if self._banner is not None and not self._is_lost:
            self._drop_banner()
            return True
        return False

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is being said, from top to bottom."""
        return tuple(
            banner.accessibleName()
            for banner in (self._banner, self._waiting, self._notice)
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

    def _show_lost(self, _problem: Exception) -> None:
        self._drop_notice()
        self._is_lost = True
        self._lost_since = words.clock(self._now(), self._tz)
        self._say_lost()

    def _say_lost(self) -> None:
        self._drop_banner()
        known = self.tr(
            "The screen shows what was known then. Nothing can be entered until it is back; "
            "we keep trying."
        )
        self._banner = self._add(
            State.LATE,
            self.tr("Database unreachable since {time}").format(time=self._lost_since),
            f"{known} {self._what_is_missing()}".strip(),
        )
        again = Button(self.tr("Try now"), "again", size=Size.SMALL)
        again.clicked.connect(self._feed.try_now)
        self._banner.add(again)

    def _show_back(self) -> None:
        self._drop_banner()
        self._is_lost = False
        at = words.clock(self._now(), self._tz)
        fresh = self.tr("The screen is up to date again.")
        self._banner = self._add(
            State.OK,
            self.tr("Back online at {time}").format(time=at),
            f"{fresh} {self._what_is_missing()}".strip(),
            closes=True,
        )
        self._not_entered.clear()
        self._banner.closed.connect(self._drop_banner)

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

    def _drop_banner(self) -> None:
        banner, self._banner = self._banner, None
        self._drop(banner)

    def _drop(self, banner: Banner | None) -> None:
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
            self.setVisible(self._column.count() > 0)
