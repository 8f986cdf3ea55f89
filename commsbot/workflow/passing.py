"""A draft goes on to a colleague, with why; whoever began it can still answer, field by field."""

from dataclasses import replace

from commsbot.domain import errors, people
from commsbot.domain.draft import Draft
from commsbot.domain.people import Act, Person
from commsbot.domain.template import LAUNCHED
from commsbot.ports import UnitOfWork
from commsbot.workflow import answering


async def hand_over(uow: UnitOfWork, actor: str, name: str, to: str, why: str = "") -> Draft:
    """Give a draft to a colleague, who becomes its author (of an approver's fix, its editor); raises `NobodyElse` for one who couldn't go on."""
    made = await answering.mine(uow, actor, name)
    person = (await uow.agency()).person(to)
    if not may_take(made, person) or to == (made.editor or made.author):
        raise errors.NobodyElse(name=person.name)
    given = replace(made, handed_by=actor, handed_why=why.strip())
    given = replace(given, editor=to) if made.editor else replace(given, author=to)
    await uow.save_draft(given)
    return given


def may_take(made: Draft, person: Person) -> bool:
    """Whether a colleague has joined and may finish this draft."""
    needs = Act.SIGN_OFF if made.editor else Act.LAUNCH if made.phase in LAUNCHED else Act.DRAFT
    return person.telegram is not None and people.may(person, needs)
