/**
 * `<send-find>`: search as you type, figures first, each ready to copy. What is asked stands in the address, so that
 * a search can be sent to somebody. Works from the keyboard: down and up move through the results, Escape goes back.
 */

import { FACETS, Facets } from "./find-facets.js";
import { FindIndex } from "./find-index.js";
import { FoundList, walk } from "./find-list.js";
import { foundWords, soughtIn, TRY } from "./find-said.js";

const FIGURES_SHOWN = 6;
const OTHERS_SHOWN = 5;
const NEAREST_SHOWN = 4;
/** The facets are counted when nothing more was typed for so many milliseconds, so that they never hold up a result. */
const COUNTED_AFTER = 200;

class Find extends HTMLElement {
  // The module runs when the page has been read, so what stands inside the element is there to be found.
  root = this.dataset.root ?? "../";
  form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
  input = /** @type {HTMLInputElement} */ (this.querySelector("input[type=search]"));
  status = /** @type {HTMLElement} */ (this.querySelector(".find-status"));
  list = new FoundList(/** @type {HTMLOListElement} */ (this.querySelector(".find-results")), this.root, { figures: FIGURES_SHOWN, others: OTHERS_SHOWN });
  /** @type {Map<string, HTMLSelectElement>} */
  selects = new Map();
  /** @type {FindIndex | undefined} */
  index;
  /** @type {Facets | undefined} */
  facets;
  /** The number of the search on show; an older one that ends later is dropped. */
  asked = 0;

  connectedCallback() {
    this.form.addEventListener("submit", (event) => { event.preventDefault(); void this.run(); });
    this.input.addEventListener("input", () => void this.run());
    this.addEventListener("keydown", (event) => walk(event, this.input, this.list.list));
    addEventListener("popstate", () => this.readAddress());
    void this.start();
  }

  async start() {
    try {
      this.index = await FindIndex.open(new URL(`${this.root}find/index/`, document.baseURI).href);
      const isNarrowed = [...new URLSearchParams(location.search).keys()].some((name) => name !== "q");
      if (isNarrowed) await this.drawFacets();
      await this.readAddress();
      if (!isNarrowed) await this.drawFacets();
    } catch {
      this.unreadable();
      return;
    }
    if (!this.input.value) this.input.focus({ preventScroll: true });
  }

  unreadable() {
    this.status.textContent = "The search index could not be loaded. The lists below lead to every record.";
  }

  async drawFacets() {
    if (!this.index) return;
    this.facets = await Facets.of(this.index);
    const box = /** @type {HTMLElement} */ (this.querySelector(".find-facets"));
    for (const facet of FACETS) {
      const label = document.createElement("label");
      const select = document.createElement("select");
      select.name = facet.toLowerCase();
      select.addEventListener("change", () => void this.run());
      label.append(facet, select);
      box.append(label);
      this.selects.set(facet, select);
    }
    const narrow = /** @type {HTMLDetailsElement} */ (box.closest("details"));
    narrow.hidden = false;
    const fields = new URLSearchParams(location.search);
    narrow.open = matchMedia("(width >= 48rem)").matches || fields.size > 1;
    const places = this.places ?? every(this.index.count);
    this.countFacets(places, Object.fromEntries(FACETS.map((facet) => [facet, fields.get(facet.toLowerCase()) ?? ""]).filter(([, value]) => value)));
  }

  /**
   * Says beside each value how many it would leave; a value that would leave nothing is not offered.
   * @param {number[]} places what the words found
   * @param {Record<string, string>} chosen
   */
  countFacets(places, chosen) {
    for (const [facet, counts] of this.facets?.counts(places, chosen) ?? []) {
      const select = this.selects.get(facet);
      const values = [...counts].filter(([value, count]) => count || value === chosen[facet]);
      if (facet === "Year") values.sort(([a], [b]) => b.localeCompare(a));
      select?.replaceChildren(
        new Option("Any", ""),
        ...values.map(([value, count]) => new Option(`${capitalised(value)} (${count.toLocaleString("en-GB")})`, value, false, value === chosen[facet])),
      );
    }
    /** @type {HTMLElement} */ (this.querySelector(".find-facets")).dataset.for = this.input.value;
  }

  async readAddress() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    this.selects.forEach((select) => {
      select.value = asked.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    });
    await this.run();
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

  /** @type {number[] | undefined} what the words of the last search found, before it was narrowed */
  places;

  async run() {
    const { index } = this;
    if (!index) return;
    const turn = ++this.asked;
    const asked = this.input.value.trim();
    const { chosen } = this;
    if (this.selects.size || !location.search) this.writeAddress();
    if (!asked && !Object.keys(chosen).length) {
      this.places = undefined;
      this.list.clear();
      this.status.replaceChildren("Try ", ...TRY.flatMap((each, at) => [at ? ", " : "", soughtIn(`./?q=${encodeURIComponent(each)}`, each)]));
      this.countFacets(every(index.count), chosen);
      return;
    }
    try {
      const answer = asked ? await index.search(this.input.value) : { places: every(index.count), corrected: [], numbers: [] };
      if (turn !== this.asked) return;
      this.places = answer.places;
      const places = this.facets ? this.facets.narrowed(answer.places, chosen) : answer.places;
      const figures = places.filter((place) => index.typeOf(place) === "Figure");
      const others = places.filter((place) => index.typeOf(place) !== "Figure");
      const isNothing = !places.length;
      const near = isNothing && answer.numbers.length && !Object.keys(chosen).length ? await index.nearest(answer.numbers[0], NEAREST_SHOWN) : [];
      const isShown = await this.list.show(index, isNothing ? { figures: near, others: [] } : { figures, others }, this.input.value);
      if (!isShown || turn !== this.asked) return;
      this.status.replaceChildren(...foundWords(answer, figures.length, others.length, near.length, chosen, this.root));
      this.list.list.toggleAttribute("data-nearest", isNothing);
      setTimeout(() => { if (turn === this.asked) this.countFacets(answer.places, chosen); }, COUNTED_AFTER);
    } catch {
      this.unreadable();
    }
  }
}

/** @param {number} count */
function every(count) {
  return Array.from({ length: count }, (_, place) => place);
}

/** @param {string} text */
function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

customElements.define("send-find", Find);
