/** The button that puts a figure, claim, table or recommendation into the briefing, from any page. */

import { announce } from "./announce.js";
import { addRecord, isInBriefing, readBriefing, removeRecord } from "./briefing-basket.js";
import { button } from "./button.js";

/** @typedef {import("./briefing-basket.js").Folder} Folder */

/** The address of the texts beside a record's page: what is in front, its folder, its id. */
const TEXTS = /^(.*\/)(claims|tables|recommendations)\/([^/]+)\/copy\.json$/;

/**
 * @param {string} id the id of the figure or record
 * @param {string} json the address of the texts beside its page
 * @param {string} name what the button's label calls it
 * @returns {HTMLElement | undefined} nothing for what cannot be added (a figure of an update)
 */
export function addButton(id, json, name) {
  const texts = new URL(json, document.baseURI);
  const [, root, folder, record] = TEXTS.exec(texts.pathname) ?? [];
  if (!record) return undefined;
  const whole = document.createElement("span");
  whole.className = "briefing-add";
  const add = button("Add to briefing", "briefing-add-button");
  const link = document.createElement("a");
  link.href = `${root}briefing/`;
  link.textContent = "See the briefing";
  whole.append(add, link);

  const show = () => {
    const isIn = isInBriefing(id);
    add.textContent = isIn ? "Take out of briefing" : "Add to briefing";
    add.setAttribute("aria-label", `${add.textContent}: ${name}`);
    link.hidden = !isIn;
  };
  add.addEventListener("click", async () => {
    try {
      if (isInBriefing(id)) {
        removeRecord(id);
        announce("Taken out of the briefing.");
      } else {
        const version = await versionOf(new URL("index.json", texts), id);
        addRecord({ type: "record", folder: /** @type {Folder} */ (folder), id, version });
        const count = readBriefing().entries.length;
        announce(`Added to the briefing, which has ${count} ${count === 1 ? "entry" : "entries"}.`);
      }
    } catch {
      announce("Not added. Try again when you are connected.");
      add.textContent = "Not added";
      return;
    }
    show();
  });
  addEventListener("storage", show);
  show();
  return whole;
}

/**
 * @param {URL} address the record's data
 * @param {string} id
 * @returns {Promise<number>} the version of the record, or of the figure in it
 */
async function versionOf(address, id) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  const record = await answer.json();
  const found = record.id === id ? record : record.figures.find((/** @type {{ id: string }} */ each) => each.id === id);
  if (!found) throw new Error(`${address} has no ${id}.`);
  return found.version;
}
