"""A post as Bluesky keeps it: a record under a key of our own, with a date of our own, and what in its words is a link, a tag or a mention.

- The key of a post must be a TID: 53 bits of microseconds and 10 bits that tell clocks apart, in 13 letters that sort by time. Here the milliseconds
  are those at which the row was first prepared and the other 20 bits come from its key, so every attempt, on whatever node, makes the same one.
- Bluesky draws nothing from the words themselves. What can be pressed is named beside them, by the bytes of their UTF-8 where it begins and ends.
"""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import regex

from commsbot.domain.delivery import Post
from commsbot.domain.length.counting import URL

COLLECTION: Final = "app.bsky.feed.post"
_LETTERS: Final = "234567abcdefghijklmnopqrstuvwxyz"
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_TAG: Final = 64
"""Graphemes of a tag, by its lexicon; a longer one stays plain words."""
_TAG: Final = regex.compile(r"(?<!\S)[#\uFF03](?P<tag>(?!\uFE0F)[^\s#\uFF03]*[^\s\d\p{P}#\uFF03][^\s#\uFF03]*)")
_TRAILING: Final = regex.compile(r"\p{P}+$")
_LABEL: Final = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_MENTION: Final = regex.compile(
    rf"(?<![\w.@/-])@(?P<handle>(?:{_LABEL}\.)+[a-zA-Z](?:[a-zA-Z0-9-]{{0,61}}[a-zA-Z0-9])?)"
)

Feature = dict[str, str]


def tid(key: str, at: datetime) -> str:
    """Make the record key of a post: 13 characters, the same for the same key and moment."""
    chance = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8])
    microseconds = (at - _EPOCH) // timedelta(milliseconds=1) * 1000 + chance % 1000
    number = microseconds << 10 | chance // 1000 % 1024
    return "".join(_LETTERS[number >> shift & 31] for shift in range(60, -1, -5))


def record(
    post: Post, known: Mapping[str, str], reply: dict[str, Any] | None, embed: dict[str, Any] | None
) -> dict[str, Any]:
    """Make the record of a post; `known` gives the DIDs of handles that it mentions."""
    made: dict[str, Any] = {
        "$type": COLLECTION,
        "text": post.text,
        "createdAt": post.prepared_at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "langs": [post.language],
    }
    further = {"facets": facets(post.text, known), "reply": reply, "embed": embed}
    return made | {name: value for name, value in further.items() if value}


def mentions(text: str) -> tuple[str, ...]:
    """Name the handles that a text mentions, each once."""
    return tuple(dict.fromkeys(handle for _, _, handle in _mentioned(text)))


def facets(text: str, known: Mapping[str, str]) -> list[dict[str, Any]]:
    """Say what in a text can be pressed, from its beginning to its end; a handle whose DID isn't known stays plain words."""
    found = [*_links(text), *_tags(text)]
    found += [
        (start, end, {"$type": "app.bsky.richtext.facet#mention", "did": known[handle]})
        for start, end, handle in _mentioned(text)
        if handle in known
    ]
    return [
        {"index": {"byteStart": _bytes(text, start), "byteEnd": _bytes(text, end)}, "features": [feature]}
        for start, end, feature in sorted(found, key=lambda one: one[0])
    ]


def _links(text: str) -> Iterator[tuple[int, int, Feature]]:
    for match in URL.finditer(text):
        yield (*match.span(), {"$type": "app.bsky.richtext.facet#link", "uri": match[0]})


def _tags(text: str) -> Iterator[tuple[int, int, Feature]]:
    for match in _TAG.finditer(text):
        tag = _TRAILING.sub("", match["tag"])
        if len(regex.findall(r"\X", tag)) <= _MOST_TAG:
            yield match.start(), match.start("tag") + len(tag), {"$type": "app.bsky.richtext.facet#tag", "tag": tag}


def _mentioned(text: str) -> Iterator[tuple[int, int, str]]:
    links = [match.span() for match in URL.finditer(text)]
    for match in _MENTION.finditer(text):
        if not any(start <= match.start() < end for start, end in links):
            yield (*match.span(), match["handle"])


def _bytes(text: str, at: int) -> int:
    return len(text[:at].encode())
