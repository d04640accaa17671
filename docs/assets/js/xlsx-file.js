/**
 * Writes a workbook with live formulas as an .xlsx file (Office Open XML, ECMA-376), from the plain description
 * that `calculators.worksheet` gives. An .xlsx file is a zip of a few XML files; nothing in it is compressed here.
 */

/**
 * @typedef {string | number | boolean | null} CellValue
 * @typedef {{cell: string, format: string, value: CellValue, formula?: string}} Cell
 * @typedef {{name: string, widths: number[], cells: Cell[]}} Sheet
 * @typedef {{title: string, file_name: string, names: Array<{name: string, refers_to: string}>, sheets: Sheet[]}} Workbook
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The order of the cell formats in styles.xml. */
const FORMATS = ['text', 'heading', 'number', 'pounds', 'percent', 'yes_no'];

/**
 * @param {Workbook} book
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function xlsxFile(book) {
  /** @type {Record<string, string>} */
  const files = {
    '[Content_Types].xml': contentTypes(book),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relations([
      ...book.sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]), ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  book.sheets.forEach((sheet, at) => { files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet); });
  return storedZip(files);
}

/** @param {Workbook} book */
function contentTypes(book) {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', `${type}.sheet.main+xml`], ['/xl/styles.xml', `${type}.styles+xml`],
    ...book.sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${type}.worksheet+xml`]),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">`
    + `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `${parts.map(([name, kind]) => `<Override PartName="${name}" ContentType="${kind}"/>`).join('')}</Types>`;
}

/** @param {string[][]} targets  kind and address, numbered in order */
function relations(targets) {
  const each = targets.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** @param {Workbook} book */
function workbookXml({ sheets, names }) {
  const listed = sheets.map((sheet, at) => `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const defined = names.map(({ name, refers_to: place }) => `<definedName name="${escaped(name)}">${escaped(place.slice(1))}</definedName>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets>`
    + `<definedNames>${defined.join('')}</definedNames><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
}

/** Formats in the order of FORMATS: 164 is pounds and pence, 165 a number followed by a per cent sign. */
function stylesXml() {
  const formats = [[0, 0], [0, 1], [0, 0], [164, 0], [165, 0], [0, 0]]
    .map(([number, font]) => `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00"/>`
    + '<numFmt numFmtId="165" formatCode="0.##&quot;%&quot;"/></numFmts>'
    + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    + `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`
    + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
}

/** @param {Sheet} sheet */
function sheetXml({ widths, cells }) {
  /** @type {Map<number, string[]>} */
  const rows = new Map();
  for (const cell of cells) {
    const row = Number(cell.cell.replace(/^[A-Z]+/, ''));
    rows.set(row, [...(rows.get(row) ?? []), cellXml(cell)]);
  }
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const listed = [...rows].sort(([a], [b]) => a - b).map(([row, written]) => `<row r="${row}">${written.join('')}</row>`);
  return `${HEAD}<worksheet xmlns="${MAIN}">${columns.length ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${listed.join('')}</sheetData></worksheet>`;
}

/** @param {Cell} cell */
function cellXml({ cell, format, value, formula }) {
  const place = `r="${cell}" s="${Math.max(0, FORMATS.indexOf(format))}"`;
  if (formula) {
    const type = { string: ' t="str"', boolean: ' t="b"' }[/** @type {string} */ (typeof value)] ?? '';
    const shown = value === null ? '' : `<v>${escaped(String(typeof value === 'boolean' ? Number(value) : value))}</v>`;
    return `<c ${place}${type}><f>${escaped(formula.slice(1))}</f>${shown}</c>`;
  }
  if (value === null) return `<c ${place}/>`;
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${place} t="b"><v>${Number(value)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** @param {string} text  without what XML cannot hold */
function escaped(text) {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * A zip that stores its files as they are (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 * @param {Record<string, string>} files
 */
export function storedZip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let place = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    const size = content.length;
    // version 2.0, names in UTF-8, stored, 1 January 1980, checksum, both sizes, length of the name, nothing extra
    const common = [20, 2, 0x800, 2, 0, 2, 0, 2, 0x21, 2, checksum(content), 4, size, 4, size, 4, name.length, 2, 0, 2];
    const local = record(0x04034b50, 4, ...common);
    parts.push(local, name, content);
    directory.push(record(0x02014b50, 4, 20, 2, ...common, 0, 2, 0, 2, 0, 2, 0, 4, place, 4), name);
    place += local.length + name.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = record(0x06054b50, 4, 0, 2, 0, 2, count, 2, count, 2, size, 4, place, 4, 0, 2);
  return joined([...parts, ...directory, end]);
}

/** Numbers in little-endian order: value, width in bytes, value, width, ... @param {number[]} pairs */
function record(...pairs) {
  const bytes = [];
  for (let at = 0; at < pairs.length; at += 2) {
    for (let byte = 0; byte < pairs[at + 1]; byte += 1) bytes.push((pairs[at] >>> (8 * byte)) & 255);
  }
  return Uint8Array.from(bytes);
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** CRC-32 as zip files use it. @param {Uint8Array} bytes */
function checksum(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
