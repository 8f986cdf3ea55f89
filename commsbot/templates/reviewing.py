"""Who has read a template's words in a language, and stood by them: until a person did, it is unreviewed.

What is read are *units*: the text files (`phases/warning.es.j2`, and those that it extends) and the words beside them (`phases/warning.es.toml`; where they
stand inline that name means the words of this language in `phases/warning.toml`, whatever else is in the file). `reviews.toml` names by whom, when, and the
digest of what was read; words that have changed since count as unread. A type inherits the reviews of what it inherits.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import rfc8785

from commsbot.domain.template import Review, Template
from commsbot.templates import source, wording
from commsbot.templates.folders import Loading
from commsbot.templates.source import ReviewSource, TemplateSource

REVIEWS: Final = "reviews.toml"
_PUBLIC: Final = frozenset({"title", "words", "phrase", "brief", "lift", "name"})
"""Keys of inline words that the public reads; questions and labels are for staff."""


def units(loading: Loading, chain: Sequence[str], text: str, tag: str, parsed: TemplateSource) -> list[str]:
    """Name what must be read of a template in one language; raises `jinja2.TemplateSyntaxError`."""
    worded = [*chain, *instruction_files(loading, parsed), "types.toml"]
    names = [wording.name_of(file, tag) for file in worded if _words(loading, file, tag)]
    return [*loading.sandbox.chain(text), *names]


def instruction_files(loading: Loading, parsed: TemplateSource) -> list[str]:
    """Name the files of the instructions that a template can give or lift."""
    shared = loading.shared
    keys = {key for one in parsed.fields for key in one.instructions}
    homes = shared.files if "*" in keys else {shared.home[key] for key in keys if key in shared.home}
    return sorted(f"incidents/{home}/instructions.toml" if home else "instructions.toml" for home in homes)


def digest(loading: Loading, unit: str) -> str:
    """Digest what is read: SHA-256 in hex of a text file, or of the RFC 8785 form of its public words in the language."""
    if unit.endswith(".j2"):
        return hashlib.sha256(loading.text(unit).encode()).hexdigest()
    if unit not in loading.digests:
        stem, tag = unit.removesuffix(".toml").rsplit(".", 1)
        said = rfc8785.dumps(_words(loading, f"{stem}.toml", tag))
        loading.digests[unit] = hashlib.sha256(said).hexdigest()
    return loading.digests[unit]


def _words(loading: Loading, file: str, tag: str) -> dict[str, Any]:
    """Give the public words of a TOML file in one language, from its own file of words or from where they stand inline."""
    if (file, tag) not in loading.public:
        further = tag not in loading.kept.complete
        loading.public[file, tag] = (
            dict(wording.tables(loading, file, tag)) if further else _inline(loading.toml(file), tag)
        )
    return loading.public[file, tag]


def _inline(data: Mapping[str, Any], tag: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in data.items():
        if key in _PUBLIC and isinstance(value, Mapping):
            found |= {key: str(value[tag])} if tag in value else {}
        elif isinstance(value, Mapping) and (inside := _inline(value, tag)):
            found[key] = inside
        elif isinstance(value, list):
            listed = {
                str(one.get("key", one.get("name", ""))): inside
                for one in value
                if isinstance(one, Mapping) and (inside := _inline(one, tag))
            }
            found |= {key: listed} if listed else {}
    return found


def reviewed(loading: Loading, one: Template) -> Template:
    """Put the state of its reviews into a template."""
    if loading.reviews is None:
        loading.reviews = _read(loading)
    known = loading.reviews
    reviews = {}
    for tag in one.languages:
        entries = [(known.get(unit), digest(loading, unit)) for unit in loading.units[one.id, tag]]
        valid = [entry for entry, said in entries if entry is not None and entry.digest == said]
        whole = bool(valid) and len(valid) == len(entries)
        by = ", ".join(dict.fromkeys(entry.by for entry in valid))
        reviews[tag] = Review(by, max(entry.on for entry in valid).isoformat()) if whole else None
    return replace(one, reviews=reviews)


def _read(loading: Loading) -> dict[str, ReviewSource]:
    """Read all folders' reviews; an agency's own entry counts before ours."""
    read: dict[str, ReviewSource] = {}
    for files in reversed(loading.files):
        text = files.get(REVIEWS, b"").decode("utf-8", errors="replace")
        for unit, entry in source.read_toml(text, REVIEWS, loading.problems).items():
            one = source.parse(ReviewSource, entry, REVIEWS, text, loading.problems, f'"{unit}"')
            read |= {unit: one} if one is not None else {}
    return read


def record(folder: Path, digests: Mapping[str, str], by: str, on: date) -> Path:
    """Write into an agency's folder that somebody has read these units; entries of other units stay. Gives the file."""
    path = folder / REVIEWS
    problems = source.Problems()
    before = source.read_toml(path.read_text(encoding="utf-8"), REVIEWS, problems) if path.is_file() else {}
    if problems.found:
        raise ValueError(str(problems))
    entries = {**before, **{unit: {"by": by, "on": on, "digest": said} for unit, said in digests.items()}}
    lines = ["# Who has read which words of the message templates; written by `commsbot templates review`.", ""]
    for unit in sorted(entries):
        one = entries[unit]
        lines += [
            f"[{_quoted(unit)}]",
            f"by = {_quoted(str(one['by']))}",
            f"on = {one['on']}",
            f'digest = "{one["digest"]}"',
            "",
        ]
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _quoted(words: str) -> str:
    """Write a TOML basic string; JSON's escapes are all known to it."""
    return json.dumps(words, ensure_ascii=False)
