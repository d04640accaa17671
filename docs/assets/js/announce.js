/** One polite voice for the whole page: what is said here is read out by a screen reader and seen by nobody. */

/** @type {HTMLElement | undefined} */
let voice;

/** @param {string} words a short plain sentence */
export function announce(words) {
  if (!voice) {
    voice = document.createElement("p");
    voice.className = "visually-hidden";
    voice.setAttribute("role", "status");
    document.body.append(voice);
  }
  voice.textContent = "";
  const said = voice;
  setTimeout(() => { said.textContent = words; }, 50);
}
