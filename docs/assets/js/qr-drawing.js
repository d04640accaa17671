/**
 * A QR code as a drawing, made with qrcode-generator, which is fetched when the first code is wanted.
 */

import { shape } from './drawing.js';

const LIBRARY = new URL('../vendor/qrcode-generator.js', import.meta.url).href;
/** Light modules around the code that a scanner needs. */
const QUIET = 4;

/**
 * @param {string} text
 * @param {string} label  what it is a code of, for those who do not see it
 * @returns {Promise<SVGElement>}
 */
export async function qrDrawing(text, label = 'QR code of the link') {
  const { default: makeCode } = await import(LIBRARY);
  const code = makeCode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  const whole = size + 2 * QUIET;
  const drawing = shape('svg', { viewBox: `0 0 ${whole} ${whole}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' });
  drawing.append(
    shape('rect', { width: whole, height: whole, fill: '#fff' }),
    shape('path', { d: path, fill: '#000' }),
  );
  return drawing;
}
