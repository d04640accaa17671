/** Putting what was found in order, and reading the lists of the index. */

/** @typedef {import("./find-index.js").Levels} Levels */

/** Of the words asked for, a thing must have this share, where one has. */
const MUST_HAVE = 0.6;

/**
 * @param {Levels} levels
 * @returns {number} how many places they hold
 */
export function heldIn(levels) {
  return levels.reduce((all, list) => all + list.length - 1, 0);
}

/**
 * @param {Float64Array} scores
 * @param {Uint8Array} met how many of the words each thing has
 * @param {number} asked how many words there are
 * @param {number} from the first place looked at
 * @param {number} to the place after the last
 * @returns {number[]} the places that have enough of the words, the best first
 */
export function ranked(scores, met, asked, from, to) {
  const most = met.subarray(from, to).reduce((best, each) => Math.max(best, each), 0);
  const least = Math.max(1, Math.min(most, Math.ceil(MUST_HAVE * asked)));
  const places = [];
  for (let place = from; place < to; place += 1) {
    if (met[place] < least) continue;
    scores[place] *= (met[place] / asked) ** 2;
    places.push(place);
  }
  return places.sort((a, b) => scores[b] - scores[a] || a - b);
}

/**
 * @param {Levels} levels
 * @param {number} floor
 */
export function placesAbove(levels, floor) {
  return levels.filter(([level]) => level > floor).flatMap(([, ...steps]) => {
    let place = 0;
    return steps.map((step) => (place += step));
  });
}

/**
 * @param {number[]} starts rising
 * @param {number} value
 * @returns {number} the last place whose start is not above the value, or the first
 */
export function lastUpTo(starts, value) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
