// The second part of the page's script, as load-later.ts fetches it: what nothing on the first screen needs.
export { choosePlanCopy, openCopy } from './copies/open-copy.ts';
export { attachFiles, chooseNewVersion } from './evidence/attach-evidence.ts';
export { lateDialog } from './frame/late-dialogs.tsx';
export { importPasted, importWorkbook, storeImported } from './import/import-workbook.ts';
export { recallChoices } from './import/remember-columns.ts';
export { fillBlock, pasteBlock, pasteForeign } from './rows/paste-into-plan.ts';
export { DayField } from './ui/day-field.tsx';
