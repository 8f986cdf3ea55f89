"""How each built-in kind of channel is made from config values; each imports its platform only when it is asked for.

Here a channel also gets the title by which people know it: the platform and its public name there, for nobody knows a key of the config.
"""

from dataclasses import replace

from commsbot.channels.registry import Configured, Connected, Wiring
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind
from commsbot.wire.pace import Rate, Rates


def telegram(configured: Configured, wiring: Wiring) -> Connected:
    """Reach a Telegram channel, group or topic through the agency's bot; all of them share the bot's lane."""
    from commsbot.channels.telegram import TelegramChannel  # noqa: PLC0415 - python-telegram-bot loads only where it is used
    from commsbot.wire.telegram_request import AiohttpRequest, Line  # noqa: PLC0415 - the same

    bot = wiring.bot
    kept, fresh = (AiohttpRequest(each, wiring.patience) for each in (wiring.sessions.kept, wiring.sessions.fresh))
    channel = TelegramChannel(
        name="telegram",
        lane=bot.lane,
        kept=Line(bot.token, kept, bot.api),
        fresh=Line(bot.token, fresh, bot.api),
        bot=bot.number,
        redactor=wiring.redactor,
        clock=wiring.clock,
        places=wiring.places,
        got_it=wiring.got_it,
        scale=wiring.scale,
    )
    named = configured.address.partition("/")[0]
    # A chat without a public name has a number, which tells nobody anything: then the config's own name is the better one.
    title = f"Telegram {named if named.startswith('@') else configured.name}"
    return Connected(_destination(configured, Kind.TELEGRAM, bot.lane, title, revises=True), channel, bot.rates)


def x(configured: Configured, wiring: Wiring) -> Connected:
    """Reach an account on X; options: consumer_key, consumer_secret, access_token, access_token_secret, api, self_replies."""
    from commsbot.channels.x import Keys, XChannel  # noqa: PLC0415 - tweepy loads only where it is used

    lane = f"x:{configured.address}"
    given = configured.options
    channel = XChannel(
        name=configured.name,
        lane=lane,
        client=wiring.sessions.fresh,
        keys=Keys(
            consumer_key=given["consumer_key"],
            consumer_secret=given["consumer_secret"],
            access_token=given["access_token"],
            access_token_secret=given["access_token_secret"],
        ),
        redactor=wiring.redactor,
        clock=wiring.clock,
        api=given["api"],
        self_replies=given["self_replies"],
        scale=wiring.scale,
    )
    title = f"X @{configured.address}"
    return Connected(_destination(configured, Kind.X, lane, title), channel, wiring.rates["x"])


def mastodon(configured: Configured, wiring: Wiring) -> Connected:
    """Reach an account on a Mastodon server; options: api, access_token, visibility."""
    from commsbot.channels.mastodon import MastodonChannel  # noqa: PLC0415 - it loads only where it is used

    lane = f"mastodon:{configured.address}"
    given = configured.options
    channel = MastodonChannel(
        name=configured.name,
        lane=lane,
        client=wiring.sessions.fresh,
        account=configured.address,
        api=given["api"],
        access_token=given["access_token"],
        redactor=wiring.redactor,
        clock=wiring.clock,
        visibility=given["visibility"],
        scale=wiring.scale,
    )
    title = f"Mastodon {configured.address}"
    made = _destination(configured, Kind.MASTODON, lane, title, revises=True)
    return Connected(made, channel, wiring.rates["mastodon"])


def email(configured: Configured, wiring: Wiring) -> Connected:
    """Write to a list of readers, each list on a lane of its own.

    Options: account, sender, recipients, reply_to, unsubscribe, host, port, security, user, password, list.
    """
    from commsbot.channels import mail, mail_message  # noqa: PLC0415 - aiosmtplib loads only where it is used

    given = configured.options
    lane = f"email:{configured.name}"
    channel = mail.MailChannel(
        name=configured.name,
        lane=lane,
        server=mail.Server(
            host=given["host"],
            port=given["port"] or mail.PORTS[given["security"]],
            security=given["security"],
            user=given["user"],
            password=given["password"],
        ),
        letterhead=mail_message.Letterhead(
            account=given["account"],
            sender=given["sender"],
            list_name=configured.name,
            reply_to=given["reply_to"],
            unsubscribe=given["unsubscribe"],
        ),
        recipients=tuple(given["recipients"]),
        redactor=wiring.redactor,
        patience=wiring.patience,
        clock=wiring.clock,
        seconds=wiring.seconds,
    )
    to = replace(_destination(configured, Kind.EMAIL, lane, f"E-mail {configured.name}"), removes=False)
    return Connected(to, channel, wiring.rates["email"])


def webhook(configured: Configured, wiring: Wiring) -> Connected:
    """Tell a partner's program; options: api, secret, networks, drops_repeats."""
    from commsbot.channels.webhook import WebhookChannel  # noqa: PLC0415 - as the others

    given = configured.options
    lane = f"webhook:{configured.name}"
    channel = WebhookChannel(
        name=configured.name,
        lane=lane,
        api=given["api"],
        secret=given["secret"],
        networks=given["networks"],
        drops_repeats=given["drops_repeats"],
        redactor=wiring.redactor,
        patience=wiring.patience,
        clock=wiring.clock,
        scale=wiring.scale,
    )
    title = f"Webhook {configured.address}"
    return Connected(_destination(configured, Kind.WEBHOOK, lane, title), channel, wiring.rates["webhook"])


def facebook(configured: Configured, wiring: Wiring) -> Connected:
    """Reach a Facebook Page; options: access_token, app_secret, api, version, page_name, link_card."""
    from commsbot.channels.facebook import FacebookChannel, Token  # noqa: PLC0415 - only where it is used

    lane = f"facebook:{configured.address}"
    given = configured.options
    channel = FacebookChannel(
        name=configured.name,
        lane=lane,
        client=wiring.sessions.fresh,
        page=configured.address,
        token=Token(given["access_token"], given["app_secret"]),
        redactor=wiring.redactor,
        clock=wiring.clock,
        api=given["api"],
        version=given["version"],
        link_card=given["link_card"],
        scale=wiring.scale,
    )
    # A Page's number tells nobody anything.
    title = f"Facebook {given['page_name'] or configured.name}"
    made = _destination(configured, Kind.FACEBOOK, lane, title, revises=True)
    return Connected(made, channel, wiring.rates["facebook"])


def bluesky(configured: Configured, wiring: Wiring) -> Connected:
    """Reach an account on Bluesky; options: app_password, api."""
    from commsbot.channels.bluesky import BlueskyChannel  # noqa: PLC0415 - loads only where it is used

    lane = f"bluesky:{configured.address.casefold()}"
    given = configured.options
    channel = BlueskyChannel(
        name=configured.name,
        lane=lane,
        client=wiring.sessions.fresh,
        account=configured.address,
        password=given["app_password"],
        redactor=wiring.redactor,
        clock=wiring.clock,
        api=given["api"],
        scale=wiring.scale,
    )
    title = f"Bluesky @{configured.address}"
    return Connected(_destination(configured, Kind.BLUESKY, lane, title), channel, wiring.rates["bluesky"])


def apprise(configured: Configured, wiring: Wiring) -> Connected:
    """Reach a service that Apprise knows; options: service_url, sender, counts_as. It paces itself, so the lane needs no quicker turns than that."""
    from commsbot.channels.apprise import AppriseChannel  # noqa: PLC0415 - Apprise is an extra and loads only where it is used

    given = configured.options
    lane = f"apprise:{configured.name}"
    channel = AppriseChannel(
        name=configured.name,
        lane=lane,
        address=given["service_url"],
        sender=given["sender"],
        redactor=wiring.redactor,
        patience=wiring.patience,
    )
    kind = Kind.SMS if given["counts_as"] == "sms" else Kind.MESSAGE
    title = f"{channel.service} {configured.name}"
    to = replace(_destination(configured, kind, lane, title), removes=False)
    return Connected(to, channel, Rates(overall=Rate(1.0 / max(channel.pause, 1.0), 5.0)))


def hand(configured: Configured, _wiring: Wiring) -> Connected:
    """Name a place where a person posts; options: person (empty asks everyone who may post by hand)."""
    person = configured.options.get("person", "")
    return Connected(_destination(configured, Kind.HAND, "", configured.address, hand=person))


def _destination(
    configured: Configured, kind: Kind, lane: str, title: str, *, revises: bool = False, hand: str = ""
) -> Destination:
    return Destination(
        name=configured.name,
        kind=kind,
        languages=configured.languages,
        lane=lane,
        address=configured.address,
        public=configured.public,
        hand=hand,
        removes=True,
        revises=revises,
        title=title,
    )
