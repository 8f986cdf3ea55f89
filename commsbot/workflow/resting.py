"""Words that can wait do wait while people sleep, and nothing rings where an instruction told people to silence their phones (rule C42)."""

from datetime import datetime

from commsbot.domain import publication
from commsbot.domain.agency import Agency
from commsbot.domain.obligation import SILENCING, ObligationKind
from commsbot.domain.version import Cut
from commsbot.ports import Office


def wait(office: Office, agency: Agency, cut: Cut, due: datetime) -> datetime:
    """Give the time at which a text that is due then goes out: itself, or the end of quiet hours.

    What could no longer be sent by their end isn't held back: it would never be said.
    """
    promised = any(each.kind is ObligationKind.PROMISE for each in agency.standing(cut.incident)) and bool(cut.incident)
    if office.quiet is None or publication.wakes(cut, promised=promised):
        return due
    later = office.quiet.after(due, office.zone)
    return later if cut.window.admits(later) else due


def silent(agency: Agency, cut: Cut, statement: str) -> bool:
    """Whether a post makes no sound: an earlier statement of its incident told people to silence their phones, and that still stands."""
    return bool(cut.incident) and any(
        each.key in SILENCING and each.opened_by != statement for each in agency.standing(cut.incident)
    )
