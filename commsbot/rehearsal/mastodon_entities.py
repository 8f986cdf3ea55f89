"""What a Mastodon server tells of its accounts, statuses, pictures and itself (docs.joinmastodon.org/entities); fields that nobody asked for are left out."""

from __future__ import annotations

import datetime as dt
import html
from typing import TYPE_CHECKING, Any

from commsbot.rehearsal import mastodon_length

if TYPE_CHECKING:
    from commsbot.rehearsal.mastodon_world import Account, MastodonWorld, Media, Status


def moment(at: dt.datetime, precision: str = "milliseconds") -> str:
    """Write a moment as the server does."""
    return at.astimezone(dt.UTC).isoformat(timespec=precision).replace("+00:00", "Z")


def account(world: MastodonWorld, one: Account) -> dict[str, Any]:
    """Return the Account entity."""
    return {
        "id": one.id,
        "username": one.username,
        "acct": one.username,
        "display_name": one.name,
        "url": f"https://{world.domain}/@{one.username}",
    }


def status(world: MastodonWorld, one: Status) -> dict[str, Any]:
    """Return the Status entity: `content` is HTML, the words as they were written are in the source alone."""
    paragraphs = html.escape(one.text, quote=False).split("\n\n")
    return {
        "id": one.id,
        "created_at": moment(one.at),
        "edited_at": moment(one.edited_at) if one.edited_at else None,
        "in_reply_to_id": one.reply_to or None,
        "sensitive": one.sensitive,
        "spoiler_text": one.spoiler,
        "visibility": one.visibility,
        "language": one.language,
        "uri": f"https://{world.domain}/users/{one.account.username}/statuses/{one.id}",
        "url": world.permalink(one),
        "content": "".join(f"<p>{each.replace(chr(10), '<br />')}</p>" for each in paragraphs),
        "reblog": None,
        "account": account(world, one.account),
        "media_attachments": [media(world, each) for each in one.media],
    }


def media(world: MastodonWorld, one: Media) -> dict[str, Any]:
    """Return the MediaAttachment entity: without a `url` while it is processed."""
    x, y = one.focus
    return {
        "id": one.id,
        "type": "image",
        "url": None if one.looks else f"https://files.{world.domain}/{one.id}",
        "preview_url": f"https://files.{world.domain}/small/{one.id}",
        "remote_url": None,
        "meta": {"focus": {"x": x, "y": y}},
        "description": one.description or None,
    }


def instance(world: MastodonWorld) -> dict[str, Any]:
    """Return the Instance entity of version 2, as far as it limits what may be posted."""
    return {
        "domain": world.domain,
        "title": "Rehearsal",
        "version": "4.5.0",
        "configuration": {
            "statuses": {
                "max_characters": world.max_characters,
                "max_media_attachments": world.max_media,
                "characters_reserved_per_url": mastodon_length.PER_URL,
            },
            "media_attachments": {
                "description_limit": world.max_description,
                "image_size_limit": world.max_bytes,
                "supported_mime_types": sorted(world.media_types),
            },
        },
    }
