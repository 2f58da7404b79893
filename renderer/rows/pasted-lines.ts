// Whole rows that went to another program and come back: that program keeps the cells alone. Which columns they are of is
// remembered here, and which of the lines are themes and statements is seen by their texts.
import { actionFields } from '../../shared/plan/paste-block.ts';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import type { TableColumns } from '../../shared/plan/table-view.ts';
import { lastCopiedColumns } from '../plan/copied-columns.ts';

type Texts = readonly (readonly string[])[];

/** The columns of the rows that were copied last, where they are this plan's and it has them all still. */
function copiedColumns(planId: string, columns: PlanColumns): readonly CellField[] | undefined {
  const there = actionFields(columns);
  const copied = lastCopiedColumns();
  const isHere = copied?.planId === planId && copied.fields.every((field) => there.includes(field));
  return isHere ? copied.fields : undefined;
}

/** A place for lines of texts, and what the person is to be told of it. */
export interface LinesPlace {
  readonly texts: Texts;
  /** The columns that they go to, the first of which is the one to begin with. */
  readonly fields: readonly CellField[];
  readonly told: readonly string[];
}

function folded(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether a line is a theme or a statement of the plan, as whole rows are copied: its text, and a theme's date. */
function isBand(line: readonly string[], bands: ReadonlyMap<string, string>): boolean {
  const [first, ...others] = line.map(folded).filter((text) => text !== '');
  const date = first === undefined ? undefined : bands.get(first);
  return date !== undefined && folded(line[0]) === first && others.every((text) => text === date);
}

function bandsOf(rows: readonly PlanRow[]): ReadonlyMap<string, string> {
  const bands = rows.filter((row) => row.kind !== 'action');
  return new Map(bands.map((row) => [folded(row.text), row.kind === 'theme' ? folded(row.date) : '']));
}

/** Narrower lines than this are a block of cells, and no rows. */
const LEAST_WIDTH = 3;

/**
 * Where lines go that another program has in its clipboard, if they are whole rows; undefined where they are a block of
 * cells like any other, and go rightwards from the cell that the person is on.
 * @param at the column of that cell
 * @param isOnRows whether whole rows are selected
 */
export function placeForRows(
  texts: Texts,
  table: { readonly planId: string; readonly rows: readonly PlanRow[]; readonly columns: TableColumns },
  at: CellField,
  isOnRows: boolean,
): LinesPlace | undefined {
  const { planId, rows, columns } = table;
  const { shown } = columns;
  const width = Math.max(0, ...texts.map(({ length }) => length));
  if (width < LEAST_WIDTH) return undefined;
  const copied = copiedColumns(planId, columns);
  const isCopied = copied?.length === width;
  const room = shown.length - Math.max(0, shown.indexOf(at));
  const isAtHead = isOnRows || at === shown[0] || at === 'text' || width > room;
  if (!(isCopied ? isAtHead : width === shown.length)) return undefined;
  const fields = isCopied ? copied : shown;
  const bands = bandsOf(rows);
  const kept = texts.filter((line) => !isBand(line, bands));
  const isElsewhere = fields.length !== shown.length || fields.some((field, index) => field !== shown[index]);
  return { texts: kept, fields, told: tellPlace(isElsewhere, texts.length - kept.length) };
}

function tellPlace(isElsewhere: boolean, left: number): readonly string[] {
  const columns =
    'The columns on screen are not those that these rows were copied with. Each text goes back to the column that it was copied from, as the table below shows.';
  const lines =
    left === 1 ? '1 line is a theme or a statement, and is' : `${left} lines are themes or statements, and are`;
  return [...(isElsewhere ? [columns] : []), ...(left > 0 ? [`${lines} left out: only actions are pasted.`] : [])];
}
