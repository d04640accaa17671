/** A button as every feature of the handbook makes it. */

/**
 * @param {string} text what it says
 * @param {string} className
 */
export function button(text, className) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = text;
  return made;
}
