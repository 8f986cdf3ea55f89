"""How long a text is as each kind of channel counts, and where to part one that is too long."""

from commsbot.domain.length.counting import (
    BLUESKY_BYTES,
    CAPTION,
    URL_WEIGHT,
    Measure,
    count,
    limit,
    measure,
    measure_rendition,
)
from commsbot.domain.length.sms import Parcel, parcel
from commsbot.domain.length.splitting import sentences, split

__all__ = [
    "BLUESKY_BYTES",
    "CAPTION",
    "URL_WEIGHT",
    "Measure",
    "Parcel",
    "count",
    "limit",
    "measure",
    "measure_rendition",
    "parcel",
    "sentences",
    "split",
]
