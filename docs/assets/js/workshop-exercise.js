/**
 * `<send-workshop>`: a group says what it predicts, and only then sees the answer and gets its code.
 */

import { setText } from './calculator-results.js';
import { showFieldProblems } from './field-problems.js';
import { showCode } from './group-code.js';
import { keepInTab, keptInTab } from './kept-in-tab.js';
import { PythonClient } from './python-client.js';

/** @typedef {import('./calculator-form.js').Problem} Problem */
/** @typedef {import('./group-code.js').FoundCode} FoundCode */

export class SendWorkshop extends HTMLElement {
  connectedCallback() {
    this.python = new PythonClient(JSON.parse(this.dataset.parts ?? '{}'));
    this.form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    this.form.hidden = false;
    this.#box('group').value = keptInTab('group');
    this.form.addEventListener('focusin', () => this.python?.start().catch(() => {}), { once: true });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer();
    });
  }

  async #answer() {
    const [group, prediction] = [this.#box('group').value, this.#box('prediction').value];
    const request = JSON.stringify({ exercise: this.dataset.exercise, group, prediction });
    setText(this, '[data-status]', 'Working it out. The first time can take a few seconds.');
    try {
      const call = { module: 'calculators.browser', name: 'group_code', texts: [request] };
      const found = JSON.parse(await /** @type {PythonClient} */ (this.python).call(call));
      if (found.ok) await this.#show(found, group, prediction);
      else this.#refuse(found.problems);
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n').at(-1) : String(error);
      setText(this, '[data-status]', `The calculator cannot run here (${reason}). Tell the trainer your prediction; the answers have a page of their own.`);
    }
  }

  /** @param {Problem[]} problems */
  #refuse(problems) {
    const others = showFieldProblems(this, problems).map(({ message }) => message);
    setText(this, '[data-status]', ['There is a problem.', ...others].join(' '));
  }

  /**
   * @param {FoundCode} found
   * @param {string} group
   * @param {string} prediction
   */
  async #show(found, group, prediction) {
    showFieldProblems(this, []);
    setText(this, '[data-status]', '');
    setText(this, '[data-predicted]', found.prediction_text);
    setText(this, '[data-sentence]', found.sentence);
    setText(this, 'button[type=submit]', 'Change our prediction');
    await showCode(this, found);
    this.#passOn(group, prediction);
    keepInTab('group', group);
    /** @type {HTMLElement} */ (this.querySelector('[data-answer]')).hidden = false;
    /** @type {HTMLElement} */ (this.querySelector('#answer-heading')).focus();
  }

  /**
   * The calculator opens with what has been typed here.
   * @param {string} group
   * @param {string} prediction
   */
  #passOn(group, prediction) {
    const link = /** @type {HTMLAnchorElement} */ (this.querySelector('[data-calculator]'));
    const [, path, query, hash] = /^([^?#]*)(?:\?([^#]*))?(.*)$/.exec(link.getAttribute('href') ?? '') ?? [];
    const asks = new URLSearchParams(query);
    asks.set('group', group);
    asks.set('prediction', prediction);
    link.setAttribute('href', `${path}?${asks}${hash}`);
  }

  /** @param {string} name */
  #box(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`input[name="${name}"]`));
  }
}

customElements.define('send-workshop', SendWorkshop);
