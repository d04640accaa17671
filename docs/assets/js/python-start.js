/**
 * Starts Python in this thread and calls its functions with text.
 *
 * Pyodide's own start-up (`loadPyodide`) imports some 150 Python modules so that Python and JavaScript
 * objects can pass through each other. A calculator needs one text in and one text out, so this starts the
 * same WebAssembly build through the module factory of `pyodide.asm.js` and calls Python through its C API,
 * which Pyodide exports. That takes a third of the time and a tenth of the library.
 *
 * It runs in a worker, in Node (the build traces which modules are used) and in the offline pack.
 */

import { instantiateSplit } from './split-wasm.js';

/**
 * What is used of Emscripten's module object and of Python's C API.
 * @typedef {object} PyodideModule
 * @property {any} FS
 * @property {Record<string, string>} ENV
 * @property {Record<string, any>} API
 * @property {(text: string) => number} stringToNewUTF8
 * @property {(pointer: number) => string} UTF8ToString
 * @property {(pointer: number) => void} _free
 * @property {(code: number) => number} _PyRun_SimpleString
 * @property {(name: number) => number} _PyImport_ImportModule
 * @property {(object: number, name: number) => number} _PyObject_GetAttrString
 * @property {(size: number) => number} _PyTuple_New
 * @property {(tuple: number, position: number, item: number) => number} _PyTuple_SetItem
 * @property {(text: number) => number} _PyUnicode_FromString
 * @property {(callable: number, args: number) => number} _PyObject_CallObject
 * @property {(text: number) => number} _PyUnicode_AsUTF8
 * @property {(object: number) => void} _Py_DecRef
 * @property {() => void} _PyErr_Print
 */

/**
 * @typedef {{path: string, bytes: Uint8Array}} PythonArchive
 *   A zip of compiled modules, and the path it is given in Python's file system.
 */

/** Where Python looks for its own library before anything else. */
export const LIBRARY_PATH = '/lib/python313.zip';

/** Isolated, without `site`, writing no compiled files: nothing is looked for that is not there. */
const ARGUMENTS = ['-I', '-S', '-B'];

/** Calls that take long say how far they are by printing it, which needs no bridge between the languages. */
const ALOUD = `
def uncertainty(model_id, request):
    from calculators import browser
    return browser.uncertainty(model_id, request, lambda done, count: print(done, count, flush=True))
`;

/**
 * Start Python.
 *
 * @param {object} parts
 * @param {(settings: object) => Promise<PyodideModule>} parts.createModule  the factory of `pyodide.asm.js`
 * @param {WebAssembly.Module} parts.wasm  `pyodide.asm.wasm`, compiled: its first half
 * @param {() => BufferSource} parts.fetchRest  gives the bytes of its other half, without waiting
 * @param {PythonArchive[]} parts.archives  the standard library (at LIBRARY_PATH) and any packages
 * @param {(line: string) => void} [parts.onPrint]  told each line Python prints
 * @returns {Promise<Python>}
 * @throws {Error} when WebAssembly is refused or Python does not come up
 */
export async function startPython({ createModule, wasm, fetchRest, archives, onPrint = () => {} }) {
  /** @type {string[]} */
  const complaints = [];
  const home = '/home/pyodide';
  const inNode = 'process' in globalThis;
  /** @type {(error: unknown) => void} */
  let refuse = () => {};
  const refused = new Promise((_, reject) => { refuse = reject; });
  const settings = {
    noImageDecoding: true,
    noAudioDecoding: true,
    noWasmDecoding: true,
    thisProgram: '/bin/python', // anywhere absolute: then Python does not search for itself
    arguments: ARGUMENTS,
    print: onPrint,
    printErr: (/** @type {string} */ line) => complaints.push(line),
    locateFile: (/** @type {string} */ name) => name,
    API: {
      config: { env: {}, packages: [], jsglobals: globalThis, packageCacheDir: '' },
      runtimeEnv: inNode ? { IN_NODE: true } : { IN_BROWSER: true, IN_BROWSER_WEB_WORKER: true },
    },
    preRun: [(/** @type {PyodideModule} */ module) => {
      module.API.pyVersionTuple = [3, 13, 2];
      module.API.sitePackages = '/lib/python3.13/site-packages';
      module.FS.mkdirTree(module.API.sitePackages);
      module.FS.mkdirTree(home);
      module.FS.chdir(home);
      module.ENV.HOME = home;
      for (const { path, bytes } of archives) module.FS.writeFile(path, bytes);
    }],
    instantiateWasm(/** @type {WebAssembly.Imports} */ imports,
      /** @type {(instance: {exports: WebAssembly.Exports}, module: WebAssembly.Module) => void} */ done) {
      instantiateSplit(wasm, { ...imports, sentinel: sentinelImports() }, fetchRest)
        .then((instance) => done(instance, wasm)).catch(refuse);
      return {};
    },
  };
  const module = await Promise.race([createModule(settings), refused]);
  const python = new Python(/** @type {PyodideModule} */ (module), complaints);
  const packages = archives.map((archive) => archive.path).filter((path) => path !== LIBRARY_PATH);
  python.run(`import sys\nsys.path.extend(${JSON.stringify(packages)})\n${ALOUD}`);
  return python;
}

/** A running Python: calls functions that take and give text. */
export class Python {
  /**
   * @param {PyodideModule} module
   * @param {string[]} complaints  what Python has written to its error stream
   */
  constructor(module, complaints) {
    this.module = module;
    this.complaints = complaints;
  }

  /**
   * Run statements, for their effect.
   * @param {string} code
   */
  run(code) {
    const text = this.module.stringToNewUTF8(code);
    const failed = this.module._PyRun_SimpleString(text);
    this.module._free(text);
    if (failed) throw this.#error();
  }

  /**
   * Call a Python function with texts and return the text it gives back.
   *
   * @param {string} moduleName  such as `calculators.browser`
   * @param {string} functionName
   * @param {string[]} texts  the positional arguments
   * @returns {string}
   * @throws {Error} with Python's traceback, when the function raises
   */
  call(moduleName, functionName, ...texts) {
    const c = this.module;
    const imported = this.#named(moduleName, (name) => c._PyImport_ImportModule(name));
    const callable = this.#named(functionName, (name) => c._PyObject_GetAttrString(imported, name));
    const args = this.#checked(c._PyTuple_New(texts.length));
    texts.forEach((text, position) => {
      c._PyTuple_SetItem(args, position, this.#named(text, (bytes) => c._PyUnicode_FromString(bytes)));
    });
    const result = c._PyObject_CallObject(callable, args);
    for (const reference of [args, callable, imported]) c._Py_DecRef(reference);
    this.#checked(result);
    const answer = c.UTF8ToString(this.#checked(c._PyUnicode_AsUTF8(result)));
    c._Py_DecRef(result);
    return answer;
  }

  /**
   * Lend `use` the text as C reads it, and give back the object it makes.
   * @param {string} text
   * @param {(bytes: number) => number} use
   */
  #named(text, use) {
    const bytes = this.module.stringToNewUTF8(text);
    const object = use(bytes);
    this.module._free(bytes);
    return this.#checked(object);
  }

  /**
   * @param {number} pointer
   * @returns {number} the pointer, when it is one
   */
  #checked(pointer) {
    if (!pointer) throw this.#error();
    return pointer;
  }

  /** @returns {Error} what Python says went wrong */
  #error() {
    this.module._PyErr_Print();
    return new Error(this.complaints.splice(0).join('\n') || 'Python stopped without saying why');
  }
}

/**
 * The two functions by which Pyodide marks a failed call; its own fallback where a browser cannot
 * compile its small module for them.
 */
function sentinelImports() {
  const mark = Symbol('error marker');
  return { create_sentinel: () => mark, is_sentinel: (/** @type {unknown} */ value) => value === mark };
}
