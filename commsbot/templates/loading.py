"""Reads the folders, puts each template together, and reports all that is wrong at once, with file and line."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfoNotFoundError

import jinja2

from commsbot.domain import errors, template
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Instruction, Phase, Sender, Template
from commsbot.templates import languages, rendering, rules, source
from commsbot.templates.folders import Loading
from commsbot.templates.library import Library
from commsbot.templates.sandbox import Sandbox
from commsbot.templates.source import InstructionSource, LanguageSource, TemplateSource, TypeSource

SHARED: Final = ("languages.toml", "types.toml", "instructions.toml")
_REHEARSED: Final = (Kind.EMAIL, Kind.X, Kind.LIAISON, Kind.LIAISON_KEPT, Kind.INTERNAL, Kind.SPOKEN)
"""One kind for each block."""
_SAMPLE_NOW: Final = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)


def load(folder: Path, sender: Sender, override: Path | None = None) -> Library:
    """Load the library for an agency, whose own folder comes first; raises `BrokenTemplates` with all that must be mended."""
    loading = Loading([*([override] if override else []), folder], sender)
    _shared(loading)
    loading.sandbox = Sandbox(_texts(loading))
    templates = {}
    for name in loading.names("*/*.toml") + loading.names("incidents/*/*.toml"):
        made = _template(loading, name)
        if made is not None:
            templates[made.id] = made
    for one in templates.values():
        rules.paired(loading, one, templates)
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


def _shared(loading: Loading) -> None:
    loading.words = loading.table(LanguageSource, "languages.toml")
    loading.types = loading.table(TypeSource, "types.toml")
    for key, one in loading.table(InstructionSource, "instructions.toml").items():
        phrase, lift = (
            {tag: _numbered(loading, words) for tag, words in part.items()} for part in (one.phrase, one.lift)
        )
        loading.instructions[key] = Instruction(key, phrase, lift, one.label)
        rules.worded(loading, "instructions.toml", key, {"phrase": one.phrase, "lift": one.lift, "label": one.label})
    for key, kind in loading.types.items():
        rules.worded(loading, "types.toml", key, {"label": kind.label, "name": kind.name})


def _numbered(loading: Loading, words: str) -> str:
    return words.replace("{emergency_number}", loading.sender.emergency_number)


def _languages(loading: Loading) -> dict[str, languages.Language]:
    try:
        return {tag: languages.speak(tag, words, loading.sender.zone) for tag, words in loading.words.items()}
    except ZoneInfoNotFoundError:
        loading.problems.add(
            "the agency's config", 1, f"there is no time zone {loading.sender.zone}; write it like America/New_York"
        )
        return {}


def _texts(loading: Loading) -> dict[str, str]:
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


def _template(loading: Loading, name: str) -> Template | None:
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
    if rules.texts(loading, made, texts):
        rules.fields(loading, made, name, parsed, texts)
    return made


def _text_files(loading: Loading, name: str, stem: str) -> dict[str, str]:
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


def _rehearse(loading: Loading, library: Library) -> None:
    """Render every text with its own examples, so that none fails first when people wait."""
    for one in library.templates.values():
        for tag in one.languages:
            try:
                facts = library.sample(one, tag, _SAMPLE_NOW)
                library.render(one, facts, tag, _REHEARSED, _SAMPLE_NOW)
            except errors.Refused as error:
                loading.problems.add(f"{one.id} in {tag}", 1, f"can't be rendered with its examples: {error}")
