"""The demo's incident, played to its end by people with phones: first word, update, correction, all clear.

Nobody here calls the service: everything is typed and tapped, and what comes next is waited for on a screen or in the record, never by the
clock. Ana Ruiz drafts, Chief Sam Lee approves, Maria Keller and Lucía Pérez press *Got it* in their groups.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from commsbot import signing
from commsbot.demo.phone import LOOK_SECONDS, NotSeen, Phone
from commsbot.demo.stage import Play
from commsbot.domain import record
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.incident import Incident
from commsbot.domain.rendition import Kind
from commsbot.domain.version import State
from commsbot.ports import Listed, UnitOfWork
from commsbot.rehearsal import cast, telegram_state

Say = Callable[[str], None]
T = TypeVar("T")

OUT_SECONDS = 20.0
"""How long a statement may take to every place before the demo says that something is wrong."""


UNSEEN = frozenset({Kind.EMAIL, Kind.WEBHOOK})
"""What these carry stands at no public address."""


@dataclass
class Town:
    """The stage with a phone in each hand."""

    play: Play
    say: Say
    began: float = field(default_factory=time.monotonic)
    posted: set[str] = field(default_factory=set)
    """The words that Ana has posted by hand."""
    opened: str = ""
    """The incident that is played."""

    def phone(self, person: telegram_state.Person) -> Phone:
        """One person's phone."""
        return Phone(self.play.rehearsal.telegram, person, self.play.cast.bot)

    @property
    def ana(self) -> Phone:
        """The public information officer's."""
        return self.phone(self.play.cast.pio)

    @property
    def chief(self) -> Phone:
        """The approver's."""
        return self.phone(self.play.cast.approver)

    def tell(self, words: str) -> None:
        """Print a step with the seconds since the beginning."""
        self.say(f"{time.monotonic() - self.began:5.1f} s  {words}")

    async def statements(self) -> list[Listed]:
        """The incident's versions, oldest first."""
        found = await self.play.service.store.read(lambda uow: uow.listed(incident=self.opened))
        return sorted(found, key=lambda each: (each.cut_at, each.version))

    async def agency(self) -> Agency:
        """The agency as the record tells it."""
        return await self.play.service.store.read(lambda uow: uow.agency())

    async def incident(self) -> Incident:
        """The incident that is played."""
        return (await self.agency()).incident(self.opened)

    async def deliveries(self, statement: str = "") -> list[Row]:
        """Rows of one statement, or of all."""
        names = [statement] if statement else list(dict.fromkeys(each.statement for each in await self.statements()))

        async def rows(uow: UnitOfWork) -> list[Row]:
            return [row for name in names for row in await uow.deliveries(statement=name)]

        return await self.play.service.store.read(rows)


async def play(play: Play, say: Say) -> dict[str, Any]:
    """Play it all; gives what the demo's last line says. Raises `NotSeen` where something didn't come."""
    town = Town(play, say)
    await _first_word(town)
    await _update(town)
    await _correction(town)
    await _all_clear(town)
    await _close(town)
    if complaints := play.rehearsal.complaints():
        raise NotSeen(f"The simulated platforms were asked what they don't know: {'; '.join(complaints)}")
    return await _summary(town)


# --- the four statements ---------------------------------------------------------------------------------------------


async def _first_word(town: Town) -> None:
    ana = town.ana
    before = set((await town.agency()).incidents)
    ana.says("/incident")
    await ana.presses("op:*:d:no")
    await ana.presses("op:*:t:evacuation")
    await ana.presses("Riverside Park")
    town.opened = next(iter(set((await town.agency()).incidents) - before))
    town.tell("Ana Ruiz opens an incident: a gas leak at Riverside Park; the first word is drafted")
    await _through(town, "First word")


async def _update(town: Town) -> None:
    ana = town.ana
    await _drafts(town, "Update: evacuation")
    await ana.reads("What has changed?")
    ana.says("Firefighters have closed the gas line. The bridge on Mill Road is open.")
    await ana.reads("Which instructions still stand?")
    await ana.presses("dr:*:k")
    await ana.reads("When will you say more?")
    await ana.presses("in 30 min")
    await ana.reads("How is the danger now?")
    await ana.presses("dr:*:a:*:*:slower")
    town.tell("Ana Ruiz drafts an update and promises the next one")
    await _through(town, "Update")


async def _correction(town: Town) -> None:
    ana = town.ana
    wrong = (await town.statements())[-1].statement
    await ana.presses(f"qc:{wrong}")
    await ana.reads("Which words were wrong?")
    ana.says("The bridge on Mill Road is open.")
    await ana.reads("What is right?")
    ana.says("The bridge on Mill Road is closed until tomorrow.")
    town.tell("Ana Ruiz corrects what was wrong: the earlier words stay visible")
    await _through(town, "Correction")


async def _all_clear(town: Town) -> None:
    ana = town.ana
    await _drafts(town, "All clear: you can return")
    await ana.presses("dr:*:a:*:*:leak_closed")
    await ana.presses("dr:*:a:*:*:safe")
    town.tell("Ana Ruiz drafts the all clear: what ended it, and that it is safe there")
    await _through(town, "All clear")


async def _close(town: Town) -> None:
    ana = town.ana
    ana.says("/incidents")
    await ana.presses(f"in:{town.opened}:o")
    await ana.presses(f"in:{town.opened}:x")
    await ana.presses(f"in:{town.opened}:X")
    await _until(lambda: _closed(town), "The incident wasn't closed")
    town.tell("Ana Ruiz closes the incident")


async def _closed(town: Town) -> bool:
    return not (await town.incident()).open


async def _drafts(town: Town, template: str) -> None:
    """Choose a template for the incident, which is asked where several are open (a kept folder may hold older ones)."""
    ana = town.ana
    ana.says("/draft")
    if len((await town.agency()).open_incidents()) > 1:
        await ana.presses(f"ch:*:i:{town.opened}")
    await ana.presses(template, card="Which words do you need?")


async def _through(town: Town, what: str) -> None:
    """Take a draft to its end: submitted, approved by another person, out on every place, and heard."""
    before = {(each.statement, each.version) for each in await town.statements()}
    await town.ana.presses("Submit")
    await town.chief.presses("Approve")
    cut = await _until(lambda: _new(town, before), f"{what}: nothing was submitted")
    town.tell(f"Chief Sam Lee approves “{cut.title}” [{cut.digest[:8]}]")
    await _by_hand(town)
    rows = await _until(lambda: _out(town, cut), f"{what} didn't reach every place")
    agency = await town.agency()
    for row in sorted(rows, key=lambda each: (each.destination, each.platform_id)):
        place = town.play.service.office.called(agency, row.destination)
        town.tell(f"  {place}, {row.language}, {row.verb.value}: {row.permalink or row.evidence}")
    await _heard(town, cut)


async def _new(town: Town, before: set[tuple[str, int]]) -> Listed | None:
    fresh = [each for each in await town.statements() if (each.statement, each.version) not in before]
    out = [each for each in fresh if each.state is State.PUBLISHED]
    return out[-1] if out else None


async def _out(town: Town, cut: Listed) -> list[Row]:
    """All deliveries of a version, once each of them is sent and has its link, if its channel has a public one."""
    rows = [row for row in await town.deliveries(cut.statement) if row.version == cut.version]
    return rows if rows and all(map(_arrived, rows)) else []


def _arrived(row: Row) -> bool:
    return row.state is DeliveryState.SENT and bool(row.permalink or row.kind in UNSEEN)


async def _by_hand(town: Town) -> None:
    """Ana copies the exact text to the place that no program reaches, and gives its link back."""
    ana = town.ana

    def text() -> str:
        shown = [each.text for each in ana.screen() if not (each.mine or each.protected) and each.edited]
        return next((each for each in reversed(shown) if each not in town.posted), "")

    await ana.sees("Posted", card=cast.HAND_PLACE)
    words = await ana.waits(text, "the text to post by hand")
    note = town.play.rehearsal.hand.post(cast.HAND_PLACE, words)
    town.posted.add(words)
    await ana.presses("Posted")
    await ana.reads("Paste the link")
    ana.says(note.link)
    town.tell(f"Ana Ruiz posts it by hand: {cast.HAND_PLACE}")


async def _heard(town: Town, cut: Listed) -> None:
    """Each group's liaison presses *Got it*."""
    people = town.play.cast
    for person, chat in ((people.liaison, people.group), (people.vecina, people.grupo)):
        press = await town.phone(person).presses(f"g:{cut.publication}", chat)
        town.tell(f"{person.first_name} presses Got it in {chat.title}: “{press.told}”")


async def _until(look: Callable[[], Awaitable[T | None]], what: str) -> T:
    """Look into the record again and again; raises `NotSeen`."""
    try:
        async with asyncio.timeout(OUT_SECONDS):
            while not (found := await look()):  # noqa: ASYNC110  # the record tells nobody that it grew
                await asyncio.sleep(LOOK_SECONDS)
    except TimeoutError:
        raise NotSeen(what) from None
    return found


# --- what came of it -------------------------------------------------------------------------------------------------


async def _summary(town: Town) -> dict[str, Any]:
    service = town.play.service
    incident, listed, rows = await town.incident(), await town.statements(), await town.deliveries()
    newest = {each.statement: each for each in listed}
    configured = {each.name: each.kind for each in service.settings.channels}
    stored = [each async for each in service.store.stored()]
    notes = await service.store.notes()
    public = signing.verifier(signing.load(service.settings.signing_key, service.settings.origin).vkey)
    verdict = record.verify(stored, notes, [public], service.settings.origin, [])
    if incident.first_word_at is None:
        raise NotSeen("No word of the incident reached the public.")
    first = (incident.first_word_at - incident.opened_at).total_seconds()
    town.tell(
        f"The first word was out {first:.1f} s after the incident was opened; the record has {len(stored)} entries"
    )
    return {
        "incident": incident.id,
        "statements": [
            {"id": each.statement, "versions": each.version, "digest": each.digest} for each in newest.values()
        ],
        "deliveries": [
            {
                "channel": configured.get(row.destination, "telegram"),
                "destination": row.destination,
                "state": row.state.value,
                "permalink": row.permalink,
            }
            for row in rows
        ],
        "record": {"entries": verdict.entries, "verified": verdict.sound},
        "seconds_to_first_word": round(first, 1),
    }
