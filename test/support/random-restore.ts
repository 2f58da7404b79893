// Copies put back in the place of the plan on screen, for the tests that undo everything.
import fc from 'fast-check';
import type { OpenPlan } from '../../renderer/db/open-plan.ts';
import { putBack } from '../../renderer/db/put-back.ts';
import { USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import { examplePlan, type openWorkingCopy } from './working-copy.ts';

export interface RestoreStep {
  readonly do: 'restore';
  readonly from: number;
  readonly text: string;
}

export const restoreStep: fc.Arbitrary<RestoreStep> = fc.record({
  do: fc.constant('restore'),
  from: fc.nat(60),
  text: fc.string(),
});

/** A copy that differs in everything: rows that are gone or stand elsewhere, title, evidence, settings, its import. */
export function takeRestore(
  db: ReturnType<typeof openWorkingCopy>,
  { record }: OpenPlan,
  { from, text }: RestoreStep,
  now: Date,
) {
  const { rows } = examplePlan;
  const sha256 = `${from % 10}`.repeat(64);
  const name = `File ${from}.pdf`;
  const copy = {
    ...examplePlan,
    title: text,
    rows: [...rows.slice(from), ...rows.slice(0, from >> 1)],
    evidence: [{ id: 'restored', kind: 'file', title: text, name, sha256, bytes: 1, addedOn: '2010-05-03' } as const],
    exportSettings: { ...USUAL_EXPORT, columnShares: { action: from + 1 } },
    origin: { file: text, sheet: '', problems: [] },
  };
  return putBack(db, record.id, copy, { label: 'Restore', seen: record }, now);
}
