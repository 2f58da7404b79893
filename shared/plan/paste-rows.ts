// Rows that were copied or cut, on their way into a plan: the same one or another. Every word of their cells comes with
// them; where the plan has no column for some of them, it is given one.
import { nextNumbers } from './action-numbers.ts';
import { type CustomColumn, customKey, customText, type PlanColumns, type PlanRow } from './plan.ts';

export interface CopiedRows {
  readonly columns: PlanColumns;
  readonly rows: readonly PlanRow[];
  /** Whether they were taken out of their plan: back in it they are the same rows, as long as they are not there. */
  readonly isCut: boolean;
  /** The plan that they are of. */
  readonly planId: string;
}

/** The plan that rows are pasted into. */
export interface PasteGoal {
  readonly planId: string;
  readonly rows: readonly PlanRow[];
  readonly columns: PlanColumns;
}

/** A row's words alone: notes, and what is kept of an action's course and evidence, stay with the row they were made on. */
export function wordsOf(row: PlanRow): PlanRow {
  const { notes: _notes, ...others } = row;
  if (others.kind !== 'action') return others;
  const { progress: _progress, dateRevisions: _revisions, earlierDates: _dates, ...words } = others;
  const { attachments: _attachments, ...action } = words;
  return action;
}

export interface PastedRows {
  readonly rows: readonly PlanRow[];
  /** The plan's columns with those that were missing; absent where it has all. */
  readonly columns?: PlanColumns;
}

function sameLabel(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

interface ColumnMatch {
  /** The plan's key by the key that the rows have it under. */
  readonly keys: ReadonlyMap<string, string>;
  readonly missing: readonly CustomColumn[];
}

function matchColumns(columns: PlanColumns, { columns: theirs, rows }: CopiedRows): ColumnMatch {
  const keys = new Map<string, string>();
  const missing: CustomColumn[] = [];
  for (const column of theirs.custom) {
    const { key, label } = column;
    const known = columns.custom.filter((own) => sameLabel(own.label, label));
    const match = known.find((own) => own.key === key) ?? known[0];
    const free = match !== undefined && ![...keys.values()].includes(match.key) ? match : undefined;
    const isUsed = rows.some((row) => row.kind === 'action' && customText(row, key) !== '');
    if (free !== undefined) keys.set(key, free.key);
    else if (isUsed) {
      const taken = [...columns.custom, ...missing].map((own) => own.key);
      const added = { ...column, key: customKey(label, taken) };
      missing.push(added);
      keys.set(key, added.key);
    }
  }
  return { keys, missing };
}

function withKeys(row: PlanRow, keys: ReadonlyMap<string, string>): PlanRow {
  if (row.kind !== 'action') return row;
  const custom = [...keys].flatMap(([theirs, ours]) => {
    return Object.hasOwn(row.custom, theirs) ? [[ours, customText(row, theirs)] as const] : [];
  });
  return { ...row, custom: Object.fromEntries(custom) };
}

function numberOf(row: PlanRow): string {
  return row.kind === 'action' ? row.number : '';
}

/** Gives each action its own number where none of them is taken, else the next ones that are free. */
function numbersFor(there: readonly PlanRow[], rows: readonly PlanRow[]): (row: PlanRow) => PlanRow {
  const taken = new Set(there.map(numberOf));
  const isFree = rows.every((row) => numberOf(row) === '' || !taken.has(numberOf(row)));
  const next = nextNumbers(there);
  return (row) => (isFree || row.kind !== 'action' || row.number === '' ? row : { ...row, number: next() });
}

/** Evidence files are kept with a plan: a row that comes from another one names none. */
export function withoutEvidence(row: PlanRow): PlanRow {
  if (row.kind !== 'action') return row;
  const { attachments: _, ...others } = row;
  return others;
}

/**
 * The rows as the plan takes them: ids of their own, and numbers that nobody has. Those that were cut from it, and are
 * not back yet, come back as they were.
 */
export function pasteRows(
  { planId, rows: there, columns }: PasteGoal,
  copied: CopiedRows,
  newId: () => string,
): PastedRows {
  const { keys, missing } = matchColumns(columns, copied);
  const ids = new Set(there.map(({ id }) => id));
  const numbered = numbersFor(there, copied.rows);
  const isHere = copied.planId === planId;
  const rows = copied.rows.map((row) => {
    const isMoved = copied.isCut && !ids.has(row.id);
    const kept = isMoved ? (isHere ? row : withoutEvidence(row)) : wordsOf(row);
    return numbered(withKeys({ ...kept, id: isMoved && isHere ? row.id : newId() }, keys));
  });
  return missing.length === 0 ? { rows } : { rows, columns: { ...columns, custom: [...columns.custom, ...missing] } };
}
