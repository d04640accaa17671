/**
 * `<send-predict>`: hides a calculator's answer until the reader has said what it will be, then puts the two side by
 * side. In a workshop exercise it also makes the group's code, with the result of the group's own numbers.
 *
 * The button that offers it stands below the answer, where its coming moves nothing.
 *
 * What is asked is in the page's address: `predict` (yes, or an exercise), `prediction` and `group`. While the root
 * element has data-predict, the style sheet hides whatever is marked data-answers.
 */

import { setText } from './calculator-results.js';
import { showFieldProblems } from './field-problems.js';
import { hideCode, showCode } from './group-code.js';
import { keepInTab, keptInTab } from './kept-in-tab.js';

/** @typedef {import('./calculator-page.js').SendCalculator} SendCalculator */

const root = document.documentElement;

export class SendPredict extends HTMLElement {
  /** What was given when the answer was shown, to know whether the numbers are the reader's own since. */
  #base = '';
  /** Counts what is asked of the calculator, to know which answer is the latest. */
  #asked = 0;

  connectedCallback() {
    this.calculator = /** @type {SendCalculator} */ (this.closest('send-calculator'));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#compare();
    });
    this.#onClick('[data-ask]', () => this.#ask('yes'));
    this.#onClick('[data-give-up]', () => this.#stop());
    this.#onClick('[data-predict-again]', () => this.#ask(this.#asks.predict));
    this.#onClick('[data-make-code]', () => this.#makeCode());
    this.calculator.addEventListener('calculator-range', () => this.#follow());
    this.#open();
  }

  get #asks() {
    return this.calculator?.link.asks ?? {};
  }

  get #isExercise() {
    return Boolean(this.dataset.exercise) && this.#asks.predict === this.dataset.exercise;
  }

  get #given() {
    return this.calculator?.form?.given ?? {};
  }

  /** As the address says. */
  #open() {
    const { predict, prediction, group } = this.#asks;
    if (!predict) return this.#turn('offered');
    this.#box('group').value = group ?? keptInTab('group');
    this.#box('prediction').value = prediction ?? '';
    this.#turn('asked');
    if (prediction) this.#compare();
  }

  /** @param {string} predict  "yes" or the exercise */
  #ask(predict) {
    this.#setAsks({ predict });
    this.#box('prediction').value = '';
    setText(this, '[data-said]', '');
    this.#turn('asked');
    this.#box(this.#isExercise ? 'group' : 'prediction').focus();
  }

  /** Show the plain answer, and ask nothing. */
  #stop() {
    this.#setAsks({});
    this.#turn('offered');
    /** @type {HTMLElement} */ (this.calculator?.querySelector('[data-ask]')).focus();
  }

  /** The prediction beside the answer. */
  async #compare() {
    const given = this.#given;
    const [prediction, group] = [this.#box('prediction').value, this.#box('group').value];
    setText(this, '[data-said]', 'Working it out.');
    try {
      const found = await this.#result(given);
      if (!found.ok) return this.#refuse(found.problems);
      showFieldProblems(this, []);
      setText(this, '[data-said]', '');
      this.#base = JSON.stringify(given);
      if (this.#isExercise) keepInTab('group', group);
      this.#setAsks(this.#isExercise ? { predict: this.#asks.predict, prediction, group } : { predict: 'yes', prediction });
      setText(this, '[data-predicted]', found.prediction_text);
      setText(this, '[data-gives]', found.answer_text);
      setText(this, '[data-sentence]', found.sentence);
      this.#showOwn(found.result_text ?? '');
      hideCode(this);
      this.#turn('seen');
      /** @type {HTMLElement} */ (this.querySelector('[data-when="seen"]')).focus({ preventScroll: true });
    } catch {
      this.#stop(); // the calculator says itself why it cannot run
    }
    return undefined;
  }

  /** @param {import('./calculator-form.js').Problem[]} problems */
  #refuse(problems) {
    const others = showFieldProblems(this, problems);
    setText(this, '[data-said]', others.map(({ message }) => message).join(' '));
    this.#turn('asked');
  }

  /** After a good answer: the result with the numbers as they are now. */
  async #follow() {
    if (this.dataset.state !== 'seen') return;
    const given = this.#given;
    if (this.#isExercise) {
      const turn = ++this.#asked;
      const found = await this.#result(given);
      if (found.ok && turn === this.#asked) this.#showOwn(found.result_text);
    } else {
      this.#showOwn(JSON.stringify(given) === this.#base ? '' : this.calculator?.current?.answer.headline.text ?? '');
    }
  }

  async #makeCode() {
    const found = await this.#result(this.#given);
    if (!found.ok) return setText(this, '[data-said]', found.problems.map((/** @type {{message: string}} */ each) => each.message).join(' '));
    setText(this, '[data-said]', '');
    this.#showOwn(found.result_text);
    return showCode(this, found);
  }

  /** @param {string} text  "" where the numbers are those that were predicted */
  #showOwn(text) {
    const line = /** @type {HTMLElement} */ (this.querySelector('[data-own-line]'));
    if (this.querySelector('[data-own]')?.textContent !== text) hideCode(this);
    setText(this, '[data-own]', text);
    line.hidden = !text;
  }

  /**
   * What was typed beside what the calculator gives, and in an exercise the code.
   * @param {Record<string, unknown>} inputs
   */
  async #result(inputs) {
    const calculator = /** @type {SendCalculator} */ (this.calculator);
    calculator.wake();
    const [prediction, group] = [this.#box('prediction').value, this.#box('group').value];
    if (!this.#isExercise) return calculator.ask('predict', calculator.model ?? '', JSON.stringify({ inputs, prediction }));
    return calculator.ask('group_code', JSON.stringify({ exercise: this.dataset.exercise, group, prediction, inputs }));
  }

  /** @param {Record<string, string>} asks */
  #setAsks(asks) {
    if (!this.calculator) return;
    this.calculator.link.asks = asks;
    this.calculator.link.follow(this.#given, true).catch(() => {}); // without Python the address stays
  }

  /** @param {'offered' | 'asked' | 'seen'} state */
  #turn(state) {
    this.dataset.state = state;
    const [isAsked, isExercise] = [state === 'asked', this.#isExercise];
    if (isAsked) root.dataset.predict = isExercise ? 'exercise' : 'yes';
    else delete root.dataset.predict;
    for (const part of this.#all('[data-when]', this.calculator)) part.hidden = part.dataset.when !== state;
    for (const part of this.#all('[data-if]')) part.hidden = (part.dataset.if === 'exercise') !== isExercise;
    const fixed = '.calc-form fieldset, .calc-form > .calc-buttons button';
    for (const part of this.calculator?.querySelectorAll(fixed) ?? []) part.toggleAttribute('disabled', isAsked && isExercise);
  }

  /**
   * @param {string} selector
   * @param {HTMLElement} [within]
   */
  #all(selector, within = this) {
    return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
  }

  /** @param {string} name */
  #box(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`input[name="${name}"]`));
  }

  /**
   * @param {string} selector
   * @param {() => void} action
   */
  #onClick(selector, action) {
    this.calculator?.querySelector(selector)?.addEventListener('click', action);
  }
}

customElements.define('send-predict', SendPredict);
