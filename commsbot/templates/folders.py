"""The folders of a library while they are read; the agency's own come first."""

import fnmatch
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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

    sender: Sender
    files: Sequence[Mapping[str, bytes]]
    """What was read of each folder, by name in the library."""
    thorough: bool = False
    """Whether texts that came with the product are checked like an agency's own."""
    problems: Problems = field(default_factory=Problems)
    places: dict[str, int | None] = field(default_factory=dict)
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

    def place(self, name: str) -> int | None:
        """Tell in which folder a file of the library is: the agency's own, else the one that comes with the product; None in none."""
        if name not in self.places:
            found = (at for at, files in enumerate(self.files) if name in files)
            self.places[name] = next(found, None)
        return self.places[name]

    def has(self, name: str) -> bool:
        """Whether any folder has a file."""
        return self.place(name) is not None

    def text(self, name: str) -> str:
        """Read a file once; what isn't there or can't be read is empty, and noted as a problem where it can't be read."""
        if name not in self.texts:
            at = self.place(name)
            self.texts[name] = ""
            try:
                self.texts[name] = self.files[at][name].decode("utf-8") if at is not None else ""
            except UnicodeDecodeError as error:
                self.problems.add(name, 1, f"can't be read as UTF-8 text: {error}")
        return self.texts[name]

    def toml(self, name: str) -> dict[str, Any]:
        """Read a TOML file; what can't be read is noted and empty."""
        if name not in self.tables:
            if self.place(name) is None:
                self.problems.add(name, 1, "is missing")
            self.tables[name] = source.read_toml(self.text(name), name, self.problems)
        return self.tables[name]

    def ours(self, *names: str) -> bool:
        """Whether all these files came with the product; what an agency wrote itself may be in fewer languages."""
        return all(self.place(name) in {None, len(self.files) - 1} for name in names)

    def names(self, pattern: str) -> list[str]:
        """List the files of all folders that match, by their name in the library; `*` stands for one part of a path."""
        depth = pattern.count("/")
        known = {name for files in self.files for name in files}
        return sorted(name for name in known if name.count("/") == depth and fnmatch.fnmatchcase(name, pattern))

    def table(self, model: type[source.M], name: str) -> dict[str, source.M]:
        """Read a TOML file whose tables are all of one kind."""
        read = {}
        for key, data in self.toml(name).items():
            one = source.parse(model, data, name, self.text(name), self.problems, key)
            if one is not None:
                read[key] = one
        return read
