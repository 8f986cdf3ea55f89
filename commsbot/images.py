"""A picture as people send it becomes bytes that say nothing but the picture: read, turned upright, drawn anew, written without metadata.

A phone's picture tells where it was taken, when, with which device, often with a thumbnail of what was cropped away. Leaving out what is known
to tell would miss what isn't; so only the points of the picture are carried over, into a new one. The same bytes in give the same bytes out.

Moving pictures aren't taken: nobody could describe or approve them on a card.

Pillow is an extra of its own and is imported when a picture comes: an agency that sends none need not have it.
"""

import hashlib
import io
import warnings
from dataclasses import dataclass
from typing import Any, Final

from commsbot.domain import errors

MOST_BYTES: Final = 20_000_000
"""What a bot may download (Bot API docs: getFile)."""
MOST_POINTS: Final = 50_000_000
"""Width times height; a small file can unpack into gigabytes."""
LONGEST: Final = 2560
"""The longer side after stripping, in points; larger is made smaller. Telegram shows 1,280 or 2,560, X up to 4,096."""
THINNEST: Final = 10
"""The longer side may be so many times the shorter: Telegram refuses more than 20, and nothing is readable there."""
MOST_SENT: Final = 5_000_000
"""X's limit for a picture; Telegram's is 10 MB."""
QUALITIES: Final = (90, 80, 70, 60)
JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
_KINDS: Final = ("JPEG", "PNG", "WEBP")


class NoPictures(errors.Refused):
    """Pictures need the library Pillow, which isn't installed here. An administrator installs it with: pip install pillow."""


class NotAPicture(errors.Refused):
    """That isn't a picture that can be taken: a photo, JPEG, PNG or WebP works, and so does a PDF. Another file keeps who wrote it: print it into a PDF, or put it on the official page and give its link."""


class TooLarge(errors.Refused):
    """That picture is too large: at most 20 MB and 50 million points. Send it as a photo, or crop it."""


class TooThin(errors.Refused):
    """That picture is more than ten times as long as it is wide; nobody could read it. Crop it, or send it in pieces that each say something."""


class Moving(errors.Refused):
    """That picture moves. Send one still picture; a video goes out as a link, with captions and transcript."""


@dataclass(frozen=True, slots=True)
class Stripped:
    """A picture or document without metadata, ready to be stored and sent."""

    data: bytes
    media_type: str
    width: int
    height: int
    pages: int = 0
    """Of a document; its width and height are those of its first page."""

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hex: under which they are stored."""
        return hashlib.sha256(self.data).hexdigest()


def strip(data: bytes) -> Stripped:
    """Draw a picture anew without metadata; raises `NotAPicture`, `TooLarge`, `TooThin`, `Moving` or `NoPictures`. Takes a moment: call it in a thread."""
    if len(data) > MOST_BYTES:
        raise TooLarge
    try:
        from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415  # an extra that costs start-up time
    except ImportError as error:
        raise NoPictures from error
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # Pillow warns of an image that unpacks into too much before it refuses one
        try:
            with Image.open(io.BytesIO(data), formats=_KINDS) as found:
                width, height = found.size
                if width * height > MOST_POINTS:
                    raise TooLarge
                if max(width, height) > THINNEST * min(width, height):
                    raise TooThin
                if getattr(found, "n_frames", 1) > 1:
                    raise Moving
                lossless = found.format == "PNG"
                # A JPEG is unpacked no larger than it is needed: fifty million points would take 150 MB.
                found.draft(None, (LONGEST, LONGEST))
                upright = _colours(ImageOps.exif_transpose(found))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise TooLarge from error
        except errors.Refused:
            raise
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Warning) as error:
            # What Pillow raises for broken bytes depends on how they are broken.
            raise NotAPicture from error
    clean = Image.new("RGB", upright.size, "white")
    clean.paste(upright, mask=upright.getchannel("A") if upright.mode == "RGBA" else None)
    clean.thumbnail((LONGEST, LONGEST))
    return _written(clean, lossless=lossless)


def _colours(image: Any) -> Any:
    """Give the points in plain sRGB, the picture's own colour profile applied before it is left behind."""
    from PIL import ImageCms  # noqa: PLC0415  # see above

    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "L", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            # A profile that can't be read changes shades, never what is shown.
            return image.convert("RGB")
    return image.convert("RGBA" if image.mode in {"RGBA", "LA", "PA", "P"} else "RGB")


def _written(clean: Any, *, lossless: bool) -> Stripped:
    """Write it as it came where that fits, else as JPEG, as well as fits."""
    width, height = clean.size
    if lossless:
        data = _saved(clean, "PNG", optimize=True)
        if len(data) <= MOST_SENT:
            return Stripped(data, PNG, width, height)
    for quality in QUALITIES:
        data = _saved(clean, "JPEG", quality=quality, optimize=True)
        if len(data) <= MOST_SENT:
            return Stripped(data, JPEG, width, height)
    raise TooLarge


def _saved(clean: Any, kind: str, **how: Any) -> bytes:
    kept = io.BytesIO()
    clean.save(kept, kind, **how)
    return kept.getvalue()
