"""Speaking while nobody else looks at a card, as people see it on their phones."""

from commsbot.chat import alone
from commsbot.domain.approval import Policy, Risk, Rule
from commsbot.domain.people import Role
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation, State
from commsbot.workflow import alone as break_glass
from commsbot.workflow import answering, drafting, publishing, submitting
from tests.chat import desks


async def officer(house):
    """An officer on duty, with the usual staff asleep."""
    ana, chief, officer = await desks.staff(house, ("Sgt Diaz", Role.DUTY_OFFICER))
    return ana, chief, officer


def reads(house, human, words):
    """Whether it stands on one of the person's cards."""
    return any(words in each for each in desks.texts(house, human))


async def alone_out(house, human):
    await desks.opens(house, human)
    await house.presses(human, "Send now, I answer for it")
    await house.presses(human, "Yes, send it now")


async def test_an_officer_sends_a_holding_statement_in_two_taps(house):
    _, chief, diaz = await officer(house)
    await desks.opens(house, diaz)
    await house.presses(diaz, "Send now, I answer for it")
    assert "one of them looks at it within the hour" in house.shows(diaz)
    await house.presses(diaz, "Yes, send it now")

    assert (await desks.version(house)).state is State.APPROVED
    await desks.drains(house)
    assert (await desks.version(house)).state is State.PUBLISHED
    assert reads(house, diaz, "Sent alone by Sgt Diaz, who answers for it")
    assert reads(house, chief, "Sgt Diaz sent this alone")


async def test_from_the_question_there_is_a_way_back(house):
    _, _, diaz = await officer(house)
    await desks.opens(house, diaz)
    await house.presses(diaz, "Send now, I answer for it")
    await house.presses(diaz, "Back")

    assert "Submit" in desks.labels(house, diaz)


async def test_a_statement_that_waits_can_still_be_sent_alone(house):
    ana, _ = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(ana, "Send now, I answer for it")
    await house.presses(ana, "Yes, send it now")

    assert (await desks.version(house)).glass is not None
    assert (await desks.version(house)).state is State.APPROVED


async def test_the_reviewer_says_that_it_may_stand(house):
    _, chief, diaz = await officer(house)
    await alone_out(house, diaz)
    await desks.drains(house)
    await house.presses(chief, "It may stand")

    assert reads(house, chief, "Chief Ortiz looked at it: it may stand.")
    assert (await desks.version(house)).state is State.PUBLISHED


async def test_a_no_brings_what_puts_it_right_and_withdraws_nothing(house):
    _, chief, diaz = await officer(house)
    await alone_out(house, diaz)
    await desks.drains(house)
    await house.presses(chief, "It may not")

    assert (await desks.version(house)).state is State.PUBLISHED
    assert {"Correct", "Take down"} <= set(desks.labels(house, chief))


async def test_a_review_that_nobody_made_comes_again_once(house):
    _, chief, diaz = await officer(house)
    await alone_out(house, diaz)
    house.clock.passes(minutes=61)
    assert await house.store.act(alone.follow)
    assert not await house.store.act(alone.follow)
    house.wake.cards()
    await house.settled()

    assert reads(house, chief, "Nobody has looked at it")
    assert not reads(house, diaz, "Nobody has looked at it")


async def test_nobody_sends_a_routine_text_alone(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    await desks.answers_event(house, ana)

    assert "Send now, I answer for it" not in desks.labels(house, ana)


# --- by phone --------------------------------------------------------------------------------------------------------


async def calls(house, ana):
    await desks.submits(house, ana)
    await house.presses(ana, "Approved by phone…")


async def test_the_author_reads_words_and_code_and_names_the_approver(house):
    ana, chief = await desks.staff(house)
    await calls(house, ana)
    shown = house.shows(ana)
    assert "Call an approver and read this out:" in shown
    assert "Then the code:" in shown
    await house.presses(ana, "Chief Ortiz")

    assert (await desks.version(house)).state is State.APPROVED
    assert reads(house, ana, "Approved by Chief Ortiz by phone, heard by Ana Ruiz")
    assert reads(house, ana, "not confirmed yet")
    assert reads(house, chief, "Ana Ruiz wrote down that you said yes on the phone")


async def test_the_approver_confirms_it_later(house):
    ana, chief = await desks.staff(house)
    await calls(house, ana)
    await house.presses(ana, "Chief Ortiz")
    await house.presses(chief, "Yes, I did")

    assert reads(house, chief, "You confirmed it")
    assert not reads(house, ana, "not confirmed yet")


async def test_a_denied_yes_offers_to_put_it_right(house):
    ana, chief = await desks.staff(house)
    await calls(house, ana)
    await house.presses(ana, "Chief Ortiz")
    await desks.drains(house)
    await house.presses(chief, "No, I did not")

    assert reads(house, chief, "this yes wasn't yours")
    assert reads(house, ana, "DENIED")
    assert (await desks.version(house)).state is State.PUBLISHED


async def test_a_yes_by_phone_from_the_desk_is_asked_about_in_chat(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    waiting = (await desks.listed(house))[0]
    people = (await house.store.read(lambda uow: uow.agency())).people.values()
    approver = next(each.id for each in people if each.name == "Chief Ortiz")
    await does(house, break_glass.approved_by_phone, waiting.statement, waiting.version, waiting.digest, approver)
    assert await house.store.act(alone.follow)
    assert not await house.store.act(alone.follow)
    house.wake.cards()
    await house.settled()

    assert reads(house, chief, "Ana Ruiz wrote down that you said yes on the phone")
    await house.presses(chief, "Yes, I did")
    assert not await house.store.act(alone.follow)


async def test_only_who_may_approve_is_offered(house):
    ana, _, _ = await officer(house)
    await calls(house, ana)

    assert desks.labels(house, ana) == ["Chief Ortiz", "Back"]


# --- what is asked of an approver ------------------------------------------------------------------------------------


def under(house, policy):
    object.__setattr__(house.office, "policy", policy)


async def test_words_about_force_take_a_typed_code(house):
    under(house, Policy("own", {Risk.WARNING: Rule(second_factor=True)}))
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Approve")
    shown = house.shows(chief)
    assert (await desks.version(house)).state is State.SUBMITTED
    await house.says(chief, "000 000" if "000 000" not in shown else "111 111")
    assert (await desks.version(house)).state is State.SUBMITTED
    await house.says(chief, shown.rpartition("Type it: ")[2])

    assert (await desks.version(house)).state is State.APPROVED


async def test_a_code_is_good_for_five_minutes(house):
    under(house, Policy("own", {Risk.WARNING: Rule(second_factor=True)}))
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Approve")
    shown = house.shows(chief)
    house.clock.passes(minutes=6)
    await house.says(chief, shown.rpartition("Type it: ")[2])

    assert (await desks.version(house)).state is State.SUBMITTED
    assert any("older than five minutes" in each for each in desks.texts(house, chief))


async def test_a_code_goes_with_a_later_promise_too(house):
    under(house, Policy("own", {Risk.WARNING: Rule(second_factor=True)}))
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    house.clock.passes(minutes=27)
    house.wake.cards()
    await house.settled()
    await house.presses(chief, "Approve, next update 11:00")
    await house.says(chief, house.shows(chief).rpartition("Type it: ")[2])

    version = await desks.version(house)
    assert (version.number, version.state) == (2, State.APPROVED)


async def test_the_card_names_the_roles_that_are_still_to_come(house):
    under(house, Policy("own", {Risk.WARNING: Rule(2, (Role.APPROVER, Role.LEGAL))}))
    ana, chief, _ = await desks.staff(house, ("Kim Lee", Role.LEGAL))
    await desks.submits(house, ana)
    assert "Still to come: Approver, Legal adviser" in house.shows(chief)
    await house.presses(chief, "Approve")

    assert "Still to come: Legal adviser" in house.shows(ana)


async def does(house, act, *arguments, **more):
    """An act of the first who wrote something, without its dialogue."""
    author = (await desks.listed(house))[-1].author
    return await house.store.act(lambda uow: act(uow, house.office, author, *arguments, **more))


async def drafted(house, made, **answers):
    for name, words in answers.items():
        await does(house, answering.answer, made.id, name, words, language="en")
    return await does(house, submitting.submit, made.id)


async def test_what_waits_is_marked_once_its_incident_moved_on(house):
    ana, chief = await desks.staff(house)
    first = await desks.publishes(house, ana, chief, kind="Serious, not yet known")
    made = await does(house, drafting.begin, Phase.UPDATE, first.incident)
    await drafted(house, made, changed="One road is closed.")
    house.wake.cards()
    await house.settled()
    old = desks.newest_with(house, chief, "Approve")
    fix = await does(house, drafting.begin_correction, first.statement, Relation.CORRECTION)
    cut = await drafted(house, fix, wrong="a fire", right="A gas leak.")
    await does(house, break_glass.send_now, first.statement, cut.version, cut.digest)
    await house.store.act(lambda uow: publishing.open_due(uow, house.office))
    press = house.world.presses(chief, old, old.keyboard[0][0]["text"])
    await house.settled()

    version = (await house.store.read(lambda uow: uow.statement(made.statement))).latest
    assert (version.state, version.moved_on) == (State.SUBMITTED, 1)
    assert reads(house, chief, "The incident moved on since this was written")
    assert "The incident has changed" in press.told


async def test_a_warning_that_is_out_offers_what_ends_it(house):
    _, _, diaz = await officer(house)
    await desks.opens(house, diaz, danger="Yes")
    await house.presses(diaz, "Send now, I answer for it")
    await house.presses(diaz, "Yes, send it now")
    await desks.drains(house)

    rows = [[button.label for button in row] for each in house.screen(diaz) for row in each.buttons]
    assert ["False alert", "Wrong area"] in rows
    await house.presses(diaz, "Wrong area")
    assert reads(house, diaz, "Who does not need to act?")
    await house.says(diaz, "the rest of Riverton")
    await house.presses(diaz, "Send now, I answer for it")
    await house.presses(diaz, "Yes, send it now")
    states = {each.phase: each.state for each in await desks.listed(house)}
    assert states[Phase.WRONG_AREA] is State.APPROVED


async def test_words_sent_from_the_desk_are_reviewed_in_chat(house):
    _, chief, diaz = await officer(house)
    await desks.opens(house, diaz)
    made = (await house.store.read(lambda uow: uow.drafts()))[0]

    async def desk(uow):
        cut = await submitting.submit(uow, house.office, made.author, made.id)
        await break_glass.send_now(uow, house.office, made.author, made.statement, cut.version, cut.digest)

    await house.store.act(desk)
    assert not reads(house, chief, "sent this alone")
    await house.store.act(alone.follow)
    await house.store.act(alone.follow)
    house.wake.cards()
    await house.settled()
    assert reads(house, chief, "Sgt Diaz sent this alone")
