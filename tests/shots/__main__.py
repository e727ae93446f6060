"""Takes the pictures: `python -m tests.shots [FOLDER] [--only WORD]`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path


def main() -> int:
    """Write the pictures into the folder and say how many there are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(prog="dev.py shots", description="Pictures of every screen.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("shots"))
    parser.add_argument("--only", default="", help="only pictures whose name holds this word")
    options = parser.parse_args()
    # Qt reads its platform when it is imported.
    from tests.shots import album
    from tests.shots.beside import DESIGN

    begun = time.monotonic()
    count = album.make(options.folder, options.only)
    print(f"{count} pictures in {options.folder} after {time.monotonic() - begun:.0f} s.")
    if not DESIGN.is_dir():
        print(f"None of them beside the design's: that is not on this machine ({DESIGN}).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
