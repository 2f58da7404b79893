// Reads our own workbooks back, independently of the library that wrote them: strict, because whatever is not written as
// expected is a fault. After ECMA-376 part 1, 18.2 to 18.8.
import { strFromU8, unzipSync } from 'fflate';

export interface ScannedCell {
  readonly column: number;
  /** The text; the number as it is written where the cell holds one; "" for an empty cell. */
  readonly text: string;
  /** The format code of a number; undefined for a text. */
  readonly format: string | undefined;
}

export interface ScannedSheet {
  readonly name: string;
  /** By their index, which counts from 0. */
  readonly rows: ReadonlyMap<number, readonly ScannedCell[]>;
  readonly merges: readonly string[];
  /** The XML behind the cells and before them, for what is said of the page and the window. */
  readonly head: string;
  readonly tail: string;
}

export interface ScannedBook {
  readonly sheets: readonly ScannedSheet[];
  /** What the defined names stand for; those of a sheet with its place before them: "0 _xlnm.Print_Titles". */
  readonly names: ReadonlyMap<string, string>;
  readonly title: string;
  readonly language: string;
}

export class ScanError extends Error {}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#9': '\t',
  '#10': '\n',
};

/** A text of the file as it is shown. */
function plainText(xml: string): string {
  const text = xml.includes('&') ? xml.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole) : xml;
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

type Parts = Readonly<Record<string, Uint8Array>>;

function part(parts: Parts, name: string): string {
  const bytes = parts[name];
  if (bytes === undefined) throw new ScanError(`The workbook has no part ${name}.`);
  return strFromU8(bytes);
}

const ITEM = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;

/** The table of shared texts. */
function sharedTexts(parts: Parts): readonly string[] {
  if (parts['xl/sharedStrings.xml'] === undefined) return [];
  const xml = part(parts, 'xl/sharedStrings.xml');
  const texts: string[] = [];
  const start = xml.indexOf('<si>');
  ITEM.lastIndex = start < 0 ? xml.length : start;
  let at = ITEM.lastIndex;
  for (let item = ITEM.exec(xml); item !== null; item = ITEM.exec(xml)) {
    texts.push(plainText(item[1] ?? ''));
    at = ITEM.lastIndex;
  }
  if (start >= 0 && xml.slice(at).trim() !== '</sst>') throw new ScanError('A shared text is not written as expected.');
  return texts;
}

/** The format code of each cell format. */
function formatCodes(parts: Parts): readonly string[] {
  const xml = part(parts, 'xl/styles.xml');
  const codes = new Map<string, string>();
  for (const [, id = '', code = ''] of xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)) {
    codes.set(id, plainText(code));
  }
  const list = xml.slice(xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs>'));
  return [...list.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id = '']) => codes.get(id) ?? 'General');
}

const ROW = /<row r="(\d+)"[^<>]*>/y;
const ROW_END = /<\/row>/y;
const CELL =
  /<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?(?: t="(s|inlineStr)")?(?: s="(\d+)")?(?:\/>|>(?:<v>(-?[\d.]+)<\/v>|<is><r><t(?: xml:space="preserve")?>([^<]*)<\/t><\/r><\/is>)<\/c>)/y;

interface Tables {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
}

function scannedCell(cell: RegExpExecArray, { texts, formats }: Tables): ScannedCell {
  const [, letters = '', , before, type, after, value, inline] = cell;
  const column = columnOf(letters);
  if (inline !== undefined) return { column, text: plainText(inline), format: undefined };
  if (value === undefined) return { column, text: '', format: undefined };
  if (type !== 's') return { column, text: value, format: formats[Number(before ?? after ?? 0)] ?? 'General' };
  const text = texts[Number(value)];
  if (text === undefined) throw new ScanError(`A cell has the shared text ${value}, which is not there.`);
  return { column, text, format: undefined };
}

/** The cells of a sheet, every one as we write them: anything else, a formula above all, is a fault. */
function scannedRows(xml: string, tables: Tables): ReadonlyMap<number, readonly ScannedCell[]> {
  const rows = new Map<number, readonly ScannedCell[]>();
  let at = 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(xml);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  for (let row = next(ROW); row !== null; row = next(ROW)) {
    const cells: ScannedCell[] = [];
    for (let cell = next(CELL); cell !== null; cell = next(CELL)) {
      if (cell[2] !== row[1]) throw new ScanError(`A cell of row ${cell[2]} stands in row ${row[1]}.`);
      cells.push(scannedCell(cell, tables));
    }
    if (next(ROW_END) === null) throw new ScanError(`A cell in row ${row[1]} is not written as expected.`);
    rows.set(Number(row[1]) - 1, cells);
  }
  if (at !== xml.length) throw new ScanError('A row is not written as expected.');
  return rows;
}

function scannedSheet(name: string, xml: string, tables: Tables): ScannedSheet {
  const [start, end] = [xml.indexOf('<sheetData>'), xml.indexOf('</sheetData>')];
  if (start < 0 || end < start) throw new ScanError(`The sheet “${name}” has no cells.`);
  const tail = xml.slice(end);
  return {
    name,
    rows: scannedRows(xml.slice(start + '<sheetData>'.length, end), tables),
    merges: [...tail.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, merge = '']) => merge),
    head: xml.slice(0, start),
    tail,
  };
}

function property(xml: string, name: string): string {
  return plainText(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '');
}

/** The workbook that the bytes are. @throws ScanError with a sentence, where it is not written as ours are */
export function scanWorkbook(bytes: Uint8Array): ScannedBook {
  const parts: Parts = unzipSync(bytes);
  const book = part(parts, 'xl/workbook.xml');
  const tables = { texts: sharedTexts(parts), formats: formatCodes(parts) };
  const names = new Map<string, string>();
  for (const [, attributes = '', range = ''] of book.matchAll(/<definedName ([^<>]*)>([^<]*)<\/definedName>/g)) {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const sheet = /localSheetId="(\d+)"/.exec(attributes)?.[1];
    names.set(sheet === undefined ? name : `${sheet} ${name}`, plainText(range));
  }
  const core = part(parts, 'docProps/core.xml');
  return {
    sheets: [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ''], index) => {
      return scannedSheet(plainText(name), part(parts, `xl/worksheets/sheet${index + 1}.xml`), tables);
    }),
    names,
    title: property(core, 'dc:title'),
    language: property(core, 'dc:language'),
  };
}
