"""What groups and strangers write while an incident is open: counted on its card, listed by one press, never heard."""

from commsbot.domain.people import Role
from tests.chat import desks
from tests.chat.test_groups import registers
from tests.chat.test_intake import inbox_rows
from tests.chat.test_status_card import later, rang, status, watched


async def eastside(house):
    """A registered group with a neighbour in it."""
    lena, _ = await house.hires("Lena", Role.LIAISON_OFFICER)
    tom = house.world.person("Tom Baker")
    group = house.world.creates_supergroup(lena, "Eastside", [tom])
    house.world.adds_bot(lena, group, house.account)
    await registers(house, lena, "Community", group)
    return lena, tom, group


async def ask(house, human, group, words):
    """Call the bot by its name, which is how a message in a group reaches it."""
    await house.says(human, f"@{house.account.username} {words}", group)
    await later(house, seconds=10)


async def test_a_question_from_a_group_is_a_count_that_never_rings(house):
    _, _, sam = await watched(house)
    lena, tom, group = await eastside(house)
    before = rang(house, sam)
    await ask(house, tom, group, "is the school closed?")
    await ask(house, lena, group, "they ask about the bus")

    assert "❓ 2 questions from groups" in status(house, sam)
    assert "will see this; nobody answers here at once. In an emergency call 911." in house.shows(tom, group)
    assert "school closed" not in status(house, sam)
    assert rang(house, sam) == before


async def test_one_press_lists_who_asked_what_where_and_when(house):
    _, _, sam = await watched(house)
    _, tom, group = await eastside(house)
    await ask(house, tom, group, "is the <school> closed?")
    before = rang(house, sam)
    await house.presses(sam, "Questions…")

    told = desks.shows(house, sam)
    assert "Mar 2, 10:00 EST, Tom Baker (Eastside):" in told
    assert "is the <school> closed?" in told
    assert rang(house, sam)[len(before) :] == []
    await house.presses(sam, "Back")
    assert "school" not in desks.shows(house, sam).partition("Questions")[2]


async def test_of_a_stranger_only_the_number_is_kept(house):
    _, _, sam = await watched(house)
    eva = house.world.person("Eva")
    before = rang(house, sam)
    for words in ("my neighbour has a gun", "hello?"):
        await house.says(eva, words)
    await later(house, seconds=10)

    assert "✉️ 2 messages from people we don't know" in status(house, sam)
    assert "call 911" in house.shows(eva)
    assert rang(house, sam) == before
    assert "neighbour" not in str(await inbox_rows(house))


async def test_without_an_incident_a_group_is_told_and_nothing_kept(house):
    await desks.staff(house)
    lena, tom, group = await eastside(house)
    await ask(house, tom, group, "is the school closed?")
    await ask(house, lena, group, "they ask about the bus")

    told = [each.text for each in house.screen(tom, group) if "Emergency services do not watch this chat." in each.text]
    assert len(told) == 1
    assert "school" not in str(await inbox_rows(house))


async def test_a_group_that_nobody_registered_is_only_told(house):
    _, _, sam = await watched(house)
    tom = house.world.person("Tom")
    group = house.world.creates_supergroup(tom, "Westside")
    house.world.adds_bot(tom, group, house.account)
    await ask(house, tom, group, "is the school closed?")

    assert any("call 911" in each.text for each in house.screen(tom, group))
    assert "❓" not in status(house, sam)


async def test_more_questions_than_a_screen_holds_are_counted(house):
    _, _, sam = await watched(house)
    _, tom, group = await eastside(house)
    for number in range(16):
        house.world.says(tom, group, f"@{house.account.username} {number} " + "x" * 200)
    await house.settled()
    await later(house, seconds=10)
    await house.presses(sam, "Questions…")

    assert "and 1 more" in desks.shows(house, sam)
