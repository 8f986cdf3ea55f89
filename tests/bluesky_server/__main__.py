"""`python -m tests.bluesky_server [--folder DIR]`: the Bluesky adapter against Bluesky's own data server, from its npm package, on loopback.

Needs Node 20 with npm, the npm registry and some minutes the first time; so it isn't part of the suite. The package goes into DIR, which lies outside the
checkout (by default in the folder for temporary files, where it stays for the next time); accounts and records are gone when it ends.
"""

import argparse
import asyncio
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from commsbot import bootstrap

USUAL = Path(tempfile.gettempdir()) / "commsbot-bluesky-server"


async def run(folder: Path) -> int:
    """Install, start, check; 0 if each check held."""
    from tests.bluesky_server import checks, npm

    try:
        print(f"packages  {', '.join(f'{name} {version}' for name, version in npm.PACKAGES.items())} in {folder}")
        await npm.install(folder)
        async with AsyncExitStack() as open_:
            data = open_.enter_context(tempfile.TemporaryDirectory(prefix="commsbot-bluesky-data-"))
            server = await open_.enter_async_context(npm.serving(folder, Path(data)))
            print(f"server    {server.address}, directory {server.directory}")
            return await checks.all_of(server)
    except npm.Missing as missing:
        print(f"not run   {missing}", file=sys.stderr)
        return 2


def main(arguments: list[str]) -> int:
    """Read the arguments."""
    parser = argparse.ArgumentParser(prog="python -m tests.bluesky_server", description=__doc__)
    parser.add_argument("--folder", type=Path, default=USUAL, help="where the npm package is kept")
    return asyncio.run(run(parser.parse_args(arguments).folder.resolve()))


if __name__ == "__main__":
    bootstrap.ensure("tests.bluesky_server", sys.argv[1:], tests=True)
    sys.exit(main(sys.argv[1:]))
