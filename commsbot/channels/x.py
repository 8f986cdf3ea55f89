"""One account on X, through tweepy's AsyncClient.

What this module keeps to:

- tweepy 4.17 has `https://api.twitter.com` built in and signs for it, so only a base address that isn't X's own is put in its place.
- `wait_on_rate_limit` stays off: it crashes with OAuth 1.0a. There is one retry layer, and it isn't here.
- An HTML error page raises aiohttp's ContentTypeError, a 200 with errors raises nothing: neither says whether the post is there.
- *Duplicate content* is a hint, never a proof: X gives no id with it, it fires for deleted posts and misses live ones. The timeline is read; a
  post found there since this attempt was prepared is ours, otherwise a person looks. Taking it as a failure would invite a second live post.
- Replies to own posts go out only where the agency has proven that X lets them pass (since 2026-02 uninvited replies are refused); else a post
  stands alone. X can edit only for Premium accounts and gives each edit a new id, so REVISE is refused: a correction is a post of its own.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import aiohttp
import tweepy
from tweepy.asynchronous import AsyncClient
from yarl import URL

from commsbot.channels.x_media import NotUploaded, Uploads
from commsbot.domain.delivery import (
    Finding,
    Found,
    Limited,
    NotSent,
    Outcome,
    Post,
    Receipt,
    Rejected,
    Sent,
    Unconfirmed,
    Unknown,
    Verb,
)
from commsbot.wire import session
from commsbot.wire.redaction import Redactor

OWN_HOSTS: Final = frozenset({"api.x.com", "api.twitter.com"})
EPOCH_MS: Final = 1288834974657
"""Where X's ids begin: an id is (milliseconds since then) << 22, and a counter."""
EARLIER: Final = timedelta(seconds=60)
"""How far before the attempt `find` begins to look: clocks differ."""
FLOOD: Final = timedelta(seconds=60)
"""How long to wait after a 429 that doesn't say; X's windows are 15 minutes."""
SHORTEST_WAIT: Final = timedelta(milliseconds=50)
PAGES: Final = 5
_LOST: Final = ("client-forbidden", "oauth1-permissions", "usage-capped")
_SUSPENDED: Final = "suspended"
_DUPLICATE: Final = "duplicate content"
_LINK: Final = re.compile(
    r"https://(?:www\.|mobile\.)?(?:x|twitter)\.com/(?P<name>i/web|\w+)/status/(?P<id>\d+)(?:[/?#].*)?", re.ASCII
)
_FIELDS: Final = ["created_at", "edit_history_tweet_ids", "note_tweet", "entities"]


@dataclass(frozen=True, slots=True)
class Keys:
    """OAuth 1.0a user context: the app's pair and the account's pair; never printed."""

    consumer_key: str = field(repr=False)
    consumer_secret: str = field(repr=False)
    access_token: str = field(repr=False)
    access_token_secret: str = field(repr=False)


class Rebased:
    """Stands where tweepy wants a session: moves each request to the configured address, and follows no redirect."""

    def __init__(self, client: aiohttp.ClientSession, api: str) -> None:
        self._client = client
        self._base = URL(api)

    def request(self, method: str, url: str | URL, **details: Any) -> Any:
        """Make the request that tweepy wants, somewhere else."""
        there = URL(url, encoded=True) if isinstance(url, str) else url
        if self._base.host not in OWN_HOSTS:
            there = there.with_scheme(self._base.scheme).with_host(str(self._base.host)).with_port(self._base.port)
        return self._client.request(method, there, allow_redirects=False, **details)


class XChannel:
    """One account; the address of its posts is the account's name and isn't needed to post."""

    def __init__(
        self,
        *,
        name: str,
        lane: str,
        client: aiohttp.ClientSession,
        keys: Keys,
        redactor: Redactor,
        clock: Callable[[], datetime],
        api: str = "https://api.x.com",
        self_replies: bool = False,
        scale: float = 1.0,
    ) -> None:
        self.name = name
        self.lane = lane
        self._client = AsyncClient(
            consumer_key=keys.consumer_key,
            consumer_secret=keys.consumer_secret,
            access_token=keys.access_token,
            access_token_secret=keys.access_token_secret,
            return_type=dict,
            wait_on_rate_limit=False,
        )
        self._client.session = Rebased(client, api)
        self._uploads = Uploads(
            client=client, api=api, redactor=redactor, until=self._until, consumer_key=keys.consumer_key,
            consumer_secret=keys.consumer_secret, access_token=keys.access_token, access_token_secret=keys.access_token_secret,
        )  # fmt: skip
        self._redactor = redactor
        self._clock = clock
        self._self_replies = self_replies
        self._scale = scale
        self._account = ""

    async def publish(self, post: Post) -> Outcome:
        """Post or delete; an edit is refused."""
        try:
            match post.verb:
                case Verb.PUBLISH:
                    return await self._create(post)
                case Verb.REMOVE:
                    return await self._delete(post)
                case Verb.REVISE:
                    return Rejected("a post on X can't be edited; its correction is a post of its own")
        except NotUploaded as missing:
            return missing.outcome
        except tweepy.TweepyException as error:
            return await self._outcome(post, error)
        except aiohttp.ContentTypeError as error:
            return self._unreadable(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, X may have the post, and a person must hear of it
            told = self._redactor.told(error)
            return NotSent(told) if session.never_left(error) else Unconfirmed(told)

    async def find(self, post: Post) -> Finding:
        """Read the own timeline since just before the attempt; finding nothing proves nothing (how far it lags isn't documented)."""
        if post.verb is not Verb.PUBLISH:
            return Unknown("only a new post can be found on the timeline")
        try:
            found = await self._search(post)
        except Exception as error:  # noqa: BLE001 - a search that fails for any reason leaves us as wise as before
            return Unknown(self._redactor.told(error))
        return (
            Found(_receipt(found))
            if found
            else Unknown("it isn't on the timeline yet; that doesn't prove it never will be")
        )

    def identify(self, address: str, link: str) -> str:
        """Read the post's id out of its address, if it names this account or none."""
        found = _LINK.fullmatch(link)
        ours = found is not None and found["name"].lower() in {"i/web", address.removeprefix("@").lower()}
        return found["id"] if found is not None and ours else ""

    async def probe(self) -> str:
        """Say why X doesn't know us; that an app may only read shows at the first post alone."""
        try:
            await self._whoami()
        except Exception as error:  # noqa: BLE001 - any failure is the answer
            return self._redactor.told(error)
        return ""

    async def _create(self, post: Post) -> Outcome:
        answered = post.reply_to if self._self_replies and post.reply_to.isdecimal() else None
        media = [await self._uploads.upload(post)] if post.media else None
        result = await self._client.create_tweet(
            text=post.text, media_ids=media, in_reply_to_tweet_id=answered, user_auth=True
        )
        data = result.get("data")
        if not isinstance(data, dict) or not str(data.get("id", "")).isdecimal():
            return Unconfirmed(self._redactor.clean(f"X said yes without a post: {str(result)[:300]}"))
        return Sent(_receipt(str(data["id"])))

    async def _delete(self, post: Post) -> Outcome:
        if not post.target.isdecimal():
            return Rejected(f"“{post.target}” names no post on X")
        result = await self._client.delete_tweet(post.target, user_auth=True)
        data = result.get("data")
        if not isinstance(data, dict) or data.get("deleted") is not True:
            return Unconfirmed(self._redactor.clean(f"X said yes without deleting: {str(result)[:300]}"))
        return Sent(Receipt(post.target))

    async def _outcome(self, post: Post, error: tweepy.TweepyException) -> Outcome:
        told = self._redactor.told(error)
        match error:
            case tweepy.TooManyRequests(reset_time=reset):
                return Limited(self._until(reset), told)
            case tweepy.Unauthorized():
                return Rejected(told, lost_right=True)
            case tweepy.NotFound() if post.verb is Verb.REMOVE:
                return Sent(Receipt(post.target), "it was gone already")
            case tweepy.Forbidden() if _DUPLICATE in told.lower():
                return await self._duplicate(post, told)
            case tweepy.Forbidden() | tweepy.BadRequest() | tweepy.NotFound():
                return Rejected(told, lost_right=await _lost(error))
            case tweepy.HTTPException(response=response) if 400 <= response.status < 500:
                return Rejected(told, lost_right=await _lost(error))
            case _:
                return Unconfirmed(told)

    async def _duplicate(self, post: Post, told: str) -> Outcome:
        match await self.find(post):
            case Found(receipt):
                return Sent(receipt, f"X refused it as a duplicate, and it is on the timeline: {told}")
            case _:
                return Unconfirmed(f"X says that it has these very words already: {told}")

    def _unreadable(self, error: aiohttp.ContentTypeError) -> Outcome:
        """A page that isn't X's own JSON: a 429 still means that nothing was taken, anything else means nothing."""
        told = self._redactor.clean(f"{error.status} with a page that isn't X's")
        if error.status != 429:
            return Unconfirmed(told)
        reset = error.headers.get("x-rate-limit-reset", "") if error.headers else ""
        return Limited(self._until(int(reset) if reset.isdecimal() else None), told)

    def _until(self, reset: int | None) -> datetime:
        """The moment that X names is kept as it is; only our own guess is scaled."""
        now = self._clock()
        wait = FLOOD * self._scale if reset is None else datetime.fromtimestamp(reset, UTC) - now
        return now + max(wait, SHORTEST_WAIT)

    async def _whoami(self) -> str:
        if not self._account:
            result = await self._client.get_me(user_auth=True)
            self._account = str(result["data"]["id"])
        return self._account

    async def _search(self, post: Post) -> str:
        """Give the id of the post with exactly these words, empty where there is none."""
        since = int((post.prepared_at - EARLIER).timestamp() * 1000) - EPOCH_MS
        token: str | None = None
        for _ in range(PAGES):
            page = await self._client.get_users_tweets(
                await self._whoami(),
                since_id=str(max(since, 1) << 22),
                max_results=100,
                pagination_token=token,
                tweet_fields=_FIELDS,
                user_auth=True,
            )
            for seen in page.get("data", ()):
                if same(whole(seen), post.text):
                    return str(seen["id"])
            token = page.get("meta", {}).get("next_token")
            if not token:
                break
        return ""


def whole(seen: Mapping[str, Any]) -> str:
    """Give a post's words as they were written: the long form where there is one, addresses expanded, entities unescaped.

    The address of a picture, which X puts behind the words, isn't one of them.
    """
    note = seen.get("note_tweet") or {}
    text = str(note.get("text") or seen.get("text", ""))
    entities = (note.get("entities") or seen.get("entities") or {}) if note.get("text") else seen.get("entities") or {}
    for url in entities.get("urls", ()):
        if "media_key" in url:
            text = text.replace(str(url["url"]), "").rstrip()
            continue
        text = text.replace(str(url["url"]), str(url.get("expanded_url", url["url"])))
    return html.unescape(text)


def same(seen: str, meant: str) -> bool:
    """Tell whether two texts are the same post: NFC, ends trimmed, and `http://` ignored, which X puts before a bare domain."""
    return _plain(seen) == _plain(meant)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().replace("http://", "")


def _receipt(post: str) -> Receipt:
    return Receipt(post, f"https://x.com/i/web/status/{post}")


async def _lost(error: tweepy.HTTPException) -> bool:
    """Tell whether the refusal is of the account or the app, not of this post: by status and problem type, and one sentence that has none."""
    if error.response.status == 402:
        return True
    try:
        body = await error.response.json()
    except (aiohttp.ClientError, ValueError):
        return False
    kind = str(body.get("type", ""))
    return any(kind.endswith(lost) for lost in _LOST) or _SUSPENDED in str(body.get("detail", "")).lower()
