/**
 * One spelling for each number a reader types, so that "1.4bn", "£1.4 billion" and "1,400,000,000" find the same
 * figure. The index is filed by the same rules: scripts/quote/number_words.py; tests/site/number-words.yml is put to
 * both.
 */

/** @type {Record<string, number>} */
const SCALES = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, b: 9, billion: 9, tn: 12, trillion: 12 };
const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const COUNT = ["[0-9]+", ...COUNTS].join("|");
const PATTERN = new RegExp(
  `\\b(?<part>${COUNT})\\s+(?:in|out\\sof)\\s+(?:every\\s+)?(?<whole>${COUNT})\\b`
  + "|\\b(?<to>[0-9]+)\\s*:\\s*(?<one>[0-9]+)\\b"
  + "|(?<pounds>£\\s*)?(?<number>[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)"
  + "(?:\\s*(?<scale>thousand|million|billion|trillion|bn|mn|tn|k|m|b)\\b)?"
  + "(?<percent>\\s*%|\\s*per\\s?cent\\b|\\s*pc\\b|\\s*percentage\\spoints?\\b)?",
  "gi",
);

/**
 * @param {string} text what a reader typed
 * @returns {string} the same with each number in its one spelling
 */
export function withNumberWords(text) {
  return text.replace(PATTERN, (...found) => ` ${word(found.at(-1))} `).replace(/\s+/g, " ").trim();
}

/**
 * @param {string} text
 * @returns {string[]} the words of the numbers in a text, in order
 */
export function numberWords(text) {
  return [...text.matchAll(PATTERN)].map((found) => word(/** @type {Record<string, string>} */ (found.groups)));
}

/** @param {Record<string, string | undefined>} found */
function word(found) {
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
