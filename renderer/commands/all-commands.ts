// Every user action, in the order of the menus.
import {
  addRagColumn,
  addStatusColumn,
  hideColumn,
  narrowColumn,
  setDueSoon,
  showColumns,
  showWords,
  usualColumnWidth,
  widenColumn,
} from './column-commands.ts';
import type { Command } from './command.ts';
import { findInPlan } from './find-commands.ts';
import { redoEdit, undoEdit } from './history-commands.ts';
import { showCommands } from './palette-commands.ts';
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
import {
  addActionBelow,
  addStatementBelow,
  addThemeBelow,
  copyRowBelow,
  deleteActiveRow,
  moveRowDown,
  moveRowUp,
} from './row-edit-commands.ts';

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
  addThemeBelow,
  addStatementBelow,
  copyRowBelow,
  moveRowUp,
  moveRowDown,
  deleteActiveRow,
  showColumns,
  showWords,
  addStatusColumn,
  addRagColumn,
  setDueSoon,
  hideColumn,
  widenColumn,
  narrowColumn,
  usualColumnWidth,
  findInPlan,
  showRowNotes,
  showUnkeptTexts,
  showCommands,
];
