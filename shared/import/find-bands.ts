// Bands: the rows whose one text stands across the table, which are themes and statements. A merged row is one for
// certain; in an unmerged row the text's place, its capitals and the other bands of the sheet have to tell.
import { isActionNumber } from '../plan/action-numbers.ts';
import { looksLikeDate } from './date-words.ts';
import type { PlanTable } from './find-table.ts';
import type { TableCell, TableRow } from './table-rows.ts';

export interface Band {
  readonly kind: 'theme' | 'statement' | 'action';
  readonly cell: TableCell;
  readonly date: TableCell | undefined;
  /** Cells whose texts lie hidden under the band's merged cell. */
  readonly covered: readonly TableCell[];
  /** Cells of custom columns in its row, such as a RAG of its own: the plan has no place for them. */
  readonly extras: readonly TableCell[];
  /** What was unsure about the kind, as a sentence; "" where it is certain. */
  readonly unsure: string;
}

/** A row's one text, apart from a date, from custom columns and from what its merged cell covers. */
interface LoneText extends Pick<Band, 'cell' | 'date' | 'covered' | 'extras'> {
  readonly isMerged: boolean;
}

function isCustom({ slot }: TableCell): boolean {
  return typeof slot !== 'string' || slot === 'none';
}

function loneText({ fields }: PlanTable, { cells }: TableRow): LoneText | undefined {
  const [cell, ...others] = cells;
  const action = fields.get('action') ?? 0;
  if (cell === undefined) return undefined;
  const isBefore = isCustom(cell) && cell.column < action;
  if (cell.slot !== 'number' && cell.slot !== 'action' && !isBefore) return undefined;
  const isMerged = cell.right > cell.column && cell.right >= action;
  if (!isMerged && cell.slot === 'number' && isActionNumber(cell.text)) return undefined;
  const covered = isMerged ? others.filter(({ column }) => column <= cell.right) : [];
  const beside = others.filter((other) => !covered.includes(other));
  // A date may stand in a neighbour's column, as a program that reads pages puts it.
  const date = beside.find(({ slot }) => slot === 'date') ?? beside.find(({ text }) => looksLikeDate(text));
  const extras = beside.filter((other) => other !== date);
  if (!extras.every((other) => isCustom(other) && !isBefore)) return undefined;
  return { cell, date, isMerged, covered, extras };
}

/** How the sheet sets its bands, as far as it has any that are certain. */
export interface BandHabits {
  readonly merges: boolean;
  /** Whether bands stand at the table's edge, before the column of the actions. */
  readonly startsAtNumber: boolean;
}

export function bandHabits(table: PlanTable, rows: readonly TableRow[]): BandHabits {
  let merges = false;
  let startsAtNumber = false;
  for (const row of rows) {
    const lone = loneText(table, row);
    if (lone === undefined) continue;
    merges ||= lone.isMerged;
    startsAtNumber ||= lone.cell.slot !== 'action';
  }
  return { merges, startsAtNumber };
}

const UNMERGED = 'Other rows of this kind are merged across the table and this one is not';
const ALONE = 'This text stands alone in its row, without a number';

/** "Theme 1: Data security" says itself what it is, in whatever letters. */
const SAYS_THEME = /^(?:theme|priority|priority area|workstream|strand|section)\s+[\dA-Z]{1,3}(?:\s*[:.–-]|$)/i;

type Verdict = Pick<Band, 'kind' | 'unsure'>;

/** An unmerged text in the column of the numbers: it is no number, so it is a band, or a text typed one cell too early. */
function judgeAtNumber(isTheme: boolean, isMixedCase: boolean, { merges }: BandHabits): Verdict {
  const kind = isTheme ? 'theme' : 'statement';
  return { kind, unsure: merges && isMixedCase ? `${UNMERGED}; it was taken as a ${kind}.` : '' };
}

/** An unmerged text in the actions' own column: a band, or an action that nothing else is known of. */
function judgeAtAction(isMixedCase: boolean, hasCells: boolean, bandsAreElsewhere: boolean): Verdict {
  if (!isMixedCase) {
    const unsure = bandsAreElsewhere ? `${ALONE}; it was taken as a theme, because it is in capitals.` : '';
    return { kind: 'theme', unsure };
  }
  if (hasCells) return { kind: 'action', unsure: '' };
  if (bandsAreElsewhere) return { kind: 'action', unsure: `${ALONE}; it was taken as an action.` };
  return { kind: 'statement', unsure: `${ALONE}; it was taken as a statement, not as an action.` };
}

/** Whether a text stands where the table begins: under "Action" itself, or in the column of the numbers. */
function isAtEdge({ fields, headings }: PlanTable, { column }: TableCell): boolean {
  return column <= (fields.get('number') ?? headings.columns.get('action') ?? 0);
}

/**
 * What a row is whose one text may stand across the table; undefined for a row with cells of its own. A band is a theme
 * if it has no small letters, or has a date or a RAG, since only themes have these; else a statement.
 */
export function findBand(table: PlanTable, row: TableRow, habits: BandHabits): Band | undefined {
  const lone = loneText(table, row);
  if (lone === undefined) return undefined;
  const { isMerged, ...found } = lone;
  const { cell, date, extras } = found;
  const isMixedCase = /\p{Ll}/u.test(cell.text) && !SAYS_THEME.test(cell.text);
  const hasCells = date !== undefined || extras.length > 0;
  const isTheme = !isMixedCase || hasCells;
  const verdict: Verdict = isMerged
    ? { kind: isTheme ? 'theme' : 'statement', unsure: '' }
    : cell.slot === 'action'
      ? judgeAtAction(isMixedCase, hasCells, habits.merges || (habits.startsAtNumber && !isAtEdge(table, cell)))
      : judgeAtNumber(isTheme, isMixedCase, habits);
  return { ...verdict, ...found };
}
