/** Brings QR codes into the pool: by the camera, from photos that are chosen, and from photos dropped on the page. */

import { qrReader } from './qr-reading.js';

/** Milliseconds between two looks through the camera. */
const PAUSE = 250;

/** @returns {boolean} whether this browser lets a page ask for the camera here */
export function hasCamera() {
  return Boolean(navigator.mediaDevices?.getUserMedia);
}

/**
 * Show the camera's picture in a place and tell of every text that is seen, until stopped.
 *
 * @param {HTMLElement} place
 * @param {(text: string) => void} onText
 * @returns {Promise<() => void>} what stops it
 * @throws {DOMException} when the camera is refused, or there is none; TypeError when the reader cannot be fetched
 */
export async function startScanning(place, onText) {
  const read = await qrReader();
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
  const video = document.createElement('video');
  video.srcObject = stream;
  video.muted = true;
  video.playsInline = true;
  video.setAttribute('aria-label', 'What the camera sees');
  place.replaceChildren(video);
  await video.play();
  let isOn = true;
  const look = async () => {
    for (const text of isOn ? await read(video) : []) onText(text);
    if (isOn) setTimeout(look, PAUSE);
  };
  look();
  return () => {
    isOn = false;
    for (const track of stream.getTracks()) track.stop();
    place.replaceChildren();
  };
}

/**
 * @param {Iterable<File>} files  photos
 * @returns {Promise<{texts: string[], unread: string[]}>} what their codes say, and the names of those without one
 */
export async function readPhotos(files) {
  const read = await qrReader();
  /** @type {string[]} */
  const texts = [];
  /** @type {string[]} */
  const unread = [];
  for (const file of files) {
    const picture = await createImageBitmap(file).catch(() => null);
    const found = picture ? await read(picture) : [];
    picture?.close();
    if (found.length) texts.push(...found);
    else unread.push(file.name);
  }
  return { texts, unread };
}
