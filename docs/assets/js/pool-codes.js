/**
 * `<send-pool>`: many groups' codes as one picture of the room. They stay in this tab; nothing is sent.
 */

import { element, setText } from './calculator-results.js';
import { keepInTab, keptInTab } from './kept-in-tab.js';
import { roomOf } from './pool-room.js';
import { hasCamera, readPhotos, startScanning } from './pool-scanner.js';
import { Overtaken, PythonClient } from './python-client.js';

/** @typedef {import('./pool-room.js').PooledExercise} PooledExercise */
/** @typedef {{exercises: PooledExercise[], problems: Array<{place: number, given: string, message: string}>, replaced: string[]}} Found */

const KEPT = 'pool-codes';
/** What a code looks like; whether it is one, Python knows. */
const CODE = /^[0-9a-z]{3}(-[0-9a-z]{3}){2,3}$/i;

export class SendPool extends HTMLElement {
  /** @type {(() => void) | undefined} what stops the camera */
  #stop;
  /** @type {Found} what was read last */
  #found = { exercises: [], problems: [], replaced: [] };
  /** @type {Node[]} what stands in the room's place before there is one */
  #empty = [];
  /** Codes that have been cleared away, to put them back. */
  #cleared = '';

  connectedCallback() {
    this.python = new PythonClient(JSON.parse(this.dataset.parts ?? '{}'));
    this.addEventListener('focusin', () => this.python?.start().catch(() => {}), { once: true }); // told when a code is read
    this.box = /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
    const form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    form.hidden = false;
    this.#empty = [...this.#part('[data-room]').children];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#read();
    });
    this.box.addEventListener('input', () => this.#keep());
    this.#part('[data-keep-back]').addEventListener('change', () => this.#draw());
    this.#part('[data-clear]').addEventListener('click', () => this.#clear());
    this.#part('[data-camera-way]').hidden = !hasCamera();
    this.#part('[data-camera-button]').addEventListener('click', () => this.#scan());
    this.#takePhotos();
    this.box.value = keptInTab(KEPT);
    if (this.box.value) this.#read();
  }

  disconnectedCallback() {
    this.#stop?.();
  }

  async #read() {
    const codes = this.box?.value ?? '';
    this.#keep();
    if (!codes.trim()) {
      this.#found = { exercises: [], problems: [], replaced: [] };
      this.#draw();
      return this.#say('No codes yet. Type, paste or scan the first one.');
    }
    this.#say('Reading the codes.');
    try {
      const call = { module: 'calculators.browser', name: 'pool', texts: [JSON.stringify({ codes })] };
      this.#found = JSON.parse(await /** @type {PythonClient} */ (this.python).latest('pool', call));
      this.#draw();
      this.#say(this.#counted());
    } catch (error) {
      if (error instanceof Overtaken) return undefined;
      const reason = error instanceof Error ? error.message.split('\n').at(-1) : String(error);
      this.#say(`The codes cannot be read here (${reason}). Read the predictions off the sheets instead.`);
    }
    return undefined;
  }

  #counted() {
    const { exercises, problems } = this.#found;
    const count = exercises.reduce((sum, { groups }) => sum + groups.length, 0);
    const read = `${count} ${count === 1 ? 'code' : 'codes'} read.`;
    return problems.length ? `${read} ${problems.length} could not be read: see below.` : read;
  }

  /** What is wrong, and the room: the exercise of the last code first and open. */
  #draw() {
    const { exercises, problems, replaced } = this.#found;
    const lines = problems.map(({ place, given, message }) => `Code ${place}, “${given}”: ${message}`);
    const list = element('ul');
    list.append(...[...lines, ...replaced].map((line) => element('li', line)));
    this.#part('[data-problems]').replaceChildren(...(list.children.length ? [list] : []));
    const showAnswer = !(/** @type {HTMLInputElement} */ (this.#part('[data-keep-back]')).checked);
    const rooms = exercises.map((exercise, place) => roomOf(exercise, { isOpen: place === 0, showAnswer }));
    this.#part('[data-room]').replaceChildren(...(rooms.length ? rooms : this.#empty));
  }

  #clear() {
    const box = /** @type {HTMLTextAreaElement} */ (this.box);
    [box.value, this.#cleared] = this.#cleared && !box.value ? [this.#cleared, ''] : ['', box.value];
    this.#part('[data-clear]').textContent = this.#cleared ? 'Put back' : 'Clear';
    this.#read();
  }

  #keep() {
    const text = this.box?.value ?? '';
    keepInTab(KEPT, text);
    if (!text) return;
    this.#cleared = '';
    this.#part('[data-clear]').textContent = 'Clear';
  }

  async #scan() {
    const [place, button] = [this.#part('[data-camera]'), this.#part('[data-camera-button]')];
    const wasOn = Boolean(this.#stop);
    this.#stop?.();
    this.#stop = undefined;
    place.hidden = wasOn;
    button.textContent = 'Start the camera';
    if (wasOn) return;
    try {
      this.#stop = await startScanning(place, (text) => this.#add([text]));
      button.textContent = 'Stop the camera';
    } catch (error) {
      place.hidden = true;
      const why = error instanceof DOMException ? 'There is no camera, or it was not allowed' : 'The reader of codes could not be loaded';
      this.#say(`${why}. Type the codes instead.`);
    }
  }

  /** Photos that are chosen, or dropped anywhere on this part of the page. */
  #takePhotos() {
    const chooser = /** @type {HTMLInputElement} */ (this.#part('#photo'));
    chooser.addEventListener('change', () => this.#readPhotos([...chooser.files ?? []]));
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      const files = [...event.dataTransfer?.files ?? []];
      if (!files.length) return;
      event.preventDefault();
      this.#readPhotos(files);
    });
  }

  /** @param {File[]} files */
  async #readPhotos(files) {
    if (!files.length) return;
    this.#say('Looking for codes in the picture.');
    const { texts, unread } = await readPhotos(files);
    if (texts.length) await this.#add(texts);
    if (unread.length) this.#say(`No code was found in ${unread.join(', ')}. Take it again from nearer, or type the code.`);
  }

  /** @param {string[]} texts  what codes say that were seen */
  async #add(texts) {
    const box = /** @type {HTMLTextAreaElement} */ (this.box);
    const known = box.value.split('\n');
    const fresh = texts.filter((text) => CODE.test(text) && !known.includes(text));
    const other = texts.find((text) => !CODE.test(text));
    if (other) return this.#say(`That picture holds something else: “${other.slice(0, 60)}”. Show the group's own code.`);
    if (!fresh.length) return this.#say(`That code is there already. ${this.#counted()}`);
    box.value = [box.value.trimEnd(), ...fresh].filter(Boolean).join('\n');
    return this.#read();
  }

  /** @param {string} words */
  #say(words) {
    setText(this, '[data-status]', words);
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define('send-pool', SendPool);
