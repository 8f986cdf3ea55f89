"""What the adapter must do on Bluesky's own data server, one claim at a time; each prints its line."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

import aiohttp

from commsbot.channels import bluesky_record, kinds, registry
from commsbot.channels.bluesky import BlueskyChannel
from commsbot.domain.delivery import Absent, Found, Post, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from commsbot.wire.session import Patience
from tests import pictures
from tests.bluesky_server.account import HANDLE, Owner, aged
from tests.bluesky_server.npm import Server

TEXT: Final = "👮🏽 Aléjese de Main & 3rd: https://riverbend.example/i/1 #Evacuación, dice @riverbend-pd.test"


@dataclass(slots=True)
class Stage:
    """The real server, the account's owner, and a way to make adapters."""

    server: Server
    owner: Owner
    sessions: session.Sessions
    channel: BlueskyChannel

    def connected(self, password: str) -> BlueskyChannel:
        """Make a fresh adapter, as after a restart or on another node."""
        wiring = registry.Wiring(
            sessions=self.sessions, patience=Patience(), redactor=Redactor([password]), clock=_now, seconds=time.monotonic,
            bot=registry.Bot(token="1:none", api="", rates=pace.telegram()), rates={"bluesky": pace.bluesky()}, got_it=str,
        )  # fmt: skip
        options = {"app_password": password, "api": self.server.address}
        made = kinds.bluesky(
            registry.Configured(name="bluesky", kind="bluesky", address=HANDLE, languages=("en", "es"), options=options), wiring
        ).channel  # fmt: skip
        assert isinstance(made, BlueskyChannel)
        return made

    async def sent(self, post: Post) -> Sent:
        """Publish, which must succeed."""
        outcome = await self.channel.publish(post)
        assert isinstance(outcome, Sent), outcome
        return outcome

    async def value(self, post: Post) -> dict[str, Any]:
        """What the server holds of a post."""
        key = bluesky_record.tid(post.key, post.prepared_at)
        return next(each["value"] for each in await self.owner.records() if each["uri"].endswith(key))


def _now() -> datetime:
    return datetime.now(UTC)


def _post(key: str, text: str = TEXT, **more: Any) -> Post:
    made = Post(key=key, verb=Verb.PUBLISH, address=HANDLE, text=text, language="es", prepared_at=_now())
    return replace(made, **more)


async def the_account_may_post(stage: Stage) -> str:
    """Probe."""
    assert await stage.channel.probe() == ""
    return "an app password opens a session"


async def a_post_is_published(stage: Stage) -> str:
    """Publish."""
    post = _post("publish/1")
    outcome = await stage.sent(post)
    value = await stage.value(post)
    assert (value["text"], value["langs"]) == (TEXT, ["es"])
    return f"{outcome.receipt.platform_id}, createdAt {value['createdAt']}"


async def the_same_attempt_changes_nothing(stage: Stage) -> str:
    """Replay the same key, by the same adapter and by a fresh one."""
    post = _post("replay/1", "Once.")
    outcomes = [
        await each.publish(post) for each in (stage.channel, stage.channel, stage.connected(stage.owner.app_password))
    ]
    records = [each for each in await stage.owner.records() if each["value"]["text"] == "Once."]
    assert len(records) == 1
    assert len(set(map(repr, outcomes))) == 1, outcomes
    return f"3 attempts, 1 record, {outcomes[0].evidence}"


async def other_words_never_replace_it(stage: Stage) -> str:
    """Create only: swapRecord null."""
    post = _post("swap/1", "First words.")
    await stage.sent(post)
    outcome = await stage.channel.publish(replace(post, text="Other words."))
    assert isinstance(outcome, Unconfirmed), outcome
    assert (await stage.value(post))["text"] == "First words."
    again = await stage.channel.publish(replace(post, language="en"))
    assert isinstance(again, Sent), again
    return f"{outcome.evidence} | the same words: {again.evidence}"


async def what_is_there_is_found(stage: Stage) -> str:
    """Find, by a fresh adapter."""
    post = _post("find/1", "Find me.")
    sent = await stage.sent(post)
    fresh = stage.connected(stage.owner.app_password)
    assert await fresh.find(post) == Found(sent.receipt)
    assert isinstance(await fresh.find(replace(post, text="Not these.")), Unknown)
    return "Found; other words under the key are Unknown"


async def what_is_not_there_is_absent(stage: Stage) -> str:
    """Find what was never sent."""
    assert await stage.channel.find(_post("never/1")) == Absent()
    return "Absent"


async def parts_answer_one_another(stage: Stage) -> str:
    """Reply with root and parent."""
    first = await stage.sent(_post("thread/1", "1/3"))
    second = await stage.sent(_post("thread/2", "2/3", reply_to=first.receipt.platform_id))
    last = _post("thread/3", "3/3", reply_to=second.receipt.platform_id)
    await stage.sent(last)
    reply = (await stage.value(last))["reply"]
    found = {each["uri"]: each["cid"] for each in await stage.owner.records()}
    assert (reply["root"]["uri"], reply["parent"]["uri"]) == (first.receipt.platform_id, second.receipt.platform_id)
    assert all(found[each["uri"]] == each["cid"] for each in reply.values())
    return f"root {reply['root']['cid'][-8:]}, parent {reply['parent']['cid'][-8:]}"


async def what_can_be_pressed_is_named_by_bytes(stage: Stage) -> str:
    """Link, tag and mention after letters of several bytes."""
    post = _post("facets/1")
    await stage.sent(post)
    value = await stage.value(post)
    shown = []
    for facet in value["facets"]:
        [feature] = facet["features"]
        part = value["text"].encode()[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode()
        shown.append((feature["$type"].partition("#")[2], part))
    assert shown == [
        ("link", "https://riverbend.example/i/1"),
        ("tag", "#Evacuación"),
        ("mention", "@riverbend-pd.test"),
    ]
    assert value["facets"][2]["features"][0]["did"] == stage.owner.did
    return str(shown)


async def a_picture_has_its_alt_text(stage: Stage) -> str:
    """Upload, embed, read back."""
    data = pictures.png()
    post = _post("picture/1", "The closed streets.", media=data, media_sha256="a" * 64, media_type="image/png", media_size=(64, 48), alt_text="Mapa")  # fmt: skip
    await stage.sent(post)
    [image] = (await stage.value(post))["embed"]["images"]
    assert (image["alt"], image["aspectRatio"]) == ("Mapa", {"width": 64, "height": 48})
    assert await stage.owner.blob(image["image"]["ref"]["$link"]) == data
    assert isinstance(await stage.channel.publish(post), Sent)
    return f"{image['image']['mimeType']}, {image['image']['size']} bytes, alt text {image['alt']!r}"


async def its_limits_are_ours(stage: Stage) -> str:
    """300 graphemes pass, 301 don't; 3,000 bytes pass, 3,001 don't."""
    await stage.sent(_post("limit/1", "👮🏽" * 300))
    outcomes = [await stage.channel.publish(_post("limit/2", text)) for text in ("é" * 301, "👮🏽‍♀️" * 180)]
    assert all(isinstance(each, Rejected) and not each.lost_right for each in outcomes), outcomes
    return " | ".join(each.evidence for each in outcomes)


async def taking_away_twice_is_taking_away_once(stage: Stage) -> str:
    """Delete twice; then it is absent, and an answer to it stands alone."""
    post = _post("remove/1", "Wrong.")
    sent = await stage.sent(post)
    remove = replace(post, verb=Verb.REMOVE, text="", target=sent.receipt.platform_id)
    outcomes = [await stage.channel.publish(remove) for _ in range(2)]
    assert outcomes == [
        Sent(sent.receipt.__class__(remove.target)),
        Sent(sent.receipt.__class__(remove.target), "it was gone already"),
    ]
    assert await stage.channel.find(post) == Absent()
    alone = await stage.sent(_post("remove/2", "Right.", reply_to=sent.receipt.platform_id))
    return f"then {outcomes[1].evidence!r}; an answer to it: {alone.evidence.partition('; ')[2]!r}"


async def an_expired_token_is_renewed(stage: Stage) -> str:
    """Age the access token by the server's own secret."""
    held = stage.channel._session
    held._access = aged(held._access, stage.server.jwt)
    old = held._refresh
    await stage.sent(_post("expired/1", "After two hours."))
    assert held._refresh != old
    return "400 ExpiredToken, refreshSession, posted"


async def an_expired_session_is_opened_anew(stage: Stage) -> str:
    """Age both tokens."""
    held = stage.channel._session
    held._access, held._refresh = (aged(each, stage.server.jwt) for each in (held._access, held._refresh))
    await stage.sent(_post("expired/2", "After three months."))
    return "refreshSession refused, createSession, posted"


async def a_used_refresh_token_is_good_within_its_grace(stage: Stage) -> str:
    """The answer of a renewal was lost, so the old token is shown again."""
    held = stage.channel._session
    old = held._refresh
    for number in (1, 2):
        held._access, held._refresh = aged(held._access, stage.server.jwt), old
        await stage.sent(_post(f"grace/{number}", f"Renewed {number}."))
    return "shown twice, taken twice"


async def a_wrong_password_is_a_lost_right(stage: Stage) -> str:
    """Sign in wrongly."""
    channel = stage.connected("wrong-wrong-wrong")
    outcome = await channel.publish(_post("wrong/1"))
    assert isinstance(outcome, Rejected), outcome
    assert outcome.lost_right
    assert await channel.probe() == outcome.evidence
    return outcome.evidence


async def an_account_taken_down_is_a_lost_right(stage: Stage) -> str:
    """Be taken down while the session is alive, and come back."""
    await stage.owner.take_down(down=True)
    outcome = await stage.channel.publish(_post("takedown/1"))
    told = await stage.channel.probe()
    await stage.owner.take_down(down=False)
    assert isinstance(outcome, Rejected), outcome
    assert outcome.lost_right
    assert told
    await stage.sent(_post("takedown/2", "Back."))
    return f"{outcome.evidence} | probe: {told}"


async def a_revoked_app_password_is_a_lost_right(stage: Stage) -> str:
    """Be revoked, which ends the session's renewal."""
    await stage.owner.revoke()
    held = stage.channel._session
    held._access = aged(held._access, stage.server.jwt)
    outcome = await stage.channel.publish(_post("revoked/1"))
    assert isinstance(outcome, Rejected), outcome
    assert outcome.lost_right
    return outcome.evidence


CHECKS: Final[tuple[Callable[[Stage], Awaitable[str]], ...]] = (
    the_account_may_post,
    a_post_is_published,
    the_same_attempt_changes_nothing,
    other_words_never_replace_it,
    what_is_there_is_found,
    what_is_not_there_is_absent,
    parts_answer_one_another,
    what_can_be_pressed_is_named_by_bytes,
    a_picture_has_its_alt_text,
    its_limits_are_ours,
    taking_away_twice_is_taking_away_once,
    an_expired_token_is_renewed,
    an_expired_session_is_opened_anew,
    a_used_refresh_token_is_good_within_its_grace,
    a_wrong_password_is_a_lost_right,
    an_account_taken_down_is_a_lost_right,
    a_revoked_app_password_is_a_lost_right,
)


async def all_of(server: Server) -> int:
    """Run every check, whatever the one before it said; 0 if each held."""
    failed = 0
    async with session.opened() as sessions, aiohttp.ClientSession() as client:
        owner = Owner(client, server)
        await owner.arrive()
        stage = Stage(server, owner, sessions, None)  # type: ignore[arg-type]  # made in the next line
        stage.channel = stage.connected(owner.app_password)
        for check in CHECKS:
            name = check.__name__.replace("_", " ")
            try:
                print(f"ok        {name}: {await check(stage)}")
            except Exception as error:  # noqa: BLE001 - the next check tells more
                failed += 1
                print(f"FAILED    {name}: {type(error).__name__}: {error}")
    print(f"{len(CHECKS) - failed} of {len(CHECKS)} hold")
    return 1 if failed else 0
