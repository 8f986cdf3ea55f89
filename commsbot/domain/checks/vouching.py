"""What somebody must vouch for before words go out: gates on answers, and languages that nobody has read.

A gate that protects a person blocks until one of its reasons is given; any other only asks, and in the four kinds of words that save lives it costs no
tap, because nobody's absence may silence a warning (rules C20 to C26). An approver is never asked to vouch for a language that they can't read: where the
template was reviewed by a person the text says the same facts in reviewed words; where it wasn't, a warning goes out in that language only if somebody
takes that on by name.
"""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Final

from commsbot.domain.checks.note import Level, Note
from commsbot.domain.incident import Place
from commsbot.domain.template import LAUNCHED, Facts, Field, FieldType, Person, Phase, Template, Text, Value
from commsbot.domain.template.gates import GATES, Gate

AGREED: Final = ("They agreed", "They were told", "Not reached until now")
"""Answers to a gate that only asks; the time of the answer stands beside it."""
PROTECTS: Final = "It protects people now"
REASONS: Final = MappingProxyType({
    "next_of_kin": ("The family has been told", PROTECTS),
    "minor": ("A parent agreed", PROTECTS),
    "consent": ("The person agreed", PROTECTS),
    "charge": ("Charged, on court record", PROTECTS),
    "anonymity": ("Nobody can be recognised",),
    "medical": ("The person agreed", "The family agreed"),
    "witness_detail": ("It harms nobody", PROTECTS),
    "tactics": ("It tells no position", PROTECTS),
})  # fmt: skip
READ: Final = ("I read it: the same facts", "Silence would be worse")
UNREAD: Final = "Nobody has reviewed the words of this template in this language: {language}."
REVIEWED: Final = "{language}: reviewed template, same facts ({by}, {date})."
ABSENT: Final = "This template has no text in {language}: its readers get nothing."
SAY_SO: Final = "Say in a language that they may read when a translation comes, or send one by hand."
MSGIDS: Final = (
    *AGREED,
    *dict.fromkeys(reason for reasons in REASONS.values() for reason in reasons),
    *READ,
    UNREAD,
    REVIEWED,
    ABSENT,
    SAY_SO,
    "Let somebody who reads it look at it, or leave it as it is.",
)


def gates(template: Template, facts: Facts) -> list[Note]:
    """Ask for each answer that has a gate; a changed answer is asked for again."""
    return [
        _gate(template.phase, one, GATES[one.gate], words)
        for one in template.fields
        if one.gate and (words := _said(one, facts.get(one.name)))
    ]


def _gate(phase: Phase, one: Field, gate: Gate, words: str) -> Note:
    asks = Level.WARNS if phase in LAUNCHED else Level.ASKS
    return Note(
        rule=gate.rule,
        kind=gate.key,
        level=Level.BLOCKS if gate.protects else asks,
        why=gate.why,
        mend=gate.asks,
        words=words,
        reasons=REASONS[gate.key] if gate.protects else AGREED,
        field=one.name,
    )


def _said(one: Field, value: Value | None) -> str:
    """What an answer publishes; empty where it leaves the matter out."""
    match value:
        case Text() | Place() | Person():
            return value.words
        case str() | tuple() if one.type is FieldType.CHOICE:
            chosen = [one.option(key) for key in ([value] if isinstance(value, str) else value)]
            return " ".join(
                next(iter(each.label.values()), each.key) for each in chosen if each and any(each.words.values())
            )
        case None:
            return ""
        case _:
            return str(value)


def languages(template: Template, declared: Sequence[str], spoken: Iterable[str]) -> list[Note]:
    """Say of each language whether a person has reviewed its words, and which of the agency's there is no text in (rule C47).

    `declared` are the agency's languages, its staff's own first; `spoken` those of this statement.
    """
    said = list(spoken)
    absent = [tag for tag in declared if tag not in template.languages]
    return [*(_absent(tag) for tag in absent), *(_language(template, tag) for tag in said if tag != declared[0])]


def _absent(tag: str) -> Note:
    return Note("C47", Level.WARNS, ABSENT, SAY_SO, kind=tag, values=(("language", tag),), language=tag)


def _language(template: Template, tag: str) -> Note:
    review = template.reviews.get(tag)
    if review is not None:
        values = (("language", tag), ("by", review.by), ("date", review.on))
        return Note("C47", Level.INFORMS, REVIEWED, "", kind=tag, values=values, language=tag)
    return Note(
        rule="C47",
        level=Level.ASKS if template.phase is Phase.WARNING else Level.INFORMS,
        why=UNREAD,
        mend="Let somebody who reads it look at it, or leave it as it is.",
        kind=tag,
        values=(("language", tag),),
        reasons=READ,
        language=tag,
    )
