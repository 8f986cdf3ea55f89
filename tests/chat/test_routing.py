"""From a turn to the one who answers it."""

import pytest

from commsbot.chat import answers, application, cards, routing
from commsbot.chat.buttons import Button, row
from commsbot.chat.screens import Screen
from commsbot.chat.turn import Command, Feature
from commsbot.domain import errors
from commsbot.domain.people import Role
from tests.chat import conftest


async def nothing(room, turn):
    pass


def test_two_features_cant_answer_the_same():
    one = Feature(commands={"go": Command(nothing, "Go")})
    for two in (one, Feature(commands={"go": Command(nothing, "Other")})):
        with pytest.raises(routing.Clash, match="the same command: go"):
            routing.merge((one, two))
    with pytest.raises(routing.Clash, match="the same press: p"):
        routing.merge((Feature(presses={"p": nothing}), Feature(presses={"p": nothing})))


@pytest.fixture
async def house(tmp_path, library):
    async def offer(room, turn):
        await answers.say(room, turn, Screen("choose", (row(Button("Refuse", "t_no")), row(Button("Tell", "t_tell")))))

    async def refuse(room, turn):
        raise errors.NotPaused

    async def long(room, turn):
        raise errors.OpenInstructions(count=9, words="x" * 300)

    async def draw(room, uow, card, name):
        return Screen("the card", (row(Button("Old", "t_gone:1")),))

    async def quiet(room, turn):
        await room.act(turn, lambda uow: uow.note("pressed", turn.press))

    feature = Feature(
        commands={"t_offer": Command(offer, "Offer")},
        presses={"t_no": refuse, "t_tell": long, "t_q": quiet},
        subjects={"t_thing": draw},
    )
    async with conftest.opened(tmp_path, library, (*application.FEATURES, feature)) as made:
        await made.starts()
        yield made


async def test_a_refusal_is_an_alert_or_a_message_when_it_is_long(house):
    ana, _ = await house.hires("Ana", Role.ADMINISTRATOR)
    await house.says(ana, "/t_offer")
    press = await house.presses(ana, "Refuse")
    long = await house.presses(ana, "Tell")

    assert (press.told, press.alert) == ("Publishing isn't paused, so there is nothing to resume.", True)
    assert long.answered
    assert "9 instructions to the public still stand" in house.shows(ana)


async def test_a_button_of_an_older_version_brings_the_newest_card(house):
    ana, person = await house.hires("Ana", Role.ADMINISTRATOR)
    await house.store.act(lambda uow: cards.show(uow, person, "t_thing:1"))
    house.wake.cards()
    await house.settled()
    first = house.seen(ana).id
    press = await house.presses(ana, "Old")

    assert "Here is the newest card" in press.told
    assert house.seen(ana).id > first
    assert house.shows(ana) == "the card"


async def test_a_press_that_waited_too_long_is_still_done(house):
    ana, _ = await house.hires("Ana", Role.ADMINISTRATOR)
    await house.says(ana, "/t_offer")
    message = house.world.private(ana, house.account).messages[house.seen(ana).id]
    press = house.world.presses(ana, message, "Refuse")
    house.world.expires(press)
    await house.settled()

    assert not press.answered
    assert await house.store.inbox.waiting(10) == []


async def test_a_press_sent_twice_acts_once_and_both_are_answered(house):
    ana, _ = await house.hires("Ana", Role.ADMINISTRATOR)
    await house.chat.room.bot.send_message(
        ana.id, "x", reply_markup={"inline_keyboard": [[{"text": "Q", "callback_data": "t_q"}]]}
    )
    press = await house.presses(ana, "Q")
    house.world.redeliver(press.updates[0])
    await house.settled()

    assert press.answered
    assert await house.store.read(lambda uow: uow.recall("pressed")) == press.id


async def test_a_strangers_press_acts_for_nobody(house):
    tom = house.world.person("Tom")
    house.world.start(tom, house.account)
    await house.settled()
    await house.chat.room.bot.send_message(
        tom.id, "x", reply_markup={"inline_keyboard": [[{"text": "Q", "callback_data": "t_q"}]]}
    )
    press = await house.presses(tom, "Q")

    assert press.alert
    assert "call 911" in press.told
    assert await house.store.read(lambda uow: uow.recall("pressed")) == ""


async def test_somebody_who_blocked_the_bot_is_no_failure(house):
    ana, _ = await house.hires("Ana", Role.ADMINISTRATOR)
    house.world.says(ana, house.account, "/t_offer")
    house.world.blocks(ana, house.account)
    await house.settled()

    assert await house.store.inbox.waiting(10) == []
