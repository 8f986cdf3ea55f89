"""What becomes of a PDF: pictures of its pages, and nothing that can't be seen; of any other file what becomes of pictures."""

import io
import sys

import pytest

pytest.importorskip("PIL")
pytest.importorskip("pypdfium2")

import pypdfium2
from PIL import Image

from commsbot import attachments, images, pages
from commsbot.pages import NotDrawn, Verdict
from tests import papers, pictures

SECRET = papers.SECRET.encode()


def photo():
    """A picture inside of a document that tells where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = papers.SECRET
    kept = io.BytesIO()
    Image.new("RGB", (64, 48), (200, 10, 10)).save(kept, "JPEG", exif=exif)
    return kept.getvalue()


def seen(data, number=0):
    """A page as a reader shows it, coarsely: one point for each point of the paper."""
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        return document[number].render(scale=1).to_pil().convert("RGB")


def dark(image, box):
    """How much of a part of a page is written on, from 0 to 1."""
    part = image.crop(box).convert("L")
    return sum(part.histogram()[:128]) / (part.width * part.height)


@pytest.fixture(scope="module")
def told():
    """A PDF with the secret in every place, and what was made of it."""
    data = papers.telling(photo())
    assert data.count(SECRET) > 25
    return data, attachments.strip(data)


def test_nothing_that_a_pdf_keeps_is_left(told):
    _, made = told
    with pypdfium2.PdfDocument(made.data) as document:
        words = document[0].get_textpage().get_text_range()
        kept = (document.count_attachments(), document.get_metadata_dict(skip_empty=True), document.get_formtype())

    assert SECRET not in made.data
    assert (words, kept) == ("", (0, {}, 0))
    names = [b"/JavaScript", b"/OpenAction", b"/Annot", b"/AcroForm", b"/OCG", b"/Metadata", b"/Info", b"/ID", b"/Thumb", b"/PieceInfo", b"/Prev", b"Exif"]  # fmt: skip
    assert [name for name in names if name in made.data] == []


def test_the_page_looks_as_it_did(told):
    data, made = told
    before, after = seen(data), seen(made.data)

    assert (made.media_type, made.pages, made.width, made.height) == ("application/pdf", 1, 1275, 1651)
    assert before.size == after.size == (612, 792)
    for words in ((72, 70, 220, 95), (72, 572, 150, 592)):
        assert dark(before, words) > 0.05
        assert dark(after, words) == pytest.approx(dark(before, words), abs=0.05)
    red, green, _ = after.getpixel((530, 700))
    assert red > 150 > green


def test_black_bars_stay_black_whether_drawn_or_a_comment(told):
    _, made = told
    after = seen(made.data)

    assert dark(after, (62, 164, 458, 198)) == 1
    assert dark(after, (62, 464, 458, 498)) == 1


def test_what_was_hidden_is_not_drawn(told):
    _, made = told
    after = seen(made.data)

    # A layer that is off, words without ink, white on white.
    assert dark(after, (60, 370, 500, 410)) == 0
    assert dark(after, (60, 270, 500, 320)) == 0


def test_the_same_file_gives_the_same_bytes(told):
    data, made = told

    assert attachments.strip(data) == made


def test_each_page_keeps_its_place_and_its_size_on_paper():
    made = attachments.strip(papers.pdf("one", "two two two two", width=300, height=200))

    assert made.pages == 2
    assert seen(made.data, 1).size == (300, 200)
    first, second = (dark(seen(made.data, number), (60, 80, 299, 120)) for number in (0, 1))
    assert 0 < first < second


def test_a_poster_is_drawn_coarser():
    made = attachments.strip(papers.pdf("one", width=3000, height=6000))

    assert (made.width, made.height) == (1500, 3000)


def test_any_other_file_is_a_picture_or_refused():
    assert attachments.strip(pictures.png()) == images.strip(pictures.png())
    with pytest.raises(images.NotAPicture):
        attachments.strip(b"PK a word processor's file")


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (papers.locked(), attachments.Locked),
        (b"%PDF-1.7", attachments.BrokenDocument),
        (papers.telling()[:900], attachments.BrokenDocument),
        (papers.pdf(), attachments.BrokenDocument),
        (papers.pdf("a", width=0.5), attachments.BrokenDocument),
        (papers.pdf(*"abcdefghijklmnopqrstu"), attachments.TooManyPages),
        (b"%PDF-1.7" + bytes(attachments.MOST_BYTES), attachments.HeavyDocument),
    ],
    ids=["locked", "no more than a head", "torn", "no page", "a hair wide", "21 pages", "20 MB"],
)
def test_what_can_not_be_taken_is_refused(data, refusal):
    with pytest.raises(refusal):
        attachments.strip(data)


def test_what_stays_too_large_at_every_quality_is_refused(monkeypatch):
    monkeypatch.setattr(pages, "MOST_SENT", 1000)
    with pytest.raises(NotDrawn) as refused:
        pages.draw(papers.pdf("words"))

    assert refused.value.verdict is Verdict.HEAVY


@pytest.mark.parametrize("library", ["pypdfium2", "PIL"])
def test_without_its_libraries_nothing_is_drawn(monkeypatch, library):
    for name in [each for each in sys.modules if each.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(NotDrawn) as refused:
        pages.draw(papers.pdf("words"))

    assert refused.value.verdict is Verdict.NO_LIBRARY


@pytest.fixture
def reader(tmp_path, monkeypatch):
    """Put a shell script where the process that draws would be."""

    def put(script):
        path = tmp_path / "reader"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)
        monkeypatch.setattr(sys, "executable", str(path))

    return put


@pytest.mark.parametrize(
    ("script", "refusal"),
    [
        (f"exit {Verdict.HEAVY.value}", attachments.HeavyDocument),
        (f"exit {Verdict.NO_LIBRARY.value}", attachments.NoDocuments),
        ("kill -SEGV $$", attachments.BrokenDocument),
        ("exit 1", attachments.BrokenDocument),
    ],
)
def test_a_reader_that_dies_takes_nothing_with_it(reader, script, refusal):
    reader(f"cat > /dev/null; {script}")
    with pytest.raises(refusal):
        attachments.strip(papers.pdf("words"))


def test_a_reader_that_hangs_is_ended(reader, monkeypatch):
    monkeypatch.setattr(pages, "SECONDS", 0.1)
    reader("exec sleep 600")
    with pytest.raises(attachments.HeavyDocument):
        attachments.strip(papers.pdf("words"))


def test_the_reader_is_given_no_secret(reader, tmp_path, monkeypatch):
    monkeypatch.setenv("COMMSBOT_TELEGRAM_TOKEN", "1:secret")
    reader(f"cat > /dev/null; env > {tmp_path}/env; exit {Verdict.BROKEN.value}")
    with pytest.raises(attachments.BrokenDocument):
        attachments.strip(papers.pdf("words"))

    assert "secret" not in (tmp_path / "env").read_text()
