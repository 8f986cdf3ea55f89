"""A small library that each test may spoil: the phases that warn and what undoes them, in the two languages that stand inline."""

import re
import shutil

import pytest

from tests.templates.riverton import FOLDER

PHASES = [
    "holding",
    "warning",
    "update",
    "nothing_new",
    "all_clear",
    "correction",
    "withdrawal",
    "false_alert",
    "wrong_area",
    "_common",
    "_next",
]


@pytest.fixture
def folder(tmp_path):
    small = tmp_path / "messages"
    names = [f"phases/{phase}" for phase in PHASES] + ["routine/event", "standing/overdue"]
    names += [f"incidents/active_attacker/{phase}" for phase in ("holding", "warning", "all_clear", "_common")]
    files = [FOLDER / f"{name}{end}" for name in names for end in (".toml", ".en.j2", ".es.j2")]
    files += [FOLDER / f"{name}.toml" for name in ("languages", "types", "instructions", "library")]
    for path in files:
        if path.is_file():
            (small / path.relative_to(FOLDER)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, small / path.relative_to(FOLDER))
    declared = (small / "library.toml").read_text("utf-8")
    (small / "library.toml").write_text(re.sub(r"(?m)^phases = .*$", 'phases = ["en", "es"]', declared), "utf-8")
    types = (small / "types.toml").read_text("utf-8")
    (small / "types.toml").write_text(re.sub(r"(?m)^languages = .*\n", "", types), "utf-8")
    return small
