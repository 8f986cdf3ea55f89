"""A code goes with the yes to a name or to words about force: shown in the approver's own private chat, or by their authenticator app, and typed there.

It costs one typed answer and keeps a thumb, a pocket or a colleague at an unlocked phone from approving what can't be taken back. Codes are
pencil: they live in the dialogue's cursor for five minutes and are never on record.
"""

import json
import secrets
from datetime import datetime, timedelta
from typing import Final

from commsbot.chat import authenticator, placing, versions
from commsbot.chat.turn import Room, Turn
from commsbot.domain import errors
from commsbot.ports import Cursor, UnitOfWork
from commsbot.workflow import factor

FIELD: Final = "code"
LIVES: Final = timedelta(minutes=5)


class WrongCode(errors.Refused):
    """That isn't the code on the card. Type it again, or press back."""


class CodeTooOld(errors.Refused):
    """This code is older than five minutes. Press approve again for a new one."""


async def ask(room: Room, uow: UnitOfWork, turn: Turn, digest: str, later: int) -> None:
    """Put the card at the question for the code; `later` is the promised time that the button named, 0 for none. Raises `NoAuthenticator`."""
    statement, number, _ = turn.parts[:3]
    code = f"{secrets.randbelow(1_000_000):06}"
    if room.seal is not None:
        code = ""
        await factor.kept(uow, placing.who(turn).id)
    note = json.dumps({"code": code, "until": (uow.now + LIVES).isoformat(), "later": later, "parts": turn.parts})
    name = f"{statement}/{number}"
    await placing.put(uow, turn, f"version:{name}", Cursor(versions.CODE, name, FIELD, digest, note=note))


async def take(room: Room, uow: UnitOfWork, turn: Turn) -> tuple[Cursor, int, tuple[str, ...]]:
    """Check the typed code; gives the cursor, the promised time that goes with it and the parts of the press.

    Raises `WrongCode` or `CodeTooOld`, and for an app's code what `authenticator.spend` raises.
    """
    cursor = await placing.waiting_for(room, uow, turn, versions.CODE)
    kept = json.loads(cursor.note)
    if uow.now > datetime.fromisoformat(kept["until"]):
        raise CodeTooOld
    if not kept["code"]:
        await authenticator.spend(room, uow, placing.who(turn).id, placing.words(turn))
    elif "".join(each for each in placing.words(turn) if each.isdigit()) != kept["code"]:
        raise WrongCode
    return cursor, int(kept["later"]), tuple(kept["parts"])
