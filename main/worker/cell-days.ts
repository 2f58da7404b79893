// The days that date cells hold, counted as Excel counts them and not by any clock: no time zone moves them.
import { type CellObject, SSF } from 'xlsx';
import type { CellDay } from '../../shared/import/sheet-grid.ts';
import { isIsoDay } from '../../shared/plan/calendar.ts';
import type { SheetData } from './cell-links.ts';

const DAY_MS = 86_400_000;
/** In days: what two numbers for the same moment may differ by, worked out in two ways. */
const NOISE = 1e-10;
/** Excel's calendar has a day that never was, 29 February 1900, as its 60th. */
const DAY_THAT_NEVER_WAS = 60;

/** Whether a number format shows a day, a month or a year, and not only a time. */
function showsDay(format: string): boolean {
  if (!SSF.is_date(format)) return false;
  const signs = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p/gi, '');
  return /[dy]/i.test(signs) || (/m/i.test(signs) && !/[hs]/i.test(signs));
}

/**
 * The day of a moment as a spreadsheet counts it, in days from the start of 1900 or 1904; its time of day takes nothing
 * from it. Undefined for what is no day.
 */
export function dayOfSerial(serial: number, date1904: boolean): string | undefined {
  const count = Math.floor(serial + NOISE);
  if (count < (date1904 ? 0 : 1) || (!date1904 && count === DAY_THAT_NEVER_WAS)) return undefined;
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, count < DAY_THAT_NEVER_WAS ? 31 : 30);
  const moment = new Date(start + count * DAY_MS);
  const day = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
  return isIsoDay(day) ? day : undefined;
}

/** The days that a sheet's date cells hold. */
export function cellDays(data: SheetData, date1904: boolean): readonly CellDay[] {
  const formats = new Map<string, boolean>();
  const isDay = ({ t: type, z: format }: CellObject) => {
    if (type !== 'n' || typeof format !== 'string' || format === 'General') return false;
    const known = formats.get(format) ?? showsDay(format);
    formats.set(format, known);
    return known;
  };
  const days: CellDay[] = [];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined || typeof cell.v !== 'number' || !isDay(cell)) return;
      const day = dayOfSerial(cell.v, date1904);
      if (day !== undefined) days.push({ row, column, day });
    });
  });
  return days;
}
