"""What simulated X holds: accounts, their posts, and the rules that refuse one.

A refusal carries the body that X sends. Bodies marked (M) follow what client libraries' users quote, not a document; the others are those of
docs.x.com (2026-08) or of the issue named beside them.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING, Any, Final, Literal

from commsbot.rehearsal import x_length

if TYPE_CHECKING:
    from collections.abc import Callable

    from commsbot.rehearsal import happenings

Trouble = Literal["", "revoked", "no_credit", "read_only", "not_enrolled", "suspended"]

EPOCH_MS: Final = 1288834974657
"""Where X's post ids begin: an id is (milliseconds since then) << 22, plus a counter."""
EDIT_WITHIN: Final = dt.timedelta(hours=1)
EDITS: Final = 5
SHOWN: Final = 120
GONE: Final = 5
"""How many posts the page shows, and how many that were deleted."""


class Refused(Exception):
    """X says no, with this status and body."""

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        super().__init__(body.get("detail", ""))
        self.status = status
        self.body = body


@dataclasses.dataclass
class Account:
    """One account on X, with the keys of the app that posts for it; the switches are turned while a drill runs."""

    id: str
    username: str
    name: str
    consumer_key: str = "rehearsal-consumer-key"
    consumer_secret: str = "rehearsal-consumer-secret"  # noqa: S105 - a rehearsal's keys are no secret
    access_token: str = "rehearsal-access-token"  # noqa: S105 - the same
    access_token_secret: str = "rehearsal-access-token-secret"  # noqa: S105 - the same
    replies: bool = False
    """Self-serve apps may not reply uninvited since 2026-02-23; whether that refuses self-replies too is not documented: here it does."""
    premium: bool = False
    """May edit, and may post more than 280."""
    trouble: Trouble = ""


@dataclasses.dataclass
class Media:
    """A picture that an account uploaded; see `x_media`."""

    id: str
    account: Account
    kind: str
    total: int
    expires: dt.datetime
    data: bytes = b""
    segments: int = 0
    ready: bool = False
    alt: str = ""

    @property
    def key(self) -> str:
        """As posts and their entities name it."""
        return f"3_{self.id}"


@dataclasses.dataclass
class Post:
    """One post; an edit is a new one whose `history` ends with itself."""

    id: str
    account: Account
    text: str
    at: dt.datetime
    reply_to: str = ""
    history: tuple[str, ...] = ()
    deleted: bool = False
    media: tuple[Media, ...] = ()


def problem(status: int, title: str, detail: str, kind: str = "about:blank", **more: Any) -> Refused:
    """Make a refusal in the shape of X API v2: title, detail, type and status."""
    return Refused(status, {"title": title, "detail": detail, "type": kind, "status": status, **more})


def forbidden(detail: str) -> Refused:
    """Make the plain 403."""
    return problem(403, "Forbidden", detail)


_TROUBLES: Final[dict[str, Callable[[], Refused]]] = {
    "revoked": lambda: problem(401, "Unauthorized", "Unauthorized"),
    "no_credit": lambda: problem(  # the body isn't documented (M)
        402,
        "CreditsDepleted",
        "Your enrolled account does not have any credits to fulfill this request.",
        "https://api.twitter.com/2/problems/credits",
    ),
    "read_only": lambda: problem(
        403,
        "Forbidden",
        "Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.",
        "https://api.twitter.com/2/problems/oauth1-permissions",
    ),
    "not_enrolled": lambda: problem(
        403,
        "Client Forbidden",
        "When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from a Twitter developer App "
        "that is attached to a Project. You can create a project via the developer portal.",
        "https://api.twitter.com/2/problems/client-forbidden",
        reason="client-not-enrolled",
    ),
    "suspended": lambda: forbidden("Your account is suspended and is not permitted to access this feature."),  # (M)
}


def refusal(trouble: str) -> Refused:
    """Return what X says to an account in that trouble."""
    return _TROUBLES[trouble]()


class XWorld:
    """All accounts and posts, and the acts on them; every act is told to the page."""

    def __init__(self, told: happenings.Happenings, now: Callable[[], dt.datetime]) -> None:
        self.accounts: list[Account] = []
        self.posts: dict[str, Post] = {}
        self.media: dict[str, Media] = {}
        self._told = told
        self._now = now
        self._counter = 0

    def account(self, username: str, name: str = "", **detail: Any) -> Account:
        """Add an account; `detail` are the fields of Account."""
        made = Account(id=str(2_244_994_945 + len(self.accounts)), username=username, name=name or username, **detail)
        self.accounts.append(made)
        return made

    def timeline(self, account: Account) -> list[Post]:
        """Return the live posts, newest first, each edited one in its last version only."""
        replaced = {older for post in self.posts.values() for older in post.history[:-1]}
        live = [
            post
            for post in self.posts.values()
            if post.account is account and not post.deleted and post.id not in replaced
        ]
        return sorted(live, key=lambda post: int(post.id), reverse=True)

    def posts_of(self, account: Account) -> list[Post]:
        """Return what the page shows, newest first: what is live, and the last few that were deleted."""
        gone = [post for post in self.posts.values() if post.deleted and post.account is account]
        gone.sort(key=lambda post: int(post.id), reverse=True)
        return sorted([*self.timeline(account)[:SHOWN], *gone[:GONE]], key=lambda post: int(post.id), reverse=True)

    def permalink(self, post: Post) -> str:
        """Return the address that people would open; it goes nowhere, the domain is reserved for documents."""
        return f"https://x.example/{post.account.username}/status/{post.id}"

    def uploaded(self, account: Account, kind: str, total: int, expires: dt.datetime) -> Media:
        """Begin an upload."""
        made = Media(self._id(self._now()), account, kind, total, expires)
        self.media[made.id] = made
        return made

    def create(
        self, account: Account, text: str, *, reply_to: str = "", edits: str = "", media: tuple[str, ...] = ()
    ) -> Post:
        """Publish, or raise Refused."""
        shown = self._refuse_media(account, media)
        self._refuse_text(account, text)
        if reply_to:
            self._refuse_reply(account, reply_to)
        history: tuple[str, ...] = ()
        if edits:
            history = self._refuse_edit(account, edits).history
        elif any(post.text == text for post in self.timeline(account)):
            # https://github.com/akrherz/iembot/issues/163; the existing id isn't given (plhery/node-twitter-api-v2#469).
            raise forbidden("You are not allowed to create a Tweet with duplicate content.")
        at = self._now()
        new = self._id(at)
        post = Post(new, account, text, at, reply_to=reply_to, history=(*history, new), media=shown)
        self.posts[new] = post
        self._told.tell("x", act="edited" if edits else "posted", post=self.view(post), replaces=edits)
        return post

    def delete(self, account: Account, post_id: str) -> None:
        """Delete with every version of it, or raise Refused."""
        post = self.posts.get(post_id)
        if post is None or post.deleted:
            raise problem(  # (M): a second deletion of the same post
                404,
                "Not Found Error",
                f"Could not find tweet with id: [{post_id}].",
                "https://api.twitter.com/2/problems/resource-not-found",
            )
        if post.account is not account:
            raise forbidden("You are not permitted to delete this Tweet.")
        for other in self.posts.values():
            if set(other.history) & set(post.history):
                other.deleted = True
        self._told.tell("x", act="deleted", post=self.view(post), replaces="")

    def view(self, post: Post) -> dict[str, Any]:
        """Return what the page shows of a post."""
        return {
            "id": post.id,
            "text": post.text,
            "at": post.at.isoformat(timespec="seconds"),
            "head": f"@{post.account.username}",
            "notes": ["Reply to an own post"] if post.reply_to else [],
            "edited": len(post.history) > 1,
            "deleted": post.deleted,
            "media": [{"src": f"/media/x/{one.id}", "alt": one.alt} for one in post.media],
            "foot": f"{x_length.weight(post.text)} of {x_length.LIMIT}",
            "link": self.permalink(post),
        }

    def _id(self, at: dt.datetime) -> str:
        self._counter += 1
        return str(((int(at.timestamp() * 1000) - EPOCH_MS) << 22) + self._counter)

    def _refuse_media(self, account: Account, names: tuple[str, ...]) -> tuple[Media, ...]:
        found = [self.media.get(name) for name in names]
        ready = [one for one in found if one is not None and one.ready and one.account is account]
        if len(ready) != len(names) or len(names) > 4 or any(one.expires <= self._now() for one in ready):
            raise problem(  # (M), as of https://github.com/tweepy/tweepy/issues/2095
                400, "Invalid Request", "Your media IDs are invalid.", "https://api.twitter.com/2/problems/invalid-request"
            )  # fmt: skip
        return tuple(ready)

    @staticmethod
    def _refuse_text(account: Account, text: str) -> None:
        if not text.strip():
            raise problem(
                400,
                "Invalid Request",
                "One or more parameters to your request was invalid.",
                "https://api.twitter.com/2/problems/invalid-request",
            )
        if x_length.weight(text) > (25_000 if account.premium else x_length.LIMIT):
            raise forbidden(
                "You are not permitted to perform this action."
            )  # (M), as of https://github.com/tweepy/tweepy/issues/2197

    def _refuse_reply(self, account: Account, reply_to: str) -> None:
        target = self.posts.get(reply_to)
        if target is None or target.deleted:
            raise forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.")  # (M)
        if not account.replies:
            raise forbidden(  # quoted in https://github.com/gptme/gptme-contrib/issues/811
                "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to."
            )

    def _refuse_edit(self, account: Account, edits: str) -> Post:
        """X: Premium, an own post, created within the last hour, at most five edits (changelog 2025-10-03)."""
        earlier = self.posts.get(edits)
        if earlier is None or earlier.deleted or earlier.account is not account or earlier.history[-1] != edits:
            raise forbidden("You are not permitted to edit this Tweet.")  # (M)
        first = self.posts[earlier.history[0]]
        if not account.premium or self._now() - first.at > EDIT_WITHIN or len(earlier.history) > EDITS:
            raise forbidden("You are not permitted to edit this Tweet.")  # (M)
        return earlier
