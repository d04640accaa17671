/**
 * What a calculator says while Python is not there: how much of it has arrived, or why none will.
 *
 * The words change with every tenth of a megabyte. Somebody who listens to the page hears them only when it takes
 * long, and then seldom; that it is ready, if they were told to wait; and a failure always.
 */

import { announce } from './announce.js';
import { setText } from './calculator-results.js';

/** Milliseconds until a wait is worth speaking of, and then between two announcements. */
const LONG = 2000;
const BETWEEN = 10_000;

/** @typedef {{arrived: number, total: number}} Received  bytes as sent */

export class CalculatorStatus {
  #words = '';
  #spoken = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} root  the calculator */
  constructor(root) {
    this.root = root;
    this.place = /** @type {HTMLElement} */ (root.querySelector('.calc-status'));
  }

  /**
   * Say how much has arrived.
   * @param {Received} received
   * @param {boolean} waiting  whether the reader has numbers of their own in the form
   */
  progress({ arrived, total }, waiting) {
    const bar = this.place.querySelector('progress');
    if (bar) bar.value = arrived / total;
    const share = `${megabytes(arrived)} of ${megabytes(total)} MB`;
    const still = waiting ? ' Until then you see the published case.' : '';
    if (arrived >= total) this.#show(`All ${megabytes(total)} MB are here; the calculator is starting.${still}`);
    else if (waiting) this.#show(`Your numbers are worked out once the calculator has arrived: ${share}.${still}`);
    else this.#show(`Getting ready to work out other numbers: ${share}.`);
    this.#timer ??= setTimeout(() => this.#speak(), LONG);
  }

  /** The calculator is ready. */
  ready() {
    const told = this.#spoken;
    this.#rest();
    this.#show('');
    if (told) announce('The calculator is ready. The answer follows what you type.');
  }

  /** Something other than progress. @param {string} words */
  say(words) {
    if (words === this.#words) return;
    this.#rest();
    this.#show(words);
    announce(words);
  }

  #speak() {
    announce(this.#words);
    this.#spoken = true;
    this.#timer = setTimeout(() => this.#speak(), BETWEEN);
  }

  #rest() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#spoken = false;
  }

  /** @param {string} words */
  #show(words) {
    this.#words = words;
    setText(this.root, '.calc-status [data-status]', words);
    this.place.hidden = !words;
    delete this.place.dataset.early;
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
