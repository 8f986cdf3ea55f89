"""The coming week, the next post of words that are posted again, and what a draft says about its times beside the chosen one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import regex

from commsbot.desk import lines
from commsbot.desk.given import BadArgument, Given, version_name
from commsbot.desk.page import TITLE, Page, Reply, Room, moment, version_of
from commsbot.domain import people
from commsbot.domain.draft import Draft
from commsbot.domain.people import Act, Person
from commsbot.domain.series import Every, Series
from commsbot.domain.version import Version
from commsbot.ports import UnitOfWork
from commsbot.workflow import agenda, planning, repeating
from commsbot.workflow.agenda import Standing

NEVER: Final = "never"
"""What takes a limit away."""
STANDS: Final = {
    Standing.APPROVED: "approved",
    Standing.WAITING: "waits for a yes",
    Standing.HELD: "held",
}
MSGIDS: Final = (*STANDS.values(),)
_REPEAT: Final = regex.compile(
    r"(?P<once>once)|every (?P<minutes>\d{1,3}) ?min|(?P<every>daily|weekly) until (?P<last>.+)"
)
_EVERY: Final[Mapping[str, Every]] = {"daily": Every.DAY, "weekly": Every.WEEK}


async def calendar(room: Room, person: Person, given: Given) -> Reply:
    """Show what is planned for the next seven days."""
    given.done()
    people.require(person, Act.READ_RECORD)

    async def look(uow: UnitOfWork) -> Reply:
        page = Page(room, person)
        found = await agenda.coming(uow)
        page.say(TITLE, "The next 7 days")
        for each in found:
            page.put(2, f"{each.listed.statement}/{each.listed.version}  {each.listed.title}")
            stands = page.room.words.say(person.language, STANDS[each.standing])
            page.put(4, f"{page.clock(each.at)}: {stands}")
            again(page, each.version)
        if not found:
            page.say(2, "Nothing is planned.")
        told = [
            {**lines.listed_json(each.listed), "standing": each.standing.value, "again": each.again} for each in found
        ]
        return page.reply(json={"coming": told}, next_=[f"show {each['statement']}/{each['version']}" for each in told])

    return await room.store.read(look)


def again(page: Page, version: Version) -> None:
    """Say how a version is posted again, and when next; nothing of one that isn't."""
    series = version.cut.series
    if series is not None:
        how(page, series)
    if version.repeats and version.due_at is not None:
        page.say(4, "posted again {at}", at=page.clock(version.due_at))


def how(page: Page, series: Series) -> None:
    """Say how often words are posted again, and until when."""
    if series.every is Every.MINUTES:
        page.say(
            4, "then every {minutes} min while the error is still arriving, for 2 h at most", minutes=series.minutes
        )
        return
    end = page.clock(series.until) if series.until is not None else "–"
    if series.every is Every.WEEK:
        page.say(4, "then weekly at the same time, until {end}", end=end)
    else:
        page.say(4, "then daily at the same time, until {end}", end=end)


async def skip(room: Room, person: Person, given: Given) -> Reply:
    """Leave the next post out."""
    return await _next(room, person, given, whole=False)


async def end(room: Room, person: Person, given: Given) -> Reply:
    """Post nothing more of it; what is out stays."""
    return await _next(room, person, given, whole=True)


async def _next(room: Room, person: Person, given: Given, *, whole: bool) -> Reply:
    statement, number = version_name(given.text("name", None))
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        version = await version_of(uow, statement, number)
        page, after = Page(room, person), None
        if whole:
            await repeating.stop(uow, person.id, statement, version.number, version.plan)
        else:
            after = await repeating.skip(uow, room.office, person.id, statement, version.number, version.plan)
        _said(page, f"{statement}/{version.number}", after, skipped=not whole)
        return page.reply(json={"statement": statement, "version": version.number, "due_at": moment(after)})

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


def _said(page: Page, name: str, after: datetime | None, *, skipped: bool) -> None:
    if after is not None:
        page.say(0, "Skipped. {name} is posted again {at}.", name=name, at=page.clock(after))
    elif skipped:
        page.say(0, "Skipped. It was the last post of {name}.", name=name)
    else:
        page.say(0, "{name} is not posted again. What is out stays.", name=name)


class Times:
    """What a draft's options say about its times beside `--when`."""

    def __init__(self, given: Given) -> None:
        """Read them; raises `BadArgument` for a repeat that can't be read."""
        self.not_after = given.text("not_after")
        self.until = given.text("until")
        text = given.text("repeat")
        self.repeat = _REPEAT.fullmatch(" ".join(text.casefold().split())) if text else None
        if text and self.repeat is None:
            why = (
                "a repeat is written like 'daily until 2026-12-24', 'weekly until 2026-12-24', 'every 15 min' or 'once'"
            )
            raise BadArgument(name=text, why=why)

    async def change(self, room: Room, person: Person, uow: UnitOfWork, made: Draft) -> Draft:
        """Put them into the draft."""
        office, me = room.office, person.id
        if self.not_after:
            made = await planning.not_after(uow, office, me, made.id, _limit(self.not_after))
        if self.until:
            made = await planning.until(uow, office, me, made.id, _limit(self.until))
        if self.repeat is not None:
            every = _EVERY.get(self.repeat["every"] or "", Every.MINUTES)
            made = await planning.repeat(
                uow, office, me, made.id, None if self.repeat["once"] else every,
                minutes=int(self.repeat["minutes"] or 0), last=self.repeat["last"] or "",
            )  # fmt: skip
        return made


def _limit(text: str) -> str:
    return "" if text.casefold() == NEVER else text


def times(page: Page, made: Draft) -> dict[str, Any]:
    """Say a draft's times beside the chosen one; gives them as values, too."""
    if made.window.latest_send is not None:
        page.say(2, "if it has not left by {at}, a person is asked", at=page.clock(made.window.latest_send))
    if made.series is not None:
        how(page, made.series)
    return {"latest_send": moment(made.window.latest_send), "repeat": made.series.every.value if made.series else ""}
