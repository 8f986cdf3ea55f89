"""The routes of the rehearsal page: its files, the scene as JSON, the live stream, and the acts of the people on it.

The page listens on loopback only, and still trusts nobody: a request must name this host (a foreign page can't rebind a name to it), and an
act must come as JSON from this origin (a foreign form can't post it). The policy below lets the browser load nothing from anywhere else.
"""

from __future__ import annotations

import base64
import contextlib
import importlib.resources
import json
import pathlib
from typing import TYPE_CHECKING, Any, Final

from aiohttp import hdrs, web

from commsbot.rehearsal import telegram_answers, telegram_world, view

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from commsbot.rehearsal import stage, switches, telegram_state

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
KINDS: Final = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
LOCAL: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})
# Where "share my location" stands: the middle of an invented town.
HERE: Final = (44.9429, -123.0351)


class Page:
    """The page of one rehearsal."""

    def __init__(self, rehearsal: stage.Rehearsal, board: switches.Board) -> None:
        self._rehearsal = rehearsal
        self._board = board
        folder = importlib.resources.files("commsbot.rehearsal") / "static"
        self._files = {
            file.name: file.read_bytes() for file in folder.iterdir() if pathlib.PurePath(file.name).suffix in KINDS
        }

    def app(self) -> web.Application:
        """Build the routes."""
        app = web.Application(middlewares=[_guarded], client_max_size=11 * 1024 * 1024)
        app.router.add_get("/", self._index)
        app.router.add_get("/static/{name}", self._static)
        app.router.add_get("/scene", self._scene)
        app.router.add_get("/live", self._live)
        app.router.add_get("/file/{id}", self._file)
        app.router.add_get("/media/{platform}/{id}", self._media)
        app.router.add_post("/act", self._act)
        app.router.add_post("/switch", self._switch)
        app.router.add_post("/hand", self._hand)
        return app

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return self._given("index.html")

    async def _static(self, request: web.Request) -> web.StreamResponse:
        return self._given(request.match_info["name"])

    def _given(self, name: str) -> web.Response:
        if name not in self._files:
            raise web.HTTPNotFound
        return web.Response(body=self._files[name], content_type=KINDS[pathlib.PurePath(name).suffix], charset="utf-8")

    async def _scene(self, _request: web.Request) -> web.StreamResponse:
        return _json(view.scene(self._rehearsal, self._board))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        """Show an uploaded picture; anything else stays a name, so that nobody's upload runs in this origin."""
        stored = self._rehearsal.telegram.files.get(request.match_info["id"])
        if stored is None or not stored.mime.startswith("image/"):
            raise web.HTTPNotFound
        kind = "image/png" if stored.data.startswith(b"\x89PNG") else "image/jpeg"
        return web.Response(body=stored.data, content_type=kind)

    async def _media(self, request: web.Request) -> web.StreamResponse:
        """Show a picture of a post."""
        platform = self._rehearsal.platforms.get(request.match_info["platform"])
        found = platform.picture(request.match_info["id"]) if platform is not None else None
        if found is None:
            raise web.HTTPNotFound
        return web.Response(body=found[1], content_type=found[0])

    async def _live(self, request: web.Request) -> web.StreamResponse:
        """Stream what happens as server-sent events; the browser comes back with the last id that it saw."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"} | HEADERS)
        await response.prepare(request)
        await response.write(b"retry: 1000\n\n")
        given = request.headers.get("Last-Event-ID", "")
        after = int(given) if given.isdigit() else None
        with contextlib.suppress(ConnectionError):  # the browser closed its end
            async for happening in self._rehearsal.told.watch(after):
                facts = json.dumps({"kind": happening.kind, **happening.facts}, ensure_ascii=False)
                await response.write(f"id: {happening.id}\ndata: {facts}\n\n".encode())
        return response

    async def _act(self, request: web.Request) -> web.StreamResponse:
        """Let a person do something: {who, verb, chat, ...}; what no client would offer is answered with 409 and the reason."""
        given = await _body(request)
        act = ACTS.get(given.get("verb", ""))
        world = self._rehearsal.telegram
        person = world.people.get(given.get("who", 0))
        if person is not None:
            for bot in world.bots.values():
                world.private(person, bot)
        chat = world.chats.get(given.get("chat", ""))
        if act is None or person is None or chat is None:
            return _json({"error": f"there is no such act, person or chat: {given!r}"}, 400)
        try:
            told = act(world, person, chat, given)
        except (telegram_world.NotPossible, telegram_answers.Refused) as error:
            return _json({"error": str(error)}, 409)
        except (KeyError, ValueError, TypeError) as error:
            return _json({"error": f"the act isn't complete: {error!r}"}, 400)
        return _json({"ok": True} | told)

    async def _switch(self, request: web.Request) -> web.StreamResponse:
        given = await _body(request)
        try:
            await self._board.turn(str(given.get("key")), on=bool(given.get("on")))
        except KeyError:
            return _json({"error": "there is no such switch"}, 400)
        return _json({"ok": True})

    async def _hand(self, request: web.Request) -> web.StreamResponse:
        given = await _body(request)
        try:
            note = self._rehearsal.hand.post(str(given.get("place", "")), str(given.get("text", "")))
        except ValueError as error:
            return _json({"error": str(error)}, 409)
        return _json({"ok": True, "link": note.link})


def _says(
    world: telegram_world.TelegramWorld, who: telegram_state.Person, chat: telegram_state.Chat, given: dict[str, Any]
) -> dict[str, Any]:
    message = world.says(who, chat, str(given["text"]), given.get("reply_to"), thread=given.get("thread"))
    return {"message": message.id}


def _presses(
    world: telegram_world.TelegramWorld, who: telegram_state.Person, chat: telegram_state.Chat, given: dict[str, Any]
) -> dict[str, Any]:
    return {"press": world.presses(who, int(given["message"]), str(given["button"]), chat=chat).id}


def _start(
    world: telegram_world.TelegramWorld, who: telegram_state.Person, chat: telegram_state.Chat, given: dict[str, Any]
) -> dict[str, Any]:
    """Press Start in a bot's chat, or follow a deep link to a bot named by its username."""
    name = str(given.get("bot", ""))
    bot = next((bot for bot in world.bots.values() if bot.username == name), chat.bot)
    if bot is None or (name and bot.username != name):
        raise telegram_world.NotPossible(f"there is no bot called {name!r}")
    return {"message": world.start(who, bot, str(given.get("payload", ""))).id, "chat": world.private(who, bot).key}


def _location(
    world: telegram_world.TelegramWorld, who: telegram_state.Person, chat: telegram_state.Chat, given: dict[str, Any]
) -> dict[str, Any]:
    place = (float(given.get("latitude", HERE[0])), float(given.get("longitude", HERE[1])))
    return {"message": world.shares_location(who, chat, *place).id}


def _picture(
    world: telegram_world.TelegramWorld, who: telegram_state.Person, chat: telegram_state.Chat, given: dict[str, Any]
) -> dict[str, Any]:
    """Send a picture from the browser, as a photo where Telegram can read it as one, else as a file."""
    data, name = base64.b64decode(str(given["data"]), validate=True), str(given.get("name", "picture"))
    try:
        return {"message": world.uploads_photo(who, chat, data).id}
    except telegram_answers.Refused:
        return {"message": world.uploads_document(who, chat, data, name).id}


def _adds_bot(
    world: telegram_world.TelegramWorld, who: telegram_state.Person, chat: telegram_state.Chat, given: dict[str, Any]
) -> dict[str, Any]:
    bot = next(bot for bot in world.bots.values() if given.get("bot") in {None, bot.username})
    world.adds_bot(who, chat, bot, admin=bool(given.get("admin")), payload=str(given.get("payload", "")))
    return {}


def _removes_bot(
    world: telegram_world.TelegramWorld, who: telegram_state.Person, chat: telegram_state.Chat, given: dict[str, Any]
) -> dict[str, Any]:
    bots = [bot for bot in chat.bots() if given.get("bot") in {None, bot.username}]
    if chat.kind == "private" or not bots:
        raise telegram_world.NotPossible(f"there is no bot in {chat.title}")
    world.removes_bot(who, chat, bots[0])
    return {}


def _blocks(
    world: telegram_world.TelegramWorld, who: telegram_state.Person, chat: telegram_state.Chat, given: dict[str, Any]
) -> dict[str, Any]:
    if chat.bot is None:
        raise telegram_world.NotPossible("only a bot can be blocked here")
    if given.get("on", True):
        world.blocks(who, chat.bot)
    else:
        world.unblocks(who, chat.bot)
    return {}


ACTS: Final = {
    "says": _says,
    "presses": _presses,
    "start": _start,
    "location": _location,
    "picture": _picture,
    "adds_bot": _adds_bot,
    "removes_bot": _removes_bot,
    "blocks": _blocks,
}


@web.middleware
async def _guarded(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    host = (request.host or "").rsplit(":", 1)[0]
    origin = request.headers.get(hdrs.ORIGIN)
    if host not in LOCAL or (origin is not None and origin != f"http://{request.host}"):
        return web.Response(status=403, text="This page is for this computer only.")
    if request.method == hdrs.METH_POST and request.content_type != "application/json":
        return web.Response(status=415, text="Acts come as JSON.")
    try:
        response = await handler(request)
    except web.HTTPException as error:
        error.headers.update(HEADERS)
        raise
    if not response.prepared:
        response.headers.update(HEADERS)
    return response


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        given = await request.json()
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise web.HTTPBadRequest(text="An act is a JSON object.")
    return given


def _json(value: object, status: int = 200) -> web.Response:
    return web.json_response(value, status=status, dumps=lambda one: json.dumps(one, ensure_ascii=False))
