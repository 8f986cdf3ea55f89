"""The loaded library: templates looked up, listed, answered with samples and rendered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from commsbot.domain import errors, plan, rendition, template
from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Blank, Field, FieldType, Instruction, Phase, Template, Value
from commsbot.templates import rendering


@dataclass(frozen=True, slots=True)
class IncidentType:
    """A kind of incident as people choose it."""

    key: str
    label: Mapping[str, str]
    name: Mapping[str, str]
    phases: tuple[Phase, ...] = ()
    """What is offered for it; see `offered`."""


ALWAYS: Final = (
    Phase.HOLDING, Phase.UPDATE, Phase.NOTHING_NEW, Phase.CORRECTION, Phase.WITHDRAWAL, Phase.RUMOUR, Phase.CLOSING,
)  # fmt: skip
"""Phases that every type has."""
UNDOING: Final = (Phase.ALL_CLEAR, Phase.FALSE_ALERT, Phase.WRONG_AREA)
"""Phases that every type has that warns (rule C38)."""


def offered(own: Iterable[Phase]) -> tuple[Phase, ...]:
    """Put to a type's own phases those that it has in any case, in the order of a statement's life."""
    return _offered(frozenset(own))


@cache
def _offered(own: frozenset[Phase]) -> tuple[Phase, ...]:
    wanted = {*own, *ALWAYS}
    wanted |= set(UNDOING) if Phase.WARNING in wanted else set()
    return tuple(phase for phase in Phase if phase in wanted)


@dataclass(slots=True, repr=False)  # it holds every template parsed, of which no log and no traceback can make use
class Library:
    """The loaded library; nothing in it changes."""

    voice: rendering.Voice
    templates: Mapping[str, Template]
    instructions: Mapping[str, Instruction]
    homes: Mapping[str, str]
    """The incident type that an instruction belongs to; empty for the common ones."""
    gaps: Mapping[str, Mapping[str, Sequence[str]]]
    """What keeps a template from a language, by template and language."""
    units: Mapping[tuple[str, str], Sequence[str]]
    """What somebody must have read before a template counts as reviewed, by template and language."""
    digests: Mapping[str, str]
    """The digest of what is to be read, by unit."""
    owned: frozenset[str] = frozenset()
    """Templates with gaps that an agency asks in a file of its own."""

    def template(self, name: str) -> Template:
        """Find by id such as `active_attacker/warning` or `holding`; raises `NotFound`."""
        if name not in self.templates:
            raise errors.NotFound(what="template", name=name)
        return self.templates[name]

    def own(self, name: str) -> bool:
        """Whether an agency's own file has a part in what a template asks."""
        return name in self.owned

    def find(self, incident_type: str, phase: Phase) -> Template:
        """Find the type's own template of a phase, else the generic one, else the only routine one of it; raises `NotFound`.

        Its languages are those in which this type can be named and everything that it may have told people can be lifted.
        """
        own = self.templates.get(f"{incident_type}/{phase}") or self.templates.get(phase)
        routine = [each for each in self.templates.values() if each.phase == phase and not each.incident_type]
        found = own or (routine[0] if len(routine) == 1 else self.template(phase))
        spoken = tuple(tag for tag in found.languages if self._speaks(found, incident_type, tag))
        return found if spoken == found.languages else replace(found, languages=spoken)

    def _speaks(self, found: Template, incident_type: str, tag: str) -> bool:
        kind = self.voice.types.get(incident_type)
        own = [one for one in found.instructions if self.homes[one.key] == incident_type]
        return kind is None or (
            bool(kind.name.get(tag)) and all(one.phrase.get(tag) and one.lift.get(tag) for one in own)
        )

    def coverage(self) -> dict[str, dict[str, list[str]]]:
        """Give the languages of each phase that each type offers, and of each routine text, as {type: {phase: [languages]}}."""
        covered: dict[str, dict[str, list[str]]] = {}
        for kind in self.types():
            found = {phase: self.find(kind.key, phase) for phase in kind.phases if self._has(kind.key, phase)}
            covered[kind.key] = {phase.value: list(one.languages) for phase, one in found.items()}
        routine = {
            one.id.rpartition("/")[2]: list(one.languages) for one in self.catalogue() if one.id.startswith("routine/")
        }
        return {**covered, "routine": routine}

    def _has(self, incident_type: str, phase: Phase) -> bool:
        return f"{incident_type}/{phase}" in self.templates or phase in self.templates

    def catalogue(self) -> Sequence[Template]:
        """List all templates, generic phases first, then by type, in the order of the phases."""
        order = list(Phase)
        return sorted(
            self.templates.values(),
            key=lambda one: (one.id.rpartition("/")[0], order.index(one.phase), one.id),
        )

    def types(self) -> Sequence[IncidentType]:
        """List the incident types, in the order of their file."""
        return [IncidentType(key, one.label, one.name, offered(one.phases)) for key, one in self.voice.types.items()]

    def languages(self) -> tuple[str, ...]:
        """List the languages that the library speaks."""
        return tuple(self.voice.languages)

    def exercise_marks(self) -> Mapping[str, str]:
        """Give the exercise mark of each language; empty in a live service."""
        return (
            {tag: one.words.exercise for tag, one in self.voice.languages.items()} if self.voice.sender.exercise else {}
        )

    def render(
        self, template: Template, facts: Mapping[str, Any], language: str, kinds: Iterable[Kind], at: datetime
    ) -> tuple[Rendition, ...]:
        """Render the renditions of one language for these channel kinds, the repeats of a warning too; raises `CantRender` naming the field.

        `at` is the planned time. Facts are answers, typed or as a draft keeps them, and `incident_type`, `incident_place` and `official_page`.
        """
        return rendering.renditions(self.voice, template, facts, language, kinds, at)

    def headline(self, template: Template, facts: Mapping[str, Any], language: str, at: datetime) -> str:
        """Render the headline alone: the title that lists show."""
        return rendering.headline(self.voice, template, facts, language, at)

    def blanks(self, template: Template) -> dict[str, Value]:
        """Give facts that leave every place of a standing statement open, so that its text can be approved once for all uses."""
        return dict.fromkeys([one.name for one in template.fields] + [rendering.OFFICIAL_PAGE], Blank())

    def fill(self, template: Template, approved: Rendition, facts: Mapping[str, Any], at: datetime) -> Rendition:
        """Fill an approved standing statement; only the open places change. Raises `CantRender` where a value is missing."""
        return rendition.fill(approved, self.fillings(template, facts, approved.language, at))

    def fillings(
        self, template: Template, facts: Mapping[str, Any], language: str, at: datetime
    ) -> list[tuple[str, str]]:
        """Give what fills each open place, by its name: what a use puts on record."""
        return rendering.fillings(self.voice, template, facts, language, at)

    def sample(self, template: Template, language: str, now: datetime) -> dict[str, Value]:
        """Answer every question with its example, for showing and linting; free words are in the given language where it has an example."""
        zone = self.voice.languages[language].zone
        incident = {
            rendering.INCIDENT_TYPE: template.incident_type or next(iter(self.voice.types)),
            rendering.INCIDENT_PLACE: _sample_place(template, language),
        }
        answers = {one.name: sample_answer(one, language, now, zone) for one in template.fields}
        return {**incident, **answers}

    def overdue(self, today: date) -> list[Template]:
        """List the templates whose review date has passed: somebody must read them again."""
        return [one for one in self.templates.values() if one.review < today.isoformat()]


def _sample_place(wanted: Template, language: str) -> Value:
    examples = [one.example.get(language, "") for one in wanted.fields if one.type is FieldType.PLACE]
    return Place(next(iter(examples), "") or "Elm Street School")


def sample_answer(one: Field, language: str, now: datetime, zone: ZoneInfo) -> Value:
    """Read a field's example as if somebody had typed it, in another language where this one has none; a choice without one takes its first options.

    Raises `WrongAnswer` and its kin.
    """
    tag = language if one.example.get(language) or not one.example else next(iter(one.example))
    raw: Any = one.example.get(tag, "")
    if one.type is FieldType.CHOICE and not raw:
        keys = [option.key for option in one.options]
        raw = keys[:2] if one.many else keys[0]
    return template.coerce(one, raw, language=tag, clock=lambda words: _sample_time(words, one, now, zone))


def _sample_time(words: str, one: Field, now: datetime, zone: ZoneInfo) -> datetime:
    """Read an example's time; one that is to lie behind is yesterday's where it hasn't come yet today."""
    try:
        return plan.parse(words, now, zone, past=one.past)
    except errors.Refused:
        if not one.past:
            raise
    return plan.parse(f"yesterday {words}", now, zone, past=True)
