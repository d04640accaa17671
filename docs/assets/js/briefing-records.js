/** What the handbook says now of the records in a briefing: words, references, and what changed since they were added. */

import { formsOf } from "./copy-forms.js";

/**
 * @typedef {import("./briefing-basket.js").RecordEntry} RecordEntry
 * @typedef {Record<string, { text: string, html?: string }>} Citations
 * @typedef {{ words: string, href?: string }} Mark what a reader must know of an entry, and where to read of it
 * @typedef {{ entry: RecordEntry, record: string, link: string, name: string, sentence: string, forms: Record<string, string>,
 *   mustSay: string, citations: Citations, version: number, marks: Mark[], isThere: boolean }} Shown
 */

/** Where the build wrote the record's address in its references. */
const LINK = /\{link\}/g;

/** The styles in which references are numbered, with their names. */
export const STYLES = new Map([
  ["harvard", "Harvard (Cite Them Right)"],
  ["oscola", "OSCOLA"],
  ["apa", "APA"],
  ["vancouver", "Vancouver"],
  ["chicago", "Chicago (author and date)"],
]);

/** @type {Map<string, Promise<any>>} what was fetched, by address */
const fetched = new Map();

/**
 * @param {RecordEntry} entry
 * @param {string} root the handbook's address
 * @returns {Promise<Shown>} the entry with its words as they are now
 * @throws {Error} when the network fails
 */
export async function shownOf(entry, root) {
  const record = entry.id.split(".")[0];
  const page = new URL(`${entry.folder}/${record}/`, root).href;
  const data = await json(`${page}index.json`);
  const figure = data?.figures?.find((/** @type {{ id: string }} */ each) => each.id === entry.id);
  if (!data || data.status === "withdrawn" || (record !== entry.id && !figure)) return missing(entry, record, page, data, root);

  const told = figure ?? data;
  const link = figure ? new URL(figure.url.replace(/^\//, ""), root).href : page;
  const [forms, citations] = await Promise.all([formsOf(`${page}copy.json`, entry.id, link), json(`${page}cite.json`)]);
  const filled = Object.fromEntries(Object.entries(/** @type {Citations} */ (citations)).map(([style, { text, html }]) => (
    [style, { text: text.replace(LINK, () => page), html: html?.replace(LINK, () => page) }]
  )));
  return {
    entry, record, link, forms, citations: filled,
    name: figure ? `${figure.words}: ${figure.measures}` : data.title,
    sentence: forms.sentence.slice(0, -link.length).trim(),
    mustSay: told.must_say ?? data.must_say ?? "",
    version: told.version,
    marks: marksOf(entry, told, data, page, root),
    isThere: true,
  };
}

/**
 * @param {RecordEntry} entry
 * @param {{ version: number, overtaken_by: string[] }} told the figure or record
 * @param {{ overtaken_by: string[] }} data the record
 * @param {string} page
 * @param {string} root
 * @returns {Mark[]}
 */
function marksOf(entry, told, data, page, root) {
  const marks = [];
  if (told.version !== entry.version) {
    const words = `Changed: this is version ${told.version}; version ${entry.version} was added. Compare then and now`;
    marks.push({ words, href: told.version > entry.version ? `${page}v/${entry.version}/` : page });
  }
  const updates = told.overtaken_by.length ? told.overtaken_by : data.overtaken_by;
  const newest = updates.at(-1);
  if (newest) marks.push({ words: "Newer figure available", href: new URL(`updates/#${newest}`, root).href });
  return marks;
}

/**
 * What is said of an entry whose record is withdrawn or was never there.
 * @param {RecordEntry} entry
 * @param {string} record
 * @param {string} page
 * @param {{ reason?: string, replaced_by?: string } | undefined} data
 * @param {string} root
 * @returns {Shown}
 */
function missing(entry, record, page, data, root) {
  const isWithdrawn = data !== undefined;
  const words = isWithdrawn ? `Withdrawn${data.reason ? `: ${data.reason}` : " since it was added"}` : "Not in the handbook: nothing is published under this id";
  const href = data?.replaced_by ? new URL(`${data.replaced_by}/`, root).href : isWithdrawn ? page : undefined;
  return {
    entry, record, link: page, name: entry.id, sentence: "", forms: {}, mustSay: "", citations: {}, version: entry.version,
    marks: [{ words, href }], isThere: false,
  };
}

/**
 * @param {string} address
 * @returns {Promise<any>} what the file holds, or undefined when there is no such file
 */
function json(address) {
  let answer = fetched.get(address);
  if (!answer) {
    answer = fetch(address).then((found) => {
      if (found.status === 404) return undefined;
      if (!found.ok) throw new Error(`${address} answered ${found.status}.`);
      return found.json();
    });
    fetched.set(address, answer);
    answer.catch(() => fetched.delete(address));
  }
  return answer;
}
