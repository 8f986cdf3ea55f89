"""Hypothesis plays the desk: people, roles, versions, clocks, pauses, suspensions, restarts and double presses, in any order.

What is refused is fine; what may never happen is judged by the oracle from the record, and by what reached the platforms. The acts are the
service's own; only texts are made without templates, because no rule that is held here depends on their words.
"""

import itertools
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from commsbot.domain import approval, delivery, errors, events, rendition, series
from commsbot.domain.approval import PROFILES, Policy, Risk, Rule
from commsbot.domain.delivery import Receipt, Sent, Unconfirmed
from commsbot.domain.incident import Danger, Place
from commsbot.domain.people import Role
from commsbot.domain.plan import Window
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.series import Every, Series
from commsbot.domain.template import Phase
from commsbot.domain.version import Cut, Relation, State, Told
from commsbot.ports import EVERY, Office
from commsbot.workflow import alone, incidents, publishing, repeating, review, scheduling, staff, stopping, suspending
from tests.fakes import FrozenClock
from tests.model.memory import Memory
from tests.model.oracle import Books

CHANNEL = Destination("city", Kind.TELEGRAM, ("en",), "telegram", "@city", revises=True)
CITY_X = Destination("x", Kind.X, ("en",), "x", "city")
POLICIES = (
    *PROFILES.values(),
    Policy("own", {Risk.WARNING: Rule(2), Risk.UPDATE: Rule(2, (Role.APPROVER, Role.LEGAL), in_order=True)}),
)
STAFF = {
    "pio": (Role.PIO,),
    "duty": (Role.DUTY_OFFICER,),
    "chief": (Role.APPROVER,),
    "deputy": (Role.APPROVER, Role.PIO),
    "legal": (Role.LEGAL,),
    "jo": (Role.ADMINISTRATOR,),
}
PHASES = tuple(
    Phase(each)
    for each in ("holding", "warning", "update", "all_clear", "false_alert", "briefing", "event", "routine", "update")
)
LANES = ("telegram", "x")
OUT = {State.PUBLISHED, State.STOPPED, State.CORRECTED, State.WITHDRAWN}
LEASE = 30.0

people = st.sampled_from(sorted(STAFF))
writers = st.sampled_from(["pio", "pio", "deputy", "duty", "chief"])
signers = st.sampled_from(["chief", "chief", "deputy", "legal", "pio"])
which = st.sampled_from([-1, -1, -1, -2, -2, -3, 0])
"""Mostly the newest: sequences in which everything happens to one statement find more than ones that scatter."""
DECISIONS = (
    "approve",
    "approve",
    "approve",
    "approve",
    "phone",
    "send now",
    "no",
    "don't send",
    "move",
    "ask again",
    "skip",
)
BRAKES = (
    "pause",
    "resume",
    "resume",
    "hold",
    "release",
    "release",
    "suspend",
    "give back",
    "take down",
    "take down",
    "close",
)


class World:
    """Where the acts run: in memory. The other one is `kept.Kept`."""

    def __init__(self, clock: FrozenClock) -> None:
        self.memory = Memory(clock)

    def act(self, fn):
        """Run an act."""
        return self.memory.act(fn)

    def read(self, fn):
        """Look without changing anything."""
        return self.memory.look(fn)

    def happened(self):
        """Every entry: (actor, statement, event)."""
        lines = {id(event): name for name, told in self.memory.told.items() for _, _, event in told}
        return [(actor, lines.get(id(event), ""), event) for _, _, actor, event in self.memory.happened]

    def restart(self) -> None:
        """Memory is never restarted."""

    def close(self) -> None:
        """Nothing to let go of."""


class Desk(RuleBasedStateMachine):
    """One agency for one sequence."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FrozenClock()
        self.world = self.make(self.clock)
        self.books = Books()
        self.read = 0
        self.ids = itertools.count(1)
        self.owners = itertools.count(1)
        self.owner = "engine0"
        self.names: dict[str, str] = {}
        self.lines: list[str] = []
        self.incidents: list[str] = []
        self.claimed: list[tuple[object, list]] = []
        self.flying: list[tuple[object, object]] = []

    def make(self, clock: FrozenClock) -> World:
        """Make the world to play in."""
        return World(clock)

    def teardown(self) -> None:
        self.world.close()

    # playing

    def do(self, act, *given, **more):
        """Try an act; a refusal is an answer like any other. What it put on record goes into the books at once."""
        wants = act.__code__.co_varnames[1:2] == ("office",)
        arguments = (self.office, *given) if wants else given
        try:
            done = self.world.act(lambda uow: act(uow, *arguments, **more))
        except errors.Refused as refusal:
            return refusal
        self.catch_up()
        return done

    def catch_up(self) -> None:
        """Read what is new on record."""
        told = self.world.happened()
        for actor, statement, event in told[self.read :]:
            if isinstance(event, events.PublicationOpened):
                self.books.judge_opening((statement, event.version), self.clock(), self.office.policy)
                self.books.judge_again((statement, event.version), event.publication)
            self.books.read(actor, statement, event)
        self.read = len(told)

    @initialize(policy=st.sampled_from(POLICIES))
    def agency(self, policy):
        self.office = Office(
            agency="springfield", name={"en": "Springfield Police"}, short={"en": "Springfield Police"}, languages=("en",),
            zone=ZoneInfo("America/Chicago"), emergency_number="911", official_page="https://www.springfield.example",
            policy=policy, late=timedelta(minutes=10), mark="", most_used=(), places=(),
            configured=(CHANNEL, CITY_X), group_lane="telegram", templates=None, ids=lambda: f"id{next(self.ids):08d}",
        )  # fmt: skip
        first = ""
        for name in ("jo", *(each for each in STAFF if each != "jo")):
            person = self.do(staff.add, first, name, STAFF[name], "en")
            self.names[name] = person.id
            first = first or person.id

    def line(self, number: int) -> str:
        return self.lines[number % len(self.lines)]

    def version(self, number: int):
        return self.world.read(lambda uow: uow.statement(self.line(number))).latest

    # incidents

    @precondition(lambda self: len(self.incidents) < 2)
    @rule(by=writers, danger=st.sampled_from(Danger), kind=st.sampled_from(["unknown", "crash", "police_shooting"]))
    def opens_incident(self, by, danger, kind):
        self.open_incident(by, danger, kind)

    def open_incident(self, by, danger, kind):
        opened = self.do(incidents.open_, self.names[by], kind, Place("Elm Street"), danger)
        if not isinstance(opened, errors.Refused):
            self.incidents.append(opened.id)

    def _close(self, by, number):
        if not self.incidents:
            return
        incident = self.incidents[number % len(self.incidents)]
        open_ = set(self.books.open_instructions.get(incident, ()))
        closed = self.do(incidents.close, self.names[by], incident)
        assert isinstance(closed, errors.Refused) or not open_, "an incident was closed with an open instruction"

    # words

    @rule(
        by=writers, editor=st.sampled_from(["", "", "chief"]), phase=st.sampled_from(PHASES), number=which, minutes=st.sampled_from([0, 0, 30]),
        expiry=st.sampled_from([0, 0, 25, 90]), tells=st.booleans(),
    )  # fmt: skip
    def submits(self, by, editor, phase, number, minutes, expiry, tells):
        self.submit(by, editor, phase, number, minutes, expiry, tells)

    def submit(self, by, editor, phase, number, minutes, expiry, tells):
        if phase in {Phase.EVENT, Phase.ROUTINE} or not self.incidents:
            incident, phase = "", phase if phase in {Phase.EVENT, Phase.ROUTINE} else Phase.EVENT
        else:
            incident = self.incidents[number % len(self.incidents)]
        self._cut(f"s{len(self.lines) + 1}", 1, by, editor, phase, Relation.NEW, incident, minutes, expiry, tells=tells)

    @rule(
        by=writers, phase=st.sampled_from(PHASES), seconds=st.sampled_from([5, 25, 25]), land=st.sampled_from(["lands", "flies", ""]),
        tells=st.booleans(), expiry=st.sampled_from([0, 0, 25]), alone_=st.booleans(), between=st.sampled_from(["", *BRAKES]),
        claimed=st.sampled_from(["", *BRAKES, "later"]), afterwards=st.sampled_from(["", *BRAKES]), who=signers,
    )  # fmt: skip
    def goes_far(self, by, phase, seconds, land, tells, expiry, alone_, between, claimed, afterwards, who):
        """Take a statement far along the road at one go, with something in its way: by single steps few sequences would get there."""
        if not self.incidents and phase not in {Phase.EVENT, Phase.ROUTINE}:
            self.open_incident("pio", Danger.NO, "crash")
        self.submit(by, "", phase, -1, 0, expiry, tells)
        if alone_ and phase in approval.URGENT:
            self.decide(by, by, -1, "send now", "")
        else:
            for signer in ("chief", "deputy", "legal"):
                self.decide(signer, by, -1, "approve", "")
        self.brake(by, who, -1, between)
        self.wait(seconds)
        self.claim()
        if claimed == "later":
            self.clock.pass_(seconds=1800)
        else:
            self.brake(by, who, -1, claimed)
        if land:
            self.drain(land)
        self.brake(by, who, -1, afterwards)

    @precondition(lambda self: self.lines)
    @rule(
        by=writers, number=which, relation=st.sampled_from([Relation.RECUT, Relation.CORRECTION, Relation.WITHDRAWAL])
    )
    def submit_again(self, by, number, relation):
        old = self.version(number)
        right = relation is not Relation.RECUT
        if right != (old.state in OUT):
            relation = Relation.RECUT if right else Relation.CORRECTION
        if old.state is State.TAKEN_DOWN:
            return
        phase = {Relation.CORRECTION: Phase.CORRECTION, Relation.WITHDRAWAL: Phase.WITHDRAWAL}.get(
            relation, old.cut.phase
        )
        self._cut(
            self.line(number), old.number + 1, by, "", Phase(phase), relation, old.cut.incident, 0, 0, tells=False
        )

    def _cut(self, line, number, by, editor, phase, relation, incident, minutes, expiry, *, tells) -> None:
        now, kind = self.clock(), "crash"
        texts = tuple(
            Rendition(language="en", kind=each, text=f"{line}/{number} {phase.value}")
            for each in (Kind.TELEGRAM, Kind.X)
        )
        window = Window(expiry=now + timedelta(minutes=expiry) if expiry else None)
        audience = ("city", "x")
        opens = (Told("avoid", "Avoid the area."),) if tells and phase is Phase.WARNING else ()
        lifts = ("avoid",) if phase in {Phase.ALL_CLEAR, Phase.FALSE_ALERT} else ()
        due = now + timedelta(minutes=minutes) if minutes else None
        made = Cut(
            version=number, incident=incident, template="t", template_digest="t", phase=phase, relation=relation, follows="",
            supplements=0, title=phase.value, author=self.names[by], editor=self.names[editor] if editor else "",
            digest=rendition.set_digest(texts, audience, window), audience=audience, window=window,
            due_at=due, page="https://p.example", renditions=texts, opens=opens,
            lifts=lifts, danger=tells, risk=approval.weigh(phase, relation, kind, incident=bool(incident), names=False).value,
            series=_series(phase, due, minutes) if tells else None,
        )  # fmt: skip

        async def put(uow) -> None:
            if number > 1:
                for old in (await uow.statement(line)).versions.values():
                    if old.state in {State.SUBMITTED, State.RETURNED, State.APPROVED, State.HELD}:
                        await uow.append(events.Superseded(version=old.number, by=number), statement=line)
            fields = {name: getattr(made, name) for name in Cut.__dataclass_fields__}
            await uow.append(events.VersionCut(**fields), statement=line, actor=made.author)

        self.world.act(put)
        if line not in self.lines:
            self.lines.append(line)
        self.catch_up()

    # deciding

    @precondition(lambda self: self.lines)
    @rule(
        by=signers,
        writer=writers,
        number=which,
        what=st.sampled_from(DECISIONS),
        odd=st.sampled_from(["", "", "", "moved", "other", "twice"]),
    )
    def decides(self, by, writer, number, what, odd):
        self.decide(by, writer, number, what, odd)

    def decide(self, by, writer, number, what, odd):
        line, version = self.line(number), self.version(number)
        me, author = self.names[by], self.names[writer]
        match what:
            case "approve":
                digest = self.version(number + 1).digest if odd == "other" else version.digest
                moved = version.moved_on + (odd == "moved")
                for _ in range(1 + (odd == "twice")):
                    self.do(review.sign_off, me, line, version.number, digest, "chat", moved=moved, coded=True)
            case "phone":
                self.do(alone.approved_by_phone, version.cut.author, line, version.number, version.digest, me)
            case "send now":
                for _ in range(1 + (odd == "twice")):
                    self.do(alone.send_now, author, line, version.number, version.digest)
            case "no":
                self.do(review.reject if odd else review.ask_changes, me, line, version.number, "because")
            case "don't send":
                self.do(stopping.dont_send, author, line, version.number)
            case "move":
                text = "in 5 min" if odd else ""
                self.do(scheduling.move, author, line, version.number, text, version.plan + (odd == "other"))
            case "skip":
                for _ in range(1 + (odd == "twice")):
                    self.do(repeating.skip, author, line, version.number, version.plan)
            case _:
                self.do(suspending.ask_again, author, line, version.number)

    def _take_down(self, by, number):
        if not self.lines:
            return
        line = self.line(number)
        states = {each.state for each in self.world.read(lambda uow: uow.statement(line)).versions.values()}
        took = self.do(stopping.take_down, self.names[by], line)
        if states & OUT and self.names[by] not in self.books.suspended:
            assert not isinstance(took, errors.Refused), f"a take-down was refused: {took}"

    # brakes

    @rule(by=people, who=people, number=which, what=st.sampled_from(BRAKES))
    def brakes(self, by, who, number, what):
        self.brake(by, who, number, what)

    def brake(self, by, who, number, what):
        me = self.names[by]
        match what:
            case "":
                return
            case "pause":
                self.do(stopping.pause, me)
            case "resume":
                self._resume()
            case "hold":
                self.do(suspending.hold_all, me)
            case "release":
                self.do(suspending.release, self.names["pio"])
            case "suspend":
                self.do(staff.suspend, self.names["jo"], self.names[who], suspended=True)
            case "give back":
                for name in STAFF:
                    self.do(staff.suspend, self.names["jo"], self.names[name], suspended=False)
            case "take down":
                self._take_down(by, number)
            case _:
                self._close(by if by in {"pio", "chief"} else "pio", number)

    def _resume(self) -> None:
        """Somebody else than who paused."""
        for name in ("pio", "chief"):
            self.do(stopping.resume, self.names[name])

    # the clock and the engine

    @rule(amount=st.sampled_from([5, 20, 20, 60, 300, 900, 7200, 86400]))
    def waits(self, amount):
        self.wait(amount)

    def wait(self, amount):
        self.clock.pass_(seconds=amount)
        self.tick()

    def tick(self):
        self.do(publishing.open_due)
        self.do(publishing.adopt_orphans)
        self.do(publishing.repeat_due)
        self.do(stopping.acknowledge)

    @rule(land=st.sampled_from(["lands", "lands", "lost", "flies"]))
    def drains(self, land):
        self.drain(land)

    def drain(self, land):
        self.tick()
        self.claim()
        for held, rows in self.claimed:
            self._send(held, rows, land)
        self.claimed.clear()

    def claim(self) -> None:
        """Claim what is due on each lane; a stop may come before it starts to leave."""
        for lane in LANES:
            held = self.world.act(lambda uow, lane=lane: uow.take_lane(lane, self.owner, LEASE))
            if held is not None:
                self.claimed.append((held, self.do(publishing.next_rows, held, 20)))

    def _send(self, held, rows, land):
        """Start what was claimed; every start is judged at the moment at which it leaves."""
        for row in rows:
            post = self.do(publishing.prepare, held, row)
            if post is None:
                continue
            if row.verb is not delivery.Verb.REMOVE:
                cut = self.books.cuts[row.statement, row.version]
                text = self.world.read(lambda uow, row=row: uow.rendition(row.id))
                self.books.judge_post(
                    (row.statement, row.version), rendition.digest(text), {rendition.digest(each) for each in cut.renditions},
                    self.clock(),
                )  # fmt: skip
            if land == "flies":
                self.flying.append((held, row))
            else:
                self._lands(held, row, land)
        generation = self.world.read(lambda uow: uow.generation())
        if not self.flying:
            self.world.act(lambda uow: uow.report_generation(held, generation))

    def _lands(self, held, row, land: str) -> None:
        outcome = Sent(Receipt(f"{row.destination}:{row.id}")) if land == "lands" else Unconfirmed("lost")
        self.do(publishing.settle, held, row.id, outcome)

    @precondition(lambda self: self.flying)
    @rule()
    def lands(self):
        for held, row in self.flying:
            self._lands(held, row, "lands")
        self.flying.clear()

    @rule()
    def restart(self):
        """The service dies: what was in flight is nobody's any more, and another owner takes the lanes."""
        self.world.restart()
        self.owner = f"engine{next(self.owners)}"
        self.flying.clear()
        self.claimed.clear()
        self.clock.pass_(seconds=LEASE)

    # what must hold

    @invariant()
    def nothing_is_wrong(self):
        assert not self.books.wrong, self.books.wrong

    @invariant()
    def nothing_flies_once_a_stop_is_acknowledged(self):
        if not self.flying:
            return
        agency = self.world.read(lambda uow: uow.agency())
        if agency.stopping:
            return
        rows = self.world.read(lambda uow: uow.deliveries(states=(delivery.State.SENDING,), limit=EVERY))
        # A drainer that was silent past its lease is fenced: what it had on the wire is an orphan, and becomes *not sure it posted*.
        fenced = {each.id for each in self.world.read(lambda uow: uow.orphans())}
        for row in (each for each in rows if each.id not in fenced):
            assert (row.statement, row.version) not in self.books.stopped or row.verb is delivery.Verb.REMOVE


def _series(phase: Phase, due: datetime | None, minutes: int) -> Series | None:
    """How such a text is posted again, where it may be."""
    if phase in series.MENDING:
        return Series(Every.MINUTES, minutes=15 if minutes else 5)
    if phase in series.ROUTINE and due is not None:
        return Series(Every.DAY, due + timedelta(days=4))
    return None
