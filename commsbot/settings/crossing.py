"""What no single key can show: rehearsal that stays on this machine, an exercise that can't reach the public, names that must differ."""

import copy
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from commsbot.settings import model, recipients, secret_files, toml_file, values
from commsbot.settings.model import Mode
from commsbot.settings.problems import Invalid, Problem, written
from commsbot.settings.secret_files import Gathered

TOKENS = (".access_token", ".app_password", ".secret", ".service_url")
"""What no two services may share, by the end of the secret's name."""


def across(folder: Path, file: str, parts: Mapping[str, Any], gathered: Gathered) -> list[Problem]:
    """Check the sections that are right by themselves against each other."""
    found = [*_channels(file, parts)]
    match parts.get("mode"):
        case Mode.REHEARSAL:
            found += _loopback(file, parts)
        case Mode.EXERCISE:
            found += _exercise(folder, file, parts, gathered)
    return found


def _channels(file: str, parts: Mapping[str, Any]) -> Iterator[Problem]:
    agency = parts.get("agency")
    names: set[str] = set()
    places: set[tuple[str, str, str]] = set()
    for channel in parts.get("channels", ()):
        key = f'channels "{channel.name}"'
        if channel.name in names:
            yield Problem(file, key, "", "is there twice", "another name for one of the two")
        names.add(channel.name)
        if agency is None:
            continue
        for language in channel.languages:
            if language not in agency.languages:
                right = f"one of agency.languages: {written(agency.languages)}"
                yield Problem(file, f"{key}.languages", written(language), "is not a language of the agency", right)
        here = {
            (channel.kind, channel.address.casefold(), language) for language in channel.languages or agency.languages
        }
        if here & places:
            yield Problem(
                file, key, "", "goes to the same place in the same language as another channel", "one channel for it"
            )
        places |= here
    pace, mode = parts.get("pace"), parts.get("mode")
    if pace is not None and pace.scale < 1 and mode not in {None, Mode.REHEARSAL}:
        yield Problem(
            file, "pace.scale", written(pace.scale), f"is below what the platforms allow, in mode {mode}", "1 or more"
        )


def _loopback(file: str, parts: Mapping[str, Any]) -> Iterator[Problem]:
    places = []
    if telegram := parts.get("telegram"):
        places.append(("telegram.api", telegram.api))
    if (
        (database := parts.get("database"))
        and "//" in database.address
        and not database.address.startswith("postgresql:///")
    ):
        places.append(("database.address", database.address))
    places += [
        (f'channels "{each.name}".{key}', address)
        for each in parts.get("channels", ())
        for key, address in each.asked_at.items()
    ]
    for key, address in places:
        if not values.loopback(address):
            yield Problem(
                file, key, written(address), "leaves this machine, and a rehearsal must not", "an address on 127.0.0.1"
            )


def _exercise(folder: Path, file: str, parts: Mapping[str, Any], gathered: Gathered) -> Iterator[Problem]:
    exercise = parts.get("exercise")
    if exercise is None or exercise.live_config == "none":
        return
    key = "exercise.live_config"
    if not exercise.live_config:
        right = f'{key} = "/srv/commsbot/…/config.toml", or "none" where the agency has no live service yet'
        yield Problem(
            file, key, "", "is missing: without it nothing proves that this exercise can't reach the public", right
        )
        return
    path = (folder / exercise.live_config).resolve()
    if path.parent == folder.resolve():
        yield Problem(
            file, key, written(exercise.live_config), "is this very folder", "a folder of its own for the exercise"
        )
        return
    try:
        raw = toml_file.read(path)
    except Invalid as invalid:
        yield from invalid.problems
        return
    live = secret_files.gather(path.parent, {}, raw)
    yield from _bots(file, parts, exercise.live_bot or _bot(live.values.get("telegram.token", "")), path)
    yield from _places(file, parts, raw, path)
    yield from _accounts(file, parts, raw, path)
    yield from _readers(file, parts, raw, path)
    tokens = {value for key, value in live.values.items() if key.endswith(TOKENS)}
    for name, value in gathered.values.items():
        if name.endswith(TOKENS) and value in tokens:
            yield Problem(
                gathered.sources.get(name, file),
                name,
                "",
                f"is also a token of the live config {path}",
                "the token of an exercise account",
            )


def _bots(file: str, parts: Mapping[str, Any], live_bot: int, path: Path) -> Iterator[Problem]:
    telegram = parts.get("telegram")
    if telegram is None:
        return
    if not live_bot:
        right = "exercise.live_bot = 123456789, the part of the live token before the colon"
        yield Problem(
            file,
            "exercise.live_bot",
            "",
            f"the live bot's token is not in a file beside {path}, so it can't be compared",
            right,
        )
    elif telegram.bot_id == live_bot:
        yield Problem(
            file,
            "telegram.token",
            "",
            f"is a token of the live bot {live_bot} ({path})",
            "a bot of its own, whose name begins DRILL",
        )


def _places(file: str, parts: Mapping[str, Any], raw: Mapping[str, Any], path: Path) -> Iterator[Problem]:
    live = {str(channel["chat"]).casefold() for channel in secret_files.channels(raw) if "chat" in channel}
    telegram, theirs = parts.get("telegram"), raw.get("telegram")
    staff = str(theirs.get("staff_group", 0)) if isinstance(theirs, dict) else "0"
    if telegram is not None and telegram.staff_group and str(telegram.staff_group) in live | {staff}:
        yield Problem(
            file,
            "telegram.staff_group",
            written(telegram.staff_group),
            f"is also a chat of the live config {path}",
            "a group of its own for the exercise",
        )
    for channel in parts.get("channels", ()):
        if not isinstance(channel, model.TelegramChannel):
            continue
        chat, key = str(channel.chat).casefold(), f'channels "{channel.name}".chat'
        if chat in live | {staff}:
            yield Problem(
                file,
                key,
                written(channel.chat),
                f"is also a chat of the live config {path}",
                "a chat of its own for the exercise",
            )
        elif any(other.startswith("@") != chat.startswith("@") for other in live):
            wrong = f"can't be compared with the live config {path}: one has numbers, the other @names, and both may be the same chat"
            yield Problem(file, key, written(channel.chat), wrong, "the chats' numbers in both")


def _accounts(file: str, parts: Mapping[str, Any], raw: Mapping[str, Any], path: Path) -> Iterator[Problem]:
    live = {str(channel["account"]).casefold() for channel in secret_files.channels(raw) if "account" in channel}
    for channel in parts.get("channels", ()):
        if isinstance(channel, model.AccountChannel | model.EmailChannel) and channel.account.casefold() in live:
            key = f'channels "{channel.name}".account'
            yield Problem(
                file,
                key,
                written(channel.account),
                f"is also an account of the live config {path}",
                "an account of its own for the exercise",
            )
    database, other = parts.get("database"), raw.get("database")
    if (
        database is not None
        and database.address
        and isinstance(other, dict)
        and database.address == other.get("address")
    ):
        yield Problem(
            file,
            "database.address",
            written(database.address),
            f"is also the database of the live config {path}",
            "its own",
        )


def _readers(file: str, parts: Mapping[str, Any], raw: dict[str, Any], path: Path) -> Iterator[Problem]:
    """Nobody who reads the live lists gets an exercise's mail, and no partner's program an exercise's events."""
    live = copy.deepcopy(raw)
    yield from recipients.fill(path.parent, live, str(path))
    listed = secret_files.channels(live)
    read = {str(each).casefold() for channel in listed for each in channel.get("recipients", ())}
    hooks = {str(channel.get("api", "")).casefold() for channel in listed if channel.get("kind") == "webhook"}
    for channel in parts.get("channels", ()):
        key = f'channels "{channel.name}"'
        if isinstance(channel, model.EmailChannel):
            for each in channel.recipients:
                if each.casefold() in read:
                    wrong = f"is also a reader of the live config {path}"
                    yield Problem(
                        file, f"{key}.recipients", written(each), wrong, "readers who take part in the exercise"
                    )
        elif isinstance(channel, model.WebhookChannel) and channel.api.casefold() in hooks:
            wrong = f"is also a receiver of the live config {path}"
            yield Problem(file, f"{key}.api", written(channel.api), wrong, "a receiver of its own for the exercise")


def _bot(token: str) -> int:
    number = token.partition(":")[0]
    return int(number) if number.isdecimal() else 0
