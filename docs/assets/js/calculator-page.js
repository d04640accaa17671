/**
 * `<send-calculator>`: a calculator that is already on the page, with its default answer, comes alive.
 *
 * Python starts when the page is idle or at the first sign of intent. Until then, and if it cannot start, the
 * answer of the build stays. From then on each keystroke is answered by the very files of `calculators/`.
 *
 * Other elements inside it follow along by its events:
 *   calculator-answer   detail: {answer, given}; after every good answer
 *   calculator-range    the same, whole: with sensitivity, a moment after the reader stops typing
 */

import { CalculatorForm } from './calculator-form.js';
import { CalculatorLink } from './calculator-link.js';
import { setText, showAnswer } from './calculator-results.js';
import { CalculatorStatus } from './calculator-status.js';
import { keepForOffline } from './keep-for-offline.js';
import { Overtaken, PythonClient } from './python-client.js';

/** Milliseconds without a keystroke before the range is worked out and the answer read aloud. */
const PAUSE = 500;
const MODULE = 'calculators.browser';

/**
 * @typedef {import('./calculator-results.js').Answer} Answer
 * @typedef {import('./calculator-results.js').Refusal} Refusal
 * @typedef {{answer: Answer, given: Record<string, unknown>}} AnswerDetail
 */

export class SendCalculator extends HTMLElement {
  /** @type {PythonClient | undefined} */
  #client;
  /** @type {AnswerDetail | undefined} what is shown now, once it is live */
  current;
  /** @type {CalculatorStatus | undefined} */
  #status;
  #received = { arrived: 0, total: 1 };
  #started = false;
  /** Whether the reader has changed anything: only then does the address follow. */
  #changed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** Counts what the reader does, to know whether something is still the latest. */
  #changes = 0;
  link = new CalculatorLink(this, (name, text) => this.ask(name, this.model ?? '', text));

  connectedCallback() {
    this.model = this.dataset.model ?? '';
    this.#client = new PythonClient(JSON.parse(this.dataset.parts ?? '{}'));
    this.#status = new CalculatorStatus(this);
    this.form = new CalculatorForm(/** @type {HTMLFormElement} */ (this.querySelector('form.calc-form')));
    this.form.form.addEventListener('input', () => {
      this.#changed = true;
      this.#recompute();
    });
    this.form.form.addEventListener('submit', (event) => this.#submit(event));
    this.form.form.addEventListener('reset', (event) => this.#reset(event));
    this.addEventListener('click', (event) => this.#choosePreset(event));
    this.querySelector('[data-again]')?.addEventListener('click', () => this.#tryAgain());
    const inputs = this.link.open(this.form.names);
    if (Object.keys(inputs).length) this.form.replace(inputs);
    this.#startWhenWanted();
  }

  /** Use these inputs, as when a preset is chosen. @param {Record<string, any>} inputs */
  use(inputs) {
    this.form?.replace(inputs);
    this.#changed = true;
    this.#recompute();
  }

  /**
   * Ask the calculators anything; the answer is parsed.
   * @param {string} name  a function of `calculators.browser`
   * @param {string[]} texts
   */
  async ask(name, ...texts) {
    return JSON.parse(await this.#orAfresh(this.#python.call({ module: MODULE, name, texts })));
  }

  /**
   * An answer; when Python breaks over a question, whoever asked hears of it, and the next one finds a fresh Python.
   * @param {Promise<string>} answer
   */
  async #orAfresh(answer) {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof Overtaken) && this.dataset.state === 'live') await this.cancel();
      throw error;
    }
  }

  /**
   * Draw the uncertain inputs many times over.
   * @param {object} request
   * @param {import('./python-client.js').OnSteps} onSteps
   */
  async draw(request, onSteps) {
    const texts = [this.model ?? '', JSON.stringify(request)];
    return JSON.parse(await this.#python.call({ module: '__main__', name: 'uncertainty', texts }, onSteps));
  }

  /** Stop a long calculation at once; whoever asked hears of it by an {@link Overtaken}. */
  async cancel() {
    await this.#python.cancel();
  }

  get #python() {
    return /** @type {PythonClient} */ (this.#client);
  }

  /** Start Python now, if it has not been started. */
  wake() {
    if (this.#started) return;
    this.#started = true;
    this.#start();
  }

  #startWhenWanted() {
    const wake = () => this.wake();
    for (const sign of ['pointerdown', 'focusin', 'pointerenter']) this.addEventListener(sign, wake, { once: true });
    const connection = /** @type {{saveData?: boolean} | undefined} */ (/** @type {any} */ (navigator).connection);
    const waiting = Object.keys(this.form?.given ?? {}).length > 0;
    if (connection?.saveData && !waiting) return this.#tell('Change a number to work it out for your own case.');
    this.#showProgress({ arrived: 0, total: this.#python.size });
    if ('requestIdleCallback' in globalThis) requestIdleCallback(wake, { timeout: 1000 });
    else setTimeout(wake, 200);
  }

  async #start() {
    this.dataset.state = 'loading';
    this.#showProgress({ arrived: 0, total: this.#python.size });
    try {
      await this.#python.start((received) => {
        if (this.dataset.state === 'loading') this.#showProgress(received);
      });
    } catch (error) {
      this.#giveUp(error);
      return;
    }
    await this.#recompute();
    if (this.dataset.state === 'static') return;
    if (this.hasAttribute('data-stale')) await this.#sayWhatTheLinkHolds();
    this.dataset.state = 'live';
    performance.mark('calculator-live');
    this.#status?.ready();
    await this.link.compare((inputs) => this.use(inputs));
    await keepForOffline();
  }

  /** What a link brought that cannot be used is listed at the top of the form, where a reader may not be looking yet. */
  async #sayWhatTheLinkHolds() {
    const answer = await this.#answer();
    if (answer && !answer.ok) this.form?.showProblems(answer.problems, { summary: true });
  }

  /** @param {unknown} error */
  #giveUp(error) {
    this.dataset.state = 'static';
    const reason = error instanceof Error ? error.message.split('\n').at(-1) : String(error);
    this.#tell(`The calculator cannot run here (${reason}). What you see is the answer for the published case; `
      + 'the command at the foot of the page gives any other.');
  }

  /** Work out the form as it stands; what takes longer, after a pause without another change. */
  async #recompute() {
    this.wake();
    if (this.dataset.state === 'loading') this.#showProgress(); // the words say whose numbers are awaited
    this.toggleAttribute('data-pending', true);
    const change = ++this.#changes;
    clearTimeout(this.#pause);
    await this.#answer();
    if (change === this.#changes) this.#pause = setTimeout(() => this.#finish(), PAUSE);
  }

  /** @returns {Promise<Answer | Refusal | undefined>} undefined when a later one took its place */
  async #answer() {
    const given = this.form?.given ?? {};
    const answer = await this.#askLatest('fast', { inputs: given, fast: true });
    if (answer) this.#show(answer, given);
    return answer;
  }

  /**
   * @param {'fast' | 'whole'} lane
   * @param {object} request
   */
  async #askLatest(lane, request) {
    try {
      const texts = [this.model ?? '', JSON.stringify(request)];
      return JSON.parse(await this.#orAfresh(this.#python.latest(lane, { module: MODULE, name: 'answer', texts })));
    } catch (error) {
      if (error instanceof Overtaken) return undefined;
      if (this.dataset.state === 'live') this.#tell('This could not be worked out. Change a number and it is tried again.');
      else this.#giveUp(error);
      return undefined;
    }
  }

  /**
   * @param {Answer | Refusal} answer
   * @param {Record<string, unknown>} given
   */
  #show(answer, given) {
    this.toggleAttribute('data-stale', !answer.ok);
    if (this.dataset.state === 'live') this.#tell('');
    if (!answer.ok) return this.form?.showProblems(answer.problems);
    this.current = { answer, given };
    this.form?.showProblems([]);
    this.form?.fillDefaults(answer);
    showAnswer(this, answer);
    return this.#event('calculator-answer');
  }

  /** @param {string} name */
  #event(name) {
    this.dispatchEvent(new CustomEvent(name, { detail: this.current }));
  }

  /** The range, the sentence that is read aloud, and the address. */
  async #finish() {
    const change = this.#changes;
    try {
      await this.#workOutWhole();
    } catch (error) {
      if (!(error instanceof Overtaken)) this.#giveUp(error);
    }
    if (change === this.#changes) this.toggleAttribute('data-pending', false);
  }

  async #workOutWhole() {
    if (!this.current || this.dataset.state === 'static' || this.hasAttribute('data-stale')) return;
    const { answer, given } = this.current;
    const whole = await this.#askLatest('whole', { inputs: given });
    if (!whole?.ok || this.current.answer !== answer) return;
    setText(this, 'output', whole.sentence);
    this.current = { answer: whole, given };
    await this.link.follow(given, this.#changed);
    if (this.current.answer === whole) this.#event('calculator-range');
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    this.#changed = true;
    this.wake();
    const answer = await this.#answer();
    if (answer && !answer.ok) this.form?.showProblems(answer.problems, { focus: true });
    else this.#finish();
  }

  /** @param {Event} event */
  #reset(event) {
    event.preventDefault();
    this.use({});
  }

  /** @param {Event} event */
  #choosePreset(event) {
    const preset = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('[data-preset]')) : null;
    if (!preset || this.dataset.state === 'static') return;
    event.preventDefault();
    this.use(JSON.parse(preset.dataset.preset ?? '{}'));
  }

  /** Fetch again what did not arrive. */
  #tryAgain() {
    this.#python.forget();
    this.#start();
    /** @type {HTMLElement | null} */ (this.querySelector('.calc-status'))?.focus(); // its button is gone
  }

  /** @param {import('./calculator-status.js').Received} [received]  left out, as it last was */
  #showProgress(received = this.#received) {
    this.#received = received;
    this.#status?.progress(received, Object.keys(this.form?.given ?? {}).length > 0);
  }

  /** @param {string} words */
  #tell(words) {
    this.#status?.say(words);
  }
}

customElements.define('send-calculator', SendCalculator);
