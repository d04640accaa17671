/** The code that shows the card of a figure or a table on another site. */

import { announce } from "./announce.js";
import { button } from "./button.js";
import { write } from "./clipboard.js";

const FIGURE = { width: 480, height: 280 };
const TABLE = { width: 640, height: 520 };
const TEXTS = /^(.*\/)(claims|tables|recommendations)\/[^/]+\/copy\.json$/;

/**
 * @param {string} id a figure's or a record's id; of records only a table has a card
 * @param {string} json the address of the texts beside its page
 * @param {string} name what the frame is called for those who do not see it
 * @param {number} [version] the version that a card may be kept at; a table has none
 * @returns {HTMLElement[]} the code of each card there is, ready to copy
 */
export function embedCodes(id, json, name, version) {
  const texts = new URL(json, document.baseURI);
  const [, root, folder] = TEXTS.exec(texts.pathname) ?? [];
  const isFigure = id.includes(".");
  if (!root || (!isFigure && folder !== "tables")) return [];
  const address = new URL(`${root}embed/${id}/`, texts).href;
  const title = `SEND Evidence Handbook: ${name}`;
  if (!isFigure) return [offered("Card for another site", frameCode(address, title, TABLE))];
  const codes = [offered("Card for another site (its words stay current)", frameCode(address, title, FIGURE))];
  if (version) {
    const kept = `Card kept at version ${version} (says so when there is a later one)`;
    codes.push(offered(kept, frameCode(`${address}v/${version}/`, title, FIGURE)));
  }
  return codes;
}

/**
 * @param {string} address
 * @param {string} title
 * @param {{ width: number, height: number }} size
 */
function frameCode(address, title, size) {
  const frame = document.createElement("iframe");
  for (const [attribute, value] of Object.entries({ src: address, ...size, title, loading: "lazy" })) {
    frame.setAttribute(attribute, String(value));
  }
  return frame.outerHTML;
}

/**
 * @param {string} name
 * @param {string} code
 */
function offered(name, code) {
  const whole = document.createElement("div");
  whole.className = "copy-embed";
  const head = document.createElement("p");
  head.className = "copy-name";
  const copy = button("Copy", "");
  copy.setAttribute("aria-label", `Copy the code: ${name}`);
  copy.addEventListener("click", async () => {
    try {
      await write(code);
      announce("Copied: the code of a card.");
      copy.textContent = "Copied";
    } catch {
      announce("Not copied. Select the code and copy it.");
    }
  });
  head.append(name, copy);
  const shown = document.createElement("pre");
  shown.textContent = code;
  whole.append(head, shown);
  return whole;
}
