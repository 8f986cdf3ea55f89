"""The failures that the page can switch on, in the words of somebody who drills."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from commsbot.rehearsal import faults, stage

Kind = Literal["refuse", "fault", "trouble"]


@dataclasses.dataclass(frozen=True)
class Switch:
    """One failure: what it is called, what it does, and whether it ends by itself after one request."""

    key: str
    label: str
    detail: str
    kind: Kind
    platform: str
    fault: faults.Kind = "drop"
    phase: faults.Phase = "before"
    method: str = "*"
    once: bool = False
    channel: bool = False
    """Only requests about public channels."""
    trouble: str = ""
    """What befalls the accounts of its platform, by that platform's own name for it."""


SWITCHES: Final = (
    Switch("x-down", "Down", "Connections are refused: nothing is posted, the service tries again.", "refuse", "x"),
    Switch(
        "x-500-after", "Answers 500 after posting", "The post is out, and X says it failed.", "fault", "x", "json_5xx", "after", "POST /2/tweets"
    ),
    Switch("x-drop-once", "Posts, then the line drops (once)", "The post is out; no answer comes.", "fault", "x", "drop", "after", "POST /2/tweets", once=True),
    Switch("x-flood", "Says slow down", "429: too many requests, try again in 20 seconds.", "fault", "x", "flood", method="POST /2/tweets"),
    Switch("x-credit", "The credit is used up", "402: X refuses to post until somebody pays.", "trouble", "x", trouble="no_credit"),
    Switch("x-revoked", "The access was revoked", "401: the keys don't open the account any more.", "trouble", "x", trouble="revoked"),
    Switch("mastodon-down", "Down", "Connections are refused: nothing is posted, the service tries again.", "refuse", "mastodon"),
    Switch(
        "mastodon-500-after", "Answers 500 after posting", "The post is out, and the server says it failed.", "fault", "mastodon", "json_5xx",
        "after", "POST /api/v1/statuses",
    ),
    Switch(
        "mastodon-drop-once", "Posts, then the line drops (once)", "The post is out; no answer comes.", "fault", "mastodon", "drop", "after",
        "POST /api/v1/statuses", once=True,
    ),
    Switch("mastodon-flood", "Says slow down", "429: too many requests, try again in 20 seconds.", "fault", "mastodon", "flood", method="POST /api/v1/statuses"),
    Switch("mastodon-revoked", "The access was revoked", "401: the token doesn't open the account any more.", "trouble", "mastodon", trouble="revoked"),
    Switch("facebook-down", "Down", "Connections are refused: nothing is posted, the service tries again.", "refuse", "facebook"),
    Switch(
        "facebook-500-after", "Answers 500 after posting", "The post is out, and Facebook says to try again later.", "fault", "facebook",
        "json_5xx", "after", "POST /:page/feed",
    ),
    Switch(
        "facebook-drop-once", "Posts, then the line drops (once)", "The post is out; no answer comes.", "fault", "facebook", "drop", "after",
        "POST /:page/feed", once=True,
    ),
    Switch("facebook-flood", "Says slow down", "Code 80001: too many calls, try again in a minute.", "fault", "facebook", "flood", method="POST /:page/feed"),
    Switch("facebook-expired", "The token expired", "Code 190: the token doesn't open the Page any more.", "trouble", "facebook", trouble="expired"),
    Switch("facebook-blocked", "Facebook blocks the Page", "Code 368: Facebook takes the posts for abuse.", "trouble", "facebook", trouble="blocked"),
    Switch("mail-down", "Down", "Connections are refused: nobody gets mail, the service tries again.", "refuse", "mail"),
    Switch("mail-drop-once", "Takes one message, then the line drops (once)", "It is in the inbox; no answer comes.", "fault", "mail", "drop", "after", "message", once=True),
    Switch("mail-later", "Asks to come later", "421: too much mail, the connection is over.", "fault", "mail", "flood", method="MAIL"),
    Switch("mail-forbidden", "May not send in this name", "550: the account has no right to this sender.", "trouble", "mail", trouble="forbidden"),
    Switch("webhook-down", "Down", "Connections are refused: no event arrives, the service tries again.", "refuse", "webhook"),
    Switch(
        "webhook-500-after", "Answers 500 after taking it", "The event was taken, and the receiver says it failed.", "fault", "webhook", "json_5xx",
        "after", "POST /:name",
    ),
    Switch("webhook-flood", "Says slow down", "429: too many events, try again in 20 seconds.", "fault", "webhook", "flood", method="POST /:name"),
    Switch("webhook-gone", "Wants no more", "410: this receiver takes no more events.", "trouble", "webhook", trouble="gone"),
    Switch("bluesky-down", "Down", "Connections are refused: nothing is posted, the service tries again.", "refuse", "bluesky"),
    Switch(
        "bluesky-500-after", "Answers 500 after posting", "The post is out, and the server says it failed.", "fault", "bluesky", "json_5xx",
        "after", "com.atproto.repo.putRecord",
    ),
    Switch(
        "bluesky-drop-once", "Posts, then the line drops (once)", "The post is out; no answer comes.", "fault", "bluesky", "drop", "after",
        "com.atproto.repo.putRecord", once=True,
    ),
    Switch("bluesky-flood", "Says slow down", "429: too many points spent, try again in 20 seconds.", "fault", "bluesky", "flood", method="com.atproto.repo.putRecord"),
    Switch("bluesky-takendown", "The account was taken down", "401: Bluesky has taken the account away; it can't be used.", "trouble", "bluesky", trouble="takendown"),
    Switch("tg-down", "Down", "Connections are refused: no chats, no channel; the desk still works.", "refuse", "telegram"),
    Switch(
        "tg-channel-500", "Channel: answers 500 after posting", "The post is in the channel, and Telegram says it failed.", "fault", "telegram",
        "json_5xx", "after", "sendMessage", channel=True,
    ),
    Switch(
        "tg-channel-drop-once", "Channel: posts, then the line drops (once)", "The post is in the channel; no answer comes.", "fault", "telegram",
        "drop", "after", "sendMessage", once=True, channel=True,
    ),
    Switch("tg-flood", "Channel: says slow down", "429: retry after 20 seconds.", "fault", "telegram", "flood", method="sendMessage", channel=True),
)  # fmt: skip


class Board:
    """Which switches are on."""

    def __init__(self, rehearsal: stage.Rehearsal) -> None:
        self._rehearsal = rehearsal
        self._armed: dict[str, list[faults.Fault]] = {}

    def state(self) -> list[dict[str, Any]]:
        """Return every switch as the page shows it."""
        return [
            {
                "key": switch.key,
                "label": switch.label,
                "detail": switch.detail,
                "platform": switch.platform,
                "on": self._is_on(switch),
            }
            for switch in SWITCHES
        ]

    async def turn(self, key: str, *, on: bool) -> None:
        """Switch one failure on or off; raises KeyError where there is none of that key."""
        switch = next((switch for switch in SWITCHES if switch.key == key), None)
        if switch is None:
            raise KeyError(key)
        if self._is_on(switch) != on:
            await (self._on(switch) if on else self._off(switch))
        self._rehearsal.told.tell("switch", key=key, platform=switch.platform, label=switch.label, on=on)

    def _is_on(self, switch: Switch) -> bool:
        match switch.kind:
            case "refuse":
                return self._rehearsal.is_refusing(switch.platform)
            case "trouble":
                return any(account.trouble == switch.trouble for account in self._accounts(switch))
            case "fault":
                armed = self._rehearsal.faults.armed()
                return any(fault is one for fault in self._armed.get(switch.key, []) for one in armed)

    async def _on(self, switch: Switch) -> None:
        match switch.kind:
            case "refuse":
                await self._rehearsal.refuse(switch.platform)
            case "trouble":
                for account in self._accounts(switch):
                    account.trouble = switch.trouble
            case "fault":
                targets = self._channels() if switch.channel else [""]
                self._armed[switch.key] = [
                    self._rehearsal.faults.add(
                        switch.platform,
                        switch.method,
                        switch.fault,
                        switch.phase,
                        1 if switch.once else None,
                        target=target,
                        seconds=20.0,
                    )
                    for target in targets
                ]

    async def _off(self, switch: Switch) -> None:
        match switch.kind:
            case "refuse":
                await self._rehearsal.accept(switch.platform)
            case "trouble":
                for account in self._accounts(switch):
                    account.trouble = ""
            case "fault":
                for fault in self._armed.pop(switch.key, []):
                    self._rehearsal.faults.remove(fault)

    def _accounts(self, switch: Switch) -> Sequence[Any]:
        return self._rehearsal.platforms[switch.platform].accounts()

    def _channels(self) -> list[str]:
        return [str(chat.id) for chat in self._rehearsal.telegram.chats.values() if chat.kind == "channel"]
