// A theme's row that says more than one thing, or says it again: the theme and its statement in one cell, and the theme
// or the statement that a printed page begins with, because it goes on there.
import { isInCapitals } from './band-habits.ts';
import { withoutContinued } from './band-words.ts';
import type { Band } from './find-bands.ts';
import type { ReadingLog, TableRow } from './table-rows.ts';

/** The theme and the statement that stand in one cell, on lines of their own; else the band alone. */
export function bandParts(band: Band, { report }: ReadingLog): readonly Band[] {
  const { cell, reason } = band;
  const end = cell.text.indexOf('\n');
  const [title, rest] = [cell.text.slice(0, end), cell.text.slice(end + 1).trim()];
  if (reason === '' || end === -1 || rest === '' || !isInCapitals(title) || isInCapitals(rest)) return [band];
  report(cell, 'A theme and its statement stand in this one cell; they were read as two rows.');
  return [
    { ...band, kind: 'theme', cell: { ...cell, text: title.trim() } },
    { ...band, kind: 'statement', cell: { ...cell, text: rest }, date: undefined, covered: [], extras: [] },
  ];
}

/** Knows the theme and the statement that actions stand under, so that the top of a page does not begin them anew. */
export class BandsAgain {
  #theme = '';
  #statement = '';

  /** Whether the band only says again what its actions stand under already; it is told then. */
  isAgain(band: Band, row: TableRow, { report, rows }: ReadingLog): boolean {
    const { text } = band.cell;
    const plain = withoutContinued(text);
    const isSame = plain === this.#theme || (plain === this.#statement && this.#statement !== '');
    const isPageTop = plain !== text || row.isAfterHeadings;
    const isMore = band.covered.length > 0 || band.extras.length > 0 || (band.date?.text ?? '') !== '';
    if (band.reason === '' || !isSame || !isPageTop || isMore || plain === '') return false;
    const what = plain === this.#theme ? 'theme' : 'statement';
    report(band.cell, `The ${what} “${plain}” stands here again, as at the top of a page; it was read once.`);
    rows.read(row.row, 'left out', `The ${what} stands here again.`);
    return true;
  }

  /** Takes note of a band that was read. */
  begins({ kind, cell }: Band): void {
    if (kind === 'theme') [this.#theme, this.#statement] = [cell.text, ''];
    else this.#statement = cell.text;
  }
}
