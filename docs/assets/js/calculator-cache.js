/**
 * The calculators' service worker: what a visited calculator needs stays on the device.
 *
 * Python's parts have their content in their address, so a kept one is used without asking. Pages, scripts and
 * styles are asked for first and taken from the device when there is no network. `calculators/service-worker.js`,
 * which the build writes, says which parts belong to this version and then loads this script.
 */

(() => {
  const scope = /** @type {ServiceWorkerGlobalScope & {SEND_PARTS: string[], SEND_VERSION: string}} */ (/** @type {unknown} */ (globalThis));
  const PREFIX = 'calculators-';
  const CACHE = PREFIX + scope.SEND_VERSION;
  const parts = new Set(scope.SEND_PARTS.map((part) => new URL(part, scope.location.href).href));

  scope.addEventListener('install', () => { scope.skipWaiting(); });
  scope.addEventListener('activate', (event) => event.waitUntil(tidy()));
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || new URL(request.url).origin !== scope.location.origin) return;
    event.respondWith(parts.has(request.url) ? keptFirst(request) : networkFirst(request));
  });
  // A page that was loaded before this worker was there says what it has loaded.
  scope.addEventListener('message', (event) => event.waitUntil(keepAll(event.data.keep)));

  /** Take over what is still the same from earlier versions, and drop the rest. */
  async function tidy() {
    const cache = await caches.open(CACHE);
    const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    for (const name of others) {
      const old = await caches.open(name);
      for (const request of await old.keys()) {
        const response = parts.has(request.url) ? await old.match(request) : undefined;
        if (response) await cache.put(request, response);
      }
      await caches.delete(name);
    }
  }

  /** @param {Request} request */
  async function keptFirst(request) {
    return (await caches.match(request.url)) ?? keep(request, await fetch(request));
  }

  /** @param {Request} request */
  async function networkFirst(request) {
    try {
      return await keep(request, await fetch(request));
    } catch (error) {
      const kept = await caches.match(request, { ignoreSearch: request.mode === 'navigate' });
      if (kept) return kept;
      throw error;
    }
  }

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function keep(request, response) {
    if (response.ok && response.status === 200) {
      const cache = await caches.open(CACHE);
      const address = new URL(request.url);
      if (request.mode === 'navigate') address.search = ''; // the numbers of a link are nobody's but the reader's
      await cache.put(address.href, response.clone());
    }
    return response;
  }

  /** @param {string[]} addresses */
  async function keepAll(addresses) {
    const cache = await caches.open(CACHE);
    for (const address of addresses) {
      if (!(await cache.match(address))) await cache.add(address).catch(() => {}); // offline by now: next time
    }
  }
})();
