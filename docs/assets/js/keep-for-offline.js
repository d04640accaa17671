/** Let a visited calculator start from the device next time, with or without a network. */
export async function keepForOffline() {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(new URL('../../calculators/service-worker.js', import.meta.url));
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
    const ours = loaded.filter((address) => new URL(address).origin === location.origin);
    active?.postMessage({ keep: [location.origin + location.pathname, ...ours] });
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error; // not allowed here: no harm
  }
}
