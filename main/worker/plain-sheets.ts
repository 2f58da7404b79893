// Reads an .xlsx that has nothing but plain cells, without SheetJS, which takes longer to be loaded than such a plan takes
// to be read. Whatever is not certain makes it give up, and SheetJS reads the file: the two never differ.
import { MARK } from '../../shared/excel/sheet-marks.ts';
import { type Merge, plainSheet, type SheetGrid } from '../../shared/import/sheet-grid.ts';
import { MAX_SHEET_ROWS, MAX_SHEETS } from '../../shared/limits.ts';
import { normaliseCellText } from '../../shared/plan/cell-text.ts';
import { CellMeter } from './cell-meter.ts';
import type { PlainCell } from './cell-scanner.ts';
import { checkParts } from './check-parts.ts';
import { withoutPlainCells } from './plain-cells.ts';
import { type PlainEntry, type PlainFormat, plainEntries, plainFormats } from './plain-package.ts';
import { partText } from './plain-tags.ts';
import { lightTexts } from './plain-texts.ts';
import { cellFills, filledCells, struckRemarks } from './sheet-marks.ts';
import { xlsxFills } from './xlsx-fills.ts';
import { xlsxFonts } from './xlsx-fonts.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** No plan is so wide; and a cell far to the right would make a row of as many. */
const MOST_COLUMNS = 256;
const NO_CELLS = '<sheetData></sheetData>';
const MERGE = /<mergeCell ref="([A-Z]{1,2})([1-9]\d{0,5}):([A-Z]{1,2})([1-9]\d{0,5})"\s?\/>/g;

/** The shared texts; undefined where not all of them are plain. */
function sharedTexts(parts: Parts): readonly string[] | undefined {
  const part = parts.get('xl/sharedStrings.xml');
  if (part === undefined) return [];
  const texts = lightTexts(part)?.texts;
  return texts?.every((text) => text !== undefined) === true ? texts : undefined;
}

/** A text as cell text; undefined for one of spaces and the like alone, of which it is told that the sheet shows nothing. */
function shownText(text: string): string | undefined {
  const shown = normaliseCellText(text);
  return shown === '' && text !== '' ? undefined : shown;
}

/** Makes the texts of one file's cells; undefined where a cell shows something else than it holds. */
class CellReader {
  readonly #formats: readonly PlainFormat[];
  /** The shared texts as they are shown: most stand in many cells. */
  readonly #shared: readonly (string | undefined)[];

  constructor(shared: readonly string[], formats: readonly PlainFormat[]) {
    this.#formats = formats;
    this.#shared = shared.map(shownText);
  }

  text({ format: index, text: own, isSharedText, value }: PlainCell): string | undefined {
    const format = this.#formats[index];
    if (format === undefined && index >= 0) return undefined;
    if (!isSharedText && own === undefined) return format?.isGeneral === false ? undefined : String(value);
    const text = isSharedText ? this.#shared[value] : shownText(own ?? '');
    return text !== '' && format?.changesTexts === true ? undefined : text;
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Puts a cell's text into its row. @returns whether it has one */
function placeText(rows: string[][], cell: PlainCell, reader: CellReader): boolean {
  const { row: at, column } = cell;
  const text = reader.text(cell);
  if (text === undefined || at >= MAX_SHEET_ROWS || column >= MOST_COLUMNS) return false;
  while (rows.length <= at) rows.push([]);
  const row = rows[at] ?? [];
  while (row.length < column) row.push('');
  row.push(text);
  return true;
}

/** What stands around the cells: undefined where it hides or links any, or where it is not all understood. */
function sheetMerges(part: Uint8Array): readonly Merge[] | undefined {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
  if (!xml.includes(NO_CELLS) || /hidden="(?!0"|false")|hidden='|<hyperlink|[lL]egacyDrawing|<\w+:/.test(xml))
    return undefined;
  const merges = [...xml.matchAll(MERGE)].map(([, left = '', top, right = '', bottom]) => {
    return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
  });
  const isUsual = merges.every(
    ({ top, left, bottom, right }) => top <= bottom && left <= right && right < MOST_COLUMNS,
  );
  return isUsual && xml.split('<mergeCell ').length === merges.length + 1 ? merges : undefined;
}

interface PlainRows extends PlainEntry {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

function readEntry(entry: PlainEntry, parts: Parts, reader: CellReader): PlainRows | undefined {
  const relations = entry.part.replace('worksheets/', 'worksheets/_rels/').concat('.rels');
  if (parts.has(relations) && /comment|hyperlink/i.test(partText(parts, relations) ?? 'comment')) return undefined;
  const rows: string[][] = [];
  const part = parts.get(entry.part) ?? new Uint8Array();
  const left = withoutPlainCells(part, 0, (cell) => placeText(rows, cell, reader));
  const merges = left && sheetMerges(left);
  return merges && { ...entry, rows, merges };
}

/**
 * The sheets of an .xlsx, the same as SheetJS would make them.
 * @returns undefined where the file has anything but plain cells, or is not written as usual
 * @throws TabledError as checkParts does, and file-too-large
 */
export function plainSheets(parts: Parts, file: string): readonly SheetGrid[] | undefined {
  checkParts(parts, file);
  // What our own workbooks say of themselves is read where SheetJS is.
  const isOurs = partText(parts, 'xl/workbook.xml')?.includes(MARK) ?? true;
  const entries = isOurs ? undefined : plainEntries(parts);
  const shared = entries && sharedTexts(parts);
  const formats = shared && plainFormats(parts);
  if (!entries || !formats || entries.length > MAX_SHEETS) return undefined;
  const reader = new CellReader(shared, formats);
  const sheets: PlainRows[] = [];
  for (const entry of entries) {
    const sheet = readEntry(entry, parts, reader);
    if (sheet === undefined) return undefined;
    sheets.push(sheet);
  }
  const fonts = xlsxFonts(parts);
  const fills = xlsxFills(parts);
  const meter = new CellMeter(file);
  return sheets.map(({ name, isHidden, rows: all, merges }, index) => {
    const rows = meter.limit(all);
    const { bold = [], struck = [] } = fonts[index]?.([]) ?? {};
    return plainSheet(name, rows, {
      isHidden,
      merges,
      remarks: struckRemarks(rows, { struck }),
      bold: filledCells(rows, bold).map(({ place }) => place),
      fills: cellFills(rows, fills[index] ?? []),
    });
  });
}
