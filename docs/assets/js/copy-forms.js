/** The forms in which a record or figure is copied: made at build time, read from the JSON file beside its page. */

/** @typedef {Record<string, string>} Forms */

/** Where the build wrote the permalink; the page's own address takes its place. */
const LINK = /\{link\}/g;

/** The forms in the order in which they are offered, with their names. */
export const FORM_NAMES = new Map([
  ["figure", "Figure alone"],
  ["sentence", "Sentence"],
  ["reference", "Sentence with reference"],
  ["markdown", "Markdown"],
  ["html", "HTML"],
  ["social", "Social media post"],
  ["wikipedia", "Wikipedia"],
]);

/** @typedef {{ copies: Record<string, Forms>, version?: number }} Copies the file: texts, and which version they are of */

/** @type {Map<string, Promise<Copies>>} */
const read = new Map();

/**
 * @param {string} json the address of the JSON file beside the record's page
 * @param {string} id the figure's or record's id
 * @param {string} permalink its address in full
 * @returns {Promise<Forms>} each form as it is copied; refused when the file cannot be read or lacks the id
 */
export async function formsOf(json, id, permalink) {
  const forms = (await copiesAt(json)).copies[id];
  if (!forms) throw new Error(`${json} has no texts for ${id}.`);
  return Object.fromEntries(Object.entries(forms).map(([name, text]) => [name, text.replaceAll(LINK, () => permalink)]));
}

/**
 * @param {string} json the address of the JSON file beside the record's page
 * @returns {Promise<number | undefined>} the version its texts are of; nothing for a record without versions
 */
export async function versionOf(json) {
  return (await copiesAt(json)).version;
}

/** @param {string} json */
function copiesAt(json) {
  const address = new URL(json, document.baseURI).href;
  let copies = read.get(address);
  if (!copies) {
    copies = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
      return answer.json();
    });
    read.set(address, copies);
    copies.catch(() => read.delete(address));
  }
  return copies;
}
