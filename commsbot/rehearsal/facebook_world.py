"""What simulated Facebook holds: Pages, their posts and pictures, and the rules that refuse one.

A refusal carries the body of the Graph API: `error` with `message`, `type`, `code` and mostly `error_subcode` ("Handling Errors"). Words marked (M) follow
what users of client libraries quote; the codes are those of the document, or of the thread named beside them. Nearly all refusals come with HTTP 400, a
dead token's too, so that the code must be read and not the status.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from commsbot.rehearsal import happenings

Trouble = Literal["", "expired", "no_permission", "blocked", "checkpoint"]

FIRST: Final = 122_100_000_000_000_000
"""Posts and pictures are numbered from here."""
MOST: Final = 63_206
"""Characters of one post: the number that Facebook's people gave in 2011; no document of the API names one (M)."""
SHOWN: Final = 120
GONE: Final = 5


class Refused(Exception):
    """The Graph API says no, with this status, body and headers."""

    def __init__(
        self,
        code: int,
        message: str,
        *,
        status: int = 400,
        kind: str = "OAuthException",
        subcode: int = 0,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers or {}
        self.body = {"error": {"message": message, "type": kind, "code": code, "fbtrace_id": "ArehearsalTrace0000000"}}
        if subcode:
            self.body["error"]["error_subcode"] = subcode


@dataclasses.dataclass
class Page:
    """One Page, with the token of the app that posts for it; `trouble` is switched while a drill runs."""

    id: str
    name: str
    access_token: str = "rehearsal-page-token"  # noqa: S105 - a rehearsal's token is no secret
    app_secret: str = ""
    """Set: the app requires a proof of its secret with each call."""
    trouble: Trouble = ""


@dataclasses.dataclass(frozen=True)
class Photo:
    """A picture that was posted."""

    id: str
    kind: str
    data: bytes
    alt: str


@dataclasses.dataclass
class Post:
    """One post; `edits` holds what it said before."""

    id: str
    page: Page
    message: str
    at: dt.datetime
    link: str = ""
    photo: Photo | None = None
    app: bool = True
    """Whether this app made it; else a person did, on the Page itself."""
    edits: list[str] = dataclasses.field(default_factory=list)
    deleted: bool = False


_TROUBLES: Final[dict[str, Callable[[], Refused]]] = {
    "expired": lambda: Refused(190, "Error validating access token: Session has expired on Saturday.", subcode=463),
    "checkpoint": lambda: Refused(  # a person must log in and answer Facebook's questions; gitroomhq/postiz-app#2045
        190, "Error validating access token: The user is in a checkpointed state.", subcode=459
    ),
    "no_permission": lambda: Refused(  # gitroomhq/postiz-app#1892
        200,
        "(#200) If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with sufficient administrative permission",
    ),
    "blocked": lambda: Refused(
        368, "The action attempted has been deemed abusive or is otherwise disallowed", subcode=1390008
    ),
}


def refusal(trouble: str) -> Refused:
    """Return what the Graph API says to a Page in that trouble."""
    return _TROUBLES[trouble]()


def unknown(verb: str, name: str) -> Refused:
    """Make the answer about what isn't there, which is the same as about what may not be seen (facebook-for-woocommerce#62, SpottedBot#30)."""
    return Refused(
        100,
        f"Unsupported {verb} request. Object with ID '{name}' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
        kind="GraphMethodException",
        subcode=33,
    )


class FacebookWorld:
    """All Pages and posts, and the acts on them; every act is told to the page."""

    def __init__(self, told: happenings.Happenings, now: Callable[[], dt.datetime]) -> None:
        self.pages: list[Page] = []
        self.posts: dict[str, Post] = {}
        self.photos: dict[str, Photo] = {}
        self.lags = False
        """Whether new posts don't show in lists yet: reading after writing may lag (DayMoonDevelopment/post-for-me#355)."""
        self._told = told
        self._now = now
        self._count = 0

    def page(self, name: str, **detail: Any) -> Page:
        """Add a Page; `detail` are the fields of Page."""
        made = Page(**{"id": str(104_000_000_000_001 + len(self.pages)), "name": name} | detail)
        self.pages.append(made)
        return made

    def live(self, page: Page) -> list[Post]:
        """Return the posts that the public sees, newest first."""
        return [each for each in reversed(self.posts.values()) if each.page is page and not each.deleted]

    def shown(self, page: Page) -> list[Post]:
        """Return what the page of the rehearsal shows, newest first: what is live, and the last few that were deleted."""
        gone = [each.id for each in reversed(self.posts.values()) if each.page is page and each.deleted][:GONE]
        return [
            each
            for each in reversed(self.posts.values())
            if each.page is page and (not each.deleted or each.id in gone)
        ][:SHOWN]

    def create(self, page: Page, message: str, *, link: str = "", photo: Photo | None = None, app: bool = True) -> Post:
        """Publish, or raise Refused; two texts one after the other may not be the same (code 506), pictures may (arsduo/koala#699)."""
        if not message.strip() and not link and photo is None:
            raise Refused(100, "(#100) The parameter message is required")
        if len(message) > MOST:
            raise Refused(100, "(#100) Param message is too long")  # (M)
        if photo is None and message and [each.message for each in self.live(page)[:1]] == [message.strip()]:
            raise Refused(506, "(#506) Duplicate status message")
        post = Post(f"{page.id}_{self._next()}", page, message.strip(), self._now(), link, photo, app)
        self.posts[post.id] = post
        self._tell("posted", post)
        return post

    def picture(self, kind: str, data: bytes, alt: str) -> Photo:
        """Take a picture in."""
        made = Photo(self._next(), kind, data, alt)
        self.photos[made.id] = made
        return made

    def find(self, page: Page, name: str, verb: str) -> Post:
        """Return a live post of the Page, or raise Refused."""
        post = self.posts.get(name)
        if post is None or post.deleted or post.page is not page:
            raise unknown(verb, name)
        return post

    def edit(self, page: Page, name: str, message: str) -> None:
        """Change the words of a post that this app made (Page Post, Updating), or raise Refused."""
        post = self.find(page, name, "post")
        if not post.app:
            raise Refused(200, "(#200) This post wasn't created by the application")  # (M)
        if not message.strip() or len(message) > MOST:
            raise Refused(100, "(#100) Invalid parameter")
        post.edits.append(post.message)
        post.message = message.strip()
        self._tell("edited", post)

    def delete(self, page: Page, name: str) -> None:
        """Delete a post, or raise Refused."""
        post = self.find(page, name, "delete")
        post.deleted = True
        self._tell("deleted", post)

    @staticmethod
    def permalink(post: Post) -> str:
        """Return the address that people would open; it goes nowhere, the domain is reserved for documents."""
        return f"https://facebook.example/{post.page.id}/posts/{post.id.partition('_')[2]}"

    def view(self, post: Post) -> dict[str, Any]:
        """Return what the page shows of a post."""
        return {
            "id": post.id,
            "text": post.message,
            "at": post.at.isoformat(timespec="seconds"),
            "head": "",
            "notes": [*([f"Card of {post.link}"] if post.link else []), *([] if post.app else ["Posted by a person"])],
            "edited": bool(post.edits),
            "deleted": post.deleted,
            "media": [{"src": f"/media/facebook/{post.photo.id}", "alt": post.photo.alt}] if post.photo else [],
            "foot": "",
            "link": self.permalink(post),
        }

    def _next(self) -> str:
        self._count += 1
        return str(FIRST + self._count)

    def _tell(self, act: str, post: Post) -> None:
        self._told.tell("facebook", act=act, post=self.view(post), replaces="")
