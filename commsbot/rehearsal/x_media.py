"""Pictures on simulated X, before and in posts: POST /2/media/upload/initialize, /:id/append, /:id/finalize and /2/media/metadata (docs.x.com, 2026-08).

An upload is private to its account, holds exactly as many bytes as were announced, and can be named in a post once it is finalized, for 24 hours.
Images only: at most 5 MB, alt text of at most 1,000 characters. Bodies of refusals marked (M) follow what client libraries' users quote.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import x_world

if TYPE_CHECKING:
    from collections.abc import Callable

    from commsbot.rehearsal.x_api import Asked

KINDS: Final = {"image/jpeg": b"\xff\xd8", "image/png": b"\x89PNG", "image/webp": b"RIFF"}
MOST_BYTES: Final = 5_000_000
MOST_ALT: Final = 1000
KEPT: Final = dt.timedelta(hours=24)


def invalid(message: str) -> x_world.Refused:
    """Make the 400 of a parameter that X doesn't take (M)."""
    return x_world.problem(
        400, "Invalid Request", "One or more parameters to your request was invalid.",
        "https://api.twitter.com/2/problems/invalid-request", errors=[{"message": message}],
    )  # fmt: skip


class Uploads:
    """The four endpoints over one world; `complain` writes down what isn't simulated."""

    def __init__(self, world: x_world.XWorld, now: Callable[[], dt.datetime], complain: Callable[[str], None]) -> None:
        self._world = world
        self._now = now
        self._complain = complain

    async def initialize(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        """Begin an upload."""
        self._known(asked.body, "initialize", {"media_type": str, "total_bytes": int, "media_category": str})
        kind, total = asked.body.get("media_type", ""), asked.body.get("total_bytes", 0)
        if kind not in KINDS or asked.body.get("media_category") != "tweet_image":
            raise invalid("media_type or media_category isn't one of a picture's")
        if not 0 < total <= MOST_BYTES:
            raise invalid("total_bytes is out of range")
        made = self._world.uploaded(asked.account, kind, total, self._now() + KEPT)
        return 200, {"data": _told(made) | {"expires_after_secs": int(KEPT.total_seconds())}}

    async def append(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        """Take the next segment of bytes."""
        made = self._find(asked)
        self._known(asked.form, "append", {"segment_index": str, "media": bytes})
        if asked.form.get("segment_index") != str(made.segments) or made.ready:
            raise invalid("segment_index isn't the next one")
        made.data += asked.form.get("media", b"")
        made.segments += 1
        return 200, {"data": {"expires_at": int(made.expires.timestamp())}}

    async def finalize(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        """End an upload, if all its bytes are there and are a picture."""
        made = self._find(asked)
        if len(made.data) != made.total:
            raise invalid("the bytes aren't as many as were announced")
        if not made.data.startswith(KINDS[made.kind]):
            raise invalid("the bytes aren't of the announced type")
        made.ready = True
        return 200, {"data": _told(made) | {"size": made.total}}

    async def describe(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        """Keep what a picture shows."""
        self._known(asked.body, "metadata", {"id": str, "metadata": dict})
        made = self._find(asked, str(asked.body.get("id", "")))
        given = asked.body.get("metadata", {})
        alt = given.get("alt_text", {})
        self._known(given, "metadata", {"alt_text": dict})
        self._known(alt, "metadata.alt_text", {"text": str})
        if not 0 < len(alt.get("text", "")) <= MOST_ALT:
            raise invalid("alt_text must have 1 to 1000 characters")
        made.alt = alt["text"]
        return 200, {"data": {"id": made.id, "associated_metadata": given}}

    def _find(self, asked: Asked, name: str = "") -> x_world.Media:
        made = self._world.media.get(name or asked.match.get("id", ""))
        if made is None or made.account is not asked.account or made.expires <= self._now():
            raise invalid("the media id is unknown")
        return made

    def _known(self, given: dict[str, Any], where: str, names: dict[str, type]) -> None:
        for name, value in given.items():
            if not isinstance(value, names.get(name, ())):
                self._complain(
                    f"media {where}: {name}={str(value)[:80]!r} isn't simulated (known: {', '.join(sorted(names))})"
                )
                raise invalid(f"{name} isn't known")


def _told(made: x_world.Media) -> dict[str, Any]:
    return {"id": made.id, "media_key": made.key}
