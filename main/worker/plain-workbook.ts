// The workbook around the plain cells of an .xlsx: its sheets, number formats, merged cells, and what is hidden. Where all
// cells are plain and nothing hangs on them (links, comments), and all is written as spreadsheet programs write it, SheetJS
// has nothing left to read, and is not asked. After ECMA-376 parts 1 (18.2, 18.3, 18.8) and 2 (Open Packaging Conventions).
import { type ColInfo, type Range, type RowInfo, SSF, type WorkBook, type WorkSheet } from 'xlsx';
import type { LightWorkbook, Tables } from './light-workbook.ts';
import { FIRST_MARK, type LightSheet } from './plain-cells.ts';
import { partText, plainBoolean, plainValue, tagsCalled } from './plain-tags.ts';
import { areFaultless } from './unread-parts.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const TEXTS = '/xl/sharedStrings.xml';
const STYLES = '/xl/styles.xml';
const BOOK = '/xl/workbook.xml';
/** What kind of part is where, by the ends of their types: an .xlsx, an .xlsm. */
const PART_TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:sheet|sheet\.macroEnabled)\.main\+xml$/, BOOK],
  [/\.sharedStrings\+xml$/, TEXTS],
  [/\.styles\+xml$/, STYLES],
];
/** Parts in which SheetJS finds what the import takes from them, or faults for which it refuses a workbook. */
const OTHER_PART = /custom-properties|person\+xml/;

/** The number formats that every workbook has (18.8.30), before SheetJS reads any. */
const BUILT_IN: Readonly<Record<number, string>> = { ...SSF.get_table() };
/** SheetJS puts the formats with higher numbers elsewhere. */
const LAST_FORMAT = 392;

/** Whether the parts are where they usually are, each of the kinds that are read once at the most. */
function areInPlace(parts: Parts): boolean {
  const xml = partText(parts, '[Content_Types].xml');
  const types = xml && tagsCalled(xml, 'Types');
  const overrides = xml && tagsCalled(xml, 'Override');
  if (!types || !overrides || types.length !== 1 || types[0]?.get('xmlns') !== CONTENT_TYPES) return false;
  const counts = new Map<string, number>();
  for (const override of overrides) {
    const [name = '', type = ''] = [override.get('PartName'), override.get('ContentType')];
    if (!name.startsWith('/') || !parts.has(name.slice(1)) || OTHER_PART.test(type)) return false;
    const [, place] = PART_TYPES.find(([pattern]) => pattern.test(type)) ?? [];
    if (place !== undefined && place !== name) return false;
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const isOnce = (name: string) => (counts.get(name) ?? 0) === (parts.has(name.slice(1)) ? 1 : 0);
  return counts.get(BOOK) === 1 && isOnce(TEXTS) && isOnce(STYLES);
}

/** The parts that the workbook's relations lead to, by their ids, of those that are worksheets. */
function worksheets(parts: Parts): ReadonlyMap<string, string> | undefined {
  const xml = partText(parts, 'xl/_rels/workbook.xml.rels');
  const relations = xml && tagsCalled(xml, 'Relationship');
  if (!relations) return undefined;
  const found = new Map<string, string>();
  const ids = new Set<string>();
  for (const relation of relations) {
    const [id = '', target = ''] = [relation.get('Id'), relation.get('Target')];
    if (ids.has(id) || relation.has('TargetMode')) return undefined;
    ids.add(id);
    const [, name] = /^(?:\/xl\/)?(worksheets\/[\w-]+\.xml)$/.exec(target) ?? [];
    if (relation.get('Type') === `${RELATIONS}/worksheet` && name !== undefined) found.set(id, `xl/${name}`);
  }
  return found;
}

interface NamedSheet {
  readonly name: string;
  readonly part: string;
  /** 0 for a sheet that is shown, 2 for one that only a program can show. */
  readonly hidden: 0 | 1 | 2;
}

const HIDDEN: Readonly<Record<string, 0 | 1 | 2>> = { visible: 0, hidden: 1, veryHidden: 2 };

function namedSheets(xml: string, parts: Parts): readonly NamedSheet[] | undefined {
  const [, list] = /<sheets>((?:<sheet [^<>]*\/>)+)<\/sheets>/.exec(xml) ?? [];
  const tags = list === undefined ? undefined : tagsCalled(list, 'sheet');
  const places = worksheets(parts);
  if (tags === undefined || places === undefined || tagsCalled(xml, 'sheet')?.length !== tags.length) return undefined;
  const sheets: NamedSheet[] = [];
  for (const tag of tags) {
    const name = plainValue(tag.get('name'));
    const part = places.get(tag.get('r:id') ?? '');
    const hidden = HIDDEN[tag.get('state') ?? 'visible'];
    if (name === undefined || part === undefined || hidden === undefined || name === '__proto__') return undefined;
    sheets.push({ name, part, hidden });
  }
  const isDistinct = [sheets.map(({ name }) => name), sheets.map(({ part }) => part)].every(
    (each) => new Set(each).size === each.length,
  );
  return isDistinct ? sheets : undefined;
}

interface Book {
  readonly sheets: readonly NamedSheet[];
  readonly date1904: boolean;
}

function readBook(parts: Parts): Book | undefined {
  const xml = partText(parts, BOOK.slice(1));
  const roots = xml && tagsCalled(xml, 'workbook');
  const settings = xml && tagsCalled(xml, 'workbookPr');
  if (!roots || !settings || roots.length !== 1 || settings.length > 1 || roots[0]?.get('xmlns') !== MAIN)
    return undefined;
  const date1904 = plainBoolean(settings[0]?.get('date1904'));
  const sheets = namedSheets(xml, parts);
  return sheets === undefined || date1904 === undefined ? undefined : { sheets, date1904 };
}

type Formats = Pick<Tables, 'SSF' | 'Styles'>;

/** What stands in the only element of a name; "" for none, undefined for several. */
function insideOf(xml: string, name: string): string | undefined {
  const tags = tagsCalled(xml, name);
  if (tags === undefined || tags.length > 1) return undefined;
  const start = xml.indexOf(`<${name}`);
  const end = xml.indexOf(`</${name}>`, start);
  return tags.length === 0 || end < 0 ? '' : xml.slice(xml.indexOf('>', start) + 1, end);
}

/** A colour that no theme has: SheetJS looks for it, and refuses the workbook. */
const ODD_COLOUR = / theme="(?!(?:\d|1[01])")/;

/** The number formats of the cells' formats. */
function readFormats(parts: Parts): Formats | undefined {
  if (!parts.has(STYLES.slice(1))) return { SSF: BUILT_IN, Styles: {} };
  const xml = partText(parts, STYLES.slice(1));
  const formats = xml && tagsCalled(insideOf(xml, 'numFmts') ?? '<numFmt', 'numFmt');
  const cells = xml && tagsCalled(insideOf(xml, 'cellXfs') ?? '<xf', 'xf');
  if (!formats || !cells || ODD_COLOUR.test(xml)) return undefined;
  const table: Record<number, string> = { ...BUILT_IN };
  for (const format of formats) {
    const [index, code] = [Number(format.get('numFmtId')), plainValue(format.get('formatCode'))];
    if (!(index > 0 && index <= LAST_FORMAT) || code === undefined) return undefined;
    table[index] = code;
  }
  const indices = cells.map((cell) => Number(cell.get('numFmtId') ?? 0));
  if (!indices.every((index) => index >= 0 && index <= LAST_FORMAT)) return undefined;
  return { SSF: table, Styles: { CellXf: indices.map((numFmtId) => ({ numFmtId })) } };
}

const RANGE = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/;

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readMerges(xml: string): Range[] | undefined {
  const merges: Range[] = [];
  for (const tag of tagsCalled(xml, 'mergeCell') ?? [undefined]) {
    const [, left = '', top, right = '', bottom] = RANGE.exec(tag?.get('ref') ?? '') ?? [];
    if (tag?.size !== 1 || top === undefined) return undefined;
    merges.push({
      s: { r: Number(top) - 1, c: columnOf(left) },
      e: { r: Number(bottom) - 1, c: columnOf(right) },
    });
  }
  return merges;
}

/** Which columns are hidden. */
function readColumns(xml: string): ColInfo[] | undefined {
  const columns: ColInfo[] = [];
  for (const tag of tagsCalled(xml, 'col') ?? [undefined]) {
    const [first, last] = [Number(tag?.get('min')), Number(tag?.get('max'))];
    const hidden = plainBoolean(tag?.get('hidden'));
    if (!(first >= 1 && last >= first) || hidden === undefined) return undefined;
    if (hidden) for (let column = first - 1; column < last; column += 1) columns[column] = { hidden };
  }
  return columns;
}

/** Which rows are hidden, of those that have nothing else to tell. */
function readRows(xml: string): RowInfo[] | undefined {
  const rows: RowInfo[] = [];
  for (const tag of tagsCalled(xml, 'row') ?? [undefined]) {
    const [row, hidden] = [Number(tag?.get('r')), plainBoolean(tag?.get('hidden'))];
    if (!(row >= 1) || hidden === undefined) return undefined;
    if (hidden) rows[row - 1] = { hidden };
  }
  return rows;
}

/** What has more to tell than the cells themselves, or is called by a prefixed name. */
const MORE_TO_TELL = /hyperlink|legacyDrawing|<\w*:(?:col|row|mergeCell|sheetData)[\s/>]/;
const ONLY_ROWS = /^(?:<row [^<>]*><\/row>)*$/;

/** A sheet with no cells but the plain ones; undefined where something else is left. */
function readSheet({ xml: part }: LightSheet, mark: number): WorkSheet | undefined {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
  const [head = '', more = ''] = xml.split('<sheetData>');
  const [data = '', tail = ''] = more.split('</sheetData>');
  if (!ONLY_ROWS.test(data) || MORE_TO_TELL.test(head) || MORE_TO_TELL.test(tail)) return undefined;
  const [rows, columns, merges] = [readRows(data), readColumns(head), readMerges(tail)];
  if (rows === undefined || columns === undefined || merges === undefined) return undefined;
  const margins = { left: FIRST_MARK + mark, right: 0, top: 0, bottom: 0, header: 0, footer: 0 };
  const sheet: WorkSheet = { '!data': [], '!margins': margins };
  if (rows.length > 0) sheet['!rows'] = rows;
  if (columns.length > 0) sheet['!cols'] = columns;
  if (merges.length > 0) sheet['!merges'] = merges;
  return sheet;
}

/** Whether a sheet's relations lead to comments. */
function hasComments(parts: Parts, part: string): boolean {
  const relations = parts.get(part.replace('worksheets/', 'worksheets/_rels/').concat('.rels'));
  return relations !== undefined && Buffer.from(relations).includes('omment');
}

/**
 * The workbook that the plain cells are to be put into, as SheetJS would have made it.
 * @returns undefined where something is left to SheetJS, or not written as usual
 */
export function plainWorkbook(parts: Parts, { sheets: lights, texts }: LightWorkbook): (WorkBook & Tables) | undefined {
  if (texts?.texts.includes(undefined) === true || !areInPlace(parts) || !areFaultless(parts)) return undefined;
  const book = readBook(parts);
  const formats = readFormats(parts);
  if (book === undefined || formats === undefined) return undefined;
  const names = [...lights.keys()];
  const sheets: Record<string, WorkSheet> = {};
  for (const { name, part } of book.sheets) {
    const light = lights.get(part);
    const sheet = light === undefined || hasComments(parts, part) ? undefined : readSheet(light, names.indexOf(part));
    if (sheet === undefined) return undefined;
    sheets[name] = sheet;
  }
  return {
    SheetNames: book.sheets.map(({ name }) => name),
    Sheets: sheets,
    Workbook: {
      Sheets: book.sheets.map(({ name, hidden }) => ({ name, Hidden: hidden })),
      WBProps: { date1904: book.date1904 },
    },
    Directory: { sst: texts === undefined ? '' : TEXTS },
    Strings: [],
    ...formats,
  };
}
