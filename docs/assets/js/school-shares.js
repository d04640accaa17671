/**
 * `<send-school-shares>`: a pot shared among the schools of a CSV file, which never leaves the device.
 */

import { element, rowOf } from './calculator-results.js';
import { shape } from './drawing.js';
import { Overtaken } from './python-client.js';
import { saveFile } from './save-file.js';

/** Characters; the model reads no more, and a tab should not try. */
const LARGEST_FILE = 20_000_000;
/** Characters; a box with more lines than that would hold the page up for seconds, with a million for a minute. */
const MOST_IN_BOX = 500_000;
/** Rows drawn in the page; the download has them all. */
const ROWS_SHOWN = 200;
/** Problems listed in the page. */
const PROBLEMS_SHOWN = 100;

const EXAMPLE = `id,name,phase,pupils,low_prior_attainment,deprivation,disability,previous_setting
1,First example school,primary,210,42,55,6,9
2,Second example school,primary,420,61,80,11,14
3,Third example school,secondary,1050,230,260,35,31
`;

/**
 * @typedef {import('./calculator-page.js').SendCalculator} SendCalculator
 * @typedef {{name: string, phase: string, pupils: number, pence: number, text: string}} Share
 * @typedef {{shares: Share[], reconciliation: string, dropped: string[], csv: string}} Allocation
 */

export class SendSchoolShares extends HTMLElement {
  #csv = '';
  /** What was brought and is too much for the box; undefined when the box holds the rows. @type {string | undefined} */
  #aside;

  connectedCallback() {
    this.calculator = /** @type {SendCalculator} */ (this.closest('send-calculator'));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#share();
    });
    this.querySelector('[data-example]')?.addEventListener('click', () => this.#take('The example', EXAMPLE));
    this.#text.addEventListener('input', () => this.#keepAside());
    this.querySelector('[data-cancel]')?.addEventListener('click', () => this.calculator?.cancel());
    this.querySelector('[data-download]')?.addEventListener('click', () => saveFile('shares.csv', 'text/csv', this.#csv));
    this.querySelector('input[type=file]')?.addEventListener('change', (event) => {
      this.#read(/** @type {HTMLInputElement} */ (event.target).files?.[0]);
    });
    this.#text.addEventListener('dragover', (event) => event.preventDefault());
    this.#text.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return this.#takeText(event, event.dataTransfer);
      event.preventDefault();
      return this.#read(file);
    });
    this.#text.addEventListener('paste', (event) => this.#takeText(event, event.clipboardData));
  }

  /**
   * Text that is pasted or dropped goes into the box by itself, unless it is too much for it.
   * @param {Event} event
   * @param {DataTransfer | null} brought
   */
  #takeText(event, brought) {
    const text = brought?.getData('text/plain') ?? '';
    if (text.length <= MOST_IN_BOX) return;
    event.preventDefault();
    if (text.length > LARGEST_FILE) return this.#showProblems([tooMuch('What was pasted', text.length)]);
    this.#take('What was pasted', text);
  }

  /**
   * Use these rows: in the box, or beside it where they are too many.
   * @param {string} name  where they are from
   * @param {string} text
   */
  #take(name, text) {
    const fits = text.length <= MOST_IN_BOX;
    this.#text.value = fits ? text : '';
    this.#keepAside(fits ? undefined : text, `${name} has ${megabytes(text.length)}: it is used, and too long to be shown in the box.`);
  }

  /**
   * @param {string} [text]
   * @param {string} [words]
   */
  #keepAside(text, words = '') {
    this.#aside = text;
    const place = this.querySelector('[data-aside]');
    if (place) place.textContent = text === undefined ? '' : words;
  }

  get #text() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  /** @param {File | undefined} file */
  async #read(file) {
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      this.#showProblems([tooMuch(file.name, file.size)]);
      return;
    }
    try {
      this.#take(file.name, decoded(new Uint8Array(await file.arrayBuffer())));
    } catch {
      this.#showProblems([`${file.name} is not UTF-8 text. In a spreadsheet choose “CSV UTF-8” when saving.`]);
      return;
    }
    this.#share();
  }

  async #share() {
    const { length } = this.#text.value;
    if (length > LARGEST_FILE) return this.#showProblems([tooMuch('The box', length)]);
    this.#working(true);
    try {
      const found = await this.calculator?.ask('allocate', JSON.stringify(this.#request()));
      if (found.ok) this.#show(found);
      else this.#showProblems(found.problems.map((/** @type {{message: string}} */ problem) => problem.message));
    } catch (error) {
      this.#showProblems([error instanceof Overtaken ? 'It was cancelled.' : `It could not be worked out (${error}).`]);
    }
    return this.#working(false);
  }

  #request() {
    const weights = [...this.querySelectorAll('[data-weight]')].map((box) => /** @type {HTMLInputElement} */ (box));
    return {
      csv: this.#aside ?? this.#text.value,
      pot: this.#box('shares-pot'),
      reserve: this.#box('shares-reserve') || '0',
      weights: Object.fromEntries(weights.map((box) => [box.dataset.weight, box.value || '0'])),
    };
  }

  /** @param {string} id */
  #box(id) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`#${id}`)).value;
  }

  /** @param {boolean} busy */
  #working(busy) {
    /** @type {HTMLElement} */ (this.querySelector('[data-cancel]')).hidden = !busy;
    if (busy) this.#say('Working it out.');
  }

  /** @param {Allocation} found */
  #show({ shares, reconciliation, dropped, csv }) {
    this.#csv = csv;
    this.#showProblems([]);
    const most = Math.max(...shares.slice(0, ROWS_SHOWN).map((share) => share.pence), 1);
    this.querySelector('tbody')?.replaceChildren(...shares.slice(0, ROWS_SHOWN).map((share) => shareRow(share, most)));
    /** @type {HTMLElement} */ (this.querySelector('[data-result]')).hidden = false;
    const left = shares.length - ROWS_SHOWN;
    this.#say([
      reconciliation,
      dropped.length ? `No school has anyone counted for: ${dropped.join(', ')}; the other weights share it out.` : '',
      left > 0 ? `The first ${ROWS_SHOWN} schools are listed; the download has all ${shares.length.toLocaleString('en-GB')}.` : '',
    ].filter(Boolean).join(' '));
  }

  /** @param {string[]} messages */
  #showProblems(messages) {
    const place = /** @type {HTMLElement} */ (this.querySelector('[data-problems]'));
    const listed = messages.slice(0, PROBLEMS_SHOWN);
    if (messages.length > listed.length) listed.push(`And ${messages.length - listed.length} more.`);
    place.querySelector('ul')?.replaceChildren(...listed.map((message) => element('li', message)));
    place.hidden = !messages.length;
    if (!messages.length) return;
    /** @type {HTMLElement} */ (this.querySelector('[data-result]')).hidden = true;
    this.#say('');
    place.focus();
  }

  /** @param {string} words */
  #say(words) {
    const place = this.querySelector('[data-reconciliation]');
    if (place) place.textContent = words;
  }
}

/**
 * @param {Share} share
 * @param {number} most
 */
function shareRow({ name, phase, pupils, pence, text }, most) {
  const row = rowOf([name, phase, pupils.toLocaleString('en-GB'), text]);
  const drawing = shape('svg', { viewBox: '0 0 100 16', 'aria-hidden': 'true' });
  drawing.append(shape('rect', { class: 'calc-bar', x: 0, y: 3, width: (pence / most) * 100, height: 10 }));
  const cell = document.createElement('td');
  cell.append(drawing);
  row.append(cell);
  return row;
}

/**
 * @param {string} what
 * @param {number} size  bytes or characters
 */
function tooMuch(what, size) {
  return `${what} has ${megabytes(size)}; at most ${LARGEST_FILE / 1e6} MB can be read.`;
}

/** @param {number} size */
function megabytes(size) {
  return `${(size / 1e6).toFixed(1)} MB`;
}

/**
 * The text of a file: UTF-8, or UTF-16 that says so.
 * @param {Uint8Array} bytes
 * @throws {TypeError} for anything else; a character of nought says that it is UTF-16 without its mark, or no text
 */
function decoded(bytes) {
  const marks = { '255,254': 'utf-16le', '254,255': 'utf-16be' };
  const encoding = marks[/** @type {keyof typeof marks} */ (bytes.slice(0, 2).join())] ?? 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes('\0')) throw new TypeError('this is not text');
  return text;
}

customElements.define('send-school-shares', SendSchoolShares);
