"""A picture on its way through chat: sent, described, decided on by somebody who sees it, and refused where it may not go out."""

import pytest

pytest.importorskip("PIL")

from dataclasses import replace

from commsbot import images
from commsbot.domain.people import Role
from commsbot.workflow import picturing, shelf
from tests import papers, pictures
from tests.chat import desks

ALT = "Map of the closed streets around Elm Street School."
OTHER_ALT = "Mapa de las calles cerradas junto a la escuela."


async def sends(house, human, data=None, **how):
    house.world.uploads_photo(human, house.account, data or pictures.png(), **how)
    await house.settled()


async def describes(house, human, child="No"):
    """Answer what is asked of a picture, in two languages."""
    await house.says(human, ALT)
    await house.says(human, OTHER_ALT)
    await house.presses(human, child)


async def drafted(house):
    (made,) = await house.store.read(lambda uow: uow.drafts())
    return made


def photos(house, human):
    return [each for each in house.screen(human) if each.media == "photo" and not each.mine]


async def test_a_photo_joins_the_draft_and_is_asked_about(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    assert "What does the picture show? Type in English" in desks.shows(house, ana)
    await house.says(ana, "map.png")
    assert "name of a file" in house.shows(ana)
    await house.says(ana, ALT)
    assert "Type in Spanish" in desks.shows(house, ana)
    await house.says(ana, OTHER_ALT)
    await house.presses(ana, "No")

    made = await drafted(house)
    assert (made.picture.shows("en"), made.picture.shows("es"), made.picture.child) == (ALT, OTHER_ALT, False)
    assert (await house.store.media.get(made.picture.sha256)).startswith(b"\x89PNG")
    assert "With a picture" in desks.shows(house, ana)
    assert "Submit" in desks.labels(house, ana)


async def test_the_picture_is_asked_for_by_a_button_with_a_way_back(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Add a picture or PDF")
    assert "Send me one picture" in desks.shows(house, ana)
    await house.presses(ana, "Back")
    assert "Submit" in desks.labels(house, ana)

    await house.presses(ana, "Add a picture or PDF")
    house.world.uploads_document(ana, house.account, pictures.png(), "holiday of ana.png")
    await house.settled()
    assert "What does the picture show?" in desks.shows(house, ana)
    assert (await drafted(house)).picture.media_type == "image/png"


async def test_a_draft_with_an_unfinished_picture_offers_to_finish_it(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    await house.presses(ana, "Back")
    assert "Submit" not in desks.labels(house, ana)
    assert "Send now, I answer for it" not in desks.labels(house, ana)
    await house.presses(ana, "Finish the picture")
    await describes(house, ana)

    assert "Submit" in desks.labels(house, ana)


async def test_a_recognisable_child_goes_out_only_with_consent(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    await describes(house, ana, child="Yes")
    assert "reference under which the consent is filed" in desks.shows(house, ana)
    await house.says(ana, "Her mother Ana Ruiz")
    assert "never a name" in house.shows(ana)
    assert (await drafted(house)).consent == ""
    await house.says(ana, "C-2026-031")

    assert (await drafted(house)).consent == "C-2026-031"
    assert "🧒 A child can be recognised; consent: C-2026-031" in desks.shows(house, ana)


async def test_without_consent_the_picture_is_not_taken(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    sha256 = (await drafted(house)).picture.sha256
    await describes(house, ana, child="Yes")
    await house.presses(ana, "There is none: remove it")

    assert (await drafted(house)).picture is None
    assert await house.store.read(shelf.spent) == (sha256,)
    assert "Submit" in desks.labels(house, ana)


async def test_a_language_goes_out_without_the_picture_when_somebody_says_so(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    assert "Without it in English" not in desks.labels(house, ana)
    await house.says(ana, ALT)
    await house.presses(ana, "Without it in Spanish")
    await house.presses(ana, "No")

    assert "es: without it" in desks.shows(house, ana)


async def test_a_picture_is_looked_at_replaced_and_removed(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    await describes(house, ana)
    first = (await drafted(house)).picture.sha256

    await house.presses(ana, "Picture…")
    assert "64 × 48" in desks.shows(house, ana)
    await house.presses(ana, "Alt text: Spanish")
    assert OTHER_ALT in desks.shows(house, ana)
    await house.says(ana, "Mapa nuevo de las calles")
    await house.presses(ana, "Picture…")
    await house.presses(ana, "Replace…")
    await sends(house, ana, pictures.png(red=90))
    made = await drafted(house)
    assert (made.picture.alt, made.picture.sha256 == first) == ((), False)

    await house.presses(ana, "Remove the picture")
    assert (await drafted(house)).picture is None
    assert "Add a picture or PDF" in desks.labels(house, ana)


async def test_a_button_of_a_replaced_picture_is_stale(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    await house.says(ana, ALT)
    old = desks.newest_with(house, ana, "Without it in Spanish")
    await sends(house, ana, pictures.png(red=90))
    house.world.presses(ana, old, "Without it in Spanish", old=True)
    await house.settled()

    assert (await drafted(house)).picture.alt == ()


async def test_the_approver_sees_exactly_what_is_posted(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    await describes(house, ana)
    stored = await house.store.media.get((await drafted(house)).picture.sha256)
    await house.presses(ana, "Submit")

    assert "With a picture" in desks.shows(house, chief)
    assert ALT in desks.shows(house, chief)
    await house.presses(chief, "See the picture")
    (seen,) = photos(house, chief)
    assert house.world.files[seen.file].data == stored
    assert seen.protected
    assert (ALT in seen.text, OTHER_ALT in seen.text) == (True, True)
    await house.presses(chief, "Close")
    assert photos(house, chief) == []
    await house.presses(chief, "Approve")
    assert (await desks.version(house)).state == "approved"


async def test_a_picture_that_is_gone_or_changed_is_not_shown(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    sha256 = (await drafted(house)).picture.sha256
    house.store.media._path(sha256).write_bytes(b"another")
    press = await house.presses(ana, "See the picture")
    assert photos(house, ana) == []
    assert "bytes have changed" in press.told
    await house.store.media.erase(sha256)
    press = await house.presses(ana, "See the picture")

    assert photos(house, ana) == []
    assert "was erased" in press.told


async def test_words_that_need_eyes_offer_no_yes_by_phone(house):
    ana, _ = await desks.staff(house)
    await desks.submits(house, ana)
    assert "Approved by phone…" in desks.labels(house, ana)
    await house.presses(ana, "Change words")
    await house.presses(ana, "Back")
    await sends(house, ana)
    await describes(house, ana)
    await house.presses(ana, "Submit")

    assert "Approved by phone…" not in desks.labels(house, ana)


async def test_a_long_alt_text_comes_after_the_picture(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    long = "Map of the streets. " * 45
    await house.says(ana, long)
    await house.says(ana, long)
    await house.presses(ana, "See the picture")

    (seen,) = photos(house, ana)
    assert seen.text == ""
    assert house.shows(ana).count(long.strip()) == 2


def documents(house, human):
    return [each for each in house.screen(human) if each.media == "document" and not each.mine]


async def test_a_document_joins_the_draft_and_is_asked_for_its_summary(house):
    pytest.importorskip("pypdfium2")
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana)
    house.world.uploads_document(ana, house.account, papers.telling(), "by Ana Ruiz.pdf")
    await house.settled()
    assert "What does the document say?" in desks.shows(house, ana)
    assert "Summary" not in str(desks.labels(house, ana))
    assert {"See the document", "Remove the document"} <= set(desks.labels(house, ana))
    await describes(house, ana)
    stored = await house.store.media.get((await drafted(house)).picture.sha256)
    assert papers.SECRET.encode() not in stored
    told = desks.shows(house, ana)
    assert "With a document" in told
    assert f"📄 en: “{ALT}”" in told
    assert "Without it: E-mail, X." in told
    await house.presses(ana, "Document…")
    assert "1 page, " in desks.shows(house, ana)
    assert "Summary: Spanish" in desks.labels(house, ana)
    await house.presses(ana, "Back")
    await house.presses(ana, "Submit")

    await house.presses(chief, "See the document")
    (seen,) = documents(house, chief)
    assert (house.world.files[seen.file].data, seen.protected) == (stored, True)
    assert f"📄 es: {OTHER_ALT}" in seen.text
    await house.presses(chief, "Close")
    assert documents(house, chief) == []


async def test_an_unfinished_document_is_called_one(house):
    pytest.importorskip("pypdfium2")
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    house.world.uploads_document(ana, house.account, papers.pdf("Buses"), "x.pdf")
    await house.settled()
    await house.presses(ana, "Back")
    assert "Finish the document" in desks.labels(house, ana)
    await house.presses(ana, "Document…")
    await house.presses(ana, "Remove the document")

    assert (await drafted(house)).picture is None


@pytest.mark.parametrize(
    ("data", "told"), [(papers.locked(), "without a password"), (b"%PDF-1.7", "print it into a new PDF")]
)
async def test_a_pdf_that_can_not_be_read_says_what_to_do(house, data, told):
    pytest.importorskip("pypdfium2")
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    house.world.uploads_document(ana, house.account, data, "plan.pdf")
    await house.settled()

    assert told in house.shows(ana)
    assert (await drafted(house)).picture is None


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"PK a word processor's file", "plan.docx", "print it into a PDF"),
        (b"no video at all", "briefing.mp4", "captions"),
        (pictures.png(400, 10), "strip.png", "ten times"),
    ],
)
async def test_what_is_not_taken_says_what_to_do_instead(house, data, name, told):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    house.world.uploads_document(ana, house.account, data, name)
    await house.settled()

    assert told in house.shows(ana)
    assert (await drafted(house)).picture is None


async def test_a_picture_without_a_draft_says_where_it_belongs(house):
    ana, _ = await desks.staff(house)
    await sends(house, ana)

    assert "no draft is open here" in house.shows(ana)


async def test_a_picture_disturbs_no_other_question(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.says(ana, "/incident")
    await sends(house, ana)
    assert "Another question is open" in house.shows(ana)
    await house.presses(ana, "No")

    assert (await drafted(house)).picture is None


async def test_of_an_album_the_first_picture_is_taken(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    for red in (200, 90):
        content = house.world.photo(pictures.png(red=red)) | {"media_group_id": "17"}
        house.world._send(ana, house.account, None, None, content=content)
        await house.settled()

    assert "the first one of these was taken" in house.shows(ana)
    assert await house.store.media.get((await drafted(house)).picture.sha256) == images.strip(pictures.png()).data


async def test_words_for_a_picture_that_a_colleague_replaced_are_not_taken(house):
    ana, _, ben = await desks.staff(house, ("Ben Cole", Role.PIO))
    await desks.opens(house, ana)
    await sends(house, ana)
    made = await drafted(house)
    person = next(
        each for each in (await house.store.read(lambda uow: uow.agency())).people.values() if each.name == "Ben Cole"
    )
    other = replace(made.picture, sha256="b" * 64)
    await house.store.act(lambda uow: picturing.put(uow, person.id, made.id, other))
    await house.says(ana, ALT)

    assert (await drafted(house)).picture.alt == ()
    assert "has changed since" in house.shows(ana)
    assert ben is not None


async def test_the_card_names_where_the_picture_can_not_go(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await sends(house, ana)
    await describes(house, ana)

    assert "Without it: E-mail." in desks.shows(house, ana)


async def test_a_picture_with_two_drafts_waits_for_the_right_one(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await desks.opens(house, ana, place="Riverside Park")
    await sends(house, ana)
    assert "Several drafts are open here" in house.shows(ana)

    await house.presses(ana, "Add a picture or PDF")
    await sends(house, ana)
    drafts = await house.store.read(lambda uow: uow.drafts())
    assert sorted(each.picture is not None for each in drafts) == [False, True]


async def test_a_forwarded_picture_is_a_note_unless_a_picture_is_asked_for(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    channel = house.world.creates_channel(ana, "Mutual aid")
    post = house.world.uploads_photo(ana, channel, pictures.png(), "Gate 3")
    house.world.forwards(ana, post, house.account)
    await house.settled()
    assert (await drafted(house)).picture is None

    await house.presses(ana, "Add a picture or PDF")
    house.world.forwards(ana, post, house.account)
    await house.settled()
    assert (await drafted(house)).picture is not None


async def test_a_file_of_a_stranger_is_not_even_looked_at(house):
    await desks.staff(house)
    stranger = house.world.person("Somebody")
    house.world.start(stranger, house.account)
    await house.settled()
    house.world.uploads_photo(stranger, house.account, pictures.png())
    await house.settled()

    assert not [each for each in house.screen(stranger) if "draft" in each.text]


async def test_a_drop_while_fetching_is_tried_again(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    house.chat.worker._pauses = (0.0, 0.0)
    house.faults.add("telegram", "getFile", "drop")
    await sends(house, ana)

    assert (await drafted(house)).picture is not None


async def test_place_and_device_never_reach_the_store(house):
    import io

    from PIL import Image

    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    exif = Image.Exif()
    exif[0x010F] = "Phone of Ana Ruiz"
    kept = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(kept, "JPEG", exif=exif)
    assert b"Ana Ruiz" in kept.getvalue()
    house.world.uploads_document(ana, house.account, kept.getvalue(), "x.jpg")
    await house.settled()

    sha256 = (await drafted(house)).picture.sha256
    assert b"Ana Ruiz" not in await house.store.media.get(sha256)
    assert images.strip(kept.getvalue()).data == await house.store.media.get(sha256)
