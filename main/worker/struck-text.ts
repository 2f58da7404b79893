// Finds text that is struck through in an .xlsx, of which SheetJS says nothing: after ECMA-376 part 1, 18.3 and 18.8.
import type { SheetData } from './cell-links.ts';
import type { StruckText } from './sheet-marks.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

const STRIKE = /<(?:\w+:)?strike(?!\s+val="(?:0|false)")(?=[\s/>])/;

function partBytes(parts: Parts, name: string): Buffer {
  const bytes = parts.get(name) ?? new Uint8Array();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function partText(parts: Parts, name: string): string {
  return partBytes(parts, name).toString('utf8');
}

/** Whether markup strikes any text through. */
function isStruckMarkup(markup: string): boolean {
  return STRIKE.test(markup);
}

/** The elements of one name within the first element of another, each with what follows up to the next. */
function elementsIn(xml: string, list: string, name: string): readonly string[] {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${list}[\\s>]`));
  const end = xml.search(new RegExp(`</(?:\\w+:)?${list}>`));
  if (start < 0 || end < start) return [];
  // Cut at each beginning: to look for each end takes for ever where there is none.
  return xml
    .slice(start, end)
    .split(new RegExp(`(?=<(?:\\w+:)?${name}[\\s/>])`))
    .slice(1);
}

/** The cell formats whose font is struck through, by their number. */
function struckFormats(parts: Parts): ReadonlySet<string> {
  const xml = partText(parts, 'xl/styles.xml');
  if (!STRIKE.test(xml)) return new Set();
  const fonts = elementsIn(xml, 'fonts', 'font').map(isStruckMarkup);
  const formats = elementsIn(xml, 'cellXfs', 'xf');
  return new Set(
    formats.flatMap((format, index) => (fonts[Number(/\sfontId="(\d+)"/.exec(format)?.[1])] ? [String(index)] : [])),
  );
}

/** The parts that hold the sheets, in the order of the sheets. */
function sheetParts(parts: Parts): readonly string[] {
  const book = [...parts.keys()].find((name) => /^xl\/workbook\d*\.xml$/.test(name)) ?? '';
  const relations = partText(parts, book.replace('xl/', 'xl/_rels/').concat('.rels'));
  const targets = new Map<string, string>();
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
    const target = /\sTarget="([^"]*)"/.exec(relation)?.[1] ?? '';
    targets.set(
      /\sId="([^"]*)"/.exec(relation)?.[1] ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  const sheets = [...partText(parts, book).matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)];
  return sheets.map(([sheet]) => targets.get(/\s\w+:id="([^"]*)"/.exec(sheet)?.[1] ?? '') ?? '');
}

/** "B12" as indices; the sheet's own notation, as Excel always writes it. */
function placeOf(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function struckInSheet(xml: string, formats: ReadonlySet<string>): readonly StruckText[] {
  const struck: StruckText[] = [];
  let place = { row: -1, column: -1 };
  const add = (isWhole: boolean) => {
    const { row, column } = place;
    const before = struck.at(-1);
    if (before?.top === row && before.left === column) return;
    struck.push({ top: row, bottom: row, left: column, right: column, isWhole });
  };
  for (const [whole, tag, attributes = ''] of xml.matchAll(/<(?:\w+:)?(row|c|strike)(\s[^<>]*)?\/?>/g)) {
    const name = /\sr="([^"]*)"/.exec(attributes)?.[1];
    // A row or cell without a name stands after the one before it.
    if (tag === 'row') place = { row: name === undefined ? place.row + 1 : Number(name) - 1, column: -1 };
    else if (tag === 'c') {
      place = placeOf(name ?? '') ?? { row: place.row, column: place.column + 1 };
      if (formats.has(/\ss="(\d+)"/.exec(attributes)?.[1] ?? '')) add(true);
    } else if (isStruckMarkup(whole)) add(false);
  }
  return struck;
}

/** The cells with a text from the table of shared texts, of which SheetJS gives the markup, that strikes a part of it. */
export function struckSharedTexts(data: SheetData): readonly StruckText[] {
  return data.flatMap((cells, row) =>
    (cells ?? []).flatMap(({ r: markup }, column) =>
      typeof markup === 'string' && isStruckMarkup(markup)
        ? [{ top: row, left: column, bottom: row, right: column, isWhole: false }]
        : [],
    ),
  );
}

/** What is struck through in each sheet of an .xlsx, in the order of the sheets; not what its shared texts strike. */
export function struckInSheets(parts: Parts): readonly (readonly StruckText[])[] {
  const formats = struckFormats(parts);
  // Most workbooks strike nothing through: their sheets, which may be long, are not made texts for it.
  const mayStrike = (part: string) => formats.size > 0 || partBytes(parts, part).includes('strike');
  return sheetParts(parts).map((part) => (mayStrike(part) ? struckInSheet(partText(parts, part), formats) : []));
}
