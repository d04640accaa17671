/**
 * `<send-workshop-link>`: the QR code of a page of this site, at whatever address the site has today.
 *
 * It is drawn in the page because a copy on a trainer's own machine has an address no build could know. A page that
 * was opened from disk has none that another device could use, so it draws none.
 */

import { qrDrawing } from './qr-drawing.js';

export class SendWorkshopLink extends HTMLElement {
  async connectedCallback() {
    if (!location.protocol.startsWith('http')) return;
    this.replaceChildren(await qrDrawing(new URL(this.dataset.to ?? '', location.href).href));
  }
}

customElements.define('send-workshop-link', SendWorkshopLink);
