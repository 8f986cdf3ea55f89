"""A picture uploaded to X before its post: API v2, signed with OAuth 1.0a, since tweepy 4.17 has only the old endpoint, and that blocking.

initialize, append and finalize give a media id, metadata says what the picture shows; only then is there a post that names it. Nothing of this is
public, so whatever goes wrong here, and whatever X has of it, no post was sent: the service may try all of it again. A 5xx, a drop or an answer that
nobody can read is therefore *not sent*, unlike that of a post.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

import aiohttp
from oauthlib.oauth1 import Client as Signing
from yarl import URL

from commsbot.domain.delivery import Limited, NotSent, Outcome, Post, Rejected
from commsbot.wire.redaction import Redactor

UPLOAD: Final = "/2/media/upload"
METADATA: Final = "/2/media/metadata"
SEGMENT: Final = 1_000_000
"""Bytes in one append; X takes up to 5 MB, and a slow line has less to send again."""
OWN: Final = "https://api.x.com"
_LOST: Final = frozenset({401, 402, 403})
"""The keys, the credit or the right to upload (OAuth 1.0a with write access) is gone."""


class NotUploaded(Exception):
    """The picture isn't there, so no post was tried; holds what that means."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Uploads:
    """One account's way to upload; `keys` are those of the account, `until` makes a moment of a 429's reset."""

    client: aiohttp.ClientSession
    api: str
    consumer_key: str = field(repr=False)
    consumer_secret: str = field(repr=False)
    access_token: str = field(repr=False)
    access_token_secret: str = field(repr=False)
    redactor: Redactor
    until: Callable[[int | None], datetime]

    async def upload(self, post: Post) -> str:
        """Give the media id of the post's picture, described; raises `NotUploaded`."""
        begun = {"media_type": post.media_type, "total_bytes": len(post.media), "media_category": "tweet_image"}
        media = _id(await self._ask(f"{UPLOAD}/initialize", json=begun))
        for number, start in enumerate(range(0, len(post.media), SEGMENT)):
            form = aiohttp.FormData()
            form.add_field("segment_index", str(number))
            form.add_field(
                "media", post.media[start : start + SEGMENT], filename="media", content_type="application/octet-stream"
            )
            await self._ask(f"{UPLOAD}/{media}/append", data=form)
        finished = await self._ask(f"{UPLOAD}/{media}/finalize")
        state = (_data(finished).get("processing_info") or {}).get("state", "succeeded")
        if state != "succeeded":
            raise NotUploaded(NotSent(f"X still works on the picture: {state}"))
        await self._ask(METADATA, json={"id": media, "metadata": {"alt_text": {"text": post.alt_text}}})
        return media

    async def _ask(self, path: str, **body: Any) -> dict[str, Any]:
        """Make one call; multipart and JSON bodies aren't part of what OAuth 1.0a signs."""
        keys = (self.consumer_key, self.consumer_secret, self.access_token, self.access_token_secret)
        meant = (
            f"{OWN}{path}"
            if URL(self.api).host in {"api.x.com", "api.twitter.com"}
            else f"{self.api.rstrip('/')}{path}"
        )
        url, headers, _ = Signing(*keys).sign(meant, "POST")
        try:
            async with self.client.post(
                URL(url, encoded=True), headers=headers, allow_redirects=False, **body
            ) as response:
                status, told = response.status, await response.text(errors="replace")
                reset = response.headers.get("x-rate-limit-reset", "")
                given = await response.json() if 200 <= status < 300 and told else {}
        except Exception as error:  # whatever it is, nothing is public
            raise NotUploaded(NotSent(f"uploading the picture failed: {self.redactor.told(error)}")) from error
        if 200 <= status < 300:
            return given if isinstance(given, dict) else {}
        why = self.redactor.clean(f"X refused the picture, {status}: {' '.join(told.split())[:300]}")
        if status == 429:
            raise NotUploaded(Limited(self.until(int(reset) if reset.isdecimal() else None), why))
        if 400 <= status < 500 and _is_json(told):
            raise NotUploaded(Rejected(why, lost_right=status in _LOST))
        raise NotUploaded(NotSent(why))


def _is_json(told: str) -> bool:
    """Whether X itself refused: a page that something on the way wrote refuses nothing."""
    return told.lstrip().startswith("{")


def _data(given: Mapping[str, Any]) -> dict[str, Any]:
    data = given.get("data")
    return data if isinstance(data, dict) else {}


def _id(given: Mapping[str, Any]) -> str:
    media = str(_data(given).get("id", ""))
    if not media.isdecimal():
        raise NotUploaded(NotSent("X gave no id for the picture"))
    return media
