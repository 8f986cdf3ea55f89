"""What a warning must name, read from free text: source, hazard, impact, location, guidance, time (rule C1).

The readers know words, not the world: they look for patterns of a language's lexicon sentence by sentence, after blanking out what only sounds like it.
English and Spanish have a lexicon; of other languages nothing is said.
"""

from collections.abc import Mapping
from functools import partial
from types import ModuleType
from typing import Final

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.clauses import Span, plain
from commsbot.domain.checks.elements import guidance, hazard, location, moment, source
from commsbot.domain.checks.lexicon import elements_en, elements_es
from commsbot.domain.template import Phase

LEXICONS: Final[Mapping[str, ModuleType]] = {"en": elements_en, "es": elements_es}
VENUE: Final = frozenset({Phase.EVENT, Phase.ROUTINE})
"""Phases of which the place is where people are asked to."""
NAMES: Final = ("source", "hazard", "impact", "location", "guidance", "time")


def lexicon(language: str) -> ModuleType | None:
    """Give a language's words, by the first part of its tag."""
    return LEXICONS.get(language.partition("-")[0].lower())


def elements(text: str, about: Background) -> Mapping[str, Span | None]:
    """Give each element's first place in the text, None where it isn't there or where the language isn't known."""
    words = lexicon(about.language)
    if words is None:
        return dict.fromkeys(NAMES)
    text = plain(text)
    unnamed = partial(source.blanked, words=words, sender=about.sender)
    place = location.find(text, words, unnamed, venue=about.phase in VENUE)
    return {
        "source": source.find(text, words, about.sender),
        "hazard": hazard.hazard(text, words),
        "impact": hazard.impact(text, words),
        "location": place,
        "guidance": guidance.find(text, words, placed=place is not None),
        "time": moment.find(text, words),
    }
