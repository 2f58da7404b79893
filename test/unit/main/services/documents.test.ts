import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UncheckedPlan } from '../../../../shared/desk.ts';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { readDocx } from '../../../support/read-docx.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());

function wordOf(given: UncheckedPlan) {
  return { plan: given, kind: 'word' as const, settings: USUAL_EXPORT, changedRows: [] };
}

describe('a Word document', () => {
  it('is made, saved and opened', async () => {
    const opened: string[] = [];
    const root = tempFolder();
    const { desk } = openTestDesk(root, { openPath: async (path) => void opened.push(path) });
    const { document, name } = await desk.makeDocument(wordOf(plan));
    expect(name).toBe('Data Quality Action Plan 2009-10.docx');
    const saved = await desk.saveDocument({ document });
    expect(saved).toEqual({ path: join(root, name) });
    expect(readDocx(new Uint8Array(readFileSync(join(root, name)))).rows).toHaveLength(65);
    await desk.openDocument({ document });
    expect(opened).toEqual([join(root, name)]);
  });

  it('is not saved where the person chose no place', async () => {
    const { desk } = openTestDesk(tempFolder(), { chooseTarget: async () => null });
    const { document } = await desk.makeDocument(wordOf(plan));
    expect(await desk.saveDocument({ document })).toBeNull();
    await expect(desk.openDocument({ document })).rejects.toMatchObject({ code: 'open-failed' });
  });

  it('does not replace one that is open in Word, and can then be saved elsewhere', async () => {
    const root = tempFolder();
    const targets = ['Data Quality Plan.docx', 'Copy.docx'];
    const { desk } = openTestDesk(root, { chooseTarget: async () => join(root, targets.shift() ?? '') });
    writeFileSync(join(root, 'Data Quality Plan.docx'), 'the members’ copy');
    writeFileSync(join(root, '~$ta Quality Plan.docx'), '');
    const { document } = await desk.makeDocument(wordOf(plan));
    await expect(desk.saveDocument({ document })).rejects.toMatchObject({
      code: 'target-locked',
      facts: { file: 'Data Quality Plan.docx', program: 'Word' },
    });
    expect(readFileSync(join(root, 'Data Quality Plan.docx'), 'utf8')).toBe('the members’ copy');
    const saved = await desk.saveDocument({ document });
    expect(basename(saved?.path ?? '')).toBe('Copy.docx');
  });

  it('is held for a second try until four newer ones were made', async () => {
    const { desk } = openTestDesk(tempFolder());
    const small = { ...plan, rows: plan.rows.slice(0, 2) };
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) made.push((await desk.makeDocument(wordOf(small))).document);
    const [first = '', second = ''] = made;
    await expect(desk.readDocument({ document: first })).rejects.toMatchObject({ code: 'ticket-spent' });
    expect((await desk.readDocument({ document: second })).length).toBeGreaterThan(1000);
  });

  it('that cannot be opened says why', async () => {
    const openPath = () => Promise.reject(new Error('no program for such files was found'));
    const { desk } = openTestDesk(tempFolder(), { openPath });
    const { document } = await desk.makeDocument(wordOf(plan));
    await desk.saveDocument({ document });
    await expect(desk.openDocument({ document })).rejects.toMatchObject({
      code: 'open-failed',
      facts: { reason: 'no program for such files was found' },
    });
  });

  it('is refused of what is no plan', async () => {
    const { desk } = openTestDesk(tempFolder());
    const broken = { ...plan, rows: [{ kind: 'total' }] };
    await expect(desk.makeDocument(wordOf(broken))).rejects.toMatchObject({ code: 'plan-refused' });
  });
});
