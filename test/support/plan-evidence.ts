// A plan with evidence of each kind, for what lists it.
import type { EvidenceItem } from '../../shared/plan/evidence.ts';
import type { Plan } from '../../shared/plan/plan.ts';

export const MINUTES: EvidenceItem = {
  id: 'minutes',
  kind: 'file',
  title: 'Minutes & <papers>',
  name: 'DQ-1-1 Minutes.pdf',
  sha256: 'a'.repeat(64),
  bytes: 12,
  addedOn: '2010-03-31',
};
export const PAGE: EvidenceItem = {
  id: 'page',
  kind: 'link',
  title: '=Policy on the web',
  target: 'https://example.org/policy?a=1&b=2',
  addedOn: '2010-04-01',
};
export const UNUSED: EvidenceItem = {
  ...MINUTES,
  id: 'unused',
  title: 'Unused',
  name: 'Unused.pdf',
  sha256: 'b'.repeat(64),
};

/** The plan with two pieces of evidence at its first action, one of them at its second too, and one that supports nothing. */
export function withEvidence(plan: Plan): Plan {
  const [first, second] = plan.rows.filter(({ kind }) => kind === 'action');
  const rows = plan.rows.map((row) => {
    if (row.kind !== 'action' || (row !== first && row !== second)) return row;
    const page = { evidence: PAGE.id, reference: row === first ? 'DQ/1/2' : '' };
    return { ...row, attachments: row === first ? [{ evidence: MINUTES.id, reference: 'DQ/1/1' }, page] : [page] };
  });
  return { ...plan, rows, evidence: [MINUTES, PAGE, UNUSED] };
}
