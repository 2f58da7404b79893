// Commands on the plans as several: choosing one, beginning one, putting one away.
import { putPlanAway } from '../db/plan-shelf.ts';
import type { Command } from './command.ts';

export const showPlans: Command = {
  id: 'plans.show',
  label: () => 'Plans…',
  shortcut: 'Ctrl+O',
  menu: 'file',
  isAvailable: () => true,
  run: async ({ dialogs }) => dialogs.show({ kind: 'plans' }),
};

export const newPlan: Command = {
  id: 'plan.new',
  label: () => 'New plan…',
  // Ctrl+N is the browser's own.
  shortcut: '',
  menu: 'file',
  isAvailable: () => true,
  run: async ({ dialogs }) => dialogs.show({ kind: 'new-plan', from: undefined }),
};

export const newPlanFromThis: Command = {
  id: 'plan.copy',
  label: () => 'New plan from this one…',
  shortcut: '',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ dialogs, plan }) => {
    if (plan !== undefined) dialogs.show({ kind: 'new-plan', from: plan.record.id });
  },
};

export const putThisPlanAway: Command = {
  id: 'plan.put-away',
  label: () => 'Put this plan away',
  shortcut: '',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ services, plan, say }) => {
    if (plan === undefined) return;
    const { id, title } = plan.record;
    await putPlanAway(services.db, id, services.now());
    say(`Put away “${title}”. It is kept: Plans… brings it back.`);
  },
};
