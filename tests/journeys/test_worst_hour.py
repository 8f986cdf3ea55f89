"""The worst hour, played whole on the drill's own clock: one officer at 03:10, and the limits that make people trust the tool."""

import pytest

from commsbot.demo import stage, worst_hour


@pytest.fixture
async def told(tmp_path, quiet):
    moved = worst_hour.clock()
    lines = []
    async with stage.playing(
        tmp_path / "night", 0, scale=0.0, clock=moved, seconds=moved.seconds, sleep=moved.sleep, log="error"
    ) as play:
        yield await worst_hour.play(play, moved, lines.append), lines


async def test_one_officer_keeps_every_limit_of_the_worst_hour(told):
    summary, lines = told
    measured = {(each["what"], each["limit"]): each["value"] for each in summary["measured"]}

    assert all(each["kept"] for each in summary["measured"]), worst_hour.table(summary)
    assert measured["First word after the alarm", 60] <= 60
    assert measured["Take-down of the name", 10] <= 10
    assert measured["Taps for it, one press and its confirmation", 2] == 2
    assert measured["Wrong area public, after the county's alert", 120] <= 120
    assert measured["False alert public", 120] <= 120
    assert measured["Taps for it, by one person", 3] == 3
    assert measured["Questions that were asked again", 0] == 0
    assert measured["Typed answers of one statement, at most", 1] == 1
    assert summary["doubled"] == {place: [] for place in summary["doubled"]}
    assert set(summary["questions"].values()) == {1}
    assert summary["record"]["verified"]
    assert lines[0].startswith("03:10:00")
