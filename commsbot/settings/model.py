"""Every setting: its type, its default, a sentence for people and an example of what is right."""

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from commsbot.domain import approval
from commsbot.domain.approval import Risk
from commsbot.domain.people import Role
from commsbot.settings.values import (
    SECRET,
    Api,
    Chat,
    DatabaseAddress,
    Endpoint,
    Flag,
    Group,
    Handle,
    Language,
    Mail,
    Network,
    Page,
    Password,
    Quiet,
    Signing,
    Slug,
    Token,
    Topic,
    TypeKey,
    Unsubscribe,
    Username,
    Whole,
    Word,
    Zone,
    loopback,
)

_PLAIN = frozenset({"json", "jsons", "form", "forms", "xml", "xmls"})
"""Apprise's forms of an address whose host is one: in most others a key stands there."""


class Mode(StrEnum):
    """What the running service is for; an incident inherits it and nobody chooses it under stress."""

    LIVE = "live"
    EXERCISE = "exercise"
    REHEARSAL = "rehearsal"


class Section(BaseModel):
    """Frozen, with no unknown keys; its errors never print what was typed, since that may be a secret."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Agency(Section):
    """Who speaks."""

    id: Slug = Field(
        description="A short key for the agency; it is in every entry of the record and never changes.",
        examples=["springfield-pd"],
    )
    name: Word = Field(
        description="The name in full, as the public knows it: it is the source that a warning names.",
        examples=["Springfield Police Department"],
    )
    short_name: Word = Field(
        description="What people call it, for titles and tight places.", examples=["Springfield Police"]
    )
    languages: tuple[Language, ...] = Field(
        min_length=1,
        description="The languages that the community reads; the first one is the default.",
        examples=[["en", "es"]],
    )
    zone: Zone = Field(description="The time zone of every clock time in a statement.", examples=["America/Chicago"])
    emergency_number: str = Field(
        pattern=r"^[0-9+][0-9 -]{1,15}$", description="The number that strangers are told to call.", examples=["911"]
    )
    official_page: Page = Field(
        description="The page that every approved text links to.", examples=["https://www.springfield.example/alerts"]
    )

    @property
    def timezone(self) -> ZoneInfo:
        """The zone as Python knows it."""
        return ZoneInfo(self.zone)


class Rule(Section):
    """Who must say yes to texts of one risk."""

    risk: Risk = Field(description="Which texts it is for.", examples=["use of force"])
    sign_offs: Whole = Field(1, ge=1, le=5, description="How many people.", examples=[2])
    roles: tuple[Literal[Role.APPROVER, Role.LEGAL, Role.PARTNER], ...] = Field(
        (),
        max_length=5,
        description="Roles that must be among them, each by a person of its own; partner is somebody of another agency.",
        examples=[["approver", "legal"]],
    )
    in_order: Flag = Field(False, description="Whether they are asked in this order.", examples=[True])


class UndoSeconds(Section):
    """How long an approved text can still be called back before it goes out, by what it risks."""

    routine: Whole = Field(
        20,
        ge=0,
        le=600,
        description="Seconds in which an approved routine text can still be called back before it goes out.",
        examples=[20],
    )
    update: Whole = Field(20, ge=0, le=600, description="The same for updates of an incident.", examples=[20])
    warning: Whole = Field(
        0,
        ge=0,
        le=0,
        description="First words, warnings, false alerts, wrong areas and all clears never wait.",
        examples=[0],
    )
    correction: Whole = Field(
        0,
        ge=0,
        le=600,
        description="The same for corrections and withdrawals; what is wrong out there is put right at once.",
        examples=[0],
    )
    name_release: Whole = Field(20, ge=0, le=600, description="The same for texts that name somebody.", examples=[20])
    use_of_force: Whole = Field(
        20, ge=0, le=600, description="The same for words about the agency's own use of force.", examples=[20]
    )

    @property
    def windows(self) -> dict[Risk, timedelta]:
        """The window of each risk."""
        return {risk: timedelta(seconds=getattr(self, risk.value.replace(" ", "_"))) for risk in Risk}


class Approval(Section):
    """Who must say yes, and the times around it."""

    profile: Literal["solo", "pair", "team"] = Field(
        "pair",
        description="solo: an approver may approve the own words, and the record says so; pair: anyone but the author; team: two others, one for urgent texts.",
        examples=["pair"],
    )
    undo_seconds: UndoSeconds = UndoSeconds()
    late_minutes: Whole = Field(
        10,
        ge=1,
        le=1440,
        description="A post that is later than this is put before a person instead of sent.",
        examples=[10],
    )

    escalate_minutes: Whole = Field(
        3,
        ge=1,
        le=120,
        description="How long those on duty have to decide before the next person is asked, too, one more each time.",
        examples=[3],
    )
    deputies: tuple[Word, ...] = Field(
        (),
        description="Names of the people who are asked next, in this order; the others follow.",
        examples=[["Chief Dana Reyes", "Lt. Sam Lee"]],
    )
    pending_minutes: Whole = Field(
        120,
        ge=5,
        le=10080,
        description="How long words of an incident may wait for a yes before they expire; facts grow stale.",
        examples=[120],
    )
    second_factor: Literal["chat", "totp", "none"] = Field(
        "chat",
        description="chat: to approve a name release or words about use of force takes a code sent to the approver's own private chat; totp: one of their authenticator app (/totp); none: no code.",
        examples=["chat"],
    )
    rules: tuple[Rule, ...] = Field(
        (),
        description="Other sign-offs for texts of one risk than the profile asks for: [[approval.rules]].",
        examples=[[{"risk": "use of force", "sign_offs": 2, "roles": ["approver", "legal"], "in_order": True}]],
    )

    @property
    def policy(self) -> approval.Policy:
        """What the profile requires, with the agency's own rules."""
        profile = approval.PROFILES[self.profile]
        rules = {risk: profile.rules.get(risk, approval.ONE) for risk in Risk}
        for own in self.rules:
            rules[own.risk] = replace(
                rules[own.risk], sign_offs=own.sign_offs, roles=tuple(own.roles), in_order=own.in_order
            )
        if self.second_factor == "none":
            rules = {risk: replace(each, second_factor=False) for risk, each in rules.items()}
        pending = timedelta(minutes=self.pending_minutes)
        return replace(profile, rules=rules, pending=pending, undo=self.undo_seconds.windows)


class Place(Section):
    """A place that staff can choose by one press."""

    name: Word = Field(description="The place in words that people use.", examples=["Riverside Park"])
    latitude: float | None = Field(
        None, ge=-90, le=90, description="Degrees north (WGS 84), where a map point helps.", examples=[39.78]
    )
    longitude: float | None = Field(None, ge=-180, le=180, description="Degrees east (WGS 84).", examples=[-89.65])

    @model_validator(mode="after")
    def _whole_point(self) -> "Place":
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("a map point has both a latitude and a longitude")
        return self


class Incidents(Section):
    """What /incident offers first."""

    common_types: tuple[TypeKey, ...] = Field(
        ("active_attacker", "barricade", "dangerous_air", "evacuation", "missing_person", "crash"),
        min_length=1,
        max_length=6,
        description="The six most used incident types, in the order of their buttons.",
        examples=[["active_attacker", "evacuation"]],
    )
    quiet_hours: Quiet = Field(
        "23:00-07:00",
        description="When routine posts, appeals, follow-ups and the like wait until the end; words about danger never do. Empty for none.",
        examples=["23:00-07:00"],
    )
    evening_hour: Whole = Field(
        18,
        ge=0,
        le=23,
        description="The hour at which tomorrow's posts are listed to PIOs and approvers.",
        examples=[18],
    )
    fallback_minutes: Whole = Field(
        5,
        ge=0,
        le=240,
        description="How long words of an incident may fail to reach a channel before another one says, in approved words, where to look; 0 for never.",
        examples=[5],
    )
    tell_to_stop: tuple[Word, ...] = Field(
        ("Other post planners", "The city's web team"),
        max_length=6,
        description="Who else posts in your name and can't be stopped from here: a list to tick while routine posts are held.",
        examples=[["Hootsuite of the mayor's office", "The city's web team"]],
    )
    first_word_minutes: Whole = Field(
        10,
        ge=1,
        le=240,
        description="How long an incident may be open without a word to the public before all who approve are called.",
        examples=[10],
    )
    places: tuple[Place, ...] = Field(
        (),
        description="Named places, offered as buttons: [[incidents.places]].",
        examples=[[{"name": "Riverside Park"}]],
    )


class Writing(Section):
    """What the writing checks let pass because the agency publishes it anyway, and its own words to avoid."""

    names: tuple[Word, ...] = Field(
        (),
        description="People, places and bodies that a text may name without a question: spokespersons, stations, partners.",
        examples=[["Chief Dana Reyes", "Lincoln Station"]],
    )
    contacts: tuple[Word, ...] = Field(
        (),
        description="Phone numbers, e-mail addresses, links and handles that the agency publishes.",
        examples=[["217-555-0142", "tips@springfield.example"]],
    )
    acronyms: dict[Word, Word] = Field(
        {},
        description="Short forms that readers know here, with what they stand for.",
        examples=[{"SPD": "Springfield Police Department"}],
    )
    jargon: dict[Word, Word] = Field(
        {},
        description="Words that your texts should avoid, with the plain ones.",
        examples=[{"ped": "person on foot"}],
    )


class Telegram(Section):
    """The bot that staff and liaison groups talk to."""

    token: Token = Field(description="The bot's token from BotFather.", examples=["123456789:AA…"])
    api: Api = Field(
        "https://api.telegram.org",
        description="Where the Bot API is; a local Bot API server has its own address.",
        examples=["https://api.telegram.org"],
    )
    connect_seconds: float = Field(
        5, gt=0, le=60, description="How long to wait for a connection; no byte has left then.", examples=[5]
    )
    read_seconds: float = Field(
        25,
        gt=0,
        le=120,
        description="How long to wait for the answer to a post; too short makes posts unconfirmed that did arrive.",
        examples=[25],
    )
    poll_seconds: Whole = Field(
        25, ge=0, le=50, description="How long one request for updates may stay open.", examples=[25]
    )

    staff_group: Group = Field(
        0,
        description="The number of the staff's own supergroup, where each open incident has its status; 0 for none.",
        examples=[-1001234567890],
    )
    staff_members: Whole = Field(
        0,
        ge=0,
        description="How many people belong in that group, bots aside; administrators are told when there are more. 0: not checked.",
        examples=[12],
    )

    @property
    def bot_id(self) -> int:
        """The bot's own number, the part of the token that isn't secret."""
        return int(self.token.get_secret_value().partition(":")[0])


class ChannelSection(Section):
    """What every channel has."""

    name: Slug = Field(description="The channel's key; deliveries name it.", examples=["city-channel"])
    audience: Literal["public", "partners"] = Field("public", description="Who reads it.", examples=["public"])
    languages: tuple[Language, ...] = Field(
        (),
        description="Which languages go there, in this order; none given means all of the agency's.",
        examples=[["en"]],
    )

    @property
    def address(self) -> str:
        """Where it is, as deliveries carry it."""
        raise NotImplementedError

    @property
    def options(self) -> dict[str, Any]:
        """What only its own kind knows, by the setting's name, secrets in plain."""
        return {
            name: value.get_secret_value() if isinstance(value, SecretStr) else value
            for name, value in self
            if name not in ChannelSection.model_fields and name != "kind"
        }

    @property
    def secrets(self) -> tuple[str, ...]:
        """What of it must show nowhere."""
        return tuple(value.get_secret_value() for _, value in self if isinstance(value, SecretStr))

    @property
    def asked_at(self) -> dict[str, str]:
        """The addresses that it speaks to, by the setting that holds them: in a rehearsal each is this machine."""
        return {}


class AccountChannel(ChannelSection):
    """An account on a platform that is asked at an address of its own."""

    account: str
    api: Api

    @property
    def address(self) -> str:
        """The account."""
        return self.account

    @property
    def asked_at(self) -> dict[str, str]:
        """Its platform."""
        return {"api": self.api}


class TelegramChannel(ChannelSection):
    """A public channel, or a group with forum topics, that the bot may post to."""

    kind: Literal["telegram"] = Field(description="A Telegram channel or group.", examples=["telegram"])
    chat: Chat = Field(description="The chat's number or @name.", examples=["@springfield_alerts"])
    thread: Topic = Field(0, ge=0, description="The forum topic's number; 0 for none.", examples=[0])

    @property
    def address(self) -> str:
        """The address as deliveries carry it: `chat` or `chat/thread`."""
        return f"{self.chat}/{self.thread}" if self.thread else str(self.chat)


class XChannel(AccountChannel):
    """An account on X."""

    kind: Literal["x"] = Field(description="An account on X.", examples=["x"])
    account: str = Field(
        pattern=r"^[A-Za-z0-9_]{1,15}$", description="The account's name without @.", examples=["SpringfieldPD"]
    )
    api: Api = Field("https://api.x.com", description="Where the X API is.", examples=["https://api.x.com"])
    self_replies: Flag = Field(
        False,
        description="Whether replies to the own posts pass (ask X first): allows threads; without it a text has exactly one part.",
        examples=[False],
    )
    consumer_key: SecretStr = Field(min_length=SECRET, description="The app's API key.", examples=["…"])
    consumer_secret: SecretStr = Field(min_length=SECRET, description="The app's API key secret.", examples=["…"])
    access_token: SecretStr = Field(
        min_length=SECRET,
        description="The account's access token, made after the app got write permission.",
        examples=["…"],
    )
    access_token_secret: SecretStr = Field(
        min_length=SECRET, description="The account's access token secret.", examples=["…"]
    )


class MastodonChannel(AccountChannel):
    """An account on a Mastodon server."""

    kind: Literal["mastodon"] = Field(description="An account on a Mastodon server.", examples=["mastodon"])
    account: str = Field(
        pattern=r"^@[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?@[A-Za-z0-9.-]+\.[A-Za-z0-9-]+$",
        description="The account as people write it, with its server.",
        examples=["@springfield@police.social"],
    )
    api: Api = Field(description="The server's own address.", examples=["https://police.social"])
    visibility: Literal["public", "unlisted", "private"] = Field(
        "public",
        description="public; unlisted: left out of public timelines; private: for followers only, as an exercise may want.",
        examples=["public"],
    )
    access_token: SecretStr = Field(
        min_length=SECRET,
        description="The token of an app with read:statuses, write:statuses and write:media.",
        examples=["…"],
    )


class EmailChannel(ChannelSection):
    """A list of readers who get an e-mail each: newsrooms, partners, liaisons."""

    kind: Literal["email"] = Field(description="A list of e-mail addresses.", examples=["email"])
    account: Mail = Field(
        description="The address that it comes from; what can't be delivered comes back there.",
        examples=["press@springfield.example"],
    )
    sender: Word = Field(description="The name that readers see beside it.", examples=["Springfield Police"])
    recipients: tuple[Mail, ...] = Field(
        (), max_length=1000, description="Who gets it; nobody sees the others.", examples=[["newsdesk@gazette.example"]]
    )
    list: str = Field(
        "",
        max_length=200,
        description="A file in the agency's folder with more of them, one a line; # begins a remark. It is read at the start.",
        examples=["press.txt"],
    )
    reply_to: Mail | Literal[""] = Field(
        "", description="Where answers go; empty: to the account.", examples=["pio@springfield.example"]
    )
    unsubscribe: Unsubscribe = Field(
        "",
        description="Where a reader asks to be taken off the list: an address or a page (https); empty: the account.",
        examples=["https://www.springfield.example/press"],
    )
    host: str = Field(
        pattern=r"^[A-Za-z0-9.:-]{1,253}$",
        description="The server that takes your mail.",
        examples=["smtp.springfield.example"],
    )
    port: Whole = Field(
        0, ge=0, le=65535, description="Its port; 0: 587 for starttls, 465 for tls, 25 for none.", examples=[587]
    )
    security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How the connection is encrypted; none only on this machine.", examples=["starttls"]
    )
    user: str = Field(
        "", max_length=320, description="Who logs in; empty for no login.", examples=["press@springfield.example"]
    )
    password: Password = Field(SecretStr(""), description="The login's password.", examples=["…"])

    @property
    def address(self) -> str:
        """The list, by its own name: who is on it stays here."""
        return self.name

    @property
    def asked_at(self) -> dict[str, str]:
        """The mail server."""
        return {"host": f"smtp://{self.host}"}

    @model_validator(mode="after")
    def _whole(self) -> "EmailChannel":
        if not self.recipients:
            raise ValueError("has nobody to write to: give recipients, or a list with an address on each line")
        if self.security == "none" and not loopback(f"smtp://{self.host}"):
            raise ValueError("would send mail unencrypted: security is starttls or tls")
        if bool(self.user) != bool(self.password.get_secret_value()):
            raise ValueError("needs a user and a password, or neither")
        return self


class WebhookChannel(AccountChannel):
    """A partner's program that is told each event, signed as the Standard Webhooks specification says."""

    kind: Literal["webhook"] = Field(description="A partner's program.", examples=["webhook"])
    account: Slug = Field(description="What you call the partner.", examples=["county-eoc"])
    api: Endpoint = Field(
        description="Where its program takes events (https).", examples=["https://hooks.county.example/springfield"]
    )
    secret: Signing = Field(
        description="What each event is signed with: whsec_ and at least 24 random bytes in base64, known to the partner alone.",
        examples=["whsec_…"],
    )
    networks: tuple[Network, ...] = Field(
        (),
        description="Private networks that the program may stand in; without one only public addresses are asked.",
        examples=[["10.20.0.0/16"]],
    )
    drops_repeats: Flag = Field(
        False,
        description="Whether the partner has promised that its program does each webhook-id once, however often it comes: then an event without a clear answer goes again by itself.",
        examples=[False],
    )


class FacebookChannel(AccountChannel):
    """A Facebook Page."""

    kind: Literal["facebook"] = Field(description="A Facebook Page.", examples=["facebook"])
    account: str = Field(
        pattern=r"^\d{5,20}$",
        description="The Page's number (Page transparency shows it).",
        examples=["104000000000001"],
    )
    page_name: str = Field(
        "",
        max_length=80,
        pattern=r"^[^\x00-\x1f\x7f]*$",
        description="What people call the Page, for cards; empty takes the channel's name.",
        examples=["Springfield Police Department"],
    )
    api: Api = Field(
        "https://graph.facebook.com", description="Where the Graph API is.", examples=["https://graph.facebook.com"]
    )
    version: str = Field(
        "v26.0",
        pattern=r"^v\d{1,2}\.\d$",
        description="The version of the Graph API; each one ends about two years after it came.",
        examples=["v26.0"],
    )
    link_card: Flag = Field(
        False,
        description="Whether Facebook shows a card of the linked page under a text; its words are that page's, not what was approved.",
        examples=[False],
    )
    access_token: SecretStr = Field(
        min_length=SECRET, description="The Page's own access token, one that doesn't expire.", examples=["…"]
    )
    app_secret: Password = Field(
        SecretStr(""),
        description="The app's secret, where the app is set to require a proof of it with each call.",
        examples=["…"],
    )


class BlueskyChannel(AccountChannel):
    """An account on Bluesky."""

    kind: Literal["bluesky"] = Field(description="An account on Bluesky.", examples=["bluesky"])
    account: Handle = Field(description="The account's handle without @.", examples=["springfieldpd.bsky.social"])
    api: Api = Field(
        "https://bsky.social",
        description="The data server where the account lives; Bluesky's own answers for all that it hosts.",
        examples=["https://bsky.social"],
    )
    app_password: SecretStr = Field(
        min_length=SECRET,
        description="An app password of the account, without access to its direct messages; never the account's own password.",
        examples=["…"],
    )


class AppriseChannel(ChannelSection):
    """A service that Apprise knows: text messages, Slack, Teams, Discord, pagers and many more."""

    kind: Literal["apprise"] = Field(
        description="A service through Apprise, which is installed apart.", examples=["apprise"]
    )
    sender: Word = Field(
        description="Who speaks, for services that show a name beside the message.", examples=["Springfield Police"]
    )
    counts_as: Literal["text", "sms"] = Field(
        "text",
        description="text: the full text under its headline; sms: the short one, counted in text messages.",
        examples=["text"],
    )
    service_url: SecretStr = Field(
        min_length=SECRET,
        description="The service's address in Apprise's form, keys included, for one receiver; no retry in it.",
        examples=["…"],
    )

    @property
    def address(self) -> str:
        """The channel's own name: the service's address is its key."""
        return self.name

    @property
    def asked_at(self) -> dict[str, str]:
        """Where it goes, as far as that is an address and no key."""
        parts = urlsplit(self.service_url.get_secret_value())
        host = f"{parts.hostname}:{parts.port or ''}".rstrip(":") if parts.scheme in _PLAIN else ""
        return {"service_url": f"{parts.scheme}://{host}"}


class HandChannel(ChannelSection):
    """A place that the service can't reach: a person posts the exact text and says so."""

    kind: Literal["hand"] = Field(description="A place where a person posts.", examples=["hand"])
    place: Word = Field(description="What the person is told to open.", examples=["Nextdoor, the agency's page"])
    person: str = Field(
        "",
        max_length=120,
        description="The name of the person who is asked; empty asks everyone who may post by hand.",
        examples=["Ana Ruiz"],
    )

    @property
    def address(self) -> str:
        """The place in words."""
        return self.place


Channel = Annotated[
    TelegramChannel
    | XChannel
    | MastodonChannel
    | BlueskyChannel
    | EmailChannel
    | WebhookChannel
    | FacebookChannel
    | AppriseChannel
    | HandChannel,
    Field(discriminator="kind"),
]
CHANNELS: dict[str, type[ChannelSection]] = {
    "telegram": TelegramChannel,
    "x": XChannel,
    "bluesky": BlueskyChannel,
    "mastodon": MastodonChannel,
    "email": EmailChannel,
    "webhook": WebhookChannel,
    "facebook": FacebookChannel,
    "apprise": AppriseChannel,
    "hand": HandChannel,
}


class Database(Section):
    """Where the record lives."""

    address: DatabaseAddress = Field(
        "",
        description="Empty: an SQLite file in the agency's folder; or a PostgreSQL address without its password.",
        examples=["postgresql://commsbot@db.springfield.example/commsbot"],
    )
    password: Password = Field(SecretStr(""), description="The PostgreSQL password.", examples=["…"])


class Health(Section):
    """How a watchdog asks whether the service lives."""

    port: Whole = Field(
        8714, ge=0, le=65535, description="The port of /health on 127.0.0.1; 0 takes a free one.", examples=[8714]
    )


class Log(Section):
    """What the service says about itself; never a secret, never a draft's text."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="From which weight on it is written.", examples=["info"]
    )
    form: Literal["json", "console"] = Field(
        "json", description="json for collectors, console for people.", examples=["json"]
    )


class Pace(Section):
    """How fast the platforms let us speak; lower is safer, the defaults keep a margin below what they document."""

    telegram_per_second: float = Field(
        25, gt=0, le=1000, description="Messages a second for one bot (Telegram documents about 30).", examples=[25]
    )
    telegram_chat_per_minute: float = Field(
        20,
        gt=0,
        le=600,
        description="Messages a minute to one group or channel (Telegram documents 20).",
        examples=[20],
    )
    telegram_reserve: Whole = Field(
        5, ge=0, le=25, description="Messages of burst that a fan-out always leaves for staff.", examples=[5]
    )
    x_per_quarter_hour: float = Field(
        90, gt=0, le=100000, description="Posts in 15 minutes for one account (X documents 100).", examples=[90]
    )
    facebook_per_hour: float = Field(
        150,
        gt=0,
        le=100000,
        description="Calls in an hour for one Page (Facebook documents 200 for each person who engages with it).",
        examples=[150],
    )
    bluesky_per_hour: float = Field(
        1500,
        gt=0,
        le=100000,
        description="Posts in an hour for one account (Bluesky documents 1,666).",
        examples=[1500],
    )
    mastodon_per_three_hours: float = Field(
        270, gt=0, le=100000, description="Posts in 3 hours for one account (Mastodon allows 300).", examples=[270]
    )
    scale: float = Field(
        1,
        ge=0,
        le=10,
        description="Multiplies every waiting time; below 1 only in rehearsal and tests, 0 for none at all.",
        examples=[1],
    )


class Exercise(Section):
    """What keeps an exercise from the public."""

    live_config: str = Field(
        "",
        description='The live config.toml that an exercise is compared with: no token, account or chat may be in both; "none" where the agency has none yet.',
        examples=["/srv/commsbot/springfield-pd/config.toml"],
    )
    live_bot: Whole = Field(
        0,
        ge=0,
        description="The live bot's number (the token's part before the colon), where its token isn't in a file.",
        examples=[123456789],
    )
    live_bot_name: Username = Field(
        "",
        description="The live bot's @name: where *This is real* leads those who drill.",
        examples=["@springfield_pd_bot"],
    )


class Settings(Section):
    """All of it."""

    folder: Path = Field(description="The agency's folder; where it was loaded from.")
    mode: Mode = Field(
        description="live; exercise: own bot, channels, folder and record; rehearsal: loopback addresses only.",
        examples=["live"],
    )
    agency: Agency
    approval: Approval = Approval()
    incidents: Incidents = Incidents()
    writing: Writing = Writing()
    telegram: Telegram
    channels: tuple[Channel, ...] = Field(min_length=1)
    database: Database = Database()
    health: Health = Health()
    log: Log = Log()
    pace: Pace = Pace()
    exercise: Exercise = Exercise()

    def channel(self, name: str) -> Channel | None:
        """Find a channel by its name."""
        return next((channel for channel in self.channels if channel.name == name), None)

    def languages(self, channel: ChannelSection) -> tuple[str, ...]:
        """Which languages go to a channel, the default first where none are chosen."""
        return channel.languages or self.agency.languages

    @property
    def origin(self) -> str:
        """Name the log: it stands in every signed head, so it rests only on what never changes."""
        return f"commsbot/{self.agency.id}" + ("" if self.mode is Mode.LIVE else f"/{self.mode}")

    @property
    def signing_key(self) -> Path:
        """Where the key is that signs the record's heads."""
        return self.folder / "keys" / "record.pem"

    @property
    def factor_key(self) -> Path:
        """Where the key is with which secrets of authenticator apps are sealed."""
        return self.folder / "keys" / "second-factor.key"

    @property
    def database_file(self) -> Path:
        """Where SQLite keeps its file, when no other database is set."""
        return self.folder / "commsbot.sqlite"
