"""One account on a Mastodon server, by its REST API.

What this module keeps to:

- The idempotency key is the post's own, the same for all its attempts. The server knows it for an hour and ignores the words, so it guards against sending
  again, and proves nothing. Therefore `find` never repeats a post to see what comes back: where the first one didn't arrive that would publish, past
  every brake. It reads the account's statuses, and says Unknown where it sees nothing: a server may still work on a post whose answer is lost.
- Builds of 2026 answer a repeated key with 500 although the status is there (mastodon#40399): unconfirmed like any 5xx, and found by reading.
- Posts are never left to the server's own schedule, which ignores the key (mastodon#30039).
- An edit loses what it doesn't name again, so the pictures and the mark of sensitive media are read first and named.
- A deletion takes the pictures with it: else they stay readable for about a day. "Not found" also means *not yours*, so it counts as gone only if the
  status can't be read either.
- Words that answer a post which is gone go out alone: a correction must reach people wherever the wrong words were taken away.
"""

import asyncio
import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import aiohttp
import structlog
from yarl import URL

from commsbot.channels import answers, mastodon_media, mastodon_server
from commsbot.channels.answers import Answer, NotReady, Reading
from commsbot.channels.mastodon_server import Limits, Server
from commsbot.domain.delivery import Finding, Found, Outcome, Post, Receipt, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.wire.redaction import Redactor

log = structlog.get_logger(__name__)

STATUSES: Final = "/api/v1/statuses"
ACCOUNTS: Final = "/api/v1/accounts"
EARLIER: Final = timedelta(seconds=60)
"""How far before the attempt `find` begins to look: clocks differ."""
PAGE: Final = 40
PAGES: Final = 3
LIMITS_SECONDS: Final = 2.0
"""How long a post may wait for the server to tell its limits."""
LIMITS_KEPT: Final = timedelta(days=1)
LIMITS_UNKNOWN: Final = timedelta(minutes=10)
"""How long nobody asks again after a server didn't tell."""
RIGHTS: Final = (
    ("write:statuses", "PUT", f"{STATUSES}/0"),
    ("read:statuses", "GET", f"{STATUSES}/0/source"),
    ("write:media", "GET", f"{mastodon_media.UPLOADED}/0"),
)
"""Calls that change nothing, since no status or picture has the number 0; the scope is looked at before that."""
_ID: Final = re.compile(r"[\w-]+", re.ASCII)
_LINK: Final = re.compile(
    r"/(?:web/|deck/)?(?:@(?P<at>[\w.-]+)|users/(?P<user>[\w.-]+)/statuses)/(?P<id>\d+)/?", re.ASCII
)


class MastodonChannel:
    """One account, called `@name@server`; the server's own address may be another than its accounts' domain."""

    def __init__(
        self,
        *,
        name: str,
        lane: str,
        client: aiohttp.ClientSession,
        account: str,
        api: str,
        access_token: str,
        redactor: Redactor,
        clock: Callable[[], datetime],
        visibility: str = "public",
        scale: float = 1.0,
    ) -> None:
        self.name = name
        self.lane = lane
        self._handle = account.removeprefix("@")
        self._reading = Reading("Mastodon", redactor, clock, scale)
        self._server = Server(client=client, api=api.rstrip("/"), access_token=access_token, reading=self._reading)
        self._redactor = redactor
        self._clock = clock
        self._visibility = visibility
        self._account = ""
        self._limits = Limits()
        self._limits_until = datetime.min.replace(tzinfo=UTC)

    async def publish(self, post: Post) -> Outcome:
        """Post, edit or delete."""
        try:
            match post.verb:
                case Verb.PUBLISH:
                    return await self._create(post)
                case Verb.REVISE:
                    return await self._edit(post)
                case Verb.REMOVE:
                    return await self._delete(post)
        except NotReady as missing:
            return missing.outcome
        except Exception as error:  # noqa: BLE001 - whatever it is, the server may have the post, and a person must hear of it
            return answers.broken(error, self._redactor)

    async def find(self, post: Post) -> Finding:
        """Read the account's statuses since just before the attempt; finding nothing proves nothing."""
        if post.verb is not Verb.PUBLISH:
            return Unknown("only a new post can be found among the account's statuses")
        try:
            found = await self._search(post)
        except NotReady as missing:
            return Unknown(missing.outcome.evidence)
        except Exception as error:  # noqa: BLE001 - a search that fails for any reason leaves us as wise as before
            return Unknown(self._redactor.told(error))
        return Found(found) if found else Unknown("it isn't on the profile yet; that doesn't prove it never will be")

    def identify(self, address: str, link: str) -> str:
        """Read the status's id out of its address on its own server, if it names this account."""
        try:
            url = URL(link)
        except ValueError:
            return ""
        found = _LINK.fullmatch(url.path) if url.host == URL(self._server.api).host else None
        name = (found["at"] or found["user"]) if found is not None else ""
        return found["id"] if found is not None and name.lower() == _username(address).lower() else ""

    async def probe(self) -> str:
        """Say why the account can't post now: the server is away, the token is dead, or it lacks a scope; changes nothing."""
        try:
            await self._ask_limits()
            for scope, method, path in RIGHTS:
                answer = await self._server.ask(method, path)
                if answer.body is None or answer.status in {401, 403, 429} or not 400 <= answer.status < 500:
                    return f"{self._server.refused(answer).evidence} (asked for {scope})"
        except NotReady as missing:
            return missing.outcome.evidence
        except Exception as error:  # noqa: BLE001 - any failure is the answer
            return self._redactor.told(error)
        return ""

    # --- what is done ------------------------------------------------------------------------------------------------

    async def _create(self, post: Post) -> Outcome:
        if refused := await self._too_much(post):
            return refused
        body = self._words(post) | {"visibility": self._visibility}
        if post.media:
            body["media_ids"] = [await mastodon_media.upload(self._server, post)]
        alone = ""
        answered = {"in_reply_to_id": post.reply_to} if _ID.fullmatch(post.reply_to) else {}
        answer = await self._server.ask("POST", STATUSES, key=post.key, json=body | answered)
        if answered and answer.status == 404 and answer.body is not None:
            alone = "what it answers is gone, so it stands alone"
            answer = await self._server.ask("POST", STATUSES, key=post.key, json=body)
        return self._posted(answer, alone)

    async def _edit(self, post: Post) -> Outcome:
        if not _ID.fullmatch(post.target):
            return Rejected(f"“{post.target}” names no post on Mastodon")
        if refused := await self._too_much(post):
            return refused
        path = f"{STATUSES}/{post.target}"
        there = await self._server.ready("GET", path)
        if there.body is None:
            raise self._server.lacking(there)
        body = self._words(post) | {
            "media_ids": mastodon_media.kept(there.body),
            "sensitive": there.body.get("sensitive") is True,
        }
        return self._posted(await self._server.ask("PUT", path, json=body))

    async def _delete(self, post: Post) -> Outcome:
        if not _ID.fullmatch(post.target):
            return Rejected(f"“{post.target}” names no post on Mastodon")
        path = f"{STATUSES}/{post.target}"
        answer = await self._server.ask("DELETE", path, params={"delete_media": "true"})
        if answer.status != 404 or answer.body is None:
            gone = answer.good and (answer.body or {}).get("id") == post.target
            return Sent(Receipt(post.target)) if gone else self._not_posted(answer)
        seen = await self._server.ask("GET", path)
        if seen.status == 404 and seen.body is not None:
            return Sent(Receipt(post.target), "it was gone already")
        if seen.good:
            return Rejected(f"the post {post.target} is there, but not this account's")
        return Unconfirmed(f"the post {post.target} is not this account's, or gone: {self._reading.shown(seen)}")

    def _words(self, post: Post) -> dict[str, Any]:
        # The language is a two-letter code there (ISO 639-1): of a tag such as zh-Hans it is the first part.
        return {"status": post.text, "spoiler_text": post.content_warning, "language": post.language.partition("-")[0]}

    def _posted(self, answer: Answer, evidence: str = "") -> Outcome:
        receipt = _receipt(answer.body or {}) if answer.good else None
        if receipt is None:
            return self._not_posted(answer)
        author = (answer.body or {}).get("account")
        name = str(author.get("username", "")) if isinstance(author, dict) else ""
        if name and name.lower() != _username(self._handle).lower():
            evidence = f"the token is of another account: it stands on @{name}"
        return Sent(receipt, evidence)

    def _not_posted(self, answer: Answer) -> Outcome:
        return self._reading.odd(answer) if 200 <= answer.status < 300 else self._server.refused(answer)

    # --- what is read ------------------------------------------------------------------------------------------------

    async def _too_much(self, post: Post) -> Rejected | None:
        now = self._clock()
        if now >= self._limits_until:
            self._limits_until = now + LIMITS_UNKNOWN
            try:
                async with asyncio.timeout(LIMITS_SECONDS):
                    await self._ask_limits()
            except (NotReady, TimeoutError) as error:
                log.warning("mastodon.limits_unknown", channel=self.name, why=self._redactor.told(error))
        told = self._limits.against(post)
        return Rejected(f"not sent: {told}") if told else None

    async def _ask_limits(self) -> None:
        self._limits = mastodon_server.limits(await self._server.ready("GET", mastodon_server.INSTANCE, stranger=True))
        self._limits_until = self._clock() + LIMITS_KEPT

    async def _search(self, post: Post) -> Receipt | None:
        since = post.prepared_at - EARLIER
        path = f"{ACCOUNTS}/{await self._whoami()}/statuses"
        asked = {"limit": str(PAGE), "exclude_reblogs": "true"}
        for _ in range(PAGES):
            page = answers.rows(await self._server.ready("GET", path, params=asked))
            for seen in page:
                if _moment(seen) < since:
                    return None
                if (receipt := _receipt(seen)) is not None and await self._same(receipt.platform_id, post):
                    return receipt
            if len(page) < PAGE:
                break
            asked["max_id"] = str(page[-1]["id"])
        return None

    async def _same(self, status: str, post: Post) -> bool:
        """Compare the words as they were written: a status shows them as HTML only."""
        source = (await self._server.ready("GET", f"{STATUSES}/{status}/source")).body or {}
        written = (source.get("spoiler_text", ""), source.get("text", ""))
        return all(
            _plain(str(seen)) == _plain(meant)
            for seen, meant in zip(written, (post.content_warning, post.text), strict=True)
        )

    async def _whoami(self) -> str:
        if not self._account:
            asked = {"acct": self._handle}
            answer = await self._server.ready("GET", f"{ACCOUNTS}/lookup", stranger=True, params=asked)
            account = str((answer.body or {}).get("id", ""))
            if not _ID.fullmatch(account):
                raise self._server.lacking(answer)
            self._account = account
        return self._account


def _username(handle: str) -> str:
    return handle.removeprefix("@").partition("@")[0]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _receipt(status: Mapping[str, Any]) -> Receipt | None:
    post, url = status.get("id"), status.get("url")
    if not isinstance(post, str) or not _ID.fullmatch(post):
        return None
    return Receipt(post, url if isinstance(url, str) else "")


def _moment(status: Mapping[str, Any]) -> datetime:
    found = datetime.fromisoformat(str(status.get("created_at")))
    return found if found.tzinfo else found.replace(tzinfo=UTC)
