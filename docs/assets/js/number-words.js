/**
 * One spelling for each number a reader types, so that "1.4bn", "£1.4 billion" and "1,400,000,000" find the same
 * figure. The index is filed by the same rules: scripts/quote/number_words.py; tests/site/number-words.yml is put to
 * both.
 */

/** @type {Record<string, number>} */
const SCALES = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, b: 9, billion: 9, tn: 12, trillion: 12 };
const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const COUNT = ["[0-9]+", ...COUNTS].join("|");
/** A number in any common writing; it pays no heed to case. */
export const PATTERN = (
  `\\b(?<part>${COUNT})\\s+(?:in|out\\sof)\\s+(?:every\\s+)?(?<whole>${COUNT})\\b`
  + "|\\b(?<to>[0-9]+)\\s*:\\s*(?<one>[0-9]+)\\b"
  + "|(?<pounds>£\\s*)?(?<number>[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)"
  + "(?:\\s*(?<scale>thousand|million|billion|trillion|bn|mn|tn|k|m|b)\\b)?"
  + "(?<percent>\\s*%|\\s*per\\s?cent\\b|\\s*pc\\b|\\s*percentage\\spoints?\\b)?"
);
const EVERY = new RegExp(PATTERN, "gi");

/**
 * @param {string} text
 * @returns {string[]} the words of the numbers in a text, in order
 */
export function numberWords(text) {
  return [...text.matchAll(EVERY)].map((found) => wordOf(/** @type {Record<string, string>} */ (found.groups)));
}

/** @param {Record<string, string | undefined>} found the groups of PATTERN */
export function wordOf(found) {
  if (found.part) return `${count(found.part)}in${count(found.whole ?? "")}x`;
  if (found.to) return `${Number(found.to)}to${Number(found.one)}x`;
  const kind = found.percent ? "pct" : found.pounds ? "gbp" : "num";
  return `${kind}${scaled((found.number ?? "").replaceAll(",", ""), SCALES[found.scale?.toLowerCase() ?? ""] ?? 0)}x`;
}

/**
 * Moves the decimal point to the right in the digits themselves, since a binary number would lose some.
 * @param {string} number
 * @param {number} places
 */
function scaled(number, places) {
  const [whole, part = ""] = number.split(".");
  const moved = part.padEnd(places, "0");
  const digits = `${whole}${moved.slice(0, places)}`.replace(/^0+(?=\d)/, "");
  const rest = moved.slice(places).replace(/0+$/, "");
  return rest ? `${digits}d${rest}` : digits;
}

/** @param {string} text */
function count(text) {
  return /^\d+$/.test(text) ? Number(text) : COUNTS.indexOf(text.toLowerCase()) + 1;
}
