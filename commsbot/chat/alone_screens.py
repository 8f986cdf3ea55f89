"""What the two ways to speak alone look like under a statement that waits: their buttons, and the screen that says what each means."""

from typing import Final

from commsbot.chat import placing, showing
from commsbot.chat.buttons import MOST_SHARED, Button, Rows, fit, paired, row
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Room
from commsbot.chat.version_keys import Sight
from commsbot.domain import approval, people
from commsbot.domain.people import Act
from commsbot.domain.rendition import Kind
from commsbot.domain.version import State

MOST_SHOWN: Final = 1500
MEANS: Final = "It goes out at once, without anybody else's yes. You answer for it: all approvers are told, and one of them looks at it within the hour."
MSGIDS: Final = (MEANS,)


def sure(room: Room, language: str, title: str, yes: str, back: tuple[Button, ...]) -> Screen:
    """Ask once whether it is really meant; `yes` is the press that does it."""
    say = room.words.say
    told = f"<b>{escape(title)}</b>\n\n{escape(say(language, MEANS))}"
    return Screen(told, (row(Button(say(language, "Yes, send it now"), yes)), back))


def by_phone(seen: Sight, back: tuple[Button, ...]) -> Screen:
    """What is read out, the code, and whose yes it was."""
    say, language, version = seen.room.words.say, seen.language, seen.version
    lines = [f"<b>{escape(say(language, 'Call an approver and read this out:'))}</b>"]
    spoken = [each for each in version.cut.renditions if each.kind is Kind.SPOKEN]
    texts = [each for each in spoken if each.language == language] or spoken[:1]
    lines += [quote(showing.cut_to(each.text, MOST_SHOWN)) for each in texts]
    code = approval.code(version.digest)
    lines.append(escape(say(language, "Then the code: {code}. Who said yes?", code=" ".join(code))))
    names = [
        Button(fit(each.name, most=MOST_SHARED), seen.data("aH", each.id))
        for each in placing.signers(seen.room.office, seen.agency, version)
        if each.id != seen.reader.id
    ]
    return Screen("\n\n".join(lines), (*paired(*names), back))


def keys(seen: Sight) -> Rows:
    """What an author may do while nobody answers: under a card that waits for approval."""
    say, language, version = seen.room.words.say, seen.language, seen.version
    if version.state is not State.SUBMITTED or version.cut.picture is not None:
        return ()
    made = []
    mine = seen.reader.id in {version.cut.author, version.cut.editor}
    phoned = version.cut.phase in approval.PHONED and not seen.room.office.policy.rule(version.cut).second_factor
    if mine and phoned:
        made.append(row(Button(say(language, "Approved by phone…"), seen.data("ah"))))
    if version.cut.phase in approval.URGENT and people.may(seen.reader, Act.SEND_NOW):
        made.append(row(Button(say(language, "Send now, I answer for it"), seen.data("an"))))
    return tuple(made)
