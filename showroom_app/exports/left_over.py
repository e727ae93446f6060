"""The rows of a dealer's list that were not entered, as a list of their own with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from showroom_app.domain.sale_import import Row
from showroom_app.exports.sheet import Sheet


def left_over(
    title: str, header: Sequence[str], rows: Iterable[tuple[Row, str]], line: str, why: str
) -> Sheet:
    """The rows as they stood in the list, behind each its line and why it was left over.

    `line` and `why` are the names of these two columns. Set right, the list can be entered anew:
    its own columns are as they were. Cells beyond its columns stand below heads without a name.
    """
    lines = [
        (each, number, reason)
        for row, reason in rows
        for number, each in ((row.listed.line, row.listed.cells), *row.listed.more)
    ]
    width = max((len(cells) for cells, _, _ in lines), default=0)
    head = (*header, *([""] * (width - len(header))))
    return Sheet(
        title,
        (*head, line, why),
        tuple(
            (*cells, *([""] * (len(head) - len(cells))), number, reason)
            for cells, number, reason in lines
        ),
    )
