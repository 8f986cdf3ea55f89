"""A rehearsal with its cast, and a session to talk to it."""

import aiohttp

from commsbot.rehearsal import cast, stage


class Play:
    """A rehearsal with its cast, and a session to talk to it."""

    def __init__(self, rehearsal: stage.Rehearsal, session: aiohttp.ClientSession) -> None:
        self.rehearsal = rehearsal
        self.cast = cast.assemble(rehearsal)
        self.session = session

    async def bot(self, method: str, **given: object) -> dict:
        async with self.session.post(
            f"{self.rehearsal.addresses.telegram}/bot{cast.BOT_TOKEN}/{method}", json=given
        ) as answer:
            return await answer.json()

    async def post(self, path: str, **given: object) -> tuple[int, dict]:
        async with self.session.post(f"{self.rehearsal.addresses.page}{path}", json=given) as answer:
            return answer.status, await answer.json()

    async def scene(self) -> dict:
        async with self.session.get(f"{self.rehearsal.addresses.page}/scene") as answer:
            return await answer.json()
