"""No sequence of acts publishes without approval of that digest, or after a stop."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from commsbot.domain import agency, approval, errors, events, publication, rendition, version
from commsbot.domain.agency import Agency
from commsbot.domain.approval import PROFILES
from commsbot.domain.people import Role
from commsbot.domain.plan import Window
from commsbot.domain.publication import Ruling
from commsbot.domain.statement import Statement, fold
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation, State, Step
from tests.domain.examples import CHIEF, LAWYER, NOW, PIO, TEXTS, cut, cut_event

BOTH = replace(CHIEF, id="both1", roles=frozenset({Role.PIO, Role.APPROVER}))
STAFF = (PIO, CHIEF, LAWYER, BOTH)
PHASES = (Phase.HOLDING, Phase.WARNING, Phase.UPDATE, Phase.CORRECTION, Phase.EVENT)


class Road(RuleBasedStateMachine):
    """Drives the domain as the acts do: every event is decided by a rule, then folded."""

    def __init__(self):
        super().__init__()
        self.now = NOW
        self.line = Statement(id="s1")
        self.agency = Agency()
        self.out = []
        self.stopped = set()

    def tell(self, event, actor=""):
        self.line = fold(self.line, self.now, actor, event)
        self.agency = agency.fold(self.agency, self.now, actor, event)

    def a_version(self, data):
        return self.line.versions[data.draw(st.sampled_from(sorted(self.line.versions)))]

    @rule(
        author=st.sampled_from(STAFF), editor=st.sampled_from(["", CHIEF.id]), phase=st.sampled_from(PHASES), danger=st.booleans(),
        expiry=st.none() | st.integers(1, 120), text=st.sampled_from(["A fire.", "A fire at Main St."]),
    )  # fmt: skip
    def submit(self, author, editor, phase, danger, expiry, text):
        number = len(self.line.versions) + 1
        window = Window(expiry=self.now + timedelta(minutes=expiry) if expiry else None)
        relation = Relation.CORRECTION if phase is Phase.CORRECTION else Relation.NEW
        texts = (replace(TEXTS[0], text=text),)
        made = cut(
            number,
            phase=phase,
            danger=danger,
            author=author.id,
            editor=editor,
            window=window,
            relation=relation,
            texts=texts,
        )
        for old in list(self.line.versions.values()):
            if Step.SUPERSEDE in version.TRANSITIONS[old.state]:
                self.tell(events.Superseded(version=old.number, by=number))
        self.tell(cut_event(made), author.id)

    @precondition(lambda self: self.line.versions)
    @rule(data=st.data(), person=st.sampled_from(STAFF), profile=st.sampled_from(sorted(PROFILES)))
    def sign(self, data, person, profile):
        policy = PROFILES[profile]
        aimed = self.a_version(data)
        digest = data.draw(st.sampled_from([each.digest for each in self.line.versions.values()]))
        try:
            given = approval.sign(policy, aimed, person, digest, self.now, "chat")
            version.after(aimed.state, Step.SIGN)
        except errors.Refused:
            return
        signed = events.SignedOff(
            version=aimed.number, digest=digest, role=given.role, self_approved=given.self_approved, how="chat"
        )
        self.tell(signed, person.id)
        if approval.missing(policy, self.line.version(aimed.number)) == 0:
            approved = events.Approved(version=aimed.number, digest=digest, profile=profile, due_at=self.now, plan=1)
            self.tell(approved)

    @precondition(lambda self: self.line.versions)
    @rule(data=st.data())
    def dont_send(self, data):
        aimed = self.a_version(data)
        if aimed.state in {State.SUBMITTED, State.APPROVED}:
            self.tell(events.Held(version=aimed.number, why=""))
            self.stopped.add((aimed.number, aimed.plan))
        elif aimed.state is State.PUBLISHED:
            self.tell(
                events.PublicationStopped(version=aimed.number, publication="p", generation=1, stopped=0, on_wire=0)
            )
            self.stopped.add((aimed.number, aimed.plan))

    @precondition(lambda self: self.line.versions)
    @rule(data=st.data(), minutes=st.integers(0, 60))
    def move(self, data, minutes):
        aimed = self.a_version(data)
        if Step.RESCHEDULE in version.TRANSITIONS[aimed.state]:
            due = self.now + timedelta(minutes=minutes)
            self.tell(events.Rescheduled(version=aimed.number, due_at=due, plan=aimed.plan + 1))

    @precondition(lambda self: self.agency.brake is None)
    @rule()
    def pause(self):
        self.tell(events.PublishingPaused(generation=1, on_wire=0), PIO.id)

    @precondition(lambda self: self.agency.brake is not None)
    @rule()
    def resume(self):
        self.tell(events.PublishingResumed(), PIO.id)

    @precondition(lambda self: self.line.versions)
    @rule(data=st.data())
    def take_down(self, data):
        aimed = self.a_version(data)
        if Step.TAKE_DOWN in version.TRANSITIONS[aimed.state]:
            self.tell(events.TakenDown(version=aimed.number, publication="p", generation=1, removals=0, on_wire=0))
            self.stopped.add((aimed.number, aimed.plan))

    @rule(minutes=st.integers(1, 30))
    def time_passes(self, minutes):
        self.now += timedelta(minutes=minutes)

    @precondition(lambda self: self.line.versions)
    @rule()
    def tick(self):
        for aimed in list(self.line.versions.values()):
            ruling = publication.rule(
                aimed, self.now, paused=self.agency.brake is not None, suspended=False, late=timedelta(minutes=15)
            )
            if ruling is Ruling.GO:
                assert (aimed.number, aimed.plan) not in self.stopped
                self.out.append((aimed, self.agency.brake is not None, self.now))
                self.tell(events.PublicationOpened(version=aimed.number, publication="p", deliveries=1, generation=0))
            elif ruling is Ruling.ASK:
                self.tell(events.Held(version=aimed.number, why="late"))
            elif ruling is Ruling.EXPIRE and Step.EXPIRE in version.TRANSITIONS[aimed.state]:
                self.tell(events.Expired(version=aimed.number))

    @invariant()
    def what_went_out_was_approved_as_it_is(self):
        for aimed, _, _ in self.out:
            made = aimed.cut
            assert aimed.digest == rendition.set_digest(made.renditions, made.audience, made.window)
            signers = {given.person for given in aimed.sign_offs if given.digest == aimed.digest}
            assert signers
            assert signers - {made.author} or any(given.self_approved for given in aimed.sign_offs) or made.editor

    @invariant()
    def nothing_went_out_expired_or_against_the_brake(self):
        for aimed, paused, at in self.out:
            assert aimed.cut.window.expiry is None or at < aimed.cut.window.expiry
            assert not paused or publication.exempt(aimed.cut)

    @invariant()
    def each_version_goes_out_at_most_once(self):
        numbers = [aimed.number for aimed, _, _ in self.out]
        assert len(numbers) == len(set(numbers))


Road.TestCase.settings = settings(max_examples=3 * settings().max_examples, stateful_step_count=30)
test_no_sequence_publishes_without_approval_or_after_a_stop = Road.TestCase
