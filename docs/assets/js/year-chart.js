/**
 * `<send-year-chart>`: the phased cost year by year, a small panel for each measure. The four that are sums of one
 * year share a scale; what they add up to has its own.
 *
 * Nothing rests on colour: each panel has its title and each bar its number. The table below it says the same.
 */

import { element } from './calculator-results.js';
import { shape } from './drawing.js';

const OF_ONE_YEAR = ['programme', 'mainstream', 'released', 'net'];
const ADDED_UP = ['cumulative'];
const WIDTH = 320;
const HEIGHT = 150;
const TOP = 18;
const FOOT = 18;

/** @typedef {import('./calculator-results.js').Answer} Answer */

export class SendYearChart extends HTMLElement {
  connectedCallback() {
    this.closest('send-calculator')?.addEventListener('calculator-answer', (event) => {
      this.#show(/** @type {CustomEvent} */ (event).detail.answer);
    });
  }

  /** @param {Answer} answer */
  #show(answer) {
    const place = this.querySelector('[data-panels]');
    const description = this.querySelector('[data-description]');
    if (description) description.textContent = describe(answer);
    place?.replaceChildren(...[OF_ONE_YEAR, ADDED_UP].flatMap((names) => {
      const ends = [0, ...names.flatMap((name) => answer.rows.map((row) => Number(row[name])))];
      return names.map((name) => panel(name, answer, Math.min(...ends), Math.max(...ends)));
    }));
  }
}

/**
 * The chart in one sentence.
 * @param {Answer} answer
 */
function describe({ rows, rows_text: texts }) {
  const last = rows.length - 1;
  const peak = rows.reduce((best, row, place) => (Number(row.net) > Number(rows[best].net) ? place : best), 0);
  return `The programme costs ${texts[0].programme} in year 1 and ${texts[last].programme} in year ${last + 1}, `
    + `${texts[last].released} is released in that year, the net cost is greatest in year ${peak + 1} at ${texts[peak].net}, `
    + `and it adds up to ${texts[last].cumulative}.`;
}

/**
 * @param {string} name  a column of the rows
 * @param {Answer} answer
 * @param {number} least  the lower end of the scale, 0 or below
 * @param {number} most  the upper end, 0 or above
 */
function panel(name, { rows, rows_text: texts, columns }, least, most) {
  const values = rows.map((row) => Number(row[name]));
  const scale = (HEIGHT - TOP - FOOT) / (most - least || 1);
  const zero = TOP + most * scale;
  const step = WIDTH / rows.length;
  const drawing = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' });
  values.forEach((value, place) => {
    const top = value < 0 ? zero : zero - value * scale;
    drawing.append(shape('rect', {
      class: 'calc-bar', x: place * step + step * 0.15, y: top, width: step * 0.7, height: Math.max(0.5, Math.abs(value) * scale),
    }));
    const middle = place * step + step / 2;
    if (rows.length <= 10 || place % 5 === 4) {
      drawing.append(shape('text', { x: middle, y: HEIGHT - 4, 'text-anchor': 'middle' }, String(place + 1)));
    }
    if (rows.length <= 6) {
      const label = shape('text', { x: middle, y: Math.max(11, top - 4), 'text-anchor': 'middle' }, short(texts[place][name]));
      drawing.append(label);
    }
  });
  drawing.append(shape('line', { class: 'calc-centre', x1: 0, x2: WIDTH, y1: zero, y2: zero }));
  const figure = document.createElement('figure');
  figure.append(element('figcaption', columns.find((column) => column.name === name)?.label ?? name), drawing);
  return figure;
}

/** @param {string} text  "£331.7 million" as "£331.7m", to fit above a bar */
function short(text) {
  return text.replace(' million', 'm').replace(' billion', 'bn');
}

customElements.define('send-year-chart', SendYearChart);
