"""python-telegram-bot on the shared aiohttp session, and the bare call that publishing uses.

PTB keeps mapping bodies to its errors; what only the transport knows gets a type of its own here, so that nobody reads causes or sentences:
`NotSent` (no byte left), `ServerTrouble` (any 5xx), `Flooded` (any 429, also one whose body a proxy wrote). PTB 22.8's own RetryAfter warns of
a deprecation when it is merely built; `Flooded` is one and doesn't.

`Bot.do_api_request` isn't used: it warns for known methods and turns a 401 into EndPointNotFound. `Line.call` posts to the same address and
builds no Message object.
"""

import json
from datetime import timedelta
from typing import Any, Final

import aiohttp
from telegram import InputFile
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from commsbot.wire import session
from commsbot.wire.session import Patience

FLOOD_SECONDS: Final = 5.0
"""How long to wait after a 429 that doesn't say."""


class NotSent(NetworkError):
    """No byte of the request left this machine."""


class ServerTrouble(NetworkError):
    """The server, or something before it, answered with a 5xx: it may have done what was asked."""


class Flooded(RetryAfter):
    """The server asks to wait; `pause` says how long."""

    def __init__(self, pause: timedelta) -> None:
        self._retry_after = pause
        TelegramError.__init__(self, f"Flood control exceeded. Retry in {pause.total_seconds():g} seconds")

    @property
    def pause(self) -> timedelta:
        """How long the server asks to wait."""
        return self._retry_after

    @property
    def retry_after(self) -> timedelta:
        """The same, as PTB will give it once its deprecation is over."""
        return self._retry_after


class AiohttpRequest(BaseRequest):
    """PTB's transport; the session belongs to whoever opened it, so starting and stopping do nothing to it."""

    def __init__(self, client: aiohttp.ClientSession, patience: Patience | None = None) -> None:
        self._client = client
        self._patience = patience or Patience()

    @property
    def read_timeout(self) -> float | None:
        """The default read timeout in seconds."""
        return self._patience.read

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request; raises NotSent, Flooded, ServerTrouble, TimedOut, or NetworkError for a drop."""
        read = _seconds(read_timeout, self._patience.read)
        connect = _seconds(connect_timeout, self._patience.connect)
        pool = _seconds(pool_timeout, self._patience.pool)
        write = _seconds(write_timeout, 0.0)
        patience = Patience(connect, read + write, pool)
        try:
            async with self._client.request(
                method,
                url,
                data=_body(request_data),
                headers={"User-Agent": self.USER_AGENT},
                timeout=patience.timeout(),
                allow_redirects=False,
            ) as response:
                payload = await response.read()
        except TimeoutError as error:
            if session.never_left(error):
                raise NotSent(f"{type(error).__name__}: no connection in time") from error
            raise TimedOut from error
        except aiohttp.ClientError as error:
            if session.never_left(error):
                raise NotSent(f"{type(error).__name__}: {error}") from error
            raise NetworkError(f"{type(error).__name__}: {error}") from error
        if response.status == 429:
            raise Flooded(_pause(payload, response.headers.get("Retry-After", "")))
        if response.status >= 500:
            raise ServerTrouble(f"{response.status} {response.reason}: {_excerpt(payload)}")
        return response.status, payload


class Line:
    """One bot's address and the request to reach it with."""

    def __init__(self, token: str, request: BaseRequest, api: str = "https://api.telegram.org") -> None:
        self._address = f"{api.rstrip('/')}/bot{token}"
        self._request = request

    async def call(self, method: str, **parameters: Any) -> Any:
        """Call a Bot API method and give its bare result; parameters that are None or empty text are left out, bytes are uploaded as a file.

        Raises PTB's errors and those of this module; an answer of an odd shape raises KeyError or TypeError, as PTB does.
        """
        given = [
            _uploaded(name, value) if isinstance(value, bytes) else RequestParameter(name, value, None)
            for name, value in parameters.items()
            if value is not None and value != ""
        ]
        return await self._request.post(f"{self._address}/{method}", RequestData(given))


def _uploaded(name: str, data: bytes) -> RequestParameter:
    """A file as a part of the body; its name on the sender's machine is nobody's business, but phones open a PDF by the end of its name."""
    filename = f"{name}.pdf" if data.startswith(b"%PDF-") else name
    return RequestParameter(name, None, [InputFile(data, filename=filename)])


def _seconds(given: ODVInput[float], default: float) -> float:
    if isinstance(given, DefaultValue) or given is None:
        return default
    return float(given)


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


def _pause(payload: bytes, header: str) -> timedelta:
    """How long a 429 asks to wait: the body's word, else the header's, else a guess."""
    try:
        told = json.loads(payload)["parameters"]["retry_after"]
        return timedelta(seconds=max(0.0, float(told)))
    except (ValueError, KeyError, TypeError):
        return timedelta(seconds=float(header) if header.isdecimal() else FLOOD_SECONDS)


def _excerpt(payload: bytes) -> str:
    return " ".join(payload[:200].decode("utf-8", "replace").split())
