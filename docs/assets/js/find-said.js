/** What is said above the results: how many there are, what was taken for a slip, and what to try when there are none. */

/** @typedef {import("./find-index.js").Answer} Answer */

/** Questions that show what can be asked: a number, a share in words, a name, and a few words. */
export const TRY = ["1.4bn", "nine in 10", "Safety Valve", "won at tribunal", "NASS"];

/**
 * @param {Answer} answer
 * @param {number} figures how many were found
 * @param {number} others how many other records were found
 * @param {number} near how many figures with a number near to the one asked for are shown instead
 * @param {Record<string, string>} chosen the facets' values
 * @param {string} root the handbook's address, as seen from the page
 * @returns {(Node | string)[]}
 */
export function foundWords({ corrected, numbers }, figures, others, near, chosen, root) {
  const words = [];
  for (const [typed, taken] of corrected) words.push(`“${typed}” is in no record; showing “${taken}”. `);
  if (figures || others) {
    for (const { value } of numbers) words.push(`No record has the number ${value.toLocaleString("en-GB", { maximumFractionDigits: 6 })}. `);
    words.push(counted(figures, others, chosen.Type));
    return words;
  }
  if (Object.keys(chosen).length) words.push("Nothing found among what is chosen below “Narrow down”. Choose “Any” again. ");
  else if (near) words.push(`Nothing found with that number. The nearest figures:`);
  else words.push("Nothing found. Try fewer words, the number alone, or another word for it. ");
  if (!near) words.push("Or begin with ", soughtIn(`${root}topics/`, "a topic"), " or ", soughtIn(`${root}terms/`, "a term"), ".");
  return words;
}

/**
 * @param {number} figures
 * @param {number} others
 * @param {string} [type] the only type asked for
 */
function counted(figures, others, type) {
  const said = (/** @type {number} */ count, /** @type {string} */ one) => `${count.toLocaleString("en-GB")} ${one}${count === 1 ? "" : "s"}`;
  if (type) return type === "Figure" ? `${said(figures, "figure")}.` : `${said(others, "record")}.`;
  return `${said(figures, "figure")} and ${said(others, "other record")}.`;
}

/**
 * @param {string} href
 * @param {string} text
 */
export function soughtIn(href, text) {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}
