"""What may be changed and forgotten, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import errors
from commsbot.domain.draft import Draft, answer
from commsbot.domain.plan import Window
from commsbot.ports import Card, Cursor, Key
from tests.fakes import NOW

DRAFT = Draft(
    id="d1", statement="s1", incident="i1", template="holding", phase="holding", author="p1", created_at=NOW,
    facts={"place": "Calle Olmo 3", "danger": True, "until": ["a", 1]}, revisions={"place": 2}, follows="s0", corrects=1, editor="p2",
    due_at=NOW + timedelta(hours=1), window=Window(not_before=NOW, expiry=NOW + timedelta(days=1)), languages=("en", "es"),
    audience=("city", "x"),
)  # fmt: skip
BIG = 2**52 + 1
KEY = Key(bot=7_000_000_001, chat=-1_001_234_567_890, user=BIG, thread=4)


async def look(store, fn):
    return await store.read(fn)


async def test_a_draft_is_loaded_as_it_was_saved(store):
    await store.act(lambda uow: uow.save_draft(DRAFT))

    assert await look(store, lambda uow: uow.draft("d1")) == DRAFT
    changed = answer(replace(DRAFT, due_at=None), "place", "Elm\0 ☎ \N{GRINNING FACE}")
    await store.act(lambda uow: uow.save_draft(changed))
    assert await look(store, lambda uow: uow.draft("d1")) == changed


async def test_drafts_are_listed_newest_first_by_author_and_incident(store):
    for draft in (
        DRAFT,
        replace(DRAFT, id="d2", created_at=NOW + timedelta(seconds=1), incident=""),
        replace(DRAFT, id="d3", author="p2"),
    ):
        await store.act(lambda uow, draft=draft: uow.save_draft(draft))

    async def listed(uow):
        return [
            [each.id for each in found]
            for found in (await uow.drafts(), await uow.drafts(author="p1"), await uow.drafts(incident="i1"))
        ]

    assert await look(store, listed) == [["d2", "d1", "d3"], ["d2", "d1"], ["d1", "d3"]]


async def test_a_dropped_draft_is_gone(store):
    await store.act(lambda uow: uow.save_draft(DRAFT))
    await store.act(lambda uow: uow.drop_draft("d1"))

    with pytest.raises(errors.NotFound, match="draft called d1"):
        await look(store, lambda uow: uow.draft("d1"))


async def test_a_dialogue_has_one_cursor_where_somebody_talks(store):
    cursor = Cursor(act="draft", subject="d1", field="place", expects="text", message=BIG, note='{"a": 1}')
    await store.act(lambda uow: uow.set_cursor(KEY, cursor))
    await store.act(lambda uow: uow.set_cursor(replace(KEY, thread=0), replace(cursor, field="type")))
    await store.act(lambda uow: uow.set_cursor(KEY, replace(cursor, field="danger")))

    assert (await look(store, lambda uow: uow.cursor(KEY))).field == "danger"
    assert (await look(store, lambda uow: uow.cursor(replace(KEY, thread=0)))).field == "type"
    assert await look(store, lambda uow: uow.cursor(replace(KEY, user=1))) is None
    await store.act(lambda uow: uow.set_cursor(KEY, None))
    assert await look(store, lambda uow: uow.cursor(KEY)) is None


async def test_a_subject_has_one_card_for_a_person_in_a_chat(store):
    card = Card(chat=-1_001_234_567_890, message=BIG, subject="draft:d1", person="p1", shown="abc", thread=9)
    for each in (
        card,
        replace(card, chat=1),
        replace(card, subject="board"),
        replace(card, person="p2"),
        replace(card, shown="d"),
    ):
        await store.act(lambda uow, each=each: uow.keep_card(each))

    assert len(await look(store, lambda uow: uow.cards())) == 4
    assert await look(store, lambda uow: uow.cards("board")) == [replace(card, subject="board")]
    assert replace(card, shown="d") in await look(store, lambda uow: uow.cards("draft:d1"))
    await store.act(lambda uow: uow.drop_card(card.chat, "draft:d1"))
    assert [each.chat for each in await look(store, lambda uow: uow.cards("draft:d1"))] == [1]


async def test_a_note_is_kept_until_it_is_emptied(store):
    await store.act(lambda uow: uow.note("tick", "1"))
    await store.act(lambda uow: uow.note("tick", "2 \0"))

    assert await look(store, lambda uow: uow.recall("tick")) == "2 \N{REPLACEMENT CHARACTER}"
    await store.act(lambda uow: uow.note("tick", ""))
    assert await look(store, lambda uow: uow.recall("tick")) == ""


async def test_got_it_is_counted_once_for_each_who(store):
    pressed = [("p1", "g1", "a"), ("p1", "g1", "a"), ("p1", "g1", "b"), ("p1", "g2", "a"), ("p2", "g1", "a")]
    counted = [await store.act(lambda uow, each=each: uow.acknowledge(*each)) for each in pressed]

    assert counted == [True, False, True, True, True]
    assert await look(store, lambda uow: uow.acknowledged("p1")) == {"g1": 2, "g2": 1}
    assert await look(store, lambda uow: uow.acknowledged("p9")) == {}
