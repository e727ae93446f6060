"""This PC's settings: one small TOML file that a person may also write by hand."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from pathlib import Path

from showroom_app.domain.station import StationKind
from showroom_app.domain.values import dataclass


class LanguageChoice(StrEnum):
    """The language of the window: as the system, or one of those that are complete."""

    SYSTEM = "system"
    ENGLISH = "en"
    DUTCH = "nl"


class ThemeChoice(StrEnum):
    """Light or dark: as the system, or fixed."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Volume(StrEnum):
    """How loud this PC is."""

    OFF = "off"
    SOFT = "soft"
    NORMAL = "normal"
    LOUD = "loud"


class Tone(StrEnum):
    """A sound that comes with the program (`resources/sounds`), or none."""

    NONE = "none"
    CHIME = "chime"
    BELL = "bell"
    WOOD = "wood"
    GLASS = "glass"


class DemoSpeed(StrEnum):
    """How fast the demo dealership goes on by itself."""

    STOPPED = "stopped"
    REAL = "real"
    FIVE = "5x"
    TWENTY = "20x"

    @property
    def factor(self) -> int:
        """How many minutes of the demo pass in a minute; 0: none."""
        return {"stopped": 0, "real": 1, "5x": 5, "20x": 20}[self.value]


@dataclass(frozen=True, slots=True)
class Settings:
    """What this PC remembers. `database` is a URL, "" the SQLite file in the data folder.

    `station` is the name of this PC in the floor log, "" the computer's own name. The wallboard's
    screen goes by the system's name for it, "" the main one; its floor by name, "" the first.
    `mail_certificates` is a file of certificates (PEM) that mail servers may have besides those
    the system trusts, "" for none. `drop_folder` is where other programs leave messages to be
    taken in, "" for none.

    `kind` is what this PC is there for and `key`, made once, what tells it from other stations
    whatever they are called. Name and kind are those of the station in the database as soon as
    it is listed there: what is changed there is written here.
    """

    language: LanguageChoice = LanguageChoice.SYSTEM
    theme: ThemeChoice = ThemeChoice.SYSTEM
    database: str = ""
    station: str = ""
    wallboard_screen: str = ""
    wallboard_floor: str = ""
    volume: Volume = Volume.NORMAL
    sound_turn: Tone = Tone.CHIME
    sound_recall: Tone = Tone.BELL
    sound_waiting: Tone = Tone.WOOD
    sound_lead: Tone = Tone.NONE
    sound_lead_warned: Tone = Tone.GLASS
    sound_lead_expired: Tone = Tone.WOOD
    demo_speed: DemoSpeed = DemoSpeed.REAL
    mail_certificates: str = ""
    drop_folder: str = ""
    kind: StationKind = StationKind.RECEPTION
    key: str = ""

    @property
    def station_name(self) -> str:
        """The name under which this PC acts."""
        import platform

        return self.station.strip() or platform.node() or "PC"

    def with_key(self) -> Settings:
        """These settings with the key of this PC, which is made now if it has none."""
        if self.key:
            return self
        import secrets

        return replace(self, key=secrets.token_hex(16))


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """Why a settings file was not used as it stands; `code` becomes words at the edge.

    Codes: `unreadable` (no access), `not-toml` (`detail`: where), `bad-value` (`detail`: the key).
    """

    code: str
    path: Path
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as read, with everything that could not be used."""

    settings: Settings
    problems: tuple[SettingsProblem, ...] = ()


def load(path: Path) -> Loaded:
    """Read the file; what is absent or unusable has its default and, if unusable, a problem."""
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError:
        return Loaded(Settings(), (SettingsProblem("unreadable", path),))
    try:
        table = _parsed(text)
    except ValueError as problem:
        return Loaded(Settings(), (SettingsProblem("not-toml", path, str(problem)),))
    return _read(table, path)


def save(settings: Settings, path: Path) -> None:
    """Write the file whole or not at all; keys that this version does not know stay in it.

    A file that could not be read is kept beside the new one as `*.unreadable`.
    Raises OSError when the folder cannot be written.
    """
    kept: dict[str, object] = {}
    try:
        kept = _parsed(path.read_bytes())
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    except ValueError:
        path.replace(path.with_name(path.name + ".unreadable"))
    kept |= {field.name: str(getattr(settings, field.name)) for field in fields(settings)}
    import tomli_w

    new = path.with_name(path.name + ".new")
    with new.open("wb") as file:
        tomli_w.dump(kept, file)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _parsed(text: bytes) -> dict[str, object]:
    """The table in a TOML text; raises ValueError when it is none."""
    # Imported when there is something to read: most PCs never have a settings file.
    import tomllib

    return tomllib.loads(text.decode("utf-8-sig"))


def _read(table: Mapping[str, object], path: Path) -> Loaded:
    settings = Settings()
    problems: list[SettingsProblem] = []
    for field in fields(Settings):
        if field.name not in table:
            continue
        kind = type(getattr(settings, field.name))
        value = table[field.name]
        try:
            usable = kind(value) if isinstance(value, str) else None
        except ValueError:
            usable = None
        if usable is None:
            problems.append(SettingsProblem("bad-value", path, field.name))
        else:
            settings = replace(settings, **{field.name: usable})
    return Loaded(settings, tuple(problems))
