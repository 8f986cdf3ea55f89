"""The approver's answers: yes, yes with another time, yes after a fix, other words please, no; and reading a text whole.

A yes is bound to the digest that the card showed. Where a promised time has come too near, the same press cuts the text with a later one and
signs it, so that an approver never has to send anything back for a clock's sake.
"""

from dataclasses import replace
from typing import Final

from commsbot.chat import authenticator, cards, dialogue, placing, second_factor, versions
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import approval, errors
from commsbot.domain.template import STANDING
from commsbot.domain.version import State, Step, Version
from commsbot.ports import Cursor, UnitOfWork
from commsbot.workflow import drafting, review

MSGIDS: Final = ("The promised time", "The text", "The incident")
PENDING: Final = (State.SUBMITTED, State.RETURNED, State.APPROVED, State.HELD)
Named = tuple[str, int, str]


def named(turn: Turn) -> Named:
    """Which version a button is about, and the digest that its card showed."""
    statement, number, digest = turn.parts[:3]
    return statement, int(number), digest


async def current(room: Room, uow: UnitOfWork, turn: Turn) -> Version:
    """Load the version of a button; raises `Stale` for another digest."""
    statement, number, digest = named(turn)
    version = (await uow.statement(statement)).version(number)
    if placing.short(version.digest) != digest:
        raise placing.stale(room, turn, "The text")
    return version


async def undecided(room: Room, uow: UnitOfWork, turn: Turn) -> Version:
    """Load a version that still waits; raises `AlreadyDone`, with the name, where a colleague was faster."""
    version = await current(room, uow, turn)
    if version.state is State.SUBMITTED:
        return version
    if version.state in {State.RETURNED, State.REJECTED} and version.decided_at is not None:
        name = placing.name_of(await uow.agency(), version.decided_by)
        state = errors.Phrase("taken back") if version.taken_back else version.state
        raise errors.Decided(who=name, state=state, at=version.decided_at)
    line = await uow.statement(turn.parts[0])
    signed = (line.latest if version.state is State.SUPERSEDED else version).sign_offs
    by, at = (signed[-1].person, signed[-1].at) if signed else (version.decided_by, version.decided_at)
    if by and at is not None:
        name = placing.name_of(await uow.agency(), by)
        raise errors.AlreadyDone(who=name, at=at)
    raise errors.WrongState(state=version.state, event=Step.APPROVE)


async def approve(room: Room, turn: Turn) -> None:
    """Put the yes on record; raises `Stale` where the promised time has come too near since the card was drawn."""

    async def sign(uow: UnitOfWork) -> None:
        version = await _read_by(room, uow, turn)
        if drafting.next_promise(room.office, version.cut, uow.now) is not None:
            raise placing.stale(room, turn, "The promised time")
        if room.office.policy.rule(version.cut).second_factor:
            await second_factor.ask(room, uow, turn, placing.short(version.digest), 0)
        else:
            await _sign(room, uow, turn, version, 0)

    await room.act(turn, sign)


async def approve_later(room: Room, turn: Turn) -> None:
    """Cut the text with the later time that the button named, and sign it, in one act; the card becomes the new version's."""
    shown = int(turn.parts[4])

    async def sign(uow: UnitOfWork) -> None:
        version = await _read_by(room, uow, turn)
        if room.office.policy.rule(version.cut).second_factor:
            await second_factor.ask(room, uow, turn, placing.short(version.digest), shown)
        else:
            await _sign(room, uow, turn, version, shown)

    await room.act(turn, sign)


async def coded(room: Room, turn: Turn) -> None:
    """Take the typed code, and put the yes on record that it goes with."""

    async def sign(uow: UnitOfWork) -> None:
        cursor, later, parts = await second_factor.take(room, uow, turn)
        pressed = replace(turn, parts=parts)
        version = await _read_by(room, uow, pressed)
        await uow.set_cursor(turn.key, None)
        await _sign(room, uow, pressed, version, later, coded=True)
        await cards.show(uow, placing.who(turn), f"version:{cursor.subject}")

    try:
        await room.act(turn, sign)
    except errors.CodeWrong:
        await authenticator.missed(room, turn)
        raise


async def _read_by(room: Room, uow: UnitOfWork, turn: Turn) -> Version:
    """The version as its reader saw it; raises `Stale` where the incident has moved on since."""
    version = await undecided(room, uow, turn)
    if int(turn.parts[3]) != version.moved_on:
        raise placing.stale(room, turn, "The incident")
    return version


async def _sign(room: Room, uow: UnitOfWork, turn: Turn, version: Version, later: int, *, coded: bool = False) -> None:
    """Sign the version, or the fresh cut of it that promises the later time."""
    statement, number, person, office = turn.parts[0], version.number, placing.who(turn), room.office
    if later:
        version = await _fresh(room, uow, turn, version, later)
    # An author who was asked to look at an approver's fix can't sign the fresh cut alone: an approver's yes is needed anew.
    if not later or approval.may_sign(office.policy, version, person):
        version = await review.sign_off(
            uow,
            office,
            person.id,
            statement,
            version.number,
            version.digest,
            "chat",
            moved=version.moved_on,
            coded=coded,
        )
    if later:
        old = placing.version_card(statement, number)
        await placing.become(uow, person, old, placing.version_card(statement, version.number))
        await _follow(uow, statement, number, version.number)
    await _asked(room, uow, statement, version)


async def _fresh(room: Room, uow: UnitOfWork, turn: Turn, version: Version, later: int) -> Version:
    promised = drafting.next_promise(room.office, version.cut, uow.now)
    if promised is None or int(promised.timestamp()) != later:
        raise placing.stale(room, turn, "The promised time")
    statement = turn.parts[0]
    cut = await drafting.refresh(uow, room.office, placing.who(turn).id, statement, version.number, version.digest)
    return (await uow.statement(statement)).version(cut.version)


async def _follow(uow: UnitOfWork, statement: str, number: int, newer: int) -> None:
    """Let the others who saw the old version see the new one in the same message."""
    agency = await uow.agency()
    old = placing.version_card(statement, number)
    for card in await uow.cards(old):
        await placing.become(uow, agency.person(card.person), old, placing.version_card(statement, newer))


async def _asked(room: Room, uow: UnitOfWork, statement: str, version: Version) -> None:
    """Show it to whoever's yes is still to come."""
    if version.state is State.SUBMITTED and approval.missing(room.office.policy, version):
        asked = placing.asked(room.office, await uow.agency(), version, uow.now)
        await placing.show(uow, asked, placing.version_card(statement, version.number))


async def fix(room: Room, turn: Turn) -> None:
    """Begin a draft with the version's answers, for the approver to change; a second press shows the same one."""
    statement, number, _ = named(turn)
    person = placing.who(turn)

    async def begin(uow: UnitOfWork) -> None:
        await undecided(room, uow, turn)
        made = await dialogue.again(uow, person, statement, number)
        if made is None:
            made = await drafting.begin_fix(uow, room.office, person.id, statement, number)
        await cards.show(uow, person, f"{dialogue.ACT}:{made.id}", anew=True)
        await uow.set_cursor(turn.key, Cursor(dialogue.ACT, made.id, dialogue.SCREENS["c"], ""))

    await room.act(turn, begin)


async def ask(room: Room, turn: Turn, act: str, field: str) -> None:
    """Put the card of a version that still waits at a question."""
    statement, number, digest = named(turn)

    async def put(uow: UnitOfWork) -> None:
        await undecided(room, uow, turn)
        name = f"{statement}/{number}"
        await placing.put(uow, turn, f"version:{name}", Cursor(act, name, field, digest))

    await room.act(turn, put)


async def ask_changes(room: Room, turn: Turn) -> None:
    """Ask what should change."""
    await ask(room, turn, versions.DECIDING, "changes")


async def reject(room: Room, turn: Turn) -> None:
    """Ask why it is rejected."""
    await ask(room, turn, versions.DECIDING, "reject")


async def decided(room: Room, turn: Turn) -> None:
    """Take the typed reason, and ask for changes or reject."""

    async def decide(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, versions.DECIDING)
        statement, number = placing.part_version(cursor.subject)
        reason, person = placing.words(turn), placing.who(turn)
        if cursor.field == "reject":
            await review.reject(uow, person.id, statement, number, reason)
        else:
            await review.ask_changes(uow, person.id, statement, number, reason)
        await uow.set_cursor(turn.key, None)
        author = (await uow.agency()).people.get((await uow.statement(statement)).version(number).cut.author)
        # Anew, because an edit notifies nobody, and the author must know that the words are back. The library's own words have none.
        if author is not None:
            await cards.show(uow, author, placing.version_card(statement, number), anew=True)

    await room.act(turn, decide)


# --- reading ---------------------------------------------------------------------------------------------------------


async def back(room: Room, turn: Turn) -> None:
    """Show the card again."""
    statement, number, _ = named(turn)

    async def close(uow: UnitOfWork) -> None:
        await placing.put(uow, turn, placing.version_card(statement, number), None)

    await room.act(turn, close)


async def previews(room: Room, turn: Turn) -> None:
    """Offer the texts to be read whole."""
    await _read(room, turn, "preview", "")


async def read(room: Room, turn: Turn) -> None:
    """Show one text whole."""
    await _read(room, turn, f"read/{turn.parts[3]}", turn.parts[4])


async def _read(room: Room, turn: Turn, field: str, page: str) -> None:
    statement, number, _ = named(turn)

    async def turn_to(uow: UnitOfWork) -> None:
        name = f"{statement}/{number}"
        await placing.put(uow, turn, f"version:{name}", Cursor(versions.READING, name, field, page))

    await room.act(turn, turn_to)


async def waiting(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """Every version that waits has a card with everyone whose yes counts, and every recent one with its author."""
    agency = await uow.agency()
    wanted = []
    for listed in await uow.listed(states=(*PENDING, State.PUBLISHED), limit=50):
        if listed.phase in STANDING or uow.now - listed.cut_at > versions.OVER:
            continue
        asked = {listed.author}
        if listed.state is State.SUBMITTED:
            version = (await uow.statement(listed.statement)).version(listed.version)
            asked |= {each.id for each in placing.asked(room.office, agency, version, uow.now)}
        subject = placing.version_card(listed.statement, listed.version)
        wanted += [(person, subject) for person in sorted(asked)]
    return wanted


FEATURE: Final = Feature(
    presses={
        "ap": approve,
        "ar": approve_later,
        "af": fix,
        "ac": ask_changes,
        "aj": reject,
        "vb": back,
        "vp": previews,
        "vr": read,
    },
    answers={versions.DECIDING: decided, versions.CODE: coded},
    subjects={"version": versions.card},
    wanted=(waiting,),
)
