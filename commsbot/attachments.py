"""What people attach becomes what may go out: a picture drawn anew, or a PDF as pictures of its pages; both without anything that can't be seen."""

import os
import subprocess  # a PDF is read in a process of its own
import sys
from typing import Final

import structlog

from commsbot import images, pages
from commsbot.domain import errors
from commsbot.domain.picture import PDF
from commsbot.images import Stripped
from commsbot.pages import Verdict

log = structlog.get_logger(__name__)

MOST_BYTES: Final = images.MOST_BYTES


class NoDocuments(errors.Refused):
    """PDFs need the libraries pypdfium2 and Pillow, which aren't both installed here. An administrator installs them with: pip install pypdfium2 pillow."""


class Locked(errors.Refused):
    """That PDF asks for a password, so nobody can see what is in it. Open it, print it into a new PDF without a password, and send that."""


class BrokenDocument(errors.Refused):
    """That PDF can't be read here. Open it, print it into a new PDF, and send that; or put it on the official page and give its link."""


class TooManyPages(errors.Refused):
    """That PDF has more than {most} pages; nobody reads so many before they approve. Send the pages that matter, and put the whole on the official page."""


class HeavyDocument(errors.Refused):
    """That PDF is too large to go out: at most 20 MB as a file, 10 MB and a minute of work once its pages are drawn. Send fewer or simpler pages, and put the whole on the official page."""


def strip(data: bytes) -> Stripped:
    """Make of a file what may go out; raises the refusals of `images.strip` and of this module. Takes up to a minute: call it in a thread."""
    if not data[:64].lstrip().startswith(b"%PDF-"):
        return images.strip(data)
    if len(data) > MOST_BYTES:
        raise HeavyDocument
    return _drawn(data)


def _drawn(data: bytes) -> Stripped:
    """Let a process of its own draw the pages: it gets no secret of ours, and what it does to itself is its own affair."""
    try:
        done = subprocess.run(  # noqa: S603  # our own module, by the interpreter that runs
            [sys.executable, "-m", pages.__name__],
            input=data, capture_output=True, timeout=pages.SECONDS, check=False,
            env={"PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise HeavyDocument from error
    match done.returncode:
        case 0:
            return _told(done.stdout)
        case Verdict.LOCKED:
            raise Locked
        case Verdict.LONG:
            raise TooManyPages(most=pages.MOST_PAGES)
        case Verdict.HEAVY:
            raise HeavyDocument
        case Verdict.NO_LIBRARY:
            raise NoDocuments
        case Verdict.BROKEN:
            raise BrokenDocument
        case died:
            # Of the file, or of a bound on memory or time.
            log.warning("document.not_drawn", status=died, told=done.stderr[-500:].decode(errors="replace"))
            raise BrokenDocument


def _told(answer: bytes) -> Stripped:
    numbers, _, made = answer.partition(b"\n")
    count, width, height = map(int, numbers.split())
    return Stripped(made, PDF, width, height, count)
