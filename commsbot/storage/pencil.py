"""What may be changed and forgotten: drafts, cursors, cards, notes and acknowledgements."""

import json
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import errors, record
from commsbot.domain.draft import Draft, Override
from commsbot.domain.picture import Alt, Picture
from commsbot.domain.plan import Window
from commsbot.domain.series import Every, Series
from commsbot.ports import Card, Cursor, Key
from commsbot.storage.ledger import storable
from commsbot.storage.sql import columns, put, same
from commsbot.storage.tables import AcknowledgementRow, CardRow, CursorRow, DraftRow, NoteRow

_DRAFT = select(col(DraftRow.body)).where(*same(DraftRow, "agency", "id"))
_DROP_DRAFT = delete(DraftRow).where(*same(DraftRow, "agency", "id"))
_DRAFTS = (
    select(col(DraftRow.body))
    .where(*same(DraftRow, "agency"))
    .order_by(col(DraftRow.created_at).desc(), col(DraftRow.id))
)
_PLACE = ("agency", "bot", "chat", "user", "thread")
_CURSOR = select(col(CursorRow.body)).where(*same(CursorRow, *_PLACE))
_DROP_CURSOR = delete(CursorRow).where(*same(CursorRow, *_PLACE))
_CARDS = (
    select(*columns(CardRow, "chat", "message", "subject", "person", "shown", "thread"))
    .where(*same(CardRow, "agency"))
    .order_by(col(CardRow.chat), col(CardRow.subject), col(CardRow.person))
)
_CARDS_OF = _CARDS.where(*same(CardRow, "subject"))
_DROP_CARD = delete(CardRow).where(*same(CardRow, "agency", "chat", "subject"))
_NOTE = select(col(NoteRow.text)).where(*same(NoteRow, "agency", "name"))
_DROP_NOTE = delete(NoteRow).where(*same(NoteRow, "agency", "name"))
_PRESSED = select(col(AcknowledgementRow.who)).where(*same(AcknowledgementRow, "agency", "publication", "group", "who"))
_PRESS = insert(AcknowledgementRow)
_COUNTS = (
    select(col(AcknowledgementRow.group), func.count())
    .where(*same(AcknowledgementRow, "agency", "publication"))
    .group_by(col(AcknowledgementRow.group))
)


class Pencil:
    """Mutable rows of one agency in one transaction."""

    def __init__(self, connection: AsyncConnection, agency: str) -> None:
        """Take the unit's connection."""
        self._connection = connection
        self._agency = agency

    async def draft(self, name: str) -> Draft:
        """Load a draft; raises `NotFound`."""
        body = (await self._connection.execute(_DRAFT, {"agency": self._agency, "id": name})).scalar()
        if body is None:
            raise errors.NotFound(what="draft", name=name)
        return _draft(body)

    async def save_draft(self, draft: Draft) -> None:
        """Store it whole."""
        values: dict[str, object] = {
            "agency": self._agency, "id": draft.id, "author": draft.author, "incident": draft.incident,
            "created_at": record.timestamp(draft.created_at), "body": _body(draft),
        }  # fmt: skip
        await put(self._connection, DraftRow, values, ("agency", "id"))

    async def drop_draft(self, name: str) -> None:
        """Forget it."""
        await self._connection.execute(_DROP_DRAFT, {"agency": self._agency, "id": name})

    async def drafts(self, author: str, incident: str) -> list[Draft]:
        """List drafts, newest first."""
        wanted = _DRAFTS
        if author:
            wanted = wanted.where(col(DraftRow.author) == author)
        if incident:
            wanted = wanted.where(col(DraftRow.incident) == incident)
        return [_draft(row[0]) for row in await self._connection.execute(wanted, {"agency": self._agency})]

    async def cursor(self, key: Key) -> Cursor | None:
        """What the dialogue expects."""
        body = (await self._connection.execute(_CURSOR, self._at(key))).scalar()
        return Cursor(**json.loads(body)) if body else None

    async def set_cursor(self, key: Key, cursor: Cursor | None) -> None:
        """Move the dialogue on; None ends it."""
        if cursor is None:
            await self._connection.execute(_DROP_CURSOR, self._at(key))
            return
        values = {**self._at(key), "body": json.dumps(asdict(cursor), ensure_ascii=False)}
        await put(self._connection, CursorRow, values, _PLACE)

    def _at(self, key: Key) -> dict[str, Any]:
        return {"agency": self._agency, "bot": key.bot, "chat": key.chat, "user": key.user, "thread": key.thread}

    async def keep_card(self, card: Card) -> None:
        """Store a card, one per (chat, subject, person)."""
        values = {"agency": self._agency, **asdict(card)}
        await put(self._connection, CardRow, values, ("agency", "chat", "subject", "person"))

    async def drop_card(self, chat: int, subject: str) -> None:
        """Stop reconciling a card."""
        await self._connection.execute(_DROP_CARD, {"agency": self._agency, "chat": chat, "subject": subject})

    async def cards(self, subject: str) -> list[Card]:
        """List cards, all or of one subject."""
        wanted, given = (_CARDS_OF, {"subject": subject}) if subject else (_CARDS, {})
        return [Card(*row) for row in await self._connection.execute(wanted, {"agency": self._agency, **given})]

    async def recall(self, name: str) -> str:
        """A named note; empty if there is none."""
        found = await self._connection.execute(_NOTE, {"agency": self._agency, "name": name})
        return found.scalar() or ""

    async def note(self, name: str, text: str) -> None:
        """Keep a named note; an empty text forgets it."""
        if not text:
            await self._connection.execute(_DROP_NOTE, {"agency": self._agency, "name": name})
            return
        values: dict[str, object] = {"agency": self._agency, "name": name, "text": storable(text)}
        await put(self._connection, NoteRow, values, ("agency", "name"))

    async def acknowledge(self, publication: str, group: str, who: str) -> bool:
        """Count a *Got it* once per `who`."""
        row = {"agency": self._agency, "publication": publication, "group": group, "who": who}
        if (await self._connection.execute(_PRESSED, row)).scalar() is not None:
            return False
        await self._connection.execute(_PRESS, row)
        return True

    async def acknowledged(self, publication: str) -> dict[str, int]:
        """How many pressed *Got it*, by group."""
        wanted = {"agency": self._agency, "publication": publication}
        return {row[0]: row[1] for row in await self._connection.execute(_COUNTS, wanted)}


def _body(draft: Draft) -> str:
    values = asdict(draft)
    values["created_at"] = record.timestamp(draft.created_at)
    values["due_at"] = record.timestamp(draft.due_at) if draft.due_at else None
    values["overrides"] = [{**asdict(each), "at": record.timestamp(each.at)} for each in draft.overrides]
    values["window"] = {name: record.timestamp(at) if at else None for name, at in asdict(draft.window).items()}
    if draft.series is not None:
        until = draft.series.until
        values["series"] = {**asdict(draft.series), "until": record.timestamp(until) if until else None}
    return json.dumps(values, ensure_ascii=False)


def _series(values: dict[str, Any]) -> Series:
    until = values["until"]
    return Series(Every(values["every"]), record.moment(until) if until else None, values["minutes"])


def _draft(body: str) -> Draft:
    values = json.loads(body)
    window = Window(**{name: record.moment(at) if at else None for name, at in values.pop("window").items()})
    due, series, shown = values.pop("due_at"), values.pop("series", None), values.pop("picture", None)
    made = Draft(
        **{
            **values,
            "created_at": record.moment(values["created_at"]),
            "languages": tuple(values["languages"]),
            "audience": tuple(values["audience"]),
            "overrides": tuple(
                Override(**{**each, "at": record.moment(each["at"])}) for each in values.get("overrides", ())
            ),
        }
    )
    return replace(
        made, window=window, due_at=record.moment(due) if due else None, series=_series(series) if series else None,
        picture=Picture(**{**shown, "alt": tuple(Alt(**each) for each in shown["alt"])}) if shown else None,
    )  # fmt: skip
