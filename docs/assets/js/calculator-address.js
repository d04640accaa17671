/**
 * A calculator's inputs in the page's address, and back.
 *
 * Named keys, sorted, defaults left out; then `shown`, the headline as the sender saw it, and `v`, the
 * version of the model. Whatever is in an address stays text until the model reads it.
 */

/** Longer addresses are cut by some mail programs. */
export const LONGEST_ADDRESS = 1800;
const LONGEST_VALUE = 1000;

/**
 * @typedef {string | number | boolean | null | Role | Array<number | Role>} PlainValue  an input as the model gives it back
 * @typedef {{name: string, posts: number, salary: number | null}} Role
 * @typedef {object} Address
 * @property {Record<string, string>} inputs
 * @property {string[]} unknown  keys that name no input of this model
 * @property {string} version  of the model that showed the answer; "" when not said
 * @property {string} shown  the headline it showed; "" when not said
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
  const address = { inputs: {}, unknown: [], version: '', shown: '' };
  for (const [key, value] of new URLSearchParams(search)) {
    const text = value.slice(0, LONGEST_VALUE);
    const name = Object.hasOwn(aliases, key) ? aliases[key] : key;
    if (known.has(name)) address.inputs[name] = text;
    else if (key === 'v') address.version = text.slice(0, 20);
    else if (key === 'shown') address.shown = text.slice(0, 80);
    else address.unknown.push(key.slice(0, 40));
  }
  return address;
}

/**
 * @param {Record<string, PlainValue>} inputs  those that differ from the defaults
 * @param {string} version
 * @param {string} shown
 * @returns {string} the query with its question mark; "" when every input has its default
 * @throws {RangeError} when the address would be longer than LONGEST_ADDRESS
 */
export function writeAddress(inputs, version, shown) {
  const names = Object.keys(inputs).sort();
  if (!names.length) return '';
  const query = new URLSearchParams(names.map((name) => [name, valueText(inputs[name])]));
  query.append('shown', shown);
  query.append('v', version);
  const search = `?${query}`;
  if (search.length > LONGEST_ADDRESS) throw new RangeError(`the link would have ${search.length} characters`);
  return search;
}

/**
 * A value as the command line and an address write it.
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
