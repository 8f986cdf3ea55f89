"""Words become a version: begin, answer, preview, plan, submit.

A default fills what can be filled and never invents a fact. Submitting renders every language and channel kind once; that text *is* the
version. What the preview shows is made by the same function, so it can't differ from what approvers see.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from commsbot.domain import (
    approval,
    checks,
    draft,
    errors,
    events,
    lead,
    length,
    people,
    picture,
    plan,
    rendition,
    series,
    template,
)
from commsbot.domain.agency import Agency, said_by_others
from commsbot.domain.approval import Risk
from commsbot.domain.checks import Note
from commsbot.domain.draft import Draft, Override
from commsbot.domain.elsewhere import ANSWERS
from commsbot.domain.incident import Danger, Incident, Place
from commsbot.domain.people import Act
from commsbot.domain.plan import Window
from commsbot.domain.rendition import REVISED, Kind, Rendition
from commsbot.domain.series import Series
from commsbot.domain.template import LAUNCHED, STANDING, Effect, Facts, Field, FieldType, Phase, Template, Text
from commsbot.domain.version import Cut, Relation, State, Step, Told, Version
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import checking, shelf
from commsbot.workflow.checking import Matter

WARNING_HOLDS = timedelta(hours=2)
"""A warning expires by itself unless another time is chosen: one that is no longer true must not be sent (rule C40)."""

STAFF_KINDS = (Kind.INTERNAL, Kind.SPOKEN)
NOT_SAID = frozenset({*STAFF_KINDS, Kind.LIAISON_KEPT, *REVISED.values()})
"""What nobody outside read in these words."""
"""Renditions that every version has beside those of its destinations: what officers may say, and what is read aloud."""

NAMING = frozenset({"next_of_kin", "minor", "consent", "charge"})
"""Gates of answers that say who somebody is: to publish them is a name release."""

_OF_NONE = STANDING | {Phase.EVENT, Phase.ROUTINE}
"""Words that belong to no incident."""

_PUTS_RIGHT = {Relation.CORRECTION: Step.CORRECT, Relation.WITHDRAWAL: Step.WITHDRAW}


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly what would be cut now."""

    template: Template
    renditions: tuple[Rendition, ...]
    notes: tuple[Note, ...]
    missing: tuple[Field, ...]
    facts: Facts
    at: datetime
    """The time for which the texts were rendered."""
    audience: tuple[str, ...]
    window: Window


# --- beginning -------------------------------------------------------------------------------------------------------


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
    before = _take(last[1].facts) if last else None
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
    answers = template.first_answers(chosen, sources, uow.now, _take(wrong.cut.facts))
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


def _take(facts: Mapping[str, Any]) -> dict[str, template.Value]:
    return {name: template.take(stored) for name, stored in facts.items()}


# --- answering -------------------------------------------------------------------------------------------------------


async def answer(
    uow: UnitOfWork,
    office: Office,
    actor: str,
    name: str,
    field: str,
    raw: object,
    *,
    language: str,
    expects: int | None = None,
) -> Draft:
    """Fill or change one answer (None takes it away); raises `Stale`, or the wrong answer's error, and loses nothing.

    Where somebody else has answered the same field meanwhile it raises `AnsweredMeanwhile` with what they wrote.
    """
    made = await mine(uow, actor, name)
    asked = office.templates.template(made.template).field(field)
    value = None
    if raw is not None:
        value = template.coerce(
            asked, raw, language=language, clock=lambda text: plan.parse(text, uow.now, office.zone, past=asked.past)
        )
    other = made.answered_by.get(field, actor)
    if expects is not None and expects != made.revision(field) and other != actor:
        raise errors.AnsweredMeanwhile(
            name=(await uow.agency()).person(other).name,
            field=asked.question.get(language, asked.name),
            given=_said(asked, made.facts.get(field), language),
        )
    made = draft.answer(made, field, None if value is None else template.put(value), expects, actor)
    await uow.save_draft(made)
    return made


def _said(asked: Field, stored: Any, language: str) -> object:
    """An answer as its question would be answered; what is a moment stays one, for the reader's clock."""
    match template.take(stored) if stored is not None else None:
        case None:
            return "–"
        case Text() | Place() as value:
            return value.words
        case tuple() as keys:
            return ", ".join(_labelled(asked, key, language) for key in keys)
        case str() as key:
            return _labelled(asked, key, language)
        case value:
            return value


def _labelled(asked: Field, key: str, language: str) -> str:
    option = asked.option(key)
    return option.label.get(language, key) if option is not None else key


async def set_plan(uow: UnitOfWork, office: Office, actor: str, name: str, text: str) -> Draft:
    """Choose when it goes out: a typed time, or an empty text for *on approval*."""
    made = await mine(uow, actor, name)
    at = plan.parse(text, uow.now, office.zone) if text else None
    if at is not None and not made.window.admits(at):
        raise made.window.refuse(at)
    made = replace(made, due_at=at)
    await uow.save_draft(made)
    return made


async def override(
    uow: UnitOfWork, office: Office, actor: str, name: str, matter: tuple[str, str, str], reason: str
) -> Draft:
    """Answer a note with one of its own reasons, so that it no longer holds the words back; raises `Stale` where the note is gone."""
    made = await mine(uow, actor, name)
    shown = await preview(uow, office, made)
    note = next((each for each in shown.notes if each.matter == matter and reason in each.reasons), None)
    if note is None:
        raise errors.Stale(what="This note")
    given = Override(note.rule, note.kind, note.words, reason, by=actor, at=uow.now)
    made = draft.override(made, given)
    await uow.save_draft(made)
    return made


async def discard(uow: UnitOfWork, actor: str, name: str) -> None:
    """Throw a draft away; what was submitted stays on record."""
    made = await mine(uow, actor, name)
    await uow.drop_draft(name)
    if made.picture is not None:
        await shelf.let_go(uow, made.picture.sha256, made.statement)


async def mine(uow: UnitOfWork, actor: str, name: str) -> Draft:
    """Load a draft that this person may work on: its author, its editor, or any drafter of the same agency who takes it over."""
    made = await uow.draft(name)
    person = (await uow.agency()).person(actor)
    if actor not in {made.author, made.editor}:
        people.require(person, Act.DRAFT)
    elif person.suspended:
        raise errors.Suspended(person=person.name)
    return made


# --- showing and submitting ------------------------------------------------------------------------------------------


async def preview(uow: UnitOfWork, office: Office, made: Draft, now: datetime | None = None) -> Preview:
    """Render exactly what submitting would cut now, with what the checks have to say.

    `now` lets a card that merely lies there show the clock of its last look, instead of changing every minute.
    """
    agency = await uow.agency()
    chosen = office.templates.template(made.template)
    facts = _take(made.facts)
    missing = chosen.missing(facts)
    at = now or uow.now
    if made.due_at is not None and made.due_at > at:
        at = made.due_at
    window = _window(made, at)
    audience = _audience(office, agency, made)
    told = _told(office, agency, made, facts)
    texts: tuple[Rendition, ...] = ()
    if not missing:
        texts = tuple(
            each
            for language in made.languages
            for each in office.templates.render(chosen, told, language, _kinds(office, agency, audience, language), at)
        )
        texts = picture.dress(texts, made.picture, office.mark)
        if made.relation == Relation.CORRECTION:
            texts = (*texts, *await _revised(uow, made, texts))
    texts = rendition.ordered(texts)
    times = [(each.name, value) for each in chosen.fields if isinstance(value := facts.get(each.name), datetime)]
    asked = {each.name: each.question.get(office.languages[0], each.name) for each in chosen.fields}
    promised = [(asked[name], value) for name, value in times if chosen.field(name).effect is Effect.PROMISES]
    names = [asked[each.name] for each in missing]
    matter = Matter(
        template=chosen, facts=facts, incident=made.incident, statement=made.statement, renditions=texts,
        languages=made.languages, at=max(at, uow.now), about=made.about, picture=made.picture,
    )  # fmt: skip
    notes = await checking.notes(uow, office, matter, names, promised)
    return Preview(chosen, texts, notes, missing, facts, at, audience, window)


def page_of(office: Office, statement: str) -> str:
    """The official page's address of a statement: a fragment of the agency's page, so that it is valid before a site exists."""
    return f"{office.official_page}#{statement}"


def _window(made: Draft, at: datetime) -> Window:
    if made.phase == Phase.WARNING and made.window.expiry is None:
        return replace(made.window, expiry=(at + WARNING_HOLDS).replace(second=0, microsecond=0))
    return made.window


def _audience(office: Office, agency: Agency, made: Draft) -> tuple[str, ...]:
    reached = office.destinations(agency)
    wanted = set(made.audience) if made.audience else {to.name for to in reached}
    return tuple(sorted(to.name for to in reached if to.name in wanted))


def _kinds(office: Office, agency: Agency, audience: tuple[str, ...], language: str) -> tuple[Kind, ...]:
    """The kinds that carry this language somewhere: a text that nobody would get must not hold others back by its length."""
    needed = {*STAFF_KINDS}
    for to in office.destinations(agency):
        if to.name in audience and language in to.languages:
            needed |= {Kind.LIAISON, Kind.LIAISON_KEPT} if to.kind is Kind.LIAISON else {to.kind}
    return tuple(sorted(needed))


def _told(office: Office, agency: Agency, made: Draft, facts: Facts) -> dict[str, Any]:
    """The answers with what every template may use beside them; a standing statement's page stays open until it is used."""
    told: dict[str, Any] = dict(facts)
    if made.phase not in STANDING:
        told["official_page"] = page_of(office, made.statement)
    if made.incident:
        happened = agency.incident(made.incident)
        told |= {"incident_type": happened.type, "incident_place": happened.place}
        if happened.lead is not None:
            told |= {"lead": happened.lead.name, "lead_link": happened.lead.link}
    if made.about:
        heard = said_by_others(agency, made.about)
        told |= {"others": heard.who, "others_at": heard.said_at}
    return told


async def _revised(uow: UnitOfWork, made: Draft, texts: tuple[Rendition, ...]) -> tuple[Rendition, ...]:
    """For each post that the correction edits: the corrected text above the earlier one, which stays visible (rule C12)."""
    there = (await uow.statement(made.statement)).standing
    new = {
        (each.kind, each.language): each.text
        for each in texts
        if each.kind in REVISED and each.part == 1 and not each.repeat
    }
    revised = (
        replace(old, kind=REVISED[old.kind], text=f"{new[old.kind, old.language]}\n\n———\n\n{old.text}")
        for old in (there.cut.renditions if there is not None else ())
        if (old.kind, old.language) in new and not old.repeat and old.part == 1
    )
    # Where both don't fit into one message the post stays as it is, and the correction answers it.
    return tuple(each for each in revised if length.measure_rendition(each).fits)


async def submit(uow: UnitOfWork, office: Office, actor: str, name: str) -> Cut:
    """Cut an immutable version of a draft; earlier versions of the same statement that haven't left are superseded.

    Raises `Blocked` naming what holds it back.
    """
    return await _submit(uow, office, actor, await mine(uow, actor, name))


async def _submit(uow: UnitOfWork, office: Office, actor: str, made: Draft) -> Cut:
    lead.require((await uow.agency()).incidents.get(made.incident), made.phase, made.about)
    shown = await preview(uow, office, made)
    stops = checks.blocking(shown.notes, made.overrides)
    if stops:
        raise errors.Blocked(notes=tuple(errors.Phrase(note.why, **dict(note.values)) for note in stops))
    spoken = tuple(each for each in office.languages if each in made.languages)
    if made.picture is not None and picture.lacks(made.picture, made.consent, spoken):
        raise errors.PictureUnfinished
    if made.series is not None:
        series.require(made.series, made.phase, made.due_at, incident=bool(made.incident))
    earlier = await _versions(uow, made.statement)
    cut = _cut(office, made, shown, await uow.agency(), len(earlier) + 1)
    await uow.append(events.VersionCut(**_fields(cut)), statement=made.statement, actor=actor)
    for old in earlier:
        # A standing statement stays in force until its successor is approved.
        kept = old.state is State.APPROVED and cut.phase in STANDING
        if not kept and old.state in {State.SUBMITTED, State.RETURNED, State.APPROVED, State.HELD}:
            superseded = events.Superseded(version=old.number, by=cut.version)
            await uow.append(superseded, statement=made.statement, actor=actor)
    await uow.drop_draft(made.id)
    return cut


async def _versions(uow: UnitOfWork, statement: str) -> list[Version]:
    """The versions there are of a statement; none of one that is about to be."""
    try:
        return list((await uow.statement(statement)).versions.values())
    except errors.NotFound:
        return []


def _cut(office: Office, made: Draft, shown: Preview, agency: Agency, number: int) -> Cut:
    language = office.languages[0]
    incident = agency.incidents.get(made.incident)
    title = shown.template.title.get(language, shown.template.id)
    told = _told(office, agency, made, shown.facts)
    opened = shown.template.touched(Effect.OPENS, told)
    return Cut(
        version=number,
        incident=made.incident,
        template=made.template,
        template_digest=shown.template.digest,
        phase=made.phase,
        relation=Relation(made.relation),
        follows=made.follows,
        supplements=0,
        title=f"{title}: {incident.place.words}" if incident else title,
        author=made.author,
        editor=made.editor,
        digest=rendition.set_digest(shown.renditions, shown.audience, shown.window),
        audience=shown.audience,
        window=shown.window,
        due_at=made.due_at,
        page=page_of(office, made.statement),
        renditions=shown.renditions,
        facts=dict(made.facts),
        next_update=shown.template.promised(shown.facts),
        opens=tuple(Told(each.key, each.phrase.get(language, each.key)) for each in opened),
        lifts=tuple(each.key for each in shown.template.touched(Effect.LIFTS, told)),
        overrides=tuple(filter(None, (checks.answered(note, made.overrides) for note in shown.notes))),
        danger=incident is not None and incident.danger is Danger.YES,
        exercise=bool(office.mark),
        about=made.about,
        risk=_risk(made, shown, incident),
        series=made.series,
        picture=made.picture,
        consent=made.consent if made.picture is not None else "",
    )


def _risk(made: Draft, shown: Preview, incident: Incident | None) -> Risk:
    """What publishing it risks; a text that answers a question about a person names one."""
    named = any(
        shown.facts.get(each.name) is not None and (each.type is FieldType.PERSON or each.gate in NAMING)
        for each in shown.template.fields
    )
    kind = incident.type if incident is not None else ""
    return approval.weigh(made.phase, made.relation, kind, incident=incident is not None, names=named)


def _fields(cut: Cut) -> dict[str, Any]:
    return {name: getattr(cut, name) for name in Cut.__dataclass_fields__}


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
    return await _submit(uow, office, actor, replace(made, facts={**made.facts, **changed}))


def _from(cut: Cut, now: datetime) -> datetime:
    """The moment from which a promise counts: when the words go out."""
    return max(now, cut.due_at or now)


def next_promise(office: Office, cut: Cut, now: datetime) -> datetime | None:
    """The later time that *Approve, next update HH:MM* would promise; None where the promised time is still far enough off."""
    if cut.next_update is None or cut.next_update - _from(cut, now) >= checks.SOON:
        return None
    chosen = office.templates.template(cut.template)
    return chosen.promised(template.first_answers(chosen, {}, _from(cut, now)))
