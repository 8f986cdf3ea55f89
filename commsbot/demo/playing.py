"""`python3 -m commsbot demo`: the page to play with, or the scripted incident or the worst hour played to its end."""

import asyncio
import json
import signal
import sys
import tempfile
import webbrowser
from contextlib import ExitStack
from pathlib import Path

from commsbot.demo import script, stage, worst_hour
from commsbot.demo.phone import NotSeen
from commsbot.demo.stage import Play
from commsbot.domain import errors

HEADLESS_SCALE = 0.0
"""A script has no thumbs: the platforms' rate limits are switched off, so that the whole incident is over in seconds."""


async def main(data: Path | None, port: int, languages: tuple[str, ...] = (), *, headless: bool, as_json: bool) -> int:
    """Run the demo; gives the exit code. Without `data` its files go when it ends; without `languages` it speaks the rehearsal's own."""
    with ExitStack() as stack:
        folder = data or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="commsbot-demo-")))
        scale = HEADLESS_SCALE if headless else 1.0
        async with stage.playing(folder, 0 if headless else port, languages, scale=scale, everywhere=True) as play:
            if headless:
                return await _headless(play, as_json=as_json)
            await _page(play, data)
    return 0


class UsedFolder(errors.Refused):
    """The worst hour is played on a clock of its own, so it begins with an empty folder; {folder} has files."""


async def worst(data: Path | None, languages: tuple[str, ...] = (), *, as_json: bool) -> int:
    """Play the worst hour to its end and print what was measured; gives the exit code. Raises `UsedFolder`."""
    moved = worst_hour.clock()
    with ExitStack() as stack:
        folder = data or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="commsbot-worst-hour-")))
        if folder.is_dir() and any(folder.iterdir()):
            raise UsedFolder(folder=folder)
        async with stage.playing(
            folder,
            0,
            languages,
            scale=HEADLESS_SCALE,
            clock=moved,
            seconds=moved.seconds,
            sleep=moved.sleep,
            log="error",
        ) as play:
            try:
                told = await worst_hour.play(play, moved, _say)
            except NotSeen as missing:
                _say(str(missing))
                return 1
    _say("")
    for line in worst_hour.table(told):
        _say(line)
    if as_json:
        _say(json.dumps(told, ensure_ascii=False))
    return 0 if told["record"]["verified"] and all(each["kept"] for each in told["measured"]) else 1


async def _page(play: Play, data: Path | None) -> None:
    """Print the address, open it where there is a screen, and wait for Ctrl-C."""
    address = play.rehearsal.addresses.page
    _say("The rehearsal page (nothing on it is public):")
    _say(f"\n    {address}\n")
    _say("Take the PIO's phone and send /incident; approve on the chief's. Ctrl-C ends the demo.")
    if data is not None:
        _say(f"Its files are kept in {data}.")
    ended = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, ended.set)
    if sys.stdout.isatty():
        await asyncio.to_thread(webbrowser.open, address)
    await ended.wait()
    _say("\nStopping.")


async def _headless(play: Play, *, as_json: bool) -> int:
    """Play the script, telling each step; the last line is one JSON object where that was asked for."""
    try:
        told = await script.play(play, _say)
    except NotSeen as missing:
        _say(str(missing))
        return 1
    if as_json:
        _say(json.dumps(told, ensure_ascii=False))
    sound = bool(told["record"]["verified"])
    return 0 if sound else 1


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
