"""No order of what people, clocks and crashes do gets words out that policy doesn't allow, closes over an open instruction, or refuses silence."""

from tests.model import kept, plays
from tests.model.machine import Desk


def test_two_thousand_sequences_in_memory_break_no_promise():
    plays.play(Desk, 2000)


def test_a_hundred_sequences_over_sqlite_with_restarts_break_none(migrated_file, signer):
    plays.play(kept.desk(migrated_file, signer), 100, steps=12)
