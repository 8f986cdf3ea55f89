"""*When…* on a draft's card: its time, how late it may leave, until when it is true, whether it is posted again; and what presses and words do there."""

from datetime import datetime, timedelta
from typing import Final

from commsbot.chat import placing, questions, repeats, showing
from commsbot.chat.buttons import Button, Rows, paired, row
from commsbot.chat.questions import Look
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Room, Turn
from commsbot.domain import errors, series
from commsbot.domain.draft import Draft
from commsbot.domain.plan import Window
from commsbot.domain.series import Every
from commsbot.domain.template import Phase
from commsbot.ports import Cursor, UnitOfWork
from commsbot.workflow import planning

ACT: Final = "draft"
WHEN: Final = "@when"
LATEST: Final = "@latest"
UNTIL: Final = "@until"
REPEAT: Final = "@repeat"
SCREENS: Final = {"w": WHEN, "wl": LATEST, "wu": UNTIL, "wr": REPEAT}
"""The screens by what a press on the draft's card says."""
FIELDS: Final = frozenset(SCREENS.values())
SPANS: Final = {15: "15 min", 60: "1 h", 120: "2 h", 1440: "1 day"}
WEEKS: Final = {1: "1 week", 2: "2 weeks", 4: "4 weeks", 12: "12 weeks"}
APART: Final = (10, 15, 30, 60)
MSGIDS: Final = (*SPANS.values(), *WEEKS.values())


# --- what the screens show -------------------------------------------------------------------------------------------


def lines(look: Look, window: Window) -> list[str]:
    """When a draft goes out, in words with day and zone; in Telegram HTML."""
    say, made, language = look.room.words.say, look.made, look.language
    if made.due_at is None:
        told = [escape(say(language, "Goes out on approval."))]
    else:
        told = [escape(say(language, "Goes out {at}.", at=showing.clock(look.room, language, made.due_at)))]
    told += repeats.lines(look.room, language, made.series, made.due_at, window, look.now)
    if window.expiry is not None:
        at = showing.clock(look.room, language, window.expiry)
        told.append(escape(say(language, "Not sent any more after {at}.", at=at)))
    return told


def screen(look: Look, window: Window, cursor: Cursor) -> Screen:
    """Draw the screen that the reader is at."""
    field, _, kind = cursor.field.partition("/")
    match field:
        case "@latest":
            return _latest(look)
        case "@until":
            return _until(look)
        case "@repeat" if kind:
            return _last_day(look, kind)
        case "@repeat":
            return _repeat(look)
        case _:
            return _when(look, window)


def _framed(look: Look, *words: str, rows: Rows) -> Screen:
    return Screen("\n\n".join((f"<b>{escape(questions.title(look))}</b>", *words)), rows)


def _back(look: Look) -> tuple[Button, ...]:
    """The way back to the times."""
    return row(Button(look.room.words.say(look.language, "Back"), look.data("w")))


def _when(look: Look, window: Window) -> Screen:
    say, language = look.room.words.say, look.language
    asked = say(
        language, "When does it go out? Press, or type a time such as {examples}.", examples="15:30, tomorrow 9am"
    )
    now = Button(say(language, "On approval"), look.data("W", 0))
    later = [Button(look.say("in {minutes} min", minutes=each), look.data("W", each)) for each in questions.AHEAD]
    more = (
        row(Button(say(language, "Not after…"), look.data("wl")), Button(say(language, "Until…"), look.data("wu"))),
        row(Button(say(language, "Repeat…"), look.data("wr")), look.back()),
    )
    return _framed(look, "\n".join(lines(look, window)), escape(asked), rows=(*paired(now, *later), *more))


def _from(look: Look) -> datetime:
    """From when spans count: the planned time, else now."""
    return max(look.made.due_at or look.now, look.now)


def _spans(look: Look, what: str, none: str) -> Rows:
    """Spans to press; 0 takes the limit away."""
    made = [Button(look.say(label), look.data(what, minutes)) for minutes, label in SPANS.items()]
    return (*paired(*made), row(Button(none, look.data(what, 0))), _back(look))


def _counted(look: Look) -> str:
    if look.made.due_at is None:
        return look.room.words.say(
            look.language, "Counted from now. Or type a time such as {examples}.", examples="15:30, tomorrow 9am"
        )
    at = showing.clock(look.room, look.language, _from(look))
    return look.room.words.say(
        look.language, "Counted from {at}. Or type a time such as {examples}.", at=at, examples="15:30, tomorrow 9am"
    )


def _latest(look: Look) -> Screen:
    say, language = look.room.words.say, look.language
    told = say(language, "How late may it still leave? What has not left by then asks a person instead.")
    rows = _spans(look, "L", say(language, "No limit"))
    return _framed(look, escape(told), escape(_counted(look)), rows=rows)


def _until(look: Look) -> Screen:
    say, language = look.room.words.say, look.language
    told = say(language, "Until when is it true? After that it is not sent any more.")
    usual = say(language, "2 h, as usual") if look.made.phase == Phase.WARNING else say(language, "No end")
    return _framed(look, escape(told), escape(_counted(look)), rows=_spans(look, "U", usual))


def _repeat(look: Look) -> Screen:
    say, language, made = look.room.words.say, look.language, look.made
    try:
        offered = series.offered(made.phase, incident=bool(made.incident))
        if Every.MINUTES not in offered and made.due_at is None:
            raise errors.RepeatNeedsTime
    except errors.Refused as refusal:
        told = look.room.words.tell(language, refusal, look.room.office.zone)
        return _framed(look, escape(told), rows=(_back(look),))
    once = row(Button(say(language, "Post it once"), look.data("R", "0")))
    if Every.MINUTES in offered:
        told = say(language, "Post it again every few minutes while the error is still arriving? For 2 h at most.")
        made_ = [
            Button(say(language, "every {minutes} min", minutes=each), look.data("R", "m", each)) for each in APART
        ]
        return _framed(look, escape(told), rows=(*paired(*made_), once, _back(look)))
    told = say(language, "Post the same words again at the same clock time?")
    keys = (
        Button(say(language, "Daily"), look.data("R", "day")),
        Button(say(language, "Weekly"), look.data("R", "week")),
    )
    return _framed(look, escape(told), rows=(row(*keys), once, _back(look)))


def _last_day(look: Look, kind: str) -> Screen:
    say, language = look.room.words.say, look.language
    told = say(language, "Until when? Press, or type the last day, such as {example}.", example=_example(look))
    made = [Button(look.say(label), look.data("R", kind, weeks)) for weeks, label in WEEKS.items()]
    back = row(Button(say(language, "Back"), look.data("wr")))
    return _framed(look, escape(told), rows=(*paired(*made), back))


def _example(look: Look) -> str:
    return planning.in_weeks(look.made, 4, look.room.office.zone)


# --- what presses and words do ---------------------------------------------------------------------------------------


async def limit(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Take a span for how late it may leave, or until when it is true; 0 takes it away."""
    minutes = int(turn.parts[2])
    at = max(made.due_at or uow.now, uow.now) + timedelta(minutes=minutes) if minutes else ""
    choose = planning.not_after if turn.parts[1] == "L" else planning.until
    await choose(uow, room.office, placing.who(turn).id, made.id, at)
    await _to(uow, turn, made, WHEN)


async def repeat(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Take how often it is posted again; daily and weekly then ask for the last day."""
    kind, *more = turn.parts[2:]
    me, office = placing.who(turn).id, room.office
    match kind:
        case "0":
            await planning.repeat(uow, office, me, made.id, None)
        case "m":
            await planning.repeat(uow, office, me, made.id, Every.MINUTES, minutes=int(more[0]))
        case _ if more:
            last = planning.in_weeks(made, int(more[0]), office.zone)
            await planning.repeat(uow, office, me, made.id, Every(kind), last=last)
        case _:
            await _to(uow, turn, made, f"{REPEAT}/{kind}")
            return
    await _to(uow, turn, made, WHEN)


async def typed(room: Room, uow: UnitOfWork, turn: Turn, cursor: Cursor) -> bool:
    """Take typed words as the answer of one of these screens; False where it is none of them that asks for words."""
    field, _, kind = cursor.field.partition("/")
    me, words = placing.who(turn).id, turn.text
    made = await uow.draft(cursor.subject)
    match field:
        case "@latest":
            await planning.not_after(uow, room.office, me, made.id, placing.words(turn))
        case "@until":
            await planning.until(uow, room.office, me, made.id, placing.words(turn))
        case "@repeat" if kind:
            await planning.repeat(uow, room.office, me, made.id, Every(kind), last=words)
        case _:
            return False
    await _to(uow, turn, made, WHEN)
    return True


async def _to(uow: UnitOfWork, turn: Turn, made: Draft, field: str) -> None:
    await uow.set_cursor(turn.key, Cursor(ACT, made.id, field, ""))
