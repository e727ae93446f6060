"""The one program: a command when a verb is given, else the window."""

from __future__ import annotations

import gc
import io
import sys

_COLLECT_AFTER = 50_000
"""Objects between two looks for garbage; the usual 700 costs a sixth of the start."""


def collect_less() -> None:
    """Look for garbage as seldom as a program that keeps what it makes can afford."""
    gc.set_threshold(_COLLECT_AFTER, 20, 50)


def collect_nothing_yet() -> None:
    """Leave garbage alone while a window starts; `ui.garbage` begins again.

    A single look at what is being loaded takes as long as the painting of the board.
    """
    gc.disable()


def main(arguments: list[str] | None = None) -> int:
    """Run `showroom ...` and return the exit status."""
    collect_less()
    for stream in (sys.stdout, sys.stderr):
        # A window program on Windows has none, and a test may have put another in its place.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from showroom_app.cli.arguments import WINDOWS, Unparsable
    from showroom_app.cli.main import UNKNOWN, parse, run
    from showroom_app.cli.output import message
    from showroom_app.cli.screen import NO_LIBRARY, NO_SCREEN, has_no_screen

    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
    except Unparsable as unparsable:
        message(str(unparsable))
        return UNKNOWN
    if options.verb not in (None, *WINDOWS):
        return run(options)
    if has_no_screen():
        message(NO_SCREEN)
        return UNKNOWN
    collect_nothing_yet()
    try:
        from showroom_app.app import open_window
    except ImportError as problem:
        # A system without the libraries that Qt itself needs.
        message(NO_LIBRARY.format(problem=problem))
        return UNKNOWN
    return open_window(options)


if __name__ == "__main__":
    sys.exit(main())
