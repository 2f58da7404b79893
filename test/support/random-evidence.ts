// Random edits of a plan's evidence, for the tests that undo them all.
import fc from 'fast-check';
import { attachEvidence, detachEvidence, renameEvidence, replaceEvidence } from '../../renderer/db/evidence-edits.ts';
import type { OpenPlan } from '../../renderer/db/open-plan.ts';
import type { openWorkingCopy } from './working-copy.ts';

export interface EvidenceStep {
  readonly do: 'attach' | 'detach' | 'new version' | 'rename file';
  readonly row: number;
  readonly file: number;
}

export const evidenceStep: fc.Arbitrary<EvidenceStep> = fc.record({
  do: fc.constantFrom('attach', 'detach', 'new version', 'rename file'),
  row: fc.nat(200),
  file: fc.nat(3),
});

/** Files and links are attached to two actions, detached, replaced and renamed. */
export function takeEvidence(
  db: ReturnType<typeof openWorkingCopy>,
  { record, rows }: OpenPlan,
  next: EvidenceStep,
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
