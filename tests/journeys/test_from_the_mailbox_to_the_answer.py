"""500 mails on their way: fetched, given to a rep, replied to, answered; whatever is killed.

The program that fetches and sends is a process of its own, and so is the IMAP server. What the reps
do and what the customers answer is done here, beside it.
"""

from __future__ import annotations

import queue
import random
import subprocess
import sys
import threading
from collections import Counter, defaultdict
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import func, select

from showroom_app.domain.lead import Because, EntryKind, Lead, Stage
from showroom_app.domain.mailbox import AfterReading, Mailbox, Security
from showroom_app.domain.outgoing import OutgoingState
from showroom_app.domain.topic import Topic
from showroom_app.intake.credentials import account_of
from showroom_app.intake.mailbox import read_once
from showroom_app.secrets import Secrets
from showroom_app.services.inbox_view import Tab
from showroom_app.storage.tables.leads import lead_entries
from showroom_app.storage.tables.mailboxes import fetched_mails
from showroom_app.storage.tables.messages import messages
from showroom_app.storage.tables.outgoing import outgoing
from tests.conftest import ROOT
from tests.imap_server import PASSWORD, ImapServer, running_imap
from tests.intake.post import mailbox_on, road
from tests.journeys.mailbag import NAME, Sort, address, answer_of, answers, id_of, is_away, mailbag
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.smtp_server import Does, SmtpServer, running_smtp

REPS = ("Anna", "Piet", "Sanne", "Thijs")
DISASTERS = ("program", "imap", "program", "smtp", "imap", "program", "smtp")
"""What is killed, one after the other, each after 40 to 90 mails came in or went out."""
PART = 0.32
"""So many of the customers at least are claimed, and as many go round."""
IN_A_MAIL = (50, 140)
"""At which mails the program is killed while the server has them and has not said so."""
TROUBLE = {
    Does.NOT_NOW: 0.04,
    Does.NOT_NOW_AFTER_DATA: 0.03,
    Does.GONE_BEFORE: 0.02,
    Does.CUT_UNTAKEN: 0.02,
    Does.CUT_TAKEN: 0.02,
}


@pytest.mark.timeout(600)
def test_five_hundred_mails_end_as_answers_each_once_though_everything_is_killed(
    postgres_url: str, tmp_path: Path
) -> None:
    _travel(postgres_url, tmp_path)


@pytest.mark.timeout(600)
def test_a_hundred_and_seventy_mails_do_so_in_a_file_too(sqlite_url: str, tmp_path: Path) -> None:
    _travel(sqlite_url, tmp_path, every=3)


def _travel(url: str, tmp_path: Path, every: int = 1) -> None:
    """The whole way of every so manyth of five hundred mails."""
    shop = Dealership(url)
    with running_imap(tmp_path / "imap") as imap, running_smtp() as smtp:
        journey = _Journey(shop, url, tmp_path, imap, smtp, every)
        try:
            journey.run()
        finally:
            journey.program.kill()
        print(f"\n{journey.figures()}")
        # What came last is marked, and nothing else: every mail was dealt with.
        way = road(tmp_path, journey.mailbox, program=journey.program.name)
        assert list(read_once(shop.services, STATION, journey.mailbox, way)) == []
        _check_mails(journey)
        _check_leads(journey)
        _check_replies(journey)
    shop.store.close()


class _Program:
    """The program that fetches and sends, begun again whenever it is gone."""

    def __init__(self, url: str, folder: Path, at: str) -> None:
        self._words = (url, str(folder))
        self._at = at
        self.told: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.begun = 0
        self._process: subprocess.Popen[str] | None = None
        self._listening: threading.Thread | None = None

    @property
    def name(self) -> str:
        """What tells the run that was begun last from others."""
        return f"reception/{self.begun}"

    def start(self) -> None:
        """Begin it, once the one before is gone."""
        self.kill()
        self.begun += 1
        command = [sys.executable, "-m", "tests.faults.mail_program", *self._words]
        self._process = subprocess.Popen(
            [*command, self.name, self._at],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._listening = threading.Thread(target=self._listen, args=(self._process,))
        self._listening.start()

    def strike(self) -> None:
        """Kill it at once; from any thread."""
        if self._process is not None:
            self._process.kill()

    def kill(self) -> None:
        """Kill it and hear its last words."""
        self.strike()
        if self._process is not None and self._listening is not None:
            self._process.wait(30)
            self._listening.join(30)

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                self.told.put(line.rstrip())
        self.told.put(None)


class _Journey:
    """Everybody at work until the last answer is in."""

    def __init__(
        self,
        shop: Dealership,
        url: str,
        folder: Path,
        imap: ImapServer,
        smtp: SmtpServer,
        every: int,
    ) -> None:
        self.shop = shop
        self.imap = imap
        self.smtp = smtp
        self.mailbox = _mailbox(shop, imap, smtp)
        Secrets(folder).keep(account_of(self.mailbox), PASSWORD)
        self.program = _Program(url, folder, shop.now.isoformat())
        self.reps = [shop.rep(name) for name in REPS]
        self.chance = random.Random(20261022)
        self.bag = mailbag(self.chance, every)
        self.is_whole = every == 1
        self.customers = {each.customer for each in self.bag if each.customer is not None}
        self._by_address = {address(each): each for each in self.customers}
        self.told: Counter[str] = Counter()
        self.outcomes: Counter[Does] = Counter()
        self.delivered = 0
        self.answers: list[bytes] = []
        self._letters: list[bytes] = []
        self.answered: list[int] = []
        self._is_gone = False
        self._read_by_customers = 0
        self._replied: set[int] = set()
        self._struck: set[int] = set()
        self.strikes = DISASTERS[: len(DISASTERS) // every + 1]
        self.disasters = 0
        smtp.does = self._does
        smtp.before_answer = self._before_answer

    def run(self) -> None:
        """Begin with half of the mails, first click wins; the other half goes round."""
        half = len(self.bag) // 2
        self._deliver([post.content for post in self.bag[:half]])
        self.program.start()
        waves = iter([self.bag[half:]])
        left = self.chance.randint(40, 90)
        while not self._is_over():
            heard = self._hear(60)
            left -= heard
            if self._is_gone:
                self._is_gone = False
                # A dealership waits until the dead program's lease is over.
                self.shop.services.mailboxes.give_back(self.mailbox.id, self.program.name)
                self.program.start()
            elif left <= 0 and self.disasters < len(self.strikes):
                self._strike(self.strikes[self.disasters])
                self.disasters += 1
                left = self.chance.randint(40, 90)
            if (
                len(self._replied) > len(self.customers) * PART
                and (rest := next(waves, None)) is not None
            ):
                self.shop.services.settings.change(STATION, lead_mode="round-robin")
                self._deliver([post.content for post in rest])
            self._reps_work()
            self._customers_answer(at_once=heard < 10)
            self._hurry()

    def figures(self) -> str:
        """What there was of everything."""
        return (
            f"{self.delivered} mails in, {len(self.smtp.taken)} out, {self.program.begun} starts, "
            f"{dict(self.told)}, {[(each.name, n) for each, n in self.outcomes.items()]}"
        )

    def _hear(self, most: int) -> int:
        """Listen to the program until it pauses or is gone, and to so many mails; to how many."""
        heard = 0
        with suppress(queue.Empty):
            while heard < most and not self._is_gone:
                line = self.program.told.get(timeout=0.2)
                if line is None:
                    self._is_gone = True
                else:
                    self.told[line.partition(" ")[0]] += 1
                    heard += 1
        return heard

    def _is_over(self) -> bool:
        if len(self.answered) < len(self.customers) or self._letters:
            return False
        if self.shop.services.replies.count_unsent():
            return False
        with self.shop.store.read() as work:
            count = select(func.count()).select_from(fetched_mails)
            return work._connection.execute(count).scalar() == self.delivered

    # -- disasters -----------------------------------------------------------------------------

    def _strike(self, what: str) -> None:
        match what:
            case "program":
                self.program.strike()
            case "imap":
                self.imap.kill()
                self.imap.start()
            case _:
                self.smtp.stop()
                # Long enough that a reply is tried in vain, or nothing is to be sent.
                self._hear(1)
                self.smtp.start()

    def _does(self, _: int) -> Does:
        ways, chances = [Does.TAKES, *TROUBLE], [1 - sum(TROUBLE.values()), *TROUBLE.values()]
        (drawn,) = self.chance.choices(ways, chances)
        self.outcomes[drawn] += 1
        return drawn

    def _before_answer(self, taken: int) -> None:
        if taken in IN_A_MAIL and taken not in self._struck:
            self._struck.add(taken)
            self.program.strike()

    # -- people --------------------------------------------------------------------------------

    def _deliver(self, mails: list[bytes]) -> None:
        """Into the mailbox, whether its server runs or not; the last one is told to who waits."""
        *most, last = mails
        self.imap.drop(*most)
        try:
            self.imap.append(last)
        except OSError:
            self.imap.drop(last)
        self.delivered += len(mails)

    def _reps_work(self) -> None:
        """Claim what nobody has, and write to every customer."""
        services = self.shop.services
        for row in services.inbox.page(OFFICE, Tab.UNANSWERED).rows:
            if row.lead in self._replied:
                continue
            owner = row.owner
            if owner is None:
                owner = self.reps[row.lead % len(self.reps)]
                services.leads.claim(STATION, row.lead, owner)
            services.replies.reply(STATION, row.lead, owner, f"Dag van {row.lead}")
            self._replied.add(row.lead)

    def _customers_answer(self, *, at_once: bool) -> None:
        """Each customer answers the first copy of a reply that he gets; many do at a time."""
        replies = self.smtp.mails(self._read_by_customers)
        self._read_by_customers += len(replies)
        for reply in replies:
            customer = self._by_address[str(reply["To"])]
            if customer not in self.answered:
                self._letters += answers(len(self.answered), customer, reply)
                self.answered.append(customer)
        if len(self._letters) > 40 or (at_once and self._letters):
            self.answers += self._letters
            self._deliver(self._letters)
            self._letters = []

    def _hurry(self) -> None:
        """Let what was put off be due: a test does not wait for half a minute."""
        waiting = self.shop.services.replies.unsent(OFFICE)
        off = [row.mail for row in waiting if row.mail.problem and not row.mail.lease_owner]
        if off:
            with self.shop.store.write(Topic.MAIL) as work:
                for mail in off:
                    if mail.state is OutgoingState.QUEUED:
                        work.outgoing.retry_at(mail.id, work.recorded, mail.problem)
                    elif mail.state is OutgoingState.FAILED:
                        # Three times nobody knew: somebody who looks says "again".
                        work.outgoing.queue_again(mail.id, work.recorded)


def _mailbox(shop: Dealership, imap: ImapServer, smtp: SmtpServer) -> Mailbox:
    return mailbox_on(
        shop,
        imap.port,
        after=AfterReading.SEEN,
        smtp_host="127.0.0.1",
        smtp_port=smtp.port,
        smtp_security=Security.NONE,
        from_address="leads@jansen.example",
    )


def _check_mails(journey: _Journey) -> None:
    """Each mail is a lead, a duplicate, an answer or in quarantine, once; only those are unread."""
    with journey.shop.store.read() as work:
        ask = work._connection.execute
        noted = ask(select(fetched_mails.c.uid, fetched_mails.c.message)).all()
        kept = ask(select(messages.c.id, messages.c.status, messages.c.reason)).all()
        became = {id_of(work.messages.original(row.id)): (row.status, row.reason) for row in kept}
    assert len({row.uid for row in noted}) == len(noted) == journey.delivered
    assert all(row.message is not None for row in noted)
    assert len(became) == len(kept), "nothing is kept twice"
    by_customer: dict[int, set[str]] = defaultdict(set)
    for post in journey.bag:
        if post.customer is None:
            assert became.pop(id_of(post.content)) == ("rejected", post.sort.value)
        else:
            by_customer[post.customer].add(id_of(post.content))
    for ids in by_customer.values():
        *others, first = sorted(became.pop(each) for each in ids)
        assert first == ("imported", "")
        assert all(other == ("duplicate", "") for other in others)
    assert set(became) == set(map(id_of, journey.answers))
    assert set(became.values()) == {("imported", "")}
    marked = Counter("\\Seen" in flags for flags in journey.imap.flags().values())
    no_lead = sum(post.sort is not Sort.LEAD for post in journey.bag)
    assert marked == {True: journey.delivered - no_lead, False: no_lead}


def _check_leads(journey: _Journey) -> None:
    """One lead a customer, with its owner, his reply and the answer, which waits for another."""
    services = journey.shop.services
    every = list(services.leads.every(OFFICE))
    assert sorted(each.lead.name for each in every) == sorted(
        NAME.format(number) for number in journey.customers
    )
    because: Counter[Because | None] = Counter()
    timelines = _timelines(journey.shop)
    for each in every:
        lead = each.lead
        number = int(lead.name.removeprefix(NAME.format("")))
        told = timelines[lead.id]
        assert told[EntryKind.ANSWER] == [answer_of(number)]
        assert told[EntryKind.REPLY] == [f"Dag van {lead.id}"]
        assert len(told[EntryKind.AUTO_REPLY]) == is_away(journey.answered.index(number))
        assert len(told[EntryKind.CLAIMED]) == (lead.because is Because.CLAIMED)
        assert not told[EntryKind.JOINED]
        because[lead.because] += 1
        _check_clock(journey.shop, lead)
    parts = because[Because.CLAIMED], because[Because.ROUND_ROBIN]
    assert min(parts) > len(journey.customers) * PART
    assert {lead.lead.owner for lead in every} == set(journey.reps)
    tray = {row.lead.id for row in services.inbox.every(OFFICE, Tab.NEEDS_REPLY)}
    assert tray == {each.lead.id for each in every}
    assert services.inbox.page(OFFICE, Tab.UNANSWERED).rows == ()


def _timelines(shop: Dealership) -> dict[int, dict[EntryKind, list[str]]]:
    """What the entries of each kind say, by lead."""
    told: dict[int, dict[EntryKind, list[str]]] = defaultdict(lambda: defaultdict(list))
    with shop.store.read() as work:
        for row in work._connection.execute(select(lead_entries).order_by(lead_entries.c.id)):
            told[row.lead][EntryKind(row.kind)].append(row.text)
    return told


def _check_clock(shop: Dealership, lead: Lead) -> None:
    assert lead.owner is not None
    assert lead.first_attempt == lead.first_dialogue == shop.now
    assert (lead.stage, lead.needs_reply) == (Stage.DIALOGUE, True)


def _check_replies(journey: _Journey) -> None:
    """Each reply is one mail, which went out once unless nobody could know whether it had."""
    with journey.shop.store.read() as work:
        mails = work._connection.execute(select(outgoing)).all()
    assert len(mails) == len({mail.lead for mail in mails}) == len(journey.customers)
    assert {mail.state for mail in mails} == {OutgoingState.SENT.value}
    counts = journey.smtp.counts()
    assert set(counts) == {f"<{mail.message_id}>" for mail in mails}, "none lost, none invented"
    timelines = _timelines(journey.shop)
    for mail in mails:
        doubts = len(timelines[mail.lead][EntryKind.SENT_AGAIN])
        assert counts[f"<{mail.message_id}>"] <= 1 + doubts
    assert journey.disasters == len(journey.strikes)
    if journey.is_whole:
        assert all(journey.outcomes[way] for way in TROUBLE), journey.outcomes
