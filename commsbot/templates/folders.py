"""The folders of a library while they are read; the agency's own come first."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from commsbot.domain.template import Instruction, Sender
from commsbot.templates import source
from commsbot.templates.sandbox import Sandbox
from commsbot.templates.source import LanguageSource, Problems, TypeSource


@dataclass(slots=True)
class Loading:
    """What is read so far, and what was wrong with it."""

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
        """Find a file by its name in the library: the agency's own, else the one that comes with the product."""
        return next((folder / name for folder in self.folders if (folder / name).is_file()), None)

    def text(self, name: str) -> str:
        """Read a file once; what isn't there or can't be read is empty, and noted as a problem where it can't be read."""
        if name not in self.texts:
            path = self.path(name)
            self.texts[name] = ""
            try:
                self.texts[name] = path.read_text(encoding="utf-8") if path else ""
            except (OSError, UnicodeDecodeError) as error:
                self.problems.add(name, 1, f"can't be read as UTF-8 text: {error}")
        return self.texts[name]

    def toml(self, name: str) -> dict[str, Any]:
        """Read a TOML file; what can't be read is noted and empty."""
        if self.path(name) is None:
            self.problems.add(name, 1, "is missing")
            return {}
        return source.read_toml(self.text(name), name, self.problems)

    def names(self, pattern: str) -> list[str]:
        """List the files of all folders that match, by their name in the library."""
        found = {path.relative_to(folder).as_posix() for folder in self.folders for path in folder.glob(pattern)}
        return sorted(found)

    def table(self, model: type[source.M], name: str) -> dict[str, source.M]:
        """Read a TOML file whose tables are all of one kind."""
        read = {}
        for key, data in self.toml(name).items():
            one = source.parse(model, data, name, self.text(name), self.problems, key)
            if one is not None:
                read[key] = one
        return read
