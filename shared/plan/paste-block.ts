// Where the texts of a block of cells go that is pasted into the plan: rightwards from a cell, downwards over actions.
// Themes and statements are stepped over, and nothing is changed here: the person may be asked first.
import { ACTION_FIELDS, type ActionRow, type PlanColumns, type PlanRow } from './plan.ts';
import { type CellField, cellText, customField, withCellText } from './row-cells.ts';

export interface PastedCell {
  readonly rowId: string;
  readonly field: CellField;
  /** The cell's text before. */
  readonly base: string;
  readonly text: string;
}

export interface BlockPaste {
  readonly cells: readonly PastedCell[];
  /** The cells that hold another text now, which goes. */
  readonly replaced: number;
  /** The actions that the block goes to, in the plan's order. */
  readonly actions: readonly ActionRow[];
  /** Lines for which there is no action any more. */
  readonly beyond: readonly (readonly string[])[];
  /** The fields that the block's columns go to. */
  readonly fields: readonly CellField[];
  /** Columns that do not fit to the right of the cell. */
  readonly tooWide: number;
}

/** The fields that actions have in a plan, in the order of its columns. */
export function actionFields(columns: PlanColumns): readonly CellField[] {
  return [...ACTION_FIELDS, ...columns.custom.map(({ key }) => customField(key))];
}

/**
 * @param rows the rows that the person sees, in order
 * @param columns the fields of the columns that the person sees, in order
 * @param at the cell to begin with; in a theme or a statement, the first action below it and its first column
 * @param texts lines of texts; a shorter line leaves what it has no text for alone
 */
export function planBlockPaste(
  rows: readonly PlanRow[],
  columns: readonly CellField[],
  at: { readonly rowId: string; readonly field: CellField },
  texts: readonly (readonly string[])[],
): BlockPaste {
  const first = rows.findIndex(({ id }) => id === at.rowId);
  const from = Math.max(0, columns.indexOf(at.field));
  const width = Math.max(0, ...texts.map(({ length }) => length));
  const fields = columns.slice(from, from + width);
  const below = first === -1 ? [] : rows.slice(first).filter((row) => row.kind === 'action');
  const actions = below.slice(0, texts.length);
  const cells = actions.flatMap((row, line) =>
    fields.flatMap((field, index) => {
      const text = texts[line]?.[index];
      return text === undefined ? [] : [{ rowId: row.id, field, base: cellText(row, field), text }];
    }),
  );
  return {
    cells,
    replaced: cells.filter(({ base, text }) => base !== '' && base !== text).length,
    actions,
    beyond: texts.slice(actions.length),
    fields,
    tooWide: width - fields.length,
  };
}

/** New actions with the texts of lines that found none. @param number gives each of them its number */
export function actionsFrom(
  lines: readonly (readonly string[])[],
  fields: readonly CellField[],
  newId: () => string,
  number: () => string,
): readonly ActionRow[] {
  return lines.map((texts) => {
    const empty = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '', custom: {} };
    const action: ActionRow = { id: newId(), kind: 'action', number: '', ...empty };
    const filled = fields.reduce<PlanRow>((row, field, index) => withCellText(row, field, texts[index] ?? ''), action);
    if (filled.kind !== 'action') return action;
    return filled.number === '' ? { ...filled, number: number() } : filled;
  });
}
