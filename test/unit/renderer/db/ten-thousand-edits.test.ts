// Ten thousand edits of one plan: what each leaves behind, and what is bounded.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvidenceFolder } from '../../../../main/evidence/evidence-folder.ts';
import { writeDocument } from '../../../../main/services/documents.ts';
import { makePlanCopy, openPlanCopy } from '../../../../main/services/plan-copies.ts';
import { commit, historyHeads, undo } from '../../../../renderer/db/commit.ts';
import { planWithHistory } from '../../../../renderer/db/plan-copies.ts';
import { rowHistory } from '../../../../renderer/db/row-history.ts';
import { type HistoryRecord, type TabledDatabase, touchedRow } from '../../../../renderer/db/schema.ts';
import { trimHistory } from '../../../../renderer/db/trim-history.ts';
import { HISTORY_EDITS } from '../../../../shared/limits.ts';
import type { PlanRow } from '../../../../shared/plan/plan.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { examplePlan, withPlan } from '../../../support/working-copy.ts';

const EDITS = 10_000;
const DAY_MS = 86_400_000;
const actions = examplePlan.rows.filter((row) => row.kind === 'action');

/** An edit of one cell as an editor makes it, of one action after the other. */
function edit(
  planId: string,
  index: number,
  at = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
): HistoryRecord {
  const row: PlanRow | undefined = actions[index % actions.length];
  if (row === undefined || row.kind !== 'action') throw new Error('no action');
  const states = [index, index + 1].map((edition) => ({
    position: 'a0',
    row: { ...row, evidence: `${row.evidence}\nMinutes of meeting ${edition}` },
  }));
  const [before = null, after = null] = states;
  return {
    planId,
    at,
    label: `Edit of Evidence / Outcome of action ${row.number}`,
    changes: [{ kind: 'row', id: row.id, before, after }],
    touched: [touchedRow(planId, row.id)],
    undone: 0,
  };
}

async function addEdits(db: TabledDatabase, planId: string, count: number): Promise<void> {
  await db.history.bulkAdd(Array.from({ length: count }, (_, index) => edit(planId, index)));
}

describe('ten thousand edits', () => {
  it('leave a small record each, as large as the row that they changed, and their file stays small', async () => {
    const { db, planId, now } = await withPlan();
    await addEdits(db, planId, EDITS);
    const records = await db.history.where('planId').equals(planId).toArray();
    const bytes = Buffer.byteLength(JSON.stringify(records)) / records.length;
    expect(bytes).toBeLessThan(3000);
    const copy = await planWithHistory(db);
    if (copy === undefined) throw new Error('no plan is on screen');
    const given = { planId, plan: copy.plan, history: copy.history };
    const folder = new EvidenceFolder(tempFolder(), tempFolder());
    const { content } = await makePlanCopy(given, 'Plan.tabled', folder, '0.0.0', now());
    const path = join(tempFolder(), 'Plan.tabled');
    await writeDocument(path, content);
    expect(statSync(path).size).toBeLessThan(4_000_000);
    const opened = openPlanCopy({ name: 'Plan.tabled', path });
    // The import itself stays behind: whoever opens the file has none.
    expect((await opened).history.entries).toHaveLength(EDITS);
  });

  it('can each be undone, and are found by their row', async () => {
    const { db, planId, now } = await withPlan();
    await addEdits(db, planId, EDITS);
    const row = actions[0];
    if (row === undefined) throw new Error('no action');
    expect((await rowHistory(db, planId, row.id, examplePlan.columns)).steps).toHaveLength(
      Math.ceil(EDITS / actions.length),
    );
    for (let back = 0; back < 30; back += 1) await undo(db, now());
    const { undo: next, redo: again } = await historyHeads(db);
    expect([next?.at, again?.at]).toEqual([edit(planId, EDITS - 31).at, edit(planId, EDITS - 30).at]);
    await commit(db, planId, now(), async () => ({ label: 'Other', changes: [] }));
    expect((await historyHeads(db)).redo).toBeUndefined();
  });
});

describe('the history of many years', () => {
  it('loses only what is beyond both limits: twenty thousand edits, and four hundred days', async () => {
    const { db, planId } = await withPlan();
    const today = new Date(Date.UTC(2030, 0, 1));
    const ago = (days: number) => new Date(today.getTime() - days * DAY_MS).toISOString();
    const ages = [
      ...Array<number>(50).fill(900),
      ...Array<number>(30).fill(399),
      ...Array<number>(HISTORY_EDITS).fill(1),
    ];
    await db.history.clear();
    await db.history.bulkAdd(ages.map((days, index) => ({ ...edit(planId, index, ago(days)), changes: [] })));
    expect(await trimHistory(db, today)).toBe(50);
    expect(await db.history.count()).toBe(HISTORY_EDITS + 30);
    expect(await trimHistory(db, today)).toBe(0);
  });
});
