"""Templates of replies and what stands below the mails of each rep."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from showroom_app.domain import placeholders
from showroom_app.domain.duplicates import name_key
from showroom_app.domain.lead import Lead
from showroom_app.domain.people import Actor
from showroom_app.domain.placeholders import Filled, Placeholder
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.reply_template import Language, ReplyTemplate
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.services.forms_of_address import form_of_address
from showroom_app.services.lead_sight import check_sees_lead
from showroom_app.services.shipped_templates import shipped, when
from showroom_app.storage.store import Store, Work

LONGEST_NAME = 80
LONGEST_SUBJECT = 200
LONGEST_BODY = 20_000
_OF_DUTCH = frozenset({"NL", "BE", "SR"})


class Templates:
    """The use cases of templates. Until a manager changes them, the shipped ones are there.

    Removing the last one brings the shipped ones back.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def every(self) -> tuple[ReplyTemplate, ...]:
        """All templates in the order in which they are offered; ids below 0 are shipped ones."""
        with self._store.read() as work:
            return _every(work)

    def find(self, name: str) -> ReplyTemplate:
        """The template of this name; raises NotFound with the names that there are."""
        every = self.every()
        found = [each for each in every if name_key(each.name) == name_key(name)]
        if not found:
            raise NotFound("template", name, tuple(each.name for each in every))
        return found[0]

    def add(self, actor: Actor, template: ReplyTemplate, *, act: str | None = None) -> Done:
        """Add a template at the end; its id is ignored.

        Raises Refused: "not-allowed", "template-without-name", "template-without-text",
        "template-too-long", "template-name-taken" (name), "unknown-placeholder" (placeholder,
        known).
        """

        def body(work: Work, act: str) -> Done:
            every = _kept(work)
            last = max((each.position for each in every), default=0)
            work.templates.add(_checked(replace(template, id=0, position=last + 1), every))
            return Done("add-template", act)

        return self._change(actor, act, body)

    def change(self, actor: Actor, template: ReplyTemplate, *, act: str | None = None) -> Done:
        """Store what a template is from now on. Raises NotFound, and Refused as `add`."""

        def body(work: Work, act: str) -> Done:
            every = _kept(work)
            known = _one(every, template.id)
            work.templates.save(_checked(replace(template, id=known.id), every))
            return Done("change-template", act)

        return self._change(actor, act, body)

    def remove(self, actor: Actor, template: int, *, act: str | None = None) -> Done:
        """Forget a template; mails written with it stay as they are. Raises NotFound, Refused."""

        def body(work: Work, act: str) -> Done:
            work.templates.remove(_one(_kept(work), template).id)
            return Done("remove-template", act)

        return self._change(actor, act, body)

    def filled(self, actor: Actor, template: int, lead: int, rep: int) -> Filled:
        """A template for a lead, in the name of a rep, with what is missing said.

        Raises Refused("not-allowed") for a colleague's lead, NotFound.
        """
        with self._store.read() as work:
            known = work.leads.lead(lead)
            check_sees_lead(work, actor, known)
            if known is None:
                raise NotFound("lead", str(lead))
            return filled(work, _one(_every(work), template), known, rep)

    def signature(self, rep: int) -> str:
        """What stands below a rep's mails: as set, else the names of rep and dealership."""
        with self._store.read() as work:
            return signature(work, rep)

    def sign(self, actor: Actor, rep: int, text: str, *, act: str | None = None) -> Done:
        """Set what stands below a rep's mails: the rep's own affair, or a manager's.

        "" brings back the names of rep and dealership. Raises NotFound, Refused: "not-allowed",
        "template-too-long".
        """

        def body(work: Work, act: str) -> Done:
            if work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            _check_length(text, 2_000)
            work.templates.sign(rep, plain(text))
            return Done("sign", act, rep=rep)

        topics = (Topic.MAIL,)
        return perform(self._store, actor, UseCase.MESSAGE, act, topics, body, own=rep)

    def _change(self, actor: Actor, act: str | None, body: Callable[[Work, str], Done]) -> Done:
        return perform(self._store, actor, UseCase.CHANGE_TEMPLATES, act, (Topic.MAIL,), body)


def filled(work: Work, template: ReplyTemplate, lead: Lead, rep: int | None) -> Filled:
    """A template for a lead inside a transaction."""
    values = _values(work, lead, rep, template.language)
    return placeholders.fill(template.subject, template.body, values)


def signature(work: Work, rep: int) -> str:
    """What stands below a rep's mails."""
    known = work.people.rep(rep)
    names = (known.name if known else "", work.policy.policy().dealer_name)
    return work.templates.signature(rep) or "\n".join(filter(None, names))


def confirmation(work: Work, lead: Lead) -> Filled:
    """The automatic confirmation of a lead, in the language of the dealership's country.

    It is the template that is called so. Nobody is there to fill in what is missing: then it is
    the shipped one, which takes no more than the dealership's name.
    """
    standard = shipped().confirmations[language_of(work.policy.policy())]
    key = name_key(standard.name)
    own = next((each for each in _every(work) if name_key(each.name) == key), standard)
    told = filled(work, own, lead, None)
    return filled(work, standard, lead, None) if told.missing else told


def language_of(policy: Policy) -> Language:
    """The language in which a dealership writes unless told otherwise."""
    return Language.DUTCH if policy.country in _OF_DUTCH else Language.ENGLISH


def plain(text: str) -> str:
    """Text as a mail holds it: line ends as one sign, and nothing that no keyboard types."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("".join(c for c in line if c.isprintable() or c == "\t") for line in lines)


def line(text: str) -> str:
    """Text as a header holds it: one line, so that nothing in it can begin another header."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _every(work: Work) -> tuple[ReplyTemplate, ...]:
    return work.templates.templates() or shipped().templates


def _kept(work: Work) -> tuple[ReplyTemplate, ...]:
    """All templates, the shipped ones stored first where none is yet."""
    if not work.templates.templates():
        for each in shipped().templates:
            work.templates.add(each)
    return work.templates.templates()


def _one(every: tuple[ReplyTemplate, ...], template: int) -> ReplyTemplate:
    """A template by its id; a shipped one that was stored meanwhile by its place."""
    for each in every:
        if template in (each.id, -each.position):
            return each
    raise NotFound("template", str(template), tuple(each.name for each in every))


def _checked(template: ReplyTemplate, every: tuple[ReplyTemplate, ...]) -> ReplyTemplate:
    name, subject, body = line(template.name), line(template.subject), plain(template.body).strip()
    if not name_key(name):
        raise Refused("template-without-name")
    if not body:
        raise Refused("template-without-text")
    for text, most in ((name, LONGEST_NAME), (subject, LONGEST_SUBJECT), (body, LONGEST_BODY)):
        _check_length(text, most)
    for other in every:
        if other.id != template.id and name_key(other.name) == name_key(name):
            raise Refused("template-name-taken", name=other.name)
    placeholders.check(subject)
    placeholders.check(body)
    return replace(template, name=name, subject=subject, body=body)


def _check_length(text: str, most: int) -> None:
    if len(text) > most:
        raise Refused("template-too-long", most=most)


def _values(
    work: Work, lead: Lead, rep: int | None, language: Language
) -> Mapping[Placeholder, str]:
    known = work.people.rep(rep) if rep is not None else None
    policy = work.policy.policy()
    expected = [each for each in work.appointments.of_lead(lead.id) if each.state.is_open]
    at = expected[0].at.astimezone(policy.tz) if expected else None
    name = "" if lead.placeholder_name else form_of_address(work, lead) or lead.name
    values = {
        Placeholder.NAME: name or " ".join(filter(None, (lead.first, lead.last))),
        Placeholder.FIRST_NAME: lead.first,
        Placeholder.LAST_NAME: lead.last,
        Placeholder.COMPANY: lead.company,
        Placeholder.PHONE: lead.phones[0].shown() if lead.phones else "",
        Placeholder.EMAIL: lead.emails[0] if lead.emails else "",
        Placeholder.VEHICLE: lead.vehicle.title() if lead.vehicle else "",
        Placeholder.STOCK: lead.vehicle.stock if lead.vehicle else "",
        Placeholder.APPOINTMENT: when(at, language) if at else "",
        Placeholder.REP: known.name if known else "",
        Placeholder.DEALER: policy.dealer_name,
    }
    return {placeholder: line(value) for placeholder, value in values.items()}
