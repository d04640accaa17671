/**
 * Draws what groups predicted: a dot a group above a line of numbers, with the model's answer and the middle of the
 * room marked across it. It is drawn for the room there is, so that its words stay as large as the page's.
 */

import { shape } from './drawing.js';

const SIDE = 28;
const HEAD = 62; // two lines of words
const FOOT = 34;
const LOWEST = 90; // the dots' part of the picture, however few there are
const LARGEST = 15;
const LEAST = 3;
const NUMBERED = 11; // a dot that large has room for its group's number
const LETTER = 8.6; // of a word at 16 px, on average

/**
 * @typedef {{value: number, text: string}} Mark
 * @typedef {{points: Array<{group: number, value: number, text: string}>, answer: Mark, middle: Mark, low: number, high: number, marks: Mark[]}} Picture
 * @typedef {{radius: number, columns: number[], step: number, height: number}} Layout
 */

/**
 * @param {Picture} picture  from `pooling.pool`
 * @param {{label: string, width: number, highest: number, showAnswer: boolean}} options  label: the picture in words;
 *   width and the greatest height in CSS pixels
 * @returns {SVGElement}
 */
export function poolDrawing({ points, answer, middle, low, high, marks }, { label, width, highest, showAnswer }) {
  const inner = width - 2 * SIDE;
  const share = (/** @type {number} */ value) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  const layout = layOut(points.map(({ value }) => share(value)), inner, highest - HEAD - FOOT);
  const floor = HEAD + Math.max(layout.height, LOWEST);
  const height = floor + FOOT;
  const across = (/** @type {number} */ value) => SIDE + share(value) * inner;
  const drawing = shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label, class: 'pool-drawing' });
  drawing.append(shape('line', { x1: SIDE - 10, x2: width - SIDE + 10, y1: floor, y2: floor, class: 'pool-axis' }));
  drawing.append(...axis(marks, across, floor, width));
  // Each label stands on the side that is away from the other line.
  const isRight = answer.value >= middle.value;
  const lines = [{ mark: middle, words: `Middle of the room: ${middle.text}`, name: 'middle', y: 40, isRight: !isRight }];
  if (showAnswer) lines.push({ mark: answer, words: `The model: ${answer.text}`, name: 'answer', y: 16, isRight });
  for (const { mark, name, y } of lines) {
    drawing.append(shape('line', { x1: across(mark.value), x2: across(mark.value), y1: y + 12, y2: floor, class: `pool-${name}` }));
  }
  drawing.append(...dots(points, layout, floor, { low, high }));
  for (const line of lines) drawing.append(...flag(line, across(line.mark.value), width));
  return drawing;
}

/**
 * The largest dots that fit: as many columns as there is room for, and how high each dot lies in its column.
 * @param {number[]} shares  0 to 1, in order
 * @param {number} width
 * @param {number} height  at most
 * @returns {Layout}
 */
function layOut(shares, width, height) {
  let radius = LARGEST;
  let columns = /** @type {number[]} */ ([]);
  let tallest = 0;
  for (; radius >= LEAST; radius -= 1) {
    const count = Math.max(1, Math.floor(width / (2 * radius + 2)));
    columns = shares.map((share) => Math.round(share * count) / count);
    tallest = Math.max(...columns.map((column) => columns.filter((other) => other === column).length));
    if (tallest * (2 * radius + 2) <= height) break;
  }
  radius = Math.max(radius, LEAST);
  const step = Math.min(2 * radius + 2, height / tallest);
  return { radius, columns: columns.map((column) => SIDE + column * width), step, height: step * tallest };
}

/**
 * @param {Picture['points']} points
 * @param {Layout} layout
 * @param {number} floor
 * @param {{low: number, high: number}} ends
 * @returns {SVGElement[]}
 */
function dots(points, { radius, columns, step }, floor, { low, high }) {
  /** @type {Map<number, number>} */
  const placed = new Map();
  return points.map(({ group, value, text }, place) => {
    const x = columns[place];
    const below = placed.get(x) ?? 0;
    placed.set(x, below + 1);
    const y = floor - radius - 2 - below * step;
    const isBeyond = value < low || value > high;
    const dot = shape('g', { class: isBeyond ? 'pool-dot pool-beyond' : 'pool-dot' });
    dot.append(shape('circle', { cx: x, cy: y, r: radius }), shape('title', {}, `Group ${group}: ${text}`));
    if (radius >= NUMBERED) dot.append(shape('text', { x, y: y + 4.5, 'text-anchor': 'middle' }, String(group)));
    return dot;
  });
}

/**
 * Round numbers along the line, leaving out those that would run into their neighbours.
 * @param {Mark[]} marks
 * @param {(value: number) => number} across
 * @param {number} floor
 * @param {number} width
 */
function axis(marks, across, floor, width) {
  const room = Math.max(...marks.map(({ text }) => text.length)) * LETTER + 12;
  const every = Math.ceil((room * (marks.length - 1)) / (width - 2 * SIDE));
  return marks.flatMap(({ value, text }, place) => {
    const x = across(value);
    const tick = shape('line', { x1: x, x2: x, y1: floor, y2: floor + 6, class: 'pool-axis' });
    if (place % every) return [tick];
    return [tick, shape('text', { x: within(x, text, width), y: floor + 24, 'text-anchor': 'middle' }, text)];
  });
}

/**
 * The words on top of a line, with a sign of their own shape: a diamond for the model, a triangle for the middle.
 * @param {{words: string, name: string, y: number, isRight: boolean}} line
 * @param {number} x
 * @param {number} width
 */
function flag({ words, name, y, isRight }, x, width) {
  const sign = name === 'answer' ? `M${x} ${y - 9}l8 9-8 9-8-9z` : `M${x - 8} ${y - 7}h16l-8 14z`;
  const away = 14 + (words.length * LETTER) / 2;
  const places = isRight ? [x + away, x - away] : [x - away, x + away];
  const at = places.find((place) => within(place, words, width) === place) ?? within(places[0], words, width);
  return [
    shape('path', { d: sign, class: 'pool-sign' }),
    shape('text', { x: at, y: y + 5.5, 'text-anchor': 'middle', class: 'pool-words' }, words),
  ];
}

/**
 * Where the middle of some words may stand so that they do not stick out.
 * @param {number} x
 * @param {string} words
 * @param {number} width
 */
function within(x, words, width) {
  const half = (words.length * LETTER) / 2;
  return Math.min(Math.max(x, half), Math.max(width - half, half));
}
