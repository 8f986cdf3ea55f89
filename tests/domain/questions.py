"""A template with a field of each kind that an answer can stumble over."""

import dataclasses
from datetime import UTC, datetime

from commsbot.domain import template
from commsbot.domain.template import (
    Crossing,
    Effect,
    Field,
    FieldType,
    Instruction,
    Option,
    Phase,
    Template,
)

NOW = datetime(2026, 11, 20, 17, 2, tzinfo=UTC)


OPTIONS = (
    Option("yes", {"en": "Officers are there.", "es": "Hay agentes en el lugar."}, {"en": "Officers are there", "es": "Hay agentes"}),
    Option("no", {"en": "", "es": ""}, {"en": "Not known", "es": "No se sabe"}),
)  # fmt: skip


def asks(kind, **more):
    more.setdefault("most", {"en": 20})
    return Field("it", FieldType(kind), {"en": "What is it?"}, {"en": "like this"}, **more)


def answer(field, raw, language="en", **more):
    return template.coerce(field, raw, language=language, **more)


def instruction(key):
    return Instruction(key, {"en": f"{key}."}, {"en": f"No more {key}."}, {"en": key})


LIBRARY = Template(
    id="warning",
    phase=Phase.WARNING,
    incident_type="",
    title={"en": "Warning"},
    languages=("en",),
    fields=(
        dataclasses.replace(
            asks("choice", many=True), name="do", required=True, effect=Effect.OPENS, default="=inside"
        ),
        dataclasses.replace(asks("choice", many=True), name="done", effect=Effect.LIFTS, default="open_instructions"),
        dataclasses.replace(asks("choice"), name="first", effect=Effect.LIFTS, default="=officers"),
        dataclasses.replace(asks("clock_time"), name="next", effect=Effect.PROMISES, default="in 30 min"),
        dataclasses.replace(asks("place"), name="where", required=True, default="incident.place"),
        dataclasses.replace(asks("text", crossing=Crossing.FREE), name="words", default="last"),
        dataclasses.replace(asks("text"), name="nothing"),
        dataclasses.replace(asks("clock_time"), name="issued", default="now"),
    ),
    instructions=(instruction("inside"), instruction("away")),
)
