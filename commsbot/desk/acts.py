"""The acts of the desk by name; what each needs and answers is told in its own module."""

from collections.abc import Mapping
from typing import Any, Final, Protocol

from commsbot.desk import (
    alone,
    braking,
    deciding,
    handing,
    picturing,
    planning,
    progress,
    queue,
    settling,
    showing,
    staffing,
    wording,
)
from commsbot.desk.given import BadArgument, Given
from commsbot.desk.page import Reply, Room
from commsbot.domain import errors
from commsbot.domain.agency import Agency
from commsbot.domain.people import Person
from commsbot.ports import Office


class Act(Protocol):
    """One act: room, person and arguments in, what is shown out; a `Refused` says what to do instead."""

    async def __call__(self, room: Room, person: Person, given: Given) -> Reply:
        """Do it."""


REAL: Final = "real"
"""The one act of a stopped exercise: it can be let go on."""
NO_NAME: Final = "ask an administrator for its name"
MSGIDS: Final = (NO_NAME,)

ACTS: Final[Mapping[str, Act]] = {
    "queue": queue.queue,
    "show": showing.show,
    "open": wording.open_,
    "draft": wording.draft,
    "picture": picturing.save,
    "approve": deciding.approve,
    "send-now": alone.send_now,
    "by-phone": alone.by_phone,
    "review": alone.review,
    "return": deciding.return_,
    "reject": deciding.reject,
    "move": deciding.move,
    "calendar": planning.calendar,
    "skip": planning.skip,
    "end-repeat": planning.end,
    "stop": braking.stop,
    "pause": braking.pause,
    "resume": braking.resume,
    "good-news": braking.good_news,
    "ask-again": braking.ask_again,
    "take-down": braking.take_down,
    "settle": settling.settle,
    "report": settling.report,
    "close": settling.close,
    "duty": handing.duty,
    "hand-over": handing.hand_over,
    "lead": handing.lead,
    "others": handing.others,
    REAL: handing.real,
    "forget-app": handing.forget_app,
    "staff": staffing.staff_,
    "add": staffing.add,
    "secret": staffing.enrol,
    "roles": staffing.roles,
    "suspend": staffing.suspend,
    "watch": progress.watch,
    "progress": progress.progress,
}


async def perform(room: Room, person: Person, verb: str, arguments: Mapping[str, Any]) -> Reply:
    """Do what somebody who was let in asks for. The person is looked up anew: a role taken away a second ago is gone now."""
    act = ACTS.get(verb)
    if act is None:
        raise BadArgument(name=verb, why=f"the desk knows {', '.join(ACTS)}")
    agency = await room.store.read(lambda uow: uow.agency())
    if verb != REAL:
        _refuse(room.office, agency)
    return await act(room, agency.person(person.id), Given(arguments))


def _refuse(office: Office, agency: Agency) -> None:
    """Raise `DrillIsOver` in a stopped exercise, as the chat does: nobody works on in the drill while people are in danger."""
    if agency.real is not None:
        raise errors.DrillIsOver(bot=f"@{office.live_bot}" if office.live_bot else errors.Phrase(NO_NAME))
