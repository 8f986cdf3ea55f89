"""/people: naming, linking, roles, suspending."""

import re

from commsbot.domain.people import Role


async def agency(house):
    return await house.store.read(lambda uow: uow.agency())


async def test_an_administrator_adds_a_person_who_then_joins(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    await house.says(chief, "/people")
    await house.presses(chief, "Add a person")
    await house.says(chief, "  Lena   Ortiz ")
    await house.presses(chief, "Liaison officer")
    await house.presses(chief, "Approver")
    await house.presses(chief, "✓ Approver")
    await house.presses(chief, "Español")
    link = house.seen(chief)

    found = re.search(r"https://t\.me/springfield_drill_bot\?start=([A-Za-z0-9_-]{43})", link.text)
    assert found
    assert not link.protected
    assert not any(found[1] in text for text in house.locked(chief))
    lena = house.world.person("Lena", "en")
    house.world.start(lena, house.account, found[1])
    await house.settled()
    person = (await agency(house)).who(lena.id)
    assert (person.name, person.language, person.roles) == ("Lena Ortiz", "es", {Role.LIAISON_OFFICER})


async def test_a_lost_phone_is_locked_out_by_an_approver(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    sam, _ = await house.hires("Sam", Role.APPROVER)
    ana, _ = await house.hires("Ana", Role.PIO)
    await house.says(sam, "/people")
    await house.presses(sam, "Ana")
    labels = house.seen(sam).labels()
    await house.presses(sam, "Suspend")
    await house.presses(sam, "Suspend now")
    await house.says(ana, "/me")

    assert "New link" not in labels
    assert "Ana is suspended" in house.shows(ana)
    assert "Let in again" not in house.seen(sam).labels()
    await house.says(chief, "/people")
    await house.presses(chief, "Ana")
    await house.presses(chief, "Let in again")
    await house.says(ana, "/me")
    assert "You are Ana" in house.shows(ana)


async def test_people_is_not_for_everyone(house):
    await house.hires("Chief", Role.ADMINISTRATOR)
    ana, _ = await house.hires("Ana", Role.PIO)
    await house.says(ana, "/people")

    assert "Ana may not manage people" in house.shows(ana)


async def test_the_last_administrator_keeps_the_role(house):
    chief, person = await house.hires("Chief", Role.ADMINISTRATOR)
    await house.says(chief, "/people")
    await house.presses(chief, "Chief")
    await house.presses(chief, "Roles")
    press = await house.presses(chief, "✓ Administrator")

    assert press.alert
    assert "Somebody must stay administrator" in press.told
    assert (await agency(house)).person(person.id).roles == {Role.ADMINISTRATOR}
    await house.presses(chief, "Approver")
    assert (await agency(house)).person(person.id).roles == {Role.ADMINISTRATOR, Role.APPROVER}


async def test_a_new_link_replaces_the_old_one(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    person = await house.names("Ana", Role.PIO)
    old = await house.invites(person)
    await house.says(chief, "/people")
    await house.presses(chief, "Ana")
    await house.presses(chief, "New link")
    ana = house.world.person("Ana")
    house.world.start(ana, house.account, old)
    await house.settled()

    assert "replaced by a newer one" in house.shows(ana)


async def test_a_press_on_an_old_dialogue_changes_nothing(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    await house.says(chief, "/people")
    await house.presses(chief, "Add a person")
    await house.says(chief, "Lena")
    await house.says(chief, "/cancel")
    press = await house.presses(chief, "Approver")

    assert press.alert
    assert len((await agency(house)).people) == 1
