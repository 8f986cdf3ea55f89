"""The record in words."""

import dataclasses
import enum
import types
import typing
from datetime import datetime

import pytest

from commsbot.domain import events
from commsbot.domain.incident import Place
from commsbot.domain.people import Role
from commsbot.domain.plan import Window
from commsbot.domain.template import Phase
from commsbot.workflow import auditing
from tests.fakes import NOW

QUIET = {
    events.PersonInvited, events.PersonJoined, events.SecretEnrolled, events.FactorEnrolled, events.GroupConfirmed, events.GroupMoved,
    events.GroupRemoved, events.IncidentClosed, events.ObligationMissed, events.RoutineReleased, events.DrillResumed,
}  # fmt: skip
"""Their kind says it all."""


async def lines(stage):
    return auditing.life(await stage.agency(), await stage.store.happened())


async def test_a_statements_life_reads_as_it_happened(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    told = auditing.life(await stage.agency(), await stage.store.happened(line))

    assert [each.kind for each in told][:4] == [
        "version.cut", "version.signed_off", "version.approved", "publication.opened",
    ]  # fmt: skip
    assert [each.actor for each in told][:4] == ["Ana Ruiz", "Sam Cole", "", ""]
    assert told[0].words.startswith("version 1, holding, new: First word: Riverside Park [")
    assert told[1].words.startswith("version 1 by approver over chat [")
    assert told[3].words == "version 1 to 4 places"
    assert any("publish city-x en: sent https://x.example/3" in each.words for each in told)


async def test_a_name_that_was_erased_leaves_the_id(stage):
    added = next(
        row.sequence
        for row in (await stage.store.evidence())[0]
        if row.kind == "person.added" and "Ana Ruiz" in row.values
    )
    await stage.store.dispose(added, ["name"], "by request", stage.people.administrator.id)
    await stage.incident()

    told = await lines(stage)

    assert told[-1].actor == stage.people.pio.id
    assert f"entry {added}: name (by request)" in [each.words for each in told]


def values(hint, *, full: bool):
    """A value of this type: something where `full`, else as little as there can be."""
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        first = next(each for each in typing.get_args(hint) if each is not type(None))
        return values(first, full=True) if full else None
    if typing.get_origin(hint) is tuple:
        return (values(typing.get_args(hint)[0], full=True),) if full else ()
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return next(iter(hint))
    known = {str: "x" if full else "", int: int(full), bool: full, datetime: NOW, Place: Place("x"), Window: Window()}
    return known.get(hint, {})


def example(cls, *, full: bool):
    hints = typing.get_type_hints(cls)
    names = [
        each.name
        for each in dataclasses.fields(cls)
        if each.name not in {"disposed", "renditions", "overrides", "opens"}
    ]
    more = {"renditions": ()} if "renditions" in hints else {}
    return cls(**{name: values(hints[name], full=full) for name in names}, **more)


@pytest.mark.parametrize("cls", events.KINDS.values(), ids=list(events.KINDS))
def test_a_kind_says_what_its_name_does_not(cls):
    assert bool(auditing.tell(example(cls, full=True))) is (cls not in QUIET)
    auditing.tell(example(cls, full=False))  # little is told of it, and nothing breaks


def test_what_was_denied_or_went_further_is_said():
    fell = events.SignOffsFell(version=2, people=(), by="s9")
    overdue = events.Escalated(version=0, obligation="o1", asked=("a", "b"))
    denied = events.PhoneAnswered(version=1, said=False)

    assert [auditing.tell(each) for each in (fell, overdue, denied)] == [
        "version 2, of nobody, as s9 went out",
        "overdue promise: also asked a, b",
        "version 1: the yes was NOT theirs",
    ]


async def test_a_lateness_and_an_own_approval_are_said(stage):
    kept = events.ObligationSettled(obligation="o1", how="kept", by="s1", late=True)
    alone = events.SignedOff(version=1, digest="0123456789", role=Role.APPROVER, self_approved=True, how="desk")
    late = events.Held(version=1, why="late")

    assert [auditing.tell(each) for each in (kept, alone, late)] == [
        "kept, late",
        "version 1 by approver over desk, self-approved [01234567]",
        "version 1, late",
    ]
