// Every user action, in the order of the menus.
import type { Command } from './command.ts';
import { openPlanFile, savePlanCopy, showBackups } from './copy-commands.ts';
import { addLink, attachEvidence, showEvidenceRegister } from './evidence-commands.ts';
import { findInPlan, replaceInPlan, showParties } from './find-commands.ts';
import { redoEdit, undoEdit } from './history-commands.ts';
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
  openPlanFile,
  savePlanCopy,
  showBackups,
  showEvidenceRegister,
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
  findInPlan,
  showDetails,
  addProgressNote,
  explainRevision,
  attachEvidence,
  addLink,
  replaceInPlan,
  showParties,
  showRowNotes,
  showDeletedRows,
  showUnkeptTexts,
  showCommands,
];
