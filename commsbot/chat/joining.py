"""The door: a one-time link makes a Telegram account a member of the staff; everybody else is told at once whom to call.

Strangers write to whatever looks like the police, also in an emergency. They are answered every time, and nothing of what they wrote is kept
(see `meant.pared`).
"""

import asyncio
from typing import Final

from commsbot.chat import answers, menus
from commsbot.chat.buttons import Button, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import errors
from commsbot.domain.people import Person, Role
from commsbot.ports import UnitOfWork
from commsbot.wire import secret
from commsbot.workflow import staff

SPEAK: Final = "sp"
SEEN: Final = "sv"

ROLES: Final = {
    Role.PIO: "Public information officer",
    Role.APPROVER: "Approver",
    Role.DUTY_OFFICER: "Duty officer",
    Role.LEGAL: "Legal adviser",
    Role.LIAISON_OFFICER: "Liaison officer",
    Role.ADMINISTRATOR: "Administrator",
    Role.AUDITOR: "Auditor",
    Role.PARTNER: "Partner agency",
}
HELP: Final = {
    "Begin": ("incident", "draft", "drafts", "incidents", "note", "close"),
    "Approve": ("approve", "fix", "changes", "reject"),
    "What goes out": (
        "queue", "calendar", "status", "hold", "move", "correct", "withdraw", "takedown", "pause", "resume", "goodnews", "posted",
    ),
    "Groups": ("register", "groups"),
    "Settings": ("duty", "people", "me", "secret", "totp", "cancel", "help"),
}  # fmt: skip
"""Commands by what one does with them, in the order in which help shows them."""
LANGUAGES: Final = {"en": "English", "es": "Español"}
"""Their own names, so that whoever needs one can read it."""


def language_label(language: str) -> str:
    """Give a language's own name, else its code."""
    return LANGUAGES.get(language, language)


def roles(room: Room, language: str, person: Person) -> str:
    """List a person's roles in the order of the table."""
    return ", ".join(room.words.say(language, name) for role, name in ROLES.items() if role in person.roles)


async def stranger(room: Room, turn: Turn) -> None:
    """Tell somebody who isn't on the staff, at once and every time, that nobody watches this for emergencies, and whom to call."""
    office = room.office
    if turn.press:
        text = room.words.say(
            turn.language, "That is for the staff of {agency}. In an emergency call {number}.",
            agency=agency(room, turn.language), number=office.emergency_number,
        )  # fmt: skip
        await room.toast(turn, text, alert=True)
        return
    text = room.words.say(
        turn.language,
        "Emergency services do not watch this chat. In an emergency call {number}.\n\n"
        "This is a tool for the staff of {agency}. What it tells the public is here: {page}",
        agency=agency(room, turn.language), number=office.emergency_number, page=office.official_page,
    )  # fmt: skip
    await answers.say(room, turn, Screen(escape(text), protect=False))


def agency(room: Room, language: str) -> str:
    """The agency's name in a language, else in its first one."""
    names = room.office.name
    return names.get(language) or names[room.office.languages[0]]


async def start(room: Room, turn: Turn) -> None:
    """Join by a link, or say what this is."""
    if not turn.arguments:
        await (help_(room, turn) if turn.person is not None else stranger(room, turn))
        return

    async def join(uow: UnitOfWork) -> Person:
        return await staff.join(uow, turn.arguments, turn.key.user)

    try:
        person = await room.act(turn, join)
    except errors.LinkSpent:
        if turn.person is None:
            raise
        # They are in already, and pressed the link again because the welcome was lost.
        await help_(room, turn)
        return
    say = room.words.say
    welcome = say(
        person.language, "Welcome, {name}. You work here as: {roles}.",
        name=person.name, roles=roles(room, person.language, person),
    )  # fmt: skip
    await answers.say(room, turn, Screen(f"{escape(welcome)}\n\n{_offers(room, person)}"))


async def help_(room: Room, turn: Turn) -> None:
    """List what this person can do here."""
    if turn.person is None:
        await stranger(room, turn)
        return
    await answers.say(room, turn, Screen(_offers(room, turn.person)))


def _offers(room: Room, person: Person) -> str:
    """What this person's roles allow, under what it is for; a command that no heading names stands under the last."""
    say = room.words.say
    names = menus.allowed(room.commands, person)
    blocks = [f"{escape(say(person.language, 'What you can do here:'))}"]
    listed = {name for group in HELP.values() for name in group}
    for heading, group in HELP.items():
        others = [name for name in names if name not in listed] if heading == next(reversed(HELP)) else []
        shown = [name for name in (*group, *others) if name in names]
        lines = [f"/{name}: {escape(say(person.language, room.commands[name].help))}" for name in shown]
        if lines:
            blocks.append("\n".join((f"<b>{escape(say(person.language, heading))}</b>", *lines)))
    return "\n\n".join(blocks)


async def cancel(room: Room, turn: Turn) -> None:
    """Stop waiting for a typed answer; what was typed before stays."""

    async def forget(uow: UnitOfWork) -> bool:
        there = await uow.cursor(turn.key) is not None
        await uow.set_cursor(turn.key, None)
        return there

    if await room.act(turn, forget):
        text = room.words.say(turn.language, "I no longer wait for an answer. Nothing was thrown away.")
    else:
        text = room.words.say(turn.language, "I wasn't waiting for an answer here. /help lists what you can do.")
    await answers.say(room, turn, Screen(escape(text)))


# --- oneself ---------------------------------------------------------------------------------------------------------


async def me(room: Room, turn: Turn) -> None:
    """Show who one is here, and let one choose the language."""
    if turn.person is not None:
        await answers.say(room, turn, _me(room, turn.person))


def _me(room: Room, person: Person) -> Screen:
    say = room.words.say
    text = say(
        person.language, "You are {name}, working here as: {roles}. Your language is {language}.",
        name=person.name, roles=roles(room, person.language, person), language=language_label(person.language),
    )  # fmt: skip
    choices = [
        Button(language_label(each), pack(SPEAK, each)) for each in room.words.languages() if each != person.language
    ]
    return Screen(escape(text), tuple(row(each) for each in choices))


async def speak(room: Room, turn: Turn) -> None:
    """Choose one's own language."""
    (chosen,) = turn.parts
    by = actor(turn)

    async def choose(uow: UnitOfWork) -> Person:
        if chosen in room.words.languages():
            await staff.speak(uow, by.id, chosen)
        return (await uow.agency()).person(by.id)

    await answers.replace(room, turn, _me(room, await room.act(turn, choose)))


async def enrol(room: Room, turn: Turn) -> None:
    """Make a new desk secret, keep its hash and show it once; whoever loses it makes another one."""
    by = actor(turn)
    made = secret.new()
    kept = await asyncio.to_thread(secret.hashed, made)
    await room.act(turn, lambda uow: staff.enrol(uow, by.id, kept))
    say = room.words.say
    text = say(
        turn.language,
        "With this secret you work at the desk on the server when Telegram is down: commsbot desk. "
        "Write it down where you keep passwords. It is shown this once; an older one no longer works.",
    )
    done = Button(say(turn.language, "I have it"), pack(SEEN))
    notice = escape(say(turn.language, "Your desk secret"))
    await answers.say(room, turn, Screen(f"{escape(text)}\n\n<code>{escape(made)}</code>", (row(done),), notice=notice))


async def seen(room: Room, turn: Turn) -> None:
    """Take the secret off the screen."""
    text = room.words.say(turn.language, "Your desk secret was shown here. /secret makes a new one.")
    await answers.replace(room, turn, Screen(escape(text)))


def actor(turn: Turn) -> Person:
    """Whoever got here is on the staff: strangers never reach a handler that isn't theirs."""
    if turn.person is None:
        raise TypeError("a stranger reached a handler of the staff")
    return turn.person


FEATURE: Final = Feature(
    commands={
        "start": Command(start, "Begin here"),
        "help": Command(help_, "What you can do here"),
        "me": Command(me, "Your roles and your language"),
        "secret": Command(enrol, "A new secret for the desk"),
        "cancel": Command(cancel, "Stop waiting for a typed answer"),
    },
    presses={SPEAK: speak, SEEN: seen},
    strangers=frozenset({"start"}),
)
MSGIDS: Final = (*HELP, *(each.help for each in FEATURE.commands.values()), *ROLES.values())
