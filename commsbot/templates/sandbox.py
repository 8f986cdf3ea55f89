"""Jinja held to bounded work: no loop, no call, no assignment, no import; a text can't grow beyond what its source and values hold.

The sandboxed environment keeps templates from Python, but bounds neither time nor memory (`'a' * 10**8` renders happily), so the syntax tree is
checked against a list of what may occur, when the library loads, and the output is cut off with an error above `MOST`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import jinja2
import jinja2.meta
import jinja2.nodes
import jinja2.sandbox

from commsbot.domain import errors

MOST: Final = 20_000
"""Characters that one block may render; the longest message that a platform takes is a fifth of it."""

BLOCKS: Final = ("headline", "short", "full", "liaison", "internal", "spoken")
"""The blocks that every template has."""
OPTIONAL_BLOCKS: Final = ("shortest", "liaison_kept")

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
    """End a sentence: somebody's words get the full stop that they may lack."""
    return words if not words or words[-1] in ".!?…" else f"{words}."


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
        )
        self.filters = {"initial": _initial, "sentence": _sentence}
        self.tests = {}
        self.globals = {}


@dataclass(slots=True)
class Sandbox:
    """All template texts, by their name in the library, and what is known of each."""

    sources: Mapping[str, str]
    environment: jinja2.Environment = field(init=False)
    _trees: dict[str, jinja2.nodes.Template] = field(default_factory=dict)
    _chains: dict[str, list[str]] = field(default_factory=dict)
    _blocks: dict[str, dict[str, jinja2.nodes.Block]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.environment = _Environment(self.sources)

    def tree(self, name: str) -> jinja2.nodes.Template:
        """Parse one text, once; raises `jinja2.TemplateSyntaxError`."""
        if name not in self._trees:
            self._trees[name] = self.environment.parse(self.sources[name], name)
        return self._trees[name]

    def chain(self, name: str) -> list[str]:
        """Name a text and those that it extends, the nearest first; one that is missing ends the chain."""
        if name in self._chains:
            return self._chains[name]
        chain: list[str] = []
        following: str | None = name
        while following is not None and following in self.sources and following not in chain:
            chain.append(following)
            following = next(iter(jinja2.meta.find_referenced_templates(self.tree(following))), None)
        self._chains[name] = chain
        return chain

    def forbidden(self, name: str) -> Iterator[tuple[int, str]]:
        """List what a text may not do, as (line, what)."""
        for node in _nodes(self.tree(name)):
            if isinstance(node, jinja2.nodes.Call) and _is_super(node):
                continue
            if not isinstance(node, _ALLOWED):
                yield (
                    node.lineno,
                    f"{type(node).__name__.lower()} is not allowed in a message; only values, if, block and extends",
                )
            elif isinstance(node, jinja2.nodes.Filter) and node.name not in self.environment.filters:
                yield node.lineno, f"there is no filter {node.name}; there are {', '.join(self.environment.filters)}"
            elif isinstance(node, jinja2.nodes.Extends) and not (
                isinstance(node.template, jinja2.nodes.Const) and node.template.value in self.sources
            ):
                yield node.lineno, "extends a text that isn't there"
            elif isinstance(node, jinja2.nodes.Block) and node.name not in (*BLOCKS, *OPTIONAL_BLOCKS):
                yield (
                    node.lineno,
                    f"there is no block called {node.name}; the blocks are {', '.join((*BLOCKS, *OPTIONAL_BLOCKS))}",
                )

    def _own(self, name: str) -> dict[str, jinja2.nodes.Block]:
        """Give the blocks that one file writes itself."""
        if name not in self._blocks:
            self._blocks[name] = {block.name: block for block in self.tree(name).find_all(jinja2.nodes.Block)}
        return self._blocks[name]

    def blocks(self, name: str) -> set[str]:
        """Name the blocks that a text has, inherited ones too."""
        return {block for part in self.chain(name) for block in self._own(part)}

    def names(self, name: str, block: str) -> dict[str, tuple[str, int]]:
        """Give the variables that one block of a text uses, each with the file and line of its first use; what `super()` brings, too."""
        used: dict[str, tuple[str, int]] = {}
        for part in self.chain(name):
            own = self._own(part).get(block)
            if own is None:
                continue
            for node in own.find_all(jinja2.nodes.Name):
                if node.name != "super":
                    used.setdefault(node.name, (part, node.lineno))
            if not any(_is_super(call) for call in own.find_all(jinja2.nodes.Call)):
                break
        return used

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


def _is_super(node: jinja2.nodes.Node) -> bool:
    return (
        isinstance(node, jinja2.nodes.Call)
        and isinstance(node.node, jinja2.nodes.Name)
        and node.node.name == "super"
        and not (node.args or node.kwargs or node.dyn_args or node.dyn_kwargs)
    )


def _nodes(node: jinja2.nodes.Node) -> Iterator[jinja2.nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _nodes(child)
