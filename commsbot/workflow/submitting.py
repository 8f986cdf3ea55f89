"""A draft becomes a version: every language and channel kind is rendered once, and that text *is* the version."""

from typing import Any

from commsbot.domain import approval, checks, errors, events, lead, picture, rendition, series
from commsbot.domain.agency import Agency
from commsbot.domain.approval import Risk
from commsbot.domain.draft import Draft
from commsbot.domain.incident import Danger, Incident
from commsbot.domain.template import STANDING, Effect, FieldType
from commsbot.domain.version import Cut, Relation, State, Told, Version
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow.answering import mine
from commsbot.workflow.previewing import Preview, page_of, preview, usable

NAMING = frozenset({"next_of_kin", "minor", "consent", "charge"})
"""Gates of answers that say who somebody is: to publish them is a name release."""


async def submit(uow: UnitOfWork, office: Office, actor: str, name: str) -> Cut:
    """Cut an immutable version of a draft; earlier versions of the same statement that haven't left are superseded.

    Raises `Blocked` naming what holds it back.
    """
    return await submit_draft(uow, office, actor, await mine(uow, actor, name))


async def submit_draft(uow: UnitOfWork, office: Office, actor: str, made: Draft) -> Cut:
    """Cut a version of a draft that isn't stored, or of one whose author is known; raises `Blocked`."""
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
    told = usable(office, agency, made, shown.facts)
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
