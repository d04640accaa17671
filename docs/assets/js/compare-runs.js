/**
 * `<send-compare-runs>`: the numbers kept beside the numbers now, or two presets, with the differences.
 */

import { rowOf } from './calculator-results.js';
import { Overtaken } from './python-client.js';

/**
 * @typedef {import('./calculator-page.js').SendCalculator} SendCalculator
 * @typedef {{label: string, first_text: string, second_text: string}} ComparedInput
 * @typedef {ComparedInput & {difference_text: string, percent_text: string}} ComparedOutput
 */

export class SendCompareRuns extends HTMLElement {
  /** @type {Record<string, unknown> | undefined} what the numbers now are set beside; undefined while presets are */
  #kept;

  connectedCallback() {
    this.calculator = /** @type {SendCalculator} */ (this.closest('send-calculator'));
    /** @type {Record<string, {label: string, inputs: Record<string, unknown>}>} */
    this.presets = JSON.parse(this.dataset.presets ?? '{}');
    this.querySelector('[data-keep]')?.addEventListener('click', () => this.#keep());
    for (const button of this.querySelectorAll('[data-pair]')) {
      button.addEventListener('click', () => this.#comparePresets(JSON.parse(button.getAttribute('data-pair') ?? '[]')));
    }
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = new FormData(/** @type {HTMLFormElement} */ (event.target));
      this.#comparePresets([String(chosen.get('first')), String(chosen.get('second'))]);
    });
    this.calculator.addEventListener('calculator-range', () => this.#compareKept());
  }

  #keep() {
    this.calculator?.wake();
    this.#kept = this.calculator?.current?.given ?? {};
    this.#compareKept();
  }

  #compareKept() {
    const now = this.calculator?.current?.given;
    if (this.#kept && now) this.#compare(['Kept', 'Now'], this.#kept, now);
  }

  /** @param {string[]} names  of two presets */
  #comparePresets(names) {
    if (this.calculator?.dataset.state === 'static' || !this.presets) return;
    this.calculator?.wake();
    this.#kept = undefined;
    const [first, second] = names.map((name) => /** @type {NonNullable<typeof this.presets>} */ (this.presets)[name]);
    this.#compare([first.label, second.label], first.inputs, second.inputs);
  }

  /**
   * @param {string[]} labels
   * @param {Record<string, unknown>} first
   * @param {Record<string, unknown>} second
   */
  async #compare(labels, first, second) {
    let found;
    try {
      const request = JSON.stringify({ first, second });
      found = await this.calculator?.ask('compare', this.calculator.model ?? '', request);
    } catch (error) {
      if (error instanceof Overtaken) return;
      throw error;
    }
    if (!found.ok) return;
    for (const [place, name] of ['first', 'second'].entries()) {
      const heading = this.querySelector(`th[data-${name}]`);
      if (heading) heading.textContent = labels[place];
    }
    this.#show(found);
    const said = this.querySelector('[data-compared]');
    const { label, first_text: before, second_text: after } = found.outputs[0];
    if (said) said.textContent = `${label}: ${labels[0]} ${before}, ${labels[1]} ${after}.`;
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
