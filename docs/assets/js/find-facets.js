/** Facets of what can be found: which things a choice of values allows, and how many each further value would leave. */

/**
 * @typedef {import("./find-index.js").FindIndex} FindIndex
 * @typedef {{ values: string[], sets: number[][], runs: number[] }} Column a facet's values, the sets of them that occur,
 *   and for each run of things with the same set: which, and how many
 * @typedef {Record<string, string>} Chosen the value asked for, by facet
 */

export const FACETS = ["Type", "Source", "Topic", "Kind", "Unit", "Year", "Organisation"];

export class Facets {
  /** @type {Map<string, { values: string[], sets: number[][], held: Uint16Array }>} */
  columns = new Map();

  /**
   * @param {FindIndex} index
   * @param {Record<string, Column>} columns
   */
  constructor(index, columns) {
    const { types } = index.start;
    const type = { values: types.map(([name]) => name), sets: types.map((_, at) => [at]), runs: types.flatMap(([, count], at) => [at, count]) };
    for (const [facet, { values, sets, runs }] of Object.entries({ Type: type, ...columns })) {
      const held = new Uint16Array(index.count);
      let place = 0;
      for (let at = 0; at < runs.length; at += 2) held.fill(runs[at], place, (place += runs[at + 1]));
      this.columns.set(facet, { values, sets, held });
    }
  }

  /** @param {FindIndex} index */
  static async of(index) {
    return new Facets(index, await index.piece("facets"));
  }

  /**
   * @param {number[]} places
   * @param {Chosen} chosen
   * @returns {number[]} those that have every value chosen
   */
  narrowed(places, chosen) {
    const tests = Object.entries(chosen).map(([facet, value]) => this.test(facet, value));
    return places.filter((place) => tests.every((isWanted) => isWanted(place)));
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @returns {(place: number) => boolean}
   */
  test(facet, value) {
    const column = this.columns.get(facet);
    const wanted = column?.values.indexOf(value) ?? -1;
    const fits = (column?.sets ?? []).map((set) => set.includes(wanted));
    return (place) => Boolean(column && fits[column.held[place]]);
  }

  /**
   * @param {number[]} places what the words alone found
   * @param {Chosen} chosen
   * @returns {Map<string, Map<string, number>>} for each facet and value, how many would be left, the other choices kept
   */
  counts(places, chosen) {
    return new Map([...this.columns].map(([facet, { values, sets, held }]) => {
      const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
      const bySet = new Uint32Array(sets.length);
      for (const place of this.narrowed(places, others)) bySet[held[place]] += 1;
      const counts = new Map(values.map((value) => [value, 0]));
      sets.forEach((set, at) => {
        for (const value of set) counts.set(values[value], (counts.get(values[value]) ?? 0) + bySet[at]);
      });
      return [facet, counts];
    }));
  }
}
