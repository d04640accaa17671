/**
 * Bundles the site's own modules for the offline pack. Reads {folder, modules, start} from its input and writes
 * {page, worker}, both as text, to its output.
 *
 * folder   where the site's modules lie
 * modules  names of the modules the pages load
 * start    the module that opens the pack
 */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

const LATE_IMPORT = 'import(LIBRARY)';
const OPTIONS = { bundle: true, format: 'esm', minify: true, write: false, target: 'es2022', legalComments: 'none', logLevel: 'error' };
/** Modules that fetch a library when it is wanted, and the library: here there is nothing to fetch it from. */
const LIBRARIES = { 'qr-drawing.js': 'qrcode-generator', 'qr-reading.js': 'jsqr' };
/** The pack is its own copy: nothing is kept for later. */
const NOT_NEEDED = { 'keep-for-offline.js': 'export async function keepForOffline() {}' };

const inOneFile = {
  name: 'in-one-file',
  setup({ onLoad }) {
    onLoad({ filter: /\/assets\/js\/[\w-]+\.js$/ }, async ({ path }) => {
      const name = basename(path);
      const source = NOT_NEEDED[name] ?? await readFile(path, 'utf8');
      const library = LIBRARIES[name];
      if (source.includes(LATE_IMPORT) !== Boolean(library)) throw new Error(`${path}: ${LATE_IMPORT} and LIBRARIES do not agree; mend scripts/offline/bundle.mjs`);
      return { contents: library ? source.replace(LATE_IMPORT, `import('${library}')`) : source, loader: 'js' };
    });
  },
};

const { folder, modules, start } = JSON.parse(await text(process.stdin));
const contents = [...modules.map((name) => `./${name}.js`), start].map((name) => `import ${JSON.stringify(name)};`).join('\n');
const page = await build({ ...OPTIONS, stdin: { contents, resolveDir: folder }, plugins: [inOneFile] });
const worker = await build({ ...OPTIONS, format: 'iife', entryPoints: [`${folder}/python-worker.js`] });
process.stdout.write(JSON.stringify({ page: page.outputFiles[0].text, worker: worker.outputFiles[0].text }));
