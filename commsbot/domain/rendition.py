"""One text exactly as one kind of channel will carry it, and the digests that sign-offs name.

Canonical order, so that the same set always has the same digest: renditions sort by language, kind, part, the repeat after the original, then by their
own digest. The digest covers every published field, the empty ones too, under a format name; a field added later changes the format name, so that an old
digest can always be recomputed by its own rule.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

import rfc8785

from commsbot.domain.plan import Window

RENDITION_FORMAT: Final = "commsbot rendition 1"
SET_FORMAT: Final = "commsbot version 1"


class Kind(StrEnum):
    """A kind of channel: the name of a counting rule and of the block that it carries."""

    TELEGRAM = "telegram"
    TELEGRAM_REVISED = "telegram_revised"
    """What a post that turned out wrong is edited into; the correction itself answers it."""
    X = "x"
    MASTODON = "mastodon"
    MASTODON_REVISED = "mastodon_revised"
    BLUESKY = "bluesky"
    FACEBOOK = "facebook"
    FACEBOOK_REVISED = "facebook_revised"
    EMAIL = "email"
    WEBHOOK = "webhook"
    """A partner's own program, which shows or passes on what it is given."""
    MESSAGE = "message"
    """A chat, a push service or a pager that is reached through another library."""
    SMS = "sms"
    HAND = "hand"
    """A place that the service can't reach: a person posts the exact text."""
    LIAISON = "liaison"
    """What a liaison may pass on."""
    LIAISON_KEPT = "liaison_kept"
    """What a liaison must not pass on."""
    INTERNAL = "internal"
    """Talking points for those who meet the public."""
    SPOKEN = "spoken"
    """To be read aloud."""
    PAGE = "page"
    """The statement's own page."""


REVISED: Final = {
    Kind.TELEGRAM: Kind.TELEGRAM_REVISED,
    Kind.MASTODON: Kind.MASTODON_REVISED,
    Kind.FACEBOOK: Kind.FACEBOOK_REVISED,
}
"""What a post of each kind is edited into, where its platform can edit and shows that it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """What one kind of channel publishes, in one language; every field here is part of what people approve."""

    language: str
    kind: Kind
    text: str
    part: int = 1
    subject: str = ""
    html: str = ""
    content_warning: str = ""
    alt_text: tuple[str, ...] = ()
    """One for each picture, in their order."""
    media_sha256: tuple[str, ...] = ()
    """Of the bytes that are uploaded, in hex."""
    repeat: bool = False
    """Whether this is what goes out when nobody knows whether the first one did (promise 2)."""


def label(rendition: Rendition) -> str:
    """Name a rendition's own field in an entry: language, kind and part, and that it is the repeat."""
    return f"{rendition.language}/{rendition.kind}/{rendition.part}{'/repeat' if rendition.repeat else ''}"


def digest(rendition: Rendition) -> str:
    """Digest every published field: SHA-256 of RFC 8785, in hex."""
    fields = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(rendition).items()}
    fields["kind"] = rendition.kind.value
    return hashlib.sha256(rfc8785.dumps({"format": RENDITION_FORMAT, **fields})).hexdigest()


def ordered(renditions: Iterable[Rendition]) -> tuple[Rendition, ...]:
    """Put renditions into their canonical order."""
    return tuple(sorted(renditions, key=lambda one: (one.language, one.kind.value, one.part, one.repeat, digest(one))))


def set_digest(renditions: Iterable[Rendition], audience: Iterable[str], window: Window) -> str:
    """Digest a version: all that is published, to which destinations, and the window in which it may go out; the chosen time lies outside."""
    return hashlib.sha256(
        rfc8785.dumps(
            {
                "format": SET_FORMAT,
                "renditions": [digest(one) for one in ordered(renditions)],
                "audience": list(audience),
                "not_before": _instant(window.not_before),
                "latest_send": _instant(window.latest_send),
                "expiry": _instant(window.expiry),
            }
        )
    ).hexdigest()


def _instant(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat(timespec="microseconds")


def blank(name: str) -> str:
    """Mark a place left open in a standing statement, as its approver reads it."""
    return f"⟦{name}⟧"


def has_blank(one: Rendition) -> bool:
    """Whether a place is still open, which nobody outside may ever read."""
    return "⟦" in one.text + one.subject + one.html


def fill(approved: Rendition, fillings: Iterable[tuple[str, str]]) -> Rendition:
    """Put clock times and links into an approved standing statement; no other byte changes."""
    text, subject, html = approved.text, approved.subject, approved.html
    for name, value in fillings:
        text, subject, html = (part.replace(blank(name), value) for part in (text, subject, html))
    return replace(approved, text=text, subject=subject, html=html)


def fill_recorded(approved: Rendition, used: Iterable[tuple[str, str]]) -> Rendition:
    """Fill with what a use put on record, where a name is `language/name`: clock times read differently in each language."""
    own = f"{approved.language}/"
    return fill(approved, [(name.removeprefix(own), value) for name, value in used if name.startswith(own)])
