"""A statement is the replay of its entries: one match, one fold."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from commsbot.domain import errors, events, version
from commsbot.domain.events import Event
from commsbot.domain.plan import Window
from commsbot.domain.version import PHONE, SEND_NOW, Cut, Glass, Relation, SignOff, State, Step, Version


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One text on one matter, with all its versions."""

    id: str
    incident: str = ""
    follows: str = ""
    versions: dict[int, Version] = field(default_factory=dict)

    @property
    def latest(self) -> Version:
        """The newest version."""
        return self.versions[max(self.versions)]

    @property
    def standing(self) -> Version | None:
        """What the public has now: the newest version that went out and wasn't taken back; None if nothing did."""
        out = (State.PUBLISHED, State.STOPPED, State.REPORTED)
        return next(
            (self.versions[n] for n in sorted(self.versions, reverse=True) if self.versions[n].state in out), None
        )

    def version(self, number: int) -> Version:
        """Find a version; raises `NotFound`."""
        if number not in self.versions:
            raise errors.NotFound(what="version", name=f"{self.id}/{number}")
        return self.versions[number]


Happened = tuple[int, datetime, str, Event]
"""An entry for replay: sequence, time, actor, event."""


def replay(name: str, happened: Iterable[Happened]) -> Statement:
    """Fold a statement's entries, oldest first; raises `NotFound` when there are none."""
    folded: Statement | None = None
    for _, at, actor, event in happened:
        folded = fold(folded or Statement(id=name), at, actor, event)
    if folded is None or not folded.versions:
        raise errors.NotFound(what="statement", name=name)
    return folded


KINDS = frozenset(
    each.kind
    for each in (
        events.VersionCut, events.Reported, events.SignedOff, events.SignedByPhone, events.PhoneAnswered, events.SentNow,
        events.SentNowReviewed, events.SignOffsFell, events.Approved, events.ChangesAsked, events.VersionRejected,
        events.Rescheduled, events.Held, events.Superseded, events.Expired, events.PublicationOpened, events.RepeatPlanned,
        events.PublicationStopped,
        events.Corrected, events.Withdrawn, events.TakenDown, events.TakeDownExplained, events.StandingUsed,
    )
)  # fmt: skip
"""The entries that this fold reads; a thousand deliveries of a statement aren't among them."""


def fold(line: Statement, at: datetime, actor: str, event: Event) -> Statement:
    """Give the statement after one more event; kinds outside `KINDS` tell of deliveries, not of versions, and change nothing."""
    match event:
        case events.VersionCut():
            return _cut(line, event, at)
        case events.Reported():
            return _reported(line, event, at)
        case (
            events.SignedOff()
            | events.SignedByPhone()
            | events.PhoneAnswered()
            | events.SentNow()
            | events.SentNowReviewed()
            | events.SignOffsFell()
        ):
            return _signed(line, event, at, actor)
        case events.Approved():
            return _step(line, event.version, Step.APPROVE, due_at=event.due_at, plan=event.plan, quiet=event.quiet)
        case events.ChangesAsked():
            return _step(line, event.version, Step.RETURN, reason=event.reason, decided_by=actor, decided_at=at)
        case events.VersionRejected():
            return _step(line, event.version, Step.REJECT, reason=event.reason, decided_by=actor, decided_at=at)
        case events.Rescheduled():
            return _step(
                line, event.version, Step.RESCHEDULE, due_at=event.due_at, plan=event.plan, reason="", quiet=event.quiet
            )
        case events.Held():
            back = line.version(event.version).state is State.SUBMITTED
            return _step(
                line, event.version, Step.HOLD, reason=event.why, decided_by=actor, decided_at=at, taken_back=back
            )
        case events.Superseded():
            return _step(line, event.version, Step.SUPERSEDE)
        case events.Expired():
            return _step(line, event.version, Step.EXPIRE)
        case events.PublicationOpened():
            return _opened(line, event, at)
        case events.RepeatPlanned():
            missed = event.was if event.why == "late" else line.version(event.version).missed_at
            ended = event.why if event.due_at is None else ""
            return _step(
                line, event.version, Step.REPEAT,
                due_at=event.due_at, slot=event.slot, plan=event.plan, missed_at=missed, ended=ended,
            )  # fmt: skip
        case events.PublicationStopped():
            return _step(line, event.version, Step.STOP)
        case events.Corrected():
            return _step(line, event.version, Step.CORRECT)
        case events.Withdrawn():
            return _step(line, event.version, Step.WITHDRAW)
        case events.TakenDown():
            return _step(line, event.version, Step.TAKE_DOWN)
        case events.TakeDownExplained():
            return _put(line, replace(line.version(event.version), reason=event.reason))
        case events.StandingUsed():
            old = line.version(event.version)
            filled = tuple((name, value) for name, _, value in (pair.partition("=") for pair in event.filled))
            return _put(line, replace(old, uses={**old.uses, event.publication: filled}))
        case _:
            return line


def _opened(line: Statement, event: events.PublicationOpened, at: datetime) -> Statement:
    """Fold a publication: the first of a version, or a further one of words that are posted again."""
    old = line.version(event.version)
    step = Step.REPEAT if old.repeats else Step.PUBLISH
    return _step(
        line, event.version, step, publication=event.publication, publications=(*old.publications, event.publication),
        due_at=event.next_at, slot=event.next_slot, out_at=old.out_at or at,
    )  # fmt: skip


def _signed(line: Statement, event: Event, at: datetime, actor: str) -> Statement:
    """Fold what was said of one version: a yes, how it was given, and what became of it."""
    match event:
        case events.SignedOff():
            given = SignOff(actor, event.role, event.digest, at, event.self_approved, event.how)
            return _yes(line, event.version, given)
        case events.SignedByPhone():
            given = SignOff(
                event.approver, event.role, event.digest, at, self_approved=False, how=PHONE, taken_by=actor
            )
            return _yes(line, event.version, given)
        case events.PhoneAnswered():
            old = line.version(event.version)
            told = tuple(
                replace(each, confirmed=event.said) if each.person == actor and each.how == PHONE else each
                for each in old.sign_offs
            )
            return _put(line, replace(old, sign_offs=told))
        case events.SentNow():
            given = SignOff(actor, event.role, event.digest, at, self_approved=True, how=SEND_NOW)
            return _yes(line, event.version, given, glass=Glass(actor, at))
        case events.SentNowReviewed():
            old = line.version(event.version)
            glass = replace(old.glass or Glass("", at), reviewed_by=actor, reviewed_at=at, stands=event.stands)
            return _put(line, replace(old, glass=glass))
        case events.SignOffsFell():
            old = line.version(event.version)
            left = tuple(each for each in old.sign_offs if each.person not in event.people)
            moved = old.moved_on + bool(event.by)
            return _step(
                line, event.version, Step.FALL, sign_offs=left, due_at=old.cut.due_at, moved_on=moved, reason=""
            )
        case _:  # pragma: no cover  # `fold` passes these six only
            raise errors.Broken


def _yes(line: Statement, number: int, given: SignOff, **changes: object) -> Statement:
    return _step(line, number, Step.SIGN, sign_offs=(*line.version(number).sign_offs, given), **changes)


def _put(line: Statement, new: Version) -> Statement:
    return replace(line, versions={**line.versions, new.number: new})


def _step(line: Statement, number: int, step: Step, **changes: object) -> Statement:
    old = line.version(number)
    return _put(line, replace(old, state=version.after(old.state, step), **changes))  # type: ignore[arg-type]  # names are Version's


def _cut(line: Statement, cut: events.VersionCut, at: datetime) -> Statement:
    line = replace(line, incident=cut.incident, follows=cut.follows or line.follows)
    return _put(line, Version(cut=cut, state=State.SUBMITTED, cut_at=at, due_at=cut.due_at))


def _reported(line: Statement, said: events.Reported, at: datetime) -> Statement:
    cut = Cut(
        version=said.version, incident=said.incident, template="", template_digest="", phase="reported", relation=Relation.NEW,
        follows="", supplements=0, title=said.text[:60], author=said.said_by, editor="", digest=said.digest, audience=(),
        window=Window(), due_at=None, page=said.link, renditions=(),
    )  # fmt: skip
    return _put(replace(line, incident=said.incident), Version(cut=cut, state=State.REPORTED, cut_at=at))
