"""What chat calls a picture, and what it calls a document: the same dialogue asks about both."""

from dataclasses import astuple, dataclass
from typing import Final

from commsbot.domain.picture import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """The sentences that differ."""

    title: str
    key: str
    see: str
    finish: str
    remove: str
    alt: str
    ask: str
    example: str
    by_hand: str


PICTURE: Final = Called(
    title="With a picture",
    key="Picture…",
    see="See the picture",
    finish="Finish the picture",
    remove="Remove the picture",
    alt="Alt text: {language}",
    ask="What does the picture show? Type in {language} what somebody who can't see it must know, its words included. On Telegram it stands under the picture.",
    example="Map of the closed streets, from Oak Avenue to 5th Street.",
    by_hand="With the picture; its alt text:",
)
DOCUMENT: Final = Called(
    title="With a document",
    key="Document…",
    see="See the document",
    finish="Finish the document",
    remove="Remove the document",
    alt="Summary: {language}",
    ask="What does the document say? Look at it first: pictures of its pages go out, and what shines through a bar can be read. Then type in {language} a summary for those who can't read it, because no device reads these pages aloud. On Telegram it stands under the document.",
    example="Timetable of the replacement buses for lines 4 and 7 until Sunday, with the stops that are not served.",
    by_hand="With the document; its summary:",
)
MSGIDS: Final = (*astuple(PICTURE), *astuple(DOCUMENT))


def of(shown: Picture) -> Called:
    """The sentences for what is attached."""
    return DOCUMENT if shown.document else PICTURE
