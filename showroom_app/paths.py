"""Where things are on this PC: the shipped resources and the folders that the system gives us."""

from __future__ import annotations

from pathlib import Path

import appdirs

_NAME = "showroom"
_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a shipped file, such as `resource("translations", "showroom_nl.qm")`.

    In a wheel or an installed program the folder lies inside the package, in the source tree
    beside it. The file need not exist: the reader says what is missing.
    """
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def data_dir() -> Path:
    """The folder of this user's database and backups; it need not exist yet."""
    return Path(appdirs.user_data_dir(_NAME, appauthor=False))


def config_dir() -> Path:
    """The folder of this PC's settings; it need not exist yet."""
    return Path(appdirs.user_config_dir(_NAME, appauthor=False))


def log_dir() -> Path:
    """The folder of the program's own log files; it need not exist yet."""
    return Path(appdirs.user_log_dir(_NAME, appauthor=False))
