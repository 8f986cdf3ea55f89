"""The page's switches: what goes wrong when it is told to."""

import aiohttp
import pytest


async def test_every_switch_turns_on_and_off_again(play):
    for one in (await play.scene())["switches"]:
        assert not one["on"]
        assert await play.post("/switch", key=one["key"], on=True) == (200, {"ok": True})
        assert [other["key"] for other in (await play.scene())["switches"] if other["on"]] == [one["key"]]
        await play.post("/switch", key=one["key"], on=False)
    assert not any(one["on"] for one in (await play.scene())["switches"])
    assert (await play.post("/switch", key="nothing", on=True))[0] == 400


async def test_a_failing_channel_leaves_the_chats_alone(play):
    play.rehearsal.telegram.start(play.cast.pio, play.cast.bot)
    await play.post("/switch", key="tg-channel-500", on=True)

    public = await play.bot("sendMessage", chat_id=play.cast.channel.id, text="Avoid Main Street.")
    private = await play.bot("sendMessage", chat_id=play.cast.pio.id, text="Not sure it posted.")

    assert (public["ok"], private["ok"]) == (False, True)
    assert play.rehearsal.telegram.screen(None, play.cast.channel)[-1].text == "Avoid Main Street."


async def test_a_switch_that_works_once_turns_itself_off(play):
    await play.post("/switch", key="tg-channel-drop-once", on=True)

    with pytest.raises(aiohttp.ClientError):
        await play.bot("sendMessage", chat_id=play.cast.channel.id, text="Avoid Main Street.")

    assert not any(one["on"] for one in (await play.scene())["switches"])
