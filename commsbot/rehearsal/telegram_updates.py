"""How updates reach a bot: long polling, or a webhook with retries."""

from __future__ import annotations

import asyncio
import re
import urllib.parse
from typing import TYPE_CHECKING, Any, Final

import aiohttp

from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_inbox as inbox

if TYPE_CHECKING:
    from commsbot.rehearsal.telegram_call import Call
    from commsbot.rehearsal.telegram_state import Bot
    from commsbot.rehearsal.telegram_world import TelegramWorld

_LONGEST_POLL: Final = 50
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]+")
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
# WebhookActor.cpp: the delay between attempts doubles up to about a minute; Retry-After is honoured up to an hour.
_LONGEST_DELAY: Final = 60.0
_LONGEST_ASKED: Final = 3600.0


async def get_updates(call: Call) -> list[dict[str, Any]]:
    """Return what waits, or wait for it ("Bot API docs: getUpdates"); the bot has one poller, a second ends the first with 409.

    Not simulated: the server slows down a bot that polls with one offset again and again (Client.cpp, process_get_updates_query).
    """
    box = call.bot.inbox
    if box.webhook is not None:
        raise answers.refused(409, answers.WEBHOOK_ACTIVE)
    limit = max(1, min(call.integer("limit", 100), 100))
    timeout = max(0, min(call.integer("timeout"), _LONGEST_POLL))
    box.allow(kinds(call))
    box.expire(call.world.clock())
    box.confirm(call.integer("offset"))
    if timeout and not box.ready():
        # Client.cpp, do_get_updates: only a poll that has to wait itself ends one that waits already.
        poll = box.begin_poll(answers.ANOTHER_POLLER)
        await _wait(poll, timeout)
        if poll.ended:
            raise answers.refused(500 if poll.ended == answers.RESTART else 409, poll.ended)
        box.poll = None
        if call.gone():
            # Nobody reads this answer; what waits goes to the next poll.
            return []
    return [update.json() for update in box.batch(limit)]


async def _wait(poll: inbox.Poll, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await poll.woken.wait()
    except TimeoutError:
        return


def kinds(call: Call) -> list[str] | None:
    """Return the kinds that the bot asks for; None where it says nothing, which keeps its last choice."""
    chosen = call.json("allowed_updates")
    if chosen is None:
        return None
    if not isinstance(chosen, list):
        raise answers.bad("can't parse allowed updates JSON object")
    return [str(kind) for kind in chosen]


class Webhooks:
    """The tasks that push updates to the webhooks of all bots, one at a time and in order for each bot."""

    def __init__(self, world: TelegramWorld, retry_seconds: float) -> None:
        self.world = world
        self.retry_seconds = retry_seconds
        self.tasks: dict[int, asyncio.Task[None]] = {}

    def set(self, call: Call) -> bool:
        """Choose a webhook ("Bot API docs: setWebhook"); an empty address removes it."""
        url = call.words("url")
        if not url:
            return self.delete(call)
        host = urllib.parse.urlsplit(url).hostname or ""
        if host not in _LOOPBACK:
            raise answers.Unsimulated(f"the webhook {url} isn't on loopback")
        secret = call.words("secret_token")
        if len(secret) > 256:
            raise answers.bad("secret token is too long")
        if secret and not _SECRET.fullmatch(secret):
            raise answers.bad("secret token contains unallowed characters")
        connections = call.integer("max_connections", 40)
        if not 1 <= connections <= 100:
            raise answers.bad("max_connections must be between 1 and 100")
        box = call.bot.inbox
        box.allow(kinds(call))
        self._stop(call.bot)
        if call.flag("drop_pending_updates"):
            box.waiting.clear()
        if box.poll is not None:
            box.poll.end("terminated by setWebhook request")
            box.poll = None
        box.webhook = inbox.Webhook(url, secret, connections)
        self.tasks[call.bot.id] = asyncio.create_task(self._push(call.bot), name=f"webhook of {call.bot.username}")
        return True

    def delete(self, call: Call) -> bool:
        """Remove the webhook ("Bot API docs: deleteWebhook")."""
        self._stop(call.bot)
        call.bot.inbox.webhook = None
        if call.flag("drop_pending_updates"):
            call.bot.inbox.waiting.clear()
        return True

    def info(self, call: Call) -> dict[str, Any]:
        """Return how it goes ("Bot API docs: WebhookInfo"); without a webhook the url is empty."""
        box = call.bot.inbox
        told: dict[str, Any] = {"url": "", "has_custom_certificate": False, "pending_update_count": len(box.waiting)}
        if box.webhook is not None:
            told |= {"url": box.webhook.url, "max_connections": box.webhook.max_connections, "ip_address": "127.0.0.1"}
            if box.webhook.error_at is not None:
                told |= {
                    "last_error_date": int(box.webhook.error_at.timestamp()),
                    "last_error_message": box.webhook.error,
                }
        if box.allowed != inbox.UNASKED:
            told["allowed_updates"] = sorted(box.allowed)
        return told

    async def close(self) -> None:
        """End all tasks; what went wrong in one of them is raised here."""
        tasks = list(self.tasks.values())
        self.tasks.clear()
        for task in tasks:
            task.cancel()
        for ended in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(ended, Exception):
                raise ended

    def _stop(self, bot: Bot) -> None:
        if task := self.tasks.pop(bot.id, None):
            task.cancel()

    async def _push(self, bot: Bot) -> None:
        box = bot.inbox
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            while box.webhook is not None:
                box.news.clear()
                box.expire(self.world.clock())
                for update in box.batch(100):
                    await self._deliver(session, box, update)
                if not box.ready():
                    await box.news.wait()

    async def _deliver(self, session: aiohttp.ClientSession, box: inbox.Inbox, update: inbox.Update) -> None:
        delay = self.retry_seconds
        while box.webhook is not None:
            asked = await self._attempt(session, box.webhook, update)
            if asked is None:
                box.confirm(update.id + 1)
                return
            await asyncio.sleep(min(asked, _LONGEST_ASKED) if asked else min(delay, _LONGEST_DELAY))
            delay *= 2

    async def _attempt(self, session: aiohttp.ClientSession, hook: inbox.Webhook, update: inbox.Update) -> float | None:
        """Send once; None where it was taken, else the seconds that the receiver asked for (0: it didn't say)."""
        # Bot API docs: setWebhook.secret_token, sent in this header with every update.
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update.json(), headers=headers, allow_redirects=False) as response:
                if 200 <= response.status < 300:
                    return None
                hook.error = f"Wrong response from the webhook: {response.status} {response.reason}"
                asked = response.headers.get("Retry-After", "0")
        except (aiohttp.ClientError, TimeoutError) as error:
            hook.error, asked = f"Connection error: {type(error).__name__}", "0"
        hook.error_at = self.world.clock()
        return float(asked) if asked.isdecimal() else 0.0
