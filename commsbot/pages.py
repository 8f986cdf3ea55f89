"""A PDF's pages, drawn: a new PDF that holds a picture of each page and nothing else. Runs as a process of its own, PDF in and PDF out.

A PDF keeps its author, its revisions, attached files, hidden layers, comments, values of forms, the metadata of its pictures, and whatever stands under a
black bar, beyond the edge or in white on white. The option that lost, to rewrite it and leave out what isn't known to be needed, was tried with two
libraries: authors and revisions went, the words under a bar could still be copied, and leaving out a bar that was a comment laid them open. So only what
can be seen is carried over, as with a picture. It costs what can't be seen: nobody can select, search or have read aloud these words, and links
lead nowhere; that is why a document goes out with a summary. What shines through a bar can be seen, and is; people have to look.

Reading PDFs takes a large library in C++ (PDFium) that crashes or hangs on some file that nobody has met yet. In a process of its own, with bounds on
memory and time, nothing but that file is lost. The same bytes in give the same bytes out.
"""

import io
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

MOST_PAGES: Final = 20
"""More than anybody reads before an approval; a longer one belongs on the official page."""
MOST_SENT: Final = 10_000_000
"""Telegram takes 50 MB of a bot, a phone on a bad line doesn't."""
DOTS: Final = 150
"""An inch; small print stays readable."""
LONGEST: Final = 3000
"""A page's longer side in points of its picture: a poster's is drawn coarser."""
SECONDS: Final = 60
QUALITIES: Final = (85, 70, 55)
_INCH: Final = 72
_MEMORY: Final = 2_000_000_000
_PASSWORD: Final = 4
"""PDFium's FPDF_ERR_PASSWORD (fpdfview.h)."""


class Verdict(IntEnum):
    """Why it wasn't drawn; the process's exit status."""

    LOCKED = 10
    BROKEN = 11
    LONG = 12
    HEAVY = 13
    NO_LIBRARY = 14


class NotDrawn(Exception):
    """It wasn't drawn; holds why."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        self.verdict = verdict


@dataclass(frozen=True, slots=True)
class Page:
    """One page as a JPEG, and its size on paper in points of 1/72 inch."""

    jpeg: bytes
    points: tuple[int, int]
    paper: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The new PDF, how many pages it has, and the size of the first one's picture."""

    data: bytes
    pages: int
    width: int
    height: int


def draw(data: bytes) -> Drawn:
    """Draw every page; raises `NotDrawn`."""
    try:
        return _draw(data)
    except ImportError as error:  # of PDFium or of Pillow
        raise NotDrawn(Verdict.NO_LIBRARY) from error


def _draw(data: bytes) -> Drawn:
    import pypdfium2  # noqa: PLC0415  # an extra, needed in this process alone

    try:
        with pypdfium2.PdfDocument(data) as found:
            if not 1 <= len(found) <= MOST_PAGES:
                raise NotDrawn(Verdict.LONG if len(found) else Verdict.BROKEN)
            # Without it a form's fields are left out, filled ones too; no script runs, because this build can't.
            found.init_forms()
            for quality in QUALITIES:
                pages = tuple(_pages(found, quality))
                if sum(len(each.jpeg) for each in pages) <= MOST_SENT:
                    return Drawn(_bound(pages), len(pages), *pages[0].points)
    except pypdfium2.PdfiumError as error:
        raise NotDrawn(Verdict.LOCKED if error.err_code == _PASSWORD else Verdict.BROKEN) from error
    raise NotDrawn(Verdict.HEAVY)


def _pages(found: Any, quality: int) -> Iterator[Page]:
    """Draw one page after the other; comments are drawn as well, because a black bar can be one."""
    for page in found:
        width, height = page.get_size()
        longer = max(width, height)
        if min(width, height) < 1:
            raise NotDrawn(Verdict.BROKEN)
        shown = page.render(scale=min(DOTS / _INCH, LONGEST / longer)).to_pil().convert("RGB")
        kept = io.BytesIO()
        shown.save(kept, "JPEG", quality=quality, optimize=True)
        page.close()
        yield Page(kept.getvalue(), shown.size, (width, height))


def _bound(pages: tuple[Page, ...]) -> bytes:
    """Write a PDF of pictures: a catalogue, the list of pages, and of each page itself, its picture and where that stands."""
    kids = b" ".join(b"%d 0 R" % (3 + 3 * number) for number in range(len(pages)))
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(pages))]
    for number, each in enumerate(pages):
        first, paper = 3 + 3 * number, b"%.2f %.2f" % each.paper
        width, height = each.points
        parts += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %b]/Contents %d 0 R/Resources<</XObject<</P %d 0 R>>>>>>" % (paper, first + 2, first + 1),
            _stream(b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode" % (width, height), each.jpeg),
            _stream(b"", b"%.2f 0 0 %.2f 0 0 cm /P Do" % each.paper),
        ]  # fmt: skip
    made, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(parts) + 1
    return made + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, len(made),
    )  # fmt: skip


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (len(data), entries, data)


def main() -> int:
    """Draw what comes in, and put out a line of three numbers (pages, width, height) and the PDF; the exit status says why not."""
    for what, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    try:
        made = draw(sys.stdin.buffer.read())
    except NotDrawn as why:
        return why.verdict
    sys.stdout.buffer.write(b"%d %d %d\n%b" % (made.pages, made.width, made.height, made.data))
    return 0


if __name__ == "__main__":
    sys.exit(main())
