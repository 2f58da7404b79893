// Every user action, in the order of the menus.
import type { Command } from './command.ts';
import { addActionBelow, deleteAction, redoEdit, undoEdit } from './edit-commands.ts';
import {
  exportPlan,
  exportPlanAgain,
  exportToExcel,
  importPlan,
  openExample,
  pasteTable,
  renamePlan,
  showImportNotes,
  showUnkeptTexts,
} from './plan-commands.ts';
import { showRowNotes } from './row-commands.ts';

export const ALL_COMMANDS: readonly Command[] = [
  importPlan,
  pasteTable,
  openExample,
  exportPlan,
  exportPlanAgain,
  exportToExcel,
  renamePlan,
  showImportNotes,
  undoEdit,
  redoEdit,
  addActionBelow,
  deleteAction,
  showRowNotes,
  showUnkeptTexts,
];
