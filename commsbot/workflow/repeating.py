"""Approved words that are posted again: each time a publication of its own, checked at the moment of sending like the first one.

A post of the plan is opened once and only once: its publication's id comes from that moment, and the entry that opens it names the next one. One
whose time passed too long ago is skipped and said to be, never sent late. What ends a text ends its repeat: a stop, a correction, a
withdrawal, a take-down; so do its expiry, routine posts being held (rule C34), a later warning of its incident or that incident's end, and a yes
that no longer counts.
"""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from commsbot.domain import errors, events, fan_out, people, plan, publication, series
from commsbot.domain.agency import Agency
from commsbot.domain.people import Act
from commsbot.domain.publication import Ruling
from commsbot.domain.series import Series, Upcoming
from commsbot.domain.version import State, Step, Version
from commsbot.ports import EVERY, Listed, Office, UnitOfWork
from commsbot.workflow import resting, suspending

SKIPPED: Final = "repeats skipped"
"""The note that lists what was skipped by itself in the last hours, for those who are told."""
TOLD_FOR: Final = timedelta(hours=12)
AHEAD: Final = timedelta(microseconds=-1)
"""After a post only what is still to come counts: two of them at once, because the first was held up, help nobody."""


Next = tuple[datetime | None, datetime | None]
"""When the next post goes out, and its moment by the plan: quiet hours may lie between them. None for none."""
NONE: Final[Next] = (None, None)


def first(office: Office, agency: Agency, version: Version, now: datetime) -> Next:
    """When a version that goes out now is posted for the second time."""
    due = version.cut.due_at
    clocked = version.cut.series is not None and version.cut.series.every in series.BY_CLOCK
    slot = max(due, now) if clocked and due is not None else now
    return _rested(office, agency, version, _after(office, version, slot, now, AHEAD))


def _rested(office: Office, agency: Agency, version: Version, told: Upcoming) -> Next:
    """Let the next post wait for the end of quiet hours, if it is one that can wait."""
    return (resting.wait(office, agency, version.cut, told.at), told.at) if told.at is not None else NONE


def _after(office: Office, version: Version, slot: datetime, now: datetime, late: timedelta) -> Upcoming:
    cut = version.cut
    if cut.series is None:
        return Upcoming(None)
    anchor = cut.due_at or version.out_at or now
    return series.upcoming(cut.series, anchor, slot, now, _ends(cut.series, version, now), late, office.zone)


def _ends(repeat: Series, version: Version, now: datetime) -> datetime:
    return series.end(repeat, version.cut.window, version.out_at or now, version.cut.next_update)


# --- the clock -------------------------------------------------------------------------------------------------------


async def open_due(uow: UnitOfWork, office: Office) -> list[Listed]:
    """Post again what is due; gives those opened."""
    agency = await uow.agency()
    opened = []
    for listed in await uow.listed(states=(State.PUBLISHED,), due_before=uow.now, limit=EVERY):
        version = (await uow.statement(listed.statement)).version(listed.version)
        if why := _over(agency, version) if version.repeats else "":
            await _plan(uow, listed.statement, version, NONE, why)
            continue
        match publication.rule(version, uow.now, paused=agency.brake is not None, suspended=False, late=office.late):
            case Ruling.GO:
                await _open(uow, office, agency, listed.statement, version)
                opened.append(listed)
            case Ruling.ASK:
                await _skip_late(uow, office, listed.statement, version)
            case Ruling.EXPIRE:
                await _plan(uow, listed.statement, version, NONE, "expired")
            case _:
                pass  # it waits
    return opened


def _over(agency: Agency, version: Version) -> str:
    """Why nothing more may be posted by what was approved; empty while it may. A yes from before routine posts were held doesn't count any more."""
    cut = version.cut
    suspended = agency.suspension is not None and publication.routine(cut)
    if suspended or publication.outdated(version, agency.held_since):
        return "suspended"
    if cut.incident and not agency.incident(cut.incident).open:
        return "closed"
    doubted = version.glass is not None and not version.glass.stands
    lost = [given for given in version.sign_offs if given.confirmed is False or agency.person(given.person).suspended]
    return "signer" if lost or doubted else ""


async def warned(uow: UnitOfWork, incident: str, by: str) -> None:
    """End the repeats of an incident in which a warning goes out: an all clear beside it would be the worst of errors."""
    for listed in await uow.listed(incident=incident, states=(State.PUBLISHED,), limit=EVERY):
        version = (await uow.statement(listed.statement)).version(listed.version)
        if version.repeats and listed.statement != by:
            await _plan(uow, listed.statement, version, NONE, "warning")


async def _open(uow: UnitOfWork, office: Office, agency: Agency, statement: str, version: Version) -> None:
    slot = version.slot or uow.now
    # What was left of the post before is over: the same words twice at once help nobody.
    await uow.stop_queued(publication=version.publication)
    name = fan_out.occurrence_id(statement, version.number, slot)
    spread = fan_out.spread(version.cut, statement, name, office.destinations(agency), (), uow.now)
    generation = await uow.generation()
    next_at, next_slot = _rested(office, agency, version, _after(office, version, slot, uow.now, AHEAD))
    opened = events.PublicationOpened(
        version=version.number, publication=name, deliveries=len(spread.rows), generation=generation,
        next_at=next_at, next_slot=next_slot,
    )  # fmt: skip
    await uow.append(opened, statement=statement)
    await uow.add_deliveries(tuple(replace(row, generation=generation) for row in spread.rows), spread.renditions)


async def _skip_late(uow: UnitOfWork, office: Office, statement: str, version: Version) -> None:
    """Leave out what should have gone out too long ago, and note it for those who are told."""
    told = _after(office, version, version.slot or uow.now, uow.now, office.late)
    next_ = _rested(office, await uow.agency(), version, told)
    await _plan(uow, statement, version, next_, "late", 1 + told.missed)
    kept = [each for each in json.loads(await uow.recall(SKIPPED) or "[]") if _fresh(each, uow.now)]
    entry = [statement, version.number, uow.now.isoformat()]
    await uow.note(SKIPPED, json.dumps([*(each for each in kept if each[:2] != entry[:2]), entry]))


def _fresh(entry: list[str], now: datetime) -> bool:
    return now - datetime.fromisoformat(entry[2]) < TOLD_FOR


async def skipped(uow: UnitOfWork) -> list[tuple[str, int]]:
    """The versions of which a post was skipped in the last hours because its time had passed."""
    kept = json.loads(await uow.recall(SKIPPED) or "[]")
    return [(each[0], int(each[1])) for each in kept if _fresh(each, uow.now)]


# --- people ----------------------------------------------------------------------------------------------------------


async def _mine(uow: UnitOfWork, actor: str, statement: str, number: int, expects: int) -> tuple[Version, Series]:
    people.require((await uow.agency()).person(actor), Act.SCHEDULE)
    version = (await uow.statement(statement)).version(number)
    if not version.repeats or version.cut.series is None:
        raise errors.WrongState(state=version.state, event=Step.REPEAT)
    if version.plan != expects:
        raise errors.Stale(what=errors.Phrase("The time"))
    return version, version.cut.series


async def skip(
    uow: UnitOfWork, office: Office, actor: str, statement: str, number: int, expects: int
) -> datetime | None:
    """Leave the next post out; gives the one after it, None where there is none. Raises `Stale` if `expects` isn't the plan's number."""
    version, _ = await _mine(uow, actor, statement, number, expects)
    told = _after(office, version, version.slot or uow.now, uow.now, office.late)
    next_ = _rested(office, await uow.agency(), version, told)
    await _plan(uow, statement, version, next_, "skipped", actor=actor)
    return next_[0]


async def stop(uow: UnitOfWork, actor: str, statement: str, number: int, expects: int) -> None:
    """End the repeat: what is out stays, nothing more is posted. Raises `Stale` if `expects` isn't the plan's number."""
    version, _ = await _mine(uow, actor, statement, number, expects)
    await _plan(uow, statement, version, NONE, "ended", actor=actor)


async def move(
    uow: UnitOfWork, office: Office, actor: str, statement: str, version: Version, text: str, expects: int
) -> datetime:
    """Give the next post alone another time; an empty text means now. Raises `NextIsSooner` beyond the one after it, `OutsideWindow` beyond the end."""
    version, repeat = await _mine(uow, actor, statement, version.number, expects)
    agency = await uow.agency()
    suspending.may_move(agency, version)
    if publication.outdated(version, agency.held_since):
        raise errors.NeedsNewYes
    chosen = plan.parse(text, uow.now, office.zone) if text else uow.now
    at = resting.wait(office, agency, version.cut, chosen) if text else chosen
    ends = _ends(repeat, version, uow.now)
    if not version.cut.window.admits(at):
        raise version.cut.window.refuse(at)
    if at >= ends:
        raise errors.OutsideWindow(at=at, start=errors.Phrase("now"), end=ends)
    after = _after(office, version, version.slot or uow.now, uow.now, office.late).at
    if after is not None and at >= after:
        raise errors.NextIsSooner(at=after)
    await _plan(uow, statement, version, (at, version.slot), "moved", actor=actor)
    return at


async def _plan(
    uow: UnitOfWork, statement: str, version: Version, next_: Next, why: str, missed: int = 0,
    *, actor: str = "",
) -> None:  # fmt: skip
    planned = events.RepeatPlanned(
        version=version.number,
        was=version.due_at,
        due_at=next_[0],
        slot=next_[1],
        plan=version.plan + 1,
        why=why,
        missed=missed,
    )
    await uow.append(planned, statement=statement, actor=actor)
