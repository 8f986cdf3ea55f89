"""Secrets taken out of everything that is stored, logged or shown: aiohttp's errors print the request's address, and with it the bot's token.

Registered secrets are replaced wherever they stand, percent-encoded too; shapes that can only be secrets (a bot token, an OAuth header) are
replaced even where nobody registered them.
"""

import logging
import re
import traceback
from collections.abc import Iterable, MutableMapping
from typing import Any, Final
from urllib.parse import quote

GONE: Final = "[redacted]"
_SHORTEST: Final = 6
_SHAPES: Final = (
    # A bot token (Bot API docs: Authorizing your bot), in an address or alone; the number before the colon isn't secret.
    (re.compile(r"\b(\d{5,20})(?::|%3[Aa])[A-Za-z0-9_-]{20,}"), rf"\1:{GONE}"),
    (re.compile(r"(/bot\d+)(?::|%3[Aa])[^/\s'\"]+"), rf"\1:{GONE}"),
    (re.compile(r"(oauth_(?:token|signature|consumer_key|nonce)\"?=)\"?[^\",&\s]+\"?"), rf"\1{GONE}"),
    # A JSON web token, such as Bluesky's sessions are made of: it begins with {" in base64, and half of one is a secret too.
    (re.compile(r"\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}"), GONE),
    (re.compile(r"(?i)(\bbearer\s+)[A-Za-z0-9._~+/=-]{8,}"), rf"\1{GONE}"),
)


class Redactor:
    """Knows the secrets of this service and takes them out of text.

    It is a structlog processor (`redactor.processor`, last before the renderer) and makes logging filters (`redactor.filter()`, to be added
    to handlers: a logger's own filter doesn't see what its children say).
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets: list[str] = []
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str) -> None:
        """Register a secret; one of fewer than six characters is refused by ValueError, since it would blank out ordinary words."""
        if not secret:
            return
        if len(secret) < _SHORTEST:
            raise ValueError("a secret this short can't be told from ordinary text")
        forms = {secret, quote(secret, safe=""), quote(secret, safe=":")}
        # Longest first, so that a secret that contains another one goes as a whole.
        self._secrets = sorted({*self._secrets, *forms}, key=len, reverse=True)

    def clean(self, text: str) -> str:
        """Take every secret out."""
        for secret in self._secrets:
            text = text.replace(secret, GONE)
        for shape, instead in _SHAPES:
            text = shape.sub(instead, text)
        return text

    def told(self, error: BaseException) -> str:
        """Name an error and what it says, with the errors that caused it, clean and in one line; fit to be stored as evidence."""
        said: list[str] = []
        current: BaseException | None = error
        while current is not None and len(said) < 4:
            words = " ".join(str(current).split())
            said.append(f"{type(current).__name__}: {words}" if words else type(current).__name__)
            current = current.__cause__
        return self.clean(" <- ".join(said))[:500]

    def processor(self, _logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        """Clean a structlog event in place; an exception still to be formatted is formatted here."""
        problem = event.pop("exc_info", None)
        if problem:
            event["exception"] = _trace(problem)
        for name, value in list(event.items()):
            event[name] = self._deep(value)
        return event

    def _deep(self, value: Any) -> Any:
        match value:
            case str():
                return self.clean(value)
            case bool() | int() | float() | None:
                return value
            case dict():
                return {self._deep(name): self._deep(each) for name, each in value.items()}
            case list() | tuple() | set() | frozenset():
                return [self._deep(each) for each in value]
            case _:
                return self.clean(str(value))

    def filter(self) -> logging.Filter:
        """Make a filter for a handler of the standard library's logging."""
        return _Filter(self)


class _Filter(logging.Filter):
    """Renders a record early, so that nothing behind it can print what was taken out."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the message and the traceback; every record passes."""
        if isinstance(record.msg, dict):  # a structlog event on its way to ProcessorFormatter
            record.msg = self._redactor.processor(None, "", record.msg)
        else:
            record.msg = self._redactor.clean(record.getMessage())
            record.args = ()
        if record.exc_info:
            record.exc_text = _trace(record.exc_info)
            record.exc_info = None
        if record.exc_text:
            record.exc_text = self._redactor.clean(record.exc_text)
        if record.stack_info:
            record.stack_info = self._redactor.clean(record.stack_info)
        return True


def _trace(problem: Any) -> str:
    """Format what structlog or logging holds as exc_info: True, an exception or a triple."""
    match problem:
        case BaseException():
            return "".join(traceback.format_exception(problem))
        case (_, BaseException() as error, _):
            return "".join(traceback.format_exception(error))
        case _:
            return traceback.format_exc()
