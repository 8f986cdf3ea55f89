"""What is in a template's TOML, checked key by key, and where in the file each problem lies."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal, TypeVar

import pydantic

from commsbot.domain import template
from commsbot.domain.template import (
    CapMapping,
    Crossing,
    Effect,
    Field,
    FieldType,
    Instruction,
    Option,
    Pairs,
    Sensitivity,
)

Words = dict[str, str]
M = TypeVar("M", bound=pydantic.BaseModel)

CROSSINGS: Final = {
    FieldType.CHOICE: Crossing.CHOICE,
    FieldType.NUMBER: Crossing.NUMBER,
    FieldType.DURATION: Crossing.NUMBER,
    FieldType.CLOCK_TIME: Crossing.TIME,
    FieldType.PLACE: Crossing.NAME,
    FieldType.PHONE: Crossing.NAME,
    FieldType.LINK: Crossing.NAME,
    FieldType.PERSON: Crossing.NAME,
}
"""How each type crosses languages; only a text may be a name or free words, so it must say which."""


_SAID_BY: Final = frozenset({FieldType.NUMBER, FieldType.PERSON})
"""Types whose answer says when somebody said it: that time lies behind."""


@dataclass(slots=True)
class Problems:
    """Everything that is wrong with the library, so that all of it can be mended at once."""

    found: list[tuple[str, int, str]] = field(default_factory=list)

    def add(self, file: str, line: int, what: str) -> None:
        """Note one problem; the same one is noted once."""
        if (file, line, what) not in self.found:
            self.found.append((file, line, what))

    def __str__(self) -> str:
        return "".join(f"\n{file}:{line}: {what}" for file, line, what in sorted(self.found))


class _Strict(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)


class OptionSource(_Strict):
    """One answer of a choice."""

    key: str = pydantic.Field(pattern=r"^[a-z0-9_]+$")
    label: Words
    words: Words = {}


class FieldSource(_Strict):
    """One `[[fields]]` table."""

    name: str = pydantic.Field(pattern=r"^[a-z][a-z0-9_]*$")
    type: FieldType
    question: Words
    example: Words = {}
    required: bool = False
    default: str = ""
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    gate: str = ""
    crossing: Crossing | None = None
    options: list[OptionSource] = []
    instructions: list[str] = []
    """Keys of `instructions.toml` that a choice offers; `["*"]` offers all."""
    many: bool = False
    most: dict[str, pydantic.PositiveInt] = {}
    effect: Effect = Effect.NONE
    past: bool = False
    quotes: bool = False
    sourced: bool = False


class PairsSource(_Strict):
    """The templates that undo a warning."""

    all_clear: str = ""
    false_alert: str = ""
    wrong_area: str = ""


class CapSource(_Strict):
    """CAP 1.2's own words; an unknown one is an error."""

    category: Literal[
        "",
        "Geo",
        "Met",
        "Safety",
        "Security",
        "Rescue",
        "Fire",
        "Health",
        "Env",
        "Transport",
        "Infra",
        "CBRNE",
        "Other",
    ] = ""
    event: str = ""
    response: Literal[
        "", "Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"
    ] = ""
    urgency: Literal["", "Immediate", "Expected", "Future", "Past", "Unknown"] = ""
    severity: Literal["", "Extreme", "Severe", "Moderate", "Minor", "Unknown"] = ""
    certainty: Literal["", "Observed", "Likely", "Possible", "Unlikely", "Unknown"] = ""


class TemplateSource(_Strict):
    """One template's TOML, after what it inherits was put under it."""

    title: Words
    fields: list[FieldSource] = []
    without: list[str] = []
    """Inherited fields that this type doesn't ask."""
    pairs: PairsSource = PairsSource()
    cap: CapSource = CapSource()
    owner: str
    review: date
    guidance: list[str]


class InstructionSource(_Strict):
    """One table of `instructions.toml`."""

    label: Words
    phrase: Words
    lift: Words
    brief: Words = {}


class TypeSource(_Strict):
    """One table of `types.toml`."""

    label: Words
    """A button: 28 characters at most."""
    title: Words = {}
    """The headline; empty where the label serves."""
    name: Words
    """As it reads in "We have a report of …"."""
    phases: list[template.Phase] = []
    """What is offered for it, beside what every type has; see `coverage`."""
    languages: list[str] = []
    """Which languages its own templates must have; empty: those of `LibrarySource.complete`."""


class LibrarySource(_Strict):
    """What is in `library.toml`."""

    complete: list[str] = ["en", "es"]
    phases: list[str] = ["en", "es"]


class ReviewSource(_Strict):
    """One table of `reviews.toml`."""

    by: str = pydantic.Field(min_length=1)
    on: date
    digest: str = pydantic.Field(pattern=r"^[0-9a-f]{64}$")


class LanguageSource(_Strict):
    """One table of `languages.toml`."""

    exercise: str
    repeat: str
    more_in: str
    others: str = "({name}, {at})"
    """That a text answers somebody else's statement: {name}, {at}."""
    lead: str = "{name}: {link}"
    """Who speaks first on the incident: {name}, {link}."""
    date: str
    long_date: str
    clock: str
    the: str
    the_one: str
    on: str
    short: str
    days: list[str] = pydantic.Field([], max_length=7)
    """Monday first; given with the months where CLDR has no names for them."""
    months: list[str] = pydantic.Field([], max_length=12)
    units: dict[str, str] = {}
    """How many hours and minutes, as {hour} and {minute}, where CLDR has no words for them."""
    names: Words = {}
    """Names of other languages, where CLDR has none in this one."""
    sourced: str
    """A number with who gave it and as of when: {count}, {source}, {at}."""


def read_toml(text: str, name: str, problems: Problems) -> dict[str, Any]:
    """Read TOML; what can't be read is noted with its line and gives an empty table."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        problems.add(name, int(at[1]) if at else 1, f"this is no TOML: {error}")
    return {}


def parse(
    model: type[M], data: Mapping[str, Any], name: str, text: str, problems: Problems, table: str = ""
) -> M | None:
    """Check a table against its model; every problem is noted with the line that it is about."""
    try:
        return model.model_validate(data)
    except pydantic.ValidationError as error:
        for one in error.errors():
            where = [str(part) for part in one["loc"]]
            line = _line(text, one["loc"], data, table)
            problems.add(name, line, f"{'.'.join([table, *where] if table else where)}: {one['msg']}")
    return None


def _line(text: str, location: Sequence[str | int], data: Mapping[str, Any], table: str) -> int:
    """Find the line that a problem is about: the table or the field by its name, then the key below it."""
    start = line_of(text, rf"\[{re.escape(table)}\]") if table else 1
    keys = [part for part in location if isinstance(part, str)]
    if len(location) > 1 and location[0] == "fields" and isinstance(location[1], int) and _tables(data["fields"]):
        start = field_line(text, str(data["fields"][location[1]].get("name", "")))
        keys = keys[1:]
    return line_of(text, rf"{re.escape(keys[0])}\b", start) if keys else start


def line_of(text: str, pattern: str, start: int = 1) -> int:
    """Give the first line from `start` on that begins with the pattern, else `start`."""
    for number, line in enumerate(text.splitlines(), 1):
        if number >= start and re.match(rf"\s*{pattern}", line):
            return number
    return start


def field_line(text: str, name: str) -> int:
    """Give the line where a field is declared."""
    return line_of(text, rf'name\s*=\s*"{re.escape(name)}"')


def overlay(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Put a type's own keys over its phase's: fields are matched by name, new ones come last, `without` takes some away.

    What isn't in the form of a table of fields is left for the check that follows, which names it.
    """
    if not (_tables(base.get("fields", [])) and _tables(own.get("fields", []))):
        return {**base, **own}
    dropped = own.get("without", ())
    fields = {one.get("name"): one for one in base.get("fields", ()) if one.get("name") not in dropped}
    for one in own.get("fields", ()):
        fields[one.get("name")] = {**fields.get(one.get("name"), {}), **one}
    return {**base, **own, "fields": list(fields.values())}


def _tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, Mapping) for one in value)


def to_field(source: FieldSource, library: Mapping[str, Instruction]) -> Field:
    """Make the domain's field; an instruction is an option whose words are its phrase."""
    keys = list(library) if source.instructions == ["*"] else source.instructions
    told = [Option(key, library[key].phrase, library[key].label, library[key].brief) for key in keys if key in library]
    return Field(
        name=source.name,
        type=source.type,
        question=source.question,
        example=source.example,
        required=source.required,
        default=source.default,
        sensitivity=source.sensitivity,
        gate=source.gate,
        crossing=source.crossing or CROSSINGS.get(source.type, Crossing.FREE),
        options=(*told, *(Option(one.key, one.words, one.label) for one in source.options)),
        many=source.many,
        most=source.most,
        effect=source.effect,
        past=source.past or source.type in _SAID_BY,
        quotes=source.quotes,
        sourced=source.sourced,
    )


def to_template(
    source: TemplateSource,
    name: str,
    phase: template.Phase,
    incident_type: str,
    languages: tuple[str, ...],
    library: Mapping[str, Instruction],
    digest: str,
) -> template.Template:
    """Make the domain's template of a checked source."""
    fields = tuple(to_field(one, library) for one in source.fields)
    keys = dict.fromkeys(option.key for one in fields if one.effect for option in one.options if option.key in library)
    return template.Template(
        id=name,
        phase=phase,
        incident_type=incident_type,
        title=source.title,
        languages=languages,
        fields=fields,
        instructions=tuple(library[key] for key in keys),
        pairs=Pairs(**source.pairs.model_dump()),
        cap=CapMapping(**source.cap.model_dump()),
        owner=source.owner,
        review=source.review.isoformat(),
        guidance=tuple(source.guidance),
        digest=digest,
    )
