"""Jinja held to bounded work: no loop, no assignment, no import, and no call but of another block; a text can't grow beyond what its source and values hold.

The sandboxed environment keeps templates from Python, but bounds neither time nor memory (`'a' * 10**8` renders happily), so the syntax tree is
checked against a list of what may occur, when the library loads, and the output is cut off with an error above `MOST`. Blocks may say other blocks
(`{{ self.danger() }}`), so that a sentence is written once for all renditions; what they say is followed to its end, and may not come round to itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import CodeType
from typing import Any, Final, TypeGuard

import jinja2
import jinja2.bccache
import jinja2.nodes
import jinja2.sandbox

from commsbot.domain import errors

MOST: Final = 20_000
"""Characters that one block may render; the longest message that a platform takes is a fifth of it."""

BLOCKS: Final = ("headline", "short", "full", "liaison", "internal", "spoken")
"""The blocks that every template has."""
OPTIONAL_BLOCKS: Final = ("shortest", "liaison_kept")
RENDITIONS: Final = frozenset({*BLOCKS, *OPTIONAL_BLOCKS})
"""Blocks that are sent; every other one is a part, which these say."""

STEPS: Final = 200
"""How many blocks one rendition may say, one within the other; real ones say about a dozen."""

_ALLOWED: Final = (
    jinja2.nodes.Template,
    jinja2.nodes.Output,
    jinja2.nodes.TemplateData,
    jinja2.nodes.Name,
    jinja2.nodes.Const,
    jinja2.nodes.Tuple,
    jinja2.nodes.List,
    jinja2.nodes.Getattr,
    jinja2.nodes.If,
    jinja2.nodes.CondExpr,
    jinja2.nodes.Compare,
    jinja2.nodes.Operand,
    jinja2.nodes.And,
    jinja2.nodes.Or,
    jinja2.nodes.Not,
    jinja2.nodes.Concat,
    jinja2.nodes.Block,
    jinja2.nodes.Extends,
    jinja2.nodes.Filter,
)


def _initial(words: str) -> str:
    """Begin a sentence: the first letter is a capital, the rest stays as it is."""
    return words[:1].upper() + words[1:]


def _sentence(words: str) -> str:
    """End a sentence: somebody's words get the full stop that they may lack, a Chinese one after Chinese."""
    if not words or words[-1] in ".!?…。！？؟":
        return words
    return f"{words}。" if "\u3400" <= words[-1] <= "\u9fff" else f"{words}."


class _Compiled(jinja2.BytecodeCache):
    """Keeps what was compiled while the process runs: several libraries, of which most texts are the same, are loaded in one."""

    def __init__(self) -> None:
        self.codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give what was compiled of this source."""
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep what was compiled of this source."""
        if bucket.code is not None:
            self.codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED: Final = _Compiled()
_PARSED: Final[dict[tuple[str, str], jinja2.nodes.Template]] = {}
"""Syntax trees by name and source; nothing changes them."""


class _Environment(jinja2.sandbox.ImmutableSandboxedEnvironment):
    """Knows two filters and nothing else."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        super().__init__(
            loader=jinja2.DictLoader(sources),
            undefined=jinja2.StrictUndefined,
            autoescape=False,  # public posts are plain text; staff cards escape for themselves
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=_COMPILED,
        )
        self.filters = {"initial": _initial, "sentence": _sentence}
        self.tests = {}
        self.globals = {}


_EXTENDS: Final = re.compile(r"\{%-?\s*extends\s+[\"']([^\"']+)[\"']")


class _Step(Enum):
    """What stands in a block beside its words."""

    NAME = 0
    BLOCK = 1
    SUPER = 2


@dataclass(slots=True)
class Said:
    """What one block of a text says in the end, through the blocks that it says."""

    names: dict[str, tuple[str, int]] = field(default_factory=dict)
    """The variables, each with the file and line of its first use."""
    blocks: set[str] = field(default_factory=set)
    wrong: list[tuple[str, int, str]] = field(default_factory=list)
    """What can't be said, as (file, line, what)."""
    steps: int = 0


@dataclass(slots=True)
class Sandbox:
    """All template texts, by their name in the library, and what is known of each."""

    sources: Mapping[str, str]
    environment: jinja2.Environment = field(init=False)
    _trees: dict[str, jinja2.nodes.Template] = field(default_factory=dict)
    _chains: dict[str, list[str]] = field(default_factory=dict)
    _blocks: dict[str, dict[str, jinja2.nodes.Block]] = field(default_factory=dict)
    _said: dict[tuple[str, str], Said] = field(default_factory=dict)
    _forbidden: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    _listed: dict[tuple[str, str], list[tuple["_Step", str, int]]] = field(default_factory=dict)
    _present: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.environment = _Environment(self.sources)

    def tree(self, name: str) -> jinja2.nodes.Template:
        """Parse one text, once; raises `jinja2.TemplateSyntaxError`."""
        if name not in self._trees:
            key = (name, self.sources[name])
            if key not in _PARSED:
                _PARSED[key] = self.environment.parse(self.sources[name], name)
            self._trees[name] = _PARSED[key]
        return self._trees[name]

    def chain(self, name: str) -> list[str]:
        """Name a text and those that it extends, the nearest first; one that is missing ends the chain.

        What all texts of an incident type share stands between its own text and the phase's.
        """
        if name in self._chains:
            return self._chains[name]
        chain: list[str] = []
        following = name
        while following in self.sources and following not in chain:
            chain.append(following)
            if (shared := _shared(following)) in self.sources:
                chain.append(shared)
            extends = _EXTENDS.search(self.sources[following])
            following = extends[1] if extends is not None else ""
        self._chains[name] = chain
        return chain

    def forbidden(self, name: str) -> list[tuple[int, str]]:
        """List what a text may not do, as (line, what)."""
        if name not in self._forbidden:
            self._forbidden[name] = list(self._faults(name))
        return self._forbidden[name]

    def _faults(self, name: str) -> Iterator[tuple[int, str]]:
        for node in _nodes(self.tree(name)):
            if _is_super(node) or _part(node):
                continue
            if not isinstance(node, _ALLOWED):
                yield (
                    node.lineno,
                    f"{type(node).__name__.lower()} is not allowed in a message; only values, if, block, extends and self.block()",
                )
            elif isinstance(node, jinja2.nodes.Filter) and node.name not in self.environment.filters:
                yield node.lineno, f"there is no filter {node.name}; there are {', '.join(self.environment.filters)}"
            elif isinstance(node, jinja2.nodes.Extends) and not (
                isinstance(node.template, jinja2.nodes.Const) and node.template.value in self.sources
            ):
                yield node.lineno, "extends a text that isn't there"

    def own(self, name: str) -> dict[str, jinja2.nodes.Block]:
        """Give the blocks that one file writes itself."""
        if name not in self._blocks:
            self._blocks[name] = {block.name: block for block in _blocks(self.tree(name))}
        return self._blocks[name]

    def blocks(self, name: str) -> set[str]:
        """Name the blocks that a text has, inherited ones and parts too."""
        if name not in self._present:
            self._present[name] = {block for part in self.chain(name) for block in self.own(part)}
        return self._present[name]

    def said(self, name: str, block: str) -> Said:
        """Follow one block of a text to all that it says, through `super()` and through the parts that it says, in their nearest wording."""
        key = (name, block)
        if key not in self._said:
            self._said[key] = Said()
            self._follow(name, block, self._said[key])
        return self._said[key]

    def _follow(
        self, name: str, block: str, said: Said, level: int = 0, within: tuple[tuple[str, int], ...] = ()
    ) -> None:
        written = [(part, self.own(part)[block]) for part in self.chain(name) if block in self.own(part)]
        said.blocks.add(block)
        said.steps += 1
        if level >= len(written):
            return
        file, body = written[level]
        if (block, level) in within or said.steps > STEPS:
            said.wrong.append((file, body.lineno, f"the block {block} says itself, or too many others"))
            return
        inside = (*within, (block, level))
        for what, word, line in self._steps_of(file, body):
            if what is _Step.NAME:
                said.names.setdefault(word, (file, line))
            elif what is _Step.SUPER:
                self._follow(name, block, said, level + 1, inside)
            else:
                if word not in self.blocks(name):
                    said.wrong.append((file, line, f"there is no block called {word} that could be said here"))
                self._follow(name, word, said, 0, inside)

    def _steps_of(self, file: str, body: jinja2.nodes.Block) -> list[tuple["_Step", str, int]]:
        """List what one file's block says itself; many texts extend one file, so it is read once."""
        key = (file, body.name)
        if key not in self._listed:
            self._listed[key] = list(_steps(body))
        return self._listed[key]

    def render(self, name: str, block: str, values: Mapping[str, Any]) -> str:
        """Render one block; values are text, numbers and dicts only. Raises `jinja2.TemplateError`, or `TooLong` above `MOST`."""
        chain = [self.environment.get_template(part) for part in self.chain(name)]
        context = chain[0].new_context(dict(values))
        for parent in chain[1:]:
            for key, function in parent.blocks.items():
                context.blocks.setdefault(key, []).append(function)
        text = ""
        for piece in context.blocks[block][0](context):
            text += piece
            if len(text) > MOST:
                raise errors.CantRender(
                    template=name, language="", why=f"the block {block} is longer than {MOST} characters"
                )
        return text


def _shared(name: str) -> str:
    """Name what all texts of this one's incident type share: `incidents/school/_common.en.j2`; empty for a text of no type."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_common.{file.partition('.')[2]}" if folder.startswith("incidents/") else ""


def _is_super(node: jinja2.nodes.Node) -> bool:
    return _plain_call(node) and isinstance(node.node, jinja2.nodes.Name) and node.node.name == "super"


def _part(node: jinja2.nodes.Node) -> str:
    """Name the block that `self.name()` says; empty for any other node."""
    if not _plain_call(node) or not isinstance(node.node, jinja2.nodes.Getattr):
        return ""
    of = node.node.node
    return node.node.attr if isinstance(of, jinja2.nodes.Name) and of.name == "self" else ""


def _plain_call(node: jinja2.nodes.Node) -> TypeGuard[jinja2.nodes.Call]:
    return isinstance(node, jinja2.nodes.Call) and not (node.args or node.kwargs or node.dyn_args or node.dyn_kwargs)


def _nodes(node: jinja2.nodes.Node) -> Iterator[jinja2.nodes.Node]:
    """Walk the whole tree; what a call of a block is made of is passed over with it."""
    yield node
    if not (_is_super(node) or _part(node)):
        for child in node.iter_child_nodes():
            yield from _nodes(child)


def _steps(node: jinja2.nodes.Node) -> Iterator[tuple["_Step", str, int]]:
    """Walk what a block says itself: blocks within it and calls of blocks are named, not entered."""
    for child in node.iter_child_nodes():
        if isinstance(child, jinja2.nodes.Block):
            yield _Step.BLOCK, child.name, child.lineno
        elif isinstance(child, jinja2.nodes.Name):
            yield _Step.NAME, child.name, child.lineno
        elif _is_super(child):
            yield _Step.SUPER, "", child.lineno
        elif part := _part(child):
            yield _Step.BLOCK, part, child.lineno
        elif not isinstance(child, jinja2.nodes.TemplateData):
            yield from _steps(child)


def _blocks(node: jinja2.nodes.Node) -> Iterator[jinja2.nodes.Block]:
    """Find the blocks of a file; they stand in its body, in other blocks, or in branches of these."""
    for child in node.iter_child_nodes():
        if isinstance(child, jinja2.nodes.Block):
            yield child
        if isinstance(child, jinja2.nodes.Block | jinja2.nodes.If):
            yield from _blocks(child)
