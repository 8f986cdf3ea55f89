"""What is made of the settings alone, without a platform, a chat or a desk: the message library, the store, the clock, ids.

Apart from the composition root, so that a command that only reads the record doesn't load all that a service needs.
"""

import secrets
from base64 import b32encode
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from commsbot import signing
from commsbot.domain import template
from commsbot.ports import Clock
from commsbot.settings.model import Mode, Settings
from commsbot.storage import Store
from commsbot.templates import loading
from commsbot.templates.library import Library

LIBRARY = Path(__file__).resolve().parent.parent / "message_templates"
OVERRIDE = "message_templates"
"""The folder inside the agency's folder whose files take the place of ours."""


def utc_now() -> datetime:
    """The service's clock."""
    return datetime.now(UTC)


def new_id() -> str:
    """Make an id of 10 characters (50 random bits) that is easy to read out and fits a button."""
    return b32encode(secrets.token_bytes(7)).decode()[:10].lower()


def library_of(chosen: Settings) -> Library:
    """Load the message library for an agency; raises `BrokenTemplates` with all that must be mended."""
    return loading.load(*library_places(chosen))


def library_places(chosen: Settings) -> tuple[Path, template.Sender, Path | None]:
    """Our folder of templates, who speaks, and the agency's own folder where it has one."""
    agency = chosen.agency
    sender = template.Sender(
        name=dict.fromkeys(agency.languages, agency.name),
        short=dict.fromkeys(agency.languages, agency.short_name),
        emergency_number=agency.emergency_number,
        official_page=agency.official_page,
        zone=agency.zone,
        exercise=chosen.mode is Mode.EXERCISE,
    )
    override = chosen.folder / OVERRIDE
    return LIBRARY, sender, override if override.is_dir() else None


def store_of(chosen: Settings, at: Callable[[str], None] = lambda _point: None, clock: Clock = utc_now) -> Store:
    """Make the store, not opened yet; raises `LooseKey` or `NoKey` where the signing key isn't as it must be."""
    signer = signing.load(chosen.signing_key, chosen.origin)
    return Store(address_of(chosen), chosen.agency.id, clock, signer, chosen.origin, at)


def reading_store_of(chosen: Settings) -> Store:
    """Make a store that signs nothing, for `record verify|show|export`, which read without the lock."""
    return Store(address_of(chosen), chosen.agency.id, utc_now, None, chosen.origin)


def address_of(chosen: Settings) -> str:
    """The database's address as SQLAlchemy takes it."""
    address = chosen.database.address
    if not address:
        return f"sqlite+aiosqlite:///{chosen.database_file}"
    scheme, _, rest = address.partition("://")
    password = chosen.database.password.get_secret_value()
    if password and "@" in rest:
        user, _, where = rest.partition("@")
        rest = f"{user}:{password}@{where}"
    return f"{scheme.split('+')[0]}+asyncpg://{rest}"
