"""Make an agency's folder: about ten questions, each answer checked at once, then config, secrets, signing key and record in one step.

The record's first entries name the administrator, who gets a one-time link for the chat and a desk secret; both are shown once and kept as
hashes. Then the standing statements, which the service may have to say by itself, are put before those who approve (promise 1); where one officer
may be all there is, the administrator is shown them and may approve at once.

The folder appears whole or not at all: it is built beside its place and moved there. Nothing that exists is ever overwritten, because the
signing key of a record can't be made again.
"""

import asyncio
import re
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from pydantic import BaseModel, SecretStr

from commsbot import check, parts, signing, words
from commsbot.domain import approval, errors
from commsbot.domain.people import Person, Role
from commsbot.domain.version import Cut
from commsbot.ports import UnitOfWork
from commsbot.settings import loading, model, problems, secret_files, toml_file, writing
from commsbot.settings.model import Settings
from commsbot.settings.problems import Invalid, Problem
from commsbot.storage import Store
from commsbot.wire import secret, session
from commsbot.workflow import review, staff, standing

BOT = "telegram.token"
TOKEN_BYTES = 24
"""Of a one-time link: 32 characters, where a deep link takes 64."""


class FolderTaken(errors.Refused):
    """{folder} exists and is not empty. Nothing was changed; choose another folder, or check that one with: commsbot check {folder}"""


class InsideCheckout(errors.Refused):
    """{folder} is inside the checkout, where an update or a commit may touch it. Choose a folder outside."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask."""

    key: str
    """How an answers file names it; the same key as in the config, where there is one."""
    words: str
    section: type[BaseModel] | None = None
    default: str | None = None
    """Taken when nothing is typed; None where an answer is required."""
    hidden: bool = False
    explain: str = ""
    later: bool = False
    """Whether `NONE` leaves it for later: the folder is made, and `check` says what is missing."""

    @property
    def field(self) -> str:
        """The name of the config's field."""
        return self.key.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Made:
    """What `make` made."""

    settings: Settings
    administrator: Person
    """Who gets the first one-time link and the first desk secret."""
    token: str
    """Of the one-time link; only its digest is kept."""
    secret: str
    """For the desk; only its hash is kept."""
    vkey: str
    """The public key of the record, for whoever checks it from outside."""
    waiting: int
    """How many standing statements wait for an approver's press."""
    refused: str
    """Why the standing statements could not be submitted; empty where they were."""
    missing: tuple[str, ...]
    """Who must still be named before a statement can be written and approved."""
    tokenless: str = ""
    """The file that the bot's token was left out of; empty where there is one."""


Approves = Callable[[Sequence[Cut]], bool]
"""Shows the standing statements and asks whether to approve them now."""

Ask = Callable[[Question, str | None, str], str]
"""Puts a question: (question, default, what was wrong with the last answer)."""

NONE = "-"
"""Says *none* where an empty answer would take a default."""

PROFILES = """\
solo  one officer awake: an approver may approve the own words, and the record says self-approved
pair  anyone but the author approves
team  two others approve; urgent texts (holding, warning, false alert, all clear, correction) need one"""


WHY_A_BOT = """\
The bot is how staff draft and approve in chat, and what posts to Telegram channels and groups: without its token the service can't start.
@BotFather gives it in answer to /newbot. Without one at hand, type - and put it into secrets/telegram__token later."""


def questions(zone: str) -> list[Question]:
    """List what is asked of everybody; `zone` is this machine's."""
    example = {name: field.examples[0] for name, field in model.Agency.model_fields.items() if field.examples}
    return [
        Question("mode", "Is this the live service or an exercise? (live, exercise)", model.Settings, "live"),
        Question("agency.name", f"The agency's name in full, as in {example['name']!r}", model.Agency),
        Question("agency.short_name", "What people call it", model.Agency, ""),
        Question(
            "agency.languages", "Languages of the community, the main one first, as in 'en, es'", model.Agency, "en"
        ),
        Question("agency.zone", "Time zone, as in America/Chicago", model.Agency, zone or None),
        Question("agency.emergency_number", "Emergency number", model.Agency, "911"),
        Question("agency.official_page", f"Official page, as in {example['official_page']}", model.Agency),
        Question("approval.profile", "Who approves? (solo, pair, team)", model.Approval, "pair", explain=PROFILES),
        Question(
            "telegram.token",
            f"The bot's token from @BotFather (isn't shown); {NONE} to add it later",
            model.Telegram,
            hidden=True,
            explain=WHY_A_BOT,
            later=True,
        ),
        Question("telegram.chat", f"Telegram channel, @name or number; {NONE} for none", model.TelegramChannel, NONE),
        Question("x.account", f"X account without @; {NONE} for none", model.XChannel, NONE),
        Question(
            "hand.place",
            f"A place where a person posts by hand, as in 'Nextdoor'; {NONE} for none",
            model.HandChannel,
            NONE,
        ),
        Question("administrator", "Name of the first administrator", model.Place),
    ]


X_SECRETS = [
    Question(f"x.{name}", f"X: {words} (isn't shown)", model.XChannel, hidden=True)
    for name, words in (
        ("consumer_key", "API key"),
        ("consumer_secret", "API key secret"),
        ("access_token", "access token"),
        ("access_token_secret", "access token secret"),
    )
]
LIVE_CONFIG = Question(
    "exercise.live_config",
    "The live service's config.toml, which the exercise is compared with; 'none' where there is none yet",
    model.Exercise,
    "none",
)

APPROVE = Question("approve_standing", "Approve these now, by yourself (the record says self-approved)?", None, "yes")
"""Asked in profile solo alone, when the texts are there to be read."""


def interview(ask: Ask, zone: str) -> dict[str, Any]:
    """Ask until every answer is right, one after the other."""
    answers: dict[str, Any] = {}
    waiting = questions(zone)
    complaint = ""
    while waiting:
        question = waiting.pop(0)
        default = answers["agency.name"] if question.key == "agency.short_name" else question.default
        wrong, complaint = complaint, ""
        while question.key not in answers:
            typed = ask(question, default, wrong).strip()
            if not typed and default is None:
                wrong = f"Nothing was typed, and this can't be left empty. {question.explain}".strip()
                continue
            try:
                answers[question.key] = accept(question, typed, "your answer")
            except Invalid as invalid:
                wrong = str(invalid.problems[0])
        if question.key == "mode" and answers["mode"] == "exercise":
            waiting.insert(0, LIVE_CONFIG)
        if question.key == "x.account" and answers["x.account"] != NONE:
            waiting = [*X_SECRETS, *waiting]
        if question.key == "hand.place" and all(
            answers[key] == NONE for key in ("telegram.chat", "x.account", "hand.place")
        ):
            for key in ("telegram.chat", "x.account", "hand.place"):
                del answers[key]
            again = [each for each in questions(zone) if each.key in {"telegram.chat", "x.account", "hand.place"}]
            waiting = [*again, *waiting]
            complaint = "There is no channel to publish to: name at least one of the three."
    return answers


def answered(path: Path, zone: str) -> dict[str, Any]:
    """Read the answers from a TOML file instead; raises `Invalid` with everything that is wrong or missing."""
    given = _flat(toml_file.read(path))
    wanted = questions(zone)
    if given.get("mode") == "exercise":
        wanted.append(LIVE_CONFIG)
    if given.get("x.account", NONE) != NONE:
        wanted += X_SECRETS
    approves = given.pop(APPROVE.key, None)
    found = _approving(path, approves, str(given.get("approval.profile")))
    found += [
        problems.unknown(str(path), key, {}, [each.key for each in wanted])
        for key in given
        if key not in {each.key for each in wanted}
    ]
    answers: dict[str, Any] = {}
    for question in wanted:
        default = given.get("agency.name") if question.key == "agency.short_name" else question.default
        typed = given.get(question.key, default)
        if typed is None:
            found.append(Problem(str(path), question.key, "", "is missing", question.words))
            continue
        try:
            answers[question.key] = accept(question, str(typed), str(path))
        except Invalid as invalid:
            found += invalid.problems
    if not found and all(answers[key] == NONE for key in ("telegram.chat", "x.account", "hand.place")):
        found.append(
            Problem(
                str(path),
                "telegram.chat",
                "",
                "there is no channel to publish to",
                "telegram.chat, x.account or hand.place",
            )
        )
    if found:
        raise Invalid(found)
    # Where the file says nothing, words that nobody has seen are approved by nobody.
    return {**answers, APPROVE.key: approves is True}


def _approving(path: Path, given: object, profile: str) -> list[Problem]:
    if given is None or given is False:
        return []
    if given is not True:
        return [Problem(str(path), APPROVE.key, problems.written(given), "is neither yes nor no", "true or false")]
    if not approval.PROFILES.get(profile, approval.PROFILES["pair"]).self_approval:
        return [Problem(str(path), APPROVE.key, "true", f"takes profile solo, and this is {profile}", "false: another person approves them")]  # fmt: skip
    return []


def accept(question: Question, typed: str, where: str) -> Any:
    """Check one answer; raises `Invalid` with what is wrong."""
    if typed == NONE and (question.default == NONE or question.later):
        return NONE
    if question.key == "mode" and typed == "rehearsal":
        raise Invalid(
            [
                Problem(
                    where,
                    "mode",
                    typed,
                    "needs no folder of its own",
                    "live or exercise; python3 -m commsbot demo rehearses",
                )
            ]
        )
    value: Any = typed
    if question.field == "languages":
        value = [tag.strip() for tag in typed.split(",")]
    if question.section is None:
        return value
    # The administrator is a name in words, as a place's is.
    name = "name" if question.key == "administrator" else question.field
    accepted = problems.accept(question.section, name, value, where)
    return accepted.get_secret_value() if isinstance(accepted, SecretStr) else accepted


def make(folder: Path, answers: Mapping[str, Any], approves: Approves = lambda _cuts: False) -> Made:
    """Write config, secrets, signing key and the record's beginning; raises `FolderTaken`, `InsideCheckout`, `Invalid`.

    `approves` is asked only where the profile lets the administrator approve alone.
    """
    refuse(folder)
    folder = folder.expanduser().resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    raw, given = _raw(answers)
    building = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))  # made with mode 0700
    try:
        config = building / loading.CONFIG
        config.touch(mode=0o600)
        config.write_text(writing.text(raw), "utf-8")
        for key, value in given.items():
            secret_files.write(building, key, value)
        left_out = _left_out(answers)
        loaded = loading.load(building, left_out)
        loaded.signing_key.parent.mkdir(mode=0o700)
        signer = signing.create(loaded.signing_key, loaded.origin)
        token, typed = secrets.token_urlsafe(TOKEN_BYTES), secret.new()
        begun = asyncio.run(_begin(loaded, str(answers["administrator"]), token, secret.hashed(typed)))
        waiting = len(begun.waiting)
        cuts = [cut for _, cut in begun.waiting]
        if cuts and loaded.approval.policy.self_approval and approves(cuts):
            waiting = asyncio.run(_approve(loaded, begun))
        building.rename(folder)
    except BaseException:
        shutil.rmtree(building)
        raise
    chosen = loading.load(folder, left_out)
    later = str(folder / secret_files.SECRETS / secret_files.file_name(BOT)) if left_out else ""
    return Made(chosen, begun.administrator, token, typed, signer.vkey, waiting, begun.refused, begun.missing, later)


def _left_out(answers: Mapping[str, Any]) -> dict[str, str]:
    """What stands for secrets that are to come, while the folder is made; nothing of it is kept."""
    return {secret_files.environment_name(BOT): loading.ABSENT} if answers[BOT] == NONE else {}


@dataclass(frozen=True, slots=True)
class _Begun:
    administrator: Person
    waiting: list[tuple[str, Cut]]
    refused: str
    missing: tuple[str, ...]


async def _begin(chosen: Settings, name: str, token: str, hashed: str) -> _Begun:
    """Begin the record: the first administrator, who where one officer may be all there is writes and approves as well; then the standing statements."""
    policy = chosen.approval.policy
    roles = {Role.ADMINISTRATOR} | ({Role.PIO, Role.APPROVER} if policy.self_approval else set())
    spoken = words.load().languages()
    language = next((tag for tag in chosen.agency.languages if tag in spoken), words.SOURCE)
    office = await check.office_of(chosen, parts.library_of(chosen))
    chosen.database_file.touch(mode=0o600)

    async def appoint(uow: UnitOfWork) -> Person:
        person = await staff.add(uow, office, "", name, roles, language)
        await staff.invite(uow, "", person.id, token)
        await staff.enrol(uow, person.id, hashed)
        return person

    async with _stored(chosen) as store:
        person = await store.act(appoint)
        waiting, refused = [], ""
        try:
            waiting = await store.act(lambda uow: standing.submit_missing(uow, office, person.id))
        except errors.Refused as error:  # a folder is worth having all the same; `check` and `run` say it again
            refused = str(error)
        return _Begun(
            person, waiting, refused, tuple(check.missing(await store.read(lambda uow: uow.agency()), policy))
        )


async def _approve(chosen: Settings, begun: _Begun) -> int:
    """Put the administrator's yes on record; gives how many still wait."""
    office = await check.office_of(chosen, parts.library_of(chosen))

    async def sign(uow: UnitOfWork) -> int:
        for name, cut in begun.waiting:
            await review.sign_off(uow, office, begun.administrator.id, name, cut.version, cut.digest, "init")
        return len(await standing.missing(uow, office))

    async with _stored(chosen) as store:
        return await store.act(sign)


@asynccontextmanager
async def _stored(chosen: Settings) -> AsyncIterator[Store]:
    store = parts.store_of(chosen)
    try:
        await store.open()
        yield store
    finally:
        await store.close()


async def bot_name(chosen: Settings) -> str:
    """Ask Telegram for the bot's @name; empty where it can't be asked now, since the folder is made all the same."""
    address = f"{chosen.telegram.api}/bot{chosen.telegram.token.get_secret_value()}/getMe"
    try:
        async with session.opened(check.QUICK) as sessions, sessions.fresh.get(address) as answer:
            told = await answer.json()
        name = told["result"]["username"]
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError):
        return ""
    return name if isinstance(name, str) else ""


def refuse(folder: Path) -> None:
    """Raise unless `make` could use this folder."""
    folder = folder.expanduser().resolve()
    if folder.is_relative_to(loading.CHECKOUT):
        raise InsideCheckout(folder=folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTaken(folder=folder)


def machine_zone(localtime: Path = Path("/etc/localtime")) -> str:
    """Name this machine's time zone, or nothing where it can't be told."""
    name = re.search(r"zoneinfo/(?:posix/)?(.+)$", str(localtime.resolve()))
    # A server that keeps UTC says nothing about where its agency is.
    return name.group(1) if name and "/" in name.group(1) and not name.group(1).startswith("Etc/") else ""


def _raw(answers: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    languages = list(answers["agency.languages"])
    raw: dict[str, Any] = {
        "mode": str(answers["mode"]),
        "agency": {"id": slug(answers["agency.short_name"]), **_section(answers, "agency"), "languages": languages},
        "approval": _section(answers, "approval"),
        "channels": [],
    }
    secrets = {} if answers[BOT] == NONE else {BOT: answers[BOT]}
    if answers["telegram.chat"] != NONE:
        raw["channels"].append(
            {"name": "telegram-channel", "kind": "telegram", "chat": answers["telegram.chat"], "languages": languages}
        )
    if answers["x.account"] != NONE:
        raw["channels"].append({"name": "x", "kind": "x", "account": answers["x.account"], "languages": languages[:1]})
        secrets |= {f"channels.x.{question.field}": answers[question.key] for question in X_SECRETS}
    if answers["hand.place"] != NONE:
        raw["channels"].append(
            {"name": "by-hand", "kind": "hand", "place": answers["hand.place"], "languages": languages[:1]}
        )
    if answers["mode"] == "exercise":
        live = answers["exercise.live_config"]
        raw["exercise"] = {"live_config": live if live == "none" else str(Path(live).expanduser().resolve())}
        raw["health"] = {"port": model.Health().port + 1}
    return raw, secrets


def slug(name: str) -> str:
    """Make the agency's key from its name."""
    words = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:31].strip("-")
    return words if words[:1].isalpha() else f"agency-{words}"[:31].strip("-")


def _section(answers: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key.partition(".")[2]: value for key, value in answers.items() if key.startswith(f"{name}.")}


def _flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict):
            flat |= _flat(value, f"{key}.")
        elif isinstance(value, list):
            flat[key] = ", ".join(map(str, value))
        else:
            flat[key] = value
    return flat
