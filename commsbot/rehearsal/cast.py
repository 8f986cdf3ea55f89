"""The people, chats and accounts that a drill begins with: a town that doesn't exist, its police, two neighborhood groups, a channel and public accounts.

The names are those of `config/rehearsal.toml`, whose channels must find what they name.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from commsbot.rehearsal import bluesky_world, facebook_world, mastodon_world, stage, telegram_state, x_world

BOT_TOKEN: Final = "7000001:rehearsal-token-that-opens-nothing"  # noqa: S105 - it opens nothing
BOT_NAME: Final = "springfield_drill_bot"
X_NAME: Final = "SpringfieldPD"
MASTODON_NAME: Final = "springfield"
FACEBOOK_NAME: Final = "Springfield Police Department"
NEWSROOMS: Final = (("newsdesk@gazette.example", "Springfield Gazette"), ("desk@radio.example", "Radio Springfield"))
MAIL_SENDER: Final = "press@springfield.example"
PARTNER: Final = "county-eoc"
BLUESKY_NAME: Final = "springfieldpd.example"
HAND_PLACE: Final = "Nextdoor, the agency's page"
CHANNEL_NAME: Final = "springfield_alerts"


@dataclasses.dataclass(frozen=True)
class Cast:
    """Who is there; `roles` says on the page what each of them does."""

    bot: telegram_state.Bot
    pio: telegram_state.Person
    approver: telegram_state.Person
    duty: telegram_state.Person
    liaison: telegram_state.Person
    vecina: telegram_state.Person
    resident: telegram_state.Person
    channel: telegram_state.Chat
    group: telegram_state.Chat
    grupo: telegram_state.Chat
    x: x_world.Account
    mastodon: mastodon_world.Account
    facebook: facebook_world.Page
    bluesky: bluesky_world.Account


def assemble(rehearsal: stage.Rehearsal) -> Cast:
    """Put the standard cast on the stage; everybody on staff and the liaisons must still press Start before the bot may write to them."""
    telegram = rehearsal.telegram
    bot = telegram.bot("DRILL Springfield", BOT_NAME, BOT_TOKEN)
    pio = telegram.person("Ana Ruiz", username="ana_ruiz")
    approver = telegram.person("Chief Sam Lee", username="chief_lee")
    duty = telegram.person("Lt. Dana Brooks", username="lt_brooks")
    liaison = telegram.person("Maria Keller", username="maria_keller")
    vecina = telegram.person("Lucía Pérez", language="es", username="lucia_perez")
    resident = telegram.person("Tom Hale", username="tom_hale")
    channel = telegram.creates_channel(approver, "Springfield Police", CHANNEL_NAME, [resident])
    telegram.adds_bot(approver, channel, bot, admin=True)
    group = telegram.creates_supergroup(liaison, "Eastside Neighbors", [resident])
    telegram.adds_bot(liaison, group, bot)
    grupo = telegram.creates_supergroup(vecina, "Vecinos de Springfield", [resident])
    telegram.adds_bot(vecina, grupo, bot)
    rehearsal.roles.update({
        pio.id: "Public information officer",
        approver.id: "Approver",
        duty.id: "Duty officer",
        liaison.id: "Liaison, Eastside Neighbors",
        vecina.id: "Liaison, Vecinos de Springfield",
        resident.id: "Resident",
    })  # fmt: skip
    rehearsal.hand.names[:] = [HAND_PLACE]
    account = rehearsal.x.account(X_NAME, "Springfield Police")
    mastodon = rehearsal.mastodon.account(MASTODON_NAME, "Springfield Police")
    facebook = rehearsal.facebook.page(FACEBOOK_NAME)
    rehearsal.mail.account.senders = (MAIL_SENDER,)
    for address, name in NEWSROOMS:
        rehearsal.mail.inbox(address, name)
    rehearsal.webhooks.receiver(PARTNER, "County emergency operations center")
    bluesky = rehearsal.bluesky.account(BLUESKY_NAME, "Springfield Police")
    return Cast(
        bot, pio, approver, duty, liaison, vecina, resident, channel, group, grupo, account, mastodon, facebook, bluesky
    )
