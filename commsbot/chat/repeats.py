"""Words that are posted again: how that is said on a card, and the keys for the next post: move, skip, publish now, end."""

from datetime import datetime
from typing import Final

from commsbot.chat import showing
from commsbot.chat.buttons import Button, Rows, row
from commsbot.chat.screens import escape
from commsbot.chat.turn import Room
from commsbot.chat.version_keys import Sight
from commsbot.domain import people, publication, series
from commsbot.domain.people import Act
from commsbot.domain.plan import Window
from commsbot.domain.series import Every, Series
from commsbot.domain.version import State

SKIP: Final = "rk"
END: Final = "re"
ENDED: Final = {
    "ended": "Nothing more is posted of it: somebody ended the repeat.",
    "late": "Nothing more is posted of it: the last time had passed.",
    "skipped": "Nothing more is posted of it: the last one was skipped.",
    "expired": "Nothing more is posted of it: it is no longer true by its own end.",
    "suspended": "Nothing more is posted of it: routine posts were held. To go on, draft it anew.",
    "warning": "Nothing more is posted of it: a warning of its incident went out.",
    "closed": "Nothing more is posted of it: its incident is closed.",
    "signer": "Nothing more is posted of it: a yes that it went out by no longer counts. To go on, draft it anew.",
}
MSGIDS: Final = (*ENDED.values(),)
BEFORE: Final = frozenset({State.SUBMITTED, State.APPROVED, State.HELD})


def often(room: Room, language: str, repeat: Series, due_at: datetime | None) -> str:
    """How often, in a few words: `daily at 09:00`."""
    say = room.words.say
    if repeat.every is Every.MINUTES:
        return say(language, "every {minutes} min", minutes=repeat.minutes)
    time = f"{due_at.astimezone(room.office.zone):%H:%M}" if due_at is not None else "–"
    if repeat.every is Every.WEEK:
        return say(language, "weekly at {time}", time=time)
    return say(language, "daily at {time}", time=time)


def lines(
    room: Room, language: str, repeat: Series | None, due_at: datetime | None, window: Window, now: datetime
) -> list[str]:
    """How late it may leave, and how it is posted again; in Telegram HTML."""
    say, told = room.words.say, []
    if window.latest_send is not None:
        at = showing.clock(room, language, window.latest_send)
        told.append(say(language, "If it has not left by {at}, a person is asked.", at=at))
    if repeat is None:
        return [escape(each) for each in told]
    how = often(room, language, repeat, due_at)
    if repeat.every is Every.MINUTES:
        told.append(say(language, "🔁 Then {how} while the error is still arriving, for 2 h at most.", how=how))
    elif repeat.until is not None:
        end = showing.clock(room, language, repeat.until)
        told.append(say(language, "🔁 Then {how}, until {end}.", how=how, end=end))
    begun = due_at or now
    jump = series.jump(repeat, begun, series.end(repeat, window, begun, None), room.office.zone)
    if jump is not None:
        at = showing.clock(room, language, jump)
        told.append(say(language, "⚠️ Clocks jump over that time once: then it goes out {at}.", at=at))
    return [escape(each) for each in told]


def told(seen: Sight) -> list[str]:
    """What a version's card says of it: before it is out the plan, afterwards what comes next, or why nothing does."""
    say, language, version, room = seen.room.words.say, seen.language, seen.version, seen.room
    if version.state in BEFORE:
        return lines(room, language, version.cut.series, version.cut.due_at, version.cut.window, seen.now)
    if version.state is not State.PUBLISHED or version.cut.series is None:
        return []
    found = []
    how = often(room, language, version.cut.series, version.cut.due_at)
    count = len(version.publications)
    found.append(room.words.count(language, count, "🔁 Posted once so far.", "🔁 Posted {count} times so far."))
    if version.missed_at is not None:
        at = showing.clock(room, language, version.missed_at)
        found.append(say(language, "⏭ Not posted {at}: its time had passed.", at=at))
    if held(seen):
        found.append(say(language, "⏸ Routine posts are held, so nothing more is posted of it."))
    elif version.repeats and version.due_at is not None:
        at = showing.clock(room, language, version.due_at)
        found.append(say(language, "Next ({how}): {at}", how=how, at=at))
    elif version.ended:
        found.append(say(language, ENDED[version.ended]))
    return [escape(each) for each in found]


def held(seen: Sight) -> bool:
    """Whether a repeat is over as soon as its time comes, because routine posts are held or were."""
    cut, agency = seen.version.cut, seen.agency
    now = agency.suspension is not None and publication.routine(cut)
    return seen.version.repeats and (now or bool(publication.outdated(seen.version, agency.held_since)))


def keys(seen: Sight) -> Rows:
    """What may be done with the next post, and sending an approved text before its time."""
    say, language, version = seen.room.words.say, seen.language, seen.version
    if not people.may(seen.reader, Act.SCHEDULE) or held(seen):
        return ()
    now = Button(say(language, "Publish now"), seen.data("qm", version.plan, 0))
    waits = version.due_at is not None and version.due_at - seen.now > seen.room.office.policy.window(version.cut)
    if version.state is State.APPROVED:
        suspended = seen.agency.suspension is not None and publication.routine(version.cut)
        return (row(now),) if waits and not suspended else ()
    if not version.repeats:
        return ()
    skip = Button(say(language, "Skip the next"), seen.data(SKIP, version.plan))
    end = Button(say(language, "End the repeat"), seen.data(END, version.plan))
    return (row(skip, Button(say(language, "Move the next…"), seen.data("qw"))), row(now, end))
