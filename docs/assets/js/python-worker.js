/**
 * Runs Python away from the page, so that the page never waits for it.
 *
 * Messages in:  {kind: 'script', url}                   fetch Pyodide's script, while the page fetches the rest
 *               {kind: 'start', wasm, rest, archives}   start Python; rest is the other half of wasm or its address
 *               {kind: 'call', id, module, name, texts} call a Python function
 * Messages out: {kind: 'ready'}
 *               {kind: 'progress', id, done, count}     of a call that says how far it is
 *               {kind: 'answer', id, text}
 *               {kind: 'failed', id, message}           id is null when Python could not be started
 */

import { startPython } from './python-start.js';

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

/** @type {number | null} the call that is running */
let running = null;
/** @type {Promise<unknown>} */
let script = Promise.resolve();
/** @type {Promise<import('./python-start.js').Python>} */
let starting;

scope.onmessage = async ({ data }) => {
  try {
    if (data.kind === 'script') {
      script = import(data.url);
      script.catch(() => {}); // told when it is awaited
    } else if (data.kind === 'start') {
      starting = start(data);
      await starting;
      scope.postMessage({ kind: 'ready' });
    } else {
      const python = await starting;
      running = data.id;
      scope.postMessage({ kind: 'answer', id: data.id, text: python.call(data.module, data.name, ...data.texts) });
    }
  } catch (error) {
    scope.postMessage({ kind: 'failed', id: data.id ?? null, message: messageOf(error) });
  }
};

/** @param {{wasm: WebAssembly.Module, rest: string | Uint8Array<ArrayBuffer>, archives: import('./python-start.js').PythonArchive[]}} parts */
async function start({ wasm, rest, archives }) {
  await script;
  const createModule = /** @type {any} */ (globalThis)._createPyodideModule;
  const fetchRest = () => (typeof rest === 'string' ? fetchedAtOnce(rest) : rest);
  return startPython({ createModule, wasm, fetchRest, archives, onPrint: sayHowFar });
}

/** @param {string} line  such as "300 2000" */
function sayHowFar(line) {
  const [done, count] = line.split(' ').map(Number);
  scope.postMessage({ kind: 'progress', id: running, done, count });
}

/**
 * What an address holds, with this thread waiting for it: a function in the middle of a call needs it.
 * @param {string} url
 */
function fetchedAtOnce(url) {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new Error('a part of Python could not be fetched');
  return request.response;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
