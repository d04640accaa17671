/** Words of the index that are like one a reader typed: those it begins, those of its family, and those it misspells. */

/** So many words are looked up for one beginning; the shortest are the likeliest. */
const MOST_BEGUN = 24;
const MOST_OF_FAMILY = 12;

/**
 * @param {string} start
 * @param {string[]} words sorted
 * @param {number} [most]
 * @returns {string[]} the words that begin so; the word itself first, where it is one
 */
export function startingWith(start, words, most = MOST_BEGUN) {
  const found = [];
  for (let at = firstFrom(start, words); at < words.length && words[at].startsWith(start); at += 1) {
    found.push(words[at]);
    if (most === 1) break;
  }
  return found.length > most ? found.sort((a, b) => a.length - b.length).slice(0, most) : found;
}

/**
 * Words that share a long beginning: therapist and therapy, inclusion and inclusive.
 * @param {string} word
 * @param {string[]} words sorted
 */
export function familyOf(word, words) {
  if (word.length < 6 || /\d/.test(word)) return [];
  const stem = word.slice(0, Math.max(5, word.length - (word.length < 9 ? 3 : 4)));
  return startingWith(stem, words, MOST_OF_FAMILY).filter((each) => each !== word && each.length - stem.length <= 4);
}

/**
 * Words at one slip from what was typed, or two in a long word: a letter too many or too few, a wrong one, two swapped.
 * @param {string} word
 * @param {string[]} words sorted
 * @returns {string[]} the nearest first
 */
export function misspeltOf(word, words) {
  if (word.length < 4 || /\d/.test(word)) return [];
  const most = word.length >= 8 ? 2 : 1;
  /** @type {{ each: string, slips: number }[]} */
  const near = [];
  for (const each of words) {
    if (Math.abs(each.length - word.length) > most || /\d/.test(each)) continue;
    const slips = distance(word, each, most);
    if (slips <= most) near.push({ each, slips: slips + (each[0] === word[0] ? 0 : 0.5) });
  }
  return near.sort((a, b) => a.slips - b.slips).map(({ each }) => each);
}

/**
 * The slips between two words (Damerau's count), given up above a limit.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
function distance(a, b, limit) {
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const isSame = a[row - 1] === b[at - 1];
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1));
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) next[at] = Math.min(next[at], before[at - 2] + 1);
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, last] = [last, next];
  }
  return last[b.length];
}

/**
 * @param {string} word
 * @param {string[]} words sorted
 * @returns {number} the first place whose word is not before it
 */
export function firstFrom(word, words) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
