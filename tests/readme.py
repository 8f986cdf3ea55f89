"""Writes the generated parts of README.md: `python -m tests.readme`. A test holds that they are what the code says."""

import re
from pathlib import Path

from commsbot.__main__ import COMMANDS
from commsbot.chat.application import FEATURES
from commsbot.domain import version
from commsbot.settings import describing

README = Path(__file__).resolve().parent.parent / "README.md"


def parts() -> dict[str, str]:
    """The generated parts by name."""
    chat = {name: each.help for feature in FEATURES for name, each in feature.commands.items()}
    return {
        "diagram": f"```mermaid\n{version.diagram()}\n```",
        "commands": _table(("command", "what it does"), [(f"`{name}`", COMMANDS[name]) for name in sorted(COMMANDS)]),
        "chat": _table(("command", "what it does"), [(f"`/{name}`", chat[name]) for name in sorted(chat)]),
        "settings": _table(
            ("setting", "what it is", "default"),
            [
                (f"`{each.key}`", f"{each.sentence} ({each.type})", f"`{each.default}`")
                for each in describing.describe()
            ],
        ),
    }


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def filled(text: str) -> str:
    """The text with each generated part in place."""
    for name, part in parts().items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text, count = pattern.subn(lambda found, part=part: f"{found[1]}{part}\n{found[2]}", text)
        assert count == 1, f"README has {count} places for {name}"
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
