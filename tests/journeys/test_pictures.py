"""One picture from a phone to Telegram and X, and away again, over HTTP all the way."""

import io

import pytest

pytest.importorskip("PIL")

from PIL import Image

from commsbot.domain import errors
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb

ALT = "Map of the closed streets around Riverside Park."


def photo():
    """A phone's picture that tells where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = "39.78N 89.65W"
    kept = io.BytesIO()
    Image.new("RGB", (80, 60), (30, 90, 160)).save(kept, "JPEG", exif=exif)
    assert b"39.78N" in kept.getvalue()
    return kept.getvalue()


async def test_a_picture_goes_from_a_phone_to_the_public_and_away_again(town):
    ana, chief, telegram = town.ana, town.chief, town.rehearsal.telegram
    ana.says("/incident")
    await ana.presses("op:*:d:no")
    await ana.presses("op:*:t:evacuation")
    await ana.presses("Riverside Park")
    await ana.reads("First word")
    telegram.uploads_photo(town.people.pio, town.people.bot, photo())
    await ana.reads("What does the picture show?")
    ana.says(ALT)
    await ana.presses("Without it in Spanish")
    await ana.presses("dr:*:in")
    await ana.presses("dr:*:s")
    await chief.presses("im:v")
    await chief.presses("ap")
    first = await town.out()

    assert b"39.78N" not in town.stored()
    [shown] = [each for each in town.posts(town.people.channel) if each.content.get("photo")]
    assert f"🖼 {ALT}" in shown.words.text
    [post] = town.rehearsal.x.timeline(town.people.x)
    [media] = post.media
    assert media.alt == ALT
    sent = telegram.files[shown.content["photo"][0]["file_id"]].data
    version = (await town.service.store.read(lambda uow: uow.statement(first.statement))).latest
    assert media.data == sent == await town.service.store.media.get(version.cut.picture.sha256)
    with Image.open(io.BytesIO(sent)) as image:
        assert (image.size, len(image.getexif())) == ((80, 60), 0)

    await ana.reads("With the picture; its alt text:")
    await ana.presses("im:h")
    by_hand = await ana.waits(
        lambda: next((each for each in ana.screen() if each.media == "photo" and not each.mine), None), "the picture"
    )
    assert (telegram.files[by_hand.file].data, by_hand.protected) == (sent, False)

    await chief.presses(f"td:{first.statement}")
    await chief.presses(f"tY:{first.statement}")
    await town.sees(lambda: _gone(town, first.statement), "the picture taken away")
    await town.sees(lambda: _erased(town, version.cut.picture.sha256), "the bytes erased")

    assert not [each for each in town.posts(town.people.channel) if each.content.get("photo")]
    assert not [each for each in town.rehearsal.x.timeline(town.people.x) if each.media]
    assert (await town.service.store.read(lambda uow: uow.statement(first.statement))).latest.cut.picture.shows(
        "en"
    ) == ALT
    assert await town.sound()


async def _gone(town, statement):
    gone = [row for row in await town.rows(statement) if row.verb is Verb.REMOVE and row.lane]
    return gone and all(row.state is DeliveryState.SENT for row in gone)


async def _erased(town, sha256):
    try:
        await town.service.store.media.get(sha256)
    except errors.NotFound:
        return True
    return False


async def test_a_picture_that_was_changed_on_disk_is_not_sent(town):
    ana, chief = town.ana, town.chief
    ana.says("/incident")
    await ana.presses("op:*:d:no")
    await ana.presses("op:*:t:evacuation")
    await ana.presses("Riverside Park")
    await ana.reads("First word")
    town.rehearsal.telegram.uploads_photo(town.people.pio, town.people.bot, photo())
    await ana.reads("What does the picture show?")
    ana.says(ALT)
    await ana.presses("Without it in Spanish")
    await ana.presses("dr:*:in")
    await ana.presses("dr:*:s")
    [stored] = town.folder.rglob("media/*/*")
    stored.write_bytes(b"another picture")
    await chief.presses("ap")
    first = await town.out()

    refused = {row.destination: row for row in await town.rows(first.statement) if row.state is DeliveryState.REJECTED}
    assert {"city-channel", "city-x"} <= set(refused)
    assert all("not what was approved" in row.evidence for row in refused.values())
    assert town.rehearsal.x.timeline(town.people.x) == []
