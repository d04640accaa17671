/** The staffing table of a calculator's form: one row a role. */

import { boxText } from './box-text.js';
import { valueText } from './calculator-address.js';

/**
 * @typedef {import('./calculator-address.js').PlainValue} PlainValue
 * @typedef {import('./calculator-address.js').Role} Role
 */

/**
 * @param {HTMLElement} field
 * @returns {Array<{name: string, posts: string, salary: string}>}
 */
export function rolesIn(field) {
  return [...field.querySelectorAll('tbody tr')].map((row) => {
    const [name, posts, salary] = [...row.querySelectorAll('input')].map((box) => box.dataset.exact ?? box.value);
    return { name, posts, salary };
  }).filter((role) => role.name.trim() || role.posts.trim());
}

/**
 * Show staffing rows; the boxes keep the exact value beside the rounded one until they are typed in.
 * @param {HTMLElement} field
 * @param {PlainValue} value
 */
export function putRoles(field, value) {
  const body = /** @type {HTMLElement} */ (field.querySelector('tbody'));
  if (body.contains(document.activeElement)) return;
  const rows = typeof value === 'string' ? value.split(/[;,]/).map(roleFromText) : /** @type {Role[]} */ (value);
  const pattern = /** @type {HTMLTemplateElement} */ (field.querySelector('template'));
  body.replaceChildren(...rows.map((role) => {
    const row = /** @type {HTMLElement} */ (pattern.content.firstElementChild?.cloneNode(true));
    const [name, posts, salary] = row.querySelectorAll('input');
    name.value = role.name;
    fillExactly(posts, role.posts);
    fillExactly(salary, role.salary ?? null);
    return row;
  }));
}

/**
 * @param {HTMLInputElement} box
 * @param {PlainValue} value
 */
function fillExactly(box, value) {
  box.value = boxText(value);
  box.dataset.exact = valueText(value);
  box.addEventListener('input', () => { delete box.dataset.exact; }, { once: true, capture: true });
}

/** @param {string} text */
function roleFromText(text) {
  const [name = '', posts = '', salary = ''] = text.split(':');
  return { name, posts: /** @type {PlainValue} */ (posts), salary: /** @type {PlainValue} */ (salary || null) };
}
