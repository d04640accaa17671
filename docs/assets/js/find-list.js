/** The list of what was found: figures first, each ready to copy; the arrow keys walk through it. */

import "./copy.js";

/**
 * @typedef {import("./find-index.js").FindIndex} FindIndex
 * @typedef {import("./find-index.js").Thing} Thing
 * @typedef {{ figures: number[], others: number[] }} Places what to show, the best first
 */

const MORE = 20;

export class FoundList {
  /** Of each kind, how many are on show. */
  shown = { figures: 0, others: 0 };
  /** The number of the showing on its way; an older one that ends later is dropped. */
  showing = 0;

  /**
   * @param {HTMLOListElement} list
   * @param {string} root the handbook's address, as seen from the page
   * @param {{ figures: number, others: number }} first how many of each are shown at first
   */
  constructor(list, root, first) {
    this.list = list;
    this.root = root;
    this.first = first;
  }

  /**
   * @param {FindIndex} index
   * @param {Places} places
   * @param {string} asked said on the list, once it is shown
   * @returns {Promise<boolean>} whether it is on show: false when another came in between
   */
  async show(index, places, asked) {
    this.shown = { ...this.first };
    return this.draw(index, places, asked);
  }

  clear() {
    this.showing += 1;
    this.list.replaceChildren();
    this.list.hidden = true;
  }

  /**
   * @param {FindIndex} index
   * @param {Places} places
   * @param {string} asked
   */
  async draw(index, places, asked) {
    const turn = ++this.showing;
    const figures = places.figures.slice(0, this.shown.figures);
    const others = places.others.slice(0, this.shown.others);
    const things = await index.things([...figures, ...others]);
    if (turn !== this.showing) return false;
    const items = things.map((thing) => this.item(thing));
    const leftFigures = places.figures.length - figures.length;
    const leftOthers = places.others.length - others.length;
    if (leftFigures) items.splice(figures.length, 0, this.more("figures", leftFigures, index, places, asked));
    if (leftOthers) items.push(this.more("others", leftOthers, index, places, asked));
    this.list.replaceChildren(...items);
    this.list.dataset.for = asked;
    this.list.hidden = !items.length;
    return true;
  }

  /** @param {Thing} thing */
  item({ href, title, about, figure, id, type }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${this.root}${href}`;
    const line = paragraph(link);
    const below = paragraph(about);
    below.className = "aside";
    if (!figure) {
      link.textContent = title;
      const kind = document.createElement("span");
      kind.className = "aside";
      kind.textContent = ` ${type}`;
      line.append(kind);
      item.append(line, below);
      return item;
    }
    const shown = document.createElement("span");
    shown.className = "found-figure";
    shown.textContent = figure;
    link.append(shown, document.createElement("br"), title);
    item.append(line, below, this.copy(href, figure, id ?? ""));
    return item;
  }

  /**
   * @param {string} href
   * @param {string} figure
   * @param {string} id
   */
  copy(href, figure, id) {
    const made = document.createElement("send-copy");
    made.dataset.id = id;
    made.dataset.link = `${this.root}${href}`;
    made.dataset.json = `${this.root}${href.split("#")[0]}copy.json`;
    made.dataset.name = figure;
    const details = document.createElement("details");
    details.className = "copy-plain";
    const summary = document.createElement("summary");
    summary.textContent = "Quote";
    details.append(summary);
    made.append(details);
    return made;
  }

  /**
   * @param {"figures" | "others"} which
   * @param {number} left
   * @param {FindIndex} index
   * @param {Places} places
   * @param {string} asked
   */
  more(which, left, index, places, asked) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "find-more";
    button.textContent = `Show more ${which === "figures" ? "figures" : "records"} (${left.toLocaleString("en-GB")})`;
    button.addEventListener("click", async () => {
      this.shown[which] += MORE;
      const place = [...this.list.children].indexOf(item);
      await this.draw(index, places, asked);
      this.list.children[place]?.querySelector("a")?.focus();
    });
    item.append(button);
    return item;
  }
}

/**
 * Up and down go from the box through the results, Escape goes back to the box.
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 */
export function walk(event, input, list) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target !== input && !list.contains(target)) return;
  if (event.key === "Escape" && target !== input) {
    input.focus();
    event.preventDefault();
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [input, ...list.querySelectorAll("li > p:first-child > a, .find-more")];
  const item = target.closest("li")?.querySelector("a, .find-more");
  const next = stops[stops.indexOf(item ?? input) + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  /** @type {HTMLElement} */ (next).focus();
}

/** @param {(Node | string)[]} parts */
export function paragraph(...parts) {
  const made = document.createElement("p");
  made.append(...parts);
  return made;
}
