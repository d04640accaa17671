/**
 * `<send-model-dates>`: warns on the day of reading that a calculator was to be looked at again, or must not be used.
 *
 * The page says what held when it was built; a page can lie on a server or a stick for years.
 */

export class SendModelDates extends HTMLElement {
  connectedCallback() {
    const { reviewBy = '', sunset = '' } = this.dataset;
    const holds = standing(reviewBy, sunset, isoDate(new Date()));
    for (const note of this.querySelectorAll('[data-standing]')) {
      note.toggleAttribute('hidden', note.getAttribute('data-standing') !== holds);
    }
  }
}

/**
 * The rule of `calculators/assurance.py`.
 *
 * @param {string} reviewBy  an ISO date, itself included
 * @param {string} sunset  an ISO date, itself included
 * @param {string} today  an ISO date
 */
export function standing(reviewBy, sunset, today) {
  if (today > sunset) return 'past its sunset';
  return today > reviewBy ? 'review due' : 'current';
}

/** @param {Date} day  by the reader's own calendar */
function isoDate(day) {
  const parts = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return [String(day.getFullYear()), ...parts].join('-');
}

customElements.define('send-model-dates', SendModelDates);
