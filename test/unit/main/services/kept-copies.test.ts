import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countRows } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const planId = 'plan-0001';
const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());

function stamped(revision: number, title: string) {
  const changedAt = new Date(Date.UTC(2026, 10, 23, 14, 0, revision)).toISOString();
  return { planId, revision, changedAt, shelved: false, plan: { ...plan, title } };
}

function setUp() {
  const { desk, folder, pass } = openTestDesk(tempFolder());
  const inPlan = (...parts: string[]) => join(folder.plans, planId, ...parts);
  const save = (revision: number, title = `Revision ${revision}`, replaces = [stamped(revision - 1, '')]) => {
    const known = replaces.map(({ revision: of, changedAt }) => ({ revision: of, changedAt }));
    return desk.savePlan({ ...stamped(revision, title), replaces: known, backUp: false });
  };
  return { desk, inPlan, save, pass };
}

describe('the copies beside a plan file', () => {
  it('are its backups, what was set aside and what a file service has left, the newest first, with their counts', async () => {
    const { desk, inPlan, save } = setUp();
    await save(1);
    await desk.backUpPlan(stamped(1, 'Revision 1'));
    await save(2, 'Of another window', []);
    writeFileSync(inPlan('plan-LAPTOP-7.json'), readFileSync(inPlan('plan.json')));
    const copies = await desk.listKeptCopies({ planId });
    expect(copies.map(({ kind }) => kind)).toEqual(['conflict', 'backup', 'set-aside']);
    const [conflict] = copies;
    expect(conflict).toMatchObject({ name: 'plan-LAPTOP-7.json', counts: countRows(plan.rows) });
    expect(conflict?.changedAt).toBe(stamped(2, '').changedAt);
    for (const { kind, name } of copies) {
      const { title } = await desk.readKeptCopy({ planId, kind, name });
      expect(title).toBe(kind === 'conflict' ? 'Of another window' : 'Revision 1');
    }
  });

  it('that cannot be read are told as such and take no other with them', async () => {
    const { desk, inPlan, save } = setUp();
    await save(1);
    await desk.backUpPlan(stamped(1, 'Revision 1'));
    mkdirSync(inPlan('set-aside'));
    writeFileSync(inPlan('set-aside', 'x.json'), 'damaged');
    const copies = await desk.listKeptCopies({ planId });
    expect(copies.map(({ kind, counts }) => [kind, counts === null])).toEqual(
      expect.arrayContaining([
        ['backup', false],
        ['set-aside', true],
      ]),
    );
    await expect(desk.readKeptCopy({ planId, kind: 'set-aside', name: 'x.json' })).rejects.toMatchObject({
      code: 'plan-refused',
    });
  });

  it('are read by the names in the list alone', async () => {
    const { desk, save } = setUp();
    await save(1);
    for (const name of ['../plan.json', 'plan.json', '/etc/passwd']) {
      await expect(desk.readKeptCopy({ planId, kind: 'backup', name })).rejects.toMatchObject({ code: 'backup-gone' });
    }
  });

  it('that a file service has left are told of at the start, and left as they are', async () => {
    const { desk, inPlan, save } = setUp();
    await save(1);
    const names = ['plan (1).json', 'plan-LAPTOP-7.json', 'plan (Jane’s conflicted copy 2026-11-20).json'];
    for (const name of names) writeFileSync(inPlan(name), 'x');
    const { plans, notices } = await desk.loadPlans({});
    expect(plans).toHaveLength(1);
    expect(notices).toHaveLength(1);
    for (const name of names) {
      expect(notices[0]).toContain(`“${name}”`);
      expect(readFileSync(inPlan(name), 'utf8')).toBe('x');
    }
  });
});

describe('a portable copy', () => {
  it('is made, saved, and opened as the same plan with the same history', async () => {
    const { desk, save } = setUp();
    await save(1);
    const row = plan.rows[0];
    const state = { position: 'a0', row };
    const entry = { at: '2026-11-23T14:00:00.000Z', label: 'Title', undone: 0 as const };
    const title = { kind: 'title' as const, before: 'A', after: 'B' };
    const changes = [{ kind: 'row' as const, id: row?.id ?? '', before: state, after: null }, title];
    const entries = [{ ...entry, changes }];
    const positions = plan.rows.map((_, index) => `a${String(index).padStart(4, '0')}`);
    const held = await desk.makePlanCopy({ planId, plan, history: { positions, entries } });
    expect(held.name).toBe('Data Quality Action Plan 2009-10.tabled');
    const saved = await desk.saveDocument({ document: held.document });
    const bytes = readFileSync(saved?.path ?? '');
    const { ticket } = await desk.receiveFile({ name: held.name, bytes });
    const opened = await desk.openPlanCopy({ ticket });
    expect(opened).toEqual({
      planId,
      made: opened.made,
      plan,
      history: { positions, entries },
      isHistoryWhole: true,
      evidence: null,
    });
  });
});
