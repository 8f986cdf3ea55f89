"""What a draft's card shows: the exact texts with their counts, what holds it back, and when it goes out; or the question that is open.

Everything is drawn from the draft and the dialogue's cursor, so a card is the same after a restart, on any node, at any time.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from commsbot.chat import alone_screens, cards, check_notes, pictures, placing, questions, shortfall, showing, timing
from commsbot.chat.buttons import Button, Rows, fit, paired, row
from commsbot.chat.questions import Look
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Room
from commsbot.domain import approval, checks, errors, people
from commsbot.domain.checks import Level, Note
from commsbot.domain.draft import Draft
from commsbot.domain.people import Act, Person
from commsbot.domain.template import LAUNCHED, Effect, Phase, Template
from commsbot.domain.version import Relation
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import drafting, passing, picturing, previewing
from commsbot.workflow.previewing import Preview

ACT: Final = "draft"
PRESS: Final = questions.PRESS
FRESH: Final = timedelta(minutes=30)
MOST_ANSWER: Final = 160
"""How much of an answer the list of answers shows, in UTF-16 units; its own question shows it whole."""
NEWS: Final = "changed"
"""The field of every update that says what is new (rule C10)."""
LYING: Final = timedelta(hours=12)
"""Cards of drafts that lie longer than this no longer follow the clock."""


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the draft, or the question or screen that the reader's cursor is at."""
    agency = await uow.agency()
    language = agency.person(card.person).language
    try:
        made = await uow.draft(name)
    except errors.NotFound:
        gone = room.words.say(
            language, "This draft was submitted or thrown away. /queue shows where everything stands."
        )
        return cards.last(card, Screen(escape(gone)))
    cursor = await placing.cursor_at(room, uow, card, ACT)
    reader = agency.person(card.person)
    look = Look(room, language, agency, made, room.office.templates.template(made.template), cursor, uow.now, reader)
    if cursor is not None and not cursor.field.startswith("@"):
        return questions.question(replace(look, quotable=await drafting.quotable(uow, made)), cursor)
    try:
        shown = await previewing.preview(uow, room.office, made, _clock(made, uow.now))
    except errors.Refused as refusal:
        told = f"⛔ {escape(room.words.tell(language, refusal, room.office.zone))}"
        return Screen("\n\n".join((*_head(look), told, *questions.answers(look))), _rows(look, None))
    return _screen(look, shown, cursor)


def _clock(made: Draft, now: datetime) -> datetime:
    """The time that the texts show: to the minute while somebody works on it, then slower, so that an old card isn't edited for ever."""
    age = now - made.created_at
    if age > LYING:
        return made.created_at + LYING
    minutes = 1 if age < FRESH else 15
    return now.replace(minute=now.minute - now.minute % minutes, second=0, microsecond=0)


def _screen(look: Look, shown: Preview, cursor: Cursor | None) -> Screen:
    match cursor.field.partition("/")[0] if cursor is not None else "":
        case "@change":
            return _change(look)
        case field if cursor is not None and field in pictures.FIELDS:
            return pictures.screen(look, cursor)
        case field if cursor is not None and field in timing.FIELDS:
            return timing.screen(look, shown.window, cursor)
        case "@preview":
            rows = showing.choices(look.room, look.language, shown.renditions, lambda name: look.data("v", name, 0))
            told = look.room.words.say(look.language, "Which text do you want to read whole?")
            return Screen(_titled(look, told), (*rows, row(look.back())))
        case "@read" if cursor is not None:
            name, page = cursor.field.partition("/")[2], int(cursor.expects or 0)
            found = showing.whole(
                look.room,
                look.language,
                shown.renditions,
                name,
                look.data("p"),
                lambda to: look.data("v", name, to),
                page,
            )
            return found or _main(look, shown)
        case "@notes":
            return check_notes.listing(look, _notes(look, shown))
        case "@note" if cursor is not None:
            note = check_notes.find(_notes(look, shown), cursor.field.partition("/")[2])
            return check_notes.screen(look, note) if note is not None else _main(look, shown)
        case "@alone":
            yes = look.data("Z", state(look.made))
            return alone_screens.sure(look.room, look.language, questions.title(look), yes, row(look.back()))
        case "@hand":
            return _hand(look)
        case "@why" if cursor is not None:
            told = look.room.words.say(look.language, "Why do you hand it over? Type it, or press.")
            skip = Button(look.room.words.say(look.language, "Without a reason"), look.data("h", cursor.expects))
            return Screen(_titled(look, told), (row(skip), row(look.back())))
        case "@discard":
            sure = look.room.words.say(look.language, "Throw this draft away?")
            throw = Button(look.room.words.say(look.language, "Throw it away"), look.data("X"))
            return Screen(_titled(look, sure), (row(throw), row(look.back())))
        case _:
            return _main(look, shown)


def _titled(look: Look, words: str) -> str:
    return f"<b>{escape(questions.title(look))}</b>\n\n{escape(words)}"


def _head(look: Look) -> list[str]:
    say, made = look.room.words.say, look.made
    lines = [f"✏️ <b>{escape(questions.title(look))}</b>"]
    if made.editor:
        author = placing.name_of(look.agency, made.author)
        told = say(
            look.language,
            "Your fix of {author}'s words. With your yes it goes to {author}, whose one tap is the second yes.",
            author=author,
        )
        lines.append(escape(told))
    elif made.relation == Relation.RECUT:
        lines.append(escape(say(look.language, "Takes the place of version {number}.", number=made.corrects)))
    elif made.relation in {Relation.CORRECTION, Relation.WITHDRAWAL}:
        told = say(look.language, "The earlier words stay visible until this is approved and goes out.")
        lines.append(escape(told))
    if made.handed_by and made.handed_by != look.reader.id:
        who = placing.name_of(look.agency, made.handed_by)
        told = say(look.language, "{name} handed this to you.", name=who)
        lines.append(escape(f"{told} {made.handed_why}".rstrip()))
    elif made.handed_by:
        with_ = placing.name_of(look.agency, made.editor or made.author)
        lines.append(escape(say(look.language, "{name} has it now. Both of you can answer.", name=with_)))
    return ["\n".join(lines)]


def _main(look: Look, shown: Preview) -> Screen:
    head = _head(look)
    texts = showing.told(shown.renditions, look.room.office.languages[0])
    tail = [
        *shortfall.lines(look.room, look.language, look.made.template, shown.facts, texts),
        *pictures.lines(look.room, look.language, look.made.picture, look.made.consent, shown.renditions),
        *(questions.answers(look) if shown.missing else []),
        *check_notes.lines(look.room, look.language, look.agency, _notes(look, shown), look.made.overrides),
        _plan(look, shown),
    ]
    laid = showing.lay_out(look.room, look.language, texts, head, tail, text_first=False)
    return Screen(laid.text, _rows(look, shown))


def _notes(look: Look, shown: Preview) -> list[Note]:
    return [questions.worded(look, each) for each in shown.notes]


def _plan(look: Look, shown: Preview) -> str:
    say, lines = look.room.words.say, timing.lines(look, shown.window)
    places = ", ".join(look.room.office.called(look.agency, each) for each in shown.audience)
    lines.append(escape(say(look.language, "To: {places}", places=places or "–")))
    return "\n".join(lines)


def _rows(look: Look, shown: Preview | None) -> Rows:
    say, language = look.room.words.say, look.language
    left = len(shown.missing) if shown else 0
    top = []
    if left:
        top.append(row(Button(say(language, "Answer what is missing: {count}", count=left), look.data("r"))))
    elif shown is not None and (held := checks.blocking(shown.notes, look.made.overrides)):
        label = say(language, "Settle what holds it: {count}", count=len(held))
        top.append(row(Button(fit(label), look.data("n", held[0].mark))))
    elif shown is not None and look.made.picture is not None and picturing.lacks(look.room.office, look.made):
        top.append(pictures.finish(look, look.made.picture))
    elif shown is not None:
        label = say(language, "Approve and ask its author") if look.made.editor else say(language, "Submit")
        top.append(row(Button(label, look.data("s", state(look.made)))))
        alone = look.made.phase in approval.URGENT and look.made.picture is None
        if not look.made.editor and alone and people.may(look.reader, Act.SEND_NOW):
            top.append(row(Button(say(language, "Send now, I answer for it"), look.data("z"))))
    if shown is not None and not left and any(note.level is not Level.INFORMS for note in shown.notes):
        top.append(row(Button(say(language, "Notes: {count}", count=len(shown.notes)), look.data("N"))))
    return (
        *top,
        row(Button(say(language, "Change…"), look.data("c")), Button(say(language, "When…"), look.data("w"))),
        row(Button(say(language, "Preview…"), look.data("p")), Button(say(language, "Discard"), look.data("x"))),
        row(pictures.open_(look)),
        *([row(Button(say(language, "Hand over to…"), look.data("H")))] if colleagues(look) else []),
    )


def colleagues(look: Look) -> list[Person]:
    """Who could take the draft over."""
    has = look.made.editor or look.made.author
    staff = sorted(look.agency.people.values(), key=lambda each: each.name)
    return [each for each in staff if each.id not in {has, look.reader.id} and passing.may_take(look.made, each)]


def _hand(look: Look) -> Screen:
    told = look.room.words.say(look.language, "Who goes on with it? They get this card.")
    found = paired(*(Button(fit(each.name), look.data("T", each.id)) for each in colleagues(look)))
    return Screen(_titled(look, told), (*found, row(look.back())))


def state(made: Draft) -> str:
    """Name what a submit button depends on: the answers, the plan and the picture that the card showed."""
    times = (made.due_at, made.window, made.series)
    shown = (made.picture, made.consent)
    return placing.mark([dict(made.facts), times, made.audience, [each.matter for each in made.overrides], shown])


def _change(look: Look) -> Screen:
    """Every question with its answer, numbered; the keys name the questions, because answers alone don't say what they answer."""
    say = look.room.words.say
    told = [
        f"<b>{escape(questions.title(look))}</b>",
        escape(say(look.language, "Which answer do you want to change?")),
    ]
    facts = questions.facts(look)
    lines, made = [], []
    for number, field in enumerate(look.template.fields):
        given = questions.answer(look, field, facts[field.name]) if field.name in facts else "–"
        short = questions.short(look.room, look.language, field)
        lines.append(f"{number + 1}. {escape(short)} <b>{escape(showing.cut_to(given, MOST_ANSWER))}</b>")
        made.append(Button(fit(f"{number + 1}. {short}"), look.data("q", number)))
    return Screen("\n\n".join((*told, "\n".join(lines))), (*paired(*made), row(look.back())))


def needed(chosen: Template, made: Draft) -> list[str]:
    """Name what a person is asked without asking for it: what is missing, what people were told to do, and when more comes.

    Words that are launched in seconds ask only what is missing; a routine text, which nobody waits for, asks all that has no answer.
    """
    facts = made.facts
    missing = [field.name for field in chosen.fields if field.required and field.name not in facts]
    if made.phase in {*LAUNCHED, Phase.NOTHING_NEW} or made.relation == Relation.RECUT:
        return missing
    touched = [field.name for field in chosen.fields if field.effect is not Effect.NONE]
    open_ = [] if made.incident else [field.name for field in chosen.fields if field.name not in facts]
    # A type may offer choices for what is new and leave the words open; whoever updates is asked for them all the same.
    news = [NEWS] if made.phase == Phase.UPDATE else []
    return [field.name for field in chosen.fields if field.name in {*missing, *touched, *open_, *news}]


def listed(made: Iterable[Draft]) -> list[Draft]:
    """Drafts, the newest first."""
    return sorted(made, key=lambda each: each.created_at, reverse=True)
