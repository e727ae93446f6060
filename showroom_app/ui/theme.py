"""Colours, sizes and type of the whole window, read once from `resources/tokens.json`."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from string import Template
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPalette,
)
from PySide6.QtWidgets import QApplication

from showroom_app.domain.people import Role
from showroom_app.paths import resource
from showroom_app.settings import ThemeChoice
from showroom_app.ui import icons
from showroom_app.ui.tokens import tokens


class State(StrEnum):
    """How urgent something is, and the shape that says so (guide, principle 5)."""

    OK = "ok"
    ATTENTION = "attention"
    LATE = "late"
    RUNNING = "running"
    PAUSED = "paused"


class Density(StrEnum):
    """How much room the window has; it changes sizes, never order or place."""

    COMPACT = "compact"
    NORMAL = "normal"
    LARGE = "large"


TypeName = Literal[
    "caption",
    "small",
    "body",
    "body_strong",
    "name",
    "title",
    "ondeck_name",
    "upnow_name",
    "figure",
    "numeral",
    "caption_strong",
    "small_medium",
    "small_strong",
    "row_name",
    "body_medium",
    "body_bold",
    "small_bold",
    "eyebrow",
    "reading_short",
    "reading",
    "card_title",
    "page_title",
    "person",
    "place",
    "dealer",
    "clock",
    "keycap",
    "keycap_big",
    "badge",
    "pill",
    "button",
    "button_small",
    "arrival",
    "arrival_big",
    "ondeck_numeral",
    "gauge_figure",
    "ghost_name",
    "kiosk_body",
    "kiosk_button",
    "kiosk_title",
    "kiosk_instruction",
    "kiosk_position",
    "kiosk_small",
    "kiosk_small_strong",
    "kiosk_badge",
    "kiosk_body_strong",
    "kiosk_row",
    "kiosk_row_strong",
    "kiosk_lead",
    "kiosk_who",
    "kiosk_label",
    "kiosk_outcome",
    "kiosk_action",
    "kiosk_chip",
    "kiosk_chip_strong",
    "kiosk_key",
    "kiosk_heading",
    "kiosk_word",
    "kiosk_clock",
    "wallboard_dealer",
    "wallboard_meta",
    "wallboard_clock",
    "wallboard_eyebrow",
    "wallboard_numeral",
    "wallboard_upnow_name",
    "wallboard_upnow_middle",
    "wallboard_upnow_small",
    "wallboard_ondeck_eyebrow",
    "wallboard_ondeck_numeral",
    "wallboard_ondeck_name",
    "wallboard_ondeck_small",
    "wallboard_place",
    "wallboard_row",
    "wallboard_row_small",
    "wallboard_countdown",
    "wallboard_countdown_small",
    "wallboard_back",
    "wallboard_figure",
    "wallboard_label",
    "wallboard_oldest",
    "wallboard_month",
    "wallboard_pace",
    "wallboard_quota_name",
    "wallboard_quota_count",
    "wallboard_said",
]
"""The types of text that tokens.json names for the desktop, and with a prefix for kiosk and TV."""


class Accent(NamedTuple):
    """The one colour of action and of who is up now."""

    fill: QColor
    hover: QColor
    pressed: QColor
    text: QColor
    tint: QColor
    line: QColor
    on: QColor
    on2: QColor
    online: QColor
    chip: QColor
    chip_text: QColor


class RoleTint(NamedTuple):
    """The colours of a role."""

    solid: QColor
    text: QColor
    tint: QColor


class StateTint(NamedTuple):
    """The colours of a state; `on` is text on `solid`."""

    solid: QColor
    text: QColor
    tint: QColor
    on: QColor
    line: QColor


class Chart(NamedTuple):
    """The colours of gauges and plots; `heat` from little to much."""

    bar: QColor
    bar2: QColor
    forecast: QColor
    track: QColor
    ink: QColor
    heat: tuple[QColor, ...]


class Sizes(NamedTuple):
    """Lengths in pixels that the density decides; `queue_columns` has 0 for the one that grows."""

    window_padding: tuple[int, int]
    gutter: int
    gap: int
    right_column: int
    ondeck_column: int
    card_upnow: int
    card_footer: int
    row: int
    row_head: int
    row_panel: int
    arrival: int
    arrival_big: int
    appointment: int
    queue_columns: tuple[int, ...]


class Type(NamedTuple):
    """One size of text: pixels, line height in pixels, weight."""

    pixels: int
    line: int
    weight: int


@dataclass(frozen=True)
class Theme:
    """Everything that painting needs; `surface` 0 to 3, `line` 1 and 2, `text` 1 to 3."""

    dark: bool
    density: Density
    surface: Mapping[int, QColor]
    line: Mapping[int, QColor]
    text: Mapping[int, QColor]
    disabled: QColor
    accent: Accent
    focus_ring: QColor
    focus_gap: QColor
    role: Mapping[Role, RoleTint]
    state: Mapping[State, StateTint]
    chart: Chart
    sizes: Sizes
    types: Mapping[TypeName, Type]

    def font(self, name: TypeName, *, tabular: bool = False) -> QFont:
        """The font of a type by name, such as "upnow_name"; `tabular` for times and counts."""
        return _font(self.types[name], tabular)

    def metrics(self, name: TypeName, *, tabular: bool = False) -> QFontMetricsF:
        """The measures of that font."""
        return _metrics(self.types[name], tabular)

    def line_height(self, name: TypeName) -> int:
        """The height of a line of that type in pixels."""
        return self.types[name].line


class Look(QObject):
    """Which theme is in force: follows the choice, the system's colours and the window's size."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: ThemeChoice) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._density = Density.NORMAL
        self._theme: Theme | None = None
        app.aboutToQuit.connect(icons.forget)
        self._follow_choice()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._show()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme or made(False, Density.NORMAL)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen: as the system, light or dark."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Change to another choice at once."""
        self._choice = choice
        self._follow_choice()
        self._show()

    def fit(self, width: int, height: int) -> None:
        """Take the density that fits a window of this size."""
        self._density = density_for(width, height)
        self._show()

    def _follow_choice(self) -> None:
        # The system draws title bars and its own dialogs; they follow our choice this way.
        QGuiApplication.styleHints().setColorScheme(
            {
                ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
                ThemeChoice.LIGHT: Qt.ColorScheme.Light,
                ThemeChoice.DARK: Qt.ColorScheme.Dark,
            }[self._choice]
        )
        self._system = QGuiApplication.styleHints().colorScheme()

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self._show()

    def _show(self) -> None:
        dark = self._choice is ThemeChoice.DARK or (
            self._choice is ThemeChoice.SYSTEM and self._system is Qt.ColorScheme.Dark
        )
        now = made(dark, self._density)
        if now is self._theme:
            return
        before, self._theme = self._theme, now
        if before is None or before.dark != dark:
            self._app.setFont(now.font("body"))
            self._app.setPalette(palette(now))
            self._app.setStyleSheet(style_sheet(now))
        else:
            # Only sizes have changed: every widget measures itself anew.
            for widget in self._app.allWidgets():
                self._app.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        self.changed.emit()


class _InForce:
    """The one look of this process, as the application itself is one."""

    look: Look | None = None


def application(arguments: Sequence[str]) -> QApplication:
    """The application object, in the one style on which ours is built, on every system."""
    # Not by setStyle, which would hand a QStyle to Python and make its many enums at start.
    os.environ["QT_STYLE_OVERRIDE"] = "Fusion"
    return QApplication(list(arguments))


def start(app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> Look:
    """Dress the application; to be called once, before the first widget is made."""
    _InForce.look = Look(app, choice)
    return _InForce.look


def look() -> Look:
    """The look in force, for its signal `changed`; raises RuntimeError before `start`."""
    if _InForce.look is None:
        raise RuntimeError("theme.start has not been called")
    return _InForce.look


def current() -> Theme:
    """The theme in force; the light one before `start`."""
    return _InForce.look.theme if _InForce.look else made(False, Density.NORMAL)


def density_for(width: int, height: int) -> Density:
    """The density of a window of this size.

    A maximised window on a screen of 1920x1080 has a title bar and a task bar less than that.
    """
    if height < 800:
        return Density.COMPACT
    if width >= 1880 and height >= 960:
        return Density.LARGE
    return Density.NORMAL


@lru_cache(maxsize=6)
def made(dark: bool, density: Density) -> Theme:
    """The theme of these colours and this density; the same object each time."""
    colour = _colours(tokens()["color"]["dark" if dark else "light"])
    sizes = tokens()["density"][density.value]
    named = tokens()["type"]["desktop"] | _types_elsewhere() | sizes["type"]
    types = {name: Type(*numbers) for name, numbers in named.items()}
    return Theme(
        dark=dark,
        density=density,
        surface=_numbered(colour["surface"]),
        line=_numbered(colour["line"]),
        text=_numbered(colour["text"]),
        disabled=colour["text"]["disabled"],
        accent=Accent(**colour["accent"]),
        focus_ring=colour["focus"]["ring"],
        focus_gap=colour["focus"]["gap"],
        role=MappingProxyType({role: RoleTint(**colour["role"][role.value]) for role in Role}),
        state=MappingProxyType(
            {State(name): StateTint(**tint) for name, tint in colour["state"].items()}
        ),
        chart=Chart(**colour["chart"]),
        sizes=_sizes(sizes),
        types=MappingProxyType(types),
    )


def palette(theme: Theme) -> QPalette:
    """The palette for everything that Qt itself paints."""
    made_of = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.surface[0],
        QPalette.ColorRole.WindowText: theme.text[1],
        QPalette.ColorRole.Base: theme.surface[1],
        QPalette.ColorRole.AlternateBase: theme.surface[2],
        QPalette.ColorRole.Text: theme.text[1],
        QPalette.ColorRole.PlaceholderText: theme.text[3],
        QPalette.ColorRole.Button: theme.surface[1],
        QPalette.ColorRole.ButtonText: theme.text[1],
        QPalette.ColorRole.BrightText: theme.accent.on,
        QPalette.ColorRole.ToolTipBase: theme.surface[2],
        QPalette.ColorRole.ToolTipText: theme.text[1],
        QPalette.ColorRole.Light: theme.surface[1],
        QPalette.ColorRole.Midlight: theme.surface[2],
        QPalette.ColorRole.Mid: theme.line[1],
        QPalette.ColorRole.Dark: theme.line[2],
        QPalette.ColorRole.Shadow: theme.line[2],
        QPalette.ColorRole.Highlight: theme.accent.fill,
        QPalette.ColorRole.HighlightedText: theme.accent.on,
        QPalette.ColorRole.Accent: theme.accent.fill,
        QPalette.ColorRole.Link: theme.accent.text,
        QPalette.ColorRole.LinkVisited: theme.accent.text,
    }
    for role, colour in roles.items():
        made_of.setColor(role, colour)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made_of.setColor(QPalette.ColorGroup.Disabled, role, theme.disabled)
    return made_of


def style_sheet(theme: Theme) -> str:
    """The application's style sheet, from `resources/showroom.qss`."""
    names = {f"surface_{n}": c for n, c in theme.surface.items()}
    names |= {f"line_{n}": c for n, c in theme.line.items()}
    names |= {f"text_{n}": c for n, c in theme.text.items()}
    names |= {
        "disabled": theme.disabled,
        "focus_ring": theme.focus_ring,
        "accent_fill": theme.accent.fill,
        "accent_tint": theme.accent.tint,
        "accent_text": theme.accent.text,
        "accent_on": theme.accent.on,
    }
    return Template(_template()).substitute({name: c.name() for name, c in names.items()})


@cache
def _template() -> str:
    return resource("showroom.qss").read_text(encoding="utf-8")


def _colours(tree: Mapping[str, Any]) -> dict[str, Any]:
    made_of: dict[str, Any] = {}
    for name, value in tree.items():
        if isinstance(value, Mapping):
            made_of[name] = _colours(value)
        elif isinstance(value, str) and value.startswith("#"):
            made_of[name] = QColor(value)
        elif isinstance(value, list):
            made_of[name] = tuple(QColor(each) for each in value)
    return made_of


def _types_elsewhere() -> dict[str, Any]:
    return {
        f"{place}_{name}": numbers
        for place in ("kiosk", "wallboard")
        for name, numbers in tokens()["type"][place].items()
    }


def _sizes(tree: Mapping[str, Any]) -> Sizes:
    lengths: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in tree.items()
    }
    del lengths["type"]
    return Sizes(**lengths)


def _numbered(tree: Mapping[str, QColor]) -> Mapping[int, QColor]:
    return MappingProxyType({int(name): c for name, c in tree.items() if name.isdigit()})


@cache
def _families() -> tuple[tuple[str, ...], bool]:
    """Families by preference, and whether the first is our own variable Inter."""
    wanted = tuple(tokens()["font"]["family"])
    try:
        import fontpkg_inter
    except ImportError:
        return wanted, False
    for file in sorted((fontpkg_inter.ROOT / "files").glob("Inter[[]*wght*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            own = QFontDatabase.applicationFontFamilies(number)[0]
            return (own, *(name for name in wanted if name != own)), True
    return wanted, False


@cache
def _font(kind: Type, tabular: bool) -> QFont:
    families, variable = _families()
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(kind.pixels)
    if variable:
        # Qt knows the file's default face only, and would smear it for a heavier weight.
        font.setVariableAxis(QFont.Tag("wght"), kind.weight)
    else:
        font.setWeight(QFont.Weight(kind.weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    if kind.pixels >= 20:
        share = 0.02 if kind.pixels >= 36 else 0.01
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -share * kind.pixels)
    # Hinting would round each letter to whole pixels; the pictures do not.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _metrics(kind: Type, tabular: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(kind, tabular))
