"""Loads the library and holds it to its rules; all that is wrong is reported at once, with file and line.

The rules: every language of a template uses the same fields; every option, question and instruction is worded in each; a warning needs no free text and
has its all clear, false alert and wrong area; what the service may say by itself asks only for clock times and links; an internal answer can't occur in a
public block; and every text renders with its own examples before anyone needs it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import jinja2

from commsbot.domain import errors, plan, rendition, template
from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Blank, Crossing, Field, FieldType, Instruction, Phase, Sender, Template, Value
from commsbot.templates import languages, rendering, sandbox, source
from commsbot.templates.sandbox import Sandbox
from commsbot.templates.source import InstructionSource, LanguageSource, Problems, TemplateSource, TypeSource

SHARED: Final = ("languages.toml", "types.toml", "instructions.toml")
_REHEARSED: Final = (Kind.EMAIL, Kind.X, Kind.LIAISON, Kind.LIAISON_KEPT, Kind.INTERNAL, Kind.SPOKEN)
"""One kind for each block."""
_SAMPLE_NOW: Final = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class IncidentType:
    """A kind of incident as people choose it."""

    key: str
    label: Mapping[str, str]
    name: Mapping[str, str]


@dataclass(slots=True)
class Library:
    """The loaded library; nothing in it changes."""

    voice: rendering.Voice
    templates: Mapping[str, Template]
    instructions: Mapping[str, Instruction]

    def template(self, name: str) -> Template:
        """Find by id such as `active_attacker/warning` or `holding`; raises `NotFound`."""
        if name not in self.templates:
            raise errors.NotFound(what="template", name=name)
        return self.templates[name]

    def find(self, incident_type: str, phase: Phase) -> Template:
        """Find the type's own template of a phase, else the generic one; raises `NotFound`."""
        return self.templates.get(f"{incident_type}/{phase}") or self.template(phase)

    def catalogue(self) -> Sequence[Template]:
        """List all templates, generic phases first, then by type, in the order of the phases."""
        order = list(Phase)
        return sorted(
            self.templates.values(),
            key=lambda one: (one.id.rpartition("/")[0], order.index(one.phase), one.id),
        )

    def types(self) -> Sequence[IncidentType]:
        """List the incident types, in the order of their file."""
        return [IncidentType(key, one.label, one.name) for key, one in self.voice.types.items()]

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
        """Answer every question with its example, for showing and linting; free words are in the given language."""
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
    """Read a field's example as if somebody had typed it; a choice without one takes its first options. Raises `WrongAnswer` and its kin."""
    raw: Any = one.example.get(language, "")
    if one.type is FieldType.CHOICE and not raw:
        keys = [option.key for option in one.options]
        raw = keys[:2] if one.many else keys[0]
    return template.coerce(one, raw, language=language, clock=lambda words: plan.parse(words, now, zone, past=one.past))


@dataclass(slots=True)
class _Loading:
    """The folders while they are read; the agency's own come first."""

    folders: Sequence[Path]
    sender: Sender
    problems: Problems = field(default_factory=Problems)
    texts: dict[str, str] = field(default_factory=dict)
    instructions: dict[str, Instruction] = field(default_factory=dict)
    types: dict[str, TypeSource] = field(default_factory=dict)
    words: dict[str, LanguageSource] = field(default_factory=dict)
    written: dict[tuple[str, str], str] = field(default_factory=dict)
    sandbox: Sandbox = field(default_factory=lambda: Sandbox({}))

    def path(self, name: str) -> Path | None:
        return next((folder / name for folder in self.folders if (folder / name).is_file()), None)

    def text(self, name: str) -> str:
        if name not in self.texts:
            path = self.path(name)
            self.texts[name] = path.read_text(encoding="utf-8") if path else ""
        return self.texts[name]

    def toml(self, name: str) -> dict[str, Any]:
        path = self.path(name)
        if path is None:
            self.problems.add(name, 1, "is missing")
            return {}
        return source.read_toml(path, name, self.problems)

    def names(self, pattern: str) -> list[str]:
        found = {path.relative_to(folder).as_posix() for folder in self.folders for path in folder.glob(pattern)}
        return sorted(found)

    def table(self, model: type[source.M], name: str) -> dict[str, source.M]:
        read = {}
        for key, data in self.toml(name).items():
            one = source.parse(model, data, name, self.text(name), self.problems, key)
            if one is not None:
                read[key] = one
        return read


def load(folder: Path, sender: Sender, override: Path | None = None) -> Library:
    """Load the library for an agency, whose own folder comes first; raises `BrokenTemplates` with all that must be mended."""
    loading = _Loading([*([override] if override else []), folder], sender)
    _shared(loading)
    loading.sandbox = Sandbox(_texts(loading))
    templates = {}
    for name in loading.names("*/*.toml") + loading.names("incidents/*/*.toml"):
        made = _template(loading, name)
        if made is not None:
            templates[made.id] = made
    for one in templates.values():
        _paired(loading, one, templates)
    spoken = _languages(loading)
    library = Library(
        rendering.Voice(loading.sandbox, sender, loading.types, spoken, loading.written),
        templates,
        loading.instructions,
    )
    if not loading.problems.found:
        _rehearse(loading, library)
    if loading.problems.found:
        raise errors.BrokenTemplates(problems=str(loading.problems))
    return library


def _shared(loading: _Loading) -> None:
    loading.words = loading.table(LanguageSource, "languages.toml")
    loading.types = loading.table(TypeSource, "types.toml")
    for key, one in loading.table(InstructionSource, "instructions.toml").items():
        phrase, lift = (
            {tag: _numbered(loading, words) for tag, words in part.items()} for part in (one.phrase, one.lift)
        )
        loading.instructions[key] = Instruction(key, phrase, lift, one.label)
        _worded(loading, "instructions.toml", key, {"phrase": one.phrase, "lift": one.lift, "label": one.label})
    for key, kind in loading.types.items():
        _worded(loading, "types.toml", key, {"label": kind.label, "name": kind.name})


def _numbered(loading: _Loading, words: str) -> str:
    return words.replace("{emergency_number}", loading.sender.emergency_number)


def _worded(loading: _Loading, name: str, key: str, phrases: Mapping[str, Mapping[str, str]]) -> None:
    line = source.line_of(loading.text(name), rf"\[{key}\]")
    for what, words in phrases.items():
        missing = [tag for tag in loading.words if not words.get(tag)]
        if missing:
            loading.problems.add(name, line, f"{key}.{what} has no words in {', '.join(missing)}")
        if what == "label" and any(len(label) > 28 for label in words.values()):
            loading.problems.add(name, line, f"{key}.label is longer than 28 characters, which is a button's width")


def _languages(loading: _Loading) -> dict[str, languages.Language]:
    try:
        return {tag: languages.speak(tag, words, loading.sender.zone) for tag, words in loading.words.items()}
    except ZoneInfoNotFoundError:
        loading.problems.add(
            "the agency's config", 1, f"there is no time zone {loading.sender.zone}; write it like America/New_York"
        )
        return {}


def _texts(loading: _Loading) -> dict[str, str]:
    """Read all Jinja sources under their names: the file's path, and for templates also `id.language`."""
    texts = {}
    for name in loading.names("*/*.j2") + loading.names("incidents/*/*.j2"):
        texts[name] = loading.text(name)
    return texts


def _identity(name: str) -> tuple[str, str, str]:
    """Give a TOML file's template id, incident type and the name of its phase."""
    folder, stem = name.removesuffix(".toml").rsplit("/", 1)
    if folder == "phases":
        return stem, "", stem
    if folder.startswith("incidents/"):
        return f"{folder.removeprefix('incidents/')}/{stem}", folder.removeprefix("incidents/"), stem
    return f"{folder}/{stem}", "", stem


def _phase(name: str, stem: str) -> Phase | None:
    """Tell the phase by the file's name, or by its folder where the folder is one; `routine/` holds events and other routine texts."""
    known = {phase.value for phase in Phase}
    folder = name.split("/", 1)[0]
    if stem in known:
        return Phase(stem)
    return Phase(folder) if folder in known else None


def _template(loading: _Loading, name: str) -> Template | None:
    identity, incident_type, stem = _identity(name)
    phase = _phase(name, stem)
    if phase is None:
        loading.problems.add(name, 1, f"{stem} is no phase; the phases are {', '.join(Phase)}")
        return None
    if incident_type and incident_type not in loading.types:
        loading.problems.add(name, 1, f"there is no incident type {incident_type} in types.toml")
    data, files = loading.toml(name), [name, *SHARED]
    generic = f"phases/{stem}.toml"
    if incident_type and loading.path(generic):
        files.append(generic)
        data = source.overlay(loading.toml(generic), data)
    parsed = source.parse(TemplateSource, data, name, loading.text(name), loading.problems)
    texts = _text_files(loading, name, stem)
    if parsed is None or not texts:
        return None
    for tag, text in texts.items():
        loading.written[identity, tag] = text
        try:
            files += loading.sandbox.chain(text)
        except jinja2.TemplateSyntaxError as error:
            loading.problems.add(error.name or text, error.lineno, f"this is no Jinja: {error.message}")
            return None
    digest = template.source_digest((file, loading.text(file).encode()) for file in dict.fromkeys(files))
    made = source.to_template(parsed, identity, phase, incident_type, tuple(texts), loading.instructions, digest)
    if _sound_texts(loading, made, texts):
        _sound_fields(loading, made, name, parsed, texts)
    return made


def _text_files(loading: _Loading, name: str, stem: str) -> dict[str, str]:
    """Find each language's text: the template's own, else its phase's."""
    folder = name.rsplit("/", 1)[0]
    found = {}
    for tag in loading.words:
        for text in (f"{folder}/{stem}.{tag}.j2", f"phases/{stem}.{tag}.j2"):
            if loading.path(text):
                found[tag] = text
                break
        else:
            loading.problems.add(name, 1, f"there is no {folder}/{stem}.{tag}.j2")
    return found


def _sound_texts(loading: _Loading, made: Template, texts: Mapping[str, str]) -> bool:
    """Hold each text to bounded Jinja, to the blocks, and to the names that there are; all languages to the same names."""
    before = len(loading.problems.found)
    used: dict[str, set[str]] = {}
    known = rendering.STANDARD | {one.name for one in made.fields}
    for tag, text in texts.items():
        for part in loading.sandbox.chain(text):
            for line, what in loading.sandbox.forbidden(part):
                loading.problems.add(part, line, what)
        for block in sorted(set(sandbox.BLOCKS) - loading.sandbox.blocks(text)):
            loading.problems.add(text, 1, f"the block {block} is missing")
        names = {
            name: where
            for block in (*sandbox.BLOCKS, *sandbox.OPTIONAL_BLOCKS)
            for name, where in loading.sandbox.names(text, block).items()
        }
        used[tag] = set(names) - rendering.STANDARD
        for name in sorted(set(names) - known):
            loading.problems.add(*names[name], f"{made.id} has no field {name}")
    first = next(iter(used.items()), ("", set()))
    for tag, names_used in used.items():
        for name in sorted(names_used ^ first[1]):
            loading.problems.add(
                texts[tag], 1, f"{name} is used in {tag if name in names_used else first[0]} but not in the other"
            )
    return len(loading.problems.found) == before


def _sound_fields(
    loading: _Loading, made: Template, name: str, parsed: TemplateSource, texts: Mapping[str, str]
) -> None:
    def wrong(one: Field, what: str) -> None:
        loading.problems.add(name, source.field_line(loading.text(name), one.name), f"field {one.name}: {what}")

    public = {
        used
        for text in texts.values()
        for block in rendering.PUBLIC_BLOCKS
        for used in loading.sandbox.names(text, block)
    }
    short = {used for text in texts.values() for used in loading.sandbox.names(text, "short")}
    for one, written in zip(made.fields, parsed.fields, strict=True):
        missing = [tag for tag in texts if not one.question.get(tag)]
        if missing:
            wrong(one, f"the question has no words in {', '.join(missing)}")
        if one.type is FieldType.TEXT and written.crossing is None:
            wrong(one, 'a text must say how it crosses languages: crossing = "name" or "free"')
        if not template.is_default(one.default):
            wrong(one, f"{one.default} is no default; use {', '.join(template.SOURCES)}, in 30 min, or =key")
        if one.sensitivity is template.Sensitivity.INTERNAL and one.name in public:
            wrong(one, "is internal and occurs in a block that may be passed on")
        if made.phase is Phase.WARNING and one.crossing is Crossing.FREE and (one.required or one.name in short):
            wrong(one, "a warning's meaning can't need free text, which no other language would carry")
        if made.phase in template.STANDING and one.type not in {FieldType.CLOCK_TIME, FieldType.LINK}:
            wrong(one, "a standing statement asks only for clock times and links")
        for key in written.instructions:
            if key != "*" and key not in loading.instructions:
                wrong(one, f"there is no instruction {key} in instructions.toml")
        _sound_options(one, tuple(texts), wrong)


def _sound_options(one: Field, tags: Sequence[str], wrong: Any) -> None:
    if (one.type is FieldType.CHOICE) != bool(one.options):
        wrong(one, "a choice needs options or instructions, and nothing else may have them")
    if one.default.startswith("=") and one.type is FieldType.CHOICE and one.option(one.default[1:]) is None:
        wrong(one, f"there is no option {one.default[1:]}")
    for option in one.options:
        missing = [tag for tag in tags if not option.label.get(tag) or tag not in (option.words or dict.fromkeys(tags))]
        if missing:
            wrong(one, f"the option {option.key} has no label or words in {', '.join(missing)}")
        if any(len(label) > 28 for label in option.label.values()):
            wrong(one, f"the label of {option.key} is longer than 28 characters, which is a button's width")


def _paired(loading: _Loading, one: Template, templates: Mapping[str, Template]) -> None:
    """A warning has the texts that undo it, ready before it can be used (rule C38)."""
    if one.phase is not Phase.WARNING:
        return
    name = f"incidents/{one.id}.toml" if one.incident_type else f"phases/{one.id}.toml"
    for what in ("all_clear", "false_alert", "wrong_area"):
        pair = getattr(one.pairs, what)
        if pair not in templates:
            line = source.line_of(loading.text(name), what)
            loading.problems.add(name, line, f"pairs.{what} names no template: {pair or 'it is empty'}")


def _rehearse(loading: _Loading, library: Library) -> None:
    """Render every text with its own examples, so that none fails first when people wait."""
    for one in library.templates.values():
        for tag in one.languages:
            try:
                facts = library.sample(one, tag, _SAMPLE_NOW)
                library.render(one, facts, tag, _REHEARSED, _SAMPLE_NOW)
            except errors.Refused as error:
                loading.problems.add(f"{one.id} in {tag}", 1, f"can't be rendered with its examples: {error}")
