/**
 * A briefing as an address. It stands behind the # so that headings and notes are never sent to the server:
 * `#briefing=1&title=...&h=a heading&n=a note&claims=ehc-plans-growth.2@1`, in the order of the entries.
 */

import { BriefingProblem, FORMAT, checkedBriefing } from "./briefing-basket.js";

/** @typedef {import("./briefing-basket.js").Briefing} Briefing */

/** The longest address that every mail program and browser passes on whole. */
export const LONGEST_LINK = 1800;
const OWN = new Map([["h", "heading"], ["n", "note"]]);
const FOLDERS = ["claims", "tables", "recommendations"];

/**
 * @param {Briefing} briefing
 * @param {string} style the style of the references
 * @param {string} page the address of the briefing page
 * @returns {string} its link, of any length
 */
export function linkOf({ title, entries }, style, page) {
  const parts = [`briefing=${FORMAT}`, `style=${encoded(style)}`];
  if (title) parts.push(`title=${encoded(title)}`);
  for (const entry of entries) {
    if (entry.type === "record") parts.push(`${entry.folder}=${entry.id}@${entry.version}`);
    else parts.push(`${entry.type === "heading" ? "h" : "n"}=${encoded(entry.text)}`);
  }
  const address = new URL(page);
  address.search = "";
  address.hash = parts.join("&");
  return address.href;
}

/**
 * @param {string} hash what stands behind the # of the address, with it
 * @returns {{ briefing: Briefing, style: string } | undefined} nothing when the address holds no briefing
 * @throws {BriefingProblem}
 */
export function briefingOf(hash) {
  const fields = new URLSearchParams(hash.slice(1));
  const format = fields.get("briefing");
  if (format === null) return undefined;
  const given = { format: Number(format), title: fields.get("title") ?? "", entries: /** @type {object[]} */ ([]) };
  /** @type {string[]} */
  const problems = [];
  for (const [name, value] of fields) {
    if (OWN.has(name)) given.entries.push({ type: OWN.get(name), text: value });
    else if (FOLDERS.includes(name)) {
      const [, id, version] = /^(.*)@(\d+)$/.exec(value) ?? [];
      given.entries.push({ type: "record", folder: name, id: id ?? value, version: Number(version ?? 0) });
    } else if (!["briefing", "style", "title"].includes(name)) {
      problems.push(`The link has a part “${name.slice(0, 60)}” that this page does not know.`);
    }
  }
  if (problems.length) throw new BriefingProblem(problems);
  return { briefing: checkedBriefing(given), style: fields.get("style") ?? "" };
}

/** @param {string} text */
function encoded(text) {
  return encodeURIComponent(text).replaceAll("%20", "+").replaceAll("%2C", ",").replaceAll("%3A", ":");
}
