import { describe, expect, it } from 'vitest';
import { evidenceList } from '../../../../shared/export/evidence-list.ts';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { MINUTES } from '../../../support/plan-evidence.ts';
import { planOf } from '../../../support/plans.ts';

const asked = { ...USUAL_EXPORT, showEvidence: true };

/** A plan of actions with these numbers; those with a "+" have evidence. */
function numbered(...numbers: readonly string[]) {
  const rows = numbers.map((number) => ({
    kind: 'action' as const,
    number: number.replace('+', ''),
    action: `To do ${number}`.trim(),
    ...(number.endsWith('+') ? { attachments: [{ evidence: MINUTES.id, reference: '' }] } : {}),
  }));
  return { ...planOf(rows), evidence: [MINUTES] };
}

describe('the actions without evidence', () => {
  it.each([
    [['1+'], ''],
    [['1', '2+'], 'No evidence is attached to action 1.'],
    [['1', '2', '3+'], 'No evidence is attached to actions 1 and 2.'],
    [['1', '2', '3', '4+'], 'No evidence is attached to actions 1 to 3.'],
    [['1', '2+', '3', '4a', '4b', '5+', '6'], 'No evidence is attached to actions 1, 3 to 4b and 6.'],
    [['1+', ''], 'No evidence is attached to action To do.'],
  ])('of %j are named in one sentence', (numbers, sentence) => {
    expect(evidenceList(numbered(...numbers), asked)?.without).toBe(sentence);
  });

  it('are not all named where nobody would read so many', () => {
    const numbers = Array.from({ length: 500 }, (_one, index) => `${index}${index % 2 === 0 ? '' : '+'}`);
    const { without = '' } = evidenceList(numbered(...numbers), asked) ?? {};
    expect(without).toMatch(/, 196, 198 and others\.$/);
  });
});

it('a text that says nothing is told as nothing', () => {
  const evidence = [{ ...MINUTES, title: ' ' }];
  expect(evidenceList({ ...numbered('1+'), evidence }, asked)?.lines).toEqual([
    ['1', 'None recorded', 'None recorded', 'DQ-1-1 Minutes.pdf', '31 March 2010'],
  ]);
});

it('nothing is listed where nobody asked, or where there is nothing', () => {
  expect(evidenceList(numbered('1+'), USUAL_EXPORT)).toBeUndefined();
  expect(evidenceList({ ...numbered('1'), evidence: [] }, asked)).toBeUndefined();
});
