"""Somebody else's words, pasted or forwarded, and notes: attached in chat, answered by name, never posted."""

from commsbot.domain.people import Role
from tests.chat import desks

WORDS = "Everyone in Springfield must stay indoors until tomorrow."


async def agency(house):
    return await house.store.read(lambda uow: uow.agency())


async def incident(house, ana):
    """Bring the open incident's card."""
    (opened,) = (await agency(house)).open_incidents()
    await house.says(ana, "/incidents")
    await house.presses(ana, f"in:{opened.id}:o")
    return opened


async def test_pasted_words_are_attached_with_who_and_when(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await incident(house, ana)

    await house.presses(ana, "Somebody else's words")
    await house.says(ana, WORDS)
    await house.says(ana, "County Alert")
    await house.presses(ana, "15 min ago")

    (said,) = (await agency(house)).heard.values()
    assert (said.who, said.words) == ("County Alert", WORDS)
    assert (house.clock.now - said.said_at).total_seconds() == 15 * 60
    assert "County Alert said" in desks.shows(house, ana)
    await house.presses(ana, "To the incident")
    assert "🗣 County Alert" in desks.shows(house, ana)
    assert "Answer County Alert" in desks.labels(house, ana)


async def test_a_correction_begins_with_their_words(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana)
    await incident(house, ana)
    await house.presses(ana, "Somebody else's words")
    await house.says(ana, WORDS)
    await house.says(ana, "County Alert")
    await house.says(ana, "20 min ago")

    await house.presses(ana, "Correct it")
    assert "What is right?" in desks.shows(house, ana)
    await house.says(ana, "Only people on Elm Street stay indoors.")
    assert "County Alert wrote: “Everyone in Springfield must" in desks.shows(house, ana)
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    await desks.drains(house)

    await incident(house, ana)
    assert "We have corrected it." in desks.shows(house, ana)
    assert "Answer County Alert" not in desks.labels(house, ana)


async def test_two_taps_on_a_way_begin_one_draft(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await incident(house, ana)
    await house.presses(ana, "Somebody else's words")
    await house.says(ana, WORDS)
    await house.says(ana, "County Alert")
    await house.presses(ana, "Just now")

    (said,) = (await agency(house)).heard
    await house.presses(ana, f"oh:{said}:r")
    await house.presses(ana, f"oh:{said}:r")

    drafts = await house.store.read(lambda uow: uow.drafts())
    assert [each.phase for each in drafts if each.about] == ["rumour"]


async def test_a_forwarded_message_brings_who_and_when_along(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    channel = house.world.creates_channel(ana, "Sangamon County Alert")
    post = house.world.says(ana, channel, WORDS)
    house.clock.passes(minutes=9)

    house.world.forwards(ana, post, house.account)
    await house.settled()
    assert "From Sangamon County Alert" in desks.shows(house, ana)
    await house.presses(ana, "Somebody else's words")
    await house.presses(ana, "Sangamon County Alert")

    (said,) = (await agency(house)).heard.values()
    assert (said.who, said.words, said.said_at) == ("Sangamon County Alert", WORDS, post.date.replace(microsecond=0))


async def test_a_forwarded_message_leaves_an_open_question_open(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/incident")
    await house.presses(ana, "No")
    await house.presses(ana, "Active attacker")
    mine = house.world.says(ana, house.world.creates_channel(ana, "Mutual aid"), "Gate 3 is open")

    house.world.forwards(ana, mine, house.account)
    await house.settled()
    await house.says(ana, "Elm Street School")

    assert [each.place.words for each in (await agency(house)).open_incidents()] == ["Elm Street School"]
    await house.presses(ana, "A note on the incident")
    (noted,) = (await agency(house)).remarks.values()
    assert (noted.words, noted.source) == ("Gate 3 is open", "Mutual aid")
    await incident(house, ana)
    assert "📝" in desks.shows(house, ana)
    assert "may have to be disclosed" in desks.shows(house, ana)


async def test_our_words_said_elsewhere_become_a_statement(house):
    ana, _ = await desks.staff(house)
    post = house.world.says(ana, house.world.creates_channel(ana, "Our radio"), "We told the radio.")

    house.world.forwards(ana, post, house.account)
    await house.settled()
    await house.presses(ana, "Ours, said elsewhere")

    assert [each.phase for each in await desks.listed(house)] == ["reported"]


async def test_a_note_needs_an_incident_and_asks_which(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/note Gate 3 is open")
    assert "No incident is open" in house.shows(ana)
    await desks.opens(house, ana)
    await house.says(ana, "/note")
    assert "That needs words" in house.shows(ana)
    await house.says(ana, "/note Gate 3 is open")
    assert "Noted: Active attacker: Elm Street School" in house.shows(ana)

    await desks.opens(house, ana, place="Riverside Park")
    await house.says(ana, "/note Gate 4 is open")
    assert "Which incident is it about?" in desks.shows(house, ana)
    other = next(each for each in (await agency(house)).open_incidents() if each.place.words == "Riverside Park")
    await house.presses(ana, next(b for b in desks.labels(house, ana) if "Riverside" in b))

    assert [(each.words, each.incident == other.id) for each in (await agency(house)).remarks.values()] == [
        ("Gate 3 is open", False),
        ("Gate 4 is open", True),
    ]


async def test_notes_are_listed_newest_first_and_whole_on_their_screen(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    for number in range(5):
        await house.says(ana, f"/note Gate {number} is open")
    await incident(house, ana)
    shown = desks.shows(house, ana)
    assert shown.index("Gate 4") < shown.index("Gate 2")
    assert "Gate 1" not in shown
    assert "and 2 more" in shown

    await house.presses(ana, "All notes")
    assert "Gate 0" in desks.shows(house, ana)
    await house.presses(ana, "Back")
    await house.presses(ana, "Note…")
    await house.says(ana, "The mayor called")
    assert "The mayor called" in desks.shows(house, ana)


async def test_put_aside_nothing_is_kept(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    house.world.forwards(ana, house.world.says(ana, house.world.creates_channel(ana, "X"), "Hm"), house.account)
    await house.settled()

    await house.presses(ana, "Put aside")

    assert "nothing was kept" in desks.shows(house, ana)
    assert not (await agency(house)).remarks
    await incident(house, ana)
    await house.presses(ana, "Somebody else's words")
    await house.presses(ana, "Cancel")
    assert "Put aside" in desks.shows(house, ana)


async def test_a_liaison_officer_notes_but_answers_nothing(house):
    ana, _, ben = await desks.staff(house, ("Ben Cole", Role.LIAISON_OFFICER))
    await desks.opens(house, ana)
    await incident(house, ana)
    await house.presses(ana, "Somebody else's words")
    await house.says(ana, WORDS)
    await house.says(ana, "County Alert")
    await house.presses(ana, "Just now")

    await incident(house, ben)
    await house.presses(ben, "Answer County Alert")
    assert desks.labels(house, ben) == ["To the incident"]
