"""Answers find their lead: by the mails they refer to, or by the tag in the reply address."""

from __future__ import annotations

from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.threads import message_key
from showroom_app.storage.store import Store
from tests import builders


def add_leads(store: Store) -> tuple[int, int]:
    """Two leads; their ids."""
    with store.write(Topic.LEADS) as work:
        return work.leads.add(builders.lead()), work.leads.add(builders.lead())


def test_an_answer_belongs_to_the_lead_of_the_last_mail_it_refers_to(store: Store) -> None:
    one, other = add_leads(store)
    with store.write(Topic.MAIL) as work:
        assert work.threads.add("a@portal", one)
        assert work.threads.add("<B@showroom>", other)
        assert not work.threads.add("<a@portal>", other), "whose a mail is stays"
        assert not work.threads.add("", other)
        assert work.threads.lead_of(["<a@portal>", "B@showroom"]) == other
        assert work.threads.lead_of(["<a@portal>", "<unknown@x>"]) == one
        assert work.threads.lead_of(["b@showroom"]) is None
        assert work.threads.lead_of(["", "<>"]) is None
        assert work.threads.lead_of([]) is None
        assert work.threads.lead_of([*(f"{n}@x" for n in range(40_000)), "a@portal"]) == one
        assert work.threads.message_ids(one) == ("a@portal",)


def test_a_message_id_is_the_same_with_and_without_its_brackets() -> None:
    assert message_key(" <a@b>\r\n") == message_key("a@b") == "a@b"
    assert len(message_key("x" * 10_000)) < 1000


def test_a_lead_has_one_tag_of_its_own(store: Store) -> None:
    one, other = add_leads(store)
    with store.write(Topic.MAIL) as work:
        tag = work.threads.tag_of(one)
        assert work.threads.tag_of(one) == tag
        assert work.threads.tag_of(other) != tag
        assert work.threads.lead_tagged(f" {tag.upper()}") == one
        assert work.threads.lead_tagged("nobody") is None
        assert tag.isalnum()
        assert tag == tag.lower()
