"""Whether there is a screen to open a window on, asked before anything of Qt is loaded."""

from __future__ import annotations

import os
import sys

NO_SCREEN = (
    "There is no screen to open a window on (DISPLAY is not set). Start it from a desktop session, "
    "or on a server under a virtual screen: xvfb-run showroom. Commands such as "
    "`showroom floor status` work without a screen."
)

NO_LIBRARY = (
    "The window cannot open: {problem}. On Debian or Ubuntu this line brings what is missing: "
    "sudo apt-get install libegl1 libgl1 libxkbcommon0 libxcb-cursor0 libdbus-1-3. Commands such "
    "as `showroom floor status` work without it."
)


def has_no_screen() -> bool:
    """Whether this is a system with windows but without a screen to show them on."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
