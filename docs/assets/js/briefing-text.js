/** The briefing as Markdown, as an HTML file and as CSV. */

import { documentElement, marksText, sentenceOf } from "./briefing-document.js";

/**
 * @typedef {import("./briefing-document.js").BriefingDocument} BriefingDocument
 */

/** Letters that Markdown or HTML would read as marks. */
const MARKDOWN_MARKS = /[\\`*_{}[\]<>#|~]/g;
const BLOCK_START = /^(\s*)([-+]|\d+(?=[.)]))/;

/** How the HTML file looks where it is opened by itself. */
const STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}li{overflow-wrap:anywhere}";

/** @param {BriefingDocument} made */
export function asMarkdown({ title, blocks, references }) {
  const parts = [`# ${plain(title)}`];
  for (const block of blocks) {
    if (block.type === "heading") parts.push(`## ${plain(block.text)}`);
    else if (block.type === "note") parts.push(...block.text.split(/\n+/).filter((line) => line.trim()).map(plain));
    else {
      const marks = marksText(block.shown);
      parts.push(`${plain(sentenceOf(block.shown))}${block.reference ? `[^${block.reference.number}]` : ""}${marks ? ` **${plain(marks)}**` : ""}`);
    }
  }
  if (references.length) parts.push(references.map(({ number, text }) => `[^${number}]: ${plain(text)}`).join("\n"));
  return `${parts.join("\n\n")}\n`;
}

/**
 * Text in which nothing is taken for Markdown; addresses stay addresses.
 * @param {string} text
 */
function plain(text) {
  return text.split(/(https?:\/\/[^\s<>]+)/).map((part, place) => (
    place % 2 ? `<${part}>` : part.replace(MARKDOWN_MARKS, "\\$&").replaceAll("\n", " ")
  )).join("").replaceAll("\\<<", "<").replaceAll(">\\>", ">").replace(BLOCK_START, "$1\\$2");
}

/** @param {BriefingDocument} made */
export function asHtmlFile(made) {
  const title = document.createElement("title");
  title.textContent = made.title;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${title.outerHTML}
<style>${STYLE}</style>
</head>
<body>
${documentElement(made, "h1").outerHTML}
</body>
</html>
`;
}

/** @param {BriefingDocument} made a line for each record; headings and notes stand in lines of their own */
export function asCsv({ blocks, references }) {
  const lines = [["type", "id", "version", "text", "always_say", "changes", "reference_number", "reference", "link"]];
  for (const block of blocks) {
    if (block.type !== "record") {
      lines.push([block.type, "", "", block.text, "", "", "", "", ""]);
      continue;
    }
    const { shown, reference } = block;
    lines.push([
      "record", shown.entry.id, String(shown.version), sentenceOf(shown), shown.mustSay, marksText(shown),
      reference ? String(reference.number) : "", reference ? references[reference.number - 1].text : "", shown.link,
    ]);
  }
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/**
 * A cell that no spreadsheet takes for a formula: words that begin like one stand after an apostrophe.
 * @param {string} text
 */
function csvCell(text) {
  const harmless = /^\s*[=+\-@|\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
