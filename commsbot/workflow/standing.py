"""Standing statements: what the service may say by itself, put before the people who approve by the ordinary road (promise 1).

Each is cut with its places left open, for every public destination and every liaison group, now and later. It is never published by the
clock: `stopping` and its like fill in clock times and links when the moment comes. A version stays approved until a newer one is, so that
there is never an hour without one.
"""

from dataclasses import replace
from enum import StrEnum

from commsbot.domain import checks, errors, events, rendition, template
from commsbot.domain.plan import Window
from commsbot.domain.publication import ALL_GROUPS
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import STANDING, Template
from commsbot.domain.version import Cut, Relation, State, Version
from commsbot.ports import EVERY, Office, UnitOfWork


class Standing(StrEnum):
    """How far the words of a standing template, as they read today, have come."""

    APPROVED = "approved"
    WAITING = "waits for approval"
    NEVER = "was never submitted"


async def submit_missing(uow: UnitOfWork, office: Office, actor: str) -> list[tuple[str, Cut]]:
    """Cut what isn't approved as it would read today; gives all that wait for a yes, as (statement, cut), those from before too.

    `actor` is empty where the library's own words are submitted: nobody on the staff wrote them, so any approver may sign.
    """
    known = await _known(uow)
    waiting = []
    for chosen in _spoken(office):
        versions = known.get(chosen.id, [])
        name = versions[-1][0] if versions else office.ids()
        fresh = _cut(uow, office, actor, chosen, len(versions) + 1)
        same = next((old.cut for _, old in versions if old.cut.digest == fresh.digest and _alive(old)), None)
        if same is None:
            await _put(uow, actor, name, fresh, [old for _, old in versions])
        if same is None or not any(old.state is State.APPROVED and old.cut == same for _, old in versions):
            waiting.append((name, same or fresh))
    return waiting


async def missing(uow: UnitOfWork, office: Office) -> list[Template]:
    """Name the standing templates of which no version is approved at all: while one is missing the service can't say it."""
    known = await _known(uow)
    spoken = {name for name, versions in known.items() if any(old.state is State.APPROVED for _, old in versions)}
    return [each for each in office.templates.catalogue() if each.phase in STANDING and each.id not in spoken]


async def stand(uow: UnitOfWork, office: Office) -> list[tuple[Template, Standing, bool]]:
    """Tell of each standing template how its words of today stand, and whether any wording of it is approved; writes nothing."""
    known = await _known(uow)
    told = []
    for chosen in _spoken(office):
        versions = [old for _, old in known.get(chosen.id, [])]
        digest = _cut(uow, office, "", chosen, 1).digest
        states = {old.state for old in versions if old.cut.digest == digest}
        here = State.APPROVED in states, State.SUBMITTED in states
        stage = Standing.APPROVED if here[0] else Standing.WAITING if here[1] else Standing.NEVER
        told.append((chosen, stage, any(old.state is State.APPROVED for old in versions)))
    return told


def _spoken(office: Office) -> list[Template]:
    """The standing templates that have words in a language of the agency."""
    spoken = set(office.languages)
    return [each for each in office.templates.catalogue() if each.phase in STANDING and spoken & set(each.languages)]


async def _known(uow: UnitOfWork) -> dict[str, list[tuple[str, Version]]]:
    """All versions of standing statements by template, oldest first, each with its statement."""
    found: dict[str, list[tuple[str, Version]]] = {}
    lines = dict.fromkeys(each.statement for each in await uow.listed(limit=EVERY) if each.phase in STANDING)
    for name in lines:
        for _, version in sorted((await uow.statement(name)).versions.items()):
            found.setdefault(version.cut.template, []).append((name, version))
    return found


def _alive(version: Version) -> bool:
    return version.state in {State.APPROVED, State.SUBMITTED}


async def _put(uow: UnitOfWork, actor: str, name: str, fresh: Cut, older: list[Version]) -> None:
    """Put a fresh version on record. One that waits is superseded at once, one that is approved when the new one is (`review`)."""
    fields = {each: getattr(fresh, each) for each in Cut.__dataclass_fields__}
    await uow.append(events.VersionCut(**fields), statement=name, actor=actor)
    for old in older:
        if old.state in {State.SUBMITTED, State.RETURNED, State.HELD}:
            await uow.append(events.Superseded(version=old.number, by=fresh.version), statement=name, actor=actor)


def _cut(uow: UnitOfWork, office: Office, actor: str, chosen: Template, number: int) -> Cut:
    blanks = office.templates.blanks(chosen)
    public = [to for to in office.configured if to.public]
    texts: list[Rendition] = []
    for tag in (each for each in office.languages if each in chosen.languages):
        kinds = {Kind.LIAISON, *(to.kind for to in public if tag in to.languages)}
        texts += office.templates.render(chosen, blanks, tag, sorted(kinds), uow.now)
    ordered = rendition.ordered(texts)
    stops = checks.blocking(checks.check(ordered, missing=(), mark=office.mark, times=(), now=uow.now))
    if stops:
        raise errors.Blocked(notes=tuple(errors.Phrase(note.why, **dict(note.values)) for note in stops))
    audience = (*sorted(to.name for to in public), ALL_GROUPS)
    made = Cut(
        version=number, incident="", template=chosen.id, template_digest=chosen.digest, phase=chosen.phase,
        relation=Relation.NEW if number == 1 else Relation.RECUT, follows="", supplements=0,
        title=chosen.title.get(office.languages[0], chosen.id), author=actor, editor="",
        digest="", audience=audience, window=Window(), due_at=None, page=office.official_page, renditions=ordered,
        facts={name: template.put(value) for name, value in blanks.items()}, exercise=bool(office.mark),
    )  # fmt: skip
    return replace(made, digest=rendition.set_digest(ordered, audience, made.window))
