"""What people can and can't do in the simulated Telegram, and what they see."""

import pytest

from commsbot.rehearsal import happenings, telegram_world
from tests.rehearsal import telegram_stage


@pytest.fixture
def world():
    return telegram_world.TelegramWorld(telegram_stage.Clock(), happenings.Happenings())


def test_people_can_only_do_what_a_client_offers(world):
    ana, sam = world.person("Ana"), world.person("Sam")
    bot = world.bot("Drill", "drill_bot")
    group = world.creates_group(ana, "Eastside")
    channel = world.creates_channel(ana, "Police", members=[sam])
    message = world.says(ana, group, "hello")
    for act in (
        lambda: world.says(sam, group, "not inside"),
        lambda: world.says(sam, channel, "no right"),
        lambda: world.presses(ana, message, "no button"),
        lambda: world.adds_bot(ana, channel, bot),
        lambda: world.edits(sam, message, "not mine"),
        lambda: world.start(ana, bot, "not a payload!"),
        lambda: world.redeliver(1),
        lambda: world.migrates(ana, channel),
        lambda: world.creates_topic(ana, group, "no forum"),
    ):
        with pytest.raises(telegram_world.NotPossible):
            act()


def test_each_person_sees_only_their_own_chats(world):
    ana, sam = world.person("Ana"), world.person("Sam")
    bot = world.bot("Drill", "drill_bot")
    world.start(ana, bot)
    group = world.creates_group(ana, "Eastside")

    assert world.chats_of(ana) == [world.private(ana, bot), group]
    assert world.chats_of(sam) == []
    assert world.screen(sam, group) == []
    assert world.screen(sam, world.private(ana, bot)) == []


def test_only_a_public_channel_is_seen_by_everybody(world):
    ana = world.person("Ana")
    public = world.creates_channel(ana, "Police", "riverbend_police")
    hidden = world.creates_channel(ana, "Staff")
    world.says(ana, public, "to all")
    world.says(ana, hidden, "to few")

    assert [seen.text for seen in world.screen(None, public)] == ["", "to all"]
    assert world.screen(None, hidden) == []


def test_a_protected_message_is_not_forwarded_by_people_either(world):
    ana = world.person("Ana")
    bot = world.bot("Drill", "drill_bot")
    group = world.creates_supergroup(ana, "Eastside")
    secret = world.post(world.private(ana, bot), bot, protected=True)
    plain = world.says(ana, group, "plain")

    with pytest.raises(telegram_world.NotPossible):
        world.forwards(ana, secret, group)
    assert world.forwards(ana, plain, bot).origin["sender_user"]["first_name"] == "Ana"
    world.protects(ana, group)
    with pytest.raises(telegram_world.NotPossible):
        world.forwards(ana, plain, bot)


def test_whoever_watches_is_told_of_every_change(world):
    ana = world.person("Ana")
    bot = world.bot("Drill", "drill_bot")
    message = world.start(ana, bot)
    world.edits(ana, message, "changed")
    world.pins(ana, message)
    world.deletes(ana, message)

    told = [(one.kind, one.facts["people"]) for one in world.happenings.past()]
    kinds = ["message", "edited", "message", "pinned", "deleted"]
    assert told == [(f"telegram.{kind}", [ana.id]) for kind in kinds]


def test_message_ids_grow_per_supergroup_and_are_shared_elsewhere(world):
    ana = world.person("Ana")
    bot = world.bot("Drill", "drill_bot")
    one, two = world.creates_supergroup(ana, "One"), world.creates_supergroup(ana, "Two")
    group = world.creates_group(ana, "Old")

    assert [world.says(ana, one, "a").id, world.says(ana, two, "a").id] == [2, 2]
    first, second = world.says(ana, group, "a").id, world.start(ana, bot).id
    assert second == first + 1
