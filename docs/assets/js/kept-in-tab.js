/** What a tab remembers until it is closed, so that going to another page and back loses nothing. */

/**
 * @param {string} name
 * @returns {string} "" where nothing was kept
 */
export function keptInTab(name) {
  try {
    return sessionStorage.getItem(`send-${name}`) ?? '';
  } catch {
    return ''; // storage is closed to this page
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
export function keepInTab(name, text) {
  try {
    sessionStorage.setItem(`send-${name}`, text);
  } catch {
    // Storage is closed to this page, or full: it is kept as long as the page is open.
  }
}
