// Runs Python calls in Pyodide under Node, exactly as the page's worker does, for the build.
// Standard input: {"script": pyodide.asm.js, "wasm": file, "archives": [{"path", "file"}],
//                  "before": Python statements run first, "calls": [[module, function, ...texts]],
//                  "report": [module, function] or null}
// Standard output: {"answers": [...], "report": text or null}
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
const python = await startPython({
  createModule: globalThis._createPyodideModule,
  wasm: await WebAssembly.compile(readFileSync(task.wasm)),
  archives: task.archives.map(({ path, file }) => ({ path, bytes: readFileSync(file) })),
});
if (task.before) python.run(task.before);
const answers = task.calls.map((call) => python.call(...call));
const report = task.report ? python.call(...task.report) : null;
process.stdout.write(JSON.stringify({ answers, report }));
