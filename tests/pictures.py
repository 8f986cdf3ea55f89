"""Small pictures made by hand, for tests that need no library to look into them."""

import struct
import zlib


def png(width: int = 64, height: int = 48, red: int = 200) -> bytes:
    """A PNG of one colour; another `red` makes another picture."""
    rows = (b"\0" + bytes((red, 20, 20)) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
