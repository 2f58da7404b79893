// Adds the plan's column for status or RAG, with the usual words: all of them are the council's to change.
import { USUAL_STATUS, usualRag } from '../../shared/plan/column-choices.ts';
import type { ColumnRole, CustomColumn } from '../../shared/plan/plan.ts';
import type { CommandContext } from '../commands/command.ts';
import { addColumn } from '../db/column-edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';

function usualColumn(role: ColumnRole, { record }: OpenPlan): Omit<CustomColumn, 'key'> {
  return role === 'status'
    ? { label: 'Status', type: 'choice', role, choices: USUAL_STATUS }
    : { label: 'RAG', type: 'choice', role, choices: usualRag(record.exportSettings?.ragKey) };
}

/** @throws TabledError not-on-screen */
export async function addUsualColumn(
  { services, plan, say }: Pick<CommandContext, 'services' | 'plan' | 'say'>,
  role: ColumnRole,
): Promise<void> {
  if (plan === undefined) return;
  const column = usualColumn(role, plan);
  await addColumn(services.db, plan.record.id, column, services.now());
  say(`Added the column ${column.label}. Enter or Alt and ↓ on one of its cells offers the words.`);
}
