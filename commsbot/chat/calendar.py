"""/calendar: the posts of the next seven days, day by day; each opens its card, on which it is moved, not sent, or published now."""

from typing import Final

from commsbot.chat import answers, posted, repeats, showing
from commsbot.chat.buttons import MOST_ALONE, Button, Rows, fit, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import errors
from commsbot.domain.agency import Agency
from commsbot.ports import UnitOfWork
from commsbot.workflow import agenda
from commsbot.workflow.agenda import Coming, Standing

PAGE: Final = "ca"
MOST: Final = 8
"""Posts on one page: their buttons fill a phone's screen."""
WORDS: Final = 60
"""How much of a text is shown: enough to tell two events apart."""
STANDS: Final = {
    Standing.APPROVED: "✅ approved",
    Standing.WAITING: "⏳ waits for a yes",
    Standing.HELD: "⏸ held",
}


async def calendar(room: Room, turn: Turn) -> None:
    """Show the page that was pressed, or the first."""
    wanted = int(turn.parts[0]) if turn.press else 0

    async def look(uow: UnitOfWork) -> tuple[list[Coming], Agency]:
        return await agenda.coming(uow), await uow.agency()

    found, agency = await room.store.read(look)
    page = min(wanted, max(len(found) - 1, 0) // MOST)
    await answers.replace(room, turn, _screen(room, turn.language, agency, found, page))


def _screen(room: Room, language: str, agency: Agency, found: list[Coming], page: int) -> Screen:
    say = room.words.say
    pages = max(len(found) - 1, 0) // MOST + 1
    head = say(language, "🗓 The next 7 days")
    lines = [f"<b>{escape(head)}{f' ({page + 1}/{pages})' if pages > 1 else ''}</b>"]
    if agency.brake is not None:
        lines.append(escape(say(language, "⏸ Publishing is paused. /resume lifts it.")))
    if agency.suspension is not None:
        lines.append(escape(say(language, "⏸ Routine posts are held. /goodnews shows why.")))
    shown = found[page * MOST : (page + 1) * MOST]
    day = ""
    for each in shown:
        today = room.words.day(language, each.at, room.office.zone)
        if today != day:
            lines += ["", f"<b>{escape(today)}</b>"]
            day = today
        lines.append(_line(room, language, agency, each))
    if not found:
        lines.append(escape(say(language, "Nothing is planned.")))
    return Screen("\n".join(lines), (*_opens(room, language, agency, shown), *_turns(room, language, page, pages)))


def _line(room: Room, language: str, agency: Agency, each: Coming) -> str:
    at = room.words.hour(language, each.at, room.office.zone)
    told = [name(room, language, agency, each), room.words.say(language, STANDS[each.standing])]
    series = each.version.cut.series
    if series is not None:
        told.append(f"🔁 {repeats.often(room, language, series, each.version.cut.due_at)}")
    text = showing.told(each.version.cut.renditions, room.office.languages[0])
    first = f"\n“{escape(posted.first_words(text[0].text, WORDS))}”" if text else ""
    return f"{escape(at)} · {escape(' · '.join(told))}{first}"


def name(room: Room, language: str, agency: Agency, each: Coming) -> str:
    """What a post is and about what, without the hour at which it was written: that would read as its time."""
    try:
        titles = room.office.templates.template(each.listed.template).title
    except errors.NotFound:  # the library may have lost it since
        return each.listed.title
    words = titles.get(language) or titles.get(room.office.languages[0], each.listed.title)
    happened = agency.incidents.get(each.listed.incident)
    return f"{words}: {happened.place.words}" if happened else words


def _opens(room: Room, language: str, agency: Agency, shown: list[Coming]) -> Rows:
    """One button a post, with its hour first: that is what tells two of one kind apart."""
    made = []
    for each in shown:
        at = f"{each.at.astimezone(room.office.zone):%H:%M}"
        label = fit(f"{at} {name(room, language, agency, each)}", MOST_ALONE)
        made.append(row(Button(label, pack("qo", each.listed.statement, each.listed.version))))
    return tuple(made)


def _turns(room: Room, language: str, page: int, pages: int) -> Rows:
    say = room.words.say
    turns = []
    if page:
        turns.append(Button(say(language, "Earlier"), pack(PAGE, page - 1)))
    if page + 1 < pages:
        turns.append(Button(say(language, "Later days"), pack(PAGE, page + 1)))
    again = row(Button(say(language, "Look again"), pack(PAGE, page)))
    return (row(*turns), again) if turns else (again,)


FEATURE: Final = Feature(
    commands={"calendar": Command(calendar, "What is planned for the next 7 days")}, presses={PAGE: calendar}
)
MSGIDS: Final = (*STANDS.values(), *(each.help for each in FEATURE.commands.values()))
