import { describe, expect, it } from 'vitest';
import { historyHeads, undo } from '../../../../renderer/db/commit.ts';
import { editCell } from '../../../../renderer/db/edits.ts';
import {
  attachEvidence,
  detachEvidence,
  type NewEvidence,
  renameEvidence,
  replaceEvidence,
} from '../../../../renderer/db/evidence-edits.ts';
import { changePlanSettings } from '../../../../renderer/db/kept-settings.ts';
import type { EvidenceFile } from '../../../../shared/plan/evidence.ts';
import type { ActionRow } from '../../../../shared/plan/plan.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const hash = (sign: string) => sign.repeat(64);

function file(name: string, sign: string): NewEvidence {
  return {
    kind: 'file',
    title: name.replace(/\.\w+$/, ''),
    stored: { name, sha256: hash(sign), bytes: 7 },
  };
}

const minutes = file('Minutes.pdf', 'a');

async function setUp() {
  const { db, now, planId } = await withPlan();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `e${ids}`;
  };
  const attach = (added: readonly NewEvidence[], ...numbers: readonly string[]) =>
    attachEvidence(db, planId, { added, rowIds: numbers.map(actionId) }, newId, now());
  const action = async (number: string) => {
    const record = await db.rows.get([planId, actionId(number)]);
    return record?.row as ActionRow;
  };
  const register = async () => (await db.plans.get(planId))?.evidence ?? [];
  return { db, now, planId, attach, action, register };
}

describe('attaching evidence', () => {
  it('puts it in the register and its reference in File Ref: one step that undo takes back', async () => {
    const { db, now, attach, action, register } = await setUp();
    expect(await attach([minutes], '17')).toBe('Attach Minutes.pdf to action 17');
    expect(await action('17')).toMatchObject({
      fileRef: 'DQ/17/1',
      attachments: [{ evidence: 'e1', reference: 'DQ/17/1' }],
    });
    expect(await register()).toEqual([
      {
        id: 'e1',
        kind: 'file',
        title: 'Minutes',
        name: 'Minutes.pdf',
        sha256: hash('a'),
        bytes: 7,
        addedOn: expect.stringMatching(/^2026-11-2\d$/),
      },
    ]);
    expect((await historyHeads(db)).undo?.label).toBe('Attach Minutes.pdf to action 17');
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('twice is one item, by its content, and says so', async () => {
    const { attach, action, register } = await setUp();
    await attach([minutes], '17');
    expect(await attach([file('Copy of Minutes.pdf', 'a')], '17')).toBeUndefined();
    expect(await attach([minutes, minutes], '17', '18')).toBe('Attach Minutes.pdf to 2 actions');
    expect(await register()).toHaveLength(1);
    expect((await action('17')).attachments).toHaveLength(1);
    expect((await action('18')).fileRef).toBe('DQ/18/1');
  });

  it('to several actions at once numbers each by the pattern that is set', async () => {
    const { db, now, planId, attach, action } = await setUp();
    await changePlanSettings(db, planId, (was) => ({ ...was, evidenceReference: 'Ev {action}.{n}' }), now());
    const link: NewEvidence = { kind: 'link', title: 'Minutes online', target: 'https://council.example/minutes' };
    expect(await attach([minutes, link], '3', '5')).toBe('Attach 2 pieces of evidence to 2 actions');
    expect((await action('3')).fileRef).toBe('Ev 3.1\nEv 3.2');
    expect((await action('5')).fileRef).toBe('Ev 5.1\nEv 5.2');
    expect(await attach([link], '7')).toBe('Attach Minutes online to action 7');
    expect(await attach([{ kind: 'item', id: 'e1' }], '7')).toBe('Attach Minutes.pdf to action 7');
    await expect(attach([{ kind: 'item', id: 'none' }], '7')).rejects.toMatchObject({ code: 'evidence-changed' });
  });

  it('is refused where an action is gone, and nothing of it is done', async () => {
    const { db, now, planId, register } = await setUp();
    const rowIds = [actionId('17'), 'gone'];
    await expect(attachEvidence(db, planId, { added: [minutes], rowIds }, () => 'e1', now())).rejects.toMatchObject({
      code: 'edit-conflict',
    });
    const [theme] = examplePlan.rows;
    const onTheme = { added: [minutes], rowIds: [theme?.id ?? ''] };
    await expect(attachEvidence(db, planId, onTheme, () => 'e1', now())).rejects.toMatchObject({
      code: 'edit-conflict',
    });
    expect(await register()).toEqual([]);
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });
});

describe('detaching evidence', () => {
  it('takes its own line out of File Ref and keeps what else stands there; the register keeps the item', async () => {
    const { db, now, planId, attach, action, register } = await setUp();
    await attach([minutes, file('Report.docx', 'b')], '17');
    const edit = { rowId: actionId('17'), field: 'fileRef', windowId: 'w' } as const;
    await editCell(db, planId, { ...edit, base: 'DQ/17/1\nDQ/17/2', text: 'box 3\nDQ/17/1\nsee DQ/17/2' }, now());
    const detach = (evidenceId: string) => detachEvidence(db, planId, { rowId: actionId('17'), evidenceId }, now());
    expect(await detach('e1')).toBe('Detach Minutes.pdf from action 17');
    expect(await action('17')).toMatchObject({ fileRef: 'box 3\nsee DQ/17/2', attachments: [{ evidence: 'e2' }] });
    expect(await detach('e1')).toBeUndefined();
    await detach('e2');
    expect(await action('17')).toMatchObject({ fileRef: 'box 3\nsee DQ/17/2' });
    expect(await action('17')).not.toHaveProperty('attachments');
    expect(await register()).toHaveLength(2);
    await undo(db, now());
    expect((await action('17')).attachments).toEqual([{ evidence: 'e2', reference: 'DQ/17/2' }]);
  });
});

describe('an item of the register', () => {
  async function withMinutes() {
    const all = await setUp();
    await all.attach([minutes], '17');
    const [seen] = await all.register();
    return { ...all, seen: seen as EvidenceFile };
  }

  it('gets a new version, and keeps the old one, the newest first', async () => {
    const { db, now, planId, register, seen } = await withMinutes();
    const second = { name: 'Minutes signed.pdf', sha256: hash('b'), bytes: 9 };
    expect(await replaceEvidence(db, planId, { seen, stored: second }, now())).toBe('New version of Minutes.pdf');
    const [replaced] = (await register()) as readonly EvidenceFile[];
    if (replaced === undefined) throw new Error('the item is gone');
    expect(replaced).toMatchObject({ id: 'e1', title: 'Minutes', ...second, earlier: [{ sha256: hash('a') }] });
    expect(await replaceEvidence(db, planId, { seen: replaced, stored: second }, now())).toBeUndefined();
    const third = { name: 'Minutes 3.pdf', sha256: hash('c'), bytes: 9 };
    await replaceEvidence(db, planId, { seen: replaced, stored: third }, now());
    expect(await register()).toMatchObject([{ earlier: [{ sha256: hash('b') }, { sha256: hash('a') }] }]);
    // What was seen is not what is there any more.
    await expect(replaceEvidence(db, planId, { seen, stored: second }, now())).rejects.toMatchObject({
      code: 'evidence-changed',
    });
  });

  it('gets another title and file name, unless it was renamed meanwhile', async () => {
    const { db, now, planId, register, seen } = await withMinutes();
    const rename = (title: string, fileName: string) => renameEvidence(db, planId, { seen, title, fileName }, now());
    expect(await rename('Audit minutes', 'Audit.pdf')).toBe('Rename Minutes.pdf to Audit.pdf');
    expect(await register()).toMatchObject([{ title: 'Audit minutes', name: 'Audit.pdf', sha256: hash('a') }]);
    await expect(rename('Other', 'Other.pdf')).rejects.toMatchObject({ code: 'evidence-changed' });
    await undo(db, now());
    expect(await register()).toEqual([seen]);
  });
});
