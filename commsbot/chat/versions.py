"""The card of a version: what an approver decides on, what its author sees of it, where it went out, and what can still be done.

One function draws it for every reader from the store; what differs is what the reader may do now. The order of an approver's card is fixed: the
text first, then where channels differ, then what the checks say, and the first characters of the digest last.
"""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from commsbot.chat import (
    alone_screens,
    cards,
    check_notes,
    escalation,
    joining,
    opening,
    pictures,
    placing,
    posted,
    repeats,
    shortfall,
    showing,
    titles,
    version_keys,
)
from commsbot.chat.buttons import Button, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.showing import Told
from commsbot.chat.turn import Room
from commsbot.chat.version_keys import Sight
from commsbot.domain import approval, template
from commsbot.domain.checks import Note
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.version import PHONE, SEND_NOW, Relation, SignOff, State
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import checking

DECIDING: Final = "deciding"
MOVING: Final = "moving"
STOPPING: Final = "stopping"
READING: Final = "reading"
ALONE: Final = "alone"
CODE: Final = "code"
ACTS: Final = (DECIDING, MOVING, STOPPING, READING, ALONE, CODE)
"""The dialogues that take place on a version's card."""
STATES: Final = {
    State.SUBMITTED: "Waits for approval",
    State.RETURNED: "Back with its author",
    State.REJECTED: "Rejected",
    State.APPROVED: "Approved",
    State.HELD: "Held, it will not go out",
    State.PUBLISHED: "Posted",
    State.STOPPED: "Stopped: what had not left stays here",
    State.CORRECTED: "Corrected by a later version",
    State.WITHDRAWN: "Withdrawn",
    State.TAKEN_DOWN: "Taken down",
    State.SUPERSEDED: "A newer version took its place",
    State.EXPIRED: "Expired, it did not go out",
    State.REPORTED: "Said elsewhere",
}
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


async def sight(room: Room, uow: UnitOfWork, reader: str, statement: str, number: int) -> Sight:
    """Load a version as one reader sees it."""
    agency = await uow.agency()
    line = await uow.statement(statement)
    version = line.version(number)
    rows = await uow.deliveries(publication=version.publication) if version.publication else []
    if version.state is State.TAKEN_DOWN:
        # Removals belong to the publication of the newest version, whichever version they take away.
        rows = [row for row in await uow.deliveries(statement=statement) if row.version == number]
    person = agency.person(reader)
    notes: Sequence[Note] = ()
    if version.state is State.SUBMITTED and version.cut.renditions:
        promise = room.words.say(person.language, "next update")
        notes = await checking.of_version(uow, room.office, statement, version, promise)
    return Sight(room, person, agency, statement, version, max(line.versions), rows, uow.now, notes)


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
        case "alone":
            return alone_screens.sure(seen.room, language, cut.title, seen.data("aY"), back)
        case "phone":
            return alone_screens.by_phone(seen, back)
        case "code":
            return _code(seen, cursor, back)
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
            return Screen(_titled(seen, told), (*version_keys.times(seen), back))
        case "down":
            told = say(language, QUESTIONS["down"])
            sure = row(Button(say(language, "Yes, take it down"), seen.data("tY")))
            return Screen(_titled(seen, told), (sure, back))
        case "why":
            later = row(Button(say(language, "Later"), seen.data("vb")))
            return Screen(f"{_titled(seen, say(language, QUESTIONS['why']))}\n\n{_where(seen)}", (later,))
        case _:
            return Screen(_titled(seen, say(language, QUESTIONS[cursor.field])), (back,))


def _code(seen: Sight, cursor: Cursor, back: tuple[Button, ...]) -> Screen:
    """Show the code that goes with the yes, and ask for it; see `second_factor`."""
    code = str(json.loads(cursor.note)["code"])
    if not code:
        told = seen.room.words.say(
            seen.language,
            "This names a person or speaks about force, so your yes takes a code. Type the six digits that your authenticator app shows.",
        )
        return Screen(_titled(seen, told), (back,))
    told = seen.room.words.say(
        seen.language, "This names a person or speaks about force, so your yes takes a code. Type it: {code}",
        code=f"{code[:3]} {code[3:]}",
    )  # fmt: skip
    return Screen(_titled(seen, told), (back,))


def _titled(seen: Sight, words: str) -> str:
    return f"<b>{escape(seen.version.cut.title)}</b>\n\n{escape(words)}"


def _where(seen: Sight) -> str:
    return posted.lines(seen.room, seen.language, seen.agency, seen.rows)


# --- the card itself -------------------------------------------------------------------------------------------------


def _main(seen: Sight) -> Screen:
    cut = seen.version.cut
    texts = showing.told(cut.renditions, seen.room.office.languages[0])
    deciding = seen.deciding
    tail = [
        *_moved(seen),
        *_less(seen, texts),
        *pictures.lines(seen.room, seen.language, cut.picture, cut.consent, cut.renditions),
        *check_notes.lines(seen.room, seen.language, seen.agency, seen.notes, cut.overrides),
        *([] if deciding else _state(seen)),
    ]
    if deciding:
        tail = [*tail, *_signed(seen)]
    tail.append(f"<code>{placing.short(cut.digest)}</code>")
    laid = showing.lay_out(seen.room, seen.language, texts, _head(seen), tail, text_first=deciding)
    if deciding:
        notice = seen.room.words.say(seen.language, "A statement waits for your yes.")
        return Screen(laid.text, (*version_keys.decisions(seen), *pictures.keys(seen)), notice=notice)
    _, again = version_keys.countdown(seen)
    more = (*repeats.keys(seen), *pictures.keys(seen))
    return Screen(laid.text, (*alone_screens.keys(seen), *version_keys.rows(seen), *more), again=again)


def _head(seen: Sight) -> list[str]:
    say, language, cut = seen.room.words.say, seen.language, seen.version.cut
    lines = [f"<b>{escape(cut.title)}</b>"]
    if cut.version > 1:
        lines[0] += f" ({cut.version})"
    if cut.phase in template.STANDING:
        lines.append(escape(say(language, "What I may say by myself, once somebody has approved it.")))
    if cut.author:
        lines.append(escape(say(language, "Written by {author}", author=seen.name(cut.author))))
    if cut.editor:
        lines.append(escape(_fixed(seen)))
    if cut.relation is Relation.CORRECTION:
        lines.append(escape(say(language, "Corrects what is out; the earlier words stay visible.")))
    if cut.relation is Relation.WITHDRAWAL:
        lines.append(escape(say(language, "Withdraws what is out.")))
    happened = seen.agency.incidents.get(cut.incident)
    if happened is not None:
        danger = say(language, opening.DANGERS[happened.danger])
        at = showing.clock(seen.room, language, happened.opened_at)
        lines.append(escape(say(language, "Anyone in danger, as known at {at}: {answer}", at=at, answer=danger)))
    return ["\n".join([*lines, *_plan(seen)])]


def _fixed(seen: Sight) -> str:
    """Who changed the words, and what is to be done about it."""
    say, language, cut = seen.room.words.say, seen.language, seen.version.cut
    editor, author = seen.name(cut.editor), seen.name(cut.author)
    if seen.version.state is not State.SUBMITTED:
        return say(language, "{editor} changed the words.", editor=editor)
    if seen.reader.id == cut.author and seen.deciding:
        return say(
            language,
            "{editor} changed your words and approved them. Your yes is the second one: read them, then approve or change them.",
            editor=editor,
        )
    if seen.reader.id == cut.editor:
        return say(
            language, "You changed the words. {author}'s yes, or another approver's, is the second one.", author=author
        )
    return say(
        language,
        "{editor} changed the words. {author}'s yes, or another approver's, is the second one.",
        editor=editor,
        author=author,
    )


def _plan(seen: Sight) -> list[str]:
    say, language, version = seen.room.words.say, seen.language, seen.version
    lines = []
    if version.state is State.SUBMITTED and version.cut.due_at is None:
        lines.append(escape(say(language, "Goes out on approval.")))
    elif (seconds := version_keys.countdown(seen)[0]) > 0:
        lines.append(f"⏳ {escape(say(language, 'Goes out in {seconds} s.', seconds=seconds))}")
    elif version.state in {State.SUBMITTED, State.APPROVED} and version.due_at is not None:
        at = showing.clock(seen.room, language, version.due_at)
        lines.append(escape(say(language, "Goes out {at}.", at=at)))
    if version.state is State.APPROVED and version.quiet:
        lines.append(f"🌙 {escape(say(language, 'Waits for the end of quiet hours.'))}")
    if version.state in {State.SUBMITTED, State.APPROVED, State.HELD} and version.cut.window.expiry is not None:
        at = showing.clock(seen.room, language, version.cut.window.expiry)
        lines.append(escape(say(language, "Not sent any more after {at}.", at=at)))
    lines += repeats.told(seen)
    places = ", ".join(seen.room.office.called(seen.agency, each) for each in version.cut.audience)
    if places:
        lines.append(escape(say(language, "To: {places}", places=places)))
    return lines


def _less(seen: Sight, texts: Sequence[Told]) -> list[str]:
    """What short channels leave out, while it can still be decided otherwise."""
    version = seen.version
    if version.state not in {State.SUBMITTED, State.RETURNED}:
        return []
    facts = {name: template.take(stored) for name, stored in version.cut.facts.items()}
    return shortfall.lines(seen.room, seen.language, version.cut.template, facts, texts)


def _signed(seen: Sight) -> list[str]:
    say, language = seen.room.words.say, seen.language
    lines = []
    for given in seen.version.sign_offs:
        at = showing.clock(seen.room, language, given.at)
        if given.how == SEND_NOW:
            lines.append(
                say(language, "Sent alone by {name}, who answers for it, {at}", name=seen.name(given.person), at=at)
            )
        elif given.how == PHONE:
            lines.append(_heard(seen, given, at))
        elif given.self_approved:
            lines.append(say(language, "Self-approved by {name}, {at}", name=seen.name(given.person), at=at))
        else:
            lines.append(say(language, "Approved by {name}, {at}", name=seen.name(given.person), at=at))
    left = approval.missing(seen.room.office.policy, seen.version)
    if seen.version.state is State.SUBMITTED and left > 1:
        lines.append(say(language, "{count} people must approve it.", count=left))
    lines += _roles(seen)
    return ["\n".join(f"✅ {escape(line)}" for line in lines)] if lines else []


def _heard(seen: Sight, given: SignOff, at: str) -> str:
    """A yes by phone, with what its approver says of it since."""
    say, language = seen.room.words.say, seen.language
    told = say(
        language, "Approved by {name} by phone, heard by {author}, {at}",
        name=seen.name(given.person), author=seen.name(given.taken_by), at=at,
    )  # fmt: skip
    if given.confirmed is None:
        return f"{told} ({say(language, 'not confirmed yet')})"
    return told if given.confirmed else f"{told} ({say(language, 'DENIED: it was not their yes')})"


def _roles(seen: Sight) -> list[str]:
    """Which roles must still say yes, where policy names them."""
    if seen.version.state is not State.SUBMITTED:
        return []
    left = approval.still(seen.room.office.policy.rule(seen.version.cut), seen.version)
    named = ", ".join(seen.room.words.say(seen.language, joining.ROLES[each]) for each in left)
    return [seen.room.words.say(seen.language, "Still to come: {roles}", roles=named)] if left else []


def _moved(seen: Sight) -> list[str]:
    """That the incident moved on since these words were written: whoever approves reads them again."""
    if not seen.version.moved_on or seen.version.state is not State.SUBMITTED:
        return []
    told = seen.room.words.say(
        seen.language, "⚠️ The incident moved on since this was written: something else went out. Is it all still true?"
    )
    return [escape(told)]


def _state(seen: Sight) -> list[str]:
    say, language, version = seen.room.words.say, seen.language, seen.version
    lines = [f"<b>{escape(_named(seen))}</b>"]
    if version.state is State.SUBMITTED:
        lines += escalation.asked(seen.room, language, seen.agency, version, seen.now) or [escape(_nobody(seen))]
    if version.state is State.HELD and version.reason == "late":
        told = say(
            language, "Its time passed while it could not be sent. Send it now, choose another time, or leave it."
        )
        lines.append(escape(told))
    elif version.state is State.HELD and version.reason == "suspended":
        lines.append(escape(say(language, "Held with all routine posts. It goes out only when somebody acts on it.")))
    elif version.reason == "lead":
        lines.append(escape(say(language, "Somebody else speaks first on this incident now, so it was not sent.")))
    elif version.reason:
        by = f" ({seen.name(version.decided_by)})" if version.decided_by and version.state in DECIDED else ""
        lines.append(f"“{escape(version.reason)}”{escape(by)}")
    elif version.state is State.TAKEN_DOWN:
        lines.append(escape(say(language, "The reason has not been given yet.")))
    if version.cut.phase == "reported" and version.cut.page:
        lines.append(escape(version.cut.page))
    told_where = _where(seen) if seen.rows else ""
    return ["\n".join(lines), *_signed(seen), *([told_where] if told_where else [])]


def _named(seen: Sight) -> str:
    """The state in words; of what went back, whether somebody took it back or changes are asked for."""
    say, language, version = seen.room.words.say, seen.language, seen.version
    if version.state is State.RETURNED and not version.taken_back:
        return say(language, "Changes are asked for")
    if version.state is not State.RETURNED:
        return titles.stands(seen.room, language, STATES[version.state], version.state, seen.rows)
    if version.decided_by == seen.reader.id:
        return say(language, "Taken back by you")
    return say(language, "Taken back by {name}", name=seen.name(version.decided_by))


def _nobody(seen: Sight) -> str:
    return seen.room.words.say(
        seen.language, "Nobody can approve this: an administrator must give someone the role with /people."
    )
