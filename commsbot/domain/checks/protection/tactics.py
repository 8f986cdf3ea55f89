"""What helps the wrong person: where officers stand and how many, what they will do next, how they talk to somebody, what a witness or the evidence is (rule C24)."""

from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.protection.lexicon import operations
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_PATTERNS: Final = {"en": compiled(*operations.ENGLISH), "es": compiled(*operations.SPANISH)}
_PASSES: Final = {"en": compiled(*operations.PASSES_EN), "es": compiled(*operations.PASSES_ES)}


def find(reading: Reading) -> Iterator[Found]:
    """Find what tells of the operation or of the evidence."""
    if reading.language not in _PATTERNS:
        return
    for match in _PATTERNS[reading.language].finditer(reading.plain):
        first, last = reading.sentence(match.start())
        if not _PASSES[reading.language].search(reading.plain[first:last]):
            yield Found("tactics", *match.span())
