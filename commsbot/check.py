"""What `commsbot check` finds: everything that is wrong with an agency's folder, at once. It takes no lock and writes nothing.

An error keeps the service from starting or a channel from posting; a warning is what somebody still has to do. `init` asks the same
questions at its end.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from telegram.error import TelegramError

from commsbot import app, parts, signing
from commsbot.channels import registry
from commsbot.domain import errors, people
from commsbot.domain.agency import Agency
from commsbot.domain.approval import Policy
from commsbot.domain.people import Act
from commsbot.ports import Office, UnitOfWork
from commsbot.settings import loading, problems
from commsbot.settings.model import Mode, Settings
from commsbot.settings.problems import Invalid, Problem
from commsbot.storage.schema import CURRENT
from commsbot.templates import loading as library_loading
from commsbot.templates import showing
from commsbot.templates.library import Library
from commsbot.wire.session import Patience
from commsbot.workflow import standing
from commsbot.workflow.standing import Standing

QUICK: Final = Patience(connect=3, read=3, pool=1)
BOT: Final = "the bot"
_ADVICE: Final = {
    "bot": "Is the token in secrets/telegram__token the one that @BotFather gave, and can this machine reach {api}?",
    "telegram": "Is {address} right, and is the bot an administrator there who may post, edit and delete?",
    "email": "Are host, port and security right, is the password in secrets/ the account's own, and may it send in the account's name?",
    "webhook": "Is the address of {address} right, does its name lead to a public address or one in networks, and is its certificate good?",
    "bluesky": "Is secrets/ holding an app password of {address} (Settings, Privacy and security), and is {api} where the account lives?",
    "x": "Are all four keys of one app in secrets/, the access token made after the app got read and write?",
    "facebook": "Is account the Page's number, access_token the Page's own with pages_manage_posts and pages_read_engagement, and app_secret that of its app?",
    "mastodon": "Is api the address of {address}'s own server, and the token of an app there with read:statuses, write:statuses and write:media?",
}


@dataclass(kw_only=True)
class Found:
    """What there is to say, each in a line of its own."""

    facts: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Probed:
    """What a channel's test came to."""

    name: str
    told: str
    well: bool = True


async def look(folder: Path, environ: Mapping[str, str], today: date, *, offline: bool) -> Found:
    """Look at everything that can be looked at, whatever else is wrong."""
    found = Found()
    chosen = None
    try:
        chosen = loading.load(folder, environ)
    except Invalid as invalid:
        found.errors += map(str, invalid.problems)
        if not (folder / loading.CONFIG).is_file():
            return found
    library = _library(found, folder, chosen, today)
    if chosen is None:
        _key(found, folder / "keys" / "record.pem", "commsbot")
        return found
    agency = chosen.agency
    found.facts.append(
        f"{agency.name}: {chosen.mode}, profile {chosen.approval.profile}, {', '.join(agency.languages)}, {agency.zone}"
    )
    probed = {} if offline else {each.name: each for each in await probe(chosen)}
    _channels(found, chosen, probed)
    if vkey := _key(found, chosen.signing_key, chosen.origin):
        found.facts.append(f"  record: {chosen.origin}, public key {vkey}")
    if chosen.mode is Mode.EXERCISE and not chosen.exercise.live_bot_name:
        found.warnings.append('exercise.live_bot_name: empty, so "This is real" can lead nobody to the live bot')
    if library is not None:
        _common_types(found, chosen, library)
        found.warnings += [
            f"agency.languages: the message templates have no texts in “{tag}”"
            for tag in agency.languages
            if tag not in library.languages()
        ]
        found.warnings += showing.missing(library, agency.languages)
    await _database(found, chosen, library)
    return found


def _library(found: Found, folder: Path, chosen: Settings | None, today: date) -> Library | None:
    """Load the message templates, by an invented agency where the settings can't be read."""
    override = folder / parts.OVERRIDE
    example = (parts.LIBRARY, showing.EXAMPLE, override if override.is_dir() else None)
    try:
        library = library_loading.load(*(parts.library_places(chosen) if chosen else example))
    except errors.BrokenTemplates as error:
        found.errors += [f"message templates: {line}" for line in str(error.values["problems"]).splitlines() if line]
        return None
    found.warnings += [
        f"message templates: {one.id} was to be read again by {one.review}; its owner is {one.owner}"
        for one in library.overdue(today)
    ]
    return library


def _key(found: Found, path: Path, name: str) -> str:
    try:
        return signing.load(path, name).vkey
    except errors.Broken as error:
        found.errors.append(str(error))
        return ""


def _channels(found: Found, chosen: Settings, probed: Mapping[str, Probed]) -> None:
    for channel in chosen.channels:
        told = probed.get(channel.name)
        languages = ", ".join(chosen.languages(channel))
        line = f"  {channel.name}: {channel.kind} {channel.address}, {channel.audience}, {languages}"
        found.facts.append(f"{line}: {told.told}" if told is not None and told.well else line)
    if (bot := probed.get(BOT)) is not None and bot.well:
        found.facts.append(f"  {BOT}: {bot.told}")
    found.errors += [f"{each.name}: {each.told}" for each in probed.values() if not each.well]


def _common_types(found: Found, chosen: Settings, library: Library) -> None:
    known = [each.key for each in library.types()]
    file = str(chosen.folder / loading.CONFIG)
    found.errors += [
        str(Problem(file, "incidents.common_types", problems.written(key), "the message templates have no such type of incident", ", ".join(known)))
        for key in chosen.incidents.common_types
        if key not in known
    ]  # fmt: skip


async def _database(found: Found, chosen: Settings, library: Library | None) -> None:
    """See whether the record can be read by this version, and what people still have to do in it."""
    if not chosen.database.address and not chosen.database_file.exists():
        found.facts.append(f"  database: none yet; the first start makes {chosen.database_file}")
        return
    where = chosen.database.address.rpartition("@")[2] or str(chosen.database_file)
    try:
        store = parts.reading_store_of(chosen)
    except errors.Broken as error:
        found.errors.append(f"database {where}: {error}")
        return

    office = None
    try:
        office = await office_of(chosen, library) if library is not None else None
    except errors.Refused as error:  # a channel that can't be used as it is configured
        if not any(str(error) in each for each in found.errors):
            found.errors.append(str(error))

    async def read(uow: UnitOfWork) -> None:
        _staff(found, await uow.agency(), chosen.approval.policy)
        if office is not None:
            stages = await standing.stand(uow, office)
            found.warnings += [told for one, stage, older in stages if (told := _stands(one.id, stage, older=older))]

    try:
        match await store.revision():
            case standing_at if standing_at == CURRENT:
                found.facts.append(f"  database: {where}, up to date")
                await store.read(read)
            case "":
                found.facts.append(f"  database: {where}, empty; the first start fills it")
            case older:
                found.facts.append(
                    f"  database: {where}, of an older version ({older}); the next start brings it up to date"
                )
    except errors.CommsbotError as error:
        found.errors.append(f"database {where}: {error}")
    finally:
        await store.close()


async def office_of(chosen: Settings, library: Library) -> Office:
    """Make the office without a service; no platform is asked."""
    async with app.connected(chosen, QUICK) as (_, wiring):
        return app.office_of(chosen, library, registry.build(app.configured(chosen), wiring))


def _staff(found: Found, agency: Agency, policy: Policy) -> None:
    staff = [each for each in agency.people.values() if not each.suspended]
    away = [each.name for each in staff if each.telegram is None]
    found.facts.append(f"  staff: {len(staff)}" + (f"; not in the chat yet: {', '.join(away)}" if away else ""))
    found.warnings += [f"staff: {each} is missing; an administrator adds them with /people or desk add" for each in missing(agency, policy)]  # fmt: skip


def missing(agency: Agency, policy: Policy) -> list[str]:
    """Say who must still be named before a statement can be written and approved under this policy."""
    staff = [each for each in agency.people.values() if not each.suspended]
    writers = {each.id for each in staff if people.may(each, Act.DRAFT)}
    signers = {each.id for each in staff if people.may(each, Act.SIGN_OFF)}
    told = [] if writers else ["somebody who drafts (role pio)"]
    most = len(signers)
    if not policy.self_approval and writers:
        most = max(len(signers - {writer}) for writer in writers)
    short = policy.sign_offs - most
    if short > 0:
        others = "somebody else" if short == 1 else f"{short} others"
        told.append(f"{others} to approve (role approver)")
    return told


def _stands(name: str, stage: Standing, *, older: bool) -> str:
    if stage is Standing.APPROVED:
        return ""
    effect = "until then an older wording is used" if older else "until then the service can't say it"
    do = "an approver approves it with /approve" if stage is Standing.WAITING else "starting the service submits it"
    return f"standing statement {name}: {stage}; {effect}; {do}"


async def probe(chosen: Settings) -> list[Probed]:
    """Test the bot, then each channel by itself, all at once; changes nothing on the platforms."""
    async with app.connected(chosen, QUICK) as (sessions, wiring):

        async def bot() -> Probed:
            (channel,) = registry.build((), wiring).channels.values()
            why = await channel.probe()
            if not why and chosen.mode is Mode.EXERCISE:
                try:
                    await app.drill(chosen, sessions, QUICK)
                except (app.NotADrillBot, app.LeadsNowhere, TelegramError) as error:
                    why = wiring.redactor.told(error) if isinstance(error, TelegramError) else str(error)
            return _probed(BOT, why, "bot", api=chosen.telegram.api)

        async def place(each: registry.Configured) -> Probed:
            try:
                made = registry.build((each,), wiring)
            except errors.Refused as error:
                return Probed(each.name, str(error), well=False)
            channel = made.channels.get(made.destinations[0].lane)
            if channel is None:
                return Probed(each.name, "a person posts there")
            return _probed(
                each.name, await channel.probe(), each.kind, address=each.address, api=each.options.get("api", "")
            )

        return list(await asyncio.gather(bot(), *map(place, app.configured(chosen))))


def _probed(name: str, why: str, kind: str, **values: str) -> Probed:
    if not why:
        return Probed(name, "works")
    return Probed(
        name, " ".join((f"can't be used now ({why}).", _ADVICE.get(kind, "").format_map(values))).strip(), well=False
    )
