"""What the settings make of the running service."""

from commsbot import app
from commsbot.settings import loading
from tests.desk import agency

EXERCISE = '\n[exercise]\nlive_config = "none"\nlive_bot_name = "@springfield_pd_bot"\n'


def exercise(folder):
    """Turn a folder into an exercise's."""
    config = folder / "config.toml"
    text = config.read_text("utf-8").replace('mode = "live"', 'mode = "exercise"')
    config.write_text(text + EXERCISE, "utf-8")


async def test_with_apps_for_codes_their_secrets_have_a_key_of_their_own(tmp_path):
    async with agency.town(tmp_path) as town:
        config = town.folder / "config.toml"
        text = config.read_text("utf-8").replace('profile = "pair"', 'profile = "pair"\nsecond_factor = "totp"')
        config.write_text(text, "utf-8")
        chosen = loading.load(town.folder, {})
        async with app.serving(chosen) as service:
            seal = service.chat.room.seal
            assert "totp" in service.chat.table.commands
        async with app.serving(chosen) as service:
            assert service.chat.room.seal == seal

    assert chosen.factor_key.stat().st_mode & 0o777 == 0o600


async def test_an_exercise_is_stopped_from_a_terminal(tmp_path):
    async with agency.town(tmp_path) as town:
        secret = town.secrets["Jo Park"]
        refused = await town.run("desk", "real", "--as", "Jo Park", secret=secret)
        assert "This is the live service" in refused.err + refused.out
        exercise(town.folder)
        stopped = await town.run("desk", "real", "--as", "Jo Park", secret=secret)
        again = await town.run("desk", "real", "--as", "Jo Park", secret=secret)

    assert stopped.code == 0, stopped.err
    assert "This is real. The exercise is stopped" in " ".join(stopped.out.split())
    assert "Jo Park" in again.err + again.out
