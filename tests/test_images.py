"""What is left of a picture after stripping: its points, upright, and nothing else."""

import io
import struct
import sys
import zlib

import pytest

pytest.importorskip("PIL")
from PIL import Image, PngImagePlugin

from commsbot import images

SECRET = b"39.78N 89.65W"


def picture(kind="JPEG", size=(64, 48), colour=(200, 10, 10), mode="RGB", **how):
    kept = io.BytesIO()
    Image.new(mode, size, colour).save(kept, kind, **how)
    return kept.getvalue()


def taken(*, rotated=False):
    """A phone's picture: 64 by 48, left half red, right half blue, with place, device and a comment."""
    image = Image.new("RGB", (64, 48), (220, 0, 0))
    image.paste((0, 0, 220), (32, 0, 64, 48))
    exif = Image.Exif()
    exif[0x010F] = "Phone of Ana Ruiz"
    exif[0x010E] = SECRET.decode()
    if rotated:
        exif[0x0112] = 6
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=95, exif=exif, comment=SECRET)
    assert SECRET in kept.getvalue()
    return kept.getvalue()


def test_place_device_and_comment_are_gone():
    made = images.strip(taken())

    assert made.media_type == images.JPEG
    assert SECRET not in made.data
    assert b"Ana Ruiz" not in made.data
    with Image.open(io.BytesIO(made.data)) as image:
        assert not image.getexif()
        assert {"exif", "comment", "icc_profile", "xmp"} & set(image.info) == set()


def test_a_turned_picture_is_upright_before_that_is_forgotten():
    made = images.strip(taken(rotated=True))

    assert (made.width, made.height) == (48, 64)
    with Image.open(io.BytesIO(made.data)) as image:
        assert image.getpixel((24, 4))[0] > 150
        assert image.getpixel((24, 60))[2] > 150


def test_texts_in_a_png_are_gone_and_it_stays_a_png():
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", SECRET.decode())
    told.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    made = images.strip(picture("PNG", pnginfo=told))

    assert made.media_type == images.PNG
    assert SECRET not in made.data


def test_what_stands_behind_the_end_is_gone():
    assert SECRET not in images.strip(picture("PNG") + SECRET).data
    assert SECRET not in images.strip(picture("JPEG") + SECRET).data


def test_the_same_bytes_give_the_same_bytes():
    assert images.strip(taken()) == images.strip(taken())


def test_what_can_be_seen_through_stands_on_white():
    made = images.strip(picture("PNG", mode="RGBA", colour=(0, 0, 0, 0)))

    with Image.open(io.BytesIO(made.data)) as image:
        assert image.getpixel((1, 1)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_other_colours_become_plain_ones(mode):
    made = images.strip(picture("JPEG", mode=mode, colour=0))

    with Image.open(io.BytesIO(made.data)) as image:
        assert image.mode == "RGB"


@pytest.mark.parametrize("profile", [b"no profile", None])
def test_a_colour_profile_is_applied_and_left_behind(profile):
    from PIL import ImageCms

    given = profile or ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = images.strip(picture("JPEG", icc_profile=given))

    with Image.open(io.BytesIO(made.data)) as image:
        assert "icc_profile" not in image.info
        assert image.getpixel((1, 1))[0] > 150


def test_webp_becomes_what_every_platform_takes():
    assert images.strip(picture("WEBP")).media_type == images.JPEG


def test_a_large_picture_is_made_smaller():
    made = images.strip(picture("PNG", size=(4000, 3000)))

    assert (made.width, made.height) == (2560, 1920)


def test_a_photo_of_many_points_is_unpacked_no_larger_than_needed():
    made = images.strip(picture("JPEG", size=(7000, 5000)))

    assert (made.width, made.height) == (2560, 1829)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"%PDF-1.7 not a picture", images.NotAPicture),
        (b"", images.NotAPicture),
        (picture("JPEG")[:300], images.NotAPicture),
        (picture("PNG")[:60], images.NotAPicture),
        (picture("GIF"), images.NotAPicture),
        (b"\0" * (images.MOST_BYTES + 1), images.TooLarge),
        (picture("PNG", size=(110, 10)), images.TooThin),
    ],
    ids=["pdf", "nothing", "half a jpeg", "half a png", "gif", "many bytes", "thin"],
)
def test_what_is_no_still_picture_is_refused(data, error):
    with pytest.raises(error):
        images.strip(data)


def test_a_moving_picture_is_refused():
    kept = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    frames[0].save(kept, "WEBP", save_all=True, append_images=frames[1:])
    with pytest.raises(images.Moving):
        images.strip(kept.getvalue())


@pytest.mark.parametrize("side", [9_000, 60_000])
def test_a_small_file_that_unpacks_into_gigabytes_is_refused(side):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    with pytest.raises(images.TooLarge):
        images.strip(bomb)


def test_without_the_library_it_says_what_to_install(monkeypatch):
    given = picture()
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(images.NoPictures, match="pip install pillow"):
        images.strip(given)
