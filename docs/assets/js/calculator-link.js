/**
 * The link of a calculator: what it was opened with, then and now, and the address that follows the reader.
 */

import { readAddress } from './calculator-address.js';
import { setText } from './calculator-results.js';
import { showThenAndNow } from './then-and-now.js';

/** @typedef {(name: string, text: string) => Promise<any>} Ask  a function of `calculators.browser`, for this model */

export class CalculatorLink {
  /** What is shown, as the query of a link: "?ehcps=9&shown=...&v=..."; "" until it is known. */
  query = '';
  /** @type {Record<string, string>} what the page asks before it shows the answer: predict, prediction, group */
  asks = {};
  /** What the page was opened with. */
  #opened = location.search;

  /**
   * @param {HTMLElement} calculator  with its notes, and the earlier names of inputs in data-aliases
   * @param {Ask} ask
   */
  constructor(calculator, ask) {
    this.calculator = calculator;
    this.ask = ask;
  }

  /** @returns {string} the whole address of what is shown */
  get href() {
    const address = new URL(location.href);
    address.search = this.query;
    if (!address.hash.startsWith('#/')) address.hash = ''; // the offline pack's say which page it is
    return address.href;
  }

  /**
   * The inputs the page was opened with, as text; keys that name none are left out with a note.
   * @param {string[]} names  the model's inputs
   */
  open(names) {
    const aliases = JSON.parse(this.calculator.dataset.aliases ?? '{}');
    const { inputs, unknown, asks } = readAddress(this.#opened, names, aliases);
    this.asks = asks;
    if (unknown.length) {
      const listed = unknown.slice(0, 5).map((key) => `“${key}”`).join(', ');
      this.#note('unknown', `The address also held ${listed}, which this calculator does not know and has left out.`);
    }
    return inputs;
  }

  /**
   * Say so when the link that was opened showed another answer than this version gives, or left out a default that
   * has changed since; not where the answer is still to be predicted.
   * @param {(inputs: Record<string, string>) => void} use  puts inputs into the form
   */
  async compare(use) {
    const { version, shown } = readAddress(this.#opened, []);
    if (this.asks.predict || (!version && !shown)) return;
    const found = await this.ask('open_address', this.#opened);
    const note = /** @type {HTMLElement | null} */ (this.calculator.querySelector('[data-note="then-now"]'));
    if (note && found.ok && found.changed) showThenAndNow(note, found, use);
  }

  /**
   * Work out the link to these inputs.
   * @param {Record<string, unknown>} inputs
   * @param {boolean} show  whether the page's address follows
   */
  async follow(inputs, show) {
    const { ok, query } = await this.ask('address', JSON.stringify({ inputs }));
    this.query = ok ? query : '';
    if (!ok) this.#note('too-long', 'There are too many numbers of your own for a link. Take the JSON file instead.');
    else if (show) history.replaceState(history.state, '', location.pathname + await this.#asking(inputs) + location.hash);
  }

  /**
   * The query with what is asked first.
   * @param {Record<string, unknown>} inputs
   */
  async #asking(inputs) {
    if (!this.asks.predict) return this.query;
    const { ok, query } = await this.ask('address', JSON.stringify({ inputs, asks: this.asks }));
    return ok ? query : this.query;
  }

  /**
   * @param {string} name
   * @param {string} words
   */
  #note(name, words) {
    setText(this.calculator, `[data-note="${name}"]`, words);
    this.calculator.querySelector(`[data-note="${name}"]`)?.removeAttribute('hidden');
  }
}
