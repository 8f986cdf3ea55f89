"""The part that somebody has in what happened, weighed from the cues around a name: victim, suspect, witness, already charged.

Every cue of a text is found once. For a place, the cues of its own sentence speak first, each the stronger the nearer it is; where that sentence says
nothing, the sentences beside it do, the next one first where it goes on with "she" or "su".
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final, NamedTuple

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import roles
from commsbot.domain.checks.protection.reading import Reading, compiled

_CUES: Final = {
    "en": tuple((compiled(cue.pattern), cue) for cue in roles.ENGLISH),
    "es": tuple((compiled(cue.pattern), cue) for cue in roles.SPANISH),
}
LANGUAGES: Final = frozenset(_CUES)
_CHARGED: Final = {
    "en": (compiled(roles.CHARGED_EN), compiled(roles.NOT_CHARGED_EN)),
    "es": (compiled(roles.CHARGED_ES), compiled(roles.NOT_CHARGED_ES)),
}
_SUSPECTED: Final = {"en": compiled(roles.SUSPECTED_EN), "es": compiled(roles.SUSPECTED_ES)}
_HURT: Final = {"en": compiled(roles.HURT_EN), "es": compiled(roles.HURT_ES)}
_HARMED: Final = {"en": compiled(roles.HARMED_EN), "es": compiled(roles.HARMED_ES)}
_GOES_ON: Final = Pattern(
    r"(?:She|He|Her|His|They|Ella|Él|Le|Su|Sus|Sigue|Está|Permanece|Tiene|Tenía|Fue|Murió|Deja)\b"
)
_TURN: Final = re.compile(r"[;:(]| (?:but|while|whereas|although|pero|mientras|aunque) ")
_UNHURT: Final = {"en": compiled(roles.UNHURT_EN), "es": compiled(roles.UNHURT_ES)}
_ARRESTED: Final = compiled(
    r"(?:with|by) (?:detectives|investigators)|con los investigadores|picked up|nabbed|nicked|taken in|lifted|caught|question(?:ed|ing)|interrogad\w+|arrest\w*|detain\w*|custody|detenid\w+|detuv\w+|aprehen\w+|captur\w+"
)
FAR: Final = 10_000
"""A distance at which nothing stands."""
_WINDOW: Final = 240
"""Characters beyond which a cue of the same sentence is not looked for."""
_SAME: Final = Pattern(
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Tt]hey|[Tt]hem|[Ll]o|[Ll]e|[Ss]us?|[Éé]l|[Ee]lla)\b|[Cc]harges|[Ww]arrant|[Cc]argos|^El fiscal|^(?:Ha|Fue|Está|Sigue|Tiene|Mide|Quien)\b"
)
_GOING_ON: Final = 10
"""Characters that the full stop before a sentence that goes on with "he" or "su" counts for."""
_APART: Final = 40
"""Characters that any other full stop counts for."""
_AROUND: Final = 600
"""Characters around a name in which cues are looked for: its sentence and those beside it."""
_REACH: Final = 300
"""Characters beyond which no word of harm or of a charge is looked for."""
_SOFT: Final = 10.0
_TURNED: Final = 25
"""Characters that a turn of the sentence ("but", ";") counts for."""


class Part(NamedTuple):
    """A part in what happened, and how near its nearest cue is."""

    role: str
    distance: int


NONE: Final = Part("", FAR)


@dataclass(frozen=True, slots=True)
class _Sign:
    start: int
    end: int
    cue: roles.Cue


def _best(weights: dict[str, float], nearest: dict[str, int]) -> Part:
    if not weights:
        return NONE
    role = max(weights, key=lambda each: (weights[each], -nearest[each]))
    return Part(role, nearest[role])


def _windows(plain: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the surroundings of places, given in order, where they meet."""
    joined: list[tuple[int, int]] = []
    for start, end in places:
        first, last = max(0, start - _AROUND), min(len(plain), end + _AROUND)
        if joined and first <= joined[-1][1]:
            first, _ = joined.pop()
        joined.append((first, last))
    return joined


class Signs:
    """All cues of one text in their order."""

    def __init__(self, reading: Reading, places: list[tuple[int, int]]) -> None:
        """Find the cues around these places."""
        self._reading = reading
        plain = reading.plain
        windows = _windows(plain, places)
        found = [
            _Sign(*match.span(), cue)
            for pattern, cue in _CUES[reading.language]
            for window in windows
            for match in pattern.finditer(plain, *window)
        ]
        # Where a longer cue holds a shorter one, the longer says what is meant: "died in custody" is no arrest.
        found.sort(key=lambda sign: (sign.start, -sign.end))
        self._signs: list[_Sign] = []
        reach = -1
        for sign in found:
            same = bool(self._signs) and (self._signs[-1].start, self._signs[-1].end) == (sign.start, sign.end)
            if sign.end > reach or same:
                self._signs.append(sign)
                reach = max(reach, sign.end)
        self._told: dict[tuple[int, int], Part] = {}
        self._starts = [sign.start for sign in self._signs]
        self._turns = [match.start() for match in _TURN.finditer(plain)]
        suspected = sum(1 for _ in _SUSPECTED[reading.language].finditer(plain))
        harmed = sum(1 for _ in _HARMED[reading.language].finditer(plain))
        self.tells = bool(suspected or harmed)
        """Some word of the text tells of harm or of a suspicion."""
        self.at_large = roles.SUSPECT if suspected > harmed else roles.VICTIM
        """The role of somebody of whom no sentence nearby tells: in words about an incident, a full name is of somebody whom it befell."""

    def here(self, start: int, end: int) -> Part:
        """Give the part that the sentence around a name gives to it."""
        if (start, end) not in self._told:
            self._told[start, end] = self._here(start, end)
        return self._told[start, end]

    def _here(self, start: int, end: int) -> Part:
        weights: dict[str, float] = {}
        nearest: dict[str, int] = {}
        sentence = self._reading.sentence(start)
        self._add(weights, nearest, start, end, sentence, 0)
        plain = self._reading.plain
        if weights and sentence[1] < len(plain):
            following = self._reading.sentence(sentence[1])
            off = _GOING_ON if _SAME.search(plain, *following) else _APART
            self._add(weights, nearest, start, end, following, off)
        if weights and sentence[0]:
            self._add(weights, nearest, start, end, self._reading.sentence(sentence[0] - 1), _APART)
        return _best(weights, nearest)

    def nearby(self, start: int) -> Part:
        """Give the part that the sentences beside the name's own give to it."""
        first, last = self._reading.sentence(start)
        plain = self._reading.plain
        after = self._weigh(last, last, self._reading.sentence(last)) if last < len(plain) else NONE
        if after.role and _GOES_ON.match(plain, last):
            return after
        earlier = self._weigh(first, first, self._reading.sentence(first - 1)) if first else NONE
        return earlier if earlier.role else after

    def is_harmed(self, start: int) -> bool:
        """Tell whether words of harm, beyond being missing, stand in the name's sentence or beside it, and none that all is well."""
        plain, language = self._reading.plain, self._reading.language
        around = self._near(self._reading.around(start), start)
        here = self._near(self._reading.sentence(start), start)
        return any(_HURT[language].finditer(plain, *around)) and not any(_UNHURT[language].finditer(plain, *here))

    def is_arrested(self, start: int) -> bool:
        """Tell whether the name's sentence speaks of an arrest."""
        return any(_ARRESTED.finditer(self._reading.plain, *self._near(self._reading.sentence(start), start)))

    def is_charged(self, start: int) -> bool:
        """Tell whether the sentences around a name say that somebody is charged, or more."""
        first, last = self._near(self._reading.around(start), start)
        charged, denied = _CHARGED[self._reading.language]
        return bool(charged.search(denied.without(self._reading.plain[first:last])))

    @staticmethod
    def _near(within: tuple[int, int], start: int) -> tuple[int, int]:
        return max(within[0], start - _REACH), min(within[1], start + _REACH)

    def _weigh(self, start: int, end: int, within: tuple[int, int]) -> Part:
        weights: dict[str, float] = {}
        nearest: dict[str, int] = {}
        self._add(weights, nearest, start, end, within, 0)
        return _best(weights, nearest)

    def _add(
        self,
        weights: dict[str, float],
        nearest: dict[str, int],
        start: int,
        end: int,
        within: tuple[int, int],
        off: int,
    ) -> None:
        first, last = max(within[0], start - _WINDOW), min(within[1], end + _WINDOW)
        for sign in self._signs[bisect_left(self._starts, first) : bisect_left(self._starts, last)]:
            role, distance = (
                (sign.cue.of_next, start - sign.end) if sign.end <= start else (sign.cue.of_last, sign.start - end)
            )
            if not role or not 0 <= distance <= sign.cue.reach:
                continue
            distance += off + sign.cue.far + _TURNED * self._turned(sign, start, end)
            weights[role] = weights.get(role, 0.0) + 1 / (_SOFT + distance)
            nearest[role] = min(nearest.get(role, FAR), distance)

    def _turned(self, sign: _Sign, start: int, end: int) -> int:
        """Count the turns of the sentence between a cue and a name."""
        between = (sign.end, start) if sign.end <= start else (end, sign.start)
        return bisect_left(self._turns, between[1]) - bisect_left(self._turns, between[0])
