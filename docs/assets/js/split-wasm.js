/**
 * Instantiates a WebAssembly module that the build has split in two (scripts/runtime/wasm_split.py).
 *
 * The first half holds the functions the calculators use. When a function of the rest is called all the same, the
 * hook in the last slot of the shared table fetches the rest at once, before the call goes on.
 */

const PREFIX = 'split:';
const SLOTS = `${PREFIX}slots`;

/** A module that takes one JavaScript function and gives it back as a WebAssembly function of no arguments. */
const WRAPPER = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, // header
  1, 4, 1, 96, 0, 0, // a type: nothing to nothing
  2, 7, 1, 1, 101, 1, 102, 0, 0, // import e.f
  7, 5, 1, 1, 102, 0, 0, // export it as f
]);

/**
 * @param {WebAssembly.Module} first
 * @param {WebAssembly.Imports} imports
 * @param {() => BufferSource} fetchRest  gives the bytes of the rest, without waiting
 * @returns {Promise<{exports: WebAssembly.Exports}>}  the exports of the original module
 */
export async function instantiateSplit(first, imports, fetchRest) {
  const { exports } = await WebAssembly.instantiate(first, imports);
  const slots = /** @type {WebAssembly.Table} */ (exports[SLOTS]);
  const hook = slots.length - 1;
  const fetchOnce = () => {
    const rest = new WebAssembly.Module(fetchRest());
    new WebAssembly.Instance(rest, { ...imports, split: exports }); // fills its own slots of the table
    slots.set(hook, wasmFunction(() => {}));
  };
  slots.set(hook, wasmFunction(fetchOnce));
  const original = Object.entries(exports).filter(([name]) => !name.startsWith(PREFIX));
  return { exports: Object.fromEntries(original) };
}

/** @param {() => void} callback */
function wasmFunction(callback) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(WRAPPER), { e: { f: callback } });
  return exports.f;
}
