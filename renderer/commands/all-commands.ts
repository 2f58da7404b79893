// Every user action, in the order of the menus.
import type { Command } from './command.ts';
import { addActionBelow, deleteAction, redoEdit, undoEdit } from './edit-commands.ts';
import { findInPlan } from './find-commands.ts';
import {
  exportToWord,
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
  exportToWord,
  renamePlan,
  showImportNotes,
  undoEdit,
  redoEdit,
  addActionBelow,
  deleteAction,
  findInPlan,
  showRowNotes,
  showUnkeptTexts,
];
