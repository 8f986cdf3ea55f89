import inspect
import re
from datetime import timedelta

import pytest

from commsbot.domain import errors, events, statement
from commsbot.domain.statement import Statement
from commsbot.domain.version import Relation, State
from tests.domain.examples import CHIEF, NOW, PIO, approved, cut, cut_event, line, opened, signed

FIRST = cut()
SECOND = cut(2, relation=Relation.CORRECTION)
OUT = ((PIO.id, cut_event(FIRST)), signed(FIRST), approved(FIRST), opened(FIRST))


def replayed(*happened):
    return statement.replay("s1", [(number, NOW, actor, event) for number, (actor, event) in enumerate(happened, 1)])


def test_a_statement_is_the_replay_of_its_entries():
    told = replayed(*OUT)

    assert (told.incident, told.latest.state, told.latest.publication) == ("i1", State.PUBLISHED, "p1")
    assert [given.person for given in told.latest.sign_offs] == [CHIEF.id]
    assert told.standing == told.latest


def test_no_entries_make_no_statement():
    with pytest.raises(errors.NotFound):
        statement.replay("s9", [])
    with pytest.raises(errors.NotFound):
        statement.replay("s9", [(1, NOW, "", events.PublishingResumed())])


def test_an_unknown_version_is_named():
    with pytest.raises(errors.NotFound, match="s1/9"):
        line(*OUT).version(9)


@pytest.mark.parametrize(
    ("before", "event", "state"),
    [
        (1, events.ChangesAsked(version=1, reason="shorter"), State.RETURNED),
        (1, events.VersionRejected(version=1, reason="no"), State.REJECTED),
        (1, events.Superseded(version=1, by=2), State.SUPERSEDED),
        (1, events.Expired(version=1), State.EXPIRED),
        (3, events.Held(version=1, why="late"), State.HELD),
        (3, events.Rescheduled(version=1, due_at=NOW, plan=2), State.APPROVED),
        (4, events.PublicationStopped(version=1, publication="p1", generation=1, stopped=1, on_wire=0), State.STOPPED),
        (4, events.Corrected(version=1, by=2), State.CORRECTED),
        (4, events.Withdrawn(version=1, by=2), State.WITHDRAWN),
        (4, events.TakenDown(version=1, publication="p1", generation=1, removals=1, on_wire=0), State.TAKEN_DOWN),
    ],
)
def test_each_event_moves_the_version_on(before, event, state):
    assert line(*OUT[:before], ("", event)).latest.state is state


def test_what_was_taken_back_is_told_from_what_was_sent_back():
    taken = line(*OUT[:1], (PIO.id, events.Held(version=1, why=""))).latest
    asked = line(*OUT[:1], (CHIEF.id, events.ChangesAsked(version=1, reason="shorter"))).latest
    held = line(*OUT[:3], (PIO.id, events.Held(version=1, why=""))).latest

    assert (taken.state, taken.taken_back, taken.decided_by) == (State.RETURNED, True, PIO.id)
    assert (asked.state, asked.taken_back) == (State.RETURNED, False)
    assert (held.state, held.taken_back) == (State.HELD, False)


def test_a_reason_and_a_plan_are_kept():
    down = events.TakenDown(version=1, publication="p1", generation=1, removals=1, on_wire=0)
    told = line(*OUT, ("", down), ("", events.TakeDownExplained(version=1, reason="a name")))
    moved = line(*OUT[:3], ("", events.Rescheduled(version=1, due_at=NOW + timedelta(hours=1), plan=2)))

    assert told.latest.reason == "a name"
    assert (moved.latest.plan, moved.latest.due_at) == (2, NOW + timedelta(hours=1))


def test_what_the_public_has_is_the_newest_that_stands():
    waiting = line(*OUT, (PIO.id, cut_event(SECOND)))
    corrected = line(
        *OUT, (PIO.id, cut_event(SECOND)), signed(SECOND), approved(SECOND), ("", events.Corrected(version=1, by=2)),
        opened(SECOND, "p2"),
    )  # fmt: skip

    assert waiting.standing.number == 1
    assert corrected.standing.number == 2
    assert Statement(id="s1").standing is None


def test_words_said_outside_are_a_version_too():
    told = line(
        (PIO.id, events.Reported(version=1, incident="i1", text="We are there.", link="", said_by="Mayor", digest="d"))
    )

    assert (told.latest.state, told.latest.cut.author, told.incident) == (State.REPORTED, "Mayor", "i1")


def test_a_standing_statements_uses_are_kept_by_publication():
    used = events.StandingUsed(
        version=1, standing="tombstone", template_digest="t", filled=("page=https://a.example/?q=1",), publication="p7"
    )
    told = line(*OUT[:3], ("", used))

    assert told.latest.uses == {"p7": (("page", "https://a.example/?q=1"),)}
    assert told.latest.state is State.APPROVED


def test_every_entry_that_the_fold_reads_is_named():
    """The store asks for these kinds alone: one forgotten would be an entry that changes nothing."""
    read = {
        name.removeprefix("events.").removesuffix("()")
        for name in re.findall(r"events\.\w+\(\)", inspect.getsource(statement.fold))
    }

    assert {getattr(events, name).kind for name in read} == statement.KINDS
