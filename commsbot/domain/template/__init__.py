"""What a message template asks, opens and lifts, and what an answer must be: values only, no file and no Jinja here.

A field says how it crosses languages, because a statement goes out in several at once and nobody translates at night: a *name* goes as it is, a
*choice* is translated in the template's own file, a *number* and a *time* are formatted, and *free* text stays in the language that it was written in:
its sentence is left out of the others. A warning whose meaning needs free text is refused when the library loads, not when people wait.
"""

from commsbot.domain.template.answers import SOURCES, coerce, first_answers, is_default, put, take
from commsbot.domain.template.gates import GATES, Gate
from commsbot.domain.template.values import (
    LAUNCHED,
    PLACES,
    REPEATED,
    STANDING,
    Blank,
    CapMapping,
    Count,
    Crossing,
    Effect,
    Facts,
    Field,
    FieldType,
    Instruction,
    Option,
    Pairs,
    Person,
    Phase,
    Phrases,
    Review,
    Sender,
    Sensitivity,
    Template,
    Text,
    Value,
    place_of,
    source_digest,
)

__all__ = [
    "GATES",
    "LAUNCHED",
    "PLACES",
    "REPEATED",
    "SOURCES",
    "STANDING",
    "Blank",
    "CapMapping",
    "Count",
    "Crossing",
    "Effect",
    "Facts",
    "Field",
    "FieldType",
    "Gate",
    "Instruction",
    "Option",
    "Pairs",
    "Person",
    "Phase",
    "Phrases",
    "Review",
    "Sender",
    "Sensitivity",
    "Template",
    "Text",
    "Value",
    "coerce",
    "first_answers",
    "is_default",
    "place_of",
    "put",
    "source_digest",
    "take",
]
