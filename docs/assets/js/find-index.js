/**
 * The search index, read piece by piece: `start.json` names every word and the piece that holds its list. A word that is
 * not there is looked for as the beginning of one, as one of its family, and as one misspelt; a number also rounded.
 */

import { heldIn, lastUpTo, placesAbove, ranked } from "./find-ranking.js";
import { familyOf, firstFrom, misspeltOf, startingWith } from "./find-vocabulary.js";
import { findWords } from "./find-words.js";

/**
 * @typedef {{ folder: string, block: number, types: [string, number][], words: string, wordPieces: number[],
 *   numberPieces: number[], same: Record<string, string[]> }} Start
 * @typedef {number[][]} Levels a list for each level: the level, the first place, and the steps to the further ones
 * @typedef {[number, Levels, Levels, Levels]} NumberEntry a value, and where it is a sum of money, a share, a number
 * @typedef {{ place: number, type: string, href: string, title: string, about: string, figure?: string, id?: string }} Thing
 * @typedef {{ places: number[], corrected: [string, string][], numbers: Sought[] }} Answer figures first, the best of each first; words
 *   that were taken for others; the numbers asked for that no figure has
 * @typedef {{ value: number, kind: string }} Sought a number, and whether it is gbp, pct, or num for any
 * @typedef {{ levels: Levels, weight: number, rareAs?: number }} Way one of the lists in which a word may be met
 */

const EXACT = 1;
const BEGINNING = 0.7;
const SAME = 0.55;
const FAMILY = 0.5;
const MISSPELT = 0.6;
/** A share said in the other way, as "9 in 10" for 90%. */
const OTHERWISE_SAID = 0.7;
/** A beginning shorter than this is not looked up until there is more of it. */
const SHORTEST_BEGINNING = 3;
const NUMBER = /^(gbp|pct|num)(\d+(?:d\d+)?)x$/;
const KINDS = ["gbp", "pct", "num"];

export class FindIndex {
  /** @type {Map<string, Promise<any>>} */
  pieces = new Map();

  /**
   * @param {string} root the address of the index's folder
   * @param {Start} start
   */
  constructor(root, start) {
    this.root = root;
    this.start = start;
    this.words = start.words.split(" ");
    this.count = start.types.reduce((all, [, count]) => all + count, 0);
  }

  /** @param {string} root the address of the index's folder, with a slash at its end */
  static async open(root) {
    return new FindIndex(root, await fetched(new URL("start.json", root)));
  }

  /** @param {string} name */
  piece(name) {
    let piece = this.pieces.get(name);
    if (!piece) {
      piece = fetched(new URL(`${this.start.folder}/${name}.json`, this.root));
      this.pieces.set(name, piece);
      piece.catch(() => this.pieces.delete(name));
    }
    return piece;
  }

  /**
   * @param {string} asked what the reader typed
   * @returns {Promise<Answer>}
   */
  async search(asked) {
    const words = findWords(asked);
    const isTyping = /[a-z]$/i.test(asked);
    /** @type {Answer} */
    const answer = { places: [], corrected: [], numbers: [] };
    const sought = await Promise.all(words.map((word, at) => this.waysTo(word, isTyping && at === words.length - 1, answer)));
    const scores = new Float64Array(this.count);
    const met = new Uint8Array(this.count);
    for (const ways of sought) this.score(ways, scores, met);
    const figures = this.start.types[0][1];
    answer.places = [...ranked(scores, met, sought.length, 0, figures), ...ranked(scores, met, sought.length, figures, this.count)];
    return answer;
  }

  /**
   * Adds what one word of the question earns each thing: its best way of being met, once.
   * @param {Way[]} ways
   * @param {Float64Array} scores
   * @param {Uint8Array} met
   */
  score(ways, scores, met) {
    const best = new Float64Array(this.count);
    /** @type {number[]} */
    const places = [];
    for (const { levels, weight, rareAs } of ways) {
      const held = heldIn(levels);
      const rarity = Math.log(1 + this.count / Math.max(held, rareAs ?? 1));
      for (const [level, ...steps] of levels) {
        const earned = weight * rarity * level;
        let place = 0;
        for (const step of steps) {
          place += step;
          if (!best[place]) places.push(place);
          if (earned > best[place]) best[place] = earned;
        }
      }
    }
    for (const place of places) {
      scores[place] += best[place];
      met[place] += 1;
    }
  }

  /**
   * @param {string} word
   * @param {boolean} isTyping whether the word may only be the beginning of one
   * @param {Answer} answer
   * @returns {Promise<Way[]>}
   */
  async waysTo(word, isTyping, answer) {
    if (NUMBER.test(word)) return this.waysToNumber(word, answer);
    const { words } = this;
    /** @type {Map<string, number>} */
    const weights = new Map();
    const weigh = (/** @type {string[]} */ found, /** @type {number} */ weight) => {
      for (const each of found) if ((weights.get(each) ?? 0) < weight) weights.set(each, weight);
    };
    const isThere = startingWith(word, words, 1)[0] === word;
    if (isThere) weigh([word], EXACT);
    if (word.length >= SHORTEST_BEGINNING + (isTyping ? 0 : 1)) weigh(startingWith(word, words), isTyping && !isThere ? 0.9 : BEGINNING);
    weigh((Object.hasOwn(this.start.same, word) ? this.start.same[word] : []).filter((each) => startingWith(each, words, 1)[0] === each), SAME);
    weigh(familyOf(word, words), FAMILY);
    if (![...weights.values()].some((weight) => weight >= BEGINNING)) {
      const [near] = misspeltOf(word, words);
      if (near) {
        weigh([near], MISSPELT);
        answer.corrected.push([word, near]);
      }
    }
    const share = /^(\d+)in(\d+)x$/.exec(word);
    const ways = await Promise.all([...weights].map(async ([each, weight]) => ({ levels: await this.levels(each), weight })));
    const own = ways.find(({ weight }) => weight === EXACT);
    const rareAs = own && heldIn(own.levels);
    /** @type {Way[]} */
    const said = ways.map((way) => ({ ...way, rareAs }));
    if (share) said.push(...(await this.waysToValue((100 * Number(share[1])) / Number(share[2]), "pct", OTHERWISE_SAID)));
    return said;
  }

  /** @param {string} word one of the vocabulary */
  async levels(word) {
    const at = firstFrom(word, this.words);
    const piece = lastUpTo(this.start.wordPieces, at);
    return /** @type {Levels} */ ((await this.piece(`w${piece}`))[at - this.start.wordPieces[piece]]);
  }

  /**
   * @param {string} word
   * @param {Answer} answer
   */
  async waysToNumber(word, answer) {
    const [, kind, digits] = /** @type {RegExpExecArray} */ (NUMBER.exec(word));
    const value = Number(digits.replace("d", "."));
    const ways = await this.waysToValue(value, kind, EXACT);
    if (!ways.length) answer.numbers.push({ value, kind });
    if (kind === "pct" && value % 10 === 0 && value < 100) {
      const said = `${value / 10}in10x`;
      if (startingWith(said, this.words, 1)[0] === said) ways.push({ levels: await this.levels(said), weight: OTHERWISE_SAID });
    }
    return ways;
  }

  /**
   * @param {number} value
   * @param {string} kind gbp, pct, or num for any
   * @param {number} weight
   * @returns {Promise<Way[]>}
   */
  async waysToValue(value, kind, weight) {
    /** @type {NumberEntry[]} */
    const entries = await this.numbersAround(value);
    const entry = entries.find(([each]) => each === value);
    if (!entry) return [];
    return KINDS.flatMap((each, at) => {
      const levels = /** @type {Levels} */ (entry[at + 1]);
      return levels.length && (kind === "num" || kind === each) ? [{ levels, weight }] : [];
    });
  }

  /**
   * @param {number} value
   * @returns {Promise<NumberEntry[]>} the piece in which it would stand
   */
  numbersAround(value) {
    return this.piece(`n${lastUpTo(this.start.numberPieces, value)}`);
  }

  /**
   * The figures of the same kind whose own number is nearest to one that no figure has.
   * @param {Sought} sought
   * @param {number} wanted how many
   * @returns {Promise<number[]>} their places
   */
  async nearest({ value, kind }, wanted) {
    const entries = await this.numbersAround(value);
    const own = entries.flatMap(([each, ...kinds]) => kinds
      .filter((_, at) => kind === "num" || kind === KINDS[at])
      .flatMap((levels) => placesAbove(/** @type {Levels} */ (levels), 39).map((place) => ({ each, place }))));
    own.sort((a, b) => Math.abs(a.each - value) - Math.abs(b.each - value) || a.place - b.place);
    return own.slice(0, wanted).map(({ place }) => place);
  }

  /** @param {number} place @returns {string} */
  typeOf(place) {
    let end = 0;
    return /** @type {[string, number]} */ (this.start.types.find(([, count]) => place < (end += count)))[0];
  }

  /**
   * @param {number[]} places
   * @returns {Promise<Thing[]>}
   */
  async things(places) {
    return Promise.all(places.map(async (place) => {
      const block = await this.piece(`b${Math.floor(place / this.start.block)}`);
      const [href, title, about, figure, id] = block[place % this.start.block];
      return { place, type: this.typeOf(place), href, title, about, figure, id };
    }));
  }
}

/** @param {URL} address */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer.json();
}
