/**
 * The page's side of Python: fetches the parts, starts the worker, asks and hears back.
 */

import { LIBRARY_PATH } from './python-start.js';

/**
 * @typedef {{url: string, size: number, gzip: number}} RuntimePart  address from the site's root; bytes
 * @typedef {Record<'script' | 'wasm' | 'rest' | 'library' | 'wheel', RuntimePart> & {worker?: RuntimePart}} RuntimeParts
 * @typedef {(fraction: number) => void} OnProgress  told the share of the bytes that has arrived, 0 to 1
 * @typedef {(done: number, count: number) => void} OnSteps  told how many of its steps a call has done
 * @typedef {{resolve: (text: string) => void, reject: (error: Error) => void, onSteps?: OnSteps}} Waiting
 * @typedef {{module: string, name: string, texts: string[]}} PythonCall
 * @typedef {{wasm: WebAssembly.Module, rest: string | Uint8Array, archives: import('./python-start.js').PythonArchive[]}} LoadedParts
 *   rest: the address of the other half of wasm, or its bytes
 */

const SITE_ROOT = new URL('../../', import.meta.url);

/** Raised when a call was given up because a later one made it pointless, or the reader cancelled it. */
export class Overtaken extends Error {}

export class PythonClient {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {LoadedParts | undefined} */
  #loaded;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  /** @type {Map<string, {call: PythonCall, waiting: Waiting}>} */
  #queued = new Map();
  /** @type {Set<string>} */
  #busy = new Set();
  #lastId = 0;
  /** @type {Promise<void> | undefined} */
  #starting;

  /** @param {RuntimeParts} parts */
  constructor(parts) {
    this.parts = parts;
  }

  /** @returns {number} bytes that are fetched to start, with gzip */
  get size() {
    const { script, wasm, library, wheel } = this.parts;
    return [script, wasm, library, wheel].reduce((sum, part) => sum + part.gzip, 0);
  }

  /**
   * Fetch everything and start Python. Later calls give back the same promise.
   *
   * @param {OnProgress} onProgress
   * @returns {Promise<void>} settled when Python is ready
   * @throws {Error} with a reason fit for readers
   */
  start(onProgress = () => {}) {
    this.#starting ??= this.#start(onProgress);
    return this.#starting;
  }

  /** @param {OnProgress} onProgress */
  async #start(onProgress) {
    if (typeof Worker !== 'function') throw new Error('this browser does not run workers');
    if (typeof WebAssembly !== 'object') throw new Error('this browser does not run WebAssembly');
    const ready = this.#openWorker();
    const loading = loadParts(this.parts, onProgress).then((loaded) => {
      this.#loaded = loaded;
      this.#sendParts();
    });
    try {
      await Promise.all([ready, loading]);
    } catch (error) {
      this.#worker?.terminate();
      throw error;
    }
  }

  /**
   * Start a worker, which fetches Pyodide's script and then waits for the other parts.
   * @returns {Promise<void>} settled when Python is ready in it
   */
  #openWorker() {
    const own = this.parts.worker; // the offline pack's, which has Pyodide's script in it
    const worker = own ? new Worker(addressOf(own)) // from disk, browsers start no module workers
      : new Worker(new URL('./python-worker.js', import.meta.url), { type: 'module' });
    if (!own) worker.postMessage({ kind: 'script', url: addressOf(this.parts.script) });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.onerror = () => {
        const broken = new Error('its worker could not be started');
        reject(broken);
        this.#abandon(broken);
      };
      worker.onmessage = ({ data }) => {
        if (data.kind === 'ready') resolve();
        else if (data.kind === 'progress') this.#waiting.get(data.id)?.onSteps?.(data.done, data.count);
        else if (data.id === null) reject(new Error(data.message));
        else this.#settle(data);
      };
    });
  }

  #sendParts() {
    this.#worker?.postMessage({ kind: 'start', ...this.#loaded });
  }

  /** @param {Error} reason  told to everyone who waits for an answer */
  #abandon(reason) {
    const abandoned = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of abandoned) waiting.reject(reason);
  }

  /**
   * Call a Python function that takes and gives text, once Python is there.
   *
   * @param {PythonCall} call
   * @param {OnSteps} [onSteps]
   * @returns {Promise<string>}
   * @throws {Error} when Python raises; {@link Overtaken} when it was cancelled
   */
  async call(call, onSteps) {
    await this.start();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onSteps });
      this.#worker?.postMessage({ kind: 'call', id, ...call });
    });
  }

  /**
   * Call, but let only the latest of the calls in one lane wait its turn.
   *
   * While a call of the lane is running, at most one more waits; a newer one takes its place.
   * @param {string} lane
   * @param {PythonCall} call
   * @returns {Promise<string>}
   * @throws {Overtaken} for a call whose place was taken
   */
  latest(lane, call) {
    if (!this.#busy.has(lane)) return this.#runLane(lane, call);
    this.#queued.get(lane)?.waiting.reject(new Overtaken());
    return new Promise((resolve, reject) => {
      this.#queued.set(lane, { call, waiting: { resolve, reject } });
    });
  }

  /**
   * @param {string} lane
   * @param {PythonCall} call
   */
  async #runLane(lane, call) {
    this.#busy.add(lane);
    try {
      return await this.call(call);
    } finally {
      this.#busy.delete(lane);
      const next = this.#queued.get(lane);
      if (next) {
        this.#queued.delete(lane);
        this.#runLane(lane, next.call).then(next.waiting.resolve, next.waiting.reject);
      }
    }
  }

  /** Stop what Python is doing, at once, and start it afresh from the parts at hand. */
  async cancel() {
    await this.start();
    this.#worker?.terminate();
    this.#starting = this.#openWorker();
    this.#sendParts();
    this.#abandon(new Overtaken());
    await this.#starting;
  }

  /** @param {{kind: string, id: number, text: string, message: string}} data */
  #settle(data) {
    const waiting = this.#waiting.get(data.id);
    this.#waiting.delete(data.id);
    if (data.kind === 'answer') waiting?.resolve(data.text);
    else waiting?.reject(new Error(data.message));
  }
}

/** @param {RuntimePart} part */
function addressOf(part) {
  return new URL(part.url, SITE_ROOT).href;
}

/**
 * Fetch the WebAssembly module and the archives side by side, and count the bytes.
 *
 * @param {RuntimeParts} parts
 * @param {OnProgress} onProgress
 * @returns {Promise<LoadedParts>}
 */
async function loadParts({ wasm, rest, library, wheel, worker }, onProgress) {
  const total = wasm.size + library.size + wheel.size;
  let arrived = 0;
  const counting = (/** @type {number} */ bytes) => {
    arrived += bytes;
    onProgress(Math.min(1, arrived / total));
  };
  const wheelName = wheel.url.slice(wheel.url.lastIndexOf('/') + 1);
  const [module, libraryBytes, wheelBytes, laterOrNow] = await Promise.all([
    fetched(wasm, counting).then(compile),
    fetched(library, counting).then(bytesOf),
    fetched(wheel, counting).then(bytesOf),
    worker ? fetched(rest, () => {}).then(bytesOf) : addressOf(rest), // from disk, a worker fetches nothing at once
  ]);
  return {
    wasm: module,
    rest: laterOrNow,
    archives: [{ path: LIBRARY_PATH, bytes: libraryBytes }, { path: `/lib/${wheelName}`, bytes: wheelBytes }],
  };
}

/**
 * @param {RuntimePart} part
 * @param {(bytes: number) => void} counting
 */
async function fetched(part, counting) {
  const response = await fetch(addressOf(part)).catch(() => null);
  if (!response?.ok) throw new Error('a part of it could not be fetched');
  countBytes(response.clone(), counting).catch(() => {}); // whoever reads the response itself hears of it too
  return response;
}

/**
 * @param {Response} response
 * @param {(bytes: number) => void} counting
 */
async function countBytes(response, counting) {
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    counting(part.value.byteLength);
  }
}

/** @param {Response} response */
async function bytesOf(response) {
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Compile while the bytes arrive; all at once where the server calls the file something else.
 * @param {Response} response
 */
async function compile(response) {
  if (response.headers.get('content-type')?.startsWith('application/wasm')) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
