// Workbooks made in a test, and what the import makes of their bytes.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { utils, type WorkBook, type WorkSheet, write } from 'xlsx';
import { readSheets } from '../../main/worker/read-sheets.ts';
import { TabledError } from '../../shared/errors.ts';
import { type ImportedPlan, importPlan } from '../../shared/import/import-plan.ts';

export function importBytes(bytes: Uint8Array, file: string): ImportedPlan {
  return importPlan(readSheets(bytes, file), file, () => crypto.randomUUID());
}

/** The code and the facts with which a file is refused; undefined where it is read. Any other error is a bug. */
export function refusal(bytes: Uint8Array, file: string): Pick<TabledError, 'code' | 'facts'> | undefined {
  try {
    importBytes(bytes, file);
    return undefined;
  } catch (error) {
    if (error instanceof TabledError) return { code: error.code, facts: error.facts };
    throw error;
  }
}

export type WorkbookType = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'biff5' | 'ods';

export function workbookBytes(book: WorkBook, bookType: WorkbookType = 'xlsx'): Uint8Array<ArrayBuffer> {
  // Texts in a table of their own (SST), as Excel keeps them from BIFF8 on.
  return new Uint8Array(write(book, { type: 'array', bookType, bookSST: bookType !== 'biff5' }) as ArrayBuffer);
}

/** A workbook of these sheets in order. Sheets may have any name: they are own properties even as "__proto__". */
export function workbookOf(sheets: readonly (readonly [string, WorkSheet])[]): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of sheets) {
    book.SheetNames.push(name);
    Object.defineProperty(book.Sheets, name, { value: sheet, enumerable: true });
  }
  return book;
}

/** A sheet with the headings of a small plan and these rows: number, action, date, file ref. */
export function planSheet(...rows: readonly (readonly unknown[])[]): WorkSheet {
  return utils.aoa_to_sheet([['No', 'Action', 'Date', 'File Ref'], ...rows.map((row) => [...row])]);
}

/** A zipped workbook with a text of one of its parts replaced by another; it must be there. */
export function withXml(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  expect(xml).toMatch(from);
  return zipSync({ ...parts, [part]: strToU8(xml.replace(from, to)) });
}
