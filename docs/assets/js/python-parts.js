/**
 * The parts that Python starts from: where they are, how large, and fetching them.
 */

import { LIBRARY_PATH } from './python-start.js';

/**
 * @typedef {{url: string, size: number, gzip: number, brotli?: number}} RuntimePart
 *   address from the site's root; bytes as they are, and as sent with gzip or Brotli
 * @typedef {Record<'script' | 'wasm' | 'rest' | 'library' | 'wheel', RuntimePart> & {worker?: RuntimePart}} RuntimeParts
 * @typedef {{wasm: WebAssembly.Module, rest: string | Uint8Array, archives: import('./python-start.js').PythonArchive[]}} LoadedParts
 *   rest: the address of the other half of wasm, or its bytes
 */

const SITE_ROOT = new URL('../../', import.meta.url);

/**
 * @param {RuntimePart} part
 * @param {string | null} encoding  the server's `Content-Encoding`
 * @returns {number} bytes sent
 */
export function sentSize(part, encoding) {
  if (encoding === 'br') return part.brotli ?? part.gzip;
  return encoding === 'gzip' ? part.gzip : part.size;
}

/**
 * @param {RuntimePart} part
 * @returns {string} where it is fetched
 */
export function addressOf(part) {
  return new URL(part.url, SITE_ROOT).href;
}

/**
 * Fetch the WebAssembly module and the archives side by side, and count the bytes.
 *
 * @param {RuntimeParts} parts
 * @param {(share: number, encoding: string | null) => void} onProgress  told the share that has arrived, 0 to 1
 * @returns {Promise<LoadedParts>}
 */
export async function loadParts({ wasm, rest, library, wheel, worker }, onProgress) {
  const total = wasm.size + library.size + wheel.size;
  let arrived = 0;
  const counting = (/** @type {number} */ bytes, /** @type {string | null} */ encoding) => {
    arrived += bytes;
    onProgress(Math.min(1, arrived / total), encoding);
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
 * @param {(bytes: number, encoding: string | null) => void} counting
 */
async function fetched(part, counting) {
  const response = await fetch(addressOf(part)).catch(() => null);
  if (!response?.ok) throw new Error('a part of it could not be fetched');
  countBytes(response.clone(), counting).catch(() => {}); // whoever reads the response itself hears of it too
  return response;
}

/**
 * @param {Response} response
 * @param {(bytes: number, encoding: string | null) => void} counting
 */
async function countBytes(response, counting) {
  const reader = response.body?.getReader();
  const encoding = response.headers.get('content-encoding');
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    counting(part.value.byteLength, encoding);
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
