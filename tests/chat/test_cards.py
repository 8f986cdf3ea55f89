"""Cards are a projection: shown at least once, kept true, and no card holds up another one."""

import asyncio

import pytest

from commsbot.chat import application, cards, drawing
from commsbot.chat.buttons import Button, row
from commsbot.chat.screens import Screen
from commsbot.chat.turn import Feature
from commsbot.domain.people import Role
from commsbot.ports import Card
from tests.chat import conftest

SECRET = "the suspect's name is"


class Board:
    """A subject whose looks the test decides, by name; `None` ends a card, an exception is a fault of ours."""

    def __init__(self):
        self.looks = {}
        self.wants = []
        self.drawn = []

    async def draw(self, _room, uow, card, name):
        self.drawn.append(name)
        if name.startswith("note"):
            return Screen(await uow.recall(name) or "-")
        look = self.looks.get(name)
        if isinstance(look, Exception):
            raise look
        return look(card) if callable(look) else look

    async def wanted(self, _room, _uow):
        return [(person, f"board:{name}") for person, name in self.wants]


@pytest.fixture
def board():
    return Board()


@pytest.fixture
async def house(tmp_path, library, board):
    feature = Feature(subjects={"board": board.draw}, wanted=(board.wanted,))
    async with conftest.opened(tmp_path, library, (*application.FEATURES, feature)) as made:
        await made.starts()
        yield made


@pytest.fixture
async def ana(house):
    return await house.hires("Ana", Role.ADMINISTRATOR)


async def shows(house, person, name, **how):
    await house.store.act(lambda uow: cards.show(uow, person, f"board:{name}", **how))
    house.wake.cards()
    await house.settled()


async def kept(house):
    return await house.store.read(lambda uow: uow.cards())


async def test_a_card_is_shown_and_follows_what_is_so(house, board, ana):
    human, person = ana
    board.looks["a"] = Screen("<b>one</b>", (row(Button("Press", "x")),))
    await shows(house, person, "a")
    first = house.seen(human)
    board.looks["a"] = Screen("two")
    house.wake.cards()
    await house.settled()

    assert (first.text, first.labels(), first.protected) == ("one", ["Press"], True)
    assert house.seen(human).id == first.id
    assert (house.seen(human).text, house.seen(human).labels()) == ("two", [])


async def test_a_lock_screen_shows_only_the_neutral_line(house, board, ana):
    human, person = ana
    board.looks |= {"a": Screen(SECRET), "b": Screen(SECRET, notice="Your draft")}
    await shows(house, person, "a")
    await shows(house, person, "b")

    assert [each.text for each in house.screen(human)][-2:] == [SECRET, SECRET]
    assert not any(SECRET in text for text in house.locked(human))
    assert house.locked(human)[-2:] == [drawing.GENERAL_NOTICE, "Your draft"]


async def test_a_crash_between_act_and_card_loses_no_card(house, board, ana):
    human, person = ana
    await house.stops()
    board.looks["a"] = Screen("here")
    await house.store.act(lambda uow: cards.show(uow, person, "board:a"))
    await house.starts()
    await house.settled()

    assert house.shows(human) == "here"


async def test_a_card_without_content_yet_gets_it_after_a_restart(house, board, ana):
    human, person = ana
    board.looks["a"] = Screen("here")
    house.faults.add("telegram", "editMessageText", "json_5xx", times=1)
    await house.store.act(lambda uow: cards.show(uow, person, "board:a"))
    await house.chat.cards.reconcile()
    assert house.shows(human) == drawing.GENERAL_NOTICE
    await house.restarts()
    await house.settled()

    assert house.shows(human) == "here"
    assert len([each for each in house.screen(human) if each.text in {"here", drawing.GENERAL_NOTICE}]) == 1


async def test_the_last_look_stays_and_the_card_goes(house, board, ana):
    human, person = ana
    board.looks["a"] = lambda card: cards.last(card, Screen("done"))
    await shows(house, person, "a")

    assert house.shows(human) == "done"
    assert await kept(house) == []


async def test_a_card_whose_subject_is_over_is_let_go(house, board, ana):
    human, person = ana
    board.looks["a"] = Screen("here")
    await shows(house, person, "a")
    board.looks["a"] = None
    house.wake.cards()
    await house.settled()

    assert await kept(house) == []
    assert house.shows(human) == "here"


async def test_a_deleted_message_is_sent_anew(house, board, ana):
    human, person = ana
    board.looks["a"] = Screen("one")
    await shows(house, person, "a")
    place = house.world.private(human, house.account)
    house.world.deletes(human, place.messages[house.seen(human).id])
    board.looks["a"] = Screen("two")
    house.wake.cards()
    await house.settled()

    assert house.shows(human) == "two"


async def test_a_card_can_be_shown_anew_as_the_newest_message(house, board, ana):
    human, person = ana
    board.looks["a"] = Screen("here")
    await shows(house, person, "a")
    first = house.seen(human).id
    await shows(house, person, "a")
    assert house.seen(human).id == first
    await shows(house, person, "a", anew=True)

    assert house.seen(human).id > first
    assert len(await kept(house)) == 1


async def test_a_blocked_chat_holds_up_nobody_and_is_noted(house, board, ana):
    human, person = ana
    sam, sam_person = await house.hires("Sam", Role.PIO)
    house.world.blocks(human, house.account)
    await house.settled()
    board.looks["a"] = Screen("here")
    await house.store.act(lambda uow: cards.show(uow, person, "board:a"))
    await shows(house, sam_person, "a")

    assert house.shows(sam) == "here"
    assert await house.store.read(lambda uow: uow.recall(cards.unreachable(human.id)))
    house.world.unblocks(human, house.account)
    await house.settled()
    assert house.shows(human) == "here"
    assert not await house.store.read(lambda uow: uow.recall(cards.unreachable(human.id)))


async def test_one_card_that_cant_be_drawn_or_shown_stops_no_other(house, board, ana):
    human, person = ana
    board.looks |= {"a": RuntimeError("no"), "b": Screen("<b>not closed"), "c": Screen("fine")}
    for name in "abc":
        await house.store.act(lambda uow, name=name: cards.show(uow, person, f"board:{name}"))
    await house.store.act(lambda uow: uow.keep_card(Card(human.id, 0, "nobody:x", person.id, "")))
    house.wake.cards()
    await house.settled()
    assert house.shows(human) == "fine"
    board.looks |= {"a": Screen("mended"), "b": Screen("<b>closed</b>")}
    house.wake.cards()
    await house.settled()

    assert {"mended", "closed", "fine"} <= {each.text for each in house.screen(human)}


async def test_what_must_be_there_is_there(house, board, ana):
    human, person = ana
    board.looks |= {"a": Screen("wanted"), "b": None}
    board.wants = [(person.id, "a"), (person.id, "b"), ("nobody", "a")]
    house.wake.cards()
    await house.settled()
    board.wants = []
    house.wake.cards()
    await house.settled()

    assert [each.subject for each in await kept(house)] == ["board:a"]
    assert [each.text for each in house.screen(human)].count("wanted") == 1


async def test_a_busy_telegram_is_waited_for(house, board, ana):
    human, person = ana
    board.looks["a"] = Screen("here")
    house.faults.add("telegram", "sendMessage", "flood", times=1, seconds=1)
    await shows(house, person, "a")

    assert house.shows(human) == "here"


async def test_an_act_that_shows_a_card_meanwhile_wins(house, board, ana):
    human, person = ana
    board.looks["a"] = Screen("here")
    await house.store.act(lambda uow: cards.show(uow, person, "board:a"))
    (card,) = await kept(house)
    await house.store.act(lambda uow: uow.drop_card(card.chat, card.subject))
    await house.chat.cards._show(card, Screen("too late", notice="A line"))

    assert await kept(house) == []
    assert "too late" not in [each.text for each in house.screen(human)]
    assert "A line" not in [each.text for each in house.screen(human)]


async def test_what_counts_down_is_looked_at_again_by_itself(house, board, ana):
    human, person = ana
    left = iter(("two", "one"))
    board.looks["a"] = lambda _card: Screen(word, again=0.001) if (word := next(left, "")) else Screen("none")

    await shows(house, person, "a")

    async with asyncio.timeout(10):
        while house.shows(human) != "none":  # noqa: ASYNC110  # the alarm tells nobody
            await asyncio.sleep(0.001)


async def test_an_act_redraws_only_what_it_can_have_changed(house, board, ana):
    human, person = ana
    for name in ("note1", "note2"):
        await shows(house, person, name)
    await house.chat.cards.reconcile()
    board.drawn.clear()
    await house.store.act(lambda uow: uow.note("note1", "new"))
    async with asyncio.timeout(30):
        while not any(each.text == "new" for each in house.screen(human)):  # noqa: ASYNC110  # a screen tells nobody
            await asyncio.sleep(0.005)

    assert set(board.drawn) == {"note1"}


async def test_a_chat_that_is_doubted_is_looked_at_anew(house, board, ana):
    human, person = ana
    other, _ = await house.hires("Ben", Role.PIO)
    board.looks["a"] = Screen("one")
    await shows(house, person, "a")
    board.looks["a"] = Screen("two")
    house.wake.cards(other.id)
    await house.chat.cards.settle()
    assert not any(each.text == "two" for each in house.screen(human))
    house.wake.cards(human.id)
    await house.settled()

    assert any(each.text == "two" for each in house.screen(human))


async def test_every_kind_of_key_survives_an_edit(house, board, ana):
    human, person = ana
    keys = (Button("Press", "x"), Button("Look", link="https://example.org/"), Button("Copy", copies="the words"))
    board.looks["a"] = Screen("one", tuple(map(row, keys)))
    await shows(house, person, "a")
    board.looks["a"] = Screen("two", tuple(map(row, keys)))
    house.wake.cards()
    await house.settled()

    last = list(house.world.private(human, house.account).messages.values())[-1]
    assert [key for (key,) in last.keyboard] == [
        {"text": "Press", "callback_data": "x"},
        {"text": "Look", "url": "https://example.org/"},
        {"text": "Copy", "copy_text": {"text": "the words"}},
    ]
