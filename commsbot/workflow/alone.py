"""The two ways to speak while no approver has a phone in hand that shows a card: a yes by phone, and *Send now, I answer for it*.

Both leave more on record than an ordinary yes. What was said on the phone is confirmed afterwards by whoever said it; what was sent alone is
looked at by a second person within the hour. A no withdraws nothing by itself: it offers the correction and the take-down, which are people's.
Neither is for words with a picture: nobody hears one on the phone, and what is sent alone is pre-worded.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from commsbot.domain import approval, errors, events
from commsbot.domain.version import PHONE, State, Step, Version
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import approving

BREAK_GLASS: Final = "break-glass"
"""The profile under which words are approved that one person sent alone."""
WATCHED: Final = timedelta(days=7)
"""How long a review that nobody made is asked for; the record keeps for good that it wasn't made."""
NEWEST: Final = 200
"""How many of the newest versions are looked at."""
_LEFT: Final = (
    State.APPROVED, State.PUBLISHED, State.STOPPED, State.CORRECTED, State.WITHDRAWN, State.TAKEN_DOWN,
)  # fmt: skip


async def approved_by_phone(
    uow: UnitOfWork, office: Office, actor: str, statement: str, number: int, digest: str, approver: str
) -> Version:
    """Put an approver's yes on record that the author heard on the phone; raises `NotByPhone`, `NotYours`, `Stale` and their kin."""
    agency = await uow.agency()
    version = await _waiting(uow, statement, number, digest)
    author = agency.person(actor)
    if author.suspended:
        raise errors.Suspended(person=author.name)
    given = approval.by_phone(office.policy, version, author, agency.person(approver), uow.now)
    signed = events.SignedByPhone(
        version=number, digest=digest, approver=approver, role=given.role, code=approval.code(digest)
    )
    await uow.append(signed, statement=statement, actor=actor)
    return await approving.approve_if_complete(uow, office, statement, number)


async def answer_phone(uow: UnitOfWork, actor: str, statement: str, number: int, *, said: bool) -> None:
    """Let the approver say afterwards whether that yes was theirs; raises `NotFound` where none was taken, or it is answered."""
    agency = await uow.agency()
    person = agency.person(actor)
    if person.suspended:
        raise errors.Suspended(person=person.name)
    version = (await uow.statement(statement)).version(number)
    mine = [each for each in version.sign_offs if each.person == actor and each.how == PHONE]
    if not any(each.confirmed is None for each in mine):
        raise errors.NotFound(what="yes by phone", name=f"{statement}/{number}")
    await uow.append(events.PhoneAnswered(version=number, said=said), statement=statement, actor=actor)


async def send_now(uow: UnitOfWork, office: Office, actor: str, statement: str, number: int, digest: str) -> Version:
    """Approve pre-worded words by one person's word: they go out at once, and everyone who approves is told."""
    agency = await uow.agency()
    version = await _waiting(uow, statement, number, digest)
    given = approval.answer_for(version, agency.person(actor), uow.now)
    sent = events.SentNow(version=number, digest=digest, role=given.role, review_by=uow.now + approval.REVIEW_WITHIN)
    await uow.append(sent, statement=statement, actor=actor)
    signed = (await uow.statement(statement)).version(number)
    await approving.approve(uow, office, statement, signed, BREAK_GLASS)
    return (await uow.statement(statement)).version(number)


async def review(uow: UnitOfWork, actor: str, statement: str, number: int, *, stands: bool) -> None:
    """Put a second person's look at words sent alone on record."""
    person = (await uow.agency()).person(actor)
    approval.review((await uow.statement(statement)).version(number), person)
    await uow.append(events.SentNowReviewed(version=number, stands=stands), statement=statement, actor=actor)


@dataclass(frozen=True, slots=True)
class Review:
    """Words that one person sent alone, and by when a second one looks at them."""

    statement: str
    number: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Call:
    """A yes that was heard on the phone, and who is asked whether it was theirs."""

    statement: str
    number: int
    approver: str


async def asked_afterwards(uow: UnitOfWork) -> tuple[list[Review], list[Call]]:
    """What still waits for somebody's word after it was said alone or by phone: reviews, the oldest first, and calls.

    Only the newest words are looked at, since a clock asks every second; older ones stay on record as they are.
    """
    reviews, calls = [], []
    for listed in await uow.listed(states=(State.SUBMITTED, *_LEFT), limit=NEWEST):
        if listed.phase not in approval.PHONED or uow.now - listed.cut_at > WATCHED:
            continue
        version = (await uow.statement(listed.statement)).version(listed.version)
        due = approval.review_due(version)
        if due is not None:
            reviews.append(Review(listed.statement, listed.version, due))
        calls += [
            Call(listed.statement, listed.version, each.person)
            for each in version.sign_offs
            if each.how == PHONE and each.confirmed is None
        ]
    return sorted(reviews, key=lambda each: each.due_at), calls


async def _waiting(uow: UnitOfWork, statement: str, number: int, digest: str) -> Version:
    version = (await uow.statement(statement)).version(number)
    if version.digest != digest:
        raise errors.Stale(what=errors.Phrase("The text"))
    if version.state is not State.SUBMITTED:
        raise errors.WrongState(state=version.state, event=Step.APPROVE)
    if version.cut.picture is not None:
        raise errors.PictureUnseen
    return version
