"""No order of acts sends a routine text while routine posts are held, nor afterwards without a fresh act of a person."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from commsbot.domain import agency, approval, errors, events, publication
from commsbot.domain.agency import Agency
from commsbot.domain.approval import PROFILES
from commsbot.domain.publication import Ruling
from commsbot.domain.statement import Statement, fold
from commsbot.domain.template import Phase
from commsbot.domain.version import State
from tests.domain.examples import CHIEF, LAWYER, NOW, PIO, cut, cut_event

LINES = ("s1", "s2")
LATE = timedelta(hours=4)


class Suspensions(RuleBasedStateMachine):
    """Drives two statements, of which one may be an incident's, through approvals, suspensions, releases and ticks of the clock."""

    def __init__(self):
        super().__init__()
        self.now = NOW
        self.agency = Agency()
        self.lines = {}
        self.fresh = {}
        """Which routine texts a person has acted on since they were last held back."""

    def tell(self, event, name="", actor=""):
        if name:
            self.lines[name] = fold(self.lines.get(name, Statement(id=name)), self.now, actor, event)
        self.agency = agency.fold(self.agency, self.now, actor, event)

    def version(self, name):
        return self.lines[name].latest if name in self.lines else None

    def there(self, name, *states):
        return (version := self.version(name)) is not None and version.state in states

    def hold(self, name):
        self.tell(events.Held(version=1, why="suspended"), name)

    @rule(seconds=st.sampled_from([1, 60, 3600]))
    def wait(self, seconds):
        self.now += timedelta(seconds=seconds)

    @rule(name=st.sampled_from(LINES), incident=st.sampled_from(["", "i1"]), delay=st.sampled_from([None, 60]))
    def submit(self, name, incident, delay):
        if name not in self.lines:
            due = self.now + timedelta(seconds=delay) if delay else None
            self.tell(cut_event(cut(incident=incident, phase=Phase.UPDATE, due_at=due)), name, PIO.id)

    @rule(
        name=st.sampled_from(LINES), person=st.sampled_from([CHIEF, LAWYER]), profile=st.sampled_from(["pair", "team"])
    )
    def approve(self, name, person, profile):
        if not self.there(name, State.SUBMITTED):
            return
        policy, version = PROFILES[profile], self.version(name)
        try:
            given = approval.sign(policy, version, person, version.digest, self.now, "chat")
        except errors.Refused:
            return
        signed = events.SignedOff(version=1, digest=given.digest, role=given.role, self_approved=False, how="chat")
        self.tell(signed, name, person.id)
        self.fresh[name] = True
        if approval.missing(policy, self.version(name)) == 0:
            due = version.cut.due_at or self.now
            approved = events.Approved(version=1, digest=version.digest, profile=profile, due_at=due, plan=1)
            self.tell(approved, name)
            if self.agency.suspension and publication.routine(version.cut):
                self.hold(name)
                self.fresh[name] = False

    @precondition(lambda self: self.agency.suspension is None)
    @rule()
    def suspend(self):
        for name in self.lines:
            if self.there(name, State.APPROVED) and publication.routine(self.version(name).cut):
                self.hold(name)
        self.fresh = {}
        self.tell(events.RoutineSuspended(incident="", generation=1, held=0, stopped=0, on_wire=0), actor=PIO.id)
        self.now += timedelta(seconds=1)

    @precondition(lambda self: self.agency.suspension is not None)
    @rule()
    def release(self):
        self.tell(events.RoutineReleased(), actor=PIO.id)

    @rule(name=st.sampled_from(LINES))
    def move(self, name):
        if not self.there(name, State.HELD) or self.agency.suspension is not None:
            return
        if publication.outdated(self.version(name), self.agency.held_since):
            return
        self.tell(events.Rescheduled(version=1, due_at=self.now, plan=2), name, PIO.id)
        self.fresh[name] = True

    @rule(name=st.sampled_from(LINES))
    def ask_again(self, name):
        if self.there(name, State.HELD):
            gone = publication.outdated(self.version(name), self.agency.held_since)
            if gone:
                self.tell(events.SignOffsFell(version=1, people=gone, by=""), name, PIO.id)

    @rule()
    def tick(self):
        for name, line in list(self.lines.items()):
            version = line.latest
            suspended = self.agency.suspension is not None
            match publication.rule(version, self.now, paused=False, suspended=suspended, late=LATE):
                case Ruling.GO:
                    if publication.routine(version.cut):
                        assert not suspended
                        assert self.agency.held_since is None or self.fresh[name]
                        given = [each.at for each in version.sign_offs]
                        assert self.agency.held_since is None or max(given) >= self.agency.held_since
                    opened = events.PublicationOpened(version=1, publication="p", deliveries=1, generation=0)
                    self.tell(opened, name)
                case Ruling.HOLD:
                    self.hold(name)
                case _:
                    pass

    @invariant()
    def nothing_routine_is_ready_while_held(self):
        if self.agency.suspension is not None:
            routine = [each for name in self.lines if publication.routine((each := self.version(name)).cut)]
            assert all(each.state is not State.APPROVED for each in routine)


TestSuspensions = Suspensions.TestCase
