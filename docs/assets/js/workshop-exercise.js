/**
 * `<send-workshop>`: a group says what it predicts, and only then sees the answer and gets its code.
 */

import { setText } from './calculator-results.js';
import { PythonClient } from './python-client.js';
import { qrDrawing } from './qr-drawing.js';

/** @typedef {import('./calculator-form.js').Problem} Problem */

export class SendWorkshop extends HTMLElement {
  connectedCallback() {
    this.python = new PythonClient(JSON.parse(this.dataset.parts ?? '{}'));
    this.form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    this.form.addEventListener('focusin', () => this.python?.start().catch(() => {}), { once: true });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer();
    });
  }

  async #answer() {
    const typed = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (this.form)));
    const request = JSON.stringify({ ...typed, exercise: this.dataset.exercise });
    setText(this, '[data-status]', 'Working it out.');
    try {
      const call = { module: 'calculators.browser', name: 'group_code', texts: [request] };
      this.#show(JSON.parse(await /** @type {PythonClient} */ (this.python).call(call)));
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n').at(-1) : String(error);
      setText(this, '[data-status]', `The calculator cannot run here (${reason}). The answers have a page of their own.`);
    }
  }

  /** @param {{ok: boolean, problems: Problem[], code: string, sentence: string}} found */
  async #show({ ok, problems = [], code, sentence }) {
    this.#showProblems(problems);
    setText(this, '[data-status]', ok ? '' : 'Something has to be mended first.');
    if (!ok) return;
    setText(this, '[data-sentence]', sentence);
    setText(this, '[data-code]', code);
    setText(this, 'button[type=submit]', 'Make the code again');
    for (const hidden of this.querySelectorAll('[data-answer], [data-own]')) hidden.removeAttribute('hidden');
    this.querySelector('[data-qr]')?.replaceChildren(await qrDrawing(code));
    this.setAttribute('data-answered', '');
  }

  /** @param {Problem[]} problems */
  #showProblems(problems) {
    /** @type {HTMLInputElement | undefined} */
    let first;
    for (const box of this.querySelectorAll('input')) {
      const words = /** @type {HTMLElement} */ (this.querySelector(`#problem-${box.name}`));
      const problem = problems.find((each) => each.name === box.name);
      words.hidden = !problem;
      words.textContent = problem?.message ?? '';
      box.toggleAttribute('aria-invalid', Boolean(problem));
      if (problem) {
        box.setAttribute('aria-invalid', 'true');
        first ??= box;
      }
    }
    first?.focus();
  }
}

customElements.define('send-workshop', SendWorkshop);
