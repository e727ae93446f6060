"""How portal mails and lists are read, as a manager teaches it; it counts from the next message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from showroom_app.domain.people import Actor
from showroom_app.domain.portal_rule import ColumnMap, PortalRule
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.storage.store import Store, Work

_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
_MOST_LABELS = 100
_LONGEST_LABEL = 80
_LONGEST_NAME = 80


class Readers:
    """The rules of portals and the maps of columns beside those that come with the program."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rules(self) -> tuple[PortalRule, ...]:
        """All rules of portals by domain, switched-off ones included."""
        with self._store.read() as work:
            return work.readers.rules()

    def column_maps(self) -> tuple[ColumnMap, ...]:
        """How every kind of list that somebody mapped is read, by name."""
        with self._store.read() as work:
            return work.readers.column_maps()

    def keep_rule(self, actor: Actor, rule: PortalRule, *, act: str | None = None) -> Done:
        """Store a rule: a new one has the id 0, and so has one that was removed meanwhile.

        The domain may be typed as an address or a link. Raises Refused: "not-allowed",
        "rule-without-name", "rule-without-domain" (domain).
        """
        rule = _checked(rule)

        def body(work: Work, act: str) -> Done:
            if not (rule.id and work.readers.save_rule(rule)):
                work.readers.add_rule(rule)
            return Done("keep-rule", act)

        return self._change(actor, act, body)

    def remove_rule(self, actor: Actor, rule: int, *, act: str | None = None) -> Done:
        """Forget a rule; what was read by it stays. Raises Refused("not-allowed")."""

        def body(work: Work, act: str) -> Done:
            work.readers.remove_rule(rule)
            return Done("remove-rule", act)

        return self._change(actor, act, body)

    def keep_columns(self, actor: Actor, columns: ColumnMap, *, act: str | None = None) -> Done:
        """Read lists with this header row so from now on. Raises Refused("not-allowed")."""
        name = " ".join(columns.name.split())[:_LONGEST_NAME]

        def body(work: Work, act: str) -> Done:
            work.readers.keep_column_map(replace(columns, name=name))
            return Done("keep-columns", act)

        return self._change(actor, act, body)

    def remove_columns(self, actor: Actor, header_key: str, *, act: str | None = None) -> Done:
        """Guess again how lists with this header row are read. Raises Refused("not-allowed")."""

        def body(work: Work, act: str) -> Done:
            work.readers.remove_column_map(header_key)
            return Done("remove-columns", act)

        return self._change(actor, act, body)

    def _change(self, actor: Actor, act: str | None, body: Callable[[Work, str], Done]) -> Done:
        return perform(self._store, actor, UseCase.CHANGE_READERS, act, (Topic.POLICY,), body)


def _checked(rule: PortalRule) -> PortalRule:
    """The rule as it is kept: its domain bare, its labels trimmed and each once."""
    name = " ".join(rule.name.split())[:_LONGEST_NAME]
    if not name:
        raise Refused("rule-without-name")
    typed = rule.domain.strip().lower()
    domain = re.sub(r"^(?:https?://)?(?:[^@/\s]*@)?(?:www\.)?|[/?#:].*$", "", typed).strip(".")
    if not _DOMAIN.fullmatch(domain):
        raise Refused("rule-without-domain", domain=rule.domain.strip()[:_LONGEST_LABEL])
    labels = {
        field: tuple(
            dict.fromkeys(bare for word in words if (bare := word.strip(" :")[:_LONGEST_LABEL]))
        )[:_MOST_LABELS]
        for field, words in rule.labels.items()
    }
    kept = {field: words for field, words in labels.items() if words}
    return replace(rule, name=name, domain=domain, labels=kept)
