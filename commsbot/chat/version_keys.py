"""The keys under a version's card: what its reader may do with it as it stands, always in the same places."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from commsbot.chat import placing
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.turn import Room
from commsbot.domain import approval, people, publication
from commsbot.domain.agency import Agency
from commsbot.domain.checks import Note
from commsbot.domain.delivery import Row
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act, Person
from commsbot.domain.template import STANDING, Phase
from commsbot.domain.version import State, Version
from commsbot.workflow import drafting

OUT: Final = frozenset({State.PUBLISHED, State.STOPPED, State.CORRECTED, State.WITHDRAWN})
"""Versions of which posts may be standing, so that they can be taken down."""
BEGIN: Final = "cb"
"""The press that begins a draft of a phase for an incident; `choosing` answers it."""
STANDS: Final = frozenset({State.PUBLISHED, State.STOPPED, State.REPORTED})
"""What can be corrected or withdrawn."""

STEP: Final = 5
"""Seconds between two looks of a countdown: more often, and Telegram holds the edits back."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One version with what its card needs for one reader."""

    room: Room
    reader: Person
    agency: Agency
    statement: str
    version: Version
    newest: int
    rows: Sequence[Row]
    now: datetime
    notes: Sequence[Note] = ()
    """What the checks have to say of the texts while they wait; empty afterwards."""

    @property
    def language(self) -> str:
        """The reader's."""
        return self.reader.language

    @property
    def deciding(self) -> bool:
        """Whether this reader's yes would count now."""
        waits = self.version.state is State.SUBMITTED
        return waits and approval.may_sign(self.room.office.policy, self.version, self.reader)

    def data(self, verb: str, *parts: str | int) -> str:
        """Pack a press on this version, bound to the digest."""
        return pack(verb, self.statement, self.version.number, placing.short(self.version.digest), *parts)

    def name(self, person: str) -> str:
        """A person's name."""
        return placing.name_of(self.agency, person)


def countdown(seen: Sight) -> tuple[int, float]:
    """How many seconds are left to stop it, in steps of `STEP`, and in how many the next step comes; zeros where nothing counts down."""
    version = seen.version
    if version.state is not State.APPROVED or version.due_at is None or version.cut.phase in STANDING:
        return 0, 0
    if seen.agency.brake is not None and not publication.exempt(version.cut):
        return 0, 0  # paused, it goes out at no second that could be named
    left = (version.due_at - seen.now).total_seconds()
    if not 0 < left <= seen.room.office.policy.window(version.cut).total_seconds():
        return 0, 0
    shown = -int(-left // STEP) * STEP
    return shown, left - (shown - STEP)


def times(seen: Sight) -> Rows:
    """Times to move it to; each names the plan that it moves."""
    say, language, plan = seen.room.words.say, seen.language, seen.version.plan
    now = Button(say(language, "Now"), seen.data("qm", plan, 0))
    later = [
        Button(say(language, "in {minutes} min", minutes=each), seen.data("qm", plan, each)) for each in (15, 30, 60)
    ]
    return (row(now, later[0]), row(*later[1:]))


def decisions(seen: Sight) -> Rows:
    """The approver's keys, always in these places: yes alone on top, no as far from it as the card allows."""
    say, language, cut = seen.room.words.say, seen.language, seen.version.cut
    later = drafting.next_promise(seen.room.office, cut, seen.now)
    if later is not None:
        at = later.astimezone(seen.room.office.zone).strftime("%H:%M")
        when = int(later.timestamp())
        yes = Button(
            say(language, "Approve, next update {time}", time=at), seen.data("ar", seen.version.moved_on, when)
        )
    else:
        yes = Button(say(language, "Approve"), seen.data("ap", seen.version.moved_on))
    rows = [row(yes)]
    if people.may(seen.reader, Act.SIGN_OFF):
        rows.append(
            row(
                Button(say(language, "Fix and approve"), seen.data("af")),
                Button(say(language, "Ask for changes"), seen.data("ac")),
            )
        )
    preview = Button(say(language, "Preview…"), seen.data("vp"))
    if people.may(seen.reader, Act.REVIEW):
        return (*rows, row(preview, Button(say(language, "Reject"), seen.data("aj"))))
    if seen.reader.id == seen.version.cut.author:
        # The author of words that an approver fixed may disagree with the fix.
        return (*rows, row(preview, Button(say(language, "Change words"), seen.data("qe"))))
    return (*rows, row(preview))


def rows(seen: Sight) -> Rows:
    """What this reader may do with the version as it stands."""
    say, language, state = seen.room.words.say, seen.language, seen.version.state
    mine = seen.reader.id == seen.version.cut.author
    edits = mine or people.may(seen.reader, Act.DRAFT)
    moves = people.may(seen.reader, Act.SCHEDULE)
    first: list[Button] = []
    if state is State.APPROVED and moves:
        label = say(language, "Stop") if countdown(seen)[0] else say(language, "Don't send")
        first.append(Button(label, seen.data("no")))
    if state is State.SUBMITTED and mine and moves:
        first.append(Button(say(language, "Take back"), seen.data("no")))
    outdated = state is State.HELD and publication.outdated(seen.version, seen.agency.held_since)
    held = seen.agency.suspension is not None and publication.routine(seen.version.cut)
    if outdated and moves:
        first.append(Button(say(language, "Ask for a new yes"), seen.data("hn")))
    elif state is State.HELD and moves and not held:
        first.append(Button(say(language, "Send now"), seen.data("qm", seen.version.plan, 0)))
    if state in {State.APPROVED, State.HELD} and moves and not outdated and not held:
        first.append(Button(say(language, "Move…"), seen.data("qw")))
    second: list[Button] = []
    if (
        state in {State.SUBMITTED, State.RETURNED, State.APPROVED, State.HELD}
        and edits
        and seen.newest == seen.version.number
    ):
        second.append(Button(say(language, "Change words"), seen.data("qe")))
    if seen.version.cut.renditions:
        second.append(Button(say(language, "Preview…"), seen.data("vp")))
    anyway: list[Button] = []
    if state is State.APPROVED and seen.version.quiet and moves:
        anyway.append(Button(say(language, "Send anyway"), seen.data("qm", seen.version.plan, 0)))
    return tuple(row(*each) for each in (anyway, first, second, *_out(seen)) if each)


def _out(seen: Sight) -> list[list[Button]]:
    """What can be done with words that are out: put right, taken back, stopped, taken down; the last alone in its row."""
    say, language, state = seen.room.words.say, seen.language, seen.version.state
    rows: list[list[Button]] = []
    if state in STANDS and seen.version.cut.phase == Phase.WARNING and people.may(seen.reader, Act.LAUNCH):
        # Whoever finds a warning to be wrong is in a hurry: both notices that end it are one press away, where the warning is seen.
        both = {Phase.FALSE_ALERT: say(language, "False alert"), Phase.WRONG_AREA: say(language, "Wrong area")}
        rows.append([Button(told, pack(BEGIN, phase.value, seen.version.cut.incident)) for phase, told in both.items()])
    if state in STANDS and people.may(seen.reader, Act.CORRECT):
        rows.append(
            [Button(say(language, "Correct"), seen.data("qc")), Button(say(language, "Withdraw"), seen.data("qx"))]
        )
    waiting = any(
        each.state in {DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.ASKED} for each in seen.rows
    )
    if state is State.PUBLISHED and waiting and people.may(seen.reader, Act.SCHEDULE):
        rows.append([Button(say(language, "Stop the rest"), seen.data("no"))])
    if state in OUT and people.may(seen.reader, Act.TAKE_DOWN):
        rows.append([Button(say(language, "Take down"), seen.data("td"))])
    if state is State.TAKEN_DOWN and not seen.version.reason and people.may(seen.reader, Act.TAKE_DOWN):
        rows.append([Button(say(language, "Give the reason"), seen.data("tw"))])
    return rows
