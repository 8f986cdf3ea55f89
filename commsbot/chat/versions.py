"""The card of a version: what an approver decides on, what its author sees of it, where it went out, and what can still be done.

One function draws it for every reader from the store; what differs is what the reader may do now. The order of an approver's card is fixed: the
text first, then where channels differ, then what the checks say, and the first characters of the digest last.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from commsbot.chat import cards, placing, posted, showing
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Room
from commsbot.domain import approval, checks, people
from commsbot.domain.agency import Agency
from commsbot.domain.checks import Note
from commsbot.domain.delivery import Row
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act, Person
from commsbot.domain.version import Relation, State, Version
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import drafting

DECIDING: Final = "deciding"
MOVING: Final = "moving"
STOPPING: Final = "stopping"
READING: Final = "reading"
ACTS: Final = (DECIDING, MOVING, STOPPING, READING)
"""The dialogues that take place on a version's card."""
STATES: Final = {
    State.SUBMITTED: "Waits for approval",
    State.RETURNED: "Returned: changes are asked for",
    State.REJECTED: "Rejected",
    State.APPROVED: "Approved",
    State.HELD: "Held, it will not go out",
    State.PUBLISHED: "Going out",
    State.STOPPED: "Stopped: what had not left stays here",
    State.CORRECTED: "Corrected by a later version",
    State.WITHDRAWN: "Withdrawn",
    State.TAKEN_DOWN: "Taken down",
    State.SUPERSEDED: "A newer version took its place",
    State.EXPIRED: "Expired, it did not go out",
    State.REPORTED: "Said elsewhere",
}
OUT: Final = frozenset({State.PUBLISHED, State.STOPPED, State.CORRECTED, State.WITHDRAWN})
"""Versions of which posts may be standing, so that they can be taken down."""
STANDS: Final = frozenset({State.PUBLISHED, State.STOPPED, State.REPORTED})
"""What can be corrected or withdrawn."""
DECIDED: Final = frozenset({State.RETURNED, State.REJECTED})
QUESTIONS: Final = {
    "changes": "What should change? Type it. It is never published.",
    "reject": "Why is it rejected? Type it. It is never published.",
    "move": "When does it go out? Press, or type a time such as {examples}.",
    "down": "Take it down everywhere, now? It can't be put back.",
    "why": "It is being taken down. Why? Type the reason. It is never published.",
}
MSGIDS: Final = (*STATES.values(), *QUESTIONS.values())
OPEN: Final = frozenset(DeliveryState) - {DeliveryState.SENT, DeliveryState.REJECTED, DeliveryState.STOPPED}
"""Deliveries of which there is still something to come."""
OVER: Final = timedelta(days=2)
"""Cards of matters that were settled longer ago than this no longer follow."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One version with what its card needs for one reader."""

    room: Room
    reader: Person
    agency: Agency
    statement: str
    version: Version
    newest: int
    rows: Sequence[Row]
    now: datetime

    @property
    def language(self) -> str:
        """The reader's."""
        return self.reader.language

    @property
    def deciding(self) -> bool:
        """Whether this reader's yes would count now."""
        waits = self.version.state is State.SUBMITTED
        return waits and approval.may_sign(self.room.office.policy, self.version, self.reader)

    def data(self, verb: str, *parts: str | int) -> str:
        """Pack a press on this version, bound to the digest."""
        return pack(verb, self.statement, self.version.number, placing.short(self.version.digest), *parts)

    def name(self, person: str) -> str:
        """A person's name."""
        return placing.name_of(self.agency, person)


async def sight(room: Room, uow: UnitOfWork, reader: str, statement: str, number: int) -> Sight:
    """Load a version as one reader sees it."""
    agency = await uow.agency()
    line = await uow.statement(statement)
    version = line.version(number)
    rows = await uow.deliveries(publication=version.publication) if version.publication else []
    return Sight(room, agency.person(reader), agency, statement, version, max(line.versions), rows, uow.now)


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw a version for its reader, or the question that this reader is at."""
    seen = await sight(room, uow, card.person, *placing.part_version(name))
    cursor = await placing.cursor_at(room, uow, card, *ACTS)
    if seen.version.state in {State.SUPERSEDED, State.EXPIRED, State.REJECTED} or (cursor is None and _over(seen)):
        return cards.last(card, _main(seen))
    return _screen(seen, cursor) if cursor is not None else _main(seen)


def _over(seen: Sight) -> bool:
    """Whether nothing has happened for so long that the card rests; its buttons still work, and bring it back."""
    if seen.version.state in {State.SUBMITTED, State.APPROVED, State.HELD} or any(
        each.state in OPEN for each in seen.rows
    ):
        return False
    moments = [
        seen.version.cut_at,
        seen.version.due_at,
        seen.version.decided_at,
        *(each.settled_at for each in seen.rows),
    ]
    return seen.now - max(each for each in moments if each is not None) > OVER


def _screen(seen: Sight, cursor: Cursor) -> Screen:
    say, language, cut = seen.room.words.say, seen.language, seen.version.cut
    back = row(Button(say(language, "Back"), seen.data("vb")))
    match cursor.field.partition("/")[0]:
        case "preview":
            told = say(language, "Which text do you want to read whole?")
            rows = showing.choices(seen.room, language, cut.renditions, lambda name: seen.data("vr", name, 0))
            return Screen(_titled(seen, told), (*rows, back))
        case "read":
            name, page = cursor.field.partition("/")[2], int(cursor.expects or 0)
            found = showing.whole(
                seen.room, language, cut.renditions, name, seen.data("vp"), lambda to: seen.data("vr", name, to), page
            )
            return found or _main(seen)
        case "move":
            told = say(language, QUESTIONS["move"], examples="15:30, tomorrow 9am")
            return Screen(_titled(seen, told), (*_times(seen), back))
        case "down":
            told = say(language, QUESTIONS["down"])
            sure = row(Button(say(language, "Yes, take it down"), seen.data("tY")))
            return Screen(_titled(seen, told), (sure, back))
        case "why":
            later = row(Button(say(language, "Later"), seen.data("vb")))
            return Screen(f"{_titled(seen, say(language, QUESTIONS['why']))}\n\n{_where(seen)}", (later,))
        case _:
            return Screen(_titled(seen, say(language, QUESTIONS[cursor.field])), (back,))


def _times(seen: Sight) -> Rows:
    say, language, plan = seen.room.words.say, seen.language, seen.version.plan
    now = Button(say(language, "Now"), seen.data("qm", plan, 0))
    later = [
        Button(say(language, "in {minutes} min", minutes=each), seen.data("qm", plan, each)) for each in (15, 30, 60)
    ]
    return (row(now, later[0]), row(*later[1:]))


def _titled(seen: Sight, words: str) -> str:
    return f"<b>{escape(seen.version.cut.title)}</b>\n\n{escape(words)}"


def _where(seen: Sight) -> str:
    return posted.lines(seen.room, seen.language, seen.agency, seen.rows)


# --- the card itself -------------------------------------------------------------------------------------------------


def _main(seen: Sight) -> Screen:
    cut = seen.version.cut
    texts = showing.told(cut.renditions, seen.room.office.languages[0])
    deciding = seen.deciding
    tail = [*showing.notes(seen.room, seen.language, _notes(seen)), *([] if deciding else _state(seen))]
    if deciding:
        tail = [*tail, *_signed(seen)]
    tail.append(f"<code>{placing.short(cut.digest)}</code>")
    laid = showing.lay_out(seen.room, seen.language, texts, _head(seen), tail, text_first=deciding)
    if deciding:
        notice = seen.room.words.say(seen.language, "A statement waits for your yes.")
        return Screen(laid.text, decisions(seen), notice=notice)
    return Screen(laid.text, _rows(seen))


def _head(seen: Sight) -> list[str]:
    say, language, cut = seen.room.words.say, seen.language, seen.version.cut
    lines = [f"<b>{escape(cut.title)}</b>"]
    if cut.version > 1:
        lines[0] += f" ({cut.version})"
    lines.append(escape(say(language, "Written by {author}", author=seen.name(cut.author))))
    if cut.editor:
        fixed = say(
            language, "{editor} changed the words; the author's yes is the second one.", editor=seen.name(cut.editor)
        )
        lines.append(escape(fixed))
    if cut.relation is Relation.CORRECTION:
        lines.append(escape(say(language, "Corrects what is out; the earlier words stay visible.")))
    if cut.relation is Relation.WITHDRAWAL:
        lines.append(escape(say(language, "Withdraws what is out.")))
    return ["\n".join([*lines, *_plan(seen)])]


def _plan(seen: Sight) -> list[str]:
    say, language, version = seen.room.words.say, seen.language, seen.version
    lines = []
    if version.state is State.SUBMITTED and version.cut.due_at is None:
        lines.append(escape(say(language, "Goes out on approval.")))
    elif version.state in {State.SUBMITTED, State.APPROVED} and version.due_at is not None:
        at = showing.clock(seen.room, language, version.due_at)
        lines.append(escape(say(language, "Goes out {at}.", at=at)))
    if version.state in {State.SUBMITTED, State.APPROVED, State.HELD} and version.cut.window.expiry is not None:
        at = showing.clock(seen.room, language, version.cut.window.expiry)
        lines.append(escape(say(language, "Not sent any more after {at}.", at=at)))
    places = ", ".join(posted.place(seen.agency, each) for each in version.cut.audience)
    if places:
        lines.append(escape(say(language, "To: {places}", places=places)))
    return lines


def _notes(seen: Sight) -> Sequence[Note]:
    """What the checks say of these very texts now; what blocks was mended before it could be submitted."""
    version = seen.version
    if version.state is not State.SUBMITTED or not version.cut.renditions:
        return ()
    promised = [("", version.cut.next_update)] if version.cut.next_update else []
    named = [(seen.room.words.say(seen.language, "next update"), at) for _, at in promised]
    at = max(seen.now, version.cut.due_at or seen.now)
    return checks.check(version.cut.renditions, missing=(), mark=seen.room.office.mark, times=named, now=at)


def _signed(seen: Sight) -> list[str]:
    say, language = seen.room.words.say, seen.language
    lines = []
    for given in seen.version.sign_offs:
        at = showing.clock(seen.room, language, given.at)
        if given.self_approved:
            lines.append(say(language, "Self-approved by {name}, {at}", name=seen.name(given.person), at=at))
        else:
            lines.append(say(language, "Approved by {name}, {at}", name=seen.name(given.person), at=at))
    left = approval.missing(seen.room.office.policy, seen.version)
    if seen.version.state is State.SUBMITTED and left > 1:
        lines.append(say(language, "{count} people must approve it.", count=left))
    return ["\n".join(f"✅ {escape(line)}" for line in lines)] if lines else []


def _state(seen: Sight) -> list[str]:
    say, language, version = seen.room.words.say, seen.language, seen.version
    lines = [f"<b>{escape(say(language, STATES[version.state]))}</b>"]
    if version.state is State.SUBMITTED:
        names = [each.name for each in placing.signers(seen.room.office, seen.agency, version)]
        asked = say(language, "Asked: {names}", names=", ".join(names)) if names else _nobody(seen)
        lines.append(escape(asked))
    if version.state is State.HELD and version.reason == "late":
        told = say(
            language, "Its time passed while it could not be sent. Send it now, choose another time, or leave it."
        )
        lines.append(escape(told))
    elif version.reason:
        by = f" ({seen.name(version.decided_by)})" if version.decided_by and version.state in DECIDED else ""
        lines.append(f"“{escape(version.reason)}”{escape(by)}")
    elif version.state is State.TAKEN_DOWN:
        lines.append(escape(say(language, "The reason has not been given yet.")))
    if version.cut.phase == "reported" and version.cut.page:
        lines.append(escape(version.cut.page))
    told_where = _where(seen) if seen.rows else ""
    return ["\n".join(lines), *_signed(seen), *([told_where] if told_where else [])]


def _nobody(seen: Sight) -> str:
    return seen.room.words.say(
        seen.language, "Nobody can approve this: an administrator must give someone the role with /people."
    )


# --- what can be done ------------------------------------------------------------------------------------------------


def decisions(seen: Sight) -> Rows:
    """The approver's keys, always in these places: yes alone on top, no as far from it as the card allows."""
    say, language, cut = seen.room.words.say, seen.language, seen.version.cut
    later = drafting.next_promise(seen.room.office, cut, seen.now)
    if later is not None:
        at = later.astimezone(seen.room.office.zone).strftime("%H:%M")
        yes = Button(say(language, "Approve, next update {time}", time=at), seen.data("ar", int(later.timestamp())))
    else:
        yes = Button(say(language, "Approve"), seen.data("ap"))
    rows = [row(yes)]
    if people.may(seen.reader, Act.SIGN_OFF):
        rows.append(
            row(
                Button(say(language, "Fix and approve"), seen.data("af")),
                Button(say(language, "Ask for changes"), seen.data("ac")),
            )
        )
    preview = Button(say(language, "Preview…"), seen.data("vp"))
    if people.may(seen.reader, Act.REVIEW):
        return (*rows, row(preview, Button(say(language, "Reject"), seen.data("aj"))))
    return (*rows, row(preview))


def _rows(seen: Sight) -> Rows:
    """What this reader may do with the version as it stands."""
    say, language, state = seen.room.words.say, seen.language, seen.version.state
    mine = seen.reader.id == seen.version.cut.author
    edits = mine or people.may(seen.reader, Act.DRAFT)
    moves = people.may(seen.reader, Act.SCHEDULE)
    first: list[Button] = []
    if state is State.APPROVED and moves:
        soon = seen.version.due_at is not None and seen.version.due_at - seen.now <= seen.room.office.undo
        label = say(language, "Undo") if soon else say(language, "Don't send")
        first.append(Button(label, seen.data("no")))
    if state is State.SUBMITTED and mine and moves:
        first.append(Button(say(language, "Take back"), seen.data("no")))
    if state is State.HELD and moves:
        first.append(Button(say(language, "Send now"), seen.data("qm", seen.version.plan, 0)))
    if state in {State.APPROVED, State.HELD} and moves:
        first.append(Button(say(language, "Move…"), seen.data("qw")))
    second: list[Button] = []
    if (
        state in {State.SUBMITTED, State.RETURNED, State.APPROVED, State.HELD}
        and edits
        and seen.newest == seen.version.number
    ):
        second.append(Button(say(language, "Change words"), seen.data("qe")))
    if seen.version.cut.renditions:
        second.append(Button(say(language, "Preview…"), seen.data("vp")))
    return tuple(row(*each) for each in (first, second, *_out(seen)) if each)


def _out(seen: Sight) -> list[list[Button]]:
    """What can be done with words that are out: put right, taken back, stopped, taken down; the last alone in its row."""
    say, language, state = seen.room.words.say, seen.language, seen.version.state
    rows: list[list[Button]] = []
    if state in STANDS and people.may(seen.reader, Act.CORRECT):
        rows.append(
            [Button(say(language, "Correct"), seen.data("qc")), Button(say(language, "Withdraw"), seen.data("qx"))]
        )
    waiting = any(
        each.state in {DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.ASKED} for each in seen.rows
    )
    if state is State.PUBLISHED and waiting and people.may(seen.reader, Act.SCHEDULE):
        rows.append([Button(say(language, "Stop the rest"), seen.data("no"))])
    if state in OUT and people.may(seen.reader, Act.TAKE_DOWN):
        rows.append([Button(say(language, "Take down"), seen.data("td"))])
    if state is State.TAKEN_DOWN and not seen.version.reason and people.may(seen.reader, Act.TAKE_DOWN):
        rows.append([Button(say(language, "Give the reason"), seen.data("tw"))])
    return rows
