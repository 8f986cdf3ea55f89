"""Duty, drafts, the lead voice and others' words at the desk; and the way out of an exercise."""

import pytest

from commsbot.desk.given import BadArgument
from commsbot.domain import errors
from commsbot.domain.people import Role
from commsbot.workflow import factor, rota, staff
from tests.desk import stage
from tests.desk.test_acts import opened, submitted


@pytest.fixture
async def house(tmp_path):
    async with stage.house(tmp_path) as made:
        yield made


async def joins(house, who, number):
    """Let somebody join the chat, as by their link."""
    token = f"token-{who}"
    await house.store.act(lambda uow: staff.invite(uow, "", house.people[who].id, token))
    await house.store.act(lambda uow: staff.join(uow, token, number))


async def on_duty(house):
    shown = await house.does("jo", "duty")
    return [each["person"] for each in shown.json["duty"]]


async def test_one_goes_on_and_off_duty(house):
    ana = house.people["ana"].id
    nobody = await house.does("ana", "duty")
    on = await house.does("ana", "duty", on=True)
    assert "Nobody." in "".join(nobody.lines)
    assert "Ana Ruiz" in "".join(on.lines)
    assert await on_duty(house) == [ana]

    await house.does("ana", "duty", off=True)

    assert await on_duty(house) == []
    with pytest.raises(BadArgument, match="one of"):
        await house.does("ana", "duty", on=True, off=True)


async def test_duty_goes_over_once_the_other_takes_it(house):
    await house.does("ana", "duty", on=True)
    with pytest.raises(BadArgument, match="asked nobody"):
        await house.does("sam", "duty", take="Ana")
    asked = await house.does("ana", "duty", to="Sam")
    assert "until they do" in " ".join(asked.lines)
    assert await on_duty(house) == [house.people["ana"].id]
    with pytest.raises(errors.Stale):
        await house.does("jo", "duty", take="Ana")

    await house.does("sam", "duty", take="Ana")

    assert await on_duty(house) == [house.people["sam"].id]
    assert "cards" in house.wake.wakes


async def test_a_phone_that_does_not_answer_is_shown(house):
    await house.does("ana", "duty", on=True)
    house.clock.passes(minutes=6)
    await house.store.act(rota.tick)

    assert "the phone doesn't answer" in " ".join((await house.does("sam", "duty")).lines)


async def test_a_draft_goes_to_a_colleague_with_why(house):
    await house.hires("kim", "Kim Lee", Role.PIO)
    made = await opened(house)
    with pytest.raises(errors.NobodyElse):
        await house.does("ana", "hand-over", name=made.json["draft"], to="Kim")
    await joins(house, "kim", 4711)

    given = await house.does("ana", "hand-over", name=made.json["draft"], to="Kim", why="I drive")

    assert given.json["author"] == house.people["kim"].id
    assert "Kim Lee goes on" in given.lines[0]


async def test_the_lead_is_handed_over_and_taken_back(house):
    incident = (await submitted(house)).json["incident"]
    page = "https://sbi.example/news"
    given = await house.does("ana", "lead", name=incident, to="State Bureau", link=page)
    assert given.json["lead"] == {"name": "State Bureau", "link": page}

    back = await house.does("ana", "lead", name=incident, back=True)

    assert back.json["lead"] is None
    for wrong in ({}, {"to": "State Bureau", "back": True}):
        with pytest.raises(BadArgument):
            await house.does("ana", "lead", name=incident, **wrong)


async def test_others_words_are_attached_with_their_time(house):
    incident = (await submitted(house)).json["incident"]
    words = "Evacuate north of Main Street."
    said = await house.does("ana", "others", name=incident, by="County Alert", text=words, when="20 min ago")

    assert said.json["said_at"] == "2026-11-21T19:40:00+00:00"
    assert f"  │ {words}" in said.lines
    heard = (await house.store.read(lambda uow: uow.agency())).heard[said.json["heard"]]
    assert (heard.who, heard.language) == ("County Alert", "en")
    now = await house.does("ana", "others", name=incident, by="County Alert", text="Salga ya.", language="es")
    assert now.json["said_at"] == "2026-11-21T20:00:00+00:00"
    with pytest.raises(BadArgument, match="en, es"):
        await house.does("ana", "others", name=incident, by="County Alert", text=words, language="fr")


async def test_an_exercise_is_stopped_and_goes_on(tmp_path):
    async with stage.house(tmp_path, mark="en=EXERCISE es=SIMULACRO") as drill:
        stopped = await drill.does("ana", "real")
        assert stopped.json["stopped"]
        assert (await drill.store.read(lambda uow: uow.agency())).real is not None
        await drill.does("jo", "real", go_on=True)
        assert (await drill.store.read(lambda uow: uow.agency())).real is None


async def test_nothing_is_done_at_the_desk_of_a_stopped_exercise(tmp_path):
    async with stage.house(tmp_path, mark="en=EXERCISE es=SIMULACRO", live_bot="springfield_pd_bot") as drill:
        await opened(drill)
        await drill.does("ana", "real")
        for verb, given in (("queue", {}), ("open", {"type": "unknown", "place": "Elm Street", "danger": "no"})):
            with pytest.raises(errors.DrillIsOver) as refused:
                await drill.does("ana", verb, **given)
            assert refused.value.values["bot"] == "@springfield_pd_bot"
        assert len((await drill.store.read(lambda uow: uow.agency())).open_incidents()) == 1
        await drill.does("jo", "real", go_on=True)

        assert (await drill.does("ana", "queue")).lines


async def test_without_a_live_bot_an_administrator_is_asked_for_it(tmp_path):
    async with stage.house(tmp_path, mark="en=EXERCISE es=SIMULACRO") as drill:
        await drill.does("ana", "real")
        with pytest.raises(errors.DrillIsOver) as refused:
            await drill.does("ana", "queue")

        assert "ask an administrator" in str(refused.value.values["bot"])


async def test_a_live_service_has_no_exercise_to_stop(house):
    with pytest.raises(errors.NotADrill):
        await house.does("ana", "real")


async def test_an_app_is_forgotten_by_an_administrator(house):
    sam = house.people["sam"].id
    with pytest.raises(errors.NoAuthenticator):
        await house.does("jo", "forget-app", name="Sam")

    async def kept(uow):
        await uow.note(f"totp:{sam}", '{"sealed": "x", "used": 0}')

    await house.store.act(kept)
    with pytest.raises(errors.NotAuthorised):
        await house.does("ana", "forget-app", name="Sam")
    await house.does("jo", "forget-app", name="Sam")

    with pytest.raises(errors.NoAuthenticator):
        await house.store.read(lambda uow: factor.kept(uow, sam))
