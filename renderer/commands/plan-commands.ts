// Commands on the plan as a whole: bringing it in, naming it, taking it out.
import { exportAgain, openExport } from '../export/export-plan.ts';
import { beginImport } from '../import/begin-import.ts';
import { chooseFile } from '../import/choose-file.ts';
import type { Command } from './command.ts';

export const importPlan: Command = {
  id: 'plan.import',
  label: () => 'Import spreadsheet…',
  shortcut: 'Ctrl+I',
  menu: 'file',
  isAvailable: () => true,
  run: async (context) => {
    const file = await chooseFile(context.services);
    if (file !== null) await beginImport(file, context);
  },
};

export const pasteTable: Command = {
  id: 'plan.paste',
  label: () => 'Paste a table…',
  // The browser's own paste brings the table where no text is being edited: a shortcut here would stand in its way.
  shortcut: '',
  menu: 'file',
  isAvailable: () => true,
  run: async ({ dialogs }) => dialogs.show({ kind: 'paste' }),
};

export const openExample: Command = {
  id: 'plan.example',
  label: () => 'Open the 2009/10 example',
  shortcut: '',
  menu: 'file',
  isAvailable: () => true,
  run: async (context) => beginImport(await context.services.desk.openExample({}), context),
};

export const exportPlan: Command = {
  id: 'plan.export',
  label: () => 'Export…',
  shortcut: 'Ctrl+E',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: (context) => openExport(context),
};

export const exportPlanAgain: Command = {
  id: 'plan.export-again',
  label: () => 'Export again',
  shortcut: 'Ctrl+Shift+E',
  menu: 'file',
  // Before the first export too: the choices are asked for then.
  isAvailable: ({ plan }) => plan !== undefined,
  run: exportAgain,
};

export const exportToExcel: Command = {
  id: 'plan.export-excel',
  label: () => 'Export to Excel…',
  shortcut: '',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: (context) => openExport(context, 'excel'),
};

export const renamePlan: Command = {
  id: 'plan.rename',
  label: () => 'Change the title…',
  shortcut: '',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ dialogs, plan }) => {
    if (plan !== undefined) dialogs.show({ kind: 'rename', planId: plan.record.id, title: plan.record.title });
  },
};

export const showImportNotes: Command = {
  id: 'plan.import-notes',
  label: ({ plan }) => {
    const count = plan?.record.origin?.problems.length ?? 0;
    return count === 0 ? 'Import notes' : `Import notes (${count})`;
  },
  shortcut: '',
  menu: 'file',
  isAvailable: ({ plan }) => (plan?.record.origin?.problems.length ?? 0) > 0,
  run: async ({ dialogs, plan }) => {
    if (plan?.record.origin !== undefined) dialogs.show({ kind: 'import-notes', origin: plan.record.origin });
  },
};

export const showUnkeptTexts: Command = {
  id: 'plan.unkept',
  label: ({ unkept }) => (unkept.length === 0 ? 'Texts not kept' : `Texts not kept (${unkept.length})…`),
  shortcut: '',
  menu: 'edit',
  isAvailable: ({ unkept }) => unkept.length > 0,
  run: async ({ dialogs }) => dialogs.show({ kind: 'unkept' }),
};
