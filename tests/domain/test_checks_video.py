"""A video's link asks for captions and a transcript, or when they come."""

import pytest

from commsbot.domain import checks
from commsbot.domain.checks import Level, video
from commsbot.domain.draft import Override
from commsbot.domain.template import Phase
from tests.domain import checked, examples


def of(text, language="en"):
    return checked.kinds(video.notes(text, checked.about(language)))


@pytest.mark.parametrize(
    "link",
    [
        "https://www.youtube.com/watch?v=abc",
        "https://youtu.be/abc",
        "https://vimeo.com/17",
        "https://fb.watch/x1",
        "https://www.facebook.com/springfieldpd/videos/17",
        "https://x.com/SpringfieldPD/status/17/video/1",
        "https://www.springfield.example/briefing.mp4",
        "https://www.springfield.example/video/briefing",
    ],
)
def test_a_video_asks_what_lets_everybody_follow_it(link):
    [note] = video.notes(f"Watch the briefing: {link}. More at 6.", checked.about())

    assert (note.level, note.kind, note.words) == (Level.ASKS, "video", link)
    assert checked.said(note)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Watch https://youtu.be/abc, with captions. Transcript by 6 PM.", "en"),
        ("Subtitled: https://youtu.be/abc. Transcripts: https://city.example/t", "en"),
        ("Vea https://youtu.be/abc con subtítulos; la transcripción llega a las 18:00.", "es"),
        ("视频：https://youtu.be/abc （有字幕和文字稿）", "zh-Hans"),
        ("Read https://www.springfield.example/alerts#s1 and https://city.example/videoconferencing.", "en"),
        ("No link at all to the video.", "en"),
    ],
)
def test_words_that_say_so_or_no_video_ask_nothing(text, language):
    assert of(text, language) == []


def test_captions_alone_are_not_enough():
    assert of("Captioned: https://youtu.be/abc") == [("video", "https://youtu.be/abc")]


def test_words_launched_in_seconds_are_not_held_back_for_it():
    [note] = video.notes("See https://youtu.be/abc now.", checked.about(phase=Phase.WARNING))

    assert note.level is Level.WARNS


def test_whoever_looked_answers_with_a_reason():
    [note] = [each for each in checks.read("See https://youtu.be/abc now.", checked.about()) if each.kind == "video"]
    given = Override(note.rule, note.kind, note.words, video.HAS, by="pio1", at=examples.NOW)

    assert checks.blocking([note]) == (note,)
    assert checks.blocking([note], [given]) == ()
