"""One account on Bluesky, by raw calls (XRPC) to its data server: the library would cost 0.6 s of start and drops what makes a post happen once.

What this module keeps to:

- A post is put under a record key of our own (`bluesky_record.tid`) with `swapRecord: null`, which means that it must not be there. The same bytes again
  change nothing, other bytes are refused with `InvalidSwap`; so an attempt may be repeated, and what stands under the key is ours.
- The key is also how a post is looked for: `RecordNotFound` from the data server proves that it isn't there.
- Bluesky's app goes on showing the first words of a post that was edited, so REVISE is refused: a correction is a reply of its own.
- What answers a post names it and the first post of its thread by their contents (cid), which the data server tells. Where that post is gone the words
  stand alone: they matter more than their thread.
- A mention needs the account's lasting name. Where the server can't tell it the handle stays plain words; nobody is kept waiting for it.
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

import aiohttp

from commsbot.channels import answers, bluesky_record
from commsbot.channels.answers import Answer, NotReady, Reading
from commsbot.channels.bluesky_record import COLLECTION
from commsbot.channels.bluesky_session import LOST, Session, error_of, why
from commsbot.domain.delivery import (
    Absent,
    Finding,
    Found,
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
from commsbot.wire.redaction import Redactor

PUT: Final = "com.atproto.repo.putRecord"
GET: Final = "com.atproto.repo.getRecord"
DELETE: Final = "com.atproto.repo.deleteRecord"
UPLOAD: Final = "com.atproto.repo.uploadBlob"
RESOLVE: Final = "com.atproto.identity.resolveHandle"
WHO: Final = "com.atproto.server.getSession"
MOST_BYTES: Final = 1_000_000
"""Of a picture. Since 2026-04 Bluesky's own servers take twice as much; an agency's own server may not be as new."""
_GONE: Final = "RecordNotFound"
_LINK: Final = re.compile(
    r"https://(?:www\.)?bsky\.app/profile/(?P<who>[\w.:%-]+)/post/(?P<key>[2-7a-z]{13})(?:[/?#].*)?", re.ASCII
)


class BlueskyChannel:
    """One account; the address of its posts is its handle."""

    def __init__(
        self,
        *,
        name: str,
        lane: str,
        client: aiohttp.ClientSession,
        account: str,
        password: str,
        redactor: Redactor,
        clock: Callable[[], datetime],
        api: str = "https://bsky.social",
        scale: float = 1.0,
    ) -> None:
        self.name = name
        self.lane = lane
        self._account = account
        self._redactor = redactor
        self._reading = Reading("Bluesky", redactor, clock, scale)
        self._session = Session(client=client, api=api, account=account, password=password, reading=self._reading)

    async def publish(self, post: Post) -> Outcome:
        """Post or delete; an edit is refused."""
        try:
            match post.verb:
                case Verb.PUBLISH:
                    return await self._create(post)
                case Verb.REMOVE:
                    return await self._delete(post)
                case Verb.REVISE:
                    return Rejected("an edited post on Bluesky goes on showing its first words; its correction is a post of its own")  # fmt: skip
        except NotReady as missing:
            return missing.outcome
        except Exception as error:  # noqa: BLE001 - whatever it is, Bluesky may have the post, and a person must hear of it
            return answers.broken(error, self._redactor)

    async def find(self, post: Post) -> Finding:
        """Look under the post's own key; only the data server's own word says that it isn't there."""
        if post.verb is not Verb.PUBLISH:
            return Unknown("only a new post can be looked for")
        try:
            did = await self._session.open()
            key = bluesky_record.tid(post.key, post.prepared_at)
            answer = await self._session.prepare("GET", GET, params=_place(did, key))
        except NotReady as missing:
            return Unknown(missing.outcome.evidence)
        if answer.status == 400 and error_of(answer) == _GONE:
            return Absent()
        value = answer.body.get("value") if answer.good and answer.body is not None else None
        if not isinstance(value, dict):
            return Unknown(self._reading.shown(answer))
        if value.get("text") != post.text:
            return Unknown("another post stands under this one's key")
        return Found(_receipt(did, key))

    def identify(self, address: str, link: str) -> str:
        """The post of this account that a link leads to; its lasting name is known once a session was made."""
        match = _LINK.fullmatch(link.strip())
        if match is None:
            return ""
        who = match["who"].replace("%3A", ":")
        if who.casefold() not in {address.casefold(), self._session.did.casefold()}:
            return ""
        return f"at://{who}/{COLLECTION}/{match['key']}"

    async def probe(self) -> str:
        """Whether there is a session, of an account that may post."""
        try:
            answer = await self._session.prepare("GET", WHO)
        except NotReady as missing:
            return missing.outcome.evidence
        if not answer.good or answer.body is None:
            return self._redactor.clean(f"Bluesky {answer.status}: {why(answer)}" if why(answer) else self._reading.shown(answer))  # fmt: skip
        if answer.body.get("active") is False:
            return f"Bluesky says that the account is not active: {answer.body.get('status', 'no reason given')}"
        return ""

    async def _create(self, post: Post) -> Outcome:
        if len(post.media) > MOST_BYTES:
            return Rejected(f"the picture has {len(post.media):,} bytes, and Bluesky takes at most {MOST_BYTES:,}: send it smaller")  # fmt: skip
        did = await self._session.open()
        key = bluesky_record.tid(post.key, post.prepared_at)
        known = await self._known(post.text)
        reply = await self._thread(did, post.reply_to)
        record = bluesky_record.record(post, known, reply, await self._picture(post))
        body = {"repo": did, "collection": COLLECTION, "rkey": key, "record": record, "swapRecord": None}
        answer = await self._session.ask("POST", PUT, json=body)
        if answer.good:
            receipt = _receipt(did, key)
            given = answer.body or {}
            alone = "; the post that it answers is gone" if post.reply_to and reply is None else ""
            return (
                Sent(receipt, f"cid {given.get('cid')}{alone}")
                if given.get("uri") == receipt.platform_id
                else self._reading.odd(answer)
            )
        if error_of(answer) == "InvalidSwap":
            return await self._standing(post)
        return self._refused(answer)

    async def _standing(self, post: Post) -> Outcome:
        """Something stands under this post's key: our own words, of an attempt whose answer was lost, unless somebody meddled."""
        match await self.find(post):
            case Found(receipt):
                return Sent(receipt, "an earlier attempt had arrived")
            case Unknown(why=told):
                return Unconfirmed(f"Bluesky has a post under this one's key, and it can't be told which: {told}")
            case Absent():
                return Unconfirmed("Bluesky refused the post for one under its key, and has none there")

    async def _delete(self, post: Post) -> Outcome:
        did = await self._session.open()
        key = self._own(did, post.target)
        if not key:
            return Rejected(f"{post.target} is no post of this account")
        answer = await self._session.ask("POST", DELETE, json=_place(did, key))
        if 200 <= answer.status < 300 and (answer.body is not None or not answer.text.strip()):
            # Without a commit nothing was changed: it had been deleted before.
            return Sent(Receipt(post.target), "" if (answer.body or {}).get("commit") else "it was gone already")
        return self._reading.odd(answer) if 200 <= answer.status < 300 else self._refused(answer)

    async def _known(self, text: str) -> dict[str, str]:
        known: dict[str, str] = {}
        for handle in bluesky_record.mentions(text):
            try:
                answer = await self._session.prepare("GET", RESOLVE, params={"handle": handle})
            except NotReady:
                continue  # the words go out without it: nobody waits for a mention
            did = (answer.body or {}).get("did") if answer.good else None
            if isinstance(did, str):
                known[handle] = did
        return known

    async def _thread(self, did: str, target: str) -> dict[str, Any] | None:
        """Say what is answered: that post, and the first one of its thread; None where it is gone, or nothing is answered."""
        key = self._own(did, target) if target else ""
        if not key:
            return None
        answer = await self._session.prepare("GET", GET, params=_place(did, key))
        if answer.status == 400 and error_of(answer) == _GONE:
            return None
        given = answer.body if answer.good and answer.body is not None else {}
        if not isinstance(given.get("cid"), str) or not isinstance(given.get("uri"), str):
            raise self._unready(answer, "Bluesky doesn't show the post that is answered")
        parent = {"uri": given["uri"], "cid": given["cid"]}
        value = given.get("value")
        above = value.get("reply") if isinstance(value, dict) else None
        return {"root": above["root"] if isinstance(above, dict) and "root" in above else parent, "parent": parent}

    async def _picture(self, post: Post) -> dict[str, Any] | None:
        if not post.media:
            return None
        kind = {"Content-Type": post.media_type}
        answer = await self._session.prepare("POST", UPLOAD, data=post.media, headers=kind)
        blob = (answer.body or {}).get("blob") if answer.good else None
        if not isinstance(blob, dict):
            raise self._unready(answer, "Bluesky gave no name to the picture")
        image: dict[str, Any] = {"alt": post.alt_text, "image": blob}
        if all(post.media_size):
            image["aspectRatio"] = dict(zip(("width", "height"), post.media_size, strict=True))
        return {"$type": "app.bsky.embed.images", "images": [image]}

    def _refused(self, answer: Answer) -> Outcome:
        return self._reading.refused(answer, why(answer), lost_right=error_of(answer) in LOST)

    def _unready(self, answer: Answer, lack: str) -> NotReady:
        if 200 <= answer.status < 300:
            return NotReady(NotSent(f"{lack}: {self._reading.shown(answer)}"))
        return self._reading.beforehand(answer, why(answer), lost_right=error_of(answer) in LOST)

    def _own(self, did: str, target: str) -> str:
        """The key of a post of this account; empty for anybody else's."""
        who, _, rest = target.removeprefix("at://").partition("/")
        collection, _, key = rest.partition("/")
        ours = who == did or who.casefold() == self._account.casefold()
        return key if ours and collection == COLLECTION else ""


def _place(did: str, key: str) -> dict[str, str]:
    return {"repo": did, "collection": COLLECTION, "rkey": key}


def _receipt(did: str, key: str) -> Receipt:
    """Where it is: under the account's lasting name, since a handle may change."""
    return Receipt(f"at://{did}/{COLLECTION}/{key}", f"https://bsky.app/profile/{did}/post/{key}")
