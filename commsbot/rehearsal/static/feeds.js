// What anyone can read: the public Telegram channels and what accounts post elsewhere, newest first.

import { el, reconcile, time } from "/static/nodes.js";
import { words } from "/static/words.js";

function picture(src, alt) {
  return el("img", { class: "post-picture", src, alt, loading: "lazy" });
}

const AT_ONCE = 2;

/** Every public place, of which two show side by side: what one says can be held against another. The first two show until others are chosen. */
export class Feeds {
  constructor(box) {
    this.box = box;
    this.bar = el("div", { class: "chats feed-bar", role: "group", "aria-label": "Public places", hidden: true });
    box.append(this.bar);
    this.places = new Map();
    this.chosen = [];
  }

  render(scene) {
    this.live = this.drawn;
    this.drawn = true;
    const channels = Object.values(scene.chats).filter((chat) => chat.kind === "channel");
    for (const chat of channels) this.channel(chat);
    for (const feed of scene.feeds) this.account(feed);
    this.arrange();
  }

  place(key, title, detail, name) {
    if (!this.places.has(key)) {
      const list = el("div", { class: "feed-list", role: "feed", "aria-label": name, tabindex: "0" });
      const id = `feed-${this.places.size}`;
      const section = el("section", { class: "sheet feed", "aria-labelledby": id },
        el("div", { class: "feed-head" }, el("h3", { id }, title), el("span", { class: "muted" }, detail)), list);
      this.box.append(section);
      this.places.set(key, { key, title, name: name.replace(/^.* (of|channel) /, ""), list, section, count: 0, seen: 0 });
      if (this.chosen.length < AT_ONCE) this.chosen.push(key);
    }
    return this.places.get(key);
  }

  /** Show a place beside the one that was chosen last; the earlier one makes room. */
  choose(key) {
    if (this.chosen.includes(key)) return;
    this.chosen = [...this.chosen, key].slice(-AT_ONCE);
    this.arrange();
  }

  /** Show the place that holds a post, wherever a link led. */
  reveal(post) {
    for (const place of this.places.values()) if (place.section.contains(post)) this.choose(place.key);
  }

  arrange() {
    const all = [...this.places.values()];
    for (const place of all) {
      place.section.hidden = !this.chosen.includes(place.key);
      if (!place.section.hidden) place.seen = place.count;
    }
    // A place where nobody has posted yet is offered once something stands there.
    const offered = all.filter((place, at) => place.count || at < AT_ONCE || this.chosen.includes(place.key));
    this.bar.hidden = offered.length <= AT_ONCE;
    const alike = new Set(offered.map((place) => place.title).filter((title, at, titles) => titles.indexOf(title) !== at));
    reconcile(this.bar, offered.map((place) => ({ key: place.key, label: alike.has(place.title) ? place.name : place.title.replace(" channel", ""), news: place.count - place.seen, on: !place.section.hidden })), (item) => item.key, (item) => el("button", {
      type: "button", class: "chat-chip", "aria-pressed": String(item.on), onclick: () => this.choose(item.key),
    }, `${item.label} `, item.news > 0 ? el("span", { class: "news" }, String(item.news), el("span", { class: "unseen" }, " new")) : null));
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
    const place = this.place(`channel ${chat.key}`, "Telegram channel", `t.me/${chat.username}`, `Telegram channel ${chat.title}`);
    const items = chat.messages.filter((message) => !message.service).reverse().map((message) => ({ ...message, username: chat.username, title: chat.title }));
    const byId = new Map(items.map((item) => [item.id, item]));
    place.count = items.length;
    this.fill(place.list, items, (item, known) => el("article", { class: `post${known || !this.live ? "" : " arrived"}`, id: `t-${item.username}-${item.id}`, tabindex: "-1" },
      el("div", { class: "post-head" }, el("b", {}, item.title), time(item.at), item.edited ? el("span", { class: "tag" }, "edited") : null, item.pinned ? el("span", { class: "tag" }, "pinned") : null),
      item.reply_to ? el("div", { class: "quoted", dir: "auto" }, byId.get(item.reply_to) ? byId.get(item.reply_to).text : "a deleted post") : null,
      item.media === "photo" ? picture(`/file/${encodeURIComponent(item.file)}`, "The picture of this post; what it shows is said below it") : null,
      el("p", { class: "post-text", dir: "auto" }, words(item.text, item.entities, null)),
      el("div", { class: "post-foot" }, `t.me/${item.username}/${item.id}`)),
    chat.gone ? "Nothing to read here now: what stood here was deleted." : "Nothing has been posted yet.");
  }

  account(feed) {
    const place = this.place(feed.key, feed.platform, feed.handle, `${feed.platform} timeline of ${feed.name}`);
    const anchor = feed.key.split(" ")[0];
    place.count = feed.posts.length;
    this.fill(place.list, feed.posts, (item, known) => el("article", { class: `post${item.deleted ? " deleted" : ""}${known || !this.live ? "" : " arrived"}`, id: `${anchor}-${item.id}`, tabindex: "-1" },
      el("div", { class: "post-head" }, el("b", {}, feed.name), item.head, time(item.at), item.edited ? el("span", { class: "tag" }, "edited") : null, item.deleted ? el("span", { class: "tag strong" }, "deleted: nobody sees this now") : null),
      item.notes.map((note) => el("div", { class: "post-foot", dir: "auto" }, note)),
      el("p", { class: "post-text", dir: "auto" }, words(item.text, [], null)),
      item.deleted ? null : item.media.map((one) => el("figure", { class: "shown" }, picture(one.src, one.alt), el("figcaption", { dir: "auto" }, el("b", {}, "Alt text "), one.alt || "none"))),
      item.foot ? el("div", { class: "post-foot" }, item.foot) : null),
    "Nothing has been posted yet.");
  }
}
