"""What the Bot API answers: results, refusals with Telegram's own words, and the simulator's own complaint.

Descriptions are those of tdlib/telegram-bot-api (Client.cpp, fail_query_with_error): the kind of error, a colon, the sentence with a small
first letter. python-telegram-bot chooses its exception by the status and by `parameters`, people read the description.
"""

from __future__ import annotations

import math
from typing import Any, Final

_KINDS: Final = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    500: "Internal Server Error",
}

NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
QUERY_TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"
ANOTHER_POLLER: Final = "terminated by other getUpdates request; make sure that only one bot instance is running"
# What a poll ends with while the server closes (tdlib/telegram-bot-api: 500 with this description).
RESTART: Final = "restart"
WEBHOOK_ACTIVE: Final = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class Refused(Exception):
    """The platform refuses a call, with its status, description and parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the JSON body ("Bot API docs: Making requests")."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class Unsimulated(Exception):
    """The caller uses something that this simulator doesn't know: it must not pass in silence."""


def refused(code: int, words: str, **parameters: int) -> Refused:
    """Return the refusal that Telegram would send with this status."""
    return Refused(code, f"{_KINDS[code]}: {words}", **parameters)


def bad(words: str) -> Refused:
    """Return a 400."""
    return refused(400, words)


def forbidden(words: str) -> Refused:
    """Return a 403."""
    return refused(403, words)


def flooded(seconds: float) -> Refused:
    """Return a 429; whole seconds, at least one (Bot API docs: ResponseParameters.retry_after is an Integer)."""
    wait = max(1, math.ceil(seconds))
    return Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)


def migrated(chat_id: int) -> Refused:
    """Return the 400 of a basic group that became a supergroup (PTB: ChatMigrated)."""
    return refused(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat_id)


def result(value: Any) -> dict[str, Any]:
    """Return the body of a call that went well."""
    return {"ok": True, "result": value}
