// Building and reconciling nodes. Text from a platform only ever becomes a text node: there is no innerHTML on this page.

/** Make an element: el("p", {class: "muted", onclick: f}, "text", otherNode). Null children are left out. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

/** Make a line icon of 24 by 24 from its paths; it is decoration, the button around it has a label. */
export function icon(...paths) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  for (const d of paths) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/**
 * Make `parent` show one node per item, in order; a node is made anew only where its item changed, so that focus, selection and
 * scrolling survive. Where the focused node itself is made anew, focus goes to the same control of the new one.
 */
export function reconcile(parent, items, key, make) {
  const known = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  let at = parent.firstElementChild;
  for (const item of items) {
    const name = String(key(item));
    const seal = JSON.stringify(item);
    let node = known.get(name);
    known.delete(name);
    if (!node || node.seal !== seal) {
      const fresh = make(item, Boolean(node));
      fresh.dataset.key = name;
      fresh.seal = seal;
      if (node) {
        // A node that is put in its place again would lose the focus: the new one takes the old one's place in the walk, too.
        if (at === node) at = fresh;
        swap(node, fresh);
      }
      node = fresh;
    }
    if (node === at) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
  }
  for (const node of known.values()) node.remove();
}

function swap(old, fresh) {
  const controls = [...old.querySelectorAll("button, a, [tabindex]")];
  const index = controls.indexOf(document.activeElement);
  const held = index >= 0 || old === document.activeElement;
  old.replaceWith(fresh);
  if (!held) return;
  const next = [...fresh.querySelectorAll("button, a, [tabindex]")];
  const target = next[Math.min(Math.max(index, 0), next.length - 1)] || fresh;
  if (target === fresh) fresh.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

/** Run `change`, and stay at the end of a scrolled list where one was there before. */
export function keepAtEnd(list, change) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  change();
  if (atEnd) list.scrollTop = list.scrollHeight;
}

let zone = {};

/** Show clocks in this IANA zone, whoever looks from wherever: what the cards say and what the page says must be one time. */
export function clocksIn(name) {
  zone = name ? { timeZone: name } : {};
}

export function clock(iso) {
  return new Date(iso).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short", ...zone });
}

export function time(iso) {
  return el("time", { datetime: iso, title: new Date(iso).toLocaleString([], { timeZoneName: "short", ...zone }) }, clock(iso));
}
