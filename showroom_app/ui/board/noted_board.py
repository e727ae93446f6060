"""The board while the database is away: greyed, and what was noted then is offered for entry."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from showroom_app.domain.noted import Dismissal, Gone, NotedArrival
from showroom_app.domain.standing import State
from showroom_app.services.noted_rows import NotedLook
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.answer import Answer
from showroom_app.ui.board.board_layout import BoardLayout
from showroom_app.ui.board.board_rows import ARRIVAL_ICONS
from showroom_app.ui.board.noter import Noter
from showroom_app.ui.board.on_screen import OnScreen
from showroom_app.ui.board.side_slot import SideSlot
from showroom_app.ui.words import moment, told

if TYPE_CHECKING:
    from showroom_app.ui.board.noted_panel import NotedPanel
    from showroom_app.ui.board.noted_strip import NotedLine
    from showroom_app.ui.board.veil import Veil


class NotedBoard(QObject):
    """Shows what is noted, puts its questions, and says what waits and what became of it."""

    told = Signal(str)
    """What waits to be entered and what of it needs a look; "" when nothing waits."""

    def __init__(
        self,
        noter: Noter,
        board: BoardLayout,
        slot: SideSlot,
        here: OnScreen,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._noter = noter
        self._board = board
        self._slot = slot
        self._here = here
        self._page = parent
        self._veil: Veil | None = None
        self._shared_until: datetime | None = None
        self._is_asked = False
        self._is_wired = False
        self._last = self._told = ""
        noter.shown.connect(self.show)
        noter.said.connect(self._say)

    @property
    def panel(self) -> NotedPanel | None:
        """The panel of a noted arrival that is open."""
        from showroom_app.ui.board.noted_panel import NotedPanel

        question = self._slot.question
        return question if isinstance(question, NotedPanel) else None

    @property
    def age(self) -> str:
        """Until when the board was shared, and how many came here since; "" while it is live."""
        if not self._noter.is_lost or self._shared_until is None:
            return ""
        at = moment(self._shared_until, self._here.now(), self._here.zone)
        if not (noted := len(self._noter.open)):
            return self.tr("shared until {time}").format(time=at)
        return self.tr("shared until {time}, plus {n} from this PC").format(time=at, n=noted)

    def lose(self, known_until: datetime) -> None:
        """The database is away: what is known stays, greyed."""
        from showroom_app.ui.board.veil import Veil

        board = self._board
        # What was remembered from an earlier start is as old as that, however late it is now.
        self._shared_until = self._here.remembered_at or known_until
        if self._veil is None:
            under = (board.up_now, board.on_deck, board.waiting, board.queue, board.customers)
            self._veil = Veil(board.full, (*under, board.away, board.appointments, board.log))
        self._veil.fall()
        board.refuse(self.tr("Not while the database is away"))
        self._last = self._told = ""
        self._is_asked = False
        self.show()

    def come_back(self) -> None:
        """The database is back: what was noted is offered for entry."""
        if self._veil is not None:
            self._veil.hide()
        self._board.refuse("")
        if self.panel is not None:
            self._slot.close_all()
        self._is_asked = True
        self._here.remembered_at = None
        # Another window on this PC may have noted something too.
        self._noter.reread()
        self.show()
        self._noter.look()

    def open_panel(self, arrival: NotedArrival) -> None:
        """Ask who it is that was just noted."""
        from showroom_app.ui.board.noted_panel import NotedPanel

        panel = NotedPanel(
            arrival,
            self.tr("Noted: {kind}").format(kind=say.arrival(arrival.kind).lower()),
            self.tr("{time}, given to nobody").format(time=self._noter.time_of(arrival.at)),
            [(row.rep, row.name) for row in self._here.everybody()],
        )
        panel.details_changed.connect(self._noter.change)
        panel.struck_out.connect(self._noter.strike_out)
        self._slot.open_question(panel)

    def strike_open(self) -> bool:
        """Strike out what the open panel is about; False when none is open."""
        if (panel := self.panel) is None:
            return False
        panel.strike_out()
        return True

    def undo(self) -> bool:
        """Take back the last step: a strike, else an arrival; False when there is none.

        While the database is there only a strike, which was made when it was away.
        """
        if self.strike_open() or self._noter.bring_back():
            return True
        return self._noter.is_lost and self._noter.strike_newest()

    @property
    def has_open(self) -> bool:
        """Whether anything is noted."""
        return bool(self._noter.open)

    def show(self) -> None:
        """Show what is noted, as it can be dealt with now."""
        arrivals, is_lost = self._noter.open, self._noter.is_lost
        if arrivals or self._board.has_noted:
            strip = self._board.noted()
            if not self._is_wired:
                strip.asked.connect(self._do)
                self._is_wired = True
            how = self.tr(
                "Enter: given now to who is up; came when it was noted. W taken by, G gone, X not"
            )
            if is_lost:
                how = self.tr("given to nobody; offered for entry when the database is back")
            strip.under.setText(how)
            self._board.noted_model.show(
                [self._line(each, first=n == 0) for n, each in enumerate(arrivals)]
            )
        if not is_lost:
            self._tell()
            if arrivals and self._is_asked and self._is_free():
                self._is_asked = False
                self.take_keyboard()

    def take_keyboard(self) -> None:
        """Let the keys go to what is noted."""
        if self._noter.open:
            self._board.noted().take_keyboard()

    def _is_free(self) -> bool:
        """Whether the keyboard may come here: nobody types, and no question is open."""
        return (
            self._page.isVisible()
            and not self._slot.is_open
            and not isinstance(QApplication.focusWidget(), QLineEdit)
        )

    def _say(self, sentence: str) -> None:
        self._last = sentence
        self._is_asked = True
        self._tell()

    def _tell(self) -> None:
        waits = self._waits()
        if waits != self._told:
            self._told = waits
            self.told.emit(waits)

    def _waits(self) -> str:
        arrivals = self._noter.open
        said = [f"{self._last}."] if self._last else []
        if not arrivals:
            return " ".join([*said, *self._elsewhere()])
        if len(arrivals) == 1:
            said.append(self.tr("1 arrival noted here waits to be entered."))
        else:
            said.append(
                self.tr("{n} arrivals noted here wait to be entered.").format(n=len(arrivals))
            )
        looks = [self._noter.looks.get(each.id) for each in arrivals]
        warm = [what for look in looks if look is not None and (what := self._warning(look))]
        if len(arrivals) == len(warm) == 1:
            said.append(self.tr("It needs a look: {what}.").format(what=warm[0]))
        elif len(warm) == 1:
            said.append(self.tr("One needs a look: {what}.").format(what=warm[0]))
        elif warm:
            several = self.tr("{n} need a look: {what}.")
            said.append(several.format(n=len(warm), what=warm[0]))
        return " ".join([*said, *self._elsewhere()])

    def _elsewhere(self) -> list[str]:
        """What waits on this PC for other dealerships, a sentence each."""
        unknown = self.tr("another database")
        waiting = Counter(
            each.dealer_name or each.database or unknown for each in self._noter.others
        )
        one = self.tr("1 arrival noted for {dealer} stays on this PC until that database is open.")
        more = self.tr(
            "{n} arrivals noted for {dealer} stay on this PC until that database is open."
        )
        return [
            (one if n == 1 else more).format(n=n, dealer=dealer) for dealer, n in waiting.items()
        ]

    def _line(self, arrival: NotedArrival, *, first: bool) -> NotedLine:
        from showroom_app.ui.board import noted_strip as strip

        kind, time = say.arrival(arrival.kind), self._noter.time_of(arrival.at)
        names = self._here.view.names if self._here.view is not None else {}
        asks = ""
        if arrival.rep is not None and arrival.rep in names:
            asks = self.tr("asks for {name}").format(name=self._here.short(names[arrival.rep]))
        who = ", ".join(filter(None, (arrival.name, arrival.phone, arrival.note, asks)))
        look = self._noter.looks.get(arrival.id)
        told = self._warning(look) if look is not None and not self._noter.is_lost else ""
        spots: tuple[tuple[str, str], ...]
        if self._noter.is_lost:
            spots = (
                (strip.DETAILS, self.tr("Details")),
                (strip.STRIKE, self.tr("Strike out")),
            )
        elif look is not None and look.is_over:
            spots = self._past(arrival)
        else:
            spots = (
                (strip.ENTER, self._enter_words(arrival, look)),
                *self._past(arrival),
            )
        return strip.NotedLine(
            arrival.id,
            ARRIVAL_ICONS[arrival.kind],
            kind,
            time,
            who,
            told,
            ", ".join(filter(None, (kind, time, who, told))),
            spots,
            has_key=first and not self._noter.is_lost,
        )

    def _past(self, arrival: NotedArrival) -> tuple[tuple[str, str], ...]:
        """What can be done with an arrival that is not given to who is up now."""
        from showroom_app.ui.board import noted_strip as strip

        dismiss = (strip.DISMISS, self.tr("Do not enter…"))
        if not arrival.kind.is_visit:
            return (dismiss,)
        return (
            (strip.TAKEN, self.tr("Taken by…")),
            (strip.GONE, self.tr("Gone")),
            dismiss,
        )

    def _enter_words(self, arrival: NotedArrival, look: NotedLook | None) -> str:
        names = self._here.view.names if self._here.view is not None else {}
        goes_to = look.goes_to if look is not None else None
        if arrival.kind.uses_turn and arrival.rep is None and goes_to in names:
            name = self._here.short(names[goes_to or 0])
            return self.tr("Enter for {name}").format(name=name)
        return self.tr("Enter")

    def _warning(self, look: NotedLook) -> str:
        if look.is_over:
            return self.tr("it came on another day and waits for nobody any more")
        if look.elsewhere_at is not None:
            at = self._noter.time_of(look.elsewhere_at)
            said = self.tr("{pc} entered one at {time}, perhaps the same customer")
            return said.format(pc=look.elsewhere, time=at)
        return self._where(look.gone) if look.gone is not None else ""

    def _where(self, gone: Gone) -> str:
        names = self._here.view.names if self._here.view is not None else {}
        name = self._here.short(names.get(gone.rep, ""))
        at = self._noter.time_of(gone.at) if gone.at is not None else ""
        match gone.state:
            case State.ON_BREAK:
                said = self.tr("{name} had gone on break at {time}")
            case State.WITH_CUSTOMER:
                said = self.tr("{name} has had a customer since {time}")
            case State.BLOCKED:
                said = self.tr("{name} is passed over")
            case State.OFF:
                said = self.tr("{name} is not checked in")
            case _:
                said = self.tr("{name} has been at the lead desk since {time}")
        return said.format(name=name, time=at)

    def _do(self, noted: str, what: str) -> None:
        from showroom_app.ui.board import noted_strip as strip

        arrival = next((each for each in self._noter.open if each.id == noted), None)
        if arrival is None:
            return
        match what:
            case strip.ENTER:
                self._noter.enter(noted)
            case strip.TAKEN:
                self._ask_who(arrival)
            case strip.GONE:
                self._noter.enter(noted, gone=True)
            case strip.DISMISS:
                self._ask_why(arrival)
            case strip.DETAILS:
                self.open_panel(arrival)
            case strip.STRIKE:
                self._noter.strike_out(noted)
            case _:
                pass

    def _ask_who(self, arrival: NotedArrival) -> None:
        from showroom_app.ui.board.pick_panel import PickPanel

        panel = PickPanel()
        panel.face.show_icon(ARRIVAL_ICONS[arrival.kind])
        answers = [Answer(row.rep, row.name, role=row.role) for row in self._here.everybody()]
        panel.ask(self.tr("Who took this customer?"), self._under(arrival), answers)
        panel.chosen.connect(lambda rep, _note: self._answered(arrival.id, rep))
        self._slot.open_question(panel)

    def _answered(self, noted: str, rep: object) -> None:
        self._slot.close_question()
        if isinstance(rep, int):
            self._noter.enter(noted, rep)

    def _ask_why(self, arrival: NotedArrival) -> None:
        from showroom_app.ui.board.pick_panel import PickPanel
        from showroom_app.words.acts import NOT_ENTERED

        panel = PickPanel()
        panel.face.show_icon(ARRIVAL_ICONS[arrival.kind])
        answers = [Answer(reason, told(NOT_ENTERED[reason])) for reason in Dismissal]
        panel.ask(self.tr("Why is it not entered?"), self._under(arrival), answers)
        panel.chosen.connect(lambda reason, _note: self._dismissed(arrival.id, reason))
        self._slot.open_question(panel)

    def _dismissed(self, noted: str, reason: object) -> None:
        self._slot.close_question()
        if isinstance(reason, Dismissal):
            self._noter.dismiss(noted, reason)

    def _under(self, arrival: NotedArrival) -> str:
        return f"{say.arrival(arrival.kind)}, {self._noter.time_of(arrival.at)}"
