"""/totp: an authenticator app instead of a code in chat. The secret is shown once, in the private chat, and counts from the app's first code on.

Whoever holds an unlocked phone could make an app of their own; so an app that is there stays until an administrator forgets it.
"""

import secrets
from typing import Final

from commsbot.chat import answers, placing
from commsbot.chat.buttons import MOST_COPIED, Button, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import errors, totp
from commsbot.domain.people import Act
from commsbot.ports import Cursor, UnitOfWork
from commsbot.wire.seal import Seal
from commsbot.workflow import factor

ACT: Final = "totp"
ADDED: Final = "xs"
FORGET: Final = "pf"


def seal_of(room: Room) -> Seal:
    """The service's seal: where the chat gives the codes, nobody gets here (`Chat.build`)."""
    if room.seal is None:
        raise TypeError("there is no seal")
    return room.seal


async def enrol(room: Room, turn: Turn) -> None:
    """Show a new secret once, to be added to the app."""
    person, seal = placing.who(turn), seal_of(room)
    secret = secrets.token_bytes(totp.SECRET_BYTES)
    await room.act(turn, lambda uow: factor.begin(uow, person.id, seal.close(secret, person.id)))
    say, language = room.words.say, turn.language
    issuer = room.office.short.get(language) or room.office.short[room.office.languages[0]]
    key, link = totp.typeable(secret), totp.link(secret, issuer, person.name)
    text = say(
        language,
        "Add this to an authenticator app: copy the key into it, or open the link on the phone that has the app. It is shown this once. "
        "From then on a name release, or words about use of force, takes a code of the app.",
    )
    spaced = " ".join(key[at : at + 4] for at in range(0, len(key), 4))
    rows = [row(Button(say(language, "Copy the key"), copies=key))]
    if len(link) <= MOST_COPIED:
        rows.append(row(Button(say(language, "Copy the link"), copies=link)))
    rows.append(row(Button(say(language, "I have added it"), pack(ADDED))))
    shown = f"{escape(text)}\n\n<code>{spaced}</code>\n\n<code>{escape(link)}</code>"
    notice = escape(say(language, "Your authenticator app"))
    await answers.say(room, turn, Screen(shown, tuple(rows), notice=notice))


async def added(room: Room, turn: Turn) -> None:
    """Take the secret off the screen, and ask for the first code."""
    person = placing.who(turn)

    async def ask(uow: UnitOfWork) -> None:
        await factor.begun(uow, person.id)
        await uow.set_cursor(turn.key, Cursor(ACT, "", "code", ""))

    await room.act(turn, ask)
    text = room.words.say(turn.language, "Type the six digits that the app shows now. /totp begins again.")
    await answers.replace(room, turn, Screen(escape(text)))


async def confirmed(room: Room, turn: Turn) -> None:
    """Take the first code."""
    person, seal = placing.who(turn), seal_of(room)

    async def take(uow: UnitOfWork) -> None:
        sealed = await factor.begun(uow, person.id)
        await factor.enrol(uow, person.id, sealed, seal.open(sealed, person.id), placing.words(turn))
        await uow.set_cursor(turn.key, None)

    try:
        await room.act(turn, take)
    except errors.CodeWrong:
        await missed(room, turn)
        raise
    text = room.words.say(turn.language, "✅ The app works. Its codes count from now on, each of them once.")
    await answers.say(room, turn, Screen(escape(text)))


async def missed(room: Room, turn: Turn) -> None:
    """Count a wrong code."""
    person = placing.who(turn)
    await room.act(turn, lambda uow: factor.missed(uow, person.id))


async def spend(room: Room, uow: UnitOfWork, person: str, typed: str) -> None:
    """Take a code inside the act that it goes with; raises what `factor.spend` raises."""
    secret = seal_of(room).open(await factor.kept(uow, person), person)
    await factor.spend(uow, person, secret, typed)


async def forget(room: Room, turn: Turn) -> None:
    """An administrator forgets somebody's app."""
    by = placing.who(turn)
    (name,) = turn.parts
    await room.act(turn, lambda uow: factor.forget(uow, by.id, name))
    await room.toast(
        turn, room.words.say(turn.language, "Forgotten. /totp in their own chat makes a new one."), alert=True
    )


FEATURE: Final = Feature(
    commands={"totp": Command(enrol, "Your authenticator app", needs=(Act.SIGN_OFF,))},
    presses={ADDED: added, FORGET: forget},
    answers={ACT: confirmed},
)
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
