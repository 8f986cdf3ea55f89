// What anyone can read: the public Telegram channels and what accounts post elsewhere, newest first.

import { el, reconcile, time } from "/static/nodes.js";
import { words } from "/static/words.js";

function picture(src, alt) {
  return el("img", { class: "post-picture", src, alt, loading: "lazy" });
}

export class Feeds {
  constructor(box) {
    this.box = box;
    this.lists = new Map();
  }

  render(scene) {
    this.live = this.drawn;
    this.drawn = true;
    const channels = Object.values(scene.chats).filter((chat) => chat.kind === "channel");
    for (const chat of channels) this.channel(chat);
    for (const feed of scene.feeds) this.account(feed);
  }

  list(key, title, detail, name) {
    if (!this.lists.has(key)) {
      const list = el("div", { class: "feed-list", role: "feed", "aria-label": name, tabindex: "0" });
      const id = `feed-${this.lists.size}`;
      this.box.append(el("section", { class: "sheet feed", "aria-labelledby": id },
        el("div", { class: "feed-head" }, el("h3", { id }, title), el("span", { class: "muted" }, detail)), list));
      this.lists.set(key, list);
    }
    return this.lists.get(key);
  }

  fill(list, items, make, nothing) {
    if (!items.length) {
      list.replaceChildren(el("p", { class: "empty", "data-key": "none" }, nothing));
      return;
    }
    const first = list.firstElementChild && list.firstElementChild.classList.contains("empty");
    if (first) list.replaceChildren();
    reconcile(list, items, (item) => item.id, make);
  }

  channel(chat) {
    const list = this.list(`channel ${chat.key}`, "Telegram channel", `t.me/${chat.username}`, `Telegram channel ${chat.title}`);
    const items = chat.messages.filter((message) => !message.service).reverse().map((message) => ({ ...message, username: chat.username, title: chat.title }));
    const byId = new Map(items.map((item) => [item.id, item]));
    this.fill(list, items, (item, known) => el("article", { class: `post${known || !this.live ? "" : " arrived"}`, id: `t-${item.username}-${item.id}`, tabindex: "-1" },
      el("div", { class: "post-head" }, el("b", {}, item.title), time(item.at), item.edited ? el("span", { class: "tag" }, "edited") : null, item.pinned ? el("span", { class: "tag" }, "pinned") : null),
      item.reply_to ? el("div", { class: "quoted", dir: "auto" }, byId.get(item.reply_to) ? byId.get(item.reply_to).text : "a deleted post") : null,
      item.media === "photo" ? picture(`/file/${encodeURIComponent(item.file)}`, "The picture of this post; what it shows is said below it") : null,
      el("p", { class: "post-text", dir: "auto" }, words(item.text, item.entities, null)),
      el("div", { class: "post-foot" }, `t.me/${item.username}/${item.id}`)),
    chat.gone ? "Nothing to read here now: what stood here was deleted." : "Nothing has been posted yet.");
  }

  account(feed) {
    const list = this.list(feed.key, feed.platform, feed.handle, `${feed.platform} timeline of ${feed.name}`);
    const anchor = feed.key.split(" ")[0];
    this.fill(list, feed.posts, (item, known) => el("article", { class: `post${item.deleted ? " deleted" : ""}${known || !this.live ? "" : " arrived"}`, id: `${anchor}-${item.id}`, tabindex: "-1" },
      el("div", { class: "post-head" }, el("b", {}, feed.name), item.head, time(item.at), item.edited ? el("span", { class: "tag" }, "edited") : null, item.deleted ? el("span", { class: "tag strong" }, "deleted: nobody sees this now") : null),
      item.notes.map((note) => el("div", { class: "post-foot", dir: "auto" }, note)),
      el("p", { class: "post-text", dir: "auto" }, words(item.text, [], null)),
      item.deleted ? null : item.media.map((one) => el("figure", { class: "shown" }, picture(one.src, one.alt), el("figcaption", { dir: "auto" }, el("b", {}, "Alt text "), one.alt || "none"))),
      item.foot ? el("div", { class: "post-foot" }, item.foot) : null),
    "Nothing has been posted yet.");
  }
}
