"""The rehearsal page in a real browser."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright import async_api

from commsbot.rehearsal import cast, server
from tests import pictures

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SECONDS = 10_000
PUBLIC = "Avoid Main Street & 9th. Next update by 14:30. https://police.example.org/i/7"

# The lowest contrast of any visible text against the nearest painted ground behind it, and which text that is (WCAG 2.2, 1.4.3).
CONTRAST = """() => {
  const parse = (color) => {
    const srgb = /^color\\(srgb ([\\d.e-]+) ([\\d.e-]+) ([\\d.e-]+)(?: \\/ ([\\d.]+))?/.exec(color);
    if (srgb) return [srgb[1] * 255, srgb[2] * 255, srgb[3] * 255, srgb[4] === undefined ? 1 : Number(srgb[4])];
    const part = color.match(/[\\d.]+/g).map(Number);
    return [part[0], part[1], part[2], part[3] === undefined ? 1 : part[3]];
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const ground = (node) => {
    if (!node) return [255, 255, 255, 1];
    const own = parse(getComputedStyle(node).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(node.parentElement));
  };
  const light = (c) => {
    const l = c.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
  };
  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  let worst = [99, ""];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility()) continue;
    const behind = ground(node);
    const found = ratio(over(parse(getComputedStyle(node).color), behind), behind);
    if (found < worst[0]) worst = [found, walker.currentNode.data.slice(0, 40)];
  }
  return worst;
}"""


class Play:
    """A rehearsal, and a browser that looks at it."""

    def __init__(self, rehearsal: Any, session: aiohttp.ClientSession, browser: async_api.Browser) -> None:
        self.rehearsal = rehearsal
        self.world = rehearsal.telegram
        self.cast = cast.assemble(rehearsal)
        self.session = session
        self.browser = browser
        self.asked: list[str] = []
        self.said: list[str] = []
        for person in (self.cast.pio, self.cast.approver):
            self.world.start(person, self.cast.bot)

    async def bot(self, method: str, **given: Any) -> Any:
        async with self.session.post(
            f"{self.rehearsal.addresses.telegram}/bot{cast.BOT_TOKEN}/{method}", json=given
        ) as answer:
            told = await answer.json()
        assert told["ok"], told
        return told["result"]

    async def asks(self, person: Any, text: str, *rows: list[str]) -> int:
        """Send a card with buttons whose data are their labels."""
        keyboard = {"inline_keyboard": [[{"text": label, "callback_data": label} for label in row] for row in rows]}
        return (await self.bot("sendMessage", chat_id=person.id, text=text, reply_markup=keyboard))["message_id"]

    async def page(self, width: int = 1440, height: int = 1000, **detail: Any) -> async_api.Page:
        context = await self.browser.new_context(viewport={"width": width, "height": height}, **detail)
        page = await context.new_page()
        page.set_default_timeout(SECONDS)
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        await page.goto(self.rehearsal.addresses.page)
        await page.wait_for_selector(".live.on")
        await page.wait_for_selector("body[data-last]")
        return page

    async def heard(self) -> list[dict]:
        return await self.bot("getUpdates")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser(chromium: str) -> AsyncIterator[async_api.Browser]:
    """Start Chromium once; each test gets a profile of its own."""
    async with async_api.async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def play(browser: async_api.Browser) -> AsyncIterator[Play]:
    """Serve everything, and hold the page to its policy: no foreign request, no word on the console."""
    async with server.serving(page_port=0, scale=0) as rehearsal, aiohttp.ClientSession() as session:
        play = Play(rehearsal, session, browser)
        yield play
        for context in browser.contexts:
            await context.close()
        assert all(url.startswith(rehearsal.addresses.page) for url in play.asked), play.asked
        assert play.said == []


async def test_what_a_person_types_reaches_the_bot_and_shows(play):
    page = await play.page()
    phone = page.locator("#panel-phone-1")

    await phone.get_by_role("textbox", name="Message").fill("/incident")
    await page.keyboard.press("Enter")

    await phone.locator(".mine", has_text="/incident").wait_for()
    assert (await play.heard())[-1]["message"]["text"] == "/incident"


async def test_a_tapped_button_reaches_the_bot_and_is_answered(play):
    page = await play.page()
    phone = page.locator("#panel-phone-1")
    await play.asks(play.cast.pio, "Is anyone in danger now?", ["Yes", "No or not sure"])

    await phone.get_by_role("button", name="No or not sure").click()
    while not (pressed := [update["callback_query"] for update in await play.heard() if "callback_query" in update]):
        await page.wait_for_timeout(20)
    await play.bot("answerCallbackQuery", callback_query_id=pressed[0]["id"], text="Holding statement opened")

    await phone.get_by_text("Holding statement opened").wait_for()
    assert pressed[0]["data"] == "No or not sure"
    assert pressed[0]["from"]["id"] == play.cast.pio.id


async def test_a_picture_sent_from_the_page_reaches_the_bot(play):
    page = await play.page()
    phone = page.locator("#panel-phone-1")
    await phone.get_by_role("button", name="More: picture, location, link, bot").click()
    await phone.get_by_role("button", name="Send an example picture").click()

    await phone.locator(".mine img").wait_for()
    [size] = (await play.heard())[-1]["message"]["photo"]
    assert (size["width"], size["height"]) == (640, 400)
    assert play.world.files[size["file_id"]].data.startswith(b"\x89PNG")


async def test_public_pictures_show_with_what_they_say_of_themselves(play):
    alt = "Map of the closed streets"
    sent = play.world.uploads_photo(play.cast.pio, play.cast.bot, pictures.png())
    shown = sent.content["photo"][0]["file_id"]
    await play.bot("sendPhoto", chat_id=play.cast.channel.id, photo=shown, caption=f"Avoid Main Street.\n\n🖼 {alt}")
    media = play.rehearsal.x.uploaded(play.cast.x, "image/png", 1, datetime.now(UTC) + timedelta(hours=1))
    media.data, media.ready, media.alt = pictures.png(), True, alt
    play.rehearsal.x.create(play.cast.x, "Avoid Main Street.", media=(media.id,))
    page = await play.page()

    telegram, x = page.get_by_role("feed", name="Telegram channel"), page.get_by_role("feed", name="X timeline")
    await telegram.locator("img").wait_for()
    assert await x.get_by_role("img", name=alt).count() == 1
    assert await x.get_by_text(f"Alt text {alt}").count() == 1
    for image in (telegram.locator("img"), x.locator("img")):
        await image.scroll_into_view_if_needed()
        await image.evaluate("async (each) => { await each.decode(); }")
        assert await image.evaluate("(each) => each.naturalWidth") == 64


async def test_an_alert_waits_for_its_ok_and_gives_focus_back(play):
    page = await play.page()
    await play.asks(play.cast.approver, "Approve?", ["Approve"])
    await page.locator("#panel-phone-2").get_by_role("button", name="Approve", exact=True).click()
    while not (pressed := [update["callback_query"] for update in await play.heard() if "callback_query" in update]):
        await page.wait_for_timeout(20)
    await play.bot("answerCallbackQuery", callback_query_id=pressed[0]["id"], text="Dana was faster.", show_alert=True)

    alert = page.get_by_role("alertdialog")
    await alert.get_by_text("Dana was faster.").wait_for()
    await page.keyboard.press("Escape")

    await alert.wait_for(state="detached")


async def test_a_card_edited_in_place_keeps_the_focus(play):
    page = await play.page()
    message = await play.asks(play.cast.pio, "Draft", ["Plan", "Submit"])
    phone = page.locator("#panel-phone-1")
    await phone.get_by_role("button", name="Submit").focus()

    keyboard = {
        "inline_keyboard": [[{"text": "Plan", "callback_data": "p"}, {"text": "Submit now", "callback_data": "s"}]]
    }
    await play.bot(
        "editMessageText", chat_id=play.cast.pio.id, message_id=message, text="Draft 2", reply_markup=keyboard
    )

    await phone.get_by_text("Draft 2").wait_for()
    assert await phone.locator(".talk").get_by_text("Draft", exact=True).count() == 0
    assert await page.evaluate("document.activeElement.textContent") == "Submit now"
    assert await phone.get_by_text("edited").count() == 1


async def test_words_from_a_platform_never_become_markup(play):
    nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    play.world.says(play.cast.resident, play.cast.group, nasty)
    await play.asks(play.cast.pio, nasty, [nasty[:30]])
    await play.bot("sendMessage", chat_id=play.cast.channel.id, text=nasty)
    play.rehearsal.x.create(play.cast.x, nasty)
    play.cast.resident.first_name = "<b>Tom</b>"
    play.rehearsal.hand.post(cast.HAND_PLACE, nasty)

    page = await play.page()

    assert await page.get_by_text(nasty).count() >= 5
    assert await page.locator("main img, main script").count() == 0
    assert await page.title() == "Rehearsal · commsbot"


async def test_telegram_formatting_shows_as_nodes_at_its_place(play):
    text = "😀 <b>Bold <i>both</i></b> <code>9f3a</code> <tg-spoiler>name</tg-spoiler> <a href='https://t.me/x?start=abc'>open</a>"
    await play.bot("sendMessage", chat_id=play.cast.pio.id, text=text, parse_mode="HTML")
    page = await play.page()
    words = page.locator("#panel-phone-1 .words").last

    assert await words.inner_text() == "😀 Bold both 9f3a name open"
    assert await words.locator("b").inner_text() == "Bold both"
    assert await words.locator("b i").inner_text() == "both"
    assert await words.locator("code").inner_text() == "9f3a"
    assert await words.locator(".spoiler:not(.open)").count() == 1


async def test_what_is_published_shows_at_once_and_leaves_when_deleted(play):
    page = await play.page()
    message = await play.bot("sendMessage", chat_id=play.cast.channel.id, text=PUBLIC)
    post = play.rehearsal.x.create(play.cast.x, PUBLIC)
    feeds = page.locator("#feeds article")
    await feeds.nth(1).wait_for()
    assert await feeds.first.get_by_text(PUBLIC).count() == 1

    await play.bot("deleteMessage", chat_id=play.cast.channel.id, message_id=message["message_id"])
    play.rehearsal.x.delete(play.cast.x, post.id)

    await page.get_by_text("what stood here was deleted").wait_for()
    await page.get_by_text("nobody sees this now").wait_for()


async def test_a_permalink_in_a_chat_leads_to_the_simulated_post(play):
    await play.bot("sendMessage", chat_id=play.cast.channel.id, text="First")
    sent = await play.bot("sendMessage", chat_id=play.cast.channel.id, text=PUBLIC)
    address = f"https://t.me/{cast.CHANNEL_NAME}/{sent['message_id']}"
    await play.bot("sendMessage", chat_id=play.cast.pio.id, text=f"Posted: {address}, more at {PUBLIC[-32:]}")
    page = await play.page()

    await page.locator("#panel-phone-1 a.link").click()

    await page.locator("article:focus", has_text=PUBLIC.split(" https", maxsplit=1)[0]).wait_for()
    assert await page.locator("#panel-phone-1 .words a").count() == 1


async def test_another_persons_phone_shows_only_their_chats(play):
    await play.asks(play.cast.approver, "For the chief only", ["Approve"])
    page = await play.page()
    phone = page.locator("#panel-phone-1")
    assert await phone.get_by_text("For the chief only").count() == 0

    await phone.get_by_label("Whose phone this is").select_option("Chief Sam Lee")
    await phone.get_by_text("For the chief only").wait_for()
    await page.reload()

    await phone.get_by_text("For the chief only").wait_for()


async def test_a_locked_phone_shows_what_the_notification_says(play):
    page = await play.page()
    phone = page.locator("#panel-phone-2")
    await phone.get_by_role("button", name="Lock").click()
    await play.bot("sendMessage", chat_id=play.cast.approver.id, text="A statement waits for you.")
    await play.bot("sendMessage", chat_id=play.cast.approver.id, text="Secret draft", disable_notification=True)

    await phone.locator(".notice", has_text="A statement waits for you.").click()

    await phone.locator(".locked").wait_for(state="hidden")
    await phone.get_by_text("Secret draft").wait_for()


async def test_a_deep_link_pasted_as_a_message_starts_the_bot(play):
    page = await play.page()
    phone = page.locator("#panel-phone-3")
    await phone.get_by_role("button", name="DRILL Springfield").click()
    await phone.get_by_role("button", name="Start", exact=True).click()
    await phone.locator(".mine", has_text="/start").wait_for()

    await phone.get_by_role("textbox", name="Message").fill(f"https://t.me/{cast.BOT_NAME}?start=one-time-token")
    await phone.get_by_role("button", name="Send").click()

    await phone.locator(".mine", has_text="/start one-time-token").wait_for()


async def test_a_forced_reply_answers_the_message_that_asked(play):
    sent = await play.bot(
        "sendMessage",
        chat_id=play.cast.group.id,
        text="What is your question?",
        reply_markup={"force_reply": True, "input_field_placeholder": "Your question"},
    )
    page = await play.page()
    phone = page.locator("#panel-phone-3")

    await phone.get_by_placeholder("Your question").fill("Is the school open?")
    await page.keyboard.press("Enter")
    await phone.locator(".mine", has_text="Is the school open?").wait_for()

    [answer] = [update["message"] for update in await play.heard() if update.get("message", {}).get("text")][-1:]
    assert answer["reply_to_message"]["message_id"] == sent["message_id"]
    assert await phone.locator(".answering").is_hidden()


async def test_x_can_be_switched_off_and_on_from_the_page(play):
    page = await play.page()
    await page.get_by_role("button", name="Make something fail").click()
    down = page.get_by_role("group", name="X", exact=True).get_by_role("checkbox", name="Down Connections")
    await down.check()
    await page.get_by_role("button", name="Make something fail, 1 on").wait_for()

    assert play.rehearsal.is_refusing("x")

    await down.uncheck()
    await page.locator("#faults-count").wait_for(state="hidden")
    assert not play.rehearsal.is_refusing("x")
    await page.keyboard.press("Escape")
    assert await page.evaluate("document.activeElement.id") == "faults-button"


async def test_posting_by_hand_gives_a_link_back(play):
    page = await play.page()
    await page.get_by_label("Text to post by hand").fill(PUBLIC)
    await page.locator("#hand").get_by_role("button", name="Post").click()

    await page.get_by_text("https://nextdoor.example/posts/1").first.wait_for()


async def test_what_cannot_be_done_is_said_and_the_words_are_kept(play):
    page = await play.page()
    phone = page.locator("#panel-phone-1")
    play.world.blocks(play.cast.pio, play.cast.bot)
    await phone.get_by_role("button", name="Unblock and start").wait_for()
    play.world.unblocks(play.cast.pio, play.cast.bot)
    await phone.get_by_role("textbox", name="Message").wait_for()
    await play.rehearsal.refuse("page")
    await page.get_by_text("Not connected").wait_for()

    await phone.get_by_role("textbox", name="Message").fill("/incident")
    await page.keyboard.press("Enter")

    await page.get_by_text("The rehearsal doesn't answer").wait_for()
    assert await phone.get_by_role("textbox", name="Message").input_value() == "/incident"
    await play.rehearsal.accept("page")
    await page.locator(".live.on").wait_for()
    play.said.clear()


async def test_a_narrow_screen_shows_one_phone_and_never_scrolls_sideways(play):
    await play.asks(play.cast.pio, "A" * 300 + "\nhttps://police.example.org/" + "i" * 80, ["Yes", "No"])
    page = await play.page(390, 844, has_touch=True, is_mobile=True)

    for tab in await page.locator(".tab").all():
        await tab.tap()
        assert await page.locator(".panel:visible").count() == 1
        assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await page.locator(".tab").first.tap()
    small = """() => [...document.querySelectorAll('button:not(.command), select, textarea')].filter((one) => one.checkVisibility())
        .map((one) => [one.textContent || one.id, one.getBoundingClientRect()]).filter(([, box]) => box.height < 24 || box.width < 24).map(([name]) => name)"""

    assert await page.evaluate(small) == []
    assert await page.locator("#panel-phone-1 .key").first.evaluate("(key) => key.getBoundingClientRect().height") >= 44


async def test_news_on_another_tab_are_marked_on_it(play):
    page = await play.page(390, 844)
    await play.bot("sendMessage", chat_id=play.cast.channel.id, text=PUBLIC)

    await page.locator('[data-tab="public"]', has_text="new").wait_for()
    await page.locator('[data-tab="public"]').click()

    assert await page.locator('[data-tab="public"]', has_text="new").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_keeps_a_contrast_of_four_and_a_half(play, scheme):
    await play.asks(play.cast.pio, "Draft", ["Plan", "Submit"])
    play.world.says(play.cast.pio, play.cast.bot, "NW Lovejoy & 9th")
    html = "Code <code>9f3a</code> <a href='https://police.example.org'>link</a> <blockquote>quoted</blockquote>"
    await play.bot("sendMessage", chat_id=play.cast.pio.id, text=html, parse_mode="HTML")
    await play.bot("sendMessage", chat_id=play.cast.channel.id, text=PUBLIC)
    post = play.rehearsal.x.create(play.cast.x, PUBLIC)
    play.rehearsal.x.delete(play.cast.x, post.id)
    page = await play.page(color_scheme=scheme, reduced_motion="reduce")
    await page.get_by_role("button", name="Make something fail").click()

    lowest, text = await page.evaluate(CONTRAST)
    assert lowest >= 4.5, f"{text!r} has {lowest:.2f}"

    await page.locator("#panel-phone-2").get_by_role("button", name="Lock").click()
    assert await page.evaluate("document.getAnimations().length") == 0


async def test_the_whole_page_can_be_used_from_the_keyboard(play):
    await play.asks(play.cast.pio, "Draft", ["Submit"])
    page = await play.page()
    seen = []
    for _ in range(60):
        await page.keyboard.press("Tab")
        name, outlined = await page.evaluate(
            "() => { const one = document.activeElement; const style = getComputedStyle(one);"
            " return [one.getAttribute('aria-label') || one.textContent.trim().slice(0, 30) || one.id, parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none']; }"
        )
        if await page.evaluate("document.activeElement === document.body"):
            break
        seen.append(name)
        assert outlined, f"focus doesn't show on {name!r}"
        if name == "Submit":
            await page.keyboard.press("Enter")

    for wanted in (
        "Skip to the phones",
        "Make something fail",
        "Whose phone this is",
        "Lock",
        "Submit",
        "Message",
        "Send",
        "Post",
    ):
        assert wanted in seen
    assert [update["callback_query"]["data"] for update in await play.heard() if "callback_query" in update] == [
        "Submit"
    ]


async def test_every_control_has_a_name_and_every_panel_a_heading(play):
    page = await play.page()
    nameless = """() => [...document.querySelectorAll('button, select, textarea, input')].filter((one) => one.checkVisibility())
        .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || (one.labels && one.labels.length))).map((one) => one.outerHTML)"""

    assert await page.evaluate(nameless) == []
    for panel in await page.locator("main > .panel").all():
        assert await panel.locator("h2").count() == 1
    assert await page.locator("html[lang=en] h1").count() == 1


async def test_right_to_left_words_run_right_to_left(play):
    play.world.says(play.cast.resident, play.cast.group, "يرجى الابتعاد عن شارع Lovejoy.")
    play.world.says(play.cast.resident, play.cast.group, "Please keep away.")
    page = await play.page()
    words = page.locator("#panel-phone-3 .words")

    directions = await words.evaluate_all("(nodes) => nodes.map((node) => node.matches(':dir(rtl)'))")

    assert directions == [True, False]


async def test_clocks_show_the_agencys_zone_with_its_name(play):
    play.rehearsal.zone = "America/Denver"
    await play.bot("sendMessage", chat_id=play.cast.pio.id, text="hello")
    page = await play.page(timezone_id="Asia/Tokyo", locale="en-US")

    shown = page.locator("#panel-phone-1 time").last
    await shown.wait_for()
    assert (await shown.inner_text()).split()[-1] in {"MST", "MDT"}


async def test_the_hint_stays_until_each_step_is_done(play):
    page = await play.page()
    step = page.locator("#hint [data-step=incident]")
    assert not await step.evaluate("node => node.classList.contains('done')")
    play.world.says(play.cast.pio, play.cast.bot, "/incident")
    await page.locator("#hint [data-step=incident].done").wait_for()
    await play.bot("sendMessage", chat_id=play.cast.channel.id, text=PUBLIC)
    await page.locator("#hint [data-step=approve].done").wait_for()

    assert await page.locator("#hint").is_visible()
    assert not await page.locator("#hint [data-step=hand].done").count()


async def test_what_posting_by_hand_gives_is_shown_whole(play):
    page = await play.page()
    await page.get_by_label("Text to post by hand").fill(PUBLIC)
    await page.locator("#hand").get_by_role("button", name="Post").click()
    told = page.get_by_text("Give this link back to the bot")
    await told.wait_for()

    inside = "node => { const box = node.closest('.sheet').getBoundingClientRect(), own = node.getBoundingClientRect(); return own.bottom <= box.bottom && own.top >= box.top; }"
    assert await told.evaluate(inside)


async def test_two_public_places_show_at_once_and_the_others_are_a_press_away(play):
    page = await play.page()
    bar = page.get_by_role("group", name="Public places")
    assert not await bar.is_visible()
    play.rehearsal.mastodon.create(play.cast.mastodon, "Stay away from Main Street.")
    chip = bar.get_by_role("button", name="Mastodon 1 new")
    await chip.click()

    mastodon = page.get_by_role("feed", name="Mastodon timeline")
    assert await mastodon.get_by_text("Stay away from Main Street.").is_visible()
    assert [await each.inner_text() for each in await bar.get_by_role("button", pressed=True).all()] == [
        "X",
        "Mastodon",
    ]
    assert not await page.get_by_role("feed", name="Telegram channel").is_visible()
