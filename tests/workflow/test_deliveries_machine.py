"""Any order of approvals, stops, crashes, lost lanes and answers: nothing twice in one round, nothing after a stop."""

import asyncio
import itertools
import shutil
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from commsbot import signing
from commsbot.domain import errors, record
from commsbot.domain.delivery import Limited, NotSent, Post, Receipt, Rejected, Row, Sent, State, Unconfirmed, Verb
from commsbot.domain.people import Role
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Phase
from commsbot.domain.version import State as VersionState
from commsbot.ports import Lane
from commsbot.storage import Store
from commsbot.workflow import publishing, staff, stopping
from tests.conftest import CHANNEL, ORIGIN
from tests.domain import examples
from tests.fakes import FrozenClock

LEASE = 10.0
OUTCOMES = ("sent", "rejected", "not sent", "limited", "unconfirmed")
NOT_GONE = ("not sent", "limited")


@dataclass
class Engine:
    """One start of the service, with what it holds in memory."""

    name: str
    lane: Lane | None = None
    rows: list[Row] = field(default_factory=list)
    flying: dict[str, tuple[Lane, Row, Post]] = field(default_factory=dict)


class Deliveries(RuleBasedStateMachine):
    """The real acts over the real store; the model only knows what a bystander sees."""

    def __init__(self, migrated: Path, office, signer) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="commsbot-machine-"))
        shutil.copyfile(migrated, self.folder / "commsbot.sqlite")
        self.runner = asyncio.Runner()
        self.clock = FrozenClock()
        self.office = office
        self.signer = signer
        self.store = Store(
            f"sqlite+aiosqlite:///{self.folder / 'commsbot.sqlite'}", "springfield", self.clock, signer, ORIGIN
        )
        self.engines = [Engine("a"), Engine("b")]
        self.starts = itertools.count()
        self.lines: list[str] = []
        self.stopped: set[str] = set()
        self.paused = False
        self.wire: dict[str, list[str]] = defaultdict(list)
        """What became of each attempt of a row, as the one who sent it knows; empty while it flies."""
        self.numbers = itertools.count(1)

    def do(self, act, *arguments):
        wants = act.__code__.co_varnames[1:2] == ("office",)
        given = (self.office, *arguments) if wants else arguments
        return self.runner.run(self.store.act(lambda uow: act(uow, *given)))

    def see(self, fn):
        return self.runner.run(self.store.read(fn))

    @initialize()
    def opens(self):
        """A day begins with two threads."""
        self.runner.run(self.store.open())
        people = self.do(staff.add, "", "Jo Park", [Role.ADMINISTRATOR, Role.PIO, Role.APPROVER], "en")
        self.person = people.id
        for _ in range(2):
            self._approved(3, Phase.HOLDING)

    def teardown(self):
        self.the_record_is_sound()
        self.runner.run(self.store.close())
        self.runner.close()
        shutil.rmtree(self.folder)

    # words

    @precondition(lambda self: len(self.lines) < 4)
    @rule(parts=st.integers(1, 3), phase=st.sampled_from([Phase.HOLDING, Phase.WARNING]))
    def a_statement_is_approved(self, parts, phase):
        self._approved(parts, phase)

    def _approved(self, parts, phase):
        line = f"s{len(self.lines)}"
        texts = [
            Rendition(language="en", kind=Kind.TELEGRAM, part=number, text=f"{line} {number}")
            for number in range(1, parts + 1)
        ]
        made = examples.cut(texts=tuple(texts), audience=(CHANNEL.name,), phase=phase, incident="", danger=False)

        async def act(uow):
            for actor, event in (
                (self.person, examples.cut_event(made)), examples.signed(made), examples.approved(made, uow.now)
            ):  # fmt: skip
                await uow.append(event, statement=line, actor=actor)
            await publishing.open_due(uow, self.office)

        self.runner.run(self.store.act(act))
        self.lines.append(line)

    @rule(brake=st.sampled_from(["stop", "take down", "pause", "pause"]), which=st.integers(0, 3))
    def a_brake_is_pressed(self, brake, which):
        if brake == "pause":
            if self.paused:
                self.clock.pass_(seconds=60)
                self.do(stopping.resume, self.person, "looked at it")
            else:
                self.do(stopping.pause, self.person)
            self.paused = not self.paused
            return
        line = self.lines[which % len(self.lines)]
        try:
            if brake == "take down":
                self.do(stopping.take_down, self.person, line)
            else:
                self.do(stopping.dont_send, self.person, line, 1)
        except errors.WrongState:
            return
        if self.see(lambda uow: uow.statement(line)).latest.state is not VersionState.HELD:
            self.stopped.add(line)

    @rule()
    def the_clock_looks(self):
        self.do(publishing.open_due)
        self.do(publishing.adopt_orphans)
        self.do(publishing.repeat_due)
        self.do(stopping.acknowledge)

    @rule(seconds=st.sampled_from([6, 61]))
    def time_passes(self, seconds):
        self.clock.pass_(seconds=seconds)

    # engines

    engines_ = st.integers(0, 1)

    @rule(which=engines_, sends=st.integers(0, 2))
    def an_engine_claims_and_sends(self, which, sends):
        engine = self.engines[which]
        lane = self.runner.run(self.store.act(lambda uow: uow.take_lane("telegram", engine.name, LEASE)))
        if lane is not None:
            if engine.lane is None or engine.lane.epoch != lane.epoch:
                engine.rows.clear()
            engine.lane = lane
            engine.rows += self.runner.run(self.store.act(lambda uow: publishing.next_rows(uow, lane, 10)))
            generation = self.see(lambda uow: uow.generation())
            if not engine.flying:
                self.runner.run(self.store.act(lambda uow: uow.report_generation(lane, generation)))
        # Without the lane it tries all the same, as one does that was asleep and believes that it still has it.
        for _ in range(sends):
            self._sends(engine)

    def _sends(self, engine):
        if not engine.rows or engine.lane is None:
            return
        row, lane = engine.rows.pop(0), engine.lane
        post = self.do(publishing.prepare, lane, row)
        if post is None:
            self.runner.run(self.store.act(lambda uow: uow.release(lane)))
            engine.rows.clear()
            return
        [(_, epoch, *_)] = self.see(lambda uow: uow.lanes())
        assert epoch == lane.epoch, "only the lane's own epoch may send"
        assert all(told in NOT_GONE for told in self.wire[row.id]), "a round that may be out was sent again"
        if row.verb is Verb.PUBLISH:
            assert row.statement not in self.stopped, "sent after the stop was committed"
            assert not (self.paused and row.brake), "sent while paused"
            assert post.text == f"{row.statement} {row.part}", "other bytes than those that were approved"
            if row.part > 1:
                rows = self.see(lambda uow: uow.deliveries(publication=row.publication))
                before = [each.state for each in rows if each.part == row.part - 1 and each.verb is Verb.PUBLISH]
                assert State.SENT in before, "a part went out without the part before it"
        self.wire[row.id].append("flying")
        engine.flying[row.id] = (lane, row, post)

    @precondition(lambda self: any(engine.flying for engine in self.engines))
    @rule(which=engines_, outcome=st.sampled_from(OUTCOMES))
    def an_answer_comes(self, which, outcome):
        engine = self.engines[which]
        if not engine.flying:
            return
        lane, row, _ = engine.flying.pop(next(iter(engine.flying)))
        until = self.clock.now
        answer = {
            "sent": Sent(Receipt(f"post{next(self.numbers)}")),
            "rejected": Rejected("403"),
            "not sent": NotSent("connect refused"),
            "limited": Limited(until, "429"),
            "unconfirmed": Unconfirmed("read timeout"),
        }[outcome]
        self.do(publishing.settle, lane, row.id, answer)
        self.wire[row.id][-1] = outcome

    @rule(which=engines_)
    def an_engine_crashes(self, which):
        """Its memory is gone; what it had on the wire may have arrived."""
        for name in self.engines[which].flying:
            self.wire[name][-1] = "nobody knows"
        self.engines[which] = Engine(f"start {next(self.starts)}")

    @rule(there=st.booleans())
    def a_person_settles(self, there):
        unsure = self.see(lambda uow: uow.deliveries(states=(State.UNCONFIRMED,)))
        if unsure:
            act = publishing.it_is_there if there else publishing.send_again
            self.do(act, self.person, unsure[0].id)

    # always

    @invariant()
    def nothing_is_lost(self):
        rows = {row.id: row for row in self.see(lambda uow: uow.deliveries(limit=10_000))}
        for name, told in self.wire.items():
            state = rows[name].state
            if told[-1] == "sent":
                assert state is State.SENT
            if told[-1] in {"flying", "nobody knows"}:
                assert state in {State.SENDING, State.UNCONFIRMED, State.SENT, State.REJECTED}, state

    def the_record_is_sound(self):
        rows, notes = self.runner.run(self.store.evidence())

        assert record.verify(rows, notes, [signing.verifier(self.signer.vkey)], ORIGIN).sound


def test_no_order_of_things_sends_twice_or_after_a_stop(migrated_file, office, signer):
    run_state_machine_as_test(
        lambda: Deliveries(migrated_file, office, signer),
        settings=settings(
            max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
