"""What the checks say, on a phone: what holds the words back first, one tap to its answer, and the reasons on record."""

from dataclasses import replace

import pytest

from tests.chat import conftest, desks


@pytest.fixture
async def fresh(tmp_path, library):
    """A house whose library nobody has reviewed."""
    unread = replace(
        library,
        templates={key: replace(one, reviews=dict.fromkeys(one.languages)) for key, one in library.templates.items()},
    )
    async with conftest.opened(tmp_path, unread, conftest.application.FEATURES) as made:
        await made.starts()
        yield made


async def warned(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes")
    return ana, chief


async def test_a_language_that_nobody_read_is_answered_for_by_name(fresh):
    ana, chief = await warned(fresh)
    assert "Nobody has reviewed the words of this template in this language: Spanish." in fresh.shows(ana)
    assert desks.buttons(fresh, ana)[0] == ["Settle what holds it: 1"]

    await fresh.presses(ana, "Settle what holds it: 1")
    assert desks.buttons(fresh, ana) == [["I read it: the same facts"], ["Silence would be worse"], ["Back"]]
    assert "your name and the reason are recorded" in fresh.shows(ana)
    await fresh.presses(ana, "Silence would be worse")

    assert desks.buttons(fresh, ana)[0] == ["Submit"]
    assert "Ana Ruiz, Mon, Mar 2, 10:00 EST: “Silence would be worse”." in fresh.shows(ana)
    await fresh.presses(ana, "Submit")
    assert "“Silence would be worse”." in fresh.shows(chief)
    assert [each.reason for each in (await desks.version(fresh)).cut.overrides] == ["Silence would be worse"]


async def test_a_note_can_be_left_as_it_is(fresh):
    ana, _ = await warned(fresh)
    await fresh.presses(ana, "Notes: 1")
    assert "Which note do you want to read?" in fresh.shows(ana)
    await fresh.presses(
        ana, next(label for row in desks.buttons(fresh, ana) for label in row if label.startswith("❓"))
    )
    await fresh.presses(ana, "Back")

    assert desks.buttons(fresh, ana)[0] == ["Settle what holds it: 1"]


async def test_an_old_notes_button_says_that_it_is_old(fresh):
    ana, _ = await warned(fresh)
    await fresh.presses(ana, "Settle what holds it: 1")
    press = await fresh.presses(ana, "Silence would be worse")
    assert press is not None
    await fresh.presses(ana, "Notes: 1")

    assert "Which note" in fresh.shows(ana)
