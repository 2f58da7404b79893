// All that the import takes from a workbook as SheetJS gives it, in a form to be compared.
import type { CellObject, WorkBook } from 'xlsx';
import { fileContent } from '../../main/worker/file-kinds.ts';
import { openWholly, openWorkbook, sheetCalled } from '../../main/worker/open-workbook.ts';
import { plainSheets } from '../../main/worker/plain-sheets.ts';
import { workbookGrids } from '../../main/worker/read-sheets.ts';
import { hiddenRuns } from '../../main/worker/sheet-marks.ts';
import { TabledError } from '../../shared/errors.ts';
import { cellName } from '../../shared/import/sheet-grid.ts';

function cellTold({ t, v, w, z, f, l, c, r }: CellObject): unknown {
  // Of a text without markup of its own the markup says nothing more.
  const markup = typeof r === 'string' && /<(?:\w+:)?r[ >]/.test(r) ? r : undefined;
  return {
    t,
    v,
    w,
    z: t === 'z' ? undefined : z,
    f,
    r: markup,
    link: l?.Target,
    comments: c?.map(({ a, t: text }) => [a, text]),
  };
}

function isNothing({ t, f, l, c }: CellObject): boolean {
  return t === 'z' && f === undefined && l === undefined && c === undefined;
}

function workbookTold(workbook: WorkBook): unknown {
  const { Sheets: sheets = [], WBProps: settings } = workbook.Workbook ?? {};
  const told = workbook.SheetNames.map((name, index) => {
    const isHidden = (sheets[index]?.Hidden ?? 0) > 0;
    const sheet = sheetCalled(workbook, name);
    const cells = new Map<string, unknown>();
    sheet?.['!data']?.forEach((row, at) => {
      row?.forEach((cell, column) => {
        if (!isNothing(cell)) cells.set(cellName(at, column), cellTold(cell));
      });
    });
    const [rows, columns] = [hiddenRuns(sheet?.['!rows']), hiddenRuns(sheet?.['!cols'])];
    return { name, isHidden, cells, rows, columns, merges: sheet?.['!merges'] };
  });
  return { told, date1904: settings?.date1904 === true };
}

function told(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof TabledError) return error.code;
    throw error;
  }
}

/** What is taken from a zipped workbook as the import opens it, and as SheetJS alone does; the code of a refusal. */
export function bothReadings(bytes: Uint8Array, file: string): { ours: unknown; sheetJs: unknown } {
  const content = fileContent(bytes, file);
  if (content.kind === 'text' || content.kind === 'web-page' || content.kind === 'word') {
    return { ours: content.kind, sheetJs: content.kind };
  }
  return {
    ours: told(() => workbookTold(openWorkbook(content, file))),
    sheetJs: told(() => workbookTold(openWholly(content, file))),
  };
}

/**
 * The sheets of an .xlsx as they are read without SheetJS, and as they are with SheetJS alone; the code of a refusal.
 * Undefined where it is left to SheetJS.
 */
export function bothSheets(bytes: Uint8Array, file: string): { plain: unknown; sheetJs: unknown } | undefined {
  const content = fileContent(bytes, file);
  if (content.kind !== 'excel') return undefined;
  const plain = told(() => plainSheets(content.parts, file));
  if (plain === undefined) return undefined;
  return { plain, sheetJs: told(() => workbookGrids(openWholly(content, file), content, file)) };
}
