"""What one value in the settings may look like: each kind with its check, whose error says in words what is wrong."""

import re
from base64 import b64decode
from ipaddress import ip_address, ip_network
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from babel import localedata
from pydantic import AfterValidator, Field, SecretStr

from commsbot.domain.plan import QuietHours


def loopback(address: str) -> bool:
    """Whether an address can only be this machine."""
    host = urlsplit(address).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _api(address: str) -> str:
    parts = urlsplit(address)
    if not parts.hostname or parts.scheme not in {"http", "https"} or parts.username or parts.query:
        raise ValueError("is not a web address")
    if parts.scheme == "http" and not loopback(address):
        raise ValueError("would send the token unencrypted")
    return address.rstrip("/")


def _endpoint(address: str) -> str:
    parts = urlsplit(address)
    if not parts.hostname or parts.scheme not in {"http", "https"} or parts.username or parts.fragment:
        raise ValueError("is not a web address")
    if parts.scheme == "http" and not loopback(address):
        raise ValueError("would send what people wrote unencrypted")
    return address


def _network(written: str) -> str:
    try:
        return str(ip_network(written))
    except ValueError as error:
        raise ValueError("is not a network such as 10.20.0.0/16") from error


MAIL_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)


def _mail(address: str) -> str:
    if not MAIL_ADDRESS.fullmatch(address) or len(address) > 254:
        raise ValueError("is not an e-mail address")
    return address


def _unsubscribe(place: str) -> str:
    return _page(place) if "://" in place else _mail(place) if place else place


def _signing(secret: SecretStr) -> SecretStr:
    kind, _, key = secret.get_secret_value().partition("_")
    try:
        size = len(b64decode(key, validate=True))
    except ValueError:
        size = 0
    if kind != "whsec" or not 24 <= size <= 64:
        raise ValueError("is not whsec_ with 24 to 64 bytes in base64 behind it")
    return secret


def _page(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError("is not a full https address")
    return address


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError("is not a time zone of the IANA database") from error
    return name


def _language(tag: str) -> str:
    if tag != tag.strip() or not localedata.exists(tag.replace("-", "_")):
        raise ValueError("is not the code of a language")
    return tag


def _chat(chat: int | str) -> str:
    text = str(chat)
    if (text.startswith("-") and text[1:].isdecimal()) or (
        text.startswith("@") and text[1:].replace("_", "").isalnum()
    ):
        return text
    raise ValueError("is neither the number of a channel or group (they begin with -) nor an @name")


def _quiet(text: str) -> str:
    try:
        QuietHours.read(text)
    except ValueError as error:
        raise ValueError("is not from one time to another") from error
    return text


def _topic(thread: int) -> int:
    if thread == 1:
        raise ValueError("the General topic has no number of its own (Telegram answers: message thread not found)")
    return thread


def _group(chat: int) -> int:
    if chat > 0:
        raise ValueError("is not the number of a group (they begin with -100)")
    return chat


SECRET = 6
"""Characters that a secret has at least: a shorter one couldn't be kept out of logs without blanking ordinary words."""


def _password(password: SecretStr) -> SecretStr:
    if 0 < len(password.get_secret_value()) < SECRET:
        raise ValueError("is too short to be kept out of the logs")
    return password


def _token(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:[\w-]+", token.get_secret_value()):
        raise ValueError("is not a bot token")
    return token


def _database(address: str) -> str:
    parts = urlsplit(address)
    if address and (parts.scheme != "postgresql" or not parts.path.strip("/")):
        raise ValueError("is not a PostgreSQL address")
    if parts.password:
        raise ValueError("holds a password, which belongs in the secret database.password")
    return address


_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"


def _handle(name: str) -> str:
    plain = name.lower()
    if len(plain) > 253 or not re.fullmatch(rf"(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])?", plain):
        raise ValueError("is not a handle such as springfieldpd.bsky.social, without @")
    return plain


def _username(name: str) -> str:
    if name and not re.fullmatch(r"@?[A-Za-z]\w{4,31}", name, re.ASCII):
        raise ValueError("is not the @name of a bot")
    return name


Whole = Annotated[int, Field(strict=True)]
Flag = Annotated[bool, Field(strict=True)]
Api = Annotated[str, AfterValidator(_api)]
Zone = Annotated[str, AfterValidator(_zone)]
Page = Annotated[str, AfterValidator(_page)]
Endpoint = Annotated[str, AfterValidator(_endpoint)]
Network = Annotated[str, AfterValidator(_network)]
Mail = Annotated[str, AfterValidator(_mail)]
Unsubscribe = Annotated[str, AfterValidator(_unsubscribe)]
Signing = Annotated[SecretStr, AfterValidator(_signing)]
Token = Annotated[SecretStr, AfterValidator(_token)]
Password = Annotated[SecretStr, AfterValidator(_password)]
Chat = Annotated[int | str, AfterValidator(_chat)]
Group = Annotated[Whole, AfterValidator(_group)]
Topic = Annotated[Whole, AfterValidator(_topic)]
DatabaseAddress = Annotated[str, AfterValidator(_database)]
Quiet = Annotated[str, AfterValidator(_quiet)]
Language = Annotated[str, AfterValidator(_language)]
Word = Annotated[str, Field(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]*$")]
Handle = Annotated[str, AfterValidator(_handle)]
Username = Annotated[str, AfterValidator(_username)]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,30}$")]
TypeKey = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,40}$")]
