"""Buttons, reply parameters and preview options: what a message carries beside its words, checked field by field."""

from __future__ import annotations

from typing import Any, Final

from commsbot.rehearsal import telegram_answers as answers

DATA_BYTES: Final = 64
ROWS: Final = 100
BUTTONS: Final = 100

_ACTIONS: Final = ("callback_data", "url", "copy_text")


def only(given: Any, known: set[str], where: str) -> dict[str, Any]:
    """Return the object, or complain about a field that isn't simulated."""
    if not isinstance(given, dict):
        raise answers.bad(f"object expected as {where}")
    if strange := sorted(given.keys() - known):
        raise answers.Unsimulated(f"{where} has {', '.join(strange)}, which isn't simulated")
    return given


def inline(given: Any) -> dict[str, Any] | None:
    """Return the markup of an edit, which may only be an inline keyboard; None where there are no buttons."""
    if given is None:
        return None
    markup = only(given, {"inline_keyboard"}, "reply markup")
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise answers.bad('field "inline_keyboard" must be of type Array of Arrays')
    kept = [[_button(button) for button in row] for row in rows if row]
    if len(kept) > ROWS or sum(map(len, kept)) > BUTTONS:
        raise answers.bad("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def reply(given: Any, kind: str) -> dict[str, Any] | None:
    """Return the markup of a new message: an inline keyboard, a forced reply, or the removal of a keyboard."""
    if isinstance(given, dict) and "force_reply" in given:
        markup = only(given, {"force_reply", "selective", "input_field_placeholder"}, "reply markup")
        if len(str(markup.get("input_field_placeholder", ""))) > 64:
            raise answers.bad("input field placeholder is too long")
        if kind == "channel":
            raise answers.bad("inline keyboard expected")
        return dict(markup)
    if isinstance(given, dict) and "remove_keyboard" in given:
        return dict(only(given, {"remove_keyboard", "selective"}, "reply markup"))
    return inline(given)


def _button(given: Any) -> dict[str, Any]:
    button = only(given, {"text", "style", *_ACTIONS}, "inline keyboard button")
    if not str(button.get("text", "")).strip():
        raise answers.bad("inline keyboard button text must be non-empty")
    actions = [action for action in _ACTIONS if action in button]
    if not actions:
        # Client.cpp, get_inline_keyboard_button.
        raise answers.bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        data = button["callback_data"]
        # Bot API docs: InlineKeyboardButton.callback_data, 1-64 bytes (not characters); the server says BUTTON_DATA_INVALID.
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= DATA_BYTES:
            raise answers.bad("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(("http://", "https://", "tg://")):
        raise answers.bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in button:
        copied = str(only(button["copy_text"], {"text"}, "copy text button").get("text", ""))
        # Bot API docs: CopyTextButton.text, 1-256 characters.
        if not 1 <= len(copied) <= 256:
            raise answers.bad("BUTTON_COPY_TEXT_INVALID")
    if button.get("style") not in {None, "danger", "success", "primary"}:
        raise answers.bad("unsupported button style")
    return dict(button)


def reply_parameters(given: Any) -> dict[str, Any] | None:
    """Return the checked reply parameters."""
    if given is None:
        return None
    known = {"message_id", "chat_id", "allow_sending_without_reply", "quote", "quote_position"}
    return only(given, known, "reply parameters")


def preview(given: Any) -> dict[str, Any] | None:
    """Return the link preview options, which the server gives back with the message."""
    if given is None:
        return None
    known = {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}
    return only(given, known, "link preview options")
