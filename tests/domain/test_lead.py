"""Whoever leads, what only we can say stays ours."""

from dataclasses import replace

import pytest

from commsbot.domain import agency, errors, events, lead
from commsbot.domain.agency import Agency
from commsbot.domain.incident import Danger, Incident, Lead, Place
from commsbot.domain.template import Phase
from tests.domain.examples import NOW

INCIDENT = Incident("i1", "school", Place("Elm Street"), Danger.NO, NOW, "ana")
LED = replace(INCIDENT, lead=Lead("State Bureau", "https://bureau.example", NOW, "ana"))


@pytest.mark.parametrize("phase", list(Phase))
def test_without_another_lead_everything_is_ours(phase):
    lead.require(INCIDENT, phase)
    lead.require(None, phase)

    assert lead.stays_ours(None, phase)


@pytest.mark.parametrize("phase", [Phase.UPDATE, Phase.HOLDING, Phase.RUMOUR, Phase.FOLLOW_UP, Phase.APPEAL])
def test_news_is_theirs_and_the_refusal_says_what_is_left(phase):
    with pytest.raises(errors.LeadElsewhere, match=r"State Bureau.*all clear.*take-down"):
        lead.require(LED, phase)


@pytest.mark.parametrize("phase", sorted(lead.OURS))
def test_safety_and_our_own_words_stay_ours(phase):
    lead.require(LED, phase)


def test_correcting_others_is_not_ours_then():
    assert not lead.stays_ours(LED, Phase.CORRECTION, "h1")
    assert lead.stays_ours(LED, Phase.ALL_CLEAR, "h1")


def test_the_lead_is_handed_over_and_taken_back():
    opened = events.IncidentOpened(incident="i1", type="school", place=Place("Elm Street"), danger=Danger.NO)
    state = agency.fold(Agency(), NOW, "ana", opened)
    over = agency.fold(state, NOW, "ben", events.LeadHandedOver(incident="i1", name="Bureau", link="https://b.example"))
    back = agency.fold(over, NOW, "ana", events.LeadHandedOver(incident="i1", name="", link=""))
    erased = agency.fold(
        state,
        NOW,
        "ben",
        events.LeadHandedOver(incident="i1", name="", link="https://b.example", disposed=frozenset({"name"})),
    )

    assert over.incident("i1").lead == Lead("Bureau", "https://b.example", NOW, "ben")
    assert back.incident("i1").lead is None
    assert erased.incident("i1").lead is not None
