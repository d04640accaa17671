/** One entry of the briefing in the list: its words or the reader's own, and the ways to move it and take it out. */

import { button } from "./button.js";

/**
 * @typedef {import("./briefing-basket.js").Entry} Entry
 * @typedef {import("./briefing-records.js").Shown} Shown
 * @typedef {{ entry: Entry, place: number, count: number, shown?: Shown, longest: number,
 *   move: (from: number, to: number) => Promise<void>, change: (change: (entries: Entry[]) => Entry[]) => Promise<void> }} EntryView
 */

/**
 * @param {EntryView} view
 * @param {(text: string) => void} keep told of the reader's own words as they are typed
 * @returns {HTMLLIElement}
 */
export function entryItem(view, keep) {
  const { entry, place, count, shown, move, change } = view;
  const item = document.createElement("li");
  item.className = `briefing-entry briefing-${entry.type}`;
  const name = entry.type === "record" ? shown?.name ?? entry.id : entry.text || `empty ${entry.type}`;
  const up = mover("Up", `Move up: ${name}`, place > 0, () => move(place, place - 1), place - 1);
  const down = mover("Down", `Move down: ${name}`, place < count - 1, () => move(place, place + 1), place + 1);
  const out = button("Take out", "");
  out.setAttribute("aria-label", `Take out: ${name}`);
  out.addEventListener("click", async () => {
    const list = item.parentElement;
    await change((entries) => entries.filter((_, each) => each !== place));
    /** @type {HTMLElement | null | undefined} */ (list?.children[Math.min(place, count - 2)]?.querySelector("button:enabled"))?.focus();
  });
  const tools = document.createElement("div");
  tools.className = "briefing-line";
  tools.append(handle(item, place, move), up, down, out);
  item.append(entry.type === "record" && shown ? recordWords(view, shown) : ownWords(entry, view.longest, keep), tools);
  return item;
}

/**
 * @param {string} text
 * @param {string} label
 * @param {boolean} isEnabled
 * @param {() => Promise<void>} press
 * @param {number} to the place it leads to, where the same button is focused afterwards
 */
function mover(text, label, isEnabled, press, to) {
  const made = button(text, `briefing-${text.toLowerCase()}`);
  made.setAttribute("aria-label", label);
  made.disabled = !isEnabled;
  made.addEventListener("click", async () => {
    const list = made.closest("ol");
    await press();
    const tools = list?.children[to];
    const same = /** @type {HTMLButtonElement | null | undefined} */ (tools?.querySelector(`.${made.className}`));
    (same?.disabled ? /** @type {HTMLButtonElement | null} */ (tools?.querySelector("button:enabled")) : same)?.focus();
  });
  return made;
}

/**
 * What the handbook says of a record now, what changed, and a way to take the present version for the one added.
 * @param {EntryView} view
 * @param {Shown} shown
 */
function recordWords({ place, change }, shown) {
  const whole = document.createElement("div");
  const words = document.createElement("p");
  const link = document.createElement("a");
  link.href = shown.link;
  link.textContent = shown.name;
  words.append(link);
  whole.append(words);
  if (shown.mustSay) {
    const caveat = document.createElement("p");
    caveat.className = "aside";
    caveat.textContent = `Always said with it: ${shown.mustSay}.`;
    whole.append(caveat);
  }
  for (const { words: said, href } of shown.marks) {
    const mark = document.createElement("p");
    mark.className = "briefing-mark";
    const told = document.createElement(href ? "a" : "span");
    told.textContent = said;
    if (told instanceof HTMLAnchorElement && href) told.href = href;
    mark.append(told);
    whole.append(mark);
  }
  if (shown.isThere && shown.version !== shown.entry.version) {
    const accept = button("I have seen the change", "");
    accept.addEventListener("click", () => change((entries) => entries.map((each, at) => (at === place ? { ...shown.entry, version: shown.version } : each))));
    whole.append(accept);
  }
  return whole;
}

/**
 * @param {Entry} entry
 * @param {number} longest
 * @param {(text: string) => void} keep
 */
function ownWords(entry, longest, keep) {
  const text = entry.type === "record" ? "" : entry.text;
  const isHeading = entry.type === "heading";
  const box = document.createElement(isHeading ? "input" : "textarea");
  box.value = text;
  box.maxLength = longest;
  box.addEventListener("input", () => keep(box.value));
  const label = document.createElement("label");
  label.append(isHeading ? "Heading" : "Note", box);
  return label;
}

/**
 * Dragging with mouse, pen or finger; the buttons beside it do the same one step at a time.
 * @param {HTMLElement} item
 * @param {number} place
 * @param {(from: number, to: number) => Promise<void>} move
 */
function handle(item, place, move) {
  const made = document.createElement("span");
  made.className = "briefing-handle";
  made.setAttribute("aria-hidden", "true");
  made.textContent = "⠿";
  made.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    made.setPointerCapture(event.pointerId);
    item.classList.add("briefing-dragged");
  });
  made.addEventListener("pointermove", ({ clientY, pointerId }) => {
    if (!made.hasPointerCapture(pointerId)) return;
    const over = under(item, clientY);
    for (const each of item.parentElement?.children ?? []) each.classList.toggle("briefing-target", each === over && each !== item);
  });
  made.addEventListener("pointerup", async ({ clientY }) => {
    item.classList.remove("briefing-dragged");
    const over = under(item, clientY);
    for (const each of item.parentElement?.children ?? []) each.classList.remove("briefing-target");
    if (over) await move(place, [...(item.parentElement?.children ?? [])].indexOf(over));
  });
  made.addEventListener("pointercancel", () => item.classList.remove("briefing-dragged"));
  return made;
}

/**
 * @param {HTMLElement} item
 * @param {number} y
 */
function under(item, y) {
  return [...(item.parentElement?.children ?? [])].find((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return y >= top && y < bottom;
  });
}
