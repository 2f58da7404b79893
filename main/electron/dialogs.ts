// The system's own dialogs for files. What is chosen stays in main.
import { type BrowserWindow, dialog } from 'electron';

const SPREADSHEETS = ['xlsx', 'xlsm', 'xlsb', 'xls', 'xltx', 'xltm', 'ods', 'ots', 'csv', 'tsv', 'txt'];
const DOCUMENTS = ['docx', 'docm', 'dotx', 'dotm', 'html', 'htm'];
const WORKBOOKS = { name: 'Spreadsheets and documents', extensions: [...SPREADSHEETS, ...DOCUMENTS] };
const WORD = { name: 'Word document', extensions: ['docx'] };
const PORTABLE = { name: 'Tabled plan', extensions: ['tabled'] };
const EXCEL = { name: 'Excel workbook', extensions: ['xlsx'] };

/** What is saved, by the ending of its name. */
const BUNDLE = { name: 'Zip of evidence', extensions: ['zip'] };
const KINDS = [PORTABLE, EXCEL, BUNDLE, WORD];

/** The workbook that the person chooses; null where none. */
export async function chooseWorkbook(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import your spreadsheet',
    buttonLabel: 'Import',
    properties: ['openFile'],
    filters: [WORKBOOKS, { name: 'All files', extensions: ['*'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The files that the person chooses as evidence; none where none. */
export async function chooseEvidence(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Attach evidence',
    buttonLabel: 'Attach',
    properties: ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}

/** The portable plan file that the person chooses; null where none. */
export async function choosePlanCopy(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a plan',
    properties: ['openFile'],
    filters: [PORTABLE],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The Word template that the person chooses; null where none. */
export async function chooseTemplate(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the council’s Word template',
    buttonLabel: 'Use it',
    properties: ['openFile'],
    filters: [WORD],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Where the person wants a document of this name; null where nowhere. The dialog itself asks before replacing. */
export async function chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: name.endsWith('.tabled') ? 'Save a copy of the plan' : 'Export the plan',
    defaultPath: name,
    filters: [KINDS.find(({ extensions: [ending = ''] }) => name.endsWith(`.${ending}`)) ?? WORD],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || filePath === '' ? null : filePath;
}
