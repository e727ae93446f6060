"""How limits reach SQLite: one that is bound makes it plan the statement anew each time."""

from __future__ import annotations

from showroom_app.storage.store import open_store
from tests.services.questions import questions


def test_a_limit_is_written_into_the_statement(sqlite_url: str) -> None:
    store = open_store(sqlite_url, upgrade=False)
    with questions(store) as asked, store.read() as work:
        work.leads.unanswered(limit=7)
        work.messages.quarantine(limit=8)
        work.people.reps_named("sa", limit=9)
    store.close()
    told = "\n".join(asked)
    assert all(f"LIMIT {limit} OFFSET 0" in told for limit in (7, 8, 9))
    assert "LIMIT ?" not in told
