// Finds text that is bold or struck through in an .xlsx, of which SheetJS says nothing: after ECMA-376 part 1, 18.3 and
// 18.8. A sheet of which no text is so is not even made a text.
import type { SheetData } from './cell-links.ts';
import { type Font, FontMarks, isMarked, PLAIN_FONT, type TextRun } from './font-marks.ts';
import { relationTargets } from './part-relations.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

function partBytes(parts: Parts, name: string): Buffer {
  const bytes = parts.get(name) ?? new Uint8Array();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

export function partText(parts: Parts, name: string): string {
  return partBytes(parts, name).toString('utf8');
}

const BOLD = /<(?:\w+:)?b(?!\s+val=["'](?:0|false)["'])(?=[\s/>])/;
const STRIKE = /<(?:\w+:)?strike(?!\s+val=["'](?:0|false)["'])(?=[\s/>])/;

/** The font that markup describes. */
function fontOf(markup: string): Font {
  return { isBold: BOLD.test(markup), isStruck: STRIKE.test(markup) };
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

type Formats = ReadonlyMap<string, Font>;

/** The cell formats whose font is bold or struck through, by their number as it stands in the XML. */
function markedFormats(parts: Parts): Formats {
  const xml = partText(parts, 'xl/styles.xml');
  const fonts = isMarked(fontOf(xml)) ? elementsIn(xml, 'fonts', 'font').map(fontOf) : [];
  if (!fonts.some(isMarked)) return new Map();
  const formats = elementsIn(xml, 'cellXfs', 'xf').map((format, index) => {
    return [String(index), fonts[Number(/\sfontId="(\d+)"/.exec(format)?.[1])] ?? PLAIN_FONT] as const;
  });
  return new Map(formats.filter(([, font]) => isMarked(font)));
}

/** The parts that hold the sheets, in the order of the sheets. */
export function sheetParts(parts: Parts): readonly string[] {
  const book = [...parts.keys()].find((name) => /^xl\/workbook\d*\.xml$/.test(name)) ?? '';
  const targets = relationTargets(parts, book.replace('xl/', 'xl/_rels/').concat('.rels'));
  const sheets = [...partText(parts, book).matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)];
  return sheets.map(([sheet]) => targets.get(/\s\w+:id="([^"]*)"/.exec(sheet)?.[1] ?? '') ?? '');
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell whose format or own text has a font worth a word. */
interface FontedCell extends Place {
  readonly own: Font;
  /** The markup of the text that stands in the cell itself; "" for none. */
  readonly markup: string;
}

/** "B12" as indices; the sheet's own notation, as Excel always writes it. */
export function placeOf(name: string): Place | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function formatOf(attributes: string): string {
  return /\ss="(\d+)"/.exec(attributes)?.[1] ?? '';
}

/** All cells one by one, counting where they have no names, with the texts that stand in them. */
function countedCells(xml: string, formats: Formats): readonly FontedCell[] {
  const cells: FontedCell[] = [];
  const tags = [...xml.matchAll(/<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>/g)];
  let place = { row: -1, column: -1 };
  tags.forEach(({ 0: start, 1: tag, 2: attributes = '', index }, which) => {
    const name = /\sr="([^"]*)"/.exec(attributes)?.[1];
    // A row or cell without a name stands after the one before it.
    if (tag === 'row') {
      place = { row: name === undefined ? place.row + 1 : Number(name) - 1, column: -1 };
      return;
    }
    place = placeOf(name ?? '') ?? { row: place.row, column: place.column + 1 };
    const own = formats.get(formatOf(attributes)) ?? PLAIN_FONT;
    const inside = xml.slice(index + start.length, tags[which + 1]?.index);
    const markup = hasRuns(inside) ? inside : '';
    if (isMarked(own) || markup !== '') cells.push({ ...place, own, markup });
  });
  return cells;
}

/** The cells of these formats, found by the formats alone: few of many. Undefined where one has no name. */
function cellsOfFormats(xml: string, formats: Formats): readonly FontedCell[] | undefined {
  if (formats.size === 0) return [];
  const cells: FontedCell[] = [];
  const format = [...formats.keys()].join('|');
  for (const [tag] of xml.matchAll(new RegExp(`<(?:\\w+:)?c(?=\\s)[^<>]*?\\ss="(?:${format})"[^<>]*>`, 'g'))) {
    const place = placeOf(/\sr="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (place === undefined) return undefined;
    cells.push({ ...place, own: formats.get(formatOf(tag)) ?? PLAIN_FONT, markup: '' });
  }
  return cells;
}

/** Whether markup gives parts of a text fonts of their own. */
function hasRuns(markup: string): boolean {
  return /<(?:\w+:)?rPr[\s/>]/.test(markup);
}

/** The parts of a text by its markup. One without a font of its own has the cell's. */
function textRuns(markup: string, own: Font): readonly TextRun[] {
  return markup
    .split(/<(?:\w+:)?r(?=[\s>])/)
    .slice(1)
    .map((run) => ({
      text: [...run.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)/g)].map(([, text]) => text).join(''),
      font: hasRuns(run) ? fontOf(run) : own,
    }));
}

function fontedCells(bytes: Buffer, formats: Formats): readonly FontedCell[] {
  const hasOwnRuns = bytes.includes('rPr');
  if (formats.size === 0 && !hasOwnRuns) return [];
  // Each byte for a sign: of texts, nothing but whether there are any is asked.
  const xml = bytes.toString('latin1');
  return (hasOwnRuns ? undefined : cellsOfFormats(xml, formats)) ?? countedCells(xml, formats);
}

/** Reads the fonts of one sheet's texts, the shared ones by the markup that SheetJS gives of them. */
export type ReadFonts = (data: SheetData) => FontMarks;

function sheetFonts(cells: readonly FontedCell[], data: SheetData): FontMarks {
  const marks = new FontMarks();
  const placed = new Set<string>();
  const markupAt = ({ row, column }: Place) => {
    const markup: unknown = data[row]?.[column]?.r;
    return typeof markup === 'string' && hasRuns(markup) ? markup : '';
  };
  for (const cell of cells) {
    const { row, column, own } = cell;
    placed.add(`${row} ${column}`);
    marks.addCell(row, column, own, textRuns(cell.markup || markupAt(cell), own));
  }
  data.forEach((rowCells, row) => {
    rowCells?.forEach((_, column) => {
      const markup = markupAt({ row, column });
      if (markup === '' || placed.has(`${row} ${column}`)) return;
      marks.addCell(row, column, PLAIN_FONT, textRuns(markup, PLAIN_FONT));
    });
  });
  return marks;
}

/** What the fonts of each sheet of an .xlsx say, in the order of the sheets. */
export function xlsxFonts(parts: Parts): readonly ReadFonts[] {
  const formats = markedFormats(parts);
  return sheetParts(parts).map((part) => {
    const bytes = partBytes(parts, part);
    return (data) => sheetFonts(fontedCells(bytes, formats), data);
  });
}
