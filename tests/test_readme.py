from commsbot.__main__ import COMMANDS
from tests import readme

TEXT = readme.README.read_text(encoding="utf-8")


def test_the_generated_parts_are_what_the_code_says():
    """Mend it with `python -m tests.readme`."""
    assert readme.filled(TEXT) == TEXT


def test_every_command_is_named():
    assert [name for name in COMMANDS if f"`{name}`" not in TEXT] == []


def test_every_promise_is_there():
    assert [number for number in range(1, 9) if f"\n{number}. **" not in TEXT] == []


def test_the_screenshot_is_in_the_repository():
    assert (readme.README.parent / "config" / "rehearsal.png").is_file()
