"""A post as X API v2 shows it: addresses as t.co, `&`, `<` and `>` escaped, a long text apart, and the entities that lead back to the original."""

from __future__ import annotations

import datetime as dt
import html
from typing import TYPE_CHECKING, Any

from commsbot.rehearsal import x_length

if TYPE_CHECKING:
    from commsbot.rehearsal.x_world import Post


def tweet(post: Post, fields: set[str]) -> dict[str, Any]:
    """Return the post with its id, text and history, and those of the known fields that were asked for."""
    shown, entities = _shortened(post)
    body: dict[str, Any] = {"id": post.id, "text": shown, "edit_history_tweet_ids": list(post.history)}
    if x_length.weight(post.text) > x_length.LIMIT:
        # A long post shows its beginning in `text` and the whole in `note_tweet`.
        body["text"] = shown[:270]
        if "note_tweet" in fields:
            body["note_tweet"] = (
                {"text": post.text, "entities": {"urls": entities}} if entities else {"text": post.text}
            )
    if "created_at" in fields:
        body["created_at"] = post.at.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if "entities" in fields and entities:
        body["entities"] = {"urls": entities}
    if "author_id" in fields:
        body["author_id"] = post.account.id
    if "conversation_id" in fields:
        body["conversation_id"] = post.reply_to or post.id
    if "referenced_tweets" in fields and post.reply_to:
        body["referenced_tweets"] = [{"type": "replied_to", "id": post.reply_to}]
    return body


def _shortened(post: Post) -> tuple[str, list[dict[str, Any]]]:
    shown = ""
    at = 0
    entities = []
    for number, (start, end, url) in enumerate(x_length.urls(post.text)):
        shown += html.escape(post.text[at:start], quote=False)
        short = f"https://t.co/{_code(int(post.id) + number)}"
        whole = url if "://" in url else f"http://{url}"
        bare = whole.partition("://")[2]
        display = bare if len(bare) <= 27 else f"{bare[:26]}…"
        entities.append(
            {
                "start": len(shown),
                "end": len(shown) + len(short),
                "url": short,
                "expanded_url": whole,
                "display_url": display,
            }
        )
        shown += short
        at = end
    shown += html.escape(post.text[at:], quote=False)
    for number, one in enumerate(post.media[:1], len(entities)):
        # A picture's address stands behind the words, one for all pictures (docs.x.com: data dictionary, urls with a media_key).
        short = f"https://t.co/{_code(int(post.id) + number)}"
        expanded = f"https://x.com/{post.account.username}/status/{post.id}/photo/1"
        start = len(shown) + 1
        entities.append(
            {
                "start": start,
                "end": start + len(short),
                "url": short,
                "expanded_url": expanded,
                "display_url": f"pic.x.com/{short[-10:]}",
                "media_key": one.key,
            }
        )
        shown += f" {short}"
    return shown, entities


def _code(number: int) -> str:
    """Make the ten characters of a t.co address."""
    letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    number = number * 2_654_435_761 % 62**10
    code = ""
    for _ in range(10):
        number, rest = divmod(number, 62)
        code += letters[rest]
    return code
