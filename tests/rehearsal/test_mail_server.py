"""The simulated mail server, asked by Python's own smtplib over a real socket."""

import asyncio
import datetime as dt
import smtplib
from collections.abc import AsyncIterator, Callable
from email.message import EmailMessage
from typing import Any

import pytest

from commsbot.rehearsal import cast, server
from commsbot.rehearsal.stage import Rehearsal

SENDER = cast.MAIL_SENDER
DESK = cast.NEWSROOMS[0][0]


class Town:
    """A mail server on a clock of its own."""

    def __init__(self) -> None:
        self.at = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
        self.rehearsal: Rehearsal

    async def asks(self, talk: Callable[[smtplib.SMTP], Any]) -> Any:
        port = int(self.rehearsal.addresses.mail.rpartition(":")[2])

        def whole() -> Any:
            with smtplib.SMTP("127.0.0.1", port, "client.example", timeout=5) as client:
                return talk(client)

        return await asyncio.to_thread(whole)

    async def says(self, *commands: str) -> list[int]:
        """The codes of the answers."""
        return await self.asks(lambda client: [client.docmd(*each.split(" ", 1))[0] for each in commands])


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    made = Town()
    async with server.serving(page_port=0, scale=1, now=lambda: made.at) as made.rehearsal:
        cast.assemble(made.rehearsal)
        yield made


def letter(words: str = "Avoid Main Street.", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"], made["Message-ID"] = (
        SENDER,
        DESK,
        "Road closed",
        "<1@springfield.example>",
    )
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(words)
    return made


async def test_a_message_stands_in_the_inbox_and_on_the_page(town):
    words = "Avoid Main Street.\n.\n..Thank you."
    await town.asks(lambda client: client.send_message(letter(words, In_Reply_To="<0@springfield.example>")))

    [feed, other] = town.rehearsal.mail_server.feeds()
    [post] = feed["posts"]
    assert (feed["handle"], other["posts"]) == (DESK, [])
    assert (post["text"], post["head"]) == (words, SENDER)
    assert post["notes"] == ["Road closed", "Answers an earlier message"]
    assert [each.kind for each in town.rehearsal.told.past()][-1] == "mail"
    assert town.rehearsal.complaints() == []


async def test_the_order_of_commands_is_kept(town):
    assert await town.says(f"MAIL FROM:<{SENDER}>") == [503]
    assert await town.says("EHLO me", f"RCPT TO:<{DESK}>", "DATA") == [250, 503, 503]
    assert await town.says("HELO me", f"MAIL FROM:<{SENDER}>", "DATA", f"MAIL FROM:<{SENDER}>", "RSET", "NOOP") == [
        250, 250, 503, 503, 250, 250,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "code"),
    [({}, 250), ({"full": True}, 452), ({"grey": True}, 450), ({"address": "nobody@radio.example"}, 550)],
)
async def test_an_inbox_says_what_it_makes_of_a_message(town, state, code):
    address = state.pop("address", "new@radio.example")
    if address.startswith("new"):
        town.rehearsal.mail.inbox(address, "New", **state)

    assert (await town.says("EHLO me", f"MAIL FROM:<{SENDER}> SIZE=100", f"RCPT TO:<{address}>"))[-1] == code


async def test_a_grey_list_lets_in_who_comes_back_after_a_minute(town):
    town.rehearsal.mail.inbox("grey@radio.example", "Grey", grey=True)
    knock = ("EHLO me", f"MAIL FROM:<{SENDER}>", "RCPT TO:<grey@radio.example>")
    told = []
    for seconds in (0, 59, 1):
        town.at += dt.timedelta(seconds=seconds)
        told.append((await town.says(*knock))[-1])

    assert told == [450, 450, 250]


async def test_what_is_too_big_is_refused_before_and_after_it_came(town):
    town.rehearsal.mail.most_bytes = 300
    assert (await town.says("EHLO me", f"MAIL FROM:<{SENDER}> SIZE=301"))[-1] == 552
    with pytest.raises(smtplib.SMTPDataError) as caught:
        await town.asks(
            lambda client: (
                client.sendmail(SENDER, [DESK], letter("x\n" * 500).as_bytes(), []) if client.helo() else None
            )
        )
    assert caught.value.smtp_code == 552


async def test_a_stranger_sends_in_nobodys_name(town):
    assert (await town.says("EHLO me", "MAIL FROM:<chief@springfield.example>"))[-1] == 550


async def test_a_login_is_asked_for_and_checked(town):
    account = town.rehearsal.mail.account
    account.user, account.password = "press", "the-password"

    def login(password: str) -> Callable[[smtplib.SMTP], Any]:
        return lambda client: client.login("press", password)

    assert (await town.says("EHLO me", f"MAIL FROM:<{SENDER}>"))[-1] == 530
    assert (await town.asks(login("the-password")))[0] == 235
    with pytest.raises(smtplib.SMTPAuthenticationError):
        await town.asks(login("another"))
    account.trouble = "revoked"
    with pytest.raises(smtplib.SMTPAuthenticationError):
        await town.asks(login("the-password"))
    assert (await town.says("EHLO me", "AUTH PLAIN not-base64"))[-1] == 501


@pytest.mark.parametrize(
    ("command", "code"),
    [("VRFY somebody", 502), (f"MAIL FROM:<{SENDER}> SMTPUTF8", 555), ("MAIL nobody", 555), ("AUTH CRAM-MD5", 504)],
)
async def test_what_is_not_simulated_is_refused_and_written_down(town, command, code):
    assert (await town.says("EHLO me", command))[-1] == code
    assert len(town.rehearsal.complaints()) == 1


async def test_an_account_that_sends_too_much_is_told_so(town):
    for _ in range(300):
        town.rehearsal.limits.count("mail messages", 300, 60.0)

    assert (await town.says("EHLO me", f"MAIL FROM:<{SENDER}>"))[-1] == 450


async def test_a_fault_can_be_about_one_reader(town):
    town.rehearsal.faults.add("mail", "RCPT", "status", target=cast.NEWSROOMS[1][0], status=450)
    mail = ("EHLO me", f"MAIL FROM:<{SENDER}>")

    assert (await town.says(*mail, f"RCPT TO:<{DESK}>", f"RCPT TO:<{cast.NEWSROOMS[1][0]}>"))[-2:] == [250, 450]


async def test_a_server_that_is_away_refuses_and_comes_back(town):
    await town.rehearsal.refuse("mail")
    assert town.rehearsal.is_refusing("mail")
    with pytest.raises(ConnectionRefusedError):
        await town.says("NOOP")

    await town.rehearsal.stall("mail")
    await town.rehearsal.accept("mail")
    assert await town.says("NOOP", "QUIT") == [250, 221]
