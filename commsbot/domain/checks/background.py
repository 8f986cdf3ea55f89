"""What the checks compare a text with, as plain values: who speaks, what may be named, what stands open, and what was said before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from commsbot.domain.fact import Fact
from commsbot.domain.template import Instruction, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What an agency lets its texts name without being asked; from its config."""

    names: frozenset[str] = frozenset()
    """People, places and bodies that may be named."""
    allowed: frozenset[str] = frozenset()
    """Published phones, addresses, e-mails, links (or their hosts) and handles."""
    acronyms: Mapping[str, str] = field(default_factory=dict)
    """Short forms that readers know here, with what they stand for."""
    jargon: Mapping[str, str] = field(default_factory=dict)
    """Additions to the jargon list: phrase to plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """All that reading one text in one language may need; what isn't known stays empty, and the checks that need it say nothing.

    It can be hashed, so that a text which is shown again needn't be read again; mappings count when two are compared, not in the hash.
    """

    language: str
    """The declared language, a tag such as `es`."""
    phase: Phase | None = None
    incident_type: str = ""
    """The key of the incident's type, such as `custody_death`; empty where there is none."""
    sender: tuple[str, ...] = ()
    """The agency's names, the full one first."""
    emergency_number: str = ""
    official_page: str = ""
    names: frozenset[str] = frozenset()
    """People, places and bodies that may be named: staff, the incident's place, configured places."""
    allowed: frozenset[str] = frozenset()
    """Published phones, addresses, e-mails, links (or their hosts) and handles."""
    acronyms: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Short forms that readers know here, with what they stand for."""
    jargon: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The agency's own additions to the jargon list: phrase to plain words."""
    open_instructions: tuple[Instruction, ...] = field(default=(), hash=False)
    """What people were told to do and what nobody has lifted yet, the place filled in."""
    lifted: frozenset[str] = frozenset()
    """Keys of the instructions that this statement's answers lift."""
    standing: frozenset[str] = frozenset()
    """Keys of the instructions that this statement's answers repeat as still open."""
    earlier: tuple[str, ...] = ()
    """What the incident has published in this language, the newest first."""
    others: tuple[tuple[str, str], ...] = ()
    """What others said of the incident in this language and nobody has answered, as (who, words), the newest first."""
    facts: tuple[Fact, ...] = ()
    """What is known of the incident and how surely, in the order in which it was told."""
    tag: str = ""
    """The incident's one tag, without `#`."""
    zone: ZoneInfo | None = None
    now: datetime | None = None
    """When the text is read, aware; needed only by checks of time."""
