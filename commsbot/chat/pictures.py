"""A picture or document on a draft: sent to the bot, described, asked about children, looked at again, replaced or removed; and shown to whoever decides.

A photo or file that somebody sends belongs to the draft in front of them. It is fetched, stripped and stored before the act that puts it on the draft:
what a crash leaves in between is erased after a while. A card can't hold a picture and words of 4,096 characters, so the card says what the
picture shows and a button brings the very bytes that go out, in a message of their own.
"""

import asyncio
from typing import Final

from commsbot import attachments, images
from commsbot.chat import answers, cards, picture_words, placing, questions, showing
from commsbot.chat.buttons import Button, Rows, fit, pack, row
from commsbot.chat.questions import Look
from commsbot.chat.routing import ATTACHED, WANTED
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Attached, Feature, Room, Turn
from commsbot.chat.version_keys import Sight
from commsbot.domain import errors, picture
from commsbot.domain.draft import Draft
from commsbot.domain.picture import Picture
from commsbot.domain.rendition import Rendition
from commsbot.domain.version import State
from commsbot.ports import Cursor, UnitOfWork
from commsbot.workflow import picturing, shelf

ACT: Final = "draft"
SEE: Final = "im"
"""The press that brings a picture, or takes its message away again."""
FIELDS: Final = frozenset({WANTED, "@picture", "@alt", "@child", "@consent"})
MOST_ALT: Final = 300
"""How much of an alt text a card shows, in UTF-16 units; the picture's own message shows it whole."""
CONSENT_EXAMPLE: Final = "C-2026-031"


class NoDraft(errors.Refused):
    """A picture or document goes out with words, and no draft is open here. /drafts shows yours, /draft begins one; then send it again."""


class WhichDraft(errors.Refused):
    """Several drafts are open here. On the card of the one that it belongs to press “Add a picture or PDF”, then send it again."""


class AnswerFirst(errors.Refused):
    """Another question is open here. Answer it, or press Back there, then send it again."""


class NoVideo(errors.Refused):
    """A video isn't sent from here: put it where it has captions, and a transcript beside it, and give its link in an answer. Where they come later, say when."""


class OneOnly(errors.Refused):
    """A statement has one picture or document, and the first one of these was taken. On the draft's card it can be replaced."""


# --- a picture comes in ----------------------------------------------------------------------------------------------


async def take(room: Room, turn: Turn) -> None:
    """Put a photo or file on the draft in front of its sender, in the place of an earlier one, and ask what it shows."""
    person = placing.who(turn)
    name, album = await room.store.read(lambda uow: _belongs(uow, turn))
    given = turn.file or Attached("")
    if given.album and given.album == album:
        raise OneOnly
    clean = await asyncio.to_thread(attachments.strip, await _fetched(room, given))
    await room.store.act(lambda uow: shelf.expect(uow, clean.digest))
    sha256 = await room.store.media.put(clean.data)
    shown = Picture(
        sha256=sha256, media_type=clean.media_type, width=clean.width, height=clean.height, size=len(clean.data),
        pages=clean.pages,
    )  # fmt: skip

    async def put(uow: UnitOfWork) -> None:
        made = await picturing.put(uow, person.id, name, shown)
        await uow.note(_album(name), given.album)
        await ask(room, uow, turn, made)
        await cards.show(uow, person, f"{ACT}:{name}", anew=True)

    await room.act(turn, put)
    # Once more: bytes that nothing used may have been erased between the first time and the act.
    await room.store.media.put(clean.data)


def _album(name: str) -> str:
    return f"album of {name}"


async def _belongs(uow: UnitOfWork, turn: Turn) -> tuple[str, str]:
    """The draft whose question is open, else the only one whose card stands in this chat; and the album that its picture came from."""
    cursor = await uow.cursor(turn.key)
    there = {made.id for made in await uow.drafts()}
    if cursor is not None and cursor.act == ACT and cursor.subject in there:
        return cursor.subject, await uow.recall(_album(cursor.subject))
    if cursor is not None and cursor.act != ACT:
        raise AnswerFirst
    shown = [card.subject.partition(":") for card in await uow.cards() if card.chat == turn.key.chat]
    found = {name for prefix, _, name in shown if prefix == ACT} & there
    if not found:
        raise NoDraft
    if len(found) > 1:
        raise WhichDraft
    name = found.pop()
    return name, await uow.recall(_album(name))


async def _fetched(room: Room, given: Attached) -> bytes:
    """Fetch what was sent; raises the refusals of what isn't taken, and Telegram's errors, after which the update is tried again."""
    if given.kind == "video":
        raise NoVideo
    if not given.id:
        raise images.NotAPicture
    if given.size > attachments.MOST_BYTES:
        raise images.TooLarge
    there = await room.bot.get_file(given.id)
    return bytes(await there.download_as_bytearray())


# --- what is asked ---------------------------------------------------------------------------------------------------


async def ask(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Go to the first question about the picture that is open; the card where none is."""
    field = picturing.lacks(room.office, made)
    if field:
        await _at(uow, turn, made, f"@{field}")
    else:
        await uow.set_cursor(turn.key, None)


async def move(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Do what a press on one of the picture's screens says."""
    me, what, given = placing.who(turn).id, turn.parts[1], turn.parts[2:]
    match what:
        case "i":
            await _at(uow, turn, made, "@picture" if made.picture else WANTED)
        case "ir":
            await _at(uow, turn, made, WANTED)
        case "ia":
            await _at(uow, turn, made, f"@alt/{given[0]}")
        case "io":
            await ask(room, uow, turn, await picturing.describe(uow, me, made.id, given[1], given[0], ""))
        case "ic":
            await _at(uow, turn, made, "@child")
        case "iy" | "in":
            await ask(room, uow, turn, await picturing.child(uow, me, made.id, given[0], seen=what == "iy"))
        case "if":
            await ask(room, uow, turn, made)
        case _:
            await picturing.remove(uow, me, made.id)
            await uow.set_cursor(turn.key, None)


async def _at(uow: UnitOfWork, turn: Turn, made: Draft, field: str) -> None:
    """Put the dialogue at one of the screens; it carries which picture it is about, which somebody else may replace meanwhile."""
    about = placing.short(made.picture.sha256) if made.picture is not None else ""
    await uow.set_cursor(turn.key, Cursor(ACT, made.id, field, about))


async def typed(room: Room, uow: UnitOfWork, turn: Turn, cursor: Cursor) -> bool:
    """Take typed words as what a picture shows or as the consent's reference; False where neither is asked."""
    field, _, language = cursor.field.partition("/")
    made = await uow.draft(cursor.subject)
    if field not in {"@alt", "@consent"} or made.picture is None:
        return False
    me, sha256 = placing.who(turn).id, cursor.expects
    if field == "@alt":
        made = await picturing.describe(uow, me, made.id, sha256, language, placing.words(turn))
    else:
        made = await picturing.consent(uow, me, made.id, sha256, placing.words(turn))
    await ask(room, uow, turn, made)
    return True


# --- the screens -----------------------------------------------------------------------------------------------------


def screen(look: Look, cursor: Cursor) -> Screen:
    """Draw the picture's screen that the reader is at."""
    field, _, language = cursor.field.partition("/")
    shown = look.made.picture
    if shown is None:
        return _framed(look, look.room.words.say(look.language, "Send me one picture (a photo, or a JPEG, PNG or WebP file) or one PDF. It is stripped of place, time, device, author and whatever can't be seen."), ())  # fmt: skip
    match field:
        case "@add":
            told = look.room.words.say(
                look.language, "Send me the other one. Nothing that was said of this one is kept."
            )
            return _framed(look, told, ())
        case "@alt":
            return _alt(look, shown, language)
        case "@child":
            return _child(look, shown)
        case "@consent":
            return _consent(look)
        case _:
            return _picture(look, shown)


def _framed(look: Look, told: str, rows: Rows, *more: str) -> Screen:
    words = "\n\n".join((f"<b>{escape(questions.title(look))}</b>", escape(told), *more))
    return Screen(words, (*rows, row(look.back())))


def _remove(look: Look, shown: Picture) -> tuple[Button, ...]:
    return row(Button(look.room.words.say(look.language, picture_words.of(shown).remove), look.data("iX")))


def _alt(look: Look, shown: Picture, language: str) -> Screen:
    say, mark, called = look.room.words.say, placing.short(shown.sha256), picture_words.of(shown)
    tongue = look.room.words.name_of(look.language, language)
    told = say(look.language, called.ask, language=tongue)
    given = say(look.language, "For example: {example}", example=say(look.language, called.example))
    example = f"<i>{escape(given)}</i>"
    now = [quote(words)] if (words := shown.shows(language)) else []
    # Somewhere it must go out: the last language that has it can't do without.
    others = [each for each in picturing.spoken(look.room.office, look.made) if each != language and shown.shows(each)]
    without = fit(say(look.language, "Without it in {language}", language=tongue))
    skip = [row(Button(without, look.data("io", language, mark)))] if others else []
    return _framed(look, told, (see(look, shown), *skip, _remove(look, shown)), *now, example)


def _child(look: Look, shown: Picture) -> Screen:
    say, mark = look.room.words.say, placing.short(shown.sha256)
    told = say(look.language, "Can a child be recognised in it, by face, name, clothes or place?")
    keys = row(
        Button(say(look.language, "No"), look.data("in", mark)),
        Button(say(look.language, "Yes"), look.data("iy", mark)),
    )
    return _framed(look, told, (keys, see(look, shown), _remove(look, shown)))


def _consent(look: Look) -> Screen:
    say = look.room.words.say
    told = say(
        look.language,
        "Then a guardian must have agreed. Type the reference under which the consent is filed, such as {example}; never a name.",
        example=CONSENT_EXAMPLE,
    )
    none = row(Button(say(look.language, "There is none: remove it"), look.data("iX")))
    again = row(Button(say(look.language, "No child after all…"), look.data("ic")))
    return _framed(look, told, (none, again))


def _picture(look: Look, shown: Picture) -> Screen:
    say, language, called = look.room.words.say, look.language, picture_words.of(shown)
    size = max(1, shown.size // 1000)
    if shown.document:
        kept = look.room.words.count(
            language, shown.pages, "{count} page, {size} KB: a picture of it, and nothing that can't be seen.",
            "{count} pages, {size} KB: pictures of them, and nothing that can't be seen.", size=size,
        )  # fmt: skip
    else:
        kept = say(
            language, "{width} × {height}, {size} KB, without place, time and device.",
            width=shown.width, height=shown.height, size=size,
        )  # fmt: skip
    spoken = picturing.spoken(look.room.office, look.made)
    names = [look.room.words.name_of(language, each) for each in spoken]
    texts = [
        row(Button(fit(say(language, called.alt, language=name)), look.data("ia", each)))
        for each, name in zip(spoken, names, strict=True)
    ]
    keys = (
        see(look, shown),
        *texts,
        row(
            Button(say(language, "A child in it…"), look.data("ic")), Button(say(language, "Replace…"), look.data("ir"))
        ),
        _remove(look, shown),
    )
    return _framed(look, kept, keys, "\n".join(described(look.room, language, shown, look.made.consent)))


def described(room: Room, language: str, shown: Picture, consent: str) -> list[str]:
    """Say of a picture what it shows, language by language, and whether a child can be recognised; in Telegram HTML."""
    say, lines = room.words.say, []
    for each in shown.alt:
        if each.words:
            lines.append(f"{shown.sign} {escape(each.language)}: “{escape(showing.cut_to(each.words, MOST_ALT))}”")
        else:
            lines.append(f"{shown.sign} {escape(each.language)}: {escape(say(language, 'without it'))}")
    if shown.child:
        told = say(language, "A child can be recognised; consent: {reference}", reference=consent or "–")
        lines.append(f"🧒 {escape(told)}")
    return lines


def lines(room: Room, language: str, shown: Picture | None, consent: str, texts: tuple[Rendition, ...]) -> list[str]:
    """Say on a card that a picture goes out with the words, what it shows, and where it stands apart; in Telegram HTML."""
    if shown is None:
        return []
    say = room.words.say
    told = [
        f"<b>{escape(say(language, picture_words.of(shown).title))}</b>",
        *described(room, language, shown, consent),
    ]
    if without := picture.without(texts, shown):
        kinds = ", ".join(say(language, showing.KINDS[each]) for each in sorted(without))
        told.append(escape(say(language, "Without it: {kinds}.", kinds=kinds)))
    if apart := picture.apart(texts):
        kinds = ", ".join(say(language, showing.KINDS[each]) for each in sorted(apart))
        note = say(
            language,
            "The words are too long to stand under it, so it follows them as a message of its own: {kinds}.",
            kinds=kinds,
        )
        told.append(escape(note))
    return ["\n".join(told)]


# --- keys on cards ---------------------------------------------------------------------------------------------------


def see(look: Look, shown: Picture) -> tuple[Button, ...]:
    """The key that brings the draft's picture."""
    label = look.room.words.say(look.language, picture_words.of(shown).see)
    return row(Button(label, pack(SEE, "d", look.made.id)))


def open_(look: Look) -> Button:
    """The key of a draft's card that leads to its picture, or asks for one."""
    say, shown = look.room.words.say, look.made.picture
    label = say(look.language, picture_words.of(shown).key if shown else "Add a picture or PDF")
    return Button(label, look.data("i"))


def finish(look: Look, shown: Picture) -> tuple[Button, ...]:
    """The key that leads to what is still asked of the picture."""
    return row(Button(look.room.words.say(look.language, picture_words.of(shown).finish), look.data("if")))


def keys(seen: Sight) -> Rows:
    """The key of a version's card that brings its picture."""
    shown = seen.version.cut.picture
    if shown is None or seen.version.state is State.TAKEN_DOWN:
        return ()
    label = seen.room.words.say(seen.language, picture_words.of(shown).see)
    return (row(Button(label, pack(SEE, "v", seen.statement, seen.version.number))),)


def by_hand(
    room: Room, language: str, delivery: str, text: Rendition | None, shown: Picture | None
) -> tuple[list[str], Rows]:
    """What whoever posts by hand needs for the picture: its alt text and the key that brings it."""
    if shown is None or text is None or not text.media_sha256:
        return [], ()
    say, called = room.words.say, picture_words.of(shown)
    told = f"{shown.sign} {escape(say(language, called.by_hand))}\n{quote(text.alt_text[0], long=True)}"
    return [told], (row(Button(say(language, called.see), pack(SEE, "h", delivery))),)


# --- the picture itself ----------------------------------------------------------------------------------------------


async def show(room: Room, turn: Turn) -> None:
    """Bring the very bytes that go out, or take that message away again."""
    if turn.parts[0] == "x":
        await answers.remove(room, turn.key.chat, turn.message)
        return
    found = await room.store.read(lambda uow: _of(uow, turn.parts))
    if found is None:
        raise placing.stale(room, turn, "The picture")
    say, language = room.words.say, turn.language
    words = "\n".join(f"{found.sign} {each.language}: {each.words}" for each in found.alt if each.words)
    told = words or say(language, "Nobody has said yet what it shows.")
    close = row(Button(say(language, "Close"), pack(SEE, "x")))
    data = await picturing.bytes_of(room.store.media, found)
    # What is being posted by hand must be saved by whoever posts it; a draft stays here.
    screen_ = Screen(escape(told), (close,), protect=turn.parts[0] != "h")
    await answers.file(room, turn, data, screen_, document=found.document)


async def _of(uow: UnitOfWork, parts: tuple[str, ...]) -> Picture | None:
    kind, name, *number = parts
    match kind:
        case "d":
            return (await uow.draft(name)).picture
        case "v":
            return (await uow.statement(name)).version(int(number[0])).cut.picture
        case _:
            [delivery] = await uow.deliveries(ids=(name,))
            return (await uow.statement(delivery.statement)).version(delivery.version).cut.picture


FEATURE: Final = Feature(presses={SEE: show}, answers={ATTACHED: take})
MSGIDS: Final = ("Add a picture or PDF",)
