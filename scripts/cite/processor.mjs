// Reads one JSON object from standard input and writes one to standard output:
//   in   { locale, styles: {name: CSL text}, items: {style: [CSL-JSON]}, entries: [[CSL-JSON]] }
//   out  { references: {style: {id: {text, html}}}, entries: [{bibtex, ris}] }
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(import.meta.url);
const CSL = require("citeproc");
const { Cite, plugins } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");

const asked = JSON.parse(await text(process.stdin));
plugins.config.get("@bibtex").format.useIdAsLabel = true; // else records share a label

/** Each item by itself: in one list a repeated author becomes a dash, and a repeated year gets a letter. */
function referencesIn(style, items) {
  const byId = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => asked.locale, retrieveItem: (id) => byId.get(id) }, style, "en-GB",
  );
  const set = (id, format) => {
    engine.setOutputFormat(format);
    engine.updateItems([id]);
    return engine.makeBibliography()[1][0].trim();
  };
  return Object.fromEntries(items.map(({ id }) => [id, { text: set(id, "text"), html: set(id, "html") }]));
}

const references = Object.fromEntries(
  Object.entries(asked.styles).map(([name, style]) => [name, referencesIn(style, asked.items[name])]),
);
// The RIS writer breaks lines in mid-word, which no reader joins again.
const joined = (ris) => ris.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, "").replace(/ER {2}- ?/g, "ER  - \n").trimStart();

// Nor does it write what a page is part of.
const inWhole = (item, ris) => (item.type === "webpage" && item["container-title"]
  ? ris.replace(/^(TI {2}- .*)$/m, (title) => `${title}\nT2  - ${item["container-title"]}`) : ris);

const entries = asked.entries.map((each) => ({
  bibtex: new Cite(each).format("bibtex").trim(),
  ris: each.map((item) => inWhole(item, joined(new Cite([item]).format("ris")))).join("\n"),
}));
process.stdout.write(JSON.stringify({ references, entries }));
