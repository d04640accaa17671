// Reads one JSON object from standard input and writes one to standard output:
//   in   { locale, styles: {name: CSL text}, items: [CSL-JSON], entries: [[CSL-JSON]] }
//   out  { references: {style: {id: {text, html}}}, entries: [{bibtex, ris}] }
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(import.meta.url);
const CSL = require("citeproc");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");

const asked = JSON.parse(await text(process.stdin));
const items = new Map(asked.items.map((item) => [item.id, item]));
const system = { retrieveLocale: () => asked.locale, retrieveItem: (id) => items.get(id) };

function referencesIn(style, format) {
  const engine = new CSL.Engine(system, style, "en-GB");
  engine.setOutputFormat(format);
  engine.updateItems([...items.keys()]);
  const [about, entries] = engine.makeBibliography();
  return about.entry_ids.map(([id], place) => [id, entries[place]]);
}

const references = {};
for (const [name, style] of Object.entries(asked.styles)) {
  const html = new Map(referencesIn(style, "html"));
  references[name] = Object.fromEntries(
    referencesIn(style, "text").map(([id, plain]) => [id, { text: plain.trim(), html: html.get(id).trim() }]),
  );
}
// The RIS writer breaks lines in mid-word, which no reader joins again.
const joined = (ris) => ris.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, "").replace(/ER {2}- ?/g, "ER  - \n").trimStart();

const entries = asked.entries.map((each) => {
  const cited = new Cite(each);
  return { bibtex: cited.format("bibtex").trim(), ris: joined(cited.format("ris")) };
});
process.stdout.write(JSON.stringify({ references, entries }));
