"""The e-mail adapter against a simulated mail server, through the real aiosmtplib."""

import contextlib
import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from typing import Any
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from commsbot.channels import kinds, mail, mail_tally, registry
from commsbot.domain.delivery import (
    PARTLY,
    Limited,
    NotSent,
    Outcome,
    Post,
    Receipt,
    Rejected,
    Sent,
    Unconfirmed,
    Unknown,
    Verb,
)
from commsbot.domain.rendition import Kind
from commsbot.rehearsal import mail_world, server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from tests.channels import contract
from tests.channels.contract import Case

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PRESS = ("newsdesk@gazette.example", "desk@radio.example", "tips@tv.example")
PASSWORD = "the-mail-password"
MESSAGE_ID = "<k.1@springfield.example>"
TEXT = "Stay away from Main & 3rd.\n\n- Go inside\n- Lock doors\n\nMore: https://springfield.example/i/1."


@dataclass
class Mail:
    rehearsal: Rehearsal
    sessions: session.Sessions
    inboxes: list[mail_world.Inbox]
    seconds: list[float] = field(default_factory=lambda: [0.0])
    channel: mail.MailChannel = None  # type: ignore[assignment]
    platform: str = "mail"
    method: str = "message"
    secrets: tuple[str, ...] = (PASSWORD, *PRESS)

    def connected(self, address: str = "", **different: Any) -> mail.MailChannel:
        there = urlsplit(address or self.rehearsal.addresses.mail)
        options = {
            "account": "press@springfield.example", "sender": "Springfield Police", "recipients": PRESS[:1], "list": "",
            "reply_to": "", "unsubscribe": "", "host": there.hostname, "port": there.port, "security": "none", "user": "",
            "password": "",
        } | different  # fmt: skip
        wiring = registry.Wiring(
            sessions=self.sessions,
            patience=contract.PATIENCE,
            redactor=Redactor([PASSWORD]),
            clock=lambda: NOW,
            seconds=lambda: self.seconds[0],
            bot=registry.Bot(token="7000001:none-of-this", api="http://127.0.0.1:1", rates=pace.telegram()),
            rates={"email": pace.email()},
            got_it=str,
        )
        configured = registry.Configured(
            name="press", kind="email", address="press", languages=("en",), options=options
        )
        made = kinds.email(configured, wiring)
        to = made.destination
        assert (to.kind, to.removes, to.revises, to.title) == (Kind.EMAIL, False, False, "E-mail press")
        assert isinstance(made.channel, mail.MailChannel)
        return made.channel

    def post(self, **different: Any) -> Post:
        post = Post(
            key="k/1", verb=Verb.PUBLISH, address="press", text=TEXT, subject="Evacuation near Main", language="en", prepared_at=NOW
        )  # fmt: skip
        return replace(post, **different)

    def live(self) -> int:
        return sum(self.got)

    @property
    def got(self) -> list[int]:
        return [len(each.letters) for each in self.inboxes]


@pytest.fixture
async def rig() -> AsyncIterator[Mail]:
    async with contextlib.AsyncExitStack() as open_:
        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=1, now=lambda: NOW))
        sessions = await open_.enter_async_context(session.opened(contract.PATIENCE))
        made = Mail(rehearsal, sessions, [rehearsal.mail.inbox(each, each.partition("@")[0]) for each in PRESS])
        made.channel = made.connected()
        yield made
        assert rehearsal.complaints() == []


# --- one reader: what each answer and each silence means ---------------------------------------------------------------

AT = {"connect": NotSent, "EHLO": NotSent, "MAIL": NotSent, "RCPT": NotSent, "DATA": Unconfirmed}
"""Until DATA nothing can be delivered. From there on the library tells an unanswered command from an unanswered message no more."""
SILENT = (("hang", {"seconds": contract.HANGS}), ("drop", {}), ("truncate", {}), ("odd_shape", {}), ("html_5xx", {}))
CASES = [
    Case("refused", "refuse", "before", NotSent),
    *(
        Case(f"{kind} {phase} acceptance", kind, phase, Unconfirmed, live, detail)
        for kind, detail in SILENT
        for phase, live in (("before", 0), ("after", 1))
    ),
    Case("a yes with a number that no rule gives", "status", "after", Unconfirmed, 1, {"status": 299}),
    Case("451 to the message", "json_5xx", "before", NotSent),
    Case("421 to the message", "flood", "before", NotSent),
    Case("552 too big", "status", "before", Rejected, detail={"status": 552}),
    Case("554 refused as spam", "status", "before", Rejected, detail={"status": 554}),
]


@pytest.mark.parametrize("case", CASES, ids=str)
async def test_each_fault_leads_to_its_outcome(rig, case):
    await contract.holds(rig, case)


@pytest.mark.parametrize("step", AT)
@pytest.mark.parametrize(("kind", "detail"), [SILENT[0], SILENT[1], SILENT[3]], ids=["hang", "drop", "odd_shape"])
async def test_what_breaks_before_the_message_sent_nothing(rig, step, kind, detail):
    rig.method = step
    await contract.holds(rig, Case(step, kind, "before", AT[step], detail=detail))


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
async def test_an_answer_of_later_at_any_step_takes_nothing(rig, step):
    rig.method = step
    await contract.holds(rig, Case(step, "status", "before", NotSent, detail={"status": 450}))
    await contract.holds(rig, Case(step, "flood", "before", NotSent))


async def test_a_connection_that_never_opens_sent_nothing(rig):
    with contract.deaf() as address:
        outcome = await rig.connected(address).publish(rig.post())

    assert isinstance(outcome, NotSent)
    contract.says_nothing_secret(rig, outcome)


async def test_a_no_to_the_sender_is_a_right_lost(rig):
    rig.rehearsal.mail.account.trouble = "forbidden"
    outcome = await rig.channel.publish(rig.post())

    assert (type(outcome), outcome.lost_right) == (Rejected, True)
    assert "550 5.7.60" in await rig.channel.probe()


async def test_a_message_that_is_too_big_is_no_right_lost(rig):
    rig.rehearsal.mail.most_bytes = 200
    outcome = await rig.channel.publish(rig.post())

    assert (type(outcome), outcome.lost_right) == (Rejected, False)


async def test_a_reader_whom_nobody_knows_is_named_without_the_address(rig):
    channel = rig.connected(recipients=("gone@gazette.example",))
    outcome = await channel.publish(rig.post())

    assert outcome == Rejected(
        "0 of 1 taken by the mail server; refused 1 (gazette.example): 550 5.1.1 <…@gazette.example>: Recipient address rejected: User unknown"
    )


# --- many readers -----------------------------------------------------------------------------------------------------


async def attempts(channel: mail.MailChannel, post: Post, most: int = 30) -> tuple[list[Outcome], Outcome]:
    """What the engine does: try again with what the attempt before told, until it is settled."""
    tried: list[Outcome] = []
    while len(tried) < most:
        outcome = await channel.publish(post)
        tried.append(outcome)
        if not isinstance(outcome, NotSent | Limited):
            break
        post = replace(
            post,
            attempt=post.attempt + 1,
            before=outcome.evidence if outcome.evidence.startswith(PARTLY) else post.before,
        )
    return tried, tried[-1]


async def test_each_reader_gets_a_message_of_their_own(rig):
    outcome = await rig.connected(recipients=PRESS).publish(rig.post())

    assert outcome == Sent(Receipt(MESSAGE_ID), "3 of 3 taken by the mail server")
    assert [each.letters[0].message["To"] for each in rig.inboxes] == [*PRESS]
    assert {each.letters[0].message["Message-ID"] for each in rig.inboxes} == {MESSAGE_ID}


async def test_some_have_it_and_one_is_unknown(rig):
    outcome = await rig.connected(recipients=(PRESS[0], "gone@tv.example", PRESS[2])).publish(rig.post())

    assert isinstance(outcome, Sent)
    assert outcome.evidence.startswith("2 of 3 taken by the mail server; refused 2 (tv.example): 550 5.1.1")
    assert rig.got == [1, 0, 1]


async def test_who_is_asked_to_come_later_gets_it_and_nobody_gets_it_twice(rig):
    rig.inboxes[1].grey = True
    rig.rehearsal.mail._scale = 0
    channel = rig.connected(recipients=PRESS)
    first = await channel.publish(rig.post())
    assert (type(first), rig.got) == (NotSent, [1, 0, 1])
    assert mail_tally.mark(PRESS[1]) in first.evidence
    contract.says_nothing_secret(rig, first)
    rig.inboxes[1].knocked["press@springfield.example"] = NOW - timedelta(minutes=2)

    # Another process goes on: all it knows is the row.
    outcome = await rig.connected(recipients=PRESS).publish(rig.post(attempt=2, before=first.evidence))

    assert outcome == Sent(Receipt(MESSAGE_ID), "3 of 3 taken by the mail server")
    assert rig.got == [1, 1, 1]


async def test_a_full_mailbox_holds_up_nobody_for_ever(rig):
    rig.inboxes[0].full = True
    tried, outcome = await attempts(rig.connected(recipients=PRESS), rig.post())

    assert (len(tried), type(outcome), rig.got) == (mail_tally.TRIES, Sent, [0, 1, 1])
    assert outcome.evidence.startswith("2 of 3 taken by the mail server; given up 1 (gazette.example): 452 4.2.2")


async def test_a_server_that_takes_it_from_nobody_is_asked_on(rig):
    for each in rig.inboxes:
        each.full = True
    most = mail_tally.TRIES + 2
    tried, outcome = await attempts(rig.connected(recipients=PRESS), rig.post(), most)

    assert (len(tried), type(outcome)) == (most, NotSent)
    assert outcome.evidence == "452 4.2.2 <…@tv.example>: Mailbox is full"


@pytest.mark.parametrize("kind", ["hang", "drop", "odd_shape"])
async def test_a_line_that_drops_in_the_middle_leaves_one_reader_unsure(rig, kind):
    await rig.rehearsal.fault("mail", "message", kind, "after", target=PRESS[1], seconds=contract.HANGS)
    tried, outcome = await attempts(rig.connected(recipients=PRESS), rig.post())

    assert [type(each) for each in tried] == [NotSent, Unconfirmed]
    assert outcome.evidence.startswith("2 of 3 taken by the mail server; not sure of 2 (radio.example): ")
    assert rig.got == [1, 1, 1]
    contract.says_nothing_secret(rig, outcome)


async def test_a_server_that_goes_away_in_the_middle_is_gone_on_with(rig):
    await rig.rehearsal.fault("mail", "RCPT", "flood", target=PRESS[1])
    tried, _ = await attempts(rig.connected(recipients=PRESS), rig.post())

    assert [type(each) for each in tried] == [NotSent, Sent]
    assert rig.got == [1, 1, 1]


@pytest.mark.parametrize("code", [450, 550])
async def test_a_quota_that_is_used_up_in_the_middle(rig, code):
    channel = rig.connected(recipients=PRESS)
    first = rig.rehearsal.mail.takes

    def takes(*given: Any) -> str:
        rig.rehearsal.faults.add("mail", "MAIL", "status", status=code, body="5.4.5 Daily sending quota exceeded")
        return first(*given)

    rig.rehearsal.mail.takes = takes
    _, outcome = await attempts(channel, rig.post(), most=1)

    assert (type(outcome), rig.got) == ((NotSent, [1, 0, 0]) if code == 450 else (Sent, [1, 0, 0]))
    assert "2 (radio.example): 550 5.4.5" in outcome.evidence or code == 450
    rig.rehearsal.faults.clear()


async def test_a_long_list_is_gone_through_in_runs_between_which_a_stop_holds(rig):
    channel = rig.connected(recipients=PRESS)
    first = rig.rehearsal.mail.takes

    def takes(*given: Any) -> str:
        rig.seconds[0] += mail.RUN
        return first(*given)

    rig.rehearsal.mail.takes = takes
    tried, outcome = await attempts(channel, rig.post())

    assert [type(each) for each in tried] == [Limited, Limited, Sent]
    assert {each.until for each in tried[:2]} == {NOW}
    assert outcome.evidence == "3 of 3 taken by the mail server"
    assert rig.got == [1, 1, 1]


async def test_who_left_the_list_is_not_waited_for(rig):
    rig.inboxes[1].full = True
    first = await rig.connected(recipients=PRESS).publish(rig.post())
    outcome = await rig.connected(recipients=(PRESS[0], PRESS[2])).publish(rig.post(attempt=2, before=first.evidence))

    assert outcome == Sent(Receipt(MESSAGE_ID), "2 of 3 taken by the mail server")
    assert rig.got == [1, 0, 1]


@pytest.mark.parametrize("before", ["of what?", '{"nobody": 1}', "[1]", '{"taken": 3}'])
async def test_what_can_no_longer_be_read_is_never_sent_blindly(rig, before):
    outcome = await rig.channel.publish(rig.post(before=PARTLY + before))

    assert (type(outcome), rig.live()) == (Unconfirmed, 0)


def test_a_tally_is_read_as_it_was_written():
    tally = mail_tally.begun("", PRESS)
    for place, fate in enumerate((mail_tally.Fate.UNSURE, mail_tally.Fate.REFUSED), 1):
        tally = tally.with_(place, PRESS[place - 1], fate, "“no” <x@y.example>")

    assert mail_tally.begun(tally.written(), PRESS) == tally
    assert "x@" not in tally.written()


def test_many_who_were_refused_are_counted():
    tally = mail_tally.begun("", [f"a{n}@b.example" for n in range(20)])
    for place in range(20):
        tally = tally.with_(place + 1, f"a{place}@b.example", mail_tally.Fate.REFUSED, "550 no")

    assert tally.said().endswith("8 (b.example): 550 no and 12 more")


# --- the message ------------------------------------------------------------------------------------------------------


async def letter(rig: Mail, **different: Any) -> mail_world.Letter:
    assert isinstance(await rig.channel.publish(rig.post(**different)), Sent)
    return rig.inboxes[0].letters[-1]


async def test_the_approved_words_arrive_byte_for_byte(rig):
    words = "Évacuation : sortez.\n.\n..Trois points\n\n" + "Très long " * 200 + "\n从这里离开 👮🏽 https://a.example/é"
    made = await letter(rig, text=words)

    assert made.text == words
    assert max(len(line) for line in made.raw.split(b"\r\n")) <= 998
    made.raw.decode("ascii")


async def test_programs_are_told_what_it_is(rig):
    rig.channel = rig.connected(reply_to="pio@springfield.example")
    message = (await letter(rig, subject="¡Evacuación!\nahora", language="es")).message

    assert message["From"] == "Springfield Police <press@springfield.example>"
    assert (message["Subject"], message["Content-Language"]) == ("¡Evacuación! ahora", "es")
    assert (message["Reply-To"], message["Auto-Submitted"]) == ("pio@springfield.example", "auto-generated")
    assert message["Date"].datetime == NOW
    assert message["List-Id"] == "<press.springfield.example>"
    assert message["List-Unsubscribe"] == "<mailto:press@springfield.example?subject=unsubscribe%20press>"
    assert (message["In-Reply-To"], message["References"]) == (None, None)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (
            "https://a.example/u",
            "<https://a.example/u>, <mailto:press@springfield.example?subject=unsubscribe%20press>",
        ),
        ("list@a.example", "<mailto:list@a.example?subject=unsubscribe%20press>"),
    ],
)
async def test_a_reader_can_leave_the_list(rig, place, told):
    rig.channel = rig.connected(unsubscribe=place)

    assert (await letter(rig)).message["List-Unsubscribe"] == told


async def test_an_update_stands_under_the_first_message(rig):
    first = await rig.channel.publish(rig.post())
    message = (await letter(rig, key="l/1", reply_to=first.receipt.platform_id)).message
    assert (message["In-Reply-To"], message["References"]) == (MESSAGE_ID, MESSAGE_ID)

    message = (await letter(rig, key="m/1", reply_to="by hand")).message
    assert message["In-Reply-To"] is None


async def test_html_says_the_same_with_links_that_can_be_pressed(rig):
    made = (await letter(rig)).html

    assert '<html lang="en" dir="ltr">' in made
    assert "<p>Stay away from Main &amp; 3rd.</p>\n<p>- Go inside<br>- Lock doors</p>" in made
    assert '<p>More: <a href="https://springfield.example/i/1">https://springfield.example/i/1</a>.</p>' in made


async def test_html_of_a_language_from_right_to_left_says_so(rig):
    made = (await letter(rig, text="ابقوا في الداخل <b>", language="ar")).html

    assert '<html lang="ar" dir="rtl">' in made
    assert "&lt;b&gt;" in made


async def test_html_that_was_approved_goes_as_it_is(rig):
    assert (await letter(rig, html="<p>Stay <b>away</b></p>")).html == "<p>Stay <b>away</b></p>"


@pytest.mark.parametrize("verb", [Verb.REVISE, Verb.REMOVE])
async def test_what_was_mailed_stays_mailed(rig, verb):
    outcome = await rig.channel.publish(rig.post(verb=verb, target=MESSAGE_ID))

    assert (type(outcome), rig.live()) == (Rejected, 0)


async def test_nothing_is_found_and_no_link_names_a_message(rig):
    assert isinstance(await rig.channel.find(rig.post()), Unknown)
    assert rig.channel.identify("press", "https://mail.example/1") == ""


# --- login and encryption ---------------------------------------------------------------------------------------------


def certificate(folder) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's own certificate for 127.0.0.1, and a client's trust in it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    day = timedelta(days=1)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(datetime.now(UTC) - day).not_valid_after(datetime.now(UTC) + day)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    file = folder / "mail.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    serves = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serves.load_cert_chain(file)
    return serves, ssl.create_default_context(cadata=made.public_bytes(serialization.Encoding.PEM).decode())


@pytest.fixture
def secured(rig, tmp_path) -> Mail:
    """A server that takes mail over TLS after a login."""
    rig.rehearsal.mail_server.tls, trust = certificate(tmp_path)
    account = rig.rehearsal.mail.account
    account.user, account.password = "press@springfield.example", PASSWORD
    rig.channel = rig.connected(security="starttls", user=account.user, password=PASSWORD)
    rig.channel._server = replace(rig.channel._server, trust=trust)
    return rig


async def test_mail_goes_out_encrypted_after_a_login(secured):
    assert isinstance(await secured.channel.publish(secured.post()), Sent)
    assert await secured.channel.probe() == ""


async def test_a_wrong_password_is_a_right_lost_and_shows_nowhere(secured):
    secured.rehearsal.mail.account.password = "another"
    outcome = await secured.channel.publish(secured.post())

    assert (type(outcome), outcome.lost_right) == (Rejected, True)
    assert "535 5.7.8" in outcome.evidence
    contract.says_nothing_secret(secured, outcome)


async def test_a_server_that_offers_no_encryption_is_not_spoken_to(secured):
    secured.rehearsal.mail_server.tls = None
    outcome = await secured.channel.publish(secured.post())

    assert (type(outcome), secured.live()) == (NotSent, 0)
    assert "STARTTLS" in outcome.evidence


async def test_a_certificate_that_nobody_vouches_for_is_not_trusted(secured):
    secured.channel._server = replace(secured.channel._server, trust=ssl.create_default_context())
    outcome = await secured.channel.publish(secured.post())

    assert (type(outcome), secured.live()) == (NotSent, 0)
    assert "certificate" in outcome.evidence.lower()


async def test_a_login_that_is_wanted_and_not_configured_is_a_right_lost(secured):
    channel = secured.connected()
    outcome = await channel.publish(secured.post())

    assert (type(outcome), outcome.lost_right) == (Rejected, True)
    assert "530" in outcome.evidence
