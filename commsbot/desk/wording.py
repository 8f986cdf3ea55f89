"""From nothing to submitted: open an incident, begin a draft, answer, choose the time, see the exact texts, submit."""

from collections.abc import Awaitable, Callable
from typing import Any

from commsbot.desk import lines, picturing, planning, showing
from commsbot.desk.given import BadArgument, Given, version_name
from commsbot.desk.page import TITLE, Page, Reply, Room, moment, rendition_json
from commsbot.domain import checks, errors
from commsbot.domain.draft import Draft
from commsbot.domain.incident import Danger, Place
from commsbot.domain.people import Person
from commsbot.domain.template import Effect, Field, FieldType, Phase, Text
from commsbot.domain.version import Relation
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import answering, drafting, incidents, previewing, submitting
from commsbot.workflow import picturing as acts
from commsbot.workflow.previewing import Preview

NOW = frozenset({"now", "approval"})
"""As a time: as soon as it is approved."""


class NoSuchType(errors.Refused):
    """There is no incident type “{given}”. The types: {types}."""


class NoSuchPhase(errors.Refused):
    """There is no template for “{given}”. The templates: {known}."""


class NoSuchField(errors.Refused):
    """This draft asks no “{given}”. It asks: {fields}."""


class NoSuchReason(errors.Refused):
    """No note of this draft is answered by {mark}={number}. Look at the draft: each note shows its name and its numbered reasons."""


class SayDanger(errors.Refused):
    """Is anyone in danger now? Say --danger yes, no or unsure."""


# --- opening ---------------------------------------------------------------------------------------------------------


async def open_(room: Room, person: Person, given: Given) -> Reply:
    """Open an incident and begin its warning (danger: yes) or holding statement."""
    kind, place = given.text("type", None), given.text("place", None)
    danger = given.text("danger")
    asked = _Changes(given)
    given.done()
    if danger not in set(Danger):
        raise SayDanger

    async def begin(uow: UnitOfWork) -> Draft:
        opened = await incidents.open_(
            uow, room.office, person.id, _type(room, person, kind), Place(place), Danger(danger)
        )
        phase = Phase.WARNING if opened.danger is Danger.YES else Phase.HOLDING
        return await drafting.begin(uow, room.office, person.id, phase, opened.id)

    return await _work(room, person, begin, asked)


def _type(room: Room, person: Person, given: str) -> str:
    """Find a type by its key or its label."""
    types = room.office.templates.types()
    for each in types:
        if given.casefold() in {
            each.key,
            each.key.replace("_", " "),
            *(label.casefold() for label in each.label.values()),
        }:
            return each.key
    known = ", ".join(f"{each.key} ({each.label.get(person.language, each.key)})" for each in types)
    raise NoSuchType(given=given, types=known)


# --- drafting --------------------------------------------------------------------------------------------------------


async def draft(room: Room, person: Person, given: Given) -> Reply:
    """Work on a draft, or begin one: --new PHASE, --correct, --withdraw, --again or --fix."""
    beginning = _beginning(room, person, given)
    discard = given.flag("discard")
    asked = _Changes(given)
    given.done()
    if discard:
        return await _discard(room, person, beginning)
    return await _work(room, person, beginning, asked)


_Begin = Callable[[UnitOfWork], Awaitable[Draft]]


def _beginning(room: Room, person: Person, given: Given) -> _Begin:
    """Which draft it is: one that is there, or a new one in one of five ways."""
    ways = {name: given.text(name) for name in ("draft", "new", "correct", "withdraw", "again", "fix")}
    incident, office, actor = given.text("incident"), room.office, person.id
    chosen = [(name, value) for name, value in ways.items() if value]
    if len(chosen) != 1 or (incident and chosen[0][0] != "new"):
        raise BadArgument(name="draft", why="name one draft, or one of --new, --correct, --withdraw, --again, --fix")
    way, value = chosen[0]
    match way:
        case "draft":
            return lambda uow: uow.draft(value)
        case "new":
            phase, template = _template(room, value)
            return lambda uow: _new(uow, office, actor, phase, incident, template)
        case "correct":
            return lambda uow: drafting.begin_correction(uow, office, actor, value, Relation.CORRECTION)
        case "withdraw":
            return lambda uow: drafting.begin_correction(uow, office, actor, value, Relation.WITHDRAWAL)
        case _:
            statement, number = version_name(value)
            begin = drafting.begin_fix if way == "fix" else drafting.begin_again
            return lambda uow: _from_version(uow, office, actor, begin, statement, number)


def _template(room: Room, given: str) -> tuple[Phase, str]:
    """Find what to begin by its phase (`update`) or by a template's id (`routine/event`)."""
    if given in set(Phase):
        return Phase(given), ""
    known = room.office.templates.catalogue()
    for each in known:
        if each.id == given:
            return each.phase, each.id
    raise NoSuchPhase(given=given, known=", ".join(each.id for each in known))


async def _new(uow: UnitOfWork, office: Office, actor: str, phase: Phase, incident: str, template: str) -> Draft:
    """Begin; with one incident open and a text that belongs to one, it is that incident's."""
    agency = await uow.agency()
    if not incident and phase not in {Phase.EVENT, Phase.ROUTINE, Phase.STANDING, Phase.TOMBSTONE}:
        still = agency.open_incidents()
        if len(still) != 1:
            names = ", ".join(f"{each.id} ({each.place.words})" for each in still) or "-"
            raise BadArgument(name="--incident", why=f"say which incident this is about; open: {names}")
        incident = still[0].id
    return await drafting.begin(uow, office, actor, phase, incident, template)


async def _from_version(
    uow: UnitOfWork,
    office: Office,
    actor: str,
    begin: Callable[[UnitOfWork, Office, str, str, int], Awaitable[Draft]],
    statement: str,
    number: int,
) -> Draft:
    number = number or (await uow.statement(statement)).latest.number
    return await begin(uow, office, actor, statement, number)


class _Changes:
    """What is to be done with the draft once it is there."""

    def __init__(self, given: Given) -> None:
        self.answers = [_answer(each) for each in given.many("set")]
        self.because = [_because(each) for each in given.many("because")]
        self.when = given.text("when")
        self.times = planning.Times(given)
        self.picture = picturing.Wanted(given)
        self.submit = given.flag("submit")


def _answer(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise BadArgument(
            name=text, why="an answer is written like field=value, with quotes round it where it has spaces"
        )
    return name.strip(), value.strip()


def _because(text: str) -> tuple[str, int]:
    mark, equals, number = text.partition("=")
    if not equals or not number.strip().isdecimal():
        raise BadArgument(name=text, why="an answer to a note is written like 3f9ac210=1, as the draft shows it")
    return mark.strip(), int(number)


async def _work(room: Room, person: Person, begin: _Begin, asked: _Changes) -> Reply:
    """Do all of it in one act: either everything holds, or nothing is changed."""

    async def act(uow: UnitOfWork) -> Reply:
        made = await begin(uow)
        made = await _change(room, person, uow, made, asked)
        if not asked.submit:
            return await _show(room, person, uow, made)
        cut = await submitting.submit(uow, room.office, person.id, made.id)
        page = Page(room, person)
        page.say(0, "Submitted.")
        shown = await showing.statement(page, uow, await uow.statement(made.statement), cut.version)
        return Reply(lines=shown.lines, json={**shown.json, "submitted": True}, next=shown.next)

    await asked.picture.strip(room)
    reply = await room.store.act(act)
    await asked.picture.strip(room)
    room.wake.cards()
    return reply


async def _change(room: Room, person: Person, uow: UnitOfWork, made: Draft, asked: _Changes) -> Draft:
    chosen = room.office.templates.template(made.template)
    for name, value in asked.answers:
        if name not in {each.name for each in chosen.fields}:
            raise NoSuchField(given=name, fields=", ".join(each.name for each in chosen.fields))
        made = await answering.answer(
            uow, room.office, person.id, made.id, name, value or None, language=person.language
        )
    made = await asked.picture.change(person, uow, made)
    if asked.because:
        made = await _override(room, person, uow, made, asked.because)
    if asked.when:
        text = "" if asked.when.casefold() in NOW else asked.when
        made = await answering.set_plan(uow, room.office, person.id, made.id, text)
    return await asked.times.change(room, person, uow, made)


async def _override(room: Room, person: Person, uow: UnitOfWork, made: Draft, given: list[tuple[str, int]]) -> Draft:
    """Answer notes with their own reasons."""
    shown = await previewing.preview(uow, room.office, made)
    marked = {note.mark: note for note in shown.notes}
    for mark, number in given:
        note = marked.get(mark)
        if note is None or not 1 <= number <= len(note.reasons):
            raise NoSuchReason(mark=mark, number=number)
        made = await answering.override(uow, room.office, person.id, made.id, note.matter, note.reasons[number - 1])
    return made


async def _discard(room: Room, person: Person, begin: _Begin) -> Reply:
    async def act(uow: UnitOfWork) -> Reply:
        made = await begin(uow)
        await answering.discard(uow, person.id, made.id)
        page = Page(room, person)
        page.say(0, "The draft is thrown away. What was submitted stays on record.")
        return page.reply(json={"discarded": made.id})

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


# --- showing a draft -------------------------------------------------------------------------------------------------


async def _show(room: Room, person: Person, uow: UnitOfWork, made: Draft) -> Reply:
    page, agency = Page(room, person), await uow.agency()
    shown = await previewing.preview(uow, room.office, made)
    title = shown.template.title.get(person.language, shown.template.id)
    incident = agency.incidents.get(made.incident)
    page.title(f"{title}: {incident.place.words}" if incident else title)
    page.say(2, "draft {draft}", draft=made.id)
    if incident is not None:
        name = lines.incident_name(room.office, person.language, incident.type, incident.place.words)
        page.say(2, "of the incident {name} ({id})", name=name, id=incident.id)
    if made.due_at is None:
        page.say(2, "goes out as soon as it is approved")
    else:
        page.say(2, "goes out {at}", at=page.soon(made.due_at, uow.now))
    if shown.window.expiry is not None:
        page.say(2, "no longer true after {at}", at=page.clock(shown.window.expiry))
    times = planning.times(page, made)
    page.say(TITLE, "Answers")
    standing = frozenset(each.key for each in agency.standing(made.incident))
    for each in shown.template.fields:
        _field(page, shown, each, standing)
    page.texts(shown.renditions, [to for to in room.office.destinations(agency) if to.name in shown.audience])
    lacks = acts.lacks(room.office, made)
    picturing.show(page, made.picture, made.consent, shown.renditions, lacks)
    if shown.notes:
        page.say(TITLE, "Check notes")
        page.notes(shown.notes, made.overrides)
    told = _json(made, shown) | times | {"picture": picturing.json(made.picture, made.consent)}
    return page.reply(json=told, next_=[] if lacks else _steps(made, shown, page))


def _field(page: Page, shown: Preview, asked: Field, standing: frozenset[str]) -> None:
    """One question: its name for --set, the answer, and what may be answered."""
    value = shown.facts.get(asked.name)
    question = asked.question.get(page.person.language, asked.name)
    said = _said(page, asked, value) if value is not None else "—"
    page.put(2, f"{asked.name} = {said}")
    page.put(6, question)
    if offered := shown.template.offered(asked, standing, value):
        options = "; ".join(f"{one.key}: {one.label.get(page.person.language, one.key)}" for one in offered)
        page.put(6, f"[{options}]")
    elif value is None and (example := asked.example.get(page.person.language)):
        page.say(6, "for example: {example}", example=example)


def _said(page: Page, asked: Field, value: Any) -> str:
    """An answer as a person reads it."""
    match value:
        case Text():
            return value.words
        case Place():
            return value.words
        case tuple():
            return ", ".join(map(str, value)) or "—"
        case _ if asked.type is FieldType.CLOCK_TIME and hasattr(value, "astimezone"):
            return page.clock(value)
        case _:
            return str(value)


def _steps(made: Draft, shown: Preview, page: Page) -> list[str]:
    missing = [each.name for each in shown.missing]
    steps = [f'draft {made.id} --set "{name}=…"' for name in missing]
    if not checks.blocking(shown.notes, made.overrides):
        steps.append(f"draft {made.id} --submit")
        promised = next((each.name for each in shown.template.fields if each.effect is Effect.PROMISES), "")
        if promised:
            steps.append(
                f'draft {made.id} --set "{promised}={page.room.words.say(page.person.language, "in 30 min")}" --submit'
            )
    return steps


def _json(made: Draft, shown: Preview) -> dict[str, Any]:
    return {
        "draft": made.id,
        "statement": made.statement,
        "incident": made.incident,
        "template": made.template,
        "phase": made.phase,
        "facts": dict(made.facts),
        "due_at": moment(made.due_at),
        "missing": [each.name for each in shown.missing],
        "audience": list(shown.audience),
        "renditions": [rendition_json(each) for each in shown.renditions],
        "notes": [
            {
                "rule": each.rule,
                "kind": each.kind,
                "level": each.level.value,
                "why": each.why.format_map(dict(each.values)),
                "words": each.words,
                "mark": each.mark,
                "reasons": list(each.reasons),
                "answered": found.reason if (found := checks.answered(each, made.overrides)) else "",
            }
            for each in shown.notes
        ],
    }
