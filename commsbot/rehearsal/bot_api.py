"""The simulated Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`, as api.telegram.org serves them.

Only the methods and parameters that the product uses are here. Telegram ignores a parameter that it doesn't know; this simulator refuses the
call and keeps a complaint, because a silent misspelling in the product would otherwise look like success.
"""

from __future__ import annotations

import contextlib
import dataclasses
import inspect
import json
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web

from commsbot.rehearsal import faults as faults_
from commsbot.rehearsal import limits as limits_
from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_asking as asking
from commsbot.rehearsal import telegram_call as calls
from commsbot.rehearsal import telegram_editing as editing
from commsbot.rehearsal import telegram_governing as governing
from commsbot.rehearsal import telegram_scene as scene
from commsbot.rehearsal import telegram_sending as sending
from commsbot.rehearsal import telegram_updates as updates

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from commsbot.rehearsal.telegram_state import Bot
    from commsbot.rehearsal.telegram_world import TelegramWorld

PLATFORM: Final = "telegram"
_BODY_BYTES: Final = 60 * 1024 * 1024


@dataclasses.dataclass(frozen=True)
class Method:
    """A method under its documented name, what carries it out, and the parameters that are simulated."""

    name: str
    run: Callable[[calls.Call], Any]
    parameters: frozenset[str]


_PLACE = "chat_id message_thread_id disable_notification protect_content reply_parameters reply_markup"
_PREVIEW = "link_preview_options"
_CAPTION = "caption parse_mode caption_entities"
_WORDS = f"text parse_mode entities {_PREVIEW}"
_TARGET = "chat_id message_id"


def _table(hooks: updates.Webhooks) -> dict[str, Method]:
    listed: list[tuple[str, Callable[[calls.Call], Any], str]] = [
        ("getMe", asking.get_me, ""),
        ("getUpdates", updates.get_updates, "offset limit timeout allowed_updates"),
        ("setWebhook", hooks.set, "url max_connections allowed_updates drop_pending_updates secret_token"),
        ("deleteWebhook", hooks.delete, "drop_pending_updates"),
        ("getWebhookInfo", hooks.info, ""),
        ("sendMessage", sending.send_message, f"{_PLACE} {_WORDS}"),
        ("sendPhoto", sending.send_photo, f"{_PLACE} {_CAPTION} photo"),
        ("sendDocument", sending.send_document, f"{_PLACE} {_CAPTION} document disable_content_type_detection"),
        ("sendLocation", sending.send_location, f"{_PLACE} latitude longitude"),
        ("sendChatAction", sending.send_chat_action, "chat_id action message_thread_id"),
        (
            "forwardMessage",
            sending.forward_message,
            f"{_TARGET} from_chat_id message_thread_id disable_notification protect_content",
        ),
        ("copyMessage", sending.copy_message, f"{_PLACE} {_CAPTION} message_id from_chat_id"),
        ("editMessageText", editing.edit_message_text, f"{_TARGET} {_WORDS} reply_markup"),
        ("editMessageCaption", editing.edit_message_caption, f"{_TARGET} {_CAPTION} reply_markup"),
        ("editMessageReplyMarkup", editing.edit_message_reply_markup, f"{_TARGET} reply_markup"),
        ("deleteMessage", editing.delete_message, _TARGET),
        ("deleteMessages", editing.delete_messages, "chat_id message_ids"),
        ("pinChatMessage", editing.pin_chat_message, f"{_TARGET} disable_notification"),
        ("unpinChatMessage", editing.unpin_chat_message, _TARGET),
        ("unpinAllChatMessages", editing.unpin_all_chat_messages, "chat_id"),
        ("answerCallbackQuery", asking.answer_callback_query, "callback_query_id text show_alert cache_time"),
        ("getChat", asking.get_chat, "chat_id"),
        ("getChatMember", asking.get_chat_member, "chat_id user_id"),
        ("getChatAdministrators", asking.get_chat_administrators, "chat_id"),
        ("getChatMemberCount", asking.get_chat_member_count, "chat_id"),
        ("createForumTopic", governing.create_forum_topic, "chat_id name"),
        ("banChatMember", governing.ban_chat_member, "chat_id user_id"),
        ("unbanChatMember", governing.unban_chat_member, "chat_id user_id only_if_banned"),
        ("leaveChat", asking.leave_chat, "chat_id"),
        ("setMyCommands", asking.set_my_commands, "commands scope language_code"),
        ("getMyCommands", asking.get_my_commands, "scope language_code"),
        ("deleteMyCommands", asking.delete_my_commands, "scope language_code"),
        ("getFile", asking.get_file, "file_id"),
    ]
    # Bot API docs: Making requests. "All methods in the Bot API are case-insensitive."
    return {name.lower(): Method(name, run, frozenset(known.split())) for name, run, known in listed}


class BotApi:
    """Routing, parameters, faults and answers; `webhook_retry_seconds` is the first pause after a webhook that refused, doubled from there."""

    def __init__(
        self,
        world: TelegramWorld,
        faults: faults_.Faults,
        limits: limits_.Limits,
        *,
        webhook_retry_seconds: float = 1.0,
    ) -> None:
        self.world = world
        self.faults = faults
        self.limits = limits
        self.hooks = updates.Webhooks(world, webhook_retry_seconds)
        self.methods = _table(self.hooks)

    def app(self) -> web.Application:
        """Return a new application over this world."""
        app = web.Application(client_max_size=_BODY_BYTES)
        app.router.add_route("*", "/bot{token:[^/]+}/{method:[A-Za-z]+}", self.call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self.file)
        app.on_shutdown.append(self.shutdown)
        return app

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one call, unless a fault comes before or after it."""
        named = request.match_info["method"]
        method = self.methods.get(named.lower())
        name = method.name if method is not None else named
        target = ""
        try:
            given, uploads = await _parameters(request)
            target = self._target(given)
            if fault := self.faults.take(PLATFORM, name, "before", target):
                return await faults_.apply(fault, request)
            bot = self._bot(request.match_info["token"])
            call = calls.Call(self.world, self.limits, bot, name, given, uploads, lambda: request.transport is None)
            body = answers.result(await self._result(call, method))
            status = 200
        except answers.Refused as refusal:
            body, status = refusal.body(), refusal.code
        told = json.dumps(body).encode()
        # A refused call changed nothing, so there is no accepted answer to lose.
        if status == 200 and (fault := self.faults.take(PLATFORM, name, "after", target)):
            return await faults_.apply(fault, request, answer=told)
        return web.Response(status=status, body=told, content_type="application/json")

    def _target(self, given: dict[str, Any]) -> str:
        """Return the id of the chat that a call is about, for faults that are aimed at one chat."""
        named = str(given.get("chat_id", ""))
        if not named.startswith("@"):
            return named
        known = (chat for chat in self.world.chats.values() if chat.username.lower() == named[1:].lower())
        return next((str(chat.id) for chat in known), named)

    async def _result(self, call: calls.Call, method: Method | None) -> Any:
        gap = _gap(call, method)
        try:
            if method is not None and not gap:
                found = method.run(call)
                return await found if inspect.isawaitable(found) else found
        except answers.Unsimulated as unknown:
            gap = str(unknown)
        self.world.complaints.append(scene.Complaint(call.bot.username, call.method, gap))
        self.world.happenings.tell("telegram.complaint", bot=call.bot.username, method=call.method, words=gap)
        if method is None:
            # Client.cpp: fail_query(404, "Not Found: method not found").
            raise answers.refused(404, "method not found")
        raise answers.bad(f"not simulated in rehearsal: {gap}")

    def _bot(self, token: str) -> Bot:
        number, _, secret = token.partition(":")
        if not number.isdecimal() or not secret:
            # What isn't formed like a token is an unknown address at api.telegram.org (python-telegram-bot: BaseRequest, 404).
            raise answers.Refused(404, "Not Found")
        for bot in self.world.bots.values():
            if bot.token == token:
                return bot
        raise answers.Refused(401, "Unauthorized")

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Serve the bytes of a file that getFile named."""
        if fault := self.faults.take(PLATFORM, "file", "before"):
            return await faults_.apply(fault, request)
        try:
            self._bot(request.match_info["token"])
        except answers.Refused as refusal:
            return web.json_response(refusal.body(), status=refusal.code)
        for stored in self.world.files.values():
            if stored.path == request.match_info["path"]:
                return web.Response(body=stored.data, content_type=stored.mime)
        return web.json_response(answers.Refused(404, "Not Found").body(), status=404)

    async def shutdown(self, _app: web.Application) -> None:
        """Let go of waiting polls and of the webhooks, so that the server can stop."""
        for bot in self.world.bots.values():
            if bot.inbox.poll is not None:
                bot.inbox.poll.end(answers.RESTART)
                bot.inbox.poll = None
        await self.hooks.close()


def _gap(call: calls.Call, method: Method | None) -> str:
    """Return what this call uses that isn't simulated, in words; empty where all is known."""
    if method is None:
        return "there is no such method here"
    strange = (call.given.keys() | call.uploads.keys()) - method.parameters - _attached(call.given)
    return f"{', '.join(sorted(strange))}: no such parameter here" if strange else ""


def _attached(given: dict[str, Any]) -> set[str]:
    return {
        value.removeprefix("attach://")
        for value in given.values()
        if isinstance(value, str) and value.startswith("attach://")
    }


async def _parameters(request: web.Request) -> tuple[dict[str, Any], dict[str, calls.Upload]]:
    given: dict[str, Any] = dict(request.query)
    uploads: dict[str, calls.Upload] = {}
    if request.method != "POST":
        return given, uploads
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.read() or b"{}")
        except ValueError as error:
            raise answers.bad("can't parse request JSON object") from error
        if not isinstance(body, dict):
            raise answers.bad("expected an Object in the request")
        return given | body, uploads
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = calls.Upload(value.filename, value.file.read())
        elif isinstance(value, bytes | bytearray):
            uploads[name] = calls.Upload(name, bytes(value))
        else:
            given[name] = value
    return given, uploads


def build(world: TelegramWorld, faults: faults_.Faults, limits: limits_.Limits) -> web.Application:
    """Return the application over this world."""
    return BotApi(world, faults, limits).app()


@contextlib.asynccontextmanager
async def serving(
    world: TelegramWorld,
    faults: faults_.Faults | None = None,
    limits: limits_.Limits | None = None,
    *,
    webhook_retry_seconds: float = 1.0,
) -> AsyncIterator[str]:
    """Serve on a free port of 127.0.0.1 and yield the address, `http://127.0.0.1:<port>`; without limits there are none."""
    faults, limits = faults or faults_.Faults(), limits or limits_.Limits(0.0)
    api = BotApi(world, faults, limits, webhook_retry_seconds=webhook_retry_seconds)
    runner = web.AppRunner(api.app(), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()
