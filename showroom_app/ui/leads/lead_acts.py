"""What is done with the lead in the reading pane: the questions asked, and the acts they end in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.lead import CallResult, CloseReason, Lead, NextStep
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.inbox_view import ClaimantRow, LeadDetail
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.act_panels import (
    ActPanel,
    AppointmentPanel,
    CallPanel,
    GivePanel,
    NotePanel,
    Option,
    PickPanel,
    lost_options,
)
from showroom_app.ui.leads.reading_pane import ReadingPane
from showroom_app.ui.leads.response_clock import Hours, when
from showroom_app.ui.leads.when_field import WhenField
from showroom_app.ui.words import short_name
from showroom_app.words import Saying

_AHEAD = timedelta(hours=1)

Act = Callable[[Actor], Done]
Panel = PickPanel | CallPanel | AppointmentPanel | NotePanel


class LeadActs(QObject):
    """Acts on the lead in a pane, in the name of its owner.

    A lead without an owner goes to the rep who is signed in; where none is, it asks who takes it.
    """

    done = Signal(object)
    """An act was done (`Done`)."""

    sold = Signal(int)
    """This lead was closed as sold: it asks for its sale."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        now: Callable[[], datetime],
        pane: ReadingPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self.now = self._now = now
        self._pane = pane
        self._next: tuple[int, Callable[[], None]] | None = None
        self.claimants: tuple[ClaimantRow, ...] = ()
        self.hours: Hours | None = None

    def claim(self, then: Callable[[], None] | None = None) -> None:
        """Give a lead that is free to who may take one now: asked for, or the only one."""
        detail = self._pane.detail
        if detail is None or not detail.lead.is_open:
            return
        lead = detail.lead
        if lead.owner is not None:
            self._pane.say(self.tr("{rep} has this lead.").format(rep=detail.row.owner_name))
            return
        able = self._able(detail)
        if (own := self._actor().rep) is not None:
            self._claim_own(lead.id, own, able, then)
            return
        if len(able) == 1:
            self._claim(lead.id, able[0], then, alone=True)
            return
        panel = PickPanel([self._option(each) for each in able])
        panel.say(self.tr("Who takes this lead?"), self._nobody(able))
        panel.chosen.connect(
            lambda rep: self._claim(
                lead.id, next(each for each in able if each.rep == rep), then, panel=panel
            )
        )
        self._open(panel, lead)

    def _claim_own(
        self,
        lead: int,
        own: int,
        able: tuple[ClaimantRow, ...],
        then: Callable[[], None] | None,
    ) -> None:
        """The rep who is signed in takes it; who may not now is told why."""
        me = next((each for each in able if each.rep == own), None)
        if me is None:
            self._do(None, lambda actor: self._services.leads.claim(actor, lead, own))
        else:
            self._claim(lead, me, then)

    def log_call(self) -> None:
        """Ask how a call went, after asking who takes a lead that is free."""
        detail = self.worked(self.log_call)
        if detail is None or self.hours is None:
            return
        lead, owner = detail.lead, detail.lead.owner
        assert owner is not None
        panel = CallPanel(WhenField(self.hours, self._now(), _AHEAD))
        panel.say(self.tr("How did the call go?"), self._in_the_name_of(detail))

        def save(result: CallResult | None) -> None:
            note, step = panel.note.text, panel.next_step
            by = None if step is None else panel.when.at
            leads = self._services.leads
            if result is None:
                self._do(
                    panel,
                    lambda actor: leads.message(
                        actor, lead.id, owner, note, next_step=step, next_step_by=by
                    ),
                    self.tr("The message is logged."),
                )
                return
            self._do(
                panel,
                lambda actor: leads.log_call(
                    actor, lead.id, owner, result, note, next_step=step, next_step_by=by
                ),
                self.tr("The call is logged.") if step is None else self._promised(step, by),
            )

        panel.saved.connect(save)
        self._open(panel, lead)

    def set_appointment(self) -> None:
        """Ask when the customer comes, after asking who takes a lead that is free."""
        detail = self.worked(self.set_appointment)
        if detail is None or self.hours is None:
            return
        lead, owner = detail.lead, detail.lead.owner
        assert owner is not None
        panel = AppointmentPanel(WhenField(self.hours, self._now(), _AHEAD))
        if detail.row.appointment_at is not None:
            panel.when.choose(detail.row.appointment_at)
        panel.say(self.tr("When does the customer come?"), self._in_the_name_of(detail))

        def save() -> None:
            at, subject = panel.when.at, panel.subject.text
            time = when(at, self._tz(), self._now())
            self._do(
                panel,
                lambda actor: self._services.leads.appointment(actor, lead.id, owner, at, subject),
                self.tr("Appointment {time}; it stands on reception's board that day.").format(
                    time=time
                ),
            )

        panel.saved.connect(save)
        self._open(panel, lead)

    def note(self) -> None:
        """Ask for a few words; on a lead that is free they are in nobody's name."""
        detail = self._pane.detail
        if detail is None or not detail.lead.is_open:
            return
        lead = detail.lead
        panel = NotePanel()
        panel.say(self.tr("Note"), self._in_the_name_of(detail))
        panel.saved.connect(
            lambda text: self._do(
                panel, lambda actor: self._services.leads.note(actor, lead.id, lead.owner, text)
            )
        )
        self._open(panel, lead)

    def give(self) -> None:
        """Give the lead to somebody else, or a free one to the rep whose customer it is."""
        detail = self._pane.detail
        if detail is None or not detail.lead.is_open:
            return
        lead = detail.lead
        if lead.owner is None:
            known = self.known(detail)
            if known is None:
                self.claim()
            else:
                self._give(lead.id, known)
            return
        able = tuple(each for each in self.claimants if each.rep != lead.owner)
        panel = GivePanel([self._option(each) for each in able])
        panel.say(self.tr("Who gets this lead?"), self._nobody(able))
        panel.chosen.connect(
            lambda rep: self._hand_over(lead, next(each for each in able if each.rep == rep), panel)
        )
        self._open(panel, lead)

    def lose(self) -> None:
        """Ask why the lead is closed."""
        detail = self._pane.detail
        if detail is None or not detail.lead.is_open:
            return
        lead = detail.lead
        panel = PickPanel(lost_options())
        panel.say(self.tr("Why is it closed?"), self._in_the_name_of(detail))

        def close(reason: CloseReason) -> None:
            said = panel.buttons[list(CloseReason).index(reason)].text().lower()

            def ask_for_sale() -> None:
                if reason is CloseReason.SOLD and lead.owner is not None:
                    self.sold.emit(lead.id)

            self._do(
                panel,
                lambda actor: self._services.leads.close(actor, lead.id, lead.owner, reason),
                self.tr("Closed: {reason}. It can be reopened.").format(reason=said),
                ask_for_sale,
            )

        panel.chosen.connect(close)
        self._open(panel, lead)
        self._desk.ask(
            self._services.settings.in_force, lambda policy: self._say_gate(panel, lead, policy)
        )

    def _say_gate(self, panel: PickPanel, lead: Lead, policy: Policy) -> None:
        """Say at once why a lead cannot be closed as not reached; its digit tells it in full."""
        calls, days = policy.not_reached_attempts, policy.not_reached_days
        made, on = lead.attempts, len(lead.attempt_days)
        if self._pane.panel is panel and (made < calls or on < days):
            said = self.tr("{made} of {calls} calls, {on} of {days} days")
            why = said.format(made=made, calls=calls, on=on, days=days)
            panel.buttons[list(CloseReason).index(CloseReason.NOT_REACHED)].refuse(why)

    def reopen(self) -> None:
        """Open a closed lead again."""
        detail = self._pane.detail
        if detail is None or detail.lead.is_open:
            return
        lead = detail.lead.id
        self._do(
            None, lambda actor: self._services.leads.reopen(actor, lead), self.tr("Open again.")
        )

    def known(self, detail: LeadDetail) -> ClaimantRow | None:
        """The rep whose customer this is, when he or she may take a lead now."""
        wanted = detail.lead.known_owner
        return next((each for each in self.claimants if each.rep == wanted), None)

    def _able(self, detail: LeadDetail) -> tuple[ClaimantRow, ...]:
        """Who may claim this lead: as the lead was read, else as the list was."""
        known = {each.rep: each for each in self.claimants}
        return tuple(known[rep] for rep in detail.may_claim if rep in known) or self.claimants

    def worked(self, again: Callable[[], None]) -> LeadDetail | None:
        """The lead when somebody works it; a free one is claimed first, then `again` is called."""
        detail = self._pane.detail
        if detail is None or not detail.lead.is_open:
            return None
        if detail.lead.owner is None:
            self.claim(again)
            return None
        return detail

    def _claim(
        self,
        lead: int,
        who: ClaimantRow,
        then: Callable[[], None] | None,
        *,
        panel: ActPanel | None = None,
        alone: bool = False,
    ) -> None:
        said = self.tr("{rep} has this lead now.")
        if alone:
            said = self.tr("{rep} has this lead now: nobody else may take one at the moment.")

        def finish() -> None:
            self._next = None if then is None else (lead, then)

        self._close(panel)
        self._do(
            None,
            lambda actor: self._services.leads.claim(actor, lead, who.rep),
            said.format(rep=who.name),
            finish,
        )

    def go_on(self, detail: LeadDetail) -> None:
        """The lead was read anew: what waited for its owner may go on."""
        if self._next is not None and detail.lead.owner is not None:
            lead, then = self._next
            self._next = None
            if lead == detail.lead.id:
                then()

    def _give(self, lead: int, who: ClaimantRow) -> None:
        self._do(
            None,
            lambda actor: self._services.leads.assign(actor, lead, who.rep),
            self.tr("{rep} has this lead now.").format(rep=who.name),
        )

    def _hand_over(self, lead: Lead, who: ClaimantRow, panel: GivePanel) -> None:
        """With a note its owner hands a lead to an internet rep; else it is given by hand."""
        owner, note = lead.owner, panel.note.text
        leads, said = self._services.leads, self.tr("{rep} has this lead now.")
        if owner is not None and note and who.role is Role.INTERNET:
            self._do(
                panel,
                lambda actor: leads.hand_over(actor, lead.id, owner, who.rep, note),
                said.format(rep=who.name),
            )
            return
        self._do(
            panel,
            lambda actor: leads.assign(actor, lead.id, who.rep, note),
            said.format(rep=who.name),
        )

    def _do(
        self,
        panel: ActPanel | None,
        act: Act,
        said: str = "",
        also: Callable[[], None] | None = None,
    ) -> None:
        """Do an act; its panel goes when it is done, and says why when a rule says no."""
        actor = self._actor()
        lead = self._pane.detail.lead.id if self._pane.detail else None

        def finish(done: Done) -> None:
            self._close(panel)
            if self._pane.detail is not None and self._pane.detail.lead.id == lead:
                self._pane.say(said)
            if also is not None:
                also()
            self.done.emit(done)

        def refuse(refused: Refused) -> None:
            assert panel is not None
            panel.refuse(self._saying().refusal(refused))

        self._desk.do(lambda: act(actor), finish, refuse if panel is not None else None)

    def _close(self, panel: ActPanel | None) -> None:
        if panel is not None and self._pane.panel is panel:
            self._pane.close_panel()

    def _open(self, panel: Panel, lead: Lead) -> None:
        panel.lead = lead.id
        self._pane.open_panel(panel)
        panel.take_keyboard()

    def _option(self, who: ClaimantRow) -> Option:
        return Option(who.rep, who.name, f"role_{who.role.value}")

    def _nobody(self, able: tuple[ClaimantRow, ...]) -> str:
        if able:
            return ""
        return self.tr(
            "Nobody may take one now: an internet rep checks in, or a hybrid goes to the lead desk."
        )

    def _in_the_name_of(self, detail: LeadDetail) -> str:
        if detail.lead.owner is None:
            return self.tr("In nobody's name: the lead is in the pool.")
        return self.tr("In the name of {rep}").format(rep=detail.row.owner_name)

    def _promised(self, step: NextStep, by: datetime | None) -> str:
        assert by is not None
        time = when(by, self._tz(), self._now())
        if step is NextStep.CALL_BACK:
            return self.tr("The call is logged; call back {time}.").format(time=time)
        return self.tr("The call is logged; call again {time}.").format(time=time)

    def _tz(self) -> tzinfo:
        assert self.hours is not None
        return self.hours.tz

    def known_words(self, detail: LeadDetail) -> tuple[str, str, str]:
        """Whose customer it is, in words: title, sentence, what the button says ("" for none)."""
        rep = detail.lead.known_owner
        name = self._saying().reps.get(rep, "") if rep is not None else ""
        if not name or detail.lead.owner is not None or not detail.lead.is_open:
            return "", "", ""
        title = self.tr("Known customer of {rep}").format(rep=name)
        if self.known(detail) is None:
            return title, self.tr("{rep} may take no lead now.").format(rep=short_name(name)), ""
        give = self.tr("Give to {rep}").format(rep=short_name(name))
        return title, self.tr("{rep} may take leads now.").format(rep=short_name(name)), give
