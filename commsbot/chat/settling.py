"""What only a person can settle: whether a post is there, and what must be posted by hand.

*Not sure it posted* is a question with plain answers, put before everyone who may settle it until one of them has looked. A post that the
service can't remove is put before a person, and is said to be removed only once they say so. A place that the service can't reach gets the
exact text as a message of its own, the one message that may be forwarded: it is public already.
"""

from dataclasses import dataclass
from typing import Final

from commsbot.chat import cards, pictures, placing, posted, showing, titles
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import errors, fan_out, length, people, template
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, Verb
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act, Person
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import REPEATED, Field, FieldType
from commsbot.domain.version import State, Version
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import publishing

SUBJECT: Final = "delivery"
COPY: Final = "copy"
ACT: Final = "linking"
PRESS: Final = "se"
LINK: Final = Field(
    name="link",
    type=FieldType.LINK,
    question={"en": "link", "es": "enlace"},
    example={"en": "https://www.example.org/post/1", "es": "https://www.example.org/post/1"},
)
MOST_SHOWN: Final = 1500
LOST: Final = "lost"
"""The link that is asked for is that of a post which must go, and of which nobody knows which one it is."""
MOST_DETAIL: Final = 120
LINKLESS: Final = "Without its link I can't correct or remove this post myself."
REPEATS: Final = "Unless you settle it, it goes out again after {seconds} s, marked as a repeat."


class NotThatPost(errors.Refused):
    """That link doesn't lead to a post of this channel. Open the post itself and copy its link, or remove it by hand."""


Key = tuple[str, str, str]
"""A button's label, what pressing it means, and the answer that it packs."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """How a card asks of one verb."""

    title: str
    happened: str
    keys: tuple[Key, ...]


UNSURE: Final = {
    Verb.PUBLISH: Unsure(
        "Not sure it posted: {place}",
        "I sent it {at}, but got no clear answer back. It may be there, or not.",
        (
            ("It is there", "it counts as posted, and I ask you for its link.", "y"),
            ("It isn't there", "it counts as not posted, and nothing more is sent.", "a"),
            ("Send again", "the same words go out there once more, now.", "n"),
        ),
    ),
    Verb.REVISE: Unsure(
        "Not sure it was corrected: {place}",
        "I sent the corrected words {at}, but got no clear answer back. The old ones may still be there.",
        (
            ("It is corrected", "the new words are there; nothing more is sent.", "y"),
            ("It isn't corrected", "the old words stay there; nothing more is sent.", "a"),
            ("Correct it again", "the same correction is sent once more, now.", "n"),
        ),
    ),
    Verb.REMOVE: Unsure(
        "Not sure it was removed: {place}",
        "I asked for its removal {at}, but got no clear answer back. The post may still be there.",
        (
            ("It is gone", "it counts as removed.", "y"),
            ("Remove again", "I ask for its removal once more, now.", "n"),
        ),
    ),
}
AFTER_TAKE_DOWN: Final[tuple[Key, ...]] = (
    ("It is there", "it must go too: I ask you for its link, to remove it.", "y"),
    ("It isn't there", "it counts as not posted, and nothing more is sent.", "a"),
)
MSGIDS: Final = (
    *(each for one in UNSURE.values() for each in (one.title, one.happened)),
    *(words for one in UNSURE.values() for key in one.keys for words in key[:2]),
    *(words for key in AFTER_TAKE_DOWN for words in key[:2]),
    LINKLESS,
    REPEATS,
    "Posted",
    "Removed",
    "Give me its link",
    "No link",
)


def _delivery(name: str) -> str:
    return f"{SUBJECT}:{name}"


async def _row(uow: UnitOfWork, name: str) -> Row:
    found = await uow.deliveries(ids=(name,))
    if not found:
        raise errors.NotFound(what="delivery", name=name)
    return found[0]


def _destination(room: Room, agency: Agency, row_: Row) -> Destination | None:
    return next((each for each in room.office.destinations(agency) if each.name == row_.destination), None)


def profile(to: Destination | None) -> str:
    """Where a person can look whether a post is there; empty where it has no public address."""
    if to is None or not to.address:
        return ""
    if to.address.startswith("https://"):
        return to.address
    if to.kind is Kind.TELEGRAM and to.address.startswith("@"):
        return f"https://t.me/{to.address[1:].partition('/')[0]}"
    if to.kind is Kind.X:
        return f"https://x.com/{to.address.removeprefix('@')}"
    if to.kind is Kind.FACEBOOK:
        return f"https://www.facebook.com/{to.address}"
    if to.kind is Kind.BLUESKY:
        return f"https://bsky.app/profile/{to.address}"
    if to.kind is Kind.MASTODON:
        name, _, server = to.address.removeprefix("@").partition("@")
        return f"https://{server}/@{name}"
    return ""


# --- cards -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """A delivery that waits for a person, with what its card tells."""

    room: Room
    reader: Person
    agency: Agency
    row: Row
    version: Version
    target: Row | None
    """What it edits, removes or answers."""
    text: Rendition | None
    """The words that it is about; of a removal those that are removed."""

    @property
    def place(self) -> str:
        """Channel and language, as people call them."""
        return posted.place(self.room, self.language, self.agency, self.row)

    @property
    def to(self) -> Destination | None:
        """Where it goes; None where that is no longer configured."""
        return _destination(self.room, self.agency, self.row)

    @property
    def unknown(self) -> bool:
        """Whether the post is on a platform that the service reaches, but nobody knows which one it is there."""
        post = self.target if self.row.verb is Verb.REMOVE else self.row
        return bool(self.row.lane) and (post is None or not post.platform_id)

    @property
    def language(self) -> str:
        """The reader's."""
        return self.reader.language

    def about(self, *, whole: bool = False) -> list[str]:
        """Which text it is about: its title, and how it begins, or all of it to compare with."""
        lines = [escape(titles.of_version(self.room, self.language, self.agency, self.version))]
        if self.text is not None and whole:
            lines.append(quote(showing.cut_to(self.text.text, MOST_SHOWN), long=True))
        elif self.text is not None:
            lines.append(quote(posted.first_words(self.text.text)))
        return lines

    def button(self, msgid: str, what: str) -> tuple[Button, ...]:
        """A key of its own row."""
        return row(Button(self.room.words.say(self.language, msgid), pack(PRESS, self.row.id, what)))

    def look(self) -> Rows:
        """A way to where the post would be, where it has a public address."""
        address = profile(self.to)
        label = self.room.words.say(self.language, "Look there")
        return (row(Button(label, link=address)),) if address else ()


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw a delivery that waits for a person; once it is settled the card says how, for the last time."""
    agency = await uow.agency()
    reader, found = agency.person(card.person), await _row(uow, name)
    cursor = await placing.cursor_at(room, uow, card, ACT)
    version = (await uow.statement(found.statement)).version(found.version)
    targets = await uow.deliveries(ids=(found.target,)) if found.target else []
    text = await uow.rendition(found.target if found.verb is Verb.REMOVE else name)
    asked = Asked(room, reader, agency, found, version, targets[0] if targets else None, text)
    if cursor is not None and (found.state is DeliveryState.SENT or cursor.field == LOST):
        return _asks_link(asked)
    match found.state:
        case DeliveryState.UNCONFIRMED:
            return _unsure(asked)
        case DeliveryState.ASKED if found.verb is Verb.REMOVE:
            return _remove(asked)
        case DeliveryState.ASKED:
            return _by_hand(asked)
        case _:
            line = posted.lines(room, reader.language, agency, [found])
            named = titles.of_version(room, reader.language, agency, version)
            tongue = room.words.name_of(reader.language, found.language)
            return cards.last(card, Screen(f"<b>{escape(named)}</b>, {escape(tongue)}\n{line}"))


def _unsure(asked: Asked) -> Screen:
    """What happened, in plain words, which post it is, and what each answer does; what the platform said comes last."""
    found, say, language = asked.row, asked.room.words.say, asked.language
    told = UNSURE[found.verb]
    lines = [f"❓ <b>{escape(say(language, told.title, place=asked.place))}</b>", *asked.about(whole=True)]
    at = showing.clock(asked.room, language, found.settled_at or found.due_at)
    lines.append(escape(say(language, told.happened, at=at)))
    keys = told.keys
    if found.verb is Verb.PUBLISH and asked.version.state is State.TAKEN_DOWN:
        keys = AFTER_TAKE_DOWN
    elif found.verb is Verb.PUBLISH and found.round == 1 and asked.version.cut.phase in REPEATED:
        seconds = int(fan_out.REPEAT_AFTER.total_seconds())
        lines.append(escape(say(language, REPEATS, seconds=seconds)))
    lines.append(escape(say(language, "Look there first, then press what is so:")))
    lines += [f"• <b>{escape(say(language, label))}</b>: {escape(say(language, means))}" for label, means, _ in keys]
    if found.evidence:
        detail = say(language, "Technical detail: {detail}", detail=posted.first_words(found.evidence, MOST_DETAIL))
        lines.append(f"<i>{escape(detail)}</i>")
    rows = (*asked.look(), *(asked.button(label, what) for label, _, what in keys))
    return Screen("\n".join(lines), rows, notice=say(language, "Is a post there? Please look."))


def _by_hand(asked: Asked) -> Screen:
    say, language = asked.room.words.say, asked.language
    lines = [f"✋ <b>{escape(say(language, 'Please post by hand: {place}', place=asked.place))}</b>", *asked.about()]
    lines.append(escape(say(language, "The exact text is a message of its own. Copy it, post it, then press Posted.")))
    shown, keys = pictures.by_hand(asked.room, language, asked.row.id, asked.text, asked.version.cut.picture)
    return Screen("\n".join((*lines, *shown)), (*keys, asked.button("Posted", "h")))


def _remove(asked: Asked) -> Screen:
    """Which post, why the service can't remove it, and that nothing is said of its removal before somebody has removed it."""
    say, language, target = asked.room.words.say, asked.language, asked.target
    lines = [f"✋ <b>{escape(say(language, 'Please remove by hand: {place}', place=asked.place))}</b>", *asked.about()]
    if target is not None and target.permalink:
        lines.append(escape(target.permalink))
    if asked.unknown:
        lines.append(escape(say(language, "I can't remove it myself, because nobody gave me its link.")))
    elif asked.row.lane:
        lines.append(escape(say(language, "I tried, and the platform would not remove it.")))
    lines.append(
        escape(
            say(language, "Press Removed once it is gone: only then may people be told that a post was removed there.")
        )
    )
    rows = (*asked.look(), asked.button("Removed", "r"))
    if asked.unknown:
        rows = (*rows, asked.button("Give me its link", "l"))
    return Screen("\n".join(lines), rows, notice=say(language, "A post must be removed by hand."))


def _asks_link(asked: Asked) -> Screen:
    say, language = asked.room.words.say, asked.language
    if asked.row.verb is Verb.REMOVE:
        told = say(language, "Paste the link to the post on {place}, and I remove it.", place=asked.place)
    else:
        told = say(
            language, "Posted on {place}. Paste the link to the post, so that people can find it.", place=asked.place
        )
    lines = [escape(told), *asked.about()]
    if asked.unknown:
        lines.append(escape(say(language, LINKLESS)))
    return Screen("\n".join(lines), (asked.button("No link", "x"),))


async def copy(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Give the exact text to copy, nothing around it; unprotected, because it is public."""
    delivery_id, _, part = name.partition("/")
    found, text = await _row(uow, delivery_id), await uow.rendition(delivery_id)
    if text is None or found.state is not DeliveryState.ASKED:
        return None
    pieces = length.split(Kind.TELEGRAM, text.text)
    number = int(part) - 1
    if number >= len(pieces):
        return None
    reader = (await uow.agency()).person(card.person)
    notice = room.words.say(reader.language, "A text to post by hand.")
    return Screen(escape(pieces[number]), protect=False, notice=notice)


async def waiting(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """Everyone who may settle an unconfirmed post has its card; whoever posts by hand has the card and the text."""
    agency = await uow.agency()
    wanted: list[tuple[str, str]] = []
    for found in await uow.deliveries(states=(DeliveryState.UNCONFIRMED,)):
        wanted += [(each.id, _delivery(found.id)) for each in agency.people.values() if people.may(each, Act.SETTLE)]
    for found in await uow.deliveries(states=(DeliveryState.ASKED,)):
        text = await uow.rendition(found.id) if found.verb is not Verb.REMOVE else None
        pieces = len(length.split(Kind.TELEGRAM, text.text)) if text is not None else 0
        for person in _hands(room, agency, found):
            wanted.append((person, _delivery(found.id)))
            wanted += [(person, f"{COPY}:{found.id}/{number + 1}") for number in range(pieces)]
    return wanted


def _hands(room: Room, agency: Agency, found: Row) -> list[str]:
    """Who posts by hand there: the person whom the settings name, else everyone who may."""
    to = _destination(room, agency, found)
    able = [each for each in agency.people.values() if people.may(each, Act.POST_BY_HAND)]
    named = [
        each for each in able if to is not None and to.hand and to.hand.casefold() in {each.id, each.name.casefold()}
    ]
    return [each.id for each in named or able]


# --- acts ------------------------------------------------------------------------------------------------------------


async def press(room: Room, turn: Turn) -> None:
    """Put on record what the person saw or did; of two who press, the second is told how it stands."""
    name, what = turn.parts[:2]
    person, office = placing.who(turn), room.office

    async def do(uow: UnitOfWork) -> bool:
        found = await _row(uow, name)
        match what:
            case "y":
                await publishing.it_is_there(uow, office, person.id, name)
                if found.verb is Verb.PUBLISH:
                    await _ask_link(uow, turn, person, name, "seen")
            case "a":
                await publishing.it_is_not_there(uow, office, person.id, name)
            case "n":
                await publishing.send_again(uow, office, person.id, name)
            case "h":
                await publishing.posted_by_hand(uow, office, person.id, name)
                await _ask_link(uow, turn, person, name, "hand")
            case "r":
                await publishing.posted_by_hand(uow, office, person.id, name)
            case "l":
                await _ask_link(uow, turn, person, name, LOST)
            case _:
                await uow.set_cursor(turn.key, None)
                return found.verb is Verb.PUBLISH and bool(found.lane) and not found.platform_id
        return False

    linkless = await room.act(turn, do)
    room.wake.lanes()
    if linkless:
        await room.toast(turn, room.words.say(turn.language, LINKLESS), alert=True)


async def _ask_link(uow: UnitOfWork, turn: Turn, person: Person, name: str, how: str) -> None:
    await uow.set_cursor(turn.key, Cursor(ACT, name, how, ""))
    await cards.show(uow, person, _delivery(name))


async def linked(room: Room, turn: Turn) -> None:
    """Take the link of a post; one of a post that must go lets the service remove it."""

    async def do(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        link = str(template.coerce(LINK, placing.words(turn), language=turn.language))
        person, office = placing.who(turn), room.office
        found = await _row(uow, cursor.subject)
        if cursor.field == "hand":
            await publishing.posted_by_hand(uow, office, person.id, found.id, link)
        elif cursor.field == LOST:
            to = _destination(room, await uow.agency(), found)
            if to is None or not office.identify(to, link):
                raise NotThatPost
            await publishing.it_is_there(uow, office, person.id, found.target, link)
        else:
            await publishing.it_is_there(uow, office, person.id, found.id, link)
        await uow.set_cursor(turn.key, None)

    await room.act(turn, do)
    room.wake.lanes()


FEATURE: Final = Feature(
    presses={PRESS: press},
    answers={ACT: linked},
    subjects={SUBJECT: card, COPY: copy},
    wanted=(waiting,),
)
