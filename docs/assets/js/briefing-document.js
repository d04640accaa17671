/** The briefing as a document: its entries in order, each with the number of its reference, and the references. */

/**
 * @typedef {import("./briefing-basket.js").Briefing} Briefing
 * @typedef {import("./briefing-records.js").Shown} Shown
 * @typedef {{ number: number, text: string, html: string }} Reference
 * @typedef {{ type: "heading", text: string } | { type: "note", text: string } | { type: "record", shown: Shown, reference?: Reference }} Block
 * @typedef {{ title: string, blocks: Block[], references: Reference[] }} BriefingDocument
 */

/**
 * @param {Briefing} briefing
 * @param {Shown[]} shown its records in order
 * @param {string} style the style of the references
 * @returns {BriefingDocument} figures of one record share its reference, which stands once
 */
export function documentOf(briefing, shown, style) {
  /** @type {Map<string, Reference>} */
  const references = new Map();
  let next = 0;
  const blocks = briefing.entries.map((entry) => {
    if (entry.type !== "record") return /** @type {Block} */ ({ type: entry.type, text: entry.text });
    const each = shown[next++];
    if (!each.isThere) return { type: entry.type, shown: each };
    const key = `${entry.folder}/${each.record}`;
    const { text, html } = each.citations[style];
    const reference = references.get(key) ?? { number: references.size + 1, text, html: html ?? "" };
    references.set(key, reference);
    return { type: entry.type, shown: each, reference };
  });
  return { title: briefing.title || "Briefing", blocks, references: [...references.values()] };
}

/**
 * What a record's paragraph says in every form: the sentence, which ends with its caveat, or what became of it.
 * @param {Shown} shown
 */
export function sentenceOf(shown) {
  return shown.isThere ? shown.sentence : `${shown.name}.`;
}

/** @param {Shown} shown */
export function marksText(shown) {
  return shown.marks.map(({ words, href }) => (href ? `${words}: ${href}` : words)).join("; ");
}

/**
 * The document as elements, for the page, for print and for the HTML file.
 * @param {BriefingDocument} made
 * @param {"h1" | "h2"} top the level of its title
 */
export function documentElement({ title, blocks, references }, top) {
  const below = top === "h1" ? "h2" : "h3";
  const whole = document.createElement("article");
  whole.className = "briefing-document";
  whole.append(element(top, title));
  for (const block of blocks) {
    if (block.type !== "record") {
      whole.append(...(block.type === "heading" ? [element(below, block.text)] : paragraphs(block.text)));
      continue;
    }
    const { shown, reference } = block;
    const sentence = element("p", sentenceOf(shown));
    if (reference) {
      const mark = element("sup", "");
      mark.append(link(`#ref-${reference.number}`, String(reference.number)));
      sentence.append(" ", mark);
    }
    for (const { words, href } of shown.marks) {
      const said = element("strong", "");
      said.append("[", href ? link(href, words) : words, "]");
      sentence.append(" ", said);
    }
    whole.append(sentence);
  }
  if (references.length) {
    const list = document.createElement("ol");
    list.append(...references.map((reference) => referenceItem(reference)));
    whole.append(element(below, "References"), list);
  }
  return whole;
}

/**
 * The reference's own formatting, and nothing else of its HTML.
 * @param {Reference} reference
 */
function referenceItem({ number, text, html }) {
  const item = element("li", "");
  item.id = `ref-${number}`;
  const read = new DOMParser().parseFromString(html || "", "text/html").body;
  for (const node of read.childNodes) {
    const words = node.textContent ?? "";
    if (node instanceof HTMLAnchorElement && /^https?:/.test(node.href)) item.append(link(node.href, words));
    else if (node instanceof HTMLElement && ["I", "B", "EM"].includes(node.tagName)) item.append(element("i", words));
    else item.append(words);
  }
  if (!item.textContent) item.textContent = text;
  return item;
}

/** @param {string} text a note; a line break begins a paragraph */
function paragraphs(text) {
  return text.split(/\n+/).filter((line) => line.trim()).map((line) => element("p", line));
}

/**
 * @param {string} name
 * @param {string} text
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/**
 * @param {string} href
 * @param {string} text
 */
function link(href, text) {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = text;
  return made;
}
