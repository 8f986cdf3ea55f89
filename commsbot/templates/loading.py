"""Reads the folders, puts each template together, and reports all that is wrong at once, with file and line.

A library that is read once is kept for the process: the same files for the same agency give the same library again.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfoNotFoundError

import jinja2

from commsbot.domain import errors, template
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Phase, Sender, Template
from commsbot.templates import languages, rendering, reviewing, rules, source, wording
from commsbot.templates.folders import Loading
from commsbot.templates.library import Library
from commsbot.templates.sandbox import Sandbox
from commsbot.templates.source import LanguageSource, LibrarySource, TemplateSource

LIBRARY: Final = "library.toml"
SHARED: Final = ("languages.toml", "types.toml", LIBRARY)
REHEARSED: Final = (Kind.EMAIL, Kind.X, Kind.LIAISON, Kind.LIAISON_KEPT, Kind.INTERNAL, Kind.SPOKEN)
"""One kind for each block."""
_SAMPLE_NOW: Final = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
_KEPT: Final[dict[tuple[Path, Path | None, str], tuple[str, Library]]] = {}
"""The last library of each agency, under the digest of what it was read from."""
_MOST_KEPT: Final = 4


def load(folder: Path, sender: Sender, override: Path | None = None, *, thorough: bool = False) -> Library:
    """Load the library for an agency, whose own folder comes first; raises `BrokenTemplates` with all that must be mended.

    What comes with the product was read through, parsed and rendered with its examples before it came; so here that is done with the texts in which an
    agency's own words occur, and with all of them where it is to be `thorough`.
    """
    found = _files([*([override] if override else []), folder])
    key, digest = (folder, override, f"{sender!r} {thorough}"), _digest(found)
    kept = _KEPT.get(key)
    if kept is None or kept[0] != digest:
        kept = (digest, _load(sender, found, thorough=thorough))
        _KEPT.pop(key, None)
        if len(_KEPT) >= _MOST_KEPT:
            del _KEPT[next(iter(_KEPT))]
        _KEPT[key] = kept
    return kept[1]


def _files(folders: Sequence[Path]) -> list[dict[str, bytes]]:
    """Read all TOML and Jinja files of each folder."""
    try:
        return [
            {
                path.relative_to(folder).as_posix(): path.read_bytes()
                for path in sorted(folder.rglob("*"))
                if path.suffix in {".toml", ".j2"} and path.is_file()
            }
            for folder in folders
        ]
    except OSError as error:
        raise errors.BrokenTemplates(problems=f"\n{error.filename}:1: can't be read: {error.strerror}") from error


def _digest(files: Sequence[Mapping[str, bytes]]) -> str:
    said = hashlib.sha256()
    for at, folder in enumerate(files):
        for name, data in folder.items():
            said.update(f"{at} {name}\0{len(data)}\0".encode())
            said.update(data)
    return said.hexdigest()


def _load(sender: Sender, files: Sequence[Mapping[str, bytes]], *, thorough: bool) -> Library:
    loading = Loading(sender, files, thorough)
    _shared(loading)
    loading.sandbox = Sandbox(_texts(loading))
    templates = {}
    for name in loading.names("*/*.toml") + loading.names("incidents/*/*.toml"):
        made = None if wording.is_words(name) else _template(loading, name)
        if made is not None:
            templates[made.id] = made
    for one in templates.values():
        rules.paired(loading, one, templates)
    spoken = _languages(loading)
    voice = rendering.Voice(loading.sandbox, sender, loading.shared.types, spoken, loading.written)
    library = Library(
        voice,
        {name: reviewing.reviewed(loading, one) for name, one in templates.items()},
        loading.shared.instructions,
        loading.shared.home,
        loading.gaps,
        loading.units,
        {unit: reviewing.digest(loading, unit) for listed in loading.units.values() for unit in listed},
        frozenset(loading.owned),
    )
    if not loading.problems.found:
        _rehearse(loading, library)
    if loading.problems.found:
        raise errors.BrokenTemplates(problems=str(loading.problems))
    return library


def _shared(loading: Loading) -> None:
    kept = source.parse(LibrarySource, loading.toml(LIBRARY), LIBRARY, loading.text(LIBRARY), loading.problems)
    loading.kept = kept or loading.kept
    loading.words = loading.table(LanguageSource, "languages.toml")
    loading.shared = wording.shared(loading)
    for key, one in loading.shared.instructions.items():
        home = loading.shared.home[key]
        tags = _declared(loading, home) if home else loading.kept.phases
        rules.worded(
            loading, loading.shared.files[home][0], key,
            {"phrase": one.phrase, "lift": one.lift, "label": one.label}, tags,
        )  # fmt: skip
    for key, kind in loading.shared.types.items():
        rules.worded(loading, "types.toml", key, {"label": kind.label, "name": kind.name}, loading.kept.phases)
        further = [tag for tag in loading.kept.phases if tag not in loading.kept.complete]
        rules.worded(loading, "types.toml", key, {"title": kind.title}, further)


def _declared(loading: Loading, incident_type: str, folder: str = "incidents") -> list[str]:
    """Name the languages that a template must have, by what it belongs to."""
    if folder in {"phases", "standing"}:
        return loading.kept.phases
    kind = loading.shared.types.get(incident_type)
    return (kind.languages if kind else []) or loading.kept.complete


def _languages(loading: Loading) -> dict[str, languages.Language]:
    try:
        return {tag: languages.speak(tag, words, loading.sender.zone) for tag, words in loading.words.items()}
    except ZoneInfoNotFoundError:
        loading.problems.add(
            "the agency's config", 1, f"there is no time zone {loading.sender.zone}; write it like America/New_York"
        )
        return {}


def _texts(loading: Loading) -> dict[str, str]:
    """Read all Jinja sources under their files' names."""
    return {name: loading.text(name) for name in loading.names("*/*.j2") + loading.names("incidents/*/*.j2")}


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
    if incident_type and incident_type not in loading.shared.types:
        loading.problems.add(name, 1, f"there is no incident type {incident_type} in types.toml")
    data, chain = loading.toml(name), [name]
    generic = f"phases/{stem}.toml"
    if incident_type and loading.has(generic):
        chain = [generic, name]
        data = source.overlay(loading.toml(generic), data)
    parsed = source.parse(TemplateSource, data, name, loading.text(name), loading.problems)
    if parsed is not None:
        wording.fill(loading, chain, parsed)
    texts = _spoken(loading, name, chain, parsed, _declared(loading, incident_type, name.split("/", 1)[0]))
    if parsed is None or not texts:
        return None
    units = {tag: reviewing.units(loading, chain, text, tag, parsed) for tag, text in texts.items()}
    loading.units |= {(identity, tag): files for tag, files in units.items()}
    loading.written |= {(identity, tag): text for tag, text in texts.items()}
    told = reviewing.instruction_files(loading, parsed)
    files = dict.fromkeys([*chain, *SHARED, *told, *(file for listed in units.values() for file in listed)])
    digest = template.source_digest((file, loading.text(file).encode()) for file in files if loading.has(file))
    made = source.to_template(parsed, identity, phase, incident_type, tuple(texts), loading.shared.instructions, digest)
    if not loading.thorough and loading.ours(*files):
        return made
    try:
        if rules.texts(loading, made, texts):
            rules.fields(loading, made, name, parsed, texts)
    except jinja2.TemplateSyntaxError as error:
        loading.problems.add(error.name or name, error.lineno, f"this is no Jinja: {error.message}")
    return made


def _spoken(
    loading: Loading, name: str, chain: Sequence[str], parsed: TemplateSource | None, declared: Sequence[str]
) -> dict[str, str]:
    """Find the text of each language that the template has; what is missing is kept as a gap, and is wrong where it was declared."""
    folder, stem = name.removesuffix(".toml").rsplit("/", 1)
    identity, found = _identity(name)[0], {}
    differs = any(loading.has(f"{folder}/{stem}.{tag}.j2") for tag in loading.kept.complete)
    for tag in loading.words:
        offered = [f"{folder}/{stem}.{tag}.j2"]
        if not differs or tag in loading.kept.complete:  # the phase's own words leave out what a type says otherwise
            offered.append(f"phases/{stem}.{tag}.j2")
        text = next((file for file in offered if loading.has(file)), None)
        gaps = wording.gaps(loading, parsed, tag) if parsed else []
        gaps = gaps if text else [f"there is no {offered[0]}", *gaps]
        if text and not gaps:
            found[tag] = text
            continue
        loading.gaps.setdefault(identity, {})[tag] = gaps
        if not loading.ours(*chain):
            loading.owned.add(identity)
        if tag in declared and loading.ours(*chain):
            for gap in gaps:
                loading.problems.add(name, 1, gap)
    if not found:
        loading.problems.add(name, 1, "has its texts and words in no language")
    return found


def _rehearse(loading: Loading, library: Library) -> None:
    """Render texts with their own examples, so that none fails first when people wait."""
    for one in library.templates.values():
        for tag in one.languages:
            if loading.thorough or not loading.ours(*loading.units[one.id, tag]):
                for problem in _rehearsed(library, one, tag):
                    loading.problems.add(f"{one.id} in {tag}", 1, problem)


def _rehearsed(library: Library, one: Template, tag: str) -> list[str]:
    """Render one text with its own examples, and say why that can't be done."""
    try:
        facts = library.sample(one, tag, _SAMPLE_NOW)
        library.render(one, facts, tag, REHEARSED, _SAMPLE_NOW)
    except errors.Refused as error:
        return [f"can't be rendered with its examples: {error}"]
    return []
