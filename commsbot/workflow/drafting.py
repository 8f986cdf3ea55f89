"""Words begin: from a template, from what was said last, from words that turned out wrong, or from a version that goes back to its author.

A default fills what can be filled and never invents a fact.
"""

from dataclasses import replace
from datetime import datetime

from commsbot.domain import checks, errors, lead, length, people, series, template
from commsbot.domain.agency import Agency, said_by_others
from commsbot.domain.draft import Draft
from commsbot.domain.elsewhere import ANSWERS
from commsbot.domain.people import Act
from commsbot.domain.plan import Window
from commsbot.domain.series import Series
from commsbot.domain.template import LAUNCHED, STANDING, Effect, Phase, Text
from commsbot.domain.version import Cut, Relation, State, Step
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow.previewing import NOT_SAID, taken
from commsbot.workflow.submitting import submit_draft

_OF_NONE = STANDING | {Phase.EVENT, Phase.ROUTINE}
"""Words that belong to no incident."""

_PUTS_RIGHT = {Relation.CORRECTION: Step.CORRECT, Relation.WITHDRAWAL: Step.WITHDRAW}


async def begin(
    uow: UnitOfWork, office: Office, actor: str, phase: Phase, incident: str = "", name: str = "", about: str = ""
) -> Draft:
    """Begin a draft with its first answers; an update begins from the incident's last statement, and follows it.

    `name` picks a template by id; else the incident type's own of that phase, else the generic one. `about` names somebody else's statement,
    whose words and time are first answers; raises `CantAnswer` for a phase that can't name one.
    """
    agency = await uow.agency()
    heard = said_by_others(agency, about) if about else None
    if heard is not None and phase not in ANSWERS:
        raise errors.CantAnswer(who=heard.who)
    kind = agency.incident(incident).type if incident else ""
    chosen = office.templates.template(name) if name else office.templates.find(kind, phase)
    people.require(agency.person(actor), Act.LAUNCH if chosen.phase in LAUNCHED else Act.DRAFT)
    if incident and not agency.incident(incident).open:
        raise errors.IncidentClosed(incident=agency.incident(incident).place.words)
    open_ = len(agency.open_incidents())
    if not incident and open_ > 1 and chosen.phase not in _OF_NONE:
        raise errors.WhichIncident(count=open_)
    lead.require(agency.incidents.get(incident), chosen.phase, about)
    last = await _last(uow, incident) if incident else None
    made = Draft(
        id=office.ids(),
        statement=office.ids(),
        incident=incident,
        template=chosen.id,
        phase=chosen.phase,
        author=actor,
        created_at=uow.now,
        follows=last[0] if last else "",
        about=about,
        languages=tuple(each for each in office.languages if each in chosen.languages),
    )
    before = taken(last[1].facts) if last else None
    sources = _sources(office, agency, incident, last)
    if heard is not None:
        sources |= {"last.at": heard.said_at, "others.words": Text(heard.words, heard.language)}
    answers = template.first_answers(chosen, sources, uow.now, before)
    if chosen.phase in STANDING:
        answers = dict(office.templates.blanks(chosen))
    made = replace(made, facts={key: template.put(value) for key, value in answers.items()})
    await uow.save_draft(made)
    return made


async def begin_correction(uow: UnitOfWork, office: Office, actor: str, statement: str, relation: Relation) -> Draft:
    """Begin a correction or withdrawal of what the public has now: a new version of the same statement."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.CORRECT)
    line = await uow.statement(statement)
    wrong = line.standing
    if wrong is None:
        raise errors.WrongState(state=line.latest.state, event=_PUTS_RIGHT[relation])
    phase = Phase.CORRECTION if relation is Relation.CORRECTION else Phase.WITHDRAWAL
    kind = agency.incidents[line.incident].type if line.incident else ""
    chosen = office.templates.find(kind, phase)
    sources = {**_sources(office, agency, line.incident, (statement, wrong.cut, wrong.cut_at)), "last.at": wrong.cut_at}
    answers = template.first_answers(chosen, sources, uow.now, taken(wrong.cut.facts))
    made = Draft(
        id=office.ids(),
        statement=statement,
        incident=line.incident,
        template=chosen.id,
        phase=chosen.phase,
        author=actor,
        created_at=uow.now,
        relation=relation,
        corrects=wrong.number,
        languages=tuple(each for each in office.languages if each in chosen.languages),
        facts={key: template.put(value) for key, value in answers.items()},
    )
    await uow.save_draft(made)
    return made


async def quotable(uow: UnitOfWork, made: Draft) -> tuple[str, ...]:
    """The sentences of what a draft puts right, in the draft's first language and in the order of the fullest text.

    Without those that only point to a page, and without repeats: they are offered to whoever names the words that were wrong.
    """
    if not made.corrects:
        return ()
    cut = (await uow.statement(made.statement)).version(made.corrects).cut
    texts = [each for each in cut.renditions if each.language == made.languages[0] and each.kind not in NOT_SAID]
    fullest = max((each.text for each in texts), key=len, default="")
    found = (each for each in length.sentences(fullest, made.languages[0]) if "://" not in each)
    return tuple(dict.fromkeys(found))


async def begin_fix(uow: UnitOfWork, office: Office, actor: str, statement: str, number: int) -> Draft:
    """Let an approver change the words of a version that waits: same answers, and the author looks at the fix."""
    people.require((await uow.agency()).person(actor), Act.SIGN_OFF)
    version = (await uow.statement(statement)).version(number)
    if version.state is not State.SUBMITTED:
        raise errors.WrongState(state=version.state, event=errors.Phrase("fixed"))
    made = _again(office, statement, version.cut, uow.now)
    made = replace(made, editor="" if actor == version.cut.author else actor)
    await uow.save_draft(made)
    return made


async def begin_again(uow: UnitOfWork, office: Office, actor: str, statement: str, number: int) -> Draft:
    """Take a returned, held or waiting version up again: its author (or another drafter) changes answers and submits anew.

    An approver who changes another's words fixes them: made their author, they could not approve them, and nobody might be left who can. The
    author stays author, whose one tap is the second pair of eyes.
    """
    agency = await uow.agency()
    version = (await uow.statement(statement)).version(number)
    person, author = agency.person(actor), agency.people.get(version.cut.author)
    people.require(person, Act.LAUNCH if person == author else Act.DRAFT)
    if version.state not in {State.RETURNED, State.SUBMITTED, State.APPROVED, State.HELD, State.EXPIRED}:
        raise errors.WrongState(state=version.state, event=errors.Phrase("drafted again"))
    made = _again(office, statement, version.cut, uow.now)
    there = author is not None and author != person and not author.suspended
    fixes = there and people.may(person, Act.SIGN_OFF) and not office.policy.self_approval
    made = replace(made, editor=actor) if fixes else replace(made, author=actor)
    await uow.save_draft(made)
    return made


def _again(office: Office, statement: str, cut: Cut, now: datetime) -> Draft:
    """A draft with the answers of a version; its relation is kept, so a recut correction is still a correction."""
    kept = cut.relation in {Relation.CORRECTION, Relation.WITHDRAWAL}
    return Draft(
        id=office.ids(), statement=statement, incident=cut.incident, template=cut.template, phase=cut.phase, author=cut.author,
        created_at=now, facts=dict(cut.facts), relation=cut.relation if kept else Relation.RECUT, follows=cut.follows,
        corrects=cut.version, about=cut.about, due_at=cut.due_at if cut.due_at is None or cut.due_at > now else None, window=_still(cut.window, now),
        languages=tuple(dict.fromkeys(each.language for each in cut.renditions)), audience=cut.audience, overrides=cut.overrides,
        series=_series(cut, now), picture=cut.picture, consent=cut.consent,
    )  # fmt: skip


def _series(cut: Cut, now: datetime) -> Series | None:
    """The repeat of words that are cut anew, unless the time that it hangs on has passed with the first one."""
    hangs = cut.series is not None and cut.series.every in series.BY_CLOCK
    return None if hangs and (cut.due_at is None or cut.due_at <= now) else cut.series


def _still(window: Window, now: datetime) -> Window:
    """The window without an expiry that has passed: words that are cut anew hold anew."""
    return replace(window, expiry=None) if window.expiry is not None and window.expiry <= now else window


async def _last(uow: UnitOfWork, incident: str) -> tuple[str, Cut, datetime] | None:
    """The incident's newest statement that the public has."""
    for listed in await uow.listed(incident=incident, states=(State.PUBLISHED, State.STOPPED), limit=20):
        version = (await uow.statement(listed.statement)).version(listed.version)
        return listed.statement, version.cut, version.cut_at
    return None


def _sources(
    office: Office, agency: Agency, incident: str, last: tuple[str, Cut, datetime] | None
) -> dict[str, template.Value]:
    """What is known before anybody is asked."""
    known: dict[str, template.Value] = {"official_page": office.official_page}
    if incident:
        happened = agency.incident(incident)
        known |= {
            "incident.place": happened.place,
            "incident.type": happened.type,
            "incident.opened_at": happened.opened_at,
        }
        keys = tuple(dict.fromkeys(each.key for each in agency.standing(incident) if each.key))
        known["open_instructions"] = keys
    if last is not None:
        known["last.at"] = last[2]
    return known


async def refresh(uow: UnitOfWork, office: Office, actor: str, statement: str, number: int, digest: str) -> Cut:
    """Cut the same answers again with a promised time that is far enough off; only that clock time changes.

    For *Approve, next update HH:MM*: the caller signs the new version in the same act. Raises `Stale` for another digest.
    """
    version = (await uow.statement(statement)).version(number)
    if actor != version.cut.author:
        people.require((await uow.agency()).person(actor), Act.SIGN_OFF)
    if version.digest != digest or version.state is not State.SUBMITTED:
        raise errors.Stale(what=errors.Phrase("The text"))
    made = _again(office, statement, version.cut, uow.now)
    chosen = office.templates.template(made.template)
    fresh = template.first_answers(chosen, {}, _from(version.cut, uow.now))
    times = {each.name for each in chosen.fields if each.effect is Effect.PROMISES and each.name in made.facts}
    changed = {key: template.put(value) for key, value in fresh.items() if key in times}
    return await submit_draft(uow, office, actor, replace(made, facts={**made.facts, **changed}))


def _from(cut: Cut, now: datetime) -> datetime:
    """The moment from which a promise counts: when the words go out."""
    return max(now, cut.due_at or now)


def next_promise(office: Office, cut: Cut, now: datetime) -> datetime | None:
    """The later time that *Approve, next update HH:MM* would promise; None where the promised time is still far enough off."""
    if cut.next_update is None or cut.next_update - _from(cut, now) >= checks.SOON:
        return None
    chosen = office.templates.template(cut.template)
    return chosen.promised(template.first_answers(chosen, {}, _from(cut, now)))
