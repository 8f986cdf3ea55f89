"""Token buckets and counted windows, with a clock that stands still."""

import pytest

from commsbot.rehearsal import limits


def test_a_bucket_refills_at_its_scaled_rate():
    now = [0.0]
    held = limits.Limits(scale=0.5, clock=lambda: now[0])

    assert [held.spend("chat", 1, 2) for _ in range(3)] == [0.0, 0.0, 0.5]
    now[0] = 0.5
    assert held.spend("chat", 1, 2) == 0.0
    assert held.spend("other", 1, 2) == 0.0


def test_a_counted_window_begins_anew_at_its_end():
    now = [0.0]
    held = limits.Limits(scale=0.1, clock=lambda: now[0])

    seen = [held.count("posts", 2, 900) for _ in range(3)]

    assert [(window.allowed, window.remaining) for window in seen] == [(True, 1), (True, 0), (False, 0)]
    assert seen[2].reset_in == pytest.approx(90)
    now[0] = 91
    assert held.count("posts", 2, 900).allowed


def test_scale_zero_switches_every_limit_off():
    held = limits.Limits(scale=0)

    assert all(held.spend("chat", 1, 1) == 0.0 for _ in range(10))
    assert all(held.count("posts", 1, 900).allowed for _ in range(10))
