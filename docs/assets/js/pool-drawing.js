/** Draws what the groups of one exercise predicted: a dot a group along a line, and the model's answer across it. */

import { shape } from './drawing.js';

const WIDTH = 640;
const SIDE = 20;
const COLUMNS = 60;
const DOT = 4.5;
const HIGHEST = 160;

/**
 * @typedef {{group: number, prediction: number, prediction_text: string, result_text: string}} PooledGroup
 * @typedef {{id: string, title: string, label: string, answer: number, answer_text: string, sentence: string, groups: PooledGroup[]}} PooledExercise
 */

/**
 * @param {PooledExercise} exercise  with at least one group, in order of prediction
 * @returns {SVGElement}
 */
export function poolDrawing({ groups, answer, answer_text: answerText, sentence }) {
  const values = groups.map(({ prediction }) => prediction);
  const low = Math.min(answer, ...values);
  const span = Math.max(answer, ...values) - low || 1;
  const across = (/** @type {number} */ value) => SIDE + ((value - low) / span) * (WIDTH - 2 * SIDE);
  const columns = values.map((value) => Math.round(((value - low) / span) * COLUMNS));
  /** @type {Map<number, number>} */
  const heights = new Map();
  for (const column of columns) heights.set(column, (heights.get(column) ?? 0) + 1);
  const step = Math.min(2 * DOT + 1, HIGHEST / Math.max(...heights.values()));
  const floor = HIGHEST + 30;
  const drawing = shape('svg', { viewBox: `0 0 ${WIDTH} ${floor + 30}`, role: 'img', 'aria-label': sentence, class: 'pool-drawing' });
  /** @type {Map<number, number>} */
  const placed = new Map();
  drawing.append(shape('line', { x1: SIDE, x2: WIDTH - SIDE, y1: floor, y2: floor, class: 'pool-axis' }));
  for (const [place, { group, prediction_text: text }] of groups.entries()) {
    const column = columns[place];
    const below = placed.get(column) ?? 0;
    placed.set(column, below + 1);
    const x = SIDE + (column / COLUMNS) * (WIDTH - 2 * SIDE);
    const dot = shape('circle', { cx: x, cy: floor - DOT - 1 - below * step, r: DOT, class: 'pool-dot' });
    dot.append(shape('title', {}, `Group ${group}: ${text}`));
    drawing.append(dot);
  }
  const at = across(answer);
  const anchor = at > WIDTH * 0.7 ? 'end' : at < WIDTH * 0.3 ? 'start' : 'middle';
  drawing.append(
    shape('line', { x1: at, x2: at, y1: 18, y2: floor, class: 'pool-answer' }),
    shape('text', { x: at, y: 13, 'text-anchor': anchor }, `model: ${answerText}`),
    shape('text', { x: SIDE, y: floor + 20 }, groups[0].prediction_text),
    shape('text', { x: WIDTH - SIDE, y: floor + 20, 'text-anchor': 'end' }, groups[groups.length - 1].prediction_text),
  );
  return drawing;
}
