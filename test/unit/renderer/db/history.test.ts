import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCells, renameParties } from '../../../../renderer/db/cell-changes.ts';
import { commit, historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { deleteNote, keepNote, keepReason } from '../../../../renderer/db/course-edits.ts';
import { deletedRows, putRowBack } from '../../../../renderer/db/deleted-rows.ts';
import { editCell, editTitle } from '../../../../renderer/db/edits.ts';
import {
  attachEvidence,
  detachEvidence,
  renameEvidence,
  replaceEvidence,
} from '../../../../renderer/db/evidence-edits.ts';
import { type OpenPlan, readOpenPlan } from '../../../../renderer/db/open-plan.ts';
import { addRow, copyRow, deleteRow, moveRow } from '../../../../renderer/db/row-edits.ts';
import type { Change } from '../../../../renderer/db/schema.ts';
import { storeDiskWorkspace, storeImport } from '../../../../renderer/db/store-plan.ts';
import { ANYWHERE } from '../../../../shared/plan/find-text.ts';
import type { PlanRow } from '../../../../shared/plan/plan.ts';
import { replacedCells } from '../../../../shared/plan/replace-text.ts';
import { cellFields, cellText, withCellText } from '../../../../shared/plan/row-cells.ts';
import { cellTextArbitrary } from '../../../support/plan-arbitraries.ts';
import {
  actionId,
  examplePlan,
  openWorkingCopy,
  planOnScreen,
  steadyClock,
  withPlan,
} from '../../../support/working-copy.ts';

const windowId = 'window-1';

describe('undo and redo', () => {
  it('take the changes of one edit back in reverse', async () => {
    const { db, now, planId } = await withPlan();
    const id = actionId('17');
    const stored = await db.rows.get([planId, id]);
    if (stored === undefined) throw new Error('action 17 is missing');
    const { position, row } = stored;
    const [one, two, three] = ['', 'b', 'c'].map((text) => ({ position, row: withCellText(row, 'fileRef', text) }));
    if (one === undefined || two === undefined || three === undefined) throw new Error('three states');
    const changes: Change[] = [
      { kind: 'row', id, before: one, after: two },
      { kind: 'row', id, before: two, after: three },
    ];
    await commit(db, planId, now(), async () => ({ label: 'Twice', changes }));
    await undo(db, now());
    expect((await db.rows.get([planId, id]))?.row).toEqual(one.row);
    await redo(db, now());
    expect((await db.rows.get([planId, id]))?.row).toEqual(three.row);
  });

  it('do an import again only from the plan that it once took the place of', async () => {
    const { db, now, planId } = await withPlan();
    await storeImport(db, examplePlan, 'plan-0002', now());
    await undo(db, now());
    expect((await historyHeads(db)).redo?.planId).toBe('plan-0002');
    const changedAt = new Date(Date.UTC(2027, 0)).toISOString();
    await storeDiskWorkspace(db, { planId: 'plan-0003', revision: 90, changedAt });
    expect((await historyHeads(db)).redo).toBeUndefined();
    await storeDiskWorkspace(db, { planId, revision: 91, changedAt });
    expect((await historyHeads(db)).redo?.planId).toBe('plan-0002');
  });

  it('concern the plan on screen: an edit there leaves alone what was undone in another', async () => {
    const { db, now, planId } = await withPlan();
    await storeImport(db, { ...examplePlan, title: 'Second' }, 'plan-0002', now());
    await editTitle(db, 'plan-0002', 'Second, edited', now());
    await undo(db, now());
    // Another start finds the first plan on screen, as the disk has it.
    await storeDiskWorkspace(db, { planId, revision: 90, changedAt: new Date(Date.UTC(2027, 0)).toISOString() });
    expect((await historyHeads(db)).undo?.planId).toBe(planId);
    await editTitle(db, planId, 'First, edited', now());
    await storeDiskWorkspace(db, {
      planId: 'plan-0002',
      revision: 91,
      changedAt: new Date(Date.UTC(2027, 1)).toISOString(),
    });
    await redo(db, now());
    expect((await planOnScreen(db))?.title).toBe('Second, edited');
  });
});

type Step =
  | { readonly do: 'edit'; readonly row: number; readonly field: number; readonly text: string }
  | { readonly do: 'add' | 'copy' | 'delete' | 'undo' | 'redo' | 'import'; readonly row: number }
  | { readonly do: 'move'; readonly row: number; readonly by: 1 | -1 }
  | { readonly do: 'note' | 'reason'; readonly row: number; readonly text: string }
  | { readonly do: 'put back'; readonly row: number }
  | { readonly do: 'delete note'; readonly row: number }
  | { readonly do: 'title'; readonly text: string }
  | { readonly do: 'attach' | 'detach' | 'new version' | 'rename file'; readonly row: number; readonly file: number }
  | { readonly do: 'replace' | 'rename'; readonly words: string; readonly by: string };

const row = fc.nat(200);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), row, field: fc.nat(20), text: cellTextArbitrary }),
  fc.record({ do: fc.constantFrom('add', 'copy', 'delete', 'undo', 'redo', 'import'), row }),
  fc.record({ do: fc.constant('move' as const), row, by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ do: fc.constantFrom('note' as const, 'reason' as const), row, text: cellTextArbitrary }),
  fc.record({ do: fc.constant('put back' as const), row }),
  fc.record({ do: fc.constant('delete note' as const), row }),
  fc.record({ do: fc.constant('title' as const), text: fc.string() }),
  fc.record({ do: fc.constantFrom('attach', 'detach', 'new version', 'rename file'), row, file: fc.nat(3) }),
  fc.record({
    do: fc.constantFrom('replace' as const, 'rename' as const),
    words: fc.constantFrom('data quality', 'heads of service', 'a', 'cmt', 'group mangers'),
    by: fc.constantFrom('Group Managers', 'x', 'CMT'),
  }),
);

describe('whatever is done', () => {
  it('undoing it all gives back the plan, and doing it all again what it had become', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const db = openWorkingCopy();
        const now = steadyClock();
        let ids = 0;
        const newId = () => {
          ids += 1;
          return `new-${ids}`;
        };
        await storeImport(db, examplePlan, 'plan-0001', now());
        for (const next of steps) await take(db, next, newId, now);
        const end = await planOnScreen(db);
        while ((await undo(db, now())) !== undefined);
        expect(await planOnScreen(db)).toBeUndefined();
        await redo(db, now());
        expect(await planOnScreen(db)).toEqual(examplePlan);
        while ((await redo(db, now())) !== undefined);
        // Steps that were undone by a step of their own are done again here too.
        if (!steps.some(({ do: kind }) => kind === 'undo')) expect(await planOnScreen(db)).toEqual(end);
        db.close();
      }),
      { numRuns: 60, seed: 2010 },
    );
  });
});

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

/** Files and links are attached to two actions, detached, replaced and renamed. */
function takeEvidence(
  db: ReturnType<typeof openWorkingCopy>,
  { record, rows }: OpenPlan,
  next: Extract<Step, { readonly file: number }>,
  newId: () => string,
  now: Date,
) {
  const { file, row: at } = next;
  const stored = { name: `File ${file}.pdf`, sha256: `${file}`.repeat(64), bytes: file };
  const { evidence = [], id: planId } = record;
  const actions = rows.filter((one) => one.row.kind === 'action');
  const target = actions[at % Math.max(1, actions.length)];
  if (target === undefined) return undefined;
  if (next.do === 'attach') {
    const added = [
      file === 0
        ? ({ kind: 'link', title: 'Link', target: 'https://council.example' } as const)
        : ({ kind: 'file', title: 'File', stored } as const),
    ];
    const rowIds = [target, actions[(at + 1) % actions.length]].flatMap((one) => one?.id ?? []);
    return attachEvidence(db, planId, { added, rowIds }, newId, now);
  }
  if (next.do === 'detach') {
    const holder = actions.find(({ row: one }) => one.kind === 'action' && one.attachments !== undefined) ?? target;
    const evidenceId = holder.row.kind === 'action' ? (holder.row.attachments?.[0]?.evidence ?? '') : '';
    return detachEvidence(db, planId, { rowId: holder.id, evidenceId }, now);
  }
  const seen = evidence[file % Math.max(1, evidence.length)];
  if (seen === undefined) return undefined;
  if (next.do === 'rename file') return renameEvidence(db, planId, { seen, title: 'New', fileName: 'New.pdf' }, now);
  return seen.kind === 'file' ? replaceEvidence(db, planId, { seen, stored }, now) : undefined;
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

async function take(db: ReturnType<typeof openWorkingCopy>, next: Step, newId: () => string, now: () => Date) {
  const open = await readOpenPlan(db);
  if (next.do === 'undo') return undo(db, now());
  if (next.do === 'redo') return redo(db, now());
  if (next.do === 'import') return storeImport(db, { ...examplePlan, title: newId() }, `plan-${newId()}`, now());
  if (open === undefined) return undefined;
  const planId = open.record.id;
  if (next.do === 'title') return editTitle(db, planId, next.text, now());
  if ('words' in next) return putWords(db, open, next, now());
  if ('file' in next) return takeEvidence(db, open, next, newId, now());
  const target = open.rows[next.row % Math.max(1, open.rows.length)];
  if (next.do === 'add') return addRow(db, planId, 'action', target?.id, newId, now());
  if (target === undefined) return undefined;
  if (next.do === 'delete') return deleteRow(db, planId, target.id, now());
  if (next.do === 'move') return moveRow(db, planId, target.id, next.by, now());
  if (next.do === 'copy') return copyRow(db, planId, target.id, newId, now());
  if (next.do === 'put back') {
    const [deleted] = await deletedRows(db, planId);
    return deleted && putRowBack(db, planId, deleted, now());
  }
  if (next.do === 'note' || next.do === 'reason' || next.do === 'delete note') {
    return takeCourse(db, planId, target.row, next, newId, now);
  }
  if (next.do !== 'edit') return undefined;
  const fields = cellFields(target.row, open.record.columns);
  const field = fields[next.field % fields.length];
  if (field === undefined) return undefined;
  const seen = cellText(target.row, field);
  return editCell(db, planId, { rowId: target.id, field, text: next.text, base: seen, windowId }, now());
}
