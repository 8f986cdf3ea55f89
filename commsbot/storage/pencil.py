"""What may be changed and forgotten: drafts, cursors, cards, notes and acknowledgements."""

import json
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import errors, record
from commsbot.domain.draft import Draft, Override
from commsbot.domain.picture import Alt, Picture
from commsbot.domain.plan import Window
from commsbot.domain.series import Every, Series
from commsbot.ports import Card, Cursor, Key
from commsbot.storage.ledger import storable, upsert
from commsbot.storage.tables import AcknowledgementRow, CardRow, CursorRow, DraftRow, NoteRow


class Pencil:
    """Mutable rows of one agency in one transaction."""

    def __init__(self, connection: AsyncConnection, agency: str) -> None:
        """Take the unit's connection."""
        self._connection = connection
        self._agency = agency

    async def draft(self, name: str) -> Draft:
        """Load a draft; raises `NotFound`."""
        found = await self._connection.execute(
            select(col(DraftRow.body)).where(col(DraftRow.agency) == self._agency, col(DraftRow.id) == name)
        )
        body = found.scalar()
        if body is None:
            raise errors.NotFound(what="draft", name=name)
        return _draft(body)

    async def save_draft(self, draft: Draft) -> None:
        """Store it whole."""
        values: dict[str, object] = {
            "agency": self._agency, "id": draft.id, "author": draft.author, "incident": draft.incident,
            "created_at": record.timestamp(draft.created_at), "body": _body(draft),
        }  # fmt: skip
        await self._connection.execute(upsert(self._connection, DraftRow, values, ("agency", "id")))

    async def drop_draft(self, name: str) -> None:
        """Forget it."""
        await self._connection.execute(
            delete(DraftRow).where(col(DraftRow.agency) == self._agency, col(DraftRow.id) == name)
        )

    async def drafts(self, author: str, incident: str) -> list[Draft]:
        """List drafts, newest first."""
        wanted = select(col(DraftRow.body)).where(col(DraftRow.agency) == self._agency)
        if author:
            wanted = wanted.where(col(DraftRow.author) == author)
        if incident:
            wanted = wanted.where(col(DraftRow.incident) == incident)
        wanted = wanted.order_by(col(DraftRow.created_at).desc(), col(DraftRow.id))
        return [_draft(row[0]) for row in await self._connection.execute(wanted)]

    async def cursor(self, key: Key) -> Cursor | None:
        """What the dialogue expects."""
        found = await self._connection.execute(select(col(CursorRow.body)).where(*self._at(key)))
        body = found.scalar()
        return Cursor(**json.loads(body)) if body else None

    async def set_cursor(self, key: Key, cursor: Cursor | None) -> None:
        """Move the dialogue on; None ends it."""
        if cursor is None:
            await self._connection.execute(delete(CursorRow).where(*self._at(key)))
            return
        values = {"agency": self._agency, **asdict(key), "body": json.dumps(asdict(cursor), ensure_ascii=False)}
        await self._connection.execute(
            upsert(self._connection, CursorRow, values, ("agency", "bot", "chat", "user", "thread"))
        )

    def _at(self, key: Key) -> tuple[Any, ...]:
        return (
            col(CursorRow.agency) == self._agency, col(CursorRow.bot) == key.bot, col(CursorRow.chat) == key.chat,
            col(CursorRow.user) == key.user, col(CursorRow.thread) == key.thread,
        )  # fmt: skip

    async def keep_card(self, card: Card) -> None:
        """Store a card, one per (chat, subject, person)."""
        values = {"agency": self._agency, **asdict(card)}
        await self._connection.execute(
            upsert(self._connection, CardRow, values, ("agency", "chat", "subject", "person"))
        )

    async def drop_card(self, chat: int, subject: str) -> None:
        """Stop reconciling a card."""
        await self._connection.execute(
            delete(CardRow).where(
                col(CardRow.agency) == self._agency, col(CardRow.chat) == chat, col(CardRow.subject) == subject
            )
        )

    async def cards(self, subject: str) -> list[Card]:
        """List cards, all or of one subject."""
        wanted = select(
            col(CardRow.chat), col(CardRow.message), col(CardRow.subject), col(CardRow.person), col(CardRow.shown), col(CardRow.thread)
        ).where(col(CardRow.agency) == self._agency)  # fmt: skip
        if subject:
            wanted = wanted.where(col(CardRow.subject) == subject)
        wanted = wanted.order_by(col(CardRow.chat), col(CardRow.subject), col(CardRow.person))
        return [Card(*row) for row in await self._connection.execute(wanted)]

    async def recall(self, name: str) -> str:
        """A named note; empty if there is none."""
        found = await self._connection.execute(
            select(col(NoteRow.text)).where(col(NoteRow.agency) == self._agency, col(NoteRow.name) == name)
        )
        return found.scalar() or ""

    async def note(self, name: str, text: str) -> None:
        """Keep a named note; an empty text forgets it."""
        if not text:
            await self._connection.execute(
                delete(NoteRow).where(col(NoteRow.agency) == self._agency, col(NoteRow.name) == name)
            )
            return
        values: dict[str, object] = {"agency": self._agency, "name": name, "text": storable(text)}
        await self._connection.execute(upsert(self._connection, NoteRow, values, ("agency", "name")))

    async def acknowledge(self, publication: str, group: str, who: str) -> bool:
        """Count a *Got it* once per `who`."""
        row = {"agency": self._agency, "publication": publication, "group": group, "who": who}
        there = select(col(AcknowledgementRow.who)).where(
            *(getattr(AcknowledgementRow, name) == value for name, value in row.items())
        )
        if (await self._connection.execute(there)).scalar() is not None:
            return False
        self_table = AcknowledgementRow.__table__  # type: ignore[attr-defined]  # SQLModel's table
        await self._connection.execute(self_table.insert().values(**row))
        return True

    async def acknowledged(self, publication: str) -> dict[str, int]:
        """How many pressed *Got it*, by group."""
        group = col(AcknowledgementRow.group)
        wanted = (
            select(group, func.count())
            .where(col(AcknowledgementRow.agency) == self._agency, col(AcknowledgementRow.publication) == publication)
            .group_by(group)
        )
        return {row[0]: row[1] for row in await self._connection.execute(wanted)}


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
