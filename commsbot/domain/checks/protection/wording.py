"""What is said of each kind of finding: its rule, why it is held, how to mend it, and the reasons that lift it."""

from dataclasses import dataclass
from typing import Final

from commsbot.domain.checks.note import Level

PUBLISHED: Final = "It is published already"
AGREED: Final = "They agreed to it"
NOT_PERSONAL: Final = "It is nobody's own"
NOT_PERSON: Final = "This is not a person"
TOLD: Final = "The family has been told"
LAW: Final = "The law asks for it"
PROTECTS: Final = "It protects people now"
CHARGED: Final = "They have been charged"
ADULT: Final = "This is not a minor"
NOT_MEDICAL: Final = "It says nothing of health"
NO_RISK: Final = "It puts nobody at risk"
COURT: Final = "A court has said so"
ABOUT_NOBODY: Final = "It is about no person"
RELEVANT: Final = "It bears on what happened"


@dataclass(frozen=True, slots=True)
class Wording:
    """The note that a kind of finding becomes."""

    rule: str
    level: Level
    why: str
    mend: str
    source: str
    reasons: tuple[str, ...] = ()


_APP: Final = "College of Policing, media relations"
_OWN: Final = "Protection of people by default"
_LEAVE: Final = "Leave it out, or give a published contact."

KINDS: Final = {
    "credentials": Wording(
        "C24",
        Level.BLOCKS,
        "This is a password, PIN, code or key: published, it opens something to everybody.",
        "Take it out, and change it if it has been sent anywhere.",
        "IACP media relations",
    ),
    "national_id": Wording(
        "C23", Level.BLOCKS, "This looks like the number of a person's identity document.", "Leave the number out.", _OWN, (NOT_PERSONAL, PUBLISHED, LAW)
    ),
    "card": Wording(
        "C23", Level.BLOCKS, "This looks like a payment card or bank account number.", "Leave the number out.", _OWN, (NOT_PERSONAL, PUBLISHED, LAW)
    ),
    "vin": Wording(
        "C23", Level.BLOCKS, "This looks like a vehicle identification number: it leads to the owner.", "Describe the vehicle by make, model and colour.", _OWN, (PROTECTS, PUBLISHED, AGREED)
    ),
    "plate": Wording(
        "C23", Level.BLOCKS, "This looks like a vehicle plate, whole or in part: it leads to a person.", "Describe the vehicle by make, model and colour.", _OWN, (PROTECTS, PUBLISHED, AGREED)
    ),
    "dob": Wording("C23", Level.BLOCKS, "This looks like a person's date of birth.", "Give the age instead, if it matters.", _OWN, (AGREED, PUBLISHED, LAW)),
    "email_private": Wording("C23", Level.BLOCKS, "This looks like a person's own e-mail address.", _LEAVE, _OWN, (PUBLISHED, AGREED, NOT_PERSONAL)),
    "phone_private": Wording("C23", Level.BLOCKS, "This looks like a person's own phone number.", _LEAVE, _OWN, (PUBLISHED, AGREED, NOT_PERSONAL)),
    "home_address": Wording(
        "C23", Level.BLOCKS, "This looks like the address of a home.", "Name the block, the crossing or the street without the number.", _OWN, (NOT_PERSONAL, PUBLISHED, PROTECTS, AGREED)
    ),
    "minor_identified": Wording(
        "C23", Level.ASKS, "This may let people tell who a minor is.", "Leave out the name, the school, the street and the family.", "College of Policing; product rule", (AGREED, PROTECTS, ADULT, LAW)
    ),
    "victim_named": Wording(
        "C20", Level.ASKS, "This may name somebody who died, was hurt or is missing.", "Leave the name out until the family is told and has agreed.", "NCJ 124533; College of Policing", (TOLD, AGREED, PROTECTS, NOT_PERSON)
    ),
    "suspect_named_uncharged": Wording(
        "C21", Level.ASKS, "This may name somebody who hasn't been charged.", "Give sex, age, town and the alleged offence instead.", _APP, (CHARGED, PROTECTS, LAW, NOT_PERSON)
    ),
    "medical_detail": Wording(
        "C23", Level.ASKS, "This may tell of one person's wounds, illness, medicine or state of mind.", "Say where they are and how they are in general.", _OWN, (AGREED, PROTECTS, NOT_MEDICAL, LAW)
    ),
    "tactics": Wording(
        "C24", Level.ASKS, "This may tell where officers are, what they plan, or what a witness or the evidence is.", "Say that officers are at the scene, and what people must do.", "IACP media relations", (NO_RISK, PROTECTS, LAW)
    ),
    "stage_word": Wording(
        "C22", Level.ASKS, "This word says more than the stage of the case allows.", "Use the stage's own word: reported, suspected, arrested, charged.", _APP, (COURT, ABOUT_NOBODY)
    ),
    "criminal_history": Wording(
        "C25", Level.ASKS, "This may tell of the past of somebody who was hurt.", "Leave it out unless it is relevant and was known then.", "Seattle Police Manual 1.115", (RELEVANT, LAW)
    ),
    "description": Wording(
        "C24", Level.WARNS, "A description led by race or origin, or with fewer than three other features, helps nobody.", "Begin with build, clothes and what was carried; give three features or none.", "Newsroom style guides"
    ),
}  # fmt: skip
"""By kind. Patterns block and take a reason, what depends on meaning asks; only credentials take none."""

FOUND_AGAIN: Final = Wording(
    "C26",
    Level.ASKS,
    "Somebody who was found is still named.",
    "Say that the person was found; leave the name and the photo out.",
    "Missing-person alert practice",
    (AGREED, PROTECTS, NOT_PERSON),
)

MSGIDS: Final = tuple(
    dict.fromkeys(
        words for wording in (*KINDS.values(), FOUND_AGAIN) for words in (wording.why, wording.mend, *wording.reasons)
    )
)
