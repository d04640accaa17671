/**
 * The briefing that is being put together: entries in order, kept in this browser alone.
 *
 * An entry names a record or figure and the version that was added; its words are always read from the handbook, so
 * that no file or link can put other words into its mouth. Headings and notes are the reader's own.
 */

/**
 * @typedef {"claims" | "tables" | "recommendations"} Folder
 * @typedef {{ type: "record", folder: Folder, id: string, version: number }} RecordEntry
 * @typedef {{ type: "heading" | "note", text: string }} OwnEntry
 * @typedef {RecordEntry | OwnEntry} Entry
 * @typedef {{ title: string, entries: Entry[] }} Briefing
 */

const KEPT = "send-briefing";
const KEPT_BEFORE = "send-briefing-before";
export const FORMAT = 1;
export const MOST_ENTRIES = 300;
export const LONGEST_TEXT = 5000;
const FOLDERS = ["claims", "tables", "recommendations"];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:\d{1,4}|r\d{1,4}c\d{1,4}))?$/;

/** @returns {Briefing} */
export const emptyBriefing = () => ({ title: "", entries: [] });

/**
 * What is kept here; what cannot be read is put aside, not thrown away.
 * @returns {Briefing}
 */
export function readBriefing() {
  const kept = localStorage.getItem(KEPT);
  if (!kept) return emptyBriefing();
  try {
    return checkedBriefing(JSON.parse(kept));
  } catch {
    localStorage.setItem(`${KEPT}-unreadable`, kept);
    localStorage.removeItem(KEPT);
    return emptyBriefing();
  }
}

/** @param {Briefing} briefing */
export function keepBriefing(briefing) {
  localStorage.setItem(KEPT, JSON.stringify({ format: FORMAT, ...briefing }));
  dispatchEvent(new CustomEvent("briefing-changed"));
}

/**
 * Puts another briefing in place of the one kept here, which can be brought back.
 * @param {Briefing} briefing
 */
export function replaceBriefing(briefing) {
  const before = readBriefing();
  if (before.entries.length) localStorage.setItem(KEPT_BEFORE, JSON.stringify({ format: FORMAT, ...before }));
  keepBriefing(briefing);
}

/** @returns {Briefing | undefined} the briefing that was replaced last */
export function briefingBefore() {
  try {
    const kept = localStorage.getItem(KEPT_BEFORE);
    return kept ? checkedBriefing(JSON.parse(kept)) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} id
 * @returns {boolean} whether the record or figure is in the briefing
 */
export function isInBriefing(id) {
  return readBriefing().entries.some((entry) => entry.type === "record" && entry.id === id);
}

/** @param {RecordEntry} entry */
export function addRecord(entry) {
  const briefing = readBriefing();
  if (briefing.entries.length >= MOST_ENTRIES) throw new BriefingProblem([`A briefing holds at most ${MOST_ENTRIES} entries.`]);
  if (!isInBriefing(entry.id)) keepBriefing({ ...briefing, entries: [...briefing.entries, entry] });
}

/** @param {string} id */
export function removeRecord(id) {
  const briefing = readBriefing();
  keepBriefing({ ...briefing, entries: briefing.entries.filter((entry) => entry.type !== "record" || entry.id !== id) });
}

/** What is wrong with a file or a link, everything at once. */
export class BriefingProblem extends Error {
  /** @param {string[]} problems */
  constructor(problems) {
    super(problems.join(" "));
    this.problems = problems;
  }
}

/**
 * A briefing out of what a file, a link or this browser's store says. Only the fields named here are taken over.
 * @param {unknown} given
 * @returns {Briefing}
 * @throws {BriefingProblem}
 */
export function checkedBriefing(given) {
  if (!isObject(given) || !Array.isArray(given.entries)) {
    throw new BriefingProblem(["This is no briefing of the handbook. Choose a .json file that this page saved."]);
  }
  if (given.format !== FORMAT) throw new BriefingProblem([`The briefing is in format ${shortly(given.format)}; this page reads format ${FORMAT}.`]);
  if (given.entries.length > MOST_ENTRIES) throw new BriefingProblem([`The briefing has ${given.entries.length} entries; at most ${MOST_ENTRIES} are read. Split it.`]);
  /** @type {string[]} */
  const problems = [];
  /** @type {Entry[]} */
  const entries = [];
  for (const [place, each] of given.entries.entries()) {
    const problem = problemOf(each);
    if (problem) problems.push(`Entry ${place + 1}: ${problem}`);
    else entries.push(plainEntry(each));
  }
  const title = given.title ?? "";
  if (typeof title !== "string" || title.length > LONGEST_TEXT) {
    throw new BriefingProblem([...problems, `The title must be text of at most ${LONGEST_TEXT} letters.`]);
  }
  if (problems.length) throw new BriefingProblem(problems);
  return { title, entries };
}

/**
 * @param {any} entry
 * @returns {string} what is wrong with it, or nothing
 */
function problemOf(entry) {
  if (!isObject(entry)) return "it must be a record, a heading or a note.";
  if (entry.type === "heading" || entry.type === "note") {
    const isText = typeof entry.text === "string" && entry.text.length <= LONGEST_TEXT;
    return isText ? "" : `a ${entry.type} must be text of at most ${LONGEST_TEXT} letters.`;
  }
  if (entry.type !== "record") return `“${shortly(entry.type)}” is not one of record, heading, note.`;
  if (typeof entry.id !== "string" || !ID.test(entry.id) || entry.id.length > 200) return `“${shortly(entry.id)}” is no id of the handbook.`;
  if (!FOLDERS.includes(/** @type {string} */ (entry.folder))) return `“${shortly(entry.folder)}” is not one of ${FOLDERS.join(", ")}.`;
  const { version } = entry;
  return Number.isInteger(version) && Number(version) >= 1 && Number(version) < 100_000 ? "" : `the version of ${entry.id} must be a whole number from 1.`;
}

/**
 * @param {any} entry an entry without problems
 * @returns {Entry}
 */
function plainEntry({ type, text, folder, id, version }) {
  return type === "record" ? { type, folder, id, version } : { type, text };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value */
function shortly(value) {
  return String(typeof value === "object" ? JSON.stringify(value) : value).slice(0, 60);
}
