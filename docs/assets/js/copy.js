/**
 * `<send-copy data-id data-link data-json>`: one press copies the sentence with its source and permalink; the list
 * that opens offers the other forms. Without JavaScript the list holds the sentence and its reference to select.
 */

import { announce } from "./announce.js";
import { button } from "./button.js";
import { addButton } from "./briefing-add.js";
import { write } from "./clipboard.js";
import { FORM_NAMES, formsOf, versionOf } from "./copy-forms.js";
import { embedCodes } from "./embed-code.js";

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2500;
/** The forms that are code, to be pasted as it is; the others go with their formatted form beside them. */
const CODE = new Set(["markdown", "html", "wikipedia"]);

class Copy extends HTMLElement {
  connectedCallback() {
    if (this.querySelector(".copy-now")) return;
    const details = this.querySelector("details");
    const line = document.createElement("div");
    line.className = "copy-line";
    const now = button("Copy", "copy-now");
    now.setAttribute("aria-label", `Copy ${this.dataset.name ?? "this figure"} with its source`);
    now.addEventListener("click", () => this.take("sentence", now));
    line.append(now);
    const add = addButton(this.dataset.id ?? "", this.dataset.json ?? "copy.json", this.dataset.name ?? "this figure");
    if (add) line.append(add);
    if (details) line.append(details);
    this.append(line);
    details?.addEventListener("toggle", () => this.offer(details));
  }

  /** The address of this figure in full, whatever the page's own address carries behind it. */
  get permalink() {
    const page = new URL(document.baseURI);
    page.search = "";
    page.hash = "";
    return new URL(this.dataset.link ?? "", page).href;
  }

  /** @returns {Promise<import("./copy-forms.js").Forms>} */
  forms() {
    return formsOf(this.dataset.json ?? "copy.json", this.dataset.id ?? "", this.permalink);
  }

  /**
   * Copies one form, prose also formatted.
   * @param {string} name
   * @param {HTMLButtonElement} pressed
   */
  async take(name, pressed) {
    const forms = this.forms();
    const isProse = !CODE.has(name);
    const said = pressed.textContent;
    try {
      await write(
        forms.then((each) => each[name]),
        isProse ? forms.then((each) => formatted(each, name, this.permalink)) : undefined,
      );
      pressed.textContent = "Copied";
      announce(`Copied: ${FORM_NAMES.get(name)?.toLowerCase()}.`);
    } catch {
      pressed.textContent = "Not copied";
      announce("Not copied. Open “Other forms” and select the text.");
      this.querySelector("details")?.setAttribute("open", "");
    }
    setTimeout(() => { pressed.textContent = said; }, SAID_FOR);
  }

  /** @param {HTMLDetailsElement} details fills the list with every form, once */
  async offer(details) {
    if (!details.open || details.querySelector(".copy-form")) return;
    try {
      const forms = await this.forms();
      const shown = [...FORM_NAMES].filter(([name]) => forms[name]).map(([name, label]) => this.form(name, label, forms[name]));
      details.querySelector(".copy-text")?.remove();
      details.append(...shown);
      const json = this.dataset.json ?? "copy.json";
      const id = this.dataset.id ?? "";
      const name = id.includes(".") ? this.dataset.name : document.querySelector("h1")?.textContent;
      details.append(...embedCodes(id, json, name ?? "", await versionOf(json)));
    } catch {
      // The texts could not be fetched (no network, a file opened from disk): the sentence in the page stays.
    }
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string} text
   */
  form(name, label, text) {
    const item = document.createElement("div");
    item.className = "copy-form";
    item.dataset.form = name;
    const head = document.createElement("p");
    head.className = "copy-name";
    const copy = button("Copy", "");
    copy.setAttribute("aria-label", `Copy as ${label.toLowerCase()}`);
    copy.addEventListener("click", () => this.take(name, copy));
    head.append(label, copy);
    const shown = document.createElement("pre");
    shown.textContent = text;
    shown.tabIndex = 0; // long texts scroll, so the keyboard has to reach them
    shown.setAttribute("role", "group");
    shown.setAttribute("aria-label", `Text: ${label.toLowerCase()}`);
    item.append(head, shown);
    return item;
  }
}

/**
 * Prose as HTML: the full HTML form for the sentence with its reference, else the text with its permalink as a link.
 * @param {import("./copy-forms.js").Forms} forms
 * @param {string} name
 * @param {string} permalink
 */
function formatted(forms, name, permalink) {
  if (name === "reference") return forms.html.slice(forms.html.lastIndexOf("<p>")); // a table's cells stand before it
  const paragraph = document.createElement("p");
  const link = document.createElement("a");
  link.href = permalink;
  link.textContent = permalink;
  paragraph.append(forms[name].slice(0, -permalink.length), link);
  return paragraph.outerHTML;
}

customElements.define("send-copy", Copy);
