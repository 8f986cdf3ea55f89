"""A video goes out as a link, and everybody must be able to follow it: captions, a transcript, or when they come (rule C46).

Whether the page behind a link has captions can't be seen from here, so the words must say it, or somebody who looked. Where another tongue than those
listed is spoken the question is asked all the same: an answer costs one tap.
"""

from typing import Final

import regex

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.contacts import URL
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.template import LAUNCHED

WHY: Final = "“{words}” leads to a video, and nothing says that it has captions and a transcript, or when they come."
MEND: Final = "Say it beside the link, such as: with captions; transcript by 6 PM."
HAS: Final = "I looked: it has captions and a transcript"
LATER: Final = "They are being made, and are announced"
NO_WORDS: Final = "Nobody speaks in it"
REASONS: Final = (HAS, LATER, NO_WORDS)
SOURCE: Final = "Rule C46; ADA web guidance"
MSGIDS: Final = (WHY, MEND, *REASONS)

_VIDEO: Final = regex.compile(
    r"(?:^|[/.])(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|dailymotion\.com|rumble\.com|twitch\.tv|fb\.watch|tiktok\.com|loom\.com)(?:/|$)"
    r"|facebook\.com/(?:watch|reel|[^\s/]+/videos)|instagram\.com/(?:reel|tv)|(?:x|twitter)\.com/[^\s]*/video/"
    r"|\.(?:mp4|mov|m4v|webm|avi)(?:[?#]|$)|/videos?(?:[/?#]|$)",
    regex.IGNORECASE,
)
_CAPTIONS: Final = regex.compile(
    r"\b(?:caption|subtitle|subt[ií]tul|sous-titr|soutit|sou-tit)\w*|phụ đề|字幕|ترجمة نصية|تسميات توضيحية",
    regex.IGNORECASE,
)
_TRANSCRIPT: Final = regex.compile(
    r"\b(?:transcript|transcri[pt]+ci[oó]n|transcription|transkripsyon)\w*|bản (?:ghi|chép) lời|文字稿|文字记录|نص مكتوب|تفريغ نصي",
    regex.IGNORECASE,
)


def notes(text: str, about: Background) -> list[Note]:
    """Ask of each video what lets everybody follow it, unless the words say so."""
    if _CAPTIONS.search(text) and _TRANSCRIPT.search(text):
        return []
    # Words that are launched in seconds are not held back for it.
    level = Level.WARNS if about.phase in LAUNCHED else Level.ASKS
    return [
        Note(
            "C46", level, WHY, MEND, kind="video", words=match[0], span=match.span(), values=(("words", match[0]),),
            source=SOURCE, reasons=REASONS, language=about.language,
        )
        for match in URL.finditer(text)
        if _VIDEO.search(match[0])
    ]  # fmt: skip
