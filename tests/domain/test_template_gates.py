from commsbot.domain.template import GATES, gates


def test_gates_that_protect_a_person_block_and_no_other_does():
    protecting = {one.key for one in GATES.values() if one.protects}

    assert {"next_of_kin", "minor", "consent", "charge"} <= protecting
    assert protecting.isdisjoint({"legal", "cosign", "prosecutor", "lead_agency"})
    assert all(key == one.key for key, one in GATES.items())


def test_what_only_asks_takes_nobody_reached_for_an_answer():
    assert {one.value for one in gates.Settled} == {"agreed", "told", "not_reached"}


def test_every_gate_asks_in_words_and_says_why():
    assert all(one.asks.endswith("?") and one.why.endswith(".") and one.rule for one in GATES.values())
