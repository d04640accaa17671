/** How values stand in the boxes of a calculator's form. */

import { valueText } from './calculator-address.js';

/** @typedef {import('./calculator-address.js').PlainValue} PlainValue */

/**
 * A default as a box shows it: 272.698 as "272.7", 1700000 as "1,700,000". `box_text` of the build writes the same.
 * @param {PlainValue} value
 */
export function boxText(value) {
  if (typeof value !== 'number') return valueText(value);
  return value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) >= 100 ? 1 : 2 });
}

/** @param {PlainValue} value  numbers without commas inside, since commas part them */
export function listText(value) {
  return Array.isArray(value) ? value.map(valueText).join(', ') : valueText(value);
}

/** @param {PlainValue} value  all of it, because the box's text is what is sent */
export function givenText(value) {
  return typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 12 }) : boxText(value);
}
