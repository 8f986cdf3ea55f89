"""From an alarm to newsrooms by e-mail and to a partner's program by webhook, and what of it can be taken back."""

from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from commsbot.rehearsal import cast, webhook_api
from commsbot.settings.model import EmailChannel, WebhookChannel

READERS = tuple(address for address, _ in cast.NEWSROOMS)


async def test_newsrooms_and_a_partner_get_it_and_only_the_partner_gives_it_back(still):
    rehearsal = still.rehearsal
    host, _, port = rehearsal.addresses.mail.removeprefix("smtp://").partition(":")
    press = EmailChannel(
        name="press", kind="email", audience="partners", languages=("en",), account=cast.MAIL_SENDER,
        sender="Springfield Police", recipients=READERS, host=host, port=int(port), security="none",
    )  # fmt: skip
    county = WebhookChannel(
        name="county", kind="webhook", languages=("en",), account=cast.PARTNER, secret=webhook_api.SECRET,
        api=f"{rehearsal.addresses.webhook}/{cast.PARTNER}", networks=("127.0.0.0/8",),
    )  # fmt: skip
    channels = (*still.settings.channels, press, county)
    still.settings = still.settings.model_copy(update={"channels": channels})
    await still.starts()

    out = await still.publishes()

    letters = [rehearsal.mail.inboxes[each].letters for each in READERS]
    [event] = rehearsal.webhooks.receivers[cast.PARTNER].events
    version = (await still.service.store.read(lambda uow: uow.statement(out.statement))).latest
    [approved] = [
        each for each in version.cut.renditions if (each.kind, each.language) == ("email", "en") and not each.repeat
    ]
    assert [[(each.text, each.message["Subject"]) for each in inbox] for inbox in letters] == [
        [(approved.text, approved.subject)]
    ] * 2
    assert (event.data["text"], event.data["subject"]) == (approved.text, approved.subject)
    assert not any(address.encode() in still.stored() for address in READERS)

    await still.chief.presses(f"td:{out.statement}")
    await still.chief.presses(f"tY:{out.statement}")
    await still.chief.reads("can't be taken back; send those who have it a correction")
    await still.sees(lambda: _removed(still, out.statement), "the event taken back")

    assert (event.deleted, [len(inbox) for inbox in letters]) == (True, [1, 1])
    assert await still.sound()


async def _removed(town, statement):
    gone = [row for row in await town.rows(statement) if row.verb is Verb.REMOVE and row.lane]
    assert "press" not in {row.destination for row in gone}
    return gone and all(row.state is DeliveryState.SENT for row in gone)
