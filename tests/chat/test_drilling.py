"""An exercise looks like one, and *This is real* stops it and leads to the live bot."""

import pytest

from commsbot.chat import application
from commsbot.domain.template import Sender
from commsbot.templates import loading
from tests.chat import desks
from tests.chat.conftest import LIBRARY, ZONE, opened
from tests.chat.test_status_card import rang
from tests.reviewed import reviewed

MARK = "en=EXERCISE es=SIMULACRO"
REAL = "🚨 This is real"
OPEN = "Open the live bot"


@pytest.fixture(scope="module")
def exercised():
    """The library as an exercise renders it."""
    names = {"en": "Springfield Police", "es": "Policía de Springfield"}
    sender = Sender(names, names, "911", "https://www.springfield.example/alerts", ZONE, exercise=True)
    return reviewed(loading.load(LIBRARY, sender))


@pytest.fixture
async def drill(tmp_path, exercised):
    """A running exercise."""
    async with opened(tmp_path, exercised, application.FEATURES, mark=MARK, live_bot="springfield_pd_bot") as made:
        await made.starts()
        yield made


def cards(house, human):
    """Every card that a person has."""
    return [each for each in house.screen(human) if each.buttons and each.protected]


async def test_a_live_service_shows_nothing_of_it(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)

    assert REAL not in str([each.buttons for each in house.screen(ana)])
    assert "EXERCISE" not in str(desks.texts(house, ana))


async def test_every_card_and_lock_screen_says_that_it_is_an_exercise(drill):
    ana, _ = await desks.staff(drill)
    await desks.opens(drill, ana)

    told = desks.card(drill, ana)
    assert told.text.startswith("🟪 EXERCISE\n")
    assert told.text.endswith("\n🟪 EXERCISE")
    assert [button.label for button in told.buttons[-1]] == [REAL]
    assert drill.locked(ana)[-1].startswith("EXERCISE: ")


async def test_what_the_bot_answers_says_it_too(drill):
    ana, _ = await desks.staff(drill)
    for words in ("/help", "/queue"):
        await drill.says(ana, words)
        told = drill.shows(ana)

        assert told.startswith("🟪 EXERCISE\n")
        assert told.endswith("\n🟪 EXERCISE")


async def test_one_press_stops_it_and_leads_everyone_to_the_live_bot(drill):
    ana, chief = await desks.staff(drill)
    await desks.opens(drill, ana)
    await drill.presses(ana, REAL)

    for human in (ana, chief):
        newest = drill.seen(human)
        assert "🚨 This is real. The exercise is stopped" in newest.text
        assert "By Ana Ruiz" in newest.text
        assert "This is real" in rang(drill, human)[-1]
        assert all(each.buttons[0][0].label == OPEN for each in cards(drill, human))
    assert desks.labels(drill, ana) == [OPEN]
    assert {b.url for each in cards(drill, ana) for row in each.buttons for b in row} == {
        "https://t.me/springfield_pd_bot"
    }


async def test_nothing_is_done_in_a_stopped_exercise(drill):
    ana, chief = await desks.staff(drill)
    await desks.opens(drill, ana)
    await drill.presses(chief, REAL)
    for words in ("/incident", "Elm Street School"):
        await drill.says(ana, words)

        assert "Work in the live bot: @springfield_pd_bot" in drill.shows(ana)


async def test_an_administrator_lets_it_go_on(drill):
    ana, chief = await desks.staff(drill)
    await desks.opens(drill, ana)
    await drill.presses(ana, REAL)
    await drill.presses(chief, "Go on with the exercise")

    assert "▶️ The exercise goes on." in desks.texts(drill, ana)[-1]
    assert "Submit" in str([each.buttons for each in drill.screen(ana)])
    assert OPEN not in str([each.buttons for each in drill.screen(ana)])


async def test_without_the_live_bots_name_people_are_told_to_ask(tmp_path, library):
    async with opened(tmp_path, library, application.FEATURES, mark=MARK) as house:
        await house.starts()
        ana, _ = await desks.staff(house)
        await desks.opens(house, ana)
        await house.presses(ana, REAL)
        await house.says(ana, "/help")

        assert "Work in the live bot: ask an administrator for its name" in house.shows(ana)
