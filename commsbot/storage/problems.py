"""What a database can do to us, in words that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from commsbot.domain import errors


class Unavailable(errors.Broken):
    """The database can't be used now: {why}. Nothing was changed. It is tried again; if it stays, look at disk space and who else uses it."""


class Newer(errors.Broken):
    """The database was written by a newer commsbot (revision {revision}). Upgrade this one; the data is untouched."""


class Nested(errors.Broken):
    """A write unit was begun inside another one: that would commit half an act. This is a fault of the program."""


class ReadOnly(errors.Broken):
    """A read-only unit was asked to write. This is a fault of the program."""


@contextmanager
def told() -> Iterator[None]:
    """Turn a driver's error into `Unavailable` with its one line, without the statement and its values."""
    try:
        yield
    except DBAPIError as error:
        raise Unavailable(why=str(error.orig).splitlines()[0]) from error
