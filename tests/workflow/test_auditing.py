"""The record in words."""

from commsbot.domain import events
from commsbot.domain.incident import Danger
from commsbot.domain.people import Role
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation
from commsbot.workflow import (
    auditing,
    incidents,
    liaising,
    publishing,
    reporting,
    review,
    scheduling,
    staff,
    stopping,
    suspending,
)

QUIET = {
    events.PersonInvited, events.PersonJoined, events.SecretEnrolled, events.GroupConfirmed, events.GroupMoved,
    events.GroupRemoved, events.IncidentClosed, events.PublishingResumed, events.ObligationMissed, events.RoutineReleased,
}  # fmt: skip
"""Their kind says it all."""


async def lines(stage):
    return auditing.life(await stage.agency(), await stage.store.happened())


async def test_a_statements_life_reads_as_it_happened(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    told = auditing.life(await stage.agency(), await stage.store.happened(line))

    assert [each.kind for each in told][:4] == [
        "version.cut", "version.signed_off", "version.approved", "publication.opened",
    ]  # fmt: skip
    assert [each.actor for each in told][:4] == ["Ana Ruiz", "Sam Cole", "", ""]
    assert told[0].words.startswith("version 1, holding, new: First word: Riverside Park [")
    assert told[1].words.startswith("version 1 by approver over chat [")
    assert told[3].words == "version 1 to 4 places"
    assert any("publish city-x en: sent https://x.example/3" in each.words for each in told)


async def test_a_name_that_was_erased_leaves_the_id(stage):
    added = next(
        row.sequence
        for row in (await stage.store.evidence())[0]
        if row.kind == "person.added" and "Ana Ruiz" in row.values
    )
    await stage.store.dispose(added, ["name"], "by request", stage.people.administrator.id)
    await stage.incident()

    told = await lines(stage)

    assert told[-1].actor == stage.people.pio.id
    assert f"entry {added}: name (by request)" in [each.words for each in told]


async def test_every_kind_says_what_its_name_does_not(stage):
    """A long day: each kind of entry happens, and those that aren't told by their kind have words."""
    ana, sam, jo, ida = (each.id for each in (
        stage.people.pio, stage.people.approver, stage.people.administrator, stage.people.liaison
    ))  # fmt: skip
    made = await stage.do(
        liaising.register, ida, chat=-77, thread=0, title="Elm Street", area="Elm", language="es",
        circle=liaising.Circle.PARTNERS,
    )  # fmt: skip
    await stage.do(liaising.confirm, jo, made.id)
    await stage.do(liaising.moved, -77, -78)
    for reachable in (False, True):
        await stage.do(liaising.reached, -78, reachable=reachable, why="" if reachable else "kicked")
    await stage.do(liaising.remove, ida, made.id)
    await stage.do(staff.change, jo, ana, [Role.PIO], "es")
    for suspended in (True, False):
        await stage.do(staff.suspend, jo, stage.people.duty.id, suspended=suspended)
    await stage.standing()
    opened = await stage.incident("unknown", Danger.YES)
    await stage.do(incidents.change, ana, opened.id, "unknown", opened.place)
    first = await stage.out(Phase.WARNING, opened.id, guidance=["leave"])
    await stage.corrected(first, Relation.CORRECTION, wrong="a", right="b")
    await stage.do(publishing.open_due)
    await stage.drain()
    await stage.corrected(first, Relation.WITHDRAWAL)
    await stage.do(publishing.open_due)
    await stage.drain()
    await stage.do(stopping.take_down, ana, first)
    await stage.drain()
    await stage.do(stopping.explain, ana, first, "It named a witness.")
    await stage.approved(Phase.UPDATE, opened.id, changed="x")
    await stage.do(scheduling.move, ana, stage.line, 1, "in 10 min", 1)
    await stage.do(stopping.dont_send, ana, stage.line, 1)
    await stage.submitted(Phase.HOLDING, opened.id)
    await stage.do(review.ask_changes, sam, stage.line, 1, "Name the street.")
    await stage.submitted(Phase.HOLDING, opened.id)
    await stage.do(review.reject, sam, stage.line, 1, "No.")
    await stage.approved(Phase.HOLDING, opened.id)
    stage.clock.pass_(hours=1)
    await stage.do(publishing.open_due)
    await stage.do(reporting.report, ana, opened.id, "The road is open.")
    await stage.published(Phase.ALL_CLEAR, opened.id, ended="over", safe="safe")
    await stage.do(stopping.dont_send, ana, stage.line, 1)
    await stage.do(stopping.pause, ana)
    await stage.do(stopping.resume, sam)
    await stage.do(suspending.tick, ana, "the city's web team", done=True)
    await stage.do(suspending.release, ana)
    stage.clock.pass_(seconds=30)
    await stage.do(stopping.acknowledge)
    await stage.submitted(Phase.WARNING, opened.id, guidance=["leave"])
    stage.clock.pass_(hours=3)
    await stage.do(publishing.open_due)
    made = events.Superseded(version=1, by=2)
    happened = [event for *_, event in await stage.store.happened()]

    silent = {type(each) for each in happened if not auditing.tell(each)}
    spoken = {type(each) for each in happened if auditing.tell(each)}

    assert silent <= QUIET
    assert spoken.isdisjoint(QUIET)
    assert set(events.KINDS.values()) - QUIET - spoken <= {events.FieldsDisposed, events.Superseded}
    assert auditing.tell(made) == "version 1 by version 2"


async def test_a_lateness_and_an_own_approval_are_said(stage):
    kept = events.ObligationSettled(obligation="o1", how="kept", by="s1", late=True)
    alone = events.SignedOff(version=1, digest="0123456789", role=Role.APPROVER, self_approved=True, how="desk")
    late = events.Held(version=1, why="late")

    assert [auditing.tell(each) for each in (kept, alone, late)] == [
        "kept, late",
        "version 1 by approver over desk, self-approved [01234567]",
        "version 1, late",
    ]
