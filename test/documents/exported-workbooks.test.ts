// Exported workbooks before judges that are not ours: openpyxl, which reads what stands in the file, and LibreOffice, which
// lays it out on pages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedPlan, publishedRows, ROOT, SEED } from '../support/fixtures.ts';
import { importBytes } from '../support/import-bytes.ts';
import { tempFolder } from '../support/temp-folder.ts';

function run(program: string, given: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program} ${given.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}

function convert(from: string, folder: string): string {
  const out = join(folder, 'plan.xlsx');
  run(process.execPath, [join(ROOT, 'dist/main/cli.mjs'), 'convert', from, out]);
  return out;
}

function convertJson(plan: object, folder: string): string {
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify({ format: 'tabled-plan/1', columns: {}, ...plan }));
  return convert(file, folder);
}

interface ToldCell {
  readonly value: string | number | null;
  readonly type: string;
  readonly isDate: boolean;
}

interface ToldWorkbook {
  readonly rows: readonly (readonly ToldCell[])[];
  readonly [what: string]: unknown;
}

function openpyxlReads(workbook: string): ToldWorkbook {
  return JSON.parse(run('/usr/bin/python3', [join(ROOT, 'test/documents/read-workbook.py'), workbook])) as ToldWorkbook;
}

/** What LibreOffice makes of a workbook: a file of another kind beside it. */
function libreOfficeMakes(kind: string, workbook: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const out = join(folder, 'made');
  mkdirSync(out, { recursive: true });
  run('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, workbook]);
}

/** LibreOffice may break a line here. */
const WORD_END = /[\s/\-–]+/;
const FIELDS = ['number', 'action', 'date', 'responsibility', 'reportedTo', 'evidence', 'fileRef'];

describe('the 2009/10 plan as a workbook, read by openpyxl', () => {
  it('has every text in its place, and each of them as a text', () => {
    const told = openpyxlReads(convert(SEED, tempFolder()));
    const texts = told.rows.slice(2).map((row) => row.map(({ value }) => value ?? ''));
    expect(texts).toEqual(
      publishedPlan.rows.map(({ kind, text = '', date = '', ...others }) =>
        kind === 'action'
          ? FIELDS.map((field) => (field === 'date' ? date : (others[field] ?? '')))
          : [text, '', date, '', '', '', ''],
      ),
    );
    expect(told.rows[0]?.[0]?.value).toBe(publishedPlan.title);
    const filled = told.rows.flat().filter(({ value }) => value !== null);
    expect(new Set(filled.map(({ type }) => type))).toEqual(new Set(['s']));
  });

  it('has its bands merged, its headings frozen and repeated, and its pages A4 landscape', () => {
    const told = openpyxlReads(convert(SEED, tempFolder()));
    expect(told).toMatchObject({
      sheets: ['Action Plan'],
      frozen: 'A3',
      titles: '$2:$2',
      orientation: 'landscape',
      paper: 9,
      fits: [true, 1, 0],
      footer: ['Data Quality Action Plan 2009/10', 'Page &P of &N'],
      isWrapped: true,
      title: 'Data Quality Action Plan 2009/10',
      language: 'en-GB',
    });
    expect(told['merges']).toEqual(expect.arrayContaining(['A1:G1', 'A2:B2', 'A3:G3', 'A4:G4', 'A24:B24']));
  });
});

describe('other plans as workbooks, read by openpyxl', () => {
  it('have dates that are dates, and no text that is a formula', () => {
    const dates = ['31/03/2010', '1 April 2010', 'March 2010', '31-Mar-10'];
    const formulas = ['=1+1', '+44', '-5', '@x'];
    const rows = dates.map((date, index) => ({ kind: 'action', number: '007', action: formulas[index], date }));
    const told = openpyxlReads(convertJson({ title: 'Dates', rows }, tempFolder()));
    const below = told.rows.slice(2);
    expect(below.map((row) => [row[2]?.value, row[2]?.isDate])).toEqual([
      ['2010-03-31', true],
      ['2010-04-01', true],
      ['March 2010', false],
      ['2010-03-31', true],
    ]);
    expect(below.map((row) => [row[0]?.value, row[1]?.value, row[1]?.type])).toEqual(
      formulas.map((text) => ['007', text, 's']),
    );
  });

  it('have a title, headings and nothing else where they are empty', () => {
    expect(openpyxlReads(convertJson({ title: 'Empty', rows: [] }, tempFolder())).rows).toHaveLength(2);
  });
});

describe('the 2009/10 plan as a workbook, opened by LibreOffice', () => {
  it('is laid out on A4 landscape with its headings and page numbers on every page, and every word on it', () => {
    const folder = tempFolder();
    libreOfficeMakes('pdf', convert(SEED, folder), folder);
    const pdf = join(folder, 'made', 'plan.pdf');
    const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [pdf]));
    expect(Number(size?.[1])).toBeCloseTo(841.9, 0);
    expect(Number(size?.[2])).toBeCloseTo(595.3, 0);
    const pages = run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(12);
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(/Action\s+Date\s+Responsibility\s+Reported To/);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Data Quality Action Plan 2009/10');
    }
    // A row that is too low for its text would show it cut off: LibreOffice then leaves its last lines out.
    const shown = new Set(run('pdftotext', ['-raw', pdf, '-']).split(WORD_END));
    for (const { kind, ...texts } of publishedPlan.rows) {
      for (const word of Object.values(texts).join(' ').split(WORD_END)) {
        expect(word === '' || shown.has(word), `“${word}” of a ${kind}`).toBe(true);
      }
    }
  });

  it('comes back equal once LibreOffice has saved it', () => {
    const folder = tempFolder();
    libreOfficeMakes('xlsx:Calc MS Excel 2007 XML', convert(SEED, folder), folder);
    const { plan, problems } = importBytes(
      new Uint8Array(readFileSync(join(folder, 'made', 'plan.xlsx'))),
      'plan.xlsx',
    );
    expect([publishedRows(plan.rows), plan.title, problems]).toEqual([publishedPlan.rows, publishedPlan.title, []]);
  });
});
