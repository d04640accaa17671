/** Writing to the clipboard: text, and where there is a formatted form both at once. */

/**
 * @param {Promise<string> | string} plain what a plain field takes
 * @param {Promise<string> | string} [html] what a formatted document takes
 * @returns {Promise<void>} refused when the browser keeps the clipboard closed
 */
export async function write(plain, html) {
  if (navigator.clipboard?.write && typeof ClipboardItem === "function") {
    /** @type {Record<string, Promise<Blob>>} */
    const kinds = { "text/plain": asBlob(plain, "text/plain") };
    if (html !== undefined) kinds["text/html"] = asBlob(html, "text/html");
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    return;
  }
  if (navigator.clipboard?.writeText) {
    await navigator.clipboard.writeText(await plain);
    return;
  }
  throw new Error("This browser gives pages no way to the clipboard.");
}

/**
 * @param {Promise<string> | string} text
 * @param {string} type
 */
async function asBlob(text, type) {
  return new Blob([await text], { type });
}
