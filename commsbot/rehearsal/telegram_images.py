"""The size of a picture, read from its first bytes: Telegram refuses as a photo what it can't read as one."""

from __future__ import annotations

import struct

from commsbot.rehearsal import telegram_answers as answers

_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def size(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG or JPEG, or raise Refused with IMAGE_PROCESS_FAILED."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    at = 2
    while data.startswith(b"\xff\xd8") and at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    raise answers.bad("IMAGE_PROCESS_FAILED")
