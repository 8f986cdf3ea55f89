"""Pictures on simulated Mastodon, before and in statuses: POST /api/v2/media and GET /api/v1/media/:id (docs.joinmastodon.org/methods/media).

An upload is private to its account until a status names it. Since 4.0 a picture is processed at once and answered with 200; larger files and older
servers answer 202 without a `url`, and 206 until the file is ready. Images only here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import mastodon_entities, mastodon_world

if TYPE_CHECKING:
    from collections.abc import Callable

    from commsbot.rehearsal.mastodon_api import Asked

_FORM: Final = {"file": tuple, "description": str, "focus": str}


class Uploads:
    """The endpoints over one world; `complain` writes down what isn't simulated."""

    def __init__(self, world: mastodon_world.MastodonWorld, complain: Callable[[str], None]) -> None:
        self._world = world
        self._complain = complain

    async def upload(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        """Take a picture in."""
        for name, value in asked.form.items():
            if not isinstance(value, _FORM.get(name, ())):
                self._complain(f"POST /api/v2/media: {name}={str(value)[:80]!r} isn't simulated")
                raise mastodon_world.Refused(400, f"{name} isn't known")
        kind, data = asked.form.get("file", ("", b""))
        if kind not in self._world.media_types or not data.startswith(mastodon_world.MEDIA_TYPES[kind]):
            raise mastodon_world.invalid("File content type is invalid, File is invalid")
        if len(data) > self._world.max_bytes:
            raise mastodon_world.invalid("File file size must be less than 16 MB")
        description = asked.form.get("description", "")
        if len(description) > self._world.max_description:
            raise mastodon_world.invalid(
                f"Description is too long (maximum is {self._world.max_description} characters)"
            )
        focus = _focus(asked.form.get("focus", ""))
        made = mastodon_world.Media(
            self._world.new_id(), asked.who, kind, data, description, focus, self._world.slow_media
        )
        self._world.media[made.id] = made
        return 202 if made.looks else 200, mastodon_entities.media(self._world, made)

    async def show(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        """Tell how far it is: 206 while it is still processed."""
        made = self._world.media.get(asked.match["id"])
        if made is None or made.account is not asked.who or made.status:
            raise mastodon_world.missing()
        made.looks = max(0, made.looks - 1)
        return 206 if made.looks else 200, mastodon_entities.media(self._world, made)


def _focus(given: str) -> tuple[float, float]:
    """Read "x,y", each from -1.0 to 1.0; none given is the middle (app/models/media_attachment.rb)."""
    if not given:
        return 0.0, 0.0
    try:
        x, y = (float(each) for each in given.split(","))
    except ValueError:
        raise mastodon_world.Refused(400, "focus isn't two numbers") from None
    if max(abs(x), abs(y)) > 1:
        raise mastodon_world.Refused(400, "focus is out of range")
    return x, y
