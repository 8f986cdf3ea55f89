"""What a button carries: verb, ids and what it depends on, typed and packed within Telegram's 64 bytes.

Callback data is `verb:part:part`. Parts are ids (lower-case base32), whole numbers and the first 8 characters of a digest, so nothing needs
escaping; a label that doesn't fit or data over 64 bytes is a programming error and raises at once, not when somebody presses.
"""

from dataclasses import dataclass

MOST_BYTES = 64
MOST_ALONE = 28
MOST_SHARED = 18
MOST_COPIED = 256
"""Bot API docs: CopyTextButton."""
DIGEST_SHOWN = 8
"""How many characters of a digest a button and a card name: enough that two versions of one statement never share them by chance."""


@dataclass(frozen=True, slots=True)
class Button:
    """One key of an inline keyboard; a `link` opens an address instead of pressing, `copies` puts words on the clipboard."""

    label: str
    data: str = ""
    link: str = ""
    copies: str = ""
    """Up to `MOST_COPIED` characters."""


Rows = tuple[tuple[Button, ...], ...]


def pack(verb: str, *parts: str | int) -> str:
    """Make callback data; raises `ValueError` for what Telegram would refuse."""
    data = ":".join((verb, *map(str, parts)))
    if len(data.encode()) > MOST_BYTES:
        raise ValueError(f"callback data of {len(data.encode())} bytes: {data}")
    return data


def unpack(data: str) -> tuple[str, tuple[str, ...]]:
    """Part callback data into its verb and the rest."""
    verb, *parts = data.split(":")
    return verb, tuple(parts)


def row(*buttons: Button) -> tuple[Button, ...]:
    """Put at most two buttons side by side; raises `ValueError` where thumbs couldn't read or hit them."""
    most = MOST_ALONE if len(buttons) == 1 else MOST_SHARED
    if len(buttons) > 2 or any(len(button.label) > most for button in buttons):
        raise ValueError(f"labels don't fit a row of {len(buttons)}: {[button.label for button in buttons]}")
    return buttons


def fit(label: str, most: int = MOST_ALONE) -> str:
    """Shorten a label that comes from data (a place, a title) to what thumbs can read; the card says it in full."""
    words = " ".join(label.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def ends(label: str, most: int = MOST_ALONE) -> str:
    """Shorten a title in its middle: it begins with what it is and ends with where, and both tell titles apart."""
    words = " ".join(label.split())
    if len(words) <= most:
        return words
    head = (most - 1) // 3
    return f"{words[:head].rstrip()}…{words[-(most - 1 - head) :].lstrip()}"


def paired(*buttons: Button) -> Rows:
    """Lay choices out in their order: two side by side where both are short, else alone."""
    rows: list[tuple[Button, ...]] = []
    waiting: Button | None = None
    for button in buttons:
        if waiting is not None and len(waiting.label) <= MOST_SHARED and len(button.label) <= MOST_SHARED:
            rows.append(row(waiting, button))
            waiting = None
            continue
        if waiting is not None:
            rows.append(row(waiting))
        waiting = button
    if waiting is not None:
        rows.append(row(waiting))
    return tuple(rows)
