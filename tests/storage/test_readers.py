"""What a manager taught the program about portals and lists."""

from __future__ import annotations

from dataclasses import replace

from showroom_app.domain.portal_rule import ColumnMap, PortalRule
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store

GASPEDAAL = PortalRule(
    0, "Gaspedaal", "gaspedaal.nl", {"name": ("Naam", "Uw naam"), "phone": ("Telefoon",)}
)
HUBSPOT = ColumnMap("f0e1", "HubSpot", {"First Name": "first", "Phone": "phone"})


def test_a_rule_of_a_portal_is_added_changed_and_forgotten(store: Store) -> None:
    with store.write(Topic.MAIL) as work:
        rule = work.readers.add_rule(GASPEDAAL)
        before = work.readers.add_rule(replace(GASPEDAAL, name="Anders", domain="anders.nl"))
        assert work.readers.rule(rule) == replace(GASPEDAAL, id=rule)
        changed = replace(GASPEDAAL, id=rule, labels={"name": ("Von",)}, active=False)
        assert work.readers.save_rule(changed)
        assert not work.readers.save_rule(replace(changed, id=99))
        assert [each.id for each in work.readers.rules()] == [before, rule]
        assert work.readers.rule(rule) == changed
        assert work.readers.remove_rule(before)
        assert not work.readers.remove_rule(before)
        assert work.readers.rules() == (changed,)


def test_lists_with_one_header_row_are_read_as_they_were_read_last(store: Store) -> None:
    with store.write(Topic.MAIL) as work:
        work.readers.keep_column_map(HUBSPOT)
        other = replace(HUBSPOT, header_key="a1", name="Beurs")
        work.readers.keep_column_map(other)
        changed = replace(HUBSPOT, columns={"Phone": "phone", "E-mail": "email"})
        work.readers.keep_column_map(changed)
        assert work.readers.column_map("f0e1") == changed
        assert work.readers.column_maps() == (other, changed)
        assert work.readers.column_map("none") is None
        assert work.readers.remove_column_map("a1")
        assert not work.readers.remove_column_map("a1")
        assert work.readers.column_maps() == (changed,)
