"""An account on the real data server, as its owner and its moderators handle it: made, given an app password, taken down; and tokens that are old."""

import base64
import hashlib
import hmac
import json
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.bluesky_server.npm import Server

HANDLE = "riverbend-pd.test"
OWN_PASSWORD = "the-account's-own-password"


@dataclass(slots=True)
class Owner:
    """Who made the account."""

    client: aiohttp.ClientSession
    server: Server
    did: str = ""
    app_password: str = field(default="", repr=False)
    _access: str = field(default="", repr=False)

    async def arrive(self) -> None:
        """Make the account, and an app password of it."""
        given = {"handle": HANDLE, "email": "pio@riverbend.test", "password": OWN_PASSWORD}
        made = await self.call("com.atproto.server.createAccount", given)
        self.did, self._access = made["did"], made["accessJwt"]
        password = await self.call("com.atproto.server.createAppPassword", {"name": "commsbot"}, self._access)
        self.app_password = password["password"]

    async def take_down(self, *, down: bool) -> None:
        """Do what moderators do."""
        subject = {"$type": "com.atproto.admin.defs#repoRef", "did": self.did}
        body = {"subject": subject, "takedown": {"applied": down}}
        await self.call("com.atproto.admin.updateSubjectStatus", body, basic=f"admin:{self.server.admin}")

    async def revoke(self) -> None:
        """Take the app password back."""
        await self.call("com.atproto.server.revokeAppPassword", {"name": "commsbot"}, self._access)

    async def records(self) -> list[dict[str, Any]]:
        """All posts, newest first."""
        query = {"repo": self.did, "collection": "app.bsky.feed.post"}
        address = f"{self.server.address}/xrpc/com.atproto.repo.listRecords"
        async with self.client.get(address, params=query) as answer:
            found: list[dict[str, Any]] = (await answer.json())["records"]
            return found

    async def blob(self, cid: str) -> bytes:
        """The bytes of a picture."""
        address = f"{self.server.address}/xrpc/com.atproto.sync.getBlob"
        async with self.client.get(address, params={"did": self.did, "cid": cid}) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.read()

    async def call(self, name: str, body: dict[str, Any], token: str = "", basic: str = "") -> dict[str, Any]:
        """Call as the owner, or as an administrator."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if basic:
            headers = {"Authorization": f"Basic {base64.b64encode(basic.encode()).decode()}"}
        async with self.client.post(f"{self.server.address}/xrpc/{name}", json=body, headers=headers) as answer:
            text = await answer.text()
            assert answer.status == 200, f"{name}: {answer.status} {text}"
            return dict(json.loads(text)) if text else {}


def aged(token: str, secret: str) -> str:
    """The same token as it will be when its time is over, signed by the server's own secret."""
    head, body, _ = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    claims |= {"iat": int(time.time()) - 7200, "exp": int(time.time()) - 60}
    signed = f"{head}.{_web(json.dumps(claims).encode())}"
    return f"{signed}.{_web(hmac.digest(secret.encode(), signed.encode(), hashlib.sha256))}"


def _web(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
