"""How many text messages a text costs, and in which alphabet they travel.

Source: 3GPP TS 23.038 (the GSM 7-bit default alphabet and its extension table, UCS-2) and TS 23.040 (a message of several parts gives 6 octets of each to
the header that joins them): 160 septets or 70 UTF-16 units in one message, 153 or 67 in each of several. One letter outside the alphabet, such as a curly
quote or "í", makes the whole text UCS-2. A character is never parted: where the escape of "€" or the half of an emoji would be the last in a message, it
moves to the next.
"""

from dataclasses import dataclass
from typing import Final

_PLAIN: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a text costs as text messages."""

    encoding: str
    """`GSM-7` or `UCS-2`."""
    units: int
    """Septets, or UTF-16 units."""
    segments: int
    outside: str
    """The characters that GSM-7 lacks, each once: replacing them may halve the cost."""


def parcel(text: str) -> Parcel:
    """Count a text as the network does."""
    outside = "".join(dict.fromkeys(char for char in text if char not in _PLAIN and char not in _EXTENDED))
    if outside:
        sizes = [2 if char > "\uffff" else 1 for char in text]
        return Parcel("UCS-2", sum(sizes), _segments(sizes, 70, 67), outside)
    sizes = [2 if char in _EXTENDED else 1 for char in text]
    return Parcel("GSM-7", sum(sizes), _segments(sizes, 160, 153), "")


def _segments(sizes: list[int], single: int, several: int) -> int:
    if sum(sizes) <= single:
        return 1 if sizes else 0
    segments, room = 1, several
    for size in sizes:
        if size > room:
            segments, room = segments + 1, several
        room -= size
    return segments
