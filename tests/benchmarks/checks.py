"""How long the writing checks take on a long draft, beside textstat's ARI and LIX on the same text in the same run: `python -m tests.benchmarks.checks`.

A ratio says more than a time, because the machine cancels out; the time is printed too. ARI and LIX only count letters, words and sentences, so they are
the least that reading a text can cost. CPU time is given beside the clock's, for a machine that others use.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

import textstat

from commsbot import parts
from commsbot.domain import checks
from commsbot.domain.checks import Background
from commsbot.domain.rendition import Kind
from commsbot.domain.template import STANDING, Phase
from commsbot.templates import loading, showing

SIZE = 4000
ROUNDS = 30
NOW = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)


def draft(language: str) -> str:
    """The library's own samples, one after the other, to the size of the longest statement that Telegram takes."""
    library = loading.load(parts.LIBRARY, showing.EXAMPLE, None)
    texts: list[str] = []
    for template in library.templates.values():
        if template.phase not in STANDING and language in template.languages and sum(map(len, texts)) < SIZE:
            made = library.render(template, library.sample(template, language, NOW), language, [Kind.TELEGRAM], NOW)
            texts += (one.text for one in made if not one.repeat)
    return "\n\n".join(texts)[:SIZE]


def background(language: str, text: str) -> Background:
    """All that is known in the middle of an incident: three earlier texts as long as this one, names, pages and numbers."""
    earlier = (text[1000:] + text[:1000], text[2000:] + text[:2000], text[3000:] + text[:3000])
    return Background(
        language=language,
        phase=Phase.UPDATE,
        sender=(showing.EXAMPLE.name.get(language, "Springfield Police"),),
        emergency_number=showing.EXAMPLE.emergency_number,
        official_page=showing.EXAMPLE.official_page,
        allowed=frozenset({showing.EXAMPLE.official_page, "@springfield"}),
        earlier=earlier,
        zone=ZoneInfo(showing.EXAMPLE.zone),
        now=NOW,
    )


def timed(text: str, act: Callable[[str], object]) -> tuple[float, float]:
    """The median of the clock and of CPU time, in milliseconds, after one round that isn't counted; no two rounds read the same text, for textstat caches."""
    act(text)
    clock, cpu = [], []
    for number in range(ROUNDS):
        fresh = f"{text[:-3]}{number:03}"
        began, worked = time.perf_counter(), time.process_time()
        act(fresh)
        clock.append(time.perf_counter() - began)
        cpu.append(time.process_time() - worked)
    return statistics.median(clock) * 1000, statistics.median(cpu) * 1000


def measures(text: str) -> object:
    """What textstat can tell of a text without a dictionary."""
    return textstat.automated_readability_index(text), textstat.lix(text)


def main() -> None:
    for language in ("en", "es"):
        text = draft(language)
        about = background(language, text)
        began = time.perf_counter()
        notes = checks.read(text, about)
        first = (time.perf_counter() - began) * 1000
        ours, worked = timed(text, partial(checks.read, about=about))
        alone, _ = timed(text, partial(checks.read, about=replace(about, earlier=())))
        textstat.set_lang(language)
        theirs, _ = timed(text, measures)
        print(
            f"checks {language}: {len(text)} characters, {len(notes)} notes: {ours:.1f} ms ({worked:.1f} ms of CPU; {alone:.1f} ms with nothing "
            f"published before; {first:.0f} ms the first time), ARI and LIX {theirs:.1f} ms, ratio {ours / theirs:.1f}"
        )
        for reader in checks.READERS:
            each, _ = timed(text, partial(reader, about=about))
            print(f"    {reader.__module__.removeprefix('commsbot.domain.checks.')}: {each:.2f} ms")


if __name__ == "__main__":
    main()
