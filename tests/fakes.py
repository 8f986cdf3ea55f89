"""A channel without a platform, for what is about lanes and rows and not about any platform."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from commsbot.domain.delivery import Finding, Outcome, Post, Receipt, Sent, Unknown
from commsbot.domain.people import Person


@dataclass
class FakeChannel:
    """Takes what it is given and says what it was told to say; without words of its own it says *sent*."""

    name: str
    lane: str
    posts: list[Post] = field(default_factory=list)
    """In the order in which they arrived."""
    answers: deque[Outcome | Exception] = field(default_factory=deque)
    findings: dict[str, Finding] = field(default_factory=dict)
    """By text."""
    ailments: deque[str | Exception] = field(default_factory=deque)
    """What it says when it is asked whether it could post, one after the other; then it is well."""
    probed: int = 0
    seen: Callable[[Post], None] = lambda post: None
    """Called while the post is on the wire."""
    flying: int = 0
    most: int = 0
    """How many were on the wire at once, at most."""

    def __post_init__(self) -> None:
        self._held: set[str] | None = set()
        self._go_on = asyncio.Event()
        self._arrived = asyncio.Condition()

    async def publish(self, post: Post) -> Outcome:
        """Arrive, wait where it is held, answer."""
        self.posts.append(post)
        self.flying += 1
        self.most = max(self.most, self.flying)
        try:
            async with self._arrived:
                self._arrived.notify_all()
            self.seen(post)
            if self._held is None or post.text in self._held:
                await self._go_on.wait()
        finally:
            self.flying -= 1
        answer = self.answers.popleft() if self.answers else Sent(Receipt(f"{self.name}:{len(self.posts)}"))
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def find(self, post: Post) -> Finding:
        """Say what it was told to have."""
        return self.findings.get(post.text, Unknown("nobody put it there"))

    async def probe(self) -> str:
        """Be well, or say what it was told to say."""
        self.probed += 1
        answer = self.ailments.popleft() if self.ailments else ""
        if isinstance(answer, Exception):
            raise answer
        return answer

    def holds(self, *texts: str) -> None:
        """Let these texts hang on the wire until `lets_go`; none given means all."""
        self._held = set(texts) or None
        self._go_on.clear()

    def lets_go(self) -> None:
        """Let what hangs go on."""
        self._held = set()
        self._go_on.set()

    async def has(self, count: int) -> None:
        """Wait until so many posts have arrived."""
        async with self._arrived, asyncio.timeout(10):
            await self._arrived.wait_for(lambda: len(self.posts) >= count)

    @property
    def texts(self) -> list[str]:
        """What arrived, in order."""
        return [post.text for post in self.posts]


NOW = datetime(2026, 11, 21, 14, 30, tzinfo=UTC)


@dataclass
class FrozenClock:
    """Stands still until somebody lets time pass."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **amount: float) -> datetime:
        """Let time pass, as `timedelta` takes it (`seconds=45`); gives the new time."""
        self.now += timedelta(**amount)
        return self.now


@dataclass(frozen=True, kw_only=True)
class Staff:
    """An agency's people, by what they do."""

    administrator: Person
    pio: Person
    approver: Person
    second: Person
    duty: Person
    legal: Person
    liaison: Person
    auditor: Person
