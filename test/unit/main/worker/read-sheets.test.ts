import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils, type WorkSheet } from 'xlsx';
import { MAX_SHEET_ROWS } from '../../../../shared/limits.ts';
import { countRows } from '../../../../shared/plan/plan.ts';
import { fixtureBytes, publishedPlan, publishedRows, SEED } from '../../../support/fixtures.ts';
import {
  importBytes,
  planSheet,
  refusal,
  type WorkbookType,
  workbookBytes,
  workbookOf,
} from '../../../support/import-bytes.ts';

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

const plan = planSheet([1, 'Do it', 'May']);
const longerPlan = planSheet([1, 'Old', 'May'], [2, 'Older', 'May'], [3, 'Oldest', 'May']);

/** A workbook whose first sheet is hidden (1) or very hidden (2). */
function withHiddenFirst(sheets: readonly (readonly [string, WorkSheet])[], hidden: 1 | 2, type: WorkbookType) {
  const book = workbookOf(sheets);
  book.Workbook = { Sheets: sheets.map(([name], index) => ({ name, Hidden: index === 0 ? hidden : 0 })) };
  return workbookBytes(book, type);
}

describe('sheets', () => {
  it.each([
    ['xlsx', 1],
    ['xlsx', 2],
    ['xls', 1],
    ['xls', 2],
  ] as const)('that are hidden (.%s, %s) do not stand in for the plan that is seen', (type, hidden) => {
    const bytes = withHiddenFirst(
      [
        ['Last year', longerPlan],
        ['Plan', plan],
      ],
      hidden,
      type,
    );
    const { sheet, problems } = importBytes(bytes, `plan.${type}`);
    expect(sheet).toBe('Plan');
    expect(problems).toEqual([
      {
        sheet: 'Last year',
        cell: '',
        text: '',
        done: expect.stringMatching(/^This hidden sheet was not imported \(13 cells with text\)/),
      },
    ]);
  });

  it('that are hidden are used where no other has a plan, and that is told', () => {
    const notes = utils.aoa_to_sheet([['notes']]);
    const { sheet, problems } = importBytes(
      withHiddenFirst(
        [
          ['Plan', plan],
          ['Notes', notes],
        ],
        2,
        'xlsx',
      ),
      'plan.xlsx',
    );
    expect(sheet).toBe('Plan');
    expect(problems[0]).toMatchObject({ sheet: 'Plan', done: expect.stringContaining('is hidden in the workbook') });
  });

  it('that an .ods hides are known by the style of their table', () => {
    const parts = unzipSync(
      workbookBytes(
        workbookOf([
          ['Last & first', longerPlan],
          ['Plan', plan],
        ]),
        'ods',
      ),
    );
    const xml = strFromU8(parts['content.xml'] ?? new Uint8Array());
    expect(xml).toContain('table:style-name="ta1"');
    const hidden = xml
      .replace(
        '</office:automatic-styles>',
        '<style:style style:name="taH" style:family="table"><style:table-properties style:writing-mode="lr-tb" table:display="false"/></style:style></office:automatic-styles>',
      )
      .replace('table:style-name="ta1"', 'table:style-name="taH"');
    const { sheet, problems } = importBytes(zipSync({ ...parts, 'content.xml': strToU8(hidden) }), 'plan.ods');
    expect(sheet).toBe('Plan');
    expect(problems[0]).toMatchObject({ sheet: 'Last & first', done: expect.stringContaining('hidden sheet') });
  });

  it.each(
    (['xlsx', 'xls', 'ods'] as const).flatMap((type) =>
      ['__proto__', 'constructor', 'Q&A <1>'].map((name) => [type, name] as const),
    ),
  )('of a .%s may be called %s', (type, name) => {
    const notes = utils.aoa_to_sheet([['notes']]);
    const { sheet, plan: read } = importBytes(
      workbookBytes(
        workbookOf([
          ['Notes', notes],
          [name, plan],
        ]),
        type,
      ),
      'p',
    );
    expect(sheet).toBe(name);
    expect(read.rows).toMatchObject([{ number: '1', action: 'Do it', date: 'May' }]);
  });

  it('that cannot be read make the file a damaged one, rather than be left out', () => {
    const { 'xl/worksheets/sheet2.xml': gone, ...parts } = unzipSync(
      workbookBytes(
        workbookOf([
          ['Plan', plan],
          ['More', longerPlan],
        ]),
      ),
    );
    expect(gone).toBeDefined();
    expect(refusal(zipSync(parts), 'plan.xlsx')?.code).toBe('file-damaged');
  });

  it('with a chart of a newer kind do not stand in the way', () => {
    const parts = unzipSync(
      workbookBytes(
        workbookOf([
          ['Plan', plan],
          ['Chart', longerPlan],
        ]),
      ),
    );
    const rels = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
    const asChart = rels.replace(
      /[^"]*worksheet"( Target="worksheets\/sheet2.xml")|(Target="worksheets\/sheet2.xml" Type="[^"]*)worksheet"/,
      (_all, after?: string, before?: string) =>
        before === undefined
          ? `http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"${after}`
          : `${before}chartsheet"`,
    );
    expect(asChart).not.toBe(rels);
    const bytes = zipSync({
      ...parts,
      'xl/_rels/workbook.xml.rels': strToU8(asChart),
      'xl/worksheets/sheet2.xml': strToU8('<chartsheet><drawing r:id="rId1"/></chartsheet>'),
      'xl/worksheets/_rels/sheet2.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      ),
      'xl/drawings/drawing1.xml': strToU8('<xdr:wsDr><cx:chart r:id="rId1"/></xdr:wsDr>'),
    });
    expect(importBytes(bytes, 'plan.xlsx').plan.rows).toHaveLength(1);
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

  it.each(['xlsx', 'ods'] as const)('with a text far below the last row that is read is refused (.%s)', (type) => {
    const sheet = planSheet([1, 'Do it', 'May']);
    const last = `B${MAX_SHEET_ROWS + 3}`;
    sheet[last] = { t: 's', v: 'far below' };
    sheet['!ref'] = `A1:${last}`;
    const limit = `${MAX_SHEET_ROWS} rows`;
    expect(refusal(workbookBytes(workbookOf([['Plan', sheet]]), type), 'p')).toEqual({
      code: 'file-too-large',
      facts: { file: 'p', limit },
    });
  });

  it('with a text far below the last row that is read is refused (.xlsb)', () => {
    const parts = unzipSync(workbookBytes(workbookOf([['Plan', plan]]), 'xlsb'));
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.bin'] ?? []);
    // The record that begins row 2 ([MS-XLSB] 2.4.755), counted from 0.
    const row = sheet.indexOf(Buffer.from([0x00, 0x19, 1, 0, 0, 0]));
    expect(row).toBeGreaterThan(0);
    sheet.writeUInt32LE(MAX_SHEET_ROWS + 2, row + 2);
    const limit = `${MAX_SHEET_ROWS} rows`;
    expect(refusal(zipSync({ ...parts, 'xl/worksheets/sheet1.bin': sheet }), 'p')).toEqual({
      code: 'file-too-large',
      facts: { file: 'p', limit },
    });
  });

  it('with empty cells far below is read', () => {
    const parts = unzipSync(workbookBytes(workbookOf([['Plan', plan]])));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styled = xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>');
    expect(styled).not.toBe(xml);
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(styled) });
    expect(importBytes(bytes, 'plan.xlsx').plan.rows).toHaveLength(1);
  });
});
