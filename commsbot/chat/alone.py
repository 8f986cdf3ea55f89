"""Speaking while nobody else looks at a card: *Send now, I answer for it*, a yes by phone, and what both ask of others afterwards.

Each is two taps: the button, and a screen that says what it means. Whoever is asked afterwards can put things right from the very card that
tells them: correct and take down are under it, and nothing is withdrawn by itself.
"""

from collections.abc import Iterable
from typing import Final

from commsbot.chat import alone_screens, cards, placing, reviewing, showing, titles, version_keys, versions
from commsbot.chat.buttons import Button, Rows, row
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.chat.version_keys import Sight
from commsbot.domain import approval, people
from commsbot.domain.people import Act, Person
from commsbot.domain.version import PHONE, Version
from commsbot.ports import Card, UnitOfWork
from commsbot.workflow import alone

ESCALATED: Final = "review escalated"


# --- presses ---------------------------------------------------------------------------------------------------------


async def ask_alone(room: Room, turn: Turn) -> None:
    """Ask once whether it is really meant."""
    await reviewing.ask(room, turn, versions.ALONE, "alone")


async def ask_phone(room: Room, turn: Turn) -> None:
    """Show what is read out on the phone."""
    await reviewing.ask(room, turn, versions.ALONE, "phone")


async def send_now(room: Room, turn: Turn) -> None:
    """Send it by this person's word alone."""
    statement, number, _ = reviewing.named(turn)

    async def send(uow: UnitOfWork) -> None:
        version = await reviewing.undecided(room, uow, turn)
        person = placing.who(turn)
        await alone.send_now(uow, room.office, person.id, statement, number, version.digest)
        await placing.review_asked(uow, statement, number, person.id)
        await placing.put(uow, turn, placing.version_card(statement, number), None)

    await room.act(turn, send)


async def heard(room: Room, turn: Turn) -> None:
    """Write down whose yes was heard on the phone."""
    statement, number, _ = reviewing.named(turn)
    approver = turn.parts[3]

    async def write(uow: UnitOfWork) -> None:
        version = await reviewing.undecided(room, uow, turn)
        await alone.approved_by_phone(
            uow, room.office, placing.who(turn).id, statement, number, version.digest, approver
        )
        await placing.put(uow, turn, placing.version_card(statement, number), None)
        await placing.call_asked(uow, statement, number, approver)

    await room.act(turn, write)


# --- asked afterwards ------------------------------------------------------------------------------------------------


async def call(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Ask an approver whether they said yes on the phone."""
    seen = await versions.sight(room, uow, card.person, *placing.part_version(name))
    say, language = room.words.say, seen.language
    given = next((each for each in seen.version.sign_offs if each.person == card.person and each.how == PHONE), None)
    if given is None:
        return None
    at = showing.clock(room, language, given.at)
    code = approval.code(seen.version.digest)
    asked = say(
        language, "{name} wrote down that you said yes on the phone, {at}, code {code}.",
        name=seen.name(given.taken_by), at=at, code=" ".join(code),
    )  # fmt: skip
    head = [f"☎️ <b>{escape(titles.of_version(room, language, seen.agency, seen.version))}</b>", escape(asked)]
    if given.confirmed:
        return cards.last(card, Screen("\n".join([*head, escape(say(language, "✅ You confirmed it."))])))
    if given.confirmed is False:
        told = escape(say(language, "⛔ You said that this yes wasn't yours. Put it right, or take it down:"))
        return cards.last(card, Screen("\n".join([*head, told]), _right(seen)))
    rows = row(
        Button(say(language, "Yes, I did"), seen.data("ay")), Button(say(language, "No, I did not"), seen.data("ax"))
    )
    notice = say(language, "Did you say yes on the phone?")
    return Screen("\n\n".join(["\n".join(head), _words(seen)]), (rows, *_right(seen)), notice=notice)


async def confirm(room: Room, turn: Turn) -> None:
    """It was theirs."""
    await _answer(room, turn, said=True)


async def deny(room: Room, turn: Turn) -> None:
    """It wasn't: the card offers the correction and the take-down, and the author's card says so."""
    await _answer(room, turn, said=False)


async def _answer(room: Room, turn: Turn, *, said: bool) -> None:
    statement, number, _ = reviewing.named(turn)
    await room.act(turn, lambda uow: alone.answer_phone(uow, placing.who(turn).id, statement, number, said=said))


async def review(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Ask a second person to look at what one person sent alone."""
    seen = await versions.sight(room, uow, card.person, *placing.part_version(name))
    say, language, glass = room.words.say, seen.language, seen.version.glass
    if glass is None:
        return None
    at = showing.clock(room, language, glass.at)
    told = say(language, "{name} sent this alone, {at}, and answers for it.", name=seen.name(glass.by), at=at)
    head = [f"🚨 <b>{escape(titles.of_version(room, language, seen.agency, seen.version))}</b>", escape(told)]
    due = approval.review_due(seen.version)
    if due is None:
        return cards.last(card, Screen("\n".join([*head, escape(_reviewed(seen))])))
    by = showing.clock(room, language, due)
    late = say(language, "⏰ Nobody has looked at it. It was to be looked at by {at}.", at=by)
    asked = say(language, "Look at it by {at}. A no withdraws nothing by itself.", at=by)
    head.append(escape(late if seen.now > due else asked))
    rows = row(
        Button(say(language, "It may stand"), seen.data("as")), Button(say(language, "It may not"), seen.data("aw"))
    )
    notice = say(language, "Somebody sent words alone. Look at them.")
    return Screen("\n\n".join(["\n".join(head), _words(seen)]), (rows, *_right(seen)), notice=notice)


def _reviewed(seen: Sight) -> str:
    say, glass = seen.room.words.say, seen.version.glass
    by = seen.name(glass.reviewed_by) if glass else ""
    if glass is not None and glass.stands:
        return say(seen.language, "✅ {name} looked at it: it may stand.", name=by)
    return say(seen.language, "⛔ {name} looked at it: it may not stand.", name=by)


def _words(seen: Sight) -> str:
    """The main text, so that nobody has to look for what they are asked about."""
    texts = showing.told(seen.version.cut.renditions, seen.room.office.languages[0])
    return quote(showing.cut_to(texts[0].text, alone_screens.MOST_SHOWN)) if texts else ""


def _right(seen: Sight) -> Rows:
    """Correct and take down, where the words are out."""
    say, language, state = seen.room.words.say, seen.language, seen.version.state
    rows: list[tuple[Button, ...]] = []
    if state in version_keys.STANDS and people.may(seen.reader, Act.CORRECT):
        rows.append(row(Button(say(language, "Correct"), seen.data("qc"))))
    if state in version_keys.OUT and people.may(seen.reader, Act.TAKE_DOWN):
        rows.append(row(Button(say(language, "Take down"), seen.data("td"))))
    return tuple(rows)


async def stands(room: Room, turn: Turn) -> None:
    """A second person looked, and it may stand."""
    await _look(room, turn, may=True)


async def stands_not(room: Room, turn: Turn) -> None:
    """A second person looked, and it may not: the version's card comes, with what puts it right."""
    await _look(room, turn, may=False)


async def _look(room: Room, turn: Turn, *, may: bool) -> None:
    statement, number, _ = reviewing.named(turn)
    person = placing.who(turn)

    async def look(uow: UnitOfWork) -> None:
        await alone.review(uow, person.id, statement, number, stands=may)
        if not may:
            await cards.show(uow, person, placing.version_card(statement, number), anew=True)

    await room.act(turn, look)


async def follow(uow: UnitOfWork) -> bool:
    """Ask for each look and each confirmation once, whichever door the words left by; a look that nobody took in its hour is asked for anew.

    Gives whether anybody was asked. Administrators are among those who are asked anew. Nothing is withdrawn.
    """
    reviews, calls = await alone.asked_afterwards(uow)
    fresh = [await placing.call_asked(uow, each.statement, each.number, each.approver) for each in calls]
    for each in reviews:
        version = (await uow.statement(each.statement)).version(each.number)
        sender = version.glass.by if version.glass else ""
        fresh.append(await placing.review_asked(uow, each.statement, each.number, sender))
        if uow.now > each.due_at:
            fresh.append(await _escalate(uow, each, version))
    return any(fresh)


async def _escalate(uow: UnitOfWork, late: alone.Review, version: Version) -> bool:
    mark = f"{ESCALATED}:{late.statement}/{late.number}"
    if await uow.recall(mark):
        return False
    await uow.note(mark, uow.now.isoformat())
    for person in _all(version, (await uow.agency()).people.values()):
        await cards.show(uow, person, f"{placing.REVIEW}:{late.statement}/{late.number}", anew=True)
    return True


def _all(version: Version, staff: Iterable[Person]) -> list[Person]:
    sender = version.glass.by if version.glass else ""
    asked = (Act.REVIEW, Act.MANAGE_PEOPLE)
    return [each for each in staff if each.id != sender and any(people.may(each, act) for act in asked)]


FEATURE: Final = Feature(
    presses={
        "an": ask_alone,
        "aY": send_now,
        "ah": ask_phone,
        "aH": heard,
        "ay": confirm,
        "ax": deny,
        "as": stands,
        "aw": stands_not,
    },
    subjects={placing.CALL: call, placing.REVIEW: review},
)
