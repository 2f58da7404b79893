// What a workbook that Tabled has written says of its table itself: hidden names on its headings, and the cell styles of
// its rows. Found in the XML as Excel and LibreOffice write it, after ECMA-376 part 1, 18.2.5, 18.3.1 and 18.8.
import { columnOfMark, KIND_OF_STYLE, MARK } from '../../shared/excel/sheet-marks.ts';
import type { ColumnUse } from '../../shared/import/import-choices.ts';
import type { KnownTable } from '../../shared/import/sheet-grid.ts';
import { partText, placeOf, sheetParts } from './xlsx-fonts.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** A heading that is marked: what its column is, and the columns that it stands over. */
interface Marked {
  readonly use: NonNullable<ReturnType<typeof columnOfMark>>;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", quot: '"', lt: '<', gt: '>' };

function plain(xml: string): string {
  return xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The marked headings of each sheet by its name. One whose column is gone ("#REF!") is nowhere. */
function markedHeadings(book: string): ReadonlyMap<string, readonly Marked[]> {
  const found = new Map<string, Marked[]>();
  for (const [, attributes = '', range = ''] of book.matchAll(/<definedName\s([^<>]*)>([^<]*)<\/definedName>/g)) {
    const use = columnOfMark(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const [, sheet = '', first = '', last = first] =
      /^'?(.*?)'?!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?$/.exec(plain(range)) ?? [];
    const [from, to] = [first, last].map((name) => placeOf(name.replaceAll('$', '')));
    if (use === undefined || from === undefined || to === undefined) continue;
    const name = sheet.replaceAll("''", "'");
    const marked = found.get(name) ?? [];
    marked.push({ use, row: from.row, left: from.column, right: to.column });
    found.set(name, marked);
  }
  return found;
}

/** What rows are by the number of their cells' format. */
function kindsOfFormats(styles: string): ReadonlyMap<string, KnownTable['kinds'][number]['kind']> {
  const kinds = new Map<string, KnownTable['kinds'][number]['kind']>();
  const byStyle = new Map<string, KnownTable['kinds'][number]['kind']>();
  for (const [style] of styles.matchAll(/<cellStyle\s[^<>]*>/g)) {
    const kind = KIND_OF_STYLE.get(/\bname="([^"]*)"/.exec(style)?.[1] ?? '');
    const id = /\bxfId="(\d+)"/.exec(style)?.[1];
    if (kind !== undefined && id !== undefined) byStyle.set(id, kind);
  }
  const formats = styles.slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'));
  [...formats.matchAll(/<xf\s[^<>]*>/g)].forEach(([format], index) => {
    const kind = byStyle.get(/\bxfId="(\d+)"/.exec(format)?.[1] ?? '');
    if (kind !== undefined) kinds.set(String(index), kind);
  });
  return kinds;
}

/** The rows below the headings that have a cell of one of our styles: the first such cell tells. */
function kindsOfRows(sheet: string, formats: ReturnType<typeof kindsOfFormats>, headings: number): KnownTable['kinds'] {
  const kinds: { row: number; kind: KnownTable['kinds'][number]['kind'] }[] = [];
  let last = headings;
  for (const [, digits = '', attributes = ''] of sheet.matchAll(/<c r="[A-Z]+(\d+)"([^<>]*)>/g)) {
    const row = Number(digits) - 1;
    if (row <= last) continue;
    const kind = formats.get(/\ss="(\d+)"/.exec(attributes)?.[1] ?? '');
    if (kind === undefined) continue;
    kinds.push({ row, kind });
    last = row;
  }
  return kinds;
}

/** What each column is; "Action" stands over the number and the text. */
function usesOfColumns(marked: readonly Marked[]): KnownTable['columns'] {
  const uses = new Map<number, ColumnUse>();
  for (const { use, left, right } of marked) {
    uses.set(right, use);
    if (use === 'action' && right > left) uses.set(right - 1, 'number');
  }
  return [...uses].map(([column, use]) => ({ column, use }));
}

/** What the sheets of an .xlsx say of their tables, in the order of the sheets; undefined for what is not ours. */
export function ownTables(parts: Parts, sheets: readonly string[]): readonly (KnownTable | undefined)[] {
  const book = partText(parts, 'xl/workbook.xml');
  if (!book.includes(MARK)) return [];
  const headings = markedHeadings(book);
  const formats = kindsOfFormats(partText(parts, 'xl/styles.xml'));
  const names = sheetParts(parts);
  return sheets.map((sheet, index) => {
    const marked = headings.get(sheet) ?? [];
    const row = marked.find(({ use }) => use === 'action')?.row;
    if (row === undefined) return undefined;
    const kinds = kindsOfRows(partText(parts, names[index] ?? ''), formats, row);
    return { headings: row, columns: usesOfColumns(marked.filter((one) => one.row === row)), kinds };
  });
}
