/**
 * `<send-take-away>`: link, QR code, CSV, JSON, print and citation of the run that is shown.
 */

import { valueText } from './calculator-address.js';
import { openForPrint } from './open-for-print.js';
import { saveFile } from './save-file.js';
import { qrDrawing } from './qr-drawing.js';

/**
 * @typedef {import('./calculator-page.js').SendCalculator} SendCalculator
 * @typedef {import('./calculator-results.js').Answer} Answer
 */

export class SendTakeAway extends HTMLElement {
  connectedCallback() {
    this.calculator = /** @type {SendCalculator} */ (this.closest('send-calculator'));
    this.calculator.addEventListener('calculator-range', () => this.#follow());
    openForPrint(this.calculator);
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('[data-take]') : null;
      if (button instanceof HTMLElement) this.#take(button);
    });
  }

  #follow() {
    /** @type {HTMLElement} */ (this.querySelector('[data-buttons]')).hidden = false;
    const command = this.querySelector('[data-command]');
    if (command) command.textContent = this.#command;
    const link = this.querySelector('[data-link]');
    if (link) link.textContent = this.calculator?.link.href ?? '';
    this.querySelector('[data-link-line]')?.removeAttribute('hidden');
    this.#showQr(false);
    this.#say('');
  }

  get #command() {
    return commandOf(this.#run.answer.model, this.calculator?.link.query ?? '');
  }

  get #run() {
    return /** @type {import('./calculator-page.js').AnswerDetail} */ (this.calculator?.current);
  }

  /** @param {HTMLElement} button */
  async #take(button) {
    const { answer, given } = this.#run;
    const link = this.calculator?.link.href ?? '';
    const name = `${answer.model}-${answer.version}`;
    const takes = {
      link: () => this.#copy(link, 'The link is copied. It holds your numbers, the version and the answer shown.'),
      cite: () => this.#copy(citationOf(answer, link, this.#command), 'The citation is copied.'),
      csv: () => saveFile(`${name}.csv`, 'text/csv', runAsCsv(answer)),
      json: () => saveFile(`${name}.json`, 'application/json', JSON.stringify({ ...answer, link }, null, 1)),
      xlsx: () => this.#saveWorkbook(given),
      print: () => window.print(),
      qr: () => this.#showQr(button.getAttribute('aria-expanded') !== 'true', link),
    };
    await takes[/** @type {keyof typeof takes} */ (button.dataset.take)]();
  }

  /** @param {Record<string, unknown>} given */
  async #saveWorkbook(given) {
    const book = await this.calculator?.ask('worksheet', this.calculator.model ?? '', JSON.stringify({ inputs: given }));
    const { xlsxFile } = await import('./xlsx-file.js');
    saveFile(book.file_name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsxFile(book));
  }

  /**
   * @param {string} text
   * @param {string} done
   */
  async #copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(done);
    } catch {
      this.#say(`Your browser did not allow copying. Copy it from here: ${text}`);
    }
  }

  /**
   * @param {boolean} wanted
   * @param {string} [link]
   */
  async #showQr(wanted, link = '') {
    const place = /** @type {HTMLElement} */ (this.querySelector('[data-qr]'));
    this.querySelector('[data-take="qr"]')?.setAttribute('aria-expanded', String(wanted));
    place.hidden = !wanted;
    place.replaceChildren(...(wanted ? [await qrDrawing(link)] : []));
  }

  /** @param {string} words */
  #say(words) {
    const place = this.querySelector('[data-taken]');
    if (place) place.textContent = words;
  }
}

/**
 * The command that repeats a run.
 * @param {string} model
 * @param {string} query  the run as the query of a link, which writes values as the command line does
 */
export function commandOf(model, query) {
  const settings = [...new URLSearchParams(query)].filter(([name]) => name !== 'shown' && name !== 'v')
    .map(([name, value]) => `--set ${quoted(`${name}=${value}`)}`);
  return ['python -m calculators run', model, ...settings, '--json'].join(' ');
}

/** @param {string} word  put in quotes where a shell would read it otherwise */
function quoted(word) {
  return /^[\w=.,:%/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * @param {Answer} answer
 * @param {string} link
 * @param {string} command
 */
function citationOf(answer, link, command) {
  return `SEND Evidence Handbook, “${answer.title}”, version ${answer.version}. ${answer.headline.label}: `
    + `${answer.headline.text} (${answer.prices}). Modelled by the handbook from figures in the Isos report: a result of these `
    + `settings, not a forecast. `
    + `Repeat it with: ${command} ${link}`;
}

/**
 * A run as CSV: a line for each input and output, then the rows.
 * @param {Answer} answer
 */
export function runAsCsv(answer) {
  const lines = [['kind', 'name', 'value', 'text', 'working']];
  for (const [name, value] of Object.entries(answer.inputs)) {
    lines.push(['input', name, valueText(value), answer.inputs_text[name], '']);
  }
  for (const [name, { value, text, working }] of Object.entries(answer.outputs)) {
    lines.push(['output', name, valueText(value), text, working]);
  }
  if (answer.rows.length) {
    lines.push([], answer.columns.map(({ label }) => label));
    for (const row of answer.rows) lines.push(answer.columns.map(({ name }) => valueText(row[name])));
  }
  lines.push([], ['model', answer.model], ['version', answer.version], ['prices', answer.prices]);
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A cell that no spreadsheet takes for a formula: numbers as they are, words that begin like one after an apostrophe.
 * @param {string} text
 */
function csvCell(text) {
  const harmless = /^\s*[=+\-@|\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

customElements.define('send-take-away', SendTakeAway);
