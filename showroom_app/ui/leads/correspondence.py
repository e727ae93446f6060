"""Mails to the customer of the lead in the reading pane: suggested, written, sent, visible."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from showroom_app.domain.lead import Lead
from showroom_app.domain.people import Actor
from showroom_app.domain.placeholders import Filled
from showroom_app.domain.refused import Refused
from showroom_app.domain.reply_template import ReplyTemplate
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.attachments import MOST_BYTES, Attached
from showroom_app.services.inbox_view import LeadDetail
from showroom_app.services.outgoing import OutgoingRow
from showroom_app.services.templates import language_of
from showroom_app.ui.background import Background
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.lead_acts import LeadActs
from showroom_app.ui.leads.next_step import NextStepLine
from showroom_app.ui.leads.reading_pane import ReadingPane
from showroom_app.ui.leads.reply_panel import ReplyPanel
from showroom_app.words import Saying

_OF_APPOINTMENT = "{appointment}"


@dataclass(frozen=True, slots=True)
class _Letters:
    """What is known of the mails of a lead."""

    lead: int
    sends: bool
    mails: tuple[OutgoingRow, ...]
    templates: tuple[ReplyTemplate, ...]
    suggested: tuple[ReplyTemplate, Filled] | None


class Correspondence(QObject):
    """Lets a lead be answered by mail; without a mailbox that sends, nothing of it is offered."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        background: Background,
        pane: ReadingPane,
        acts: LeadActs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self._background = background
        self._pane = pane
        self._acts = acts
        self._letters: _Letters | None = None
        self._pending: Callable[[], None] | None = None
        pane.unsent.cancelled.connect(self._cancel)
        pane.unsent.tried.connect(self._try_again)

    @property
    def sends(self) -> bool:
        """Whether mails can go out at all."""
        return self._letters is not None and self._letters.sends

    @property
    def is_read(self) -> bool:
        """Whether the mails of the lead in the pane were read."""
        return self._letters is not None

    def show_lead(self, detail: LeadDetail) -> None:
        """Read what there is of mails of this lead."""
        lead, rep = detail.lead, self._in_the_name_of(detail)
        has_appointment = detail.row.appointment_at is not None
        if self._letters is not None and self._letters.lead != lead.id:
            self._letters = self._pending = None
            self._pane.bar.offer_reply(False)
            self._pane.suggested.forget()
            self._pane.unsent.show_mails((), self._saying())
        actor = self._actor()
        self._desk.ask(lambda: self._read(actor, lead, rep, has_appointment), self._show)

    def reply(self) -> None:
        """Write a mail, after asking who takes a lead that is free."""
        self._begin(None, self.reply)

    def use_template(self) -> None:
        """Write a mail that begins as suggested."""
        self._begin(self._pane.suggested.template, self.use_template)

    def _begin(self, template: int | None, again: Callable[[], None]) -> None:
        letters, detail = self._letters, self._pane.detail
        if detail is None or not detail.lead.is_open:
            return
        if letters is None:
            # A key may be pressed before the mails of this lead are read.
            self._pending = again
            return
        if not self.sends:
            self._pane.say(
                self.tr("No mailbox sends yet. Connect one in the settings, under Mail.")
            )
            return
        if not addresses(detail.lead):
            self._pane.say(self.tr("There is no e-mail address to write to."))
            return
        worked = self._acts.worked(again)
        if worked is None:
            return
        self._open(worked.lead, template, letters)

    def _open(self, lead: Lead, template: int | None, letters: _Letters) -> None:
        owner, hours = lead.owner, self._acts.hours
        assert owner is not None
        assert hours is not None
        then = NextStepLine(hours, self._acts.now)
        panel = ReplyPanel(letters.templates, addresses(lead), then)
        panel.lead = lead.id
        name = self._saying().reps.get(owner, "")
        panel.say(self.tr("Reply"), self.tr("In the name of {rep}").format(rep=name))
        panel.filled.connect(partial(self._fill, panel, lead.id, owner))
        panel.attached.connect(partial(self._attach, panel))
        panel.sent.connect(partial(self._send, panel, lead.id, owner))
        self._pane.open_panel(panel, below=True)
        self._fill(panel, lead.id, owner, template)
        self._desk.ask(
            lambda: self._services.templates.signature(owner),
            lambda text: panel.sign(text) if self._pane.panel is panel else None,
        )

    def _fill(self, panel: ReplyPanel, lead: int, rep: int, template: int | None) -> None:
        actor = self._actor()
        self._desk.ask(
            lambda: self._services.replies.draft(actor, lead, rep, template),
            lambda filled: self._filled(panel, template, filled),
        )

    def _filled(self, panel: ReplyPanel, template: int | None, filled: Filled) -> None:
        if self._pane.panel is panel:
            panel.fill(template, filled)

    def _attach(self, panel: ReplyPanel, paths: list[str]) -> None:
        """Read the files beside everything else; a drive may be slow."""
        self._background.in_pool(
            partial(_files, paths), partial(self._attached, panel), partial(self._unread, panel)
        )

    def _attached(self, panel: ReplyPanel, files: list[Attached]) -> None:
        if self._pane.panel is panel:
            panel.add_files(files)

    def _unread(self, panel: ReplyPanel, problem: Exception) -> None:
        if self._pane.panel is panel:
            why = getattr(problem, "strerror", None) or type(problem).__name__
            said = self.tr("The file cannot be attached: {reason}.").format(reason=why)
            panel.refuse(said)

    def _send(self, panel: ReplyPanel, lead: int, rep: int) -> None:
        actor, files = self._actor(), tuple(panel.files)
        text, subject, to = panel.text.toPlainText(), panel.subject.text, panel.address
        step, by = panel.then.step, panel.then.by
        panel.refuse("")

        def done(_done: object) -> None:
            if self._pane.panel is panel:
                self._pane.close_panel()
                self._pane.say(self.tr("The mail waits to be sent; the clock stops when it went."))

        def refused(refusal: Refused) -> None:
            if self._pane.panel is panel:
                panel.refuse(self._saying().refusal(refusal))

        self._desk.do(
            lambda: self._services.replies.reply(
                *(actor, lead, rep, text, subject),
                to=to,
                attachments=files,
                next_step=step,
                next_step_by=by,
            ),
            done,
            refused,
        )

    def _cancel(self, mail: int) -> None:
        actor = self._actor()
        self._desk.do(
            lambda: self._services.replies.cancel(actor, mail),
            lambda _: self._pane.say(self.tr("The mail was taken back.")),
        )

    def _try_again(self, mail: int) -> None:
        actor = self._actor()
        self._desk.do(lambda: self._services.replies.try_again(actor, mail))

    def _read(self, actor: Actor, lead: Lead, rep: int | None, has_appointment: bool) -> _Letters:
        services = self._services
        sends = services.replies.can_send()
        mails = services.replies.of_lead(actor, lead.id)
        if not sends or not lead.is_open:
            return _Letters(lead.id, sends, mails, (), None)
        language = language_of(services.settings.in_force())
        every = services.templates.every()
        # Those in the language of the dealership first.
        offered = tuple(sorted(every, key=lambda each: each.language is not language))
        found = None
        if rep is not None and addresses(lead):
            wanted = _fitting(offered, has_appointment=has_appointment)
            if wanted is not None:
                found = wanted, services.replies.draft(actor, lead.id, rep, wanted.id)
        return _Letters(lead.id, sends, mails, offered, found)

    def _show(self, letters: _Letters) -> None:
        detail = self._pane.detail
        if detail is None or detail.lead.id != letters.lead:
            return
        self._letters = letters
        self._pane.unsent.show_mails(letters.mails, self._saying())
        self._pane.bar.offer_reply(
            letters.sends and detail.lead.is_open and bool(addresses(detail.lead))
        )
        if letters.suggested is None or detail.row.answered:
            self._pane.suggested.forget()
        else:
            template, filled = letters.suggested
            self._pane.suggested.show_template(template.id, template.name, filled.body)
        self._pane.make_room()
        pending, self._pending = self._pending, None
        if pending is not None:
            pending()

    def _in_the_name_of(self, detail: LeadDetail) -> int | None:
        """Who would write: the owner, or whoever may claim it."""
        if detail.lead.owner is not None:
            return detail.lead.owner
        return next(iter(detail.may_claim), None)


def addresses(lead: Lead) -> tuple[str, ...]:
    """Where a mail to the customer of a lead can go."""
    return lead.emails or ((lead.reply_to_relay,) if lead.reply_to_relay else ())


def _fitting(
    templates: tuple[ReplyTemplate, ...], *, has_appointment: bool
) -> ReplyTemplate | None:
    """The first template that speaks of an appointment, or of none where none is set."""
    return next(
        (each for each in templates if (_OF_APPOINTMENT in each.body) is has_appointment), None
    )


def _files(paths: list[str]) -> list[Attached]:
    """The files as they go with a mail; for the pool. Raises OSError."""
    files = []
    for path in map(Path, paths):
        with path.open("rb") as file:
            # One byte more than may go tells the service that it is too much.
            files.append(Attached(path.name, file.read(MOST_BYTES + 1)))
    return files
