/** The ways to take a briefing away: Word, Markdown, HTML, CSV, print, a link, and a file that this page reads again. */

import { FORMAT } from "./briefing-basket.js";
import { linkOf, LONGEST_LINK } from "./briefing-link.js";
import { button } from "./button.js";
import { write } from "./clipboard.js";
import { saveFile } from "./save-file.js";

/**
 * @typedef {{ briefing: () => import("./briefing-basket.js").Briefing, style: () => string,
 *   made: () => import("./briefing-document.js").BriefingDocument | undefined,
 *   say: (...words: string[]) => void, open: (text: string) => void }} Source
 */

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const LARGEST_FILE = 2_000_000;

/**
 * @param {Source} source
 * @returns {HTMLElement} the buttons
 */
export function takeAway(source) {
  const line = document.createElement("div");
  line.className = "briefing-line briefing-take";
  line.setAttribute("role", "group");
  line.setAttribute("aria-label", "Take it away");
  /** @type {[string, () => Promise<void> | void][]} */
  const ways = [
    ["Word", () => saveAs(source, "docx", WORD)],
    ["Markdown", () => saveAs(source, "md", "text/markdown")],
    ["HTML", () => saveAs(source, "html", "text/html")],
    ["CSV", () => saveAs(source, "csv", "text/csv")],
    ["Print", () => print()],
    ["Copy its link", () => copyLink(source)],
    ["Save to continue later", () => saveBriefing(source)],
  ];
  for (const [words, press] of ways) {
    const made = button(words, words === "Word" ? "copy-now" : "");
    made.addEventListener("click", () => void press());
    line.append(made);
  }
  const label = document.createElement("label");
  const file = document.createElement("input");
  file.type = "file";
  file.accept = ".json,application/json";
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen && chosen.size > LARGEST_FILE) source.say("The file is larger than any briefing. Choose a .json file that this page saved.");
    else if (chosen) source.open(await chosen.text());
    file.value = "";
  });
  label.append("Continue one that was saved ", file);
  line.append(label);
  return line;
}

/**
 * @param {Source} source
 * @param {"docx" | "md" | "html" | "csv"} ending
 * @param {string} type
 */
async function saveAs({ made, say }, ending, type) {
  const whole = made();
  if (!whole?.blocks.length) {
    say("The briefing is empty.");
    return;
  }
  try {
    saveFile(`briefing.${ending}`, type, await content(whole, ending));
    say();
  } catch {
    say("The file could not be made: a part of this page could not be fetched. Try again when you are connected.");
  }
}

/**
 * @param {import("./briefing-document.js").BriefingDocument} whole
 * @param {"docx" | "md" | "html" | "csv"} ending
 */
async function content(whole, ending) {
  if (ending === "docx") return (await import("./briefing-word.js")).asWord(whole);
  const { asCsv, asHtmlFile, asMarkdown } = await import("./briefing-text.js");
  return { md: asMarkdown, html: asHtmlFile, csv: asCsv }[ending](whole);
}

/** @param {Source} source */
async function copyLink({ briefing, style, say }) {
  const link = linkOf(briefing(), style(), location.href);
  if (link.length > LONGEST_LINK) {
    say(`The link would have ${link.length.toLocaleString("en-GB")} letters, and some programs cut what is over ${LONGEST_LINK.toLocaleString("en-GB")}. Press “Save to continue later” and send the file.`);
    return;
  }
  try {
    await write(link);
    say("The link is copied. It holds the ids, their versions, and your headings and notes; opening it sends none of them.");
  } catch {
    say(`Your browser did not allow copying. Copy the link from here: ${link}`);
  }
}

/** @param {Source} source */
function saveBriefing({ briefing }) {
  saveFile("briefing.json", "application/json", `${JSON.stringify({ format: FORMAT, ...briefing() }, null, 1)}\n`);
}
