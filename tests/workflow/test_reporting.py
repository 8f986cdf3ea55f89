"""Words said elsewhere are part of what was said."""

import pytest

from commsbot.domain import errors
from commsbot.domain.version import State
from commsbot.workflow import reporting


async def test_words_said_elsewhere_become_a_statement(stage):
    opened = await stage.incident()

    line = await stage.do(
        reporting.report, stage.people.liaison.id, opened.id, " We told the radio. ", "https://radio.example", "Ana Ruiz"
    )  # fmt: skip

    version = await stage.version(line)
    assert (version.state, version.cut.author, version.cut.page) == (
        State.REPORTED,
        "Ana Ruiz",
        "https://radio.example",
    )
    assert version.cut.title == "We told the radio."
    assert await stage.rows() == []


async def test_a_link_alone_is_enough_and_its_reporter_is_its_speaker(stage):
    line = await stage.do(reporting.report, stage.people.pio.id, "", "", "https://radio.example")

    cut = (await stage.version(line)).cut
    assert (cut.author, cut.title) == (stage.people.pio.id, "https://radio.example")


async def test_neither_words_nor_link_is_nothing(stage):
    with pytest.raises(errors.EmptyAnswer):
        await stage.do(reporting.report, stage.people.pio.id, "", "  ")


async def test_an_unknown_incident_is_refused(stage):
    with pytest.raises(errors.NotFound):
        await stage.do(reporting.report, stage.people.pio.id, "i404", "We told the radio.")


async def test_who_only_listens_reports_nothing(stage):
    with pytest.raises(errors.NotAuthorised):
        await stage.do(reporting.report, stage.people.auditor.id, "", "We told the radio.")
