"""What a simulated Bluesky data server holds: accounts with their sessions, records by key, pictures, and the rules that refuse one.

Shapes are those of bluesky-social/atproto (lexicons/com/atproto, packages/pds, read 2026-08). An error is `{"error": name, "message": words}`. A content
id (cid) only looks like one: it is made of the record's JSON, not of DAG-CBOR, and says as much, that the same record has the same one.
"""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import hashlib
import json
import secrets
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from commsbot.rehearsal import happenings

Trouble = Literal["", "takendown", "revoked"]

ACCESS_LIVES: Final = dt.timedelta(hours=2)
REFRESH_LIVES: Final = dt.timedelta(days=90)
GRACE: Final = dt.timedelta(hours=2)
"""How long a refresh token that was used is good still (account-manager: rotateRefreshToken)."""
BLOB_LIMIT: Final = 5_000_000
"""A server's own limit (PDS_BLOB_UPLOAD_LIMIT); what a post may name is less, see `bluesky_lexicon`."""
SHOWN: Final = 120


class Refused(Exception):
    """The server says no, with this status and body."""

    def __init__(self, status: int, error: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": error, "message": message}


def invalid(message: str, error: str = "InvalidRequest") -> Refused:
    """Make the 400 that most refusals are."""
    return Refused(400, error, message)


@dataclasses.dataclass
class Account:
    """One account; `trouble` is turned while a drill runs."""

    did: str
    handle: str
    name: str
    password: str
    trouble: Trouble = ""


@dataclasses.dataclass
class Record:
    """One record under its key; the page goes on showing what was deleted."""

    account: Account
    key: str
    cid: str
    value: dict[str, Any]
    at: dt.datetime
    deleted: bool = False

    @property
    def uri(self) -> str:
        """Where it is."""
        return f"at://{self.account.did}/{self.value['$type']}/{self.key}"


@dataclasses.dataclass
class Token:
    """One token of a session; a refresh token that was used names its successors."""

    account: Account
    refresh: bool
    expires: dt.datetime
    successors: tuple[str, str] = ("", "")


@dataclasses.dataclass(frozen=True)
class Blob:
    """A picture that was uploaded, before and in posts."""

    account: Account
    cid: str
    kind: str
    data: bytes


class BlueskyWorld:
    """All accounts and records, and the acts on them; every act on a post is told to the page."""

    def __init__(self, told: happenings.Happenings, now: Callable[[], dt.datetime]) -> None:
        self.accounts: list[Account] = []
        self.records: dict[tuple[str, str], Record] = {}
        self.gone: list[Record] = []
        self.blobs: dict[str, Blob] = {}
        self.tokens: dict[str, Token] = {}
        self._told = told
        self._now = now

    def account(self, handle: str, name: str = "", password: str = "rehearsal-app-pass") -> Account:  # noqa: S107 - it opens nothing
        """Add an account."""
        did = "did:plc:" + _letters(handle.encode())[:24]
        made = Account(did, handle, name or handle, password)
        self.accounts.append(made)
        return made

    def find(self, name: str) -> Account | None:
        """The account of a handle or a DID."""
        return next((each for each in self.accounts if name.casefold() in {each.handle.casefold(), each.did}), None)

    # sessions

    def sign_in(self, identifier: str, password: str) -> dict[str, Any]:
        """Open a session by the account's name and an app password."""
        account = self.find(identifier)
        if account is None or account.password != password or account.trouble == "revoked":
            raise Refused(401, "AuthenticationRequired", "Invalid identifier or password")
        _refuse_taken_down(account)
        return self._session(account, *self._pair(account))

    def refresh(self, token: str) -> dict[str, Any]:
        """Change a refresh token for a new pair; within its grace a used one gives its successor's again."""
        held = self.who(token, refresh=True)
        _refuse_taken_down(held.account)
        if held.account.trouble == "revoked":
            raise invalid("Token has been revoked", "ExpiredToken")
        if not held.successors[0]:
            held.successors = self._pair(held.account)
            held.expires = min(held.expires, self._now() + GRACE)
        return self._session(held.account, *held.successors)

    def who(self, token: str, *, refresh: bool = False) -> Token:
        """Whose token it is; one that has run out is refused with 400, not with 401."""
        if not token:
            raise Refused(401, "AuthMissing", "Authentication Required")
        held = self.tokens.get(token)
        if held is None:
            raise invalid("Token could not be verified", "InvalidToken")
        if held.refresh is not refresh:
            raise invalid("Bad token scope", "InvalidToken")
        if held.expires <= self._now():
            raise invalid("Token has expired", "ExpiredToken")
        return held

    def expire(self, *, refresh: bool = False) -> None:
        """Let all access tokens have run out, and with `refresh` the others too."""
        for each in self.tokens.values():
            if refresh or not each.refresh:
                each.expires = self._now()

    def _pair(self, account: Account) -> tuple[str, str]:
        made = []
        for refresh, lives in ((False, ACCESS_LIVES), (True, REFRESH_LIVES)):
            body = {
                "scope": f"com.atproto.{'refresh' if refresh else 'appPass'}",
                "sub": account.did,
                "jti": secrets.token_hex(8),
            }
            parts = ({"typ": "JWT", "alg": "HS256"}, body)
            token = ".".join(base64.urlsafe_b64encode(json.dumps(each).encode()).decode().rstrip("=") for each in parts)
            made.append(f"{token}.{secrets.token_urlsafe(32)}")
            self.tokens[made[-1]] = Token(account, refresh, self._now() + lives)
        return made[0], made[1]

    def _session(self, account: Account, access: str, refresh: str) -> dict[str, Any]:
        return {
            "accessJwt": access, "refreshJwt": refresh, "handle": account.handle, "did": account.did, "emailConfirmed": True, "active": True,
        }  # fmt: skip

    # records

    def put(self, account: Account, key: str, value: dict[str, Any], swap: object) -> tuple[Record, bool]:
        """Put a record under a key; the same one again changes nothing. `swap` is `...` (whatever is there), None (nothing) or a cid."""
        _refuse_taken_down(account)
        there, cid = self.records.get((account.did, key)), cid_of(value)
        if there is not None and there.cid == cid:
            return there, False
        if swap is not ... and swap != (there.cid if there is not None else None):
            raise invalid(f"Record was at {there.cid if there is not None else None}", "InvalidSwap")
        record = Record(account, key, cid, value, self._now())
        self.records[account.did, key] = record
        self._tell("edited" if there is not None else "posted", record)
        return record, True

    def delete(self, account: Account, key: str) -> Record | None:
        """Delete a record; None where there is none, which is no error."""
        _refuse_taken_down(account)
        record = self.records.pop((account.did, key), None)
        if record is not None:
            record.deleted = True
            self.gone.append(record)
            self._tell("deleted", record)
        return record

    def upload(self, account: Account, kind: str, data: bytes) -> Blob:
        """Keep a picture until a post names it."""
        _refuse_taken_down(account)
        if len(data) > BLOB_LIMIT:
            raise Refused(413, "PayloadTooLarge", "request entity too large")
        blob = Blob(account, "bafkrei" + _letters(data), kind, data)
        self.blobs[blob.cid] = blob
        return blob

    def posts_of(self, account: Account) -> list[Record]:
        """The live posts of an account, newest first."""
        live = [each for each in self.records.values() if each.account is account]
        return sorted(live, key=lambda each: each.key, reverse=True)

    def shown_of(self, account: Account) -> list[Record]:
        """Return what the page shows: what is live, and the last few that were deleted."""
        gone = [each for each in self.gone if each.account is account][-5:]
        return sorted([*self.posts_of(account)[:SHOWN], *gone], key=lambda each: each.key, reverse=True)

    def view(self, record: Record) -> dict[str, Any]:
        """Return what the page shows of a post."""
        value = record.value
        pictures = value.get("embed", {}).get("images", ())
        langs = ", ".join(value.get("langs", ()))
        return {
            "id": record.key,
            "text": value["text"],
            "at": value["createdAt"],
            "head": f"@{record.account.handle}",
            "notes": ["Reply to an own post"] if "reply" in value else [],
            "edited": False,
            "deleted": record.deleted,
            "media": [
                {"src": f"/media/bluesky/{each['image']['ref']['$link']}", "alt": each["alt"]} for each in pictures
            ],
            "foot": f"Language: {langs}" if langs else "",
            "link": f"https://bsky.example/profile/{record.account.did}/post/{record.key}",
        }

    def _tell(self, act: str, record: Record) -> None:
        self._told.tell("bluesky", act=act, post=self.view(record))


def cid_of(value: dict[str, Any]) -> str:
    """Make what stands for a record's content id."""
    return "bafyrei" + _letters(json.dumps(value, sort_keys=True, ensure_ascii=False).encode())


def _letters(data: bytes) -> str:
    return base64.b32encode(hashlib.sha256(data).digest()).decode().rstrip("=").lower()


def _refuse_taken_down(account: Account) -> None:
    """packages/pds: auth-verifier and createSession say it the same way."""
    if account.trouble == "takendown":
        raise Refused(401, "AccountTakedown", "Account has been taken down")
