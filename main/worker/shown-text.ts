// A cell's text as its sheet shows it to a British reader, with a remark where that is not the whole truth.
import { type CellObject, SSF } from 'xlsx';
import { normaliseCellText, tidyCellText } from '../../shared/plan/cell-text.ts';

/**
 * Formats that a sheet leaves to the reader's country, as SheetJS names them: it shows them as the US does.
 * Built-in formats 14 and 22 (ECMA-376 part 1, 18.8.30), and the long date and time of Windows.
 */
const COUNTRY_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^m\/d\/yy$/, 'dd/mm/yyyy'],
  [/^m\/d\/yy h:mm$/, 'dd/mm/yyyy hh:mm'],
  [/^\[\$-(?:F800|x-sysdate)/i, 'd mmmm yyyy'],
  [/^\[\$-(?:F400|x-systime)/i, 'hh:mm:ss'],
];

export interface ShownAs {
  /** Whether days are counted from 1904. */
  readonly date1904: boolean;
  /** Whether the file keeps the texts shown: an .ods does, in the words of its own country. */
  readonly isKept: boolean;
  /** Whether Tabled has written the sheet: it writes no line's end as "_x000D_", so where that stands it is meant. */
  readonly isOurs: boolean;
}

export type Note = (done: string) => void;

function formatted(value: number, format: string, { date1904 }: ShownAs): string {
  try {
    return String(SSF.format(format, value, { date1904 }));
  } catch {
    // A damaged format says nothing of how the number is shown.
    return String(value);
  }
}

function numberText(cell: CellObject, value: number, shownAs: ShownAs): string {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const british = COUNTRY_FORMATS.find(([pattern]) => pattern.test(format))?.[1];
  if (cell.w === undefined) return formatted(value, british ?? format, shownAs);
  if (british !== undefined && !shownAs.isKept) return formatted(value, british, shownAs);
  // Numbers too long to be shown in full are given in full.
  return /^-?\d(?:\.\d+)?E\+\d+$/.test(cell.w) ? String(value) : cell.w;
}

/** A cell without a value: empty, or a formula that was never worked out. */
function valueless(cell: CellObject, note: Note): string {
  if (cell.w !== undefined || cell.f === undefined) return normaliseCellText(cell.w ?? '');
  note(
    'The file has no value for this formula, so the formula was kept as the text. To have its value, open the file in your spreadsheet program, save it and import it again.',
  );
  return `=${cell.f}`;
}

/** The text that a sheet shows in a cell; `note` is told what a person should know about it. */
export function shownText(cell: CellObject | undefined, shownAs: ShownAs, note: Note): string {
  if (cell === undefined) return '';
  const { v: value } = cell;
  if (cell.t === 'z' || value === undefined || value === null) return valueless(cell, note);
  const shown = typeof value === 'number' && cell.t === 'n' ? numberText(cell, value, shownAs) : cell.w;
  const normalise = shownAs.isOurs ? tidyCellText : normaliseCellText;
  const text = normalise(typeof value === 'string' ? value : (shown ?? String(value)));
  if (cell.t === 'e') note('The sheet shows an error here, which was kept as the text.');
  const isHidden = shown !== undefined && shown.trim() === '';
  if (!isHidden || value === '') return text;
  note('The sheet’s number format hides what stands in this cell; it was kept as the text.');
  return text === '' ? normaliseCellText(String(value)) : text;
}
