"""The channels that the demo has beside those of `config/rehearsal.toml`: each further platform that is simulated, with an account of the town's police.

They are left out where a play counts posts or seconds (the worst hour, the crash campaign): there two platforms show what seven would.
"""

from commsbot.rehearsal import cast, webhook_api
from commsbot.rehearsal.stage import Rehearsal
from commsbot.settings.model import (
    BlueskyChannel,
    Channel,
    EmailChannel,
    FacebookChannel,
    MastodonChannel,
    WebhookChannel,
)

LANGUAGES = ("en",)
LOOPBACK = "127.0.0.0/8"


def channels(rehearsal: Rehearsal, people: cast.Cast) -> tuple[Channel, ...]:
    """The further channels, with the addresses and keys of the running simulators."""
    at = rehearsal.addresses
    host, _, port = at.mail.removeprefix("smtp://").partition(":")
    return (
        MastodonChannel(
            name="city-mastodon", kind="mastodon", languages=LANGUAGES, account=f"@{people.mastodon.username}@police.example",
            api=at.mastodon, access_token=people.mastodon.access_token,
        ),
        BlueskyChannel(
            name="city-bluesky", kind="bluesky", languages=LANGUAGES, account=people.bluesky.handle, api=at.bluesky,
            app_password=people.bluesky.password,
        ),
        FacebookChannel(
            name="city-facebook", kind="facebook", languages=LANGUAGES, account=people.facebook.id,
            page_name=people.facebook.name, api=at.facebook, access_token=people.facebook.access_token,
        ),
        EmailChannel(
            name="press", kind="email", audience="partners", languages=LANGUAGES, account=cast.MAIL_SENDER,
            sender="Springfield Police", recipients=tuple(address for address, _ in cast.NEWSROOMS), host=host, port=int(port),
            security="none",
        ),
        WebhookChannel(
            name="county", kind="webhook", languages=LANGUAGES, account=cast.PARTNER, api=f"{at.webhook}/{cast.PARTNER}",
            secret=webhook_api.SECRET, networks=(LOOPBACK,),
        ),
    )  # fmt: skip
