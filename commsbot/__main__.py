"""The front door: `python3 -m commsbot` on a machine that has nothing but Python.

Answers `--version` and top-level help by itself, makes sure of the libraries, then hands over to `commsbot.cli`. Written so that an
old Python can read it far enough to be told so; nothing but the standard library may be imported here.
"""

import sys

import commsbot

COMMANDS: "dict[str, str]" = {
    "check": "Check the agency's settings and say everything that is wrong, at once.",
    "demo": "Play with simulated platforms: nothing here is public. Opens the rehearsal page, or plays a whole incident by itself.",
    "desk": "Draft, approve, publish and stop from this terminal, with or without Telegram.",
    "init": "Make the agency's folder: settings, keys and secrets, by about ten questions.",
    "lint": "Check any text: what blocks first, the words, why, and how to mend them.",
    "record": "Verify, show or export the record; reads beside a running service.",
    "run": "Run the service until it is told to stop (Ctrl-C or SIGTERM).",
    "templates": "List, show, render or review the message templates.",
}
OLDEST = (3, 11)


def top_level_help() -> str:
    """Tell what `--help` prints; a test keeps it equal to the commands that the libraries know."""
    width = max(map(len, COMMANDS), default=0)
    lines = ["  " + name.ljust(width) + "  " + COMMANDS[name] for name in sorted(COMMANDS)]
    return "\n".join(
        [
            "Usage: python3 -m commsbot COMMAND [OPTIONS]",
            "",
            "Critical-incident communication for public safety: drafted, approved, published once, and on the record.",
            "",
            "Commands:",
            *lines,
            "",
            "Options:",
            "  --version  Print the version.",
            "  --help     Print this; after a command, that command's options.",
        ],
    )


def too_old(version: "tuple[int, ...]") -> str:
    """Say why this Python can't run it, or nothing."""
    if version[:2] >= OLDEST:
        return ""
    have, need = (".".join(map(str, numbers[:2])) for numbers in (version, OLDEST))
    return "commsbot needs Python " + need + " or newer; this is Python " + have + " (" + sys.executable + ")."


def main() -> int:
    """Answer, or bootstrap and hand over."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        print("commsbot " + commsbot.__version__)
        return 0
    if arguments in ([], ["--help"], ["-h"], ["help"]):
        print(top_level_help())
        return 0
    complaint = too_old(sys.version_info[:2])
    if complaint:
        print(complaint, file=sys.stderr)
        return 2
    from commsbot import bootstrap  # noqa: PLC0415  an older Python can't read it

    bootstrap.ensure("commsbot", arguments)
    from commsbot import cli  # noqa: PLC0415  its libraries are there only now

    cli.app(prog_name="python3 -m commsbot")
    return 0


if __name__ == "__main__":
    sys.exit(main())
