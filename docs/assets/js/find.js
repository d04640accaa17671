/**
 * `<send-find>`: search as you type, figures first, each ready to copy. What is asked stands in the address, so that
 * a search can be sent to somebody. Works from the keyboard: down and up move through the results, Escape goes back.
 */

import "./copy.js";
import { withNumberWords } from "./number-words.js";

/**
 * @typedef {{ meta: Record<string, string>, filters: Record<string, string[]> }} Found
 * @typedef {{ results: { data: () => Promise<Found> }[], filters: Record<string, Record<string, number>> }} Answer
 * @typedef {{ init: () => Promise<void>, filters: () => Promise<Record<string, Record<string, number>>>,
 *   search: (query: string | null, options: object) => Promise<Answer> }} Pagefind
 */

const FACETS = ["Type", "Source", "Topic", "Kind", "Unit", "Year", "Organisation"];
const OTHERS = ["Claim", "Recommendation", "Table", "Proposal", "Term", "Organisation", "Topic"];
const FIGURES_SHOWN = 6;
const OTHERS_SHOWN = 5;
const MORE = 20;

class Find extends HTMLElement {
  // The module runs when the page has been read, so what stands inside the element is there to be found.
  root = this.dataset.root ?? "../";
  form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
  input = /** @type {HTMLInputElement} */ (this.querySelector("input[type=search]"));
  status = /** @type {HTMLElement} */ (this.querySelector(".find-status"));
  list = /** @type {HTMLElement} */ (this.querySelector(".find-results"));
  /** @type {Map<string, HTMLSelectElement>} */
  selects = new Map();
  /** @type {Pagefind | undefined} */
  pagefind;
  /** The number of the search on show; an older one that ends later is dropped. */
  asked = 0;
  shown = { figures: FIGURES_SHOWN, others: OTHERS_SHOWN };
  /** @type {{ figures: Answer["results"], others: Answer["results"] }} */
  answers = { figures: [], others: [] };

  connectedCallback() {
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.run(); });
    this.input.addEventListener("input", () => this.run());
    this.addEventListener("keydown", (event) => this.walk(event));
    addEventListener("popstate", () => this.readAddress());
    this.start();
  }

  async start() {
    try {
      const address = new URL(`${this.root}pagefind/pagefind.js`, document.baseURI).href;
      /** @type {Pagefind} */
      const pagefind = await import(address);
      await pagefind.init();
      this.drawFacets(await pagefind.filters());
      this.pagefind = pagefind;
    } catch {
      this.status.textContent = "The search index could not be loaded. The lists below lead to every record.";
      return;
    }
    this.readAddress();
    if (!this.input.value) this.input.focus({ preventScroll: true });
  }

  /** @param {Record<string, Record<string, number>>} filters every value of every facet, with how many it has */
  drawFacets(filters) {
    const box = /** @type {HTMLElement} */ (this.querySelector(".find-facets"));
    for (const facet of FACETS.filter((name) => filters[name])) {
      const label = document.createElement("label");
      const select = document.createElement("select");
      select.name = facet.toLowerCase();
      const values = Object.keys(filters[facet]).sort((a, b) => (facet === "Year" ? b.localeCompare(a) : a.localeCompare(b)));
      select.append(new Option("Any", ""), ...values.map((value) => new Option(capitalised(value), value)));
      select.addEventListener("change", () => this.run());
      label.append(facet, select);
      box.append(label);
      this.selects.set(facet, select);
    }
    const narrow = /** @type {HTMLDetailsElement} */ (box.closest("details"));
    narrow.hidden = false;
    narrow.open = matchMedia("(width >= 48rem)").matches || new URLSearchParams(location.search).size > 1;
  }

  readAddress() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    this.selects.forEach((select) => {
      select.value = asked.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    });
    this.run();
  }

  writeAddress() {
    const asked = new URLSearchParams();
    if (this.input.value.trim()) asked.set("q", this.input.value.trim());
    this.selects.forEach((select) => { if (select.value) asked.set(select.name, select.value); });
    const query = asked.toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  /** @returns {Record<string, string>} */
  get chosen() {
    return Object.fromEntries([...this.selects].filter(([, select]) => select.value).map(([name, select]) => [name, select.value]));
  }

  async run() {
    if (!this.pagefind) return;
    const turn = ++this.asked;
    this.shown = { figures: FIGURES_SHOWN, others: OTHERS_SHOWN };
    this.writeAddress();
    const chosen = this.chosen;
    const query = withNumberWords(this.input.value);
    if (!query && !Object.keys(chosen).length) {
      this.status.textContent = "";
      this.list.hidden = true;
      this.list.replaceChildren();
      return;
    }
    const search = (/** @type {object} */ type) => this.pagefind?.search(query || null, { filters: { ...chosen, ...type } });
    const wants = chosen.Type;
    const [figures, others] = await Promise.all([
      !wants || wants === "Figure" ? search({ Type: "Figure" }) : undefined,
      wants === "Figure" ? undefined : search({ Type: wants || { any: OTHERS } }),
    ]);
    if (turn !== this.asked) return;
    this.answers = { figures: figures?.results ?? [], others: others?.results ?? [] };
    await this.show(turn);
  }

  /** @param {number} turn */
  async show(turn) {
    const { figures, others } = this.answers;
    const { figures: few, others: some } = this.shown;
    const found = await Promise.all([...figures.slice(0, few), ...others.slice(0, some)].map((each) => each.data()));
    if (turn !== this.asked) return;
    this.status.textContent = words(figures.length, others.length, this.chosen.Type);
    const items = found.map((each) => this.result(each));
    const shownFigures = Math.min(few, figures.length);
    if (figures.length > few) items.splice(shownFigures, 0, this.more("figures", figures.length - few));
    if (others.length > some) items.push(this.more("others", others.length - some));
    this.list.replaceChildren(...items);
    this.list.dataset.for = this.input.value;
    this.list.hidden = !items.length;
  }

  /** @param {Found} found */
  result({ meta, filters }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${this.root}${meta.href}`;
    const about = document.createElement("p");
    about.className = "aside";
    about.textContent = meta.about;
    if (!meta.figure) {
      link.textContent = meta.title;
      const kind = document.createElement("span");
      kind.className = "aside";
      kind.textContent = ` ${filters.Type?.[0] ?? ""}`;
      item.append(paragraph(link, kind), about);
      return item;
    }
    const figure = document.createElement("span");
    figure.className = "found-figure";
    figure.textContent = meta.figure;
    link.append(figure, document.createElement("br"), meta.title);
    item.append(paragraph(link), about, copy(this.root, meta));
    return item;
  }

  /**
   * @param {"figures" | "others"} which
   * @param {number} left
   */
  more(which, left) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "find-more";
    button.textContent = `Show more ${which === "figures" ? "figures" : "records"} (${left.toLocaleString("en-GB")})`;
    button.addEventListener("click", async () => {
      this.shown[which] += MORE;
      const place = [...this.list.children].indexOf(item);
      await this.show(this.asked);
      this.list.children[place]?.querySelector("a")?.focus();
    });
    item.append(button);
    return item;
  }

  /** @param {KeyboardEvent} event */
  walk(event) {
    if (event.key === "Escape" && event.target !== this.input) {
      this.input.focus();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [this.input, ...this.list.querySelectorAll("li > p > a, .find-more")];
    const item = /** @type {HTMLElement} */ (event.target).closest("li")?.querySelector("a, .find-more");
    const place = stops.indexOf(item ?? this.input);
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    /** @type {HTMLElement} */ (next).focus();
  }
}

/**
 * @param {string} root
 * @param {Record<string, string>} meta
 */
function copy(root, meta) {
  const made = document.createElement("send-copy");
  made.dataset.id = meta.id;
  made.dataset.link = `${root}${meta.href}`;
  made.dataset.json = `${root}${meta.href.split("#")[0]}copy.json`;
  made.dataset.name = meta.figure;
  const details = document.createElement("details");
  details.className = "copy-plain";
  const summary = document.createElement("summary");
  summary.textContent = "Quote";
  details.append(summary);
  made.append(details);
  return made;
}

/**
 * @param {number} figures
 * @param {number} others
 * @param {string} [type] the only type asked for
 */
function words(figures, others, type) {
  if (!figures && !others) return "Nothing found. Try fewer words, or the number alone.";
  const said = (/** @type {number} */ count, /** @type {string} */ one) => `${count.toLocaleString("en-GB")} ${one}${count === 1 ? "" : "s"}`;
  if (type) return type === "Figure" ? `${said(figures, "figure")}.` : `${said(others, "record")}.`;
  return `${said(figures, "figure")} and ${said(others, "other record")}.`;
}

/** @param {(Node | string)[]} parts */
function paragraph(...parts) {
  const made = document.createElement("p");
  made.append(...parts);
  return made;
}

/** @param {string} text */
function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

customElements.define("send-find", Find);
