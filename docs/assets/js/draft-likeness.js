/** How much a sentence and a figure speak of the same: by the stems of their words, the rarer the weightier. */

/**
 * @typedef {import("./draft-figures.js").Known} Known
 * @typedef {import("./draft-figures.js").Reading} Reading
 */

/** For a common number, how much of what a figure measures must stand in the very sentence. */
const SPOKEN_OF = 0.2;
/** How much of a caveat must stand near a figure. */
const CAVEAT_SAID = 0.45;
/** How much likelier a figure is meant when its year is named. */
const OF_THE_YEAR = 1.15;
/** What a word weighs that alone tells what a number seldom met by chance is of. */
const TELLING_WORD = 2.2;
/** What a word weighs that stands in the sentence and in no figure of the handbook: it says little of what is counted. */
const PASSING = 2.5;

/**
 * Whether enough of the caveat stands in or near the sentence; words that the figure itself needs do
 * not count, unless two thirds of the caveat is made of them.
 * @param {Known} figure
 * @param {Reading} reading
 * @param {Record<string, number>} weights
 */
export function saysCaveat({ stems: own, mustStems = [] }, { around }, weights) {
  const further = new Set(mustStems.filter((stem) => !own.includes(stem)));
  return share(share(mustStems, further, weights) > 1 / 3 ? [...further] : mustStems, around, weights) >= CAVEAT_SAID;
}

/**
 * How much of what a figure measures the sentence speaks of, 0 to 1; the record's title counts where the words do not.
 * @param {Known} figure
 * @param {{ stems: Set<string>, near: Set<string> }} reading
 * @param {Record<string, number>} weights
 */
export function score(figure, reading, weights) {
  const own = share(figure.stems, reading.stems, weights);
  const near = share(figure.stems, reading.near, weights);
  const title = share(figure.about, reading.near, weights);
  const of = share(figure.of, reading.near, weights);
  return 0.85 * Math.max(own, 0.9 * near, 0.5 * own + 0.5 * title) + 0.15 * of;
}

/**
 * Whether the sentence has any word of what a figure measures that is not met everywhere.
 * @param {Known} figure
 * @param {{ stems: Set<string> }} reading
 * @param {Record<string, number>} weights
 */
export function sharesAWord(figure, reading, weights) {
  return figure.stems.some((stem) => reading.stems.has(stem) && (weights[stem] ?? 0) >= TELLING_WORD);
}

/**
 * How likely a sentence with another number means a figure: it speaks of what it measures, of little else, and of its year.
 * @param {Known} figure
 * @param {number} spoken its score
 * @param {Reading} reading
 * @param {Record<string, number>} weights
 */
export function likeliness(figure, spoken, reading, weights) {
  const isOfYear = reading.years.some((year) => figure.years.some((own) => sameYear(own, year)));
  return Math.sqrt(spoken * covered(figure, reading, weights)) * (isOfYear ? OF_THE_YEAR : 1);
}

/**
 * Whether the sentence itself, and not only the one before it, speaks of what a figure with a common number measures.
 * @param {Known} figure
 * @param {Reading} reading
 * @param {Record<string, number>} weights
 */
export function isSpokenOf(figure, reading, weights) {
  return share(figure.stems, reading.stems, weights) >= SPOKEN_OF;
}

/**
 * How much of what the sentence speaks of belongs to the figure, 0 to 1.
 * @param {Known} figure
 * @param {Reading} reading
 * @param {Record<string, number>} weights
 */
function covered(figure, reading, weights) {
  const own = new Set([...figure.stems, ...figure.of, ...figure.about]);
  return Math.max(share([...reading.stems], own, weights, PASSING), share([...reading.clauseStems], own, weights, PASSING));
}

/**
 * @param {string[]} wanted
 * @param {Set<string>} there
 * @param {Record<string, number>} weights
 * @param {number} [rest] the weight of a stem that no figure has
 */
function share(wanted, there, weights, rest = 5) {
  let all = 0;
  let shared = 0;
  for (const stem of wanted) {
    const weight = weights[stem] ?? rest;
    all += weight;
    if (there.has(stem)) shared += weight;
  }
  return all ? shared / all : 0;
}

/**
 * @param {string} own
 * @param {string} named
 */
export function sameYear(own, named) {
  return own === named || (named.length === 4 && own.startsWith(named)) || (own.length === 4 && named.startsWith(own));
}
