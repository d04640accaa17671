/**
 * Bundles the site's own modules for the offline pack. Reads {folder, modules, start} from its input and writes
 * {page, worker}, both as text, to its output.
 *
 * folder   where the site's modules lie
 * modules  names of the modules the pages load
 * start    the module that opens the pack
 */

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

const LATE_IMPORT = 'import(LIBRARY)';
const OPTIONS = { bundle: true, format: 'esm', minify: true, write: false, target: 'es2022', legalComments: 'none', logLevel: 'error' };

/** On the site the QR library is fetched when a code is wanted; here there is nothing to fetch it from. */
const withLibrary = {
  name: 'qr-library',
  setup({ onLoad }) {
    onLoad({ filter: /qr-drawing\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(LATE_IMPORT)) throw new Error(`${path} no longer says ${LATE_IMPORT}; mend scripts/offline/bundle.mjs`);
      return { contents: source.replace(LATE_IMPORT, "import('qrcode-generator')"), loader: 'js' };
    });
  },
};

const { folder, modules, start } = JSON.parse(await text(process.stdin));
const contents = [...modules.map((name) => `./${name}.js`), start].map((name) => `import ${JSON.stringify(name)};`).join('\n');
const page = await build({ ...OPTIONS, stdin: { contents, resolveDir: folder }, plugins: [withLibrary] });
const worker = await build({ ...OPTIONS, format: 'iife', entryPoints: [`${folder}/python-worker.js`] });
process.stdout.write(JSON.stringify({ page: page.outputFiles[0].text, worker: worker.outputFiles[0].text }));
