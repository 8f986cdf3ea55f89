"""Values that tests of the domain begin from."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from commsbot.domain import events, rendition
from commsbot.domain.people import Person, Role
from commsbot.domain.plan import Window
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.statement import Statement, fold
from commsbot.domain.template import Phase
from commsbot.domain.version import Cut, Relation, Version

NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)

PIO = Person("pio1", "Ana Ruiz", frozenset({Role.PIO}), "en")
CHIEF = Person("chief1", "Sam Cole", frozenset({Role.APPROVER}), "en")
LAWYER = Person("lawyer1", "Kim Lee", frozenset({Role.LEGAL}), "en")
ADMIN = Person("admin1", "Jo Park", frozenset({Role.ADMINISTRATOR}), "en")

TELEGRAM = Destination("city", Kind.TELEGRAM, ("en", "es"), "telegram", "-1001", revises=True)
X = Destination("x", Kind.X, ("en",), "x", "@city", removes=True)
HAND = Destination("nextdoor", Kind.HAND, ("en",), "", "Nextdoor", hand="pio1")
GROUP = Destination("group:g1", Kind.LIAISON, ("es",), "telegram", "-77", public=False)
PLACES = (TELEGRAM, X, HAND, GROUP)

TEXTS = (
    Rendition(language="en", kind=Kind.TELEGRAM, text="A report of a fire at Riverside Park."),
    Rendition(language="es", kind=Kind.TELEGRAM, text="Un reporte de incendio en Riverside Park."),
    Rendition(language="en", kind=Kind.TELEGRAM, part=2, text="More follows."),
    Rendition(language="en", kind=Kind.X, text="Fire at Riverside Park."),
    Rendition(language="en", kind=Kind.HAND, text="Fire at Riverside Park. Post this."),
    Rendition(language="es", kind=Kind.LIAISON, text="Para compartir."),
    Rendition(language="es", kind=Kind.LIAISON_KEPT, text="Solo para enlaces."),
    Rendition(language="en", kind=Kind.TELEGRAM, text="REPEAT: A report of a fire.", repeat=True),
)


def cut(
    number: int = 1, *, phase: Phase = Phase.HOLDING, texts: tuple[Rendition, ...] = TEXTS, **changes: object
) -> Cut:
    """A cut whose digest is right."""
    window = changes.pop("window", Window())
    audience = changes.pop("audience", tuple(sorted(to.name for to in PLACES)))
    made = Cut(
        version=number, incident="i1", template="holding", template_digest="t", phase=phase, relation=Relation.NEW, follows="",
        supplements=0, title="Fire", author=PIO.id, editor="", digest="", audience=audience, window=window, due_at=None,
        page="https://city.example/#s1", renditions=texts,
    )  # fmt: skip
    made = replace(made, **changes)
    return replace(made, digest=rendition.set_digest(made.renditions, made.audience, made.window))


def cut_event(made: Cut) -> events.VersionCut:
    return events.VersionCut(**{name: getattr(made, name) for name in Cut.__dataclass_fields__})


def line(*happened: tuple[str, events.Event], at: datetime = NOW) -> Statement:
    """A statement after these (actor, event) pairs, a minute apart."""
    folded = Statement(id="s1")
    for minute, (actor, event) in enumerate(happened):
        folded = fold(folded, at + timedelta(minutes=minute), actor, event)
    return folded


def submitted(**changes: object) -> Version:
    return line((PIO.id, cut_event(cut(**changes)))).latest


def signed(made: Cut, person: Person = CHIEF) -> tuple[str, events.SignedOff]:
    role = min(person.roles)
    return person.id, events.SignedOff(
        version=made.version, digest=made.digest, role=role, self_approved=False, how="chat"
    )


def approved(made: Cut, due: datetime = NOW) -> tuple[str, events.Approved]:
    return "", events.Approved(version=made.version, digest=made.digest, profile="pair", due_at=due, plan=1)


def opened(made: Cut, name: str = "p1") -> tuple[str, events.PublicationOpened]:
    return "", events.PublicationOpened(version=made.version, publication=name, deliveries=1, generation=0)
