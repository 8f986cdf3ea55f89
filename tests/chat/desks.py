"""What the tests of statements share: a staff, an incident up to its submitted draft, and an engine that answers at once."""

from commsbot.domain.delivery import Receipt, Sent
from commsbot.domain.people import Role
from commsbot.ports import Lane
from commsbot.workflow import publishing, stopping


async def staff(house, *more):
    """Hire an approver (who is administrator, too) and a PIO; gives their Telegram accounts, PIO first."""
    chief, _ = await house.hires("Chief Ortiz", Role.APPROVER, Role.ADMINISTRATOR)
    ana, _ = await house.hires("Ana Ruiz", Role.PIO)
    return (ana, chief, *[(await house.hires(name, *roles))[0] for name, *roles in more])


async def opens(house, human, place="Elm Street School", danger="No", kind="Active attacker"):
    """Open an incident in chat, up to its draft."""
    await house.says(human, "/incident")
    await house.presses(human, danger)
    await house.presses(human, kind)
    await house.says(human, place)


async def submits(house, human, **how):
    await opens(house, human, **how)
    await house.presses(human, "Submit")


async def publishes(house, ana, chief, **how):
    """Bring a holding statement out; gives its listing."""
    await submits(house, ana, **how)
    await house.presses(chief, "Approve")
    await drains(house)
    return (await listed(house))[0]


def sent(row):
    """The platform has it."""
    return Sent(Receipt(f"-100:{row.id}", f"https://t.me/springfield_alerts/{row.id}"))


async def drains(house, outcome=None):
    """Open what is due and settle each row, as the engine would; `outcome` makes an outcome of a row, else it is sent."""
    made = outcome or sent
    office = house.office
    await house.store.act(lambda uow: publishing.open_due(uow, office))
    for name in ("telegram", "x"):
        lane = await house.store.act(lambda uow, name=name: uow.take_lane(name, "test", 60))
        await step(house, lane, made)
    await house.store.act(stopping.acknowledge)
    house.wake.cards()
    await house.settled()


async def step(house, lane: Lane, made):
    office = house.office

    async def send(uow, row):
        return await publishing.prepare(uow, office, lane, row)

    while rows := await house.store.act(lambda uow: publishing.next_rows(uow, lane, 20)):
        for row in rows:
            if await house.store.act(lambda uow, row=row: send(uow, row)):
                await house.store.act(lambda uow, row=row: publishing.settle(uow, office, lane, row.id, made(row)))
    generation = await house.store.read(lambda uow: uow.generation())
    await house.store.act(lambda uow: uow.report_generation(lane, generation))


async def listed(house):
    return await house.store.read(lambda uow: uow.listed())


async def version(house, number=None):
    """The newest version, or that of a number, of the newest statement."""
    newest = (await listed(house))[0]
    line = await house.store.read(lambda uow: uow.statement(newest.statement))
    return line.version(number) if number else line.latest


def card(house, human):
    """The newest card that isn't about posting by hand."""
    found = [each for each in house.screen(human) if not each.mine and not each.service and each.protected]
    by_hand = [
        each
        for each in found
        if each.text.startswith("✋") or each.text.split("\n")[1:] == ["⏹ Nextdoor, the agency's page: stopped"]
    ]
    return [each for each in found if each not in by_hand][-1]


def shows(house, human):
    """The words of the newest card."""
    return card(house, human).text


def buttons(house, human):
    """The labels of the newest card, row by row."""
    return [[button.label for button in row] for row in card(house, human).buttons]


def texts(house, human):
    return [each.text for each in house.screen(human) if not each.mine and not each.service]


def newest(house, human):
    """The newest message with buttons in a person's chat with the bot."""
    messages = house.world.private(human, house.account).messages.values()
    return [each for each in messages if each.keyboard and not each.deleted][-1]


async def answers_event(house, human):
    """Answer the questions of the community event."""
    await house.says(human, "Coffee with an Officer")
    await house.says(human, "2026-03-05 10:00")
    await house.presses(human, "Skip")
    await house.says(human, "Riverton Library, 20 Main Street")
    for _ in range(10):
        if ["Submit"] in buttons(house, human):
            return
        await house.presses(human, "Skip" if "Skip" in labels(house, human) else "Next")


def labels(house, human):
    """The labels of the newest card."""
    return [label for row in buttons(house, human) for label in row]


def newest_with(house, human, label):
    """The newest message that has this button."""
    messages = house.world.private(human, house.account).messages.values()
    return [each for each in messages if any(label == b["text"] for row in each.keyboard for b in row)][-1]


def offers(house, human):
    """The words of the newest message with buttons."""
    return [each for each in house.screen(human) if each.buttons][-1].text
