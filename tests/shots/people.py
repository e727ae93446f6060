"""The first start in the empty board, and the people in the settings."""

from __future__ import annotations

from datetime import timedelta

from showroom_app.domain.people import UserKind
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from showroom_app.ui.settings_pages.first_start_card import FirstManagerCard
from showroom_app.ui.settings_pages.people_page import PeoplePage
from showroom_app.ui.settings_pages.settings_page import PEOPLE, SettingsPage
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION

ERIK = ("Erik Mulder", "lang genoeg")


def show_first_start(sitting: Sitting) -> None:
    """The board on the very first day."""
    sitting.window.show_page("board")
    card = _card(sitting)
    card.dealer.line.setText("Autobedrijf De Vries")
    card.dealer.line.setFocus()


def show_put_off(sitting: Sitting) -> None:
    """The same, after somebody said that the manager comes later."""
    sitting.window.show_page("board")
    card = _card(sitting)
    card.later.click()
    sitting.wait_for(lambda: not card.isVisible())


def show_no_manager(sitting: Sitting) -> None:
    """The people as long as everybody may do everything."""
    page = _open(sitting)
    sitting.wait_for(page.first.isVisible)


def show_people(sitting: Sitting) -> None:
    """Who signs in: one waits after wrong tries, one leaves, one was ended."""
    _prepare(sitting)
    session = sitting.window.session
    assert session is not None
    sitting.wait_for(lambda: session.known.has_manager)
    sitting.sign_in(*ERIK)
    page = _open(sitting)
    sitting.wait_for(lambda: ERIK[0] in page.rows)


def show_leaving(sitting: Sitting) -> None:
    """A rep who leaves, with what is in hand."""
    show_people(sitting)
    page = sitting.page(PeoplePage)
    row = next(each for each in page.rows.values() if each.row.rep and each.row.rep.ends)
    row.change.click()
    sitting.wait_for(page.in_hand.isVisible)


def _card(sitting: Sitting) -> FirstManagerCard:
    sitting.wait_for(lambda: sitting.window.findChild(FirstManagerCard) is not None)
    card = sitting.page(FirstManagerCard)
    sitting.wait_for(card.isVisible)
    return card


def _open(sitting: Sitting) -> PeoplePage:
    sitting.window.show_page("settings")
    settings = sitting.page(SettingsPage)
    settings.show_page(PEOPLE)
    page = settings.page(PEOPLE)
    assert isinstance(page, PeoplePage)
    sitting.wait_for(lambda: page.rows)
    return page


def _prepare(sitting: Sitting) -> None:
    store = open_store(f"sqlite:///{(sitting.home / 'showroom.db').as_posix()}", upgrade=False)
    services = open_services(store)
    people, users = services.people, services.users
    people.add_user(RECEPTION, "Bea Kok", UserKind.RECEPTION, "lang genoeg")
    people.add_user(RECEPTION, "Karin Smit", UserKind.RECEPTION, "lang genoeg")
    users.end(RECEPTION, users.named("Karin").id)
    reps = [entry.rep for entry in people.reps()]
    for rep in reps[:4]:
        services.kiosk.choose_pin(RECEPTION, rep.id, "4711")
    people.sign_in_rep(reps[1].id, "4711", station="KIOSK")
    with store.read() as work:
        today = work.policy.policy().business_day(work.now)
        owner = next((r.id for r in reps if work.leads.open_of(r.id, limit=1)), reps[0].id)
    services.leaving.end(RECEPTION, owner, today + timedelta(days=9))
    users.begin(RECEPTION, "", "", *ERIK)
    store.close()
