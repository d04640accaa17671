/** On paper nothing can be opened: what is folded is open while the page is printed, and folded again after. */

/** @param {HTMLElement} root */
export function openForPrint(root) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll('details:not([open])'))];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
