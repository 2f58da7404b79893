// Random edits of the plan on screen, for the tests that undo them all.
import fc from 'fast-check';
import { changeCells, renameParties } from '../../renderer/db/cell-changes.ts';
import { addColumn, changeColumns, deleteColumn, renameColumn } from '../../renderer/db/column-edits.ts';
import { redo, undo } from '../../renderer/db/commit.ts';
import { deleteNote, keepNote, keepReason } from '../../renderer/db/course-edits.ts';
import { deletedRows, putRowBack } from '../../renderer/db/deleted-rows.ts';
import { editCell, editTitle } from '../../renderer/db/edits.ts';
import { changePlanSettings } from '../../renderer/db/kept-settings.ts';
import { copyRows, deleteRows, editCells, insertRows } from '../../renderer/db/many-edits.ts';
import { type OpenPlan, readOpenPlan } from '../../renderer/db/open-plan.ts';
import { addRow } from '../../renderer/db/row-edits.ts';
import { moveRows, moveRowsBefore } from '../../renderer/db/row-moves.ts';
import { storeImport } from '../../renderer/db/store-plan.ts';
import { usedWords } from '../../shared/plan/column-choices.ts';
import { ANYWHERE } from '../../shared/plan/find-text.ts';
import { pasteRows } from '../../shared/plan/paste-rows.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import type { PlanSettings } from '../../shared/plan/plan-settings.ts';
import { renumber } from '../../shared/plan/renumber.ts';
import { replacedCells } from '../../shared/plan/replace-text.ts';
import { cellFields, cellText } from '../../shared/plan/row-cells.ts';
import { planFieldSetting } from '../../shared/plan/set-field.ts';
import { withStep } from '../../shared/plan/table-view.ts';
import { cellTextArbitrary } from './plan-arbitraries.ts';
import { type EvidenceStep, evidenceStep, takeEvidence } from './random-evidence.ts';
import { type RestoreStep, restoreStep, takeRestore } from './random-restore.ts';
import { examplePlan, type openWorkingCopy, planOnScreen } from './working-copy.ts';

const windowId = 'window-1';

const MANY = ['delete', 'copy', 'up', 'down', 'drag', 'clear', 'set', 'cut and paste', 'renumber'] as const;
type Many = (typeof MANY)[number];

export type Step =
  | { readonly do: 'edit'; readonly row: number; readonly field: number; readonly text: string }
  | { readonly do: 'add'; readonly row: number; readonly kind: PlanRow['kind'] }
  | { readonly do: 'copy' | 'delete' | 'undo' | 'redo' | 'import'; readonly row: number }
  | { readonly do: 'move'; readonly row: number; readonly by: 1 | -1 }
  /** Of several rows, which need not stand together. */
  | { readonly do: 'many'; readonly rows: readonly number[]; readonly what: Many; readonly text: string }
  | { readonly do: 'note' | 'reason'; readonly row: number; readonly text: string }
  | { readonly do: 'put back'; readonly row: number }
  | { readonly do: 'delete note'; readonly row: number }
  | { readonly do: 'title'; readonly text: string }
  | EvidenceStep
  | RestoreStep
  | { readonly do: 'replace' | 'rename'; readonly words: string; readonly by: string }
  | { readonly do: 'column'; readonly how: ColumnStep; readonly row: number; readonly text: string };

/** What is done to the plan's columns; their order on screen is no edit, and is not undone. */
const COLUMN_STEPS = ['add', 'rename', 'words', 'delete', 'reorder'] as const;
type ColumnStep = (typeof COLUMN_STEPS)[number];

const row = fc.nat(200);
/** Any edit of a plan, and undo, redo and imports between. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), row, field: fc.nat(20), text: cellTextArbitrary }),
  fc.record({ do: fc.constant('add' as const), row, kind: fc.constantFrom('action', 'theme', 'statement') }),
  fc.record({ do: fc.constantFrom('copy', 'delete', 'undo', 'redo', 'import'), row }),
  fc.record({ do: fc.constant('move' as const), row, by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({
    do: fc.constant('many' as const),
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
    what: fc.constantFrom(...MANY),
    text: cellTextArbitrary,
  }),
  fc.record({ do: fc.constantFrom('note' as const, 'reason' as const), row, text: cellTextArbitrary }),
  fc.record({ do: fc.constant('put back' as const), row }),
  fc.record({ do: fc.constant('delete note' as const), row }),
  fc.record({ do: fc.constant('title' as const), text: fc.string() }),
  evidenceStep,
  restoreStep,
  fc.record({ do: fc.constant('column' as const), how: fc.constantFrom(...COLUMN_STEPS), row, text: fc.string() }),
  fc.record({
    do: fc.constantFrom('replace' as const, 'rename' as const),
    words: fc.constantFrom('data quality', 'heads of service', 'a', 'cmt', 'group mangers'),
    by: fc.constantFrom('Group Managers', 'x', 'CMT'),
  }),
);

/**
 * All of the plan on screen, to the byte.
 * @param settings in the place of its own: how a plan is looked at is no edit, and undo leaves it alone
 */
export async function planBytes(db: ReturnType<typeof openWorkingCopy>, settings?: PlanSettings): Promise<string> {
  const { settings: own, ...edited } = (await planOnScreen(db)) ?? {};
  return JSON.stringify({ ...edited, settings: settings ?? own });
}

async function takeColumnStep(
  db: ReturnType<typeof openWorkingCopy>,
  { how, row: at, text }: Extract<Step, { do: 'column' }>,
  { record, rows }: OpenPlan,
  now: () => Date,
) {
  const { id: planId, columns } = record;
  const column = columns.custom[at % Math.max(1, columns.custom.length)];
  if (how === 'reorder') {
    const moved = (settings: PlanSettings) => ({
      ...settings,
      table: withStep(columns, settings.table, 'evidence', -1),
    });
    return changePlanSettings(db, planId, moved, now());
  }
  if (how === 'add' || column === undefined) return addColumn(db, planId, { label: text, type: 'choice' }, now());
  if (how === 'delete') return deleteColumn(db, planId, column, now());
  if (how === 'rename') return renameColumn(db, planId, { key: column.key }, { from: column.label, to: text }, now());
  const [word = ''] = usedWords(
    rows.map((stored) => stored.row),
    column.key,
  ).keys();
  const after = { ...column, choices: [{ word: text, meaning: '' }] };
  const renames = word === '' ? [] : [{ from: word, to: text }];
  return changeColumns(db, planId, [{ base: column, after, renames }], 'Words', now());
}

/** Notes are added, changed and deleted; a date is put back, and the reason given. */
async function takeCourse(
  db: ReturnType<typeof openWorkingCopy>,
  planId: string,
  target: PlanRow,
  next: Step & { readonly do: 'note' | 'reason' | 'delete note' },
  newId: () => string,
  now: () => Date,
) {
  if (target.kind !== 'action') return undefined;
  const { id: rowId, date, progress: [first] = [], dateRevisions: [revision] = [] } = target;
  if (next.do === 'delete note') return first && deleteNote(db, planId, rowId, first, now());
  if (next.do === 'note') {
    const isNew = next.text.length % 2 === 0 || first === undefined;
    const note = { id: isNew ? newId() : first.id, on: '2010-05-03', text: next.text };
    return keepNote(db, planId, { rowId, note, base: isNew ? '' : first.text, windowId }, now());
  }
  if (revision !== undefined) {
    return keepReason(db, planId, { rowId, at: 0, base: revision.reason, text: next.text, windowId }, now());
  }
  return editCell(db, planId, { rowId, field: 'date', text: 'June 2019', base: date, windowId }, now());
}

/** In all of the plan: words, or a party's name. */
function putWords(
  db: ReturnType<typeof openWorkingCopy>,
  { record, rows }: OpenPlan,
  { do: kind, words, by }: Extract<Step, { readonly words: string }>,
  now: Date,
) {
  const label = () => `${kind} ${words}`;
  if (kind === 'rename') {
    return renameParties(db, record.id, { stamp: record, rename: { from: new Set([words]), to: by }, label }, now);
  }
  const plain = rows.map((one) => one.row);
  const cells = replacedCells(plain, record.columns, { words, by, options: ANYWHERE });
  return changeCells(db, record.id, { stamp: record, cells, label }, now);
}

async function putDeletedBack(db: ReturnType<typeof openWorkingCopy>, planId: string, now: Date) {
  const [deleted] = await deletedRows(db, planId);
  return deleted && putRowBack(db, planId, deleted, now);
}

/** What is done to no row of its own. */
function takeOfPlan(
  db: ReturnType<typeof openWorkingCopy>,
  open: OpenPlan,
  next: Extract<Step, RestoreStep | { readonly do: 'title' | 'replace' | 'rename' }>,
  now: Date,
) {
  if (next.do === 'title') return editTitle(db, open.record.id, next.text, now);
  return next.do === 'restore' ? takeRestore(db, open, next, now) : putWords(db, open, next, now);
}

/** Makes one of them. */
export async function take(db: ReturnType<typeof openWorkingCopy>, next: Step, newId: () => string, now: () => Date) {
  const open = await readOpenPlan(db);
  if (next.do === 'undo') return undo(db, now());
  if (next.do === 'redo') return redo(db, now());
  if (next.do === 'import') return storeImport(db, { ...examplePlan, title: newId() }, `plan-${newId()}`, now());
  if (open === undefined) return undefined;
  const planId = open.record.id;
  if (next.do === 'many') return takeMany(db, open, next, newId, now);
  if (next.do === 'column') return takeColumnStep(db, next, open, now);
  if (!('row' in next)) return takeOfPlan(db, open, next, now());
  if ('file' in next) return takeEvidence(db, open, next, newId, now());
  const target = open.rows[next.row % Math.max(1, open.rows.length)];
  if (next.do === 'add') return addRow(db, planId, next.kind, target?.id, newId, now());
  if (target === undefined) return undefined;
  if (next.do === 'delete') return deleteRows(db, planId, [target], now());
  if (next.do === 'move') return moveRows(db, planId, [target.id], next.by, now());
  if (next.do === 'copy') return copyRows(db, planId, [target.id], newId, now());
  if (next.do === 'put back') return putDeletedBack(db, planId, now());
  if (next.do === 'note' || next.do === 'reason' || next.do === 'delete note') {
    return takeCourse(db, planId, target.row, next, newId, now);
  }
  return next.do === 'edit' ? takeEdit(db, open, target, next, now()) : undefined;
}

function takeEdit(
  db: ReturnType<typeof openWorkingCopy>,
  { record }: OpenPlan,
  target: OpenPlan['rows'][number],
  { field: at, text }: Extract<Step, { do: 'edit' }>,
  now: Date,
) {
  const fields = cellFields(target.row, record.columns);
  const field = fields[at % fields.length];
  if (field === undefined) return undefined;
  const seen = cellText(target.row, field);
  return editCell(db, record.id, { rowId: target.id, field, text, base: seen, windowId }, now);
}

async function takeMany(
  db: ReturnType<typeof openWorkingCopy>,
  open: OpenPlan,
  { rows: places, what, text }: Step & { readonly do: 'many' },
  newId: () => string,
  now: () => Date,
): Promise<unknown> {
  const { columns, id: planId } = open.record;
  const wanted = new Set(places.map((place) => place % Math.max(1, open.rows.length)));
  const seen = open.rows.filter((_, index) => wanted.has(index));
  const ids = seen.map(({ id }) => id);
  const rows = seen.map(({ row: one }) => one);
  const all = open.rows.map(({ row: one }) => one);
  if (seen.length === 0) return undefined;
  switch (what) {
    case 'delete':
      return deleteRows(db, planId, seen, now());
    case 'copy':
      return copyRows(db, planId, ids, newId, now());
    case 'up':
    case 'down':
      return moveRows(db, planId, ids, what === 'up' ? -1 : 1, now());
    case 'drag':
      return moveRowsBefore(db, planId, ids, all[text.length]?.id, now());
    case 'clear': {
      const cells = rows.flatMap((one) =>
        cellFields(one, columns).map((field) => ({ rowId: one.id, field, base: cellText(one, field), text: '' })),
      );
      return editCells(db, planId, { label: 'Empty', cells }, now());
    }
    case 'set': {
      const { cells } = planFieldSetting(rows, 'evidence', text, 'append');
      return editCells(db, planId, { label: 'Set', cells }, now());
    }
    case 'cut and paste': {
      await deleteRows(db, planId, seen, now(), 'Cut of');
      const left = all.filter(({ id }) => !ids.includes(id));
      const pasted = pasteRows({ planId, rows: left, columns }, { planId, columns, rows, isCut: true }, newId);
      return insertRows(db, planId, { label: 'Paste', rows: pasted.rows, below: left[text.length]?.id }, now());
    }
    case 'renumber': {
      const { changes } = renumber(all, { first: 1, fillsEmpty: true });
      const cells = changes.map(({ rowId, from, to }) => ({ rowId, field: 'number' as const, base: from, text: to }));
      return editCells(db, planId, { label: 'Renumber', cells, over: open.rows }, now());
    }
  }
}
