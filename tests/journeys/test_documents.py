"""One PDF from a phone to the channel and the groups, and away again, over HTTP all the way."""

import pytest

pytest.importorskip("PIL")
pytest.importorskip("pypdfium2")

import pypdfium2

from commsbot.domain import errors
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from tests import papers

SUMMARY = "Timetable of the shelter buses from Riverside Park to Lincoln High School, every 20 minutes until midnight."


async def drafts(town):
    """From the alarm to a first word that waits for approval, with a document that has a summary in English."""
    ana = town.ana
    ana.says("/incident")
    await ana.presses("op:*:d:no")
    await ana.presses("op:*:t:evacuation")
    await ana.presses("Riverside Park")
    await ana.reads("First word")
    town.rehearsal.telegram.uploads_document(
        town.people.pio, town.people.bot, papers.telling(), "buses, by Ana Ruiz.pdf"
    )
    await ana.reads("What does the document say?")
    ana.says(SUMMARY)
    await ana.presses("Without it in Spanish")
    await ana.presses("dr:*:in")
    await ana.presses("dr:*:s")


def sent(town, chat):
    """The documents that stand there: the words under each, its bytes, and its name."""
    files = town.rehearsal.telegram.files
    return [
        (each.words.text, files[each.content["document"]["file_id"]].data, each.content["document"]["file_name"])
        for each in town.posts(chat)
        if each.content.get("document")
    ]


async def test_a_document_goes_from_a_phone_to_the_public_and_away_again(town):
    ana, chief, telegram = town.ana, town.chief, town.rehearsal.telegram
    await drafts(town)
    await chief.presses("im:v")
    looked = await chief.waits(
        lambda: next((each for each in chief.screen() if each.media == "document"), None), "the document"
    )
    await chief.presses("ap")
    first = await town.out()
    version = (await town.service.store.read(lambda uow: uow.statement(first.statement))).latest
    shown = version.cut.picture

    [(words, data, name)] = sent(town, town.people.channel)
    assert f"📄 {SUMMARY}" in words
    assert name == "document.pdf"
    assert data == telegram.files[looked.file].data == await town.service.store.media.get(shown.sha256)
    assert sent(town, town.people.group) == [(words_of(sent(town, town.people.group)), data, "document.pdf")]
    assert sent(town, town.people.grupo) == []
    assert papers.SECRET.encode() not in data
    assert papers.SECRET.encode() not in town.stored()
    with pypdfium2.PdfDocument(data) as document:
        assert document[0].get_textpage().get_text_range() == ""

    [post] = town.rehearsal.x.timeline(town.people.x)
    assert post.media == ()
    assert post.text
    await ana.reads("With the document; its summary:")
    await ana.presses("im:h")
    by_hand = await ana.waits(
        lambda: next((each for each in ana.screen() if each.media == "document" and not each.mine), None), "the file"
    )
    assert (telegram.files[by_hand.file].data, by_hand.protected) == (data, False)

    await chief.presses(f"td:{first.statement}")
    await chief.presses(f"tY:{first.statement}")
    await town.sees(lambda: _gone(town, first.statement), "the document taken away")
    await town.sees(lambda: _erased(town, shown.sha256), "the bytes erased")

    assert sent(town, town.people.channel) == sent(town, town.people.group) == []
    assert (await town.service.store.read(lambda uow: uow.statement(first.statement))).latest.cut.picture.shows(
        "en"
    ) == SUMMARY
    assert await town.sound()


def words_of(found):
    [(words, _, _)] = found
    assert SUMMARY in words
    return words


async def test_a_document_that_was_changed_on_disk_is_not_sent(town):
    await drafts(town)
    [stored] = town.folder.rglob("media/*/*")
    stored.write_bytes(papers.telling())
    await town.chief.presses("ap")
    first = await town.out()

    refused = {row.destination: row for row in await town.rows(first.statement) if row.state is DeliveryState.REJECTED}
    assert "city-channel" in refused
    assert all("not what was approved" in row.evidence for row in refused.values())
    assert sent(town, town.people.channel) == sent(town, town.people.group) == []
    assert len(town.rehearsal.x.timeline(town.people.x)) == 1


async def _gone(town, statement):
    gone = [row for row in await town.rows(statement) if row.verb is Verb.REMOVE and row.lane]
    return gone and all(row.state is DeliveryState.SENT for row in gone)


async def _erased(town, sha256):
    try:
        await town.service.store.media.get(sha256)
    except errors.NotFound:
        return True
    return False
