"""Two leads that are one: merged, taken apart again, suggested, and found to be two after all."""

from __future__ import annotations

from showroom_app.domain import lead_merge, lead_rules
from showroom_app.domain.lead import EntryKind, Lead
from showroom_app.domain.lead_merge import LeadMerge, Suggestion
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import given_back, lead_rows, lead_snapshot, new_leads, timeline
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.lead_pool import lead_today
from showroom_app.services.lead_rows import LeadRow
from showroom_app.services.staff import Staff, Today
from showroom_app.storage.store import Store, Work


@dataclass(frozen=True, slots=True)
class SuggestedPair:
    """Two open leads that may be one, the earlier arrival first."""

    suggestion: Suggestion
    """Its key, also for the next page."""
    first: LeadRow
    second: LeadRow


class Merging:
    """The use cases of leads that are one."""

    def __init__(self, store: Store, staff: Staff) -> None:
        self._store = store
        self._staff = staff

    def merge(
        self, actor: Actor, kept: int, other: int, rep: int | None = None, *, act: str | None = None
    ) -> Done:
        """One lead goes into another, which keeps the earliest arrival and both histories.

        A rep merges own leads, and one of the pool into them while he or she may claim; a manager
        any (`rep` None). Raises Refused: "not-allowed", "same-lead", "lead-closed", "not-owner",
        "no-owner" and those of a claim; NotFound("lead").
        """

        def body(work: Work, act: str) -> Done:
            today = self._staff.today(work)
            mine, its = (lead_today(work, actor, each, today.roles) for each in (kept, other))
            if rep is not None:
                _check_own(work, today, rep, mine, its)
            whole, gone = lead_merge.merge(mine, its, work.now)
            moved = work.desk.move_appointments(other, kept)
            work.leads.save(whole, by=new_leads.deadline(whole, today.policy))
            work.leads.save(gone)
            work.merges.add(
                kept,
                other,
                {
                    "kept": lead_snapshot.plain(mine),
                    "kept_after": lead_snapshot.plain(whole),
                    "merged": lead_snapshot.plain(its),
                    "merged_after": lead_snapshot.plain(gone),
                    "appointments": list(moved),
                },
                at=work.now,
                by=actor.user.id if actor.user else None,
            )
            timeline.write(work, actor, kept, EntryKind.MERGED, rep=rep, code=str(other))
            timeline.write(work, actor, other, EntryKind.MERGED, rep=rep, code=str(kept))
            return Done("merge", act, lead=kept, rep=rep, assigned=whole.owner)

        topics = (Topic.BOARD, Topic.LEADS)
        return perform(self._store, actor, UseCase.MERGE_LEADS, act, topics, body, own=rep)

    def unmerge(self, actor: Actor, merged: int, *, act: str | None = None) -> Done:
        """The lead that went into another stands by itself again, as it was.

        What was done since stays with the lead that was kept; what came of the mails of the other
        one goes back with it. Raises Refused: "not-allowed",
        "lead-not-merged", "merged-since" (into); NotFound("lead").
        """

        def body(work: Work, act: str) -> Done:
            today = self._staff.today(work)
            found = work.merges.went_into(merged)
            if found is None:
                _known(work, merged)
                raise Refused("lead-not-merged", lead=merged)
            into = work.merges.went_into(found.kept)
            if into is not None:
                raise Refused("merged-since", lead=found.kept, into=into.kept)
            kept = _take_apart(work, today, found, found.kept, "kept")
            gone = _take_apart(work, today, found, merged, "merged")
            for each in given_back.give_back(work, found, kept, gone):
                work.leads.save(each)
                work.desk.forget_contacts(each)
            work.desk.give_appointments(found.before.get("appointments", ()), merged)
            work.merges.undo(found.id, work.now)
            timeline.write(work, actor, kept.id, EntryKind.UNMERGED, code=str(merged))
            timeline.write(work, actor, merged, EntryKind.UNMERGED, code=str(kept.id))
            # Its owner may have become a showroom rep meanwhile.
            again = lead_today(work, actor, merged, today.roles)
            lead_today(work, actor, kept.id, today.roles)
            return Done("unmerge", act, lead=merged, rep=again.owner, assigned=again.owner)

        topics = (Topic.BOARD, Topic.LEADS)
        return perform(self._store, actor, UseCase.UNMERGE, act, topics, body)

    def dismiss(
        self,
        actor: Actor,
        lead: int,
        other: int,
        rep: int | None = None,
        *,
        act: str | None = None,
    ) -> Done:
        """Two leads that were suggested are not one; they are not suggested again.

        Raises Refused: "not-allowed", "not-suggested", "not-owner", "no-owner".
        """

        def body(work: Work, act: str) -> Done:
            if rep is not None:
                role = self._staff.today(work).role(rep)
                owned = [each for each in (lead, other) if _known(work, each).owner == rep]
                lead_rules.check_owner(_known(work, (*owned, lead)[0]), rep, role)
            if not work.merges.dismiss(lead, other):
                raise Refused("not-suggested", lead=lead, other=other)
            return Done("dismiss", act, lead=lead, rep=rep)

        topics = (Topic.LEADS,)
        return perform(self._store, actor, UseCase.DISMISS_LIKENESS, act, topics, body, own=rep)

    def suggestions(
        self, actor: Actor, after: Suggestion | None = None, limit: int = 50
    ) -> tuple[SuggestedPair, ...]:
        """A page of open leads that may be one, the most alike first; go on after the last one.

        Raises Refused("not-allowed") for who does not see every lead.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_LEADS)
            today = self._staff.today(work)
            found = work.merges.suggestions(after, limit)
            known = work.leads.leads({lead for each in found for lead in (each.lead, each.other)})
            shown = dict(zip(known, lead_rows.rows(work, today, list(known.values())), strict=True))
            return tuple(_pair(each, shown) for each in found)


def _pair(found: Suggestion, shown: dict[int, LeadRow]) -> SuggestedPair:
    pair = sorted((shown[found.lead], shown[found.other]), key=lambda row: (row.arrived, row.lead))
    return SuggestedPair(found, *pair)


def _check_own(work: Work, today: Today, rep: int, kept: Lead, other: Lead) -> None:
    """Both are this rep's, or one is and nobody has the other."""
    own, second = (kept, other) if kept.owner == rep else (other, kept)
    lead_rules.check_owner(own, rep, today.role(rep))
    if second.owner is None:
        lead_rules.check_may_be_given(today.standing(rep, work.now))
    elif second.owner != rep:
        raise Refused("not-owner", lead=second.id, owner=second.owner, rep=rep)


def _take_apart(work: Work, today: Today, found: LeadMerge, lead: int, side: str) -> Lead:
    now = _known(work, lead)
    before = lead_snapshot.as_it_was(now, found.before[side])
    after = lead_snapshot.as_it_was(now, found.before[f"{side}_after"])
    restored = lead_merge.apart(now, before, after)
    work.leads.save(restored, by=new_leads.deadline(restored, today.policy))
    work.desk.forget_contacts(restored)
    return restored


def _known(work: Work, lead: int) -> Lead:
    known = work.leads.lead(lead)
    if known is None:
        raise NotFound("lead", str(lead))
    return known
