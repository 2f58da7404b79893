// Commands on the plan's columns, and on what their cells mean.
import { ragColumns } from '../../shared/plan/column-choices.ts';
import { type TableView, USUAL_SETTINGS, USUAL_TABLE } from '../../shared/plan/plan-settings.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { headingOfField, widthOf, withShown, withWidth } from '../../shared/plan/table-view.ts';
import { keepTable } from '../columns/change-table.ts';
import { widerBy } from '../columns/column-widths.ts';
import { addUsualColumn } from '../columns/usual-columns.ts';
import type { Command, CommandContext } from './command.ts';

const EDIT = { menu: 'column', isEdit: true } as const;

function hasPlan({ plan }: CommandContext): boolean {
  return plan !== undefined;
}

export const showColumns: Command = {
  id: 'columns.show',
  label: () => 'Columns…',
  shortcut: '',
  menu: 'column',
  isAvailable: hasPlan,
  run: async ({ dialogs }) => dialogs.show({ kind: 'columns' }),
};

export const showWords: Command = {
  id: 'columns.words',
  label: () => 'Status and RAG words…',
  shortcut: '',
  menu: 'column',
  isAvailable: hasPlan,
  run: async ({ dialogs, activeField }) => dialogs.show({ kind: 'words', columnKey: activeField?.split('custom:')[1] }),
};

export const addStatusColumn: Command = {
  ...EDIT,
  id: 'columns.add-status',
  label: () => 'Add a status column',
  shortcut: '',
  isAvailable: ({ plan }) =>
    plan?.record.columns.custom.every(({ role, label }) => role !== 'status' && !/^\s*status\s*$/i.test(label)) ??
    false,
  run: (context) => addUsualColumn(context, 'status'),
};

export const addRagColumn: Command = {
  ...EDIT,
  id: 'columns.add-rag',
  label: () => 'Add a RAG column',
  shortcut: '',
  isAvailable: ({ plan }) => plan !== undefined && ragColumns(plan.record.columns).length === 0,
  run: (context) => addUsualColumn(context, 'rag'),
};

export const setDueSoon: Command = {
  id: 'dates.due-soon',
  label: ({ plan }) => `Due soon… (${(plan?.record.settings ?? USUAL_SETTINGS).dueSoonDays} days)`,
  shortcut: '',
  menu: 'view',
  isAvailable: hasPlan,
  run: async ({ dialogs, plan }) => {
    if (plan === undefined) return;
    const { id, settings = USUAL_SETTINGS } = plan.record;
    dialogs.show({ kind: 'due-soon', planId: id, days: settings.dueSoonDays });
  },
};

/** The column that the keyboard is in, by its heading; undefined in a row across the table. */
function column({ plan, activeField, activeRow }: CommandContext): { field: CellField; name: string } | undefined {
  if (plan === undefined || activeField === undefined || activeField === 'text') return undefined;
  if (activeRow?.kind !== 'action') return undefined;
  return { field: activeField, name: headingOfField(activeField, plan.record.columns) || 'Number' };
}

async function resize(context: CommandContext, by: 1 | -1 | 0): Promise<void> {
  const found = column(context);
  if (found === undefined) return;
  const { field, name } = found;
  const width = (table: TableView) => (by === 0 ? undefined : widerBy(field, table, by));
  const change = (table: TableView) => withWidth(table, field, width(table));
  const after = change(context.plan?.record.settings?.table ?? USUAL_TABLE);
  await keepTable(context, change);
  context.say(by === 0 ? `${name} has its usual width.` : `${name} is ${widthOf(field, after)} wide.`);
  context.grid.stay();
}

function resizing(id: string, by: 1 | -1 | 0, shortcut: string, words: (name: string) => string): Command {
  return {
    id,
    label: (context) => words(column(context)?.name ?? 'the column'),
    shortcut,
    menu: 'column',
    isAvailable: (context) => column(context) !== undefined,
    run: (context) => resize(context, by),
  };
}

export const widenColumn = resizing('column.wider', 1, 'Ctrl+Alt+ArrowRight', (name) => `Make ${name} wider`);
export const narrowColumn = resizing('column.narrower', -1, 'Ctrl+Alt+ArrowLeft', (name) => `Make ${name} narrower`);
export const usualColumnWidth = resizing('column.usual-width', 0, '', (name) => `Usual width of ${name}`);

export const hideColumn: Command = {
  id: 'column.hide',
  label: (context) => `Hide the column ${column(context)?.name ?? ''}`.trim(),
  shortcut: '',
  menu: 'column',
  isAvailable: (context) => {
    const found = column(context);
    return found !== undefined && found.field !== 'action' && found.field !== 'number';
  },
  run: async (context) => {
    const found = column(context);
    const { activeRow, grid, say } = context;
    if (found === undefined || activeRow === undefined) return;
    await keepTable(context, (table) => withShown(table, found.field, false));
    grid.select({ rowId: activeRow.id, field: 'action' });
    say(`${found.name} is hidden. “Columns…” shows it again.`);
  },
};
