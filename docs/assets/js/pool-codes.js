/**
 * `<send-pool>`: many groups' codes as one picture of the room. Nothing is stored and nothing is sent.
 */

import { element, rowOf, setText } from './calculator-results.js';
import { poolDrawing } from './pool-drawing.js';
import { canScan, startScanning } from './pool-scanner.js';
import { PythonClient } from './python-client.js';

/** @typedef {import('./pool-drawing.js').PooledExercise} PooledExercise */

export class SendPool extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #stop;

  connectedCallback() {
    this.python = new PythonClient(JSON.parse(this.dataset.parts ?? '{}'));
    this.python.start().catch(() => {}); // told when a code is read
    this.box = /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#read();
    });
    const scan = /** @type {HTMLButtonElement} */ (this.querySelector('[data-scan]'));
    scan.hidden = !canScan();
    scan.addEventListener('click', () => this.#scan(scan));
  }

  disconnectedCallback() {
    this.#stop?.();
  }

  async #read() {
    setText(this, '[data-status]', 'Reading the codes.');
    try {
      const texts = [JSON.stringify({ codes: this.box?.value ?? '' })];
      const call = { module: 'calculators.browser', name: 'pool', texts };
      this.#show(JSON.parse(await /** @type {PythonClient} */ (this.python).call(call)));
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n').at(-1) : String(error);
      setText(this, '[data-status]', `The codes cannot be read here (${reason}).`);
    }
  }

  /** @param {{exercises: PooledExercise[], problems: Array<{place: number, given: string, message: string}>, replaced: string[]}} found */
  #show({ exercises = [], problems = [], replaced = [] }) {
    const count = exercises.reduce((sum, { groups }) => sum + groups.length, 0);
    const wrong = problems.length ? ` ${problems.length} could not be read; see below.` : '';
    setText(this, '[data-status]', `${count} ${count === 1 ? 'code' : 'codes'} read.${wrong}`);
    const lines = problems.map(({ place, given, message }) => `Code ${place}, “${given}”: ${message}`);
    const list = element('ul');
    list.append(...[...lines, ...replaced].map((line) => element('li', line)));
    this.querySelector('[data-problems]')?.replaceChildren(...(list.children.length ? [list] : []));
    this.querySelector('[data-room]')?.replaceChildren(...exercises.map(sectionOf));
  }

  /** @param {HTMLButtonElement} scan */
  async #scan(scan) {
    const place = /** @type {HTMLElement} */ (this.querySelector('[data-camera]'));
    if (this.#stop) {
      this.#stop();
      this.#stop = undefined;
      place.hidden = true;
      scan.textContent = 'Scan with the camera';
      return;
    }
    try {
      place.hidden = false;
      this.#stop = await startScanning(place, (text) => this.#add(text));
      scan.textContent = 'Stop scanning';
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      place.hidden = true;
      setText(this, '[data-status]', 'The camera was not allowed. Paste or type the codes instead.');
    }
  }

  /** @param {string} text  what the camera saw */
  #add(text) {
    const box = /** @type {HTMLTextAreaElement} */ (this.box);
    if (box.value.split('\n').includes(text)) return;
    box.value = `${box.value.trimEnd()}\n${text}`.trimStart();
    this.#read();
  }
}

/** @param {PooledExercise} exercise */
function sectionOf(exercise) {
  const section = element('section');
  const table = element('table');
  const head = element('thead');
  const row = element('tr');
  row.append(...['Group', 'Prediction', 'With its own numbers'].map((text) => {
    const cell = element('th', text);
    cell.setAttribute('scope', 'col');
    return cell;
  }));
  head.append(row);
  const body = element('tbody');
  body.append(...exercise.groups.map(({ group, prediction_text: predicted, result_text: own }) => rowOf([String(group), predicted, own])));
  table.append(head, body);
  const details = element('details');
  details.append(element('summary', 'Group by group'), table);
  section.append(element('h2', exercise.title), element('p', exercise.sentence), poolDrawing(exercise), details);
  return section;
}

customElements.define('send-pool', SendPool);
