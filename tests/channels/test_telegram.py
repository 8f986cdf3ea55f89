"""Telegram's adapter against the simulated Bot API, over real sockets."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from commsbot.channels import kinds, registry
from commsbot.channels.telegram import TelegramChannel, permalink
from commsbot.domain.delivery import Limited, NotSent, Post, Receipt, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.rehearsal import cast as casting
from commsbot.rehearsal import server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.rehearsal.telegram_state import Chat
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from tests import papers, pictures
from tests.channels import contract

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@dataclass
class Telegram:
    rehearsal: Rehearsal
    cast: casting.Cast
    sessions: session.Sessions
    channel: TelegramChannel
    platform: str = "telegram"
    method: str = "sendMessage"
    secrets: tuple[str, ...] = (casting.BOT_TOKEN.partition(":")[2],)

    def connected(self, api: str, token: str = casting.BOT_TOKEN) -> TelegramChannel:
        wiring = registry.Wiring(
            sessions=self.sessions,
            patience=contract.PATIENCE,
            redactor=Redactor([token]),
            clock=lambda: NOW,
            seconds=lambda: 0.0,
            bot=registry.Bot(token=token, api=api, rates=pace.telegram()),
            rates={"x": pace.x()},
            got_it=lambda language: {"es": "Entendido"}.get(language, "Got it"),
            places=frozenset({str(self.cast.channel.id)}),
        )
        configured = registry.Configured(
            name="city", kind="telegram", address=str(self.cast.channel.id), languages=("en",)
        )
        made = kinds.telegram(configured, wiring).channel
        assert isinstance(made, TelegramChannel)
        return made

    def post(self, **different: Any) -> Post:
        post = Post(
            key="k/1", verb=Verb.PUBLISH, address=str(self.cast.channel.id), text="Stay <indoors> & listen_to *us*.",
            language="en", prepared_at=NOW,
        )  # fmt: skip
        return replace(post, **different)

    def in_chat(self, chat: Chat) -> list[Any]:
        return [
            each
            for each in chat.messages.values()
            if not each.deleted and each.sender is self.cast.bot and not each.service
        ]

    def live(self) -> int:
        return len(self.in_chat(self.cast.channel))


@pytest.fixture
async def rig() -> AsyncIterator[Telegram]:
    async with contextlib.AsyncExitStack() as open_:
        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=0))
        sessions = await open_.enter_async_context(session.opened(contract.PATIENCE))
        made = Telegram(rehearsal, casting.assemble(rehearsal), sessions, None)  # type: ignore[arg-type]
        made.channel = made.connected(rehearsal.addresses.telegram)
        yield made
        assert rehearsal.complaints() == []


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_leads_to_its_outcome(rig, case):
    await contract.holds(rig, case)


PICTURED = {"media": pictures.png(), "media_sha256": "a" * 64, "media_type": "image/png", "alt_text": "A map"}


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_of_a_picture_leads_to_its_outcome(rig, case):
    rig.method, plain = "sendPhoto", rig.post
    rig.post = lambda **different: plain(**PICTURED | different)
    await contract.holds(rig, case)


async def test_a_picture_goes_out_with_its_words_as_one_message(rig):
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    [message] = rig.in_chat(rig.cast.channel)
    assert message.words.text == "Stay <indoors> & listen_to *us*."
    stored = rig.rehearsal.telegram.files[message.content["photo"][0]["file_id"]]
    assert stored.data == PICTURED["media"]
    assert outcome == Sent(
        Receipt(
            f"{rig.cast.channel.id}:{message.id}",
            permalink({"id": rig.cast.channel.id, "username": rig.cast.channel.username}, message.id),
        )
    )


async def test_the_words_under_a_picture_are_edited_and_both_are_removed(rig):
    sent = await rig.channel.publish(rig.post(**PICTURED))
    target = sent.receipt.platform_id
    edited = rig.post(verb=Verb.REVISE, target=target, text="Corrected.", media_sha256="a" * 64)

    assert isinstance(await rig.channel.publish(edited), Sent)
    assert [message.words.text for message in rig.in_chat(rig.cast.channel)] == ["Corrected."]
    assert isinstance(await rig.channel.publish(rig.post(verb=Verb.REMOVE, target=target)), Sent)
    assert rig.in_chat(rig.cast.channel) == []


async def test_a_picture_is_uploaded_once_for_all_places(rig):
    for _ in range(3):
        assert isinstance(await rig.channel.publish(rig.post(**PICTURED)), Sent)

    names = {message.content["photo"][0]["file_id"] for message in rig.in_chat(rig.cast.channel)}
    assert (len(names), rig.live()) == (1, 3)


PAPERED = PICTURED | {"media": papers.pdf("Buses"), "media_sha256": "d" * 64, "media_type": "application/pdf"}


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_of_a_document_leads_to_its_outcome(rig, case):
    rig.method, plain = "sendDocument", rig.post
    rig.post = lambda **different: plain(**PAPERED | different)
    await contract.holds(rig, case)


async def test_a_document_is_uploaded_once_and_its_words_are_edited_under_it(rig):
    for _ in range(2):
        sent = await rig.channel.publish(rig.post(**PAPERED))
    target = sent.receipt.platform_id
    edited = rig.post(verb=Verb.REVISE, target=target, text="Corrected.", **_named(PAPERED))
    assert isinstance(await rig.channel.publish(edited), Sent)

    found = rig.in_chat(rig.cast.channel)
    [held] = {message.content["document"]["file_id"] for message in found}
    stored = rig.rehearsal.telegram.files[held]
    assert (stored.data, stored.name, stored.mime) == (PAPERED["media"], "document.pdf", "application/pdf")
    assert [message.words.text for message in found] == ["Stay <indoors> & listen_to *us*.", "Corrected."]


def _named(post):
    return {name: post[name] for name in ("media_sha256", "media_type")}


async def test_a_picture_that_telegram_forgot_is_uploaded_again(rig):
    await rig.channel.publish(rig.post(**PICTURED))
    rig.channel._uploaded[PICTURED["media_sha256"]] = "no-such-file"

    assert isinstance(await rig.channel.publish(rig.post(**PICTURED)), Sent)
    assert rig.live() == 2
    assert rig.channel._uploaded[PICTURED["media_sha256"]] != "no-such-file"


async def test_another_refusal_of_a_known_picture_is_no_reason_to_send_it_again(rig):
    await rig.channel.publish(rig.post(**PICTURED))
    rig.rehearsal.faults.add("telegram", "sendPhoto", "status", status=400)

    assert isinstance(await rig.channel.publish(rig.post(**PICTURED)), Rejected)
    assert rig.live() == 1


async def test_a_picture_brings_its_got_it_button_along(rig):
    await rig.channel.publish(rig.post(**PICTURED, acknowledge="g:p1"))

    [message] = rig.in_chat(rig.cast.channel)
    assert message.keyboard[0][0]["callback_data"] == "g:p1"


async def test_a_connection_that_never_opens_sent_nothing(rig):
    with contract.deaf() as address:
        outcome = await rig.connected(address).publish(rig.post())

    assert isinstance(outcome, NotSent)
    contract.says_nothing_secret(rig, outcome)


async def test_what_was_approved_arrives_byte_for_byte(rig):
    outcome = await rig.channel.publish(rig.post())

    [message] = rig.in_chat(rig.cast.channel)
    assert message.words.text == "Stay <indoors> & listen_to *us*."
    assert message.preview == {"is_disabled": True}
    link = f"https://t.me/{casting.CHANNEL_NAME}/{message.id}"
    assert outcome == Sent(Receipt(f"{rig.cast.channel.id}:{message.id}", link))


async def test_a_channel_can_be_named_instead_of_numbered(rig):
    outcome = await rig.channel.publish(rig.post(address=f"@{casting.CHANNEL_NAME}"))

    assert isinstance(outcome, Sent)
    assert outcome.receipt.platform_id.startswith(f"{rig.cast.channel.id}:")


async def test_a_group_gets_its_button_in_its_language(rig):
    post = rig.post(address=str(rig.cast.grupo.id), language="es", acknowledge="g:abc", protect=True, silent=True)

    outcome = await rig.channel.publish(post)

    [message] = rig.in_chat(rig.cast.grupo)
    assert message.keyboard == [[{"text": "Entendido", "callback_data": "g:abc"}]]
    assert (message.protected, message.silent) == (True, True)
    assert outcome.receipt.permalink == f"https://t.me/c/{str(rig.cast.grupo.id)[4:]}/{message.id}"


async def test_an_answer_stands_under_what_it_answers(rig):
    first = await rig.channel.publish(rig.post())
    await rig.channel.publish(rig.post(text="More.", reply_to=first.receipt.platform_id))

    assert [message.reply_to and message.reply_to.words.text for message in rig.in_chat(rig.cast.channel)] == [
        None,
        "Stay <indoors> & listen_to *us*.",
    ]


async def test_an_answer_to_a_deleted_post_still_goes_out(rig):
    first = await rig.channel.publish(rig.post())
    await rig.channel.publish(rig.post(verb=Verb.REMOVE, target=first.receipt.platform_id))

    outcome = await rig.channel.publish(rig.post(text="More.", reply_to=first.receipt.platform_id))

    assert isinstance(outcome, Sent)
    assert rig.live() == 1


def forum(rig: Telegram) -> tuple[Chat, int]:
    made = rig.rehearsal.telegram.creates_forum(rig.cast.liaison, "Block captains", [rig.cast.pio])
    rig.rehearsal.telegram.adds_bot(rig.cast.liaison, made, rig.cast.bot)
    return made, rig.rehearsal.telegram.creates_topic(rig.cast.liaison, made, "Police")


async def test_a_topic_gets_only_what_is_meant_for_it(rig):
    chat, topic = forum(rig)

    outcome = await rig.channel.publish(rig.post(address=f"{chat.id}/{topic}"))

    [message] = rig.in_chat(chat)
    assert message.thread == topic
    assert isinstance(outcome, Sent)
    assert outcome.evidence == ""


async def test_in_a_topic_an_answer_outlives_what_it_answers(rig):
    chat, topic = forum(rig)
    here = f"{chat.id}/{topic}"
    first = await rig.channel.publish(rig.post(address=here))
    await rig.channel.publish(rig.post(verb=Verb.REMOVE, target=first.receipt.platform_id))

    outcome = await rig.channel.publish(rig.post(address=here, text="More.", reply_to=first.receipt.platform_id))

    assert isinstance(outcome, Sent)
    assert len(rig.in_chat(chat)) == 1


async def test_a_topic_of_a_group_that_is_no_forum_is_refused(rig):
    outcome = await rig.channel.publish(rig.post(address=f"{rig.cast.group.id}/7"))

    assert isinstance(outcome, Rejected)
    assert rig.in_chat(rig.cast.group) == []


async def test_the_general_topic_has_no_number(rig):
    chat, _ = forum(rig)

    outcome = await rig.channel.publish(rig.post(address=f"{chat.id}/1"))

    assert isinstance(outcome, Rejected)
    assert rig.in_chat(chat) == []


@pytest.mark.parametrize("kind", ["drop", "json_5xx", "html_5xx", "odd_shape", "hang"])
async def test_a_topic_that_cannot_be_checked_sent_nothing(rig, kind):
    chat, topic = forum(rig)
    rig.rehearsal.faults.add("telegram", "getChat", kind)

    outcome = await rig.channel.publish(rig.post(address=f"{chat.id}/{topic}"))

    assert isinstance(outcome, NotSent | Rejected)
    assert rig.in_chat(chat) == []


async def test_an_edit_changes_what_the_public_reads(rig):
    first = await rig.channel.publish(rig.post())
    revise = rig.post(verb=Verb.REVISE, text="Corrected.", target=first.receipt.platform_id)

    outcome = await rig.channel.publish(revise)
    again = await rig.channel.publish(revise)

    [message] = rig.in_chat(rig.cast.channel)
    assert message.words.text == "Corrected."
    assert isinstance(outcome, Sent)
    assert again == Sent(Receipt(first.receipt.platform_id), "it already read like this")


async def test_taking_away_twice_is_taking_away_once(rig):
    first = await rig.channel.publish(rig.post())
    remove = rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id)

    outcome = await rig.channel.publish(remove)
    again = await rig.channel.publish(remove)

    assert rig.live() == 0
    assert outcome == Sent(Receipt(first.receipt.platform_id))
    assert again == Sent(Receipt(first.receipt.platform_id), "it was gone already")


@pytest.mark.parametrize("verb", [Verb.REVISE, Verb.REMOVE])
@pytest.mark.parametrize("target", ["", "nonsense", "-100:x"])
async def test_a_target_that_is_no_message_is_refused(rig, verb, target):
    assert isinstance(await rig.channel.publish(rig.post(verb=verb, target=target)), Rejected)


async def test_a_group_that_moved_says_where_to(rig):
    basic = rig.rehearsal.telegram.creates_group(rig.cast.liaison, "Elm Street", [])
    rig.rehearsal.telegram.adds_bot(rig.cast.liaison, basic, rig.cast.bot)
    new = rig.rehearsal.telegram.migrates(rig.cast.liaison, basic)

    outcome = await rig.channel.publish(rig.post(address=str(basic.id)))

    assert isinstance(outcome, Rejected)
    assert outcome.moved_to == str(new.id)
    assert not outcome.lost_right


async def test_a_basic_group_has_no_link(rig):
    basic = rig.rehearsal.telegram.creates_group(rig.cast.liaison, "Elm Street", [])
    rig.rehearsal.telegram.adds_bot(rig.cast.liaison, basic, rig.cast.bot)

    outcome = await rig.channel.publish(rig.post(address=str(basic.id)))

    assert outcome.receipt.permalink == ""


async def test_a_bot_that_was_removed_has_lost_its_right(rig):
    rig.rehearsal.telegram.removes_bot(rig.cast.liaison, rig.cast.group, rig.cast.bot)

    outcome = await rig.channel.publish(rig.post(address=str(rig.cast.group.id)))

    assert isinstance(outcome, Rejected)
    assert outcome.lost_right


async def test_a_channel_that_took_the_right_away_is_seen(rig):
    rig.rehearsal.telegram.promotes(rig.cast.approver, rig.cast.channel, rig.cast.bot, ["can_edit_messages"])

    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Rejected)
    assert outcome.lost_right
    assert "may not post" in await rig.channel.probe()


async def test_words_that_do_not_fit_are_no_lost_right(rig):
    outcome = await rig.channel.publish(rig.post(text="x" * 4097))

    assert isinstance(outcome, Rejected)
    assert not outcome.lost_right


async def test_a_revoked_token_is_told_by_both(rig):
    channel = rig.connected(rig.rehearsal.addresses.telegram, "7000001:another-token-that-is-not-known")

    outcome = await channel.publish(rig.post())

    assert isinstance(outcome, Rejected)
    assert outcome.lost_right
    assert "InvalidToken" in await channel.probe()
    assert "another-token" not in await channel.probe()


async def test_the_wait_is_the_one_that_telegram_asks(rig):
    rig.rehearsal.faults.add("telegram", "sendMessage", "flood", seconds=7)

    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Limited)
    assert outcome.until == NOW + timedelta(seconds=7)


async def test_a_healthy_channel_has_nothing_to_report(rig):
    assert await rig.channel.probe() == ""


async def test_an_unreachable_platform_is_reported_without_the_token(rig):
    await rig.rehearsal.refuse("telegram")

    told = await rig.channel.probe()

    assert told.startswith("NotSent")
    assert not [secret for secret in rig.secrets if secret in told]


async def test_no_bot_can_look_for_its_own_post(rig):
    assert isinstance(await rig.channel.find(rig.post()), Unknown)


@pytest.mark.parametrize(
    ("chat", "link"),
    [
        ({"id": -1002000000001, "username": "city"}, "https://t.me/city/7"),
        ({"id": -1002000000001}, "https://t.me/c/2000000001/7"),
        ({"id": -4000001}, ""),
        ({"id": 5000001}, ""),
    ],
)
def test_a_link_depends_on_the_kind_of_chat(chat, link):
    assert permalink(chat, 7) == link


@pytest.mark.parametrize(
    ("address", "link", "names"),
    [
        ("@city", "https://t.me/city/7", "@city:7"),
        ("@city", "https://t.me/s/City/7?single", "@city:7"),
        ("@city", "https://t.me/county/7", ""),
        ("-1002000000001", "https://t.me/c/2000000001/7", "-1002000000001:7"),
        ("-1002000000001/4", "https://t.me/c/2000000001/4/7", "-1002000000001:7"),
        ("-1002000000001", "https://t.me/c/2000000002/7", ""),
        ("-1002000000001", "https://t.me/city/7", ""),
        ("@city", "https://city.example/7", ""),
    ],
)
async def test_a_link_names_a_post_of_this_very_chat(rig, address, link, names):
    assert rig.channel.identify(address, link) == names


async def test_a_drop_while_editing_is_unconfirmed(rig):
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("telegram", "editMessageText", "drop", "after")

    outcome = await rig.channel.publish(rig.post(verb=Verb.REVISE, text="Corrected.", target=first.receipt.platform_id))

    assert isinstance(outcome, Unconfirmed)
