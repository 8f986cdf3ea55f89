"""An agency with the whole library: what its texts say, and what is said about a library that was spoilt."""

import dataclasses
import functools
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from commsbot.domain import errors, template
from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Count, Crossing, FieldType, Person, Sender, Text
from commsbot.templates import loading

FOLDER = Path(__file__).resolve().parents[2] / "message_templates"


NOW = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)


PAGE = "https://www.rivertonpolice.gov/statements#abcdefghij"


SENDER = Sender(
    name={"en": "Riverton Police Department", "es": "Departamento de Policía de Riverton"},
    short={"en": "Riverton Police", "es": "Policía de Riverton"},
    emergency_number="911",
    official_page="https://www.rivertonpolice.gov/statements",
    zone="America/New_York",
)


LIBRARY = loading.load(FOLDER, SENDER, thorough=True)


DRILL = loading.load(FOLDER, dataclasses.replace(SENDER, exercise=True))


ALL = [
    pytest.param(one, language, id=f"{one.id}-{language}") for one in LIBRARY.catalogue() for language in one.languages
]


HOMES = [
    pytest.param([one.values for one in ALL if one.values[0].id.rpartition("/")[0] == home], id=home or "phases")
    for home in dict.fromkeys(one.values[0].id.rpartition("/")[0] for one in ALL)
]
"""All templates in all their languages, by the folder that they are in."""


KINDS = (
    Kind.X, Kind.MASTODON, Kind.BLUESKY, Kind.TELEGRAM, Kind.EMAIL, Kind.LIAISON, Kind.LIAISON_KEPT, Kind.INTERNAL, Kind.SPOKEN,
)  # fmt: skip
"""One kind for each block and each way to count."""


@functools.cache
def sampled(name, language):
    """Everything that a template says with its examples."""
    wanted = LIBRARY.template(name)
    sample = LIBRARY.sample(wanted, language, NOW) | {"official_page": PAGE}
    return LIBRARY.render(wanted, sample, language, KINDS, NOW)


IN_BOTH = pytest.mark.parametrize("language", ["en", "es"])


def facts(name, *, place="Elm Street School", kind="dangerous_air", **more):
    """What a draft holds after its first answers, with the given answers beside them."""
    where = Place(place)
    wanted = LIBRARY.template(name)
    sources = {"incident.place": where, "incident.type": kind, "last.at": NOW - timedelta(minutes=20)}
    answers = template.first_answers(wanted, sources, NOW)
    return {**answers, "incident_type": kind, "incident_place": where, "official_page": PAGE, **more}


WORDY = "Wide Meadow "


def filled(most):
    return (WORDY * (most // len(WORDY) + 1))[:most].strip().ljust(most, "w")


def longest(wanted, tag, library=LIBRARY):
    """The longest answers that each question allows, and the type of incident with the longest name."""
    types = [kind.key for kind in library.types() if kind.name.get(tag)]
    names = library.voice.types
    answers = {
        "incident_type": wanted.incident_type or max(types, key=lambda key: len(names[key].name[tag])),
        "incident_place": Place(filled(60)),
        "official_page": PAGE,
    }
    for one in wanted.fields:
        most = max(one.most.values(), default=0)
        match one.type:
            case FieldType.CHOICE:
                spoken = [option for option in one.options if tag in option.words or not option.words]
                options = sorted(spoken, key=lambda option: -len(option.words.get(tag, "")))
                answers[one.name] = tuple(option.key for option in options) if one.many else options[0].key
            case FieldType.CLOCK_TIME:
                answers[one.name] = NOW + timedelta(hours=-33 if one.past else 33)
            case FieldType.NUMBER:
                answers[one.name] = Count(999_999, filled(most), NOW) if one.sourced else 999_999
            case FieldType.PERSON:
                answers[one.name] = Person(filled(most), "her mother", NOW)
            case FieldType.DURATION:
                answers[one.name] = timedelta(hours=23, minutes=59)
            case FieldType.PLACE:
                answers[one.name] = Place(filled(most))
            case FieldType.LINK:
                answers[one.name] = "https://police.example/".ljust(most, "x")
            case FieldType.TEXT if one.crossing is Crossing.FREE:
                answers[one.name] = Text(filled(most), tag)
            case _:
                answers[one.name] = filled(most) if one.type is FieldType.TEXT else "5" * most
    return answers


def text(name, language, channel, library=LIBRARY, **more):
    made = library.render(library.template(name), facts(name, **more), language, [channel], NOW)
    return next(one.text for one in made if not one.repeat)


def problems(folder, override=None):
    with pytest.raises(errors.BrokenTemplates) as caught:
        loading.load(folder, SENDER, override, thorough=True)
    return str(caught.value)


def edit(folder, name, old, new):
    path = folder / name
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
