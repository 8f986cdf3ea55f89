"""The door: links, strangers, help, one's own language and desk secret."""

from commsbot.chat import application, joining
from commsbot.domain.people import Role
from commsbot.wire import secret
from commsbot.workflow import staff


async def agency(house):
    return await house.store.read(lambda uow: uow.agency())


async def test_a_link_lets_its_person_in_and_nobody_else(house):
    ana, person = await house.hires("Ana Ruiz", Role.PIO, Role.ADMINISTRATOR)
    other = house.world.person("Mallory")
    house.world.start(other, house.account, "token-1")
    await house.settled()

    assert person.telegram == ana.id
    assert "Welcome, Ana Ruiz" in house.shows(ana)
    assert "This link has been used" in house.shows(other)
    assert (await agency(house)).who(other.id) is None


async def test_a_link_dies_with_its_time(house):
    person = await house.names("Ana Ruiz", Role.ADMINISTRATOR)
    token = await house.invites(person)
    house.clock.passes(hours=49)
    ana = house.world.person("Ana")
    house.world.start(ana, house.account, token)
    await house.settled()

    assert "has expired" in house.shows(ana)
    assert (await agency(house)).who(ana.id) is None


async def test_a_stranger_is_told_at_once_and_each_time(house):
    tom = house.world.person("Tom")
    house.world.start(tom, house.account)
    await house.settled()
    await house.says(tom, "there is a man with a gun at my door")
    await house.says(tom, "/queue")

    told = [each.text for each in house.screen(tom) if not each.mine]
    assert len(told) == 3
    assert all("call 911" in text and "https://www.springfield.example/alerts" in text for text in told)


async def test_a_stranger_is_answered_in_the_own_language(house):
    lucia = house.world.person("Lucía", "es-MX")
    yuki = house.world.person("Yuki", "ja")
    for each in (lucia, yuki):
        house.world.start(each, house.account)
    await house.settled()

    assert "911" in house.shows(lucia)
    assert house.shows(lucia) != house.shows(yuki)
    assert "In an emergency call 911" in house.shows(yuki)


async def test_a_strangers_words_are_never_stored(house):
    tom = house.world.person("Tom")
    await house.stops()
    house.build()
    kept = []
    real = house.store.inbox.keep

    async def keep(bot, updates):
        kept.extend(updates)
        return await real(bot, updates)

    house.store.inbox.keep = keep
    await house.starts()
    house.world.start(tom, house.account)
    await house.says(tom, "the man with the gun is my neighbour")
    await house.says(tom, "/report my neighbour has a gun")

    assert len(kept) == 3
    assert "neighbour" not in str(kept)


async def test_help_lists_only_what_the_roles_allow(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    audit, _ = await house.hires("Audit", Role.AUDITOR)
    await house.says(chief, "/help")
    await house.says(audit, "/help")

    assert "/people" in house.shows(chief)
    assert "/groups" in house.shows(chief)
    assert "/people" not in house.shows(audit)
    assert "/me" in house.shows(audit)


async def test_the_menu_follows_roles_and_language(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    lena, lena_person = await house.hires("Lena", Role.LIAISON_OFFICER)
    tom = house.world.person("Tom")

    def menu(human):
        return [each["command"] for each in house.world.menu(human, house.account)]

    assert "people" in menu(chief)
    assert "register" in menu(lena)
    assert "people" not in menu(lena)
    assert menu(tom) == ["start"]
    english = house.world.menu(lena, house.account)
    await house.says(lena, "/me")
    await house.presses(lena, "Español")
    assert house.world.menu(lena, house.account) != english
    assert (await agency(house)).person(lena_person.id).language == "es"


async def test_a_suspended_person_is_refused_and_loses_the_menu(house):
    _, chief_person = await house.hires("Chief", Role.ADMINISTRATOR)
    ana, ana_person = await house.hires("Ana", Role.PIO)
    await house.store.act(lambda uow: staff.suspend(uow, chief_person.id, ana_person.id, suspended=True))
    house.chat.wake_cards()
    await house.says(ana, "/help")

    assert "Ana is suspended" in house.shows(ana)
    assert [each["command"] for each in house.world.menu(ana, house.account)] == ["start"]


async def test_a_desk_secret_is_shown_once_and_kept_as_a_hash(house):
    chief, person = await house.hires("Chief", Role.ADMINISTRATOR)
    await house.says(chief, "/secret")
    shown = house.shows(chief).split()[-1]
    kept = await house.store.read(lambda uow: uow.recall(f"secret:{person.id}"))

    assert secret.matches(shown, kept)
    assert not any(shown in text for text in house.locked(chief))
    assert house.seen(chief).protected
    await house.presses(chief, "I have it")
    assert shown not in str(house.screen(chief))
    assert shown not in str(await house.store.happened())


async def test_unexpected_words_and_commands_get_an_answer(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    await house.says(chief, "hello")
    assert "/help" in house.shows(chief)
    await house.says(chief, "/frobnicate")
    assert "I don't know /frobnicate" in house.shows(chief)


async def test_a_link_pressed_twice_joins_once(house):
    person = await house.names("Ana Ruiz", Role.ADMINISTRATOR)
    token = await house.invites(person)
    ana = house.world.person("Ana")
    house.world.start(ana, house.account, token)
    await house.settled()
    house.world.redeliver(house.account.inbox.next_id - 1)
    await house.settled()

    assert str(await house.store.happened()).count("PersonJoined(") == 1
    assert len([each for each in house.screen(ana) if not each.mine]) == 1


async def test_help_is_grouped_by_what_one_does(house):
    chief, _ = await house.hires("Chief Ortiz", Role.APPROVER, Role.ADMINISTRATOR)
    await house.says(chief, "/help")
    blocks = house.shows(chief).split("\n\n")

    assert [each.split("\n")[0] for each in blocks[1:]] == ["Begin", "Approve", "What goes out", "Groups", "Settings"]
    assert "/approve: What waits for approval" in blocks[2]
    shown = [line.split(":")[0] for line in house.shows(chief).split("\n") if line.startswith("/")]
    assert len(shown) == len(set(shown))


async def test_help_names_only_what_the_roles_allow(house):
    await house.hires("Chief", Role.ADMINISTRATOR)
    auditor, _ = await house.hires("Ivy", Role.AUDITOR)
    lena, _ = await house.hires("Lena", Role.LIAISON_OFFICER)
    await house.says(auditor, "/help")
    await house.says(lena, "/help")

    assert "Approve" not in house.shows(auditor)
    assert "/takedown" not in house.shows(auditor)
    assert "Groups\n/register: Let a group receive updates" in house.shows(lena)
    assert "/people" not in house.shows(lena)


def test_every_command_stands_under_a_heading():
    known = {name for feature in application.FEATURES for name in feature.commands}

    assert {name for group in joining.HELP.values() for name in group} == known - {"start"}
