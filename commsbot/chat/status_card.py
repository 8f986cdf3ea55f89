"""One card for each open incident, kept true for everyone on duty: what the public has heard, what is due, what waits for whom, which channels fail.

It never shows a text, only titles and states, so the same words may stand in a group. It makes no sound and is edited at most every ten seconds;
what must be heard has cards of its own, such as the one that says that the public still has no word (rule C32).
"""

from datetime import datetime
from typing import Final

from commsbot.chat import (
    cards,
    choosing,
    dead_channels,
    incident_card,
    inquiries,
    placing,
    posted,
    showing,
    titles,
    versions,
)
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room
from commsbot.domain import delivery, lead, people
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.incident import Incident
from commsbot.domain.obligation import Obligation, ObligationKind
from commsbot.domain.people import Act, Person
from commsbot.domain.template import STANDING, Phase
from commsbot.domain.version import State
from commsbot.ports import Card, Listed, UnitOfWork
from commsbot.workflow import escalating, inquiring

SUBJECT: Final = "situation"
WORDLESS: Final = "first-word"
SECONDS: Final = 10.0
"""Telegram counts edits as messages, about 20 a minute in a group (grammY); one card that ticks must leave room for the others."""
MOST_SAID: Final = 6
WAITING: Final = (State.SUBMITTED, State.APPROVED, State.HELD)
HEALTH: Final = {
    DeliveryState.REJECTED: "❌ {place} refuses our posts",
    DeliveryState.UNCONFIRMED: "❓ {place}: not sure it posted",
    DeliveryState.QUEUED: "⚠️ {place} isn't reached",
    DeliveryState.CLAIMED: "⚠️ {place} isn't reached",
}
OUT: Final = "↪️ Since {at} our words don't arrive at {place}."
OUT_TOLD: Final = "↪️ Since {at} our words don't arrive at {place}; {other} says where to look."
MSGIDS: Final = (*dict.fromkeys(HEALTH.values()), OUT, OUT_TOLD)


async def wanted(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:  # noqa: ARG001  # a Wanted is given both
    """Everyone on duty has the card of every open incident."""
    agency = await uow.agency()
    return [(person, f"{SUBJECT}:{each.id}") for each in agency.open_incidents() for person in agency.duty]


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw an incident's status; a card in a group has no reader, and nothing to press but the way to the bot."""
    agency = await uow.agency()
    happened = agency.incidents[name]
    reader = agency.people.get(card.person)
    language = reader.language if reader is not None else room.office.languages[0]
    text = await words(room, uow, language, happened)
    if not happened.open or (reader is not None and reader.id not in agency.duty):
        return cards.last(card, Screen(text, silent=True, seconds=0.0))
    notice = escape(room.words.say(language, "How the incident stands"))
    rows = _rows(room, language, reader, happened, questions=bool((await inquiring.of(uow, name)).asked))
    return Screen(text, rows, silent=True, notice=notice, seconds=SECONDS)


def _rows(room: Room, language: str, reader: Person | None, happened: Incident, *, questions: bool) -> Rows:
    say = room.words.say
    if reader is None:
        return (row(Button(say(language, "Open the bot"), link=f"https://t.me/{room.bot.username}")),)
    whole = [Button(say(language, "The incident…"), pack(incident_card.PRESS, happened.id, "o"))]
    if questions:
        whole.append(Button(say(language, "Questions…"), pack(incident_card.PRESS, happened.id, "q")))
    if not people.may(reader, Act.DRAFT) or not lead.stays_ours(happened, Phase.UPDATE):
        return (row(*whole),)
    return (row(Button(say(language, "Update"), pack(choosing.BEGIN, Phase.UPDATE.value, happened.id))), row(*whole))


async def words(room: Room, uow: UnitOfWork, language: str, happened: Incident) -> str:
    """The card's text."""
    agency, say = await uow.agency(), room.words.say
    listed = [each for each in await uow.listed(incident=happened.id, limit=40) if each.phase not in STANDING]
    rows = [row for each in listed[:MOST_SAID] for row in await titles.rows(uow, each)]
    lines = [f"<b>{escape(choosing.named(room, language, happened))}</b>", *_clock(room, language, happened, uow.now)]
    if happened.closed_at is not None:
        lines.append(escape(say(language, "Closed {at}", at=showing.clock(room, language, happened.closed_at))))
    if agency.brake is not None:
        since = showing.clock(room, language, agency.brake.since)
        lines.append(f"⏸ {escape(say(language, 'Publishing is paused since {since}.', since=since))}")
    lines += [_owed(room, language, each, uow.now) for each in agency.standing(happened.id)]
    lines += await _waits(room, uow, language, agency, listed)
    lines += _health(room, language, agency, rows, uow.now)
    lines += [escape(each) for each in await dead_channels.lines(room, uow, language)]
    lines += [escape(each) for each in await _heard(room, uow, language, listed)]
    lines += map(escape, inquiries.counts(room, language, await inquiring.of(uow, happened.id)))
    said = [each for each in listed if each.state not in WAITING][:MOST_SAID]
    if said:
        lines.append("")
    for each in said:
        found = await titles.rows(uow, each)
        told = titles.stands(room, language, versions.STATES[each.state], each.state, found)
        lines.append(escape(f"{titled(room, language, agency, each)}: {told}"))
    return "\n".join(lines)


def titled(room: Room, language: str, agency: Agency, listed: Listed) -> str:
    """A statement's title without a word of its text: of what was said elsewhere only that, and when."""
    if listed.phase != titles.REPORTED:
        return titles.of(room, language, agency, listed)
    return f"{room.words.say(language, 'Said elsewhere')} {listed.cut_at.astimezone(room.office.zone):%H:%M}"


def _clock(room: Room, language: str, happened: Incident, now: datetime) -> list[str]:
    say = room.words.say
    waited = happened.wordless(now)
    if happened.first_word_at is not None:
        minutes = int((happened.first_word_at - happened.opened_at).total_seconds() // 60)
        return [escape(say(language, "First word to the public after {minutes} min.", minutes=minutes))]
    if waited is None:
        return [escape(say(language, "The public has no word yet."))]
    minutes = int(waited.total_seconds() // 60)
    mark = "🔴" if waited >= room.office.first_word else "⏱"
    told = say(language, "{minutes} min since opening, nobody has heard from us yet.", minutes=minutes)
    return [f"<b>{mark} {escape(told)}</b>"]


def _owed(room: Room, language: str, each: Obligation, now: datetime) -> str:
    say = room.words.say
    if each.kind is not ObligationKind.PROMISE or each.due_at is None:
        return f"• {escape(say(language, 'Still stands: {words}', words=each.words))}"
    at = showing.clock(room, language, each.due_at)
    if each.late(now):
        return f"• {escape(say(language, '⏰ Late: the public was promised an update by {at}.', at=at))}"
    return f"• {escape(say(language, 'Promised: next update by {at}', at=at))}"


async def _waits(room: Room, uow: UnitOfWork, language: str, agency: Agency, listed: list[Listed]) -> list[str]:
    """What waits, and for whom: a yes, its time, a person's decision, a person's hand."""
    say, lines = room.words.say, []
    for each in (found for found in listed if found.state in WAITING):
        told = say(language, versions.STATES[each.state])
        if each.state is State.SUBMITTED:
            version = (await uow.statement(each.statement)).version(each.version)
            asked = escalating.for_yes(room.office, agency, version, uow.now).people
            told = say(language, "waits for {names}", names=", ".join(placing.name_of(agency, who) for who in asked))
        elif each.state is State.APPROVED and each.due_at is not None:
            told = say(language, "Goes out {at}.", at=showing.clock(room, language, each.due_at))
        lines.append(f"⏳ {escape(f'{titled(room, language, agency, each)}: {told}')}")
    return lines


def _health(room: Room, language: str, agency: Agency, rows: list[Row], now: datetime) -> list[str]:
    say = room.words.say
    by_hand = sum(each.state is DeliveryState.ASKED for each in posted.latest(rows))
    lines = []
    if by_hand:
        told = room.words.count(
            language, by_hand, "✋ {count} post waits to be done by hand", "✋ {count} posts wait to be done by hand"
        )
        lines.append(told)
    for name, state in delivery.ailing(rows, now).items():
        lines.append(say(language, HEALTH[state], place=room.office.called(agency, name)))
    for gone in agency.outages.values():
        at, place = showing.clock(room, language, gone.since), room.office.called(agency, gone.destination)
        lines.append(
            say(
                language,
                OUT_TOLD if gone.told else OUT,
                at=at,
                place=place,
                other=room.office.called(agency, gone.told),
            )
        )
    lost = [each.title for each in agency.groups.values() if not each.reachable]
    if lost:
        lines.append(say(language, "❌ Groups that can't be reached: {names}", names=", ".join(lost[:MOST_SAID])))
    return [escape(each) for each in lines]


async def _heard(room: Room, uow: UnitOfWork, language: str, listed: list[Listed]) -> list[str]:
    """How many people in liaison groups have pressed *Got it*, as a count: they never ring."""
    pressed = [await uow.acknowledged(each.publication) for each in listed[:MOST_SAID] if each.publication]
    people_ = sum(sum(each.values()) for each in pressed)
    if not people_:
        return []
    groups = len({group for each in pressed for group in each})
    return [room.words.say(language, "Got it: {people} in {groups} groups", people=people_, groups=groups)]


# --- the first word is late ------------------------------------------------------------------------------------------


async def wordless(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """Everyone who approves, and everyone on duty who may launch, is called where the public has waited too long for a first word."""
    agency = await uow.agency()
    called = [
        each.id
        for each in agency.people.values()
        if people.may(each, Act.SIGN_OFF) or (each.id in agency.duty and people.may(each, Act.LAUNCH))
    ]
    late = [
        each.id
        for each in agency.open_incidents()
        if (waited := each.wordless(uow.now)) is not None and waited >= room.office.first_word
    ]
    return [(person, f"{WORDLESS}:{each}") for each in late for person in called]


async def wordless_card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Say that the public waits for a first word, with what gives it in one press."""
    agency = await uow.agency()
    reader, happened = agency.person(card.person), agency.incidents[name]
    say, language = room.words.say, reader.language
    head = f"<b>{escape(choosing.named(room, language, happened))}</b>\n"
    if happened.wordless(uow.now) is None:
        return cards.last(card, Screen(head + "\n".join(_clock(room, language, happened, uow.now)), silent=True))
    at = showing.clock(room, language, happened.opened_at)
    text = head + escape(say(language, "🔴 Open since {at}, and the public has no word from us.", at=at))
    listed = await uow.listed(incident=name, states=(State.SUBMITTED,))
    text = "\n".join((text, *await _waits(room, uow, language, agency, listed)))
    rows = [row(Button(say(language, "The incident…"), pack(incident_card.PRESS, name, "o")))]
    if people.may(reader, Act.LAUNCH):
        holding = Button(say(language, "First word"), pack(choosing.BEGIN, Phase.HOLDING.value, name))
        rows.insert(0, row(holding))
    return Screen(text, tuple(rows), notice=escape(say(language, "The public has no word from us yet.")))


FEATURE: Final = Feature(
    subjects={SUBJECT: card, WORDLESS: wordless_card},
    wanted=(wanted, wordless),
)
