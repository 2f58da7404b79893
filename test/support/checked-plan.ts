// A small plan with a bit of everything, its documents, and what the check says of a document that should be one of them.
import type { ExportReport } from '../../shared/export/export-report.ts';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import { COUNCIL_LABELS, PLAN_FORMAT } from '../../shared/plan/plan.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { checkDocument } from '../../shared/word/check-document.ts';
import { exportOrder, wordBytes } from './export-orders.ts';
import { withEvidence } from './plan-evidence.ts';

let count = 0;
export function newId(): string {
  count += 1;
  return `row-${count}`;
}

const rows = [
  { kind: 'theme', text: 'DATA SECURITY', date: 'March 2010' },
  { kind: 'statement', text: 'The Council keeps its data safe.' },
  {
    kind: 'action',
    number: '1',
    action: 'Write a policy:\n• for staff\n• for partners',
    date: 'May 2010',
    reportedTo: 'Audit',
  },
  { kind: 'action', number: '2', action: 'Train everybody', date: 'June 2010', responsibility: 'Heads of Service' },
  { kind: 'theme', text: 'DATA USE' },
  { kind: 'action', number: '3', action: 'Publish the figures', evidence: 'Minutes & <papers>', fileRef: 'DQ/3' },
];
export const plan = withEvidence(
  restorePlan({ format: PLAN_FORMAT, title: 'Data Plan', columns: COUNCIL_LABELS, rows }, 'test', newId).plan,
);

/** Its documents as they should be. */
export const good = { original: await wordBytes(plan), accessible: await wordBytes(plan, { layout: 'accessible' }) };
export type Layout = keyof typeof good;

export function reportOn(
  bytes: Uint8Array,
  layout: Layout = 'original',
  changes: Partial<ExportSettings> = {},
): ExportReport {
  return checkDocument(bytes, exportOrder(plan, { layout, ...changes }));
}
