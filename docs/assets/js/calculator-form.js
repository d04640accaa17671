/**
 * The form of a calculator: what the reader gave, what is wrong with it, and the defaults around it.
 *
 * Only what the reader gave is sent to the model. Everything else keeps the model's default, which can
 * follow from what was given, so those boxes are filled again from every answer.
 */

import { boxText, givenText, listText } from './box-text.js';
import { putRoles, rolesIn } from './calculator-roles.js';

/**
 * @typedef {import('./calculator-address.js').PlainValue} PlainValue
 * @typedef {import('./calculator-address.js').Role} Role
 * @typedef {{name: string, label: string, given: string, allowed: string, message: string}} Problem
 */

/** As `calculators/inputs.py` reads them. */
const YES = ['yes', 'true', '1', 'on'];
const NO = ['no', 'false', '0', 'off'];

export class CalculatorForm {
  /** @type {Set<string>} inputs that hold what the reader gave */
  #given = new Set();
  /** @type {Map<string, string>} the default each input showed when it was last filled in */
  #defaults = new Map();

  /** @type {Map<string, string>} what a link gave that its control cannot show; it is sent as it is, to be refused by name */
  #unreadable = new Map();

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    for (const name of this.names) this.#defaults.set(name, this.#text(name));
    form.addEventListener('input', (event) => this.#noteChange(event.target));
    form.addEventListener('keydown', (event) => this.#stepWithArrows(event));
  }

  /** @returns {string[]} */
  get names() {
    return this.#fields.map((field) => field.dataset.field ?? '');
  }

  /** @returns {Record<string, unknown>} what the reader gave, as typed */
  get given() {
    return Object.fromEntries(this.names.filter((name) => this.#given.has(name)).map((name) => [name, this.#value(name)]));
  }

  /**
   * Replace everything the reader gave.
   * @param {Record<string, PlainValue>} inputs  values, or texts as in an address
   */
  replace(inputs) {
    this.#given = new Set(Object.keys(inputs).filter((name) => this.#field(name)));
    for (const name of this.#given) {
      this.#defaults.delete(name);
      this.#put(name, inputs[name]);
    }
    this.showProblems([]);
  }

  /**
   * Fill in the defaults of an answer, and show which inputs matter.
   * @param {{inputs: Record<string, PlainValue>, used: Record<string, boolean>}} answer
   */
  fillDefaults({ inputs, used }) {
    for (const name of this.names) {
      const field = this.#field(name);
      if (field) field.hidden = !used[name];
      if (this.#given.has(name)) continue;
      this.#put(name, inputs[name]);
      this.#defaults.set(name, this.#text(name));
    }
  }

  /**
   * Say what is wrong, beside each input and in a summary that leads to them.
   *
   * @param {Problem[]} problems
   * @param {{focus?: boolean, summary?: boolean}} options  whether the summary is shown, as when a link brought them;
   *   whether it takes the focus, as after pressing the button
   */
  showProblems(problems, { focus = false, summary: shown = focus } = {}) {
    for (const name of this.names) this.#showProblem(name, problems.find((each) => each.name === name));
    const summary = /** @type {HTMLElement} */ (this.form.querySelector('.calc-summary'));
    const list = /** @type {HTMLElement} */ (summary.querySelector('ul'));
    list.replaceChildren(...problems.map((problem) => this.#summaryLine(problem)));
    if (!problems.length || shown) summary.hidden = !problems.length;
    if (focus && problems.length) summary.focus();
  }

  /** @param {Problem} problem */
  #summaryLine(problem) {
    const line = document.createElement('li');
    const control = this.#control(problem.name);
    if (!control) {
      line.textContent = problem.message;
      return line;
    }
    const link = document.createElement('a');
    link.href = `#${control.id}`;
    link.textContent = problem.message;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      control.focus();
    });
    line.append(link);
    return line;
  }

  /**
   * @param {string} name
   * @param {Problem | undefined} problem
   */
  #showProblem(name, problem) {
    const field = this.#field(name);
    const words = /** @type {HTMLElement | null} */ (field?.querySelector('.calc-problem') ?? null);
    const control = this.#control(name);
    if (!words || !control) return;
    words.hidden = !problem;
    words.textContent = problem?.message ?? '';
    if (!problem) return control.removeAttribute('aria-invalid');
    control.setAttribute('aria-invalid', 'true');
    const folded = field?.closest('details');
    if (folded) folded.open = true;
  }

  /** @param {EventTarget | null} target */
  #noteChange(target) {
    const field = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest('[data-field]')) : null;
    const name = field?.dataset.field;
    if (!name) return;
    this.#unreadable.delete(name);
    if (this.#text(name) === this.#defaults.get(name)) this.#given.delete(name);
    else this.#given.add(name);
    // What the others would default to may have moved: only this box can be typed back to its default.
    for (const other of this.#given) if (other !== name) this.#defaults.delete(other);
  }

  /** @param {KeyboardEvent} event */
  #stepWithArrows(event) {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.dataset.step) return;
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const now = Number(box.value.replaceAll(',', ''));
    if (!direction || Number.isNaN(now)) return;
    event.preventDefault();
    const next = Math.min(Number(box.dataset.high), Math.max(Number(box.dataset.low), now + direction * Number(box.dataset.step)));
    box.value = boxText(next);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** @returns {HTMLElement[]} */
  get #fields() {
    return [...this.form.querySelectorAll('[data-field]')].map((field) => /** @type {HTMLElement} */ (field));
  }

  /** @param {string} name */
  #field(name) {
    return this.#fields.find((field) => field.dataset.field === name);
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement | HTMLSelectElement | null} the control, or the first of a table of them
   */
  #control(name) {
    return this.#field(name)?.querySelector('input, select') ?? null;
  }

  /** @param {string} name */
  #value(name) {
    const field = this.#field(name);
    if (this.#unreadable.has(name)) return this.#unreadable.get(name);
    if (field?.dataset.kind === 'roles') return rolesIn(field);
    const control = this.#control(name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked;
    return control?.value ?? '';
  }

  /** @param {string} name */
  #text(name) {
    return JSON.stringify(this.#value(name));
  }

  /**
   * @param {string} name
   * @param {PlainValue} value
   */
  #put(name, value) {
    const field = this.#field(name);
    const control = this.#control(name);
    if (!field) return;
    this.#unreadable.delete(name);
    if (field.dataset.kind === 'roles') putRoles(field, value);
    else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      const text = String(value).trim().toLowerCase();
      control.checked = YES.includes(text);
      if (!YES.includes(text) && !NO.includes(text)) this.#unreadable.set(name, String(value));
    } else if (control instanceof HTMLSelectElement) {
      control.value = String(value);
      if (!control.value) this.#unreadable.set(name, String(value));
    } else if (control && control !== document.activeElement) {
      if (field.dataset.kind === 'list') control.value = listText(value);
      else control.value = this.#given.has(name) ? givenText(value) : boxText(value);
    }
  }
}
