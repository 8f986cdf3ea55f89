"""What submitting would cut now, rendered and checked.

Preview and version are made by the same function, so what an author sees can't differ from what approvers are asked about.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from commsbot.domain import length, picture, rendition, template
from commsbot.domain.agency import Agency, said_by_others
from commsbot.domain.checks import Note
from commsbot.domain.draft import Draft
from commsbot.domain.plan import Window
from commsbot.domain.rendition import REVISED, Kind, Rendition
from commsbot.domain.template import STANDING, Effect, Facts, Field, Phase, Template
from commsbot.domain.version import Relation
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import checking
from commsbot.workflow.checking import Matter

WARNING_HOLDS = timedelta(hours=2)
"""A warning expires by itself unless another time is chosen: one that is no longer true must not be sent (rule C40)."""

STAFF_KINDS = (Kind.INTERNAL, Kind.SPOKEN)
"""Renditions that every version has beside those of its destinations: what officers may say, and what is read aloud."""
NOT_SAID = frozenset({*STAFF_KINDS, Kind.LIAISON_KEPT, *REVISED.values()})
"""What nobody outside read in these words."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly what would be cut now."""

    template: Template
    renditions: tuple[Rendition, ...]
    notes: tuple[Note, ...]
    missing: tuple[Field, ...]
    facts: Facts
    at: datetime
    """The time for which the texts were rendered."""
    audience: tuple[str, ...]
    window: Window


async def preview(uow: UnitOfWork, office: Office, made: Draft, now: datetime | None = None) -> Preview:
    """Render exactly what submitting would cut now, with what the checks have to say.

    `now` lets a card that merely lies there show the clock of its last look, instead of changing every minute.
    """
    agency = await uow.agency()
    chosen = office.templates.template(made.template)
    facts = taken(made.facts)
    missing = chosen.missing(facts)
    at = now or uow.now
    if made.due_at is not None and made.due_at > at:
        at = made.due_at
    window = _window(made, at)
    audience = _audience(office, agency, made)
    told = usable(office, agency, made, facts)
    texts: tuple[Rendition, ...] = ()
    if not missing:
        texts = tuple(
            each
            for language in made.languages
            for each in office.templates.render(chosen, told, language, _kinds(office, agency, audience, language), at)
        )
        texts = picture.dress(texts, made.picture, office.mark)
        if made.relation == Relation.CORRECTION:
            texts = (*texts, *await _revised(uow, made, texts))
    texts = rendition.ordered(texts)
    times = [(each.name, value) for each in chosen.fields if isinstance(value := facts.get(each.name), datetime)]
    asked = {each.name: each.question.get(office.languages[0], each.name) for each in chosen.fields}
    promised = [(asked[name], value) for name, value in times if chosen.field(name).effect is Effect.PROMISES]
    names = [asked[each.name] for each in missing]
    matter = Matter(
        template=chosen, facts=facts, incident=made.incident, statement=made.statement, renditions=texts,
        languages=made.languages, at=max(at, uow.now), about=made.about, picture=made.picture,
    )  # fmt: skip
    notes = await checking.notes(uow, office, matter, names, promised)
    return Preview(chosen, texts, notes, missing, facts, at, audience, window)


def taken(facts: Mapping[str, Any]) -> dict[str, template.Value]:
    """Answers as the draft's JSON keeps them, as values."""
    return {name: template.take(stored) for name, stored in facts.items()}


def page_of(office: Office, statement: str) -> str:
    """The official page's address of a statement: a fragment of the agency's page, so that it is valid before a site exists."""
    return f"{office.official_page}#{statement}"


def _window(made: Draft, at: datetime) -> Window:
    if made.phase == Phase.WARNING and made.window.expiry is None:
        return replace(made.window, expiry=(at + WARNING_HOLDS).replace(second=0, microsecond=0))
    return made.window


def _audience(office: Office, agency: Agency, made: Draft) -> tuple[str, ...]:
    reached = office.destinations(agency)
    wanted = set(made.audience) if made.audience else {to.name for to in reached}
    return tuple(sorted(to.name for to in reached if to.name in wanted))


def _kinds(office: Office, agency: Agency, audience: tuple[str, ...], language: str) -> tuple[Kind, ...]:
    """The kinds that carry this language somewhere: a text that nobody would get must not hold others back by its length."""
    needed = {*STAFF_KINDS}
    for to in office.destinations(agency):
        if to.name in audience and language in to.languages:
            needed |= {Kind.LIAISON, Kind.LIAISON_KEPT} if to.kind is Kind.LIAISON else {to.kind}
    return tuple(sorted(needed))


def usable(office: Office, agency: Agency, made: Draft, facts: Facts) -> dict[str, Any]:
    """The answers with what every template may use beside them; a standing statement's page stays open until it is used."""
    told: dict[str, Any] = dict(facts)
    if made.phase not in STANDING:
        told["official_page"] = page_of(office, made.statement)
    if made.incident:
        happened = agency.incident(made.incident)
        told |= {"incident_type": happened.type, "incident_place": happened.place}
        if happened.lead is not None:
            told |= {"lead": happened.lead.name, "lead_link": happened.lead.link}
    if made.about:
        heard = said_by_others(agency, made.about)
        told |= {"others": heard.who, "others_at": heard.said_at}
    return told


async def _revised(uow: UnitOfWork, made: Draft, texts: tuple[Rendition, ...]) -> tuple[Rendition, ...]:
    """For each post that the correction edits: the corrected text above the earlier one, which stays visible (rule C12)."""
    there = (await uow.statement(made.statement)).standing
    new = {
        (each.kind, each.language): each.text
        for each in texts
        if each.kind in REVISED and each.part == 1 and not each.repeat
    }
    revised = (
        replace(old, kind=REVISED[old.kind], text=f"{new[old.kind, old.language]}\n\n———\n\n{old.text}")
        for old in (there.cut.renditions if there is not None else ())
        if (old.kind, old.language) in new and not old.repeat and old.part == 1
    )
    # Where both don't fit into one message the post stays as it is, and the correction answers it.
    return tuple(each for each in revised if length.measure_rendition(each).fits)
