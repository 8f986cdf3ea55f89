"""Channels and destinations from config values."""

import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from commsbot.channels import registry
from commsbot.channels.registry import Configured, Wiring
from commsbot.domain.rendition import Kind
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor

KEYS = dict.fromkeys(("consumer_key", "consumer_secret", "access_token", "access_token_secret"), "secret-key")
X = Configured(
    name="x",
    kind="x",
    address="RiverbendPD",
    languages=("en",),
    options={**KEYS, "api": "https://api.x.com", "self_replies": False},
)
CITY = Configured(name="city", kind="telegram", address="@riverbend", languages=("en", "es"))
TOPIC = Configured(name="captains", kind="telegram", address="-1002000000009/4", languages=("en",), public=False)
HAND = Configured(name="nextdoor", kind="hand", address="Nextdoor", languages=("en",), options={"person": "Ana Ruiz"})

STRANGER = """
from commsbot.channels.registry import Connected
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind

class Carrier:
    name = "pigeon"
    lane = "pigeon:loft"

def connect(configured, wiring):
    destination = Destination(configured.name, Kind.SMS, configured.languages, "pigeon:loft", configured.address)
    return Connected(destination, Carrier())
"""


@pytest.fixture
async def wiring() -> AsyncIterator[Wiring]:
    async with session.opened() as sessions:
        yield Wiring(
            sessions=sessions,
            patience=session.Patience(),
            redactor=Redactor(),
            clock=lambda: datetime(2026, 3, 1, tzinfo=UTC),
            seconds=lambda: 0.0,
            bot=registry.Bot(token="7000001:abcdef", api="https://api.telegram.org", rates=pace.telegram()),
            rates={"x": pace.x()},
            got_it=str,
        )


async def test_all_telegram_chats_share_the_bots_lane(wiring):
    built = registry.build([CITY, X, TOPIC], wiring)

    assert list(built.channels) == list(built.paces) == ["telegram:7000001", "x:RiverbendPD"]
    assert [to.lane for to in built.destinations] == ["telegram:7000001", "x:RiverbendPD", "telegram:7000001"]
    assert built.group_lane == "telegram:7000001"
    assert built.channels["telegram:7000001"]._places == {"@riverbend", "-1002000000009/4"}


async def test_destinations_keep_the_configs_order_and_values(wiring):
    city, captains, x = registry.build([CITY, TOPIC, X], wiring).destinations

    assert (city.name, city.kind, city.languages, city.address) == ("city", Kind.TELEGRAM, ("en", "es"), "@riverbend")
    assert (city.public, captains.public) == (True, False)
    assert (city.removes, city.revises, x.removes, x.revises) == (True, True, True, False)


async def test_the_bots_lane_is_there_for_groups_alone(wiring):
    built = registry.build([X], wiring)

    assert built.group_lane in built.channels
    assert [to.name for to in built.destinations] == ["x"]


async def test_a_hand_channel_has_no_lane(wiring):
    built = registry.build([HAND], wiring)

    [to] = built.destinations
    assert (to.lane, to.hand, to.kind) == ("", "Ana Ruiz", Kind.HAND)
    assert list(built.channels) == ["telegram:7000001"]


async def test_an_unknown_kind_names_those_that_are_known(wiring):
    with pytest.raises(registry.UnknownKind, match=r"city: .*“carrier”.*hand, mastodon, telegram, webhook, x"):
        registry.build([Configured(name="city", kind="carrier", address="", languages=())], wiring)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Install a package of somebody else that registers the kind `pigeon`."""

    def install(module: str) -> None:
        info = tmp_path / "pigeon_post-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: pigeon-post\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text("[commsbot.channels]\npigeon = pigeon_post:connect\n")
        (tmp_path / "pigeon_post.py").write_text(module)
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.delitem(sys.modules, "pigeon_post", raising=False)

    return install


async def test_a_stranger_is_found_by_its_entry_point(wiring, installed):
    installed(STRANGER)

    built = registry.build([Configured(name="loft", kind="pigeon", address="north", languages=("en",))], wiring)

    assert built.destinations[0].kind is Kind.SMS
    assert built.channels["pigeon:loft"].name == "pigeon"


async def test_a_stranger_that_fails_is_named(wiring, installed):
    installed("raise RuntimeError('no seed left')")

    with pytest.raises(registry.UnknownKind, match=r"loft: .*“pigeon”.*no seed left"):
        registry.build([Configured(name="loft", kind="pigeon", address="north", languages=())], wiring)


async def test_no_secret_is_printed_with_the_config(wiring):
    assert "secret-key" not in repr(X)
    assert "abcdef" not in repr(wiring.bot)


def test_no_platform_is_loaded_before_it_is_asked_for():
    asked = (
        "import sys, commsbot.channels.registry as r; print([m for m in ('telegram', 'tweepy') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


async def test_a_place_is_called_as_people_know_it(wiring):
    built = registry.build([CITY, TOPIC, X, HAND], wiring)

    assert [each.called for each in built.destinations] == [
        "Telegram @riverbend",
        "Telegram captains",
        "X @RiverbendPD",
        "Nextdoor",
    ]
