/** The briefing as a Word file with real footnotes, made with docx, which is fetched when the first file is wanted. */

import { marksText, sentenceOf } from "./briefing-document.js";

/** @typedef {import("./briefing-document.js").BriefingDocument} BriefingDocument */

const LIBRARY = new URL("../vendor/docx.js", import.meta.url).href;
const ADDRESS = /(https?:\/\/[^\s<>]+)/;

/**
 * @param {BriefingDocument} made
 * @returns {Promise<Uint8Array<ArrayBuffer>>} a .docx file: a footnote at each record, in order
 */
export async function asWord({ title, blocks }) {
  const docx = await import(LIBRARY);
  const { Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } = docx;
  /** @param {string} text its addresses become links */
  const runs = (text) => text.split(ADDRESS).filter(Boolean).map((part) => (
    ADDRESS.test(part)
      ? new ExternalHyperlink({ link: part, children: [new TextRun({ text: part, style: "Hyperlink" })] })
      : new TextRun(part)
  ));
  /** @type {Record<number, { children: object[] }>} */
  const footnotes = {};
  const children = [new Paragraph({ text: title, heading: HeadingLevel.TITLE })];
  for (const block of blocks) {
    if (block.type === "heading") children.push(new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 }));
    else if (block.type === "note") {
      for (const line of block.text.split(/\n+/)) if (line.trim()) children.push(new Paragraph({ text: line }));
    } else {
      const { shown, reference } = block;
      const paragraph = runs(sentenceOf(shown));
      if (reference) {
        // Word can point at a footnote once only, so a reference that is used again stands again in full.
        const number = Object.keys(footnotes).length + 1;
        footnotes[number] = { children: [new Paragraph({ children: runs(reference.text) })] };
        paragraph.push(new FootnoteReferenceRun(number));
      }
      const marks = marksText(shown);
      if (marks) paragraph.push(new TextRun({ text: ` [${marks}]`, bold: true }));
      children.push(new Paragraph({ children: paragraph }));
    }
  }
  const file = new Document({ title, creator: "SEND Evidence Handbook", footnotes, sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
