"""One thing that a check can say, before it is said of any words: so that a module's rules stand in one table, with their sentences."""

from collections.abc import Iterable
from dataclasses import dataclass

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.note import Level, Note


@dataclass(frozen=True, slots=True)
class Saying:
    """What all notes of one rule and kind share."""

    rule: str
    kind: str
    level: Level
    why: str
    mend: str
    source: str = ""

    def missing(self, about: Background, **values: str) -> Note:
        """Say that something isn't there."""
        return Note(
            self.rule, self.level, self.why, self.mend, kind=self.kind, values=tuple(values.items()), source=self.source,
            language=about.language,
        )  # fmt: skip

    def of(self, about: Background, text: str, span: tuple[int, int], **values: str) -> Note:
        """Say it of the words at `span`; its sentences may name them as `{words}`."""
        words = text[slice(*span)]
        return Note(
            self.rule, self.level, self.why, self.mend, kind=self.kind, words=words, span=span,
            values=(("words", words), *values.items()), source=self.source, language=about.language,
        )  # fmt: skip


def msgids(sayings: Iterable[Saying]) -> tuple[str, ...]:
    """List their sentences, for the catalogues."""
    return tuple(dict.fromkeys(words for each in sayings for words in (each.why, each.mend)))
