// Changes how the plan's table stands on screen: kept with the plan, and no undo step.
import { asTabledError } from '../../shared/errors.ts';
import type { PlanSettings, TableView } from '../../shared/plan/plan-settings.ts';
import type { CommandContext } from '../commands/command.ts';
import { changePlanSettings } from '../db/kept-settings.ts';

export type TableContext = Pick<CommandContext, 'services' | 'plan' | 'dialogs'>;

/** @throws TabledError not-on-screen */
export async function keepTable(
  { services, plan }: TableContext,
  change: (table: TableView) => TableView,
): Promise<void> {
  if (plan === undefined) return;
  const { db, now } = services;
  const changed = (settings: PlanSettings) => ({ ...settings, table: change(settings.table) });
  await changePlanSettings(db, plan.record.id, changed, now());
}

/** As keepTable, for what is done with the mouse: a failure is shown. */
export function changeTable(context: TableContext, change: (table: TableView) => TableView): void {
  keepTable(context, change).catch((error: unknown) =>
    context.dialogs.show({ kind: 'error', error: asTabledError(error) }),
  );
}
