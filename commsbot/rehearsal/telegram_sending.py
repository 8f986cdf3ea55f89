"""The Bot API methods that put a new message into a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_markup as markups
from commsbot.rehearsal import telegram_rules as rules
from commsbot.rehearsal import telegram_state as state
from commsbot.rehearsal import telegram_text as text
from commsbot.rehearsal import telegram_world as worlds

if TYPE_CHECKING:
    from commsbot.rehearsal.telegram_call import Call
    from commsbot.rehearsal.telegram_state import Chat, Message

# Bot API docs: Sending files. 10 MB for photos, 50 MB for other files.
PHOTO_BYTES: Final = 10 * 1024 * 1024
DOCUMENT_BYTES: Final = 50 * 1024 * 1024
_ACTIONS: Final = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip


def send_message(call: Call) -> dict[str, Any]:
    """Send words ("Bot API docs: sendMessage")."""
    words = text.formatted(call.words("text"), call.words("parse_mode"), call.json("entities"))
    if not words.text:
        raise answers.bad("message text is empty")
    if text.units(words.text) > text.TEXT_LIMIT:
        raise answers.bad("message is too long")
    preview = markups.preview(call.json("link_preview_options"))
    return _post(call, call.place(), words=words, preview=preview)


def send_photo(call: Call) -> dict[str, Any]:
    """Send a picture ("Bot API docs: sendPhoto"): uploaded, or again by its file_id."""
    return _send_file(call, "photo", PHOTO_BYTES)


def send_document(call: Call) -> dict[str, Any]:
    """Send a file as it is ("Bot API docs: sendDocument")."""
    return _send_file(call, "document", DOCUMENT_BYTES)


def _send_file(call: Call, field: str, most: int) -> dict[str, Any]:
    words = caption(call)
    chat = call.place("photos" if field == "photo" else "documents")
    upload = _upload(call, field)
    if upload is None:
        content = _again(call, field)
    elif not upload.data:
        raise answers.bad("file must be non-empty")
    elif len(upload.data) > most:
        # The server closes big uploads with this status before it parses them.
        raise answers.Refused(413, "Request Entity Too Large")
    elif field == "photo":
        content = call.world.photo(upload.data)
    else:
        content = call.world.document(upload.data, upload.name)
    return _post(call, chat, words=words, content=content)


def caption(call: Call) -> text.Formatted:
    """Return the caption, or raise Refused where it is too long."""
    words = text.formatted(call.words("caption"), call.words("parse_mode"), call.json("caption_entities"))
    if text.units(words.text) > text.CAPTION_LIMIT:
        raise answers.bad("message caption is too long")
    return words


def _upload(call: Call, field: str) -> Any:
    given = call.words(field)
    # Bot API docs: Sending files, attach://<name> names another part of the same body.
    return (
        call.uploads.get(given.removeprefix("attach://")) if given.startswith("attach://") else call.uploads.get(field)
    )


def _again(call: Call, field: str) -> dict[str, Any]:
    given = call.words(field)
    if not given:
        raise answers.bad(f"there is no {field} in the request")
    if given.startswith(("http://", "https://")):
        raise answers.Unsimulated(f"{field} by address isn't simulated")
    stored = call.world.files.get(given)
    if stored is None:
        raise answers.bad("wrong file identifier/HTTP URL specified")
    for chat in call.world.chats.values():
        for message in chat.messages.values():
            held = message.content.get(field)
            sizes = held if isinstance(held, list) else [held] if held else []
            if any(size["file_id"] == given for size in sizes):
                return {field: held}
    raise answers.bad(f"type of file mismatch: expected {field}")


def send_location(call: Call) -> dict[str, Any]:
    """Send a place on the map ("Bot API docs: sendLocation")."""
    latitude, longitude = call.real("latitude"), call.real("longitude")
    if abs(latitude) > 90:
        raise answers.bad("wrong latitude specified")
    return _post(call, call.place(), content={"location": {"latitude": latitude, "longitude": longitude}})


def forward_message(call: Call) -> dict[str, Any]:
    """Forward a message ("Bot API docs: forwardMessage"): neither service messages nor protected ones."""
    source = _source(call, "forward")
    if source.service:
        raise answers.bad("message can't be forwarded")
    if source.protected or source.chat.protected:
        # tdlib, CHAT_FORWARDS_RESTRICTED.
        raise answers.bad("message has protected content and can't be forwarded")
    chat = call.place()
    return _post(
        call, chat, words=source.words, content=source.content, origin=worlds.origin(source), markup=_links(source)
    )


def copy_message(call: Call) -> dict[str, Any]:
    """Send the same content as a new message ("Bot API docs: copyMessage"); only its id comes back."""
    source = _source(call, "copy")
    if source.service:
        raise answers.bad("message can't be copied")
    # tdlib exempts a bot's copies from the protection that stops its forwards.
    words = caption(call) if "caption" in call.given and source.is_media else source.words
    return {"message_id": _post(call, call.place(), words=words, content=source.content)["message_id"]}


def _source(call: Call, verb: str) -> Message:
    chat = call.chat("from_chat_id")
    if chat.person is None and not chat.username:
        rules.check_inside(call.bot, chat)
    return call.message(chat, verb)


def _links(source: Message) -> dict[str, Any] | None:
    rows = [[button for button in row if "url" in button] for row in source.keyboard]
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def send_chat_action(call: Call) -> bool:
    """Show that the bot is typing ("Bot API docs: sendChatAction"); nothing stays of it."""
    if call.words("action") not in _ACTIONS:
        raise answers.bad("wrong parameter action in request")
    chat = call.chat()
    rules.check_may_write(call.bot, chat)
    call.world.tell("typing", chat, bot=call.bot.id)
    return True


def _post(call: Call, chat: Chat, **details: Any) -> dict[str, Any]:
    answered, thread = _thread_and_reply(call, chat)
    if "markup" not in details:
        details["markup"] = markups.reply(call.json("reply_markup"), chat.kind)
    message = call.world.post(
        chat,
        call.bot,
        reply_to=answered,
        thread=thread,
        silent=call.flag("disable_notification"),
        protected=call.flag("protect_content"),
        sender_chat=chat if chat.kind == "channel" else None,
        **details,
    )
    return state.message_json(message)


def _thread_and_reply(call: Call, chat: Chat) -> tuple[Message | None, int | None]:
    thread = call.optional("message_thread_id")
    answered = _answered(call, chat, thread)
    if not chat.is_forum:
        # Client.cpp of 10.0: outside a forum the thread id is ignored without a word, and the text goes to everybody. (That of 2024 refused
        # it with "message thread not found": a sender who checks is_forum first is right with both.)
        return answered, None
    if thread is None:
        return answered, answered.thread if answered is not None else None
    topic = chat.topics.get(thread)
    if topic is None:
        # The General topic is not addressed as 1: its messages carry no thread id at all.
        raise answers.bad("message thread not found")
    if topic.closed and not chat.member(call.bot).may("can_manage_topics"):
        raise answers.bad("TOPIC_CLOSED")
    return answered, thread


def _answered(call: Call, chat: Chat, thread: int | None) -> Message | None:
    given = markups.reply_parameters(call.json("reply_parameters"))
    if given is None:
        return None
    elsewhere = "chat_id" in given and str(given["chat_id"]) not in {str(chat.id), f"@{chat.username}"}
    if elsewhere:
        raise answers.Unsimulated("a reply in another chat isn't simulated")
    answered = chat.messages.get(int(given.get("message_id", 0)))
    if answered is None or answered.deleted:
        # Bot API docs: ReplyParameters.allow_sending_without_reply, "Always False for replies in another chat or forum topic".
        if given.get("allow_sending_without_reply") and not (chat.is_forum and thread is not None):
            return None
        raise answers.bad("message to be replied not found")
    if "quote" in given and given["quote"] not in answered.words.text:
        raise answers.bad("QUOTE_TEXT_INVALID")
    return answered
