"""The long tail through Apprise: SMS, Slack, Teams, Discord, pagers and 160 others, one destination for each configured service address.

What this module keeps to (Apprise 2.2):

- Apprise hands no proof on: neither an id nor what the service answered. Its yes is *sent* without an id, and that is what the evidence says; nothing can be
  looked for, edited or taken back.
- Its no is *unconfirmed*, always: a timeout after the service has the message, a refusal and a refused connection are the same *failure* to it, and only sentences in
  its log tell them apart. Those are written anew by each of its plugins and stand in the evidence for a person to read; nothing is decided by them. Only where it
  called nobody at all (no results) is that a refusal.
- It retries by itself if its address says so, and can shorten or part a text, or turn words into pictures: all of that would send what nobody approved, or twice, so
  such an address is refused at the start. Redirects aren't followed.
- Its times for connecting and answering (4 s each) are replaced by the service's own; it works in threads, so a call that takes too long is given up, not stopped.
- The library is an extra and loads only where a channel of this kind is configured.
"""

import logging
import warnings
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from commsbot.domain import errors
from commsbot.domain.delivery import Finding, Outcome, Post, Receipt, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.wire.redaction import Redactor
from commsbot.wire.session import Patience

UNPROVEN: Final = "accepted; this service gives no proof and no link"
BLIND: Final = {
    "retry": "would send again by itself",
    "wait": "would send again by itself",
    "optional": "would call a failure a success",
    "overflow": "would shorten or part the text",
    "emojis": "would change the text",
}
"""What an address may not ask for, and why."""
SPARE: Final = 5.0
"""Seconds that a call may take beyond its connecting and reading: its thread has to start."""
_SHORTEST: Final = 6
_SHOWN: Final = 300


class Unusable(errors.Refused):
    """{channel} can't be used: {why}."""


class AppriseChannel:
    """One service address; Apprise is loaded when this is made. Raises `Unusable`, which holds nothing of the address."""

    def __init__(
        self, *, name: str, lane: str, address: str, sender: str, redactor: Redactor, patience: Patience
    ) -> None:
        self.name = name
        self.lane = lane
        try:
            import apprise  # noqa: PLC0415 - an extra, loaded only where it is used
        except ImportError as missing:
            why = 'Apprise is not installed (pip install "apprise~=2.2" in the environment of this service)'
            raise Unusable(channel=name, why=why) from missing
        _refuse_blind(name, address)
        self._own = Redactor(_secrets(address))
        logging.getLogger("apprise").addFilter(self._own.filter())
        # No picture of Apprise's own, and no second address to follow.
        asset = apprise.AppriseAsset(
            app_id=sender, app_desc=sender, image_url_mask="", image_url_logo="", http_redirects=False
        )
        with warnings.catch_warnings():
            # The first address loads all of its plugins, and what those import isn't ours to mend.
            warnings.simplefilter("ignore")
            service: Any = apprise.Apprise.instantiate(address, asset=asset)
        if service is None:
            why = f"Apprise knows no service of the form {urlsplit(address).scheme or '?'}://…, or something is missing in it"
            raise Unusable(channel=name, why=why)
        service.socket_connect_timeout, service.socket_read_timeout = patience.connect, patience.read
        self.service = str(service.service_name)
        self.pause = float(service.request_rate_per_sec)
        """Seconds that Apprise itself waits between two messages of this service, in spite of the name."""
        self._most = int(service.body_maxlen)
        self._limit = patience.connect + patience.read + self.pause + SPARE
        self._text = apprise.NotifyFormat.TEXT
        self._called_nobody = apprise.AppriseResultStatus.NOMATCH
        self._caller = apprise.Apprise(asset=asset)
        self._caller.add(service)
        self._redactor = redactor

    async def publish(self, post: Post) -> Outcome:
        """Send a message; what is sent can't be changed or taken back."""
        if post.verb is not Verb.PUBLISH:
            return Rejected(f"{self.service}: a message can't be changed or taken back from here")
        if len(post.text) > self._most:
            return Rejected(f"{self.service} takes {self._most} characters, and this text has {len(post.text)}")
        try:
            result: Any = await self._caller.async_notify(
                body=post.text, title=post.subject, body_format=self._text, timeout=self._limit
            )
            told = self._told(result)
        except Exception as error:  # noqa: BLE001 - whatever it is, the service may have the message, and a person must hear of it
            return Unconfirmed(self._clean(f"{self.service}: {self._redactor.told(error)}"))
        if result:  # never `is True`: it is an object
            return Sent(Receipt(""), self._clean(f"{self.service}: {UNPROVEN}"))
        if not result.results or result.status == self._called_nobody:
            return Rejected(f"{self.service}: Apprise called nobody: {told}")
        return Unconfirmed(told)

    async def find(self, _post: Post) -> Finding:
        """Nothing can be looked for."""
        return Unknown(f"{self.service} can't be asked what it has")

    def identify(self, _address: str, _link: str) -> str:
        """No message has an id here."""
        return ""

    async def probe(self) -> str:
        """Say nothing: the only way to ask a service is to send it a message."""
        return ""

    def _told(self, result: Any) -> str:
        """What Apprise logged of this call, from warnings up, without what is secret in the address."""
        said = " ".join(" ".join(str(each.message).split()) for each in result.logs())
        return self._clean(f"{self.service} {result.status.name.lower()}: {said}")[:_SHOWN].strip()

    def _clean(self, text: str) -> str:
        return self._own.clean(self._redactor.clean(text))


def _refuse_blind(name: str, address: str) -> None:
    for key, value in parse_qsl(urlsplit(address).query):
        plain = value.lower() in {"0", "no", "false", "off", "upstream"}
        if (why := BLIND.get(key.lower())) and not plain:
            raise Unusable(channel=name, why=f"{key} in its address {why}; leave it out")


def _secrets(address: str) -> list[str]:
    """The parts of an address that may be a token: in many services the host or the path is one."""
    parts = urlsplit(address)
    found = [address, parts.username or "", parts.password or "", parts.hostname or "", *parts.path.split("/")]
    found += [value for _, value in parse_qsl(parts.query)]
    return [each for each in found if len(each) >= _SHORTEST and each != "localhost"]
