"""What every channel must make of each fault: one table, run by each adapter's tests against its simulated platform over HTTP."""

import contextlib
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from commsbot.domain.delivery import Limited, NotSent, Outcome, Post, Rejected, Sent, Unconfirmed
from commsbot.ports import Channel
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire.session import Patience

PATIENCE = Patience(connect=1.0, read=1.0, pool=1.0)
"""Long enough for an answer on a machine that is slow or that others use: a quarter of a second was not."""
HANGS = 1.6
"""Seconds for which a fault hangs: longer than that."""


class Rig(Protocol):
    """One adapter on its simulated platform."""

    rehearsal: Rehearsal
    platform: str
    method: str
    """The platform's name for the call that publishes."""
    channel: Channel
    secrets: tuple[str, ...]

    def post(self, **different: Any) -> Post:
        """Make a post that would go through."""

    def live(self) -> int:
        """Count the posts that the public sees."""


@dataclass(frozen=True)
class Case:
    """A fault, the outcome it must lead to, and whether the platform has the post then."""

    name: str
    kind: str
    phase: str
    expected: type[Outcome]
    live: int = 0
    detail: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name


CASES = (
    Case("refused", "refuse", "before", NotSent),
    Case("read timeout before acceptance", "hang", "before", Unconfirmed, detail={"seconds": HANGS}),
    Case("read timeout after acceptance", "hang", "after", Unconfirmed, 1, {"seconds": HANGS}),
    Case("dropped before acceptance", "drop", "before", Unconfirmed),
    Case("dropped after acceptance", "drop", "after", Unconfirmed, 1),
    Case("429 that says when", "flood", "before", Limited, detail={"seconds": 7}),
    Case("429 that says nothing", "status", "before", Limited, detail={"status": 429, "body": "{}"}),
    Case("429 in HTML", "html_5xx", "before", Limited, detail={"status": 429}),
    Case("JSON 5xx before acceptance", "json_5xx", "before", Unconfirmed),
    Case("JSON 5xx after acceptance", "json_5xx", "after", Unconfirmed, 1),
    Case("HTML 5xx before acceptance", "html_5xx", "before", Unconfirmed),
    Case("HTML 5xx after acceptance", "html_5xx", "after", Unconfirmed, 1),
    Case("truncated 200", "truncate", "after", Unconfirmed, 1),
    Case("200 of an odd shape", "odd_shape", "after", Unconfirmed, 1),
    Case("200 that is a list", "odd_shape", "after", Unconfirmed, 1, {"body": "[1, 2]"}),
    Case("200 that is HTML", "html_5xx", "after", Unconfirmed, 1, {"status": 200}),
    Case("401", "status", "before", Rejected, detail={"status": 401}),
    Case("403", "status", "before", Rejected, detail={"status": 403}),
    Case("400", "status", "before", Rejected, detail={"status": 400}),
    Case("a box on the way says 403", "html_5xx", "before", Unconfirmed, detail={"status": 403}),
    Case(
        "a redirect", "html_5xx", "before", Unconfirmed, detail={"status": 302, "headers": {"Location": "/elsewhere"}}
    ),
)


async def holds(rig: Rig, case: Case) -> Outcome:
    """Publish into the fault and compare; gives the outcome for what one platform adds."""
    await rig.rehearsal.fault(rig.platform, rig.method, case.kind, case.phase, **case.detail)  # type: ignore[arg-type]
    outcome = await rig.channel.publish(rig.post())

    assert type(outcome) is case.expected
    assert rig.live() == case.live
    says_nothing_secret(rig, outcome)
    return outcome


def says_nothing_secret(rig: Rig, outcome: Outcome) -> None:
    """Whatever is kept of an outcome holds no key and no token, and is never empty unless all is well."""
    said = repr(outcome)
    assert not [secret for secret in rig.secrets if secret in said]
    assert isinstance(outcome, Sent) or outcome.evidence


@contextlib.contextmanager
def deaf() -> Iterator[str]:
    """Yield an address where nobody picks up: its queue of waiting connections is full, so the kernel lets further ones hang."""
    with contextlib.ExitStack() as open_:
        listening = open_.enter_context(socket.socket())
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for _ in range(4):
            waiting = open_.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
