"""The schema's migrations, by Alembic: loaded only by who opens a store to write, or asks how far its schema is."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, text

from commsbot.storage.problems import Newer

MIGRATIONS = Path(__file__).parent / "migrations"
CURRENT = "current"


def upgrade(connection: Connection) -> None:
    """Migrate to this version's schema; raises `Newer` for one that it doesn't know."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    try:
        command.upgrade(settings, "head")
    except CommandError as error:
        known = {each.revision for each in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""
        if found not in known:
            raise Newer(revision=found) from error
        raise


def revision(connection: Connection) -> str:
    """Give the revision, `CURRENT` where it is this version's, empty where there is none; raises `Newer`."""
    scripts = ScriptDirectory(str(MIGRATIONS))
    found = MigrationContext.configure(connection).get_current_revision() or ""
    if found and found not in {each.revision for each in scripts.walk_revisions()}:
        raise Newer(revision=found)
    return CURRENT if found == scripts.get_current_head() else found
