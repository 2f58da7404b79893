import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../main/worker/read-sheets.ts';
import { checkWorkbook } from '../../../../shared/excel/check-workbook.ts';
import { writeExcel } from '../../../../shared/excel/write-excel.ts';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import type { ActionRow, Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { excelBytes, exportOrder } from '../../../support/export-orders.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { withEvidence } from '../../../support/plan-evidence.ts';
import { attributeOf, readXlsx } from '../../../support/read-xlsx.ts';

const council = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID()).plan;

function action(texts: Partial<ActionRow>): ActionRow {
  const empty = { number: '1', action: 'x', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id: crypto.randomUUID(), kind: 'action', ...empty, custom: {}, ...texts };
}

async function sheetOf(plan: Plan, changes: Parameters<typeof exportOrder>[1] = {}) {
  return readXlsx(await excelBytes(plan, changes));
}

describe('the workbook of the 2009/10 plan', () => {
  it('has the title, the headings with “Action” over number and text, and the rows in order', async () => {
    const { cells, merges } = await sheetOf(council);
    const row = (number: number) => [...'ABCDEFG'].map((column) => cells.get(`${column}${number}`)?.text ?? '');
    expect(row(1)).toEqual([publishedPlan.title, '', '', '', '', '', '']);
    expect(row(2)).toEqual([
      'Action',
      '',
      'Date',
      'Responsibility',
      'Reported To / Approved By',
      'Evidence / Outcome',
      'File Ref',
    ]);
    const texts = publishedPlan.rows.map(({ kind, text, date = '', ...others }) => {
      if (kind !== 'action') return [text, '', date, '', '', '', ''];
      return [
        others['number'],
        others['action'],
        date,
        ...['responsibility', 'reportedTo', 'evidence', 'fileRef'].map((name) => others[name]),
      ];
    });
    expect(publishedPlan.rows.map((_row, index) => row(index + 3))).toEqual(texts);
    expect(merges.slice(0, 4)).toEqual(['A1:G1', 'A2:B2', 'A3:G3', 'A4:G4']);
    expect(merges).toContain('A24:B24');
    expect(cells.get('C24')?.text).toBe('March 2010');
  });

  it('has cell styles by name, which the officer can change for all rows of a kind at once', async () => {
    const { cells } = await sheetOf(council);
    expect(['A2', 'A3', 'A4', 'A5'].map((place) => cells.get(place)?.style)).toEqual([
      'Table Heading',
      'Theme',
      'Statement',
      'Table Text',
    ]);
  });

  it('keeps the headings on screen and on every page of A4 landscape, with page numbers', async () => {
    const { part, names } = await sheetOf(council);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(attributeOf(sheet, 'pane', 'ySplit')).toBe('2');
    expect(attributeOf(sheet, 'pane', 'state')).toBe('frozen');
    expect(names.get('_xlnm.Print_Titles')).toBe("'Action Plan'!$2:$2");
    const page = ['paperSize', 'orientation', 'fitToWidth', 'fitToHeight'];
    expect(page.map((name) => attributeOf(sheet, 'pageSetup', name))).toEqual(['9', 'landscape', '1', '0']);
    const footer = sheet.getElementsByTagName('oddFooter')[0]?.textContent;
    expect(footer).toContain('Data Quality Action Plan 2009/10');
    expect(footer).toContain('Page &P of &N');
  });

  it('names its title, its author and its language, and the day of the export', async () => {
    const details = { ...USUAL_EXPORT.details, author: 'Head of Policy', committee: 'Audit Committee' };
    const { part } = await sheetOf(council, { details });
    const core = part('docProps/core.xml');
    const names = ['dc:title', 'dc:creator', 'dc:subject', 'dc:language', 'dcterms:modified'];
    expect(names.map((name) => core.getElementsByTagName(name)[0]?.textContent)).toEqual([
      publishedPlan.title,
      'Head of Policy',
      'Audit Committee',
      'en-GB',
      '2010-06-01T00:00:00Z',
    ]);
  });

  it('is the same file each time', async () => {
    expect(await excelBytes(council)).toEqual(await excelBytes(council));
  });

  it('reports every action found', async () => {
    const { report } = await writeExcel(exportOrder(council));
    expect(report).toEqual({ expected: 51, found: 51, faults: [], accessibility: [], removed: [], notes: [] });
  });
});

describe('what could be taken for something else', () => {
  it.each(['=1+1', '+5', '-5', '@SUM(A1)', '=HYPERLINK("http://x")', '007', '1.10', '1E5', 'TRUE', '#N/A', "'x"])(
    'is a text, and stays one when its cell is edited: %s',
    async (text) => {
      const { cells } = await sheetOf({ ...council, rows: [action({ evidence: text })] });
      expect(cells.get('F3')).toMatchObject({ type: expect.stringMatching(/^(?:s|inlineStr)$/), text, format: '@' });
      expect([...cells.values()].every(({ hasFormula }) => !hasFormula)).toBe(true);
    },
  );

  it('is a real date where the words are a day', async () => {
    const rows = [action({ date: '31/03/2010' }), action({ date: '1 April 2010' }), action({ date: 'March 2010' })];
    const { cells } = await sheetOf({ ...council, rows });
    expect(cells.get('C3')).toMatchObject({ type: 'n', text: '40268', format: 'dd/mm/yyyy' });
    expect(cells.get('C4')).toMatchObject({ type: 'n', text: '40269', format: 'd mmmm yyyy' });
    expect(cells.get('C5')).toMatchObject({ type: 's', text: 'March 2010' });
  });

  it('does not show as “####”: the column of dates is as wide as its dates, whatever was drawn', async () => {
    const rows = [action({ date: '30 September 2010' })];
    const shares = { action: 1000, date: 1, responsibility: 1000, reportedTo: 1000, evidence: 1000, fileRef: 1000 };
    const { widths } = await sheetOf({ ...council, rows }, { columnShares: shares });
    expect(widths[2]).toBeGreaterThan('30 September 2010'.length);
  });
});

describe('what the officer chooses', () => {
  it('leaves columns out, with the theme’s date where that of dates is', async () => {
    const hiddenColumns = ['date', 'reportedTo', 'fileRef'];
    const { cells, merges } = await sheetOf(council, { hiddenColumns });
    expect([...'ABCDE'].map((column) => cells.get(`${column}2`)?.text)).toEqual([
      'Action',
      undefined,
      'Responsibility',
      'Evidence / Outcome',
      undefined,
    ]);
    expect(merges).toContain('A24:D24');
  });

  it('draws columns wider', async () => {
    const { widths } = await sheetOf(council, { columnShares: { action: 15, evidence: 45 } });
    expect((widths[5] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 0);
  });

  it('chooses rows', async () => {
    const theme = council.rows.find(({ kind }) => kind === 'theme')?.id ?? '';
    const { report } = await writeExcel(exportOrder(council, { rows: { kind: 'theme', theme } }));
    expect(report).toMatchObject({ expected: 6, found: 6, faults: [] });
  });

  it('puts the paper’s details below the title, those that are given', async () => {
    const details = { ...USUAL_EXPORT.details, committee: 'Audit & Risk Committee', asAt: '1 March 2010' };
    const { cells, names } = await sheetOf(council, { details });
    expect(['A1', 'A2', 'A3', 'A4'].map((place) => cells.get(place)?.text)).toEqual([
      publishedPlan.title,
      'Audit & Risk Committee',
      'As at 1 March 2010',
      'Action',
    ]);
    expect(names.get('_xlnm.Print_Titles')).toBe("'Action Plan'!$4:$4");
  });

  it('adds a sheet with the evidence, as texts', async () => {
    const { bytes, report } = await writeExcel(exportOrder(withEvidence(council), { showEvidence: true }));
    expect(report.faults).toEqual([]);
    const { rows = [] } = readSheets(bytes, 'plan.xlsx').find(({ name }) => name === 'Evidence index') ?? {};
    expect(rows).toHaveLength(7);
    expect(rows[3]).toEqual([
      '1',
      'DQ/1/2',
      '=Policy on the web',
      'https://example.org/policy?a=1&b=2',
      '1 April 2010',
    ]);
    expect(rows[6]?.[0]).toBe('No evidence is attached to actions 3 to 51.');
    expect(readXlsx(bytes).part('xl/worksheets/sheet2.xml').getElementsByTagName('f')).toHaveLength(0);
  });

  it('adds sheets with the counts, the RAG key and the acronyms that have a long form', async () => {
    const acronyms = [
      { short: 'CMT', long: 'Corporate Management Team' },
      { short: 'PITG', long: '' },
    ];
    const { bytes, report } = await writeExcel(
      exportOrder(council, { showSummary: true, showRagKey: true, showAcronyms: true, acronyms }),
    );
    expect(report.faults).toEqual([]);
    const { part } = readXlsx(bytes);
    const names = Array.from(part('xl/workbook.xml').getElementsByTagName('sheet'), (sheet) =>
      sheet.getAttribute('name'),
    );
    expect(names).toEqual(['Action Plan', 'Summary', 'RAG key', 'Acronyms']);
    expect(part('xl/worksheets/sheet4.xml').getElementsByTagName('row')).toHaveLength(3);
  });
});

describe('the further sheets, read back', () => {
  const settings = {
    showSummary: true,
    showEvidence: true,
    showRagKey: true,
    showAcronyms: true,
    acronyms: [{ short: 'CMT', long: 'Management Team' }],
  };

  it.each([
    ['Summary', 'All themes', 'All'],
    ['Evidence index', 'DQ/1/1', 'DQ/1/9'],
    ['RAG key', 'At risk', 'No risk'],
    ['Acronyms', 'Management Team', 'Management'],
  ])('a changed text of the sheet “%s” is a fault', async (sheet, from, to) => {
    const order = exportOrder(withEvidence(council), settings);
    const { bytes, report } = await writeExcel(order);
    expect(report.faults).toEqual([]);
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (name.endsWith('.xml')) parts[name] = strToU8(strFromU8(part).replace(`>${from}`, `>${to}`));
    }
    expect(checkWorkbook(zipSync(parts), order).faults).toEqual([
      expect.stringMatching(new RegExp(`of the sheet “${sheet}” reads “${to}.*, not “${from}`)),
    ]);
  });
});

describe('hard cases', () => {
  it('an empty plan is a title and headings', async () => {
    const { report } = await writeExcel(exportOrder({ ...council, title: '', rows: [] }));
    expect(report).toMatchObject({ expected: 0, found: 0, faults: [] });
  });

  it('5,000 actions are all found', async () => {
    const rows = Array.from({ length: 100 }, (_, time) =>
      council.rows.map((row) => ({ ...row, id: `${row.id} ${time}` })),
    );
    const { report } = await writeExcel(exportOrder({ ...council, rows: rows.flat() }));
    expect(report).toMatchObject({ expected: 5100, found: 5100, faults: [] });
  });

  it('a title of 300 characters stands whole in its cell, and shortened in the footer', async () => {
    const title = 'A & B '.repeat(50).trim();
    const { cells, part } = await sheetOf({ ...council, title });
    expect(cells.get('A1')?.text).toBe(title);
    const footer = part('xl/worksheets/sheet1.xml').getElementsByTagName('oddFooter')[0]?.textContent ?? '';
    expect(footer).toContain('&&');
    expect(footer.length).toBeLessThan(255);
  });

  it('control characters are left out, and reported with their action and column', async () => {
    const rows = [action({ number: '17', evidence: 'a\u0001b\uFFFE\uD800c\u000Bd' })];
    const { bytes, report } = await writeExcel(exportOrder({ ...council, rows }));
    expect(readXlsx(bytes).cells.get('F3')?.text).toBe('abc\nd');
    expect(report.faults).toEqual([]);
    expect(report.removed).toEqual([
      'Evidence / Outcome of action 17 had control characters that no workbook can hold; they were left out.',
    ]);
  });

  it('a text that no cell can hold is refused with its place, and not cut off', async () => {
    const rows = [action({ number: '17', evidence: 'x'.repeat(32_768) })];
    await expect(writeExcel(exportOrder({ ...council, rows }))).rejects.toThrow(
      'Evidence / Outcome of action 17 has 32,768 characters, and a cell of Excel holds 32,767: shorten it, or export to Word',
    );
  });

  it('a word for the number stands over its column', async () => {
    const columns = { ...council.columns, number: 'Ref No' };
    const { cells, merges } = await sheetOf({ ...council, columns });
    expect([cells.get('A2')?.text, cells.get('B2')?.text]).toEqual(['Ref No', 'Action']);
    expect(merges).not.toContain('A2:B2');
  });

  it('twelve columns of their own are all wide enough to be read', async () => {
    const custom = Array.from({ length: 12 }, (_, index) => ({ key: `k${index}`, label: `Column ${index}` }));
    const { widths } = await sheetOf({ ...council, columns: { ...council.columns, custom } });
    expect(widths).toHaveLength(19);
    expect(Math.min(...widths.slice(1))).toBeGreaterThan(4);
  });
});
