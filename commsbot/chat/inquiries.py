"""What members of liaison groups and strangers write to the bot while an incident is open: counted on its card, and it never rings.

In a group only replies to our words and messages that name us reach us at all. Whoever writes is answered first, because it may be an emergency.
"""

from typing import Final

from commsbot.chat import answers, joining, routing, showing
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain.liaison import Inquiries
from commsbot.workflow import inquiring

MOST_LISTED: Final = 15
SHOWN: Final = 160


async def asked(room: Room, turn: Turn) -> None:
    """Answer, then count; words that staff write in a group are a question of that group, too."""
    agency = await room.store.read(lambda uow: uow.agency())
    if turn.kind == "private":
        await joining.stranger(room, turn)
        if agency.open_incidents():
            await room.act(turn, inquiring.count_stranger)
        return
    group = inquiring.listens(agency, turn.key.chat, turn.key.thread)
    if group is None:
        if turn.person is None:
            await joining.stranger(room, turn)
        return
    text = room.words.say(
        group.language, "The staff of {agency} will see this; nobody answers here at once. In an emergency call {number}.",
        agency=joining.agency(room, group.language), number=room.office.emergency_number,
    )  # fmt: skip
    await answers.say(room, turn, Screen(escape(text), silent=True, protect=False))
    who = turn.person.name if turn.person is not None else turn.name
    await room.act(turn, lambda uow: inquiring.ask(uow, group, who, turn.text, turn.message))


def counts(room: Room, language: str, inquiries: Inquiries) -> list[str]:
    """How much was asked, in a line each; nothing where nothing was."""
    count, lines = room.words.count, []
    if inquiries.asked:
        lines.append(
            count(language, inquiries.asked, "❓ {count} question from groups", "❓ {count} questions from groups")
        )
    if inquiries.strangers:
        lines.append(
            count(
                language, inquiries.strangers, "✉️ {count} message from somebody we don't know",
                "✉️ {count} messages from people we don't know",
            )
        )  # fmt: skip
    return lines


def listed(room: Room, language: str, inquiries: Inquiries) -> list[str]:
    """The newest questions: when, who, from which group, and the words."""
    say = room.words.say
    lines = []
    for each in inquiries.kept[:MOST_LISTED]:
        at = showing.clock(room, language, each.at)
        words = showing.cut_to(each.words, SHOWN) or say(language, "no words, open the group")
        lines.append(f"❓ {escape(f'{at}, {each.who} ({each.group}): {words}')}")
    left = inquiries.asked - len(lines)
    return [*lines, *([escape(say(language, "and {count} more", count=left))] if left > 0 else [])]


FEATURE: Final = Feature(answers={routing.ASKED: asked})
