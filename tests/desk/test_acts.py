"""The acts at the desk: what they do, what they show, what they refuse."""

import json
from dataclasses import replace

import pytest

from commsbot.desk.alone import ReadOut
from commsbot.desk.deciding import MovedOn, PromiseTooSoon, ReadFirst
from commsbot.desk.given import BadArgument
from commsbot.desk.wording import NoSuchField, NoSuchPhase, NoSuchReason, NoSuchType, SayDanger
from commsbot.domain import approval, errors
from commsbot.domain.delivery import Receipt, Sent, Unconfirmed
from commsbot.domain.liaison import Circle, Group
from commsbot.domain.people import Role
from commsbot.workflow import approving, inquiring, publishing, staff, stopping
from tests.desk import stage


@pytest.fixture
async def house(tmp_path):
    async with stage.house(tmp_path) as made:
        yield made


async def opened(house, **changes):
    given = {"type": "unknown", "place": "Elm Street School", "danger": "no", **changes}
    return await house.does("ana", "open", **given)


async def submitted(house, **changes):
    return await opened(house, submit=True, **changes)


async def approved(house, **changes):
    made = await submitted(house, **changes)
    name = f"{made.json['statement']}/1"
    await house.does("sam", "approve", name=name, digest=made.json["versions"][0]["digest"][:8])
    return name


async def published(house, **changes):
    """Approve, let the clock open the publication, and settle every delivery as its platform would."""
    name = await approved(house, **changes)
    await house.store.act(lambda uow: publishing.open_due(uow, house.office))
    for lane_name in ("telegram:1", "x:1"):
        lane = await house.store.act(lambda uow, lane_name=lane_name: uow.take_lane(lane_name, "test", 60))
        for row in await house.store.act(lambda uow, lane=lane: publishing.next_rows(uow, lane, 50)):
            assert await house.store.act(
                lambda uow, lane=lane, row=row: publishing.prepare(uow, house.office, lane, row)
            )
            receipt = Receipt(f"{lane_name}/{row.id}", f"https://t.example/{row.id}")
            await house.store.act(
                lambda uow, lane=lane, row=row, receipt=receipt: publishing.settle(
                    uow, house.office, lane, row.id, Sent(receipt)
                )
            )
    return name


async def test_opening_begins_a_holding_draft_that_is_whole(house):
    reply = await opened(house)

    text = "\n".join(reply.lines)
    assert reply.json["phase"] == "holding"
    assert reply.json["missing"] == []
    assert {each["kind"] for each in reply.json["renditions"]} >= {"telegram", "x", "hand", "internal", "spoken"}
    assert "We have a report of a serious incident" in text
    assert "→ city-channel" in text
    assert "next_update = Sat, Nov 21, 14:30 CST" in text
    assert f"draft {reply.json['draft']} --submit" in reply.next


async def test_danger_now_begins_a_warning_that_expires(house):
    reply = await opened(house, danger="yes")

    assert reply.json["phase"] == "warning"
    assert reply.json["missing"] == ["guidance"]
    assert any("no longer true after" in line for line in reply.lines)
    assert f'draft {reply.json["draft"]} --set "guidance=…"' in reply.next


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"danger": "maybe"}, SayDanger),
        ({"type": "meteor"}, NoSuchType),
        ({"set": ["colour=red"]}, NoSuchField),
        ({"set": ["next_update=someday"]}, errors.TimeNotUnderstood),
        ({"set": ["next_update"]}, BadArgument),
        ({"colour": "red"}, BadArgument),
        ({"place": ""}, BadArgument),
        ({"submit": "yes"}, BadArgument),
    ],
)
async def test_what_is_refused_opens_no_incident(house, changes, refusal):
    with pytest.raises(refusal):
        await opened(house, **changes)

    assert not (await house.store.read(lambda uow: uow.agency())).incidents


async def test_a_type_may_be_named_by_its_label(house):
    reply = await opened(house, type="Grave, aún no se sabe")

    assert (await house.does("ana", "show", name=reply.json["incident"])).json["type"] == "unknown"


async def test_answers_and_time_are_set_in_one_act(house):
    made = await opened(house)

    reply = await house.does(
        "ana", "draft", draft=made.json["draft"], set=["officers=there", "next_update=in 45 min"], when="in 10 min"
    )

    assert reply.json["due_at"] == "2026-11-21T20:10:00+00:00"
    assert reply.json["facts"]["officers"] == "there"
    assert any("Officers are there." in each["text"] for each in reply.json["renditions"])
    back = await house.does("ana", "draft", draft=made.json["draft"], set=["officers="], when="now")
    assert back.json["due_at"] is None
    assert "officers" not in back.json["facts"]


async def test_a_wrong_answer_changes_none_of_them(house):
    made = await opened(house)

    with pytest.raises(errors.NotAChoice):
        await house.does("ana", "draft", draft=made.json["draft"], set=["action=nothing", "officers=maybe"])

    assert (await house.does("ana", "draft", draft=made.json["draft"])).json["facts"] == made.json["facts"]


async def test_what_blocks_is_named_when_submitting(house):
    made = await opened(house, danger="yes")

    with pytest.raises(errors.Blocked, match="What must people do"):
        await house.does("ana", "draft", draft=made.json["draft"], submit=True)


async def test_submitting_shows_the_version_and_who_must_approve(house):
    reply = await submitted(house)

    version = reply.json["versions"][0]
    text = "\n".join(reply.lines)
    assert version["state"] == "submitted"
    assert "waits for 1 approval, from: Sam Cole" in text
    assert f"the first 8 characters of the digest: {version['digest'][:8]}" in " ".join(text.split())
    assert not any(each.startswith("approve") for each in reply.next)
    assert "cards" in house.wake.wakes


async def test_another_person_approves_by_the_digest(house):
    made = await submitted(house)
    name, digest = f"{made.json['statement']}/1", made.json["versions"][0]["digest"]
    shown = await house.does("sam", "show", name=name)
    assert f"approve {name} --digest {digest[:8]}" in shown.next

    reply = await house.does("sam", "approve", name=name, digest=digest[:8])

    assert reply.json["state"] == "approved"
    assert reply.watch == {"statement": made.json["statement"], "version": 1}
    assert "due" in house.wake.wakes
    after = await house.does("sam", "show", name=name)
    assert after.json["versions"][0]["sign_offs"] == [
        {"person": house.people["sam"].id, "role": "approver", "at": "2026-11-21T20:00:00+00:00", "how": "desk", "self_approved": False}
    ]  # fmt: skip


async def test_an_approval_names_the_words_it_is_for(house):
    name = f"{(await submitted(house)).json['statement']}/1"

    with pytest.raises(ReadFirst):
        await house.does("sam", "approve", name=name)
    with pytest.raises(errors.Stale):
        await house.does("sam", "approve", name=name, digest="00000000")
    with pytest.raises(BadArgument):
        await house.does("sam", "approve", name="x/y", digest="00000000")


async def test_the_author_cannot_approve_at_the_desk(house):
    made = await submitted(house)

    with pytest.raises(errors.NotAuthorised):
        await house.does("ana", "approve", name=made.json["statement"], digest=made.json["versions"][0]["digest"])


async def test_a_lone_officer_is_shown_as_self_approved(tmp_path):
    async with stage.house(tmp_path, "solo") as house:
        await house.hires("kim", "Kim Lee", Role.PIO, Role.APPROVER)
        made = await house.does("kim", "open", type="unknown", place="Elm Street", danger="no", submit=True)

        reply = await house.does(
            "kim", "approve", name=made.json["statement"], digest=made.json["versions"][0]["digest"]
        )

        assert "self-approved" in "\n".join(reply.lines)
        shown = await house.does("kim", "show", name=made.json["statement"])
        assert "self-approved by Kim Lee" in "\n".join(shown.lines)


async def test_a_second_approval_is_still_waited_for(tmp_path):
    async with stage.house(tmp_path, "team") as house:
        await house.hires("kim", "Kim Lee", Role.LEGAL)
        made = await submitted(house)
        event = await house.does("ana", "draft", new="routine/event", set=[])
        assert event.json["template"] == "routine/event"
        statement, digest = made.json["statement"], made.json["versions"][0]["digest"]
        reply = await house.does("sam", "approve", name=statement, digest=digest)

        assert reply.json["state"] == "approved"  # a holding statement is urgent: one is enough


async def test_a_promise_that_is_too_near_is_asked_about(house):
    made = await submitted(house)
    name, digest = made.json["statement"], made.json["versions"][0]["digest"]
    house.clock.passes(minutes=27)

    with pytest.raises(PromiseTooSoon, match="15:00 CST"):
        await house.does("sam", "approve", name=name, digest=digest)
    reply = await house.does("sam", "approve", name=name, digest=digest, later=True)

    assert reply.json["version"] == 2
    assert reply.json["state"] == "approved"


async def test_the_faster_of_two_is_named_to_the_other(house):
    await house.hires("kim", "Kim Lee", Role.APPROVER)
    made = await submitted(house)
    given = {"name": made.json["statement"], "digest": made.json["versions"][0]["digest"]}
    await house.does("sam", "approve", **given)

    with pytest.raises(errors.AlreadyDone, match="Sam Cole"):
        await house.does("kim", "approve", **given)


async def test_returning_and_rejecting_carry_their_reason(house):
    made = await submitted(house)
    name = made.json["statement"]

    with pytest.raises(BadArgument):
        await house.does("sam", "return", name=name)
    back = await house.does("sam", "return", name=name, reason="Name the street")
    assert back.json["versions"][0]["state"] == "returned"
    assert any("went back to Ana Ruiz: Name the street" in line for line in back.lines)

    again = await house.does("ana", "draft", again=f"{name}/1", submit=True)
    assert [each["state"] for each in again.json["versions"]] == ["superseded", "submitted"]
    no = await house.does("sam", "reject", name=name, reason="Not ours")
    assert [each["state"] for each in no.json["versions"]] == ["superseded", "rejected"]


async def test_an_approver_fixes_words_and_the_author_signs(house):
    made = await submitted(house)
    name = made.json["statement"]

    fixed = await house.does("sam", "draft", fix=name, set=["officers=there"], submit=True)
    digest = fixed.json["versions"][1]["digest"]
    await house.does("sam", "approve", name=f"{name}/2", digest=digest)
    reply = await house.does("ana", "approve", name=f"{name}/2", digest=digest)

    assert reply.json["state"] == "approved"


async def test_a_scheduled_version_moves_and_is_held(house):
    made = await opened(house)
    await house.does("ana", "draft", draft=made.json["draft"], set=["next_update=in 3 h"], when="in 1 h", submit=True)
    name = made.json["statement"]
    shown = await house.does("sam", "show", name=name)
    await house.does("sam", "approve", name=name, digest=shown.json["versions"][0]["digest"])

    moved = await house.does("ana", "move", name=name, when="in 2 h")
    assert moved.json["due_at"] == "2026-11-21T22:00:00+00:00"
    held = await house.does("ana", "stop", name=name)
    assert held.json == {"held": f"{name}/1"}
    assert any("is held" in line for line in (await house.does("ana", "queue")).lines)
    sent = await house.does("ana", "move", name=name, when="now")
    assert sent.json["due_at"] == "2026-11-21T20:00:00+00:00"


async def test_show_tells_links_hand_posts_and_promises(house):
    name = await published(house)

    shown = await house.does("sam", "show", name=name)

    text = "\n".join(shown.lines)
    assert {each["state"] for each in shown.json["deliveries"]} == {"sent", "asked"}
    assert "https://t.example/" in text
    assert "due Sat, Nov 21, 14:30 CST" in text
    statement = name.split("/")[0]
    assert {f"correct {statement}", f"withdraw {statement}"} <= set(shown.next)
    assert any(each["kind"] == "promise" for each in shown.json["obligations"])
    progress = await house.does("sam", "progress", statement=statement, version=1)
    assert progress.json["done"]


async def test_a_hand_post_is_shown_whole_and_settled(house):
    name = await published(house)
    shown = await house.does("sam", "show", name=name)
    row = next(each for each in shown.json["deliveries"] if each["state"] == "asked")

    asked = await house.does("ana", "show", name=row["delivery"])
    assert "\n".join(asked.lines).count("-" * 20) == 2
    assert asked.json["text"] in "\n".join(asked.lines)
    done = await house.does("ana", "settle", name=row["delivery"], posted=True, link="https://nextdoor.example/p/1")
    assert done.json["state"] == "sent"
    with pytest.raises(errors.Settled):
        await house.does("ana", "settle", name=row["delivery"], there=True)


async def test_settling_says_exactly_one_thing(house):
    with pytest.raises(BadArgument):
        await house.does("ana", "settle", name="x", there=True, again=True)
    with pytest.raises(errors.NotFound):
        await house.does("ana", "settle", name="x", there=True)


async def unsure(house):
    """A post of which nobody is sure."""
    await approved(house)
    await house.store.act(lambda uow: publishing.open_due(uow, house.office))
    lane = await house.store.act(lambda uow: uow.take_lane("x:1", "test", 60))
    row = (await house.store.act(lambda uow: publishing.next_rows(uow, lane, 1)))[0]
    await house.store.act(lambda uow: publishing.prepare(uow, house.office, lane, row))
    await house.store.act(
        lambda uow: publishing.settle(uow, house.office, lane, row.id, Unconfirmed("the connection ended: \x1b[2J"))
    )
    return row


async def test_what_is_not_sure_is_queued_and_sent_again(house):
    row = await unsure(house)

    queue = await house.does("ana", "queue")
    assert queue.json["unconfirmed"][0]["delivery"] == row.id
    assert {f"settle {row.id} --there", f"settle {row.id} --again"} <= set(queue.next)
    assert "\x1b" not in "".join(queue.lines)
    assert any("<U+001B>" in line for line in queue.lines)
    again = await house.does("ana", "settle", name=row.id, again=True)
    assert again.json["state"] == "queued"
    assert again.json["round"] == 2
    assert again.watch


async def test_what_is_not_there_can_be_left_unsent_at_the_desk(house):
    row = await unsure(house)

    queue = await house.does("ana", "queue")
    assert any("X @SpringfieldPD, English" in line for line in queue.lines)
    assert any("“Springfield Police" in line for line in queue.lines)
    absent = await house.does("ana", "settle", name=row.id, absent=True)

    assert (absent.json["state"], absent.json["evidence"]) == ("rejected", "a person looked and it is not there")
    assert not absent.watch


async def test_a_post_without_its_link_is_warned_of_at_the_desk(house):
    row = await unsure(house)

    there = await house.does("ana", "settle", name=row.id, there=True)

    assert any("Without its link" in line for line in there.lines)


async def test_an_update_begins_in_the_only_open_incident(house):
    await published(house)

    update = await house.does("ana", "draft", new="update")

    assert update.json["phase"] == "update"
    assert update.json["missing"]


async def test_with_two_incidents_open_a_draft_says_which(house):
    first = await opened(house)
    await opened(house, place="Market Square")

    with pytest.raises(BadArgument, match="Market Square"):
        await house.does("ana", "draft", new="update")
    update = await house.does("ana", "draft", new="update", incident=first.json["incident"])
    assert update.json["incident"] == first.json["incident"]


async def test_a_draft_is_named_in_one_way_only(house):
    with pytest.raises(BadArgument):
        await house.does("ana", "draft")
    with pytest.raises(BadArgument):
        await house.does("ana", "draft", new="update", correct="x")
    with pytest.raises(BadArgument):
        await house.does("ana", "draft", correct="x", incident="y")
    with pytest.raises(NoSuchPhase):
        await house.does("ana", "draft", new="poem")


async def test_a_discarded_draft_is_gone(house):
    made = await opened(house)

    await house.does("ana", "draft", draft=made.json["draft"], discard=True)

    with pytest.raises(errors.NotFound):
        await house.does("ana", "draft", draft=made.json["draft"])


async def test_a_correction_and_a_withdrawal_begin_from_what_is_out(house):
    statement = (await published(house)).split("/")[0]

    correction = await house.does("ana", "draft", correct=statement)
    withdrawal = await house.does("ana", "draft", withdraw=statement)

    assert (correction.json["phase"], withdrawal.json["phase"]) == ("correction", "withdrawal")


async def test_a_pause_is_shown_and_lifted(house):
    paused = await house.does("jo", "pause")
    assert paused.watch["generation"] == 1
    name = await approved(house)
    queue = await house.does("ana", "queue")
    assert queue.lines[0].startswith("PUBLISHING IS PAUSED since Sat, Nov 21, 14:00 CST, by Jo Park.")
    assert queue.json["paused_since"]
    held = await house.does("ana", "progress", statement=name.split("/")[0], version=1, horizon=90)
    assert held.json["done"]

    with pytest.raises(errors.AlreadyDone, match="Jo Park"):
        await house.does("ana", "pause")
    with pytest.raises(errors.TooSoon):
        await house.does("jo", "resume", reason="It was right.")
    resumed = await house.does("ana", "resume")
    assert resumed.json["due"] == [name]
    assert resumed.watch == {"statement": name.split("/")[0], "version": 1}
    with pytest.raises(errors.NotPaused):
        await house.does("jo", "resume")


async def test_a_stop_is_over_when_it_is_acknowledged(house):
    name = await approved(house)
    await house.store.act(lambda uow: publishing.open_due(uow, house.office))

    stopped = await house.does("ana", "stop", name=name)
    assert stopped.json["stopped"] > 0
    waiting = await house.does("ana", "progress", **stopped.watch)
    assert not waiting.json["done"]
    await house.store.act(stopping.acknowledge)
    over = await house.does("ana", "progress", **stopped.watch)
    assert over.json["done"]
    assert over.lines[0] == "Stopped: nothing is on the wire any more."


async def test_a_take_down_needs_one_person_and_no_reason_yet(house):
    statement = (await published(house)).split("/")[0]

    down = await house.does("jo", "take-down", name=statement)
    assert down.json["stopped"] > 0
    assert down.next[0] == f"take-down {statement} --reason …"
    explained = await house.does("jo", "take-down", name=statement, reason="It named a witness")
    assert explained.json == {"explained": statement}
    shown = await house.does("ana", "show", name=statement)
    assert shown.json["versions"][0]["state"] == "taken down"
    assert any("the reason: It named a witness" in line for line in shown.lines)


async def test_a_take_down_may_bring_its_reason(house):
    statement = (await published(house)).split("/")[0]

    await house.does("jo", "take-down", name=statement, reason="It named a witness")

    shown = await house.does("ana", "show", name=statement)
    assert shown.json["versions"][0]["reason"] == "It named a witness"


async def test_words_said_elsewhere_are_put_on_record(house):
    made = await opened(house)

    said = await house.does(
        "ana", "report", incident=made.json["incident"], text="We are \u202eaware", link="https://x.example/1"
    )
    shown = await house.does("ana", "show", name=said.json["statement"])

    assert shown.json["versions"][0]["state"] == "reported"
    assert "<U+202E>" in "".join(shown.lines)
    assert f"correct {said.json['statement']}" in shown.next


async def test_an_incident_is_shown_and_closed(house):
    made = await opened(house)
    incident = made.json["incident"]

    shown = await house.does("ana", "show", name=incident)
    assert any("Serious, not yet known: Elm Street School" in line for line in shown.lines)
    assert any("heard nothing yet" in line for line in shown.lines)
    await house.does("ana", "close", name=incident)
    closed = await house.does("ana", "show", name=incident)
    assert closed.json["closed_at"]
    with pytest.raises(errors.NotFound, match="statement, incident or delivery"):
        await house.does("ana", "show", name="nothing")


async def test_what_was_asked_is_shown_with_the_incident(house):
    made = await opened(house)
    quiet = await house.does("ana", "show", name=made.json["incident"])
    assert "ASKED OF US" not in quiet.lines
    group = Group("g1", -5, 0, "Elm Street Neighbors", "Elm Street", "en", Circle.COMMUNITY, "jo", confirmed=True)
    for words in ("Is the school open tomorrow?", ""):
        await house.store.act(lambda uow, words=words: inquiring.ask(uow, group, "Maria Lopez", words))
        await house.store.act(inquiring.count_stranger)

    shown = await house.does("ana", "show", name=made.json["incident"])

    told = " ".join(" ".join(shown.lines).split())
    assert "❓ 2 questions from groups" in told
    assert "Maria Lopez (Elm Street Neighbors): Is the school open tomorrow?" in told
    assert "no words, open the group" in told
    assert "✉️ 2 messages from people we don't know" in told
    assert (shown.json["inquiries"]["asked"], shown.json["inquiries"]["strangers"]) == (2, 2)
    assert shown.json["inquiries"]["kept"][1]["words"] == "Is the school open tomorrow?"


async def test_the_queue_shows_what_waits_for_whom(house):
    empty = await house.does("ana", "queue")
    assert empty.lines == ("Nothing waits. No incident is open.",)
    draft = await opened(house)
    made = await submitted(house, place="Market Square")

    queue = await house.does("sam", "queue")

    assert f"show {made.json['statement']}/1" in queue.next
    assert queue.json["waiting"][0]["waits_for"] == [house.people["sam"].id]
    assert queue.json["drafts"][0]["draft"] == draft.json["draft"]
    assert len(queue.json["incidents"]) == 2
    assert f"draft {draft.json['draft']}" in (await house.does("ana", "queue")).next


async def test_nobody_who_may_approve_is_said_aloud(tmp_path):
    async with stage.house(tmp_path) as house:
        await house.store.act(
            lambda uow: staff.suspend(uow, house.people["jo"].id, house.people["sam"].id, suspended=True)
        )
        await submitted(house)

        assert any("nobody on the staff may give it" in line for line in (await house.does("ana", "queue")).lines)
        with pytest.raises(errors.Suspended):
            await house.does("sam", "queue")


async def test_late_and_open_promises_are_told_apart(house):
    await published(house)
    house.clock.passes(minutes=31)

    queue = await house.does("ana", "queue")

    assert any("LATE: it was due Sat, Nov 21, 14:30 CST" in line for line in queue.lines)


async def test_the_desk_speaks_the_persons_language(house):
    await house.hires("luz", "Luz Vega", Role.PIO, language="es")

    reply = await house.does("luz", "open", type="unknown", place="Calle Olmo", danger="no")

    assert any("se publica en cuanto se apruebe" in line for line in reply.lines)
    assert any("Grave, aún no se sabe: Calle Olmo" in line for line in reply.lines)


async def test_an_unknown_act_names_those_there_are(house):
    with pytest.raises(BadArgument, match="queue, show, open"):
        await house.does("ana", "dance")


async def test_a_program_reads_the_same_as_a_person(house):
    reply = await submitted(house)

    assert json.loads(json.dumps(dict(reply.json))) == dict(reply.json)


async def test_a_note_is_answered_with_one_of_its_reasons(tmp_path):
    unread = replace(
        stage.library(),
        templates={key: replace(one, reviews={}) for key, one in stage.library().templates.items()},
    )
    async with stage.house(tmp_path, templates=unread) as house:
        made = await opened(house, danger="yes", type="active_attacker")
        (note,) = [each for each in made.json["notes"] if each["kind"] == "es"]
        draft = made.json["draft"]
        assert "2: Silence would be worse" in "\n".join(made.lines)
        with pytest.raises(errors.Blocked):
            await house.does("ana", "draft", draft=draft, submit=True)
        for wrong in (f"{note['mark']}=3", f"{note['mark']}=0", "00000000=1"):
            with pytest.raises(NoSuchReason):
                await house.does("ana", "draft", draft=draft, because=[wrong])
        with pytest.raises(BadArgument):
            await house.does("ana", "draft", draft=draft, because=["silence"])

        reply = await house.does("ana", "draft", draft=draft, because=[f"{note['mark']}=2"])
        assert "answered: Silence would be worse" in "\n".join(reply.lines)
        assert (await house.does("ana", "draft", draft=draft, submit=True)).json["submitted"]


# --- speaking alone --------------------------------------------------------------------------------------------------


async def waits(house, **changes):
    made = await submitted(house, **changes)
    return f"{made.json['statement']}/1", made.json["versions"][0]["digest"]


async def test_an_officer_sends_alone_and_is_looked_at(house):
    name, digest = await waits(house)
    shown = await house.does("ana", "show", name=name)
    assert f"send-now {name} --digest {digest[:8]}" in shown.next

    reply = await house.does("ana", "send-now", name=name, digest=digest[:8])

    assert reply.json["state"] == "approved"
    shown = await house.does("sam", "show", name=name)
    assert "sent alone by Ana Ruiz, who answers for it" in "\n".join(shown.lines)
    assert f"review {name}" in shown.next
    looked = await house.does("sam", "review", name=name, wrong=True)
    assert f"review {name}" not in looked.next


async def test_other_words_are_not_sent_alone(house):
    name, _ = await waits(house)

    with pytest.raises(errors.Stale):
        await house.does("ana", "send-now", name=name, digest="00000000")
    with pytest.raises(errors.Stale):
        await house.does("ana", "send-now", name=name, digest="")


async def test_a_yes_by_phone_takes_the_code_of_these_words(house):
    name, digest = await waits(house)
    given = {"name": name, "digest": digest[:8], "approver": "Sam Cole"}

    with pytest.raises(ReadOut):
        await house.does("ana", "by-phone", code="xxxx", **given)
    reply = await house.does("ana", "by-phone", code=approval.code(digest), **given)

    assert reply.json["state"] == "approved"
    shown = await house.does("ana", "show", name=name)
    assert "approved by Sam Cole by phone" in "\n".join(shown.lines)


async def test_words_are_read_again_once_the_incident_moved_on(house):
    made = await submitted(house)
    name, digest = f"{made.json['statement']}/1", made.json["versions"][0]["digest"]
    incident = (await house.store.read(lambda uow: uow.statement(made.json["statement"]))).incident
    await house.store.act(lambda uow: approving.move_on(uow, incident, "another"))

    with pytest.raises(MovedOn):
        await house.does("sam", "approve", name=name, digest=digest[:8])
    reply = await house.does("sam", "approve", name=name, digest=digest[:8], still_true=True)

    assert reply.json["state"] == "approved"
