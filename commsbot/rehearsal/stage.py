"""The stage of one rehearsal: the simulated platforms, each on a port of its own so that one of them can be down alone."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from typing import TYPE_CHECKING, Any, Final, Protocol

from commsbot.rehearsal import (
    bluesky_api,
    bluesky_world,
    bot_api,
    facebook_api,
    facebook_world,
    faults,
    hand,
    happenings,
    ledger,
    limits,
    mail_server,
    mail_world,
    mastodon_api,
    mastodon_world,
    port,
    telegram_world,
    webhook_api,
    x_api,
    x_world,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from aiohttp import web


MASTODON_DOMAIN: Final = "social.example"
"""The server's name in handles and links; the domain is reserved for documents."""


class Platform(Protocol):
    """A platform of accounts with posts, beside Telegram."""

    complaints: list[str]
    """What was asked of it and isn't simulated."""

    def feeds(self) -> list[dict[str, Any]]:
        """Return what the page shows of each account: `key`, `platform`, `handle`, `name` and `posts`, newest first, deleted ones too.

        A post has `id`, `text`, `at`, `edited`, `deleted`, `head` (what stands beside its author), `notes` (lines above it), `media` (`src`, `alt`) and `foot`.
        """

    def accounts(self) -> Sequence[Any]:
        """Return its accounts; each has a `trouble` that a switch turns on, empty for none."""

    def picture(self, name: str) -> tuple[str, bytes] | None:
        """Return the type and the bytes of a picture that was posted."""


class WebPlatform(Platform, Protocol):
    """A platform that is asked over HTTP."""

    def app(self) -> web.Application:
        """Build its routes."""


@dataclasses.dataclass(frozen=True)
class Addresses:
    """Where each part listens, without a slash at the end; empty until it serves."""

    telegram: str = ""
    x: str = ""
    mastodon: str = ""
    facebook: str = ""
    mail: str = ""
    """`smtp://127.0.0.1:…`"""
    webhook: str = ""
    bluesky: str = ""
    page: str = ""


class Rehearsal:
    """Everything of one rehearsal; made by `server.serving`."""

    def __init__(self, *, scale: float, now: Callable[[], dt.datetime], ports: dict[str, int]) -> None:
        self.told = happenings.Happenings()
        self.faults = faults.Faults()
        self.limits = limits.Limits(scale)
        self.roles: dict[int, str] = {}
        self.telegram = telegram_world.TelegramWorld(now, self.told)
        self.telegram_api = bot_api.BotApi(self.telegram, self.faults, self.limits)
        self.x = x_world.XWorld(self.told, now)
        self.x_api = x_api.XApi(self.x, self.faults, self.limits, self.told, now)
        self.mastodon = mastodon_world.MastodonWorld(self.told, now, MASTODON_DOMAIN)
        self.mastodon_api = mastodon_api.MastodonApi(self.mastodon, self.faults, self.limits, self.told, now)
        self.facebook = facebook_world.FacebookWorld(self.told, now)
        self.facebook_api = facebook_api.FacebookApi(self.facebook, self.faults, self.limits, self.told, now)
        self.bluesky = bluesky_world.BlueskyWorld(self.told, now)
        self.bluesky_api = bluesky_api.BlueskyApi(self.bluesky, self.faults, self.limits, self.told, now)
        self.mail = mail_world.MailWorld(self.told, now, scale)
        self.mail_server = mail_server.MailServer(self.mail, self.faults, self.limits, self.told)
        self.webhooks = webhook_api.WebhookApi(self.faults, self.limits, self.told, now)
        web_platforms: dict[str, WebPlatform] = {
            "x": self.x_api,
            "mastodon": self.mastodon_api,
            "facebook": self.facebook_api,
            "webhook": self.webhooks,
            "bluesky": self.bluesky_api,
        }
        self.platforms: dict[str, Platform] = {**web_platforms, "mail": self.mail_server}
        self.hand = hand.Places(self.told, now)
        self.record = ledger.Ledger(self.told)
        self.record_address = ""
        self.zone = ""
        """The IANA zone in which the page shows clocks: the agency's; empty takes the browser's."""
        self.addresses = Addresses()
        self._follower: asyncio.Task[None] | None = None
        self._ports: dict[str, port.Listener] = {
            "telegram": port.Port(self.telegram_api.app(), ports["telegram"]),
            **{name: port.Port(each.app(), ports.get(name, 0)) for name, each in web_platforms.items()},
            "mail": self.mail_server.listening(ports.get("mail", 0)),
        }

    def add_page(self, app: web.Application, number: int) -> None:
        """Let the page be served beside the platforms, on that port (0: a free one)."""
        self._ports["page"] = port.Port(app, number)

    async def start(self) -> None:
        """Open the ports; raises OSError where one is taken."""
        for one in self._ports.values():
            await one.start()
        self.addresses = Addresses(
            **{name: f"{one.scheme}://{port.HOST}:{one.port}" for name, one in self._ports.items()}
        )

    async def stop(self) -> None:
        """Close everything, open streams included."""
        if self._follower is not None:
            self._follower.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._follower
        self.told.close()
        for one in self._ports.values():
            await one.stop()

    def follow_record(self, address: str) -> None:
        """Show on the page the record that the product serves at this address (a JSON list, see `ledger`)."""
        if self._follower is not None:
            self._follower.cancel()
        self.record_address = address
        self._follower = asyncio.create_task(self.record.follow(address))

    async def refuse(self, platform: str) -> None:
        """Close a platform's port: connections are refused until `accept`."""
        await self._ports[platform].refuse()

    async def stall(self, platform: str) -> None:
        """Let connections to a platform hang until `accept`: the caller's connect times out."""
        await self._ports[platform].stall()

    async def accept(self, platform: str) -> None:
        """Open a platform's port again, the same one."""
        await self._ports[platform].listen()

    def is_refusing(self, platform: str) -> bool:
        """Tell whether connections to a platform are refused, or hang, now."""
        return not self._ports[platform].open

    async def fault(
        self,
        platform: str,
        method: str,
        kind: faults.Kind,
        phase: faults.Phase = "before",
        times: int | None = 1,
        **detail: Any,
    ) -> None:
        """Arm any kind of fault, `refuse` included, which holds until `accept`."""
        if kind == "refuse":
            await self.refuse(platform)
        else:
            self.faults.add(platform, method, kind, phase, times, **detail)

    def complaints(self) -> list[str]:
        """Return what was asked of any platform and isn't simulated; a test that passes leaves this empty."""
        telegram = [f"{one.method}: {one.words}" for one in self.telegram.complaints]
        return [*telegram, *(one for each in self.platforms.values() for one in each.complaints)]
