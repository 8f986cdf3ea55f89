"""The whole road, as people go it: python-telegram-bot's application and every channel over HTTP against the simulated platforms."""

import asyncio
import logging
from collections import Counter

import pytest

from commsbot.app import Running, serving
from commsbot.domain import events
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from commsbot.domain.people import Role
from commsbot.domain.version import State
from commsbot.rehearsal import cast
from commsbot.workflow import staff
from tests.chaos import town as towns

PIO_TAPS = 5
APPROVER_TAPS = 2


async def test_an_alarm_becomes_a_public_statement_in_few_taps(town):
    ana, chief = town.ana, town.chief
    await town.drafts(ana)
    await chief.presses("ap")
    first = await town.out()

    assert ana.taps <= PIO_TAPS
    assert chief.taps <= APPROVER_TAPS
    rows = {(row.destination, row.kind, row.language): row for row in await town.rows(first.statement)}
    assert {key[0]: Counter(row.state for name, row in rows.items() if name[0] == key[0]) for key in rows} == {
        "city-channel": {DeliveryState.SENT: 2},
        "city-x": {DeliveryState.SENT: 1},
        "nextdoor": {DeliveryState.ASKED: 1},
        **{group: {DeliveryState.SENT: len([key for key in rows if key[0] == group])} for group in _groups(rows)},
    }
    carried = await town.carried(rows.values())
    channel = {each.id: each.words.text for each in town.posts(town.people.channel)}
    for language in ("en", "es"):
        row = rows["city-channel", "telegram", language]
        assert row.permalink == f"https://t.me/{cast.CHANNEL_NAME}/{row.platform_id.partition(':')[2]}"
        assert channel[int(row.platform_id.partition(":")[2])] == carried[row.id]
    x = rows["city-x", "x", "en"]
    assert (x.permalink, town.timeline()) == (f"https://x.com/i/web/status/{x.platform_id}", [carried[x.id]])
    for chat in (town.people.group, town.people.grupo):
        told = {each.id: each.words.text for each in town.posts(chat)}
        assert [bool(each.keyboard) for each in town.posts(chat)] == [
            True,
            False,
        ]  # to be passed on, then what may not be
        here = [row for row in rows.values() if row.platform_id.startswith(f"{chat.id}:")]
        assert {int(row.platform_id.partition(":")[2]): carried[row.id] for row in here} == told
    assert await town.sound()


def _groups(rows):
    return {key[0] for key in rows if key[0].startswith("group:")}


async def test_a_correction_stays_visible_and_a_take_down_removes(town):
    first = await town.publishes()
    ana, chief = town.ana, town.chief
    before = {each.id: each.words.text for each in town.posts(town.people.channel)}

    await ana.presses(f"qc:{first.statement}")
    await ana.reads("Which words were wrong?")
    ana.says("a fire")
    await ana.reads("What is right?")
    ana.says("A gas leak, no fire.")
    await ana.presses("dr:*:s")
    await chief.presses(f"ap:{first.statement}:2")
    await town.out(2)

    channel = {each.id: each for each in town.posts(town.people.channel)}
    revised = [each for each in channel.values() if each.edited]
    assert {each.id for each in revised} == set(before)
    assert all(each.words.text.endswith(before[each.id]) and each.words.text != before[each.id] for each in revised)
    assert {each.reply_to.id for each in channel.values() if each.reply_to} == set(before)
    assert len(town.timeline()) == 2
    assert "A gas leak, no fire." in town.timeline()[1]

    await chief.presses(f"td:{first.statement}")
    await chief.presses(f"tY:{first.statement}")
    await chief.reads("Type the reason.")
    chief.says("Not ours to say.")
    await chief.reads("“Not ours to say.”")
    await town.sees(lambda: _all_gone(town, first.statement), "everything removed")

    for chat, languages in ((town.people.channel, 2), (town.people.group, 1), (town.people.grupo, 1)):
        left = [each.words.text for each in town.posts(chat)]
        assert len(left) == languages
        assert all("removed" in each or "eliminó" in each for each in left)
    assert len(town.timeline()) == 1
    assert "A post here was removed." in town.timeline()[0]
    # What people read of it: each place was removed, and none is said to be posted still, on the card of either version.
    await town.sees(lambda: _told_gone(chief), "cards that say of four places that it was removed")
    for card in _reasoned(chief):
        assert "posted" not in card.text.partition("Taken down")[2]
    assert {each.state for each in await town.listed() if each.incident} == {State.TAKEN_DOWN}
    assert [each.reason for each in await town.events(events.TakeDownExplained)] == ["Not ours to say."] * 2
    assert await town.sound()


def _reasoned(phone):
    return [each for each in phone.screen() if "“Not ours to say.”" in each.text]


async def _told_gone(phone):
    """Cards follow the record a moment later."""
    return all(each.text.count("🗑") == 4 for each in _reasoned(phone))


async def _all_gone(town, statement):
    rows = await town.rows()
    gone = [row for row in rows if row.statement == statement and row.verb is Verb.REMOVE]
    return gone and all(
        row.state not in {DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING} for row in rows
    )


async def test_what_nobody_was_sure_of_can_be_taken_down_too(town):
    ana, chief, channel = town.ana, town.chief, town.people.channel
    town.rehearsal.faults.add("telegram", "sendMessage", "drop", "after", 1, target=str(channel.id))
    await town.drafts(ana)
    await chief.presses("ap")
    await ana.reads("Not sure it posted")
    [unsure] = [row for row in await town.rows() if row.state is DeliveryState.UNCONFIRMED]
    [there] = [each for each in town.posts(channel) if each.words.text == (await town.carried([unsure]))[unsure.id]]
    await ana.presses("It is there")
    await ana.reads("Paste the link")
    ana.says(f"https://t.me/{cast.CHANNEL_NAME}/{there.id}")
    await ana.reads("Telegram @springfield_alerts: posted")
    first = await town.out()
    await chief.presses(f"td:{first.statement}")
    await chief.presses(f"tY:{first.statement}")
    await town.sees(lambda: _all_gone(town, first.statement), "everything removed")

    assert there.deleted
    assert len(town.posts(channel)) == 2
    assert all("removed" in each.words.text or "eliminó" in each.words.text for each in town.posts(channel))


async def test_of_two_who_press_at_once_one_wins_and_both_are_told(town):
    agency = await town.service.store.read(lambda uow: uow.agency())
    chief, dana = agency.who(town.people.approver.id), agency.who(town.people.duty.id)
    await town.service.store.act(lambda uow: staff.change(uow, chief.id, dana.id, (Role.APPROVER,), "en"))
    await town.drafts(town.ana)
    phones = (town.chief, town.phone(town.people.duty))
    for phone in phones:
        await phone.sees("ap")

    presses = await asyncio.gather(*(phone.presses("ap") for phone in phones))
    first = await town.out()

    assert len(await town.events(events.SignedOff, first.statement)) == 1
    told = [press.told for press in presses if press.alert]
    assert len(told) == 1
    assert "Chief Sam Lee" in told[0] or "Lt. Dana Brooks" in told[0]


async def test_a_press_delivered_twice_acts_once(town):
    await town.drafts(town.ana)
    press = await town.chief.taps_on("ap")
    town.rehearsal.telegram.redeliver(press.updates[0])
    again = town.rehearsal.telegram.represses(press)
    await town.chief.waits(lambda: again.answered, "an answer to the second press")
    first = await town.out()

    assert len(await town.events(events.SignedOff, first.statement)) == 1
    assert len(await town.events(events.PublicationOpened, first.statement)) == 1
    assert len(town.timeline()) == 1
    assert len(town.posts(town.people.channel)) == 2


async def test_every_step_survives_a_restart(town):
    ana, chief = town.ana, town.chief
    ana.says("/incident")
    for wanted in ("op:*:d:no", "op:*:t:evacuation", "Riverside Park", "dr:*:s"):
        await ana.sees(wanted)
        await town.restarts()
        await ana.presses(wanted)
    await chief.sees("ap")
    await town.stops()
    press = await chief.taps_on("ap")
    await town.starts()
    await chief.waits(lambda: press.answered, "an answer after the restart")
    await town.out()

    assert ana.taps <= PIO_TAPS
    assert len(town.timeline()) == 1
    assert len(town.posts(town.people.channel)) == 2


async def test_a_stranger_is_told_where_help_is(town):
    tom = town.phone(town.people.resident)
    town.rehearsal.telegram.start(tom.person, tom.bot)
    told = await tom.reads("911")

    assert "Emergency services do not watch this chat." in told.text
    assert town.settings.agency.official_page in told.text


async def test_what_people_say_in_groups_is_never_stored(town):
    telegram, group = town.rehearsal.telegram, town.people.group
    telegram.promotes(town.people.liaison, group, town.people.bot)
    for words in ("My neighbour keeps a giraffe.", "a giraffe, I say", "/weather giraffe"):
        said = telegram.says(town.people.resident, group, words)
    await town.publishes()
    telegram.says(town.people.resident, group, "still that giraffe", said)
    await town.phone(town.people.liaison).presses("g", group)
    assert town.people.bot.inbox.batch(10) == []
    await town.stops()

    assert b"giraffe" not in town.stored()


async def test_no_secret_shows_in_logs_entries_or_errors(capfd, town):
    logging.getLogger().setLevel(logging.DEBUG)
    platforms = town.rehearsal.faults
    for method in ("sendMessage", "editMessageText", "answerCallbackQuery"):
        platforms.add("telegram", method, "drop", "before", 2)
        platforms.add("telegram", method, "html_5xx", "after", 1)
    platforms.add("x", "*", "drop", "after", 2)
    platforms.add("telegram", "getUpdates", "truncate", "after", 1)
    await town.rehearsal.refuse("x")
    town.ana.says("/incident")
    await town.ana.taps_on("op:*:d:no")
    await town.rehearsal.accept("x")
    await town.ana.taps_on("op:*:t:evacuation")
    await town.ana.taps_on("Riverside Park")
    await town.ana.taps_on("dr:*:s")
    await town.chief.taps_on("ap")
    await town.out()
    await town.stops()

    said = capfd.readouterr()
    assert "/bot[redacted]" in said.err or "failed" in said.err  # it did say what went wrong
    shown = (said.out + said.err).encode() + town.stored()
    account = town.people.x
    secrets_ = (cast.BOT_TOKEN, account.consumer_secret, account.access_token_secret, account.access_token)
    assert [secret for secret in secrets_ if secret.encode() in shown] == []


async def test_a_folder_is_served_once_at_a_time(town):
    with pytest.raises(Running, match=str(town.folder)):
        async with serving(town.settings):
            pass


def _all_posted(ana):
    card = ana.finds("Telegram @springfield_alerts: posted")
    return card is not None and card.text.count("✅") == 5


async def test_a_clean_stop_lets_what_is_on_the_wire_land(ground, tmp_path):
    towns.ready()
    async with towns.playing(ground, tmp_path / "agency") as town:
        ana, chief = town.ana, town.chief
        ana.says("/incident")
        for wanted in ("op:*:d:no", "op:*:t:evacuation", "Riverside Park", "dr:*:s"):
            await ana.presses(wanted)
        await chief.taps_on("ap")
        await ana.waits(lambda: list(town.posts(town.people.channel)), "the first post")
        ended = await town.terminates()
        await ana.waits(lambda: _all_posted(ana), "every place on Ana's card, after the restart")

        assert ended == 0
        assert not town.settled
        assert len(town.rehearsal.x.timeline(town.people.x)) == 1
        assert len(list(town.posts(town.people.channel))) == 2
