"""The parts of a prospect in an ADF document, found wherever the sender has put them."""

from __future__ import annotations

from collections.abc import Iterator

from showroom_app.intake.adf_tree import Element, local_name
from showroom_app.intake.placeholders import without_leftovers
from showroom_app.intake.text import one_line

LONGEST_FIELD = 300
COMMENTS = frozenset("comments comment message notes note remarks question".split())
_APART = frozenset("vendor provider vehicle address tradein trade-in".split()) | COMMENTS
_TRADE_INS = frozenset("tradein trade-in trade_in tradeinvehicle".split())
_CUSTOMERS = frozenset(("customer", "consumer"))
NAMES = frozenset("name fullname firstname lastname first_name last_name surname".split())
PHONES = frozenset(
    "phone telephone cellphone mobile mobilephone homephone workphone international_phone".split()
)
_BREAKS = frozenset("br p div li tr".split())


class ProspectParts:
    """One prospect: its person's fields, its vehicles, its dealer and its sender."""

    def __init__(self, element: Element, shared: dict[str, Element]) -> None:
        self.element = element
        children = list(element)
        self.named = {local_name(child): child for child in reversed(children)}
        self.vehicles = [c for c in element.iter() if _is_vehicle(c)]
        self.vendor = self.named.get("vendor", shared.get("vendor"))
        self.provider = self.named.get("provider", shared.get("provider"))
        customers = [c for c in children if local_name(c) in _CUSTOMERS]
        customers = customers or [c for c in children if local_name(c) == "contact"] or [element]
        # What belongs to the person: all below, but not dealer, sender, vehicles and addresses.
        self.fields = [found for customer in customers for found in _fields_below(customer)]
        self.has_person = any(
            name in NAMES or name in PHONES or name == "email" for name, _ in self.fields
        )

    def all(self, name: str) -> list[Element]:
        """Return the person's elements of that name."""
        return [element for found, element in self.fields if found == name]

    @property
    def has_leftovers(self) -> bool:
        """Whether unfilled fields of a template stand in it ("[first_name]")."""
        texts = (str(text) for text in self.element.itertext())
        return any(without_leftovers(text) != text for text in texts)

    def interest(self, vehicle: Element) -> str:
        """Return what is wanted of a vehicle, "trade-in" for one in an element of that name."""
        if local_name(vehicle) in _TRADE_INS:
            return "trade-in"
        if any(local_name(above) in _TRADE_INS for above in vehicle.iterancestors()):
            return "trade-in"
        return attribute(vehicle, "interest").replace("_", "-")

    def contacts(self) -> Iterator[list[tuple[str, Element]]]:
        """Give (name, element) of the fields of each contact."""
        for contact in self.all("contact"):
            yield list(_fields_below(contact))


def _is_vehicle(element: Element) -> bool:
    name = local_name(element)
    if name in _TRADE_INS:
        return not any(local_name(below) == "vehicle" for below in element.iterdescendants())
    return name == "vehicle"


def prospects_of(root: Element, most: int) -> Iterator[ProspectParts]:
    """Give the prospects of a document; one that has none is itself read as one.

    Dealer and sender may stand beside the prospects, for all of them.
    """
    shared = {local_name(child): child for child in root}
    prospects = [element for element in root.iter() if local_name(element) == "prospect"]
    for element in (prospects or [root])[:most]:
        yield ProspectParts(element, shared if prospects else {})


def _fields_below(element: Element) -> Iterator[tuple[str, Element]]:
    pending = list(element)[::-1]
    while pending:
        child = pending.pop()
        name = local_name(child)
        yield name, child
        if name not in _APART and name not in NAMES:
            pending.extend(list(child)[::-1])


def attribute(element: Element, name: str) -> str:
    """Return an attribute in lower case without blanks around it, "" when it is not there."""
    return (element.get(name) or "").strip().lower()


def value(element: Element) -> str:
    """Return an element's own text in one line: that of a forgotten end tag's victim is not it."""
    text = element.text or ""
    if len(element):
        text += "".join(child.tail or "" for child in element)
    return one_line(text[: 4 * LONGEST_FIELD])[:LONGEST_FIELD]


def all_text(element: Element) -> str:
    """Return the text of a comment and of all that stands in it, `<br/>` as a line break."""
    out: list[str] = [element.text or ""]
    for child in element.iterdescendants():
        tail = child.tail or ""
        # "<br/>" at the end of a line is one break, not two.
        if local_name(child) in _BREAKS and not tail.lstrip(" \t").startswith("\n"):
            out.append("\n")
        out += (child.text or "", tail)
    return "".join(out)
