"""Liaison groups: registered in a short dialogue, confirmed by a second person where they are internal, watched for the right to post.

A registration that isn't finished is a note, and its dialogue is a card drawn from it: typed words and presses change the note, a crash loses
neither. Nobody in a group is asked for anything but *Got it*.
"""

import json
from dataclasses import asdict, dataclass, replace
from typing import Final

from commsbot.chat import answers, cards, group_list, group_welcome, joining, reach
from commsbot.chat.buttons import Button, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import errors, people
from commsbot.domain.agency import Agency
from commsbot.domain.liaison import Circle, Group
from commsbot.domain.people import Act, Person
from commsbot.ports import Card, Cursor, Key, UnitOfWork
from commsbot.workflow import liaising

ACT: Final = "register"
SUBJECT: Final = "register"
GROUP: Final = "group"
GOT_IT: Final = "g"
TITLE: Final = "ra"
LANGUAGE: Final = "rl"
CIRCLE: Final = "rc"
CONFIRM: Final = "gc"

MOST_AREA: Final = 80


@dataclass(frozen=True, slots=True)
class Pending:
    """A group that is being registered; kept in a note."""

    chat: int
    thread: int
    title: str
    by: str
    area: str = ""
    language: str = ""

    @property
    def place(self) -> str:
        """Its chat and topic, as the names of note and card have it."""
        return f"{self.chat}/{self.thread}"

    async def keep(self, uow: UnitOfWork) -> None:
        """Store it."""
        await uow.note(_note(self.place), json.dumps(asdict(self)))


def _note(place: str) -> str:
    return f"{SUBJECT}:{place}"


async def _pending(uow: UnitOfWork, place: str, actor: Person) -> Pending:
    kept = await uow.recall(_note(place))
    pending = Pending(**json.loads(kept)) if kept else None
    if pending is None or pending.by != actor.id:
        raise errors.Stale(what="/register")
    return pending


def find(agency: Agency, chat: int, thread: int) -> Group | None:
    """The group registered at this very place."""
    return next((each for each in agency.groups.values() if (each.chat, each.thread) == (chat, thread)), None)


# --- registering -----------------------------------------------------------------------------------------------------


async def register(room: Room, turn: Turn) -> None:
    """Begin where the command was typed; in a private chat, say how it is done."""
    say = room.words.say
    person = joining.actor(turn)
    people.require(person, Act.REGISTER_GROUP)
    if turn.kind == "private":
        text = say(
            turn.language, "Add me to the group, or write /register in the group or topic that shall receive updates."
        )
        into = Button(say(turn.language, "Add me to a group"), link=f"https://t.me/{room.bot.username}?startgroup=new")
        await answers.say(room, turn, Screen(escape(text), (row(into),)))
        return
    await _begin(room, turn, person)
    text = say(turn.language, "I have written to you in our private chat.")
    await answers.say(room, turn, Screen(escape(text), silent=True))


async def added(room: Room, turn: Turn) -> None:
    """The bot came into a chat: one it knows can be reached again; in a new one a liaison officer registers it."""
    agency = await room.store.read(lambda uow: uow.agency())
    if turn.kind == "channel" or any(each.chat == turn.key.chat for each in agency.groups.values()):
        await reach.reached(room, turn)
    elif turn.person is not None and people.may(turn.person, Act.REGISTER_GROUP):
        await _begin(room, turn, turn.person)
    else:
        await group_welcome.tell(room, turn)


async def _begin(room: Room, turn: Turn, person: Person) -> None:
    pending = Pending(turn.key.chat, turn.key.thread, turn.title, person.id)

    async def act(uow: UnitOfWork) -> None:
        if find(await uow.agency(), pending.chat, pending.thread) is not None:
            raise errors.AlreadyRegistered(title=pending.title)
        await pending.keep(uow)
        await uow.set_cursor(_private(turn), Cursor(ACT, pending.place, "area", "text"))
        await cards.show(uow, person, f"{SUBJECT}:{pending.place}", anew=True)

    await room.act(turn, act)


def _private(turn: Turn) -> Key:
    return Key(turn.key.bot, turn.key.user, turn.key.user)


async def area(room: Room, turn: Turn) -> None:
    """Take the typed area."""
    person = joining.actor(turn)
    words = " ".join(turn.text.split())
    field = room.words.say(turn.language, "Area")
    if not words:
        raise errors.EmptyAnswer(field=field)
    if len(words) > MOST_AREA:
        raise errors.AnswerTooLong(field=field, count=len(words), most=MOST_AREA)

    async def act(uow: UnitOfWork) -> None:
        cursor = await uow.cursor(turn.key)
        pending = await _pending(uow, cursor.subject if cursor is not None else "", person)
        await _take_area(uow, turn, pending, words)

    await room.act(turn, act)


async def title(room: Room, turn: Turn) -> None:
    """Let the group's own title say which area it serves."""
    person = joining.actor(turn)
    (place,) = turn.parts

    async def act(uow: UnitOfWork) -> None:
        pending = await _pending(uow, place, person)
        await _take_area(uow, turn, pending, pending.title)

    await room.act(turn, act)


async def _take_area(uow: UnitOfWork, turn: Turn, pending: Pending, words: str) -> None:
    await replace(pending, area=words).keep(uow)
    await uow.set_cursor(_private(turn), None)


async def language(room: Room, turn: Turn) -> None:
    """Take the language in which the group is spoken to."""
    person = joining.actor(turn)
    place, chosen = turn.parts

    async def act(uow: UnitOfWork) -> None:
        pending = await _pending(uow, place, person)
        if chosen not in room.office.languages:
            raise errors.Stale(what="/register")
        await replace(pending, language=chosen).keep(uow)

    await room.act(turn, act)


async def circle(room: Room, turn: Turn) -> None:
    """Take the circle, which ends the dialogue; an internal or partner group is put before a second person."""
    person = joining.actor(turn)
    place, chosen = turn.parts

    async def act(uow: UnitOfWork) -> None:
        pending = await _pending(uow, place, person)
        if not pending.area or not pending.language:
            raise errors.Stale(what="/register")
        group = await liaising.register(
            uow, room.office, person.id, chat=pending.chat, thread=pending.thread, title=pending.title, area=pending.area,
            language=pending.language, circle=Circle(chosen),
        )  # fmt: skip
        await uow.note(_note(place), "")
        if not group.confirmed:
            for other in _seconds(await uow.agency(), group):
                await cards.show(uow, other, f"{GROUP}:{group.id}")

    await room.act(turn, act)


def _seconds(agency: Agency, group: Group) -> list[Person]:
    """Those who may confirm a group."""
    return [
        each
        for each in agency.people.values()
        if each.id != group.registered_by and each.telegram is not None and people.may(each, Act.REGISTER_GROUP)
    ]


async def draw_registration(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the question that is open, then the outcome."""
    agency = await uow.agency()
    person = agency.people.get(card.person)
    chat, _, thread = name.partition("/")
    group = find(agency, int(chat), int(thread))
    if person is None:
        return None
    say, tongue = room.words.say, person.language
    if group is not None:
        screen = Screen(escape(_outcome(room, agency, tongue, group)))
        return cards.last(card, screen) if group.confirmed else screen
    kept = await uow.recall(_note(name))
    if not kept:
        return None
    pending = Pending(**json.loads(kept))
    if not pending.area:
        text = say(tongue, "Which area does “{title}” serve? Type it, as in Eastside.", title=pending.title)
        own = Button(say(tongue, "Use the group's title"), pack(TITLE, name))
        return Screen(escape(text), (row(own),))
    if not pending.language:
        text = say(tongue, "In which language does “{title}” receive updates?", title=pending.title)
        choices = [Button(joining.language_label(each), pack(LANGUAGE, name, each)) for each in room.office.languages]
        return Screen(escape(text), tuple(row(each) for each in choices))
    text = say(
        tongue,
        "Who is in “{title}”? Community: anyone. Partners or internal: only people whom we know, which a second person must confirm. "
        "Each group receives two messages: one to pass on, and advice for the liaisons themselves, not to be forwarded.",
        title=pending.title,
    )
    circles = [Button(say(tongue, words), pack(CIRCLE, name, each.value)) for each, words in group_list.CIRCLES.items()]
    return Screen(escape(text), tuple(row(each) for each in circles))


def _outcome(room: Room, agency: Agency, tongue: str, group: Group) -> str:
    say = room.words.say
    if group.confirmed:
        return say(
            tongue, "“{title}” is registered for {area} ({circle}). It receives updates from now on.",
            title=group.title, area=group.area, circle=say(tongue, group_list.CIRCLES[group.circle]),
        )  # fmt: skip
    others = _seconds(agency, group)
    if not others:
        return say(
            tongue,
            "“{title}” needs a second person, and there is none: an administrator can add a liaison officer with /people.",
            title=group.title,
        )
    names = ", ".join(each.name for each in others)
    return say(tongue, "“{title}” waits for a second person: {names} can confirm it.", title=group.title, names=names)


# --- the second person -----------------------------------------------------------------------------------------------


async def draw_confirmation(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw what is to be confirmed."""
    agency = await uow.agency()
    group, person = agency.groups.get(name), agency.people.get(card.person)
    if group is None or person is None:
        return None
    say, tongue = room.words.say, person.language
    if group.confirmed:
        return cards.last(card, Screen(escape(_outcome(room, agency, tongue, group))))
    by = agency.people.get(group.registered_by)
    text = say(
        tongue,
        "{who} registered “{title}” for {area} ({circle}): only people whom we know are in it. Can you confirm that?",
        who=by.name if by else group.registered_by, title=group.title, area=group.area,
        circle=say(tongue, group_list.CIRCLES[group.circle]),
    )  # fmt: skip
    yes = Button(say(tongue, "Confirm"), pack(CONFIRM, name))
    no = Button(say(tongue, "Remove the group"), pack(group_list.SURE, name))
    return Screen(escape(text), (row(yes), row(no)))


async def confirm(room: Room, turn: Turn) -> None:
    """A second person confirms."""
    by = joining.actor(turn)
    (name,) = turn.parts
    await room.act(turn, lambda uow: liaising.confirm(uow, by.id, name))


# --- Got it ----------------------------------------------------------------------------------------------------------


async def got_it(room: Room, turn: Turn) -> None:
    """Count a press of any member, and thank in the group's language."""
    (publication,) = turn.parts

    async def act(uow: UnitOfWork) -> tuple[bool, int, str]:
        new, group = await liaising.got_it(uow, room.office, turn.key.chat, publication, turn.key.user, turn.key.thread)
        return new, (await uow.acknowledged(publication)).get(group.id, 0), group.language

    new, count, tongue = await room.act(turn, act)
    if new:
        text = room.words.count(
            tongue, count, "Thank you. {count} person here has it.", "Thank you. {count} people here have it."
        )
    else:
        text = room.words.count(
            tongue, count, "We know, thank you. {count} person here has it.", "We know, thank you. {count} people here have it."
        )  # fmt: skip
    await room.toast(turn, text)


async def moved(room: Room, turn: Turn) -> None:
    """Telegram gave the group another chat id: the groups follow, and a registration that isn't finished too."""

    async def act(uow: UnitOfWork) -> None:
        await liaising.moved(uow, turn.key.chat, turn.moved_to)
        old = f"{turn.key.chat}/0"
        if not (kept := await uow.recall(_note(old))):
            return
        pending = replace(Pending(**json.loads(kept)), chat=turn.moved_to)
        await pending.keep(uow)
        await uow.note(_note(old), "")
        person = (await uow.agency()).person(pending.by)
        await cards.show(uow, person, f"{SUBJECT}:{pending.place}")
        if not pending.area and person.telegram is not None:
            key = Key(turn.key.bot, person.telegram, person.telegram)
            await uow.set_cursor(key, Cursor(ACT, pending.place, "area", "text"))

    await room.act(turn, act)


FEATURE: Final = Feature(
    commands={
        "register": Command(register, "Let a group receive updates", groups=True, needs=(Act.REGISTER_GROUP,)),
    },
    presses={GOT_IT: got_it, TITLE: title, LANGUAGE: language, CIRCLE: circle, CONFIRM: confirm},
    answers={ACT: area},
    subjects={SUBJECT: draw_registration, GROUP: draw_confirmation},
    events={"added": added, "moved": moved},
    strangers=frozenset({GOT_IT}),
)
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
