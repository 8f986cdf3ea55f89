"""What one simulated Mastodon server holds: accounts, their statuses, and the rules that refuse one.

Facts are those of docs.joinmastodon.org (2026-07) and of the server's source, named where they count. Error bodies are `{"error": …}`; the words are
those of the documents, of `config/locales/en.yml` or of Doorkeeper.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING, Any, Final, Literal

from commsbot.rehearsal import mastodon_length

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from commsbot.rehearsal import happenings

Trouble = Literal["", "revoked", "disabled"]

EPOCH_SHIFT: Final = 16
"""An id is (milliseconds since 1970) << 16 and a counter (lib/mastodon/snowflake.rb)."""
KEPT_KEY: Final = dt.timedelta(hours=1)
"""How long a server knows an idempotency key (methods/statuses: "stored for up to 1 hour")."""
MEDIA_TYPES: Final = {"image/jpeg": b"\xff\xd8", "image/png": b"\x89PNG", "image/webp": b"RIFF"}
"""What a picture's bytes begin with, by its type."""
SHOWN: Final = 120
GONE: Final = 5
"""How many statuses the page shows, and how many that were deleted."""
SCOPES: Final = frozenset({"read:statuses", "write:statuses", "write:media"})


class Refused(Exception):
    """The server says no, with this status and these words."""

    def __init__(self, status: int, error: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.headers = dict(headers or {})


def missing() -> Refused:
    """Make the 404 of what doesn't exist, isn't yours or can't be seen."""
    return Refused(404, "Record not found")


def invalid(why: str) -> Refused:
    """Make the 422 of a record that doesn't hold (ActiveRecord::RecordInvalid)."""
    return Refused(422, f"Validation failed: {why}")


@dataclasses.dataclass
class Account:
    """One account, with the token of the app that posts for it; the switches are turned while a drill runs."""

    id: str
    username: str
    name: str
    access_token: str = "rehearsal-mastodon-token"  # noqa: S105 - a rehearsal's token is no secret
    scopes: frozenset[str] = SCOPES
    trouble: Trouble = ""


@dataclasses.dataclass
class Media:
    """A picture that an account uploaded; see `mastodon_media`."""

    id: str
    account: Account
    kind: str
    data: bytes
    description: str
    focus: tuple[float, float]
    looks: int = 0
    """How often somebody must still ask before it is processed."""
    status: str = ""
    """The status that it is attached to."""


@dataclasses.dataclass
class Status:
    """One post; `edits` holds its earlier forms, oldest first."""

    id: str
    account: Account
    text: str
    spoiler: str
    sensitive: bool
    visibility: str
    language: str
    at: dt.datetime
    reply_to: str = ""
    media: tuple[Media, ...] = ()
    edited_at: dt.datetime | None = None
    edits: list[tuple[str, str, tuple[Media, ...]]] = dataclasses.field(default_factory=list)
    deleted: bool = False


class MastodonWorld:
    """One server and what stands on it."""

    def __init__(self, told: happenings.Happenings, now: Callable[[], dt.datetime], domain: str) -> None:
        self.accounts: list[Account] = []
        self.statuses: dict[str, Status] = {}
        self.media: dict[str, Media] = {}
        self.domain = domain
        self.max_characters = 500
        self.max_media = 4
        self.max_description = 1500
        self.max_bytes = 16_777_216
        self.media_types = frozenset(MEDIA_TYPES)
        self.slow_media = 0
        """How often an upload must be asked for before it is processed; servers since 4.0 process a picture at once."""
        self.replay_fails = False
        """Some builds of 2026 answer a repeated key with 500 although the status exists (https://github.com/mastodon/mastodon/issues/40399)."""
        self.open = True
        """Whether strangers may look: not with DISALLOW_UNAUTHENTICATED_API_ACCESS or limited federation."""
        self._keys: dict[tuple[str, str], tuple[str, dt.datetime]] = {}
        self._told = told
        self._now = now
        self._counter = 0

    def account(self, username: str, name: str = "", **detail: Any) -> Account:
        """Put an account on the server."""
        made = Account(self.new_id(), username, name or username, **detail)
        self.accounts.append(made)
        return made

    def new_id(self) -> str:
        """Give the next id, which tells the time."""
        self._counter += 1
        return str((int(self._now().timestamp() * 1000) << EPOCH_SHIFT) + self._counter)

    def timeline(self, account: Account) -> list[Status]:
        """Return the live statuses, newest first."""
        live = [each for each in self.statuses.values() if each.account is account and not each.deleted]
        return sorted(live, key=lambda each: int(each.id), reverse=True)

    def posts_of(self, account: Account) -> list[Status]:
        """Return what the page shows, newest first: what is live, and the last few that were deleted."""
        gone = [each for each in self.statuses.values() if each.account is account and each.deleted]
        gone.sort(key=lambda each: int(each.id), reverse=True)
        return sorted([*self.timeline(account)[:SHOWN], *gone[:GONE]], key=lambda each: int(each.id), reverse=True)

    def permalink(self, status: Status) -> str:
        """Return the address that people would open; it goes nowhere, the domain is reserved for documents."""
        return f"https://{self.domain}/@{status.account.username}/{status.id}"

    def seen(self, viewer: Account | None, name: str) -> Status:
        """Find a status that may be seen: public and unlisted ones by all, others here by their author alone; raises Refused."""
        status = self.statuses.get(name)
        hidden = status is not None and status.visibility not in {"public", "unlisted"} and status.account is not viewer
        if status is None or status.deleted or hidden:
            raise missing()
        return status

    def own(self, account: Account, name: str) -> Status:
        """Find a status of this account; raises Refused."""
        status = self.statuses.get(name)
        if status is None or status.deleted or status.account is not account:
            raise missing()
        return status

    def create(
        self, account: Account, text: str, *, key: str = "", spoiler: str = "", sensitive: bool = False,
        visibility: str = "public", language: str = "en", reply_to: str = "", media: tuple[str, ...] = (),
    ) -> Status:  # fmt: skip
        """Publish, or raise Refused; a key that is known gives what it gave before, whatever the words are now.

        The server looks for the key before it looks at anything else, and keeps nothing but the id (app/services/post_status_service.rb).
        """
        if reply_to:
            self._refuse_reply(account, reply_to)
        held, until = self._keys.get((account.id, key), ("", self._now())) if key else ("", self._now())
        if held and until > self._now():
            if self.replay_fails:
                raise Refused(500, "Internal Server Error")
            return self.own(account, held)
        shown = self._attached(account, media, "")
        text, spoiler = self._refuse_text(text, spoiler, shown)
        at = self._now()
        made = Status(
            self.new_id(), account, text, spoiler, sensitive or bool(spoiler), visibility, language, at, reply_to, shown
        )
        self._attach(made)
        self.statuses[made.id] = made
        if key:
            self._keys[account.id, key] = (made.id, at + KEPT_KEY)
        self._told.tell("mastodon", act="posted", post=self.view(made))
        return made

    def edit(
        self, account: Account, name: str, text: str, *, spoiler: str = "", sensitive: bool = False, language: str = "",
        media: tuple[str, ...] = (),
    ) -> Status:  # fmt: skip
        """Put other words and pictures in place, keeping the earlier ones as history; no change is no edit (app/services/update_status_service.rb).

        What isn't named is cleared: the controller hands on every field, so media that aren't named again are detached.
        """
        status = self.own(account, name)
        shown = self._attached(account, media, status.id)
        text, spoiler = self._refuse_text(text, spoiler, shown)
        before = (status.text, status.spoiler, status.sensitive, status.language, status.media)
        sensitive = sensitive or bool(spoiler)
        after = (text, spoiler, sensitive, language or status.language, shown)
        if before == after:
            return status
        status.edits.append((status.text, status.spoiler, status.media))
        status.text, status.spoiler, status.sensitive, status.language, status.media = after
        self._attach(status)
        status.edited_at = self._now()
        self._told.tell("mastodon", act="edited", post=self.view(status))
        return status

    def delete(self, account: Account, name: str, *, with_media: bool = False) -> Status:
        """Delete; its media stay for about a day unless they are to go at once (methods/statuses: `delete_media`)."""
        status = self.own(account, name)
        status.deleted = True
        for one in status.media:
            one.status = ""
            if with_media:
                self.media.pop(one.id, None)
        self._told.tell("mastodon", act="deleted", post=self.view(status))
        return status

    def view(self, status: Status) -> dict[str, Any]:
        """Return what the page shows of a status."""
        notes = ["Reply to an own post"] if status.reply_to else []
        notes += [f"Content warning: {status.spoiler}"] if status.spoiler else []
        notes += [f"Visibility: {status.visibility}"] if status.visibility != "public" else []
        count = mastodon_length.count(status.text, status.spoiler)
        return {
            "id": status.id,
            "text": status.text,
            "at": status.at.isoformat(timespec="seconds"),
            "head": f"@{status.account.username}",
            "notes": notes,
            "edited": bool(status.edits),
            "deleted": status.deleted,
            "media": [{"src": f"/media/mastodon/{one.id}", "alt": one.description} for one in status.media],
            "foot": f"{count} of {self.max_characters}, {status.language}",
            "link": self.permalink(status),
        }

    def _attach(self, status: Status) -> None:
        for one in self.media.values():
            if one.status == status.id:
                one.status = ""
        for one in status.media:
            one.status = status.id

    def _attached(self, account: Account, names: tuple[str, ...], status: str) -> tuple[Media, ...]:
        if len(names) > self.max_media:
            raise Refused(422, f"Cannot attach more than {self.max_media} files")
        found = [self.media.get(name) for name in names]
        free = [one for one in found if one is not None and one.account is account and one.status in {"", status}]
        if len(free) != len(names):
            lost = ", ".join(name for name in names if name not in {one.id for one in free})
            raise Refused(422, f"Media {lost} not found or already attached to another post")
        if any(one.looks for one in free):
            raise Refused(422, "Cannot attach files that have not finished processing. Try again in a moment!")
        return tuple(free)

    def _refuse_text(self, text: str, spoiler: str, shown: tuple[Media, ...]) -> tuple[str, str]:
        text, spoiler = text.strip(), spoiler.strip()  # app/models/status.rb: prepare_contents
        if not text and not shown:
            raise invalid("Text can't be blank")
        if mastodon_length.count(text, spoiler) > self.max_characters:
            raise invalid(f"Text character limit of {self.max_characters} exceeded")
        return text, spoiler

    def _refuse_reply(self, account: Account, reply_to: str) -> None:
        try:
            self.seen(account, reply_to)
        except Refused:
            # app/controllers/api/v1/statuses_controller.rb: set_thread; the words are those of statuses.errors.in_reply_not_found.
            raise Refused(404, "The post you are trying to reply to does not appear to exist.") from None
