/**
 * `<send-briefing data-root>`: the briefing as it is being put together, and the ways to take it away. It lives in
 * this browser; a link or a file brings it to another, where what changed since is marked.
 */

import { announce } from "./announce.js";
import {
  BriefingProblem, briefingBefore, checkedBriefing, emptyBriefing, keepBriefing, LONGEST_TEXT, MOST_ENTRIES, readBriefing,
  replaceBriefing,
} from "./briefing-basket.js";
import { documentElement, documentOf } from "./briefing-document.js";
import { entryItem } from "./briefing-entry.js";
import { briefingOf } from "./briefing-link.js";
import { shownOf, STYLES } from "./briefing-records.js";
import { takeAway } from "./briefing-take.js";
import { button } from "./button.js";

/**
 * @typedef {import("./briefing-basket.js").Briefing} Briefing
 * @typedef {import("./briefing-basket.js").Entry} Entry
 * @typedef {import("./briefing-records.js").Shown} Shown
 */

/** The style last chosen, shared with the citations on record pages. */
const KEPT_STYLE = "send-citation-style";

class BriefingPage extends HTMLElement {
  root = new URL(this.dataset.root ?? "../", document.baseURI).href;
  /** The number of the drawing on its way; an older one that ends later is dropped. */
  drawing = 0;
  /** @type {Shown[]} the records of the drawing on show, in order */
  shown = [];
  said = part("div", "briefing-said");
  heading = labelled("Title", document.createElement("input"));
  list = part("ol", "briefing-entries");
  preview = part("section", "briefing-preview");
  references = labelled("References in", document.createElement("select"));
  /** @type {import("./briefing-document.js").BriefingDocument | undefined} */
  made;

  connectedCallback() {
    const style = this.references.box;
    for (const [name, words] of STYLES) style.add(new Option(words, name));
    const kept = localStorage.getItem(KEPT_STYLE) ?? "";
    style.value = STYLES.has(kept) ? kept : "harvard";
    style.addEventListener("change", () => {
      localStorage.setItem(KEPT_STYLE, style.value);
      void this.draw();
    });
    this.heading.box.maxLength = 200;
    this.heading.box.addEventListener("change", () => {
      keepBriefing({ ...readBriefing(), title: this.heading.box.value });
      void this.draw();
    });
    this.preview.setAttribute("aria-label", "The briefing");
    const own = part("div", "briefing-line");
    own.append(this.adder("heading"), this.adder("note"), this.emptier());
    const head = part("div", "briefing-line");
    head.append(this.heading.label, this.references.label);
    const take = takeAway({
      briefing: readBriefing, made: () => this.made, style: () => style.value, say: (...words) => this.say(...words),
      open: (text) => this.open(text),
    });
    this.replaceChildren(this.said, head, this.list, own, take, this.preview);
    addEventListener("storage", () => void this.draw());
    addEventListener("hashchange", () => this.readAddress());
    this.readAddress();
    void this.draw();
  }

  /** @param {(string | Node)[]} words what went wrong or was done; nothing clears it */
  say(...words) {
    this.said.replaceChildren(...words.map((each) => {
      if (typeof each !== "string") return each;
      const line = document.createElement("p");
      line.textContent = each;
      return line;
    }));
    if (words.length) announce(this.said.innerText);
  }

  /** A briefing in the address is shown to the reader before it takes the place of another. */
  readAddress() {
    try {
      const found = briefingOf(location.hash);
      if (!found) return;
      if (STYLES.has(found.style)) this.references.box.value = found.style;
      this.offer(found.briefing, "link");
    } catch (problem) {
      if (!(problem instanceof BriefingProblem)) throw problem;
      this.say("The link could not be read; your own briefing is as it was.", ...problem.problems);
    }
  }

  /** @param {string} text what stands in a file */
  open(text) {
    try {
      this.offer(checkedBriefing(JSON.parse(text)), "file");
    } catch (problem) {
      const problems = problem instanceof BriefingProblem ? problem.problems : ["It is no JSON. Choose a .json file that this page saved."];
      if (!(problem instanceof BriefingProblem || problem instanceof SyntaxError)) throw problem;
      this.say("The file could not be read; your own briefing is as it was.", ...problems);
    }
  }

  /**
   * @param {Briefing} found
   * @param {"link" | "file"} from
   */
  offer(found, from) {
    const own = readBriefing();
    const isSame = JSON.stringify(own) === JSON.stringify(found);
    if (isSame) return;
    if (!own.entries.length) {
      this.put(found, `The briefing from the ${from} is here.`);
      return;
    }
    const line = part("p", "briefing-line");
    const instead = button("Put it in place of mine", "");
    instead.addEventListener("click", () => this.put(found, "The other briefing is in place of yours.", this.bringBack()));
    const after = button("Add it after mine", "");
    after.addEventListener("click", () => {
      const held = new Set(own.entries.map((entry) => (entry.type === "record" ? entry.id : "")));
      const fresh = found.entries.filter((entry) => entry.type !== "record" || !held.has(entry.id));
      if (own.entries.length + fresh.length > MOST_ENTRIES) this.say(`Together they have more than ${MOST_ENTRIES} entries. Nothing was changed.`);
      else this.put({ title: own.title, entries: [...own.entries, ...fresh] }, "The other briefing stands after yours.", this.bringBack());
    });
    const leave = button("Leave mine as it is", "");
    leave.addEventListener("click", () => {
      forgetLink();
      this.say();
    });
    line.append(instead, after, leave);
    this.say(`The ${from} holds a briefing of ${found.entries.length} entries${found.title ? `, “${found.title}”` : ""}. You have one of ${own.entries.length}.`, line);
  }

  /**
   * @param {Briefing} briefing
   * @param {(string | Node)[]} words
   */
  put(briefing, ...words) {
    replaceBriefing(briefing);
    forgetLink();
    this.say(...words);
    void this.draw();
  }

  /** The way back to the briefing that another took the place of. */
  bringBack() {
    const back = button("Bring mine back", "");
    back.addEventListener("click", () => this.put(briefingBefore() ?? emptyBriefing(), "Your briefing is back."));
    return back;
  }

  emptier() {
    const empty = button("Empty the briefing", "");
    empty.addEventListener("click", () => {
      if (readBriefing().entries.length) this.put(emptyBriefing(), "The briefing is empty.", this.bringBack());
    });
    return empty;
  }

  /** @param {"heading" | "note"} type */
  adder(type) {
    const add = button(`Add a ${type}`, "");
    add.addEventListener("click", async () => {
      const briefing = readBriefing();
      keepBriefing({ ...briefing, entries: [...briefing.entries, { type, text: "" }] });
      await this.draw();
      /** @type {HTMLElement | null} */ (this.list.querySelector("li:last-child :is(input, textarea)"))?.focus();
    });
    return add;
  }

  /**
   * Puts changed entries in place and shows them.
   * @param {(entries: Entry[]) => Entry[]} change
   */
  async change(change) {
    const briefing = readBriefing();
    keepBriefing({ ...briefing, entries: change([...briefing.entries]) });
    await this.draw();
  }

  /**
   * @param {number} from
   * @param {number} to where it is to stand
   */
  async move(from, to) {
    const last = readBriefing().entries.length - 1;
    if (to < 0 || to > last || from === to) return;
    await this.change((entries) => {
      entries.splice(to, 0, ...entries.splice(from, 1));
      return entries;
    });
    announce(`Moved to place ${to + 1} of ${last + 1}.`);
  }

  async draw() {
    const turn = ++this.drawing;
    const briefing = readBriefing();
    const records = briefing.entries.filter((entry) => entry.type === "record");
    /** @type {Shown[]} */
    let shown;
    try {
      shown = await Promise.all(records.map((entry) => shownOf(entry, this.root)));
    } catch {
      this.say("The words of the briefing could not be fetched. It is kept; open this page again when you are connected.");
      return;
    }
    if (turn !== this.drawing) return;
    this.heading.box.value = briefing.title;
    let next = 0;
    this.list.replaceChildren(...briefing.entries.map((entry, place) => entryItem({
      entry, place, count: briefing.entries.length, shown: entry.type === "record" ? shown[next++] : undefined,
      longest: LONGEST_TEXT, move: (from, to) => this.move(from, to), change: (change) => this.change(change),
    }, (text) => this.type(place, text))));
    this.shown = shown;
    this.list.hidden = !briefing.entries.length;
    this.drawDocument(briefing);
  }

  /**
   * Keeps the reader's own words and shows them in the document, without touching the list they are typed in.
   * @param {number} place
   * @param {string} text
   */
  type(place, text) {
    const briefing = readBriefing();
    const entry = briefing.entries[place];
    if (!entry || entry.type === "record") return;
    const changed = { ...briefing, entries: briefing.entries.map((each, at) => (at === place ? { ...entry, text } : each)) };
    keepBriefing(changed);
    this.drawDocument(changed);
  }

  /** @param {Briefing} briefing */
  drawDocument(briefing) {
    this.made = documentOf(briefing, this.shown, this.references.box.value);
    this.preview.replaceChildren(briefing.entries.length ? documentElement(this.made, "h2") : nothingYet(this.root));
  }
}

/** Takes a briefing that was dealt with out of the address, so that a reload does not offer it again. */
function forgetLink() {
  if (location.hash.startsWith("#briefing=")) history.replaceState(null, "", location.pathname);
}

/** @param {string} root */
function nothingYet(root) {
  const said = document.createElement("p");
  const find = document.createElement("a");
  find.href = new URL("find/", root).href;
  find.textContent = "Find a figure";
  said.append("The briefing is empty. ", find, " and press “Add to briefing” beside it.");
  return said;
}

/**
 * @param {string} name
 * @param {string} className
 */
function part(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/**
 * @template {HTMLInputElement | HTMLSelectElement} T
 * @param {string} words
 * @param {T} box
 */
function labelled(words, box) {
  const label = document.createElement("label");
  label.append(words, " ", box);
  return { label, box };
}

customElements.define("send-briefing", BriefingPage);
