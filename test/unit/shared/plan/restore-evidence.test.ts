import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../../shared/plan/evidence.ts';
import { isEvidenceName } from '../../../../shared/plan/restore-evidence.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';

const sha256 = 'ab'.repeat(32);
const version = { name: 'Minutes of 3 March.pdf', sha256, bytes: 12, addedOn: '2010-03-04' };
const file: EvidenceItem = { id: 'e1', kind: 'file', title: 'Minutes', ...version, earlier: [version] };
const link: EvidenceItem = {
  id: 'e2',
  kind: 'link',
  title: 'Policy',
  target: 'https://x.test/',
  addedOn: '2010-03-04',
};

function restored(evidence: unknown, attachments: unknown) {
  const action = { id: 'a', kind: 'action', number: '1', attachments };
  return restorePlan({ format: 'tabled-plan/1', title: 'P', evidence, rows: [action] }, 'plan.json', () => 'new').plan;
}

describe('the gate', () => {
  it('keeps evidence and what names it word for word, with what a later version says there', () => {
    const register = [{ ...file, seenBy: 'auditor' }, link];
    const attachments = [{ evidence: 'e1', reference: 'DQ/1/1', page: 3 }];
    const plan = restored(register, attachments);
    expect(plan.evidence).toEqual(register);
    expect(plan.rows[0]).toMatchObject({ attachments });
  });

  it('leaves no member behind where there is none', () => {
    expect(Object.keys(restored(undefined, []))).not.toContain('evidence');
    expect(Object.keys(restored(undefined, []).rows[0] ?? {})).not.toContain('attachments');
  });

  it.each([
    ['a register that is no list', 'x', undefined],
    ['an item without an id', [{ ...file, id: undefined }], undefined],
    ['two items of one id', [file, { ...link, id: 'e1' }], undefined],
    ['a kind that is neither', [{ ...file, kind: 'dream' }], undefined],
    ['a name that leads elsewhere', [{ ...file, name: '../x.pdf' }], undefined],
    ['an earlier name that leads elsewhere', [{ ...file, earlier: [{ ...version, name: 'a/b' }] }], undefined],
    ['no SHA-256', [{ ...file, sha256: 'x' }], undefined],
    ['a day that is none', [{ ...link, addedOn: '2010-02-30' }], undefined],
    ['an action whose evidence is no list', [file], 'e1'],
    ['an action with evidence without a name', [file], [{ reference: 'DQ/1/1' }]],
  ])('refuses %s: it could only keep it by losing some of it', (_what, evidence, attachments) => {
    expect(() => restored(evidence, attachments)).toThrow(expect.objectContaining({ code: 'plan-refused' }));
  });
});

it('names of evidence files lead nowhere', () => {
  for (const name of ['a.pdf', 'Minutes of 3 March.docx', 'Ünïcode – x.xlsx']) expect(isEvidenceName(name)).toBe(true);
  for (const name of ['', '.', '..', '.hidden', 'a/b', 'a\\b', 'C:x', 'x.', 'x ', ' x', 'a\u0000b', 'x'.repeat(201)]) {
    expect(isEvidenceName(name)).toBe(false);
  }
});
