/**
 * The page's side of Python: has the parts fetched, starts the worker, asks and hears back.
 */

import { addressOf, loadParts, sentSize } from './python-parts.js';

/**
 * @typedef {import('./python-parts.js').RuntimeParts} RuntimeParts
 * @typedef {import('./python-parts.js').LoadedParts} LoadedParts
 * @typedef {(received: {arrived: number, total: number}) => void} OnProgress  told the bytes as sent
 * @typedef {(done: number, count: number) => void} OnSteps  told how many of its steps a call has done
 * @typedef {{resolve: (text: string) => void, reject: (error: Error) => void, onSteps?: OnSteps}} Waiting
 * @typedef {{module: string, name: string, texts: string[]}} PythonCall
 */

/** Raised when a call was given up because a later one made it pointless, or the reader cancelled it. */
export class Overtaken extends Error {}

export class PythonClient {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {string | null} how the server packs the parts */
  #encoding = 'gzip';
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

  /** @returns {number} bytes that are fetched to start, as the server sends them once that is known */
  get size() {
    const { script, wasm, library, wheel } = this.parts;
    return [script, wasm, library, wheel].reduce((sum, part) => sum + sentSize(part, this.#encoding), 0);
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
    const loading = loadParts(this.parts, (share, encoding) => {
      this.#encoding = encoding;
      onProgress({ arrived: share * this.size, total: this.size });
    }).then((loaded) => {
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

  /** After a failure: let the next {@link start} try again. */
  forget() {
    this.#starting = undefined;
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
