"""A part of the crash test: twenty-five deaths of the service, spread over all points and moments. All of them: `python3 -m tests.chaos`."""

import secrets

from commsbot.rehearsal import telegram_text
from tests.chaos import runs, town, verdict

KILLS = 25


async def test_no_crash_loses_doubles_or_invents_a_word(tmp_path):
    seed = secrets.randbelow(1_000_000)
    results = await runs.many(tmp_path, KILLS, seed, print, at_once=2)

    assert [each.told() for each in results if each.faults] == [], f"seed {seed}"
    assert sum(each.kills for each in results) >= KILLS // 2


async def test_the_judge_objects_to_each_kind_of_fault(tmp_path):
    town.ready()
    await town.seed(tmp_path / "ground")
    async with town.playing(tmp_path / "ground", tmp_path / "agency") as played:
        await town.journey(played)
    assert await verdict.faults(played) == []

    telegram, people = played.rehearsal.telegram, played.people
    tombstone = next(each for each in played.live("Telegram @springfield_alerts"))
    gone = next(each for each in played.posts(people.channel) if each.deleted)
    for words in ("Nobody approved this.", tombstone.text, gone.words.text):
        telegram.post(people.channel, people.bot, words=telegram_text.Formatted(words))
    card = played.ana.finds("Taken down")
    telegram.erase(telegram.private(people.pio, people.bot).messages[card.id])
    played.rehearsal.x.create(people.x, "Nobody approved this either.")

    objections = "\n".join(await verdict.faults(played))
    for objection in (
        "nobody approved what stands at city-channel: 'Nobody approved this.'",
        "nobody approved what stands at city-x",
        "city-channel shows 2 times",
        "city-channel still shows what was taken down",
        "a card isn't there",
    ):
        assert objection in objections
