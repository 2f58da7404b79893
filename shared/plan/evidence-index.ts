// The index of a plan's evidence: a line for each piece at each action, in the plan's order; at the end what supports none.
import type { EvidenceItem } from './evidence.ts';
import type { ActionRow, Plan } from './plan.ts';

export interface IndexLine {
  /** Undefined where the item supports no action. */
  readonly row: ActionRow | undefined;
  readonly reference: string;
  readonly item: EvidenceItem;
}

export function evidenceIndex({ rows, evidence = [] }: Pick<Plan, 'rows' | 'evidence'>): readonly IndexLine[] {
  const items = new Map(evidence.map((item) => [item.id, item]));
  const lines: IndexLine[] = [];
  for (const row of rows) {
    if (row.kind !== 'action') continue;
    for (const attached of row.attachments ?? []) {
      const item = items.get(attached.evidence);
      if (item !== undefined) lines.push({ row, reference: attached.reference, item });
    }
  }
  const used = new Set(lines.map(({ item }) => item));
  const unused = evidence.filter((item) => !used.has(item));
  return [...lines, ...unused.map((item) => ({ row: undefined, reference: '', item }))];
}
