/** `<send-draft data-known data-site>`: a box for a draft, and what the handbook knows of the figures in it. */

import { announce } from "./announce.js";
import { button } from "./button.js";
import { write } from "./clipboard.js";
import { formsOf } from "./copy-forms.js";
import { checkDraft } from "./draft-figures.js";

/** @typedef {import("./draft-figures.js").Found} Found */

/** @type {Record<import("./draft-figures.js").Verdict, string>} */
const NAMES = {
  current: "Quoted rightly", overtaken: "Overtaken", misquoted: "Misquoted", "missing-caveat": "Caveat missing", unknown: "Unknown",
};
/** The order in which a writer wants to hear of them. */
const ORDER = /** @type {const} */ (["misquoted", "missing-caveat", "overtaken", "unknown", "current"]);
const LONGEST = 200_000;
/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2500;

class Draft extends HTMLElement {
  /** @type {Promise<import("./draft-figures.js").KnownFigures> | undefined} */
  known;

  connectedCallback() {
    if (this.querySelector("textarea")) return;
    const label = document.createElement("label");
    label.textContent = "Your draft";
    const box = document.createElement("textarea");
    box.rows = 10;
    box.maxLength = LONGEST;
    box.id = "draft";
    label.htmlFor = box.id;
    const check = button("Check it", "copy-now");
    const result = document.createElement("div");
    result.className = "draft-result";
    this.replaceChildren(label, box, check, result);
    box.addEventListener("focus", () => void this.fetchKnown(), { once: true });
    check.addEventListener("click", () => this.check(box.value, result));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void this.check(box.value, result);
    });
  }

  fetchKnown() {
    this.known ??= fetch(new URL(this.dataset.known ?? "figures.json", document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`The figures answered ${answer.status}.`);
      return answer.json();
    });
    return this.known;
  }

  /**
   * @param {string} text
   * @param {HTMLElement} result
   */
  async check(text, result) {
    if (!text.trim()) {
      result.replaceChildren(paragraph("Paste a text first."));
      return;
    }
    try {
      this.show(text, checkDraft(text, await this.fetchKnown()), result);
    } catch {
      this.known = undefined;
      result.replaceChildren(paragraph("The handbook's figures could not be fetched. Your text is still in the box: try again when you are connected."));
    }
  }

  /**
   * @param {string} text
   * @param {Found[]} found
   * @param {HTMLElement} result
   */
  show(text, found, result) {
    const counts = ORDER.map((verdict) => [verdict, found.filter((each) => each.verdict === verdict).length]);
    const told = counts.filter(([, count]) => count).map(([verdict, count]) => `${NAMES[/** @type {keyof typeof NAMES} */ (verdict)].toLowerCase()} ${count}`);
    const summary = paragraph(found.length ? `${found.length} figures: ${told.join(", ")}.` : "There is no figure in this text.");
    summary.className = "draft-summary";
    const list = document.createElement("ol");
    list.className = "draft-list";
    for (const verdict of ORDER) {
      for (const [place, each] of found.entries()) if (each.verdict === verdict) list.append(this.item(each, place));
    }
    result.replaceChildren(summary, marked(text, found), list);
    announce(summary.textContent ?? "");
  }

  /**
   * @param {Found} each
   * @param {number} place
   */
  item(each, place) {
    const item = document.createElement("li");
    item.id = `found-${place}`;
    item.className = `draft-item draft-${each.verdict}`;
    const head = document.createElement("p");
    const figure = document.createElement("strong");
    figure.textContent = each.text;
    const badge = document.createElement("span");
    badge.className = "draft-badge";
    badge.textContent = NAMES[each.verdict];
    head.append(figure, " ", badge, " ", each.why);
    item.append(head);
    const known = each.figure;
    if (known) {
      const link = document.createElement("a");
      link.href = new URL((this.dataset.site ?? "") + known.url, document.baseURI).href;
      link.textContent = "See it in the handbook";
      const copy = copying("Copy the right wording", async () => `${known.right} ${link.href}`);
      const wording = document.createElement("p");
      wording.className = "draft-right";
      wording.textContent = known.right;
      const foot = document.createElement("p");
      foot.append(copy, " ");
      const [page] = link.href.split("#");
      if (!known.url.startsWith("updates/")) {
        foot.append(copying("Copy it with its reference", async () => (await formsOf(`${page}copy.json`, known.id, link.href)).reference), " ");
      }
      foot.append(link);
      if (known.newer) {
        const newer = document.createElement("a");
        newer.href = new URL((this.dataset.site ?? "") + known.newer.url, document.baseURI).href;
        newer.textContent = known.newer.title;
        foot.append(" ", newer);
      }
      item.append(wording, foot);
    }
    return item;
  }
}

/**
 * A button that copies a text and says so.
 * @param {string} words
 * @param {() => Promise<string>} text
 */
function copying(words, text) {
  const made = button(words, "");
  made.addEventListener("click", async () => {
    try {
      await write(text());
      announce("Copied.");
      made.textContent = "Copied";
    } catch {
      announce("Not copied. Select the wording below the figure.");
      made.textContent = "Not copied";
    }
    setTimeout(() => { made.textContent = words; }, SAID_FOR);
  });
  return made;
}

/**
 * The draft with its figures marked, each a link to what is said of it.
 * @param {string} text
 * @param {Found[]} found
 */
function marked(text, found) {
  const shown = document.createElement("div");
  shown.className = "draft-text";
  let from = 0;
  for (const [place, each] of found.entries()) {
    shown.append(text.slice(from, each.start));
    const mark = document.createElement("a");
    mark.href = `#found-${place}`;
    mark.className = `draft-mark draft-${each.verdict}`;
    mark.textContent = text.slice(each.start, each.end);
    mark.title = NAMES[each.verdict];
    shown.append(mark);
    from = each.end;
  }
  shown.append(text.slice(from));
  return shown;
}

/** @param {string} text */
function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

customElements.define("send-draft", Draft);
