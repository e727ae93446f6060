"""Which pictures there are: every screen, light and dark, in both languages and all sizes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from showroom_app.services.inbox_view import Tab
from showroom_app.settings import LanguageChoice, ThemeChoice
from showroom_app.ui import theme
from showroom_app.ui.board.board_page import BoardPage
from showroom_app.ui.fairness.fairness_page import FairnessPage
from showroom_app.ui.garbage import Garbage
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.overview.reports_page import FAIRNESS, ReportsPage
from showroom_app.ui.quota.gauges_page import GaugesPage
from tests.shots import (
    audit,
    crowd,
    customers,
    databases,
    desk_calendar,
    floor_screens,
    kiosk,
    lead_desk,
    ledger,
    months,
    office,
    overview,
    people,
    prospecting,
    roles,
    rule_lab,
    sale_import,
    sessions,
    stations,
    thursday,
    troubles,
    wallboard,
)
from tests.shots.beside import DESIGN, beside
from tests.shots.camera import Sitting, sitting
from tests.shots.dealership import moment
from tests.shots.rotation import make_rotation

NL, EN = LanguageChoice.DUTCH, LanguageChoice.ENGLISH
SMALL, USUAL, LARGE = (1366, 768), (1440, 900), (1920, 1080)
LEAST = (1024, 640)
LIGHT, DARK = ThemeChoice.LIGHT, ThemeChoice.DARK
Sizes = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen to photograph: which day it is, how to get there, and in which sizes."""

    name: str
    day: str
    show: Callable[[Sitting], None]
    sizes: Sizes = (SMALL, USUAL)


@dataclass(frozen=True, slots=True)
class Pair:
    """A picture of the design and the one of ours that answers to it."""

    design: str
    screen: str
    language: LanguageChoice
    size: tuple[int, int] = USUAL
    light: ThemeChoice = LIGHT


def show_board(sitting: Sitting) -> None:
    """The board with its rows."""
    sitting.window.show_page("board")
    page = sitting.page(BoardPage)
    sitting.wait_for(lambda: page.view is not None)
    page.setFocus()


def show_walk_in(sitting: Sitting) -> None:
    """The board after somebody pressed F1: the panel asks who it is."""
    show_board(sitting)
    page = sitting.page(BoardPage)
    before = page.view
    QTest.keyClick(page, Qt.Key.Key_F1)
    sitting.wait_for(lambda: page.slot.is_open and page.view is not before)


def show_leads(sitting: Sitting) -> None:
    """The inbox with its first lead opened."""
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None)


def show_quota(sitting: Sitting) -> None:
    """All gauges of the month."""
    sitting.window.show_page("quota")
    page = sitting.page(GaugesPage)
    sitting.wait_for(lambda: page.view is not None)


def show_gauge(sitting: Sitting) -> None:
    """All about one rep's gauge beside the cards."""
    show_quota(sitting)
    page = sitting.page(GaugesPage)
    page.cards.activated.emit(page.cards.cards.index(2, 0))
    sitting.wait_for(lambda: page.pane.detail is not None)


def show_fairness(sitting: Sitting) -> None:
    """What each rep had of the rotation this month."""
    sitting.window.show_page("reports")
    sitting.page(ReportsPage).show_tab(FAIRNESS)
    page = sitting.page(FairnessPage)
    sitting.wait_for(lambda: page.view is not None)


def show_settings(sitting: Sitting) -> None:
    """The settings of this PC."""
    sitting.window.show_page("settings")


SCREENS = (
    Screen("board", "day", show_board, (SMALL, USUAL, LARGE)),
    Screen("board-after-f1", "day", show_walk_in),
    Screen("board-skip", "day", floor_screens.show_skip),
    Screen("board-waiting", "waiting", show_board),
    Screen("board-eventful", "eventful", show_board, (SMALL, USUAL, LARGE)),
    Screen("board-search", "day", floor_screens.show_search),
    Screen("board-rules", "day", floor_screens.show_rules),
    Screen("board-tally", "eventful", floor_screens.show_tally),
    Screen("board-close", "waiting", floor_screens.show_close),
    Screen("board-dispute", "eventful", floor_screens.show_dispute),
    Screen("board-called-back", "called-back", show_board, (SMALL, USUAL, LARGE)),
    Screen("board-crowd", "crowd", show_board, (SMALL, USUAL, LARGE)),
    Screen("board-blocked", "crowd", floor_screens.show_blocked),
    Screen("board-lift", "crowd", floor_screens.show_lift),
    Screen("board-missing", "crowd", floor_screens.show_missing),
    Screen("board-check-in", "day", floor_screens.show_check_in),
    Screen("board-be-back", "day", floor_screens.show_be_back),
    Screen("board-move", "day", floor_screens.show_move),
    Screen("board-why", "day", floor_screens.show_why),
    Screen("board-join", "called-back", floor_screens.show_join),
    Screen("board-after-all", "called-back", floor_screens.show_after_all),
    Screen("board-other-rep", "called-back", floor_screens.show_other_rep),
    Screen("board-other-floor", "called-back", floor_screens.show_other_floor),
    Screen("board-finish", "called-back", floor_screens.show_finish),
    Screen("board-keys", "day", floor_screens.show_keys),
    Screen("board-log", "eventful", floor_screens.show_log),
    Screen("board-empty", "nothing", people.show_put_off),
    Screen("board-first-start", "nothing", people.show_first_start),
    Screen("board-noting", "day", troubles.show_noting),
    Screen("board-offline", "day", troubles.show_offline),
    Screen("board-back", "day", troubles.show_back),
    Screen("leads", "desk", show_leads),
    Screen("leads-reply", "desk", office.show_reply),
    Screen("leads-mail-trouble", "connected", office.show_reply),
    Screen("leads-html", "busy-desk", lead_desk.show_laid_out),
    Screen("leads-source", "busy-desk", lead_desk.show_source),
    Screen("leads-quarantine", "busy-desk", lead_desk.show_tab(Tab.QUARANTINE)),
    Screen("leads-follow-up", "busy-desk", lead_desk.show_tab(Tab.FOLLOW_UP)),
    Screen("leads-needs-reply", "busy-desk", lead_desk.show_tab(Tab.NEEDS_REPLY)),
    Screen("leads-overdue", "busy-desk", lead_desk.show_tab(Tab.OVERDUE)),
    Screen("leads-all", "busy-desk", lead_desk.show_tab(Tab.ALL)),
    Screen("leads-alike", "busy-desk", lead_desk.show_lead_of("Wim Bakker")),
    Screen("leads-merged", "busy-desk", lead_desk.show_merged),
    Screen("leads-visit", "desk", lead_desk.show_lead_of("Aydin")),
    Screen("leads-claim", "desk", lead_desk.pressed(Qt.Key.Key_C)),
    Screen("leads-call", "desk", lead_desk.pressed(Qt.Key.Key_L, "Samira Ouali")),
    Screen("leads-set-appointment", "desk", lead_desk.pressed(Qt.Key.Key_A, "Samira Ouali")),
    Screen("leads-lost", "desk", lead_desk.pressed(Qt.Key.Key_X, "Samira Ouali")),
    Screen("leads-give", "desk", lead_desk.pressed(Qt.Key.Key_G, "Samira Ouali")),
    Screen("leads-note", "desk", lead_desk.pressed(Qt.Key.Key_N, "Samira Ouali")),
    Screen("leads-keys", "desk", lead_desk.show_keys),
    Screen("leads-flagged", "busy-desk", lead_desk.show_tab(Tab.FLAGGED)),
    Screen("leads-form", "planned", desk_calendar.show_form),
    Screen("leads-calendar", "planned", desk_calendar.show_calendar),
    Screen("leads-calendar-set", "planned", desk_calendar.show_set_appointment),
    Screen("leads-coaching", "day", office.show_coaching),
    Screen("leads-list", "day", office.show_mapper),
    Screen("leads-paste", "day", office.show_paste),
    Screen("leads-recalled", "eventful", floor_screens.show_recalled),
    Screen("leads-empty", "answered", show_leads),
    Screen("leads-first-start", "month", show_leads),
    Screen("customers", "customers", customers.show_customers, (LEAST, SMALL, USUAL, LARGE)),
    Screen("customers-all", "customers", customers.show_everybody),
    Screen("customers-merge", "customers", customers.show_merge, (LEAST, SMALL, USUAL)),
    Screen("customers-merged", "customers", customers.show_merged, (LEAST, USUAL)),
    Screen("customers-same", "customers", customers.show_who_is_the_same),
    Screen("customers-note", "customers", customers.show_note),
    Screen("customers-consent", "customers", customers.show_consent, (LEAST, USUAL)),
    Screen("customers-name", "customers", customers.show_name, (LEAST, USUAL)),
    Screen("customers-erase", "customers", customers.show_erase, (LEAST, USUAL)),
    Screen("customers-none-found", "customers", customers.show_nobody_found),
    Screen("customers-empty", "nothing", customers.show_nobody_yet),
    Screen("prospecting", "prospecting", prospecting.show_lane, (SMALL, USUAL, LARGE)),
    Screen("prospecting-log", "prospecting", prospecting.show_log),
    Screen("prospecting-own", "prospecting", prospecting.show_own),
    Screen("prospecting-waiting", "prospecting", prospecting.show_waiting),
    Screen("prospecting-list", "prospecting", prospecting.show_list),
    Screen("quota", "month", show_quota),
    Screen("gauge", "month", show_gauge, (LEAST, SMALL, USUAL)),
    Screen("sales", "ledger", ledger.show_ledger),
    Screen("sales-questions", "ledger", ledger.show_questions),
    Screen("sales-correct", "ledger", ledger.show_correcting),
    Screen("sales-rule", "ledger", ledger.show_ruling),
    Screen("sale-enter", "month", ledger.show_entering),
    Screen("sales-import", "month", sale_import.show_rows),
    Screen("sales-import-columns", "month", sale_import.show_columns),
    Screen("roles", "choosing", roles.show_roles),
    Screen("roles-refusal", "choosing", roles.show_refusal),
    Screen("role-choice", "choosing", roles.show_dialog),
    Screen("months", "months", months.show_months),
    Screen("months-closed", "month-closed", months.show_months),
    Screen("months-close", "month-ended", months.show_asking),
    Screen("overview", "played", overview.show_overview, (LEAST, SMALL, USUAL, LARGE)),
    Screen("overview-list", "played", overview.show_list),
    Screen("overview-empty", "nothing", overview.show_overview),
    Screen("fairness", "rotation", show_fairness),
    Screen("fairness-empty", "nothing", show_fairness),
    Screen("rule-lab", "past", rule_lab.show_replayed),
    Screen("rule-lab-plan", "past", rule_lab.show_plan, (USUAL,)),
    Screen("sign-in", "managed", sessions.show_panel),
    Screen("sign-in-wrong", "managed", sessions.show_wrong),
    Screen("sign-in-wait", "managed", sessions.show_wait),
    Screen("sign-in-manager", "managed", sessions.show_manager),
    Screen("sign-in-no-manager", "desk", sessions.show_panel),
    Screen("closed-leads", "managed", sessions.show_closed_leads),
    Screen("closed-overview", "managed", sessions.show_closed_overview),
    Screen("settings", "day", show_settings),
    Screen("settings-audit", "day", audit.show_audit),
    Screen("settings-audit-changed", "day", audit.show_settings_changed),
    Screen("settings-audit-closed", "day", audit.show_closed),
    Screen("settings-database", "day", databases.show_database),
    Screen("settings-database-tried", "day", databases.show_no_server),
    Screen("settings-database-owner", "day", databases.show_owner),
    Screen("settings-database-move", "day", databases.show_move),
    Screen("settings-stations", "day", stations.show_stations),
    Screen("settings-station", "day", stations.show_change),
    Screen("settings-people", "desk", people.show_people),
    Screen("settings-people-leaving", "desk", people.show_leaving),
    Screen("settings-people-no-manager", "desk", people.show_no_manager),
    Screen("settings-rules", "day", office.show_floor_rules),
    Screen("settings-quota-rules", "day", roles.show_rules),
    Screen("settings-hours", "day", office.show_hours),
    Screen("settings-mail", "connected", office.show_mail),
    Screen("settings-lead-rules", "planned", desk_calendar.show_lead_rules),
    Screen("settings-absences", "planned", desk_calendar.show_absences),
    Screen("settings-templates", "day", office.show_templates),
    Screen("settings-readers", "connected", office.show_readers),
)

PAIRS = (
    Pair("01-board", "board", NL),
    Pair("01b-board-1366x768", "board", NL, SMALL),
    Pair("01c-board-1920x1080", "board", NL, LARGE),
    Pair("02-board-after-f1", "board-after-f1", NL),
    Pair("02b-board-skip-reason", "board-skip", NL),
    Pair("02c-board-after-f1-1366x768", "board-after-f1", NL, SMALL),
    Pair("05-lead-inbox", "leads", EN),
    Pair("06-quota", "quota", EN),
    Pair("08-role-choice", "role-choice", NL),
    Pair("09-board-dark", "board", EN, light=DARK),
    Pair("07-manager", "overview", EN),
    Pair("10-empty-no-reps", "board-empty", NL),
    Pair("11-empty-no-leads", "leads-empty", EN),
    Pair("11b-empty-first-start-leads", "leads-first-start", EN),
)


def make(folder: Path, only: str = "") -> int:
    """Write every picture whose name holds `only` into the folder; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    app = theme.application(["showroom"])
    theme.start(app)
    Garbage(app).start()
    app.setCursorFlashTime(0)
    count = 0
    with _dealerships() as days:
        for language in (EN, NL):
            for screen in SCREENS:
                wanted = [shot for shot in _shots(screen, language) if only in shot.name]
                if wanted:
                    count += _take(app, days, screen, language, wanted, folder)
            count += _take_kiosk(app, days, language, only, folder)
            count += _take_wallboard(app, days, language, only, folder)
    if only in "13-components":
        count += _components(folder)
    return count


@dataclass(frozen=True, slots=True)
class _Shot:
    name: str
    size: tuple[int, int]
    light: ThemeChoice
    pair: Pair | None


def _shots(screen: Screen, language: LanguageChoice) -> Iterator[_Shot]:
    for light in (LIGHT, DARK):
        for size in screen.sizes:
            pair = next(
                (
                    pair
                    for pair in PAIRS
                    if (pair.screen, pair.language, pair.size, pair.light)
                    == (screen.name, language, size, light)
                ),
                None,
            )
            name = f"{screen.name}-{size[0]}x{size[1]}-{light.value}-{language.value}"
            yield _Shot(f"{name}-{pair.design}" if pair else name, size, light, pair)


def _take(
    app: QApplication,
    days: _Days,
    screen: Screen,
    language: LanguageChoice,
    wanted: list[_Shot],
    folder: Path,
) -> int:
    database, now = days.open(screen.day, language)
    count = 0
    with sitting(app, database, days.home(), language, now) as open_window:
        screen.show(open_window)
        for shot in wanted:
            image = open_window.take(shot.size, shot.light)
            name = shot.name
            if shot.pair is not None:
                name = name.removesuffix(f"-{shot.pair.design}")
                count += _save_beside(shot.pair.design, image, folder)
            image.save(str(folder / f"{name}.png"))
            count += 1
    return count


def _take_kiosk(
    app: QApplication, days: _Days, language: LanguageChoice, only: str, folder: Path
) -> int:
    if not kiosk.any_wanted(only):
        return 0
    database, now = days.open("day", language)
    count = 0
    for picture in kiosk.pictures(app, database, days.home(), language, now, only):
        if picture.design:
            count += _save_beside(picture.design, picture.image, folder)
        picture.image.save(str(folder / f"{picture.name}.png"))
        count += 1
    return count


def _take_wallboard(
    app: QApplication, days: _Days, language: LanguageChoice, only: str, folder: Path
) -> int:
    if not wallboard.any_wanted(only):
        return 0
    database, now = days.open("day", language)
    count = 0
    for picture in wallboard.pictures(app, database, days.home(), language, now, only):
        if picture.design:
            count += _save_beside(picture.design, picture.image, folder)
        picture.image.save(str(folder / f"{picture.name}.png"))
        count += 1
    return count


def _save_beside(design: str, ours: QImage, folder: Path) -> int:
    if not DESIGN.is_dir():
        return 0
    beside(design, ours).save(str(folder / f"beside-{design}.png"))
    return 1


def _components(folder: Path) -> int:
    from tests.ui import gallery

    image = gallery.render()
    image.save(str(folder / "components.png"))
    return 1 + _save_beside("13-components", image, folder)


class _Days:
    """The databases behind the pictures, each made when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, tuple[Path, datetime]] = {}
        self._homes = 0

    def home(self) -> Path:
        """A folder that no window has lived in."""
        self._homes += 1
        return self._folder / f"home-{self._homes}"

    def open(self, day: str, language: LanguageChoice) -> tuple[Path, datetime]:
        """The database of a day, as typed in this language, and what the clock says."""
        name = f"{day}-{language.value}"
        if name not in self._made:
            file = self._folder / f"{name}.db"
            self._made[name] = file, self._make(day, file, language)
        return self._made[name]

    def _make(self, day: str, file: Path, language: LanguageChoice) -> datetime:
        match day:
            case "month":
                thursday.make_month(file)
            case "played":
                return overview.make_played(file)
            case "rotation":
                return make_rotation(file)
            case "nothing":
                thursday.make_nothing(file)
            case "customers":
                return customers.make_customers(file, language)
            case "answered":
                thursday.make_day(file, language, answered=True)
            case "eventful":
                thursday.make_day(file, language)
                return floor_screens.make_eventful(file, language)
            case "ledger":
                return ledger.make_ledger(file)
            case "months":
                return months.make_months(file)
            case "month-closed":
                return months.make_closed(file)
            case "month-ended":
                return months.make_ended(file)
            case "past":
                return rule_lab.make_past(file)
            case "choosing":
                return roles.make_choosing(file)
            case "prospecting":
                return prospecting.make_prospecting(file)
            case "connected":
                thursday.make_day(file, language)
                return office.make_connected(file)
            case "planned":
                return desk_calendar.make_planned(file, language)
            case "managed":
                return sessions.make_managed(file, language)
            case "desk":
                return lead_desk.make_desk(file, language)
            case "busy-desk":
                return lead_desk.make_busy_desk(file, language)
            case "crowd":
                return crowd.make_crowd(file)
            case "called-back":
                thursday.make_day(file, language)
                return crowd.make_called_back(file)
            case "waiting":
                thursday.make_day(file, language)
                return thursday.let_them_wait(file)
            case _:
                thursday.make_day(file, language)
        return moment("14:14")


@contextmanager
def _dealerships() -> Iterator[_Days]:
    with tempfile.TemporaryDirectory(
        prefix="showroom-shots-", ignore_cleanup_errors=True
    ) as folder:
        yield _Days(Path(folder))
