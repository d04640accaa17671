/**
 * A calculator's inputs out of the page's address, before Python is there to read them.
 *
 * `calculators/address.py` writes addresses, and reads them by the same rules: named keys, then `shown`, the
 * headline as the sender saw it, and `v`, the version of the model. What is in an address stays text.
 */

const LONGEST_VALUE = 1000;
const LONGEST_ASK = 60;
/** What a page is to ask before it shows the answer. */
const ASKS = ['predict', 'prediction', 'group'];

/**
 * @typedef {string | number | boolean | null | Role | Array<number | Role>} PlainValue  an input as the model gives it back
 * @typedef {{name: string, posts: number, salary: number | null}} Role
 * @typedef {object} Address
 * @property {Record<string, string>} inputs
 * @property {string[]} unknown  keys that name no input of this model
 * @property {string} version  of the model that showed the answer; "" when not said
 * @property {string} shown  the headline it showed; "" when not said
 * @property {Record<string, string>} asks  what the page is to ask first: any of ASKS, as text
 */

/**
 * @param {string} search  the query of an address, with any bytes in it
 * @param {string[]} names  the model's inputs
 * @param {Record<string, string>} aliases  earlier names of inputs, and their names now
 * @returns {Address}
 */
export function readAddress(search, names, aliases = {}) {
  const known = new Set(names);
  /** @type {Address} */
  const address = { inputs: {}, unknown: [], version: '', shown: '', asks: {} };
  for (const [key, value] of new URLSearchParams(search)) {
    const text = value.slice(0, LONGEST_VALUE);
    const name = Object.hasOwn(aliases, key) ? aliases[key] : key;
    if (known.has(name)) address.inputs[name] = text;
    else if (key === 'v') address.version = text.slice(0, 20);
    else if (key === 'shown') address.shown = text.slice(0, 80);
    else if (ASKS.includes(key)) address.asks[key] = text.slice(0, LONGEST_ASK);
    else address.unknown.push(key.slice(0, 40));
  }
  return address;
}

/**
 * A plain value as text that a box can hold.
 * @param {PlainValue} value
 * @returns {string}
 */
export function valueText(value) {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(valueText).join(',');
  if (typeof value === 'object') {
    return [value.name, value.posts, ...(value.salary === null ? [] : [value.salary])].join(':');
  }
  return String(value);
}
