import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { readSheets } from '../../../../main/worker/read-sheets.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { importPlan } from '../../../../shared/import/import-plan.ts';
import { MAX_INFLATED_BYTES } from '../../../../shared/limits.ts';
import { countRows } from '../../../../shared/plan/plan.ts';
import { fixtureBytes, publishedPlan, publishedRows, SEED } from '../../../support/fixtures.ts';

function importBytes(bytes: Uint8Array, file: string) {
  return importPlan(readSheets(bytes, file), file, () => crypto.randomUUID());
}

function refusal(bytes: Uint8Array, file: string): Pick<TabledError, 'code' | 'facts'> | undefined {
  try {
    importBytes(bytes, file);
    return undefined;
  } catch (error) {
    if (error instanceof TabledError) return { code: error.code, facts: error.facts };
    throw error;
  }
}

const council = fixtureBytes('workbooks/plan-2009-10.xlsx');

describe('the council’s own workbook', () => {
  it.each(['xlsx', 'xls', 'ods', 'csv'])('as .%s equals the published plan, cell for cell', (extension) => {
    const file = `plan-2009-10.${extension}`;
    const { plan, problems } = importBytes(fixtureBytes(`workbooks/${file}`), file);
    expect(plan.title).toBe(publishedPlan.title);
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(countRows(plan.rows)).toEqual({ actions: 51, themes: 9, datedThemes: 4, statements: 4 });
    expect(problems).toEqual([]);
  });

  it('that ships with the product is the same plan', () => {
    const { plan } = importBytes(new Uint8Array(readFileSync(SEED)), 'seed.xlsx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
  });

  it('in Windows-1252, as Excel writes .csv, has its dashes and curly quotes', () => {
    const csv = 'Action,,Date\r\n1,\x93Collect once\x94 \x96 use often,May';
    const bytes = Uint8Array.from(csv, (sign) => sign.charCodeAt(0));
    expect(importBytes(bytes, 'plan.csv').plan.rows[0]).toMatchObject({ action: '“Collect once” – use often' });
  });

  it('as .csv keeps numbers, dates and formulas as the words they are', () => {
    const csv = 'No,Action,Date,File Ref\n1,"=SUM(A1)",01/02/2026,00123';
    expect(importBytes(new TextEncoder().encode(csv), 'plan.csv').plan.rows[0]).toMatchObject({
      action: '=SUM(A1)',
      date: '01/02/2026',
      fileRef: '00123',
    });
  });
});

/** A workbook with one action whose File Ref is the given cell. */
function workbookWith(cell: object): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['No', 'Action', 'Date', 'File Ref'],
    [1, 'Do it', '', ''],
  ]);
  sheet['D2'] = cell;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Plan');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function fileRefOf(cell: object): unknown {
  const [row] = importBytes(workbookWith(cell), 'plan.xlsx').plan.rows;
  return row?.kind === 'action' && row.fileRef;
}

describe('cells are read as the sheet shows them', () => {
  it('dates day first, where the sheet leaves the order to the reader’s country', () => {
    expect(fileRefOf({ t: 'n', v: 40268, z: 'm/d/yy' })).toBe('31/03/2010');
    expect(fileRefOf({ t: 'n', v: 40268, z: 'mmm-yy' })).toBe('Mar-10');
  });

  it('long numbers in full, truth values and errors as their words', () => {
    expect(fileRefOf({ t: 'n', v: 201003311234 })).toBe('201003311234');
    expect(fileRefOf({ t: 'b', v: true })).toBe('TRUE');
    expect(fileRefOf({ t: 'e', v: 23, w: '#REF!' })).toBe('#REF!');
  });

  it('texts with the line ends of any system, and no more than that changed', () => {
    expect(fileRefOf({ t: 's', v: 'a\r\nb  c\u00A0d' })).toBe('a\nb  c d');
  });
});

describe('a file that is no workbook is refused by what it is, not by its name', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ['nothing at all', new Uint8Array(), 'plan.xlsx', 'file-empty', ''],
    ['a PDF', text('%PDF-1.7'), 'plan.xlsx', 'file-not-workbook', 'a PDF'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), 'plan.xlsx', 'file-not-workbook', 'a picture'],
    ['a web page', text('<html><table>'), 'plan.xls', 'file-not-workbook', 'a web page or XML file'],
    ['a letter', text('Dear member,'), 'plan.xlsx', 'file-not-workbook', 'plain text'],
    ['bytes', new Uint8Array([1, 0, 2, 0]), 'plan.csv', 'file-not-workbook', ''],
    [
      'a Word file',
      zipSync({ 'word/document.xml': text('<w/>') }),
      'plan.xlsx',
      'file-not-workbook',
      'a Word document',
    ],
    ['a zip', zipSync({ 'a.txt': text('a') }), 'plan.xlsx', 'file-not-workbook', 'a zip file'],
  ])('%s', (_what, bytes, file, code, looksLike) => {
    expect(refusal(bytes, file)).toEqual({
      code,
      facts: looksLike === '' && code === 'file-empty' ? { file } : { file, looksLike },
    });
  });

  it('one with a password', () => {
    expect(refusal(fixtureBytes('workbooks/protected.xlsx'), 'protected.xlsx')?.code).toBe('file-encrypted');
  });

  it('one that is cut short, in either format', () => {
    expect(refusal(council.slice(0, 5000), 'plan.xlsx')?.code).toBe('file-damaged');
    expect(refusal(fixtureBytes('workbooks/plan-2009-10.xls').slice(0, 9000), 'plan.xls')?.code).toBe('file-damaged');
  });

  it('one without the plan’s headings', () => {
    expect(refusal(text('name,phone\nAnn,1'), 'people.csv')?.code).toBe('file-no-table');
    expect(refusal(text(',,\n,,'), 'blank.csv')?.code).toBe('file-empty');
  });
});

describe('a hostile workbook', () => {
  it('that claims to be smaller than it is loses no row', () => {
    const parts = unzipSync(council);
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[sheet] ?? new Uint8Array());
    expect(xml).toContain('<dimension ref="A1:G67"/>');
    const lying = xml.replace('<dimension ref="A1:G67"/>', '<dimension ref="A1:C3"/>');
    const { plan } = importBytes(zipSync({ ...parts, [sheet]: strToU8(lying) }), 'plan.xlsx');
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
  });

  it('that unpacks to more than the limit is refused before it is unpacked', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(MAX_INFLATED_BYTES + 1) }, { level: 9 });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(refusal(bomb, 'bomb.xlsx')?.code).toBe('file-too-large');
  });
});
