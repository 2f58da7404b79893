// Every user action, in the order of the menus.

import { newPlan, newPlanFromThis, putThisPlanAway, showPlans } from './chooser-commands.ts';
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
import { openPlanFile, savePlanCopy, showBackups } from './copy-commands.ts';
import { addLink, attachEvidence, saveEvidenceBundle, showEvidenceRegister } from './evidence-commands.ts';
import { clearFilter, openFilter, showViews } from './filter-commands.ts';
import { findInPlan, replaceInPlan, showParties } from './find-commands.ts';
import { showHelp, showShortcuts } from './help-commands.ts';
import { redoEdit, undoEdit } from './history-commands.ts';
import { moveToTheme, renumberActions, setField } from './many-row-commands.ts';
import { showOutline } from './outline-commands.ts';
import { showCommands } from './palette-commands.ts';
import { addProgressNote, explainRevision, showDeletedRows, showDetails } from './panel-commands.ts';
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
import { printPlan } from './print-commands.ts';
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
import { COLOUR_COMMANDS, TEXT_SIZE_COMMANDS } from './view-commands.ts';

export const ALL_COMMANDS: readonly Command[] = [
  showPlans,
  newPlan,
  newPlanFromThis,
  importPlan,
  pasteTable,
  openExample,
  openPlanFile,
  savePlanCopy,
  showBackups,
  showEvidenceRegister,
  saveEvidenceBundle,
  exportPlan,
  exportPlanAgain,
  exportToExcel,
  printPlan,
  renamePlan,
  showImportNotes,
  putThisPlanAway,
  undoEdit,
  redoEdit,
  findInPlan,
  replaceInPlan,
  showParties,
  showUnkeptTexts,
  addActionBelow,
  addThemeBelow,
  addStatementBelow,
  copyRowBelow,
  moveRowUp,
  moveRowDown,
  moveToTheme,
  deleteActiveRow,
  setField,
  renumberActions,
  addProgressNote,
  explainRevision,
  attachEvidence,
  addLink,
  showRowNotes,
  showDeletedRows,
  showColumns,
  hideColumn,
  widenColumn,
  narrowColumn,
  usualColumnWidth,
  addStatusColumn,
  addRagColumn,
  showWords,
  showDetails,
  showOutline,
  openFilter,
  clearFilter,
  showViews,
  setDueSoon,
  ...COLOUR_COMMANDS,
  ...TEXT_SIZE_COMMANDS,
  showHelp,
  showShortcuts,
  showCommands,
];
