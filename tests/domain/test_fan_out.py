from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import fan_out
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation
from tests.domain.examples import GROUP, HAND, NOW, PLACES, TELEGRAM, TEXTS, X, cut


def fan(made, earlier=()):
    return fan_out.spread(made, "s1", "p1", PLACES, earlier, NOW)


def at(spread, name):
    return [row for row in spread.rows if row.destination == name]


def test_each_place_gets_its_kinds_in_its_languages():
    spread = fan(cut())

    assert [(row.language, row.part) for row in at(spread, "city")] == [("en", 1), ("en", 2), ("es", 1)]
    assert [row.kind for row in at(spread, "group:g1")] == [Kind.LIAISON, Kind.LIAISON_KEPT]
    assert [row.kind for row in at(spread, "x")] == [Kind.X]
    assert {spread.renditions[row.id].kind for row in spread.rows} == {row.kind for row in spread.rows}


def test_a_place_outside_the_audience_gets_nothing():
    assert at(fan(cut(audience=("x",))), "city") == []


def test_a_hand_channel_is_asked_not_queued():
    (row,) = at(fan(cut()), "nextdoor")

    assert (row.state, row.lane) == (DeliveryState.ASKED, "")


def test_a_later_part_waits_for_and_answers_the_one_before():
    first, second, spanish = at(fan(cut()), "city")

    assert (second.follows, second.target) == (first.id, first.id)
    assert (first.follows, spanish.follows) == ("", "")


def test_fanning_out_twice_makes_the_same_ids():
    assert [row.id for row in fan(cut()).rows] == [row.id for row in fan(cut()).rows]
    assert len({row.id for row in fan(cut()).rows}) == len(fan(cut()).rows)


def landed(spread):
    return [replace(row, state=DeliveryState.SENT, platform_id=f"m{number}") for number, row in enumerate(spread.rows)]


def test_an_update_answers_the_thread_but_a_warning_does_not():
    before = landed(fan_out.spread(cut(), "s0", "p0", PLACES, (), NOW))
    update = at(fan(cut(phase=Phase.UPDATE), before), "city")[0]
    warning = at(fan(cut(phase=Phase.WARNING), before), "city")[0]

    assert update.target == next(row.id for row in before if row.destination == "city")
    assert warning.target == ""


def test_a_correction_edits_and_answers_what_was_wrong():
    before = landed(fan_out.spread(cut(), "s1", "p0", PLACES, (), NOW))
    revised = Rendition(language="en", kind=Kind.TELEGRAM_REVISED, text="Corrected: ...")
    nowhere = Rendition(language="es", kind=Kind.TELEGRAM_REVISED, part=7, text="Corregido: ...")
    made = cut(2, phase=Phase.CORRECTION, relation=Relation.CORRECTION, texts=(*TEXTS, revised, nowhere))
    rows = at(fan(made, before), "city")
    wrong = next(row.id for row in before if row.destination == "city")

    assert [(row.verb, row.target) for row in rows if row.kind == Kind.TELEGRAM_REVISED] == [(Verb.REVISE, wrong)]
    assert rows[0].target == wrong
    assert [row.verb for row in at(fan(made, before), "x")] == [Verb.PUBLISH]


def test_a_removal_is_made_for_what_is_there_and_can_go():
    stays = replace(X, removes=False)
    there = landed(fan(cut()))
    made = fan_out.removals("p9", there, (TELEGRAM, stays, HAND), NOW)
    never = replace(there[0], platform_id="", state=DeliveryState.UNCONFIRMED)

    assert {row.destination for row in made} == {"city", "nextdoor"}
    assert all((row.verb, row.brake, row.priority) == (Verb.REMOVE, False, 0) for row in made)
    assert {row.state for row in made} == {DeliveryState.QUEUED, DeliveryState.ASKED}
    assert fan_out.removals("p9", [never, *made], (TELEGRAM, GROUP), NOW) == ()


def test_what_no_platform_gives_back_is_named():
    stays = replace(X, removes=False)
    there = landed(fan(cut()))
    never = [replace(row, state=DeliveryState.REJECTED) for row in there]

    assert fan_out.staying(there, (TELEGRAM, stays, HAND)) == (stays,)
    assert fan_out.staying(never, (TELEGRAM, stays, HAND)) == ()


def test_a_post_without_an_id_is_taken_away_by_a_person():
    seen = [replace(row, platform_id="") for row in landed(fan(cut())) if row.destination == "city"]

    assert {row.state for row in fan_out.removals("p9", seen, PLACES, NOW)} == {DeliveryState.ASKED}


UNSURE = NOW - timedelta(seconds=45)


@pytest.mark.parametrize(
    ("phase", "round_", "state", "since", "again"),
    [
        (Phase.WARNING, 1, DeliveryState.UNCONFIRMED, UNSURE, True),
        (Phase.WARNING, 1, DeliveryState.UNCONFIRMED, NOW, False),
        (Phase.WARNING, 1, DeliveryState.UNCONFIRMED, None, False),
        (Phase.WARNING, 1, DeliveryState.SENT, UNSURE, False),
        (Phase.WARNING, 2, DeliveryState.UNCONFIRMED, UNSURE, False),
        (Phase.HOLDING, 1, DeliveryState.UNCONFIRMED, UNSURE, False),
    ],
)
def test_only_an_unsettled_warning_is_repeated_once(phase, round_, state, since, again):
    made = cut(phase=phase)
    row = replace(at(fan(made), "city")[0], round=round_, state=state, settled_at=since)
    repeated = fan_out.repeat(row, made, NOW)

    assert (repeated is not None) is again
    if repeated is not None:
        assert repeated[1].repeat
        assert (repeated[0].round, repeated[0].state) == (2, DeliveryState.QUEUED)


def test_without_an_approved_repeat_nothing_is_repeated():
    made = cut(phase=Phase.WARNING, texts=TEXTS[:1])
    row = replace(at(fan(made), "city")[0], state=DeliveryState.UNCONFIRMED, settled_at=UNSURE)

    assert fan_out.repeat(row, made, NOW) is None


def test_a_round_keeps_what_the_delivery_is_and_forgets_what_became_of_it():
    row = replace(landed(fan(cut()))[0], prepared_at=NOW)

    again = fan_out.again(row, 3, NOW + timedelta(minutes=1))

    assert again.id == fan_out.name_of(row, 3) == fan_out.rounds(row)[2]
    assert (again.round, again.state, again.platform_id) == (3, DeliveryState.QUEUED, "")
    assert (again.settled_at, again.prepared_at) == (None, None)
    assert (again.destination, again.language, again.part) == (row.destination, row.language, row.part)


def test_rounds_of_two_removals_in_one_place_are_told_apart():
    rows = [replace(row, id=f"r{number}") for number, row in enumerate(landed(fan(cut()))[:1] * 2)]
    first, second = fan_out.removals("p2", rows, PLACES, NOW)

    assert fan_out.name_of(first, 1) == first.id
    assert {fan_out.name_of(first, 2)} & set(fan_out.rounds(second)) == set()


def test_a_later_part_names_all_rounds_of_the_one_before():
    spread = fan(cut())
    second = next(row for row in spread.rows if row.part == 2)

    assert second.follows == fan_out.before(second)[0]
    assert fan_out.before(spread.rows[0]) == ()


def test_a_place_is_clean_only_when_each_post_is_known_to_be_gone():
    posts = landed(fan(cut()))[:2]
    removed = [replace(row, state=DeliveryState.SENT) for row in fan_out.removals("p2", posts, PLACES, NOW)]
    unsure = replace(posts[0], id="unsure", state=DeliveryState.UNCONFIRMED)
    never = replace(posts[0], id="never", state=DeliveryState.REJECTED)

    assert fan_out.gone([*posts, *removed, never])
    assert not fan_out.gone([*posts, *removed, unsure])
    assert not fan_out.gone([*posts, removed[0]])
    assert not fan_out.gone([*posts, removed[0], replace(removed[1], state=DeliveryState.ASKED)])
    assert not fan_out.gone([never])


def test_a_take_down_has_one_notice_for_all_its_places():
    assert fan_out.notice_id("p1") == fan_out.notice_id("p1") != fan_out.notice_id("p2")
    assert len(fan_out.notice_id("p1")) == 10
