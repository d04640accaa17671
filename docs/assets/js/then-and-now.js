/**
 * What a link that was made under an earlier version showed, what it gives now, and what moved it.
 */

import { element } from './calculator-results.js';

/**
 * @typedef {object} ThenAndNow  of `calculators/then_and_now.py`; every word comes from there
 * @property {boolean} changed
 * @property {string[]} sentences  the first says then and now, each other one thing that moved it
 * @property {Record<string, string>} inputs  as the link gives them
 * @property {Record<string, string>} earlier_inputs  with the defaults of its time written out
 * @property {unknown[]} moved  the defaults that have changed
 */

/**
 * Show it in a note of the page, with one press to use the earlier defaults and back.
 *
 * @param {HTMLElement} note
 * @param {ThenAndNow} found
 * @param {(inputs: Record<string, string>) => void} use  puts inputs into the form
 */
export function showThenAndNow(note, { sentences: [summary, ...causes], moved, inputs, earlier_inputs: earlier }, use) {
  const parts = [element('p', summary)];
  if (causes.length) {
    const list = document.createElement('ul');
    list.append(...causes.map((cause) => element('li', cause)));
    parts.push(list);
  }
  if (moved.length) parts.push(changeOver(() => use(earlier), () => use(inputs)));
  note.replaceChildren(...parts);
  note.hidden = false;
}

/**
 * A button that puts the earlier values in, and when pressed again today's.
 *
 * @param {() => void} back
 * @param {() => void} forth
 */
function changeOver(back, forth) {
  const line = document.createElement('p');
  const button = document.createElement('button');
  let isEarlier = false;
  const name = () => { button.textContent = isEarlier ? 'Use today’s usual values' : 'Use the usual values of that time'; };
  button.type = 'button';
  button.addEventListener('click', () => {
    isEarlier = !isEarlier;
    name();
    if (isEarlier) back();
    else forth();
  });
  name();
  line.className = 'calc-buttons';
  line.append(button);
  return line;
}
