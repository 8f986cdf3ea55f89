"""What a draft says about its times beside the chosen one: how late it may leave, until when it is true, whether it is posted again."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from commsbot.domain import errors, plan, series
from commsbot.domain.draft import Draft
from commsbot.domain.plan import Window
from commsbot.domain.series import Every, Series
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import answering


async def not_after(uow: UnitOfWork, office: Office, actor: str, name: str, when: str | datetime) -> Draft:
    """Choose the latest moment to send it: what hasn't left by then asks a person. An empty text takes the limit away.

    Raises `OutsideWindow` where the planned time would lie behind it, and what `plan.parse` raises.
    """
    made = await answering.mine(uow, actor, name)
    at = _moment(when, uow.now, office.zone)
    return await _keep(uow, made, replace(made.window, latest_send=at))


async def until(uow: UnitOfWork, office: Office, actor: str, name: str, when: str | datetime) -> Draft:
    """Choose from when on it is no longer true and can't be sent; an empty text takes that away (a warning then has its usual time again).

    Raises `OutsideWindow` where the planned time would lie behind it, and what `plan.parse` raises.
    """
    made = await answering.mine(uow, actor, name)
    at = _moment(when, uow.now, office.zone)
    return await _keep(uow, made, replace(made.window, expiry=at))


def _moment(when: str | datetime, now: datetime, zone: ZoneInfo) -> datetime | None:
    if isinstance(when, datetime):
        return when
    return plan.parse(when, now, zone) if when else None


async def _keep(uow: UnitOfWork, made: Draft, window: Window) -> Draft:
    if made.due_at is not None and not window.admits(made.due_at):
        raise window.refuse(made.due_at)
    made = replace(made, window=window)
    await uow.save_draft(made)
    return made


async def repeat(
    uow: UnitOfWork, office: Office, actor: str, name: str, every: Every | None, *, minutes: int = 0, last: str = ""
) -> Draft:
    """Have it posted again each day or week until a typed last day or time, or every few minutes; None has it posted once.

    Raises what `series.require` raises, and `TimeNotUnderstood` for a last day that can't be read.
    """
    made = await answering.mine(uow, actor, name)
    chosen = None
    if every is not None:
        ends = last_minute(last, uow.now, office.zone) if last else None
        chosen = Series(every, ends, minutes)
        series.require(chosen, made.phase, made.due_at, incident=bool(made.incident))
    made = replace(made, series=chosen)
    await uow.save_draft(made)
    return made


def last_minute(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """Read a day such as 2026-12-24 as its last minute, anything else as a time; raises as `plan.parse` does."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return plan.parse(text, now, zone)
    at, _ = plan.settled(day, time(23, 59), zone)
    if at <= now:
        raise errors.TimeInThePast(given=text, at=at)
    return at


def in_weeks(made: Draft, weeks: int, zone: ZoneInfo) -> str:
    """The last day of a repeat that goes on for so many weeks from the planned time, as `last_minute` reads it."""
    begins = (made.due_at or made.created_at).astimezone(zone).date()
    return (begins + timedelta(weeks=weeks)).isoformat()
