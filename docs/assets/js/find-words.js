/**
 * The words of what a reader types, as the index files them: scripts/find/words.py makes the index by the same rules,
 * and tests/find/words.yml is put to both.
 */

import { PATTERN, wordOf } from "./number-words.js";

const SPAN = "\\b(?<first>(?:19|20)\\d\\d)\\s?(?:[/–-]|to)\\s?(?<last>(?:19|20)\\d\\d|\\d\\d)\\b(?![,.]?\\d)";
const TOKEN = new RegExp(`${SPAN}|${PATTERN}|(?<letters>[a-z][a-z0-9]*(?:'[a-z]+)?)`, "gi");
const EMPTY = new Set((
  "a an and are as at be been being but by can did do does for from had has have how if in into is it its more of "
  + "on or s so some than that the their them there these they this those to was we were what when where which who "
  + "whom why will with would"
).split(" "));

/**
 * @param {string} text
 * @returns {string[]} its words in order
 */
export function findWords(text) {
  const plain = text.replaceAll("’", "'").normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const words = [];
  for (const { groups } of plain.matchAll(TOKEN)) {
    const found = /** @type {Record<string, string>} */ (groups);
    if (found.first) words.push(...span(found.first, found.last));
    else if (!found.letters) words.push(wordOf(found));
    else {
      const [word] = found.letters.split("'");
      if (!EMPTY.has(word)) words.push(withoutPlural(word));
    }
  }
  return words;
}

/** @param {string} word */
function withoutPlural(word) {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.length > 2 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * A school or financial year is one word; a longer span is its two ends.
 * @param {string} first
 * @param {string} last
 */
function span(first, last) {
  const end = last.length === 4 ? last : `${first.slice(0, 2)}${last}`;
  if (Number(end) === Number(first) + 1) return [`${first}/${end.slice(-2)}`];
  return [`num${first}x`, `num${end}x`];
}
