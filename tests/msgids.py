"""Collects every sentence that staff may be shown; `python -m tests.msgids` brings the catalogues up to date with empty ones."""

import ast
import importlib
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages import pofile

import commsbot
from commsbot import words

PACKAGE = Path(commsbot.__file__).parent
APART = {"rehearsal", "migrations"}
"""Folders that hold nothing that staff read: the simulated platforms, and the database's history."""


def trees() -> dict[str, ast.Module]:
    """Give the source of every module that staff may read from, parsed, by module name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        if not APART & set(parts):
            found[".".join(parts).removesuffix(".__init__")] = ast.parse(path.read_text("utf-8"))
    return found


def said(tree: ast.AST) -> Iterator[str]:
    """Find the literals in calls of `say`, the second argument, of `count`, the third and fourth, and those of an error's `Phrase`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="say") | ast.Name(id="say"), args=[_, ast.Constant(value=str(msgid)), *_]
            ):
                yield msgid
            case ast.Call(
                func=ast.Attribute(attr="Phrase") | ast.Name(id="Phrase"), args=[ast.Constant(value=str(msgid))]
            ):
                yield msgid
            case ast.Call(
                func=ast.Attribute(attr="count") | ast.Name(id="count"),
                args=[_, _, ast.Constant(value=str(one)), ast.Constant(value=str(many))],
            ):
                yield from (one, many)


def constants(name: str, tree: ast.Module) -> Iterator[str]:
    """Read a module's `MSGIDS`, by importing it, because they may be computed from a table."""
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="MSGIDS")]) | ast.AnnAssign(target=ast.Name(id="MSGIDS")):
                yield from map(str, importlib.import_module(name).MSGIDS)


def errors(parsed: dict[str, ast.Module]) -> Iterator[tuple[str, str]]:
    """Give module and docstring of every class that descends from `CommsbotError`, however far."""
    classes = [
        (name, node) for name, tree in parsed.items() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    ]
    bases = {id(node): {ast.unparse(base).rpartition(".")[2] for base in node.bases} for _, node in classes}
    known = {"CommsbotError"}
    while more := {node.name for _, node in classes if bases[id(node)] & known} - known:
        known |= more
    for name, node in classes:
        descends = node.name == "CommsbotError" or bases[id(node)] & known
        if descends and (text := ast.get_docstring(node, clean=False)):
            yield name, " ".join(inspect.cleandoc(text).split())


@cache
def collected() -> dict[str, str]:
    """Give every msgid with the module that it comes from."""
    found: dict[str, str] = {}
    parsed = trees()
    for name, tree in parsed.items():
        for msgid in (*said(tree), *constants(name, tree)):
            found.setdefault(msgid, name)
    for name, msgid in errors(parsed):
        found.setdefault(msgid, name)
    return found


def update(path: Path) -> int:
    """Bring one catalogue up to date: absent sentences come in empty, unused ones go. Gives how many are still empty."""
    with path.open("rb") as file:
        old = pofile.read_po(file, locale=path.stem)
    lines = [
        "# What staff read, by language. Braces stand for values and keep their names; mend a sentence and restart.",
        'msgid ""',
        'msgstr ""',
        f'"Language: {path.stem}\\n"',
        r'"Content-Type: text/plain; charset=utf-8\n"',
    ]
    empty = 0
    for msgid, source in sorted(collected().items(), key=lambda item: (item[1], item[0])):
        message = old.get(msgid)
        string = message.string if message else ""
        empty += not string
        lines += ["", f"#. {source}", f"msgid {quoted(msgid)}", f"msgstr {quoted(str(string))}"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return empty


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def main() -> None:
    for path in sorted(words.CATALOGUES.glob("*.po")):
        print(f"{path.name}: {update(path)} sentences wait for a translation")  # noqa: T201  # a tool run by hand


if __name__ == "__main__":
    main()
