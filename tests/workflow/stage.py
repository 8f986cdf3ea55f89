"""An agency at work: acts as people do them, and an engine as plain as can be (claim, prepare, settle) that says what a platform would."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from commsbot.domain.delivery import Outcome, Post, Receipt, Row, Sent, State
from commsbot.domain.incident import Danger, Incident, Place
from commsbot.domain.people import Person
from commsbot.domain.template import Phase
from commsbot.domain.version import Cut, Version
from commsbot.ports import Lane, Office
from commsbot.storage import Store
from commsbot.workflow import answering, drafting, incidents, publishing, review, standing, submitting
from tests.fakes import FrozenClock, Staff

both = pytest.mark.parametrize("kind_of_database", ["sqlite", "postgres"], indirect=True)
"""For acts that lean on what a database does; the others run on SQLite, because the store's own tests run on both."""

PARK = Place("Riverside Park")
LEASE = 10.0


@dataclass
class Wire:
    """What reached the platforms, in order, and what they say."""

    sent: list[tuple[Row, Post]] = field(default_factory=list)
    says: Callable[[Row, Post], Outcome] | None = None
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def take(self, row: Row, post: Post) -> Outcome:
        """A platform receives a post and answers."""
        self.sent.append((row, post))
        if self.says is not None:
            return self.says(row, post)
        return self.accept(row)

    def accept(self, row: Row) -> Sent:
        """The answer of a platform that is well."""
        number = next(self.numbers)
        return Sent(Receipt(f"{row.destination}:{number}", f"https://{row.lane}.example/{number}"))

    @property
    def texts(self) -> list[str]:
        """What was said, in order."""
        return [post.text for _, post in self.sent]

    def to(self, destination: str) -> list[Post]:
        """What reached one place."""
        return [post for row, post in self.sent if row.destination == destination]


@dataclass
class Stage:
    """Everybody and everything."""

    store: Store
    office: Office
    clock: FrozenClock
    people: Staff
    wire: Wire = field(default_factory=Wire)

    async def do(self, act: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        """One act, such as `do(review.reject, person.id, …)`; the unit comes first, the office second where the act takes it."""
        wants = act.__code__.co_varnames[1:2] == ("office",)
        given = (self.office, *arguments) if wants else arguments
        return await self.store.act(lambda uow: act(uow, *given, **more))

    # words

    async def incident(
        self, kind: str = "unknown", danger: Danger = Danger.UNSURE, by: Person | None = None
    ) -> Incident:
        """Open an incident in the park."""
        found = await self.do(incidents.open_, (by or self.people.pio).id, kind, PARK, danger)
        assert isinstance(found, Incident)
        return found

    async def draft(self, phase: Phase, incident: str = "", by: Person | None = None, name: str = "", **answers: Any):
        """Begin a draft and answer it."""
        who = (by or self.people.pio).id
        made = await self.do(drafting.begin, who, phase, incident, name)
        return await self.answered(made, who, **answers)

    async def answered(self, made, who: str, **answers: Any):
        """Answer a draft's fields."""
        for name, raw in answers.items():
            made = await self.do(answering.answer, who, made.id, name, raw, language="en")
        return made

    async def submitted(self, phase: Phase, incident: str = "", by: Person | None = None, **answers: Any) -> Cut:
        """Draft and submit; the statement's id is in `line`."""
        made = await self.draft(phase, incident, by, **answers)
        cut = await self.do(submitting.submit, made.author, made.id)
        self.line = made.statement
        assert isinstance(cut, Cut)
        return cut

    async def sign(self, cut: Cut, line: str = "", by: Person | None = None, how: str = "chat") -> Version:
        """One more yes."""
        version = await self.do(
            review.sign_off, (by or self.people.approver).id, line or self.line, cut.version, cut.digest, how
        )
        assert isinstance(version, Version)
        return version

    async def approved(self, phase: Phase, incident: str = "", by: Person | None = None, **answers: Any) -> Cut:
        """Draft, submit and approve."""
        cut = await self.submitted(phase, incident, by, **answers)
        await self.sign(cut)
        return cut

    async def published(self, phase: Phase, incident: str = "", **answers: Any) -> str:
        """Draft, submit, approve, wait for the undo window and open; gives the statement."""
        await self.approved(phase, incident, **answers)
        line = self.line
        await self.opens()
        return line

    async def out(self, phase: Phase, incident: str = "", **answers: Any) -> str:
        """All the way to the platforms."""
        line = await self.published(phase, incident, **answers)
        await self.drain()
        return line

    async def corrected(self, line: str, relation: Any, **answers: Any) -> Cut:
        """Correct or withdraw, and approve that."""
        who = self.people.pio.id
        made = await self.do(drafting.begin_correction, who, line, relation)
        await self.answered(made, who, **answers)
        cut = await self.do(submitting.submit, who, made.id)
        assert isinstance(cut, Cut)
        self.line = line
        await self.sign(cut)
        return cut

    async def standing(self) -> None:
        """Have the standing statements approved."""
        for line, cut in await self.do(standing.submit_missing, ""):
            await self.sign(cut, line, how="standing")

    # the clock and the engine

    async def opens(self) -> Any:
        """The clock's look, after the undo window."""
        self.clock.pass_(seconds=20)
        return await self.do(publishing.open_due)

    async def lane(self, name: str = "telegram", owner: str = "engine") -> Lane:
        """Take or keep a lane."""
        lane = await self.store.act(lambda uow: uow.take_lane(name, owner, LEASE))
        assert lane is not None
        return lane

    async def fly(self, lane: Lane, row: Row) -> Post | None:
        """The check before a send."""
        post = await self.do(publishing.prepare, lane, row)
        assert post is None or isinstance(post, Post)
        return post

    async def settle(self, lane: Lane, row: Row, outcome: Outcome) -> None:
        """Bring an outcome home."""
        await self.do(publishing.settle, lane, row.id, outcome)

    async def claim(self, lane: Lane, limit: int = 100) -> list[Row]:
        """Claim what is due."""
        return await self.store.act(lambda uow: publishing.next_rows(uow, lane, limit))

    async def drain(self, *, owner: str = "engine") -> int:
        """One pass over all lanes until nothing more is due; gives how many posts reached a platform."""
        before = len(self.wire.sent)
        for name in await self.store.read(lambda uow: uow.due_lanes()):
            lane = await self.lane(name, owner)
            seen: list[str] = []
            while (rows := await self.claim(lane)) and [row.id for row in rows] != seen:
                seen = [row.id for row in rows]
                for row in rows:
                    post = await self.fly(lane, row)
                    if post is not None:
                        await self.settle(lane, row, self.wire.take(row, post))
                await self.store.act(lambda uow, lane=lane: uow.release(lane))
        return len(self.wire.sent) - before

    async def on_the_wire(self, name: str = "telegram") -> tuple[Lane, list[tuple[Row, Post]]]:
        """Rows that are sent and not answered yet."""
        lane = await self.lane(name)
        pairs = [(row, await self.fly(lane, row)) for row in await self.claim(lane)]
        return lane, [(row, post) for row, post in pairs if post is not None]

    # looking

    async def rows(self, **which: Any) -> list[Row]:
        """Delivery rows."""
        return await self.store.read(lambda uow: uow.deliveries(limit=10_000, **which))

    async def state(self, name: str) -> State:
        """Where a row stands."""
        return (await self.rows(ids=(name,)))[0].state

    async def version(self, line: str = "", number: int = 0) -> Version:
        """A version, the newest if none is named."""
        found = await self.store.read(lambda uow: uow.statement(line or self.line))
        return found.versions[number] if number else found.latest

    async def agency(self):
        """People, groups, incidents, obligations and the brake."""
        return await self.store.read(lambda uow: uow.agency())

    async def told(self, kind: type) -> list[Any]:
        """All entries of a kind."""
        return [event for *_, event in await self.store.happened() if isinstance(event, kind)]

    def under(self, **changes: Any) -> None:
        """Change the office's settings."""
        self.office = replace(self.office, **changes)
