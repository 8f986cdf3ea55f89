// The page: it reads the whole scene, draws it, and reads it again whenever something happened.

import { clocksIn, el } from "/static/nodes.js";
import { Feeds } from "/static/feeds.js";
import { Hand, Ledger, Switches } from "/static/panels.js";
import { Phone } from "/static/phone.js";

const $ = (id) => document.getElementById(id);
const narrow = window.matchMedia("(max-width: 719px)");

function problem(text) {
  $("problem").textContent = text;
  $("problem").hidden = !text;
  clearTimeout(problem.timer);
  if (text) problem.timer = setTimeout(() => problem(""), 9000);
}

/** Send an act; what can't be done is shown in words, and null is returned. */
async function post(path, body) {
  try {
    const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    const told = await response.json();
    if (response.ok) return told;
    problem(told.error);
  } catch {
    problem("The rehearsal doesn't answer. Is it still running?");
  }
  return null;
}

// Whose phone stands where at first: the one who drafts, the one who approves, and a liaison with their group open.
const WANTED = { 1: /information|PIO/i, 2: /approver|commander|chief/i, 3: /liaison/i };

function prefer(number) {
  return (scene) => {
    const kept = remembered()[number];
    if (kept && scene.people.some((person) => person.id === kept.person)) return kept;
    const person = scene.people.find((one) => WANTED[number].test(one.role)) || scene.people[Number(number) - 1] || scene.people[0];
    const own = person.chats.map((one) => scene.chats[one.key]);
    const group = own.find((chat) => chat.kind === "supergroup" || chat.kind === "group");
    const chat = (number === "3" && group) || own[0];
    return { person: person.id, chat: chat ? chat.key : "" };
  };
}

function remembered() {
  try { return JSON.parse(sessionStorage.getItem("phones")) || {}; } catch { return {}; }
}

function remember(phone) {
  const kept = remembered();
  kept[phone.number] = { person: phone.person, chat: phone.chatKey };
  sessionStorage.setItem("phones", JSON.stringify(kept));
}

const phones = [...document.querySelectorAll("[data-phone]")].map((panel) => new Phone(panel, { post, prefer: prefer(panel.dataset.phone), chosen: remember }));
const feeds = new Feeds($("feeds"));
const ledger = new Ledger($("record"), $("record-count"));
const hand = new Hand($("hand"), post);
const switches = new Switches({ section: $("faults"), list: $("faults-list"), button: $("faults-button"), count: $("faults-count"), close: $("faults-close"), post });

// Tabs, where the screen shows one panel at a time

const panels = [...document.querySelectorAll("[data-panel]")];
const NAMES = { public: "Public", record: "Record", hand: "By hand" };
const marks = {};
let shown = "phone-1";

const tabs = panels.map((panel) => {
  const name = panel.dataset.panel;
  const news = el("span", { class: "news" });
  const label = el("span", {}, NAMES[name] || name);
  const tab = el("button", { type: "button", class: "tab", "data-tab": name, onclick: () => show(name) }, news, label);
  $("tabs").append(tab);
  return { name, tab, news, label };
});

function show(name) {
  shown = name;
  for (const panel of panels) panel.classList.toggle("shown", panel.dataset.panel === name);
  for (const one of tabs) one.tab.setAttribute("aria-current", String(one.name === name));
  delete marks[name];
  drawMarks();
  for (const phone of phones) phone.talk.scrollTop = phone.talk.scrollHeight;
}

function drawMarks() {
  for (const one of tabs) {
    const phone = phones.find((other) => `phone-${other.number}` === one.name);
    if (phone && phone.me) one.label.textContent = phone.me.name.split(/\s+/u).slice(-2)[0].replace(/^(Chief|Lt\.|Sgt\.)$/u, phone.me.name.split(/\s+/u)[1] || "");
    one.news.textContent = marks[one.name] ? "new" : "";
  }
}

// What happened to a post in the feed of any platform.
function isFeed(fact) {
  return Boolean(fact.post && fact.act);
}

function mark(fact) {
  const hits = [];
  if (isFeed(fact) || (fact.kind.startsWith("telegram.") && String(fact.chat || "").startsWith("-") && latest && latest.chats[fact.chat]?.kind === "channel")) hits.push("public");
  if (fact.kind === "record") hits.push("record");
  if (fact.kind === "hand") hits.push("hand");
  if (fact.kind === "telegram.message") for (const phone of phones) if ((fact.people || []).includes(phone.person)) hits.push(`phone-${phone.number}`);
  for (const hit of hits) if (hit !== shown) marks[hit] = true;
}

// The scene

let latest = null;
let reading = false;
let again = false;

async function read() {
  if (reading) { again = true; return; }
  reading = true;
  try {
    do {
      again = false;
      const response = await fetch("/scene");
      latest = await response.json();
      draw(latest);
    } while (again);
  } catch (error) {
    problem(`The scene can't be shown: ${error.message}`);
  } finally {
    reading = false;
  }
}

function draw(scene) {
  clocksIn(scene.zone);
  for (const phone of phones) phone.render(scene);
  feeds.render(scene);
  ledger.render(scene.record);
  hand.render(scene.hand);
  switches.render(scene.switches);
  if (scene.complaints.length) problem(`Not simulated: ${scene.complaints[scene.complaints.length - 1]}`);
  hint(scene);
  drawMarks();
  document.body.dataset.last = String(scene.last);
}

// What to try: each step stays until it is done, and the whole until all are.

function hint(scene) {
  const chats = Object.values(scene.chats);
  const done = {
    start: !phones.slice(0, 2).some((phone) => phone.chat && phone.chat.kind === "private" && !phone.chat.messages.length),
    incident: chats.some((chat) => chat.kind === "private" && chat.messages.some((message) => message.sender_id === phones[0].person && message.text.startsWith("/incident"))),
    approve: chats.some((chat) => chat.kind === "channel" && chat.messages.some((message) => !message.service)),
    got: Boolean(hint.got || scene.answers.some((answer) => answer.chat.startsWith("-"))),
    hand: !scene.hand.places.length || scene.hand.notes.length > 0,
  };
  hint.got = done.got;
  $("hint-start").hidden = done.start;
  for (const step of $("hint").querySelectorAll("[data-step]")) {
    const over = done[step.dataset.step];
    step.classList.toggle("done", over);
    step.querySelector(".tick").textContent = over ? "✓ " : "";
  }
  $("hint").hidden = Object.values(done).every(Boolean);
}

// Live

function status(on) {
  $("live").classList.toggle("on", on);
  $("live-words").textContent = on ? "Live" : "Not connected";
}

const SPOKEN = { "telegram.message": (fact) => `New message in ${fact.title}`, record: () => "", switch: (fact) => `${fact.platform}, ${fact.label}: ${fact.on ? "on" : "off"}` };

function live() {
  const source = new EventSource("/live");
  source.addEventListener("open", () => { status(true); read(); });
  source.addEventListener("error", () => status(false));
  source.addEventListener("message", (event) => {
    const fact = JSON.parse(event.data);
    mark(fact);
    const feed = isFeed(fact) ? `${fact.kind[0].toUpperCase()}${fact.kind.slice(1)}: ${fact.act}` : "";
    const spoken = SPOKEN[fact.kind] ? SPOKEN[fact.kind](fact) : feed;
    if (spoken) $("announcer").textContent = spoken;
    read();
  });
}

// A link to a simulated post shows it, wherever it is.
window.addEventListener("hashchange", () => {
  const post_ = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (post_) feeds.reveal(post_);
  if (!post_ || !post_.classList.contains("post")) return;
  if (narrow.matches) show("public");
  post_.scrollIntoView({ block: "center" });
  post_.focus({ preventScroll: true });
});

show(shown);
live();
