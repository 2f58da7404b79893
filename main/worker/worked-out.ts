// Works out the simplest formulas of which the file has no values, as programs leave them that write a workbook without
// reckoning: numbers that count on from the row above ("=A7+1", "=ROW()-3") and links with a text of their own.
import type { CellObject } from 'xlsx';
import { type CellPlace, cellName, type Remark } from '../../shared/import/sheet-grid.ts';
import type { SheetData } from './cell-links.ts';

const TERM = /\s*([+-]?)\s*(?:(\d{1,9}(?:\.\d{1,6})?)|\$?([A-Z]{1,3})\$?([1-9]\d{0,6})|(ROW\(\)))\s*/y;
const LINK = /^HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i;
/** Sums are rounded as a spreadsheet rounds what it shows: 1.1 + 0.1 is 1.2. */
const DIGITS = 10;

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The value of one part of a sum; undefined where it is no number, or not known. */
function termValue(data: SheetData, row: number, [, , number, letters, digits]: RegExpExecArray): number | undefined {
  if (number !== undefined) return Number(number);
  if (letters === undefined) return row + 1;
  const cell = data[Number(digits) - 1]?.[columnOf(letters)];
  if (cell?.t === 's' && /^\d{1,9}$/.test(String(cell.v))) return Number(cell.v);
  return cell?.t === 'n' && typeof cell.v === 'number' ? cell.v : undefined;
}

/** The value of a sum of numbers, cells and the row's own number; undefined for any other formula. */
function sumOf(data: SheetData, row: number, formula: string): number | undefined {
  let sum = 0;
  let at = 0;
  while (at < formula.length) {
    TERM.lastIndex = at;
    const term = TERM.exec(formula);
    const value = term === null ? undefined : termValue(data, row, term);
    // Two terms without a sign between them are none.
    if (term === null || value === undefined || (at > 0 && term[1] === '')) return undefined;
    sum += term[1] === '-' ? -value : value;
    at = TERM.lastIndex;
  }
  return Number.isFinite(sum) ? Number(sum.toFixed(DIGITS)) : undefined;
}

function hasNoValue({ t: type, w: shown, f: formula }: CellObject): boolean {
  return type === 'z' && shown === undefined && formula !== undefined;
}

function workedOut(data: SheetData, row: number, formula: string): string | number | undefined {
  const plain = formula.replace(/^=/, '').trim();
  const [link, address, text] = LINK.exec(plain) ?? [];
  if (link !== undefined) return (text ?? address ?? '').replaceAll('""', '"');
  return plain === '' ? undefined : sumOf(data, row, plain);
}

/** More cells than these are not listed one by one. */
const MOST_LISTED = 12;

/**
 * Gives those cells of a sheet their values.
 * @returns what is to be told of it: once for all of them
 */
export function workOutFormulas(data: SheetData): readonly Remark[] {
  const places: CellPlace[] = [];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined || !hasNoValue(cell)) return;
      const value = workedOut(data, row, cell.f ?? '');
      if (value === undefined) return;
      Object.assign(cell, typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value, w: value });
      places.push({ row, column });
    });
  });
  const [first, ...others] = places;
  if (first === undefined) return [];
  const names = places.slice(0, MOST_LISTED).map(({ row, column }) => cellName(row, column));
  const more = places.length > MOST_LISTED ? ` and ${places.length - MOST_LISTED} more` : '';
  const formula = data[first.row]?.[first.column]?.f ?? '';
  const what =
    others.length === 0
      ? `The file has no value for this formula, =${formula}; it was worked out.`
      : `The file has no values for the formulas in ${names.join(', ')}${more}; they were worked out. The first is =${formula}`;
  return [{ ...first, done: what }];
}
