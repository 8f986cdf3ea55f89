"""What the checks have to say of a statement's texts, against what the agency knows: the same for the author's card and for the approver's.

The one act that others of this layer call: a note that the author was shown and the approver wasn't, or the other way round, would make the checks
worse than none, so both are made here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from commsbot.domain import checks, elsewhere, errors, template
from commsbot.domain.agency import Agency
from commsbot.domain.checks import Background, Note, vouching
from commsbot.domain.picture import Picture
from commsbot.domain.rendition import Rendition
from commsbot.domain.template import STANDING, Effect, Facts, FieldType, Instruction, Person, Template, Text
from commsbot.domain.version import State, Version
from commsbot.ports import Office, UnitOfWork

EARLIER: Final = 3
"""How many of the incident's newest statements a text is compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One set of texts with what it belongs to."""

    template: Template
    facts: Facts
    incident: str
    statement: str
    renditions: Sequence[Rendition]
    languages: Iterable[str]
    at: datetime
    """The moment for which the texts are read."""
    about: str = ""
    """Somebody else's statement that it answers, so that it is no surprise where it says otherwise."""
    picture: Picture | None = None


async def notes(
    uow: UnitOfWork, office: Office, matter: Matter, missing: Iterable[str], times: Iterable[tuple[str, datetime]]
) -> tuple[Note, ...]:
    """Say all that there is to say of these texts, blocking notes first, each with the answer that its words come from.

    `missing` are the questions without an answer, `times` the promised times by the words that name them.
    """
    about = []
    if matter.renditions and matter.template.phase not in STANDING:
        about = [await _background(uow, office, matter, language) for language in matter.languages]
    vouched = [
        *vouching.gates(matter.template, matter.facts),
        *vouching.languages(matter.template, office.languages, matter.languages),
    ]
    found = checks.check(matter.renditions, missing=missing, mark=office.mark, times=times, now=matter.at, about=about)
    # What somebody wrote of the picture is no template's words: it is read as every answer is.
    said = {
        f"picture@{each.language}": Text(each.words, each.language)
        for each in (matter.picture.alt if matter.picture else ())
    }
    traced = checks.of_answers(checks.trace(found, {**matter.facts, **said}))
    return checks.ordered([*traced, *(vouched if about else ())])


async def of_version(
    uow: UnitOfWork, office: Office, statement: str, version: Version, promise: str
) -> tuple[Note, ...]:
    """Say what there is to say of the very texts of a version that waits; `promise` names its promised time in the reader's words."""
    cut = version.cut
    at = max(uow.now, cut.due_at or uow.now)
    times = [(promise, cut.next_update)] if cut.next_update else []
    try:
        chosen = office.templates.template(cut.template)
    except errors.NotFound:
        # The library changed while the version waited: its form can be checked still, what it was drafted from can't.
        return checks.check(cut.renditions, missing=(), mark=office.mark, times=times, now=at)
    matter = Matter(
        template=chosen, facts={name: template.take(value) for name, value in cut.facts.items()}, incident=cut.incident, statement=statement, renditions=cut.renditions,
        languages=dict.fromkeys(each.language for each in cut.renditions), at=at, about=cut.about, picture=cut.picture,
    )  # fmt: skip
    return await notes(uow, office, matter, (), times)


async def _background(uow: UnitOfWork, office: Office, matter: Matter, language: str) -> Background:
    agency = await uow.agency()
    known = office.vocabulary
    names = {*known.names, *(each.name for each in agency.people.values()), *office.places}
    addresses = {office.emergency_number, office.official_page, *(to.address for to in office.configured)}
    # Who answers "Which number may people call?" has decided that it is published.
    asked = [each.name for each in matter.template.fields if each.type in {FieldType.PHONE, FieldType.LINK}]
    addresses |= {str(matter.facts[name]) for name in asked if name in matter.facts}
    # A person's name is answered only with who agreed to it.
    names |= {value.words for value in matter.facts.values() if isinstance(value, Person)}
    incident = agency.incidents.get(matter.incident)
    if incident is not None:
        names.add(incident.place.words)
        if incident.lead is not None:
            names.add(incident.lead.name)
            addresses.add(incident.lead.link)
    names |= {each.who for each in agency.heard.values() if each.incident == matter.incident}
    return Background(
        language=language,
        phase=matter.template.phase,
        incident_type=incident.type if incident is not None else "",
        sender=tuple(dict.fromkeys((office.name.get(language, ""), *office.name.values(), *office.short.values()))),
        emergency_number=office.emergency_number,
        official_page=office.official_page,
        names=frozenset(names),
        allowed=known.allowed | addresses,
        acronyms=known.acronyms,
        jargon=known.jargon,
        open_instructions=_open(office, agency, matter),
        lifted=_keys(matter, Effect.LIFTS),
        standing=_keys(matter, Effect.STANDS) | _keys(matter, Effect.OPENS),
        earlier=await _earlier(uow, matter, language),
        others=tuple(
            (each.who, each.words)
            for each in elsewhere.standing(agency.heard.values(), matter.incident, matter.about)
            if each.language == language
        ),
        facts=elsewhere.facts(each for each in agency.heard.values() if each.incident == matter.incident != ""),
        zone=office.zone,
        now=matter.at,
    )


def _keys(matter: Matter, effect: Effect) -> frozenset[str]:
    return frozenset(each.key for each in matter.template.touched(effect, matter.facts))


def _open(office: Office, agency: Agency, matter: Matter) -> tuple[Instruction, ...]:
    """What people were told to do in this incident and nobody has lifted, in the words of the library; what it no longer knows is left out."""
    if matter.incident not in agency.incidents:
        return ()
    place = agency.incident(matter.incident).place.words
    keys = dict.fromkeys(each.key for each in agency.standing(matter.incident) if each.key)
    return tuple(office.templates.instructions[key].at(place) for key in keys if key in office.templates.instructions)


async def _earlier(uow: UnitOfWork, matter: Matter, language: str) -> tuple[str, ...]:
    """The incident's newest other statements that the public has, in this language."""
    if not matter.incident:
        return ()
    found = []
    for listed in await uow.listed(
        incident=matter.incident, states=(State.PUBLISHED, State.STOPPED), limit=EARLIER + 1
    ):
        if listed.statement != matter.statement:
            cut = (await uow.statement(listed.statement)).version(listed.version).cut
            found.append(checks.texts(cut.renditions, language)[0])
    return tuple(text for text in found[:EARLIER] if text)
