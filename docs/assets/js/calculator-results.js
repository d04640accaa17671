/**
 * Puts a model's answer into the page. Every text comes from the model; nothing is worked out here.
 */

/**
 * @typedef {import('./calculator-address.js').PlainValue} PlainValue
 * @typedef {import('./calculator-form.js').Problem} Problem
 *
 * @typedef {{kind: 'input' | 'output' | 'held', name: string, label: string}} Ground  what a working rests on
 *
 * @typedef {object} Answer
 * @property {true} ok
 * @property {string} model
 * @property {string} title
 * @property {string} version
 * @property {string} prices
 * @property {Record<string, PlainValue>} inputs
 * @property {Record<string, string>} inputs_text
 * @property {Record<string, boolean>} used
 * @property {Record<string, {value: PlainValue, text: string, working: string, rests_on: Ground[]}>} outputs
 * @property {{name: string, label: string, value: number | null, text: string}} headline
 * @property {Array<{name: string, label: string, unit: string}>} columns
 * @property {Array<Record<string, number | string | null>>} rows
 * @property {Array<Record<string, string>>} rows_text
 * @property {string} sentence
 * @property {string[]} notes
 * @property {import('./tornado.js').Sensitivity | null} [sensitivity]  of a whole answer
 * @typedef {{ok: false, problems: Problem[]}} Refusal
 */

/**
 * Show an answer: headline, outputs with their working, rows and notes.
 *
 * @param {HTMLElement} root
 * @param {Answer} answer
 */
export function showAnswer(root, answer) {
  for (const [name, { text, working, rests_on: grounds }] of Object.entries(answer.outputs)) {
    showGrounds(root.querySelector(`[data-rests="${name}"]`), grounds);
    setText(root, `[data-output="${name}"]`, text || '–');
    setText(root, `[data-working="${name}"]`, working);
  }
  setText(root, '[data-headline]', answer.headline.text);
  const body = root.querySelector('[data-rows] tbody');
  body?.replaceChildren(...answer.rows_text.map((row) => rowOf(answer.columns.map(({ name }) => row[name]))));
  const notes = root.querySelector('[data-notes]');
  notes?.replaceChildren(...answer.notes.map((note) => element('li', note)));
}

/**
 * Links to where each number of a working comes from; they change only with the reader's choices.
 *
 * @param {Element | null} place
 * @param {Ground[]} grounds
 */
function showGrounds(place, grounds) {
  if (!place || place.textContent === grounds.map(({ label }) => label).join(', ')) return;
  place.replaceChildren(...grounds.flatMap(({ kind, name, label }, number) => {
    const link = document.createElement('a');
    link.href = `#${kind === 'output' ? 'out' : 'from'}-${name}`;
    link.textContent = label;
    return number ? [', ', link] : [link];
  }));
}

/**
 * @param {HTMLElement} root
 * @param {string} selector
 * @param {string} text
 */
export function setText(root, selector, text) {
  for (const place of root.querySelectorAll(selector)) {
    if (place.textContent !== text) place.textContent = text;
  }
}

/**
 * @param {string[]} cells  the first is the row's heading
 * @returns {HTMLTableRowElement}
 */
export function rowOf(cells) {
  const row = document.createElement('tr');
  row.append(...cells.map((text, place) => element(place ? 'td' : 'th', text)));
  row.firstElementChild?.setAttribute('scope', 'row');
  return row;
}

/**
 * @param {string} tag
 * @param {string} text
 * @returns {HTMLElement}
 */
export function element(tag, text = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
