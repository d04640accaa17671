/**
 * Draws what groups predicted: a dot a group above a line of numbers, with the model's answer and the middle of the
 * room marked across it. It is drawn for the room there is, so that its words stay as large as the page's.
 */

import { shape } from './drawing.js';

const SIDE = 28;
const ROWS = { answer: 16, middle: 40, sign: 66 }; // down to the words, and to signs that stand below them
const HEAD = { wide: 62, narrow: 88 };
const WIDE = 640; // from here on, words always fit beside their line
const FOOT = 34;
const LOWEST = 90; // the dots' part of the picture, however few there are
const LARGEST = 15;
const LEAST = 3;
const NUMBERED = 11; // a dot that large has room for its group's number
const LETTER = 8.6; // of a word at 16 px, on average

/**
 * @typedef {{value: number, text: string}} Mark
 * @typedef {{points: Array<{group: number, value: number, text: string}>, answer: Mark, middle: Mark, low: number, high: number, marks: Mark[]}} Picture
 * @typedef {{name: 'answer' | 'middle', x: number, words: string, isRight: boolean}} Flag  what is marked across the line
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
  const across = (/** @type {number} */ value) => SIDE + share(value) * inner;
  const isWide = width >= WIDE;
  const head = isWide ? HEAD.wide : HEAD.narrow;
  const layout = layOut(points.map(({ value }) => share(value)), inner, highest - head - FOOT);
  const floor = head + Math.max(layout.height, LOWEST);
  const height = floor + FOOT;
  const drawing = shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label, class: 'pool-drawing' });
  drawing.append(shape('line', { x1: SIDE - 10, x2: width - SIDE + 10, y1: floor, y2: floor, class: 'pool-axis' }));
  drawing.append(...axis(marks, across, floor, width));
  // Beside their lines, words stand on the side that is away from the other line.
  const isRight = answer.value >= middle.value;
  /** @type {Flag[]} */
  const flags = [{ name: 'middle', x: across(middle.value), words: `Middle of the room: ${middle.text}`, isRight: !isRight }];
  if (showAnswer) flags.push({ name: 'answer', x: across(answer.value), words: `The model: ${answer.text}`, isRight });
  for (const { name, x } of flags) {
    drawing.append(shape('line', { x1: x, x2: x, y1: isWide ? ROWS[name] : ROWS.sign, y2: floor, class: `pool-${name}` }));
  }
  drawing.append(...dots(points, layout, floor, { low, high }));
  for (const flag of flags) drawing.append(...(isWide ? besideLine(flag, width) : aboveLine(flag)));
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
 * A sign of its own shape for each line: a diamond for the model, a triangle for the middle.
 * @param {Flag['name']} name
 * @param {number} x
 * @param {number} y
 */
function sign(name, x, y) {
  const path = name === 'answer' ? `M${x} ${y - 9}l8 9-8 9-8-9z` : `M${x - 8} ${y - 7}h16l-8 14z`;
  return shape('path', { d: path, class: 'pool-sign' });
}

/**
 * The words beside the top of their line.
 * @param {Flag} flag
 * @param {number} width
 */
function besideLine({ name, x, words, isRight }, width) {
  const [long, y] = [words.length * LETTER, ROWS[name]];
  const away = 14 + long / 2;
  const places = isRight ? [x + away, x - away] : [x - away, x + away];
  const at = places.find((place) => within(place, words, width) === place) ?? places[0];
  return [
    shape('rect', { x: at - long / 2, y: y - 10, width: long, height: 20, class: 'pool-behind' }),
    sign(name, x, y),
    shape('text', { x: at, y: y + 5.5, 'text-anchor': 'middle', class: 'pool-words' }, words),
  ];
}

/**
 * Where there is no room beside it, the words stand at the left with the sign before them, and the sign again on the line.
 * @param {Flag} flag
 */
function aboveLine({ name, x, words }) {
  const y = ROWS[name];
  return [sign(name, x, ROWS.sign), sign(name, 9, y), shape('text', { x: 24, y: y + 5.5, class: 'pool-words' }, words)];
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
