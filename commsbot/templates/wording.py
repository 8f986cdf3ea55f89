"""The public words of further languages, one file for each beside the TOML that they belong to; and what is missing in which.

Staff read English or Spanish, whose words stand inline; a translator of any other language gets texts and words without a line of what staff are asked.
A gap takes the language from the template. In our own library that is an error where the language is declared; in an agency's own folder it is said by
`commsbot check`, because a service must not refuse to start over a translation.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from commsbot.domain.template import Instruction
from commsbot.templates import source
from commsbot.templates.folders import Loading, Shared
from commsbot.templates.source import InstructionSource, TemplateSource, TypeSource

Gaps = dict[str, list[str]]
"""What is missing, by language."""


def name_of(file: str, tag: str) -> str:
    """Name the words of a TOML file in one language: `phases/holding.toml` in fr is `phases/holding.fr.toml`."""
    return f"{file.removesuffix('.toml')}.{tag}.toml"


def is_words(file: str) -> bool:
    """Whether a TOML file holds words, or instructions, and is no template."""
    stem = file.rsplit("/", 1)[-1].removesuffix(".toml")
    return "." in stem or stem == "instructions"


def further(loading: Loading) -> list[str]:
    """Name the languages whose words don't stand inline."""
    return [tag for tag in loading.words if tag not in loading.kept.complete]


def tables(loading: Loading, file: str, tag: str) -> dict[str, dict[str, str]]:
    """Read the words of a file in one further language as {table: {key: words}}; what is in another form is noted."""
    name = name_of(file, tag)
    if not loading.has(name):
        return {}
    read: dict[str, dict[str, str]] = {}
    for key, value in loading.toml(name).items():
        words = {"": value} if isinstance(value, str) else value
        if not isinstance(words, dict) or not all(isinstance(one, str) for one in words.values()):
            loading.problems.add(name, source.line_of(loading.text(name), rf"\[?{key}\b"), f"{key} has no words")
        else:
            read[key] = words
    return read


def shared(loading: Loading) -> Shared:
    """Read types and instructions in all languages."""
    read = Shared(types=loading.table(TypeSource, "types.toml"))
    for tag in further(loading):
        for key, words in tables(loading, "types.toml", tag).items():
            kind = read.types.get(key)
            if kind is None or set(words) - {"name", "title"}:
                _stray(loading, name_of("types.toml", tag), key)
                continue
            for part, said in words.items():
                getattr(kind, part)[tag] = said
    for file in ["instructions.toml", *loading.names("incidents/*/instructions.toml")]:
        _instructions(loading, read, file)
    return read


def _instructions(loading: Loading, read: Shared, file: str) -> None:
    home = file.removeprefix("incidents/").rpartition("/")[0]
    read.files[home] = [file]
    made: dict[str, InstructionSource] = loading.table(InstructionSource, file)
    for tag in further(loading):
        if loading.has(name_of(file, tag)):
            read.files[home].append(name_of(file, tag))
        for key, words in tables(loading, file, tag).items():
            if key not in made or set(words) - {"phrase", "lift", "brief"}:
                _stray(loading, name_of(file, tag), key)
                continue
            for part, said in words.items():
                getattr(made[key], part)[tag] = said
    for key, one in made.items():
        if key in read.instructions:
            loading.problems.add(
                file, source.line_of(loading.text(file), rf"\[{key}\]"), f"{key} is an instruction already"
            )
        phrase, lift, brief = (
            {tag: words.replace("{emergency_number}", loading.sender.emergency_number) for tag, words in part.items()}
            for part in (one.phrase, one.lift, one.brief)
        )
        read.instructions[key] = Instruction(key, phrase, lift, one.label, brief)
        read.home[key] = home


def _stray(loading: Loading, name: str, key: str) -> None:
    line = source.line_of(loading.text(name), rf"\[?{key}\b")
    loading.problems.add(
        name, line, f"{key} isn't in the file that these words belong to, or says what isn't asked there"
    )


def fill(loading: Loading, chain: Sequence[str], parsed: TemplateSource) -> None:
    """Put the words of further languages into a template; `chain` is its phase's TOML, then its own.

    A field whose options the type writes itself takes nothing from the phase's words: the same key may mean something else there. A field that has an
    example may have one in this language, which is shown in samples.
    """
    options = {one.name: {option.key: option for option in one.options} for one in parsed.fields}
    examples = {one.name: one.example for one in parsed.fields if one.example}
    for tag in further(loading):
        words: dict[str, dict[str, str]] = {}
        for file in chain:
            for name in rewritten(loading.toml(file)):
                words.pop(name, None)
            own = tables(loading, file, tag)
            for key, said in own.items():
                offered = {*options.get(key, ()), *(["example"] if key in examples else [])}
                known = key == "title" or (key in options and not set(said) - offered)
                if file == chain[-1] and not known:
                    _stray(loading, name_of(file, tag), key)
            words.update({key: {**words.get(key, {}), **said} for key, said in own.items()})
        if "" in words.get("title", {}):
            parsed.title[tag] = words["title"][""]
        for name, example in examples.items():
            if "example" in words.get(name, {}):
                example[tag] = words[name]["example"]
        for name, listed in options.items():
            for key, option in listed.items():
                if key in words.get(name, {}):
                    option.words[tag] = words[name][key]
                elif option.words and not any(option.words.get(each) for each in loading.kept.complete):
                    option.words[tag] = ""


def rewritten(data: Mapping[str, Any]) -> list[str]:
    """Name the fields whose options a TOML file writes itself."""
    listed = data.get("fields", [])
    if not isinstance(listed, list):
        return []
    return [str(one.get("name")) for one in listed if isinstance(one, Mapping) and "options" in one]


def gaps(loading: Loading, parsed: TemplateSource, tag: str) -> list[str]:
    """List the words of a template that are missing in one language."""
    missing = []
    for one in parsed.fields:
        missing += [
            f"the option {option.key} of {one.name} has no words in {tag}"
            for option in one.options
            if option.words and tag not in option.words
        ]
        missing += [
            f"the instruction {key} of {one.name} has no words in {tag}"
            for key in one.instructions
            if key in loading.shared.instructions and not spoken(loading.shared.instructions[key], tag)
        ]
    return missing


def spoken(one: Instruction, tag: str) -> bool:
    """Whether an instruction can be given and lifted in a language."""
    return bool(one.phrase.get(tag) and one.lift.get(tag))
