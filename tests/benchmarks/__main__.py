"""The report: `python -m tests.benchmarks [WORD...]`, only the parts that are named.

Without a name all but "list" and "month", which make a million leads first, of more than a
gigabyte, and "dealers", which takes ten gigabytes of memory for fifty dealers at once.
Ends with 1 when a figure is over twice its limit.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks import (
    claims,
    databases,
    dealers,
    idle,
    intake,
    keystroke,
    live,
    long_lists,
    months,
    start,
    use_cases,
)
from tests.benchmarks.figure import FAILS, HEAD, Figure

PARTS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "start": start.window,
    "key": keystroke.key,
    "live": live.painted,
    "claim": claims.race,
    "import": intake.mails,
    "act": use_cases.acts,
    "command": start.command,
    "idle": idle.wallboard,
    "list": long_lists.leads,
    "month": months.large,
    "dealers": dealers.group,
}
_LARGE = frozenset({"list", "month", "dealers"})


def main() -> int:
    """Measure, print a line for each figure, and return the exit status."""
    wanted = sys.argv[1:] or [word for word in PARTS if word not in _LARGE]
    unknown = [word for word in wanted if word not in PARTS]
    if unknown:
        print(f"There is no {', '.join(unknown)}; there is {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    if not _LARGE.issuperset(wanted):
        databases.demo()
    begun = time.monotonic()
    print(HEAD, flush=True)
    failed = False
    with tempfile.TemporaryDirectory(prefix="showroom-bench-", ignore_cleanup_errors=True) as own:
        for word in wanted:
            for figure in PARTS[word](Path(own)):
                print(figure.line(), flush=True)
                failed = failed or figure.verdict == FAILS
    print(f"Measured in {time.monotonic() - begun:.0f} s.")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
