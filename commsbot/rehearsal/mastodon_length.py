"""How long a status is for a Mastodon server: graphemes of warning and text, each address 23, of a far account's name only the near part.

app/validators/status_length_validator.rb, with `characters_reserved_per_url` of the instance.
"""

from __future__ import annotations

from typing import Final

import regex

PER_URL: Final = 23
_URL: Final = regex.compile(r"https?://[^\s<>\"]*[\w/=&#-]", regex.IGNORECASE)
_REMOTE: Final = regex.compile(r"(?<![\w/])@(\w[\w.-]*)@[\w.-]+\w")
_GRAPHEME: Final = regex.compile(r"\X")


def count(text: str, spoiler: str = "") -> int:
    """Count what shares one limit."""
    near = _REMOTE.sub(r"@\1", spoiler + text)
    return len(_GRAPHEME.findall(_URL.sub("x" * PER_URL, near)))
