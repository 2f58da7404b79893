// All that the import takes from a workbook as SheetJS gives it, in a form to be compared.
import type { CellObject, WorkBook } from 'xlsx';
import { fileContent } from '../../main/worker/file-kinds.ts';
import { openWholly, openWorkbook, sheetCalled } from '../../main/worker/open-workbook.ts';
import { plainWorkbook } from '../../main/worker/plain-workbook.ts';
import { workbookGrids } from '../../main/worker/read-sheets.ts';
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
  return workbook.SheetNames.map((name) => {
    const sheet = sheetCalled(workbook, name);
    const cells = new Map<string, unknown>();
    sheet?.['!data']?.forEach((row, at) => {
      row?.forEach((cell, column) => {
        if (!isNothing(cell)) cells.set(cellName(at, column), cellTold(cell));
      });
    });
    const hidden = sheet?.['!rows']?.flatMap((row, at) => (row?.hidden === true ? [at] : [])) ?? [];
    return { name, cells, hidden, columns: sheet?.['!cols'], merges: sheet?.['!merges'] };
  });
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
  const plain = told(() => plainWorkbook(content.parts, file));
  if (plain === undefined) return undefined;
  return { plain, sheetJs: told(() => workbookGrids(openWholly(content, file), content, file)) };
}
