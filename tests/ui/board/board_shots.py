"""Renders the board in the window's frame from hand-made views, beside the design's pictures.

Run as `python tests/ui/board/board_shots.py FOLDER [NAME...]` (screenless).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.people import Role
from showroom_app.services.board_rows import BoardView
from showroom_app.settings import LanguageChoice, ThemeChoice
from showroom_app.ui import theme
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.answer import Answer
from showroom_app.ui.board.arrival import Arrival
from showroom_app.ui.board.board_layout import BoardLayout
from showroom_app.ui.board.board_show import BoardShow
from showroom_app.ui.board.on_screen import OnScreen
from showroom_app.ui.board.pick_panel import PickPanel
from showroom_app.ui.board.whose_panel import WhosePanel
from showroom_app.ui.language import Language
from showroom_app.ui.main_window import FloorShown, MainWindow, PageSpec
from showroom_app.ui.minutes import Minutes
from tests.ui.board import board_samples as samples

DESIGN = Path(__file__).resolve().parents[4] / "shared" / "design" / "ui" / "png"


class Still(QWidget):
    """The board with one view and nobody behind it."""

    def __init__(self, view: BoardView) -> None:
        super().__init__()
        self.here = OnScreen(lambda: samples.NOW)
        self.here.view = view
        self.board = BoardLayout()
        self.shows = BoardShow(self.board, self.here)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        theme.look().changed.connect(self.board.fit)
        self.paint()

    def paint(self, fresh: int | None = None) -> None:
        """Show the view."""
        opened = self.board.slot.is_open
        self.board.panel_opened(opened)
        self.shows.show(fresh=fresh, with_panel=opened)


def _said(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def walk_in_panel(still: Still) -> None:
    """The panel after F1, as in picture 02."""
    still.board.slot.arrival.open_for(
        Arrival(
            _said("AfterArrival", "Customer for {name}").format(name="Sanne"),
            f"{say.arrival(ArrivalKind.WALK_IN)}, 14:14",
            "walk_in",
            "act-42",
            visit=12,
            rep=samples.SANNE,
            rep_name="Sanne de Vries",
            role=Role.SHOWROOM,
            turn=True,
        )
    )
    still.board.slot.open_arrival()
    still.board.up_now.show_skip_key(False)
    still.paint(12)


def skip_question(still: Still) -> None:
    """The reasons of a skip, as in picture 02b."""
    walk_in_panel(still)
    panel = PickPanel()
    panel.face.show_rep("Sanne de Vries", Role.SHOWROOM)
    answers = [Answer(reason, say.skip_reason(reason)) for reason in SkipReason]
    panel.ask(
        _said("Questions", "Why skip {name}?").format(name="Sanne"),
        _said("Questions", "The customer goes to {name}.").format(name="Anna"),
        answers,
    )
    still.board.slot.open_question(panel)
    still.paint(12)


def outcomes(still: Still) -> None:
    """The outcomes of a visit."""
    panel = PickPanel()
    panel.face.show_rep("Pieter Bakker", Role.SHOWROOM)
    answers = [Answer(outcome, say.outcome(outcome)) for outcome in Outcome]
    panel.ask(
        _said("Questions", "How did it end?"),
        _said("Questions", "{name} joins the end.").format(name="Pieter"),
        answers,
    )
    still.board.slot.open_question(panel)
    still.paint()


def be_back(still: Still) -> None:
    """The question of F3."""
    panel = WhosePanel(by_record=True)
    panel.face.show_icon("be_back")
    hint = _said("words", "On the floor")
    answers = [Answer(row.rep, row.name, hint, row.role) for row in still.here.everybody()]
    panel.ask(
        _said("Questions", "Whose customer is it?"),
        _said("Questions", "Digit, name or phone."),
        answers,
    )
    still.board.slot.open_question(panel)
    still.paint()


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: the view, the size, and which picture of the design it answers to."""

    name: str
    view: Callable[[], BoardView]
    size: tuple[int, int] = (1440, 900)
    dark: bool = False
    dutch: bool = False
    design: str = ""
    after: Callable[[Still], None] | None = None


SHOTS = (
    Shot("01", samples.toyota, dutch=True, design="01-board"),
    Shot("01-en", samples.toyota, design="01-board"),
    Shot("01b", samples.toyota, (1366, 768), dutch=True, design="01b-board-1366x768"),
    Shot("01c", samples.toyota, (1920, 1080), dutch=True, design="01c-board-1920x1080"),
    Shot(
        "02",
        samples.after_a_walk_in,
        dutch=True,
        design="02-board-after-f1",
        after=walk_in_panel,
    ),
    Shot(
        "02b",
        samples.after_a_walk_in,
        dutch=True,
        design="02b-board-skip-reason",
        after=skip_question,
    ),
    Shot(
        "02c",
        samples.after_a_walk_in,
        (1366, 768),
        dutch=True,
        design="02c-board-after-f1-1366x768",
        after=walk_in_panel,
    ),
    Shot("09", samples.toyota, dark=True, design="09-board-dark"),
    Shot("09-panel", samples.after_a_walk_in, dark=True, after=skip_question),
    Shot("10", samples.nobody_at_all, dutch=True),
    Shot("waiting", samples.nobody_free, dutch=True),
    Shot("waiting-dark", samples.nobody_free, (1366, 768), dark=True, dutch=True),
    Shot("opening", samples.before_opening),
    Shot("long", samples.long_names, (1366, 768), dutch=True),
    Shot("hours", samples.long_waits, dutch=True),
    Shot("least", samples.nobody_free, (1024, 640), dutch=True),
    Shot("outcomes", samples.toyota, (1366, 768), dutch=True, after=outcomes),
    Shot("be-back", samples.toyota, dutch=True, after=be_back),
)


def render(shot: Shot, language: Language) -> QImage:
    """One shot as a picture."""
    language.choose(LanguageChoice.DUTCH if shot.dutch else LanguageChoice.ENGLISH)
    theme.look().choose(ThemeChoice.DARK if shot.dark else ThemeChoice.LIGHT)
    theme.look().fit(*shot.size)
    view = shot.view()
    made: list[Still] = []

    def build() -> QWidget:
        made.append(Still(view))
        return made[0]

    zone = ZoneInfo("Europe/Amsterdam")
    window = MainWindow(
        [PageSpec("board", lambda: "Board", "board", build)],
        Minutes(lambda: samples.NOW),
        zone,
    )
    window.show_dealer(view.dealer)
    window.show_floors([FloorShown(tab.floor, tab.name, tab.in_line) for tab in view.floors])
    window.show_person("Karin Postma", "Reception")
    window.resize(*shot.size)
    window.show()
    if shot.after is not None:
        shot.after(made[0])
    for _ in range(4):
        QCoreApplication.processEvents()
    image = QImage(*shot.size, QImage.Format.Format_RGB32)
    window.render(image, QPoint())
    window.close()
    window.deleteLater()
    return image


def beside(ours: QImage, design: str) -> QImage:
    """The design's picture at the left, ours at the right."""
    file = DESIGN / f"{design}.png"
    if not design or not file.is_file():
        return ours
    theirs = QImage(str(file))
    both = QImage(
        theirs.width() + ours.width() + 8,
        max(theirs.height(), ours.height()),
        QImage.Format.Format_RGB32,
    )
    both.fill(QColor("magenta"))
    with QPainter(both) as painter:
        painter.drawImage(0, 0, theirs)
        painter.drawImage(theirs.width() + 8, 0, ours)
    return both


def main() -> int:
    """Write the pictures that were named, else all, into the folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = theme.application([])
    theme.start(application)
    language = Language(application, LanguageChoice.ENGLISH)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2:]
    for shot in SHOTS:
        if not wanted or shot.name in wanted:
            ours = render(shot, language)
            ours.save(str(folder / f"{shot.name}.png"))
            if shot.design:
                beside(ours, shot.design).save(str(folder / f"{shot.name}-beside.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
