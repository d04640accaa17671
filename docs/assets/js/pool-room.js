/** One exercise of the room: what the groups predicted, drawn, in words and group by group. */

import { element, rowOf } from './calculator-results.js';
import { poolDrawing } from './pool-drawing.js';

const HIGHEST = { wide: 340, narrow: 290 };
const NARROW = 600;

/**
 * @typedef {import('./pool-drawing.js').Picture} Picture
 * @typedef {{group: number, prediction_text: string, result_text: string}} PooledGroup
 * @typedef {object} PooledExercise
 * @property {string} id
 * @property {string} title
 * @property {string} label
 * @property {string} answer_text
 * @property {PooledGroup[]} groups
 * @property {string} sentence
 * @property {string} nearest
 * @property {Picture} picture
 * @property {string} own_sentence
 * @property {Picture | null} own_picture
 */

/**
 * @param {PooledExercise} exercise
 * @param {{isOpen: boolean, showAnswer: boolean}} options
 * @returns {HTMLElement}
 */
export function roomOf(exercise, { isOpen, showAnswer }) {
  const room = /** @type {HTMLDetailsElement} */ (element('details'));
  room.className = 'pool-exercise';
  room.open = isOpen;
  room.dataset.exercise = exercise.id;
  const heading = element('h2', `${exercise.title}: ${exercise.label.toLowerCase()}`);
  const summary = element('summary');
  summary.append(heading);
  const words = showAnswer ? `${exercise.sentence} ${exercise.nearest}` : exercise.sentence;
  room.append(summary, sentence(words), drawn(exercise.picture, words, showAnswer), ...beyond(exercise.picture));
  if (exercise.own_picture) {
    room.append(
      element('h3', 'With numbers of their own'), sentence(exercise.own_sentence),
      drawn(exercise.own_picture, exercise.own_sentence, showAnswer), ...beyond(exercise.own_picture),
    );
  }
  room.append(tableOf(exercise));
  return room;
}

/** @param {string} words */
function sentence(words) {
  const made = element('p', words);
  made.className = 'pool-sentence';
  return made;
}

/**
 * A place that draws the picture as wide as it is, and again whenever that changes.
 * @param {Picture} picture
 * @param {string} label
 * @param {boolean} showAnswer
 */
function drawn(picture, label, showAnswer) {
  const place = element('div');
  place.className = 'pool-place';
  let last = 0;
  new ResizeObserver(() => {
    const width = Math.round(place.clientWidth);
    if (!width || width === last) return;
    last = width;
    const highest = width < NARROW ? HIGHEST.narrow : HIGHEST.wide;
    place.replaceChildren(poolDrawing(picture, { label, width, highest, showAnswer }));
  }).observe(place);
  return place;
}

/** Wild guesses lie at an end of the line; here is what they were. @param {Picture} picture */
function beyond({ points, low, high }) {
  const far = points.filter(({ value }) => value < low || value > high);
  if (!far.length) return [];
  const listed = far.map(({ group, text }) => `group ${group}, ${text}`).join('; ');
  return [element('p', `Further out than the line reaches, and drawn as a ring at its end: ${listed}.`)];
}

/** @param {PooledExercise} exercise */
function tableOf({ groups }) {
  const hasOwn = groups.some(({ result_text: own }) => own);
  const heads = hasOwn ? ['Group', 'Prediction', 'With its own numbers'] : ['Group', 'Prediction'];
  const table = element('table');
  const head = element('thead');
  head.append(rowOf(heads));
  for (const cell of head.querySelectorAll('td, th')) {
    const title = element('th', cell.textContent ?? '');
    title.setAttribute('scope', 'col');
    cell.replaceWith(title);
  }
  const body = element('tbody');
  body.append(...groups.map(({ group, prediction_text: predicted, result_text: own }) => rowOf(
    hasOwn ? [String(group), predicted, own || '–'] : [String(group), predicted],
  )));
  const caption = element('caption', 'Group by group, from the lowest prediction to the highest');
  table.append(caption, head, body);
  const frame = element('div');
  frame.className = 'pool-table';
  frame.append(table);
  return frame;
}
