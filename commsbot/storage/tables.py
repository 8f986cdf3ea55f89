"""The tables. Rows stay in this folder; what crosses the port is the domain's.

Times are text as the record writes them (RFC 3339, UTC, fixed width), so that text order is time order on both databases. Ink: `entry` and
`head` are append-only by trigger; in `entry_value` a member may be nulled and nothing else, which is itself an entry. All the rest is pencil.
"""

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

METADATA = SQLModel.metadata
METADATA.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class EntryRow(SQLModel, table=True):
    """A line of the record: header, commitments and leaf."""

    __tablename__ = "entry"
    __table_args__ = (Index("ix_entry_statement", "agency", "statement", "sequence"),)
    agency: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    at: str
    kind: str
    statement: str
    actor: str
    commitments: str
    leaf: str


class EntryValueRow(SQLModel, table=True):
    """What an entry commits to, with the salts: the only table that may be disposed of."""

    __tablename__ = "entry_value"
    agency: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    values: str


class HeadRow(SQLModel, table=True):
    """A signed head."""

    __tablename__ = "head"
    agency: str = Field(primary_key=True)
    size: int = Field(primary_key=True)
    note: str


class TreeRow(SQLModel, table=True):
    """The log's frontier, from which it is continued."""

    __tablename__ = "tree"
    agency: str = Field(primary_key=True)
    size: int
    frontier: str


class VersionRow(SQLModel, table=True):
    """The index of versions: written with the record, rebuildable from it."""

    __tablename__ = "version"
    agency: str = Field(primary_key=True)
    statement: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    incident: str = Field(index=True)
    phase: str
    template: str
    title: str
    state: str = Field(index=True)
    author: str
    digest: str
    due_at: str | None
    expires_at: str | None
    cut_at: str
    publication: str


class DraftRow(SQLModel, table=True):
    """A draft."""

    __tablename__ = "draft"
    agency: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    author: str
    incident: str
    created_at: str
    body: str


class CursorRow(SQLModel, table=True):
    """What a dialogue expects next."""

    __tablename__ = "cursor"
    agency: str = Field(primary_key=True)
    bot: int = Field(primary_key=True, sa_type=BigInteger)
    chat: int = Field(primary_key=True, sa_type=BigInteger)
    user: int = Field(primary_key=True, sa_type=BigInteger)
    thread: int = Field(primary_key=True, sa_type=BigInteger)
    body: str


class CardRow(SQLModel, table=True):
    """A message that is kept true to its subject."""

    __tablename__ = "card"
    agency: str = Field(primary_key=True)
    chat: int = Field(primary_key=True, sa_type=BigInteger)
    subject: str = Field(primary_key=True)
    person: str = Field(primary_key=True)
    message: int = Field(sa_type=BigInteger)
    thread: int = Field(sa_type=BigInteger)
    shown: str


class InboxRow(SQLModel, table=True):
    """A Telegram update as it came."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("agency", "bot", "update_id"),
        Index("ix_inbox_waiting", "agency", "state", "row"),
    )
    row: int | None = Field(default=None, primary_key=True)
    agency: str
    bot: int = Field(sa_type=BigInteger)
    update_id: int = Field(sa_type=BigInteger)
    raw: str
    received_at: str
    attempts: int
    state: str
    error: str


class DeliveryRow(SQLModel, table=True):
    """One rendition reaching one destination; columns as `domain.delivery.Row`."""

    __tablename__ = "delivery"
    __table_args__ = (
        Index("ix_delivery_due", "agency", "lane", "state", "priority", "due_at"),
        Index("ix_delivery_statement", "agency", "statement"),
        Index("ix_delivery_publication", "agency", "publication"),
        Index("ix_delivery_state", "agency", "state", "lane", "due_at"),
    )
    agency: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    publication: str
    statement: str
    version: int
    verb: str
    language: str
    kind: str
    part: int
    destination: str
    lane: str
    due_at: str
    priority: int
    round: int
    state: str
    attempt: int
    epoch: int
    generation: int
    platform_id: str
    permalink: str
    evidence: str
    settled_at: str | None
    prepared_at: str | None
    follows: str
    target: str
    brake: bool
    rendition: str
    """The digest of what it carries; empty for a removal."""


class RenditionRow(SQLModel, table=True):
    """What deliveries carry, once for all that carry the same."""

    __tablename__ = "rendition"
    agency: str = Field(primary_key=True)
    digest: str = Field(primary_key=True)
    body: str


class LaneRow(SQLModel, table=True):
    """Who drains an account, and since which epoch."""

    __tablename__ = "lane"
    agency: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    epoch: int
    owner: str
    lease_until: str
    generation: int


class NoteRow(SQLModel, table=True):
    """A small thing that must survive a restart."""

    __tablename__ = "note"
    agency: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    text: str


class AcknowledgementRow(SQLModel, table=True):
    """One *Got it*, by a salted digest."""

    __tablename__ = "acknowledgement"
    agency: str = Field(primary_key=True)
    publication: str = Field(primary_key=True)
    group: str = Field(primary_key=True)
    who: str = Field(primary_key=True)


class MediaRow(SQLModel, table=True):
    """A file's bytes by their SHA-256, where there is no folder beside the database."""

    __tablename__ = "media"
    agency: str = Field(primary_key=True)
    digest: str = Field(primary_key=True)
    data: bytes
