"""A draft's answers: filled and changed field by field, by one person or two, until it is submitted or thrown away."""

from dataclasses import replace
from typing import Any

from commsbot.domain import draft, errors, people, plan, template
from commsbot.domain.draft import Draft, Override
from commsbot.domain.incident import Place
from commsbot.domain.people import Act
from commsbot.domain.template import Field, Text
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import shelf
from commsbot.workflow.previewing import preview


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
