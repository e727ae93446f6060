"""What is done with a customer's record: the questions asked, and the acts they end in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.people import Actor
from showroom_app.domain.person import Consent
from showroom_app.domain.refused import Refused
from showroom_app.services import Services
from showroom_app.services.customers import CustomerDetail, CustomersView
from showroom_app.services.done import Done
from showroom_app.ui.customers.customer_pane import CustomerPane
from showroom_app.ui.customers.edit_panel import (
    Corrected,
    CorrectPanel,
    CustomerNotePanel,
    ErasePanel,
    consent_panel,
)
from showroom_app.ui.customers.merge_panel import MergePanel
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.act_panels import ActPanel, PickPanel
from showroom_app.words import Saying

Act = Callable[[Actor], Done]


class RecordActs(QObject):
    """Acts on the record in a pane; without one on the screen nothing is asked."""

    merged = Signal(int)
    """A record went into this person's."""

    erased = Signal(int)
    """This person is forgotten; what is left in the file goes next."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        pane: CustomerPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self._pane = pane
        pane.erase.clicked.connect(self.erase)
        pane.compare_wanted.connect(self._compare)
        pane.apart_wanted.connect(self._take_apart)

    def note(self) -> None:
        """Write down what is good to know."""
        if (detail := self._detail()) is None:
            return
        panel, person = CustomerNotePanel(detail), detail.record.id
        panel.saved.connect(
            lambda note: self._do(
                panel,
                lambda actor: self._services.customers.change(actor, person, note=note),
                self.tr("The note is kept."),
            )
        )
        self._open(panel)

    def correct(self) -> None:
        """Put right what is on record."""
        if (detail := self._detail()) is None:
            return
        panel, person = CorrectPanel(detail), detail.record.id

        def save(right: Corrected) -> None:
            self._do(
                panel,
                lambda actor: self._services.customers.change(
                    actor,
                    person,
                    name=right.name,
                    company=right.company,
                    phones=right.phones,
                    emails=right.emails,
                    plates=right.plates,
                ),
                self.tr("The record is corrected."),
            )

        panel.saved.connect(save)
        self._open(panel, whole=True)

    def ask_consent(self) -> None:
        """Ask whether the customer may be written to."""
        if (detail := self._detail()) is None:
            return
        panel, person = consent_panel(self._saying()), detail.record.id
        panel.say(
            self.tr("May this customer be written to?"),
            self.tr("Answers to own questions are always allowed."),
        )

        def keep(consent: Consent) -> None:
            self._do(
                panel,
                lambda actor: self._services.customers.set_consent(actor, person, consent),
                self.tr("Kept, with today's date."),
            )

        panel.chosen.connect(keep)
        self._open(panel)

    def erase(self) -> None:
        """Forget the customer, after a question."""
        if (detail := self._detail()) is None:
            return
        panel, person = ErasePanel(detail), detail.record.id

        def agree() -> None:
            self._do(
                panel,
                lambda actor: self._services.privacy.erase(actor, person),
                "",
                partial(self._clean, person),
            )

        panel.agreed.connect(agree)
        self._open(panel, whole=True)

    def _clean(self, person: int) -> None:
        """Leave nothing of who was erased in the file either."""
        actor = self._actor()
        self.erased.emit(person)
        self._desk.ask(lambda: self._clean_now(actor), self._say_forgotten)

    def _clean_now(self, actor: Actor) -> tuple[bool, tuple[str, ...]]:
        privacy = self._services.privacy
        return privacy.clean(actor), privacy.copies()

    def _say_forgotten(self, left: tuple[bool, tuple[str, ...]]) -> None:
        is_clean, copies = left
        said = self.tr("The customer is forgotten.")
        if not is_clean:
            said += " " + self.tr(
                "Others are at work in the file, so traces may be left in it: run “showroom person "
                "clean” when they are not."
            )
        if copies:
            said += " " + self.tr("These files may still hold the customer: {files}.")
        self._pane.say(said.format(files=", ".join(copies)))

    def merge(self) -> None:
        """Make one record of two."""
        if (detail := self._detail()) is None:
            return
        panel = self._merge_panel(detail)
        panel.show_found(detail.alike)
        self._open(panel, whole=True)

    def _compare(self, other: int) -> None:
        if (detail := self._detail()) is None:
            return
        panel = self._merge_panel(detail)
        self._open(panel, whole=True)
        panel.show_found(detail.alike)
        self._lay_beside(other)

    def _merge_panel(self, detail: CustomerDetail) -> MergePanel:
        panel = MergePanel(detail, self._saying())
        panel.searched.connect(self._look_for_same)
        panel.chosen.connect(self._lay_beside)
        panel.agreed.connect(partial(self._merged, panel))
        return panel

    def _look_for_same(self, typed: str) -> None:
        if not typed:
            panel, detail = self._pane.panel, self._pane.detail
            if isinstance(panel, MergePanel) and detail is not None:
                panel.show_found(detail.alike)
            return
        actor = self._actor()
        self._desk.ask(
            lambda: self._services.customers.search(actor, typed, limit=10), self._show_same
        )

    def _show_same(self, page: CustomersView) -> None:
        panel = self._pane.panel
        if isinstance(panel, MergePanel) and panel.line.typed == page.typed:
            panel.show_found(page.rows)

    def _lay_beside(self, other: int) -> None:
        actor = self._actor()
        self._desk.ask(lambda: self._services.customers.show(actor, other), self._show_beside)

    def _show_beside(self, other: CustomerDetail) -> None:
        panel, detail = self._pane.panel, self._pane.detail
        if not isinstance(panel, MergePanel) or detail is None:
            return
        if other.record.id != detail.record.id:
            panel.compare(other)

    def _merged(self, panel: MergePanel, person: int, into: int) -> None:
        self._do(
            panel,
            lambda actor: self._services.customers.merge(actor, person, into),
            self.tr("One record now. It can be taken apart below."),
            lambda: self.merged.emit(into),
        )

    def _take_apart(self, person: int) -> None:
        self._do(
            None,
            lambda actor: self._services.customers.unmerge(actor, person),
            self.tr("Two records again, each with its own."),
        )

    def _do(
        self,
        panel: ActPanel | None,
        act: Act,
        said: str,
        also: Callable[[], None] | None = None,
    ) -> None:
        """Do an act; its panel goes when it is done, and says why when a rule says no."""
        actor = self._actor()

        def finish(_done: Done) -> None:
            if panel is not None and self._pane.panel is panel:
                self._pane.close_panel()
            self._pane.say(said)
            if also is not None:
                also()

        def refuse(refused: Refused) -> None:
            if panel is not None and self._pane.panel is panel:
                panel.refuse(self._saying().refusal(refused))

        self._desk.do(lambda: act(actor), finish, refuse if panel is not None else None)

    def _detail(self) -> CustomerDetail | None:
        """The record that is on the screen."""
        return None if self._pane.isHidden() else self._pane.detail

    def _open(
        self,
        panel: CorrectPanel | CustomerNotePanel | ErasePanel | MergePanel | PickPanel,
        *,
        whole: bool = False,
    ) -> None:
        self._pane.open_panel(panel, whole=whole)
        panel.take_keyboard()
