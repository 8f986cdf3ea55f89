"""The simulated uploads of X: what it takes, what it refuses, and what a post with a picture looks like to those who read it by the API."""

import datetime as dt

import aiohttp
import pytest
from oauthlib.oauth1 import Client as Signing

from commsbot.rehearsal import x_media, x_world
from tests import pictures
from tests.rehearsal.test_x_api import Stage, stage

__all__ = ["stage"]
PNG = pictures.png()
BEGUN = {"media_type": "image/png", "total_bytes": len(PNG), "media_category": "tweet_image"}


async def ask(stage: Stage, path: str, **body):
    """One signed call; gives status and body."""
    keys = (
        getattr(stage.account, name)
        for name in ("consumer_key", "consumer_secret", "access_token", "access_token_secret")
    )
    url, headers, _ = Signing(*keys).sign(f"{stage.base}/2/media/{path}", "POST")
    async with stage.session.post(url, headers=headers, **body) as response:
        return response.status, await response.json()


async def appended(stage, media, data, number=0):
    form = aiohttp.FormData({"segment_index": str(number)})
    form.add_field("media", data, filename="media")
    return await ask(stage, f"upload/{media}/append", data=form)


async def uploaded(stage, data=PNG, **different):
    _, begun = await ask(stage, "upload/initialize", json=BEGUN | different)
    await appended(stage, begun["data"]["id"], data)
    return begun["data"]["id"]


async def test_a_finished_upload_can_be_posted_with_its_alt_text(stage):
    media = await uploaded(stage)
    assert (await ask(stage, f"upload/{media}/finalize"))[0] == 200
    told = {"id": media, "metadata": {"alt_text": {"text": "A map"}}}
    assert (await ask(stage, "metadata", json=told))[0] == 200
    got = await stage.client().create_tweet(text="Look.", media_ids=[media])

    [post] = stage.world.timeline(stage.account)
    assert [(one.data, one.alt) for one in post.media] == [(PNG, "A map")]
    assert stage.world.view(post)["media"] == [{"src": f"/media/x/{media}", "alt": "A map"}]
    assert got.data["text"].startswith("Look. https://t.co/")


async def test_what_a_reader_gets_names_the_picture_behind_the_words(stage):
    media = await uploaded(stage)
    await ask(stage, f"upload/{media}/finalize")
    await stage.client().create_tweet(text="Look.", media_ids=[media])
    seen = await stage.client().get_users_tweets(stage.account.id, tweet_fields=["entities"], user_auth=True)

    [url] = seen.data[0].data["entities"]["urls"]
    assert url["media_key"] == f"3_{media}"
    assert seen.data[0].text[url["start"] : url["end"]] == url["url"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"media_type": "application/pdf"},
        {"media_category": "tweet_video"},
        {"total_bytes": 0},
        {"total_bytes": x_media.MOST_BYTES + 1},
        {"shared": True},
    ],
    ids=str,
)
async def test_what_x_does_not_take_is_refused_at_the_beginning(stage, wrong):
    status, body = await ask(stage, "upload/initialize", json=BEGUN | wrong)

    assert (status, body["title"]) == (400, "Invalid Request")
    assert bool(stage.api.complaints) == ("shared" in wrong)


async def test_an_upload_ends_only_with_all_its_bytes_of_its_own_kind(stage):
    short = await uploaded(stage, PNG[:-1])
    other = await uploaded(stage, b"x" * len(PNG))

    assert [(await ask(stage, f"upload/{each}/finalize"))[0] for each in (short, other)] == [400, 400]


async def test_pieces_come_in_order_and_before_the_end(stage):
    media = await uploaded(stage)
    assert (await appended(stage, media, b"", 5))[0] == 400
    await ask(stage, f"upload/{media}/finalize")

    assert (await appended(stage, media, b"", 1))[0] == 400


async def test_an_alt_text_has_a_thousand_characters_at_most(stage):
    media = await uploaded(stage)
    for words in ("", "a" * 1001):
        told = {"id": media, "metadata": {"alt_text": {"text": words}}}
        assert (await ask(stage, "metadata", json=told))[0] == 400


async def test_nobody_posts_what_is_unfinished_old_or_not_theirs(stage):
    unfinished = await uploaded(stage)
    theirs = stage.world.uploaded(stage.world.account("other"), "image/png", 1, stage.at + dt.timedelta(hours=1))
    theirs.ready = True
    for media in (unfinished, theirs.id, "17"):
        with pytest.raises(x_world.Refused):
            stage.world.create(stage.account, "Look.", media=(media,))
    await ask(stage, f"upload/{unfinished}/finalize")
    stage.at += x_media.KEPT
    with pytest.raises(x_world.Refused):
        stage.world.create(stage.account, "Look.", media=(unfinished,))
