"""Who belongs to the staff, and who says so."""

import pytest

from commsbot.domain import errors, events
from commsbot.domain.people import Role
from commsbot.workflow import staff


async def test_the_first_person_needs_no_administrator(store, office):
    jo = await store.act(lambda uow: staff.add(uow, office, "", "Jo Park", [Role.ADMINISTRATOR], "en"))

    assert (await store.read(lambda uow: uow.agency())).people == {jo.id: jo}


async def test_only_an_administrator_names_further_people(stage):
    with pytest.raises(errors.NotAuthorised, match="administrator"):
        await stage.do(staff.add, stage.people.pio.id, "Cy Dunn", [Role.PIO], "en")


async def test_a_link_binds_one_telegram_user(stage):
    jo, ana = stage.people.administrator, stage.people.pio
    await stage.do(staff.invite, jo.id, ana.id, "token")

    joined = await stage.do(staff.join, "token", 4711)

    assert (joined.id, joined.telegram) == (ana.id, 4711)
    assert (await stage.agency()).who(4711) == joined
    [invited] = await stage.told(events.PersonInvited)
    assert invited.token == staff.token_digest("token") != "token"


async def test_a_link_works_once(stage):
    jo, ana = stage.people.administrator, stage.people.pio
    await stage.do(staff.invite, jo.id, ana.id, "token")
    await stage.do(staff.join, "token", 4711)

    with pytest.raises(errors.LinkSpent):
        await stage.do(staff.join, "token", 4712)


async def test_a_link_lives_48_hours(stage):
    await stage.do(staff.invite, "", stage.people.pio.id, "token")
    stage.clock.pass_(hours=48)

    with pytest.raises(errors.LinkSpent):
        await stage.do(staff.join, "token", 4711)


async def test_a_newer_link_replaces_the_older(stage):
    await stage.do(staff.invite, "", stage.people.pio.id, "first")
    await stage.do(staff.invite, "", stage.people.pio.id, "second")

    with pytest.raises(errors.LinkSpent):
        await stage.do(staff.join, "first", 4711)
    assert (await stage.do(staff.join, "second", 4711)).id == stage.people.pio.id


async def test_only_an_administrator_invites(stage):
    with pytest.raises(errors.NotAuthorised):
        await stage.do(staff.invite, stage.people.pio.id, stage.people.second.id, "token")


async def test_one_account_is_one_person(stage):
    await stage.do(staff.invite, "", stage.people.pio.id, "first")
    await stage.do(staff.join, "first", 4711)
    await stage.do(staff.invite, "", stage.people.approver.id, "second")

    with pytest.raises(errors.AlreadyJoined, match="Ana Ruiz"):
        await stage.do(staff.join, "second", 4711)


async def test_who_joined_before_may_use_a_new_link(stage):
    for token in ("first", "second"):
        await stage.do(staff.invite, "", stage.people.pio.id, token)
        await stage.do(staff.join, token, 4711)

    assert (await stage.agency()).who(4711).id == stage.people.pio.id


async def test_roles_are_set_anew(stage):
    jo, ana = stage.people.administrator, stage.people.pio

    await stage.do(staff.change, jo.id, ana.id, [Role.PIO, Role.APPROVER], "es")

    changed = (await stage.agency()).person(ana.id)
    assert (changed.roles, changed.language) == ({Role.PIO, Role.APPROVER}, "es")


async def test_the_last_administrator_stays(stage):
    jo, ana = stage.people.administrator, stage.people.pio
    with pytest.raises(errors.LastAdministrator):
        await stage.do(staff.change, jo.id, jo.id, [Role.PIO], "en")

    await stage.do(staff.change, jo.id, ana.id, [Role.ADMINISTRATOR], "en")
    await stage.do(staff.change, ana.id, jo.id, [Role.PIO], "en")

    assert (await stage.agency()).person(jo.id).roles == {Role.PIO}


async def test_the_last_administrator_cannot_be_suspended(stage):
    jo, ana = stage.people.administrator, stage.people.pio
    for actor in (jo, stage.people.approver):
        with pytest.raises(errors.LastAdministrator):
            await stage.do(staff.suspend, actor.id, jo.id, suspended=True)

    await stage.do(staff.change, jo.id, ana.id, [Role.ADMINISTRATOR], "en")
    await stage.do(staff.suspend, ana.id, jo.id, suspended=True)

    assert (await stage.agency()).person(jo.id).suspended


async def test_people_choose_their_own_language(stage):
    ana = stage.people.pio
    await stage.do(staff.speak, ana.id, "es")
    await stage.do(staff.speak, ana.id, "es")

    assert (await stage.agency()).person(ana.id).language == "es"
    assert len(await stage.told(events.PersonChanged)) == 1


async def test_any_approver_stops_a_lost_phone(stage):
    await stage.do(staff.suspend, stage.people.approver.id, stage.people.pio.id, suspended=True)

    assert (await stage.agency()).person(stage.people.pio.id).suspended
    with pytest.raises(errors.Suspended):
        await stage.incident()


async def test_giving_access_back_takes_an_administrator(stage):
    ana, sam, jo = stage.people.pio, stage.people.approver, stage.people.administrator
    await stage.do(staff.suspend, sam.id, ana.id, suspended=True)
    with pytest.raises(errors.NotAuthorised):
        await stage.do(staff.suspend, sam.id, ana.id, suspended=False)

    await stage.do(staff.suspend, jo.id, ana.id, suspended=False)
    await stage.do(staff.suspend, jo.id, ana.id, suspended=False)

    assert not (await stage.agency()).person(ana.id).suspended
    assert len(await stage.told(events.PersonSuspended)) == 2


async def test_a_secret_is_kept_outside_the_record(stage):
    ana = stage.people.pio
    await stage.do(staff.enrol, ana.id, "hash of a secret")

    assert await stage.store.read(lambda uow: uow.recall(f"secret:{ana.id}")) == "hash of a secret"
    assert [each.person for each in await stage.told(events.SecretEnrolled)] == [ana.id]
    assert not any("hash of a secret" in row.values for row in (await stage.store.evidence())[0])


async def test_a_secret_for_somebody_else_takes_an_administrator(stage):
    ana, sam, jo = stage.people.pio, stage.people.approver, stage.people.administrator
    with pytest.raises(errors.NotAuthorised):
        await stage.do(staff.enrol, ana.id, "hash", sam.id)

    await stage.do(staff.enrol, ana.id, "hash", jo.id)
    await stage.do(staff.enrol, ana.id, "hash", ana.id)

    actors = [actor for _, _, actor, event in await stage.store.happened() if isinstance(event, events.SecretEnrolled)]
    assert actors == [jo.id, ana.id]
