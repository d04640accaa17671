/**
 * `<send-workshop-link>`: the QR code of a page of this site, at whatever address the site has today.
 *
 * It is drawn in the page because a copy on a trainer's own machine has an address no build could know; where the
 * build knows it, it has drawn the code itself. A page that was opened from disk has an address no other device could
 * use, so its words stay as they are.
 */

import { element } from './calculator-results.js';
import { qrDrawing } from './qr-drawing.js';

export class SendWorkshopLink extends HTMLElement {
  async connectedCallback() {
    if (!location.protocol.startsWith('http')) return;
    const address = new URL(this.dataset.to ?? '', location.href);
    const drawing = await qrDrawing(address.href, 'QR code of the address below');
    address.search = '';
    const words = element('p', address.href);
    words.className = 'workshop-path';
    this.replaceChildren(drawing, words);
  }
}

customElements.define('send-workshop-link', SendWorkshopLink);
