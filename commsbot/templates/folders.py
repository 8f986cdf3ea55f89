"""The folders of a library while they are read; the agency's own come first."""

import fnmatch
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from commsbot.domain.template import Instruction, Sender
from commsbot.templates import source
from commsbot.templates.sandbox import Sandbox
from commsbot.templates.source import LanguageSource, LibrarySource, Problems, ReviewSource, TypeSource


@dataclass(slots=True)
class Shared:
    """The words that all templates share, with their further languages put in."""

    types: dict[str, TypeSource] = field(default_factory=dict)
    instructions: dict[str, Instruction] = field(default_factory=dict)
    files: dict[str, list[str]] = field(default_factory=dict)
    """The files of instructions, by the incident type that they belong to; `""` for the common ones."""
    home: dict[str, str] = field(default_factory=dict)
    """The incident type that an instruction belongs to."""


@dataclass(slots=True)
class Loading:
    """What is read so far, and what was wrong with it."""

    folders: Sequence[Path]
    sender: Sender
    files: Mapping[Path, bytes]
    problems: Problems = field(default_factory=Problems)
    paths: dict[str, Path | None] = field(default_factory=dict)
    listed: set[str] = field(default_factory=set)
    """All files, by their name in the library."""
    texts: dict[str, str] = field(default_factory=dict)
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)
    kept: LibrarySource = field(default_factory=LibrarySource)
    shared: Shared = field(default_factory=Shared)
    words: dict[str, LanguageSource] = field(default_factory=dict)
    written: dict[tuple[str, str], str] = field(default_factory=dict)
    gaps: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    """What keeps a template from a language, by template and language."""
    owned: set[str] = field(default_factory=set)
    """Templates with gaps that an agency asks in a file of its own."""
    units: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """What somebody must have read before a template counts as reviewed in a language; see `reviewing`."""
    reviews: dict[str, ReviewSource] | None = None
    """What was reviewed, once it was read."""
    public: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    """The public words of a TOML file in a language."""
    digests: dict[str, str] = field(default_factory=dict)
    sandbox: Sandbox = field(default_factory=lambda: Sandbox({}))

    def path(self, name: str) -> Path | None:
        """Find a file by its name in the library: the agency's own, else the one that comes with the product."""
        if name not in self.paths:
            self.paths[name] = next((folder / name for folder in self.folders if folder / name in self.files), None)
        return self.paths[name]

    def text(self, name: str) -> str:
        """Read a file once; what isn't there or can't be read is empty, and noted as a problem where it can't be read."""
        if name not in self.texts:
            path = self.path(name)
            self.texts[name] = ""
            try:
                self.texts[name] = self.files[path].decode("utf-8") if path else ""
            except UnicodeDecodeError as error:
                self.problems.add(name, 1, f"can't be read as UTF-8 text: {error}")
        return self.texts[name]

    def toml(self, name: str) -> dict[str, Any]:
        """Read a TOML file; what can't be read is noted and empty."""
        if name not in self.tables:
            if self.path(name) is None:
                self.problems.add(name, 1, "is missing")
            self.tables[name] = source.read_toml(self.text(name), name, self.problems)
        return self.tables[name]

    def ours(self, *names: str) -> bool:
        """Whether all these files came with the product; what an agency wrote itself may be in fewer languages."""
        paths = [self.path(name) for name in names]
        return all(path is None or path.is_relative_to(self.folders[-1]) for path in paths)

    def names(self, pattern: str) -> list[str]:
        """List the files of all folders that match, by their name in the library; `*` stands for one part of a path."""
        depth = pattern.count("/")
        return sorted(name for name in self._names() if name.count("/") == depth and fnmatch.fnmatchcase(name, pattern))

    def _names(self) -> set[str]:
        return {
            path.relative_to(folder).as_posix()
            for folder in self.folders
            for path in self.files
            if path.is_relative_to(folder)
        }

    def table(self, model: type[source.M], name: str) -> dict[str, source.M]:
        """Read a TOML file whose tables are all of one kind."""
        read = {}
        for key, data in self.toml(name).items():
            one = source.parse(model, data, name, self.text(name), self.problems, key)
            if one is not None:
                read[key] = one
        return read
