/**
 * `<send-spread>`: all uncertain numbers drawn at once, many times over, with progress and a way out.
 */

import { element, rowOf } from './calculator-results.js';
import { shape } from './drawing.js';
import { Overtaken } from './python-client.js';

/**
 * @typedef {import('./calculator-page.js').SendCalculator} SendCalculator
 * @typedef {{low: number, high: number, count: number, low_text: string, high_text: string}} Bin
 * @typedef {{label: string, draws: number, sentence: string, bins: Bin[],
 *            quantiles: Array<{percent: number, text: string}>}} Spread
 */

const WIDTH = 480;
const HEIGHT = 140;

export class SendSpread extends HTMLElement {
  connectedCallback() {
    this.calculator = /** @type {SendCalculator} */ (this.closest('send-calculator'));
    this.querySelector('[data-draw]')?.addEventListener('click', () => this.#draw());
    this.querySelector('[data-cancel]')?.addEventListener('click', () => this.calculator?.cancel());
    this.calculator.addEventListener('calculator-answer', () => this.#forget());
  }

  async #draw() {
    const inputs = this.calculator?.current?.given ?? {};
    const bar = /** @type {HTMLProgressElement} */ (this.querySelector('progress'));
    this.#working(true);
    try {
      const found = await this.calculator?.draw({ inputs }, (done, count) => {
        bar.max = count;
        bar.value = done;
      });
      if (found.ok && found.uncertainty) this.#show(found.uncertainty);
      else this.#say(found.ok ? 'Nothing in this run is uncertain.' : found.problems[0].message);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      this.#say('It was cancelled.');
    } finally {
      this.#working(false);
    }
  }

  /** @param {boolean} busy */
  #working(busy) {
    for (const part of this.querySelectorAll('[data-busy]')) /** @type {HTMLElement} */ (part).hidden = !busy;
    /** @type {HTMLButtonElement} */ (this.querySelector('[data-draw]')).disabled = busy;
  }

  /** What was drawn belongs to other numbers now. */
  #forget() {
    this.#say('');
    /** @type {HTMLElement} */ (this.querySelector('[data-result]')).hidden = true;
  }

  /** @param {Spread} spread */
  #show({ sentence, bins, quantiles, draws }) {
    this.#say(`${draws.toLocaleString('en-GB')} draws. ${sentence}`);
    const rows = quantiles.map(({ percent, text }) => rowOf([`${percent}% of draws are at or below`, text]));
    this.querySelector('tbody')?.replaceChildren(...rows);
    const range = element('p', `From ${bins[0].low_text} to ${bins[bins.length - 1].high_text}; the taller the bar, the more draws.`);
    range.className = 'calc-hint';
    this.querySelector('[data-drawing]')?.replaceChildren(histogram(bins), range);
    /** @type {HTMLElement} */ (this.querySelector('[data-result]')).hidden = false;
  }

  /** @param {string} words */
  #say(words) {
    const place = this.querySelector('[data-spread-sentence]');
    if (place) place.textContent = words;
  }
}

/** @param {Bin[]} bins */
function histogram(bins) {
  const most = Math.max(...bins.map((bin) => bin.count));
  const step = WIDTH / bins.length;
  const drawing = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' });
  bins.forEach(({ count }, place) => {
    const height = (count / most) * HEIGHT;
    drawing.append(shape('rect', { class: 'calc-bar', x: place * step + 1, y: HEIGHT - height, width: step - 2, height }));
  });
  return drawing;
}

customElements.define('send-spread', SendSpread);
