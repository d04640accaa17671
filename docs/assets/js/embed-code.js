/** The code that shows a figure's card on another site: live, or as this version says it. */

import { announce } from "./announce.js";
import { button } from "./button.js";
import { write } from "./clipboard.js";

const WIDTH = 480;
const HEIGHT = 280;
const TEXTS = /^(.*\/)(?:claims|tables|recommendations)\/[^/]+\/copy\.json$/;

/**
 * @param {string} id the figure's id; a record as a whole has no card
 * @param {string} json the address of the texts beside its page
 * @returns {HTMLElement | undefined}
 */
export function embedCode(id, json) {
  const texts = new URL(json, document.baseURI);
  const root = TEXTS.exec(texts.pathname)?.[1];
  if (!root || !id.includes(".")) return undefined;
  const address = new URL(`${root}embed/${id}/`, texts).href;
  const frame = document.createElement("iframe");
  for (const [name, value] of Object.entries({
    src: address, width: WIDTH, height: HEIGHT, title: "A figure of the SEND Evidence Handbook", loading: "lazy",
  })) frame.setAttribute(name, String(value));
  const code = frame.outerHTML;

  const whole = document.createElement("div");
  whole.className = "copy-embed";
  const head = document.createElement("p");
  head.className = "copy-name";
  const copy = button("Copy", "");
  copy.setAttribute("aria-label", "Copy the code of a card for another site");
  copy.addEventListener("click", async () => {
    try {
      await write(code);
      announce("Copied: the code of a card.");
      copy.textContent = "Copied";
    } catch {
      announce("Not copied. Select the code and copy it.");
    }
  });
  head.append("Card for another site (its words stay current)", copy);
  const shown = document.createElement("pre");
  shown.textContent = code;
  whole.append(head, shown);
  return whole;
}
