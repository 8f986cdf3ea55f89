"""A picture on its way with the words: attached, approved by digest, sent, taken down and erased."""

from dataclasses import replace

import pytest

from commsbot.domain import errors
from commsbot.domain.delivery import Verb
from commsbot.domain.picture import Alt, Picture
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation
from commsbot.workflow import alone, answering, drafting, picturing, previewing, review, shelf, stopping, submitting

MAP = Picture(sha256="a" * 64, media_type="image/png", width=640, height=480, size=9000)
OTHER = replace(MAP, sha256="b" * 64)
SHOWN = "Map of the closed streets"


@pytest.fixture
async def made(stage):
    """A holding statement's draft with a picture that nobody has described."""
    incident = await stage.incident()
    begun = await stage.draft(Phase.HOLDING, incident.id)
    return await stage.do(picturing.put, stage.people.pio.id, begun.id, MAP)


async def finish(stage, made, *, child=False):
    who = stage.people.pio.id
    await stage.do(picturing.describe, who, made.id, "a" * 8, "en", SHOWN)
    await stage.do(picturing.describe, who, made.id, "a" * 8, "es", "")
    return await stage.do(picturing.child, who, made.id, "a" * 8, seen=child)


async def submit(stage, made):
    await finish(stage, made)
    cut = await stage.do(submitting.submit, made.author, made.id)
    stage.line = made.statement
    return cut


async def out(stage, made):
    await stage.sign(await submit(stage, made))
    await stage.opens()
    await stage.drain()


async def test_a_picture_without_its_alt_text_is_not_submitted(stage, made):
    with pytest.raises(errors.PictureUnfinished):
        await stage.do(submitting.submit, made.author, made.id)


async def test_a_recognisable_child_needs_consent_by_reference(stage, made):
    asked = await finish(stage, made, child=True)
    assert picturing.lacks(stage.office, asked) == "consent"
    with pytest.raises(errors.PictureUnfinished):
        await stage.do(submitting.submit, made.author, made.id)
    with pytest.raises(errors.NotAReference):
        await stage.do(picturing.consent, made.author, made.id, MAP.sha256, "Ana Ruiz")

    await stage.do(picturing.consent, made.author, made.id, MAP.sha256, "C-2026-031")
    cut = await stage.do(submitting.submit, made.author, made.id)

    assert (cut.consent, cut.picture.child) == ("C-2026-031", True)


async def test_what_was_said_of_one_picture_holds_for_no_other(stage, made):
    await finish(stage, made)
    replaced = await stage.do(picturing.put, made.author, made.id, OTHER)

    assert (replaced.picture, replaced.consent) == (OTHER, "")
    with pytest.raises(errors.Stale):
        await stage.do(picturing.child, made.author, made.id, "a" * 8, seen=False)


async def test_a_removed_picture_leaves_nothing_to_ask(stage, made):
    removed = await stage.do(picturing.remove, made.author, made.id)

    assert picturing.lacks(stage.office, removed) == ""
    with pytest.raises(errors.Stale):
        await stage.do(picturing.describe, made.author, made.id, "a" * 8, "en", SHOWN)


async def test_approval_binds_to_the_picture(stage, made):
    plain = await stage.do(drafting.begin, made.author, Phase.HOLDING, made.incident)
    without = await stage.do(submitting.submit, plain.author, plain.id)
    cut = await submit(stage, made)

    assert cut.digest != without.digest
    assert cut.picture == replace(MAP, alt=(Alt("en", SHOWN), Alt("es", "")), child=False)
    carried = {(one.language, one.kind) for one in cut.renditions if one.media_sha256}
    assert carried >= {("en", Kind.TELEGRAM), ("en", Kind.X)}
    assert not [language for language, _ in carried if language == "es"]


async def test_a_post_says_which_picture_and_what_it_shows(stage, made):
    await out(stage, made)

    [x] = stage.wire.to("city-x")
    telegram = [post for post in stage.wire.to("city-channel") if post.media_sha256]
    assert (x.alt_text, x.media_sha256, x.media_type) == (SHOWN, MAP.sha256, "image/png")
    assert [post.media_sha256 for post in telegram] == [MAP.sha256]
    assert SHOWN in telegram[0].text
    assert x.media == b""


async def test_nobody_approves_by_phone_or_alone_what_must_be_seen(stage, made):
    cut = await submit(stage, made)
    given = (made.statement, cut.version, cut.digest)

    with pytest.raises(errors.PictureUnseen):
        await stage.do(alone.approved_by_phone, made.author, *given, stage.people.approver.id)
    with pytest.raises(errors.PictureUnseen):
        await stage.do(alone.send_now, stage.people.approver.id, *given)


async def test_a_correction_and_an_update_begin_without_the_picture(stage, made):
    await out(stage, made)
    correction = await stage.do(drafting.begin_correction, made.author, made.statement, Relation.CORRECTION)
    update = await stage.do(drafting.begin, made.author, Phase.UPDATE, made.incident)

    assert (correction.picture, update.picture) == (None, None)


async def test_a_correction_edits_the_words_under_the_picture(stage, made):
    await out(stage, made)
    await stage.corrected(made.statement, Relation.CORRECTION, wrong="a fire", right="A gas leak.")
    await stage.opens()
    await stage.drain()

    revised = [post for row, post in stage.wire.sent if row.verb is Verb.REVISE and row.language == "en"]
    assert [post.media_sha256 for post in revised] == [MAP.sha256]


async def test_words_that_are_changed_again_keep_their_picture(stage, made):
    cut = await submit(stage, made)
    await stage.do(review.ask_changes, stage.people.approver.id, made.statement, 1, "Say where.")
    again = await stage.do(drafting.begin_again, made.author, made.statement, 1)

    assert (again.picture, again.consent) == (cut.picture, cut.consent)


async def test_a_discarded_draft_lets_its_bytes_go(stage, made):
    assert await stage.store.read(shelf.spent) == ()
    await stage.do(answering.discard, made.author, made.id)

    assert await stage.store.read(shelf.spent) == (MAP.sha256,)
    await stage.do(shelf.erased, MAP.sha256)
    assert await stage.store.read(shelf.spent) == ()


async def test_a_replaced_picture_lets_its_bytes_go_until_it_comes_back(stage, made):
    await stage.do(picturing.put, made.author, made.id, OTHER)
    assert await stage.store.read(shelf.spent) == (MAP.sha256,)
    await stage.do(picturing.put, made.author, made.id, MAP)

    assert await stage.store.read(shelf.spent) == (OTHER.sha256,)


async def test_bytes_stay_while_a_version_or_a_second_draft_needs_them(stage, made):
    await submit(stage, made)
    again = await stage.do(drafting.begin_again, made.author, made.statement, 1)
    await stage.do(picturing.put, made.author, again.id, OTHER)
    assert await stage.store.read(shelf.spent) == ()
    second = await stage.do(drafting.begin_again, made.author, made.statement, 1)
    third = await stage.do(drafting.begin_again, made.author, made.statement, 1)
    await stage.do(picturing.put, made.author, second.id, OTHER)
    await stage.do(picturing.put, made.author, third.id, OTHER)
    await stage.do(answering.discard, made.author, second.id)

    assert await stage.store.read(shelf.spent) == ()


async def test_a_take_down_erases_the_picture(stage, made):
    await out(stage, made)
    await stage.do(stopping.take_down, stage.people.approver.id, made.statement)

    assert await stage.store.read(shelf.spent) == (MAP.sha256,)
    assert (await stage.version(made.statement)).cut.picture.sha256 == MAP.sha256


async def test_a_take_down_keeps_the_bytes_that_another_statement_shows(stage, made):
    await out(stage, made)
    update = await stage.draft(Phase.UPDATE, made.incident)
    await stage.do(picturing.put, made.author, update.id, MAP)
    await stage.do(stopping.take_down, stage.people.approver.id, made.statement)
    assert await stage.store.read(shelf.spent) == ()

    await stage.do(picturing.remove, made.author, update.id)
    assert await stage.store.read(shelf.spent) == (MAP.sha256,)


async def test_bytes_that_no_draft_came_to_use_go_again(stage, made):
    for sha256 in ("c" * 64, "d" * 64, MAP.sha256):
        await stage.do(shelf.expect, sha256)
    await stage.do(picturing.put, made.author, made.id, replace(MAP, sha256="d" * 64))
    await stage.do(picturing.put, made.author, made.id, MAP)
    stage.clock.pass_(minutes=5)
    assert await stage.store.read(shelf.spent) == ("d" * 64,)
    stage.clock.pass_(minutes=6)

    assert await stage.store.read(shelf.spent) == ("d" * 64, "c" * 64)
    await stage.do(shelf.erased, "c" * 64)
    await stage.do(shelf.erased, "d" * 64)
    assert await stage.store.read(shelf.spent) == ()


async def test_a_picture_that_is_used_already_is_not_abandoned(stage, made):
    await stage.do(shelf.expect, MAP.sha256)
    stage.clock.pass_(minutes=11)

    assert await stage.store.read(shelf.spent) == ()


async def test_nobody_looks_at_other_bytes_than_those_that_go_out(stage, made):
    sha256 = await stage.store.media.put(b"a map")
    shown = replace(MAP, sha256=sha256)
    assert await picturing.bytes_of(stage.store.media, shown) == b"a map"
    stage.store.media._path(sha256).write_bytes(b"another")
    with pytest.raises(errors.NotAsApproved):
        await picturing.bytes_of(stage.store.media, shown)
    await stage.store.media.erase(sha256)
    with pytest.raises(errors.Erased):
        await picturing.bytes_of(stage.store.media, shown)


async def test_what_an_alt_text_says_of_people_is_checked(stage, made):
    who = stage.people.pio.id
    await stage.do(picturing.describe, who, made.id, "a" * 8, "en", "A car with the license plate 7ABC123")
    shown = await stage.do(previewing.preview, await stage.store.read(lambda uow: uow.draft(made.id)))

    assert "7ABC123" in {note.words for note in shown.notes}
