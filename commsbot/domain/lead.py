"""Who speaks first on an incident: we do, until the lead is handed over; then we say only what nobody else can say for us, and point to them.

What stays ours whoever leads: what people must do to be safe here, what we said ourselves (to correct, withdraw, lift or close it), and keeping a promise of
ours. Two voices on one incident cost trust; silence about our own error costs more.
"""

from typing import Final

from commsbot.domain import errors
from commsbot.domain.incident import Incident
from commsbot.domain.template import Phase

OURS: Final = frozenset({
    Phase.WARNING, Phase.NARROWING, Phase.WRONG_AREA, Phase.FALSE_ALERT, Phase.ALL_CLEAR, Phase.CORRECTION, Phase.WITHDRAWAL, Phase.NOTHING_NEW,
    Phase.CLOSING,
})  # fmt: skip


def stays_ours(incident: Incident | None, phase: str, about: str = "") -> bool:
    """Whether we may say it; `about` names somebody else's statement, which whoever leads corrects."""
    if incident is None or incident.lead is None:
        return True
    return phase in OURS and not (about and phase == Phase.CORRECTION)


def require(incident: Incident | None, phase: str, about: str = "") -> None:
    """Raise `LeadElsewhere` for what whoever leads says now."""
    if incident is not None and incident.lead is not None and not stays_ours(incident, phase, about):
        raise errors.LeadElsewhere(name=incident.lead.name)
