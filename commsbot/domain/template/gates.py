"""Gates: what must be settled before an answer may be published, and whether it holds the statement back.

A gate that protects a person blocks until it is settled, with a named reason at most (rules C20 to C26). Any other one only asks: somebody was reached
and agreed, was told, or could not be reached at a given time; all three are answers, because nobody's absence may silence a warning.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Settled(StrEnum):
    """How a gate that only asks was answered."""

    AGREED = "agreed"
    TOLD = "told"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class Gate:
    """One condition, in words to ask; texts are msgids."""

    key: str
    protects: bool
    """Whether it protects a person, and so blocks until it is settled."""
    asks: str
    """The question to whoever publishes."""
    why: str
    """One sentence: what happens without it."""
    rule: str
    """The rule of the house that it rests on."""


def _table(*gates: Gate) -> MappingProxyType[str, Gate]:
    return MappingProxyType({one.key: one for one in gates})


GATES: Final = _table(
    Gate("next_of_kin", True, "Who told the family, and when?", "A family must not learn of a death or an injury from a post.", "C20"),
    Gate("minor", True, "Who decided that a child may be identified here, and why?", "A child who is named once is named for ever.", "C23"),
    Gate("consent", True, "Who agreed that this is published, and when?", "Words or pictures of a person need that person's consent.", "C23"),
    Gate("charge", True, "Was this person charged? With what, and when?", "A name before charge can ruin an innocent person and a trial.", "C21"),
    Gate("anonymity", True, "Could anyone recognise the victim from this?", "Victims of sexual offences have a right not to be identified.", "C23"),
    Gate("medical", True, "Who agreed that a person's state of health is published?", "Health is private, and families read posts first.", "C20"),
    Gate("witness_detail", True, "Could this harm a witness, the case or somebody at the scene?", "What a witness saw can put the witness at risk and spoil the case.", "C24"),
    Gate("tactics", True, "Could this tell anyone where officers are or what they will do?", "A position that is known can cost a life.", "C24"),
    Gate("legal", False, "What does the legal adviser say?", "A word that outruns the law can spoil a case.", "C22"),
    Gate("prosecutor", False, "What does the prosecutor say?", "Words about an open case can keep a trial from being fair.", "C24"),
    Gate("stage", False, "Which legal stage has this reached: reported, suspected, charged or convicted?", "A word that outruns the stage is a verdict.", "C22"),
    Gate("cosign", False, "What does the partner agency say that shares this statement?", "Two agencies that say different things are believed by nobody.", "C55"),
    Gate("lead_agency", False, "What does the agency say that leads?", "Figures and findings come from one source.", "C55"),
    Gate("order", False, "Which authority gave the order, and when?", "People may ask who can order them to leave or stay.", "C1"),
    Gate("criteria", False, "Which criteria for this alert are met?", "An alert that is used too often is no longer heeded.", "C41"),
    Gate("community", False, "What do those say who speak for the community concerned?", "Words about a community are heard first by its members.", "C18"),
    Gate("basis", False, "Who confirmed this, and when?", "Reassurance that turns out wrong costs lives and trust.", "C9"),
    Gate("technical", False, "What does the person say who runs the system?", "A system that is said to work and doesn't leaves people without help.", "C9"),
    Gate("evidence", False, "Seen in person, on reviewed video, or told by whom?", "What is known only from those involved must say so.", "C25"),
)  # fmt: skip
"""All gates that a template's field may name."""
MSGIDS: Final = tuple(words for one in GATES.values() for words in (one.asks, one.why))
"""The questions and reasons, for the catalogues."""
