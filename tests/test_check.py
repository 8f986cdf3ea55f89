"""What `check` finds, against simulated platforms; it writes nothing and needs no lock."""

import shutil
import sqlite3
from datetime import date

import pytest

from commsbot import app, check, parts
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.approval import PROFILES
from commsbot.domain.people import Person, Role
from commsbot.settings import loading
from tests.desk import agency

TODAY = date(2026, 11, 21)


async def test_every_channel_is_tested_and_named(tmp_path):
    async with agency.town(tmp_path) as town:
        done = await town.run("check")

        assert done.code == 0, done.err
        assert "  telegram-channel: telegram @springfield_alerts, public, en, es: works" in done.out
        assert "  x: x SpringfieldPD, public, en: works" in done.out
        assert "  the bot: works" in done.out
        assert town.rehearsal.complaints() == []


async def test_everything_wrong_is_said_at_once(tmp_path):
    async with agency.town(tmp_path) as town:
        config = town.folder / "config.toml"
        config.write_text(
            config.read_text("utf-8")
            .replace("@springfield_alerts", "@nowhere_at_all")
            .replace("[incidents]\n", '[incidents]\ncommon_types = ["dragon"]\n'),
            "utf-8",
        )
        (town.folder / "keys" / "record.pem").chmod(0o644)
        (town.folder / "secrets" / "channels__x__access_token").write_text("wrong-token", "utf-8")
        own = town.folder / parts.OVERRIDE / "phases"
        own.mkdir(parents=True)
        shutil.copy(parts.LIBRARY / "phases" / "holding.toml", own)

        done = await town.run("check")

    told = [line for line in done.err.splitlines() if line.startswith("WRONG: ")]
    assert done.code == 1
    assert len(told) == 4, done.err
    assert "may be read by others" in done.err
    assert 'incidents.common_types = "dragon": the message templates have no such type of incident' in done.err
    assert "WRONG: telegram-channel: can't be used now" in done.err
    assert "is the bot an administrator there" in done.err
    assert "WRONG: x: can't be used now" in done.err
    assert done.err.endswith("4 things are wrong.\n")


async def test_templates_and_key_are_looked_at_beside_broken_settings(tmp_path):
    async with agency.town(tmp_path) as town:
        config = town.folder / "config.toml"
        config.write_text(config.read_text("utf-8").replace('"pair"', '"trio"'), "utf-8")
        (town.folder / "keys" / "record.pem").unlink()
        own = town.folder / parts.OVERRIDE / "phases"
        own.mkdir(parents=True)
        (own / "holding.toml").write_text("colour = 'red'\n", "utf-8")

        found = await check.look(town.folder, {}, TODAY, offline=True)

    assert any("trio" in each for each in found.errors)
    assert any("no usable signing key" in each for each in found.errors)
    assert any("message templates: " in each and "holding.toml" in each for each in found.errors)


async def test_a_folder_without_settings_is_said_once(tmp_path):
    found = await check.look(tmp_path, {}, TODAY, offline=True)

    assert len(found.errors) == 1
    assert "there is no such file" in found.errors[0]
    assert list(tmp_path.iterdir()) == []


async def test_without_a_database_it_says_so_and_makes_none(tmp_path):
    async with agency.town(tmp_path) as town:
        for path in town.folder.glob("commsbot.sqlite*"):
            path.unlink()

        found = await check.look(town.folder, {}, TODAY, offline=True)

        assert found.errors == []
        assert any("database: none yet" in each for each in found.facts)
        assert not (town.folder / "commsbot.sqlite").exists()


async def test_it_works_beside_a_running_service(tmp_path):
    async with agency.town(tmp_path) as town:
        with app.locked(town.folder):
            done = await town.run("check")

    assert done.code == 0, done.err


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "written by a newer commsbot"),
        ("DROP TABLE alembic_version", "empty; the first start fills it"),
    ],
)
async def test_a_schema_that_isnt_this_versions_is_told(tmp_path, statement, said):
    async with agency.town(tmp_path) as town:
        with sqlite3.connect(town.folder / "commsbot.sqlite") as database:
            database.execute(statement)
        database.close()

        found = await check.look(town.folder, {}, TODAY, offline=True)

    assert any(said in each for each in [*found.errors, *found.facts])
    assert bool(found.errors) is ("newer" in said)


async def test_a_damaged_database_is_an_error_not_a_crash(tmp_path):
    async with agency.town(tmp_path) as town:
        for path in town.folder.glob("commsbot.sqlite*"):
            path.unlink()
        (town.folder / "commsbot.sqlite").write_bytes(b"not a database at all" * 100)

        found = await check.look(town.folder, {}, TODAY, offline=True)

    assert any("can't be read" in each for each in found.errors)


async def test_standing_statements_warn_until_approved_as_they_read(tmp_path):
    async with agency.town(tmp_path) as town:
        waits = await check.look(town.folder, {}, TODAY, offline=True)
        config = town.folder / "config.toml"
        config.write_text(config.read_text("utf-8").replace("telegram-channel", "city-channel"), "utf-8")
        changed = await check.look(town.folder, {}, TODAY, offline=True)

    assert sum("waits for approval" in each for each in waits.warnings) == 4
    assert any("was never submitted" in each and "starting the service submits it" in each for each in changed.warnings)
    assert (waits.errors, changed.errors) == ([], [])


async def test_starting_the_service_submits_what_reads_otherwise(tmp_path):
    async with agency.town(tmp_path) as town:
        config = town.folder / "config.toml"
        config.write_text(config.read_text("utf-8").replace("telegram-channel", "city-channel"), "utf-8")
        async with app.serving(loading.load(town.folder, {}), chat=False) as service:
            await app.submit_standing(service)

        found = await check.look(town.folder, {}, TODAY, offline=True)

    assert sum("waits for approval" in each for each in found.warnings) == 4


async def test_templates_due_for_reading_warn(tmp_path):
    async with agency.town(tmp_path) as town:
        found = await check.look(town.folder, {}, date(2099, 1, 1), offline=True)

    assert any("was to be read again" in each for each in found.warnings)
    assert found.errors == []


async def test_an_exercise_bot_must_look_like_one(tmp_path):
    async with agency.town(tmp_path) as town:
        config = town.folder / "config.toml"
        text = config.read_text("utf-8").replace('mode = "live"', 'mode = "exercise"')
        config.write_text(text + '\n[exercise]\nlive_config = "none"\n', "utf-8")
        town.cast.bot.first_name = "Springfield Police"
        town.cast.bot.name = "Springfield Police"

        probed = {each.name: each for each in await check.probe(loading.load(town.folder, {}))}

    assert not probed[check.BOT].well
    assert "DRILL" in probed[check.BOT].told


async def test_an_exercise_leads_to_the_live_bot_and_not_to_itself(tmp_path):
    async with agency.town(tmp_path) as town:
        config = town.folder / "config.toml"
        text = config.read_text("utf-8").replace('mode = "live"', 'mode = "exercise"')
        config.write_text(text + '\n[exercise]\nlive_config = "none"\n', "utf-8")
        unnamed = await check.look(town.folder, {}, TODAY, offline=True)
        config.write_text(config.read_text("utf-8") + f'live_bot_name = "@{town.cast.bot.username}"\n', "utf-8")
        probed = {each.name: each for each in await check.probe(loading.load(town.folder, {}))}

    assert any("live_bot_name" in each for each in unnamed.warnings)
    assert "lead nowhere" in probed[check.BOT].told


def staffed(*roles: set[Role]) -> Agency:
    members = {str(n): Person(str(n), f"P{n}", frozenset(each), "en") for n, each in enumerate(roles)}
    return Agency(people=members)


PIO, YES = {Role.PIO}, {Role.APPROVER}


@pytest.mark.parametrize(
    ("profile", "roles", "count"),
    [
        ("solo", [PIO | YES], 0),
        ("solo", [PIO], 1),
        ("pair", [PIO | YES], 1),
        ("pair", [PIO, YES], 0),
        ("pair", [YES, YES], 0),
        ("pair", [], 2),
        ("team", [PIO, YES], 1),
        ("team", [PIO, YES, YES], 0),
        ("team", [YES, YES], 1),
    ],
)
def test_who_is_missing_depends_on_the_profile(profile, roles, count):
    assert len(check.missing(staffed(*roles), PROFILES[profile])) == count


def test_whoever_is_suspended_is_missing():
    made = staffed(PIO, YES)
    away = {"1": people.Person("1", "P1", frozenset(YES), "en", suspended=True)}

    assert len(check.missing(Agency(people={**made.people, **away}), PROFILES["pair"])) == 1
