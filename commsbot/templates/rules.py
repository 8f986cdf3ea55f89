"""What a library must hold to before it may be used.

Every language of a template uses the same fields; every option, question and instruction is worded in each; a warning needs no free text and has its all
clear, false alert and wrong area; what the service may say by itself asks only for clock times and links; an internal answer can't occur in a block that
others than staff read.
"""

from collections.abc import Callable, Mapping, Sequence

from commsbot.domain import template
from commsbot.domain.template import Crossing, Field, FieldType, Phase, Template
from commsbot.templates import rendering, sandbox, source
from commsbot.templates.folders import Loading
from commsbot.templates.source import TemplateSource


def worded(
    loading: Loading, name: str, key: str, phrases: Mapping[str, Mapping[str, str]], tags: Sequence[str]
) -> None:
    """Every phrase of a shared table has words in each of these languages, a label in those of staff, and it fits its button."""

    def wrong(said: str) -> None:
        loading.problems.add(name, source.line_of(loading.text(name), rf"\[{key}\]"), said)

    for what, words in phrases.items():
        missing = [tag for tag in (loading.kept.complete if what == "label" else tags) if not words.get(tag)]
        if missing and loading.ours(name):
            wrong(f"{key}.{what} has no words in {', '.join(missing)}")
        if what == "label" and any(len(label) > 28 for label in words.values()):
            wrong(f"{key}.label is longer than 28 characters, which is a button's width")


def texts(loading: Loading, made: Template, texts: Mapping[str, str]) -> bool:
    """Hold each text to bounded Jinja, to the blocks, and to the names that there are; all languages to the same names."""
    before = len(loading.problems.found)
    used: dict[str, set[str]] = {}
    known = rendering.STANDARD | {one.name for one in made.fields}
    for tag, text in texts.items():
        for part in loading.sandbox.chain(text):
            for line, what in loading.sandbox.forbidden(part):
                loading.problems.add(part, line, what)
        present = loading.sandbox.blocks(text)
        for block in sorted(set(sandbox.BLOCKS) - present):
            loading.problems.add(text, 1, f"the block {block} is missing")
        said = [loading.sandbox.said(text, block) for block in sorted(sandbox.RENDITIONS & present)]
        _said(loading, text, said)
        names = {name: where for one in said for name, where in one.names.items()}
        used[tag] = set(names) - rendering.STANDARD
        for name in sorted(set(names) - known):
            loading.problems.add(*names[name], f"{made.id} has no field {name}")
    first = next(iter(used.items()), ("", set()))
    for tag, names_used in used.items():
        for name in sorted(names_used ^ first[1]):
            loading.problems.add(
                texts[tag], 1, f"{name} is used in {tag if name in names_used else first[0]} but not in the other"
            )
    return len(loading.problems.found) == before


def _said(loading: Loading, text: str, said: Sequence[sandbox.Said]) -> None:
    """What is written is said: a block under a name that nothing says is a mistake in its name."""
    for one in said:
        for wrong in one.wrong:
            loading.problems.add(*wrong)
    heard = {block for one in said for block in one.blocks}
    for name, block in loading.sandbox.own(text).items():
        if name not in heard:
            told = f"there is no block called {name} that anything says; texts are sent as {', '.join(sorted(sandbox.RENDITIONS))}"
            loading.problems.add(text, block.lineno, told)


def fields(loading: Loading, made: Template, name: str, parsed: TemplateSource, texts: Mapping[str, str]) -> None:
    """Hold each field to what its phase and its place in the texts allow."""

    def wrong(one: Field, what: str) -> None:
        loading.problems.add(name, source.field_line(loading.text(name), one.name), f"field {one.name}: {what}")

    public = {
        used
        for text in texts.values()
        for block in rendering.OUTSIDE_BLOCKS
        for used in loading.sandbox.said(text, block).names
    }
    short = {
        used
        for text in texts.values()
        for part in ("short", "shortest")
        for used in loading.sandbox.said(text, part).names
    }
    staff = [tag for tag in loading.kept.complete if tag in texts]
    for one, written in zip(made.fields, parsed.fields, strict=True):
        missing = [tag for tag in staff if not one.question.get(tag)]
        if missing:
            wrong(one, f"the question has no words in {', '.join(missing)}")
        if one.type is FieldType.TEXT and written.crossing is None:
            wrong(one, 'a text must say how it crosses languages: crossing = "name" or "free"')
        if not template.is_default(one.default):
            wrong(one, f"{one.default} is no default; use {', '.join(template.SOURCES)}, in 30 min, or =key")
        if one.sensitivity is template.Sensitivity.INTERNAL and one.name in public:
            wrong(one, "is internal and occurs in a block that others than staff read")
        if made.phase is Phase.WARNING and one.crossing is Crossing.FREE and (one.required or one.name in short):
            wrong(one, "a warning's meaning can't need free text, which no other language would carry")
        if one.gate and one.gate not in template.GATES:
            wrong(one, f"there is no gate {one.gate}; there are {', '.join(template.GATES)}")
        if one.sourced and one.type is not FieldType.NUMBER:
            wrong(one, "only a number may be sourced")
        if made.phase in template.STANDING and one.type not in {FieldType.CLOCK_TIME, FieldType.LINK}:
            wrong(one, "a standing statement asks only for clock times and links")
        for key in written.instructions:
            if key != "*" and key not in loading.shared.instructions:
                wrong(one, f"there is no instruction {key} in instructions.toml")
        _options(one, staff, wrong)


def _options(one: Field, staff: Sequence[str], wrong: Callable[[Field, str], None]) -> None:
    if (one.type is FieldType.CHOICE) != bool(one.options):
        wrong(one, "a choice needs options or instructions, and nothing else may have them")
    if one.default.startswith("=") and one.type is FieldType.CHOICE and one.option(one.default[1:]) is None:
        wrong(one, f"there is no option {one.default[1:]}")
    for option in one.options:
        missing = [
            tag for tag in staff if not option.label.get(tag) or tag not in (option.words or dict.fromkeys(staff))
        ]
        if missing:
            wrong(one, f"the option {option.key} has no label or words in {', '.join(missing)}")
        if any(len(label) > 28 for label in option.label.values()):
            wrong(one, f"the label of {option.key} is longer than 28 characters, which is a button's width")


def paired(loading: Loading, one: Template, templates: Mapping[str, Template]) -> None:
    """A warning has the texts that undo it, ready before it can be used (rule C38)."""
    if one.phase is not Phase.WARNING:
        return
    name = f"incidents/{one.id}.toml" if one.incident_type else f"phases/{one.id}.toml"
    for what in ("all_clear", "false_alert", "wrong_area"):
        pair = getattr(one.pairs, what)
        if pair not in templates:
            line = source.line_of(loading.text(name), what)
            loading.problems.add(name, line, f"pairs.{what} names no template: {pair or 'it is empty'}")
