"""A picture or document at the desk: attached from a file of this machine, described, asked about children; and what is shown of one.

The service reads the file itself: its socket is open to its own user alone, and a path is shorter than a picture.
"""

import asyncio
import os
from functools import partial
from pathlib import Path
from typing import Any, Final

from commsbot import attachments
from commsbot.desk.given import BadArgument, Given, version_name
from commsbot.desk.page import TITLE, Page, Reply, Room
from commsbot.domain import errors, people, picture
from commsbot.domain.draft import Draft
from commsbot.domain.people import Act, Person
from commsbot.domain.picture import Picture
from commsbot.domain.rendition import Rendition
from commsbot.images import Stripped
from commsbot.ports import UnitOfWork
from commsbot.workflow import picturing, shelf

CHILD: Final = {"yes": True, "no": False}
LACKS: Final = {
    "alt": "still to say: what it shows, in {language} (--alt {language}=…, or empty to go out without it there)",
    "child": "still to say: whether a child can be recognised (--child yes or no)",
    "consent": "still to give: the reference of the guardian's consent (--consent …), or take it away (--no-picture)",
}
MSGIDS: Final = (*LACKS.values(),)


class NoPicture(errors.Refused):
    """{name} goes out without a picture or document."""


class Wanted:
    """What is to be done with the picture of a draft."""

    def __init__(self, given: Given) -> None:
        self.path = given.text("picture")
        self.alt = [_alt(each) for each in given.many("alt")]
        self.child = given.text("child")
        self.consent = given.text("consent")
        self.none = given.flag("no_picture")
        self.clean: Stripped | None = None
        if self.child and self.child not in CHILD:
            raise BadArgument(name="--child", why="yes or no is needed")

    async def strip(self, room: Room) -> None:
        """Read, strip and store the file, before the act that names it; and once more after it, for bytes that nothing used may be erased."""
        if self.path and self.clean is None:
            self.clean = await asyncio.to_thread(_stripped, self.path)
            await room.store.act(partial(shelf.expect, sha256=self.clean.digest))
        if self.clean is not None:
            await room.store.media.put(self.clean.data)

    async def change(self, person: Person, uow: UnitOfWork, made: Draft) -> Draft:
        """Do it, in the order in which it is asked."""
        if self.none:
            made = await picturing.remove(uow, person.id, made.id)
        if self.clean is not None:
            made = await picturing.put(uow, person.id, made.id, _picture(self.clean))
        for language, words in self.alt:
            made = await picturing.describe(uow, person.id, made.id, "", language, words)
        if self.child:
            made = await picturing.child(uow, person.id, made.id, "", seen=CHILD[self.child])
        if self.consent:
            made = await picturing.consent(uow, person.id, made.id, "", self.consent)
        return made


def _alt(text: str) -> tuple[str, str]:
    language, equals, words = text.partition("=")
    if not equals or not language.strip():
        raise BadArgument(name=text, why="an alt text is written like en=Map of the closed streets")
    return language.strip(), words.strip()


def _stripped(path: str) -> Stripped:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise BadArgument(name=path, why=error.strerror or "it can't be read") from error
    return attachments.strip(data)


def _picture(clean: Stripped) -> Picture:
    return Picture(
        sha256=clean.digest, media_type=clean.media_type, width=clean.width, height=clean.height, size=len(clean.data),
        pages=clean.pages,
    )  # fmt: skip


async def save(room: Room, person: Person, given: Given) -> Reply:
    """Write a version's picture into a new file, so that whoever decides can look at the very bytes that go out."""
    name, out = given.text("name", None), given.text("out", None)
    given.done()
    people.require(person, Act.READ_RECORD)
    statement, number = version_name(name)
    line = await room.store.read(lambda uow: uow.statement(statement))
    version = line.version(number) if number else line.latest
    shown = version.cut.picture
    if shown is None:
        raise NoPicture(name=name)
    data = await picturing.bytes_of(room.store.media, shown)
    await asyncio.to_thread(_write, Path(out), data)
    page = Page(room, person)
    page.say(0, "What goes out with {name} is in {path}.", name=f"{statement}/{version.number}", path=out)
    show(page, shown, version.cut.consent, version.cut.renditions)
    return page.reply(json={"path": out, "picture": json(shown, version.cut.consent)})


def _write(path: Path, data: bytes) -> None:
    """Never over a file that is there: its owner alone reads it, as the agency's folder."""
    try:
        with open(path, "xb", opener=partial(os.open, mode=0o600)) as file:
            file.write(data)
    except OSError as error:
        raise BadArgument(name=str(path), why=error.strerror or "it can't be written") from error


# --- what is shown ---------------------------------------------------------------------------------------------------


def show(page: Page, shown: Picture | None, consent: str, texts: tuple[Rendition, ...], lacks: str = "") -> None:
    """Say which picture goes out with the words, what it shows, and what is still to be said of it."""
    if shown is None:
        return
    if shown.document:
        page.say(TITLE, "With a document")
        page.put(2, f"{shown.media_type}, {_pages(page, shown)}, {shown.size} bytes")
        page.say(
            2, "Pictures of its pages go out, and nothing that can't be seen; what shines through a bar can be read."
        )
    else:
        page.say(TITLE, "With a picture")
        page.put(2, f"{shown.media_type}, {shown.width} × {shown.height}, {shown.size} bytes")
    page.put(2, f"SHA-256 {shown.sha256}")
    for each in shown.alt:
        page.put(2, f"{each.language}: {each.words or page.tell('without it')}")
    if shown.child:
        page.say(2, "A child can be recognised; consent: {reference}", reference=consent or "–")
    if without := picture.without(texts, shown):
        page.say(2, "Without it: {kinds}.", kinds=", ".join(each.value for each in sorted(without)))
    if apart := picture.apart(texts):
        kinds = ", ".join(each.value for each in sorted(apart))
        page.say(
            2,
            "The words are too long to stand under it, so it follows them as a message of its own: {kinds}.",
            kinds=kinds,
        )
    if lacks:
        field, _, language = lacks.partition("/")
        page.say(2, LACKS[field], language=language)


def _pages(page: Page, shown: Picture) -> str:
    return page.room.words.count(page.person.language, shown.pages, "{count} page", "{count} pages")


def json(shown: Picture | None, consent: str) -> dict[str, Any] | None:
    """A picture as a program reads it."""
    if shown is None:
        return None
    return {
        "sha256": shown.sha256, "media_type": shown.media_type, "width": shown.width, "height": shown.height, "size": shown.size, "pages": shown.pages,
        "alt": {each.language: each.words for each in shown.alt}, "child": shown.child, "consent": consent,
    }  # fmt: skip
