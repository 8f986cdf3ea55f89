"""/people: who works here, as what; a name, roles and a language make a person, a one-time link lets them in, one press keeps them out.

Approvers may open it, too, because a lost phone at night must not wait for the administrator; they can only suspend.
"""

import json
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Final

from commsbot.chat import answers, authenticator, cards, joining
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.errors import EmptyAnswer, NotAuthorised, Stale
from commsbot.domain.people import Act, Person, Role
from commsbot.ports import Cursor, UnitOfWork
from commsbot.workflow import staff

ACT: Final = "people.add"
LIST: Final = "pe"
ONE: Final = "po"
ADD: Final = "pa"
NEW_ROLE: Final = "pn"
NEW_LANGUAGE: Final = "pl"
LINK: Final = "pi"
ROLES: Final = "pr"
ROLE: Final = "pt"
SUSPEND: Final = "ps"
SURE: Final = "py"

_ORDER: Final = tuple(joining.ROLES)
MOST_LISTED: Final = 40
MOST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Adding:
    """What was said so far of a person who is being added; kept in the cursor's note."""

    name: str = ""
    roles: tuple[str, ...] = ()

    def cursor(self, message: int) -> Cursor:
        """Keep it for the next answer."""
        return Cursor(ACT, "", "roles" if self.name else "name", "", message, json.dumps(asdict(self)))

    @property
    def given(self) -> frozenset[Role]:
        """The roles chosen so far."""
        return frozenset(Role(each) for each in self.roles)


def _adding(cursor: Cursor | None) -> Adding:
    """Read it back; raises `Stale` for a press on an old card."""
    if cursor is None or cursor.act != ACT or not cursor.note:
        raise Stale(what="/people")
    return Adding(**json.loads(cursor.note))


async def list_(room: Room, turn: Turn) -> None:
    """Show everybody."""
    _allowed(turn)

    async def look(uow: UnitOfWork) -> tuple[Agency, frozenset[str]]:
        agency = await uow.agency()
        joined = [each for each in agency.people.values() if each.telegram is not None]
        away = [each.id for each in joined if await uow.recall(cards.unreachable(each.telegram or 0))]
        return agency, frozenset(away)

    await answers.replace(room, turn, _everybody(room, turn, *await room.store.read(look)))


def _everybody(room: Room, turn: Turn, agency: Agency, away: frozenset[str]) -> Screen:
    say = room.words.say
    listed = sorted(agency.people.values(), key=lambda each: (each.suspended, each.name))[:MOST_LISTED]
    lines = [f"<b>{escape(each.name)}</b>: {escape(_where(room, turn.language, each))}" for each in listed]
    names = ", ".join(each.name for each in listed if each.id in away)
    if names:
        lines.append(
            escape(say(turn.language, "I can't write to: {names}. They have blocked me or left.", names=names))
        )
    rows: Rows = tuple(row(Button(_short(each.name), pack(ONE, each.id))) for each in listed)
    if _administers(turn):
        rows = (row(Button(say(turn.language, "Add a person"), pack(ADD))), *rows)
    return Screen("\n".join((escape(say(turn.language, "Who works here:")), *lines)), rows)


def _where(room: Room, language: str, person: Person) -> str:
    roles = joining.roles(room, language, person)
    if person.suspended:
        return room.words.say(language, "{roles} (suspended)", roles=roles)
    if person.telegram is None:
        return room.words.say(language, "{roles} (has not joined yet)", roles=roles)
    return roles


def _short(name: str) -> str:
    return name if len(name) <= 28 else f"{name[:27]}…"


async def one(room: Room, turn: Turn) -> None:
    """Show one person with what can be done about them."""
    _allowed(turn)
    (name,) = turn.parts
    agency = await room.store.read(lambda uow: uow.agency())
    await answers.replace(room, turn, _one(room, turn, agency.person(name)))


def _one(room: Room, turn: Turn, person: Person) -> Screen:
    say = room.words.say
    where = _where(room, turn.language, person)
    language = joining.language_label(person.language)
    text = f"<b>{escape(person.name)}</b>: {escape(where)}\n{escape(say(turn.language, 'Language: {language}', language=language))}"
    rows: list[tuple[Button, ...]] = []
    if _administers(turn):
        rows += [
            row(Button(say(turn.language, "New link"), pack(LINK, person.id))),
            row(Button(say(turn.language, "Roles"), pack(ROLES, person.id))),
        ]
    if _administers(turn) and room.seal is not None:
        rows.append(row(Button(say(turn.language, "Forget authenticator app"), pack(authenticator.FORGET, person.id))))
    if not person.suspended:
        rows.append(row(Button(say(turn.language, "Suspend"), pack(SURE, person.id))))
    elif _administers(turn):
        rows.append(row(Button(say(turn.language, "Let in again"), pack(SUSPEND, person.id, 0))))
    rows.append(row(Button(say(turn.language, "Back"), pack(LIST))))
    return Screen(text, tuple(rows))


# --- suspending and roles --------------------------------------------------------------------------------------------


async def sure(room: Room, turn: Turn) -> None:
    """Ask before somebody is locked out."""
    _allowed(turn)
    (name,) = turn.parts
    person = (await room.store.read(lambda uow: uow.agency())).person(name)
    say = room.words.say
    text = say(turn.language, "Suspend {name}? From then on nothing can be done in this name.", name=person.name)
    yes = Button(say(turn.language, "Suspend now"), pack(SUSPEND, name, 1))
    no = Button(say(turn.language, "Back"), pack(ONE, name))
    await answers.replace(room, turn, Screen(escape(text), (row(yes), row(no))))


async def suspend(room: Room, turn: Turn) -> None:
    """Suspend, or let in again."""
    actor = _allowed(turn)
    name, flag = turn.parts

    async def act(uow: UnitOfWork) -> Person:
        await staff.suspend(uow, actor.id, name, suspended=flag == "1")
        return (await uow.agency()).person(name)

    await answers.replace(room, turn, _one(room, turn, await room.act(turn, act)))


async def roles(room: Room, turn: Turn) -> None:
    """Show a person's roles as switches."""
    _administrator(turn)
    (name,) = turn.parts
    person = (await room.store.read(lambda uow: uow.agency())).person(name)
    await answers.replace(room, turn, _switches(room, turn, person))


def _switches(room: Room, turn: Turn, person: Person) -> Screen:
    text = room.words.say(turn.language, "What does {name} work as? Each press counts at once.", name=person.name)
    rows = [
        *_role_rows(room, turn, person.roles, lambda number, on: pack(ROLE, person.id, number, int(not on))),
        row(Button(room.words.say(turn.language, "Back"), pack(ONE, person.id))),
    ]
    return Screen(escape(text), tuple(rows))


def _role_rows(
    room: Room, turn: Turn, given: frozenset[Role], data: Callable[[int, bool], str]
) -> list[tuple[Button, ...]]:
    rows = []
    for number, role in enumerate(_ORDER):
        on = role in given
        name = room.words.say(turn.language, joining.ROLES[role])
        rows.append(row(Button(f"{'✓ ' if on else ''}{name}"[:28], data(number, on))))
    return rows


async def role(room: Room, turn: Turn) -> None:
    """Give or take one role."""
    actor = _administrator(turn)
    name, number, flag = turn.parts
    meant = _ORDER[int(number)]

    async def act(uow: UnitOfWork) -> Person:
        person = (await uow.agency()).person(name)
        given = person.roles | {meant} if flag == "1" else person.roles - {meant}
        if given != person.roles:
            await staff.change(uow, actor.id, name, given, person.language)
        return (await uow.agency()).person(name)

    await answers.replace(room, turn, _switches(room, turn, await room.act(turn, act)))


# --- adding ----------------------------------------------------------------------------------------------------------


async def add(room: Room, turn: Turn) -> None:
    """Ask for the name."""
    _administrator(turn)

    async def act(uow: UnitOfWork) -> None:
        await uow.set_cursor(turn.key, Adding().cursor(turn.message))

    await room.act(turn, act)
    text = room.words.say(turn.language, "What is the person's name, as colleagues know it? Type it.")
    await answers.replace(room, turn, Screen(escape(text)))


async def named(room: Room, turn: Turn) -> None:
    """Take the typed name and ask for the roles."""
    _administrator(turn)
    name = " ".join(turn.text.split())[:MOST_NAME]
    if not name:
        raise EmptyAnswer(field=room.words.say(turn.language, "Name"))

    async def act(uow: UnitOfWork) -> None:
        await uow.set_cursor(turn.key, Adding(name).cursor(0))

    await room.act(turn, act)
    await answers.say(room, turn, _new_roles(room, turn, name, frozenset()))


def _new_roles(room: Room, turn: Turn, name: str, given: frozenset[Role]) -> Screen:
    say = room.words.say
    text = say(turn.language, "What does {name} work as? Choose all that apply, then the language.", name=name)
    rows = _role_rows(room, turn, given, lambda number, on: pack(NEW_ROLE, number, int(not on)))
    if given:
        rows += [row(Button(joining.language_label(each), pack(NEW_LANGUAGE, each))) for each in room.words.languages()]
    return Screen(escape(text), tuple(rows))


async def new_role(room: Room, turn: Turn) -> None:
    """Switch a role of the person who is being added."""
    _administrator(turn)
    number, flag = turn.parts
    meant = _ORDER[int(number)]

    async def act(uow: UnitOfWork) -> Adding:
        kept = _adding(await uow.cursor(turn.key))
        given = kept.given | {meant} if flag == "1" else kept.given - {meant}
        kept = replace(kept, roles=tuple(sorted(given)))
        await uow.set_cursor(turn.key, kept.cursor(turn.message))
        return kept

    kept = await room.act(turn, act)
    await answers.replace(room, turn, _new_roles(room, turn, kept.name, kept.given))


async def new_language(room: Room, turn: Turn) -> None:
    """Take the language, add the person and make the link, all in one act."""
    actor = _administrator(turn)
    (language,) = turn.parts
    token = secrets.token_urlsafe(32)

    async def act(uow: UnitOfWork) -> Person:
        kept = _adding(await uow.cursor(turn.key))
        chosen = language if language in room.words.languages() else turn.language
        person = await staff.add(uow, room.office, actor.id, kept.name, kept.given, chosen)
        await staff.invite(uow, actor.id, person.id, token)
        await uow.set_cursor(turn.key, None)
        return person

    person = await room.act(turn, act)
    await answers.replace(room, turn, _one(room, turn, person))
    await _hand_over(room, turn, person, token)


async def link(room: Room, turn: Turn) -> None:
    """Make a new link; the person's older ones no longer work."""
    actor = _administrator(turn)
    (name,) = turn.parts
    token = secrets.token_urlsafe(32)

    async def act(uow: UnitOfWork) -> Person:
        await staff.invite(uow, actor.id, name, token)
        return (await uow.agency()).person(name)

    await _hand_over(room, turn, await room.act(turn, act), token)


async def _hand_over(room: Room, turn: Turn, person: Person, token: str) -> None:
    """Show the link, in a message that can be copied and forwarded, unlike all others."""
    say = room.words.say
    hours = int(staff.LINK_LIVES.total_seconds() // 3600)
    text = say(
        turn.language,
        "This link lets {name} in, once, within {hours} hours. Pass it on to nobody else:\n{link}",
        name=person.name,
        hours=hours,
        link=f"https://t.me/{room.bot.username}?start={token}",
    )
    notice = escape(say(turn.language, "A link for {name} is ready.", name=person.name))
    await answers.send(room, turn.key.chat, Screen(escape(text), protect=False, notice=notice))


# --- who may ---------------------------------------------------------------------------------------------------------


def _administers(turn: Turn) -> bool:
    return turn.person is not None and people.may(turn.person, Act.MANAGE_PEOPLE)


def _administrator(turn: Turn) -> Person:
    person = joining.actor(turn)
    people.require(person, Act.MANAGE_PEOPLE)
    return person


def _allowed(turn: Turn) -> Person:
    person = joining.actor(turn)
    if not _administers(turn) and not people.may(person, Act.SIGN_OFF):
        roles = ", ".join(sorted({*people.MAY[Act.MANAGE_PEOPLE], *people.MAY[Act.SIGN_OFF]}))
        raise NotAuthorised(person=person.name, act=Act.MANAGE_PEOPLE.value, roles=roles)
    return person


FEATURE: Final = Feature(
    commands={"people": Command(list_, "Who works here, and as what", needs=(Act.MANAGE_PEOPLE, Act.SIGN_OFF))},
    presses={
        LIST: list_, ONE: one, ADD: add, NEW_ROLE: new_role, NEW_LANGUAGE: new_language, LINK: link, ROLES: roles, ROLE: role,
        SUSPEND: suspend, SURE: sure,
    },
    answers={ACT: named},
)  # fmt: skip
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
