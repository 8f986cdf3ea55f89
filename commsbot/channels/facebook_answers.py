"""What the Graph API's answers say: its errors by code, how long it wants to be left alone, and which post is meant.

Codes and subcodes are those of Meta's "Handling Errors" and "Rate Limits", or of the thread named beside them.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from commsbot.channels.answers import Answer
from commsbot.domain.delivery import Receipt

THROTTLED: Final = frozenset({4, 17, 32, 613, 80001})
"""Too many calls: of the app, a person, the Page, a rate of its own, the Page as a business."""
DEAD: Final = frozenset({102, 190})
"""The token or its session is over."""
UNSURE: Final = frozenset({1, 2})
GONE: Final = (100, 33)
"""The code and subcode of what isn't there, and of what may not be seen."""
NO_POST: Final = 1705
"""What is to be deleted isn't there (nov/fb_graph#369)."""
DUPLICATE: Final = 506
BLOCKED: Final = 368


@dataclass(frozen=True, slots=True)
class Problem:
    """What the Graph API says is wrong; `code` 0 where it said nothing."""

    code: int = 0
    subcode: int = 0
    words: str = ""
    transient: bool = False

    @property
    def lost_right(self) -> bool:
        """Whether the token or a permission is gone ("Handling Errors": 3, 10 and 200 to 299), so that no post can pass."""
        return self.code in DEAD or self.code in {3, 10} or 200 <= self.code <= 299


def problem(answer: Answer) -> Problem:
    """Read the Graph API's own error; a body that has none, or none of its shape, has code 0."""
    error = (answer.body or {}).get("error")
    if not isinstance(error, dict) or not isinstance(error.get("code"), int):
        return Problem()
    subcode = error.get("error_subcode")
    return Problem(
        code=error["code"],
        subcode=subcode if isinstance(subcode, int) else 0,
        words=" ".join(str(error.get("error_user_msg") or error.get("message", "")).split()),
        transient=error.get("is_transient") is True,
    )


def regains(usage: str) -> int:
    """The minutes until calls pass again, out of the header that counts them by Page; 0 where it doesn't say."""
    try:
        counted = json.loads(usage)
    except ValueError:
        return 0
    if not isinstance(counted, dict):
        return 0
    entries = [
        each for listed in counted.values() if isinstance(listed, list) for each in listed if isinstance(each, dict)
    ]
    told = [each.get("estimated_time_to_regain_access") for each in entries]
    return max((each for each in told if isinstance(each, int)), default=0)


def made(seen: Mapping[str, Any]) -> datetime:
    """When a post was made; one that doesn't say is older than anything."""
    try:
        return datetime.fromisoformat(str(seen.get("created_time", "")))
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def same(seen: str, meant: str) -> bool:
    """Tell whether two texts are the same post: NFC, ends of lines and of the text trimmed."""
    return _plain(seen) == _plain(meant)


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in unicodedata.normalize("NFC", text).strip().splitlines())


def receipt(post: str, seen: Mapping[str, Any] | None = None) -> Receipt:
    """Make the proof; facebook.com leads from an id to the post."""
    link = str((seen or {}).get("permalink_url", ""))
    return Receipt(post, link if link.startswith("https://") else f"https://www.facebook.com/{post}")
