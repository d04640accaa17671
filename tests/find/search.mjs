// Reads {folder, modules, asks} from standard input: searches an index on disk with the page's own modules and writes,
// for each question, what was found, what was taken for a slip, and the nearest figures to a number no record has.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";

const { folder, modules, asks } = JSON.parse(await text(process.stdin));
const asked = [];
globalThis.fetch = async (address) => {
  asked.push(new URL(address).pathname.split("/").at(-1));
  const content = await readFile(fileURLToPath(address), "utf8");
  return { ok: true, status: 200, json: async () => JSON.parse(content) };
};
const { FindIndex } = await import(`${modules}/find-index.js`);
const { Facets } = await import(`${modules}/find-facets.js`);
const index = await FindIndex.open(`${pathToFileURL(folder)}/`);
const facets = await Facets.of(index);
const answers = [];
for (const { ask, chosen = {} } of asks) {
  const answer = await index.search(ask);
  const places = facets.narrowed(answer.places, chosen);
  const things = await index.things(places.slice(0, 20));
  const near = answer.numbers.length ? await index.things(await index.nearest(answer.numbers[0], 3)) : [];
  const counts = Object.fromEntries([...facets.counts(answer.places, chosen)].map(([facet, each]) => [facet, Object.fromEntries(each)]));
  answers.push({ things, corrected: answer.corrected, near, counts });
}
process.stdout.write(JSON.stringify({ answers, asked }));
