// One phone: whose it is, their chats, the conversation, what they type and tap, and what their locked screen shows.

import { clock, el, icon, keepAtEnd, reconcile, time } from "/static/nodes.js";
import { botLink, link, words } from "/static/words.js";

const SEND = ["M5 12h14", "M13 6l6 6-6 6"];
const MENU = ["M4 7h16", "M4 12h16", "M4 17h16"];
const PLUS = ["M12 5v14", "M5 12h14"];

export class Phone {
  /** `post(path, body)` sends an act; `prefer(people)` says whose phone this is at first; `chosen(phone)` keeps the choice. */
  constructor(panel, { post, prefer, chosen }) {
    this.panel = panel;
    this.number = panel.dataset.phone;
    this.post = post;
    this.prefer = prefer;
    this.chosen = chosen;
    this.person = null;
    this.chatKey = "";
    this.scene = null;
    this.seen = {};
    this.answered = null;
    this.answering = null;
    this.dismissed = new Set();
    this.locked = false;
    this.lockedSince = 0;
    this.build();
  }

  build() {
    const id = `phone-${this.number}`;
    this.avatar = el("span", { class: "avatar", "aria-hidden": "true" });
    this.owner = el("select", { id: `${id}-owner`, "aria-label": "Whose phone this is", onchange: () => this.choose(Number(this.owner.value)) });
    this.role = el("small", {});
    this.lockButton = el("button", { type: "button", class: "lock", onclick: () => this.lock(true) }, "Lock");
    this.chats = el("div", { class: "chats", role: "group", "aria-label": "Chats" });
    this.pin = el("button", { type: "button", class: "pin", hidden: true, onclick: () => this.showPinned() });
    this.talk = el("div", { class: "talk", role: "log", "aria-live": "off", tabindex: "0", "aria-label": "Conversation" });
    this.menu = el("div", { class: "menu", hidden: true, id: `${id}-menu` });
    this.answeringRow = el("div", { class: "answering", hidden: true });
    this.field = el("textarea", { rows: "1", "aria-label": "Message", placeholder: "Message", dir: "auto", onkeydown: (event) => this.typed(event) });
    this.menuButton = el("button", { type: "button", class: "round", "aria-label": "Commands", "aria-expanded": "false", "aria-controls": `${id}-menu`, onclick: () => this.openMenu("commands") }, icon(...MENU));
    this.plusButton = el("button", { type: "button", class: "round", "aria-label": "More: picture, location, link, bot", "aria-expanded": "false", "aria-controls": `${id}-menu`, onclick: () => this.openMenu("more") }, icon(...PLUS));
    this.sendButton = el("button", { type: "button", class: "round send", "aria-label": "Send", onclick: () => this.send() }, icon(...SEND));
    this.row = el("div", { class: "compose-row" }, this.menuButton, this.field, this.plusButton, this.sendButton);
    this.startButton = el("button", { type: "button", class: "button primary", hidden: true, onclick: () => this.start() }, "Start");
    this.closed = el("p", { class: "muted", hidden: true });
    this.compose = el("div", { class: "compose" }, this.menu, this.answeringRow, this.row, this.startButton, this.closed);
    this.toast = el("p", { class: "toast", role: "status", hidden: true });
    this.headsUp = el("button", { type: "button", class: "heads-up", hidden: true });
    this.lockScreen = el("div", { class: "locked", hidden: true });
    this.body = el("div", { class: "phone" },
      el("div", { class: "phone-top" },
        el("div", { class: "owner" }, this.avatar, el("div", { class: "owner-words" }, this.owner, this.role), this.lockButton),
        this.chats),
      this.pin, this.talk, this.compose, this.headsUp, this.toast, this.lockScreen);
    this.panel.append(this.body);
  }

  // What there is

  get me() { return this.scene?.people.find((person) => person.id === this.person); }
  get chat() { return this.scene.chats[this.chatKey]; }
  get place() { return this.me.chats.find((one) => one.key === this.chatKey); }

  render(scene) {
    const first = this.scene === null;
    this.scene = scene;
    if (!scene.people.length) return;
    if (!this.me) {
      const { person, chat } = this.prefer(scene);
      this.person = person;
      this.chatKey = chat;
    }
    if (!this.place) this.chatKey = this.me.chats.length ? this.me.chats[0].key : "";
    this.renderOwner();
    this.renderChats(first);
    this.renderTalk(first);
    this.renderCompose();
    this.renderNotices(first);
    this.renderAnswers(first);
  }

  renderOwner() {
    const signature = JSON.stringify(this.scene.people.map((person) => [person.id, person.name]));
    if (signature !== this.ownerSignature) {
      this.ownerSignature = signature;
      this.owner.replaceChildren(...this.scene.people.map((person) => el("option", { value: person.id }, person.name)));
    }
    this.owner.value = String(this.person);
    this.role.textContent = this.me.role || "Telegram user";
    this.avatar.textContent = initials(this.me.name);
    this.body.setAttribute("aria-label", `${this.me.name}'s phone`);
  }

  renderChats(first) {
    const listed = this.me.chats.map((one) => {
      const chat = this.scene.chats[one.key];
      const last = chat.messages.length ? chat.messages[chat.messages.length - 1].id : 0;
      const mark = `${this.person}:${one.key}`;
      if (first || this.seen[mark] === undefined || one.key === this.chatKey) this.seen[mark] = last;
      const news = chat.messages.filter((message) => message.id > this.seen[mark] && message.sender_id !== this.person && !message.service).length;
      return { key: one.key, title: chat.title, pressed: one.key === this.chatKey, news };
    });
    reconcile(this.chats, listed, (one) => one.key, (one) => el("button",
      { type: "button", class: "chat-chip", "aria-pressed": String(one.pressed), onclick: () => this.open(one.key) },
      one.title, one.news ? el("span", { class: "news", "aria-label": `${one.news} new` }, String(one.news)) : null));
    const current = this.chats.querySelector('[aria-pressed="true"]');
    if (current && this.chipShown !== this.chatKey) {
      this.chipShown = this.chatKey;
      this.chats.scrollLeft = current.offsetLeft - this.chats.offsetLeft - 40;
    }
  }

  renderTalk(first) {
    const chat = this.chat;
    if (!chat) return;
    const changed = this.shownChat !== this.chatKey || this.shownPerson !== this.person;
    this.shownChat = this.chatKey;
    this.shownPerson = this.person;
    this.talk.setAttribute("aria-label", `Conversation: ${chat.title}`);
    const byId = new Map(chat.messages.map((message) => [message.id, message]));
    const items = chat.messages.map((message) => {
      const answered = message.reply_to ? byId.get(message.reply_to) : null;
      return { ...message, own: message.sender_id === this.person, quoted: message.reply_to ? (answered ? answered.text || answered.media : "a message that is gone") : "", owner: `${this.person}:${this.chatKey}`, topic: chat.topics[String(message.thread)] || "" };
    });
    const draw = () => {
      if (!items.length) {
        this.talk.replaceChildren(el("p", { class: "empty", "data-key": "none" }, chat.kind === "private" ? "Press Start: a bot may write only to people who have written to it." : "Nothing has been said here yet."));
      } else {
        reconcile(this.talk, items, (item) => `${item.owner}:${item.id}`, (item, known) => this.message(item, !first && !changed && !known));
      }
    };
    if (changed) { draw(); this.talk.scrollTop = this.talk.scrollHeight; } else { keepAtEnd(this.talk, draw); }
    const pinned = chat.messages.filter((message) => message.pinned && !message.service).pop();
    this.pinned = pinned ? pinned.id : null;
    this.pin.hidden = !pinned;
    if (pinned) this.pin.replaceChildren(el("b", {}, "Pinned"), el("span", { dir: "auto" }, pinned.text || pinned.media));
  }

  message(item, arrived) {
    if (item.service) return el("p", { class: "service" }, item.service);
    const group = this.chat.kind === "group" || this.chat.kind === "supergroup";
    const bubble = el("div", { class: "bubble" },
      group && !item.own ? el("div", { class: "sender" }, item.sender, item.topic ? ` in ${item.topic}` : "") : null,
      item.forwarded_from ? el("div", { class: "sender" }, `Forwarded from ${item.forwarded_from}`) : null,
      item.quoted ? el("div", { class: "quoted", dir: "auto" }, item.quoted) : null,
      this.media(item),
      item.text ? el("div", { class: "words", dir: "auto" }, words(item.text, item.entities, (target) => this.follow(target))) : null,
      el("div", { class: "meta" },
        group && !item.own ? el("button", { type: "button", class: "reply", onclick: () => this.answer(item.id) }, "Reply") : null,
        item.protected ? el("span", { title: "Telegram lets nobody forward, copy or save this message" }, "protected") : null,
        item.silent ? el("span", { title: "Sent without a sound" }, "silent") : null,
        item.edited ? el("span", {}, "edited") : null,
        time(item.at)));
    const node = el("div", { class: `message${item.own ? " mine" : ""}${item.buttons.length ? " wide" : ""}${item.protected ? " protected" : ""}${arrived ? " arrived" : ""}`, "data-message": item.id }, bubble);
    if (item.buttons.length) node.append(this.keys(item));
    return node;
  }

  media(item) {
    if (item.media === "photo") return el("figure", { class: "media" }, el("img", { src: `/file/${encodeURIComponent(item.file)}`, alt: item.text ? "" : "Picture", width: "260" }));
    if (item.media === "location") return el("div", { class: "media" }, `Location ${item.location.map((part) => part.toFixed(4)).join(", ")}`);
    return item.media ? el("div", { class: "media" }, "File") : null;
  }

  keys(item) {
    return el("div", { class: "keys" }, item.buttons.map((row) => el("div", { class: "keys-row" }, row.map((button) => this.key(item, button)))));
  }

  key(item, button) {
    if (button.url) {
      const target = botLink(button.url) ? null : link(button.url, [button.label], null);
      if (!target) return el("button", { type: "button", class: "key", onclick: () => this.follow(button.url) }, button.label);
      target.classList.add("key");
      return target;
    }
    if (button.copies) return el("button", { type: "button", class: "key", onclick: () => this.copy(button.copies) }, button.label);
    const key = el("button", { type: "button", class: "key", onclick: () => this.press(item.id, button, key) }, button.label);
    return key;
  }

  renderCompose() {
    const chat = this.chat;
    const place = this.place;
    const fresh = chat.kind === "private" && (!chat.messages.length || chat.blocked);
    const closed = !place.writes && !fresh;
    this.startButton.hidden = !fresh;
    this.startButton.textContent = chat.blocked ? "Unblock and start" : "Start";
    this.row.hidden = fresh || closed;
    this.closed.hidden = !closed;
    this.closed.textContent = chat.kind === "channel" ? "Only its administrators post in this channel." : "Nobody can write here any more.";
    this.menuButton.hidden = !place.menu.length;
    const asking = chat.messages.filter((message) => message.sender_id !== this.person && !message.service).pop();
    const forced = asking && asking.asks && this.answered !== `${this.chatKey}:${asking.id}` ? asking : null;
    const target = this.answering ? chat.messages.find((message) => message.id === this.answering) : forced;
    this.target = target && !this.row.hidden ? target.id : null;
    this.answeringRow.hidden = !this.target;
    if (this.target) {
      this.answeringRow.replaceChildren(el("span", { dir: "auto" }, `Reply to: ${target.text.slice(0, 90)}`),
        el("button", { type: "button", class: "reply", onclick: () => this.noAnswer(target) }, "Cancel"));
    }
    this.field.placeholder = (target && target.placeholder) || "Message";
  }

  noAnswer(target) {
    this.answering = null;
    this.answered = `${this.chatKey}:${target.id}`;
    this.renderCompose();
    this.field.focus();
  }

  answer(id) {
    this.answering = id;
    this.renderCompose();
    this.field.focus();
  }

  // What lights up

  notices() {
    return this.me.notifications.map((note) => ({ ...note, id: `${note.chat}:${note.message}` }));
  }

  renderNotices(first) {
    const notes = this.notices();
    if (first || this.noticesOf !== this.person) {
      this.noticesOf = this.person;
      for (const note of notes) this.dismissed.add(note.id);
    }
    const fresh = notes.filter((note) => !this.dismissed.has(note.id));
    if (this.locked) {
      this.renderLocked(fresh);
      return;
    }
    for (const note of fresh) if (note.chat === this.chatKey) this.dismissed.add(note.id);
    const other = fresh.filter((note) => note.chat !== this.chatKey && !note.silent && this.scene.chats[note.chat].kind !== "channel").pop();
    this.headsUp.hidden = !other;
    if (!other) return;
    this.headsUp.replaceChildren(el("b", {}, other.title), el("span", { dir: "auto" }, other.text.slice(0, 140)));
    this.headsUp.onclick = () => { this.dismissAll(); this.open(other.chat); };
    clearTimeout(this.headsUpTimer);
    this.headsUpTimer = setTimeout(() => { this.dismissed.add(other.id); this.headsUp.hidden = true; }, 6000);
  }

  dismissAll() {
    for (const note of this.notices()) this.dismissed.add(note.id);
    this.headsUp.hidden = true;
  }

  lock(on) {
    this.locked = on;
    this.dismissAll();
    this.lockScreen.hidden = !on;
    for (const part of this.body.children) if (part !== this.lockScreen) part.inert = on;
    if (on) {
      this.renderLocked([]);
      this.lockScreen.querySelector(".unlock").focus();
    } else {
      this.lockScreen.replaceChildren();
      this.render(this.scene);
      this.lockButton.focus();
    }
  }

  renderLocked(fresh) {
    const list = el("div", { class: "notices" }, [...fresh].reverse().map((note) => el("button",
      { type: "button", class: "notice", onclick: () => { this.chatKey = note.chat; this.lock(false); } },
      el("b", {}, note.title), el("span", { dir: "auto" }, note.text))));
    const focused = this.lockScreen.contains(document.activeElement);
    this.lockScreen.replaceChildren(
      el("p", { class: "clock" }, clock(this.scene.now)), el("p", { class: "whose" }, `${this.me.name}: locked`),
      fresh.length ? list : el("div", { class: "notices" }, el("p", { class: "whose" }, "Nothing new")),
      el("button", { type: "button", class: "unlock", onclick: () => this.lock(false) }, "Unlock"));
    if (focused) this.lockScreen.querySelector(".unlock").focus();
  }

  renderAnswers(first) {
    this.told ??= new Set();
    for (const answer of this.scene.answers) {
      if (this.told.has(answer.id)) continue;
      this.told.add(answer.id);
      if (first || answer.person !== this.person) continue;
      if (answer.alert) this.alert(answer.told);
      else this.say(answer.told);
    }
  }

  say(text) {
    this.toast.textContent = text;
    this.toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.toast.hidden = true; }, 5000);
  }

  alert(text) {
    const before = document.activeElement;
    const close = () => { box.remove(); if (before) before.focus(); };
    const ok = el("button", { type: "button", class: "button quiet", onclick: close }, "OK");
    const box = el("div", { class: "alert", role: "alertdialog", "aria-label": "Answer", onkeydown: (event) => { if (event.key === "Escape") close(); } },
      el("div", {}, el("p", { dir: "auto" }, text), ok));
    this.body.append(box);
    ok.focus();
  }

  // What people do

  choose(person) {
    this.person = person;
    this.answering = null;
    this.chatKey = this.me.chats.length ? this.me.chats[0].key : "";
    this.chosen(this);
    this.render(this.scene);
  }

  open(key) {
    this.chatKey = key;
    this.answering = null;
    this.menu.hidden = true;
    this.chosen(this);
    this.render(this.scene);
  }

  act(verb, more = {}) {
    return this.post("/act", { who: this.person, verb, chat: this.chatKey, ...more });
  }

  async start(payload = "", bot = "") {
    const told = await this.act("start", { payload, bot });
    if (told && told.chat) this.open(told.chat);
    this.field.focus();
  }

  async press(message, button, key) {
    key.disabled = true;
    const told = await this.act("presses", { message, button: button.data || button.label });
    setTimeout(() => { key.disabled = false; }, told ? 500 : 0);
  }

  typed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") {
      this.closeMenu();
    }
  }

  async send(given = null) {
    const text = (given ?? this.field.value).trim();
    if (!text) return;
    const target = this.target;
    const deep = botLink(text);
    if (given === null) this.field.value = "";
    if (deep && !deep.group) {
      await this.start(deep.payload, deep.bot);
      return;
    }
    const told = await this.act("says", { text, reply_to: target });
    if (!told) {
      if (given === null) this.field.value = text;
      return;
    }
    if (target) this.answered = `${this.chatKey}:${target}`;
    this.answering = null;
    this.talk.scrollTop = this.talk.scrollHeight;
  }

  choosePicture() {
    const chosen = el("input", { type: "file", accept: "image/*,.pdf" });
    chosen.addEventListener("change", async () => {
      const [file] = chosen.files;
      if (file) await this.sendPicture(new Uint8Array(await file.arrayBuffer()), file.name);
    });
    chosen.click();
  }

  async sendPicture(bytes, name) {
    let text = "";
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    await this.act("picture", { data: btoa(text), name });
    this.talk.scrollTop = this.talk.scrollHeight;
  }

  async follow(target) {
    if (target.startsWith("/")) {
      await this.send(target);
      return;
    }
    const deep = botLink(target);
    if (deep && deep.group) this.say("Open the group, then More, and add the bot there.");
    else if (deep) await this.start(deep.payload, deep.bot);
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.say("Copied");
    } catch {
      this.field.value = text;
      this.say("Put into the message field");
    }
  }

  showPinned() {
    const node = this.talk.querySelector(`[data-message="${this.pinned}"]`);
    if (node) node.scrollIntoView({ block: "center" });
  }

  // The menu over the field

  openMenu(which) {
    if (!this.menu.hidden && this.menuShows === which) {
      this.closeMenu();
      return;
    }
    this.menuShows = which;
    const entries = which === "commands" ? this.commandEntries() : this.moreEntries();
    this.menu.replaceChildren(...entries);
    this.menu.hidden = false;
    this.menuButton.setAttribute("aria-expanded", String(which === "commands"));
    this.plusButton.setAttribute("aria-expanded", String(which === "more"));
    this.menu.querySelector("button").focus();
    this.menu.onkeydown = (event) => { if (event.key === "Escape") { this.closeMenu(); this.field.focus(); } };
  }

  closeMenu() {
    this.menu.hidden = true;
    this.menuButton.setAttribute("aria-expanded", "false");
    this.plusButton.setAttribute("aria-expanded", "false");
  }

  entry(name, words_, act) {
    return el("button", { type: "button", onclick: () => { this.closeMenu(); this.field.focus(); act(); } }, name ? el("b", {}, name) : null, words_);
  }

  commandEntries() {
    const group = this.chat.kind !== "private";
    const suffix = group && this.chat.bots.length ? `@${this.chat.bots[0].username}` : "";
    return this.place.menu.map((one) => this.entry(`/${one.command}`, one.description, () => this.send(`/${one.command}${suffix}`)));
  }

  moreEntries() {
    const chat = this.chat;
    const entries = [
      this.entry("", "Send an example picture", () => this.sendPicture(exampleMap(), "map.png")),
      this.entry("", "Send a picture of yours", () => this.choosePicture()),
      this.entry("", "Share my location", () => this.act("location")),
    ];
    if (chat.kind === "private") {
      entries.push(this.entry("", "Open a t.me link: paste it as a message", () => this.field.focus()));
      entries.push(this.entry("", "Block this bot", () => this.act("blocks", { on: true })));
    } else if (chat.bots.length) {
      entries.push(this.entry("", `Remove ${chat.bots[0].name} from here`, () => this.act("removes_bot")));
    } else {
      entries.push(this.entry("", "Add the bot here", () => this.act("adds_bot")));
    }
    return entries;
  }
}

/** Draw a map of closed streets, so that nobody needs a picture at hand to try one. */
function exampleMap() {
  const canvas = el("canvas", { width: "640", height: "400" });
  const pen = canvas.getContext("2d");
  const box = (color, ...place) => { pen.fillStyle = color; pen.fillRect(...place); };
  box("#e8e4d8", 0, 0, 640, 400);
  box("#bcd8a8", 380, 40, 220, 130);
  for (const x of [110, 330]) box("#ffffff", x, 0, 26, 400);
  for (const y of [190, 330]) box("#ffffff", 0, y, 640, 26);
  box("#b3261e", 136, 195, 194, 16);
  pen.fillStyle = "#1f1f1f";
  pen.font = "600 20px sans-serif";
  pen.fillText("Riverside Park", 410, 110);
  pen.fillText("Main Street: closed", 142, 180);
  pen.font = "16px sans-serif";
  pen.fillText("5th Avenue", 8, 30);
  pen.fillText("Oak Avenue", 362, 388);
  const [, data] = canvas.toDataURL("image/png").split(",");
  return Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
}

function initials(name) {
  return name.split(/\s+/u).map((part) => [...part][0] || "").slice(-2).join("").toUpperCase();
}
