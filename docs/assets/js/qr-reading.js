/**
 * Reads QR codes off a picture: with the browser's own reader where it has one, else with jsQR, which is fetched when
 * the first picture is there. Pictures stay in this page.
 */

const LIBRARY = new URL('../vendor/jsqr.js', import.meta.url).href;
/** Longest side, in pixels, of a picture as jsQR is given it: phones' photos are larger, and slower to no use. */
const LONGEST_SIDE = 1600;
const MOST_CODES = 40;

/** @typedef {HTMLVideoElement | ImageBitmap} Picture */
/** @typedef {(picture: Picture) => Promise<string[]>} QrReader  the texts of all codes that are seen */
/** @typedef {{x: number, y: number}} Corner */

/** @returns {Promise<QrReader>} */
export async function qrReader() {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  if ((await Detector?.getSupportedFormats?.())?.includes('qr_code')) {
    const detector = new Detector({ formats: ['qr_code'] });
    return async (picture) => (await detector.detect(picture)).map((/** @type {{rawValue: string}} */ each) => each.rawValue);
  }
  const { default: findCode } = await import(LIBRARY);
  return async (picture) => readAll(picture, findCode);
}

/**
 * jsQR finds one code; what is found is painted over, until none is left.
 * @param {Picture} picture
 * @param {(pixels: Uint8ClampedArray, width: number, height: number, options: object) => any} findCode
 */
function readAll(picture, findCode) {
  const pen = penOn(picture);
  const { width, height } = pen.canvas;
  /** @type {string[]} */
  const texts = [];
  while (width && height && texts.length < MOST_CODES) {
    const { data } = pen.getImageData(0, 0, width, height);
    const found = findCode(data, width, height, { inversionAttempts: 'attemptBoth' });
    if (!found) break;
    texts.push(found.data);
    const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
    paintOver(pen, [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner]);
  }
  return [...new Set(texts)].filter(Boolean);
}

/**
 * A canvas with the picture on it, no larger than is of use.
 * @param {Picture} picture
 */
function penOn(picture) {
  const isVideo = picture instanceof HTMLVideoElement;
  const [width, height] = isVideo ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  pen.fillStyle = '#fff'; // behind pictures one can see through
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pen;
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Corner[]} corners
 */
function paintOver(pen, corners) {
  pen.beginPath();
  for (const { x, y } of corners) pen.lineTo(x, y);
  pen.fill();
}
