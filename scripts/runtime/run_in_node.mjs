// Runs Python calls in Pyodide under Node, exactly as the page's worker does, for the build.
// Standard input: {"script": pyodide.asm.js, "wasm": file, "rest": file or null, "archives": [{"path", "file"}],
//                  "before": Python statements run first, "calls": [[module, function, ...texts]],
//                  "report": [module, function] or null}
// Standard output: {"answers": [...], "report": text or null,
//                   "emptied": [slots of the table "split:slots" that hold nothing at the end],
//                   "rest_fetched": whether the rest was called for}
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { startPython } from '../../docs/assets/js/python-start.js';

process.on('uncaughtException', (error) => { // without Node's extract, which is Pyodide's one long line
  process.stderr.write(String(error?.stack ?? error));
  process.exit(1);
});
globalThis.require = createRequire(import.meta.url); // what Emscripten's script expects of Node
globalThis.__dirname = import.meta.dirname;

const task = JSON.parse(readFileSync(0, 'utf8'));
await import(pathToFileURL(task.script).href);
const wasm = await WebAssembly.compile(readFileSync(task.wasm));
let slots = null;
const instantiate = WebAssembly.instantiate; // seen on its way, for the table that only the build reads
WebAssembly.instantiate = async (...args) => {
  const instance = await instantiate(...args);
  slots ??= instance.exports['split:slots'];
  return instance;
};
let restFetched = false;
const python = await startPython({
  createModule: globalThis._createPyodideModule,
  wasm,
  fetchRest: () => {
    restFetched = true;
    return readFileSync(task.rest);
  },
  archives: task.archives.map(({ path, file }) => ({ path, bytes: readFileSync(file) })),
});
if (task.before) python.run(task.before);
const answers = task.calls.map((call) => python.call(...call));
const report = task.report ? python.call(...task.report) : null;
const emptied = [];
for (let slot = 0; slot < slots.length; slot += 1) if (slots.get(slot) === null) emptied.push(slot);
process.stdout.write(JSON.stringify({ answers, report, emptied, rest_fetched: restFetched }));
