// A block of texts on its way into the cells of the plan: at once where it surprises nobody, else the person is asked.
import type { ImportedPlan } from '../../shared/import/import-plan.ts';
import type { SheetGrid } from '../../shared/import/sheet-grid.ts';
import { nextNumbers } from '../../shared/plan/action-numbers.ts';
import { actionsFrom, type BlockPaste, planBlockPaste } from '../../shared/plan/paste-block.ts';
import type { ActionRow } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { readTableText } from '../../shared/plan/table-text.ts';
import type { CommandContext } from '../commands/command.ts';
import { editCells } from '../db/many-edits.ts';
import { type OpenPlan, rowsInOrder } from '../db/open-plan.ts';
import type { OpenDialog } from '../dialogs.ts';
import { handOverPasted, type Pasted, pastedFile } from '../import/pasted-table.ts';
import type { WorkbookToImport } from '../import/use-import-choices.ts';
import { loadLater } from '../load-later.ts';
import type { CellPlace, GridShape } from '../plan/grid-moves.ts';
import { counted } from '../ui/counted.ts';
import { placeForRows } from './pasted-lines.ts';

type Texts = readonly (readonly string[])[];

export type PasteContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'> & { readonly plan: OpenPlan };

/** Where a block goes: among the rows that the person sees, from a cell on. */
export interface PasteTarget {
  readonly shape: GridShape;
  readonly at: CellPlace;
  /** Whether whole rows are selected there. */
  readonly isOnRows?: boolean;
}

/** What is known of a block beside its texts. */
interface BlockKnown {
  /** The same as an import, where it may be meant so. */
  readonly workbook?: WorkbookToImport;
  /** What the person is to be told before it is pasted. */
  readonly told?: readonly string[];
  /** The columns that it goes to, where they are not those on screen. */
  readonly fields?: readonly CellField[];
}

/** Whether the person is to be asked: something goes, something does not fit, or it may be meant otherwise. */
function isToAsk({ replaced, beyond, tooWide, actions }: BlockPaste): boolean {
  return replaced > 1 || beyond.length > 0 || tooWide > 0 || actions.length === 0;
}

function cellCount({ cells, beyond }: BlockPaste): number {
  return cells.length + beyond.reduce((sum, line) => sum + line.length, 0);
}

/**
 * Stores the block.
 * @param planId the plan that it was planned for
 * @param makesActions whether lines that found no action become new ones
 * @throws TabledError where a cell is not as it was when the block was planned; not-on-screen
 */
export async function storeBlock(
  planId: string,
  paste: BlockPaste,
  makesActions: boolean,
  { services, say }: Pick<PasteContext, 'services' | 'say'>,
): Promise<void> {
  const { db, now } = services;
  const lines = makesActions ? paste.beyond : [];
  const added = lines.length === 0 ? [] : await newActions(lines, paste.fields, planId, services);
  const label = `Paste of ${counted(cellCount({ ...paste, beyond: lines }), 'cell')}`;
  const done = await editCells(db, planId, { label, cells: paste.cells, added }, now());
  const news = added.length === 0 ? '' : ` ${counted(added.length, 'new action')} below the last.`;
  say(done === undefined ? 'The cells have these texts already.' : `${label}: done.${news} Undo takes it back.`);
}

/** Lines of texts as actions, with the numbers that are free in the plan. */
async function newActions(
  lines: Texts,
  fields: readonly CellField[],
  planId: string,
  { db, newId }: PasteContext['services'],
): Promise<readonly ActionRow[]> {
  const there = await rowsInOrder(db, planId);
  return actionsFrom(lines, fields, newId, nextNumbers(there.map(({ row }) => row)));
}

/** Pastes a block, or asks first. */
export async function pasteBlock(
  texts: Texts,
  { shape, at }: PasteTarget,
  context: PasteContext,
  { workbook, told = [], fields = shape.columns.shown }: BlockKnown = {},
): Promise<void> {
  const rows = shape.rows.map(({ row }) => row);
  const paste = planBlockPaste(rows, fields, at, texts);
  const { id: planId } = context.plan.record;
  const isSilent = workbook === undefined && told.length === 0 && !isToAsk(paste);
  if (isSilent) return storeBlock(planId, paste, false, context);
  const known = workbook === undefined ? { told } : { told, workbook };
  context.dialogs.show({ kind: 'paste-block', planId, paste, ...known });
}

/** The same text for all cells of a block. @param ids the rows of the block, and @param fields its columns */
export async function fillBlock(
  text: string,
  shape: GridShape,
  ids: ReadonlySet<string>,
  fields: readonly CellField[],
  context: PasteContext,
): Promise<void> {
  const rows = shape.rows.filter(({ id, row }) => ids.has(id) && row.kind === 'action');
  const [first] = rows;
  const [field] = fields;
  if (first === undefined || field === undefined) return;
  const line = fields.map(() => text);
  await pasteBlock(
    rows.map(() => line),
    { shape: { ...shape, rows }, at: { rowId: first.id, field } },
    context,
  );
}

/** Lines of one length: a table's rows need not be, and what they lack is empty. */
function padded(rows: Texts): Texts {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ''));
}

/**
 * The texts of a table of another program: as it gives them as text, where that is the same table as its HTML or there is
 * none, since text holds every space; else as its HTML is read, since Word's text breaks a cell of several paragraphs
 * into lines.
 */
export function foreignTexts(sheet: Pick<SheetGrid, 'rows'> | undefined, plain: string, hasPage: boolean): Texts {
  const text = padded(readTableText(plain));
  if (sheet === undefined || !hasPage) return text;
  const read = padded(sheet.rows);
  const isSame = text.length === read.length && text[0]?.length === read[0]?.length;
  return isSame ? text : read;
}

interface ReadPaste {
  readonly name: string;
  readonly sheets: readonly SheetGrid[];
  readonly imported: ImportedPlan | null;
}

/** A table of another program, which may be a block of cells or a whole plan. */
export async function pasteForeign(pasted: Pasted, target: PasteTarget, context: PasteContext): Promise<void> {
  const { services, dialogs } = context;
  const plain = pasted.getData('text/plain');
  const ticket = await handOverPasted(pastedFile(pasted), services);
  const reading: OpenDialog = { kind: 'reading', name: ticket.name };
  // Only what takes its time says so.
  const told = setTimeout(() => dialogs.show(reading), 600);
  try {
    const { sheets, imported } = await services.desk.readWorkbook({ ticket: ticket.ticket });
    const hasPage = /<table[\s>]/i.test(pasted.getData('text/html'));
    const texts = foreignTexts(sheets[0], plain, hasPage);
    await pasteRead({ name: ticket.name, sheets, imported }, texts, target, context);
  } finally {
    clearTimeout(told);
    dialogs.close(reading);
  }
}

/** The lines with where they begin: whole rows go to the columns that they are of, any other block to the right. */
function placed(texts: Texts, target: PasteTarget, { plan }: PasteContext) {
  const { shape, at, isOnRows = false } = target;
  const { columns } = shape;
  const rows = shape.rows.map(({ row }) => row);
  const place = placeForRows(texts, { planId: plan.record.id, rows, columns }, at.field, isOnRows);
  const [first] = place?.fields ?? [];
  if (place === undefined || first === undefined) return { texts, target, known: { fields: columns.shown } };
  const { told, fields } = place;
  return { texts: place.texts, target: { ...target, at: { ...at, field: first } }, known: { told, fields } };
}

async function pasteRead(
  { name, sheets, imported }: ReadPaste,
  given: Texts,
  goal: PasteTarget,
  context: PasteContext,
): Promise<void> {
  const { services, dialogs } = context;
  const { texts, target, known } = placed(given, goal, context);
  if (imported === null && sheets.length === 1) return pasteBlock(texts, target, context, known);
  const rows = goal.shape.rows.map(({ row }) => row);
  const { tooWide } = planBlockPaste(rows, goal.shape.columns.shown, goal.at, given);
  const { recallChoices } = await loadLater();
  const choices = await recallChoices(services.db, sheets, imported);
  const workbook = { name, sheets, found: imported, choices };
  // A plan that does not fit beside the cell is meant as one; several tables are no block.
  if ((tooWide > 0 && goal.isOnRows !== true) || sheets.length > 1) dialogs.show({ kind: 'preview', workbook });
  else await pasteBlock(texts, target, context, { ...known, workbook });
}
