"""Whatever dies when, and whoever presses what meanwhile: one post of the plan is one publication, and reaches a place once."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import events
from commsbot.domain.approval import PROFILES
from commsbot.domain.incident import Danger
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation
from tests.model.machine import Desk

MINUTE, DAY = 60, 24 * 3600
STEPS = st.one_of(
    st.tuples(st.just("waits"), st.sampled_from([1, 4 * MINUTE, 5 * MINUTE, 12 * MINUTE])),
    st.tuples(st.just("waits"), st.sampled_from([DAY - MINUTE, DAY, DAY, 2 * DAY + MINUTE])),
    st.tuples(st.just("drains"), st.sampled_from(["lands", "lands", "lost", "flies"])),
    st.tuples(st.sampled_from(["claims", "dies", "ticks", "skips", "publishes", "pauses", "resumes"]), st.just("")),
)


def begun(phase: Phase) -> Desk:
    """An agency whose text is approved and comes again."""
    desk = Desk()
    desk.agency(policy=PROFILES["pair"])
    if phase is Phase.ALL_CLEAR:
        desk.open_incident("pio", Danger.NO, "crash")
    incident = desk.incidents[0] if phase is Phase.ALL_CLEAR else ""
    desk._cut("s1", 1, "pio", "", phase, Relation.NEW, incident, 30, 0, tells=True)
    desk.decide("chief", "pio", -1, "approve", "")
    desk.wait(30 * MINUTE)
    return desk


def goes(desk: Desk, what: str, how) -> None:
    """One more thing happens."""
    match what:
        case "waits":
            desk.wait(how)
        case "drains":
            desk.drain(how)
        case "claims":
            desk.claim()
        case "ticks":
            desk.tick()
        case "dies":
            desk.restart()
        case "skips":
            desk.decide("chief", "pio", -1, "skip", "")
        case "publishes":
            desk.decide("chief", "pio", -1, "move", "")
        case _:
            desk.brake("pio", "pio", -1, what.removesuffix("s"))


@given(phase=st.sampled_from([Phase.EVENT, Phase.ALL_CLEAR]), steps=st.lists(STEPS, min_size=4, max_size=30))
def test_no_order_of_deaths_and_presses_posts_one_twice(phase, steps):
    desk = begun(phase)
    for what, how in steps:
        goes(desk, what, how)
        assert not desk.books.wrong

    told = [event for _, _, event in desk.world.happened() if isinstance(event, events.PublicationOpened)]
    slots = [event.next_slot for event in told if event.next_slot is not None]
    assert told
    assert len({event.publication for event in told}) == len(told)
    assert all(one < other for one, other in pairwise(slots))
    assert all(row.attempt <= 1 for row in desk.world.memory.rows.values())


def test_a_death_between_claim_and_send_loses_no_post():
    desk = begun(Phase.EVENT)
    for what, how in (("drains", "lands"), ("waits", DAY), ("claims", ""), ("dies", ""), ("drains", "lands")):
        goes(desk, what, how)

    told = [event for _, _, event in desk.world.happened() if isinstance(event, events.PublicationOpened)]
    assert len(told) == 2
    assert len([row for row in desk.world.memory.rows.values() if row.attempt == 1]) == 4
