"""The history that everyone who watches reads from."""

import asyncio

from commsbot.rehearsal import happenings


async def test_a_watcher_sees_the_past_it_asks_for_and_then_the_live():
    told = happenings.Happenings()
    told.tell("one")
    told.tell("two", who="pio")
    seen: list[tuple[int, str]] = []

    async def watch() -> None:
        async for happening in told.watch(after=1):
            seen.append((happening.id, happening.kind))
            if len(seen) == 1:
                told.tell("three")
            else:
                told.close()

    await asyncio.wait_for(watch(), 5)

    assert seen == [(2, "two"), (3, "three")]


def test_who_falls_behind_the_history_is_told_there_is_a_gap():
    told = happenings.Happenings(kept=2)
    for name in ("one", "two", "three"):
        told.tell(name)

    assert [happening.kind for happening in told.past(0)] == ["gap", "two", "three"]
    assert [happening.kind for happening in told.past(1)] == ["two", "three"]
    assert [happening.kind for happening in told.past(99)] == ["gap", "two", "three"]
    assert told.past(3) == []
