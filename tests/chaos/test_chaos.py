"""A part of the crash test: twenty-five deaths of the service, spread over all points and moments. All of them: `python3 -m tests.chaos`."""

import secrets

from tests.chaos import runs

KILLS = 25


async def test_no_crash_loses_doubles_or_invents_a_word(tmp_path):
    seed = secrets.randbelow(1_000_000)
    results = await runs.many(tmp_path, KILLS, seed, print, at_once=2)

    assert [each.told() for each in results if each.faults] == [], f"seed {seed}"
    assert sum(each.kills for each in results) >= KILLS // 2
