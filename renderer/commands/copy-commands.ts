// Commands on copies of the plan: one to take along, those that are kept on disk.
import { saveCopy } from '../copies/save-copy.ts';
import { loadLater } from '../load-later.ts';
import type { Command } from './command.ts';

export const savePlanCopy: Command = {
  id: 'plan.save-copy',
  label: () => 'Save a copy…',
  // Every edit is saved as it is made: what "save" can still ask for is a file to take along.
  shortcut: 'Ctrl+S',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: saveCopy,
};

export const openPlanFile: Command = {
  id: 'plan.open-copy',
  label: () => 'Open a plan file…',
  shortcut: 'Ctrl+Shift+O',
  menu: 'file',
  isAvailable: () => true,
  run: async (context) => {
    const { choosePlanCopy, openCopy } = await loadLater();
    const file = await choosePlanCopy(context.services);
    if (file !== null) await openCopy(file, context);
  },
};

export const showBackups: Command = {
  id: 'plan.backups',
  label: () => 'Backups…',
  shortcut: '',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ services, plan, dialogs }) => {
    if (plan === undefined) return;
    const { id: planId, revision, changedAt } = plan.record;
    const copies = await services.desk.listKeptCopies({ planId });
    dialogs.show({ kind: 'backups', planId, seen: { revision, changedAt }, copies });
  },
};
