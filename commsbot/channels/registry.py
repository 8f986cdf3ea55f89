"""From config values to channels and destinations: a table of the built-in kinds, and an entry point group for strangers.

A kind is a function `connect(configured, wiring) -> Connected`; it is named by an entry string and imported only when a configured channel is
of that kind, since every platform's library costs start-up time. A package of somebody else registers one under the entry point group
`commsbot.channels`, by the name of its kind; a built-in kind can't be replaced that way.

The bot's own lane is there even where no Telegram channel is configured: liaison groups are reached over it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final, Protocol

from commsbot.domain.publication import Destination
from commsbot.ports import Channel
from commsbot.wire.pace import Pace, Rates, Seconds
from commsbot.wire.redaction import Redactor
from commsbot.wire.session import Patience, Sessions

GROUP: Final = "commsbot.channels"
BUILT_IN: Final = {
    "telegram": "commsbot.channels.kinds:telegram",
    "x": "commsbot.channels.kinds:x",
    "email": "commsbot.channels.kinds:email",
    "webhook": "commsbot.channels.kinds:webhook",
    "facebook": "commsbot.channels.kinds:facebook",
    "bluesky": "commsbot.channels.kinds:bluesky",
    "mastodon": "commsbot.channels.kinds:mastodon",
    "apprise": "commsbot.channels.kinds:apprise",
    "hand": "commsbot.channels.kinds:hand",
}


class UnknownKind(ValueError):
    """A configured channel is of a kind that nobody provides, or whose provider can't be loaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Configured:
    """One channel as the config has it, in plain values; `options` holds what only its kind knows, secrets included."""

    name: str
    kind: str
    address: str
    languages: tuple[str, ...]
    public: bool = True
    options: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """The agency's bot and how fast it may speak."""

    token: str = field(repr=False)
    api: str
    rates: Rates

    @property
    def number(self) -> int:
        """The bot's own number, the part of the token that isn't secret."""
        return int(self.token.partition(":")[0])

    @property
    def lane(self) -> str:
        """The bot's lane."""
        return f"telegram:{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiring:
    """What every channel is given to work with."""

    sessions: Sessions
    patience: Patience
    redactor: Redactor
    clock: Callable[[], datetime]
    seconds: Seconds
    bot: Bot
    rates: Mapping[str, Rates]
    """How fast an account may speak, by kind of channel; the bot's own stand with the bot."""
    got_it: Callable[[str], str]
    """The label of the *Got it* button in a language."""
    places: frozenset[str] = frozenset()
    """The addresses of the configured Telegram channels; filled in by `build`."""
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Connected:
    """What a kind makes of one configured channel; a hand channel has neither channel nor rates."""

    destination: Destination
    channel: Channel | None = None
    rates: Rates | None = None


class Kind(Protocol):
    """A kind of channel; several configured channels of one lane are connected once each, and the first one's channel is used for all."""

    def __call__(self, configured: Configured, wiring: Wiring) -> Connected:
        """Make the destination and what posts to it."""


@dataclass(frozen=True, slots=True)
class Built:
    """All that was configured, ready to be used."""

    channels: dict[str, Channel]
    """By lane."""
    destinations: tuple[Destination, ...]
    """In the config's order."""
    paces: dict[str, Pace]
    """By lane."""
    group_lane: str
    """The lane over which liaison groups are reached."""

    def identify(self, to: Destination, link: str) -> str:
        """The platform id of the post that a link leads to; empty where it can't be told."""
        channel = self.channels.get(to.lane)
        return channel.identify(to.address, link) if channel is not None else ""


def build(configured: Iterable[Configured], wiring: Wiring) -> Built:
    """Connect everything; raises UnknownKind, naming the channel, or `Refused` where a kind can't be used as it is configured."""
    configured = tuple(configured)
    channels: dict[str, Channel] = {}
    destinations: list[Destination] = []
    paces: dict[str, Pace] = {}
    places = frozenset(each.address for each in configured if each.kind == "telegram")
    wiring = replace(wiring, places=places)
    group = Configured(name="liaison groups", kind="telegram", address="", languages=())
    for each in (*configured, group):
        made = _kind(each)(each, wiring)
        if each is not group:
            destinations.append(made.destination)
        if made.channel is None or made.channel.lane in channels:
            continue
        channels[made.channel.lane] = made.channel
        if made.rates is not None:
            paces[made.channel.lane] = Pace(made.rates, wiring.seconds, wiring.scale)
    return Built(channels, tuple(destinations), paces, wiring.bot.lane)


def _kind(configured: Configured) -> Kind:
    entry = BUILT_IN.get(configured.kind)
    if entry is not None:
        module, _, name = entry.partition(":")
        found: Kind = getattr(import_module(module), name)
        return found
    strangers: dict[str, EntryPoint] = {each.name: each for each in entry_points(group=GROUP)}
    if configured.kind not in strangers:
        known = ", ".join(sorted({*BUILT_IN, *strangers}))
        raise UnknownKind(f"channel {configured.name}: nobody provides the kind “{configured.kind}” (known: {known})")
    try:
        loaded: Kind = strangers[configured.kind].load()
    except Exception as error:
        raise UnknownKind(
            f"channel {configured.name}: the kind “{configured.kind}” can't be loaded: {error}"
        ) from error
    return loaded
