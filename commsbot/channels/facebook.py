"""One Facebook Page, through the Graph API.

What this module keeps to:

- Codes 1 and 2, `is_transient` and every 5xx leave the post unconfirmed: *please retry your request later* has created a post at every try (arsduo/koala#699,
  facebookarchive/php-graph-sdk#1141). There is no idempotency key and lists may lag behind, so nothing found on the Page proves nothing.
- Nearly all refusals come as HTTP 400: the code is read, not the status. A 4xx without the Graph API's own `error` is somebody else's.
- *Duplicate* (506) and *blocked* (368) may be about a post of ours that went through: the Page is read first. Facebook gives no id with them.
- The token goes in a header, never in an address; `paging.next` holds it in one, so the cursor beside it is followed instead.
- A post can't answer a post on a Page, and the audience can't be told a language (`targeting` would hide the post from others): each text stands alone and
  links the official page. Only posts that this app made can be edited, and only their words; a picture and its alt text stay.
- A card of the linked page shows words that nobody approved here, and Facebook keeps old ones: `link_card` is off unless the agency wants it.
"""

import hashlib
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import aiohttp

from commsbot.channels import answers, facebook_answers
from commsbot.channels.answers import Answer, Reading
from commsbot.domain.delivery import (
    Finding,
    Found,
    Limited,
    Outcome,
    Post,
    Receipt,
    Rejected,
    Sent,
    Unconfirmed,
    Unknown,
    Verb,
)
from commsbot.wire.redaction import Redactor

EARLIER: Final = timedelta(seconds=60)
"""How far before the attempt `find` begins to look: clocks differ."""
FLOOD: Final = timedelta(minutes=5)
"""How long to wait after a throttle that doesn't say; each call meanwhile makes it longer ("Rate Limits")."""
PAGES: Final = 5
PER_PAGE: Final = 100
_POST: Final = re.compile(r"\d+(?:_\d+)?", re.ASCII)
_LINK: Final = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")
_PERMALINKS: Final = (
    re.compile(r"https://(?:www\.|m\.|web\.)?facebook\.com/(?P<page>\d+)/posts/(?P<post>\d+)/?(?:[?#].*)?", re.ASCII),
    re.compile(r"https://(?:www\.|m\.|web\.)?facebook\.com/(?P<page>\d+)_(?P<post>\d+)/?(?:[?#].*)?", re.ASCII),
    re.compile(
        r"https://(?:www\.|m\.|web\.)?facebook\.com/permalink\.php\?story_fbid=(?P<post>\d+)&id=(?P<page>\d+)(?:[&#].*)?",
        re.ASCII,
    ),
)


@dataclass(frozen=True, slots=True)
class Token:
    """The Page's own access token, and the app's secret where each call is to prove it; never printed."""

    access: str = field(repr=False)
    secret: str = field(default="", repr=False)

    @property
    def proof(self) -> str:
        """`appsecret_proof`; empty without a secret."""
        return hmac.new(self.secret.encode(), self.access.encode(), hashlib.sha256).hexdigest() if self.secret else ""


class FacebookChannel:
    """One Page; the address of its posts is the Page's number."""

    def __init__(
        self,
        *,
        name: str,
        lane: str,
        client: aiohttp.ClientSession,
        page: str,
        token: Token,
        redactor: Redactor,
        clock: Callable[[], datetime],
        api: str = "https://graph.facebook.com",
        version: str = "v26.0",
        link_card: bool = False,
        scale: float = 1.0,
    ) -> None:
        self.name = name
        self.lane = lane
        self._client = client
        self._page = page
        self._token = token
        self._redactor = redactor
        self._clock = clock
        self._base = f"{api}/{version}"
        self._link_card = link_card
        self._scale = scale
        self._reading = Reading("Facebook", redactor, clock, scale)
        redactor.add(token.proof)

    async def publish(self, post: Post) -> Outcome:
        """Post, edit the words of an own post, or delete."""
        try:
            match post.verb:
                case Verb.PUBLISH:
                    return await self._create(post)
                case Verb.REVISE:
                    return await self._edit(post)
                case Verb.REMOVE:
                    return await self._delete(post)
        except Exception as error:  # noqa: BLE001 - whatever it is, Facebook may have the post, and a person must hear of it
            return answers.broken(error, self._redactor)

    async def find(self, post: Post) -> Finding:
        """Read the Page's posts since just before the attempt, or the edited post itself; finding nothing proves nothing, lists may lag."""
        try:
            match post.verb:
                case Verb.PUBLISH:
                    found = await self._search(post)
                    return (
                        Found(found)
                        if found
                        else Unknown("it isn't on the Page yet; that doesn't prove it never will be")
                    )
                case Verb.REVISE:
                    answer = await self._ask("GET", f"/{post.target}", fields="id,message,permalink_url")
                    if answer.good and facebook_answers.same(str((answer.body or {}).get("message", "")), post.text):
                        return Found(facebook_answers.receipt(post.target, answer.body))
                    return Unknown(f"the corrected words aren't there: {self._reading.shown(answer)}")
                case Verb.REMOVE:
                    return Unknown("whether a post is gone is asked by removing it again")
        except Exception as error:  # noqa: BLE001 - a search that fails for any reason leaves us as wise as before
            return Unknown(self._redactor.told(error))

    def identify(self, address: str, link: str) -> str:
        """Read the post's id out of its address, if that has numbers and names this Page; most links that people copy have neither."""
        for shape in _PERMALINKS:
            if (found := shape.fullmatch(link)) and found["page"] == address:
                return f"{found['page']}_{found['post']}"
        return ""

    async def probe(self) -> str:
        """Say why Facebook doesn't take the token as the Page's own; that the right to post is missing shows at the first post alone."""
        try:
            answer = await self._ask("GET", "/me", fields="id,name")
        except Exception as error:  # noqa: BLE001 - any failure is the answer
            return self._redactor.told(error)
        if not answer.good:
            return self._told(answer, facebook_answers.problem(answer))
        if str((answer.body or {}).get("id", "")) != self._page:
            return "the token isn't this Page's own, but of another Page or a person"
        return ""

    async def _create(self, post: Post) -> Outcome:
        if post.media:
            form = aiohttp.FormData({"caption": post.text, "alt_text_custom": post.alt_text, **self._proof()})
            form.add_field("source", post.media, filename="picture", content_type=post.media_type)
            answer = await self._send(f"/{self._page}/photos", form)
        else:
            answer = await self._send(
                f"/{self._page}/feed", {"message": post.text, **self._card(post.text), **self._proof()}
            )
        if not answer.good:
            return await self._refused(post, answer)
        given = answer.body or {}
        made = str(given.get("post_id") or given.get("id") or "")
        return Sent(facebook_answers.receipt(made)) if _POST.fullmatch(made) else self._reading.odd(answer)

    def _card(self, text: str) -> dict[str, str]:
        found = _LINK.search(text) if self._link_card else None
        return {"link": found[0]} if found else {}

    async def _edit(self, post: Post) -> Outcome:
        if not _POST.fullmatch(post.target):
            return Rejected(f"“{post.target}” names no post on Facebook")
        answer = await self._send(f"/{post.target}", {"message": post.text, **self._proof()})
        if not answer.good:
            return await self._refused(post, answer)
        return (
            Sent(facebook_answers.receipt(post.target))
            if (answer.body or {}).get("success") is True
            else self._reading.odd(answer)
        )

    async def _delete(self, post: Post) -> Outcome:
        if not _POST.fullmatch(post.target):
            return Rejected(f"“{post.target}” names no post on Facebook")
        answer = await self._ask("DELETE", f"/{post.target}")
        if answer.good:
            done = (answer.body or {}).get("success") is True
            return Sent(Receipt(post.target)) if done else self._reading.odd(answer)
        said = facebook_answers.problem(answer)
        if (said.code, said.subcode) == facebook_answers.GONE or said.code == facebook_answers.NO_POST:
            return await self._missing(post.target, self._told(answer, said))
        return await self._refused(post, answer)

    async def _missing(self, target: str, told: str) -> Outcome:
        """Tell *gone* from *may not be seen*, which Facebook answers alike: a token that may list the Page's posts sees each of them (Post, Permissions)."""
        seen = await self._ask("GET", f"/{target}", fields="id")
        listed = await self._ask("GET", f"/{self._page}/published_posts", fields="id", limit="1")
        said = facebook_answers.problem(seen)
        if not seen.good and (said.code, said.subcode) == facebook_answers.GONE and listed.good:
            return Sent(Receipt(target), "it was gone already")
        return Rejected(f"{told}; whether it is gone can't be told")

    async def _refused(self, post: Post, answer: Answer) -> Outcome:
        said = facebook_answers.problem(answer)
        told = self._told(answer, said)
        if answer.status == 429 or (answer.status < 500 and said.code in facebook_answers.THROTTLED):
            return Limited(self._until(answer), told)
        unsure = said.code in facebook_answers.UNSURE or said.transient or said.code == 0
        if unsure or not 400 <= answer.status < 500:
            return Unconfirmed(told)
        if post.verb is Verb.PUBLISH and said.code in {facebook_answers.DUPLICATE, facebook_answers.BLOCKED}:
            return await self._perhaps_there(post, said.code, told)
        return Rejected(told, lost_right=said.lost_right or said.code == facebook_answers.BLOCKED)

    async def _perhaps_there(self, post: Post, code: int, told: str) -> Outcome:
        match await self.find(post):
            case Found(receipt):
                return Sent(receipt, f"Facebook refused it, and it is on the Page: {told}")
            case _ if code == facebook_answers.DUPLICATE:
                return Unconfirmed(f"Facebook says that it has these very words already: {told}")
            case _:
                return Rejected(told, lost_right=True)

    def _told(self, answer: Answer, said: facebook_answers.Problem) -> str:
        if not said.code:
            return self._reading.shown(answer)
        number = f"{said.code}/{said.subcode}" if said.subcode else f"{said.code}"
        return self._redactor.clean(f"Facebook {answer.status}, code {number}: {said.words[:300]}")

    def _until(self, answer: Answer) -> datetime:
        """The minutes that Facebook names, of all that it counts the longest; else a guess."""
        minutes = facebook_answers.regains(answer.headers.get("X-Business-Use-Case-Usage", ""))
        if minutes:
            return self._clock() + timedelta(minutes=minutes)
        if answer.headers.get("Retry-After"):
            return self._reading.until(answer.headers)
        return self._clock() + max(FLOOD * self._scale, answers.SHORTEST_WAIT)

    async def _search(self, post: Post) -> Receipt | None:
        """Give the post with exactly these words that was made since the attempt."""
        since = post.prepared_at - EARLIER
        after: dict[str, str] = {}
        for _ in range(PAGES):
            answer = await self._ask(
                "GET", f"/{self._page}/published_posts", fields="id,message,created_time,permalink_url",
                since=str(int(since.timestamp())), limit=str(PER_PAGE), **after,
            )  # fmt: skip
            if not answer.good:
                raise LookupError(self._told(answer, facebook_answers.problem(answer)))
            listed = answer.body or {}
            for seen in listed.get("data", ()):
                if (
                    facebook_answers.same(str(seen.get("message", "")), post.text)
                    and facebook_answers.made(seen) >= since
                ):
                    return facebook_answers.receipt(str(seen["id"]), seen)
            paging = listed.get("paging") or {}
            if "next" not in paging:
                break
            after = {"after": str(paging["cursors"]["after"])}
        return None

    def _proof(self) -> dict[str, str]:
        return {"appsecret_proof": self._token.proof} if self._token.proof else {}

    async def _send(self, path: str, body: aiohttp.FormData | dict[str, str]) -> Answer:
        headers = {"Authorization": f"Bearer {self._token.access}"}
        return await answers.ask(self._client, "POST", self._base + path, headers=headers, data=body)

    async def _ask(self, method: str, path: str, **params: str) -> Answer:
        headers = {"Authorization": f"Bearer {self._token.access}"}
        return await answers.ask(
            self._client, method, self._base + path, headers=headers, params={**params, **self._proof()}
        )
