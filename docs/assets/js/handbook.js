/** What every page of the handbook loads: small features, each in a module of its own. */

import "./colours.js";
import "./copy.js";

const tables = document.querySelectorAll("table:has(td[data-figure])");
if (tables.length) {
  const { enlivenCells } = await import("./table-cells.js");
  tables.forEach((table) => enlivenCells(/** @type {HTMLTableElement} */ (table)));
}
const search = /** @type {HTMLFormElement | null} */ (document.querySelector(".site-search"));
search?.querySelector("input")?.addEventListener("focus", async () => {
  (await import("./find-head.js")).findInHead(search);
}, { once: true });
if (document.querySelector("send-find")) await import("./find.js");
if (document.querySelector("send-cite")) await import("./cite.js");
if (document.querySelector("send-model-dates")) await import("./model-dates.js");
if (document.querySelector("send-draft")) await import("./check-draft.js");
if (document.querySelector("send-briefing")) await import("./briefing-page.js");
