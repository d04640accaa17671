/**
 * Reads QR codes off a picture: with the browser's own reader where it has one, else with jsQR, which is fetched when
 * the first picture is there. Pictures stay in this page.
 */

const LIBRARY = new URL('../vendor/jsqr.js', import.meta.url).href;
/** Longest side, in pixels, of a picture as jsQR is given it: phones' photos are larger, and slower to no use. */
const LONGEST_SIDE = 1600;
const MOST_CODES = 40;
/** Squares down to a third of a photo's shorter side are looked at, for codes that stand together. */
const SMALLEST_PART = 3;
/** Milliseconds after which no further part of a photo is looked at: one of a lawn would take a minute. */
const LONGEST_LOOK = 5000;

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
 * jsQR finds one code at most, and none where several stand close together: so the whole is looked at, then parts of
 * it that overlap, and what is found is painted over until nothing is left. A camera looks again anyway, and is given
 * the whole only.
 * @param {Picture} picture
 * @param {(pixels: Uint8ClampedArray, width: number, height: number, options: object) => any} findCode
 */
async function readAll(picture, findCode) {
  const pen = penOn(picture);
  const until = performance.now() + LONGEST_LOOK;
  /** @type {Set<string>} */
  const texts = new Set();
  for (const { x, y, width, height } of partsOf(pen.canvas, picture instanceof HTMLVideoElement ? 0 : SMALLEST_PART)) {
    if (performance.now() > until) break;
    await new Promise((resolve) => { setTimeout(resolve); }); // the page stays alive between two looks
    for (let looks = 0; looks < MOST_CODES; looks += 1) {
      const { data } = pen.getImageData(x, y, width, height);
      const found = findCode(data, width, height, { inversionAttempts: 'dontInvert' });
      if (!found) break;
      if (found.data) texts.add(found.data);
      const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
      paintOver(pen, [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner], x, y);
    }
  }
  return [...texts];
}

/**
 * The whole, then squares as large as fit, half as large and so on, each overlapping the next by a half.
 * @param {{width: number, height: number}} whole
 * @param {number} smallest  the smallest squares are this part of the shorter side; 0 for the whole alone
 */
function* partsOf({ width, height }, smallest) {
  if (width && height) yield { x: 0, y: 0, width, height };
  for (let part = 1; part <= smallest; part += 1) {
    const side = Math.floor(Math.min(width, height) / part);
    for (const y of steps(height, side)) for (const x of steps(width, side)) yield { x, y, width: side, height: side };
  }
}

/**
 * Where squares begin along a length, the last at its end.
 * @param {number} length
 * @param {number} side
 * @returns {number[]}
 */
function steps(length, side) {
  const count = side > 1 ? Math.ceil((2 * (length - side)) / side) : -1;
  return Array.from({ length: count + 1 }, (_, place) => Math.floor(count ? (place * (length - side)) / count : 0));
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
 * @param {Corner[]} corners  of a code, in the part that was looked at
 * @param {number} left  where that part lies
 * @param {number} top
 */
function paintOver(pen, corners, left, top) {
  pen.beginPath();
  for (const { x, y } of corners) pen.lineTo(left + x, top + y);
  pen.fill();
}
