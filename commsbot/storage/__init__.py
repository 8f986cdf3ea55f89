"""The store on SQLite and PostgreSQL: the record, its index, pencil rows, deliveries and the inbox."""

from commsbot.storage.inbox import Inbox
from commsbot.storage.store import Store

__all__ = ["Inbox", "Store"]
