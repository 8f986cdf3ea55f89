"""One Mastodon server as one account's token opens it: how it is asked, and what its refusals and its own limits mean.

- A 401 is a dead token, a 403 a scope or a login that is gone (Doorkeeper, app/controllers/api/base_controller.rb): neither is about this post.
- What may be posted differs from server to server, and the server says so (`/api/v2/instance`). A post that it would refuse is refused before anything
  is uploaded. Where it can't be asked the post goes out nonetheless: the server judges it, and a warning must not wait for a page about limits.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import aiohttp

from commsbot.channels import answers
from commsbot.channels.answers import Answer, NotReady, Reading
from commsbot.domain import length
from commsbot.domain.delivery import Limited, NotSent, Post, Rejected, Unconfirmed
from commsbot.domain.rendition import Kind

INSTANCE: Final = "/api/v2/instance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where an account lives."""

    client: aiohttp.ClientSession
    api: str
    access_token: str = field(repr=False)
    reading: Reading

    async def ask(self, method: str, path: str, *, stranger: bool = False, key: str = "", **details: Any) -> Answer:
        """Make one call; raises what aiohttp raises. `stranger` shows no token: one that lacks the scope closes doors that are open to all."""
        headers = {} if stranger else {"Authorization": f"Bearer {self.access_token}"}
        headers |= {"Idempotency-Key": key} if key else {}
        return await answers.ask(self.client, method, f"{self.api}{path}", headers=headers, **details)

    async def ready(self, method: str, path: str, **details: Any) -> Answer:
        """Make one call that makes nothing public; raises `NotReady` where it isn't a yes."""
        try:
            answer = await self.ask(method, path, **details)
        except Exception as error:  # whatever it is, nothing is public
            raise NotReady(NotSent(self.reading.redactor.told(error))) from error
        if not 200 <= answer.status < 300:
            raise self.reading.beforehand(answer, why(answer), lost_right=answer.status == 403)
        return answer

    def refused(self, answer: Answer) -> Limited | Rejected | Unconfirmed:
        """Say what an answer means that isn't a yes."""
        return self.reading.refused(answer, why(answer), lost_right=answer.status == 403)

    def lacking(self, answer: Answer) -> NotReady:
        """Say that a yes holds nothing that the post could use."""
        return NotReady(NotSent(self.reading.odd(answer).evidence))


def why(answer: Answer) -> str:
    """Give the server's own words for a refusal."""
    return str((answer.body or {}).get("error", ""))


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server takes; 0 and an empty set where it doesn't say."""

    characters: int = 0
    """Of content warning and text together, counted as `domain/length` does."""
    description: int = 0
    """Of an alt text, in characters."""
    picture_bytes: int = 0
    picture_types: frozenset[str] = frozenset()

    def against(self, post: Post) -> str:
        """Say why the server would refuse this post; empty where nothing is known against it."""
        count = length.count(Kind.MASTODON, post.content_warning + post.text)
        if 0 < self.characters < count:
            return f"it has {count} characters, and this server takes {self.characters}"
        if not post.media:
            return ""
        if 0 < self.description < len(post.alt_text):
            return f"its alt text has {len(post.alt_text)} characters, and this server takes {self.description}"
        if 0 < self.picture_bytes < len(post.media):
            return f"its picture has {len(post.media)} bytes, and this server takes {self.picture_bytes}"
        if self.picture_types and post.media_type not in self.picture_types:
            return f"this server takes no {post.media_type}"
        return ""


def limits(answer: Answer) -> Limits:
    """Read what the server says of itself; what is missing or odd limits nothing."""
    told = _part(answer.body or {}, "configuration")
    statuses, media = _part(told, "statuses"), _part(told, "media_attachments")
    types = media.get("supported_mime_types")
    return Limits(
        characters=_number(statuses, "max_characters"),
        description=_number(media, "description_limit"),
        picture_bytes=_number(media, "image_size_limit"),
        picture_types=frozenset(map(str, types)) if isinstance(types, list) else frozenset(),
    )


def _part(told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = told.get(name)
    return found if isinstance(found, dict) else {}


def _number(told: Mapping[str, Any], name: str) -> int:
    found = told.get(name)
    return found if isinstance(found, int) else 0
