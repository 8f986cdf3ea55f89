"""From approved to out there: nothing twice, nothing lost, nothing that wasn't approved."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import delivery, errors, events, fan_out, rendition
from commsbot.domain.delivery import Limited, NotSent, Receipt, Rejected, State, Unconfirmed, Verb
from commsbot.domain.incident import Danger
from commsbot.domain.liaison import Circle
from commsbot.domain.plan import Window
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation
from commsbot.domain.version import State as VersionState
from commsbot.workflow import drafting, liaising, publishing, reporting, stopping, submitting
from tests.domain import examples
from tests.workflow.stage import both

CHANNEL, CITY_X, NEXTDOOR = "city-channel", "city-x", "nextdoor"


async def group(stage, chat=-77):
    return await stage.do(
        liaising.register, stage.people.liaison.id, chat=chat, thread=0, title="Elm Street", area="Elm", language="es",
        circle=Circle.COMMUNITY,
    )  # fmt: skip


async def in_parts(stage, *words, phase=Phase.HOLDING, danger=False, repeats=False):
    """An approved statement that is a thread on the channel, cut without the library, which makes none so long."""
    texts = [Rendition(language="en", kind=Kind.TELEGRAM, part=n, text=text) for n, text in enumerate(words, 1)]
    if repeats:
        texts += [replace(each, text=f"Repeat: {each.text}", repeat=True) for each in texts]
    made = examples.cut(texts=tuple(texts), audience=(CHANNEL,), phase=phase, danger=danger, incident="")

    async def act(uow):
        for actor, event in (
            (stage.people.pio.id, examples.cut_event(made)),
            examples.signed(made),
            examples.approved(made, uow.now),
        ):
            await uow.append(event, statement="parts", actor=actor)
        await publishing.open_due(uow, stage.office)

    await stage.store.act(act)
    return {row.part: row for row in await stage.rows()}


# --- opening ---------------------------------------------------------------------------------------------------------


@both
async def test_an_approved_statement_reaches_every_place_once(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    version = await stage.version(line)
    assert version.state is VersionState.PUBLISHED
    cut = version.cut
    assert sorted((row.destination, row.language) for row, _ in stage.wire.sent) == [
        (CHANNEL, "en"), (CHANNEL, "es"), (CITY_X, "en"),
    ]  # fmt: skip
    approved = {(each.kind, each.language): each.text for each in cut.renditions}
    assert all(post.text == approved[row.kind, row.language] for row, post in stage.wire.sent)
    assert await stage.opens() == []
    assert await stage.drain() == 0


async def test_a_hand_channel_asks_a_person(stage):
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id)
    [asked] = await stage.rows(states=(State.ASKED,))
    assert (asked.destination, asked.lane) == (NEXTDOOR, "")

    with pytest.raises(errors.NotAuthorised):
        await stage.do(publishing.posted_by_hand, stage.people.auditor.id, asked.id)
    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id)
    await stage.do(publishing.posted_by_hand, stage.people.pio.id, asked.id, "https://nextdoor.example/1")

    [posted] = await stage.rows(ids=(asked.id,))
    assert (posted.state, posted.permalink) == (State.SENT, "https://nextdoor.example/1")
    with pytest.raises(errors.Settled, match="sent"):
        await stage.do(publishing.posted_by_hand, stage.people.approver.id, asked.id)


async def test_the_undo_window_passes_before_anything_leaves(stage):
    opened = await stage.incident()
    await stage.approved(Phase.UPDATE, opened.id, changed="A road is closed.")

    assert await stage.do(publishing.open_due) == []
    assert len(await stage.opens()) == 1


async def test_the_first_word_stops_the_clock_once(stage):
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id)
    await stage.out(Phase.UPDATE, opened.id, changed="A road is closed.")

    [word] = await stage.told(events.FirstWord)
    assert (word.incident, word.seconds) == (opened.id, 20)
    assert (await stage.agency()).incident(opened.id).first_word_at is not None


async def test_what_is_too_late_asks_a_person(stage):
    opened = await stage.incident()
    await stage.approved(Phase.HOLDING, opened.id)
    stage.clock.pass_(minutes=10, seconds=1)

    assert await stage.do(publishing.open_due) == []

    version = await stage.version()
    assert (version.state, version.reason) == (VersionState.HELD, "late")
    assert await stage.rows() == []


async def test_words_that_are_no_longer_true_expire(stage):
    opened = await stage.incident(danger=Danger.YES)
    await stage.submitted(Phase.WARNING, opened.id, guidance=["leave"])
    stage.clock.pass_(hours=3)

    await stage.do(publishing.open_due)

    assert (await stage.version()).state is VersionState.EXPIRED


async def test_an_expiry_that_passes_on_the_way_stops_what_has_not_left(stage):
    opened = await stage.incident(danger=Danger.YES)
    await stage.published(Phase.WARNING, opened.id, guidance=["leave"])
    stage.clock.pass_(hours=3)

    assert await stage.drain() == 0

    assert {row.evidence for row in await stage.rows(states=(State.STOPPED,))} == {
        "the text is no longer true after its expiry"
    }


async def test_what_may_not_leave_any_more_by_its_plan_asks(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    window = Window(latest_send=stage.clock.now + timedelta(seconds=30))
    await stage.store.act(lambda uow: uow.save_draft(replace(made, window=window)))
    await stage.sign(await stage.do(submitting.submit, made.author, made.id), made.statement)
    stage.clock.pass_(minutes=1)

    await stage.do(publishing.open_due)

    assert (await stage.version(made.statement)).state is VersionState.HELD


async def test_a_thousand_statements_that_wait_hide_none_that_is_due(stage, monkeypatch):
    opened = await stage.incident()
    await stage.approved(Phase.HOLDING, opened.id)
    asked = []
    listed = type(await stage.store.read(_self)).listed

    async def counted(self, **which):
        asked.append(which.get("limit", 100))
        return await listed(self, **which)

    monkeypatch.setattr("commsbot.storage.unit_of_work.Unit.listed", counted)
    await stage.opens()

    assert min(asked) >= 100_000


async def _self(uow):
    return uow


# --- threads ---------------------------------------------------------------------------------------------------------


async def test_an_update_answers_what_was_said_before(stage):
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id)
    await stage.out(Phase.UPDATE, opened.id, changed="A road is closed.")

    answers = {row.language: post.reply_to for row, post in stage.wire.sent[3:] if row.destination == CHANNEL}
    before = {
        row.language: f"{CHANNEL}:{n}"
        for n, (row, _) in enumerate(stage.wire.sent[:3], 1)
        if row.destination == CHANNEL
    }
    assert answers == before
    assert {post.reply_to for _, post in stage.wire.sent[:3]} == {""}


async def test_a_warning_overtakes_and_answers_nothing(stage):
    opened = await stage.incident(danger=Danger.YES)
    await stage.out(Phase.HOLDING, opened.id)
    before = len(stage.wire.sent)
    await stage.published(Phase.UPDATE, opened.id, changed="A road is closed.")
    await stage.published(Phase.WARNING, opened.id, guidance=["leave"])
    await stage.drain()

    telegram = [(row, post) for row, post in stage.wire.sent[before:] if row.lane == "telegram"]
    assert [row.priority for row, _ in telegram] == [1, 1, 3, 3]
    assert {post.reply_to for row, post in telegram if row.priority == 1} == {""}


async def test_a_taken_down_statement_is_answered_by_nothing(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    made = await stage.draft(Phase.UPDATE, opened.id, changed="A road is closed.")
    await stage.do(stopping.take_down, stage.people.pio.id, line)
    await stage.drain()
    before = len(stage.wire.sent)
    await stage.sign(await stage.do(submitting.submit, made.author, made.id), made.statement)
    await stage.opens()
    await stage.drain()

    assert made.follows == line
    assert {post.reply_to for _, post in stage.wire.sent[before:]} == {""}


@both
async def test_parts_leave_in_order_and_answer_each_other(stage):
    await in_parts(stage, "one", "two", "three")
    lane = await stage.lane()

    [first] = await stage.claim(lane)
    post = await stage.fly(lane, first)
    assert (post.text, await stage.claim(lane)) == ("one", [])
    await stage.settle(lane, first, stage.wire.take(first, post))
    await stage.drain()

    assert stage.wire.texts == ["one", "two", "three"]
    assert [post.reply_to for _, post in stage.wire.sent] == ["", f"{CHANNEL}:1", f"{CHANNEL}:2"]


async def test_a_part_waits_while_the_one_before_is_unsure(stage):
    parts = await in_parts(stage, "one", "two")
    stage.wire.says = lambda row, post: Unconfirmed("read timeout")
    await stage.drain()
    assert await stage.drain() == 0
    assert await stage.state(parts[2].id) is State.QUEUED
    stage.wire.says = None

    await stage.do(publishing.it_is_there, stage.people.pio.id, parts[1].id)
    await stage.drain()

    assert stage.wire.texts == ["one", "two"]


async def test_a_part_is_stopped_where_the_one_before_was_refused(stage):
    parts = await in_parts(stage, "one", "two", "three")
    stage.wire.says = lambda row, post: Rejected("403: kicked")

    await stage.drain()

    assert stage.wire.texts == ["one"]
    stopped = await stage.rows(states=(State.STOPPED,))
    assert {row.part for row in stopped} == {2, 3}
    assert {row.evidence for row in stopped} == {"the part before it did not go out"}
    assert parts[1].id not in {row.id for row in stopped}
    states = [each.state for each in await stage.told(events.DeliverySettled)]
    assert sorted(states) == [State.REJECTED, State.STOPPED, State.STOPPED]


@both
async def test_a_part_follows_the_round_that_went_out(stage):
    parts = await in_parts(stage, "one", "two")
    stage.wire.says = lambda row, post: Unconfirmed("read timeout")
    await stage.drain()
    stage.wire.says = None

    await stage.do(publishing.send_again, stage.people.pio.id, parts[1].id)
    await stage.drain()

    assert stage.wire.texts == ["one", "one", "two"]
    assert stage.wire.sent[-1][1].reply_to == f"{CHANNEL}:1"


async def test_a_repeat_lets_the_parts_of_a_warning_go_on(stage):
    await in_parts(stage, "one", "two", phase=Phase.WARNING, danger=True, repeats=True)
    stage.wire.says = lambda row, post: Unconfirmed("read timeout")
    await stage.drain()
    stage.wire.says = None
    stage.clock.pass_(seconds=45)

    await stage.do(publishing.repeat_due)
    await stage.drain()

    assert stage.wire.texts == ["one", "Repeat: one", "two"]


# --- the check before each send --------------------------------------------------------------------------------------


async def forged(stage, row, name, text=None, **changes):
    """Put a row into the queue past every act, and take it to its check; gives why it was stopped."""
    made = replace(row, id=name, state=State.QUEUED, **changes)
    await stage.store.act(lambda uow: uow.add_deliveries((made,), {name: text} if text is not None else {}))
    lane = await stage.lane()
    found = {each.id: each for each in await stage.claim(lane)}
    assert await stage.fly(lane, found[name]) is None
    [kept] = await stage.rows(ids=(name,))
    assert kept.state is State.STOPPED
    return kept.evidence


async def claimed(stage, phase=Phase.HOLDING, **answers):
    opened = await stage.incident(danger=Danger.YES)
    line = await stage.published(phase, opened.id, **answers)
    lane = await stage.lane()
    return line, lane, await stage.claim(lane)


async def test_sending_is_on_record_before_the_socket_opens(stage):
    _, lane, rows = await claimed(stage)

    post = await stage.fly(lane, rows[0])

    [row] = await stage.rows(ids=(rows[0].id,))
    assert (row.state, row.attempt, row.epoch) == (State.SENDING, 1, lane.epoch)
    assert post.key == f"{row.id}/1"
    assert await stage.fly(lane, rows[0]) is None


@both
async def test_a_row_of_a_lost_lane_does_not_leave(stage):
    _, lane, rows = await claimed(stage)
    await stage.store.act(lambda uow: uow.fence("telegram"))

    assert await stage.fly(lane, rows[0]) is None
    assert await stage.claim(lane) == []
    assert await stage.state(rows[0].id) is State.QUEUED


async def carried(stage, row):
    return await stage.store.read(lambda uow: uow.rendition(row.id))


async def test_changed_bytes_do_not_leave(stage):
    _, _, rows = await claimed(stage)
    other = replace(await carried(stage, rows[0]), text="Something else.")

    assert await forged(stage, rows[0], "other", other) == "the bytes are not those that were approved"


async def test_a_row_without_bytes_does_not_leave(stage):
    _, _, rows = await claimed(stage)

    assert await forged(stage, rows[0], "empty") == "the bytes are not those that were approved"


async def test_what_nobody_signed_does_not_leave(stage):
    made = examples.cut(texts=(Rendition(language="en", kind=Kind.TELEGRAM, text="x"),), audience=(CHANNEL,))
    wrong = replace(made, title="x", window=Window(expiry=stage.clock.now + timedelta(hours=9)))

    async def act(uow, cut, line, *signed):
        events_ = ((stage.people.pio.id, examples.cut_event(cut)), *signed, examples.approved(cut, uow.now))
        for actor, event in events_:
            await uow.append(event, statement=line, actor=actor)

    await stage.store.act(lambda uow: act(uow, made, "unsigned"))
    await stage.store.act(lambda uow: act(uow, wrong, "forged", examples.signed(wrong)))
    await stage.do(publishing.open_due)

    assert await stage.drain() == 0
    assert {row.evidence for row in await stage.rows()} == {"the bytes are not those that were approved"}


async def test_a_place_outside_the_approved_audience_gets_nothing(stage):
    _, _, rows = await claimed(stage)
    made = await group(stage)
    text = await carried(stage, rows[0])

    why = await forged(stage, rows[0], "strange", text, destination=f"group:{made.id}")

    assert why == "the destination is not in the audience that was approved"


async def test_a_place_that_is_gone_gets_nothing(stage):
    _, lane, rows = await claimed(stage)
    stage.under(configured=stage.office.configured[1:])

    assert await stage.fly(lane, rows[0]) is None
    assert (await stage.rows(ids=(rows[0].id,)))[0].evidence == "the destination is no longer configured"


async def test_a_stop_before_the_check_holds(stage):
    line, lane, rows = await claimed(stage)
    flying = await stage.fly(lane, rows[0])
    await stage.do(stopping.dont_send, stage.people.pio.id, line, 1)

    assert flying is not None
    assert await stage.fly(lane, rows[1]) is None
    assert await stage.state(rows[1].id) is State.STOPPED


async def test_a_row_given_back_after_a_stop_is_stopped_at_its_check(stage):
    line, lane, rows = await claimed(stage)
    await stage.fly(lane, rows[0])
    await stage.do(stopping.dont_send, stage.people.pio.id, line, 1)
    await stage.settle(lane, rows[0], NotSent("connect refused"))
    stage.clock.pass_(seconds=5)

    assert await stage.drain() == 0
    assert (await stage.rows(ids=(rows[0].id,)))[0].evidence == "the version is stopped"


async def test_an_edit_or_a_removal_without_a_post_is_stopped(stage):
    _, _, rows = await claimed(stage)
    text = await carried(stage, rows[0])

    edit = await forged(stage, rows[0], "edit", text, verb=Verb.REVISE, target=rows[1].id)
    remove = await forged(stage, rows[0], "remove", verb=Verb.REMOVE, target="nothing")

    assert (edit, remove) == ("there is no post to edit", "there is no post to take away")


async def test_private_words_are_protected_and_asked_to_be_acknowledged_once(stage):
    await group(stage)
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id)

    posts = {row.kind: post for row, post in stage.wire.sent if row.destination.startswith("group:")}
    publication = (await stage.version()).publication
    assert (posts[Kind.LIAISON].acknowledge, posts[Kind.LIAISON].protect) == (f"g:{publication}", False)
    assert (posts[Kind.LIAISON_KEPT].acknowledge, posts[Kind.LIAISON_KEPT].protect) == ("", True)


# --- outcomes --------------------------------------------------------------------------------------------------------


async def flying(stage):
    line, lane, rows = await claimed(stage)
    await stage.fly(lane, rows[0])
    return line, lane, rows[0]


async def test_a_receipt_is_kept_and_told(stage):
    _, lane, row = await flying(stage)

    await stage.settle(lane, row, delivery.Sent(Receipt("1:2", "https://t.example/2"), "200"))

    [kept] = await stage.rows(ids=(row.id,))
    assert (kept.state, kept.platform_id, kept.permalink, kept.settled_at) == (
        State.SENT, "1:2", "https://t.example/2", stage.clock.now,
    )  # fmt: skip
    [told] = await stage.told(events.DeliverySettled)
    text = await stage.store.read(lambda uow: uow.rendition(row.id))
    assert (told.delivery, told.platform_id, told.digest) == (row.id, "1:2", rendition.digest(text))


@pytest.mark.parametrize("outcome", [NotSent("connect refused"), "limited"], ids=["not sent", "limited"])
async def test_what_did_not_leave_goes_back_and_is_no_entry(stage, outcome):
    _, lane, row = await flying(stage)
    until = stage.clock.now + timedelta(seconds=30)
    await stage.settle(lane, row, Limited(until, "429") if outcome == "limited" else outcome)

    [kept] = await stage.rows(ids=(row.id,))
    assert (kept.state, await stage.told(events.DeliverySettled)) == (State.QUEUED, [])
    assert row.id not in {each.id for each in await stage.claim(lane)}
    stage.clock.pass_(seconds=30)
    assert row.id in {each.id for each in await stage.claim(lane)}


async def test_the_next_attempt_knows_who_has_it_already(stage):
    _, lane, row = await flying(stage)
    some = f"{delivery.PARTLY}#1 is missing"
    await stage.settle(lane, row, Limited(stage.clock.now, some))
    [again] = [each for each in await stage.claim(lane) if each.id == row.id]
    second = await stage.fly(lane, again)
    await stage.settle(lane, again, NotSent("connect refused"))
    stage.clock.pass_(seconds=30)
    [again] = [each for each in await stage.claim(lane) if each.id == row.id]

    assert (second.attempt, second.before) == (2, some)
    assert (await stage.fly(lane, again)).before == some


async def test_a_refusal_and_a_doubt_are_entries(stage):
    line, lane, rows = await claimed(stage)
    for row, outcome in zip(rows, (Rejected("403"), Unconfirmed("read timeout")), strict=True):
        await stage.fly(lane, row)
        await stage.settle(lane, row, outcome)

    told = [(each.state, each.evidence) for each in await stage.told(events.DeliverySettled)]
    assert told == [(State.REJECTED, "403"), (State.UNCONFIRMED, "read timeout")]
    assert await stage.drain() == 1  # X alone; the doubtful one is not sent again
    assert (await stage.version(line)).state is VersionState.PUBLISHED


@both
async def test_a_late_receipt_of_a_dead_epoch_still_counts(stage):
    _, lane, row = await flying(stage)
    await stage.store.act(lambda uow: uow.fence("telegram"))
    [lost] = await stage.do(publishing.adopt_orphans)
    assert await stage.state(lost.id) is State.UNCONFIRMED

    await stage.settle(lane, row, stage.wire.accept(row))

    assert await stage.state(row.id) is State.SENT


async def test_a_late_doubt_of_a_dead_epoch_changes_nothing(stage):
    _, lane, row = await flying(stage)
    await stage.store.act(lambda uow: uow.fence("telegram"))
    await stage.do(publishing.adopt_orphans)
    await stage.do(publishing.it_is_there, stage.people.pio.id, row.id)

    for outcome in (NotSent("connect refused"), Unconfirmed("timeout"), stage.wire.accept(row)):
        await stage.settle(lane, row, outcome)

    assert await stage.state(row.id) is State.SENT
    assert len(await stage.told(events.DeliverySettled)) == 2


async def test_a_receipt_before_the_orphan_is_adopted_counts(stage):
    _, old, row = await flying(stage)
    stage.clock.pass_(minutes=1)
    new = await stage.lane(owner="another")
    assert new.epoch > old.epoch

    await stage.settle(replace(old, epoch=new.epoch), row, Unconfirmed("not ours"))
    assert await stage.state(row.id) is State.SENDING
    await stage.settle(replace(old, epoch=new.epoch), row, stage.wire.accept(row))

    assert await stage.state(row.id) is State.SENT


@both
async def test_a_crash_leaves_what_was_on_the_wire_unsure(stage):
    _, _, row = await flying(stage)
    stage.clock.pass_(minutes=1)

    await stage.lane(owner="after the restart")
    orphans = await stage.do(publishing.adopt_orphans)

    assert [each.id for each in orphans] == [row.id]
    assert await stage.do(publishing.adopt_orphans) == []
    before = len(stage.wire.sent)
    await stage.drain(owner="after the restart")
    assert row.id not in {each.id for each, _ in stage.wire.sent[before:]}


async def test_a_group_that_moved_is_sent_to_at_its_new_chat(stage):
    made = await group(stage)
    opened = await stage.incident()
    await stage.published(Phase.HOLDING, opened.id)
    moved = iter((True,))

    def says(row, post):
        if row.destination == f"group:{made.id}" and next(moved, False):
            return Rejected("400: group chat was upgraded", moved_to="-10077")
        return stage.wire.accept(row)

    stage.wire.says = says
    await stage.drain()

    posts = stage.wire.to(f"group:{made.id}")
    assert [post.address for post in posts] == ["-77", "-10077", "-10077"]
    assert (await stage.agency()).group(made.id).chat == -10077
    assert [row.round for row, _ in stage.wire.sent if row.destination == f"group:{made.id}"].count(2) == 1


async def test_a_lost_right_is_shown_and_a_refusal_alone_is_not(stage):
    made = await group(stage)
    opened = await stage.incident()
    await stage.published(Phase.HOLDING, opened.id)
    refusals = iter((Rejected("400: too long"), Rejected("403: kicked", lost_right=True)))
    stage.wire.says = lambda row, post: (
        next(refusals) if row.destination.startswith("group:") else stage.wire.accept(row)
    )
    await stage.drain()
    stage.wire.says = lambda row, post: Rejected("403: kicked", lost_right=True)
    await stage.out(Phase.UPDATE, opened.id, changed="A road is closed.")

    assert (await stage.agency()).group(made.id).why == "403: kicked"
    assert len(await stage.told(events.GroupReached)) == 1


# --- not sure it posted ----------------------------------------------------------------------------------------------


async def unsure(stage, phase=Phase.HOLDING, **answers):
    opened = await stage.incident(danger=Danger.YES)
    await stage.published(phase, opened.id, **answers)
    stage.wire.says = lambda row, post: Unconfirmed("read timeout")
    await stage.drain()
    stage.wire.says = None
    return next(row for row in await stage.rows(states=(State.UNCONFIRMED,)) if row.destination == CITY_X)


async def test_it_is_there_settles_it_once(stage):
    row = await unsure(stage)
    ana = stage.people.pio.id
    await stage.do(publishing.it_is_there, ana, row.id)
    with pytest.raises(errors.Settled, match="sent"):
        await stage.do(publishing.it_is_there, stage.people.approver.id, row.id)
    with pytest.raises(errors.Settled, match="sent"):
        await stage.do(publishing.send_again, stage.people.approver.id, row.id)

    await stage.do(publishing.it_is_there, ana, row.id, "https://x.example/1")

    [kept] = await stage.rows(ids=(row.id,))
    assert (kept.state, kept.permalink, kept.evidence) == (State.SENT, "https://x.example/1", f"seen by {ana}")
    with pytest.raises(errors.Settled):
        await stage.do(publishing.it_is_there, ana, row.id, "https://x.example/2")


async def test_send_again_is_a_further_round_of_the_same_bytes(stage):
    row = await unsure(stage)

    fresh = await stage.do(publishing.send_again, stage.people.pio.id, row.id)
    await stage.drain()

    assert (fresh.round, await stage.state(row.id), await stage.state(fresh.id)) == (2, State.REJECTED, State.SENT)
    texts = [post.text for each, post in stage.wire.sent if each.destination == CITY_X]
    assert len(texts) == 2
    assert len(set(texts)) == 1


async def test_a_third_round_has_its_own_number(stage):
    row = await unsure(stage)
    for number in (2, 3):
        stage.wire.says = lambda row, post: Unconfirmed("read timeout")
        row = await stage.do(publishing.send_again, stage.people.pio.id, row.id)
        assert row.round == number
        await stage.drain()


async def test_who_may_not_settle_is_refused(stage):
    row = await unsure(stage)

    for act in (publishing.it_is_there, publishing.send_again):
        with pytest.raises(errors.NotAuthorised):
            await stage.do(act, stage.people.auditor.id, row.id)


async def test_an_unknown_delivery_is_named(stage):
    for act in (publishing.it_is_there, publishing.send_again, publishing.posted_by_hand):
        with pytest.raises(errors.NotFound, match="nowhere"):
            await stage.do(act, stage.people.pio.id, "nowhere")


async def test_what_the_platform_shows_is_found_once(stage):
    row = await unsure(stage)
    post = await stage.store.read(lambda uow: publishing.look(uow, stage.office, row))
    sent = stage.wire.to(CITY_X)[0]
    assert (post.key, post.text, post.prepared_at) == (sent.key, sent.text, sent.prepared_at)

    found = [await stage.do(publishing.found, row.id, Receipt("1", "https://x.example/1")) for _ in range(2)]

    assert found == [True, False]
    assert await stage.state(row.id) is State.SENT


async def test_what_the_platform_proves_absent_leaves_again_as_the_same_post(stage):
    row = await unsure(stage)
    stage.clock.pass_(seconds=10)

    assert await stage.do(publishing.absent, row.id)
    await stage.drain()

    first, again = stage.wire.to(CITY_X)
    assert again == replace(first, attempt=2)
    assert await stage.state(row.id) is State.SENT
    assert not await stage.do(publishing.absent, row.id)


async def test_what_is_absent_stays_so_where_another_round_has_begun(stage):
    row = await unsure(stage)
    await stage.do(publishing.send_again, stage.people.pio.id, row.id)

    assert not await stage.do(publishing.absent, row.id)


async def test_a_content_warning_leaves_with_its_words(stage):
    words = Rendition(language="en", kind=Kind.TELEGRAM, text="There are bodies.", content_warning="Deaths")
    made = examples.cut(texts=(words,), audience=(CHANNEL,), incident="")

    async def act(uow):
        for actor, event in (
            (stage.people.pio.id, examples.cut_event(made)),
            examples.signed(made),
            examples.approved(made, uow.now),
        ):
            await uow.append(event, statement="warned", actor=actor)
        await publishing.open_due(uow, stage.office)

    await stage.store.act(act)
    await stage.drain()

    assert [(post.content_warning, post.text) for post in stage.wire.to(CHANNEL)] == [("Deaths", "There are bodies.")]


async def test_there_is_nothing_to_look_for_without_words_or_place(stage):
    row = await unsure(stage)

    async def look(row):
        return await stage.store.read(lambda uow: publishing.look(uow, stage.office, row))

    assert await look(replace(row, verb=Verb.REMOVE)) is None
    assert await look(replace(row, id="no bytes")) is None
    assert await look(replace(row, destination="gone")) is None


@both
async def test_an_unconfirmed_warning_is_repeated_after_45_seconds(stage):
    row = await unsure(stage, Phase.WARNING, guidance=["leave"])
    stage.clock.pass_(seconds=44)
    assert await stage.do(publishing.repeat_due) == []
    stage.clock.pass_(seconds=1)

    made = await stage.do(publishing.repeat_due)
    assert await stage.do(publishing.repeat_due) == []
    await stage.drain()

    assert len(made) == 3
    again = stage.wire.to(CITY_X)[-1].text
    assert again.startswith("REPEAT")
    assert again != stage.wire.to(CITY_X)[0].text
    assert await stage.state(row.id) is State.UNCONFIRMED


async def test_a_warning_that_a_person_settled_is_not_repeated(stage):
    row = await unsure(stage, Phase.WARNING, guidance=["leave"])
    await stage.do(publishing.it_is_there, stage.people.pio.id, row.id)
    stage.clock.pass_(seconds=45)

    made = await stage.do(publishing.repeat_due)

    assert CITY_X not in {each.destination for each in made}


async def test_other_words_are_never_repeated(stage):
    await unsure(stage)
    stage.clock.pass_(hours=1)

    assert await stage.do(publishing.repeat_due) == []


async def test_a_repeat_of_what_was_taken_down_is_not_made(stage):
    await unsure(stage, Phase.WARNING, guidance=["leave"])
    await stage.do(stopping.take_down, stage.people.pio.id, stage.line)
    stage.clock.pass_(seconds=45)

    assert await stage.do(publishing.repeat_due) == []


async def test_send_again_after_the_repeat_makes_no_third_post(stage):
    row = await unsure(stage, Phase.WARNING, guidance=["leave"])
    stage.clock.pass_(seconds=45)
    await stage.do(publishing.repeat_due)

    again = await stage.do(publishing.send_again, stage.people.pio.id, row.id)
    await stage.drain()

    assert again.round == 2
    assert len(stage.wire.to(CITY_X)) == 2


# --- corrections -----------------------------------------------------------------------------------------------------


@both
async def test_a_correction_edits_and_answers_what_was_wrong(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    wrong = {row.language: f"{CHANNEL}:{n}" for n, (row, _) in enumerate(stage.wire.sent, 1) if row.lane == "telegram"}
    before = len(stage.wire.sent)

    cut = await stage.corrected(line, Relation.CORRECTION, wrong="in the park", right="beside the park")
    await stage.do(publishing.open_due)
    await stage.drain()

    sent = stage.wire.sent[before:]
    edits = {row.language: post for row, post in sent if row.verb is Verb.REVISE}
    posts = {row.language: post for row, post in sent if row.verb is Verb.PUBLISH and row.lane == "telegram"}
    assert {tag: post.target for tag, post in edits.items()} == wrong
    assert {tag: post.reply_to for tag, post in posts.items()} == wrong
    assert edits["en"].text.startswith(posts["en"].text)
    assert [row.verb for row, _ in sent if row.destination == CITY_X] == [Verb.PUBLISH]
    assert (await stage.version(line, 1)).state is VersionState.CORRECTED
    assert (await stage.version(line, 2)).digest == cut.digest


async def test_a_correction_stops_wrong_words_that_have_not_left(stage):
    opened = await stage.incident()
    line = await stage.published(Phase.HOLDING, opened.id)

    await stage.corrected(line, Relation.CORRECTION, wrong="in the park", right="beside the park")
    await stage.do(publishing.open_due)
    await stage.drain()

    assert not any(row.version == 1 for row, _ in stage.wire.sent)
    assert {row.state for row in await stage.rows() if row.version == 1} == {State.STOPPED}


async def test_a_second_correction_answers_the_first(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    for right in ("beside the park", "behind the park"):
        await stage.corrected(line, Relation.CORRECTION, wrong="in the park", right=right)
        await stage.do(publishing.open_due)
        await stage.drain()

    posts = [(row, post) for row, post in stage.wire.sent if (row.destination, row.verb) == (CHANNEL, Verb.PUBLISH)]
    rows = {row.id: row for row in await stage.rows()}
    first = next(rows[row.id].platform_id for row, _ in posts if (row.version, row.language) == (2, "en"))
    assert next(post.reply_to for row, post in posts if (row.version, row.language) == (3, "en")) == first
    states = [(await stage.version(line, number)).state for number in (1, 2, 3)]
    assert states == [VersionState.CORRECTED, VersionState.CORRECTED, VersionState.PUBLISHED]


async def test_a_withdrawal_ends_what_it_withdraws(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    await stage.corrected(line, Relation.WITHDRAWAL)
    await stage.do(publishing.open_due)
    await stage.drain()

    assert (await stage.version(line, 1)).state is VersionState.WITHDRAWN
    assert not any(row.verb is Verb.REVISE for row, _ in stage.wire.sent)


async def test_a_correction_of_words_said_elsewhere_answers_nothing(stage):
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id)
    line = await stage.do(reporting.report, stage.people.pio.id, opened.id, "The road is open.")
    before = len(stage.wire.sent)

    await stage.corrected(line, Relation.CORRECTION, wrong="The road is open.", right="The road is closed.")
    await stage.do(publishing.open_due)
    await stage.drain()

    assert {(row.verb, post.reply_to) for row, post in stage.wire.sent[before:]} == {(Verb.PUBLISH, "")}
    assert (await stage.version(line, 1)).state is VersionState.CORRECTED


async def test_a_recut_that_goes_out_leaves_older_versions_alone(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)
    line = stage.line
    made = await stage.do(drafting.begin_again, stage.people.pio.id, line, 1)
    cut = await stage.do(submitting.submit, made.author, made.id)
    await stage.sign(cut, line)
    await stage.opens()

    assert [(await stage.version(line, n)).state for n in (1, 2)] == [VersionState.SUPERSEDED, VersionState.PUBLISHED]


async def test_an_id_of_a_round_is_found_again(stage):
    row = await unsure(stage)

    assert fan_out.name_of(row, 1) == row.id
    assert fan_out.rounds(row)[0] == row.id
    assert fan_out.before(row) == ()
