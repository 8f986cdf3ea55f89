"""From approved to out there: opening publications, the check just before each send, and what each outcome means.

Nothing here talks to a platform. The engine claims rows, asks `prepare` for exactly what to send, and brings back the outcome; a stop that
was committed before `prepare` holds, because both are acts on one log (promise 3).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from commsbot.domain import approval, delivery, errors, events, fan_out, people, publication, rendition
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Outcome, Post, Row, Verb
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.elsewhere import ANSWERS
from commsbot.domain.obligation import ObligationKind
from commsbot.domain.people import Act
from commsbot.domain.publication import Destination, Ruling
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import STANDING, Phase
from commsbot.domain.version import Cut, Relation, State, Version
from commsbot.ports import EVERY, Lane, Listed, Office, UnitOfWork
from commsbot.workflow import approving, repeating, resting, suspending, tombstone

PROTECTED = frozenset({Kind.LIAISON_KEPT, Kind.INTERNAL})
"""What can't be forwarded or saved where the platform can hinder it."""


async def open_due(uow: UnitOfWork, office: Office) -> list[Listed]:
    """Open the publication of each approved version whose time has come; gives those opened.

    A version that is later than the office's limit is held and shown to a person instead; one whose window has closed expires.
    """
    agency = await uow.agency()
    if agency.real is not None:
        return []
    opened = []
    waiting = await uow.listed(states=(State.APPROVED, State.HELD, State.SUBMITTED), limit=EVERY)
    for listed in sorted((each for each in waiting if _stirs(office, each, uow.now)), key=lambda each: each.cut_at):
        line = await uow.statement(listed.statement)
        version = line.version(listed.version)
        if _lapsed(office, listed, uow.now):
            await uow.append(events.Expired(version=version.number), statement=listed.statement)
            continue
        match publication.rule(
            version, uow.now, paused=agency.brake is not None, suspended=agency.suspension is not None, late=office.late
        ):
            case Ruling.GO:
                await _open(uow, office, agency, listed.statement, version)
                opened.append(listed)
            case Ruling.ASK:
                await uow.append(events.Held(version=version.number, why="late"), statement=listed.statement)
            case Ruling.HOLD:
                await suspending.hold_back(uow, listed.statement, version)
            case Ruling.EXPIRE:
                await uow.append(events.Expired(version=version.number), statement=listed.statement)
            case _:
                pass  # it waits
    return [*opened, *await repeating.open_due(uow, office)]


def _lapsed(office: Office, listed: Listed, now: datetime) -> bool:
    """Whether it has waited for a yes for so long that its facts are stale (rule C31)."""
    end = approval.lapses(office.policy, listed.cut_at, listed.due_at, incident=bool(listed.incident))
    return listed.state is State.SUBMITTED and now >= end


def _stirs(office: Office, listed: Listed, now: datetime) -> bool:
    """Whether the index says that something may happen to it now: only then is the statement replayed."""
    if listed.phase in STANDING:
        return False
    if _lapsed(office, listed, now):
        return True
    due = listed.state is State.APPROVED and listed.due_at is not None and listed.due_at <= now
    return due or (listed.expires_at is not None and listed.expires_at <= now)


async def _open(uow: UnitOfWork, office: Office, agency: Agency, statement: str, version: Version) -> None:
    cut = version.cut
    earlier = await _earlier(uow, statement, cut)
    name = office.ids()
    spread = fan_out.spread(cut, statement, name, office.destinations(agency), earlier, uow.now)
    generation = await uow.generation()
    rows = tuple(replace(row, generation=generation) for row in spread.rows)
    next_at, next_slot = repeating.first(office, agency, version, uow.now)
    opened = events.PublicationOpened(
        version=cut.version, publication=name, deliveries=len(rows), generation=generation, next_at=next_at, next_slot=next_slot
    )  # fmt: skip
    await uow.append(opened, statement=statement)
    await uow.add_deliveries(rows, spread.renditions)
    await _replace_older(uow, statement, cut)
    await _keep_promises(uow, office, statement, cut)
    if cut.about:
        answered = events.OthersAnswered(heard=cut.about, how=ANSWERS[Phase(cut.phase)])
        await uow.append(answered, statement=statement)
    if cut.phase == Phase.WARNING and cut.incident:
        await repeating.warned(uow, cut.incident, statement)
    if cut.incident:
        await approving.move_on(uow, cut.incident, statement)


async def _earlier(uow: UnitOfWork, statement: str, cut: Cut) -> list[Row]:
    """The rows that the new ones edit or answer: of what the public has now of the statement corrected, else of the one followed."""
    source = statement if cut.relation in {Relation.CORRECTION, Relation.WITHDRAWAL} else cut.follows
    there = (await uow.statement(source)).standing if source else None
    if there is None or not there.publication:
        return []
    found: list[Row] = []
    for name in there.publications:
        found += await uow.deliveries(publication=name, states=(DeliveryState.SENT,), limit=EVERY)
    return found


async def _replace_older(uow: UnitOfWork, statement: str, cut: Cut) -> None:
    """A correction or withdrawal going out ends what went before it: no queued row of the wrong text leaves any more."""
    ends = {Relation.CORRECTION: events.Corrected, Relation.WITHDRAWAL: events.Withdrawn}.get(cut.relation)
    if ends is None:
        return
    for old in (await uow.statement(statement)).versions.values():
        if old.number < cut.version and old.state in {State.PUBLISHED, State.STOPPED, State.REPORTED}:
            await uow.append(ends(version=old.number, by=cut.version), statement=statement)
            for name in old.publications:
                await uow.stop_queued(publication=name)


async def _keep_promises(uow: UnitOfWork, office: Office, statement: str, cut: Cut) -> None:
    """Speaking again keeps the open promise; what the text lifts is lifted, what it promises or instructs is opened (promise 8)."""
    if not cut.incident:
        return
    agency = await uow.agency()
    for standing in agency.standing(cut.incident):
        kept = standing.kind is ObligationKind.PROMISE
        if kept or standing.key in cut.lifts:
            how = "kept" if kept else "lifted"
            late = standing.late(uow.now)
            settled = events.ObligationSettled(obligation=standing.id, how=how, by=statement, late=late)
            await uow.append(settled, statement=statement)
    told = {each.key for each in agency.standing(cut.incident)} - set(cut.lifts)
    for instruction in cut.opens:
        if instruction.key not in told:
            await _oblige(uow, office, statement, cut, ObligationKind.INSTRUCTION, instruction.key, instruction.words)
    if cut.next_update is not None:
        await _oblige(uow, office, statement, cut, ObligationKind.PROMISE, "", cut.title)


async def _oblige(
    uow: UnitOfWork, office: Office, statement: str, cut: Cut, kind: ObligationKind, key: str, words: str
) -> None:
    due = cut.next_update if kind is ObligationKind.PROMISE else None
    opened = events.ObligationOpened(
        obligation=office.ids(),
        obligation_kind=kind,
        incident=cut.incident,
        key=key,
        words=words,
        due_at=due,
        opened_by=statement,
    )
    await uow.append(opened, statement=statement)


# --- the engine's three acts -----------------------------------------------------------------------------------------


async def next_rows(uow: UnitOfWork, lane: Lane, limit: int) -> list[Row]:
    """Claim what is due on this lane, most urgent first; while publishing is paused, only what the brake never holds."""
    agency = await uow.agency()
    if agency.real is not None:
        return []
    return await uow.claim(lane, limit, held=agency.brake is not None)


async def prepare(uow: UnitOfWork, office: Office, lane: Lane, row: Row) -> Post | None:
    """The check just before a send; marks the row as sending and gives exactly what to send, or None where it may not go.

    Still approved, not stopped, not expired, not paused, the epoch ours, and the bytes those that were approved (promises 1 and 3).
    """
    agency = await uow.agency()
    if agency.real is not None or (agency.brake is not None and row.brake):
        return None
    version = (await uow.statement(row.statement)).version(row.version)
    to = next((each for each in office.destinations(agency) if each.name == row.destination), None)
    text = await uow.rendition(row.id)
    target = await _target(uow, row)
    why = await _lost_part(uow, row) or _forbids(uow, row, version, to, text, target) or _suspends(agency, row, version)
    if why or to is None:
        await _settle(
            uow, office, row, delivery.Settlement(DeliveryState.STOPPED, evidence=why), (DeliveryState.CLAIMED,)
        )
        return None
    if not await uow.start(lane, row.id):
        return None
    post = _post(uow, row, version, to, text, target)
    return replace(post, silent=resting.silent(agency, version.cut, row.statement))


def _forbids(
    uow: UnitOfWork, row: Row, version: Version, to: Destination | None, text: Rendition | None, target: Row | None
) -> str:
    """Say why a row may not go; empty when it may."""
    if to is None:
        return "the destination is no longer configured"
    if row.verb is Verb.REMOVE:
        return "" if target is not None and target.platform_id else "there is no post to take away"
    if not (version.state is State.PUBLISHED or (version.state is State.APPROVED and version.cut.phase in STANDING)):
        return f"the version is {version.state.value}"
    expiry = version.cut.window.expiry
    if expiry is not None and uow.now >= expiry:
        return "the text is no longer true after its expiry"
    if not publication.reaches(version.cut.audience, to):
        return "the destination is not in the audience that was approved"
    if row.verb is Verb.REVISE and (target is None or not target.platform_id):
        return "there is no post to edit"
    if text is None or not _approved(version, row, text):
        return "the bytes are not those that were approved"
    return ""


def _suspends(agency: Agency, row: Row, version: Version) -> str:
    """Say that routine posts are held, where they are: nothing claimed after that moment is sent (rule C33)."""
    held = agency.suspension is not None and row.verb is not Verb.REMOVE and publication.routine(version.cut)
    return "routine posts are held" if held else ""


def _approved(version: Version, row: Row, text: Rendition) -> bool:
    """Whether these bytes are in the set that the sign-offs name; a standing statement with exactly its recorded fillings counts."""
    cut = version.cut
    if rendition.set_digest(cut.renditions, cut.audience, cut.window) != cut.digest:
        return False
    if not any(given.digest == cut.digest for given in version.sign_offs):
        return False
    given = rendition.digest(text)
    if cut.phase in STANDING and row.publication not in version.uses:
        return False
    used = version.uses.get(row.publication, ())
    return any(rendition.digest(rendition.fill_recorded(each, used)) == given for each in cut.renditions)


async def _lost_part(uow: UnitOfWork, row: Row) -> str:
    """A part goes out only after the one before it; where no round of that one went out, nobody would understand this one."""
    earlier = fan_out.before(row)
    if not earlier or any(each.state is DeliveryState.SENT for each in await uow.deliveries(ids=earlier)):
        return ""
    return "the part before it did not go out"


async def _target(uow: UnitOfWork, row: Row) -> Row | None:
    """What the row edits, removes or answers; of a thread's part before it, the round that went out."""
    wanted = fan_out.before(row) or ((row.target,) if row.target else ())
    found = await uow.deliveries(ids=wanted) if wanted else []
    return next((each for each in found if each.state is DeliveryState.SENT), found[0] if found else None)


def _post(
    uow: UnitOfWork, row: Row, version: Version, to: Destination, text: Rendition | None, target: Row | None
) -> Post:
    answered = target.platform_id if target is not None and target.state is DeliveryState.SENT else ""
    group = to.kind is Kind.LIAISON and row.kind == Kind.LIAISON and row.verb is Verb.PUBLISH
    shown = version.cut.picture
    return Post(
        key=f"{row.id}/{row.round}",
        verb=row.verb,
        address=to.address,
        text=text.text if text is not None else "",
        subject=text.subject if text is not None else "",
        html=text.html if text is not None else "",
        attempt=row.attempt + 1,
        before=row.evidence if delivery.partly(row) else "",
        content_warning=text.content_warning if text is not None else "",
        alt_text=text.alt_text[0] if text is not None and text.alt_text else "",
        media_sha256=text.media_sha256[0] if text is not None and text.media_sha256 else "",
        media_type=shown.media_type if shown is not None else "",
        language=row.language,
        media_size=(shown.width, shown.height) if shown is not None else (0, 0),
        prepared_at=row.prepared_at or uow.now,
        reply_to=answered if row.verb is Verb.PUBLISH else "",
        target=target.platform_id if target is not None and row.verb is not Verb.PUBLISH else "",
        acknowledge=f"g:{row.publication}" if group and version.cut.phase not in STANDING else "",
        protect=row.kind in PROTECTED,
    )


async def settle(uow: UnitOfWork, office: Office, lane: Lane, name: str, outcome: Outcome) -> None:
    """Put an outcome on the row and on record. A late receipt of a stale epoch may still turn unconfirmed into sent, nothing else."""
    row = (await uow.deliveries(ids=(name,)))[0]
    made = delivery.settle(row, outcome, uow.now)
    if row.epoch == lane.epoch and await _settle(uow, office, row, made, (DeliveryState.SENDING,)):
        await _consequences(uow, row, outcome)
    elif made.state is DeliveryState.SENT:
        waiting = (DeliveryState.UNCONFIRMED, DeliveryState.SENDING)
        if await _settle(uow, office, row, made, waiting):
            await _consequences(uow, row, outcome)


async def _settle(
    uow: UnitOfWork,
    office: Office,
    row: Row,
    made: delivery.Settlement,
    expects: Iterable[DeliveryState],
    actor: str = "",
) -> bool:
    if not await uow.settle(row.id, made, expects=tuple(expects)):
        return False
    if made.state not in {DeliveryState.SENT, DeliveryState.REJECTED, DeliveryState.UNCONFIRMED, DeliveryState.STOPPED}:
        return True
    text = await uow.rendition(row.id)
    settled = events.DeliverySettled(
        version=row.version, publication=row.publication, delivery=row.id, destination=row.destination, verb=row.verb,
        language=row.language, part=row.part, round=row.round, state=made.state,
        digest=rendition.digest(text) if text is not None else "",
        platform_id=made.platform_id, permalink=made.permalink, evidence=made.evidence,
    )  # fmt: skip
    await uow.append(settled, statement=row.statement, actor=actor)
    version = (await uow.statement(row.statement)).version(row.version)
    if made.state is DeliveryState.SENT:
        await _after_sent(uow, office, row, version, made)
    if version.state is State.TAKEN_DOWN and made.state is not DeliveryState.UNCONFIRMED:
        await tombstone.put(uow, office, row)
    return True


async def _after_sent(uow: UnitOfWork, office: Office, row: Row, version: Version, made: delivery.Settlement) -> None:
    """A first word stops the clock; a post that landed after its text was taken down is taken away, too (promise 4)."""
    agency = await uow.agency()
    places = office.destinations(agency)
    public = any(to.name == row.destination and to.public for to in places)
    incident = agency.incidents.get(version.cut.incident)
    if public and incident is not None and incident.first_word_at is None and row.verb is Verb.PUBLISH:
        seconds = int((uow.now - incident.opened_at).total_seconds())
        word = events.FirstWord(incident=incident.id, statement=row.statement, seconds=seconds)
        await uow.append(word, statement=row.statement)
    if version.state is State.TAKEN_DOWN and row.verb is not Verb.REMOVE:
        landed = replace(row, state=DeliveryState.SENT, platform_id=made.platform_id)
        gone = fan_out.removals(row.publication, (landed,), places, uow.now)
        if gone and not await uow.deliveries(ids=(gone[0].id,)):
            await uow.add_deliveries(gone, {})
        elif gone and gone[0].state is DeliveryState.QUEUED:
            # A link that was given later tells which post it is: the service takes it away instead of asking a person to.
            queued = delivery.Settlement(DeliveryState.QUEUED, uow.now)
            await uow.settle(gone[0].id, queued, expects=(DeliveryState.ASKED,))


async def _consequences(uow: UnitOfWork, row: Row, outcome: Outcome) -> None:
    """What else a rejection tells: a group that moved is followed to its new chat, a lost right is shown at once.

    A post that the platform won't take away is put before a person, who may be able to.
    """
    if not isinstance(outcome, delivery.Rejected):
        return
    if row.verb is Verb.REMOVE and not outcome.moved_to:
        await _again(uow, row, DeliveryState.ASKED)
    if not row.destination.startswith("group:"):
        return
    group = (await uow.agency()).group(row.destination.removeprefix("group:"))
    if outcome.moved_to:
        await uow.append(events.GroupMoved(group=group.id, chat=int(outcome.moved_to)))
        await _again(uow, row)
    elif outcome.lost_right and group.reachable:
        await uow.append(events.GroupReached(group=group.id, reachable=False, why=outcome.evidence))


async def _again(uow: UnitOfWork, row: Row, state: DeliveryState = DeliveryState.QUEUED) -> Row:
    """Queue the same bytes for the same destination as a further round, unless one is under way or has arrived; gives that round."""
    rounds = await uow.deliveries(ids=fan_out.rounds(row))
    alive = next((each for each in rounds if each.round > row.round and each.state not in fan_out.DEAD), None)
    if alive is not None:
        return alive
    fresh = replace(fan_out.again(row, max(each.round for each in rounds) + 1, uow.now), state=state)
    text = await uow.rendition(row.id)
    await uow.add_deliveries((fresh,), {fresh.id: text} if text is not None else {})
    return fresh


async def adopt_orphans(uow: UnitOfWork, office: Office) -> list[Row]:
    """Calls that nobody will settle any more become *not sure it posted*; gives those rows."""
    orphans = await uow.orphans()
    lost = delivery.Settlement(DeliveryState.UNCONFIRMED, evidence="the service stopped while this was on the wire")
    for row in orphans:
        await _settle(uow, office, row, lost, (DeliveryState.SENDING,))
    return orphans


# --- not sure it posted ----------------------------------------------------------------------------------------------


async def repeat_due(uow: UnitOfWork) -> list[Row]:
    """Queue the marked repeat of each warning, false alert or all clear that stayed unconfirmed and unsettled for 45 s."""
    made = []
    for row in await uow.deliveries(states=(DeliveryState.UNCONFIRMED,), limit=EVERY):
        version = (await uow.statement(row.statement)).version(row.version)
        again = fan_out.repeat(row, version.cut, uow.now) if version.state is State.PUBLISHED else None
        if again is not None and not await uow.deliveries(ids=(again[0].id,)):
            await uow.add_deliveries((again[0],), {again[0].id: again[1]})
            made.append(again[0])
    return made


async def look(uow: UnitOfWork, office: Office, row: Row) -> Post | None:
    """What to look for on the platform: the row's own words, as they were prepared; None where they are nowhere to be found."""
    version = (await uow.statement(row.statement)).version(row.version)
    to = next((each for each in office.destinations(await uow.agency()) if each.name == row.destination), None)
    text = await uow.rendition(row.id)
    if to is None or text is None or row.verb is not Verb.PUBLISH:
        return None
    return _post(uow, row, version, to, text, None)


async def found(uow: UnitOfWork, office: Office, name: str, receipt: delivery.Receipt) -> bool:
    """The platform itself showed that an unconfirmed post is there."""
    row = (await uow.deliveries(ids=(name,)))[0]
    made = delivery.Settlement(
        DeliveryState.SENT, None, receipt.platform_id, receipt.permalink, "found on the platform"
    )
    return await _settle(uow, office, row, made, (DeliveryState.UNCONFIRMED,))


async def absent(uow: UnitOfWork, office: Office, name: str) -> bool:
    """The platform itself proved that an unconfirmed post isn't there: the same bytes leave again under the same key.

    A call that is still on its way then finds its own record and changes nothing. Where another round has begun, that one stands for it.
    """
    row = (await uow.deliveries(ids=(name,)))[0]
    if any(each.round > row.round for each in await uow.deliveries(ids=fan_out.rounds(row))):
        return False
    made = delivery.Settlement(
        DeliveryState.QUEUED, uow.now, evidence="the platform doesn't have it; it goes again under its own key"
    )
    return await _settle(uow, office, row, made, (DeliveryState.UNCONFIRMED,))


async def it_is_there(uow: UnitOfWork, office: Office, actor: str, name: str, link: str = "") -> None:
    """A person looked and saw the post; the link may follow later. Raises `Settled` if somebody was faster."""
    person = (await uow.agency()).person(actor)
    people.require(person, Act.SETTLE)
    row = await _row(uow, name)
    to = next((each for each in office.destinations(await uow.agency()) if each.name == row.destination), None)
    post = row.platform_id or (office.identify(to, link) if to is not None and link else "")
    made = delivery.Settlement(DeliveryState.SENT, None, post, link, f"seen by {person.id}")
    linked = link and row.state is DeliveryState.SENT and not row.permalink
    expects = (DeliveryState.SENT,) if linked else (DeliveryState.UNCONFIRMED,)
    if not await _settle(uow, office, row, made, expects, actor):
        raise errors.Settled(state=row.state)


async def it_is_not_there(uow: UnitOfWork, office: Office, actor: str, name: str) -> None:
    """A person looked and it is not there, and there it ends: nothing more is sent, and a removal has done its work.

    Raises `Settled` if somebody was faster.
    """
    people.require((await uow.agency()).person(actor), Act.SETTLE)
    row = await _row(uow, name)
    state = DeliveryState.SENT if row.verb is Verb.REMOVE else DeliveryState.REJECTED
    made = delivery.Settlement(state, evidence=delivery.SEEN_ABSENT)
    if not await _settle(uow, office, row, made, (DeliveryState.UNCONFIRMED,), actor):
        raise errors.Settled(state=row.state)


async def send_again(uow: UnitOfWork, office: Office, actor: str, name: str) -> Row:
    """A person looked and it is not there: the same bytes go out in a further round; raises `Settled` if somebody was faster."""
    people.require((await uow.agency()).person(actor), Act.SETTLE)
    row = await _row(uow, name)
    made = delivery.Settlement(DeliveryState.REJECTED, evidence=f"{delivery.SEEN_ABSENT}; sent again")
    if not await _settle(uow, office, row, made, (DeliveryState.UNCONFIRMED,), actor):
        raise errors.Settled(state=row.state)
    return await _again(uow, row)


async def posted_by_hand(uow: UnitOfWork, office: Office, actor: str, name: str, link: str = "") -> None:
    """A person posted (or took away) what the service can't reach; raises `Settled` if that was told before."""
    people.require((await uow.agency()).person(actor), Act.POST_BY_HAND)
    row = await _row(uow, name)
    done = "removed" if row.verb is Verb.REMOVE else "posted"
    made = delivery.Settlement(DeliveryState.SENT, None, link or "by hand", link, f"{done} by {actor}")
    expects = (DeliveryState.ASKED, DeliveryState.SENT) if link else (DeliveryState.ASKED,)
    if not await _settle(uow, office, row, made, expects, actor):
        raise errors.Settled(state=row.state)


async def _row(uow: UnitOfWork, name: str) -> Row:
    rows = await uow.deliveries(ids=(name,))
    if not rows:
        raise errors.NotFound(what="delivery", name=name)
    return rows[0]
