"""Words on their way to a version: pencil, so every answer may be changed, and an answer to an old question is stale.

An answer carries the revision of the field that its question showed; only a change of that field makes it stale, so two people can fill
different fields of one draft at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from commsbot.domain import errors
from commsbot.domain.picture import Picture
from commsbot.domain.plan import Window
from commsbot.domain.series import Series


@dataclass(frozen=True, slots=True)
class Override:
    """A person's answer to a check note that holds words back, on record with the version (rule C27)."""

    rule: str
    kind: str
    words: str
    """The words that the note is about, as they stand in the text."""
    reason: str
    """One of the reasons that the note lists, as its msgid."""
    by: str
    """The person's id."""
    at: datetime

    @property
    def matter(self) -> tuple[str, str, str]:
        """What it is about: the same words found again by the same rule are the same matter, in whatever language and text."""
        return self.rule, self.kind, self.words.casefold()


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A draft as stored; `facts` holds answers in the form that `template.coerce` takes."""

    id: str
    statement: str
    """The statement that submitting cuts a version of."""
    incident: str
    """Empty for routine texts."""
    template: str
    phase: str
    author: str
    created_at: datetime
    facts: Mapping[str, Any] = field(default_factory=dict)
    revisions: Mapping[str, int] = field(default_factory=dict)
    """How often each field was answered."""
    answered_by: Mapping[str, str] = field(default_factory=dict)
    """Who gave each field its newest answer, or took it away."""
    handed_by: str = ""
    """Whoever handed it over; empty where nobody did."""
    handed_why: str = ""
    relation: str = "new"
    follows: str = ""
    """The earlier statement that this one follows."""
    corrects: int = 0
    """The version that a correction, withdrawal or recut replaces; 0 for none."""
    about: str = ""
    """Somebody else's statement that this one corrects, answers, narrows or lifts; empty for none."""
    editor: str = ""
    """The approver who is fixing the words, else empty."""
    due_at: datetime | None = None
    """The planned time; None is *on approval*."""
    window: Window = field(default_factory=Window)
    series: Series | None = None
    """Whether the words are posted again, how often and until when."""
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    """Destinations by name; empty means all that the template's audience has."""
    overrides: tuple[Override, ...] = ()
    """What somebody answered to notes that hold the words back; an answer whose note is gone does nothing."""
    picture: Picture | None = None
    """The picture that goes out with the words; None for none."""
    consent: str = ""
    """The reference of the guardian's consent, where a child can be recognised in the picture."""

    def revision(self, name: str) -> int:
        """How often the field was answered; a question carries this number."""
        return self.revisions.get(name, 0)


def answer(draft: Draft, name: str, value: Any, expects: int | None = None, by: str = "") -> Draft:
    """Fill or change one field; None takes the answer away. Raises `Stale` if `expects` isn't the field's revision any more."""
    if expects is not None and expects != draft.revision(name):
        raise errors.Stale(what=errors.Phrase("This answer"))
    facts = {key: old for key, old in draft.facts.items() if key != name}
    if value is not None:
        facts[name] = value
    return replace(
        draft,
        facts=facts,
        revisions={**draft.revisions, name: draft.revision(name) + 1},
        answered_by={**draft.answered_by, name: by},
    )


def override(draft: Draft, given: Override) -> Draft:
    """Answer a note; a later answer to the same matter takes the place of the earlier one."""
    kept = tuple(each for each in draft.overrides if each.matter != given.matter)
    return replace(draft, overrides=(*kept, given))
