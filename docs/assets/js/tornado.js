/**
 * `<send-tornado>`: which inputs the result is most sensitive to, kept up with the reader's numbers.
 *
 * A table that says everything in words and digits; the bar in each row is for the eye only.
 */

import { element } from './calculator-results.js';
import { shape } from './drawing.js';

/**
 * @typedef {object} Bar
 * @property {string} label
 * @property {string} low_input_text
 * @property {string} high_input_text
 * @property {number} at_low
 * @property {number} at_high
 * @property {string} at_low_text
 * @property {string} at_high_text
 *
 * @typedef {object} Sensitivity
 * @property {string} label
 * @property {number} low
 * @property {number} central
 * @property {number} high
 * @property {string} low_text
 * @property {string} central_text
 * @property {string} high_text
 * @property {Bar[]} bars  widest first
 */

const WIDTH = 200;

export class SendTornado extends HTMLElement {
  connectedCallback() {
    const calculator = this.closest('send-calculator');
    calculator?.addEventListener('calculator-answer', () => this.toggleAttribute('data-stale', true));
    calculator?.addEventListener('calculator-range', (event) => {
      this.#show(/** @type {CustomEvent} */ (event).detail.answer.sensitivity);
      this.removeAttribute('data-stale');
    });
  }

  /** @param {Sensitivity | null} sensitivity */
  #show(sensitivity) {
    this.hidden = !sensitivity;
    if (!sensitivity) return;
    for (const point of /** @type {const} */ (['low', 'central', 'high'])) {
      const place = this.querySelector(`[data-range="${point}"]`);
      if (place) place.textContent = sensitivity[`${point}_text`];
    }
    this.querySelector('tbody')?.replaceChildren(...sensitivity.bars.map((bar) => tornadoRow(bar, sensitivity)));
  }
}

/**
 * @param {Bar} bar
 * @param {Sensitivity} sensitivity
 */
function tornadoRow(bar, sensitivity) {
  const row = document.createElement('tr');
  const heading = element('th', bar.label);
  heading.setAttribute('scope', 'row');
  row.append(
    heading,
    element('td', `${bar.low_input_text} gives ${bar.at_low_text}`),
    element('td', `${bar.high_input_text} gives ${bar.at_high_text}`),
    barCell(bar, sensitivity),
  );
  return row;
}

/**
 * @param {Bar} bar
 * @param {Sensitivity} sensitivity
 */
function barCell(bar, { central, bars }) {
  const ends = [central, ...bars.flatMap(({ at_low, at_high }) => [at_low, at_high])];
  const least = Math.min(...ends);
  const span = Math.max(...ends) - least || 1;
  const place = (/** @type {number} */ value) => ((value - least) / span) * WIDTH;
  const from = place(Math.min(bar.at_low, bar.at_high));
  const to = place(Math.max(bar.at_low, bar.at_high));
  const drawing = shape('svg', { viewBox: `0 0 ${WIDTH} 16`, 'aria-hidden': 'true' });
  drawing.append(
    shape('rect', { class: 'calc-bar', x: from, y: 3, width: Math.max(1, to - from), height: 10 }),
    shape('line', { class: 'calc-centre', x1: place(central), x2: place(central), y1: 0, y2: 16 }),
  );
  const cell = document.createElement('td');
  cell.append(drawing);
  return cell;
}

customElements.define('send-tornado', SendTornado);
