/** Reads QR codes by the camera, where the browser has a reader of its own; the pictures stay in this page. */

/** @returns {boolean} whether this browser can */
export function canScan() {
  return 'BarcodeDetector' in globalThis && Boolean(navigator.mediaDevices?.getUserMedia);
}

/**
 * Show the camera's picture in a place and tell of every text that is seen, until stopped.
 *
 * @param {HTMLElement} place
 * @param {(text: string) => void} onText
 * @returns {Promise<() => void>} what stops it
 * @throws {DOMException} when the camera is refused
 */
export async function startScanning(place, onText) {
  const detector = new (/** @type {any} */ (globalThis).BarcodeDetector)({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const video = document.createElement('video');
  video.srcObject = stream;
  video.muted = true;
  video.playsInline = true;
  place.replaceChildren(video);
  await video.play();
  const timer = setInterval(async () => {
    for (const { rawValue } of await detector.detect(video)) onText(rawValue);
  }, 250);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    place.replaceChildren();
  };
}
