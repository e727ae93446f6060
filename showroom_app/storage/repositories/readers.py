"""How the mails of portals and the lists of exports are read, as a manager taught it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from showroom_app.domain.portal_rule import ColumnMap, PortalRule
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.messages import column_maps, portal_rules

_MOST = 1000

_this_rule = portal_rules.c.id == bindparam("wanted")
_this_map = column_maps.c.header_key == bindparam("wanted")

_RULES = select(portal_rules).order_by(portal_rules.c.domain, portal_rules.c.id).limit(_MOST)
_RULE = select(portal_rules).where(_this_rule)
_ADD_RULE = insert(portal_rules)
_SAVE_RULE = update(portal_rules).where(_this_rule)
_REMOVE_RULE = delete(portal_rules).where(_this_rule)
_MAPS = select(column_maps).order_by(column_maps.c.name, column_maps.c.header_key).limit(_MOST)
_MAP = select(column_maps).where(_this_map)
_ADD_MAP = insert(column_maps)
_SAVE_MAP = update(column_maps).where(_this_map)
_REMOVE_MAP = delete(column_maps).where(_this_map)


class Readers:
    """The rules by which portal mails and lists are read, beside those that come along."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rules(self) -> tuple[PortalRule, ...]:
        """All rules of portals by domain, switched-off ones included."""
        return tuple(map(_rule, self._connection.execute(_RULES)))

    def rule(self, rule: int) -> PortalRule | None:
        """One rule of a portal."""
        return next(map(_rule, self._connection.execute(_RULE, {"wanted": rule})), None)

    def add_rule(self, rule: PortalRule) -> int:
        """Add a rule (its id is ignored); its id."""
        return added_id(self._connection.execute(_ADD_RULE, _rule_columns(rule)))

    def save_rule(self, rule: PortalRule) -> bool:
        """Store what a rule has become; False when there is no such rule."""
        values = {**_rule_columns(rule), "wanted": rule.id}
        return self._connection.execute(_SAVE_RULE, values).rowcount == 1

    def remove_rule(self, rule: int) -> bool:
        """Forget a rule; False when there is no such rule."""
        return self._connection.execute(_REMOVE_RULE, {"wanted": rule}).rowcount == 1

    def column_maps(self) -> tuple[ColumnMap, ...]:
        """How every known kind of list is read, by name."""
        return tuple(map(_map, self._connection.execute(_MAPS)))

    def column_map(self, header_key: str) -> ColumnMap | None:
        """How lists with this header row are read."""
        return next(map(_map, self._connection.execute(_MAP, {"wanted": header_key})), None)

    def keep_column_map(self, column_map: ColumnMap) -> None:
        """Read lists with this header row so from now on."""
        values = {"name": column_map.name, "columns": dict(column_map.columns)}
        saved = self._connection.execute(_SAVE_MAP, {**values, "wanted": column_map.header_key})
        if saved.rowcount == 0:
            self._connection.execute(_ADD_MAP, {**values, "header_key": column_map.header_key})

    def remove_column_map(self, header_key: str) -> bool:
        """Forget how lists with this header row are read; False when it is not known."""
        return self._connection.execute(_REMOVE_MAP, {"wanted": header_key}).rowcount == 1


def _rule_columns(rule: PortalRule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "domain": rule.domain,
        "labels": {field: list(labels) for field, labels in rule.labels.items()},
        "active": rule.active,
    }


def _rule(row: Any) -> PortalRule:
    labels = {field: tuple(words) for field, words in row.labels.items()}
    return PortalRule(row.id, row.name, row.domain, MappingProxyType(labels), row.active)


def _map(row: Any) -> ColumnMap:
    return ColumnMap(row.header_key, row.name, MappingProxyType(row.columns))
