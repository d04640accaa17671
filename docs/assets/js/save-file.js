/**
 * Offer a text or bytes to the reader as a file. It never leaves the device.
 *
 * @param {string} name
 * @param {string} type  its media type
 * @param {string | Uint8Array<ArrayBuffer>} content
 */
export function saveFile(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
