"""What others said stays theirs, and is told apart from what is known."""

from datetime import timedelta

from commsbot.domain import agency, elsewhere, events
from commsbot.domain.agency import Agency
from commsbot.domain.elsewhere import Answer
from commsbot.domain.fact import Sureness
from tests.domain.examples import NOW


def said(heard="h1", words="Two people were hurt. Stay inside. Go", minutes=0, incident="i1"):
    return events.OthersSaid(
        heard=heard,
        incident=incident,
        who="County Alert",
        words=words,
        link="",
        language="en",
        said_at=NOW + timedelta(minutes=minutes),
    )


def told(*happened):
    state = Agency()
    for event in happened:
        state = agency.fold(state, NOW, "ana", event)
    return state


def test_each_sentence_is_an_unconfirmed_fact_of_theirs():
    found = elsewhere.facts(told(said()).heard.values())

    assert [(each.words, each.sureness, each.source, each.at) for each in found] == [
        ("Two people were hurt", Sureness.UNCONFIRMED, "County Alert", NOW)
    ]


def test_what_we_corrected_is_withdrawn_and_the_rest_gone():
    state = told(
        said("h1"),
        said("h2"),
        events.OthersAnswered(heard="h1", how=Answer.CORRECTED),
        events.OthersAnswered(heard="h2", how=Answer.LIFTED),
    )

    assert [each.sureness for each in elsewhere.facts(state.heard.values())] == [Sureness.WITHDRAWN]


def test_what_stands_is_listed_newest_first_without_one():
    state = told(
        said("h1", minutes=1), said("h2", minutes=2), said("h3", incident="i2"), said("h4", minutes=3),
        events.OthersAnswered(heard="h4", how=Answer.ANSWERED),
    )  # fmt: skip
    heard = state.heard.values()

    assert [each.id for each in elsewhere.standing(heard, "i1")] == ["h2", "h1"]
    assert [each.id for each in elsewhere.standing(heard, "i1", "h2")] == ["h1"]


def test_a_note_keeps_who_wrote_it_and_when():
    (noted,) = told(events.Remarked(remark="r1", incident="i1", words="Gate 3", source="Ben")).remarks.values()

    assert (noted.by, noted.at, noted.source, noted.words) == ("ana", NOW, "Ben", "Gate 3")
