"""What a post on Bluesky may look like: lexicons/app/bsky/feed/post.json, richtext/facet.json, embed/images.json and com/atproto/repo/strongRef.json.

A lexicon lets fields pass that it doesn't know; here they are refused, so that a misspelt one can't be lost in silence. Beyond the lexicon a facet must lie
within the text, on whole characters: the real server takes any, and the app then draws nonsense.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import regex

from commsbot.rehearsal import bluesky_world

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

POST: Final = "app.bsky.feed.post"
IMAGES: Final = "app.bsky.embed.images"
FACET: Final = "app.bsky.richtext.facet"
MOST_BYTES: Final = 3000
MOST_GRAPHEMES: Final = 300
MOST_PICTURE: Final = 1_000_000
"""Raised to 2,000,000 in April 2026; not every server is that new."""
_TID: Final = re.compile(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}")
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_URI: Final = re.compile(r"\w+:(?://)?[^\s/]\S*")
_AT: Final = re.compile(r"at://did:plc:[a-z2-7]{24}/[a-zA-Z.]+/[\w.~:-]+")


def check(key: str, value: Mapping[str, Any], blob: Callable[[str], bluesky_world.Blob | None]) -> None:
    """Refuse a record that is no post; `blob` finds an uploaded picture by its cid."""
    if not _TID.fullmatch(key):
        raise bluesky_world.invalid(f"Invalid record key for {POST}: expected a tid formatted string")
    _fields(value, "Record", {"$type", "text", "createdAt"}, {"langs", "facets", "reply", "embed"})
    if value["$type"] != POST:
        raise bluesky_world.invalid(f"Invalid $type: expected {POST}, got {value['$type']}")
    text = value["text"]
    if not isinstance(text, str) or len(text.encode()) > MOST_BYTES:
        raise _wrong("Record/text", f"must not be longer than {MOST_BYTES} characters")
    if len(regex.findall(r"\X", text)) > MOST_GRAPHEMES:
        raise _wrong("Record/text", f"must not be longer than {MOST_GRAPHEMES} graphemes")
    if not isinstance(value["createdAt"], str) or not _DATE.fullmatch(value["createdAt"]):
        raise _wrong("Record/createdAt", "must be an valid atproto datetime (both RFC-3339 and ISO-8601)")
    langs = value.get("langs", [])
    if len(langs) > 3 or not all(isinstance(each, str) and _LANGUAGE.fullmatch(each) for each in langs):
        raise _wrong("Record/langs", "must be at most 3 well-formed BCP 47 language tags")
    for facet in value.get("facets", ()):
        _facet(facet, text.encode())
    if "reply" in value:
        _fields(value["reply"], "Record/reply", {"root", "parent"})
        for name, one in value["reply"].items():
            _fields(one, f"Record/reply/{name}", {"uri", "cid"})
            if not _AT.fullmatch(str(one["uri"])):
                raise _wrong(f"Record/reply/{name}/uri", "must be a valid at-uri")
    if "embed" in value:
        _images(value["embed"], blob)


def _facet(facet: Mapping[str, Any], text: bytes) -> None:
    _fields(facet, "Record/facets", {"index", "features"})
    index = facet["index"]
    _fields(index, "Record/facets/index", {"byteStart", "byteEnd"})
    start, end = index["byteStart"], index["byteEnd"]
    if not 0 <= start < end <= len(text):
        raise _wrong("Record/facets/index", "must lie within the text")
    try:
        text[start:end].decode()
    except UnicodeDecodeError:
        raise _wrong("Record/facets/index", "must not part a character") from None
    fields = {f"{FACET}#link": "uri", f"{FACET}#mention": "did", f"{FACET}#tag": "tag"}
    for feature in facet["features"]:
        kind = feature.get("$type")
        if kind not in fields:
            raise _wrong("Record/facets/features", f"has an unknown $type {kind}")
        _fields(feature, "Record/facets/features", {"$type", fields[kind]})
        given = str(feature[fields[kind]])
        if (kind == f"{FACET}#link" and not _URI.fullmatch(given)) or (
            kind == f"{FACET}#mention" and not given.startswith("did:")
        ):
            raise _wrong(f"Record/facets/features/{fields[kind]}", "is malformed")


def _images(embed: Mapping[str, Any], blob: Callable[[str], bluesky_world.Blob | None]) -> None:
    _fields(embed, "Record/embed", {"$type", "images"})
    if embed["$type"] != IMAGES or not 0 < len(embed["images"]) <= 4:
        raise _wrong("Record/embed", f"must be {IMAGES} with at most 4 images")
    for image in embed["images"]:
        _fields(image, "Record/embed/images", {"image", "alt"}, {"aspectRatio"})
        if "aspectRatio" in image:
            _fields(image["aspectRatio"], "Record/embed/images/aspectRatio", {"width", "height"})
        named = image["image"]
        _fields(named, "Record/embed/images/image", {"$type", "ref", "mimeType", "size"})
        found = blob(named["ref"].get("$link", ""))
        if found is None:
            raise bluesky_world.invalid(f"Could not find blob: {named['ref'].get('$link')}", "BlobNotFound")
        if len(found.data) > MOST_PICTURE:
            raise bluesky_world.invalid(
                f"This file is too large. It is {len(found.data)} but the maximum size is {MOST_PICTURE}.",
                "BlobTooLarge",
            )
        if (named["mimeType"], named["size"]) != (found.kind, len(found.data)):
            raise bluesky_world.invalid("Referenced Mimetype does not match stored blob.", "InvalidMimeType")


def _fields(given: object, where: str, wanted: set[str], more: frozenset[str] | set[str] = frozenset()) -> None:
    if not isinstance(given, dict):
        raise _wrong(where, "must be an object")
    for name in sorted(wanted - set(given)):
        raise _wrong(where, f'must have the property "{name}"')
    for name in sorted(set(given) - wanted - more):
        raise _wrong(where, f'has a property "{name}" that is not simulated')


def _wrong(where: str, what: str) -> bluesky_world.Refused:
    return bluesky_world.invalid(f"Invalid {POST} record: {where} {what}")
