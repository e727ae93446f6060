"""How the mails of a portal and the lists of an export are read, as a manager taught it."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class PortalRule:
    """One portal: the source `name` of its leads, and by field the labels that stand before it.

    `domain` is the registered domain of its sender. A rule that is not `active` reads nothing.
    """

    id: int
    name: str
    domain: str
    labels: Mapping[str, tuple[str, ...]]
    active: bool = True


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Lists with one header row: the field that each column fills; `header_key` stands for the row.

    A column that fills nothing is left out of `columns`.
    """

    header_key: str
    name: str
    columns: Mapping[str, str]
