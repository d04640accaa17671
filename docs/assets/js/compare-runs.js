/**
 * `<send-compare-runs>`: the numbers kept beside the numbers now, with the differences.
 */

import { rowOf } from './calculator-results.js';
import { Overtaken } from './python-client.js';

/**
 * @typedef {import('./calculator-page.js').SendCalculator} SendCalculator
 * @typedef {{label: string, first_text: string, second_text: string}} ComparedInput
 * @typedef {ComparedInput & {difference_text: string, percent_text: string}} ComparedOutput
 */

export class SendCompareRuns extends HTMLElement {
  /** @type {Record<string, unknown> | undefined} */
  #kept;

  connectedCallback() {
    this.calculator = /** @type {SendCalculator} */ (this.closest('send-calculator'));
    this.querySelector('[data-keep]')?.addEventListener('click', () => this.#keep());
    this.calculator.addEventListener('calculator-range', () => this.#compare());
  }

  #keep() {
    this.calculator?.wake();
    this.#kept = this.calculator?.current?.given ?? {};
    this.#compare();
  }

  async #compare() {
    const now = this.calculator?.current?.given;
    if (!this.#kept || !now) return;
    let found;
    try {
      const request = JSON.stringify({ first: this.#kept, second: now });
      found = await this.calculator?.ask('compare', this.calculator.model ?? '', request);
    } catch (error) {
      if (error instanceof Overtaken) return;
      throw error;
    }
    if (found.ok) this.#show(found);
  }

  /** @param {{inputs: ComparedInput[], outputs: ComparedOutput[]}} found */
  #show({ inputs, outputs }) {
    const rows = [
      ...inputs.map((each) => rowOf([each.label, each.first_text, each.second_text, ''])),
      ...outputs.map((each) => {
        const { difference_text: difference, percent_text: percent } = each;
        const change = difference && percent && difference !== 'no change' ? `${difference} (${percent})` : difference;
        return rowOf([each.label, each.first_text, each.second_text, change]);
      }),
    ];
    this.querySelector('tbody')?.replaceChildren(...rows);
    /** @type {HTMLElement} */ (this.querySelector('[data-comparison]')).hidden = false;
  }
}

customElements.define('send-compare-runs', SendCompareRuns);
