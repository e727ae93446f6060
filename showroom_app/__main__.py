"""The one program: a command when a verb is given, else the window."""

from __future__ import annotations

import io
import sys


def main(arguments: list[str] | None = None) -> int:
    """Run `showroom ...` and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A window program on Windows has none, and a test may have put another in its place.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from showroom_app.cli.arguments import Unparsable
    from showroom_app.cli.main import UNKNOWN, parse, run
    from showroom_app.cli.output import message

    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
    except Unparsable as unparsable:
        message(str(unparsable))
        return UNKNOWN
    if options.verb is not None:
        return run(options)
    from showroom_app.app import open_window

    return open_window(options)


if __name__ == "__main__":
    sys.exit(main())
