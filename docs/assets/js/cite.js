/**
 * `<send-cite data-json data-name>`: the record's reference in the style that is chosen, ready to copy. The texts are
 * made at build time; without JavaScript there is a link to them.
 */

import { announce } from "./announce.js";
import { button } from "./button.js";
import { write } from "./clipboard.js";

/** Where the build wrote the page's address; the page's own takes its place. */
const LINK = /\{link\}/g;
const STYLES = new Map([
  ["harvard", "Harvard (Cite Them Right)"],
  ["oscola", "OSCOLA"],
  ["apa", "APA"],
  ["vancouver", "Vancouver"],
  ["chicago", "Chicago (author and date)"],
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl", "CSL-JSON"],
]);
/** The style last chosen, kept in this browser alone. */
const KEPT = "send-citation-style";

/** @typedef {{ text: string, html?: string }} Citation */

class Cite extends HTMLElement {
  /** @type {Promise<Record<string, Citation>> | undefined} fetched once, when first asked for */
  citations;

  connectedCallback() {
    if (this.querySelector("select")) return;
    const label = document.createElement("label");
    const chosen = document.createElement("select");
    for (const [name, words] of STYLES) chosen.add(new Option(words, name));
    chosen.value = kept();
    label.append("Cite in ", chosen);
    const copy = button("Copy citation", "copy-now");
    const shown = document.createElement("pre");
    shown.className = "cite-text";
    shown.hidden = true;
    const line = document.createElement("div");
    line.className = "cite-line";
    line.append(label, copy);
    this.replaceChildren(line, shown);
    chosen.addEventListener("change", () => {
      localStorage.setItem(KEPT, chosen.value);
      this.show(chosen.value, shown);
    });
    copy.addEventListener("click", () => this.take(chosen.value, copy, shown));
  }

  /** This page's address without what a visit added to it. */
  get permalink() {
    const page = new URL(document.baseURI);
    page.search = "";
    page.hash = "";
    return page.href;
  }

  /**
   * @param {string} style
   * @returns {Promise<Citation>}
   */
  async citation(style) {
    this.citations ??= fetch(new URL(this.dataset.json ?? "cite.json", document.baseURI)).then(async (answer) => {
      if (!answer.ok) throw new Error(`The citations answered ${answer.status}.`);
      return answer.json();
    });
    const found = (await this.citations)[style];
    const filled = (/** @type {string} */ text) => text.replaceAll(LINK, () => this.permalink);
    return { text: filled(found.text), html: found.html && filled(found.html) };
  }

  /**
   * @param {string} style
   * @param {HTMLElement} shown
   */
  async show(style, shown) {
    try {
      shown.textContent = (await this.citation(style)).text;
    } catch {
      shown.textContent = "The citation could not be fetched. Try again when you are connected.";
      this.citations = undefined;
    }
    shown.hidden = false;
  }

  /**
   * @param {string} style
   * @param {HTMLButtonElement} pressed
   * @param {HTMLElement} shown
   */
  async take(style, pressed, shown) {
    const citation = this.citation(style);
    try {
      const isFormatted = (await citation).html !== undefined;
      await write(citation.then((each) => each.text), isFormatted ? citation.then((each) => each.html ?? "") : undefined);
      announce(`Copied: citation, ${STYLES.get(style)}.`);
      pressed.textContent = "Copied";
    } catch {
      announce("Not copied. Select the text of the citation.");
      pressed.textContent = "Not copied";
    }
    await this.show(style, shown);
    setTimeout(() => { pressed.textContent = "Copy citation"; }, 2500);
  }
}

/** The style last chosen here, or Harvard. */
function kept() {
  const name = localStorage.getItem(KEPT) ?? "";
  return STYLES.has(name) ? name : "harvard";
}

customElements.define("send-cite", Cite);
