// Bands: the rows whose one text stands across the table, which are themes and statements. A merged row is one for
// certain; in an unmerged row the text's place, its capitals and the other bands of the sheet have to tell.
import { isActionNumber } from '../plan/action-numbers.ts';
import type { PlanTable } from './find-table.ts';
import { filledColumns, rightEdge, textAt } from './sheet-grid.ts';

export interface Band {
  readonly kind: 'theme' | 'statement' | 'action';
  readonly column: number;
  readonly text: string;
  readonly date: string;
  /** Columns whose texts lie hidden under the band's merged cell. */
  readonly covered: readonly number[];
  /** What was unsure about the kind, as a sentence; "" where it is certain. */
  readonly unsure: string;
}

/** A row's one text, apart from a date and from what its merged cell covers. */
interface LoneText {
  readonly column: number;
  readonly date: string;
  readonly isMerged: boolean;
  readonly covered: readonly number[];
}

/** Whether the text at this place is merged over the action's own cell and beyond where it stands. */
function isAcross({ grid, fields }: PlanTable, row: number, column: number): boolean {
  const edge = rightEdge(grid, row, column);
  return edge > column && edge >= (fields.get('action') ?? column);
}

function loneText(table: PlanTable, row: number): LoneText | undefined {
  const { grid, fields } = table;
  const [column, ...others] = filledColumns(grid, row);
  if (column === undefined || (column !== fields.get('number') && column !== fields.get('action'))) return undefined;
  const isMerged = isAcross(table, row, column);
  if (!isMerged && column === fields.get('number') && isActionNumber(textAt(grid, row, column))) return undefined;
  const edge = isMerged ? rightEdge(grid, row, column) : column;
  const covered = others.filter((other) => other <= edge);
  const [dateColumn, ...more] = others.filter((other) => other > edge);
  if (more.length > 0 || (dateColumn !== undefined && dateColumn !== fields.get('date'))) return undefined;
  const date = dateColumn === undefined ? '' : textAt(grid, row, dateColumn);
  return { column, date, isMerged, covered };
}

/** How the sheet sets its bands, as far as it has any that are certain. */
export interface BandHabits {
  readonly merges: boolean;
  /** Whether bands stand at the table's edge, in the column of the numbers. */
  readonly startsAtNumber: boolean;
}

export function bandHabits(table: PlanTable): BandHabits {
  let merges = false;
  let startsAtNumber = false;
  for (let row = table.headings.bottom + 1; row < table.grid.rows.length; row += 1) {
    const lone = loneText(table, row);
    if (lone === undefined) continue;
    merges ||= lone.isMerged;
    startsAtNumber ||= lone.column === table.fields.get('number');
  }
  return { merges, startsAtNumber };
}

const UNMERGED = 'Other rows of this kind are merged across the table and this one is not';
const ALONE = 'This text stands alone in its row, without a number';

type Verdict = Pick<Band, 'kind' | 'unsure'>;

/** An unmerged text in the column of the numbers: it is no number, so it is a band, or a text typed one cell too early. */
function judgeAtNumber(isTheme: boolean, isMixedCase: boolean, { merges }: BandHabits): Verdict {
  const kind = isTheme ? 'theme' : 'statement';
  return { kind, unsure: merges && isMixedCase ? `${UNMERGED}; it was taken as a ${kind}.` : '' };
}

/** An unmerged text in the actions' own column: a band, or an action that nothing else is known of. */
function judgeAtAction(isMixedCase: boolean, date: string, { merges, startsAtNumber }: BandHabits): Verdict {
  const bandsAreElsewhere = merges || startsAtNumber;
  if (!isMixedCase) {
    const unsure = bandsAreElsewhere ? `${ALONE}; it was taken as a theme, because it is in capitals.` : '';
    return { kind: 'theme', unsure };
  }
  if (date !== '') return { kind: 'action', unsure: '' };
  if (bandsAreElsewhere) return { kind: 'action', unsure: `${ALONE}; it was taken as an action.` };
  return { kind: 'statement', unsure: `${ALONE}; it was taken as a statement, not as an action.` };
}

/**
 * What a row is whose one text may stand across the table; undefined for a row with cells of its own. A band is a theme
 * if it has no small letters or has a date, since only themes have dates; else a statement.
 */
export function findBand(table: PlanTable, row: number, habits: BandHabits): Band | undefined {
  const lone = loneText(table, row);
  if (lone === undefined) return undefined;
  const { column, date, covered } = lone;
  const text = textAt(table.grid, row, column);
  const isMixedCase = /\p{Ll}/u.test(text);
  const isTheme = !isMixedCase || date !== '';
  const verdict: Verdict = lone.isMerged
    ? { kind: isTheme ? 'theme' : 'statement', unsure: '' }
    : column === table.fields.get('number')
      ? judgeAtNumber(isTheme, isMixedCase, habits)
      : judgeAtAction(isMixedCase, date, habits);
  return { ...verdict, column, text, date, covered };
}
