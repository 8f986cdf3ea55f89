"""Engine, adapters and simulated platforms together: whatever the wire does, nothing is sent twice and nothing is lost."""

import contextlib
import time
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from commsbot.channels import registry
from commsbot.channels.registry import Configured
from commsbot.domain import events
from commsbot.domain.delivery import State
from commsbot.domain.people import Role
from commsbot.domain.template import Phase
from commsbot.engine.embedded import Embedded
from commsbot.rehearsal import cast as casting
from commsbot.rehearsal import server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from commsbot.workflow import stopping
from tests.engine import stage as stages
from tests.engine.stage import open_store

PATIENCE = session.Patience(connect=0.5, read=0.3, pool=0.5)
GROUPS = 40


class Town(stages.Stage):
    """The engine's stage with real channels on simulated platforms."""

    rehearsal: Rehearsal

    def begun(self, text: str) -> int:
        """How many messages with this text the platform ever took in, those that were deleted included."""
        chats = self.rehearsal.telegram.chats.values()
        return sum(message.words.text == text for chat in chats for message in chat.messages.values())

    def words(self) -> Counter[str]:
        """What every chat and the timeline show, counted."""
        telegram = self.rehearsal.telegram
        shown = [
            f"{chat.id} {message.words.text}"
            for chat in telegram.chats.values()
            for message in chat.messages.values()
            if not message.deleted and not message.service
        ]
        bluesky = self.rehearsal.bluesky
        posts = [each.value["text"] for account in bluesky.accounts for each in bluesky.posts_of(account)]
        timeline = [post for account in self.rehearsal.x.accounts for post in self.rehearsal.x.timeline(account)]
        return Counter(
            [*shown, *(f"riverbend {post.text}" for post in timeline), *(f"bluesky {text}" for text in posts)]
        )


@pytest.fixture
async def town(tmp_path) -> AsyncIterator[Town]:
    async with contextlib.AsyncExitStack() as open_:
        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=0))
        sessions = await open_.enter_async_context(session.opened(PATIENCE))
        cast = casting.assemble(rehearsal)
        groups = [rehearsal.telegram.creates_supergroup(cast.liaison, f"Street {number}") for number in range(GROUPS)]
        for group in groups:
            rehearsal.telegram.adds_bot(cast.liaison, group, cast.bot)
        wiring = registry.Wiring(
            sessions=sessions,
            patience=PATIENCE,
            redactor=Redactor([casting.BOT_TOKEN]),
            clock=lambda: datetime.now(UTC),
            seconds=time.monotonic,
            bot=registry.Bot(token=casting.BOT_TOKEN, api=rehearsal.addresses.telegram, rates=pace.telegram()),
            rates={"x": pace.x(), "bluesky": pace.bluesky()},
            got_it=str,
            scale=0.0,
        )
        options = {
            name: getattr(cast.x, name)
            for name in ("consumer_key", "consumer_secret", "access_token", "access_token_secret")
        }
        options |= {"api": rehearsal.addresses.x, "self_replies": False}
        sky = {"app_password": cast.bluesky.password, "api": rehearsal.addresses.bluesky}
        configured = [
            Configured(name="city", kind="telegram", address=str(cast.channel.id), languages=("en",)),
            Configured(name="x", kind="x", address="riverbend", languages=("en",), options=options),
            Configured(name="bluesky", kind="bluesky", address=cast.bluesky.handle, languages=("en",), options=sky),
            *(
                Configured(name=f"group{number}", kind="telegram", address=str(group.id), languages=("en",))
                for number, group in enumerate(groups)
            ),
        ]
        built = registry.build(configured, wiring)
        office = stages.office(built.destinations)
        own = Town(None, office, built.channels)  # type: ignore[arg-type]
        own.rehearsal = rehearsal
        async with open_store(tmp_path, own.now) as own.store:
            yield own
            for engine in own.engines:
                await engine.stop()
        assert rehearsal.complaints() == []


async def running(town: Town, **different: float) -> Embedded:
    paces = {lane: pace.Pace(pace.telegram(), time.monotonic, 0.0) for lane in town.channels}
    return await town.engine(paces=paces, **different)


async def test_everyone_gets_it_once(town):
    await running(town)
    names = tuple(to.name for to in town.office.configured)
    await town.approved("Avoid Main Street.", to=names)

    rows = await town.settled(GROUPS + 3)

    assert set(town.words().values()) == {1}
    assert len(town.words()) == GROUPS + 3
    assert all(row.permalink for row in rows)


@pytest.mark.parametrize("seed", range(3))
async def test_on_a_bad_day_nothing_is_doubled_or_lost(town, seed):
    town.rehearsal.faults.random(0.4, seed, ("telegram", "x"), methods=("sendMessage", "POST /2/tweets"), seconds=0.4)
    await running(town)
    names = tuple(to.name for to in town.office.configured if to.name != "bluesky")
    for number in range(2):
        await town.approved(f"text {number}", to=names)
    ended = {State.SENT, State.UNCONFIRMED}

    async def all_ended() -> bool:
        return all(row.state in ended for row in await town.rows())

    await town.until(all_ended, seconds=50)
    shown = town.words()
    addresses = {to.name: to.address for to in town.office.configured}
    rows = await town.rows()

    assert len(rows) == 2 * (GROUPS + 2)
    assert set(shown.values()) <= {1}
    for row in rows:
        there = f"{addresses[row.destination]} {await said(town, row.id)}" in shown
        assert there or row.state is State.UNCONFIRMED
    assert len([row for row in rows if row.state is State.SENT]) >= GROUPS


async def said(town: Town, name: str) -> str:
    text = await town.store.read(lambda uow: uow.rendition(name))
    assert text is not None
    return text.text


async def test_a_platform_that_comes_back_gets_what_waited(town):
    await town.rehearsal.refuse("telegram")
    await running(town)
    await town.approved("Avoid Main Street.", to=("city", "x"))
    await town.settled(1)
    assert town.words() == {"riverbend Avoid Main Street.": 1}

    await town.rehearsal.accept("telegram")
    await town.settled(2)

    assert set(town.words().values()) == {1}


@pytest.mark.parametrize(
    ("kind", "phase"), [("drop", "before"), ("hang", "before"), ("drop", "after"), ("json_5xx", "after")]
)
async def test_bluesky_tells_by_the_own_key_what_became_of_a_post(town, kind, phase):
    """Unconfirmed, then found where it had arrived, else proven absent and sent again: by itself, and once."""
    town.rehearsal.faults.add("bluesky", "com.atproto.repo.putRecord", kind, phase, seconds=0.4)
    await running(town, scale=0.01)
    await town.approved("Avoid Main Street.", to=("bluesky",))

    [row] = await town.settled(1)

    [account] = town.rehearsal.bluesky.accounts
    [post] = town.rehearsal.bluesky.posts_of(account)
    assert (post.value["text"], row.platform_id) == ("Avoid Main Street.", post.uri)
    assert row.permalink == f"https://bsky.app/profile/{account.did}/post/{post.key}"
    assert row.attempt == (2 if phase == "before" else 1)


async def test_a_hanging_platform_does_not_delay_the_other(town):
    town.rehearsal.faults.add("x", "POST /2/tweets", "hang", times=None, seconds=0.25)
    await running(town)
    await town.approved("Avoid Main Street.", to=("city", "x"))

    [sent] = await town.settled(1)

    assert sent.destination == "city"


async def test_no_message_begins_after_a_take_down_is_acknowledged(town):
    added = events.PersonAdded(person="ana1", name="Ana Ruiz", roles=(Role.PIO,), language="en")
    await town.store.act(lambda uow: uow.append(added))
    await running(town)
    groups = tuple(to.name for to in town.office.configured if to.name.startswith("group"))
    # The platform takes the words in and keeps its answers back: the fan-out stands on the wire.
    kept_back = town.rehearsal.faults.add("telegram", "sendMessage", "hang", "after", None, seconds=0.25)
    line = await town.approved("The man is Joe Doe.", to=groups)

    async def on_the_wire() -> bool:
        return town.begun("The man is Joe Doe.") >= stages.TERMS.window

    await town.until(on_the_wire)
    stop = await town.store.act(lambda uow: stopping.take_down(uow, town.office, "ana1", line))
    town.rehearsal.faults.remove(kept_back)

    async def acknowledged() -> bool:
        return bool(await town.store.act(stopping.acknowledge))

    await town.until(acknowledged)
    begun = town.begun("The man is Joe Doe.")
    await town.approved("Avoid Main Street.", to=("city",), phase=Phase.WARNING)

    async def overtaken() -> bool:
        return town.begun("Avoid Main Street.") == 1

    await town.until(overtaken)

    assert stop.on_wire
    assert stages.TERMS.window <= begun == town.begun("The man is Joe Doe.") < GROUPS
