"""The brakes: what is stopped stays stopped, and silence needs nobody's leave."""

import asyncio
from dataclasses import replace

import pytest

from commsbot.domain import errors, events
from commsbot.domain.delivery import Receipt, Rejected, Sent, State, Unconfirmed, Verb
from commsbot.domain.incident import Danger
from commsbot.domain.liaison import Circle
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation
from commsbot.domain.version import State as VersionState
from commsbot.workflow import liaising, publishing, staff, stopping, submitting
from tests.workflow.stage import both

CHANNEL, CITY_X, NEXTDOOR = "city-channel", "city-x", "nextdoor"


# --- don't send ------------------------------------------------------------------------------------------------------


async def test_what_has_not_left_is_held(stage):
    opened = await stage.incident()
    await stage.approved(Phase.UPDATE, opened.id, changed="A road is closed.")

    held = await stage.do(stopping.dont_send, stage.people.duty.id, stage.line, 1)

    assert (held, (await stage.version()).state) == (stopping.Stop(0, 0, 0), VersionState.HELD)
    assert await stage.opens() == []


async def test_what_waits_for_approval_goes_back(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)

    await stage.do(stopping.dont_send, stage.people.pio.id, stage.line, 1)

    assert (await stage.version()).state is VersionState.RETURNED


@both
async def test_the_rest_of_what_is_leaving_is_stopped(stage):
    opened = await stage.incident()
    line = await stage.published(Phase.HOLDING, opened.id)
    _, flying = await stage.on_the_wire()
    [(first, _), _] = flying
    await stage.settle(await stage.lane(), first, Sent(Receipt("1:1")))

    stop = await stage.do(stopping.dont_send, stage.people.pio.id, line, 1)

    assert (stop.generation, stop.stopped, stop.on_wire) == (1, 2, 1)  # X and the hand channel; the Spanish post flies
    assert await stage.drain() == 0
    assert (await stage.version(line)).state is VersionState.STOPPED


async def test_what_has_ended_cannot_be_stopped(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    await stage.do(stopping.dont_send, stage.people.pio.id, line, 1)

    with pytest.raises(errors.WrongState, match="stopped"):
        await stage.do(stopping.dont_send, stage.people.pio.id, line, 1)


async def test_who_only_listens_stops_nothing(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    noa = stage.people.auditor.id

    for act, more in (
        (stopping.dont_send, (line, 1)),
        (stopping.pause, ()),
        (stopping.resume, ()),
        (stopping.take_down, (line,)),
        (stopping.explain, (line, "x")),
    ):
        with pytest.raises(errors.NotAuthorised):
            await stage.do(act, noa, *more)


# --- pause -----------------------------------------------------------------------------------------------------------


@both
async def test_pause_holds_what_is_queued_and_resume_lets_it_go(stage):
    opened = await stage.incident()
    await stage.published(Phase.HOLDING, opened.id)
    stop = await stage.do(stopping.pause, stage.people.duty.id)
    assert (stop.generation, stop.on_wire) == (1, 0)
    assert await stage.drain() == 0

    await stage.do(stopping.resume, stage.people.pio.id)

    assert await stage.drain() == 3


async def test_pause_holds_what_was_claimed_already(stage):
    opened = await stage.incident()
    await stage.published(Phase.HOLDING, opened.id)
    lane = await stage.lane()
    rows = await stage.claim(lane)
    flying = await stage.fly(lane, rows[0])

    stop = await stage.do(stopping.pause, stage.people.pio.id)

    assert (flying is not None, stop.on_wire) == (True, 1)
    assert await stage.fly(lane, rows[1]) is None
    assert await stage.state(rows[1].id) is State.CLAIMED


async def test_nothing_new_opens_while_paused(stage):
    opened = await stage.incident()
    await stage.approved(Phase.HOLDING, opened.id)
    await stage.do(stopping.pause, stage.people.pio.id)
    assert await stage.opens() == []

    await stage.do(stopping.resume, stage.people.duty.id)

    assert len(await stage.opens()) == 1


async def test_pause_never_holds_a_warning_while_people_are_in_danger(stage):
    opened = await stage.incident(danger=Danger.YES)
    await stage.do(stopping.pause, stage.people.pio.id)

    await stage.out(Phase.WARNING, opened.id, guidance=["leave"])

    assert len(stage.wire.sent) == 3


async def test_pause_never_holds_a_correction(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    await stage.do(stopping.pause, stage.people.pio.id)
    before = len(stage.wire.sent)

    await stage.corrected(line, Relation.CORRECTION, wrong="in the park", right="beside the park")
    await stage.do(publishing.open_due)
    await stage.drain()

    assert len(stage.wire.sent) > before


@both
async def test_of_two_who_pause_one_is_told_who_did(stage):
    pressed = await asyncio.gather(
        *(stage.do(stopping.pause, each.id) for each in (stage.people.pio, stage.people.duty)), return_exceptions=True
    )

    [lost] = [each for each in pressed if isinstance(each, errors.AlreadyDone)]
    by = (await stage.agency()).brake.by
    assert (await stage.agency()).person(by).name in str(lost)


async def test_what_is_not_paused_is_not_resumed(stage):
    with pytest.raises(errors.NotPaused):
        await stage.do(stopping.resume, stage.people.pio.id)


async def test_whoever_paused_does_not_resume_where_another_can(stage):
    pio, duty = stage.people.pio.id, stage.people.duty.id
    await stage.store.act(lambda uow: uow.append(events.PersonJoined(person=duty, telegram=7)))
    await stage.do(stopping.pause, pio)
    stage.clock.pass_(minutes=2)
    with pytest.raises(errors.SomebodyElse, match=stage.people.duty.name):
        await stage.do(stopping.resume, pio, "I looked.")

    await stage.do(stopping.resume, duty)

    assert (await stage.agency()).brake is None


async def test_alone_it_takes_a_minute_and_a_reason(stage):
    pio = stage.people.pio.id
    await stage.do(stopping.pause, pio)
    with pytest.raises(errors.TooSoon):
        await stage.do(stopping.resume, pio, "I looked.")
    stage.clock.pass_(seconds=60)
    with pytest.raises(errors.SayWhy):
        await stage.do(stopping.resume, pio, " ")

    await stage.do(stopping.resume, pio, "The post was right after all.")

    resumed = (await stage.agency()).resumed
    assert (resumed.by, resumed.paused_by, resumed.reason) == (pio, pio, "The post was right after all.")


# --- take down -------------------------------------------------------------------------------------------------------


@both
async def test_one_press_removes_it_everywhere_also_while_paused(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    there = {row.id: row.platform_id for row in await stage.rows(states=(State.SENT,))}
    await stage.do(stopping.pause, stage.people.pio.id)

    stop = await stage.do(stopping.take_down, stage.people.liaison.id, line)
    await stage.drain()

    assert (stop.stopped, stop.on_wire, stop.tombstone) == (3, 0, False)
    removed = {post.target for row, post in stage.wire.sent if row.verb is Verb.REMOVE}
    assert removed == set(there.values())
    assert all(post.text == "" for row, post in stage.wire.sent if row.verb is Verb.REMOVE)
    assert (await stage.version(line)).state is VersionState.TAKEN_DOWN
    assert [row.state for row in await stage.rows() if row.destination == NEXTDOOR] == [State.STOPPED]


async def test_whoever_takes_down_is_told_where_it_stays(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    mailed = tuple(replace(to, removes=to.name != CITY_X) for to in stage.office.configured)
    stage.office = replace(stage.office, configured=mailed)

    stop = await stage.do(stopping.take_down, stage.people.pio.id, line)

    assert stop.stays == (next(to.called for to in mailed if to.name == CITY_X),)
    assert CITY_X not in {row.destination for row in await stage.rows() if row.verb is Verb.REMOVE}


async def test_a_hand_channel_is_asked_to_remove_what_was_posted(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    [asked] = await stage.rows(states=(State.ASKED,))
    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id)

    await stage.do(stopping.take_down, stage.people.pio.id, line)

    [asked] = await stage.rows(states=(State.ASKED,))
    assert (asked.verb, asked.destination) == (Verb.REMOVE, NEXTDOOR)
    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id)
    assert await stage.state(asked.id) is State.SENT


async def test_a_link_that_follows_a_take_down_asks_once(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    [asked] = await stage.rows(states=(State.ASKED,))
    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id)
    await stage.do(stopping.take_down, stage.people.pio.id, line)

    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id, "https://nextdoor.example/1")

    assert len(await stage.rows(states=(State.ASKED,))) == 1


@both
async def test_a_post_that_lands_after_the_take_down_is_removed(stage):
    opened = await stage.incident()
    line = await stage.published(Phase.HOLDING, opened.id)
    lane, flying = await stage.on_the_wire()

    stop = await stage.do(stopping.take_down, stage.people.pio.id, line)
    assert (stop.stopped, stop.on_wire) == (0, 2)
    for row, _ in flying:
        await stage.settle(lane, row, stage.wire.accept(row))
    await stage.drain()

    removed = sorted(post.target for row, post in stage.wire.sent if row.verb is Verb.REMOVE)
    assert removed == [f"{CHANNEL}:1", f"{CHANNEL}:2"]


async def test_an_unsure_post_found_after_the_take_down_is_removed(stage):
    opened = await stage.incident()
    line = await stage.published(Phase.HOLDING, opened.id)
    stage.wire.says = lambda row, post: Unconfirmed("read timeout")
    await stage.drain()
    stage.wire.says = None
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    row = next(each for each in await stage.rows(states=(State.UNCONFIRMED,)) if each.destination == CITY_X)

    await stage.do(publishing.found, row.id, Receipt("99"))
    await stage.drain()

    assert [post.target for each, post in stage.wire.sent if each.verb is Verb.REMOVE] == ["99"]


async def test_a_take_down_forgets_no_post_however_many(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    sent = next(row for row in await stage.rows(states=(State.SENT,)) if row.destination == CHANNEL)
    more = [replace(sent, id=f"more{n}", platform_id=f"more:{n}") for n in range(600)]
    await stage.store.act(lambda uow: uow.add_deliveries(more, {}))

    stop = await stage.do(stopping.take_down, stage.people.pio.id, line)

    assert stop.stopped == 603


async def test_every_version_that_is_out_is_taken_down(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    await stage.corrected(line, Relation.CORRECTION, wrong="in the park", right="beside the park")
    await stage.do(publishing.open_due)
    await stage.drain()

    await stage.do(stopping.take_down, stage.people.pio.id, line)
    await stage.drain()

    assert {version.number: version.state for version in [await stage.version(line, n) for n in (1, 2)]} == {
        1: VersionState.TAKEN_DOWN, 2: VersionState.TAKEN_DOWN,
    }  # fmt: skip
    assert len({post.target for row, post in stage.wire.sent if row.verb is Verb.REMOVE}) == 6
    with pytest.raises(errors.WrongState, match="taken down"):
        await stage.do(stopping.take_down, stage.people.pio.id, line)


async def test_an_approved_correction_waits_after_a_take_down(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    await stage.corrected(line, Relation.CORRECTION, wrong="in the park", right="beside the park")

    await stage.do(stopping.take_down, stage.people.pio.id, line)

    assert (await stage.version(line, 2)).state is VersionState.HELD
    assert await stage.opens() == []


async def test_what_is_not_out_cannot_be_taken_down(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)

    with pytest.raises(errors.WrongState):
        await stage.do(stopping.take_down, stage.people.pio.id, stage.line)


async def test_the_reason_is_given_afterwards(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    with pytest.raises(errors.WrongState, match="explained"):
        await stage.do(stopping.explain, stage.people.pio.id, line, "It named a witness.")
    await stage.do(stopping.take_down, stage.people.pio.id, line)

    await stage.do(stopping.explain, stage.people.pio.id, line, "It named a witness.")

    assert (await stage.version(line)).reason == "It named a witness."


# --- the tombstone ---------------------------------------------------------------------------------------------------


@both
async def test_an_approved_tombstone_takes_the_place_in_each_language(stage):
    made = await stage.do(
        liaising.register, stage.people.liaison.id, chat=-77, thread=0, title="Elm Street", area="Elm", language="es",
        circle=Circle.COMMUNITY,
    )  # fmt: skip
    await stage.standing()
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    before = len(stage.wire.sent)

    stop = await stage.do(stopping.take_down, stage.people.pio.id, line)
    await stage.drain()

    assert stop.tombstone
    page = (await stage.version(line)).cut.page
    said = {
        (row.destination, row.language): post.text for row, post in stage.wire.sent[before:] if row.verb is Verb.PUBLISH
    }
    assert set(said) == {(CHANNEL, "en"), (CHANNEL, "es"), (CITY_X, "en"), (f"group:{made.id}", "es")}
    assert all(page in text and "⟦" not in text for text in said.values())
    assert "se eliminó" in said[CHANNEL, "es"].casefold()
    assert not any("Riverside" in text for text in said.values())
    [used] = await stage.told(events.StandingUsed)
    assert f"en/official_page={page}" in used.filled


async def test_the_tombstone_serves_again_and_again(stage):
    await stage.standing()
    opened = await stage.incident()
    for _ in range(2):
        line = await stage.out(Phase.HOLDING, opened.id)
        assert (await stage.do(stopping.take_down, stage.people.pio.id, line)).tombstone
        await stage.drain()

    tombs = [post.text for row, post in stage.wire.sent if row.destination == CITY_X and "removed" in post.text]
    assert len(tombs) == len(set(tombs)) == 2


async def test_there_is_no_tombstone_where_nothing_was_removed(stage):
    await stage.standing()
    opened = await stage.incident()
    line = await stage.published(Phase.HOLDING, opened.id)

    assert not (await stage.do(stopping.take_down, stage.people.pio.id, line)).tombstone


async def test_there_is_no_tombstone_for_a_place_that_nobody_approved(stage):
    everywhere = stage.office.configured
    stage.under(configured=everywhere[2:])
    await stage.standing()
    stage.under(configured=everywhere)
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    assert not (await stage.do(stopping.take_down, stage.people.pio.id, line)).tombstone
    await stage.drain()
    assert await stage.told(events.StandingUsed) == []


def unsure_on_x(row, post):
    return Unconfirmed("read timeout") if row.lane == "x" else Sent(Receipt(f"{row.destination}:{row.id}"))


async def unsure(stage):
    """A statement that is out, of whose post on X nobody is sure; gives statement and row."""
    await stage.standing()
    opened = await stage.incident()
    line = await stage.published(Phase.HOLDING, opened.id)
    stage.wire.says = unsure_on_x
    await stage.drain()
    stage.wire.says = None
    [row] = await stage.rows(states=(State.UNCONFIRMED,))
    return line, row


def tombs(stage, place):
    return [post.text for post in stage.wire.to(place) if "removed" in post.text or "eliminó" in post.text]


@both
async def test_no_tombstone_while_a_post_waits_to_be_removed_by_hand(stage):
    line, row = await unsure(stage)
    await stage.do(publishing.it_is_there, stage.people.pio.id, row.id)

    await stage.do(stopping.take_down, stage.people.pio.id, line)
    await stage.drain()
    [asked] = [each for each in await stage.rows(states=(State.ASKED,)) if each.verb is Verb.REMOVE]
    assert (asked.destination, asked.target) == (CITY_X, row.id)
    assert (len(tombs(stage, CHANNEL)), tombs(stage, CITY_X)) == (2, [])

    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id)
    await stage.drain()

    assert len(tombs(stage, CITY_X)) == 1
    assert len(await stage.told(events.StandingUsed)) == 1
    assert (await stage.rows(ids=(asked.id,)))[0].evidence == f"removed by {stage.people.pio.id}"


async def test_no_tombstone_while_nobody_knows_whether_a_post_is_there(stage):
    line, row = await unsure(stage)
    more = replace(row, id="part2", part=2, state=State.SENT, platform_id="x:2")
    await stage.store.act(lambda uow: uow.add_deliveries((more,), {}))
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    await stage.drain()
    assert tombs(stage, CITY_X) == []

    await stage.do(publishing.it_is_not_there, stage.people.pio.id, row.id)
    await stage.drain()

    assert len(tombs(stage, CITY_X)) == 1


async def test_a_post_that_comes_to_light_later_brings_no_second_tombstone(stage):
    line, row = await unsure(stage)
    more = replace(row, id="part2", part=2, state=State.SENT, platform_id="x:2")
    await stage.store.act(lambda uow: uow.add_deliveries((more,), {}))
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    await stage.drain()
    await stage.do(publishing.it_is_not_there, stage.people.pio.id, row.id)
    late = replace(row, id="late", state=State.UNCONFIRMED)
    await stage.store.act(lambda uow: uow.add_deliveries((late,), {}))
    await stage.do(publishing.found, late.id, Receipt("x:3"))
    await stage.drain()

    assert [post.target for each, post in stage.wire.sent if each.verb is Verb.REMOVE and each.lane == "x"] == [
        "x:2",
        "x:3",
    ]
    assert len(tombs(stage, CITY_X)) == 1


async def test_a_link_given_after_the_take_down_lets_the_service_remove_it(stage):
    line, row = await unsure(stage)
    stage.under(identify=lambda _to, link: link.rpartition("/")[2])
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    await stage.do(publishing.it_is_there, stage.people.pio.id, row.id)
    assert [each.verb for each in await stage.rows(states=(State.ASKED,))] == [Verb.REMOVE]

    await stage.do(publishing.it_is_there, stage.people.pio.id, row.id, "https://x.com/SpringfieldPD/status/17")
    await stage.drain()

    assert await stage.rows(states=(State.ASKED,)) == []
    assert [post.target for each, post in stage.wire.sent if each.verb is Verb.REMOVE and each.lane == "x"] == ["17"]


async def test_what_the_platform_will_not_remove_is_put_before_a_person(stage):
    await stage.standing()
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    stage.wire.says = lambda row, _: Rejected("message can't be deleted") if row.lane == "x" else stage.wire.accept(row)
    await stage.drain()

    [asked] = await stage.rows(states=(State.ASKED,))
    assert (asked.verb, asked.destination, asked.round) == (Verb.REMOVE, CITY_X, 2)
    assert tombs(stage, CITY_X) == []
    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id)
    stage.wire.says = None
    await stage.drain()
    assert len(tombs(stage, CITY_X)) == 1


async def test_a_removal_of_what_is_not_there_has_done_its_work(stage):
    line, row = await unsure(stage)
    await stage.do(publishing.it_is_not_there, stage.people.pio.id, row.id)
    with pytest.raises(errors.Settled):
        await stage.do(publishing.it_is_not_there, stage.people.pio.id, row.id)
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    stage.wire.says = lambda *_: Unconfirmed("read timeout")
    await stage.drain()

    for each in await stage.rows(states=(State.UNCONFIRMED,)):
        await stage.do(publishing.it_is_not_there, stage.people.pio.id, each.id)

    stage.wire.says = None
    await stage.drain()
    assert (len(tombs(stage, CHANNEL)), tombs(stage, CITY_X)) == (2, [])


async def test_no_tombstone_goes_where_the_place_is_no_longer_configured(stage):
    line, row = await unsure(stage)
    await stage.do(publishing.it_is_there, stage.people.pio.id, row.id)
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    [asked] = [each for each in await stage.rows(states=(State.ASKED,)) if each.lane]
    stage.under(configured=tuple(each for each in stage.office.configured if each.name != CITY_X))

    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id)
    await stage.drain()

    assert tombs(stage, CITY_X) == []


async def test_a_tombstone_that_nobody_used_does_not_leave(stage):
    await stage.standing()
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    await stage.drain()
    row = next(row for row in await stage.rows(states=(State.SENT,)) if row.statement != line and row.lane == "x")
    text = await stage.store.read(lambda uow: uow.rendition(row.id))
    forged = replace(row, id="forged", publication="another", state=State.QUEUED)
    await stage.store.act(lambda uow: uow.add_deliveries((forged,), {"forged": text}))

    await stage.drain()

    assert (await stage.rows(ids=("forged",)))[0].evidence == "the bytes are not those that were approved"


# --- when a stop is over ---------------------------------------------------------------------------------------------


async def report(stage, lane, generation):
    await stage.store.act(lambda uow: uow.report_generation(lane, generation))


async def test_there_is_nothing_to_acknowledge_without_a_stop(stage):
    assert await stage.do(stopping.acknowledge) == 0


async def test_a_stop_is_over_when_every_lane_has_reported(stage):
    telegram, x = await stage.lane(), await stage.lane("x")
    await stage.do(stopping.pause, stage.people.pio.id)
    await report(stage, telegram, 1)
    assert await stage.do(stopping.acknowledge) == 0

    await report(stage, x, 1)

    assert await stage.do(stopping.acknowledge) == 1
    [told] = await stage.told(events.StopAcknowledged)
    assert (told.generation, told.fenced, told.unconfirmed) == (1, (), 0)
    assert await stage.do(stopping.acknowledge) == 0


async def test_a_later_stop_includes_the_earlier(stage):
    lane = await stage.lane()
    await stage.do(stopping.pause, stage.people.pio.id)
    await stage.do(stopping.resume, stage.people.duty.id)
    await stage.do(stopping.pause, stage.people.pio.id)
    await report(stage, lane, 2)

    assert await stage.do(stopping.acknowledge) == 2
    assert (await stage.agency()).stopping == frozenset()


@both
async def test_a_silent_drainer_is_fenced_and_the_acknowledgement_says_so(stage):
    opened = await stage.incident()
    line = await stage.published(Phase.HOLDING, opened.id)
    lane, flying = await stage.on_the_wire()
    await stage.do(stopping.dont_send, stage.people.pio.id, line, 1)
    assert await stage.do(stopping.acknowledge) == 0
    stage.clock.pass_(seconds=11)

    assert await stage.do(stopping.acknowledge) == 1
    [told] = await stage.told(events.StopAcknowledged)
    assert (told.fenced, told.unconfirmed) == (("telegram",), 2)
    assert len(await stage.do(publishing.adopt_orphans)) == 2
    assert await stage.fly(lane, flying[0][0]) is None


async def test_a_lane_that_nobody_holds_needs_no_report(stage):
    lane = await stage.lane()
    await stage.store.act(lambda uow: uow.drop_lane(lane))
    await stage.do(stopping.pause, stage.people.pio.id)

    assert await stage.do(stopping.acknowledge) == 1
    assert (await stage.told(events.StopAcknowledged))[0].fenced == ()


async def test_a_lane_taken_after_the_stop_still_reports(stage):
    await stage.do(stopping.pause, stage.people.pio.id)
    lane = await stage.lane()
    assert await stage.do(stopping.acknowledge) == 0

    await report(stage, lane, 1)

    assert await stage.do(stopping.acknowledge) == 1


async def test_a_person_who_left_is_named_by_id_in_the_brake(stage):
    await stage.do(stopping.pause, stage.people.pio.id)
    await stage.do(staff.suspend, stage.people.administrator.id, stage.people.pio.id, suspended=True)

    with pytest.raises(errors.AlreadyDone, match="Ana Ruiz"):
        await stage.do(stopping.pause, stage.people.approver.id)


async def test_a_draft_survives_every_brake(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    await stage.do(stopping.pause, stage.people.pio.id)

    cut = await stage.do(submitting.submit, made.author, made.id)

    assert cut.version == 1
