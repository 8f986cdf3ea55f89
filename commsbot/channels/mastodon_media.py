"""A picture uploaded to Mastodon before its post: one call, and further ones where the server takes its time.

Since 4.0 a server answers a picture at once; an older or busy one says 202, and its post would be refused until the picture is processed (methods/media).
Nothing of this is public, so whatever goes wrong no post was sent.

The focus is the middle: nobody is asked which part of a picture matters, and a guess could cut off the one face that counts.
"""

import asyncio
from typing import Any, Final

import aiohttp

from commsbot.channels.answers import NotReady
from commsbot.channels.mastodon_server import Server
from commsbot.domain.delivery import NotSent, Post

UPLOAD: Final = "/api/v2/media"
UPLOADED: Final = "/api/v1/media"
FOCUS: Final = "0.0,0.0"
WAITS: Final = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds between looks at a picture that is still processed."""


async def upload(server: Server, post: Post) -> str:
    """Give the id of the post's picture, described and ready; raises `NotReady`."""
    form = aiohttp.FormData({"description": post.alt_text, "focus": FOCUS})
    form.add_field("file", post.media, filename="picture", content_type=post.media_type)
    answer = await server.ready("POST", UPLOAD, data=form)
    media = (answer.body or {}).get("id")
    if not isinstance(media, str) or not media:
        raise server.lacking(answer)
    if answer.status != 200:
        await _processed(server, media)
    return media


async def _processed(server: Server, media: str) -> None:
    for wait in WAITS:
        await asyncio.sleep(wait * server.reading.scale)
        if (await server.ready("GET", f"{UPLOADED}/{media}")).status == 200:
            return
    raise NotReady(NotSent("Mastodon still works on the picture"))


def kept(status: dict[str, Any]) -> list[str]:
    """Give the ids of a status's pictures, which an edit must name again."""
    media = status.get("media_attachments")
    return [str(each["id"]) for each in media if isinstance(each, dict) and "id" in each] if isinstance(media, list) else []  # fmt: skip
