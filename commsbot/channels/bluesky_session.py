"""One account's way into its data server: an app password, and the two tokens that it is changed for.

- A session is made once and then renewed every two hours; one account may make 300 a day and 30 in five minutes. It lives in memory, so a restart makes
  another one.
- An access token that has run out is refused with 400 `ExpiredToken`, not with 401, before anything is looked at. So the call is made once more with a
  new token; it is the only call that is ever repeated here.
- A refresh token is good once, and for two hours more after its use, so an answer that was lost on the way costs nothing. One lock lets only one renew.
- Only the configured address is asked. Bluesky's own, bsky.social, passes calls on to the server where the account lives; who lives elsewhere names that.
- No answer that may hold tokens is ever quoted.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Final

import aiohttp

from commsbot.channels import answers
from commsbot.channels.answers import Answer, NotReady, Reading
from commsbot.domain.delivery import NotSent

CREATE: Final = "com.atproto.server.createSession"
REFRESH: Final = "com.atproto.server.refreshSession"
SPENT: Final = frozenset({"ExpiredToken", "InvalidToken"})
"""The token is no good (any more); whether the account is, the next one tells."""
LOST: Final = frozenset({"AccountTakedown", "AccountDeactivated", "AccountNotFound", "AuthFactorTokenRequired"})
"""The account can't be used; 401 says the same under any name."""


def error_of(answer: Answer) -> str:
    """The name of an XRPC error; empty where the answer has none."""
    return str((answer.body or {}).get("error", ""))


def why(answer: Answer) -> str:
    """An XRPC error in words; empty where the answer isn't one."""
    name, message = error_of(answer), str((answer.body or {}).get("message", ""))
    return ": ".join(part for part in (name, " ".join(message.split())[:300]) if part)


@dataclass(slots=True, kw_only=True)
class Session:
    """Makes calls in the account's name."""

    client: aiohttp.ClientSession
    api: str
    account: str
    password: str = field(repr=False)
    reading: Reading
    did: str = ""
    """The account's lasting name; empty until a session was made."""
    _access: str = field(default="", repr=False)
    _refresh: str = field(default="", repr=False)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    async def open(self) -> str:
        """Give the account's DID, with a session; raises `NotReady`."""
        await self._token()
        return self.did

    async def ask(self, method: str, name: str, **details: Any) -> Answer:
        """Make a call; raises `NotReady` where there is no session to make it with, else what aiohttp raises."""
        access = await self._token()
        answer = await self._call(method, name, access, **details)
        if answer.status == 400 and error_of(answer) in SPENT:
            answer = await self._call(method, name, await self._token(access), **details)
            if answer.status == 400 and error_of(answer) in SPENT:
                raise NotReady(NotSent(f"Bluesky refuses a new session: {why(answer)}"))
        return answer

    async def prepare(self, method: str, name: str, **details: Any) -> Answer:
        """Make a call that changes nothing in public; raises `NotReady` for whatever breaks on the way."""
        try:
            return await self.ask(method, name, **details)
        except NotReady:
            raise
        except Exception as error:  # whatever it is, no post was tried
            raise NotReady(NotSent(self.reading.redactor.told(error))) from error

    async def _token(self, stale: str = "") -> str:
        """Give an access token, another one than `stale`."""
        async with self._lock:
            if self._access == stale and not (self._refresh and await self._renewed()):
                await self._create()
            return self._access

    async def _create(self) -> None:
        given = {"identifier": self.account, "password": self.password}
        answer = await self._quietly(CREATE, json=given)
        if not self._taken(answer):
            raise self._refused(answer)

    async def _renewed(self) -> bool:
        """Change the refresh token for new ones; False where only the password helps."""
        answer = await self._quietly(REFRESH, self._refresh)
        if self._taken(answer):
            return True
        if answer.status == 400 and error_of(answer) in SPENT:
            self._refresh = ""
            return False
        raise self._refused(answer)

    def _taken(self, answer: Answer) -> bool:
        given = answer.body if answer.good and answer.body is not None else {}
        did, access, refresh = (given.get(name) for name in ("did", "accessJwt", "refreshJwt"))
        if not (isinstance(did, str) and isinstance(access, str) and isinstance(refresh, str)) or not access:
            return False
        self.did, self._access, self._refresh = did, access, refresh
        return True

    def _refused(self, answer: Answer) -> NotReady:
        if 200 <= answer.status < 300:
            return NotReady(NotSent("Bluesky opened no session: its answer can't be read"))
        return self.reading.beforehand(answer, why(answer), lost_right=error_of(answer) in LOST)

    async def _quietly(self, name: str, token: str = "", **details: Any) -> Answer:
        try:
            return await self._call("POST", name, token, **details)
        except Exception as error:  # whatever it is, no post was tried
            raise NotReady(NotSent(f"Bluesky opened no session: {self.reading.redactor.told(error)}")) from error

    async def _call(self, method: str, name: str, token: str, **details: Any) -> Answer:
        headers = {**details.pop("headers", {}), **({"Authorization": f"Bearer {token}"} if token else {})}
        return await answers.ask(self.client, method, f"{self.api}/xrpc/{name}", headers=headers, **details)
