/** A button in the foot that changes between light and dark and remembers the choice in this browser. */

const KEY = "send-colours";

/** `<send-colours>`: draws its button; without JavaScript the system's setting decides. */
class Colours extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = wordsFor(current());
    button.addEventListener("click", () => {
      const next = current() === "dark" ? "light" : "dark";
      document.documentElement.dataset.theme = next;
      remember(next);
      button.textContent = wordsFor(next);
    });
    this.replaceChildren(button);
  }
}

/** @returns {"light" | "dark"} the colours on show */
function current() {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** @param {"light" | "dark"} colours */
function wordsFor(colours) {
  return colours === "dark" ? "Show in light colours" : "Show in dark colours";
}

/** @param {string} colours */
function remember(colours) {
  try {
    localStorage.setItem(KEY, colours);
  } catch {
    // Storage is closed to this page: the choice lasts until the page is left.
  }
}

customElements.define("send-colours", Colours);
