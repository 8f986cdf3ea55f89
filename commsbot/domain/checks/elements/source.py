"""Source: the sender named in words, as a place with a body that people recognise, or as a corps' own name."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Final

from commsbot.domain.checks.clauses import Sentence, Span, blank, entries_of, one_of, sentences
from commsbot.domain.checks.lexicon import elements_en, elements_es

NAME: Final = r"[A-ZÁÉÍÓÚÑÜ][\w'\-]*\.?"
PLACE: Final = rf"{NAME}(?:(?:\s(?:and|of|&|de|del|la|y|d[e']))?[\s\-]{NAME}){{0,4}}"
EARLY: Final = 90
"""Characters within which a body that acts is taken for the sender; later it is another one that helps."""
LEAD: Final = (
    r"(?:[\W\d_]|\b[A-ZÁÉÍÓÚÑÜ][\w'-]*\b|\b(?:the|from|by|of|and|de|del|la|el|los|las|y)\b|[#@]\w+|[ap]\.?m\.?)*"
)
"""What may stand before a name that heads a text: marks, capitalised words, a time."""
HEAD_END: Final = re.compile(
    r"^(?:\s[A-ZÁÉÍÓÚÑ][\w'-]+){0,4}\s*(?:\([A-Za-zÁÉÍÓÚÑ.]{2,12}\))?\s*(?:[:|–—•\n]|-\s|\.?$|[.!](?:\s|$)|,[^.;!?\n]{2,40}?(?:[ap]\.m\.)?\s?(?::(?!\d)|[–—]|-\s))"
)
TAIL: Final = re.compile(
    r"^[\s.!,;:|()–—-]*(?:(?:[#@]\S+|https?://\S+|www\.\S+|\S+\.(?:gov|org|com|us|net|es|mx|uk)\S*|[A-Z]{2,6}\)?|\d[\d:./]*|[ap]\.?m\.?|h|hrs?"
    r"|[A-Z][a-z]{2,9}\.?|\d{1,2} de [a-z]+|de(?: \d{4})?|\([A-Z]+\))[\s.!,;:|()–—-]*){0,12}$"
)
SIGNED: Final = re.compile(r"(?:^|[\n–—\-|.!?:)]\s*|\(\s*)(?:the |el |la |su |your )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is named in a sentence."""

    span: Span
    speaks_for_itself: bool
    """A police body, or a corps by its own name; others may only be said to act."""


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's patterns, compiled."""

    bodies: tuple[tuple[re.Pattern[str], bool], ...]
    no_place: Collection[str]
    says: re.Pattern[str]
    acts: re.Pattern[str]
    helps: re.Pattern[str]
    before: re.Pattern[str]
    falsely: re.Pattern[str]


@cache
def rules(words: ModuleType) -> Rules:
    """Compile one lexicon, once."""
    link = r"(?:['’]s)?(?:\s\([A-Z]{2,6}\))?(?:\s(?:chief|sheriff|spokes\w+|officers?|detectives?|deputies|investigators|crews?|units?|jefe|jefa|portavoz|director|directora|agentes|elementos)(?:\s[A-ZÁÉÍÓÚÑ][\w.]*){0,3},?)?\s+"
    own = one_of(words.OWN)
    bodies = [
        *((rf"(?:{own})", True),),
        *((pattern, True) for pattern in named(words, "POLICE")),
        *((pattern, False) for pattern in named(words, "OTHERS")),
    ]
    filler = r"(?:has |have |had |is |are |was |were |can |will |would like to |also |now |se |le |les |ha |han |está |están |esta |que |both |currently )*"
    return Rules(
        tuple(
            (re.compile(rf"(?<![\w@#/.]){pattern}(?!\w|\.\w|@)"), loud) for pattern, loud in bodies_with_case(bodies)
        ),
        words.NO_PLACE,
        re.compile(rf"^{link}{filler}(?:{one_of(words.SAYS)})\b", re.IGNORECASE),
        re.compile(rf"^{link}(?:{one_of(words.ACTS)})\b", re.IGNORECASE),
        re.compile(rf"^{link}{filler}(?:{one_of(words.HELPS)})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{one_of(words.FROM)})\s*(?:the |el |la |los |las )?$", re.IGNORECASE),
        re.compile(rf"\b{words.FALSELY}[^.;:]{{0,40}}$", re.IGNORECASE),
    )


def bodies_with_case(bodies: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Let the body be in any case, while the place keeps its capital."""
    return [(pattern if "(?i:" in pattern else f"(?i:{pattern})", loud) for pattern, loud in bodies]


def named(words: ModuleType, block: str) -> list[str]:
    """Give the patterns of one block of bodies with the place that they stand with."""
    found = [with_place(words, one_of(getattr(words, block)))]
    if block == "POLICE" and words is elements_en:
        found.append(rf"(?i:{one_of(words.INVERTED)})\s{PLACE}")
    return found


def with_place(words: ModuleType, entries: str) -> str:
    """Give the pattern of bodies with a place: before them in English, after them in Spanish."""
    if words is elements_es:
        link = r"(?:\s(?:de|del|d[e'])(?:\s(?:la|las|los|el))?(?:\s(?:condado|municipio|ciudad|estado|distrito|provincia|villa|comunidad|alcaldía|comuna|isla)(?:\s(?:de|del))?(?:\s(?:la|las|los|el))?)?)?"
        return rf"(?i:{entries}){link}\s{PLACE}"
    return rf"{PLACE}(?:,? \(?[A-Z]{{2}}\)?,?)?(?:'s)?\s(?i:{entries})"


def find(text: str, words: ModuleType, sender: Collection[str]) -> Span | None:
    """Give where the sender is named: by one of the agency's names, or as a body with its place that is said to speak."""
    if span := by_name(text, sender):
        return span
    for sentence in sentences(text):
        for lexicon in dict.fromkeys((words, elements_en)):
            compiled = rules(lexicon)
            for body in bodies(sentence, compiled):
                if speaks(sentence, body, compiled, text) or speaks(sentence, body, rules(words), text):
                    return sentence.start + body.span[0], sentence.start + body.span[1]
    return None


def blanked(line: str, words: ModuleType, sender: Collection[str]) -> str:
    """Put spaces in place of the bodies that a line names, so that a town in an agency's name isn't taken for a place."""
    for name in sender:
        line = blank(re.compile(re.escape(name), re.IGNORECASE), line)
    for lexicon in dict.fromkeys((words, elements_en)):
        line = blank(without_place(lexicon), line)
    return line


@cache
def without_place(words: ModuleType) -> re.Pattern[str]:
    """All bodies of one lexicon with the names that they stand with, those apart that are places too."""
    kept = "|".join(
        entry for block in (words.POLICE, words.OTHERS) for entry in entries_of(block) if entry not in words.PLACES_TOO
    )
    return re.compile(rf"(?<![\w@#/.])(?:{with_place(words, kept)}|(?i:{one_of(words.OWN)}))(?!\w)")


def by_name(text: str, sender: Collection[str]) -> Span | None:
    """Find one of the agency's own names; a bare acronym is none."""
    for name in sender:
        if name and not (name.isupper() and len(name) <= 6):
            match = re.search(rf"(?<![\w@#/]){re.escape(name)}(?!\w|\.\w)", text, re.IGNORECASE)
            if match:
                return match.span()
    return None


def bodies(sentence: Sentence, compiled: Rules) -> list[Body]:
    """Find the bodies in a sentence that stand with a place, those that speak for themselves first."""
    found = []
    for pattern, loud in compiled.bodies:
        for match in pattern.finditer(sentence.text):
            start = match.start()
            if has_place(match[0], compiled):
                found.append(Body((start, match.end()), loud))
    return found


def has_place(words: str, compiled: Rules) -> bool:
    """Whether a capitalised word is left when the generic ones and the body's own are taken away."""
    for lexicon in (elements_en, elements_es):
        if rules_own(lexicon).search(words):
            return True
    left = plain_bodies().sub(" ", words)
    return any(
        name.strip(".'-").lower().removesuffix("'s") not in compiled.no_place
        for name in re.findall(rf"(?<!\w){NAME}", left)
    )


@cache
def rules_own(words: ModuleType) -> re.Pattern[str]:
    """The corps whose own name says enough, one lexicon's."""
    return re.compile(rf"\b(?:{one_of(words.OWN)})(?!\w)", re.IGNORECASE)


@cache
def plain_bodies() -> re.Pattern[str]:
    """All bodies without their places."""
    entries = "|".join(
        one_of(block) for words in (elements_en, elements_es) for block in (words.POLICE, words.OTHERS, words.INVERTED)
    )
    return re.compile(rf"(?<!\w)(?:{entries})(?!\w)", re.IGNORECASE)


def speaks(sentence: Sentence, body: Body, compiled: Rules, text: str) -> bool:
    """Whether the body is the sender: it heads or signs the text, is said to speak, or, a police body, tells of itself at the beginning."""
    before, after = sentence.text[: body.span[0]], sentence.text[body.span[1] :]
    if compiled.falsely.search(before):
        return False
    heads = re.fullmatch(LEAD, before) is not None
    if HEAD_END.match(after) and (heads or (after.lstrip().startswith(":") and len(before.split()) <= 5)):
        return True
    fire = sentence.text[: body.span[1]].lower().endswith(" fire")  # a wildfire's name looks like a brigade's
    if heads and sentence.first and not fire and after.startswith(", "):
        return True
    if compiled.before.search(before):
        return not compiled.helps.match(after)
    rest = text[sentence.start + body.span[1] :]
    if TAIL.match(rest) and SIGNED.search(text[: sentence.start + body.span[0]]):
        return True
    if compiled.helps.match(after):
        return False
    if compiled.says.match(after) and (body.speaks_for_itself or sentence.first):
        return True
    acts = re.match(r"['’]?s? (?:[A-ZÁÉÍÓÚÑ][\w.&'-]* ){0,5}[a-záéíóúñ(]", after) is not None
    early = sentence.start < EARLY and not fire
    return acts and (body.speaks_for_itself or early) and clause_begins(before)


def clause_begins(before: str) -> bool:
    """Whether what follows begins a clause: nothing stands before it, or a comma, a mark, or the words of a heading."""
    return re.fullmatch(LEAD, before) is not None or re.search(r"[,:;–—]\s*(?:the |la |el )?$", before) is not None
