"""What tests of messages share: keyboards, and how Telegram refuses."""

import pytest
import telegram
from telegram import error


def keyboard(*rows):
    return telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton(label, **action) for label, action in row] for row in rows]
    )


async def refused(call, kind=error.BadRequest):
    with pytest.raises(kind) as caught:
        await call
    return str(caught.value)
