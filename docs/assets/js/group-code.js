/** A group's code where it is to be read out or held up: large letters, and the same as a QR code. */

import { setText } from './calculator-results.js';
import { qrDrawing } from './qr-drawing.js';

/**
 * What `group_codes.group_code` gives.
 * @typedef {{ok: true, code: string, prediction_text: string, answer_text: string, result_text: string, sentence: string}} FoundCode
 */

/**
 * @param {HTMLElement} root  with a `[data-code-card]`
 * @param {FoundCode} found
 */
export async function showCode(root, { code, result_text: result }) {
  const card = /** @type {HTMLElement} */ (root.querySelector('[data-code-card]'));
  setText(card, '[data-code]', code);
  setText(card, '[data-holds]', result ? `It holds your prediction and your own result, ${result}.` : 'It holds your prediction.');
  card.querySelector('[data-qr]')?.replaceChildren(await qrDrawing(code, `QR code of ${code}`));
  card.hidden = false;
}

/** @param {HTMLElement} root */
export function hideCode(root) {
  const card = /** @type {HTMLElement | null} */ (root.querySelector('[data-code-card]'));
  if (card) card.hidden = true;
}
