"""How fast one account may speak."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.wire.pace import Pace, Rate, Rates, mastodon, telegram, x


class Time:
    """A clock that moves when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


def paced(rates: Rates, scale: float = 1.0) -> tuple[Pace, Time]:
    time = Time()
    return Pace(rates, time, scale, time.sleep), time


async def test_many_groups_are_reached_at_the_accounts_rate():
    pace, time = paced(telegram())
    for number in range(500):
        await pace.turn(f"group:{number}", group=True)

    assert time.now - 1000 == pytest.approx((500 - 20) / 25, rel=0.01)


async def test_a_fan_out_leaves_five_tokens_for_staff():
    pace, _ = paced(telegram())
    for number in itertools.count():
        if pace.ask(f"group:{number}", group=True):
            break

    presses = [pace.ask(staff=True) for _ in range(6)]

    assert presses[:5] == [0.0] * 5
    assert presses[5] > 0


async def test_one_chat_gets_a_short_burst_then_one_a_second():
    pace, time = paced(telegram())
    for _ in range(13):
        await pace.turn("5000001")

    assert time.now - 1000 == pytest.approx(10, abs=0.01)


async def test_a_group_gets_twenty_a_minute():
    pace, time = paced(telegram())
    for _ in range(60):
        await pace.turn("group:1", group=True)

    assert time.now - 1000 == pytest.approx(120, abs=1)


async def test_a_busy_chat_does_not_hold_another():
    pace, _ = paced(telegram())
    while not pace.ask("group:1", group=True):
        pass

    assert pace.ask("group:2", group=True) == 0.0


async def test_a_refused_token_is_not_spent():
    pace, _ = paced(Rates(Rate(1, 2), place=Rate(1, 1)))
    assert pace.ask("a") == 0.0
    assert pace.ask("a") > 0

    assert pace.ask("b") == 0.0
    assert pace.ask("c") > 0


async def test_a_told_wait_holds_its_place_alone():
    pace, time = paced(telegram())
    pace.halt(40, "group:1")

    assert pace.ask("group:1", group=True) == pytest.approx(40)
    assert pace.ask("city") == 0.0
    time.now += 40
    assert pace.ask("group:1", group=True) == 0.0


async def test_a_second_told_wait_holds_the_account():
    pace, time = paced(telegram())
    pace.halt(40, "group:1")
    time.now += 1
    pace.halt(10, "group:2")

    assert pace.ask("city", staff=True) == pytest.approx(10)
    time.now += 10
    assert pace.ask("city", staff=True) == 0.0
    assert pace.ask("group:1", group=True) == pytest.approx(29)


async def test_a_wait_that_is_over_does_not_count():
    pace, time = paced(telegram())
    pace.halt(40, "group:1")
    time.now += 41
    pace.halt(10, "group:2")

    assert pace.ask("city") == 0.0


async def test_an_unnamed_wait_holds_the_account():
    pace, _ = paced(x())
    pace.halt(900)

    assert pace.ask("RiverbendPD") == pytest.approx(900)


async def test_the_scale_shortens_every_wait():
    pace, time = paced(telegram(), scale=0.01)
    for number in range(500):
        await pace.turn(f"group:{number}", group=True)

    assert time.now - 1000 < 0.2


async def test_a_scale_of_zero_waits_only_when_told():
    pace, _ = paced(telegram(), scale=0)
    assert [pace.ask("a") for _ in range(1000)] == [0.0] * 1000

    pace.halt(2, "a")

    assert pace.ask("a") == pytest.approx(2)


async def test_x_stays_below_its_window():
    pace, time = paced(x(90))
    sent = []
    while time.now < 1000 + 3600:
        await pace.turn("RiverbendPD")
        sent.append(time.now)

    assert all(sum(start <= at < start + 900 for at in sent) <= 136 for start in sent)


async def test_mastodon_stays_below_both_of_its_windows():
    pace, time = paced(mastodon(270))
    sent = []
    while time.now < 1000 + 12_000:
        await pace.turn("@riverbend@social.example")
        sent.append(time.now)

    assert all(sum(start <= at < start + 10_800 for at in sent) <= 271 for start in sent)
    assert all(sum(start <= at < start + 300 for at in sent) * 3 <= 300 for start in sent)


async def test_places_that_are_full_again_are_forgotten():
    pace, time = paced(telegram(1_000_000))
    for number in range(5_000):
        time.now += 10
        assert pace.ask(f"group:{number}", group=True) == 0.0

    assert len(pace._buckets) < 2_100


@given(
    st.lists(
        st.tuples(st.floats(0, 3), st.sampled_from(["", "a", "b", "c"]), st.booleans(), st.booleans()), max_size=200
    )
)
def test_no_window_ever_holds_more_than_rate_and_burst(asks):
    pace, time = paced(Rates(Rate(2, 6), reserve=2, place=Rate(1, 3), group=Rate(0.5, 4)))
    granted = []
    for later, place, group, staff in asks:
        time.now += later
        if pace.ask(place, group=group, staff=staff) == 0.0:
            granted.append((time.now, place))

    for start, _ in granted:
        for end in (at for at, _ in granted if at >= start):
            inside = [place for at, place in granted if start <= at <= end]
            assert len(inside) <= 2 * (end - start) + 6 + 1e-6
            assert all(inside.count(place) <= (end - start) + 3 + 1e-6 for place in "abc")
