"""Lines that several screens share: an incident, where a version stands, a delivery, a promise; and the same as values."""

import textwrap
from collections.abc import Iterable
from typing import Any, Final

from commsbot.desk.page import TITLE, Page, moment
from commsbot.domain import approval
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, Verb
from commsbot.domain.incident import Incident
from commsbot.domain.liaison import Inquiries
from commsbot.domain.obligation import Obligation
from commsbot.domain.people import Person
from commsbot.domain.rendition import Rendition
from commsbot.domain.template import STANDING
from commsbot.domain.version import State, Version
from commsbot.ports import Listed, Office, UnitOfWork

WORDLESS: Final = "no words, open the group"
MSGIDS: Final = (WORDLESS,)


def incident_name(office: Office, language: str, kind: str, place: str) -> str:
    """Name an incident as people do: what and where."""
    label = next((each.label.get(language, each.key) for each in office.templates.types() if each.key == kind), kind)
    return f"{label}: {place}"


def incident(page: Page, uow: UnitOfWork, happened: Incident) -> dict[str, Any]:
    """What happened, since when, and whether the public has heard of it."""
    name = incident_name(page.room.office, page.person.language, happened.type, happened.place.words)
    page.put(2, f"{happened.id}  {name}")
    page.say(4, "opened {at}", at=page.soon(happened.opened_at, uow.now))
    if happened.first_word_at is None:
        page.say(4, "The public has heard nothing yet.")
    return incident_json(happened)


def incident_json(incident: Incident) -> dict[str, Any]:
    """An incident as a program reads it."""
    return {
        "id": incident.id,
        "type": incident.type,
        "place": incident.place.words,
        "danger": incident.danger.value,
        "opened_at": moment(incident.opened_at),
        "closed_at": moment(incident.closed_at),
        "first_word_at": moment(incident.first_word_at),
    }


def standing(page: Page, uow: UnitOfWork, agency: Agency, version: Version) -> list[Person]:
    """Say where a version that isn't out stands; gives whose yes would count."""
    match version.state:
        case State.SUBMITTED:
            who = signers(page.room.office, agency, version)
            names = ", ".join(each.name for each in who)
            missing = approval.missing(page.room.office.policy, version)
            if who:
                told = page.room.words.count(
                    page.person.language,
                    missing,
                    "waits for {count} approval, from: {people}",
                    "waits for {count} approvals, from: {people}",
                    people=names,
                )
                page.put(4, told)
            else:
                page.say(
                    4,
                    "waits for an approval, but nobody on the staff may give it. An administrator must give somebody the role approver.",
                )
            return who
        case State.RETURNED if version.taken_back:
            by = agency.people.get(version.decided_by)
            page.say(4, "was taken back by {name}", name=by.name if by else "-")
        case State.RETURNED:
            author = agency.people.get(version.cut.author)
            page.say(
                4,
                "went back to {author}: {reason}",
                author=author.name if author else "-",
                reason=version.reason or "-",
            )
        case State.HELD if version.reason == "late":
            page.say(4, "is held because its time passed too long ago: give it a time, or let it be")
        case State.HELD:
            page.say(4, "is held: it doesn't go out until somebody gives it a time")
        case _ if version.due_at is not None and version.cut.phase not in STANDING:
            page.say(4, "is approved and goes out {at}", at=page.soon(version.due_at, uow.now))
        case _:
            page.say(4, "is approved and is used when its moment comes")
    return []


def signers(office: Office, agency: Agency, version: Version) -> list[Person]:
    """Whose yes would count now."""
    return [each for each in agency.people.values() if approval.may_sign(office.policy, version, each)]


def listed_json(listed: Listed) -> dict[str, Any]:
    """A version's line as a program reads it."""
    return {
        "statement": listed.statement,
        "version": listed.version,
        "incident": listed.incident,
        "phase": listed.phase,
        "title": listed.title,
        "state": listed.state.value,
        "author": listed.author,
        "digest": listed.digest,
        "due_at": moment(listed.due_at),
    }


def obligations(page: Page, uow: UnitOfWork, told: Iterable[Obligation]) -> list[dict[str, Any]]:
    """What was promised and what people still follow, the next due first."""
    standing = [each for each in told if each.open]
    if standing:
        page.say(TITLE, "Promised to the public, and instructions that stand")
    for each in sorted(standing, key=lambda one: (one.due_at is None, one.due_at or one.opened_at)):
        page.put(2, f"{page.name(each.kind)}: {each.words}")
        if each.due_at is not None and each.late(uow.now):
            page.say(4, "LATE: it was due {at}", at=page.soon(each.due_at, uow.now))
        elif each.due_at is not None:
            page.say(4, "due {at}", at=page.soon(each.due_at, uow.now))
    return [obligation_json(each) for each in standing]


def obligation_json(each: Obligation) -> dict[str, Any]:
    """A promise or instruction as a program reads it."""
    return {
        "id": each.id,
        "kind": each.kind.value,
        "incident": each.incident,
        "words": each.words,
        "due_at": moment(each.due_at),
        "settled": each.settled,
        "missed": each.missed,
        "statement": each.opened_by,
    }


def inquiries(page: Page, asked: Inquiries) -> None:
    """What members of groups asked while the incident is open, the newest first, and how many messages came from people whom nobody knows."""
    if not asked.asked and not asked.strangers:
        return
    count, language = page.room.words.count, page.person.language
    page.say(TITLE, "Asked of us")
    if asked.asked:
        page.put(2, count(language, asked.asked, "❓ {count} question from groups", "❓ {count} questions from groups"))
    for each in asked.kept:
        page.put(4, f"{page.clock(each.at)}, {each.who} ({each.group}): {each.words or page.tell(WORDLESS)}")
    if asked.strangers:
        told = count(
            language, asked.strangers, "✉️ {count} message from somebody we don't know",
            "✉️ {count} messages from people we don't know",
        )  # fmt: skip
        page.put(2, told)


def inquiries_json(asked: Inquiries) -> dict[str, Any]:
    """What was asked as a program reads it."""
    kept = [{"at": moment(each.at), "group": each.group, "who": each.who, "words": each.words} for each in asked.kept]
    return {"asked": asked.asked, "strangers": asked.strangers, "kept": kept}


def words(page: Page, text: Rendition | None) -> None:
    """How a text begins: by it people tell one post from another."""
    if text is not None:
        page.put(4, f"“{textwrap.shorten(text.text, 160, placeholder='…')}”")


def delivery(page: Page, agency: Agency, row: Row) -> None:
    """One delivery: where, as people call it, what became of it, and the proof or the evidence."""
    place, tongue = (
        page.room.office.called(agency, row.destination),
        page.room.words.name_of(page.person.language, row.language),
    )
    name = f"{place}, {tongue}" + (f" {row.part}" if row.part > 1 else "")
    verb = "" if row.verb is Verb.PUBLISH else f" {page.name(row.verb)}"
    again = f" ({page.room.words.say(page.person.language, 'repeat')} {row.round})" if row.round > 1 else ""
    page.put(2, f"{row.id}  {name}{verb}{again}: {page.name(row.state)}")
    for line in (row.permalink or row.platform_id, row.evidence):
        if line:
            page.put(4, line)


def row_json(row: Row) -> dict[str, Any]:
    """A delivery as a program reads it."""
    return {
        "delivery": row.id,
        "statement": row.statement,
        "version": row.version,
        "channel": row.destination,
        "verb": row.verb.value,
        "kind": row.kind,
        "language": row.language,
        "part": row.part,
        "round": row.round,
        "state": row.state.value,
        "permalink": row.permalink,
        "platform_id": row.platform_id,
        "evidence": row.evidence,
    }
