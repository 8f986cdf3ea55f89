// Text with Telegram's entities as nodes. Offsets are UTF-16 units, which is how a string counts in this language too.

import { el } from "/static/nodes.js";

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };
const BARE_LINK = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]}'»]/gu;

/** Return a fragment of the text with its entities; `follow(url)` is called for a link that leads somewhere in the rehearsal. */
export function words(text, entities, follow) {
  const marks = entities && entities.length ? entities : bare(text);
  const fragment = document.createDocumentFragment();
  fragment.append(...span(text, 0, text.length, [...marks].sort(outerFirst), follow));
  return fragment;
}

/** Find addresses in plain text, as a channel or X shows them. */
function bare(text) {
  return [...text.matchAll(BARE_LINK)].map((found) => ({ type: "url", offset: found.index, length: found[0].length }));
}

function outerFirst(one, other) {
  return one.offset - other.offset || other.length - one.length;
}

function span(text, from, to, marks, follow) {
  const nodes = [];
  let at = from;
  for (let i = 0; i < marks.length; i += 1) {
    const mark = marks[i];
    const end = Math.min(mark.offset + mark.length, to);
    if (mark.offset < at || end <= mark.offset) continue;
    const inner = marks.slice(i + 1).filter((other) => other.offset >= mark.offset && other.offset + other.length <= end);
    if (mark.offset > at) nodes.push(text.slice(at, mark.offset));
    nodes.push(marked(mark, span(text, mark.offset, end, inner, follow), text.slice(mark.offset, end), follow));
    at = end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function marked(mark, children, plain, follow) {
  if (TAGS[mark.type]) return el(TAGS[mark.type], {}, children);
  if (mark.type === "spoiler") {
    const cover = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" }, children);
    const open = () => { cover.classList.add("open"); cover.removeAttribute("role"); cover.removeAttribute("aria-label"); };
    cover.addEventListener("click", open);
    cover.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); } });
    return cover;
  }
  if (mark.type === "url" || mark.type === "text_link") return link(mark.url || plain, children, follow);
  if (mark.type === "bot_command" && follow) {
    return el("button", { type: "button", class: "command link", onclick: () => follow(plain) }, children);
  }
  return el("span", { class: "link-like" }, children);
}

/** A link stays inside the rehearsal: to a simulated post, or to a bot. Any other address is shown and leads nowhere. */
export function link(url, children, follow) {
  const target = inside(url);
  if (target) return el("a", { class: "link", href: target }, children);
  if (follow && botLink(url)) return el("button", { type: "button", class: "command link", onclick: () => follow(url) }, children);
  return el("span", { class: "link", title: `${url} (links lead nowhere in rehearsal)` }, children);
}

export function inside(url) {
  const telegram = /^https?:\/\/t\.me\/([A-Za-z0-9_]{4,})\/(\d+)/.exec(url);
  if (telegram) return `#t-${telegram[1]}-${telegram[2]}`;
  const x = /^https?:\/\/(?:x\.com|twitter\.com|x\.example)\/(?:i\/web|\w+)\/status\/(\d+)/.exec(url);
  return x ? `#x-${x[1]}` : "";
}

/** Return {bot, payload, group} where the address starts a bot or adds it to a group. */
export function botLink(url) {
  const found = /^(?:https?:\/\/)?t\.me\/([A-Za-z0-9_]+)\?(start|startgroup)=([A-Za-z0-9_-]*)/.exec(url);
  return found ? { bot: found[1], payload: found[3], group: found[2] === "startgroup" } : null;
}
