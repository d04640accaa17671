/**
 * The search in the head of every page: what is found stands below the box while one types, as on the page Find, and
 * Enter leads there. It is fetched when the box is first used.
 */

import { FindIndex } from "./find-index.js";
import { FoundList, walk } from "./find-list.js";
import { foundWords, soughtIn } from "./find-said.js";

const SHOWN = { figures: 4, others: 3 };

/** @param {HTMLFormElement} form the search in the head */
export function findInHead(form) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
  const root = `${document.body.dataset.root || "."}/`.replace(/\/+$/, "/");
  const panel = document.createElement("div");
  panel.className = "site-found";
  panel.hidden = true;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "find-status";
  const list = document.createElement("ol");
  list.className = "find-results";
  list.setAttribute("aria-label", "Found");
  const all = document.createElement("p");
  panel.append(status, list, all);
  form.append(panel);
  const found = new FoundList(list, root, SHOWN);
  /** @type {Promise<FindIndex> | undefined} */
  let opened;
  let turn = 0;

  async function run() {
    const own = ++turn;
    const asked = input.value.trim();
    if (!asked) {
      close();
      return;
    }
    try {
      opened ??= FindIndex.open(new URL(`${root}find/index/`, document.baseURI).href);
      const index = await opened;
      const answer = await index.search(input.value);
      const [figures, others] = ["Figure", ""].map((type) => answer.places.filter((place) => (index.typeOf(place) === "Figure") === (type === "Figure")));
      const near = answer.places.length || !answer.numbers.length ? [] : await index.nearest(answer.numbers[0], SHOWN.figures);
      if (own !== turn) return;
      if (!await found.show(index, answer.places.length ? { figures, others } : { figures: near, others: [] }, input.value)) return;
      status.replaceChildren(...foundWords(answer, figures.length, others.length, near.length, {}, root));
      all.replaceChildren(soughtIn(`${root}find/?q=${encodeURIComponent(asked)}`, "See all, and narrow them down"));
      panel.hidden = false;
    } catch {
      opened = undefined; // The form still leads to the page, which says what is wrong.
      close();
    }
  }

  function close() {
    turn += 1;
    panel.hidden = true;
    found.clear();
  }

  input.addEventListener("input", () => void run());
  input.addEventListener("focus", () => { if (panel.hidden && input.value.trim()) void run(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === input && !panel.hidden) {
      event.preventDefault();
      close();
    } else walk(event, input, list);
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
  document.addEventListener("pointerdown", ({ target }) => { if (target instanceof Node && !form.contains(target)) close(); });
  if (input.value.trim()) void run();
}
