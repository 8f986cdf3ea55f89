// The record, the places posted to by hand, and the switches.

import { el, keepAtEnd, reconcile, time } from "/static/nodes.js";

export class Ledger {
  constructor(box, count) {
    this.box = box;
    this.count = count;
    this.body = el("tbody", {});
    this.empty = el("p", { class: "empty" });
    this.table = el("table", { class: "ledger" },
      el("thead", {}, el("tr", {}, ["No.", "Time", "What", "Who", "Summary"].map((title) => el("th", { scope: "col", class: title === "Who" ? "who" : null }, title)))),
      this.body);
    box.append(this.table, this.empty);
  }

  render({ address, entries, problem }) {
    this.count.textContent = entries.length ? `${entries.length} ${entries.length === 1 ? "entry" : "entries"}` : "";
    this.table.hidden = !entries.length;
    this.empty.hidden = Boolean(entries.length) && !problem;
    this.empty.textContent = problem || (address ? "Nothing is on the record yet." : "The record shows here when the service runs beside this page.");
    keepAtEnd(this.box, () => reconcile(this.body, entries, (entry) => entry.sequence, (entry) => el("tr", {},
      el("td", { class: "number" }, entry.sequence), el("td", { class: "time" }, entry.at ? time(entry.at) : ""), el("td", { class: "kind" }, entry.kind.replaceAll("_", " ")),
      el("td", { class: "who" }, entry.actor), el("td", { class: "summary", dir: "auto" }, entry.summary || entry.statement))));
  }
}

export class Hand {
  constructor(box, post) {
    this.box = box;
    this.post = post;
    this.place = el("select", { id: "hand-place", "aria-label": "Place" });
    this.text = el("textarea", { id: "hand-text", class: "whole", dir: "auto", placeholder: "Where no bot can post, a person does: paste the text that the bot gave you" });
    this.result = el("p", { class: "muted", role: "status" });
    this.notes = el("div", {});
    box.append(el("form", { onsubmit: (event) => this.submit(event) }, el("label", { for: "hand-text", class: "unseen" }, "Text to post by hand"), this.text, this.place,
      el("button", { type: "submit", class: "button" }, "Post")), this.result, this.notes);
  }

  render({ places, notes }) {
    const signature = JSON.stringify(places);
    if (signature !== this.signature) {
      this.signature = signature;
      this.place.replaceChildren(...places.map((place) => el("option", {}, place)));
    }
    reconcile(this.notes, notes, (note) => note.id, (note) => el("div", { class: "note" },
      el("b", {}, note.place), " ", time(note.at), el("p", { class: "post-text", dir: "auto" }, note.text), el("p", { class: "post-foot" }, note.link)));
  }

  async submit(event) {
    event.preventDefault();
    const told = await this.post("/hand", { place: this.place.value, text: this.text.value });
    if (!told) return;
    this.text.value = "";
    this.result.textContent = `Posted. Give this link back to the bot: ${told.link}`;
    this.result.scrollIntoView({ block: "nearest" });
  }
}

export class Switches {
  constructor({ section, list, button, count, close, post }) {
    Object.assign(this, { section, list, button, count, post });
    button.addEventListener("click", () => this.show(section.hidden));
    close.addEventListener("click", () => this.show(false));
    section.addEventListener("keydown", (event) => { if (event.key === "Escape") this.show(false); });
  }

  show(on) {
    this.section.hidden = !on;
    this.button.setAttribute("aria-expanded", String(on));
    if (on) (this.list.querySelector("input") || this.section).focus();
    else this.button.focus();
  }

  group(platform) {
    let group = this.list.querySelector(`[data-platform="${platform}"]`);
    if (!group) {
      group = el("fieldset", { "data-platform": platform }, el("legend", {}, platform[0].toUpperCase() + platform.slice(1)));
      this.list.append(group);
    }
    return group;
  }

  render(switches) {
    const on = switches.filter((one) => one.on).length;
    this.count.hidden = !on;
    this.count.textContent = String(on);
    this.button.setAttribute("aria-label", on ? `Make something fail, ${on} on` : "Make something fail");
    for (const one of switches) {
      let box = this.list.querySelector(`[data-key="${one.key}"] input`);
      if (!box) {
        box = el("input", { type: "checkbox", id: `switch-${one.key}`, onchange: () => this.post("/switch", { key: one.key, on: box.checked }) });
        this.group(one.platform).append(el("label", { class: "switch", "data-key": one.key, for: `switch-${one.key}` }, box, el("b", {}, one.label), el("small", {}, one.detail)));
      }
      box.checked = one.on;
    }
  }
}
